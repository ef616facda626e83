use status_subset::{handler, outcome};

#[outcome(axum)]
enum Health {
    NoContent,
}

#[handler]
struct User {
    id: u32,
}

#[handler]
pub enum GetUser {
    Ok,
}

#[handler]
async fn without_an_outcome(_: String) {}

#[handler]
async fn hidden(_: String) -> impl Sized {}

#[handler(status = AppState)]
async fn word() -> Health {
    Health::NoContent
}

impl User {
    #[handler]
    async fn method(&self, _: String) -> Health {
        Health::NoContent
    }
}

fn main() {}
