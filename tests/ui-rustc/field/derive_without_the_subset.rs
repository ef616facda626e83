use status_subset::EncodeResponse;

#[derive(EncodeResponse)]
enum Outcome {
    Ok,
}

fn main() {}
