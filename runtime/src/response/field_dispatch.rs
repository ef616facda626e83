//! How a field is encoded or decoded depends on the traits that its type implements: autoref specialization, as
//! [`Of`] explains.

use core::convert::Infallible;
use core::error::Error;
use core::fmt::Display;
use core::str::FromStr;
use std::string::{String, ToString};
use std::vec::Vec;

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderValue, Response};

use super::body::{Body, BoxError};
use super::bounds::AsCause;
use super::decode::{Mismatch, Received};
use super::encode::{EncodeError, Encoder};
use crate::Cause;
use crate::cause::IntoCause;
use crate::of::Of;

pub mod encode_kinds {
    pub use super::{
        CauseOfAny as _, CauseOfOption as _, EncodeBytes as _, EncodeDisplayed as _,
        EncodeDisplayedLines as _, EncodeDisplayedText as _, EncodeLines as _, EncodeString as _,
        EncodeValue as _, ErrorCause as _, ErrorCauseOfAny as _, ErrorCauseOfBox as _,
        ErrorCauseOfBoxOption as _, ErrorCauseOfError as _, ErrorCauseOfErrorOption as _,
        ErrorCauseOfOption as _, StreamOfAny as _, StreamOfBody as _, StreamOfChunks as _,
        StreamOfResults as _,
    };
    #[cfg(feature = "headers")]
    pub use super::{EncodeTyped as _, EncodeTypedOption as _};
}

pub mod decode_kinds {
    pub use super::{
        DecodeBytes as _, DecodeParsed as _, DecodeParsedLines as _, DecodeParsedText as _,
        DecodeString as _, DecodeValue as _, DecodeValues as _,
    };
    #[cfg(feature = "headers")]
    pub use super::{DecodeTyped as _, DecodeTypedOption as _};
}

type Encoded = Result<(), EncodeError>;

/// Bytes, which are written as they are.
pub trait EncodeBytes {
    type Field;

    /// # Errors
    ///
    /// If the encoder refuses the value.
    fn __encode_header(&self, field: Self::Field, name: &'static str, encoder: &mut Encoder) -> Encoded;
}

impl EncodeBytes for &&&&Of<Vec<u8>> {
    type Field = Vec<u8>;

    fn __encode_header(&self, field: Vec<u8>, name: &'static str, encoder: &mut Encoder) -> Encoded {
        encoder.line(name, field)
    }
}

/// A type of the crate `headers`.
#[cfg(feature = "headers")]
pub trait EncodeTyped {
    type Field;

    /// # Errors
    ///
    /// If the type is that of another field, or the encoder refuses the value.
    fn __encode_header(&self, field: Self::Field, name: &'static str, encoder: &mut Encoder) -> Encoded;
}

#[cfg(feature = "headers")]
impl<T: headers::Header> EncodeTyped for &&&&Of<T> {
    type Field = T;

    fn __encode_header(&self, field: T, name: &'static str, encoder: &mut Encoder) -> Encoded {
        encoder.typed(name, Some(field))
    }
}

/// An `Option` of a type of the crate `headers`.
#[cfg(feature = "headers")]
pub trait EncodeTypedOption {
    type Field;

    /// # Errors
    ///
    /// If the type is that of another field, or the encoder refuses the value.
    fn __encode_header(&self, field: Self::Field, name: &'static str, encoder: &mut Encoder) -> Encoded;
}

#[cfg(feature = "headers")]
impl<T: headers::Header> EncodeTypedOption for &&&&Of<Option<T>> {
    type Field = Option<T>;

    fn __encode_header(&self, field: Option<T>, name: &'static str, encoder: &mut Encoder) -> Encoded {
        encoder.typed(name, field)
    }
}

/// `Option` or `Vec` of a type that converts into a `HeaderValue`.
pub trait EncodeLines {
    type Field;

    /// # Errors
    ///
    /// If the encoder refuses the value.
    fn __encode_header(&self, field: Self::Field, name: &'static str, encoder: &mut Encoder) -> Encoded;
}

macro_rules! encode_lines {
    ($($several:ident $check:ident,)+) => { $(
        impl<T: TryInto<HeaderValue>> EncodeLines for &&&Of<$several<T>> {
            type Field = $several<T>;

            fn __encode_header(&self, field: $several<T>, name: &'static str, encoder: &mut Encoder) -> Encoded {
                field.into_iter().try_for_each(|value| encoder.line(name, value))?;
                encoder.$check(name)
            }
        }

        impl<T: Display> EncodeDisplayedLines for &&Of<$several<T>> {
            type Field = $several<T>;

            fn __encode_header(&self, field: $several<T>, name: &'static str, encoder: &mut Encoder) -> Encoded {
                field.into_iter().try_for_each(|value| encoder.displayed(name, value))?;
                encoder.$check(name)
            }
        }
    )+ };
}

encode_lines!(Option check_optional, Vec check_list,);

/// `Option` or `Vec` of a type that implements `Display`.
pub trait EncodeDisplayedLines {
    type Field;

    /// # Errors
    ///
    /// If the encoder refuses the value.
    fn __encode_header(&self, field: Self::Field, name: &'static str, encoder: &mut Encoder) -> Encoded;
}

/// A type that converts into a `HeaderValue`.
pub trait EncodeValue {
    type Field;

    /// # Errors
    ///
    /// If the encoder refuses the value.
    fn __encode_header(&self, field: Self::Field, name: &'static str, encoder: &mut Encoder) -> Encoded;
}

impl<T: TryInto<HeaderValue>> EncodeValue for &Of<T> {
    type Field = T;

    #[inline]
    fn __encode_header(&self, field: T, name: &'static str, encoder: &mut Encoder) -> Encoded {
        encoder.line(name, field)
    }
}

/// A type that implements `Display`.
pub trait EncodeDisplayed {
    type Field;

    /// # Errors
    ///
    /// If the encoder refuses the value.
    fn __encode_header(&self, field: Self::Field, name: &'static str, encoder: &mut Encoder) -> Encoded
    where
        Self::Field: AsHeaderValue;
}

impl<T> EncodeDisplayed for Of<T> {
    type Field = T;

    fn __encode_header(&self, field: T, name: &'static str, encoder: &mut Encoder) -> Encoded
    where
        T: AsHeaderValue,
    {
        encoder.displayed(name, field)
    }
}

#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be the value of a header field",
    label = "implements neither `Display` nor `TryInto<HeaderValue>`",
    note = "implement `Display` or `TryInto<http::HeaderValue>`; an `Option` of such a type may be missing, and a `Vec` has a line for each item"
)]
pub trait AsHeaderValue: Display {}

#[diagnostic::do_not_recommend]
impl<T: Display> AsHeaderValue for T {}

/// A type that converts into a `String`.
pub trait EncodeString {
    type Field;

    /// # Errors
    ///
    /// If the encoder refuses the value.
    fn __encode_text(
        &self,
        field: Self::Field,
        media_type: &'static str,
        encoder: Encoder,
    ) -> Result<Response<Bytes>, EncodeError>;
}

impl<T: Into<String>> EncodeString for &Of<T> {
    type Field = T;

    #[inline]
    fn __encode_text(
        &self,
        field: T,
        media_type: &'static str,
        encoder: Encoder,
    ) -> Result<Response<Bytes>, EncodeError> {
        encoder.content(field.into(), media_type)
    }
}

/// A type that implements `Display`.
pub trait EncodeDisplayedText {
    type Field;

    /// # Errors
    ///
    /// If the encoder refuses the value.
    fn __encode_text(
        &self,
        field: Self::Field,
        media_type: &'static str,
        encoder: Encoder,
    ) -> Result<Response<Bytes>, EncodeError>
    where
        Self::Field: AsText;
}

impl<T> EncodeDisplayedText for Of<T> {
    type Field = T;

    fn __encode_text(
        &self,
        field: T,
        media_type: &'static str,
        encoder: Encoder,
    ) -> Result<Response<Bytes>, EncodeError>
    where
        T: AsText,
    {
        encoder.displayed_content(field, media_type)
    }
}

#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be text content",
    label = "does not implement `Display`",
    note = "implement `Display`, or write `#[body]` for JSON"
)]
pub trait AsText: Display {}

#[diagnostic::do_not_recommend]
impl<T: Display> AsText for T {}

/// Bytes, which are read as they are.
pub trait DecodeBytes {
    type Field;

    /// # Errors
    ///
    /// If the field is missing.
    fn __decode_header(&self, name: &'static str, received: &Received<'_>) -> Result<Self::Field, Mismatch>;
}

impl DecodeBytes for &&&&Of<Vec<u8>> {
    type Field = Vec<u8>;

    fn __decode_header(&self, name: &'static str, received: &Received<'_>) -> Result<Vec<u8>, Mismatch> {
        received.required(name, bytes)
    }
}

impl DecodeBytes for &&&&Of<Option<Vec<u8>>> {
    type Field = Option<Vec<u8>>;

    fn __decode_header(
        &self,
        name: &'static str,
        received: &Received<'_>,
    ) -> Result<Option<Vec<u8>>, Mismatch> {
        received.optional(name, bytes)
    }
}

#[allow(clippy::needless_pass_by_value, clippy::unnecessary_wraps)] // as `TryFrom` has it
fn bytes(value: HeaderValue) -> Result<Vec<u8>, Infallible> {
    Ok(value.as_bytes().to_vec())
}

/// A type of the crate `headers`.
#[cfg(feature = "headers")]
pub trait DecodeTyped {
    type Field;

    /// # Errors
    ///
    /// If the type can't read the values.
    fn __decode_header(&self, name: &'static str, received: &Received<'_>) -> Result<Self::Field, Mismatch>;
}

#[cfg(feature = "headers")]
impl<T: headers::Header> DecodeTyped for &&&&Of<T> {
    type Field = T;

    fn __decode_header(&self, name: &'static str, received: &Received<'_>) -> Result<T, Mismatch> {
        received.required_typed(name)
    }
}

/// An `Option` of a type of the crate `headers`.
#[cfg(feature = "headers")]
pub trait DecodeTypedOption {
    type Field;

    /// # Errors
    ///
    /// If the type can't read the values.
    fn __decode_header(&self, name: &'static str, received: &Received<'_>) -> Result<Self::Field, Mismatch>;
}

#[cfg(feature = "headers")]
impl<T: headers::Header> DecodeTypedOption for &&&&Of<Option<T>> {
    type Field = Option<T>;

    fn __decode_header(&self, name: &'static str, received: &Received<'_>) -> Result<Option<T>, Mismatch> {
        received.typed(name)
    }
}

/// `Option` or `Vec` of a type that a `HeaderValue` converts into.
pub trait DecodeValues {
    type Field;

    /// # Errors
    ///
    /// If a value does not convert.
    fn __decode_header(&self, name: &'static str, received: &Received<'_>) -> Result<Self::Field, Mismatch>;
}

impl<T: TryFrom<HeaderValue, Error: Display>> DecodeValues for &&&Of<Option<T>> {
    type Field = Option<T>;

    fn __decode_header(&self, name: &'static str, received: &Received<'_>) -> Result<Option<T>, Mismatch> {
        received.optional(name, T::try_from)
    }
}

impl<T: TryFrom<HeaderValue, Error: Display>> DecodeValues for &&&Of<Vec<T>> {
    type Field = Vec<T>;

    fn __decode_header(&self, name: &'static str, received: &Received<'_>) -> Result<Vec<T>, Mismatch> {
        received.items(name, T::try_from)
    }
}

/// `Option` or `Vec` of a type that implements `FromStr`.
pub trait DecodeParsedLines {
    type Field;

    /// # Errors
    ///
    /// If a value can't be parsed.
    fn __decode_header(&self, name: &'static str, received: &Received<'_>) -> Result<Self::Field, Mismatch>;
}

impl<T: FromStr<Err: Display>> DecodeParsedLines for &&Of<Option<T>> {
    type Field = Option<T>;

    fn __decode_header(&self, name: &'static str, received: &Received<'_>) -> Result<Option<T>, Mismatch> {
        received.optional(name, parsed)
    }
}

impl<T: FromStr<Err: Display>> DecodeParsedLines for &&Of<Vec<T>> {
    type Field = Vec<T>;

    fn __decode_header(&self, name: &'static str, received: &Received<'_>) -> Result<Vec<T>, Mismatch> {
        received.items(name, parsed)
    }
}

/// A type that a `HeaderValue` converts into.
pub trait DecodeValue {
    type Field;

    /// # Errors
    ///
    /// If the field is missing or does not convert.
    fn __decode_header(&self, name: &'static str, received: &Received<'_>) -> Result<Self::Field, Mismatch>;
}

impl<T: TryFrom<HeaderValue, Error: Display>> DecodeValue for &Of<T> {
    type Field = T;

    fn __decode_header(&self, name: &'static str, received: &Received<'_>) -> Result<T, Mismatch> {
        received.required(name, T::try_from)
    }
}

/// A type that implements `FromStr`.
pub trait DecodeParsed {
    type Field;

    /// # Errors
    ///
    /// If the field is missing or can't be parsed.
    fn __decode_header(&self, name: &'static str, received: &Received<'_>) -> Result<Self::Field, Mismatch>
    where
        Self::Field: FromHeaderValue;
}

impl<T> DecodeParsed for Of<T> {
    type Field = T;

    fn __decode_header(&self, name: &'static str, received: &Received<'_>) -> Result<T, Mismatch>
    where
        T: FromHeaderValue,
    {
        received.required(name, T::from_header_value)
    }
}

#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be read from the value of a header field",
    label = "implements neither `FromStr` nor `TryFrom<HeaderValue>`",
    note = "implement `FromStr` or `TryFrom<http::HeaderValue>`, with an error that implements `Display`; a client owns what it has read, so write `String` instead of `&str`"
)]
pub trait FromHeaderValue: Sized {
    /// # Errors
    ///
    /// If the value can't be parsed.
    fn from_header_value(value: HeaderValue) -> Result<Self, String>;
}

#[diagnostic::do_not_recommend]
impl<T: FromStr<Err: Display>> FromHeaderValue for T {
    fn from_header_value(value: HeaderValue) -> Result<T, String> {
        parsed(value)
    }
}

#[allow(clippy::needless_pass_by_value)] // as `TryFrom` takes it
fn parsed<T: FromStr<Err: Display>>(value: HeaderValue) -> Result<T, String> {
    let text = core::str::from_utf8(value.as_bytes()).map_err(|error| error.to_string())?;
    text.parse().map_err(|error: T::Err| error.to_string())
}

/// A type that implements `FromStr`.
pub trait DecodeParsedText {
    type Field;

    /// # Errors
    ///
    /// If the content can't be parsed.
    fn __decode_text(&self, received: &Received<'_>) -> Result<Self::Field, Mismatch>;
}

impl<T: FromStr<Err: Display>> DecodeParsedText for &Of<T> {
    type Field = T;

    fn __decode_text(&self, received: &Received<'_>) -> Result<T, Mismatch> {
        received.text()?.parse().map_err(|error: T::Err| Mismatch::content(".", error))
    }
}

/// A type that a `String` converts into.
pub trait DecodeString {
    type Field;

    /// # Errors
    ///
    /// If the content is not text.
    fn __decode_text(&self, received: &Received<'_>) -> Result<Self::Field, Mismatch>
    where
        Self::Field: FromText;
}

impl<T> DecodeString for Of<T> {
    type Field = T;

    fn __decode_text(&self, received: &Received<'_>) -> Result<T, Mismatch>
    where
        T: FromText,
    {
        Ok(String::from(received.text()?).into())
    }
}

#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be read from text content",
    label = "implements neither `FromStr` nor `From<String>`",
    note = "implement `FromStr`, with an error that implements `Display`, or `From<String>`; a client owns what it has read, so write `String` instead of `&str`"
)]
pub trait FromText: From<String> {}

#[diagnostic::do_not_recommend]
impl<T: From<String>> FromText for T {}

/// An `Option` of a cause.
pub trait CauseOfOption<T> {
    fn __cause(&self, field: T) -> Option<Cause>;
}

impl<T: IntoCause> CauseOfOption<Option<T>> for &Of<Option<T>> {
    fn __cause(&self, field: Option<T>) -> Option<Cause> {
        field.map(T::into_cause)
    }
}

/// A cause.
pub trait CauseOfAny<T> {
    fn __cause(&self, field: T) -> Option<Cause>
    where
        T: AsCause;
}

impl<T> CauseOfAny<T> for Of<T> {
    fn __cause(&self, field: T) -> Option<Cause>
    where
        T: AsCause,
    {
        Some(field.into_cause())
    }
}

/// Defines traits for the cause in an enum with `#[status(error)]`, which reports a field that is no error: here such a
/// field has no cause, so that it is one error.
macro_rules! error_causes {
    ($($(#[$doc:meta])+ $Name:ident: $Of:ty [$Field:ty] where [$($bound:tt)*] [$($needed:tt)*] |$field:ident| $cause:expr;)+) => { $(
        $(#[$doc])+
        pub trait $Name<T> {
            fn __error_cause(&self, field: $Field) -> Option<Cause>
            where
                $($needed)*;
        }

        impl<T> $Name<T> for $Of
        where
            $($bound)*
        {
            fn __error_cause(&self, $field: $Field) -> Option<Cause>
            where
                $($needed)*
            {
                $cause
            }
        }
    )+ };
}

error_causes! {
    /// What a cause is made from.
    ErrorCause: &&&&Of<T> [T] where [T: IntoCause] [] |field| Some(field.into_cause());
    /// An `Option` of that.
    ErrorCauseOfOption: &&&Of<Option<T>> [Option<T>] where [T: IntoCause] [] |field| field.map(T::into_cause);
    /// Another error.
    ErrorCauseOfError: &&Of<T> [T] where [T: Error + 'static] [T: AsCause] |field| Some(field.into_cause());
    /// An `Option` of another error.
    ErrorCauseOfErrorOption: &&Of<Option<T>> [Option<T>] where [T: Error + 'static] [T: AsCause] |field| field.map(T::into_cause);
    /// A value with an error inside.
    ErrorCauseOfBox: &Of<T> [T] where [T: AsRef<dyn Error + Send + Sync + 'static>] [T: AsCause] |field| Some(field.into_cause());
    /// An `Option` of a value with an error inside.
    ErrorCauseOfBoxOption: &Of<Option<T>> [Option<T>] where [T: AsRef<dyn Error + Send + Sync + 'static>] [T: AsCause] |field| field.map(T::into_cause);
    /// What is no error.
    ErrorCauseOfAny: Of<T> [T] where [] [] |_field| None;
}

/// A body.
pub trait StreamOfBody<T> {
    fn __stream(&self, field: T) -> Body;
}

impl<T: http_body::Body<Error: Into<BoxError>> + Send + 'static> StreamOfBody<T> for &&&Of<T> {
    fn __stream(&self, field: T) -> Body {
        Body::new(field)
    }
}

/// A stream of bytes or an error.
pub trait StreamOfResults<T> {
    fn __stream(&self, field: T) -> Body;
}

impl<T, B, E> StreamOfResults<T> for &&Of<T>
where
    T: Stream<Item = Result<B, E>> + Send + 'static,
    B: Into<Bytes>,
    E: Into<BoxError>,
{
    fn __stream(&self, field: T) -> Body {
        Body::from_stream(field)
    }
}

/// A stream of bytes.
pub trait StreamOfChunks<T> {
    fn __stream(&self, field: T) -> Body;
}

impl<T: Stream<Item: Into<Bytes>> + Send + 'static> StreamOfChunks<T> for &Of<T> {
    fn __stream(&self, field: T) -> Body {
        Body::from_chunks(field)
    }
}

/// Any other type.
pub trait StreamOfAny<T> {
    fn __stream(&self, field: T) -> Body
    where
        T: AsStream;
}

impl<T> StreamOfAny<T> for Of<T> {
    fn __stream(&self, field: T) -> Body
    where
        T: AsStream,
    {
        Body::new(field)
    }
}

#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be content that is a stream",
    label = "neither an `http_body::Body` nor a `Stream` of bytes",
    note = "write a `status_subset::response::Body`, or a stream (`Send + 'static`) whose items are `Into<Bytes>`, or `Result`s of that"
)]
pub trait AsStream: http_body::Body<Error: Into<BoxError>> + Send + 'static {}

#[diagnostic::do_not_recommend]
impl<T: http_body::Body<Error: Into<BoxError>> + Send + 'static> AsStream for T {}
