use status_subset::outcome;

#[outcome(axum, decode, examples = values)]
enum NotDescribed {
    Ok,
}

#[outcome(encode, describe, examples = "values")]
enum Quoted {
    Ok,
}

#[outcome(encode, describe, examples)]
enum NoPath {
    Ok,
}

#[outcome(encode, describe, examples = twice, examples = twice)]
enum Twice {
    Ok,
}

fn twice() -> [Twice; 1] {
    [Twice::Ok]
}

#[outcome(encode, examples = values, examples = values)]
enum TwiceAndNotDescribed {
    Ok,
}

fn main() {}
