use status_subset::{DecodeResponse, EncodeResponse, StatusSubset};

struct Plain;

#[derive(Debug, StatusSubset)]
#[status(error)]
enum AnError {
    NotFound {
        #[status(source)]
        source: String,
    },
    InternalServerError(#[status(source)] u8),
}

#[derive(StatusSubset, EncodeResponse)]
enum Outcome {
    NotFound {
        #[status(source)]
        source: Plain,
    },
    InternalServerError(#[status(source)] u8),
}

#[derive(Debug, StatusSubset, EncodeResponse)]
#[status(error)]
enum Both {
    NotFound(#[status(source)] u8),
    InternalServerError {
        #[status(source)]
        source: NotSend,
    },
}

#[derive(Debug)]
struct NotSend(std::rc::Rc<u8>);

impl std::fmt::Display for NotSend {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

impl std::error::Error for NotSend {}

#[derive(StatusSubset, DecodeResponse)]
enum Skipped {
    Ok {
        #[status(skip)]
        plain: Plain,
    },
}

fn main() {}
