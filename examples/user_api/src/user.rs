//! Users as they appear in requests and responses.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct User {
    pub id: i64,
    pub name: Name,
    pub email: Email,
}

/// A user in a request. The server chooses the id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewUser {
    pub name: Name,
    pub email: Email,
}

/// What has happened to a user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    Created(User),
    /// The user as it is now.
    Changed(User),
    Deleted {
        id: i64,
    },
}

/// A name.
// The only constructor is `try_from`, which serde uses too: an invalid name never reaches a handler, because the content
// of the request is rejected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String")]
#[schema(min_length = 1, max_length = 100)]
pub struct Name(String);

impl TryFrom<String> for Name {
    type Error = &'static str;

    fn try_from(name: String) -> Result<Name, Self::Error> {
        if (1..=100).contains(&name.chars().count()) {
            Ok(Name(name))
        } else {
            Err("a name has from 1 to 100 characters")
        }
    }
}

impl Name {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An email address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String")]
#[schema(pattern = "^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$", max_length = 254)]
pub struct Email(String);

impl TryFrom<String> for Email {
    type Error = &'static str;

    fn try_from(email: String) -> Result<Email, Self::Error> {
        let is = |part: &str, more: &str| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c))
        };
        match email.split_once('@') {
            Some((user, host)) if is(user, "._+-") && is(host, ".-") && email.len() <= 254 => {
                Ok(Email(email))
            }
            _ => Err("an address looks like alice@example.com"),
        }
    }
}

impl Email {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
