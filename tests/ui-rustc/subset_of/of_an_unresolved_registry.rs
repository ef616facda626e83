use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(registry = acme_status::Statuss, subset_of(Large))]
enum Small {
    Done,
}

#[derive(StatusSubset)]
#[status(registry = acme_status::Status)]
enum Large {
    Done,
    Lost,
}

fn main() {}
