use status_subset::{DecodeResponse, EncodeResponse, Problem, StatusSubset};

#[derive(StatusSubset, EncodeResponse, DecodeResponse)]
enum Outcome {
    #[body]
    Ok,
    #[body()]
    Created,
    #[body(text)]
    Accepted(String),
    #[body(problem)]
    NotFound,
    #[body(problem = "OutOfCredit")]
    Conflict,
    #[body(problem(OutOfCredit))]
    Gone,
    #[body[problem = OutOfCredit]]
    BadRequest,
    #[body = "OutOfCredit"]
    Forbidden,
    #[body(problem = OutOfCredit)]
    #[body(problem = OutOfCredit)]
    Locked,
}

#[derive(StatusSubset, EncodeResponse, DecodeResponse)]
enum Fields {
    #[body(problem = OutOfCredit)]
    Forbidden {
        title: String,
        #[body]
        balance: u32,
        #[header("Content-Type")]
        media_type: String,
    },
    #[body(problem = OutOfCredit)]
    Conflict {
        #[body(problem)]
        one: Problem,
        #[body(problem)]
        other: Problem,
    },
    #[body(problem = OutOfCredit)]
    Gone(u32),
    #[status(transparent)]
    #[body(problem = OutOfCredit)]
    Other(status_subset::Status),
}

#[derive(StatusSubset, EncodeResponse)]
#[body(problem = OutOfCredit)]
enum OnTheEnum {
    Forbidden,
}

fn main() {}
