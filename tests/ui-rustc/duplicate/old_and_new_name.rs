use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[allow(deprecated)]
enum CreateUser {
    Created,
    UnprocessableEntity,
    UnprocessableContent,
}

fn main() {}
