use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum Large {
    Ok,
    NotFound,
    Gone,
}

#[derive(StatusSubset)]
#[status(subset_of(Large))]
enum Small {
    NotFound,
    Forbidden,
    #[status(401)]
    WhoAreYou,
    #[status(Conflict)]
    Clash,
    #[status(299)]
    Unknown,
}

fn main() {
    let _: Large = Small::NotFound.into();
}
