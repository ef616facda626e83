//! A service whose statuses are types, from the database to the documentation.
//!
//! Read [`outcomes`] first: each operation's enum is all that it may answer. [`server`] returns these enums,
//! [`client`] reads them back, and [`openapi`] describes them, so that no two of the three can disagree.

#![forbid(unsafe_code)]

pub mod client;
pub mod extract;
pub mod openapi;
pub mod outcomes;
pub mod server;
pub mod store;
pub mod tour;
pub mod user;
