//! Serializes a status as its code.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serializer};

use crate::{Registry, UnknownStatus};

/// # Errors
///
/// If the serializer fails.
pub fn serialize<R: Registry<Code = u16>, S: Serializer>(
    status: R,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.serialize_u16(status.code())
}

/// # Errors
///
/// If the input is not a number, or the registry has no such code.
pub fn deserialize<'de, R: Registry<Code = u16>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<R, D::Error> {
    let code = u16::deserialize(deserializer)?;
    R::from_code(code).ok_or_else(|| D::Error::custom(UnknownStatus::<R>::new(code)))
}
