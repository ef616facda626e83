//! `[problems]`: a registry has the problem types of its spec, and those of the registry that it extends.

use status_subset::Registry;
use status_subset::info::ProblemType;

mod branch {
    status_subset::status_codes! {
        pub enum Status from "tests/specs/branch.toml";
    }
}

mod three_digits {
    status_subset::status_codes! {
        pub enum Code from "tests/specs/three_digits.toml";
    }
}

use branch::Status;

#[test]
fn a_registry_has_its_problem_types_and_those_of_its_base() {
    let found: Vec<_> =
        Status::PROBLEMS.iter().map(|problem| (problem.name(), problem.uri(), problem.code())).collect();
    let expected = [
        ("Closed", "/problems/closed_today#now", 503),
        ("NoSeat", "tag:bank.example,2026:no-seat", 503),
        ("OutOfCredit", "https://bank.example/problems/out-of-credit", 403),
        ("AccountClosed", "https://bank.example/problems/account-closed", 410),
    ];
    assert_eq!(found, expected);
    assert_eq!(Status::PROBLEMS[2].reference(), Some("Billing guide, section 3"));
    assert_eq!(Status::PROBLEMS[3].reference(), None);
}

#[test]
fn a_title_is_found_by_a_language_tag() {
    let [closed, no_seat, credit, _] = Status::PROBLEMS else { panic!("four problem types") };
    for (problem, tag, title) in [
        (closed, "ko", Some("오늘은 <영업>하지 않습니다.")),
        (closed, "ko-KR", Some("오늘은 <영업>하지 않습니다.")),
        (closed, "zh-Hant-TW", Some("今天休息。")),
        (closed, "zh", None),
        (no_seat, "ZH-hant", Some("자리가 없습니다.")),
        (credit, "ko-KR", Some("잔액이 부족합니다.")),
        // The base has the language, and this registry does not.
        (credit, "en", None),
    ] {
        assert_eq!(problem.title(tag), title, "{} {tag}", problem.name());
    }
    assert!(Status::PROBLEMS.iter().all(|problem| problem.languages() == ["ko", "zh-Hant"]));
    assert_eq!(closed.default_title(), "오늘은 <영업>하지 않습니다.");
}

#[test]
fn a_registry_without_languages_has_one_title() {
    let [odd] = three_digits::Code::PROBLEMS else { panic!("one problem type") };
    assert!(odd.languages().is_empty());
    assert_eq!((odd.default_title(), odd.title("en")), ("It is odd.", None));
}

#[test]
fn code_that_is_generic_over_registries_finds_the_problem_types() {
    fn names<R: Registry>() -> Vec<&'static str> {
        R::problems().iter().map(ProblemType::name).collect()
    }
    assert_eq!(names::<Status>(), ["Closed", "NoSeat", "OutOfCredit", "AccountClosed"]);
    assert_eq!(names::<status_subset::Status>(), [""; 0]);
    assert!(status_subset::Status::PROBLEMS.is_empty());
}

/// The constants that derived code has.
#[test]
fn a_problem_type_is_found_at_compile_time() {
    const CREDIT: &ProblemType = Status::__CATALOG.problem_or_first("OutOfCredit");
    const TITLE: &str = CREDIT.default_title();
    const _: () = Status::__CATALOG.check_problem("OutOfCredit", Status::Forbidden.code() as i64);
    assert_eq!((*CREDIT, TITLE), (Status::PROBLEMS[2], "잔액이 부족합니다."));
    assert_eq!(status_subset::Status::__CATALOG.problem_or_first("OutOfCredit").uri(), "about:blank");
}
