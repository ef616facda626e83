mod no_end {
    status_subset::status_codes! {
        pub enum Status from http
    }
}

mod no_spec {
    status_subset::status_codes! {
        pub enum Status
    }
}

mod unknown_word {
    status_subset::status_codes! {
        pub enum Status from https;
    }
}

mod no_enum {
    status_subset::status_codes! {
        pub struct Status from http;
    }
}

mod two {
    status_subset::status_codes! {
        pub enum Status from http;
        pub enum Other from http;
    }
}

fn main() {}
