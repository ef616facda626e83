//! `status_codes!` in a user's crate: from a file, and from the built-in registry.

use status_subset::info::Standing;
use status_subset::{Registry, StatusSubset};

/// Exhaustive, unlike the built-in `Status`.
pub mod http {
    status_subset::status_codes! {
        /// HTTP, as an enum of this crate.
        #[allow(clippy::upper_case_acronyms)]
        pub enum HTTP from http;
    }
}

mod gateway {
    status_subset::status_codes! {
        pub(crate) enum Code from "tests/specs/gateway.toml";
    }
}

use gateway::{Code, CodeClass, CodeSet, Failure, Fine, FineCode, Try, TryCode, Wrong};

#[test]
fn a_file_becomes_a_registry() {
    assert_eq!(Code::ALL, [Code::Err, Code::Ok, Code::None, Code::Some, Code::Lines, Code::Error]);
    assert_eq!((Code::NAME, Code::TITLE, Code::CODE_RANGE), ("gateway", "Gateway codes", 10..=69));
    assert_eq!(Code::Ok as u16, 20);
    assert_eq!(Code::from_code(31), Some(Code::Some));
    assert_eq!(Code::Error.info().standing(), Standing::Unofficial);
    assert_eq!(Code::Error.info().aliases()[0].name(), "Failed");
    assert!(Code::LANGUAGES.is_empty());
    assert_eq!(CodeSet::ALL.len(), 6);
}

#[test]
fn phrases_are_displayed_unchanged() {
    assert_eq!(Code::Err.to_string(), "11 <domain> says \"hello\" [now] at https://example.com/a_b");
    assert_eq!(Code::Error.to_string(), "51 한국어 `phrase` \\ 100%");
    assert_eq!(Code::None.phrase(), Code::Some.phrase());
    assert_eq!(Code::Lines.to_string(), "32 first line\nsecond `line` | <third>");
}

#[test]
fn codes_have_as_many_digits_as_those_of_the_registry() {
    assert_eq!("20".parse(), Ok(Code::Ok));
    for text in ["2", "020", "200"] {
        assert_eq!(text.parse::<Code>().unwrap_err().to_string(), "not a status code");
    }
}

#[test]
fn classes_and_fallbacks_are_those_of_the_spec() {
    assert_eq!(CodeClass::ALL, [CodeClass::Fine, CodeClass::Wrong, CodeClass::Try]);
    assert_eq!(CodeClass::of(39), Some(CodeClass::Wrong));
    let fallback = |code: u16| Code::try_from(code).unwrap_err().fallback();
    assert_eq!((fallback(29), fallback(39), fallback(69)), (Some(Code::Ok), None, Some(Code::Error)));
    assert_eq!(CodeClass::Wrong.to_string(), "Wrong");
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[status(registry = gateway::Code)]
enum Answer {
    Ok,
    #[status(11)]
    Hello,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[status(registry = Code, class = Failure)]
enum Failed {
    None,
    #[status(Error)]
    Down,
}

#[test]
fn subsets_are_checked_like_those_of_the_built_in_registry() {
    fn fine<E: Fine>(subset: E) -> FineCode {
        subset.fine()
    }
    fn failure<E: Failure>(subset: E) -> Code {
        subset.status()
    }
    assert_eq!(fine(Answer::Hello), FineCode::Err);
    assert_eq!(failure(Failed::Down), Code::Error);
    assert_eq!(TryCode::Error.try_(), TryCode::Error);
    assert_eq!(gateway::WrongCode::Some.wrong().code(), 31);
    assert!(Answer::try_from(12).is_err() && Failed::try_from(51) == Ok(Failed::Down));
    assert_eq!(Answer::Ok.into_result(), Ok(Answer::Ok));
    assert_eq!(Failed::None.into_result(), Err(Failed::None));
    assert_eq!(<Result<Answer, Failed>>::STATUSES.len(), 4);
}

#[test]
fn a_custom_enum_of_the_built_in_registry_can_be_matched_exhaustively() {
    use http::{HTTP, RedirectionHTTP};

    let found: Vec<_> = HTTP::ALL.iter().filter(|status| status.is_redirection()).collect();
    assert_eq!(found.len(), RedirectionHTTP::ALL.len());
    for (ours, theirs) in HTTP::ALL.iter().zip(status_subset::Status::ALL) {
        assert_eq!(ours.to_string(), theirs.to_string());
        assert_eq!(ours.code(), theirs.code());
    }
    let follow = |status: RedirectionHTTP| match status {
        RedirectionHTTP::MovedPermanently
        | RedirectionHTTP::Found
        | RedirectionHTTP::SeeOther
        | RedirectionHTTP::TemporaryRedirect
        | RedirectionHTTP::PermanentRedirect => true,
        RedirectionHTTP::MultipleChoices | RedirectionHTTP::NotModified | RedirectionHTTP::UseProxy => false,
    };
    assert!(follow(RedirectionHTTP::Found) && !follow(RedirectionHTTP::NotModified));
}
