use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status()]
enum GetUser {
    #[status]
    Ok,
    #[status()]
    NotFound,
}

fn main() {}
