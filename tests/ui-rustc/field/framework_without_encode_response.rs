use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(axum)]
enum Outcome {
    Ok,
}

fn main() {}
