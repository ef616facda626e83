//! The rules of a registry, held against a variant of an outcome at compile time. (Header fields compare
//! without case: RFC 9110, section 5.1.)

use super::super::message::Message;
use crate::StatusInfo;
use crate::info::is_same_name;
use crate::info::{ContentRule, HeaderRule};

/// A variant with content.
///
/// # Panics
///
/// If the status can't have any.
#[track_caller]
pub const fn check_no_content(info: &StatusInfo) {
    if matches!(info.content(), ContentRule::Forbidden) {
        let message = line(info).text(" never has content: remove this field, or choose another status");
        panic!("{}", with_reference(message, info).as_str());
    }
}

/// A variant with these header fields, and without those that another layer adds.
///
/// # Panics
///
/// If a field is missing that the status requires, or HTTP has no such status code.
#[track_caller]
pub const fn check_headers(info: &StatusInfo, given: &[&str], omitted: &[&str]) {
    if info.code() < 100 || info.code() > 999 {
        let message = line(info).text(" can't be an HTTP response, whose status code is from 100 to 999");
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
/// If a message with this status can't have it.
#[track_caller]
pub const fn check_header(info: &StatusInfo, name: &str) {
    // RFC 9110, section 8.6.
    let unframed = info.code() < 200 || info.code() == 204;
    if unframed && is_same_name(name.as_bytes(), "content-length".as_bytes()) {
        let message = line(info)
            .text(" never has the header field `Content-Length`: remove this field (RFC 9110, section 8.6)");
        panic!("{}", message.as_str());
    }
}

/// A header field that the variant says another layer adds.
///
/// # Panics
///
/// If the status does not require it, or the variant has it.
#[track_caller]
pub const fn check_omitted(info: &StatusInfo, name: &str, given: &[&str]) {
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
        if info.headers()[i].is_enforced() && info.headers()[i].has_name(name) {
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
        if rule.has_name(names[i]) {
            return true;
        }
        i += 1;
    }
    false
}
