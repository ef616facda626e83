//! An enum of 900 variants over a registry of 1,000 scattered codes.

use status_subset::{Registry, StatusSubset};

mod large {
    status_subset::status_codes! {
        pub enum Code from "tests/specs/large.toml";
    }
}

include!("../specs/large_enum.rs");

#[test]
fn every_variant_has_its_code() {
    assert_eq!((Large::ALL.len(), large::Code::ALL.len()), (900, 1000));
    for (index, variant) in Large::ALL.iter().enumerate() {
        let code = u16::try_from(index * 61 + 3).unwrap();
        assert_eq!(variant.code(), code);
        assert_eq!(Large::from_status(variant.status()), Some(*variant));
        assert_eq!(Large::try_from(code), Ok(*variant));
        assert_eq!(large::Code::from_code(code + 1), None);
    }
    assert_eq!(Large::STATUSES.len(), 900);
    let missing = large::Code::STATUSES.difference(Large::STATUSES);
    assert_eq!(
        missing.iter().map(large::Code::code).collect::<Vec<_>>(),
        (900..1000).map(|index| index * 61 + 3).collect::<Vec<_>>()
    );
    assert_eq!(
        missing.iter().next_back().map(|status| status.to_string()),
        Some("60942 Code 999".to_owned())
    );
    assert_eq!(<large::Code as Registry>::ALL.iter().filter(|status| status.is_error()).count(), 508);
}
