mod a {
    // The spec has a group `ErrorStatus`.
    status_subset::status_codes! {
        pub enum ErrorStatus from http;
    }
}

fn main() {}
