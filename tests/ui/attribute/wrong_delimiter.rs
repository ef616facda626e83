use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum GetUser {
    #[status[404]]
    Missing,
    #[status = 200]
    Fine,
}

fn main() {}
