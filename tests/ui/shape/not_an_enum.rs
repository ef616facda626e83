use status_subset::StatusSubset;

#[derive(StatusSubset)]
struct GetUser {
    status: u16,
}

#[derive(StatusSubset)]
struct Unit;

#[derive(StatusSubset)]
union Either {
    status: u16,
    bytes: [u8; 2],
}

fn main() {}
