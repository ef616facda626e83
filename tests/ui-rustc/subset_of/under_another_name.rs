use status_subset::StatusSubset;

type Registry = status_subset::Status;
type Itself = GetUser;

#[derive(StatusSubset)]
#[status(subset_of(Registry, Itself))]
enum GetUser {
    Ok,
    NotFound,
}

fn main() {
    let _: Registry = GetUser::Ok.into();
    let _ = GetUser::try_from(Registry::Ok);
}
