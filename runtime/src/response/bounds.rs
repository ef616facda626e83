//! The bounds on fields in generated code: each says what a type lacks, with a message of this crate, where the trait of
//! another crate would say it with a message about that trait.

use core::fmt::Display;
use core::marker::PhantomData;
use std::string::{String, ToString};

use bytes::Bytes;
use http::Response;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::body::{Body, BoxError};
use super::events::Events;
use super::format::Envelope;
use super::problem::Problem;
use crate::Cause;
use crate::cause::IntoCause;

/// Defines a trait that every type with the bound implements, and its message.
macro_rules! bound {
    ($(#[$attribute:meta])+ $name:ident: $($bound:tt)+) => {
        $(#[$attribute])+
        pub trait $name: $($bound)+ {}

        #[diagnostic::do_not_recommend]
        impl<T: $($bound)+> $name for T {}
    };
}

bound! {
    #[diagnostic::on_unimplemented(
        message = "`{Self}` can't be content as JSON",
        label = "does not implement `Serialize`",
        note = "annotate the type with `#[derive(serde::Serialize)]`; instead of the wrapper of a framework, write the type inside",
        note = "for another kind of content write `#[body(text)]`, `#[body(bytes)]`, `#[body(problem)]`, `#[body(stream)]` or `#[body(response)]`; for what only a log may see, `#[status(source)]`; for what is not sent, `#[status(skip)]`"
    )]
    AsJson: Serialize
}

bound! {
    #[diagnostic::on_unimplemented(
        message = "`{Self}` can't be content in a format",
        label = "does not implement `Serialize`",
        note = "annotate the type with `#[derive(serde::Serialize)]`"
    )]
    AsFormatted: Serialize
}

bound! {
    #[diagnostic::on_unimplemented(
        message = "`{Self}` can't be read from content in a format",
        label = "does not implement `Deserialize` for every lifetime",
        note = "annotate the type with `#[derive(serde::Deserialize)]`; a client owns what it has read, so write `String` instead of `&str`"
    )]
    FromFormatted: DeserializeOwned
}

/// A subset that some statuses convert into.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be read from a status",
    label = "does not implement `TryFrom<{R}>`",
    note = "write the registry's type of statuses, or an enum without fields that derives `StatusSubset`"
)]
pub trait FromStatus<R>: TryFrom<R> {}

#[diagnostic::do_not_recommend]
impl<R, T: TryFrom<R>> FromStatus<R> for T {}

bound! {
    #[diagnostic::on_unimplemented(
        message = "`{Self}` can't be read from JSON",
        label = "does not implement `Deserialize` for every lifetime",
        note = "annotate the type with `#[derive(serde::Deserialize)]`; a client owns what it has read, so write `String` instead of `&str`"
    )]
    FromJson: DeserializeOwned
}

bound! {
    #[diagnostic::on_unimplemented(
        message = "`{Self}` can't be an envelope",
        label = "does not implement both `Serialize` and `Envelope`",
        note = "annotate the type with `#[derive(serde::Serialize)]`, and implement `status_subset::response::Envelope`"
    )]
    AsEnvelope: Serialize + Envelope
}

bound! {
    #[diagnostic::on_unimplemented(
        message = "`{Self}` can't be content as bytes",
        label = "does not convert into `bytes::Bytes`",
        note = "`Vec<u8>`, `String`, `&'static [u8]` and `bytes::Bytes` do; for JSON write `#[body]`"
    )]
    AsBytes: Into<Bytes>
}

bound! {
    #[diagnostic::on_unimplemented(
        message = "`{Self}` can't be content as problem details",
        label = "does not convert into `status_subset::Problem`",
        note = "implement `From<{Self}> for status_subset::Problem`; for JSON write `#[body]`"
    )]
    AsProblem: Into<Problem>
}

/// A type that bytes convert into.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be read from bytes",
    label = "`bytes::Bytes` does not convert into it",
    note = "`Vec<u8>` and `bytes::Bytes` are such types; a client owns what it has read"
)]
pub trait FromBytes: Sized {
    /// # Errors
    ///
    /// If the bytes don't convert.
    fn from_bytes(bytes: Bytes) -> Result<Self, String>;
}

#[diagnostic::do_not_recommend]
impl<T: TryFrom<Bytes, Error: Display>> FromBytes for T {
    fn from_bytes(bytes: Bytes) -> Result<T, String> {
        T::try_from(bytes).map_err(|error| error.to_string())
    }
}

/// A type that a problem converts into.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be read from problem details",
    label = "`status_subset::Problem` does not convert into it",
    note = "implement `TryFrom<status_subset::Problem> for {Self}`, with an error that implements `Display`"
)]
pub trait FromProblem: Sized {
    /// # Errors
    ///
    /// If the problem doesn't convert.
    fn from_problem(problem: Problem) -> Result<Self, String>;
}

#[diagnostic::do_not_recommend]
impl<T: TryFrom<Problem, Error: Display>> FromProblem for T {
    fn from_problem(problem: Problem) -> Result<T, String> {
        T::try_from(problem).map_err(|error| error.to_string())
    }
}

bound! {
    #[diagnostic::on_unimplemented(
        message = "`{Self}` can't be read from content that is a stream",
        label = "`status_subset::response::Body` does not convert into it",
        note = "a client reads a `status_subset::response::Body`; a server can write it too"
    )]
    FromBody: From<Body>
}

/// Events of a type that can be written.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be content as events",
    label = "not `status_subset::response::Events` of a type that implements `Serialize`",
    note = "write `Events<T>`, which `Events::new` makes of a stream of `T`, and annotate that with `#[derive(serde::Serialize)]`"
)]
pub trait AsEvents {
    /// The content.
    fn into_body(self) -> Body;
}

#[diagnostic::do_not_recommend]
impl<T: Serialize + 'static> AsEvents for Events<T> {
    fn into_body(self) -> Body {
        self.into_body()
    }
}

/// Events of a type that can be read.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be read from events",
    label = "not `status_subset::response::Events` of a type that implements `Deserialize` for every lifetime",
    note = "write `Events<T>`, and annotate `T` with `#[derive(serde::Deserialize)]`"
)]
pub trait FromEvents {
    /// The events in the content.
    fn from_body(body: Body) -> Self;
}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned + Send + 'static> FromEvents for Events<T> {
    fn from_body(body: Body) -> Events<T> {
        Events::from_body(body)
    }
}

/// A response that a framework made.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be a response of a framework",
    label = "not an `http::Response` of an `http_body::Body`",
    note = "axum's `Response` is one; of an actix-web response, write the content as a field"
)]
pub trait AsResponse {
    /// The response with its content as a stream.
    fn into_response(self) -> Response<Body>;
}

#[diagnostic::do_not_recommend]
impl<B> AsResponse for Response<B>
where
    B: http_body::Body<Error: Into<BoxError>> + Send + 'static,
{
    fn into_response(self) -> Response<Body> {
        self.map(Body::new)
    }
}

/// A response that a client has read.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be read from a response",
    label = "not an `http::Response` of `status_subset::response::Body`",
    note = "write `http::Response<status_subset::response::Body>`; a server makes it of a response of its framework with `response.map(Body::new)`"
)]
pub trait FromResponse {
    /// The response.
    fn from_response(response: Response<Body>) -> Self;
}

#[diagnostic::do_not_recommend]
impl<B: From<Body>> FromResponse for Response<B> {
    fn from_response(response: Response<Body>) -> Response<B> {
        response.map(B::from)
    }
}

bound! {
    #[diagnostic::on_unimplemented(
        message = "`{Self}` can't be the cause of an outcome",
        label = "not an error (`Send + Sync + 'static`)",
        note = "a cause is an error that is `Send + Sync + 'static`, or converts into `Box<dyn Error + Send + Sync>`; for what is not sent, write `#[status(skip)]`"
    )]
    AsCause: IntoCause
}

bound! {
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not sent, so a client can't read it",
        label = "does not implement `Default`",
        note = "implement `Default`, which is what a client gets; `status_subset::Cause` and `Option` do"
    )]
    NotSent: Default
}

/// The value of a field that is not sent.
#[must_use]
pub fn not_sent<T: NotSent>() -> T {
    T::default()
}

/// The type of a field that is sent, which has the name `Cause`. An inherent constant takes precedence over that of the
/// trait.
pub struct Sent<T>(PhantomData<T>);

impl Sent<Cause> {
    pub const IS_CAUSE: bool = true;
}

/// A type of the user's with that name.
pub trait NoCause {
    const IS_CAUSE: bool = false;
}

impl<T> NoCause for Sent<T> {}

/// Checks a field that is sent.
///
/// # Panics
///
/// If it is a cause.
#[track_caller]
pub const fn check_sent(is_cause: bool) {
    assert!(!is_cause, "a cause is for a log, and is never sent: remove the attribute of this field");
}
