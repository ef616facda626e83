use status_subset::outcome;

#[outcome(encode)]
struct Outcome {
    id: u32,
}

#[outcome(encode)]
fn get_user() {}

fn main() {}
