//! What `#[handler]` writes: an extractor that responds with an outcome, and the checks that the outcome declares it.

use core::convert::Infallible;
use core::fmt::{self, Debug, Formatter};
use core::marker::PhantomData;
use std::borrow::Cow;

use ::axum::extract::{FromRequest, FromRequestParts, Request};
use ::axum::http::header::ACCEPT_LANGUAGE;
use ::axum::http::request::Parts;
use ::axum::http::{HeaderMap, HeaderValue};
use ::axum::response::IntoResponse;

/// The extractor `T`, which responds with the outcome `O` of its handler if it fails.
///
/// [`#[handler]`](macro@crate::handler) gives each parameter this type. To call a handler without axum, convert the
/// arguments into it:
///
/// ```
/// use axum::extract::Path;
/// use status_subset::axum::PathRejected;
/// use status_subset::{handler, outcome};
///
/// #[outcome(axum, with(PathRejected))]
/// #[derive(Debug, PartialEq)]
/// enum Double {
///     Ok(u32),
/// }
///
/// #[handler]
/// async fn double(Path(number): Path<u32>) -> Double {
///     Double::Ok(2 * number)
/// }
///
/// # let block_on = |test| futures_util::FutureExt::now_or_never(test).unwrap();
/// assert_eq!(block_on(double(Path(7).into())), Double::Ok(14));
/// ```
pub struct Extracted<T, O> {
    #[doc(hidden)]
    pub extractor: T,
    outcome: PhantomData<fn() -> O>,
}

impl<T, O> Extracted<T, O> {
    /// The extractor.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.extractor
    }
}

impl<T, O> From<T> for Extracted<T, O> {
    fn from(extractor: T) -> Extracted<T, O> {
        Extracted { extractor, outcome: PhantomData }
    }
}

impl<T: Debug, O> Debug for Extracted<T, O> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.extractor.fmt(f)
    }
}

impl<T, O, S> FromRequestParts<S> for Extracted<T, O>
where
    T: FromRequestParts<S, Rejection: Refusal<Outcome: GoesInto<O::Outcome, T>>>,
    O: Returned<Outcome: IntoResponse>,
    S: Send + Sync,
{
    type Rejection = O::Outcome;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Extracted<T, O>, O::Outcome> {
        match T::from_request_parts(parts, state).await {
            Ok(extractor) => Ok(extractor.into()),
            Err(rejection) => {
                let language = accept_language(&parts.headers);
                Err(rejection.outcome(text(language.as_deref())).go())
            }
        }
    }
}

impl<T, O, S> FromRequest<S> for Extracted<T, O>
where
    T: FromRequest<S, Rejection: Refusal<Outcome: GoesInto<O::Outcome, T>>>,
    O: Returned<Outcome: IntoResponse>,
    S: Send + Sync,
{
    type Rejection = O::Outcome;

    async fn from_request(request: Request, state: &S) -> Result<Extracted<T, O>, O::Outcome> {
        let language = accept_language(request.headers()).map(Cow::into_owned);
        match T::from_request(request, state).await {
            Ok(extractor) => Ok(extractor.into()),
            Err(rejection) => Err(rejection.outcome(text(language.as_ref())).go()),
        }
    }
}

/// The value of `Accept-Language`, its lines joined (RFC 9110, section 5.3).
fn accept_language(headers: &HeaderMap) -> Option<Cow<'_, HeaderValue>> {
    let mut lines = headers.get_all(ACCEPT_LANGUAGE).iter();
    let first = lines.next()?;
    if lines.next().is_none() {
        return Some(Cow::Borrowed(first));
    }
    let lines = headers.get_all(ACCEPT_LANGUAGE).iter();
    let texts: std::vec::Vec<&str> = lines.filter_map(|line| line.to_str().ok()).collect();
    HeaderValue::try_from(texts.join(", ")).ok().map(Cow::Owned)
}

/// Without the field, any language is accepted, and the response still depends on it (`Vary`).
fn text(language: Option<&HeaderValue>) -> &str {
    language.and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// What a handler returns: an outcome with `#[status(axum)]`, or a `Result` of two.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an outcome that axum can send",
    label = "no `#[status(axum)]` on this type",
    note = "write `#[status(axum)]` or `#[status_subset::outcome(axum)]` on the enum; a handler returns such an enum, or a `Result` of two"
)]
pub trait Returned {
    /// The outcome of a failed extractor, which is a response. (Without a bound, so that `#[status(axum)]` on an enum that
    /// is none is one error.)
    type Outcome;
}

/// `Err`, as `?` has it.
impl<A: Returned, E: Returned> Returned for Result<A, E> {
    type Outcome = E::Outcome;
}

/// A rejection that becomes an outcome. An outcome with `#[status(axum)]` is one itself.
#[diagnostic::on_unimplemented(
    message = "an extractor may respond with `{Self}`, which is not an outcome",
    label = "these responses are not declared",
    note = "make `{Self}` an enum with `#[status_subset::outcome(axum)]`, or take a `Result` of the extractor and `{Self}`"
)]
pub trait Refusal: Sized {
    /// The type with the bound that has the message for this rejection: its own outcome, or [`Own`].
    type Outcome;

    /// The outcome, in the language that the request prefers.
    fn outcome(self, accept_language: &str) -> Self::Outcome;
}

impl Refusal for Infallible {
    type Outcome = Infallible;

    fn outcome(self, _: &str) -> Infallible {
        self
    }
}

/// The rejection of a user's extractor, which has chosen its language itself.
pub struct Own<R>(pub R);

/// A rejection of the extractor `T` that goes into the outcome `O` of a handler. (Each has one impl, and its bound is on
/// another type: the compiler reports what that type lacks.)
pub trait GoesInto<O, T> {
    fn go(self) -> O;
}

impl<O, T> GoesInto<O, T> for Infallible {
    fn go(self) -> O {
        match self {}
    }
}

impl<R, O: TakesOwn<R, T>, T> GoesInto<O, T> for Own<R> {
    fn go(self) -> O {
        self.0.into()
    }
}

#[diagnostic::on_unimplemented(
    message = "`{T}` may respond with `{R}`, which `{Self}` does not take in",
    label = "these responses are not declared",
    note = "write a variant `#[status(transparent, from)]` with a field `{R}`, or `with({R})` in `#[outcome(..)]`; or take `Result<{T}, {R}>`"
)]
pub trait TakesOwn<R, T>: From<R> {}

#[diagnostic::do_not_recommend]
impl<O: From<R>, R, T> TakesOwn<R, T> for O {}

/// A compile error unless a handler can return the type.
#[inline]
pub const fn returned<O: Returned>() {}

/// A compile error unless the outcome `O` takes in the rejection `R` of the extractor `T`.
#[inline]
pub const fn declares<T, R: Refusal<Outcome: GoesInto<O, T>>, O>(_: PhantomData<(R, O)>) {}

/// An extractor of a handler that returns `O`, in a router with the state `S`. The state of a router is unknown to a
/// handler, and so are the rejections of an extractor that needs another state: those are checked where the handler is
/// given to the router. The traits choose as in `of.rs`.
pub struct Probe<T, S, O>(PhantomData<fn(T, S) -> O>);

impl<T, S, O> Probe<T, S, O> {
    #[must_use]
    #[allow(clippy::new_without_default)] // generated code only
    pub const fn new() -> Probe<T, S, O> {
        Probe(PhantomData)
    }
}

/// The ways to find the rejection of an extractor.
pub mod kinds {
    pub use super::{
        OfContent as _, OfContentWithoutState as _, OfParts as _, OfPartsWithoutState as _, Unknown as _,
    };
}

/// Defines a trait for extractors that implement another for a state.
macro_rules! kind {
    ($name:ident $probe:ty: $extractor:ident<$state:ty>) => {
        pub trait $name {
            type Rejection;
            type Outcome;

            fn __rejection(&self) -> PhantomData<(Self::Rejection, Self::Outcome)> {
                PhantomData
            }
        }

        impl<T: $extractor<$state>, S, O: Returned> $name for $probe {
            type Rejection = <T as $extractor<$state>>::Rejection;
            type Outcome = O::Outcome;
        }
    };
}

kind! { OfContent &&&&Probe<T, S, O>: FromRequest<S> }
kind! { OfParts &&&Probe<T, S, O>: FromRequestParts<S> }
kind! { OfContentWithoutState &&Probe<T, S, O>: FromRequest<()> }
kind! { OfPartsWithoutState &Probe<T, S, O>: FromRequestParts<()> }

/// Nothing is known.
pub trait Unknown {
    fn __rejection(&self) -> PhantomData<(Infallible, ())> {
        PhantomData
    }
}

impl<T, S, O> Unknown for Probe<T, S, O> {}
