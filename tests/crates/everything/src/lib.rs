//! Nothing: to depend on this crate is to have `status-subset` with its features.
