use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(subset_of)]
enum A {
    Ok,
}

#[derive(StatusSubset)]
#[status(subset_of = B)]
enum B {
    Ok,
}

#[derive(StatusSubset)]
#[status(subset_of())]
enum C {
    Ok,
}

#[derive(StatusSubset)]
#[status(subset_of("Large"))]
enum D {
    Ok,
}

#[derive(StatusSubset)]
#[status(subset_of(Large, Large))]
enum E {
    Ok,
}

#[derive(StatusSubset)]
#[status(subset_of(Large))]
enum Generic<T> {
    Ok(T),
}

#[derive(StatusSubset)]
enum Large {
    Ok,
    Created,
}

fn main() {}
