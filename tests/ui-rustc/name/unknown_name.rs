use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum GetUser {
    Ok,
    NotFuond,
    #[status(TooManyRequest)]
    SlowDown,
    Nonsense,
}

fn main() {}
