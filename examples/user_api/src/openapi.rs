//! The OpenAPI document and the page that shows it.

use std::sync::Arc;

use axum::Router;
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::routing::get;
use status_subset::response::{Components, Origin};
use status_subset::{EncodeResponse, Problem, outcome};
use utoipa::openapi::OpenApi;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::{IntoResponses, Modify};

use crate::extract::Language;
use crate::outcomes::{Unread, Unrouted};

/// The document without the operations, which the router adds.
#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "user_api",
        version = "1.0.0",
        description = "Users, as an example of status-subset. The tokens are `editor-token` and `admin-token`. \
            The response to a request that reaches no operation is one of the components `Unrouted...` or, if the \
            request can't be read, `Unread...`.",
    ),
    // The server that the document is from; an operation that needs a token says so.
    servers((url = "/")),
    security(()),
    modifiers(&About),
)]
struct About;

impl Modify for About {
    fn modify(&self, document: &mut OpenApi) {
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("token", SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)));
        // These responses belong to no operation, so they have names of their own.
        for (code, response) in Unrouted::responses() {
            components.responses.insert(format!("Unrouted{code}"), response);
        }
        for (code, response) in Unread::responses() {
            components.responses.insert(format!("Unread{code}"), response);
        }
    }
}

pub(crate) fn about() -> OpenApi {
    <About as utoipa::OpenApi>::openapi()
}

/// The whole document.
#[must_use]
pub fn document() -> OpenApi {
    with_components(crate::server::operations().into_openapi())
}

/// The document with what several operations share under `components`.
pub(crate) fn with_components(mut document: OpenApi) -> OpenApi {
    Components.modify(&mut document);
    document
}

/// `GET /openapi.json`
#[outcome(axum)]
enum GetDocument {
    Ok(OpenApi),
}

/// `GET /docs/{file}`
#[outcome(axum)]
enum GetPage {
    Ok {
        #[header("Content-Type")]
        media_type: String,
        #[body(bytes)]
        file: Vec<u8>,
    },
    /// The page refers to its files relative to a folder.
    PermanentRedirect {
        #[header("Location")]
        location: &'static str,
    },
    NotFound(Problem),
}

/// What may make a response of these routes.
pub(crate) fn origins() -> Vec<Origin> {
    [GetDocument::origins(), GetPage::origins()].concat()
}

pub(crate) fn router<S: Clone + Send + Sync + 'static>(document: OpenApi) -> Router<S> {
    Router::new()
        .route("/openapi.json", get(async || GetDocument::Ok(document)))
        .route("/docs", get(async || GetPage::PermanentRedirect { location: "/docs/" }))
        .route("/docs/", get(async |language: Language| page(&language, "index.html")))
        .route(
            "/docs/{*file}",
            get(async |language: Language, file: Result<Path<String>, PathRejection>| match file {
                Ok(Path(file)) => page(&language, &file),
                Err(_) => no_such_file(&language),
            }),
        )
}

fn page(language: &Language, file: &str) -> GetPage {
    match utoipa_swagger_ui::serve(file, Arc::new("/openapi.json".into())) {
        Ok(Some(file)) => GetPage::Ok { media_type: file.content_type, file: file.bytes.into_owned() },
        _ => no_such_file(language),
    }
}

fn no_such_file(language: &Language) -> GetPage {
    GetPage::NotFound(language.problem("no such file", "그런 파일이 없습니다"))
}
