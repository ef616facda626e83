//! A service whose statuses are types, from the database to the documentation.
//!
//! Read [`outcomes`] first: the enum of an operation has all its responses. [`server`] returns these enums, [`client`]
//! reads them back, and [`openapi`] describes them, so the three always agree.

#![forbid(unsafe_code)]

pub mod client;
mod examples;
pub mod extract;
mod log;
mod metrics;
pub mod openapi;
pub mod outcomes;
pub mod proxy;
pub mod retry;
pub mod server;
pub mod store;
mod streams;
pub mod tour;
pub mod user;
