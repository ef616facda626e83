//! Serializes a status as its code.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Registry, UnknownStatus};

/// # Errors
///
/// If the serializer fails.
pub fn serialize<R: Registry<Code: Serialize>, S: Serializer>(
    status: R,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    status.code().serialize(serializer)
}

/// # Errors
///
/// If the input is not a number, or the registry has no such code.
pub fn deserialize<'de, R: Registry<Code: Deserialize<'de>>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<R, D::Error> {
    let code = R::Code::deserialize(deserializer)?;
    R::from_code(code).ok_or_else(|| D::Error::custom(UnknownStatus::<R>::new(code)))
}
