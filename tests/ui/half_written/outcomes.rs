use status_subset::response::Body;
use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, Status, StatusSubset, outcome};

#[derive(Debug, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(error, problem,, )]
#[header("Cache-Control" = )]
enum A {
    #[status(from())]
    NotFound(String),
    #[status(any())]
    Upstream {
        #[body(text)]
        text: String,
    },
    #[body(problem = )]
    Conflict,
    Gone {
        #[status()]
        reason: String,
        #[header]
        date: String,
    },
}

#[derive(StatusSubset, EncodeResponse)]
enum B {
    Ok(#[body(stream = )] Body),
    #[header("X-A")]
    NotFound,
    #[status(transparent, fro)]
    A(A),
}

#[outcome(encode,, with())]
enum C {
    Ok,
}

fn is<S: EncodeResponse<Registry = Status>>(it: S) -> u16 {
    let _ = it.encode();
    404
}

fn main() {
    is(A::NotFound(String::new()));
    is(A::Gone { reason: String::new(), date: String::new() });
    println!("{} {:?}", A::Conflict, std::error::Error::source(&A::Conflict).is_some());
    is(B::NotFound);
    is(B::A(A::Conflict));
    is(C::Ok);
}
