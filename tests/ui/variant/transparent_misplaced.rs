use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum OnTheField {
    Other(#[status(transparent)] status_subset::Status),
}

#[derive(StatusSubset)]
#[status(transparent)]
enum OnTheEnum {
    Other(status_subset::Status),
}

fn main() {}
