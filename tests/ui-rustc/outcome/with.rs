use status_subset::outcome;

struct Plain;

#[outcome(encode)]
enum Missing {
    NotFound,
}

#[outcome]
enum NotEncoded {
    Forbidden,
}

#[outcome(encode, with(Plain))]
enum NotASubset {
    Ok,
}

#[outcome(encode, with(NoSuchEnum))]
enum Unknown {
    Ok,
}

#[outcome(encode, with(NotEncoded))]
enum WithoutTheDerive {
    Ok,
}

#[outcome(encode, decode, with(Missing))]
enum NotDecoded {
    Ok,
}

fn main() {}
