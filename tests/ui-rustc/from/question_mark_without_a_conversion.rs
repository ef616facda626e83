use status_subset::StatusSubset;

/// An error of another crate.
#[derive(Debug)]
struct SqlError;

#[derive(StatusSubset)]
enum Missing {
    NotFound,
}

#[derive(StatusSubset)]
enum GetUser {
    Ok(String),
    #[status(transparent, from)]
    Missing(Missing),
    #[status(from)]
    Conflict(u32),
}

fn find() -> Result<String, SqlError> {
    Ok(String::new())
}

fn get_user() -> Result<GetUser, GetUser> {
    let user = find()?;
    Ok(GetUser::Ok(user))
}

fn main() {
    let _ = get_user();
}
