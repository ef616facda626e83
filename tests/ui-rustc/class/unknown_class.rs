use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(class = ClientErorr)]
enum Refused {
    NotFound,
}

fn main() {}
