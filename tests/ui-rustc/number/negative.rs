use status_subset::StatusSubset;

// The compiler decides how much of the two tokens is marked.
#[derive(StatusSubset)]
enum GetUser {
    #[status(-1)]
    Negative,
}

fn main() {}
