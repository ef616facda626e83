mod codes {
    status_subset::status_codes! {
        pub enum One from http;
    }

    status_subset::status_codes! {
        pub enum Two from http;
    }
}

fn main() {}
