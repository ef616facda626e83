status_subset::status_codes! {
    pub enum Status from http
}

status_subset::status_codes! {
    pub enum Status
}

status_subset::status_codes! {
    pub enum Status from https;
}

status_subset::status_codes! {
    pub struct Status from http;
}

status_subset::status_codes! {
    pub enum Status from http;
    pub enum Other from http;
}

fn main() {}
