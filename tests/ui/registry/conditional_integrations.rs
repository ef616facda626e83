mod a {
    status_subset::status_codes! {
        #[cfg_attr(all(), status(sered))]
        pub enum Status from http;
    }
}

mod b {
    status_subset::status_codes! {
        #[cfg_attr(all(), status(http), deprecated)]
        pub enum Status from http;
    }
}

fn main() {}
