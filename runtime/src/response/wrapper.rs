//! Content of a type with the name of a framework's wrapper, such as `Json<User>`. An inherent item whose bounds hold
//! takes precedence over the trait item of the same name. A check reports a type whose bounds don't hold, once for all
//! derives.

use core::marker::PhantomData;

use bytes::Bytes;
use http::Response;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::decode::{Mismatch, Received};
#[cfg(feature = "utoipa")]
use super::describe::DescribedVariant;
use super::encode::{EncodeError, Encoder};
use crate::checks::message::Message;

/// The type of a field.
pub struct Wrapper<T>(PhantomData<T>);

impl<T: Serialize> Wrapper<T> {
    /// The type is content of a server.
    pub const IS_WRITTEN: bool = true;

    /// # Errors
    ///
    /// If the value can't be serialised.
    pub fn encode(
        encoder: Encoder,
        value: &T,
        media_type: &'static str,
    ) -> Result<Response<Bytes>, EncodeError> {
        encoder.json(value, media_type)
    }
}

impl<T: DeserializeOwned> Wrapper<T> {
    /// The type is content of a client.
    pub const IS_READ: bool = true;

    /// # Errors
    ///
    /// If the content can't be deserialised.
    pub fn decode(received: &Received<'_>) -> Result<T, Mismatch> {
        received.json::<T>()
    }
}

#[cfg(feature = "utoipa")]
impl<T: utoipa::ToSchema> Wrapper<T> {
    /// The type has a schema.
    pub const IS_DESCRIBED: bool = true;

    /// Describes the content.
    pub fn describe(variant: &mut DescribedVariant, media_type: &'static str) {
        variant.json::<T>(media_type, &[]);
    }
}

/// The fallback for a type that is not content.
pub trait NoWrapper<T> {
    /// The type is not content of a server.
    const IS_WRITTEN: bool = false;
    /// The type is not content of a client.
    const IS_READ: bool = false;
    /// The type has no schema.
    const IS_DESCRIBED: bool = false;

    /// # Errors
    ///
    /// Never: this is not called.
    fn encode(_: Encoder, _: &T, _: &'static str) -> Result<Response<Bytes>, EncodeError> {
        unreachable!("the derive already reported an error")
    }

    /// # Errors
    ///
    /// Never: this is not called.
    fn decode(_: &Received<'_>) -> Result<T, Mismatch> {
        unreachable!("the derive already reported an error")
    }

    /// Never called.
    #[cfg(feature = "utoipa")]
    fn describe(_: &mut DescribedVariant, _: &'static str) {
        unreachable!("the derive already reported an error")
    }
}

impl<T> NoWrapper<T> for Wrapper<T> {}

/// Checks that a type with the name of a framework's wrapper is content.
///
/// # Panics
///
/// If it is not.
#[track_caller]
pub const fn check_wrapper(is_content: bool, name: &str, instead: &str) {
    if !is_content {
        let message = Message::new()
            .text("`")
            .text(name)
            .text("` of a framework can't be content as JSON: ")
            .text(instead);
        panic!("{}", message.as_str());
    }
}
