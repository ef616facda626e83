//! Names of header fields, in a spec and in an attribute.

/// What to write instead.
pub const TOKEN: &str = "write a token: ASCII letters, digits and !#$%&'*+-.^_`|~ (RFC 9110, section 5.6.2)";

/// RFC 9110, section 5.6.2.
#[must_use]
pub fn is_token(name: &str) -> bool {
    let special = |byte: u8| b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || special(byte))
}
