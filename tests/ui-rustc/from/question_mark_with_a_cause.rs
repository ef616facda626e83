use status_subset::{Cause, StatusSubset};

/// An error type that forgets to be one.
#[derive(Debug)]
struct NotAnError;

#[derive(StatusSubset)]
enum Missing {
    NotFound,
}

#[derive(StatusSubset)]
enum GetUser {
    Ok(String),
    #[status(from)]
    InternalServerError(Cause),
}

fn find() -> Result<String, NotAnError> {
    Ok(String::new())
}

fn outcome() -> Result<String, Missing> {
    Err(Missing::NotFound)
}

fn local() -> Result<String, Box<dyn std::error::Error>> {
    Ok(String::new())
}

fn get_user() -> Result<GetUser, GetUser> {
    let user = find()?;
    Ok(GetUser::Ok(user))
}

fn get_outcome() -> Result<GetUser, GetUser> {
    Ok(GetUser::Ok(outcome()?))
}

fn get_local() -> Result<GetUser, GetUser> {
    Ok(GetUser::Ok(local()?))
}

fn main() {
    let _ = (get_user(), get_outcome(), get_local());
}
