use status_subset::{Status, StatusSubset};

#[derive(StatusSubset)]
#[status(subset_of(Status))]
enum GetUser {
    Ok,
    NotFound,
}

fn main() {
    let _: Status = GetUser::Ok.into();
}
