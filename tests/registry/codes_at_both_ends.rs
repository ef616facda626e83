//! Codes may be any numbers of 16 bits, 0 and 65535 too. No lint about numbers objects to what a check makes of the
//! one that a variant gives.

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
fn they_come_back() {
    assert_eq!(Code::ALL.iter().map(|it| it.code()).collect::<Vec<_>>(), [0, 1, u16::MAX]);
    assert_eq!(Low::ALL.iter().map(StatusSubset::status).collect::<Vec<_>>(), [Code::Least, Code::Next]);
    for (code, it) in [(1, Both::Next), (u16::MAX, Both::Last), (0, Both::First)] {
        assert_eq!((it.code(), Both::try_from(code)), (code, Ok(it)));
        assert_eq!(code.to_string().parse(), Ok(it));
    }
    assert!(
        "00".parse::<Code>().is_err() && "65536".parse::<Code>().is_err() && "-1".parse::<Code>().is_err()
    );
}

#[test]
fn so_do_the_unknown_ones_between_them() {
    let unknown = |code| Code::try_from(code).unwrap_err();
    assert_eq!(
        (unknown(2).fallback(), unknown(u16::MAX - 1).fallback()),
        (Some(Code::Least), Some(Code::Greatest))
    );
    assert_eq!((unknown(10).class(), CodeClass::of(0x2000)), (None, None));
}
