use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum GetUser {
    Forbidden,
    NotFound,
    NotFound,
}

#[derive(StatusSubset)]
enum WithData {
    Ok(u8),
    Ok,
}

fn main() {}
