mod a {
    status_subset::status_codes! {
        #[cfg(any())]
        pub enum Status from http;
    }
}

mod b {
    status_subset::status_codes! {
        #[deprecated]
        pub enum Status from http;
    }
}

fn main() {}
