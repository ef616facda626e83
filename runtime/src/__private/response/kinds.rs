//! What is done with a field follows from its type. Of several traits in scope that have a method of one name,
//! the compiler takes the first that fits when it takes one reference after another off `&&&&&Of<T>`: what is
//! implemented for more of them comes first. The last fits every type, and a bound of its method, which has a
//! message of ours, says what is missing.
//!
//! Generated code brings the traits into scope without their names, by `use encode_kinds::*`.

use core::convert::Infallible;
use core::fmt::Display;
use core::marker::PhantomData;
use core::str::FromStr;
use std::string::{String, ToString};
use std::vec::Vec;

use bytes::Bytes;
use http::{HeaderValue, Response};

use super::decode::{Mismatch, Received};
use super::encode::Encoder;
use crate::EncodeError;

/// A field's type.
pub struct Of<T>(PhantomData<fn(T) -> T>);

impl<T> Of<T> {
    #[must_use]
    #[allow(clippy::new_without_default)] // generated code only
    pub const fn new() -> Of<T> {
        Of(PhantomData)
    }
}

pub mod encode_kinds {
    pub use super::{
        EncodeBytes as _, EncodeDisplayed as _, EncodeDisplayedLines as _, EncodeDisplayedText as _,
        EncodeLines as _, EncodeString as _, EncodeValue as _,
    };
}

pub mod decode_kinds {
    pub use super::{
        DecodeBytes as _, DecodeParsed as _, DecodeParsedLines as _, DecodeParsedText as _,
        DecodeString as _, DecodeValue as _, DecodeValues as _,
    };
}

type Encoded = Result<(), EncodeError>;

/// A value as its bytes, which is no list of numbers.
pub trait EncodeBytes {
    type Field;

    /// # Errors
    ///
    /// Those of the encoder.
    fn __encode_header(&self, field: Self::Field, name: &'static str, encoder: &mut Encoder) -> Encoded;
}

impl EncodeBytes for &&&&Of<Vec<u8>> {
    type Field = Vec<u8>;

    fn __encode_header(&self, field: Vec<u8>, name: &'static str, encoder: &mut Encoder) -> Encoded {
        encoder.line(name, field)
    }
}

/// `Option` and `Vec` of what converts into a value.
pub trait EncodeLines {
    type Field;

    /// # Errors
    ///
    /// Those of the encoder.
    fn __encode_header(&self, field: Self::Field, name: &'static str, encoder: &mut Encoder) -> Encoded;
}

macro_rules! encode_lines {
    ($($several:ident $written:ident,)+) => { $(
        impl<T: TryInto<HeaderValue>> EncodeLines for &&&Of<$several<T>> {
            type Field = $several<T>;

            fn __encode_header(&self, field: $several<T>, name: &'static str, encoder: &mut Encoder) -> Encoded {
                field.into_iter().try_for_each(|value| encoder.line(name, value))?;
                encoder.$written(name)
            }
        }

        impl<T: Display> EncodeDisplayedLines for &&Of<$several<T>> {
            type Field = $several<T>;

            fn __encode_header(&self, field: $several<T>, name: &'static str, encoder: &mut Encoder) -> Encoded {
                field.into_iter().try_for_each(|value| encoder.displayed(name, value))?;
                encoder.$written(name)
            }
        }
    )+ };
}

encode_lines!(Option may_be_missing, Vec may_be_several,);

/// `Option` and `Vec` of what is displayed.
pub trait EncodeDisplayedLines {
    type Field;

    /// # Errors
    ///
    /// Those of the encoder.
    fn __encode_header(&self, field: Self::Field, name: &'static str, encoder: &mut Encoder) -> Encoded;
}

/// What converts into a value.
pub trait EncodeValue {
    type Field;

    /// # Errors
    ///
    /// Those of the encoder.
    fn __encode_header(&self, field: Self::Field, name: &'static str, encoder: &mut Encoder) -> Encoded;
}

impl<T: TryInto<HeaderValue>> EncodeValue for &Of<T> {
    type Field = T;

    #[inline]
    fn __encode_header(&self, field: T, name: &'static str, encoder: &mut Encoder) -> Encoded {
        encoder.line(name, field)
    }
}

/// What is displayed.
pub trait EncodeDisplayed {
    type Field;

    /// # Errors
    ///
    /// Those of the encoder.
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
    label = "neither displayed nor converted into a `HeaderValue`",
    note = "implement `Display` or `TryInto<http::HeaderValue>`; an `Option` or a `Vec` of such a type can be left out or have several lines"
)]
pub trait AsHeaderValue: Display {}

#[diagnostic::do_not_recommend]
impl<T: Display> AsHeaderValue for T {}

/// What is a text already.
pub trait EncodeString {
    type Field;

    /// # Errors
    ///
    /// Those of the encoder.
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

/// What is displayed.
pub trait EncodeDisplayedText {
    type Field;

    /// # Errors
    ///
    /// Those of the encoder.
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
    message = "`{Self}` can't be content as text",
    label = "not displayed",
    note = "implement `Display`, or write `#[body]` for JSON"
)]
pub trait AsText: Display {}

#[diagnostic::do_not_recommend]
impl<T: Display> AsText for T {}

/// A value as its bytes.
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

/// `Option` and `Vec` of what a value converts into.
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

/// `Option` and `Vec` of what is parsed.
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

/// What a value converts into.
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

/// What is parsed.
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
    label = "neither parsed nor converted from a `HeaderValue`",
    note = "implement `FromStr` or `TryFrom<http::HeaderValue>`, with an error that implements `Display`"
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

/// What is parsed.
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

/// What a text converts into.
pub trait DecodeString {
    type Field;

    /// # Errors
    ///
    /// If the content is no text.
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
    message = "`{Self}` can't be read from content that is text",
    label = "neither parsed nor converted from a `String`",
    note = "implement `FromStr`, with an error that implements `Display`, or `From<String>`"
)]
pub trait FromText: From<String> {}

#[diagnostic::do_not_recommend]
impl<T: From<String>> FromText for T {}
