use status_subset::{ClientErrorStatus, EncodeResponse, Status, StatusSubset};

#[derive(StatusSubset, EncodeResponse)]
enum UnknownClass {
    #[status(any(ServerErorr))]
    Upstream { status: Status },
}

#[derive(StatusSubset, EncodeResponse)]
enum NoStatusOfTheClass {
    #[status(any(ServerError))]
    Upstream { status: ClientErrorStatus },
}

#[derive(StatusSubset, EncodeResponse)]
enum NotASubset {
    #[status(any(ServerError))]
    Upstream { status: u16 },
}

#[derive(StatusSubset, EncodeResponse)]
#[status(class = ClientError)]
enum BrokenPromise {
    #[status(any(ServerError))]
    Upstream { status: Status },
}

fn main() {}
