use status_subset::response::Body;
use status_subset::{EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse)]
enum Download {
    Ok(#[body(stream)] Body),
}

#[derive(StatusSubset, EncodeResponse)]
enum GetFile {
    NotFound,
    #[status(transparent, from)]
    Download(Download),
}

#[derive(StatusSubset, EncodeResponse)]
enum Generic<T> {
    NotFound,
    #[status(transparent)]
    Inner(T),
}

fn written<T: EncodeResponse>(_: T) {}

fn main() {
    written(Generic::Inner(Download::Ok(Body::default())));
}
