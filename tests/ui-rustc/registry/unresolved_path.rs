use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(registry = status_subset::Statuss)]
enum GetUser {
    Ok,
    #[status(404)]
    Missing,
}

#[derive(StatusSubset)]
#[status(crate = status_sbuset)]
enum GetOrder {
    Ok,
    #[status(404)]
    Missing,
}

fn main() {}
