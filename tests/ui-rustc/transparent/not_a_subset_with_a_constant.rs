use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum GetUser<const N: usize> {
    NotFound,
    #[status(transparent)]
    Other([u8; N]),
}

fn main() {}
