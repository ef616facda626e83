use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum GetUser {
    #[status(404u16)]
    Missing,
}

fn main() {}
