use status_subset::{EncodeResponse, StatusSubset};

#[derive(Debug, StatusSubset)]
#[status(error = true, problem(json), stream = "yes")]
enum Values {
    NotFound,
}

#[derive(Debug, StatusSubset)]
#[status(error, error, problem, stream, problem)]
enum Twice {
    NotFound,
}

#[derive(Debug, StatusSubset)]
#[status(eror, problems, streams, source, any(ServerError))]
enum Unknown {
    NotFound,
}

#[derive(StatusSubset, EncodeResponse)]
enum OnAVariant {
    #[status(error)]
    NotFound,
    #[status(404, problem)]
    Conflict,
    #[status(404, form)]
    BadRequest(String),
    #[status(stream)]
    Gone(#[body(stream)] status_subset::response::Body),
}

fn main() {}
