use status_subset::{Status, StatusSubset};

// (A parenthesis that is not closed ends the file for the compiler, and no macro runs.)
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
