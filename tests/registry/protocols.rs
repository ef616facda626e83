//! Registries of other protocols, from the spec files of the examples. Each is compared with the protocol's list of
//! codes, and used as a client or server of the protocol would use it.

use status_subset::info::Standing;
use status_subset::{Registry, RegistryClass, StatusSubset};

mod sip {
    status_subset::status_codes! { pub enum Sip from "examples/registries/sip.toml"; }
}
mod smtp {
    status_subset::status_codes! { pub enum Smtp from "examples/registries/smtp.toml"; }
}
mod ftp {
    status_subset::status_codes! { pub enum Ftp from "examples/registries/ftp.toml"; }
}
mod rtsp {
    status_subset::status_codes! { pub enum Rtsp from "examples/registries/rtsp.toml"; }
}
mod gemini {
    status_subset::status_codes! { pub enum Gemini from "examples/registries/gemini.toml"; }
}

use ftp::Ftp;
use gemini::Gemini;
use rtsp::Rtsp;
use sip::{Sip, SipClass};
use smtp::{Smtp, SmtpClass};

/// Code and phrase of each row.
fn list(csv: &'static str) -> Vec<(u16, String)> {
    let row = |line: &str| {
        let (code, phrase) = line.split_once(',').unwrap();
        let phrase = match phrase.strip_prefix('"').and_then(|quoted| quoted.strip_suffix('"')) {
            Some(quoted) => quoted.replace("\"\"", "\""),
            None => phrase.to_owned(),
        };
        (code.parse().unwrap(), phrase)
    };
    csv.lines().skip(1).map(row).collect()
}

/// Checks that the registry has exactly the codes of the list, and that they convert back. Returns the phrases that
/// differ.
fn differences<R>(csv: &'static str, count: usize) -> Vec<(u16, String, &'static str)>
where
    R: Registry<Code = u16>
        + std::str::FromStr<Err: std::fmt::Debug>
        + TryFrom<u16, Error: std::fmt::Debug>
        + Into<u16>,
{
    let list = list(csv);
    assert_eq!((list.len(), R::ALL.len()), (count, count));
    let mut differences = Vec::new();
    for ((code, phrase), &status) in list.into_iter().zip(R::ALL) {
        assert_eq!(status.code(), code);
        assert_eq!(R::try_from(code).unwrap(), status);
        assert_eq!(code.to_string().parse::<R>().unwrap(), status);
        assert_eq!(status.into(), code);
        assert_eq!(status.to_string(), format!("{code} {}", status.info().phrase()));
        assert!(status.class().codes().contains(&code));
        if phrase != status.info().phrase() {
            differences.push((code, phrase, status.info().phrase()));
        }
    }
    // All other numbers are unknown.
    for code in 0..=u16::MAX {
        assert_eq!(R::from_code(code).is_some(), R::ALL.iter().any(|status| status.code() == code), "{code}");
    }
    differences
}

/// The code that an unknown code is treated as.
fn fallback<R: Registry<Code = u16> + TryFrom<u16, Error = status_subset::UnknownStatus<R>>>(
    code: u16,
) -> Option<u16> {
    R::try_from(code).unwrap_err().fallback().map(R::code)
}

#[test]
fn sip_has_six_classes_and_treats_an_unknown_provisional_as_183() {
    let differences = differences::<Sip>(include_str!("../data/sip.csv"), 75);
    assert_eq!(differences, [(202, "Accepted (Deprecated)".to_owned(), "Accepted")]);
    assert_eq!(Sip::Accepted.info().standing(), Standing::Deprecated);
    assert_eq!(SipClass::ALL.len(), 6);
    // RFC 3261, section 8.1.3.2.
    let codes = [150, 299, 399, 498, 599, 699].map(fallback::<Sip>);
    assert_eq!(codes, [183, 200, 300, 400, 500, 600].map(Some));
    assert_eq!(Sip::from_code(406).map(Sip::phrase), Sip::from_code(606).map(Sip::phrase));
    assert!(
        Sip::MethodNotAllowed
            .info()
            .headers()
            .iter()
            .any(|rule| rule.name() == "Allow" && rule.is_enforced())
    );
}

/// The final responses to an INVITE.
#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[status(registry = Sip, class = Failure)]
enum CallFailed {
    #[status(486)]
    Busy,
    #[status(603)]
    Declined,
    #[status(503)]
    Unavailable,
}

#[test]
fn a_sip_client_knows_when_to_stop_searching() {
    fn fork_on<E: sip::Failure>(error: &E) -> bool {
        // After a 6xx, no other server will succeed (RFC 3261, section 21.6).
        !error.status().is_global_failure()
    }
    assert!(fork_on(&CallFailed::Busy) && fork_on(&CallFailed::Unavailable));
    assert!(!fork_on(&CallFailed::Declined));
    assert_eq!(CallFailed::try_from(486), Ok(CallFailed::Busy));
    assert_eq!(CallFailed::Busy.into_result(), Err(CallFailed::Busy));
}

#[test]
fn smtp_has_four_classes_no_fallbacks_and_retryable_replies() {
    assert_eq!(differences::<Smtp>(include_str!("../data/smtp.csv"), 34), []);
    assert_eq!(SmtpClass::ALL.len(), 4);
    assert_eq!((fallback::<Smtp>(299), fallback::<Smtp>(100)), (None, None));
    assert_eq!(Smtp::try_from(299).unwrap_err().class(), Some(SmtpClass::PositiveCompletion));
    assert_eq!(Smtp::try_from(150).unwrap_err().class(), None);
    // RFC 5321, section 4.2.1.
    assert!(Smtp::ALL.iter().all(|reply| reply.info().is_retryable() == reply.is_transient_negative()));
    assert_eq!(Smtp::from_code(220).map(Smtp::phrase), Some("<domain> Service ready"));
}

#[test]
fn an_smtp_client_reads_the_first_digit() {
    fn deliver(reply: &str) -> &'static str {
        match reply.get(..3).and_then(|code| code.parse::<Smtp>().ok()).map(Smtp::class) {
            Some(SmtpClass::PositiveCompletion) => "done",
            Some(SmtpClass::PositiveIntermediate) => "send the rest",
            Some(SmtpClass::TransientNegative) => "queue",
            Some(SmtpClass::PermanentNegative) => "bounce",
            None => "not a reply",
        }
    }
    let actions = ["250 OK", "354 go ahead", "451 later", "550 no such user", "hello"].map(deliver);
    assert_eq!(actions, ["done", "send the rest", "queue", "bounce", "not a reply"]);
}

#[test]
fn ftp_has_a_sixth_class() {
    assert_eq!(differences::<Ftp>(include_str!("../data/ftp.csv"), 56), []);
    assert!(Ftp::from_code(631).is_some_and(Ftp::is_protected));
    assert_eq!(ftp::ProtectedFtp::ALL.len(), 3);
    assert_eq!(fallback::<Ftp>(299), None);
    // Three replies have the same phrase but are different statuses.
    let same = [235, 334, 335].map(|code| Ftp::from_code(code).unwrap());
    assert!(same[0].phrase() == same[1].phrase() && same[0] != same[1] && same[1] != same[2]);
}

#[test]
fn rtsp_treats_an_unknown_redirection_as_302() {
    assert_eq!(differences::<Rtsp>(include_str!("../data/rtsp.csv"), 48), []);
    // RFC 7826, section 8.1.1.
    assert_eq!([199, 299, 399, 499, 599].map(fallback::<Rtsp>), [100, 200, 302, 400, 500].map(Some));
    let enforced = |status: &Rtsp| {
        status.info().headers().iter().any(|rule| rule.name() == "Allow" && rule.is_enforced())
    };
    assert_eq!(
        Rtsp::ALL.iter().filter(|status| enforced(status)).map(|status| status.code()).collect::<Vec<_>>(),
        [405]
    );
}

#[test]
fn gemini_codes_have_two_digits() {
    assert_eq!(differences::<Gemini>(include_str!("../data/gemini.csv"), 18), []);
    assert_eq!([19, 29, 39, 49, 55, 69].map(fallback::<Gemini>), [10, 20, 30, 40, 50, 60].map(Some));
    assert_eq!("20".parse(), Ok(Gemini::from_code(20).unwrap()));
    assert!("200".parse::<Gemini>().is_err() && "2".parse::<Gemini>().is_err());
    assert_eq!(size_of::<Option<Gemini>>(), 2);
}
