//! Every shape of an enum.

#![allow(clippy::non_minimal_cfg, clippy::upper_case_acronyms, non_camel_case_types)]

use std::marker::PhantomData;

use status_subset::{Status, StatusSet, StatusSubset};

#[derive(Debug, StatusSubset)]
enum Generic<'a, T, U: ?Sized, const N: usize>
where
    T: Clone + 'a,
    U: std::fmt::Debug,
{
    Ok([T; N]),
    NotFound { why: &'a U },
    Gone,
}

type Small<'a> = Generic<'a, u8, str, 2>;

#[test]
fn generics_lifetimes_constants_and_where_clauses() {
    let ok: Small<'_> = Generic::Ok([1, 2]);
    assert_eq!(Status::from(&ok), Status::Ok);
    assert_eq!(Small::NotFound { why: "x" }.status(), Status::NotFound);
    assert_eq!(Small::Gone.status(), Status::Gone);
    if let (Generic::Ok(bytes), Small::NotFound { why }) = (ok, Generic::NotFound { why: "x" }) {
        assert_eq!((bytes, why), ([1, 2], "x"));
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
enum ByConstant<const N: usize> {
    Ok,
    NotFound,
}

#[test]
fn fieldless_with_a_constant() {
    assert_eq!(ByConstant::<3>::ALL.len(), 2);
    assert_eq!(ByConstant::<3>::try_from(404), Ok(ByConstant::<3>::NotFound));
    assert_eq!(u16::from(ByConstant::<4>::Ok), 200);
    assert_eq!("200".parse(), Ok(ByConstant::<5>::Ok));
}

#[derive(Debug, StatusSubset)]
enum WithConstant<const N: usize> {
    #[status(transparent)]
    A(ByConstant<N>),
    #[status(transparent)]
    B(Marked<'static, N>),
}

#[derive(Debug, StatusSubset)]
enum Marked<'a, const N: usize> {
    Forbidden(PhantomData<&'a [u8; N]>),
}

#[test]
fn transparent_with_constants_and_lifetimes() {
    assert_eq!(WithConstant::A(ByConstant::<1>::Ok).status(), Status::Ok);
    assert_eq!(WithConstant::<1>::B(Marked::Forbidden(PhantomData)).status(), Status::Forbidden);
    assert_eq!(WithConstant::<1>::STATUSES.len(), 3);
}

#[allow(non_camel_case_types)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
enum r#type {
    r#Ok,
    #[status(404)]
    r#match,
}

#[test]
fn raw_identifiers() {
    assert_eq!(r#type::from_status(Status::Ok), Some(r#type::Ok));
    assert_eq!(r#type::r#match.code(), 404);
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
enum Configured {
    #[cfg(any())]
    NoSuchStatus,
    #[cfg(all())]
    Ok,
    #[cfg(any())]
    #[status(999)]
    Middle,
    NotFound,
    #[cfg(any())]
    #[status(nonsense)]
    Last,
}

#[derive(Debug, StatusSubset)]
enum ConfiguredWithData {
    #[cfg(any())]
    First(NoSuchType),
    Ok(u8),
    #[cfg(any())]
    #[status(transparent)]
    Last(NoSuchType),
}

#[test]
fn variants_can_be_configured_out() {
    assert_eq!(Configured::ALL, [Configured::Ok, Configured::NotFound]);
    assert_eq!(Configured::STATUSES.to_string(), "{200, 404}");
    let ConfiguredWithData::Ok(byte) = ConfiguredWithData::Ok(1);
    assert_eq!((byte, ConfiguredWithData::STATUSES.len()), (1, 1));
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[repr(i8)]
enum Discriminants {
    Ok = -1,
    NotFound = 7,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[repr(u16)]
#[non_exhaustive]
enum Numbers {
    Ok = 200,
    #[status(404)]
    Missing = 404,
}

#[test]
fn discriminants_and_representations() {
    assert_eq!((Discriminants::Ok as i8, Discriminants::Ok.code()), (-1, 200));
    assert_eq!((Numbers::Missing as u16, Numbers::Missing.code()), (404, 404));
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[rustfmt::skip]
enum Delimiters { Ok(), NotFound {}, Gone }

#[test]
fn variants_without_fields_may_have_delimiters() {
    assert_eq!(Delimiters::ALL, [Delimiters::Ok(), Delimiters::NotFound {}, Delimiters::Gone]);
    assert_eq!(Delimiters::try_from(404), Ok(Delimiters::NotFound {}));
}

#[derive(StatusSubset)]
enum Empty {}

#[derive(StatusSubset)]
enum One {
    Ok,
}

#[test]
fn enums_without_variants_or_with_one() {
    assert_eq!(Empty::STATUSES, StatusSet::EMPTY);
    assert!(Empty::try_from(200).is_err());
    assert_eq!(One::ALL.len(), 1);
    assert_eq!(One::Ok.code(), 200);
}

#[test]
fn inside_a_function() {
    #[derive(Debug, PartialEq, StatusSubset)]
    #[status(subset_of(Larger))]
    enum Local {
        Ok,
    }
    #[derive(Debug, PartialEq, StatusSubset)]
    enum Larger {
        Ok,
        NotFound,
    }
    assert_eq!(Larger::from(Local::Ok), Larger::Ok);

    status_subset::status_codes! {
        enum Here from http;
    }
    #[derive(StatusSubset)]
    #[status(registry = Here)]
    enum OfHere {
        Gone,
    }
    assert_eq!(OfHere::Gone.status(), Here::Gone);
}

mod database {
    #[derive(Debug, PartialEq, Eq, status_subset::StatusSubset)]
    pub enum Error {
        NotFound,
        Conflict,
    }
}

/// The variant has the name of the enum that it contains, as errors often have.
#[derive(Debug, PartialEq, Eq, StatusSubset)]
enum Error {
    Forbidden,
    #[status(transparent)]
    Database(database::Error),
}

#[test]
fn transparent_with_the_same_name() {
    assert_eq!(Error::Database(database::Error::NotFound).status(), Status::NotFound);
    assert_eq!(Error::Forbidden.status(), Status::Forbidden);
    assert_eq!(Error::STATUSES.to_string(), "{403, 404, 409}");
}

/// Fields can't be moved out of an enum that implements `Drop`.
#[derive(StatusSubset)]
enum Dropping {
    Ok,
    NotFound,
}

impl Drop for Dropping {
    fn drop(&mut self) {}
}

#[test]
fn an_enum_with_a_drop() {
    let codes: Vec<u16> = Dropping::ALL.iter().map(Dropping::code).collect();
    assert_eq!(codes, [200, 404]);
    assert_eq!(u16::from(Dropping::NotFound), 404);
}

macro_rules! declare {
    ($(#[$attribute:meta])* $visibility:vis $name:ident, $variant:ident, $renamed:ident = $code:literal, $named:ident = $status:ident, $inner:ident($ty:ty), $registry:path, $class:ident) => {
        $(#[$attribute])*
        #[derive(Debug, StatusSubset)]
        #[status(registry = $registry, class = $class)]
        $visibility enum $name {
            $variant,
            #[status($code)]
            $renamed,
            #[status($status)]
            $named,
            #[status(transparent)]
            $inner($ty),
        }
    };
}

declare! {
    /// Declared by a macro.
    pub ByMacro, NotFound, Missing = 410, Away = Forbidden, Inner(Result<NotOk, &'static NotOk>), status_subset::Status, ErrorStatus
}

#[derive(Debug, PartialEq, Eq, StatusSubset)]
pub enum NotOk {
    BadGateway,
}

macro_rules! filled_in {
    ($name:ident, $larger:path, $inner:ident, $($path:tt)*) => {
        #[derive(Debug, PartialEq, Eq, StatusSubset)]
        #[status(subset_of($larger))]
        enum $name {
            BadGateway,
        }

        #[derive(Debug, StatusSubset)]
        enum $inner {
            #[status(transparent)]
            Name($name),
            #[status(transparent)]
            Path {
                inner: $($path)*
            },
        }
    };
}

filled_in!(FilledIn, NotOk, Outer, database::Error);

macro_rules! nested {
    ($name:ident { $($variants:tt)* }) => {
        macro_rules! inner {
            ($code:literal) => {
                #[derive(Debug, Clone, Copy, PartialEq, StatusSubset)]
                enum $name { $($variants)*, #[status($code)] Numbered }
            };
        }
        inner!(404);
    };
}

nested!(ByNestedMacros {
    Ok,
    #[status(503)]
    Busy
});

#[test]
fn inside_macros() {
    assert_eq!(ByMacro::STATUSES.to_string(), "{403, 404, 410, 502}");
    assert_eq!(ByMacro::Inner(Ok(NotOk::BadGateway)).status(), Status::BadGateway);
    assert_eq!(ByMacro::Missing.status(), Status::Gone);
    assert_eq!(ByMacro::Away.status(), Status::Forbidden);
    assert_eq!(ByMacro::NotFound.status(), Status::NotFound);
    assert_eq!(NotOk::from(FilledIn::BadGateway), NotOk::BadGateway);
    assert_eq!(FilledIn::try_from(NotOk::BadGateway), Ok(FilledIn::BadGateway));
    assert_eq!(Outer::Name(FilledIn::BadGateway).status(), Status::BadGateway);
    assert_eq!(Outer::Path { inner: database::Error::Conflict }.status(), Status::Conflict);
    assert_eq!(ByNestedMacros::STATUSES.to_string(), "{200, 404, 503}");
    assert_eq!(ByNestedMacros::try_from(404), Ok(ByNestedMacros::Numbered));
}

/// Names that Rust and the crate use for other items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[rustfmt::skip]
enum Names {
    Ok,
    #[status(400)] Err,
    #[status(401)] Some,
    #[status(402)] None,
    #[status(403)] Error,
    #[status(404)] Type,
    #[status(405)] Output,
    #[status(406)] Item,
    #[status(407)] Self_,
    #[status(408)] Registry,
    #[status(409)] Classes,
    #[status(410)] Result,
    #[status(411)] Option,
    #[status(412)] Status,
    #[status(413)] STATUSES,
    #[status(414)] Target,
    #[status(415)] __Registry,
    #[status(416)] __STATUSES,
}

#[test]
fn variants_can_have_names_of_other_items() {
    for name in Names::ALL {
        assert_eq!(Names::try_from(name.code()), Ok(*name));
        assert!(name.to_string().parse::<Names>().is_err());
    }
    assert_eq!(Names::ALL.len(), 18);
    assert_eq!(Names::Error.status(), Status::Forbidden);
}

trait Local {}

/// `Self` in a bound is the enum, also in functions and in impls for other types.
#[derive(Debug, PartialEq, Eq, StatusSubset)]
#[status(subset_of(Larger))]
enum SelfishAndEmpty
where
    Self: Local + Sized,
{
    NotFound,
}

#[derive(Debug, PartialEq, Eq, StatusSubset)]
enum Larger {
    NotFound,
    Gone,
}

#[derive(Debug, StatusSubset)]
enum Selfish<T: PartialEq<Self>>
where
    Self: Local,
    Box<Self>: Sized,
{
    Ok(T),
    #[status(transparent)]
    Other(SelfishAndEmpty),
}

#[derive(Debug)]
struct Never;

impl PartialEq<Selfish<Never>> for Never {
    fn eq(&self, _: &Selfish<Never>) -> bool {
        false
    }
}

impl Local for SelfishAndEmpty {}
impl<T: PartialEq<Self>> Local for Selfish<T> {}

#[test]
fn self_in_a_bound() {
    assert_eq!(SelfishAndEmpty::try_from(404), Ok(SelfishAndEmpty::NotFound));
    assert_eq!(Status::from(&SelfishAndEmpty::NotFound), Status::NotFound);
    assert_eq!(Larger::from(SelfishAndEmpty::NotFound), Larger::NotFound);
    assert_eq!(Status::from(&Selfish::Ok(Never)), Status::Ok);
    assert_eq!(Selfish::<Never>::Other(SelfishAndEmpty::NotFound).status(), Status::NotFound);
}
