use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(subset_of(NoSuchEnum))]
enum Unknown {
    NotFound(String),
}

enum Plain {
    NotFound(String),
}

/// An enum that is not a subset converts all the same.
#[derive(StatusSubset)]
#[status(subset_of(Plain))]
enum OfPlain {
    NotFound(String),
}

#[derive(StatusSubset)]
#[status(subset_of(Mutual))]
enum AlsoMutual {
    NotFound(String),
}

#[derive(StatusSubset)]
#[status(subset_of(AlsoMutual))]
enum Mutual {
    NotFound(String),
}

fn main() {}
