use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum GetUser {
    Ok,
    #[status(440)]
    LoginTimeout,
    #[status(999)]
    Blocked,
    #[status(0)]
    Nothing,
}

#[derive(StatusSubset)]
enum WithData {
    #[status(299)]
    Fine(u8),
}

fn main() {}
