use status_subset::{ClientError, Status, StatusSubset};

#[derive(StatusSubset)]
struct Refused<'a, T> {
    why: &'a T,
}

fn refuse<E: ClientError>(_: E) {}

fn main() {
    let refused = Refused { why: &3 };
    let _: Status = refused.status();
    let _ = Status::from(&refused);
    refuse(refused);
}
