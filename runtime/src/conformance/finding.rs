use core::fmt::{self, Display, Formatter};
use core::mem::discriminant;
use std::boxed::Box;
use std::string::String;

use http::Method;

use crate::Status;
use crate::response::contract::{Line, Violation};

/// Something in which a service and its document differ.
///
/// `Display` is one line: the request, the status code of the response, and what is wrong.
#[derive(Clone, Debug)]
pub struct Finding {
    pub(super) method: Option<Method>,
    pub(super) path: String,
    /// That of the operation; empty if there is none.
    pub(super) template: String,
    pub(super) what: String,
    pub(super) code: Option<u16>,
    pub(super) kind: FindingKind,
}

/// What is wrong, in a [`Finding`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum FindingKind {
    /// The document is wrong: a reference refers to nothing, a schema is not one, the parameters of a path are not
    /// described, or the statuses of an operation are not those of its outcome.
    Document {
        /// Why.
        reason: String,
    },
    /// No content, or no value of a parameter, could be made from a schema, so the operation was not tried.
    Untried {
        /// Why.
        reason: String,
    },
    /// There is no response: the service has returned an error, has panicked, or has taken longer than ten seconds.
    NoResponse {
        /// Why.
        reason: String,
    },
    /// The document does not have the status.
    UndeclaredStatus,
    /// A header field that the document requires is missing.
    MissingHeader {
        /// The name of the field.
        name: String,
    },
    /// The value of a header field does not have the schema.
    InvalidHeader {
        /// The name of the field.
        name: String,
        /// Why.
        reason: String,
    },
    /// The document does not have the media type.
    UndeclaredMediaType {
        /// The value of `Content-Type`.
        media_type: String,
    },
    /// There is no content, and the document has some.
    MissingContent,
    /// There is content, and the document has none.
    UnexpectedContent,
    /// The content does not have the schema.
    InvalidContent {
        /// Why.
        reason: String,
    },
    /// The outcome of the operation can't be read from the response.
    Unreadable {
        /// Why.
        reason: String,
    },
    /// The response breaks a rule of the registry, such as one of RFC 9110.
    Rule(Box<Violation>),
}

impl Finding {
    pub(super) fn of_document(reason: String) -> Finding {
        let kind = FindingKind::Document { reason };
        let (path, template, what) = Default::default();
        Finding { method: None, path, template, what, code: None, kind }
    }

    /// The method of the request; `None` if the document itself is wrong.
    #[must_use]
    pub fn method(&self) -> Option<&Method> {
        self.method.as_ref()
    }

    /// The path of the request.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The status code of the response, if there is one.
    #[must_use]
    pub fn code(&self) -> Option<u16> {
        self.code
    }

    /// What is wrong.
    #[must_use]
    pub fn kind(&self) -> &FindingKind {
        &self.kind
    }
}

impl Display for Finding {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(method) = &self.method {
            write!(f, "{method} {}", self.path)?;
            if !self.what.is_empty() {
                write!(f, " {}", self.what)?;
            }
            f.write_str(": ")?;
        }
        // (The text of a rule begins with the status.)
        if let (Some(code), false) = (self.code, matches!(self.kind, FindingKind::Rule(_))) {
            write!(f, "{code}")?;
            if let Some(status) = Status::from_code(code) {
                write!(f, " {}", status.phrase())?;
            }
            let separator = if matches!(self.kind, FindingKind::UndeclaredStatus) { " " } else { ": " };
            f.write_str(separator)?;
        }
        Display::fmt(&self.kind, f)
    }
}

impl FindingKind {
    /// Whether the same is wrong, perhaps with another value.
    pub(super) fn is_same(&self, other: &FindingKind) -> bool {
        let is_same_kind = discriminant(self) == discriminant(other);
        is_same_kind
            && match (self, other) {
                (
                    FindingKind::MissingHeader { name } | FindingKind::InvalidHeader { name, .. },
                    FindingKind::MissingHeader { name: other }
                    | FindingKind::InvalidHeader { name: other, .. },
                ) => name == other,
                (FindingKind::Document { reason }, FindingKind::Document { reason: other }) => {
                    reason == other
                }
                (FindingKind::Rule(violation), FindingKind::Rule(other)) => violation.kind() == other.kind(),
                _ => true,
            }
    }
}

impl Display for FindingKind {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            FindingKind::Document { reason } => f.write_str(reason),
            FindingKind::Untried { reason } => write!(f, "not tried: {reason}"),
            FindingKind::NoResponse { reason } => write!(f, "no response: {reason}"),
            FindingKind::UndeclaredStatus => f.write_str("is not in the document"),
            FindingKind::MissingHeader { name } => write!(f, "the header field `{name}` is missing"),
            FindingKind::InvalidHeader { name, reason } => {
                write!(f, "the header field `{name}` does not have the schema: {reason}")
            }
            FindingKind::UndeclaredMediaType { media_type } => {
                write!(f, "the media type `{media_type}` is not in the document")
            }
            FindingKind::MissingContent => f.write_str("there is no content, and the document has some"),
            FindingKind::UnexpectedContent => f.write_str("there is content, and the document has none"),
            FindingKind::InvalidContent { reason } => {
                write!(f, "the content does not have the schema: {reason}")
            }
            FindingKind::Unreadable { reason } => write!(f, "the outcome can't be read: {reason}"),
            FindingKind::Rule(violation) => Display::fmt(&Line(violation), f),
        }
    }
}
