use status_subset::{ServerErrorStatus, Status, StatusSubset};

#[derive(StatusSubset)]
enum Shapes {
    #[status(any)]
    A { status: Status },
    #[status(any())]
    B { status: Status },
    #[status(any = ServerError)]
    C { status: Status },
    #[status(any("ServerError"))]
    D { status: Status },
    #[status(any(ServerError, ClientError))]
    E { status: Status },
    #[status(any(server_error))]
    F { status: Status },
    #[status(any(ALL))]
    G { status: Status },
    #[status(any(ServerError), 404)]
    H { status: Status },
}

#[derive(StatusSubset)]
enum WithoutAStatus {
    #[status(any(ServerError))]
    Upstream,
    #[status(any(ClientError))]
    Refused { code: Status },
    #[status(any(Redirection))]
    Elsewhere(Status),
}

#[derive(StatusSubset)]
enum Generic<S: StatusSubset> {
    #[status(any(ServerError))]
    Upstream { status: S },
}

#[derive(StatusSubset)]
enum Itself {
    #[status(any(ServerError))]
    Upstream { status: Box<Itself> },
}

#[derive(StatusSubset)]
enum NotSent {
    #[status(any(ServerError))]
    Upstream {
        #[status(skip)]
        status: ServerErrorStatus,
    },
    #[status(any(ClientError))]
    Refused { status: () },
}

fn main() {}
