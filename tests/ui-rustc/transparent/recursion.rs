use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum Even {
    Ok,
    #[status(transparent)]
    Next(Box<Odd>),
}

#[derive(StatusSubset)]
enum Odd {
    NotFound,
    #[status(transparent)]
    Next(Box<Even>),
}

fn main() {
    let _ = Even::Ok.status();
}
