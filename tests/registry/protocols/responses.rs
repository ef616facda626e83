//! Protocols whose responses have a number with a class in it, or no class at all.

use status_subset::{Never, Registry, Status, StatusSubset};

use super::coap::{Coap, CoapClass};
use super::diameter::{Diameter, DiameterClass};
use super::grpc::Grpc;
use super::jsonrpc::{JsonRpc, JsonRpcClass};
use super::ldap::{Ldap, LdapClass};
use super::mqtt5::{Mqtt, MqttClass};
use super::radius::{ErrorCause, ErrorCauseClass};
use super::{differences, fallback, is_no_code, unknown};

#[test]
fn a_grpc_status_has_the_http_status_of_a_gateway() {
    assert_eq!(differences::<Grpc>(include_str!("../../data/grpc.csv"), 17), []);
    assert_eq!("NOT_FOUND".parse(), Ok(Grpc::NotFound));
    assert_eq!("5".parse(), Ok(Grpc::NotFound));
    assert!(is_no_code::<Grpc>("not_found") && is_no_code::<Grpc>("05"));
    let http = |status: Grpc| status.info().fact("http").unwrap().as_status::<Status>();
    assert_eq!(http(Grpc::NotFound), Some(Status::NotFound));
    assert_eq!(http(Grpc::ResourceExhausted), Some(Status::TooManyRequests));
    // 499 is a code of nginx, not of HTTP.
    assert_eq!(
        Grpc::ALL.iter().filter(|status| http(**status).is_none()).collect::<Vec<_>>(),
        [&Grpc::Cancelled]
    );
    assert_eq!(Grpc::Canceled.code(), 1_i32);
    assert_eq!(Grpc::try_from(-1).unwrap_err().class(), None);
}

#[test]
fn a_missing_text_in_an_optional_language_is_that_in_the_first() {
    use super::grpc::GrpcLang;
    assert_eq!(Grpc::NotFound.label(GrpcLang::Ko), "찾을 수 없음");
    let without: Vec<&Grpc> =
        Grpc::ALL.iter().filter(|status| status.label(GrpcLang::Ko) == status.label(GrpcLang::En)).collect();
    assert_eq!(without, [&Grpc::OutOfRange, &Grpc::Unimplemented, &Grpc::DataLoss]);
}

/// The empty subset of a registry.
#[test]
fn a_result_with_an_empty_subset_has_the_statuses_of_the_other_type() {
    #[derive(StatusSubset)]
    #[status(registry = Grpc)]
    enum GetUser {
        Ok,
        NotFound,
    }
    assert_eq!(<Result<GetUser, Never<Grpc>>>::STATUSES, GetUser::STATUSES);
    let call: Result<GetUser, Never<Grpc>> = Ok(GetUser::NotFound);
    assert_eq!(call.status(), Grpc::NotFound);
    let Ok(_) = call;
    assert_eq!(GetUser::STATUSES.len(), 2);
    assert!(matches!(GetUser::Ok.into_result(), Ok(GetUser::Ok)));
}

#[test]
fn a_coap_code_is_a_byte_written_as_class_and_detail() {
    assert_eq!(differences::<Coap>(include_str!("../../data/coap.csv"), 27), []);
    // The second byte of a message (RFC 7252, section 3).
    let message = [0x60_u8, 0x84, 0x7d, 0x34];
    let code = Coap::try_from(message[1]).unwrap();
    assert_eq!((code, code.to_string().as_str()), (Coap::NotFound, "4.04 Not Found"));
    assert_eq!("2.05".parse(), Ok(Coap::Content));
    assert!(is_no_code::<Coap>("404") && is_no_code::<Coap>("4.4") && is_no_code::<Coap>("132"));
    // RFC 7252, section 5.2: an unknown 4.xx is treated as 4.00.
    assert_eq!(fallback::<Coap>(0x9f), Some(0x80));
    assert_eq!(unknown::<Coap>(0x9f), "4.31 is an unknown status code");
    assert_eq!(CoapClass::of(0x9f), Some(CoapClass::ClientError));
    assert_eq!(Coap::Content.into_result(), Ok(Coap::Content));
    assert_eq!(Coap::NotFound.into_result(), Err(Coap::NotFound));
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[status(registry = Mqtt)]
enum Suback {
    GrantedQos0,
    GrantedQos1,
    GrantedQos2,
    #[status(0x80)]
    Failed,
}

#[test]
fn an_mqtt_reason_code_has_a_name_for_each_packet() {
    assert_eq!(Mqtt::NormalDisconnection, Mqtt::GrantedQos0);
    assert_eq!(Mqtt::Success.info().also(), ["NormalDisconnection", "GrantedQos0"]);
    assert_eq!(
        Mqtt::from_code(0x8c).map(|code| code.to_string()),
        Some("0x8C Bad authentication method".to_owned())
    );
    assert_eq!(MqttClass::of(0xff), Some(MqttClass::Failure));

    assert_eq!(Suback::try_from(0_u8), Ok(Suback::GrantedQos0));
    assert_eq!(Suback::Failed.into_result(), Err(Suback::Failed));
    assert_eq!(differences::<Mqtt>(include_str!("../../data/mqtt5.csv"), 43), []);
}

#[test]
fn an_ldap_result_may_be_no_error() {
    assert_eq!(differences::<Ldap>(include_str!("../../data/ldap.csv"), 51), []);
    // RFC 4511, appendix A.1.
    let no_errors: Vec<u32> =
        Ldap::ALL.iter().filter(|result| result.into_result().is_ok()).map(|result| result.code()).collect();
    assert_eq!(no_errors, [0, 5, 6, 10, 14]);
    assert_eq!(Ldap::from_code(10).map(Ldap::class), Some(LdapClass::ActionNeeded));
    assert_eq!(LdapClass::Failure.ranges().len(), 4);
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[status(registry = JsonRpc)]
enum Failed {
    #[status(-32700)]
    Unreadable,
    InvalidParams,
}

#[test]
fn json_rpc_codes_are_negative() {
    assert_eq!(JsonRpc::MethodNotFound.code(), -32601);
    assert_eq!(JsonRpc::MethodNotFound.to_string(), "-32601 Method not found");
    let own = JsonRpc::try_from(-32050).unwrap_err();
    assert_eq!((own.code(), own.class()), (-32050, Some(JsonRpcClass::ServerDefined)));
    assert!(is_no_code::<JsonRpc>("-032601") && is_no_code::<JsonRpc>("+32601"));
    assert_eq!(<JsonRpc as Registry>::CODE_RANGE, -32768..=-32000);

    assert_eq!(Failed::try_from(-32700), Ok(Failed::Unreadable));
    assert_eq!(Failed::STATUSES.to_string(), "{-32700, -32602}");
    assert_eq!(differences::<JsonRpc>(include_str!("../../data/jsonrpc.csv"), 5), []);
}

#[test]
fn a_diameter_peer_is_asked_again_after_a_transient_failure() {
    assert_eq!(differences::<Diameter>(include_str!("../../data/diameter.csv"), 72), []);
    // RFC 6733, section 7.1: an unknown code is handled by its class.
    assert_eq!(Diameter::try_from(4999).unwrap_err().class(), Some(DiameterClass::TransientFailure));
    assert_eq!("DIAMETER_TOO_BUSY".parse().map(Diameter::class), Ok(DiameterClass::ProtocolError));
}

#[test]
fn a_radius_error_cause_says_who_made_the_error() {
    assert_eq!(differences::<ErrorCause>(include_str!("../../data/radius.csv"), 19), []);
    assert_eq!(ErrorCause::from_code(503).map(ErrorCause::class), Some(ErrorCauseClass::ServerError));
    assert_eq!(
        ErrorCauseClass::ALL.iter().map(|class| class.name()).collect::<Vec<_>>(),
        ["Completed", "ClientError", "ServerError", "ProtocolError"]
    );
}
