use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use status_subset::{handler, outcome};

#[outcome(axum)]
enum Anonymous {
    #[header("WWW-Authenticate" = "Bearer")]
    Unauthorized,
}

struct Token;

impl<S: Sync> FromRequestParts<S> for Token {
    type Rejection = Anonymous;

    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Token, Anonymous> {
        Err(Anonymous::Unauthorized)
    }
}

#[derive(Clone)]
struct AppState;

struct Locale;

impl FromRequestParts<AppState> for Locale {
    type Rejection = (StatusCode, &'static str);

    async fn from_request_parts(_: &mut Parts, _: &AppState) -> Result<Locale, Self::Rejection> {
        Ok(Locale)
    }
}

#[outcome(axum)]
enum WhoAmI {
    NoContent,
}

#[handler(state = AppState)]
async fn who_am_i(_: Token, _: Locale) -> Result<WhoAmI, WhoAmI> {
    Ok(WhoAmI::NoContent)
}

fn main() {}
