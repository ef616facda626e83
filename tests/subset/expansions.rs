//! The expansions of the derives, as files, compile without a warning.

#![cfg(feature = "current")]
#![deny(warnings)]
// Each file has functions that are not called, traits that only mistakes need, and paths that could be shorter. No lint
// checks these in generated code.
#![allow(dead_code, unused_imports, unused_qualifications)]
// Clippy checks handwritten code only.
#![allow(clippy::all, clippy::pedantic)]

macro_rules! expansions {
    ($($name:ident)+) => {
        $(
            mod $name {
                include!(concat!(env!("CARGO_MANIFEST_DIR"), "/macros/expansions/", stringify!($name), ".rs"));
            }
        )+
    };
}

/// An enum that another one contains.
#[derive(
    Debug,
    status_subset::StatusSubset,
    status_subset::EncodeResponse,
    status_subset::DecodeResponse,
    status_subset::DescribeResponse,
)]
pub enum Refused {
    Forbidden,
}

/// An enum that another one contains, with a constant.
#[derive(Debug, status_subset::StatusSubset)]
pub enum Counted<const N: usize> {
    Forbidden([u8; N]),
}

/// An enum with all variants of another one.
#[derive(Debug, status_subset::StatusSubset)]
pub enum Larger {
    Ok,
    #[status(transparent)]
    Refused(Refused),
    InternalServerError(status_subset::Cause),
    #[status(any(ServerError))]
    Upstream {
        status: status_subset::ServerErrorStatus,
        #[status(skip)]
        note: u8,
    },
    Gone {
        #[status(source)]
        cause: Option<std::fmt::Error>,
    },
}

mod bank {
    status_subset::status_codes! {
        /// A registry with problem types.
        pub enum Code from "runtime/specs/bank.toml";
    }
}

pub use bank::{Code, ServerErrorCode};

/// A format of content.
pub enum Plain {}

impl status_subset::response::Format for Plain {
    const MEDIA_TYPE: &'static str = "application/json";

    fn write<T: serde::Serialize + ?Sized>(
        value: &T,
    ) -> Result<Vec<u8>, status_subset::response::FormatError> {
        Ok(serde_json::to_vec(value)?)
    }

    fn read<T: serde::de::DeserializeOwned>(
        content: &[u8],
    ) -> Result<T, status_subset::response::FormatError> {
        Ok(serde_json::from_slice(content)?)
    }
}

/// Content with its status.
#[derive(Debug, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
pub struct Sealed(i64);

impl status_subset::response::Envelope for Sealed {
    fn set_status(&mut self, status: &'static status_subset::StatusInfo) {
        self.0 = status.code();
    }
}

/// Values of an enum that is described.
pub fn examples<T: From<u8>>() -> [describe_examples::Read<T>; 1] {
    [describe_examples::Read::Ok(T::from(7))]
}

expansions! { deprecated elsewhere empty fieldless promises promises_inside transparent with_data converting any_error }
expansions! { encode encode_generic encode_empty decode decode_generic describe describe_generic }
expansions! { encode_more decode_more describe_more encode_streams decode_streams describe_streams }
expansions! { describe_examples }

#[test]
fn the_expansions_work() {
    use status_subset::StatusSubset;

    assert_eq!(fieldless::GetUser::SlowDown.status().code(), 429);
    assert_eq!(with_data::CreateUser::Created { id: 1 }.status().code(), 201);
    assert_eq!(promises::Refused::NotYou.status().code(), 403);
}

#[test]
fn the_expansions_of_response_derives_work() {
    use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse};

    let created = encode::CreateUser::Created { location: "/1".to_owned(), parts: vec![1, 2], id: 7 };
    let response = created.encode().unwrap();
    let read = decode::CreateUser::decode(response).unwrap();
    let decode::CreateUser::Created { location, parts, id } = read else { panic!("{read:?}") };
    assert_eq!((location.as_str(), parts.as_slice(), id), ("/1", &[1, 2][..], 7));
    assert!(describe::CreateUser::describe().codes().eq([200, 201, 202, 401, 404, 409]));

    let description = describe_examples::Read::<u8>::describe();
    let responses = std::collections::BTreeMap::<String, _>::from(description);
    let responses: serde_json::Value =
        serde_json::to_value::<status_subset::__private::response::OpenApiResponses>(responses).unwrap();
    assert_eq!(responses["200"]["content"]["application/json"]["examples"]["Ok"]["value"], 7);

    let gone = encode_generic::Api::<u8, Refused, 3>::Gone([1, 2, 3]);
    assert_eq!(gone.encode().unwrap().body(), "[1,2,3]");
    let forbidden = encode_generic::Api::<u8, Refused, 3>::Refused(Refused::Forbidden);
    assert_eq!(forbidden.encode().unwrap().status(), 403);
}
