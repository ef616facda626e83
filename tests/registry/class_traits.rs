//! A subset has the class traits of its variants.

use status_subset::{
    ClientError, ClientErrorStatus, ErrorStatus, ServerError, ServerErrorStatus, Status, StatusSubset,
    Successful, SuccessfulStatus,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[status(class = ClientError)]
enum Refused {
    Unauthorized,
    Forbidden,
    #[status(404)]
    Hidden,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[status(class = ErrorStatus)]
enum Failed {
    NotFound,
    BadGateway,
}

#[derive(StatusSubset)]
enum Done {
    Ok,
    NoContent,
}

#[derive(StatusSubset)]
enum Never {}

fn refuse<E: ClientError>(subset: &E) -> ClientErrorStatus {
    // A client error is an error.
    fail(subset);
    subset.client_error()
}

fn fail<E: ErrorStatus>(subset: &E) -> Status {
    subset.status()
}

fn server<E: ServerError>(subset: &E) -> ServerErrorStatus {
    subset.server_error()
}

#[test]
fn the_method_returns_the_enum_of_the_class() {
    assert_eq!(refuse(&Refused::Hidden), ClientErrorStatus::NotFound);
    assert_eq!(refuse(&&Refused::Forbidden), ClientErrorStatus::Forbidden);
    assert_eq!(Done::NoContent.successful(), SuccessfulStatus::NoContent);
    assert_eq!(Done::Ok.successful().code(), 200);
    assert_eq!(server(&ServerErrorStatus::BadGateway), ServerErrorStatus::BadGateway);
}

#[test]
fn a_group_has_several_classes() {
    assert_eq!(fail(&Failed::NotFound), Status::NotFound);
    assert_eq!(fail(&Failed::BadGateway), Status::BadGateway);
    assert_eq!(fail(&Refused::Forbidden), Status::Forbidden);
    let either: Result<Refused, Failed> = Err(Failed::BadGateway);
    assert_eq!(fail(&either), Status::BadGateway);
}

#[test]
fn a_result_is_in_a_class_if_both_sides_are() {
    let refused: Result<Refused, Refused> = Ok(Refused::Hidden);
    assert_eq!(refuse(&refused), ClientErrorStatus::NotFound);
}

#[test]
fn the_empty_subset_is_in_every_class() {
    fn all<E: ClientError + ServerError + ErrorStatus + Successful>() {}
    all::<Never>();
}

#[test]
fn every_status_of_a_class_converts_into_itself() {
    for &status in ClientErrorStatus::ALL {
        assert_eq!(status.client_error(), status);
    }
}
