use status_subset::{Status, StatusSubset};

#[derive(Debug, Clone, Copy, PartialEq, StatusSubset)]
#[status()]
enum A {}

#[derive(Debug, Clone, Copy, PartialEq, StatusSubset)]
#[status(class = )]
enum B {
    #[status()]
    Ok,
    NotFound,
}

#[derive(Debug, Clone, Copy, PartialEq, StatusSubset)]
#[status(registry = status_subset::)]
enum C {
    Ok,
    #[status]
    NotFound,
}

#[derive(Debug, Clone, Copy, PartialEq, StatusSubset)]
#[status(skip(), subset_of)]
enum D {
    #[status(4.)]
    Ok,
    #[status(NotFound,, )]
    Lost,
}

#[derive(Debug, StatusSubset)]
enum E {
    Ok(String),
    #[status(transparent)]
    Auth(),
    NotFound,
}

fn is<S: StatusSubset<Registry = Status>>(it: S) -> u16 {
    it.status().code()
}

fn main() {
    let none: Option<A> = A::try_from(404).ok();
    none.map(is);
    println!("{} {:?}", B::Ok, "404".parse::<B>());
    is(B::NotFound);
    println!("{} {:?}", C::Ok, C::from_status(Status::Ok));
    is(C::NotFound);
    println!("{} {:?}", D::Ok, D::try_from(Status::Ok));
    is(D::Lost);
    println!("{:?}", E::STATUSES);
    is(E::Ok(String::new()));
    is(E::NotFound);
}
