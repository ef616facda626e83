use status_subset::StatusSubset;

// How far the marker goes under the two tokens is the compiler's affair.
#[derive(StatusSubset)]
enum GetUser {
    #[status(-1)]
    Negative,
}

fn main() {}
