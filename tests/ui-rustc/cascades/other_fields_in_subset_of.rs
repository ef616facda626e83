use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum Large {
    Conflict { name: String },
    BadRequest(String),
}

#[derive(StatusSubset)]
#[status(subset_of(Large))]
enum OtherName {
    Conflict { nam: String },
}

#[derive(StatusSubset)]
#[status(subset_of(Large))]
enum MoreFields {
    BadRequest(String, u8),
}

fn main() {}
