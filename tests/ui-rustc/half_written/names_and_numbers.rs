use status_subset::{Status, StatusSubset};

// (With an unclosed parenthesis, the compiler runs no macro.)
#[derive(Debug, Clone, Copy, PartialEq, StatusSubset)]
enum GetUser {
    Ok,
    #[status(4)]
    NotFound,
    #[status(Not)]
    Lost,
    SlowD,
}

fn is<S: StatusSubset<Registry = Status>>(it: S) -> u16 {
    it.status().code()
}

fn main() {
    println!("{} {:?}", GetUser::Ok, "404".parse::<GetUser>());
    is(GetUser::NotFound);
    is(GetUser::Lost);
    is(GetUser::SlowD);
}
