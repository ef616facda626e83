//! Codes may be any 16-bit numbers, including 0 and 65535. No lint about number literals is triggered by the checks of
//! the number of a variant.

#![deny(
    clippy::decimal_literal_representation,
    clippy::unreadable_literal,
    clippy::unseparated_literal_suffix,
    clippy::zero_prefixed_literal
)]

use status_subset::StatusSubset;

mod ends {
    status_subset::status_codes! {
        pub enum Code from "tests/specs/ends.toml";
    }
}

use ends::{Code, CodeClass};

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[status(registry = Code, class = Low)]
enum Low {
    #[status(0)]
    Zero,
    #[status(0x1)]
    One,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[status(registry = Code)]
enum Both {
    Next,
    #[status(65535)]
    Last,
    #[status(0)]
    First,
}

#[test]
fn the_smallest_and_largest_codes_convert_back() {
    assert_eq!(Code::ALL.iter().map(|code| code.code()).collect::<Vec<_>>(), [0, 1, u16::MAX]);
    assert_eq!(Low::ALL.iter().map(StatusSubset::status).collect::<Vec<_>>(), [Code::Least, Code::Next]);
    for (code, variant) in [(1, Both::Next), (u16::MAX, Both::Last), (0, Both::First)] {
        assert_eq!((variant.code(), Both::try_from(code)), (code, Ok(variant)));
        assert_eq!(code.to_string().parse(), Ok(variant));
    }
    assert!(
        "00".parse::<Code>().is_err() && "65536".parse::<Code>().is_err() && "-1".parse::<Code>().is_err()
    );
}

#[test]
fn unknown_codes_between_them_have_fallbacks() {
    let unknown = |code| Code::try_from(code).unwrap_err();
    assert_eq!(
        (unknown(2).fallback(), unknown(u16::MAX - 1).fallback()),
        (Some(Code::Least), Some(Code::Greatest))
    );
    assert_eq!((unknown(10).class(), CodeClass::of(0x2000)), (None, None));
}
