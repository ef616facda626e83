use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum Chain {
    BadGateway,
    #[status(transparent)]
    Next(Box<Chain>),
    #[status(transparent)]
    Again(Result<status_subset::Status, Box<Self>>),
}

fn main() {}
