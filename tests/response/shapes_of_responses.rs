//! Every shape of an enum with the response derives.

#![cfg(feature = "axum")]
#![allow(clippy::non_minimal_cfg, non_camel_case_types)]

use std::borrow::Cow;
use std::fmt::{Debug, Display};
use std::marker::PhantomData;
use std::str::FromStr;

use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use status_subset::{DecodeResponse, EncodeResponse, Problem, StatusSubset};
#[cfg(not(feature = "current"))]
use undescribed::{DescribeResponse, ToSchema};
#[cfg(feature = "current")]
use {status_subset::DescribeResponse, utoipa::ToSchema};

fn comes_back<T: EncodeResponse<Content = Bytes> + DecodeResponse + Clone + PartialEq + Debug>(outcome: &T) {
    assert_eq!(&T::decode(outcome.clone().encode().unwrap()).unwrap(), outcome);
}

#[cfg(feature = "current")]
fn codes<T: DescribeResponse>() -> Vec<u16> {
    T::describe().codes().collect()
}

#[cfg(not(feature = "current"))]
use status_subset::Registry;

#[cfg(not(feature = "current"))]
fn codes<T: StatusSubset<Registry: Registry<Code = u16>>>() -> Vec<u16> {
    use status_subset::RegistrySet;

    T::STATUSES.iter().map(Registry::code).collect()
}

/// The derives add bounds for the kinds of the fields.
#[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
enum Generic<T, P, E> {
    Ok(T),
    Created {
        #[header("Location")]
        location: String,
        #[body]
        both: (T, T),
    },
    Conflict(#[body(problem)] P),
    #[status(transparent)]
    Other(Result<E, Refused>),
}

#[derive(Debug, Clone, Copy, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(http, axum)]
enum Refused {
    Forbidden,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
struct User {
    id: u32,
}

struct Written;

impl From<Written> for Problem {
    fn from(_: Written) -> Problem {
        Problem::new().with_title("written")
    }
}

#[test]
fn parameters_without_bounds() {
    type Outcome = Generic<User, Problem, Refused>;
    comes_back(&Outcome::Ok(User { id: 7 }));
    comes_back(&Outcome::Created { location: "/7".to_owned(), both: (User { id: 7 }, User { id: 8 }) });
    comes_back(&Outcome::Conflict(Problem::new().with_detail("taken")));
    comes_back(&Outcome::Other(Ok(Refused::Forbidden)));
    // A type without `Deserialize` or `ToSchema` can still be written.
    let response = Generic::<&str, Written, Refused>::Conflict(Written).encode().unwrap();
    assert!(response.body().starts_with(br#"{"status":409,"title":"written""#), "{:?}", response.body());
}

/// The user's own bounds and `where` clause.
#[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
#[status(axum)]
enum Bounded<T: Serialize + DeserializeOwned, H, const N: usize>
where
    H: Display + FromStr<Err: Display>,
    [T; N]: Serialize + DeserializeOwned,
{
    Ok([T; N]),
    Accepted {
        #[header("Retry-After")]
        one: H,
        #[header("X-Some")]
        some: Option<H>,
        #[header("X-Several")]
        several: Vec<H>,
        #[body(text)]
        text: H,
    },
    #[status(transparent)]
    Counted(Counted<N>),
}

#[derive(Debug, Clone, Copy, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
enum Counted<const N: usize> {
    Gone,
}

/// The derives add bounds for types that depend only on a constant.
#[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
enum Array<const N: usize> {
    Ok([u8; N]),
    NotFound,
}

#[test]
fn bounds_where_clauses_and_constants() {
    type Outcome = Bounded<u8, u16, 3>;
    comes_back(&Outcome::Ok([1, 2, 3]));
    comes_back(&Outcome::Accepted { one: 1, some: None, several: vec![2, 3], text: 4 });
    comes_back(&Outcome::Counted(Counted::Gone));
    comes_back(&Array::Ok([1, 2, 3, 4]));
    comes_back(&Array::<0>::NotFound);
    assert_eq!(codes::<Counted<3>>(), [410]);
}

/// Borrowed fields can be written.
#[derive(Debug, StatusSubset, EncodeResponse)]
#[status(axum)]
enum Borrowed<'a, 'b: 'a, T: ?Sized> {
    Ok(&'a T),
    Created {
        #[header("Location")]
        location: &'a str,
        #[header("X-Part")]
        parts: Vec<&'b str>,
        #[body(text)]
        text: Cow<'a, str>,
    },
    Accepted(#[body(text)] &'a str),
    NotFound(#[body(bytes)] &'static [u8]),
    #[status(transparent)]
    Other(Marked<'b>),
}

#[derive(Debug, StatusSubset, EncodeResponse)]
#[status(axum)]
enum Marked<'a> {
    Forbidden {
        #[header("X-Length")]
        length: Length<'a>,
    },
}

#[derive(Debug)]
struct Length<'a>(PhantomData<&'a str>);

impl Display for Length<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("short")
    }
}

/// Trait objects can be written too.
#[derive(StatusSubset, EncodeResponse)]
enum Dynamic<'a> {
    Ok(#[body(text)] &'a dyn Display),
    Created {
        #[header("Location")]
        location: Box<dyn Display + Send + 'a>,
    },
}

#[test]
fn lifetimes() {
    let text = "hello".to_owned();
    let body = |outcome: Borrowed<'_, '_, str>| outcome.encode().unwrap().into_body();
    assert_eq!(body(Borrowed::Ok(&text)), "\"hello\"");
    let parts = vec!["a", "b"];
    assert_eq!(body(Borrowed::Created { location: "/1", parts, text: Cow::Borrowed(&text) }), "hello");
    assert_eq!(body(Borrowed::Accepted(&text)), "hello");
    assert_eq!(body(Borrowed::NotFound(b"bytes")), "bytes");
    let other = Borrowed::<str>::Other(Marked::Forbidden { length: Length(PhantomData) });
    assert_eq!(other.encode().unwrap().headers()["x-length"], "short");
    assert_eq!(Dynamic::Ok(&7).encode().unwrap().body(), "7");
    let created = Dynamic::Created { location: Box::new(&text) };
    assert_eq!(created.encode().unwrap().headers()["location"], "hello");
}

trait Store {
    type Item;
    type Error;
}

struct Memory;

impl Store for Memory {
    type Item = User;
    type Error = Refused;
}

/// Associated types.
#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
enum OfStore<S: Store> {
    Ok(S::Item),
    Created {
        #[header("Location")]
        location: String,
        #[body]
        item: <S as Store>::Item,
    },
    #[status(transparent)]
    Failed(S::Error),
}

/// Parameters with defaults.
#[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
enum WithDefaults<T = u8, const N: usize = 3> {
    Ok(T),
    #[status(transparent)]
    Counted(Counted<N>),
}

#[test]
fn associated_types_and_defaults() {
    let created = OfStore::<Memory>::Created { location: "/7".to_owned(), item: User { id: 7 } };
    assert_eq!(created.encode().unwrap().body(), r#"{"id":7}"#);
    assert_eq!(codes::<OfStore<Memory>>(), [200, 201, 403]);
    comes_back(&<WithDefaults>::Ok(7));
    comes_back(&<WithDefaults>::Counted(Counted::Gone));
}

#[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
enum r#type {
    r#Ok {
        #[header("X-Type")]
        r#type: String,
        #[body(text)]
        r#fn: String,
    },
    #[status(404)]
    r#match(String),
    #[status(transparent)]
    r#Other { r#in: Refused },
}

#[test]
fn raw_identifiers() {
    comes_back(&r#type::Ok { r#type: "a".to_owned(), r#fn: "b".to_owned() });
    comes_back(&r#type::r#match("c".to_owned()));
    comes_back(&r#type::Other { r#in: Refused::Forbidden });
    assert_eq!(codes::<r#type>(), [200, 403, 404]);
}

#[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
enum Configured {
    #[cfg(any())]
    NoSuchStatus(NoSuchType),
    Ok {
        #[cfg(any())]
        #[header("X-Gone", nonsense)]
        gone: NoSuchType,
        #[header("X-Here")]
        here: u8,
        #[cfg(any())]
        #[body]
        also_gone: NoSuchType,
        #[cfg_attr(all(), body(text))]
        text: String,
    },
    NotFound(#[cfg(any())] NoSuchType, #[cfg(all())] String),
    #[cfg(any())]
    #[status(transparent)]
    Last(NoSuchType),
    #[cfg_attr(all(), status(omit("WWW-Authenticate")))]
    Unauthorized,
}

#[test]
fn variants_and_fields_can_be_configured_out() {
    comes_back(&Configured::Ok { here: 1, text: "text".to_owned() });
    comes_back(&Configured::NotFound("x".to_owned()));
    comes_back(&Configured::Unauthorized);
    assert_eq!(codes::<Configured>(), [200, 401, 404]);
}

#[derive(Debug, Clone, Copy, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(http, axum)]
enum Empty {}

#[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
#[rustfmt::skip]
enum Delimiters { Ok(), NotFound {}, Gone, #[status(transparent)] Never(Empty), #[status(transparent)] Nor { empty: Empty } }

#[test]
fn enums_without_variants_or_fields() {
    let error = Empty::decode(http::Response::new("")).unwrap_err();
    assert_eq!(error.to_string(), "200 OK: not one of the declared statuses");
    assert!(codes::<Empty>().is_empty());
    for it in [Delimiters::Ok(), Delimiters::NotFound {}, Delimiters::Gone] {
        comes_back(&it);
    }
    assert_eq!(codes::<Delimiters>(), [200, 404, 410]);
}

#[test]
fn inside_a_function() {
    #[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
    #[status(registry = Here, axum)]
    enum Local {
        Ok(Inside),
        #[status(404)]
        Missing,
    }
    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
    struct Inside(u8);
    status_subset::status_codes! {
        #[status(http, serde)]
        enum Here from http;
    }
    comes_back(&Local::Ok(Inside(7)));
    comes_back(&Local::Missing);
    assert_eq!(serde_json::to_string(&Here::Gone).unwrap(), "410");
    assert_eq!(http::StatusCode::from(Here::Gone), 410);
}

/// `Self` in a bound is the enum, also in impls for types of other crates.
#[derive(Debug, Clone, Copy, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(http, axum)]
enum SelfishAndEmpty
where
    Self: Small + Sized,
{
    NotFound,
}

trait Small {}
impl Small for SelfishAndEmpty {}
impl<T> Small for Selfish<T> {}

#[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
enum Selfish<T>
where
    Self: Small,
{
    Ok(T),
    #[status(transparent)]
    Other(SelfishAndEmpty),
}

#[test]
fn self_in_a_bound() {
    comes_back(&SelfishAndEmpty::NotFound);
    assert_eq!(http::StatusCode::from(SelfishAndEmpty::NotFound), 404);
    comes_back(&Selfish::Ok(7));
    comes_back(&Selfish::<u8>::Other(SelfishAndEmpty::NotFound));
    assert_eq!(codes::<Selfish<u8>>(), [200, 404]);
}

/// An enum can contain itself, and name itself `Self`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, StatusSubset, EncodeResponse, DecodeResponse)]
enum Tree {
    Ok(Vec<Self>),
    MultiStatus {
        #[header("X-Count")]
        count: Count<Self>,
        #[body]
        nodes: Vec<Tree>,
    },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Count<T>(u8, PhantomData<T>);

impl<T> Display for Count<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Display::fmt(&self.0, f)
    }
}

impl<T> FromStr for Count<T> {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, std::num::ParseIntError> {
        Ok(Count(text.parse()?, PhantomData))
    }
}

#[test]
fn self_in_the_type_of_a_field() {
    let leaf = Tree::Ok(Vec::new());
    comes_back(&Tree::Ok(vec![leaf.clone(), leaf.clone()]));
    comes_back(&Tree::MultiStatus { count: Count(1, PhantomData), nodes: vec![leaf] });
}

/// Names that generated code uses for other items.
#[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
#[rustfmt::skip]
#[allow(non_snake_case, clippy::large_enum_variant)]
enum Names {
    Ok {
        #[header("X-1")] self_: String,
        #[header("X-2")] __received: String,
        #[header("X-3")] __encoder: String,
        #[header("X-4")] encoder: String,
        #[header("X-5")] name: String,
        #[header("X-6")] __field_0: String,
        #[header("X-7")] __variant: String,
        #[header("X-8")] __description: String,
        #[header("X-9")] __INFO: String,
        #[body(text)] __status_subset: String,
    },
    #[status(400)] Err(u8),
    #[status(401, omit("WWW-Authenticate"))] Some(u8),
    #[status(402)] None(String),
    #[status(403)] Error,
    #[status(404)] Type { #[header("X-Self")] code: u8 },
    #[status(409)] Registry,
    #[status(410)] Response,
    #[status(411)] __INFO,
    #[status(412)] Body(#[body(bytes)] Vec<u8>),
}

#[test]
fn fields_and_variants_can_have_names_of_generated_items() {
    let text = |text: &str| text.to_owned();
    comes_back(&Names::Ok {
        self_: text("a"),
        __received: text("b"),
        __encoder: text("c"),
        encoder: text("d"),
        name: text("e"),
        __field_0: text("f"),
        __variant: text("g"),
        __description: text("h"),
        __INFO: text("i"),
        __status_subset: text("j"),
    });
    comes_back(&Names::Err(1));
    comes_back(&Names::Some(1));
    comes_back(&Names::None("x".to_owned()));
    comes_back(&Names::Error);
    comes_back(&Names::Type { code: 7 });
    comes_back(&Names::Registry);
    comes_back(&Names::Response);
    comes_back(&Names::__INFO);
    comes_back(&Names::Body(vec![1]));
    assert_eq!(codes::<Names>().len(), 10);
}

macro_rules! declare {
    ($(#[$attribute:meta])* $visibility:vis $name:ident, $variant:ident { $field:ident: $ty:ty = $header:literal }, $media_type:literal, $kind:ident, $code:literal, $inner:ident($of_inner:ty)) => {
        #[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
        $(#[$attribute])*
        $visibility enum $name {
            $variant {
                /// From the macro.
                #[header($header)]
                $field: $ty,
                #[header("X-By")]
                by: Vec<String>,
                #[body($kind)]
                text: String,
            },
            #[status($code)]
            Bytes(#[body(bytes = $media_type)] Vec<u8>),
            #[status(transparent)]
            $inner($of_inner),
        }
    };
}

declare! {
    /// Declared by a macro.
    #[status(axum)]
    pub ByMacro, Created { location: String = "Location" }, "image/png", text, 200, Refused(PubRefused)
}

#[derive(Debug, Clone, Copy, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
pub enum PubRefused {
    Forbidden,
}

/// The whole enum, including its derives, comes from the caller.
macro_rules! pass {
    ($($enum:tt)*) => {
        $($enum)*
    };
}

pass! {
    #[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
    #[status(axum)]
    enum Passed {
        Ok { #[header("X-A")] a: Option<u8>, #[body] b: u8 },
        NotFound(String),
    }
}

macro_rules! nested {
    ($name:ident { $($variants:tt)* }) => {
        macro_rules! inner {
            ($code:literal, $header:literal) => {
                #[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
                enum $name { $($variants)*, #[status($code)] Numbered { #[header($header)] field: String } }
            };
        }
        inner!(404, "X-Field");
    };
}

nested!(ByNestedMacros {
    Ok(String),
    #[status(503)]
    Busy {
        #[header("Retry-After")]
        field: u32
    }
});

acme_status::outcome! {
    #[derive(Debug, Clone, PartialEq)]
    enum ByAnother { Created(String) }
}

acme_status::outcome_with_the_callers_derives! {
    #[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
    enum ByAnotherAndThisOne { Created(String) }
}

#[test]
fn inside_macros() {
    let created =
        ByMacro::Created { location: "/1".to_owned(), by: vec!["me".to_owned()], text: "text".to_owned() };
    comes_back(&created);
    comes_back(&ByMacro::Bytes(vec![1]));
    comes_back(&ByMacro::Refused(PubRefused::Forbidden));
    assert_eq!(codes::<ByMacro>(), [200, 201, 403]);
    comes_back(&Passed::Ok { a: None, b: 1 });
    comes_back(&Passed::NotFound("x".to_owned()));
    comes_back(&ByNestedMacros::Ok("x".to_owned()));
    comes_back(&ByNestedMacros::Busy { field: 7 });
    comes_back(&ByNestedMacros::Numbered { field: "x".to_owned() });
    let place = acme_status::Place("/1".to_owned());
    comes_back(&ByAnother::Created { location: place.clone(), content: "x".to_owned() });
    comes_back(&ByAnother::Refused(acme_status::Refused::Forbidden));
    comes_back(&ByAnotherAndThisOne::Created { location: place.clone(), content: "x".to_owned() });
    comes_back(&ByAnotherAndThisOne::Accepted(place));
}
