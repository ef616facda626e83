use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum GetUser {
    Ok(#[status(200)] u8),
    NotFound {
        #[status(404)]
        why: u8,
    },
}

fn main() {}
