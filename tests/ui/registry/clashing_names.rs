mod a {
    // The spec's group is called `ErrorStatus`.
    status_subset::status_codes! {
        pub enum ErrorStatus from http;
    }
}

fn main() {}
