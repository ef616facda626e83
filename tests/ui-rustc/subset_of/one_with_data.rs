use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum WithData {
    Ok(u8),
    NotFound,
}

#[derive(StatusSubset)]
#[status(subset_of(WithData))]
enum GetUser {
    Ok,
    NotFound,
}

fn main() {}
