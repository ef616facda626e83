use status_subset::{DescribeResponse, EncodeResponse, StatusSubset, outcome};

#[derive(StatusSubset, DescribeResponse)]
#[status(examples = not_encoded)]
enum NotEncoded {
    Ok,
}

fn not_encoded() -> Vec<NotEncoded> {
    vec![NotEncoded::Ok]
}

#[outcome(decode, describe, examples = values::of_an_outcome)]
enum Outcome {
    Ok,
}

mod values {
    pub(crate) fn of_an_outcome() -> Vec<crate::Outcome> {
        vec![crate::Outcome::Ok]
    }
}

#[derive(StatusSubset, EncodeResponse)]
#[status(examples = not_described)]
enum NotDescribed {
    Ok,
}

fn not_described() -> Vec<NotDescribed> {
    vec![NotDescribed::Ok]
}

#[outcome(encode, describe, examples = others)]
enum OfAnother {
    Ok,
}

fn others() -> Vec<u16> {
    vec![200]
}

#[outcome(encode, describe, examples = one)]
enum NotIterated {
    Ok,
}

fn one() -> NotIterated {
    NotIterated::Ok
}

#[outcome(encode, describe, examples = VALUES)]
enum NotAFunction {
    Ok,
}

const VALUES: [NotAFunction; 1] = [NotAFunction::Ok];

fn main() {}
