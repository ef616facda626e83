//! Protocols whose replies have three digits, or two, as HTTP's.

use status_subset::StatusSubset;
use status_subset::info::Standing;

use super::ftp::Ftp;
use super::gemini::Gemini;
use super::icap::Icap;
use super::nntp::{Nntp, NntpClass};
use super::rtsp::Rtsp;
use super::sip::{Sip, SipClass};
use super::smtp::{Smtp, SmtpClass};
use super::{differences, fallback, ftp, sip};

#[test]
fn sip_has_six_classes_and_treats_an_unknown_provisional_as_183() {
    let differences = differences::<Sip>(include_str!("../../data/sip.csv"), 75);
    assert_eq!(differences, [("202".to_owned(), "Accepted (Deprecated)".to_owned(), "Accepted")]);
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
    assert_eq!(differences::<Smtp>(include_str!("../../data/smtp.csv"), 34), []);
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
    assert_eq!(differences::<Ftp>(include_str!("../../data/ftp.csv"), 56), []);
    assert!(Ftp::from_code(631).is_some_and(Ftp::is_protected));
    assert_eq!(ftp::ProtectedFtp::ALL.len(), 3);
    assert_eq!(fallback::<Ftp>(299), None);
    // Three replies have the same phrase but are different statuses.
    let same = [235, 334, 335].map(|code| Ftp::from_code(code).unwrap());
    assert!(same[0].phrase() == same[1].phrase() && same[0] != same[1] && same[1] != same[2]);
}

#[test]
fn rtsp_treats_an_unknown_redirection_as_302() {
    assert_eq!(differences::<Rtsp>(include_str!("../../data/rtsp.csv"), 48), []);
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
    assert_eq!(differences::<Gemini>(include_str!("../../data/gemini.csv"), 18), []);
    assert_eq!([19, 29, 39, 49, 55, 69].map(fallback::<Gemini>), [10, 20, 30, 40, 50, 60].map(Some));
    assert_eq!("20".parse(), Ok(Gemini::from_code(20).unwrap()));
    assert!("200".parse::<Gemini>().is_err() && "2".parse::<Gemini>().is_err());
    assert_eq!(size_of::<Option<Gemini>>(), 2);
}

#[test]
fn a_news_reader_asks_again_after_a_temporary_failure() {
    assert_eq!(differences::<Nntp>(include_str!("../../data/nntp.csv"), 57), []);
    // RFC 3977, section 3.2.
    let actions = ["200", "381", "436", "502"].map(|line| line.parse::<Nntp>().unwrap().class());
    let classes =
        [NntpClass::Completed, NntpClass::Continued, NntpClass::CommandFailed, NntpClass::CommandError];
    assert_eq!(actions, classes);
    assert!(Nntp::from_code(436).is_some_and(|reply| reply.info().is_retryable()));
}

#[test]
fn an_icap_server_may_leave_a_message_unmodified() {
    #[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
    #[status(registry = Icap)]
    enum Scan {
        #[status(200)]
        Modified,
        #[status(204)]
        Unmodified,
        #[status(404)]
        NoService,
    }
    assert_eq!(Scan::try_from(204), Ok(Scan::Unmodified));
    assert_eq!(Scan::NoService.into_result(), Err(Scan::NoService));
    assert_eq!(differences::<Icap>(include_str!("../../data/icap.csv"), 12), []);
}
