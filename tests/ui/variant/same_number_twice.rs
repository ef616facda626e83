use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum GetUser {
    #[status(404)]
    Missing,
    #[status(200)]
    Fine,
    #[status(404)]
    Hidden,
    #[status(0x194)]
    Hexadecimal,
}

fn main() {}
