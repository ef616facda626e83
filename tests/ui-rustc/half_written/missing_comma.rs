use status_subset::{Status, StatusSubset};

#[derive(Debug, Clone, Copy, PartialEq, StatusSubset)]
enum GetUser {
    Ok
    NotFound,
    #[status(429)]
    SlowDown
    #[status(503)]
    Busy,
}

fn is<S: StatusSubset<Registry = Status>>(it: S) -> u16 {
    it.status().code()
}

fn main() {
    println!("{} {:?}", GetUser::Ok, "404".parse::<GetUser>());
    is(GetUser::NotFound);
    is(GetUser::SlowDown);
    is(GetUser::Busy);
}
