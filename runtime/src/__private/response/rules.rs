//! The rules of HTTP and of a registry, held against a variant of an outcome at compile time. (Header fields compare
//! without case: RFC 9110, section 5.1.)
//!
//! Each rule has a check of its own, which says nothing where a more important one fails: a mistake is one error.

use super::super::message::Message;
use super::fields::{self, Field, Values, Writer};
use crate::info::is_same_name;
use crate::{ContentRule, HeaderRule, StatusInfo};

/// A variant with content.
///
/// # Panics
///
/// If the status can't have any.
#[track_caller]
pub const fn check_no_content(info: &StatusInfo) {
    if is_final(info) && matches!(info.content(), ContentRule::Forbidden) {
        let message = line(info).text(" never has content: remove this field, or choose another status");
        panic!("{}", with_reference(message, info).as_str());
    }
}

/// A variant with these header fields, and without those that another layer adds.
///
/// # Panics
///
/// If a field is missing that the status requires, or no final response of HTTP has such a status code.
#[track_caller]
pub const fn check_response(info: &StatusInfo, given: &[&str], omitted: &[&str]) {
    if info.code() < 100 || info.code() > 999 {
        let message = line(info).text(" can't be an HTTP response, whose status code is from 100 to 999");
        panic!("{}", message.as_str());
    }
    if !is_final(info) {
        let message = line(info).text(
            " is an interim response, and an outcome is written as the final one: choose another status (RFC 9110, section 15.2)",
        );
        panic!("{}", message.as_str());
    }
    let mut names = Message::new();
    let mut fields = Message::new();
    let mut omits = Message::new();
    let mut missing = 0;
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
        missing += 1;
    }
    if missing > 0 {
        let (several, a) = if missing > 1 { ("s ", "") } else { (" ", "a ") };
        let message = line(info)
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
        panic!("{}", with_reference(message, info).as_str());
    }
}

/// A header field of a variant.
///
/// # Panics
///
/// If it is not the outcome's to set.
#[track_caller]
pub const fn check_header(info: &StatusInfo, name: &str, beside_content: bool) {
    if is_final(info) {
        if let Some(message) = not_to_be_set(info, name, beside_content) {
            panic!("{}", message.as_str());
        }
    }
}

/// A header field of a variant whose type has a line for each of its items.
///
/// # Panics
///
/// If the field has one value.
#[track_caller]
pub const fn check_lines(info: &StatusInfo, name: &str, beside_content: bool) {
    let Some(Field { name, values: Values::One, reference, .. }) = fields::find(name) else { return };
    if is_final(info) && not_to_be_set(info, name, beside_content).is_none() {
        let message = Message::new()
            .text("`")
            .text(name)
            .text("` has one value, and a `Vec` sends a line for each of its items: write the type of one, or an `Option` of it (")
            .text(reference)
            .text(")");
        panic!("{}", message.as_str());
    }
}

/// Why an outcome with this status can't set the header field.
const fn not_to_be_set(info: &StatusInfo, name: &str, beside_content: bool) -> Option<Message> {
    let field = fields::find(name);
    if let Some(rule) = rule(info, name) {
        if rule.is_forbidden() {
            let message = line(info)
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
        // Without content it is what a response to HEAD, or a 304, says of the content of another.
        Writer::Framing if matches!(field.values, Values::One) => {
            if !beside_content || matches!(info.content(), ContentRule::Forbidden) {
                return None;
            }
            "counts the content"
        }
        Writer::Framing => "frames the message",
        Writer::Connection if rule(info, name).is_some() => return None,
        Writer::Connection => "holds the connection",
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

/// Whether a response with this status can be the only one to a request. (101 is the last that HTTP says on the
/// connection.)
const fn is_final(info: &StatusInfo) -> bool {
    info.code() >= 200 || info.code() == 101
}

/// The first rule of the status for this header field; one that forbids the field is the only one.
const fn rule(info: &StatusInfo, name: &str) -> Option<&'static HeaderRule> {
    let mut i = 0;
    while i < info.headers().len() {
        if info.headers()[i].is_called(name) {
            return Some(&info.headers()[i]);
        }
        i += 1;
    }
    None
}

/// A header field that the variant says another layer adds.
///
/// # Panics
///
/// If the status does not require it, or the variant has it.
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
                .text("`; leave this out, or remove the field");
            panic!("{}", message.as_str());
        }
        i += 1;
    }
    i = 0;
    while i < info.headers().len() {
        if info.headers()[i].is_enforced() && info.headers()[i].is_called(name) {
            return;
        }
        i += 1;
    }
    let message =
        line(info).text(" does not require the header field `").text(name).text("`; leave this out");
    panic!("{}", message.as_str());
}

const fn line(info: &StatusInfo) -> Message {
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
        if rule.is_called(names[i]) {
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

    fn settable(status: Status, name: &str, beside_content: bool) -> bool {
        not_to_be_set(status.info(), name, beside_content).is_none()
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
    fn what_frames_the_message_is_not_to_be_set() {
        for status in Status::ALL.iter().copied().filter(|it| is_final(it.info())) {
            for name in ["Transfer-Encoding", "transfer-encoding", "Trailer"] {
                assert!(!settable(status, name, true) && !settable(status, name, false), "{status}, {name}");
            }
        }
    }

    #[test]
    fn a_length_is_not_to_be_set_beside_content() {
        assert!(!settable(Status::Ok, "content-length", true));
        // In a response to HEAD, and in a 304.
        assert!(settable(Status::Ok, "content-length", false));
        assert!(settable(Status::NotModified, "Content-Length", false));
        // A 204 has none, and neither has a 101.
        assert!(!settable(Status::NoContent, "Content-Length", false));
        assert!(!settable(Status::SwitchingProtocols, "Content-Length", false));
    }

    #[test]
    fn what_is_of_the_connection_is_for_the_statuses_that_a_rule_names() {
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
    fn the_other_header_fields_are_the_outcomes() {
        for name in ["Location", "Set-Cookie", "Date", "Via", "X-Connection"] {
            assert!(settable(Status::Ok, name, true), "{name}");
        }
    }
}
