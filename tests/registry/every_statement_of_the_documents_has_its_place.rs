//! `tests/data/statements.csv` lists the statements of the two documents that `codes.toml` combines with the RFCs, and
//! where the registry says or corrects each of them.

use std::collections::BTreeSet;

use status_subset::info::HeaderRule;
use status_subset::{RegistryClass, Status, StatusClass};

/// An exchange of messages in docs/exchanges.
fn exchange(name: &str) -> Option<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/exchanges");
    std::fs::read_to_string(format!("{folder}/{name}.http")).ok()
}

fn status(code: &str) -> Option<Status> {
    Status::from_code(code.parse().ok()?)
}

/// `4xx`
fn class(name: &str) -> Option<StatusClass> {
    StatusClass::of(name.strip_suffix("xx")?.parse::<u16>().ok()? * 100)
}

/// What the registry has at a place: `404 label.ko`, `4xx codes`, `headers of 405`, `compare 401 403`, `exchange etag-304`.
fn text(place: &str) -> Option<String> {
    let words: Vec<_> = place.split(' ').collect();
    let text = match *words.as_slice() {
        ["headers", "of", code] => {
            let names = status(code)?.info().headers().iter().map(HeaderRule::name);
            // Nearly every status has `Date`.
            names.filter(|name| *name != "Date").collect()
        }
        ["compare", one, other] => {
            let (info, other) = (status(one)?.info(), status(other)?.info().code());
            let comparison = info.comparisons().iter().find(|comparison| comparison.code() == other)?;
            ["en", "ko"].map(|language| comparison.text(language).unwrap_or_default()).concat()
        }
        ["exchange", name] => exchange(name)?,
        [of, what] => {
            let (key, language) = what.split_once('.').unwrap_or((what, "en"));
            if let Some(class) = class(of) {
                return match key {
                    "label" => Some(RegistryClass::label(class, language)?.to_owned()),
                    "summary" => Some(RegistryClass::summary(class, language)?.to_owned()),
                    "codes" => Some(format!("{:?}", RegistryClass::codes(class))),
                    "fallback" => class.fallback().map(|status| status.to_string()),
                    _ => None,
                };
            }
            let info = status(of)?.info();
            match key {
                "label" => info.label(language)?.to_owned(),
                "summary" => info.summary(language)?.to_owned(),
                "note" => ["en", "ko"].map(|language| info.note(language).unwrap_or_default()).join(" "),
                "document" => info.document(language)?.to_owned(),
                "phrase" => info.phrase().to_owned(),
                "common" => info.is_common().then(|| "common".to_owned())?,
                "content" => format!("{:?}", info.content()),
                "redirect" => format!("{:?}", info.redirect()?),
                _ => return None,
            }
        }
        _ => return None,
    };
    Some(text)
}

#[test]
fn every_statement_of_the_documents_has_its_place() {
    let mut codes = BTreeSet::new();
    for (index, line) in include_str!("../data/statements.csv").lines().enumerate() {
        let [id, code, claim, answer, place] =
            line.split(',').collect::<Vec<_>>().try_into().unwrap_or_else(|_| panic!("{line}"));
        if index == 0 {
            assert_eq!(line, "id,code,claim,answer,where");
            continue;
        }
        assert_eq!(id, index.to_string());
        for code in code.split(' ') {
            assert!(code == "*" || class(code).is_some() || status(code).is_some(), "{line}");
            codes.insert(code);
        }
        assert!(!claim.is_empty(), "{line}");
        match answer {
            "said" => {}
            // What is corrected is said in words.
            "corrected" => {
                let texts = ["phrase", "label", "summary", "note", "compare", "fallback"];
                assert!(texts.iter().any(|text| place.contains(text)), "{line}");
            }
            "left out" => continue,
            _ => panic!("{line}"),
        }
        assert!(text(place).is_some_and(|text| !text.trim().is_empty()), "{line}");
    }
    // 37 codes, 5 classes, and codes in general.
    assert_eq!(codes.len(), 37 + 5 + 1);
}
