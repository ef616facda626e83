//! The cost at run time of writing an outcome as a response.

use std::hint::black_box;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response, StatusCode};
use serde::Serialize;
use status_subset::{EncodeResponse, StatusSubset};

use crate::table::{Row, Target};
use crate::tools::{allocations_of, nanoseconds};

const CALLS: usize = 256;

#[derive(Clone, Serialize)]
pub struct User {
    id: u64,
    name: &'static str,
    mail: &'static str,
    admin: bool,
}

const USER: User = User { id: 17, name: "Alice Liddell", mail: "alice@example.org", admin: false };

#[derive(StatusSubset, EncodeResponse)]
pub enum GetUser {
    Ok(User),
    NotFound,
}

enum ByHand {
    Ok(User),
    NotFound,
}

fn encode(outcome: ByHand) -> Result<Response<Bytes>, serde_json::Error> {
    let mut response;
    match outcome {
        ByHand::Ok(user) => {
            response = Response::new(Bytes::from(serde_json::to_vec(&user)?));
            response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        }
        ByHand::NotFound => {
            response = Response::new(Bytes::new());
            *response.status_mut() = StatusCode::NOT_FOUND;
        }
    }
    Ok(response)
}

/// Every eighth user is not found.
fn ours(i: usize) -> GetUser {
    if i % 8 == 7 { GetUser::NotFound } else { GetUser::Ok(USER) }
}

fn by_hand(i: usize) -> ByHand {
    if i % 8 == 7 { ByHand::NotFound } else { ByHand::Ok(USER) }
}

/// Calls one of the two this number of times. Returns whether there is a function with the name.
pub fn repeat(name: &str, times: usize) -> bool {
    match name {
        "encode" => (0..times).for_each(|i| drop(black_box(black_box(ours(i)).encode()))),
        "encode by hand" => (0..times).for_each(|i| drop(black_box(encode(black_box(by_hand(i)))))),
        _ => return false,
    }
    true
}

pub fn rows() -> Vec<Row> {
    let [ours, theirs] = nanoseconds(
        CALLS,
        [&mut || _ = repeat("encode", CALLS), &mut || _ = repeat("encode by hand", CALLS)],
    );
    let allocations = allocations_of("encode").zip(allocations_of("encode by hand"));
    let against = "the same written by hand with `serde_json` and `http`";
    let shown = |value: f64| format!("{value:.2}");
    vec![
        Row {
            what: "`EncodeResponse` of a JSON outcome to `http::Response<Bytes>`",
            ours: format!("{ours:.0} ns"),
            against,
            theirs: format!("{theirs:.0} ns"),
            ratio: Some(ours / theirs),
            target: Target::AtMost(1.05),
            how: "256 outcomes in a loop, seven of eight with a JSON object of four fields, by turns with the other; medians of 101 rounds.".into(),
            if_missed: "The encoder makes a response without content and fills it, and looks whether a field of the variant's has set `Content-Type`. Inlining it took off a fifth, inserting at once where there are no fields most of the rest.",
        },
        Row {
            what: "the same, allocations",
            ours: allocations.map(|both| shown(both.0)).unwrap_or_default(),
            against,
            theirs: allocations.map(|both| shown(both.1)).unwrap_or_default(),
            ratio: allocations.map(|(ours, theirs)| ours / theirs),
            target: Target::AtMost(1.0),
            how: "valgrind counts those of 100 and of 1,100 outcomes; a thousandth of the difference.".into(),
            if_missed: "",
        },
    ]
}
