use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum Broken {
    #[status("404")]
    Missing,
}

#[derive(StatusSubset)]
#[status(class = ClientError)]
enum Outer {
    Gone,
    #[status(transparent)]
    Broken(Broken),
}

fn main() {}
