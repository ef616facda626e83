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
    T: FromRequestParts<S, Rejection: Refuses<O, T>>,
    O: Returned,
    S: Send + Sync,
{
    type Rejection = O::Outcome;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Extracted<T, O>, O::Outcome> {
        match T::from_request_parts(parts, state).await {
            Ok(extractor) => Ok(extractor.into()),
            Err(rejection) => Err(rejection.refuse(&text(accept_language(&parts.headers).as_deref()))),
        }
    }
}

impl<T, O, S> FromRequest<S> for Extracted<T, O>
where
    T: FromRequest<S, Rejection: Refuses<O, T>>,
    O: Returned,
    S: Send + Sync,
{
    type Rejection = O::Outcome;

    async fn from_request(request: Request, state: &S) -> Result<Extracted<T, O>, O::Outcome> {
        let language = accept_language(request.headers()).map(Cow::into_owned);
        match T::from_request(request, state).await {
            Ok(extractor) => Ok(extractor.into()),
            Err(rejection) => Err(rejection.refuse(&text(language.as_ref()))),
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
fn text(language: Option<&HeaderValue>) -> Cow<'_, str> {
    language.and_then(|value| value.to_str().ok()).unwrap_or_default().into()
}

/// An outcome with `#[status(axum)]`.
pub trait Answer: IntoResponse {}

/// What a handler returns: an outcome with `#[status(axum)]`, or a `Result` of two.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an outcome that axum can send",
    label = "no `#[status(axum)]` on this type",
    note = "write `#[status(axum)]` or `#[status_subset::outcome(axum)]` on the enum; a handler returns such an enum, or a `Result` of two"
)]
pub trait Returned {
    /// The outcome of a failed extractor.
    type Outcome: IntoResponse;
}

#[diagnostic::do_not_recommend]
impl<O: Answer> Returned for O {
    type Outcome = O;
}

/// `Err`, as `?` has it.
impl<A: Returned, E: Returned> Returned for Result<A, E> {
    type Outcome = E::Outcome;
}

/// A rejection of the extractor `T` that becomes the outcome of a handler that returns `O`.
#[diagnostic::on_unimplemented(
    message = "`{T}` may respond with `{Self}`, which `{O}` does not take in",
    label = "not every response of this extractor is declared",
    note = "if `{Self}` is an outcome with `#[status(axum)]`, write a variant `#[status(transparent, from)]` with it; otherwise make it one, or take `Result<{T}, {Self}>`"
)]
pub trait Refuses<O, T>: Sized {
    /// The outcome, in the language that the request prefers.
    fn refuse(self, accept_language: &str) -> O::Outcome
    where
        O: Returned;
}

impl<O, T> Refuses<O, T> for Infallible {
    fn refuse(self, _: &str) -> O::Outcome
    where
        O: Returned,
    {
        match self {}
    }
}

/// The rejection of a user's extractor. It has chosen its language itself.
#[diagnostic::do_not_recommend]
impl<R: Answer, O: Returned, T> Refuses<O, T> for R
where
    O::Outcome: From<R>,
{
    fn refuse(self, _: &str) -> O::Outcome {
        self.into()
    }
}

/// A compile error unless a handler can return the type.
#[inline]
pub const fn returned<O: Returned>() {}

/// A compile error unless a handler that returns `O` takes in the rejection of its extractor `T`.
#[inline]
pub const fn declares<O, T, R: Refuses<O, T>>(_: PhantomData<R>) {}

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

            fn __rejection(&self) -> PhantomData<Self::Rejection> {
                PhantomData
            }
        }

        impl<T: $extractor<$state>, S, O: Returned> $name for $probe {
            type Rejection = <T as $extractor<$state>>::Rejection;
        }
    };
}

kind! { OfContent &&&&Probe<T, S, O>: FromRequest<S> }
kind! { OfParts &&&Probe<T, S, O>: FromRequestParts<S> }
kind! { OfContentWithoutState &&Probe<T, S, O>: FromRequest<()> }
kind! { OfPartsWithoutState &Probe<T, S, O>: FromRequestParts<()> }

/// Nothing is known.
pub trait Unknown {
    fn __rejection(&self) -> PhantomData<Infallible> {
        PhantomData
    }
}

impl<T, S, O> Unknown for Probe<T, S, O> {}
