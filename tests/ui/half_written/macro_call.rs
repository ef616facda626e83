use status_subset::Registry;

mod no_from {
    status_subset::status_codes! {
        pub enum Status
    }
}

mod no_path {
    status_subset::status_codes! {
        pub enum Status from
    }
}

mod not_yet_there {
    status_subset::status_codes! {
        pub enum Status from "/codes.toml";
    }
}

mod no_end {
    status_subset::status_codes! {
        pub enum Status from http
    }
}

fn list<R: Registry>(all: &[R]) {
    for status in all {
        println!("{status}: {}", status.code());
    }
}

fn main() {
    list(no_from::Status::ALL);
    list(no_path::Status::ALL);
    list(not_yet_there::Status::ALL);
    list(no_end::Status::ALL);
    assert_eq!(no_end::Status::from_code(404), Some(no_end::Status::NotFound));
    let _: Option<no_from::StatusClass> = no_from::StatusClass::of(404);
}
