use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(class = ClientError)]
enum GetUser {
    Ok,
    NotFuond,
    #[status(440)]
    LoginTimeout,
    #[status(500)]
    Broken,
}

fn main() {}
