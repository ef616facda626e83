//! The outcomes of an API, for its server and its clients. The crate knows no database, and yet `?` converts the errors
//! of the server's one.

#![forbid(unsafe_code)]

use status_subset::{Cause, DecodeResponse, EncodeResponse, Problem, StatusSubset};

/// The errors that every operation has.
#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
#[status(problem)]
pub enum Denied {
    /// The client is not allowed to do this.
    Forbidden,
}

/// `GET /notes/{id}`
#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
#[status(problem)]
pub enum GetNote {
    /// The note.
    Ok(#[body(text)] String),
    /// No note has the id.
    NotFound(Problem),
    /// The client is not allowed to do this.
    #[status(transparent, from)]
    Denied(Denied),
    /// Anything else.
    #[status(from)]
    InternalServerError(Cause),
}

/// `DELETE /notes/{id}`
#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
pub enum DeleteNote {
    /// The note is gone.
    NoContent,
    /// Anything else.
    #[status(from)]
    InternalServerError(Cause),
}
