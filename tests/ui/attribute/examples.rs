use status_subset::{EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse)]
#[status(examples)]
enum NoPath {
    NotFound,
}

#[derive(StatusSubset, EncodeResponse)]
#[status(examples(values))]
enum List {
    NotFound,
}

#[derive(StatusSubset, EncodeResponse)]
#[status(examples = "values")]
enum Quoted {
    NotFound,
}

#[derive(StatusSubset, EncodeResponse)]
#[status(examples = values())]
enum Call {
    NotFound,
}

#[derive(StatusSubset, EncodeResponse)]
#[status(example = values)]
enum Misspelt {
    NotFound,
}

#[derive(StatusSubset, EncodeResponse)]
enum OnAVariant {
    #[status(examples = values)]
    NotFound,
    #[status(404, examples = values)]
    Gone(#[status(examples = values)] u8),
}

fn main() {}
