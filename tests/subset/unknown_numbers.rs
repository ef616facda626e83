//! Every number from 0 to 65535 converts without a panic, and an unknown number falls back to the x00 of its class (RFC
//! 9110, section 15).

use status_subset::{ParseSubsetError, Status, StatusClass, StatusSubset, TryFromCodeError};

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
enum Declared {
    Ok,
    NotFound,
}

#[test]
fn every_number_is_known_or_has_a_fallback() {
    let mut known = 0;
    for code in 0..=u16::MAX {
        match Status::try_from(code) {
            Ok(status) => {
                known += 1;
                assert_eq!(status.code(), code);
            }
            Err(unknown) => {
                assert_eq!(unknown.code(), code);
                let class = StatusClass::of(code);
                assert_eq!(unknown.class(), class);
                if (100..=599).contains(&code) {
                    assert_eq!(unknown.fallback().map(Status::code), Some(code / 100 * 100));
                    assert_eq!(class.map(|class| class.codes().contains(&code)), Some(true));
                } else {
                    assert_eq!(unknown.fallback(), None);
                    assert_eq!(class, None);
                }
            }
        }
    }
    assert_eq!(known, Status::ALL.len());
}

#[test]
fn a_subset_distinguishes_undeclared_unknown_and_invalid_codes() {
    for code in 0..=u16::MAX {
        match (Declared::try_from(code), code) {
            (Ok(Declared::Ok), 200) | (Ok(Declared::NotFound), 404) => {}
            (Err(TryFromCodeError::NotInSubset(error)), _) => {
                assert_eq!(Status::from_code(code), Some(error.status()));
            }
            (Err(TryFromCodeError::Unknown(error)), _) => {
                assert_eq!((error.code(), Status::from_code(code)), (code, None));
            }
            (other, _) => panic!("{code}: {other:?}"),
        }
        match code.to_string().parse::<Declared>() {
            Ok(declared) => assert_eq!(declared.code(), code),
            Err(ParseSubsetError::NotInSubset(error)) => assert_eq!(error.status().code(), code),
            Err(ParseSubsetError::Unknown(error)) => assert_eq!(error.code(), code),
            Err(ParseSubsetError::NotACode) => assert!(!(100..=999).contains(&code), "{code}"),
        }
    }
}

#[test]
fn errors_have_a_message() {
    assert_eq!(Declared::try_from(471).unwrap_err().to_string(), "471 is an unknown status code");
    let undeclared = Declared::try_from(403).unwrap_err();
    assert_eq!(undeclared.to_string(), "403 Forbidden is not one of the declared statuses");
    assert_eq!("teapot".parse::<Declared>().unwrap_err().to_string(), "not a status code");
    let boxed: Box<dyn std::error::Error + Send + Sync> = undeclared.into();
    assert!(boxed.source().is_none());
}
