use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(registry = acme_status::Status)]
enum Job {
    Done,
    Lost,
}

#[derive(StatusSubset)]
#[status(subset_of(Job, acme_status::Status))]
enum GetUser {
    Ok,
    NotFound,
}

fn main() {}
