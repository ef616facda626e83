//! Compares `codes.toml` with two independent lists: IANA's registry, and the phrases of the `http` crate.

use std::collections::BTreeMap;

use status_subset::Status;
use status_subset::info::Standing;

/// Code, phrase and reference of each row of IANA's registry of HTTP status codes.
fn iana() -> Vec<(u16, &'static str, &'static str)> {
    let rows: Vec<_> = include_str!("../data/iana_http_status_codes.csv")
        .lines()
        .skip(1)
        .map(|line| {
            let (code, rest) = line.split_once(',').unwrap();
            let (phrase, reference) = match rest.strip_prefix('"') {
                Some(quoted) => quoted.split_once("\",").unwrap(),
                None => rest.split_once(',').unwrap(),
            };
            (code.parse().unwrap(), phrase, reference.trim_matches('"'))
        })
        .collect();
    assert_eq!(rows.len(), 64);
    rows
}

#[test]
fn the_codes_are_those_that_iana_assigned() {
    // 104 is a temporary entry, and 306 is unused.
    let assigned: Vec<u16> =
        iana().iter().map(|row| row.0).filter(|code| ![104, 306].contains(code)).collect();
    let ours: Vec<u16> = Status::ALL.iter().map(|status| status.code()).collect();
    assert_eq!(
        ours, assigned,
        "a new code of codes.toml needs its row in tests/data/iana_http_status_codes.csv"
    );
}

#[test]
fn phrases_are_those_of_iana() {
    let differing: Vec<_> = iana()
        .into_iter()
        .filter_map(|(code, phrase, _)| Some((code, phrase, Status::from_code(code)?.phrase())))
        .filter(|(_, theirs, ours)| theirs != ours)
        .collect();
    assert_eq!(
        differing,
        [(418, "(Unused)", "I'm a teapot"), (510, "Not Extended (OBSOLETED)", "Not Extended")]
    );
    assert_eq!(Status::ImATeapot.info().standing(), Standing::Unused);
    assert_eq!(Status::NotExtended.info().standing(), Standing::Obsoleted);
}

#[test]
fn references_name_the_same_rfcs_as_iana() {
    for (code, _, theirs) in iana() {
        let Some(status) = Status::from_code(code) else { continue };
        let ours = status.info().reference().unwrap();
        let (rfc, section) = ours.strip_prefix("RFC ").and_then(|it| it.split_once(", section ")).unwrap();
        assert!(theirs.contains(&format!("[RFC{rfc}")), "{code}: {ours} against {theirs}");
        if let Some((_, theirs)) = theirs.split_once("Section ") {
            assert_eq!(section, theirs.trim_end_matches(']'), "{code}");
        }
    }
}

#[test]
fn phrases_are_those_of_the_http_crate_with_known_exceptions() {
    let mut differing = BTreeMap::new();
    for code in 100..=999 {
        let theirs = http::StatusCode::from_u16(code).unwrap().canonical_reason();
        let ours = Status::from_code(code).map(Status::phrase);
        // It has no constants for codes that are newer than it.
        if theirs != ours && theirs.is_some() {
            differing.insert(code, (theirs, ours));
        }
    }
    let known = [
        // The `http` crate has the names of RFC 2616 and 4918, and omits the hyphen.
        (203, (Some("Non Authoritative Information"), Some("Non-Authoritative Information"))),
        (413, (Some("Payload Too Large"), Some("Content Too Large"))),
        (422, (Some("Unprocessable Entity"), Some("Unprocessable Content"))),
    ];
    assert_eq!(differing, BTreeMap::from(known));
}
