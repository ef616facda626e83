use status_subset::handler;

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
async fn word(_: String) -> String {
    String::new()
}

impl User {
    #[handler]
    async fn method(&self, _: String) -> GetUser {
        GetUser::Ok
    }
}

fn main() {}
