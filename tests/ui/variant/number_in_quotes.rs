use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum GetUser {
    #[status("404")]
    Missing,
    #[status("Not Found")]
    Gone,
}

fn main() {}
