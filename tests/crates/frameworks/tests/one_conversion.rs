//! The conversion keeps the status, the header fields and the content.

use std::convert::Infallible;

use futures_util::stream;
use http_body_util::BodyExt;
use http_body_util::combinators::BoxBody;
use poem::endpoint::{TowerCompatExt, make_sync};
use poem::{Endpoint, IntoEndpoint, Request, Route};
use served_by_other_frameworks::{poem_response, salvo_response};
use status_subset::response::{Body, Origin};
use status_subset::tower::{Contract, into_response};
use status_subset::{EncodeResponse, Problem, StatusSubset};
use tower::{ServiceBuilder, service_fn};

#[derive(StatusSubset, EncodeResponse)]
enum GetUser {
    Created {
        #[header("Location")]
        location: &'static str,
        #[body(text)]
        name: &'static str,
    },
    Ok(#[body(stream = "text/csv")] Body),
    NoContent,
    NotFound(Problem),
}

fn outcome(path: &str) -> GetUser {
    match path {
        "/alice" => GetUser::Created { location: "/users/1", name: "Alice" },
        "/rows" => GetUser::Ok(Body::from_stream(stream::iter(["a", "b"].map(Ok::<_, Infallible>)))),
        "/nothing" => GetUser::NoContent,
        _ => GetUser::NotFound(Problem::new()),
    }
}

const EXPECTED: [(&str, u16, &str, &str); 4] = [
    ("/alice", 201, "content-type: text/plain; charset=utf-8\nlocation: /users/1\n", "Alice"),
    ("/rows", 200, "content-type: text/csv\n", "ab"),
    ("/nothing", 204, "", ""),
    ("/x", 404, "content-type: application/problem+json\n", "{\"status\":404,\"title\":\"Not Found\"}"),
];

fn lines<'a>(fields: impl Iterator<Item = (&'a str, &'a [u8])>) -> String {
    let mut lines: Vec<String> =
        fields.map(|(name, value)| format!("{name}: {}\n", String::from_utf8_lossy(value))).collect();
    lines.sort_unstable();
    lines.concat()
}

async fn is_served_by_poem(endpoint: impl Endpoint<Output = poem::Response>) {
    for (path, code, fields, content) in EXPECTED {
        let request = Request::builder().uri(path.parse().unwrap()).finish();
        let response = endpoint.call(request).await.unwrap();
        assert_eq!(response.status().as_u16(), code);
        assert_eq!(
            lines(response.headers().iter().map(|(name, value)| (name.as_str(), value.as_bytes()))),
            fields
        );
        assert!(response.data::<Origin>().is_some());
        assert_eq!(response.into_body().into_string().await.unwrap(), content);
    }
}

#[tokio::test]
async fn poem_serves_an_outcome() {
    let handler = make_sync(|request| poem_response(outcome(request.uri().path())));
    is_served_by_poem(Route::new().nest_no_strip("/", handler).into_endpoint()).await;
}

#[tokio::test]
async fn poem_serves_a_service_of_tower_under_its_contract() {
    let service = service_fn(async |request: http::Request<BoxBody<bytes::Bytes, std::io::Error>>| {
        Ok::<_, Infallible>(into_response(outcome(request.uri().path())))
    });
    let service = ServiceBuilder::new()
        .map_response(|response: http::Response<Body>| {
            response.map(|content| content.map_err(std::io::Error::other))
        })
        .layer(Contract::<GetUser>::new().panicking())
        .service(service);
    is_served_by_poem(service.compat()).await;
}

#[tokio::test]
async fn salvo_serves_an_outcome() {
    for (path, code, fields, content) in EXPECTED {
        let response = salvo_response(outcome(path)).into_hyper();
        assert_eq!(response.status().as_u16(), code);
        assert_eq!(
            lines(response.headers().iter().map(|(name, value)| (name.as_str(), value.as_bytes()))),
            fields
        );
        assert_eq!(response.into_body().collect().await.unwrap().to_bytes(), content);
    }
}
