use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(registry)]
enum GetUser {
    Ok,
}

#[derive(StatusSubset)]
#[status(registry(status_subset::Status))]
enum GetOrder {
    Ok,
}

#[derive(StatusSubset)]
#[status(registry = )]
enum GetItem {
    Ok,
}

#[derive(StatusSubset)]
#[status(registry = 3)]
enum GetCart {
    Ok,
}

fn main() {}
