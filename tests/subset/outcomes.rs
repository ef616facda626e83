//! Outcomes: shared statuses, transparent variants, and other derives on the same enum.

use acme_status::JobError;
use status_subset::{ClientError, ClientErrorStatus, ErrorStatus, Status, StatusSet, StatusSubset};

#[derive(Debug, Clone, PartialEq, Eq, StatusSubset)]
enum AuthError {
    Unauthorized {
        realm: String,
    },
    Forbidden,
    #[status(Forbidden)]
    Banned(String),
}

#[derive(Debug, Clone, PartialEq, Eq, StatusSubset)]
enum GetUser {
    Ok(String),
    NotFound,
    #[status(transparent)]
    Auth(AuthError),
}

#[derive(Debug, PartialEq, Eq, StatusSubset)]
enum Api<'a, E> {
    #[status(transparent)]
    User { outcome: &'a GetUser },
    #[status(transparent)]
    Other(Result<E, AuthError>),
    #[status(500)]
    Crashed,
}

#[test]
fn a_transparent_variant_has_the_statuses_of_its_field() {
    let unauthorized = AuthError::Unauthorized { realm: "api".to_owned() };
    assert_eq!(GetUser::Auth(unauthorized.clone()).status(), Status::Unauthorized);
    assert_eq!(GetUser::Auth(AuthError::Banned("spam".to_owned())).status(), Status::Forbidden);
    assert_eq!(GetUser::Ok("alice".to_owned()).status(), Status::Ok);
    assert_eq!(
        GetUser::STATUSES,
        StatusSet::of(&[Status::Ok, Status::NotFound, Status::Unauthorized, Status::Forbidden])
    );
}

#[test]
fn transparent_variants_nest_to_any_depth() {
    let user = GetUser::Auth(AuthError::Forbidden);
    let nested: Api<'_, AuthError> = Api::User { outcome: &user };
    assert_eq!(nested.status(), Status::Forbidden);
    assert_eq!(Api::Other(Ok(GetUser::NotFound)).status(), Status::NotFound);
    assert_eq!(<Api<'_, GetUser>>::Crashed.status(), Status::InternalServerError);
    let deep: Api<'_, Api<'_, GetUser>> = Api::Other(Ok(Api::Other(Ok(GetUser::Ok(String::new())))));
    assert_eq!(deep.status(), Status::Ok);
    assert_eq!(<Api<'_, Api<'_, GetUser>>>::STATUSES.to_string(), "{200, 401, 403, 404, 500}");
}

#[derive(Debug, PartialEq, Eq, StatusSubset)]
#[status(registry = acme_status::Status)]
enum Job {
    Done,
    #[status(transparent)]
    Failed(JobError),
}

#[test]
fn transparent_variants_cross_crates() {
    assert_eq!(Job::Failed(JobError::Lost).status(), acme_status::Status::Lost);
    assert_eq!(Job::STATUSES.to_string(), "{1000, 2000, 2001}");
    assert_eq!(acme_status::Status::from(&Job::Done), acme_status::Status::Done);
}

#[derive(Debug, StatusSubset)]
#[status(class = ErrorStatus)]
enum Failed<E: ErrorStatus> {
    BadGateway,
    #[status(transparent)]
    Inner(E),
}

#[derive(Debug, StatusSubset)]
enum OnlyTransparent<A, B> {
    #[status(transparent)]
    A(A),
    #[status(transparent)]
    B(B),
}

fn refuse<E: ClientError>(subset: &E) -> ClientErrorStatus {
    subset.client_error()
}

fn fail<E: ErrorStatus>(subset: &E) -> Status {
    subset.status()
}

fn generic<E: ClientError>(subset: E) -> ClientErrorStatus {
    refuse(&OnlyTransparent::<E, AuthError>::A(subset))
}

#[test]
fn the_classes_of_nested_subsets_count() {
    let error = AuthError::Forbidden;
    assert_eq!(refuse(&error), ClientErrorStatus::Forbidden);
    assert_eq!(generic(error.clone()), ClientErrorStatus::Forbidden);
    let both: OnlyTransparent<AuthError, ClientErrorStatus> = OnlyTransparent::B(ClientErrorStatus::Gone);
    assert_eq!(refuse(&both), ClientErrorStatus::Gone);
    assert_eq!(fail(&Failed::Inner(error)), Status::Forbidden);
    assert_eq!(fail(&Failed::<AuthError>::BadGateway), Status::BadGateway);
}

#[test]
fn into_result_works_for_outcomes() {
    let found = GetUser::Ok("alice".to_owned());
    assert_eq!(found.clone().into_result(), Ok(found));
    let refused = GetUser::Auth(AuthError::Forbidden);
    assert_eq!(refused.clone().into_result(), Err(refused));
}

/// `thiserror` implements `Display`, which an outcome does not have, and `From` for the field.
#[derive(Debug, thiserror::Error, StatusSubset)]
enum StoreError {
    #[error("no user called {0}")]
    NotFound(String),
    #[error("the store is busy")]
    #[status(503)]
    Busy,
    #[error(transparent)]
    #[status(transparent)]
    Auth(#[from] Denied),
}

/// On an enum without fields, `Display` is skipped, because `thiserror` implements it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, StatusSubset)]
#[status(skip(Display))]
enum Denied {
    #[error("who are you?")]
    Unauthorized,
    #[error("not you")]
    Forbidden,
}

#[test]
fn thiserror_can_be_derived_too() {
    let error = StoreError::NotFound("bob".to_owned());
    assert_eq!((error.to_string().as_str(), error.status()), ("no user called bob", Status::NotFound));
    let error = StoreError::from(Denied::Forbidden);
    assert_eq!((error.to_string().as_str(), error.status()), ("not you", Status::Forbidden));
    assert_eq!(StoreError::Busy.status(), Status::ServiceUnavailable);
    assert_eq!(Denied::try_from(401), Ok(Denied::Unauthorized));
}

#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, StatusSubset)]
#[serde(tag = "outcome", rename_all = "snake_case")]
enum Stored {
    Created { id: u32 },
    Conflict { with: String },
}

/// A subset without fields is serialized as its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, StatusSubset)]
#[serde(into = "u16", try_from = "u16")]
enum Code {
    Ok,
    NotFound,
}

#[test]
fn serde_can_be_derived_too() {
    let stored = Stored::Created { id: 7 };
    let json = serde_json::to_string(&stored).unwrap();
    assert_eq!(json, r#"{"outcome":"created","id":7}"#);
    assert_eq!(serde_json::from_str::<Stored>(&json).unwrap().status(), Status::Created);
    assert_eq!(serde_json::to_string(&[Code::Ok, Code::NotFound]).unwrap(), "[200,404]");
    assert_eq!(serde_json::from_str::<[Code; 2]>("[404,200]").unwrap(), [Code::NotFound, Code::Ok]);
    let error = serde_json::from_str::<Code>("403").unwrap_err();
    assert_eq!(error.to_string(), "403 Forbidden is not one of the declared statuses");
}

/// An enum can contain itself.
#[cfg(feature = "alloc")]
#[derive(StatusSubset)]
enum Chain {
    #[status(502)]
    Next(Box<Chain>),
    BadGateway,
}

#[cfg(feature = "alloc")]
#[test]
fn smart_pointers_have_the_statuses_of_their_value() {
    fn statuses<T: StatusSubset<Registry = Status>>(subset: &T) -> (Status, StatusSet) {
        (subset.status(), T::STATUSES)
    }
    let expected = (Status::NotFound, GetUser::STATUSES);
    assert_eq!(statuses(&Box::new(GetUser::NotFound)), expected);
    assert_eq!(statuses(&std::rc::Rc::new(GetUser::NotFound)), expected);
    assert_eq!(statuses(&std::sync::Arc::new(GetUser::NotFound)), expected);
    let Chain::Next(inner) = Chain::Next(Box::new(Chain::BadGateway)) else { unreachable!() };
    assert_eq!(inner.status(), Status::BadGateway);
}
