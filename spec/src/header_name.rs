//! Names of header fields, in a spec and in an attribute.

/// The help for an invalid name.
pub const TOKEN: &str = "write a token: ASCII letters, digits and !#$%&'*+-.^_`|~ (RFC 9110, section 5.6.2)";

/// Whether the name is a token (RFC 9110, section 5.6.2).
#[must_use]
pub fn is_token(name: &str) -> bool {
    let special = |byte: u8| b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || special(byte))
}
