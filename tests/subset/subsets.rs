//! The items that the derive generates.

use status_subset::{NotInSubset, Status, StatusSet, StatusSubset};

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
pub enum GetUser {
    Ok,
    #[status(TooManyRequests)]
    SlowDown,
    #[status(503)]
    TryLater,
    NotFound,
}

#[test]
fn each_variant_has_its_status() {
    assert_eq!(GetUser::ALL, [GetUser::Ok, GetUser::SlowDown, GetUser::TryLater, GetUser::NotFound]);
    let statuses: Vec<Status> = GetUser::ALL.iter().map(StatusSubset::status).collect();
    assert_eq!(statuses, [Status::Ok, Status::TooManyRequests, Status::ServiceUnavailable, Status::NotFound]);
    let codes: Vec<u16> = GetUser::ALL.iter().map(GetUser::code).collect();
    assert_eq!(codes, [200, 429, 503, 404]);
    assert_eq!(GetUser::STATUSES, statuses.into_iter().collect::<StatusSet>());
}

#[test]
fn conversions_go_both_ways() {
    for &variant in GetUser::ALL {
        let status = variant.status();
        assert_eq!(GetUser::from_status(status), Some(variant));
        assert_eq!(GetUser::try_from(status), Ok(variant));
        assert_eq!(GetUser::try_from(status.code()), Ok(variant));
        assert_eq!(status.code().to_string().parse(), Ok(variant));
        assert_eq!(Status::from(variant), status);
        assert_eq!(Status::from(&variant), status);
        assert_eq!(u16::from(variant), status.code());
        assert_eq!(variant.to_string(), status.to_string());
        assert_eq!(format!("{variant:>40}"), format!("{status:>40}"));
    }
    let error: NotInSubset<Status> = GetUser::try_from(Status::Forbidden).unwrap_err();
    assert_eq!(error.status(), Status::Forbidden);
    let others = Status::ALL.iter().filter(|status| !GetUser::STATUSES.contains(**status));
    assert!(others.map(|status| GetUser::from_status(*status)).all(|found| found.is_none()));
}

#[test]
fn the_const_methods_are_const() {
    const FOUND: Option<GetUser> = GetUser::from_status(Status::NotFound);
    const CODE: u16 = GetUser::TryLater.code();
    const { assert!(GetUser::STATUSES.contains(Status::Ok) && GetUser::STATUSES.len() == 4) }
    assert_eq!((FOUND, CODE), (Some(GetUser::NotFound), 503));
}

#[test]
fn into_result_separates_success_and_error() {
    assert_eq!(GetUser::Ok.into_result(), Ok(GetUser::Ok));
    assert_eq!(GetUser::TryLater.into_result(), Err(GetUser::TryLater));
    assert_eq!(Status::Found.into_result(), Ok(Status::Found));
    assert_eq!(Status::BadRequest.into_result(), Err(Status::BadRequest));
}

#[derive(Debug, StatusSubset)]
enum WithData {
    Ok {
        body: String,
    },
    #[status(Ok)]
    Cached(Box<str>),
    NotFound,
    #[status(404)]
    Hidden(),
}

#[test]
fn several_variants_of_an_outcome_may_share_a_status() {
    let statuses: Vec<_> = [
        WithData::Ok { body: "text".to_owned() },
        WithData::Cached("text".into()),
        WithData::NotFound,
        WithData::Hidden(),
    ]
    .iter()
    .map(Status::from)
    .collect();
    assert_eq!(statuses, [Status::Ok, Status::Ok, Status::NotFound, Status::NotFound]);
    assert_eq!(WithData::STATUSES, StatusSet::of(&[Status::Ok, Status::NotFound]));
    let (WithData::Ok { body: text }, WithData::Cached(cached)) =
        (WithData::Ok { body: "text".to_owned() }, WithData::Cached("text".into()))
    else {
        unreachable!()
    };
    assert_eq!(*text, *cached);
}

/// More variants than are compared one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[rustfmt::skip]
enum Many {
    Continue, Ok, Created, Accepted, NoContent, PartialContent, MovedPermanently, Found, SeeOther, NotModified,
    TemporaryRedirect, PermanentRedirect, BadRequest, Unauthorized, Forbidden, NotFound, Conflict, Gone,
    #[status(500)] Broken, NotImplemented,
}

#[test]
fn large_subsets_convert_like_small_ones() {
    assert_eq!(Many::ALL.len(), 20);
    for &status in Status::ALL {
        let found = Many::ALL.iter().find(|variant| variant.status() == status).copied();
        assert_eq!(Many::from_status(status), found, "{status}");
    }
    assert_eq!(Many::from_status(Status::InternalServerError), Some(Many::Broken));
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
enum Nothing {}

#[test]
fn an_empty_enum_is_the_empty_subset() {
    assert_eq!(Nothing::ALL, []);
    assert_eq!(Nothing::STATUSES, StatusSet::EMPTY);
    assert!(Status::ALL.iter().all(|status| Nothing::from_status(*status).is_none()));
}

/// The user's own impls replace the derived ones.
#[derive(Debug, PartialEq, Eq, StatusSubset)]
#[status(skip(Display, FromStr, TryFrom, From))]
enum Skipping {
    Ok,
    NotFound,
}

impl std::fmt::Display for Skipping {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("mine")
    }
}

impl std::str::FromStr for Skipping {
    type Err = ();

    fn from_str(_: &str) -> Result<Self, ()> {
        Ok(Skipping::Ok)
    }
}

impl TryFrom<u16> for Skipping {
    type Error = ();

    fn try_from(_: u16) -> Result<Self, ()> {
        Ok(Skipping::NotFound)
    }
}

impl From<Skipping> for u16 {
    fn from(_: Skipping) -> u16 {
        7
    }
}

#[test]
fn impls_can_be_skipped() {
    assert_eq!(Skipping::NotFound.to_string(), "mine");
    assert_eq!("whatever".parse(), Ok(Skipping::Ok));
    assert_eq!(Skipping::try_from(0), Ok(Skipping::NotFound));
    assert_eq!(u16::from(Skipping::Ok), 7);
    assert_eq!(Skipping::NotFound.code(), 404);
}

#[test]
fn subsets_are_as_small_as_the_enum() {
    assert_eq!(size_of::<GetUser>(), 1);
    assert_eq!(size_of::<Option<GetUser>>(), 1);
}

/// Variants with the names of items that the derive generates.
#[allow(non_camel_case_types, clippy::upper_case_acronyms)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
enum Awkward {
    #[status(200)]
    code,
    #[status(404)]
    from_status,
    #[status(500)]
    ALL,
    #[status(503)]
    Error,
}

#[test]
fn variants_can_have_the_names_of_generated_items() {
    assert_eq!(Awkward::try_from(404), Ok(Awkward::from_status));
    assert_eq!("200".parse(), Ok(Awkward::code));
    assert_eq!(u16::from(Awkward::ALL), 500);
    assert_eq!(Awkward::Error.to_string(), "503 Service Unavailable");
}
