use status_subset::{Status, StatusSubset};

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
pub enum GetUser { Ok, NotFuond, #[status(429)] SlowDown }

fn main() {
    assert_eq!(Status::from(GetUser::SlowDown), Status::TooManyRequests);
}
