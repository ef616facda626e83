use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(subset_of(GetUser))]
enum GetUser {
    Ok,
}

#[derive(StatusSubset)]
#[status(subset_of(GetUser))]
enum WithAParameter<const N: usize> {
    Ok,
}

fn main() {}
