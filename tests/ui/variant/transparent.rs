use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum Two {
    #[status(transparent)]
    Ok(u8, u8),
}

#[derive(StatusSubset)]
enum None {
    #[status(transparent)]
    Ok,
    #[status(transparent)]
    Gone {},
}

#[derive(StatusSubset)]
enum Mixed {
    #[status(transparent, 404)]
    A(status_subset::Status),
    #[status(transparent = true)]
    B(status_subset::Status),
    #[status(trasparent)]
    C(status_subset::Status),
}

#[derive(StatusSubset)]
#[status(transparent)]
enum OnTheEnum {
    Ok,
}

fn main() {}
