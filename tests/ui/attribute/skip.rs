use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(skip(Dsiplay))]
enum A {
    Ok,
}

#[derive(StatusSubset)]
#[status(skip(Debug))]
enum B {
    Ok,
}

#[derive(StatusSubset)]
#[status(skip(Display, Display))]
enum C {
    Ok,
}

#[derive(StatusSubset)]
#[status(skip)]
enum D {
    Ok,
}

#[derive(StatusSubset)]
#[status(skip())]
enum E {
    Ok,
}

#[derive(StatusSubset)]
#[status(skip = Display)]
enum F {
    Ok,
}

#[derive(StatusSubset)]
#[status(skip("Display"))]
enum G {
    Ok,
}

#[derive(StatusSubset)]
#[status(skip(Display = true))]
enum H {
    Ok,
}

fn main() {}
