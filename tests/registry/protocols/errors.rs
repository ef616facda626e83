//! Protocols whose codes are small numbers without digits for a class: errors, alerts and reasons.

use status_subset::info::Fact;
use status_subset::{Registry, RegistryClass, StatusSubset};

use super::chat::{ChatCode, ChatCodeClass, Private};
use super::dns_rcode::Rcode;
use super::http2::Http2Error;
use super::http3::{Http3Error, Http3ErrorClass};
use super::modbus::Exception;
use super::quic::{QuicError, QuicErrorClass};
use super::sysexits::Sysexit;
use super::tls_alerts::{Alert, AlertClass};
use super::websocket::{CloseCode, CloseCodeClass};
use super::{differences, is_no_code, unknown};

#[test]
fn an_http2_client_repeats_a_refused_stream() {
    assert_eq!(differences::<Http2Error>(include_str!("../../data/http2.csv"), 14), []);
    // An error code of RST_STREAM, 32 bits.
    let frame = [0, 0, 0, 7];
    let error = Http2Error::try_from(u32::from_be_bytes(frame)).unwrap();
    assert_eq!(error, Http2Error::RefusedStream);
    assert!(error.info().is_retryable());
    assert_eq!(error.to_string(), "0x7 REFUSED_STREAM");
    assert_eq!("REFUSED_STREAM".parse(), Ok(error));
    assert!(is_no_code::<Http2Error>("7") && is_no_code::<Http2Error>("0x07"));
    assert_eq!(unknown::<Http2Error>(0xbeef_0000), "0xbeef0000 is an unknown status code");
    // The registry has no classes.
    assert_eq!((error.class(), <Http2Error as Registry>::Class::ALL.len()), (None, 0));
}

/// The errors that a server lets its streams end with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[status(registry = Http2Error)]
enum StreamError {
    Cancel,
    #[status(0x7)]
    Refused,
    #[status(11)]
    Calm,
}

#[test]
fn a_subset_has_the_type_and_the_notation_of_its_registry() {
    assert_eq!(StreamError::Calm.code(), 0xb_u32);
    assert_eq!(StreamError::try_from(8_u32), Ok(StreamError::Cancel));
    assert_eq!(u32::from(StreamError::Refused), 7);
    assert_eq!("0xb".parse(), Ok(StreamError::Calm));
    assert_eq!("CANCEL".parse(), Ok(StreamError::Cancel));
    assert_eq!(StreamError::STATUSES.to_string(), "{0x7, 0x8, 0xb}");
    assert_eq!(format!("{:<16}|", StreamError::STATUSES), "{0x7, 0x8, 0xb} |");
}

#[test]
fn an_unknown_http3_error_is_held_with_its_number() {
    assert_eq!(differences::<Http3Error>(include_str!("../../data/http3.csv"), 21), []);
    // RFC 9114, section 8.1: a reserved code, of the form 0x1f * N + 0x21.
    let unknown = Http3Error::try_from(0x21_u32).unwrap_err();
    assert_eq!((unknown.code(), unknown.class()), (0x21, None));
    assert_eq!(Http3Error::from_code(0x33).map(Http3Error::class), Some(Http3ErrorClass::Http3));
    assert_eq!(Http3ErrorClass::Http3.ranges(), [0x33..=0x33, 0x100..=0x1ff]);
    assert_eq!(Http3ErrorClass::Http3.codes(), 0x33..=0x1ff);
    assert_eq!(Http3ErrorClass::of(0x34), None);
    assert_eq!("H3_NO_ERROR".parse(), Ok(Http3Error::NoError));
}

#[test]
fn a_quic_error_of_the_handshake_has_the_number_of_the_alert() {
    // RFC 9001, section 4.8: 0x100 and the alert.
    fn alert(code: u32) -> Option<Alert> {
        let class = QuicErrorClass::of(code)?;
        (class == QuicErrorClass::Crypto).then(|| Alert::try_from((code & 0xff) as u8).ok())?
    }
    assert_eq!(alert(0x128), Some(Alert::HandshakeFailure));
    assert_eq!(alert(0x12), None);
    assert_eq!(unknown::<QuicError>(0x178), "0x178 is an unknown status code");
    assert_eq!(differences::<QuicError>(include_str!("../../data/quic.csv"), 22), []);
}

#[test]
fn tls_closure_alerts_are_no_errors() {
    assert_eq!(differences::<Alert>(include_str!("../../data/tls_alerts.csv"), 37), []);
    let (closure, errors): (Vec<Alert>, Vec<Alert>) =
        Alert::ALL.iter().partition(|alert| alert.class() == AlertClass::Closure);
    assert_eq!(closure, [Alert::CloseNotify, Alert::UserCanceled]);
    assert!(errors.iter().all(|alert| (*alert).into_result().is_err()));
    let level = |alert: Alert| alert.info().fact("level").and_then(Fact::as_str);
    assert_eq!(level(Alert::HandshakeFailure), Some("fatal"));
    assert_eq!(level(Alert::UserCanceled), Some("warning"));
    assert_eq!(size_of::<Option<Alert>>(), 1);
    // RFC 8446, section 6.2: an unknown alert is an error too.
    assert_eq!(Alert::try_from(255).unwrap_err().class(), Some(AlertClass::ErrorAlert));
    assert_eq!(AlertClass::Closure.ranges(), [0..=0, 90..=90]);
}

#[test]
fn private_close_codes_have_a_class() {
    assert_eq!(differences::<CloseCode>(include_str!("../../data/websocket.csv"), 19), []);
    // A code that only the application knows.
    assert_eq!(CloseCode::try_from(4321).unwrap_err().class(), Some(CloseCodeClass::Private));
    assert_eq!(super::websocket::PrivateCloseCode::ALL, []);
    // RFC 6455, section 7.4.1: these are never sent.
    let is_sendable = |code: &CloseCode| code.info().fact("sendable").and_then(Fact::as_bool).unwrap();
    let hidden: Vec<u16> =
        CloseCode::ALL.iter().filter(|code| !is_sendable(code)).map(|code| code.code()).collect();
    assert_eq!(hidden, [1004, 1005, 1006, 1015]);
}

/// What the chat's client tells the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[status(registry = ChatCode, class = Private)]
enum Removed {
    Kicked,
    Banned,
    SessionReplaced,
}

#[test]
fn an_application_extends_the_close_codes() {
    fn is_final(code: &impl Private) -> bool {
        !code.status().info().is_retryable()
    }
    assert!(is_final(&Removed::Kicked));
    assert_eq!(Removed::try_from(4004), Ok(Removed::SessionReplaced));
    assert_eq!(ChatCode::from_code(1001).map(ChatCode::class), Some(ChatCodeClass::Protocol));
    // A fact of the base is one of its codes and of the application's.
    assert!(ChatCode::ALL.iter().all(|code| code.info().fact("sendable").is_some()));
    assert_eq!(differences::<ChatCode>(include_str!("../../data/chat.csv"), 29), []);
}

#[test]
fn a_resolver_reads_names_and_numbers_of_rcodes() {
    assert_eq!(differences::<Rcode>(include_str!("../../data/dns_rcode.csv"), 20), []);
    assert_eq!("NXDOMAIN".parse(), "3".parse::<Rcode>());
    // Two names for one number (RFC 8945, section 5.3, and RFC 6891, section 9).
    assert_eq!(Rcode::BadSig, Rcode::from_code(16).unwrap());
    assert_eq!(Rcode::BadSig.info().also(), ["BadSig"]);
    assert_eq!(unknown::<Rcode>(4000), "4000 is an unknown status code");
}

#[test]
fn a_modbus_client_waits_for_a_busy_device() {
    assert_eq!(differences::<Exception>(include_str!("../../data/modbus.csv"), 10), []);
    // The function code with its highest bit set, and the exception code.
    let response = [0x83_u8, 0x06];
    let exception = Exception::try_from(response[1]).unwrap();
    assert!(exception.info().is_retryable());
    assert_eq!(exception, Exception::SlaveDeviceBusy);
    assert_eq!(exception.to_string(), "0x06 Server device busy");
}

#[test]
fn a_program_ends_with_a_sysexit() {
    use std::process::{ExitCode, Termination};

    /// What the program can end with.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
    #[status(registry = Sysexit)]
    enum Exit {
        Ok,
        #[status(64)]
        WrongArguments,
        #[status(74)]
        InputOutput,
    }
    impl Termination for Exit {
        fn report(self) -> ExitCode {
            ExitCode::from(self.code())
        }
    }
    assert_eq!(Exit::WrongArguments.report(), ExitCode::from(64));
    assert_eq!("EX_IOERR".parse(), Ok(Exit::InputOutput));
    assert_eq!(size_of::<Sysexit>(), 1);
    assert_eq!(differences::<Sysexit>(include_str!("../../data/sysexits.csv"), 16), []);
}
