status_subset::status_codes! {
    pub enum Status from "/codes.toml";
}

fn main() {}
