//! Compile-time checks of the variants of an outcome against the rules of HTTP and of the registry. (Names of header
//! fields are case-insensitive: RFC 9110, section 5.1.)
//!
//! Each rule has its own check, which passes if a more important one fails: one mistake is one error.

use super::fields::{self, Field, Values, Writer};
use crate::StatusInfo;
use crate::checks::message::Message;
use crate::info::is_same_name;
use crate::info::{ContentRule, HeaderRule, Strength};

/// Checks a variant with content.
///
/// # Panics
///
/// If the status never has content.
#[track_caller]
pub const fn check_no_content(info: &StatusInfo) {
    if is_final(info) && matches!(info.content(), ContentRule::Forbidden) {
        let message =
            status_line(info).text(" never has content: remove this field, or choose another status");
        panic!("{}", with_reference(message, info).as_str());
    }
}

/// Checks the status of a variant.
///
/// # Panics
///
/// If it is an interim one.
#[track_caller]
pub const fn check_final(info: &StatusInfo) {
    if !is_final(info) {
        let message = status_line(info).text(
            " is an interim response, and an outcome is a final one: choose another status (RFC 9110, section 15.2)",
        );
        panic!("{}", message.as_str());
    }
}

/// Checks the status and the header fields of a variant. Another layer adds those in `omitted`.
///
/// # Panics
///
/// If a field that the status requires is missing, or the status is an interim one.
#[track_caller]
pub const fn check_response(info: &StatusInfo, given: &[&str], omitted: &[&str]) {
    check_final(info);
    let mut names = Message::new();
    let mut fields = Message::new();
    let mut omits = Message::new();
    let mut missing = 0;
    // The RFC requires some of the fields, and the spec alone others.
    let mut is_required = true;
    let mut i = 0;
    while i < info.headers().len() {
        let rule = &info.headers()[i];
        i += 1;
        if !rule.is_enforced() || is_one_of(rule, given) || is_one_of(rule, omitted) {
            continue;
        }
        if missing > 0 {
            (names, fields, omits) = (names.text(" and "), fields.text(" and "), omits.text(", "));
        }
        names = names.text("`").text(rule.name()).text("`");
        fields = fields.text("`#[header(\"").text(rule.name()).text("\")]`");
        omits = omits.text("\"").text(rule.name()).text("\"");
        is_required = is_required && matches!(rule.strength(), Strength::Must);
        missing += 1;
    }
    if missing > 0 {
        let (several, a) = if missing > 1 { ("s ", "") } else { (" ", "a ") };
        let message = status_line(info)
            .text(" must carry the header field")
            .text(several)
            .text(names.as_str())
            .text(": add ")
            .text(a)
            .text("field")
            .text(several)
            .text(fields.as_str())
            .text(" or, where another layer adds it, `#[status(omit(")
            .text(omits.as_str())
            .text("))]`");
        let message = if is_required { with_reference(message, info) } else { message };
        panic!("{}", message.as_str());
    }
}

/// Checks a header field of a variant.
///
/// # Panics
///
/// If an outcome with this status can't set the field.
#[track_caller]
pub const fn check_header(info: &StatusInfo, name: &str, has_content: bool) {
    if is_final(info) {
        if let Some(message) = why_not_settable(info, name, has_content) {
            panic!("{}", message.as_str());
        }
    }
}

/// Checks a header field whose type writes a line for each item.
///
/// # Panics
///
/// If the field takes one value.
#[track_caller]
pub const fn check_lines(info: &StatusInfo, name: &str, has_content: bool) {
    let Some(Field { name, values: Values::One, reference, .. }) = fields::find(name) else { return };
    if is_final(info) && why_not_settable(info, name, has_content).is_none() {
        let message = Message::new()
            .text("`")
            .text(name)
            .text("` takes one value, and a `Vec` sends a line for each item: use the type of one item, or an `Option` of it (")
            .text(reference)
            .text(")");
        panic!("{}", message.as_str());
    }
}

/// Why an outcome with this status can't set the header field.
const fn why_not_settable(info: &StatusInfo, name: &str, has_content: bool) -> Option<Message> {
    let field = fields::find(name);
    if let Some(rule) = rule(info, name) {
        if rule.is_forbidden() {
            let message = status_line(info)
                .text(" never has the header field `")
                .text(rule.name())
                .text("`: remove this field");
            return Some(match field {
                Some(field) => message.text(" (").text(field.reference).text(")"),
                None => with_reference(message, info),
            });
        }
    }
    let Some(field) = field else { return None };
    let reason = match field.writer {
        Writer::Outcome => return None,
        // Without content, as in a response to HEAD or a 304, the field describes the content of another response.
        Writer::Framing if matches!(field.values, Values::One) => {
            if !has_content || matches!(info.content(), ContentRule::Forbidden) {
                return None;
            }
            "counts the content"
        }
        Writer::Framing => "frames the message",
        Writer::Connection if rule(info, name).is_some() => return None,
        Writer::Connection => "manages the connection",
    };
    let message = Message::new()
        .text("`")
        .text(field.name)
        .text("` is set by the server, which ")
        .text(reason)
        .text(": remove this field (")
        .text(field.reference)
        .text(")");
    Some(message)
}

/// Whether a response with this status is final. (101 is the last HTTP response on its connection.)
const fn is_final(info: &StatusInfo) -> bool {
    info.code() >= 200 || info.code() == 101
}

/// The status's first rule for this header field. A rule that forbids the field is its only one.
const fn rule(info: &StatusInfo, name: &str) -> Option<&'static HeaderRule> {
    let mut i = 0;
    while i < info.headers().len() {
        if info.headers()[i].has_name(name) {
            return Some(&info.headers()[i]);
        }
        i += 1;
    }
    None
}

/// Checks a header field in `omit(..)`, which another layer adds.
///
/// # Panics
///
/// If the status does not require the field, or the variant has it.
#[track_caller]
pub const fn check_omitted(info: &StatusInfo, name: &str, given: &[&str]) {
    if !is_final(info) {
        return;
    }
    let mut i = 0;
    while i < given.len() {
        if is_same_name(name.as_bytes(), given[i].as_bytes()) {
            let message = Message::new()
                .text("the variant has the header field `")
                .text(name)
                .text("`; remove it here, or remove the field");
            panic!("{}", message.as_str());
        }
        i += 1;
    }
    i = 0;
    while i < info.headers().len() {
        if info.headers()[i].is_enforced() && info.headers()[i].has_name(name) {
            return;
        }
        i += 1;
    }
    let message =
        status_line(info).text(" does not require the header field `").text(name).text("`; remove it");
    panic!("{}", message.as_str());
}

/// `404 Not Found`.
const fn status_line(info: &StatusInfo) -> Message {
    Message::new().number(info.code()).text(" ").text(info.phrase())
}

const fn with_reference(message: Message, info: &StatusInfo) -> Message {
    match info.reference() {
        Some(reference) => message.text(" (").text(reference).text(")"),
        None => message,
    }
}

const fn is_one_of(rule: &HeaderRule, names: &[&str]) -> bool {
    let mut i = 0;
    while i < names.len() {
        if rule.has_name(names[i]) {
            return true;
        }
        i += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Status;

    fn settable(status: Status, name: &str, has_content: bool) -> bool {
        why_not_settable(status.info(), name, has_content).is_none()
    }

    #[test]
    fn only_101_of_the_interim_responses_is_an_outcome() {
        for status in Status::ALL {
            assert_eq!(
                is_final(status.info()),
                status.code() >= 200 || *status == Status::SwitchingProtocols
            );
        }
    }

    #[test]
    fn framing_fields_are_refused() {
        for status in Status::ALL.iter().copied().filter(|it| is_final(it.info())) {
            for name in ["Transfer-Encoding", "transfer-encoding", "Trailer"] {
                assert!(!settable(status, name, true) && !settable(status, name, false), "{status}, {name}");
            }
        }
    }

    #[test]
    fn a_length_with_content_is_refused() {
        assert!(!settable(Status::Ok, "content-length", true));
        // In a response to HEAD, and in a 304.
        assert!(settable(Status::Ok, "content-length", false));
        assert!(settable(Status::NotModified, "Content-Length", false));
        // A 204 has none, and neither has a 101.
        assert!(!settable(Status::NoContent, "Content-Length", false));
        assert!(!settable(Status::SwitchingProtocols, "Content-Length", false));
    }

    #[test]
    fn connection_fields_need_a_rule_of_the_status() {
        for status in Status::ALL.iter().copied().filter(|it| is_final(it.info())) {
            let switches = matches!(status, Status::SwitchingProtocols | Status::UpgradeRequired);
            for name in ["Connection", "Upgrade"] {
                assert_eq!(settable(status, name, false), switches, "{status}, {name}");
            }
            for name in ["Keep-Alive", "Proxy-Connection", "TE"] {
                assert!(!settable(status, name, false), "{status}, {name}");
            }
        }
    }

    #[test]
    fn other_header_fields_are_allowed() {
        for name in ["Location", "Set-Cookie", "Date", "Via", "X-Connection"] {
            assert!(settable(Status::Ok, name, true), "{name}");
        }
    }
}
