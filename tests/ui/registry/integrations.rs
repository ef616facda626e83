//! The registry is still generated, without the integrations.

mod every_mistake {
    status_subset::status_codes! {
        #[status(htpp, axum, "http", http serde, serde = true, http(), r#sered)]
        #[status(serde, serde)]
        pub enum Status from http;
    }
}

mod nothing {
    status_subset::status_codes! {
        #[status]
        #[status()]
        #[status = "http"]
        #[status[http]]
        pub enum Status from http;
    }
}

fn main() {
    let _ = [every_mistake::Status::Ok.phrase(), nothing::Status::Ok.phrase()];
}
