use status_subset::{Status, StatusSubset};

enum Plain {
    Ok,
}

fn answer<T: StatusSubset<Registry = Status>>(_: T) {}

fn main() {
    answer(Plain::Ok);
}
