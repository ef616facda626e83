use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
enum Outcome<T> {
    Ok(T),
}

struct Plain;

fn written<T: EncodeResponse>(_: T) {}
fn read<T: DecodeResponse>() {}
fn described<T: DescribeResponse>() {}

fn main() {
    written(Outcome::Ok(Plain));
    read::<Outcome<Plain>>();
    described::<Outcome<Plain>>();
}
