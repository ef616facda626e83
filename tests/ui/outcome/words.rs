use status_subset::outcome;

#[outcome(axmu)]
enum Unknown {
    Ok,
}

#[outcome(404)]
enum Number {
    Ok,
}

#[outcome("axum")]
enum Text {
    Ok,
}

#[outcome(encode = true, decode(all), describe = "yes")]
enum Values {
    Ok,
}

#[outcome(encode, encode)]
enum Twice {
    Ok,
}

#[outcome(axum, axum, problem, problem)]
enum TwiceOfStatus {
    Ok,
}

#[outcome(axum = "0.8")]
enum ValueOfStatus {
    Ok,
}

#[outcome(crate = "status_subset")]
enum Crate {
    Ok,
}

#[outcome(crate)]
enum CrateWithoutAPath {
    Ok,
}

#[outcome(encode with)]
enum NoComma {
    Ok,
}

fn main() {}
