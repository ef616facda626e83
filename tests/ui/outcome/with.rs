use status_subset::outcome;

#[outcome]
enum Missing {
    NotFound,
}

#[outcome(with)]
enum Alone {
    Ok,
}

#[outcome(with())]
enum Empty {
    Ok,
}

#[outcome(with = Missing)]
enum Assigned {
    Ok,
}

#[outcome(with("Missing", 7))]
enum NotAPath {
    Ok,
}

#[outcome(with(Missing))]
enum Clash {
    Ok(String),
    #[status(404)]
    Missing,
}

#[outcome(with(Missing, self::Missing))]
enum Twice {
    Ok,
}

#[outcome(with(Itself))]
enum Itself {
    Ok,
}

fn main() {}
