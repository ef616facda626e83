//! What a response breaks of the rules of its registry: the kinds, the rules, and the words of a client. A
//! [contract](super::contract) reports them to a server, and [`DecodeError`](super::DecodeError) tells them to a client.

use core::fmt::{self, Display, Formatter};
use std::vec::Vec;

use http::header::CONTENT_LENGTH;
use http::{HeaderMap, HeaderName};

use super::encode::EncodeError;
use super::fields;
use crate::info::{ContentRule, StatusInfo, Strength};
use crate::{Registry, Status};

/// What is wrong with a response: in a violation of a `Contract` (features `tower` and `actix`), and in
/// [`DecodeError::violations`](super::DecodeError::violations).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ViolationKind {
    /// The status is not declared. (Only a contract says so.)
    UndeclaredStatus,
    /// An outcome could not be written, and a 500 was sent instead. (Only a contract says so.)
    Unwritten {
        /// Why.
        error: EncodeError,
    },
    /// The status is that of an interim response (1xx other than 101), and a response of a service is a final one. (Only
    /// a contract says so.)
    InterimStatus,
    /// A header field that the status requires is missing or empty.
    MissingHeader {
        /// The name of the field.
        name: HeaderName,
    },
    /// The status never has this header field.
    ForbiddenHeader {
        /// The name of the field.
        name: HeaderName,
    },
    /// A header field that takes one value has several lines.
    RepeatedHeader {
        /// The name of the field.
        name: HeaderName,
    },
    /// The status never has content.
    ForbiddenContent,
}

impl ViolationKind {
    /// Where the rule is defined.
    pub(super) fn reference(&self, info: Option<&'static StatusInfo>) -> Option<&'static str> {
        let field = |name: &HeaderName| fields::find(name.as_str()).map(|field| field.reference);
        let defined = info.and_then(StatusInfo::reference);
        match self {
            ViolationKind::UndeclaredStatus | ViolationKind::Unwritten { .. } => None,
            ViolationKind::InterimStatus => Some("RFC 9110, section 15.2"),
            ViolationKind::MissingHeader { name } => {
                // The RFC requires some of the fields, and the spec alone others.
                let is_must = |info: &StatusInfo| {
                    let mut rules = info.headers().iter();
                    rules.any(|rule| rule.has_name(name.as_str()) && rule.strength() == Strength::Must)
                };
                defined.filter(|_| info.is_some_and(is_must))
            }
            ViolationKind::ForbiddenHeader { name } => field(name).or(defined),
            ViolationKind::RepeatedHeader { name } => field(name),
            ViolationKind::ForbiddenContent => defined,
        }
    }
}

/// The end of a sentence about a rule.
pub(super) fn refer(f: &mut Formatter<'_>, reference: Option<&str>) -> fmt::Result {
    reference.map_or(Ok(()), |reference| write!(f, " ({reference})"))
}

/// What is wrong with a response that a client has.
pub(super) struct Found<'a> {
    pub(super) kind: &'a ViolationKind,
    pub(super) info: Option<&'static StatusInfo>,
}

impl Display for Found<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.kind {
            ViolationKind::MissingHeader { name } => {
                write!(f, "the header field `{name}` is missing, which the status requires")?;
            }
            ViolationKind::ForbiddenHeader { name } => {
                write!(f, "there is the header field `{name}`, which the status never has")?;
            }
            ViolationKind::RepeatedHeader { name } => {
                write!(f, "the header field `{name}` takes one value, and has several lines")?;
            }
            _ => f.write_str("there is content, which the status never has")?,
        }
        refer(f, self.kind.reference(self.info))
    }
}

/// What the registry says about a status, or HTTP if the registry does not have it.
pub(super) fn info<R: Registry>(code: u16) -> Option<&'static StatusInfo> {
    let known = R::Code::try_from(i64::from(code)).ok().and_then(R::from_code);
    known.map(R::info).or_else(|| Some(Status::from_code(code)?.info()))
}

/// What a response breaks of the rules. `size` is that of its content, if it is known. Something else adds the header
/// fields in `omitted`.
pub(super) fn broken(
    info: Option<&'static StatusInfo>,
    headers: &HeaderMap,
    size: Option<u64>,
    omitted: &[&str],
) -> Vec<ViolationKind> {
    let mut kinds = Vec::new();
    if let Some(info) = info {
        against(info, headers, size, omitted, &mut kinds);
    }
    // (A field without a second line is one key.)
    if headers.len() > headers.keys_len() {
        let names = headers.keys().filter(|name| {
            fields::is_single(name.as_str()) && headers.get_all(*name).iter().nth(1).is_some()
        });
        kinds.extend(names.map(|name| ViolationKind::RepeatedHeader { name: name.clone() }));
    }
    kinds
}

/// What is against the rules of a status.
fn against(
    info: &'static StatusInfo,
    headers: &HeaderMap,
    size: Option<u64>,
    omitted: &[&str],
    kinds: &mut Vec<ViolationKind>,
) {
    for rule in info.headers() {
        if !rule.is_enforced() && !rule.is_forbidden() {
            continue;
        }
        let Ok(name) = HeaderName::try_from(rule.name()) else { continue };
        if rule.is_forbidden() && headers.contains_key(&name) {
            kinds.push(ViolationKind::ForbiddenHeader { name });
        } else if rule.is_enforced()
            && !has_value(headers, &name)
            && !omitted.iter().any(|omitted| rule.has_name(omitted))
        {
            kinds.push(ViolationKind::MissingHeader { name });
        }
    }
    // The `Content-Length` of a 304 is that of other content (RFC 9110, section 8.6), and where the status never has
    // the field, one mistake is enough.
    let announces = info.code() == 205 && length(headers).is_some_and(|length| length > 0);
    if matches!(info.content(), ContentRule::Forbidden) && (size != Some(0) || announces) {
        kinds.push(ViolationKind::ForbiddenContent);
    }
}

/// Whether the field is there, and not empty. (An empty `Allow` is a value.)
fn has_value(headers: &HeaderMap, name: &HeaderName) -> bool {
    headers.get_all(name).iter().any(|value| !value.is_empty() || fields::may_be_empty(name.as_str()))
}

/// The `Content-Length`.
pub(super) fn length(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.trim().parse().ok()
}
