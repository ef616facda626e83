//! `extends = "http"` and `from http`: the codes of the built-in registry with those of a vendor, and the conversions
//! between the two registries.

use status_subset::info::Standing;
use status_subset::{Registry, Status, StatusSet, StatusSubset};

mod proxy {
    status_subset::status_codes! {
        pub enum Proxy from "examples/registries/proxy.toml";
    }
}

mod own {
    status_subset::status_codes! {
        pub enum Http from http;
    }
}

use own::Http;
use proxy::{ClientError, ErrorStatus, Proxy, ProxyLang, ProxySet, ServerErrorProxy};

#[test]
fn a_registry_has_the_codes_of_its_base_and_its_own() {
    assert_eq!((Proxy::NAME, Proxy::CODE_RANGE, Proxy::LANGUAGES), ("proxy", 100..=599, &["en", "ko"][..]));
    assert_eq!(Proxy::ALL.len(), Status::ALL.len() + 14);
    assert!(Proxy::ALL.is_sorted());
    let vendors = [444, 494, 495, 496, 497, 499, 520, 521, 522, 523, 524, 525, 526, 530];
    let unofficial = Proxy::ALL.iter().filter(|status| status.info().standing() == Standing::Unofficial);
    assert_eq!(unofficial.map(|status| status.code()).collect::<Vec<_>>(), vendors);
    assert_eq!(Proxy::ClientClosedRequest.to_string(), "499 Client Closed Request");
    assert_eq!(Proxy::WebServerIsDown.label(ProxyLang::Ko), "원본 서버 중단");
    // The information about the base's codes is there too.
    for (status, of_base) in Status::ALL.iter().map(|status| (Proxy::from(*status), status.info())) {
        let info = status.info();
        assert_eq!(
            (info.code(), info.name(), info.phrase()),
            (of_base.code(), of_base.name(), of_base.phrase())
        );
        assert_eq!((info.label("ko"), info.summary("en")), (of_base.label("ko"), of_base.summary("en")));
        assert_eq!((info.headers().len(), info.cache()), (of_base.headers().len(), of_base.cache()));
        assert_eq!(info.comparisons().len(), of_base.comparisons().len());
    }
    assert_eq!(ProxySet::ALL.len(), StatusSet::ALL.len() + 14);
}

#[test]
fn unknown_codes_fall_back_as_in_the_base() {
    assert_eq!(Proxy::try_from(599).unwrap_err().fallback(), Some(Proxy::InternalServerError));
    assert_eq!(Proxy::try_from(498).unwrap_err().fallback(), Some(Proxy::BadRequest));
}

#[test]
fn statuses_convert_both_ways() {
    for &status in Status::ALL {
        assert_eq!(Status::try_from(Proxy::from(status)), Ok(status));
        assert_eq!(Status::try_from(Http::from(status)), Ok(status));
        assert_eq!(Http::from(status).code(), status.code());
    }
    // A code that the built-in registry does not have is unknown to it.
    let unknown = Status::try_from(Proxy::WebServerIsDown).unwrap_err();
    assert_eq!((unknown.code(), unknown.fallback()), (521, Some(Status::InternalServerError)));
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[status(registry = Proxy, class = ErrorStatus)]
enum OriginTrouble {
    BadGateway,
    #[status(521)]
    Down,
    #[status(ConnectionTimedOut)]
    Unreachable,
}

#[test]
fn subsets_mix_the_base_and_the_vendor() {
    fn refused<E: ClientError>(subset: &E) -> bool {
        subset.status() == Proxy::ClientClosedRequest
    }
    fn failed<E: ErrorStatus>(subset: &E) -> Proxy {
        subset.status()
    }
    assert_eq!(failed(&OriginTrouble::Down), Proxy::WebServerIsDown);
    assert_eq!(OriginTrouble::try_from(522), Ok(OriginTrouble::Unreachable));
    assert!(refused(&proxy::ClientErrorProxy::ClientClosedRequest));
    assert_eq!(ServerErrorProxy::ALL.len(), 11 + 8);
}
