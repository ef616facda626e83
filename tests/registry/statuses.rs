//! The items of a generated registry, tested on the built-in one.

use std::collections::BTreeSet;

use status_subset::info::Alias;
use status_subset::{
    ClientErrorStatus, InformationalStatus, RedirectionStatus, Registry, RegistryClass, RegistrySet,
    ServerErrorStatus, Status, StatusClass, StatusLang, StatusSet, StatusSubset, SuccessfulStatus,
};

#[test]
fn a_variant_is_its_code() {
    assert_eq!(Status::NotFound as u16, 404);
    assert_eq!(Status::NotFound.code(), 404);
    assert_eq!(u16::from(Status::NotFound), 404);
    for status in Status::ALL {
        assert_eq!(*status as u16, status.code());
        assert_eq!(Status::from_code(status.code()), Some(*status));
        assert_eq!(status.info().code(), i64::from(status.code()));
        assert_eq!(status.info().name(), format!("{status:?}"));
        assert_eq!(status.info().phrase(), status.phrase());
    }
}

#[test]
fn all_is_sorted_by_code() {
    assert!(Status::ALL.is_sorted());
    assert!(Status::ALL.windows(2).all(|pair| pair[0].code() < pair[1].code()));
}

#[test]
fn methods_are_const() {
    const STATUS: Status = match Status::from_code(404) {
        Some(status) => status,
        None => panic!(),
    };
    const _: () = {
        assert!(STATUS.code() == 404);
        assert!(STATUS.phrase().len() == 9);
        assert!(STATUS.info().code() == 404);
        assert!(STATUS.is_client_error() && STATUS.is_error_status() && !STATUS.is_server_error());
        assert!(matches!(STATUS.class(), StatusClass::ClientError));
        assert!(matches!(StatusClass::of(471), Some(StatusClass::ClientError)));
        assert!(matches!(StatusClass::ClientError.fallback(), Some(Status::BadRequest)));
        assert!(!STATUS.label(StatusLang::Ko).is_empty() && !STATUS.summary(StatusLang::En).is_empty());
        assert!(*StatusClass::ClientError.codes().start() == 400);
    };
    assert_eq!(STATUS, Status::NotFound);
}

#[test]
fn display_is_code_and_phrase_and_respects_the_format() {
    assert_eq!(Status::NotFound.to_string(), "404 Not Found");
    assert_eq!(format!("[{:<16}]", Status::NotFound), "[404 Not Found   ]");
    assert_eq!(format!("[{:>16}]", Status::NotFound), "[   404 Not Found]");
    assert_eq!(format!("[{:-^17}]", Status::NotFound), "[--404 Not Found--]");
    assert_eq!(format!("[{:.3}]", Status::NotFound), "[404]");
    for status in Status::ALL {
        assert_eq!(status.to_string(), format!("{} {}", status.code(), status.phrase()));
    }
}

#[test]
fn from_str_takes_three_digits_and_nothing_else() {
    for status in Status::ALL {
        assert_eq!(status.code().to_string().parse(), Ok(*status));
    }
    for text in [
        "",
        " ",
        "4",
        "40",
        "4040",
        "0404",
        "040",
        "+404",
        "-404",
        " 404",
        "404 ",
        "4o4",
        "404 Not Found",
        "Not Found",
        "٤٠٤",
        "99999999999999999999",
        "000",
        "404\0",
    ] {
        let error = text.parse::<Status>().unwrap_err();
        assert_eq!(error.to_string(), "not a status code", "{text:?}");
    }
    let error = "471".parse::<Status>().unwrap_err();
    assert_eq!(error.to_string(), "471 is an unknown status code");
}

#[test]
fn every_status_is_in_exactly_one_class() {
    for &status in Status::ALL {
        let class = status.class();
        assert_eq!(StatusClass::of(status.code()), Some(class));
        assert_eq!(class.codes().start() / 100, status.code() / 100);
        let is = [
            status.is_informational(),
            status.is_successful(),
            status.is_redirection(),
            status.is_client_error(),
            status.is_server_error(),
        ];
        let classes: Vec<_> =
            StatusClass::ALL.iter().zip(is).filter(|(_, is)| *is).map(|(class, _)| *class).collect();
        assert_eq!(classes, [class]);
        assert_eq!(status.is_error_status(), status.code() >= 400);
    }
}

#[test]
fn classes_have_names_bounds_labels_and_fallbacks() {
    let names: Vec<_> = StatusClass::ALL.iter().map(|class| class.name()).collect();
    assert_eq!(names, ["Informational", "Successful", "Redirection", "ClientError", "ServerError"]);
    for class in StatusClass::ALL {
        let fallback = class.fallback().unwrap();
        assert_eq!(fallback.code(), *class.codes().start());
        assert_eq!(class.codes().count(), 100);
    }
    assert_eq!(StatusClass::ClientError.to_string(), "Client error");
    assert_eq!(StatusClass::ClientError.label(StatusLang::Ko), "요청 오류");
    assert!(StatusClass::ClientError.summary(StatusLang::Ko).ends_with("니다."));
    assert_eq!(StatusClass::of(99), None);
    assert_eq!(StatusClass::of(600), None);
}

#[test]
fn each_class_has_an_enum_of_its_codes() {
    fn codes<E: StatusSubset<Registry = Status>>() -> BTreeSet<u16> {
        E::STATUSES.iter().map(Status::code).collect()
    }
    let mut all = BTreeSet::new();
    for of_class in [
        codes::<InformationalStatus>(),
        codes::<SuccessfulStatus>(),
        codes::<RedirectionStatus>(),
        codes::<ClientErrorStatus>(),
        codes::<ServerErrorStatus>(),
    ] {
        assert!(of_class.iter().all(|code| all.insert(*code)));
    }
    assert_eq!(all, Status::ALL.iter().map(|status| status.code()).collect());
    assert_eq!(ClientErrorStatus::ImATeapot as u16, 418);
}

#[test]
fn languages_come_from_tags_and_from_accept_language() {
    assert_eq!(StatusLang::ALL, [StatusLang::En, StatusLang::Ko]);
    assert_eq!(StatusLang::default(), StatusLang::En);
    assert_eq!(StatusLang::from_tag("ko-KR"), Some(StatusLang::Ko));
    assert_eq!(StatusLang::from_tag("fr"), None);
    assert_eq!(StatusLang::from_accept_language("fr, en;q=0.2, ko;q=0.5"), Some(StatusLang::Ko));
    assert_eq!(StatusLang::from_accept_language("fr"), None);
    assert_eq!(format!("{:>4}", StatusLang::Ko), "  ko");
    for status in Status::ALL {
        for &language in StatusLang::ALL {
            assert_eq!(status.info().label(language.tag()), Some(status.label(language)));
            assert_eq!(status.info().summary(language.tag()), Some(status.summary(language)));
        }
        assert_eq!(status.info().label("fr"), None);
    }
}

#[test]
fn old_names_are_deprecated_constants() {
    #![allow(deprecated)]
    assert_eq!(Status::PayloadTooLarge, Status::ContentTooLarge);
    assert_eq!(Status::RequestEntityTooLarge, Status::ContentTooLarge);
    assert_eq!(Status::UnprocessableEntity, Status::UnprocessableContent);
    assert_eq!(Status::RequestUriTooLong, Status::UriTooLong);
    assert_eq!(Status::RequestedRangeNotSatisfiable, Status::RangeNotSatisfiable);
    assert_eq!(Status::MovedTemporarily, Status::Found);
    let old: Vec<_> =
        Status::ALL.iter().flat_map(|status| status.info().aliases()).map(Alias::name).collect();
    assert_eq!(old.len(), 6, "{old:?}");
    let alias = Status::UriTooLong.info().aliases()[0];
    assert_eq!((alias.name(), alias.phrase()), ("RequestUriTooLong", Some("Request-URI Too Long")));
    assert!(alias.note().is_some());
}

#[test]
fn generic_code_works_with_any_registry() {
    fn summary<R: Registry>() -> (&'static str, usize, Vec<&'static str>, usize) {
        let classes = R::Class::ALL.iter().map(|class| class.name()).collect();
        let errors: R::Set = R::ALL.iter().copied().filter(|status| status.is_error()).collect();
        assert!(R::ALL.iter().all(|status| R::from_code(status.code()) == Some(*status)));
        let in_class =
            |status: &R| status.class().is_some_and(|class| class.codes().contains(&status.code()));
        assert!(R::ALL.iter().all(in_class));
        (R::NAME, R::ALL.len(), classes, errors.len())
    }
    let classes = vec!["Informational", "Successful", "Redirection", "ClientError", "ServerError"];
    assert_eq!(
        summary::<Status>(),
        (
            "http",
            Status::ALL.len(),
            classes,
            Status::ALL.iter().filter(|status| status.code() >= 400).count()
        )
    );
    assert_eq!(<Status as Registry>::CODE_RANGE, 100..=599);
    assert_eq!(<Status as Registry>::LANGUAGES, ["en", "ko"]);
    assert_eq!(<Status as Registry>::TITLE, "HTTP status codes");
}

#[test]
fn values_are_as_small_as_their_code() {
    assert_eq!(size_of::<Status>(), 2);
    assert_eq!(size_of::<Option<Status>>(), 2);
    assert_eq!(size_of::<StatusSet>(), 8);
}
