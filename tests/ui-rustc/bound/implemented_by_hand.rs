use status_subset::{Status, StatusSet, StatusSubset};

struct Teapot;

impl StatusSubset for Teapot {
    type Registry = Status;
    type Classes = ();
    const STATUSES: StatusSet = StatusSet::of(&[Status::Ok]);

    fn status(&self) -> Status {
        Status::Ok
    }
}

fn main() {}
