//! The rules that the two documents and the RFCs give for the codes. The lists here are written by hand, from the
//! sections of the RFCs and not from `codes.toml`.

use status_subset::info::{CacheRule, ContentRule, HeaderRule, RedirectMethod, Standing, Strength};
use status_subset::{RegistryClass, Status, StatusClass, StatusInfo, StatusLang};

fn codes(holds: impl Fn(&StatusInfo) -> bool) -> Vec<i64> {
    Status::ALL.iter().map(|status| status.info()).filter(|info| holds(info)).map(StatusInfo::code).collect()
}

/// The codes with a rule for the header field of any of these strengths, with or without a condition.
fn carrying(name: &str, strengths: &[Strength]) -> Vec<i64> {
    codes(|info| {
        info.headers().iter().any(|rule| rule.name() == name && strengths.contains(&rule.strength()))
    })
}

#[test]
fn header_fields_belong_to_their_statuses() {
    use Strength::{May, Must, Should};
    assert_eq!(carrying("WWW-Authenticate", &[Must]), [401]);
    assert_eq!(carrying("Proxy-Authenticate", &[Must]), [407]);
    assert_eq!(carrying("Allow", &[Must]), [405]);
    assert_eq!(carrying("Upgrade", &[Must]), [101, 426]);
    assert_eq!(carrying("Location", &[Should]), [201, 300, 301, 302, 307, 308]);
    assert_eq!(carrying("Location", &[May]), [303]);
    assert_eq!(carrying("ETag", &[Must, Should]), [200, 206, 226, 304]);
    for name in ["IM", "Delta-Base"] {
        assert_eq!((carrying(name, &[Must]), carrying(name, &[May])), (vec![226], vec![226]));
    }
    for (name, strength) in
        [("Accept", May), ("Accept-Encoding", May), ("Accept-Query", May), ("Accept-Patch", Should)]
    {
        assert_eq!(carrying(name, &[strength]), [415], "{name}");
    }
    assert_eq!(carrying("Retry-After", &[May, Should]), [301, 302, 303, 307, 308, 413, 429, 501, 503]);
    assert_eq!(carrying("Content-Range", &[Must, Should]), [206, 416]);
    assert_eq!(carrying("Link", &[Should, May]), [103, 451]);
}

/// RFC 9110, section 6.6.1. A 206 and a 304 have a rule of their own.
#[test]
fn an_origin_server_with_a_clock_sends_a_date_with_2xx_and_3xx_and_4xx() {
    let dated = codes(|info| (200..500).contains(&info.code()));
    assert_eq!(carrying("Date", &[Strength::Must]), dated);
    let rules = |status: Status| status.info().headers().iter().filter(|rule| rule.name() == "Date");
    for status in Status::ALL {
        for rule in rules(*status) {
            assert!(rule.is_conditional() && !rule.is_enforced(), "{status}");
        }
        assert!(rules(*status).count() <= 1, "{status}");
    }
    let rule = rules(Status::NotFound).next().unwrap();
    assert_eq!(rule.condition("en"), Some("the origin server has a clock"));
    let own = [Status::PartialContent, Status::NotModified].map(|status| rules(status).next().unwrap());
    assert!(own.iter().all(|rule| rule.condition("en").unwrap().starts_with("a 200 response")));
}

/// RFC 9110, section 15.3.7.
#[test]
fn a_206_to_a_request_without_if_range_has_the_fields_of_the_200() {
    let rules = Status::PartialContent.info().headers();
    let mut names: Vec<_> = rules
        .iter()
        .filter(|rule| rule.strength() == Strength::Must)
        .filter(|rule| rule.condition("en").is_some_and(|condition| condition.contains("no `If-Range`")))
        .map(HeaderRule::name)
        .collect();
    names.sort_unstable();
    assert_eq!(names, ["Content-Encoding", "Content-Language", "Content-Type", "Last-Modified"]);
}

/// RFC 9110, sections 8.6 and 15.3.7.2; RFC 9112, section 6.1.
#[test]
fn some_statuses_never_have_some_header_fields() {
    assert_eq!(carrying("Content-Length", &[Strength::MustNot]), [100, 101, 102, 103, 204]);
    assert_eq!(carrying("Transfer-Encoding", &[Strength::MustNot]), [100, 101, 102, 103, 204]);
    let never = codes(|info| info.headers().iter().any(HeaderRule::is_forbidden));
    assert_eq!(never, [100, 101, 102, 103, 204]);
    // In a response with several parts, each part has its own.
    assert_eq!(carrying("Content-Range", &[Strength::MustNot]), [206]);
    let headers = Status::PartialContent.info().headers();
    let range = headers.iter().find(|rule| rule.strength() == Strength::MustNot).unwrap();
    assert_eq!((range.is_conditional(), range.is_forbidden(), range.is_enforced()), (true, false, false));
    assert_eq!(range.condition("en"), Some("several parts are sent"));
}

#[test]
fn the_unconditional_musts_and_the_locations_of_redirects_are_enforced() {
    let musts = codes(|info| {
        info.headers().iter().any(|rule| rule.strength() == Strength::Must && !rule.is_conditional())
    });
    assert_eq!(musts, [101, 226, 401, 405, 407, 426]);
    let enforced = codes(|info| info.headers().iter().any(HeaderRule::is_enforced));
    assert_eq!(enforced, [101, 226, 301, 302, 303, 307, 308, 401, 405, 407, 426]);
}

#[test]
fn conditions_have_a_text_in_both_languages() {
    let range = &Status::PartialContent.info().headers()[0];
    assert_eq!((range.name(), range.is_conditional()), ("Content-Range", true));
    assert_eq!(range.condition("en"), Some("a single part is sent"));
    assert!(range.condition("ko-KR").is_some());
    assert_eq!(range.condition("fr"), None);
}

#[test]
fn some_statuses_never_have_content() {
    assert_eq!(codes(|info| info.content() == ContentRule::Forbidden), [100, 101, 102, 103, 204, 205, 304]);
}

#[test]
fn redirects_have_a_permanence_and_a_method() {
    use RedirectMethod::{Get, PostMayBecomeGet, Preserve};
    let rules: Vec<_> = Status::ALL
        .iter()
        .filter_map(|status| Some((status.code(), status.info().redirect()?)))
        .map(|(code, rule)| (code, rule.is_permanent(), rule.method()))
        .collect();
    assert_eq!(
        rules,
        [
            (301, true, PostMayBecomeGet),
            (302, false, PostMayBecomeGet),
            (303, false, Get),
            (307, false, Preserve),
            (308, true, Preserve),
        ]
    );
}

#[test]
fn some_statuses_are_cacheable_and_some_are_never_stored() {
    assert_eq!(
        codes(|info| info.cache() == CacheRule::Heuristic),
        [200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501]
    );
    assert_eq!(codes(|info| info.cache() == CacheRule::Never), [100, 101, 102, 103, 428, 429, 431, 511]);
    // The second document's advice for 503 is an optional header field.
    let field =
        Status::ServiceUnavailable.info().headers().iter().find(|rule| rule.name() == "Cache-Control");
    assert!(field.is_some_and(|rule| rule.strength() == Strength::May && rule.is_conditional()));
}

#[test]
fn some_requests_may_be_repeated() {
    assert_eq!(codes(StatusInfo::is_retryable), [408, 421, 425, 429, 503]);
}

#[test]
fn common_statuses_are_those_in_bold_in_the_first_document() {
    assert_eq!(
        codes(StatusInfo::is_common),
        [200, 204, 206, 301, 304, 400, 401, 403, 404, 408, 410, 500, 502, 503, 504]
    );
}

#[test]
fn some_statuses_should_not_be_sent() {
    assert_eq!(codes(|info| info.standing() == Standing::Deprecated), [305]);
    assert_eq!(codes(|info| info.standing() == Standing::Unused), [418]);
    assert_eq!(codes(|info| info.standing() == Standing::Obsoleted), [510]);
}

#[test]
fn comparisons_are_shown_for_both_statuses() {
    let pairs = [
        (200, 204),
        (204, 205),
        (301, 302),
        (301, 308),
        (302, 303),
        (302, 307),
        (304, 412),
        (307, 308),
        (400, 422),
        (401, 403),
        (401, 407),
        (403, 404),
        (404, 410),
        (405, 501),
        (406, 415),
        (408, 504),
        (409, 412),
        (429, 503),
        (502, 504),
    ];
    for (one, other) in pairs {
        for (from, to) in [(one, other), (other, one)] {
            let info = Status::from_code(from).unwrap().info();
            let comparison = info.comparisons().iter().find(|comparison| comparison.code() == i64::from(to));
            let comparison = comparison.unwrap_or_else(|| panic!("{from} is not compared with {to}"));
            for language in ["en", "ko"] {
                let text = comparison.text(language).unwrap();
                assert!(text.contains(&from.to_string()) && text.contains(&to.to_string()), "{text}");
            }
        }
    }
}

#[test]
fn the_classes_reach_from_100_to_599() {
    let bounds: Vec<_> = StatusClass::ALL.iter().map(|class| RegistryClass::codes(*class)).collect();
    assert_eq!(bounds, [100..=199, 200..=299, 300..=399, 400..=499, 500..=599]);
}

#[test]
fn the_first_documents_korean_words_are_labels_or_beside_them() {
    let words = [
        (100, "계속"),
        (101, "프로토콜 전환"),
        (200, "성공"),
        (201, "작성됨"),
        (202, "허용됨"),
        (203, "신뢰할 수 없는 정보"),
        (204, "콘텐츠 없음"),
        (205, "콘텐츠 재설정"),
        (206, "일부 콘텐츠"),
        (300, "복수 응답"),
        (301, "영구 이동"),
        (302, "임시 이동"),
        (303, "기타 위치 보기"),
        (304, "수정되지 않음"),
        (305, "프록시 사용"),
        (307, "임시 리다이렉션"),
        (308, "영구 리다이렉션"),
        (400, "잘못된 요청"),
        (401, "권한 없음"),
        (402, "결제 필요"),
        (403, "금지됨"),
        (404, "찾을 수 없음"),
        (405, "허용되지 않는 방법"),
        (406, "허용되지 않음"),
        (407, "프록시 인증 필요"),
        (408, "요청 시간 초과"),
        (409, "충돌"),
        (410, "사라짐"),
        (429, "너무 많은 요청"),
        (451, "법적인 이유로 차단됨"),
        (500, "내부 서버 에러"),
        (501, "구현되지 않음"),
        (502, "불량 게이트웨이"),
        (503, "서비스를 사용할 수 없음"),
        (504, "게이트웨이 시간 초과"),
        (505, "HTTP 버전이 지원되지 않음"),
        (511, "네트워크 인증 필요"),
    ];
    let of = |code| Status::from_code(code).unwrap();
    for (code, word) in words {
        let document = of(code).info().document("ko");
        assert_eq!(document.unwrap_or(of(code).label(StatusLang::Ko)), word, "{code}");
    }
    // These words say something else than the RFC, or are not the usual ones.
    let replaced = [
        (201, "생성됨"),
        (202, "접수됨"),
        (203, "원본과 다를 수 있는 정보"),
        (300, "여러 선택지"),
        (303, "다른 위치 보기"),
        (401, "인증 필요"),
        (405, "허용되지 않는 메서드"),
        (406, "받아들일 수 있는 표현 없음"),
        (500, "내부 서버 오류"),
    ];
    for (code, label) in replaced {
        assert_eq!(of(code).label(StatusLang::Ko), label);
    }
    assert_eq!(codes(|info| info.document("ko").is_some()), replaced.map(|(code, _)| i64::from(code)));
    assert!(codes(|info| info.document("en").is_some()).is_empty());
    let classes: Vec<_> = StatusClass::ALL.iter().map(|class| class.label(StatusLang::Ko)).collect();
    assert_eq!(classes, ["정보 응답", "성공", "리다이렉션", "요청 오류", "서버 오류"]);
}

#[test]
fn notes_are_one_to_three_sentences_in_each_language() {
    for status in Status::ALL {
        let notes = ["en", "ko"].map(|language| status.info().note(language));
        let [Some(en), Some(ko)] = notes else {
            assert_eq!(notes, [None, None], "{status}");
            continue;
        };
        assert!(en.ends_with('.') && en.matches(". ").count() < 3, "{en}");
        assert!(ko.ends_with('.') && ko.matches(". ").count() < 3, "{ko}");
        assert!(ko.split(". ").all(|sentence| sentence.contains("니다")), "{ko}");
        assert!(ko.chars().any(|c| ('가'..='힣').contains(&c)) && en.is_ascii(), "{status}");
    }
}

#[test]
fn summaries_are_one_sentence_in_each_language() {
    for status in Status::ALL {
        let (en, ko) = (status.summary(StatusLang::En), status.summary(StatusLang::Ko));
        assert!(en.ends_with('.') && !en.contains(". "), "{en}");
        assert!(ko.ends_with("니다.") && !ko.contains(". "), "{ko}");
        assert!(ko.chars().any(|c| ('가'..='힣').contains(&c)) && en.is_ascii(), "{status}");
    }
}

/// Many editors and tools support only TOML 1.0, where an inline table has no line breaks.
#[test]
fn the_file_is_valid_toml_1_0() {
    for (number, line) in include_str!("../../codes.toml").lines().enumerate() {
        let (mut depth, mut in_string, mut escaped) = (0i32, false, false);
        for c in line.chars() {
            match c {
                _ if escaped => escaped = false,
                '\\' if in_string => escaped = true,
                '"' => in_string = !in_string,
                '#' if !in_string => break,
                '{' if !in_string => depth += 1,
                '}' if !in_string => depth -= 1,
                _ => {}
            }
        }
        assert!(depth == 0 && !in_string, "line {}: {line}", number + 1);
    }
}
