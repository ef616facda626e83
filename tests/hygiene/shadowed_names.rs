//! Generated code works where every name that it could use means something else.

#![cfg(feature = "axum")]
#![allow(dead_code, non_camel_case_types, unused_imports, unused_macros)]

#[cfg(feature = "current")]
use status_subset::DescribeResponse;
#[cfg(not(feature = "current"))]
use undescribed::DescribeResponse;

mod hostile {
    pub struct Option;
    pub struct Result;
    pub struct Ok;
    pub struct Err;
    pub struct Some;
    pub struct None;
    pub struct Vec;
    pub struct Box;
    pub struct String;
    pub trait From {}
    pub trait Into {}
    pub trait TryFrom {}
    pub trait FromStr {}
    pub trait Display {}
    pub trait Debug {}
    pub trait Iterator {}
    pub trait IntoIterator {}
    pub trait Default {}
    pub trait Clone {}
    pub trait Copy {}
    pub trait PartialEq {}
    pub trait Eq {}
    pub trait Ord {}
    pub trait Hash {}
    pub trait Sized {}
    pub trait Send {}
    pub trait Sync {}
    pub struct str;
    pub struct u8;
    pub struct u16;
    pub struct u64;
    pub struct usize;
    pub struct bool;
    pub struct Bytes;
    pub struct Problem;
    pub struct Response;
    pub struct Encoder;
    pub struct Candidate;
    pub struct Description;
    pub struct EncodeError;
    pub struct Infallible;
    pub trait Serialize {}
    pub trait Deserialize {}
    pub trait DeserializeOwned {}
    pub trait ToSchema {}
    pub trait ToString {}
    pub trait TryInto {}
    pub trait IntoResponse {}
    pub trait IntoResponses {}
    pub trait EncodeResponse {}
    pub trait DecodeResponse {}
    pub trait DescribeResponse {}
    pub mod http {}
    pub mod bytes {}
    pub mod serde {}
    pub mod serde_json {}
    pub mod utoipa {}
    pub mod axum_core {}
    pub mod response {}
    pub mod encode_kinds {}
    pub mod decode_kinds {}
    pub mod describe_kinds {}
    pub mod core {}
    pub mod std {}
    pub mod alloc {}
    pub mod status_subset {}
    pub struct Status;
    pub struct StatusSubset;
    pub struct Registry;
    // Unit structs in lower case, which would turn variables of generated code into patterns.
    pub struct status;
    pub struct code;
    pub struct subset;
    pub struct text;
    pub struct this;
    pub struct f;
    pub struct it;
    pub struct i;
    pub struct index;
    pub struct offset;
    pub struct statuses;
    pub struct other;
    pub struct set;
    pub struct mask;
    pub struct indices;
    pub struct encoder;
    pub struct received;
    pub struct field;
    pub struct name;
    pub struct media_type;
    pub struct variant;
    pub struct description;
    pub struct serializer;
    pub struct deserializer;
    pub struct error;
    pub struct language;
    pub struct tag;
    pub struct value;
    pub struct first;
    pub struct last;
    macro_rules! matches {
        ($($t:tt)*) => {
            compile_error!("not this one")
        };
    }
    macro_rules! panic {
        ($($t:tt)*) => {
            compile_error!("not this one")
        };
    }
    macro_rules! concat {
        ($($t:tt)*) => {
            compile_error!("not this one")
        };
    }

    #[derive(::core::clone::Clone, ::core::cmp::PartialEq, ::status_subset::StatusSubset)]
    #[status(subset_of(Larger))]
    pub enum Few {
        Ok,
        #[status(404)]
        Missing,
    }

    #[derive(::core::clone::Clone, ::core::cmp::PartialEq, ::status_subset::StatusSubset)]
    #[rustfmt::skip]
    pub enum Larger {
        Continue, Ok, Created, Accepted, NoContent, PartialContent, MovedPermanently, Found, SeeOther, NotModified,
        TemporaryRedirect, PermanentRedirect, BadRequest, Unauthorized, Forbidden, NotFound, Conflict, Gone,
    }

    /// The parts of an outcome that are not sent, and content of other kinds.
    #[derive(
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::status_subset::StatusSubset,
        ::status_subset::EncodeResponse,
        ::status_subset::DecodeResponse,
        crate::shadowed_names::DescribeResponse,
    )]
    #[status(problem, error, axum, subset_of(Loaded))]
    #[header("Cache-Control" = "no-store")]
    pub enum Load {
        Ok(()),
        #[status(from(::core::fmt::Error))]
        InternalServerError(::status_subset::Cause),
        #[status(from)]
        Conflict(::core::primitive::u8),
        Gone {
            #[status(skip)]
            note: ::core::primitive::u8,
        },
        #[status(any(ServerError))]
        Any {
            status: ::status_subset::ServerErrorStatus,
            #[status(source)]
            error: ::core::option::Option<::status_subset::Cause>,
        },
    }

    /// Any error converts into it.
    #[derive(::core::fmt::Debug, ::status_subset::StatusSubset)]
    pub enum AnyError {
        #[status(from)]
        InternalServerError(::status_subset::Cause),
    }

    /// It has all variants of the one before.
    #[derive(::core::fmt::Debug, ::core::cmp::PartialEq, ::status_subset::StatusSubset)]
    pub enum Loaded {
        Ok(()),
        InternalServerError(::status_subset::Cause),
        Conflict(::core::primitive::u8),
        Gone {
            #[status(skip)]
            note: ::core::primitive::u8,
        },
        #[status(any(ServerError))]
        Any {
            status: ::status_subset::ServerErrorStatus,
            #[status(source)]
            error: ::core::option::Option<::status_subset::Cause>,
        },
    }

    #[derive(
        ::core::fmt::Debug,
        ::status_subset::StatusSubset,
        ::status_subset::EncodeResponse,
        ::status_subset::DecodeResponse,
        crate::shadowed_names::DescribeResponse,
    )]
    #[status(axum)]
    pub enum Streams {
        Ok(#[body(sse)] ::status_subset::response::Events<::core::primitive::u8>),
        Accepted(#[body(stream)] ::status_subset::response::Body),
        Created(#[body(response)] ::http::Response<::status_subset::response::Body>),
        #[status(transparent, from)]
        Load(Load),
    }

    #[::status_subset::outcome(axum, decode, with(Load))]
    #[derive(::core::fmt::Debug)]
    pub enum Short {
        NotFound(::status_subset::Problem),
    }

    #[derive(::status_subset::StatusSubset)]
    pub enum Outcome<'a, T> {
        NotFound(&'a ::core::primitive::str),
        #[status(transparent)]
        Other(T),
        #[status(transparent)]
        Third {
            other: Few,
        },
    }

    #[derive(
        ::core::clone::Clone,
        ::core::cmp::PartialEq,
        ::core::fmt::Debug,
        ::status_subset::StatusSubset,
        ::status_subset::EncodeResponse,
        ::status_subset::DecodeResponse,
        crate::shadowed_names::DescribeResponse,
    )]
    #[status(http, axum)]
    pub enum Refused {
        #[status(omit("WWW-Authenticate"))]
        Unauthorized,
        Forbidden,
    }

    #[derive(
        ::core::clone::Clone,
        ::core::cmp::PartialEq,
        ::core::fmt::Debug,
        ::status_subset::StatusSubset,
        ::status_subset::EncodeResponse,
        ::status_subset::DecodeResponse,
        crate::shadowed_names::DescribeResponse,
    )]
    #[status(axum)]
    pub enum Answer<T> {
        Ok(T),
        Created {
            #[header("Location")]
            location: ::std::string::String,
            #[header("ETag")]
            name: ::core::option::Option<::std::string::String>,
            #[header("X-Part")]
            encoder: ::std::vec::Vec<::core::primitive::u16>,
            #[body(text)]
            text: ::std::string::String,
        },
        Accepted(#[body(bytes)] ::std::vec::Vec<::core::primitive::u8>),
        #[status(404)]
        Err(#[body(problem)] ::status_subset::Problem),
        #[status(409)]
        Some(T),
        #[status(410)]
        None,
        #[status(500)]
        Error,
        #[status(502)]
        Type {
            #[body]
            value: T,
        },
        #[status(transparent)]
        Refused(Refused),
    }

    pub mod own {
        use super::{
            Clone, Copy, Debug, Default, Deserialize, Display, Err, From, FromStr, Hash, IntoIterator,
            Iterator, None, Ok, Option, Ord, PartialEq, Result, Serialize, Sized, Some, TryFrom, bool, code,
            deserializer, error, f, first, http, i, index, indices, language, last, mask, offset, other,
            serde, serializer, set, status, statuses, str, tag, text, u16, u64, usize, value,
        };

        ::status_subset::status_codes! {
            #[status(http, serde)]
            pub enum Status from http;
        }
    }
}

#[test]
fn works_with_shadowed_names() {
    use status_subset::StatusSubset;

    assert!(hostile::Larger::from(hostile::Few::Missing) == hostile::Larger::NotFound);
    assert!(hostile::Few::try_from(404).is_ok_and(|it| it == hostile::Few::Missing));
    assert_eq!(hostile::Outcome::<hostile::Few>::NotFound("").status().code(), 404);
    assert_eq!(hostile::own::Status::Gone.phrase(), "Gone");
}

#[test]
fn responses_work_with_shadowed_names() {
    use status_subset::{DecodeResponse, EncodeResponse};

    let created = hostile::Answer::<u8>::Created {
        location: "/1".to_owned(),
        name: None,
        encoder: vec![1, 2],
        text: "hello".to_owned(),
    };
    let bad_gateway = hostile::Answer::Type { value: 7 };
    for answer in
        [created, bad_gateway, hostile::Answer::None, hostile::Answer::Err(status_subset::Problem::new())]
    {
        assert_eq!(hostile::Answer::decode(answer.clone().encode().unwrap()).unwrap(), answer);
    }
    #[cfg(feature = "current")]
    assert_eq!(hostile::Answer::<u8>::describe().codes().count(), 10);
    assert_eq!(http::StatusCode::from(hostile::Refused::Forbidden), 403);
    assert_eq!(http::StatusCode::from(hostile::own::Status::Gone), 410);
    assert_eq!(serde_json::to_string(&hostile::own::Status::Gone).unwrap(), "410");
}

mod everything_of_the_registry_in_scope {
    use status_subset::Status::*;
    use status_subset::{DecodeResponse, EncodeResponse, StatusSubset};

    use super::DescribeResponse;

    #[derive(Debug, PartialEq, StatusSubset)]
    pub enum Answer {
        Ok,
        NotFound,
        #[status(429)]
        SlowDown,
    }

    #[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
    #[status(axum)]
    pub enum Outcome {
        Ok(String),
        NotFound {
            #[header("X-Seen")]
            seen: Option<u8>,
            #[body(text)]
            text: String,
        },
    }

    pub fn first() -> status_subset::Status {
        Ok
    }
}

#[test]
fn works_below_a_glob_import_of_the_registry() {
    use everything_of_the_registry_in_scope::{Answer, Outcome, first};
    use status_subset::{DecodeResponse, EncodeResponse};

    assert_eq!(Answer::try_from(first()), Ok(Answer::Ok));
    assert_eq!("429".parse(), Ok(Answer::SlowDown));
    let outcome = || Outcome::NotFound { seen: Some(1), text: "no".to_owned() };
    assert_eq!(Outcome::decode(outcome().encode().unwrap()).unwrap(), outcome());
}
