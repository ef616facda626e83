//! The cost at run time of converting numbers to statuses, and statuses to numbers, phrases and text.

use std::fmt::Write;
use std::hint::black_box;

use http::StatusCode;
use status_subset::Status;

use crate::peers::Peer;
use crate::table::{Row, Target};
use crate::tools::{instructions_of, nanoseconds, random};

/// The number of inputs in a round: more branches than a processor can remember.
pub const INPUTS: usize = 4096;

/// Random numbers. Half of them are codes of the registry.
pub fn mixed() -> Vec<u16> {
    let mut random = random();
    let mut number = |i: usize| match i % 2 {
        0 => Status::ALL[random(Status::ALL.len())].code(),
        _ => 100 + u16::try_from(random(500)).expect("small"),
    };
    let mut numbers: Vec<u16> = (0..INPUTS).map(&mut number).collect();
    for i in 0..INPUTS {
        numbers.swap(i, random(INPUTS));
    }
    numbers
}

/// Mostly 200 and 404, as in a server's log.
fn skewed() -> Vec<u16> {
    let mut random = random();
    let number = |_| match random(20) {
        0 => Status::ALL[random(Status::ALL.len())].code(),
        1..=4 => 404,
        _ => 200,
    };
    (0..INPUTS).map(number).collect()
}

fn known() -> Vec<Status> {
    let mut random = random();
    (0..INPUTS).map(|_| Status::ALL[random(Status::ALL.len())]).collect()
}

fn same_of_http(statuses: &[Status]) -> Vec<StatusCode> {
    statuses.iter().map(|status| StatusCode::from_u16(status.code()).expect("a code")).collect()
}

fn texts(statuses: &[Status]) -> Vec<String> {
    statuses.iter().map(|status| status.code().to_string()).collect()
}

/// Functions that are not inlined, so that callgrind finds them.
mod counted {
    use status_subset::Status;

    #[inline(never)]
    pub fn from_code(code: u16) -> Option<Status> {
        Status::from_code(code)
    }

    #[inline(never)]
    pub fn phrase(status: Status) -> &'static str {
        status.phrase()
    }

    #[inline(never)]
    pub fn class_test(status: Status) -> bool {
        status.is_client_error()
    }

    #[inline(never)]
    pub fn of_http(status: http::StatusCode) -> bool {
        status.is_client_error()
    }

    #[inline(never)]
    pub fn parse(text: &str) -> Option<Status> {
        text.parse().ok()
    }
}

/// Calls one of the functions above this number of times. Returns whether there is a function with the name.
pub fn repeat(name: &str, times: usize) -> bool {
    fn each<T, R>(inputs: &[T], times: usize, call: impl Fn(&T) -> R) {
        for input in inputs.iter().cycle().take(times) {
            black_box(call(black_box(input)));
        }
    }
    match name {
        "from_code, random" => each(&mixed(), times, |code| counted::from_code(*code)),
        "from_code, skewed" => each(&skewed(), times, |code| counted::from_code(*code)),
        "phrase" => each(&known(), times, |status| counted::phrase(*status)),
        "class_test" => each(&known(), times, |status| counted::class_test(*status)),
        "of_http" => each(&same_of_http(&known()), times, |code| counted::of_http(*code)),
        "parse" => each(&texts(&known()), times, |text| counted::parse(text)),
        _ => return false,
    }
    true
}

pub fn rows() -> Vec<Row> {
    let mut rows = instructions();
    rows.extend(from_code());
    rows.extend(as_http_does());
    rows
}

fn instructions() -> Vec<Row> {
    let row = |what, operation: &'static str, against, target: f64| {
        let function = operation.split(',').next().unwrap_or(operation);
        // The `return` is not part of the inlined code.
        let counted = instructions_of(function, operation).map(|count| count - 1.0);
        Row {
            what,
            ours: counted.map_or_else(String::new, |count| format!("{count:.1}")),
            against,
            theirs: format!("{target}"),
            ratio: counted.map(|count| count / target),
            target: Target::AtMost(1.0),
            how: "callgrind counts inside a function that is not inlined and does just this, over 10,000 calls; without its return.".into(),
            if_missed: "",
        }
    };
    vec![
        row("`u16` → `Status`, random numbers, instructions", "from_code, random", "a table look-up", 6.0),
        row("the same, skewed numbers", "from_code, skewed", "a table look-up", 6.0),
        row("`Status::phrase`, instructions", "phrase", "two table look-ups", 8.0),
        row("`Status::is_client_error`, instructions", "class_test", "a range test", 3.0),
        row("three bytes → `Status`, instructions", "parse", "three digits and a table look-up", 28.0),
    ]
}

/// A closure that calls the function for all inputs.
macro_rules! each {
    ($inputs:expr, $input:ident => $call:expr) => {
        &mut || {
            for $input in black_box(&$inputs) {
                let _ = black_box($call);
            }
        }
    };
}
pub(crate) use each;

pub const HOW: &str = "4,096 inputs in a loop, by turns with the other; medians of 101 rounds";

fn nanoseconds_row(
    what: &'static str,
    against: &'static str,
    [ours, theirs]: [f64; 2],
    target: f64,
    how: &str,
) -> Row {
    Row {
        what,
        ours: format!("{ours:.2} ns"),
        against,
        theirs: format!("{theirs:.2} ns"),
        ratio: Some(ours / theirs),
        target: Target::AtMost(target),
        how: format!("{HOW}. {how}"),
        if_missed: "",
    }
}

fn from_code() -> Vec<Row> {
    let numbers = mixed();
    let [ours, strum, num_enum] = nanoseconds(
        INPUTS,
        [
            each!(numbers, it => Status::from_code(*it)),
            each!(numbers, it => Peer::from_repr(*it)),
            each!(numbers, it => Peer::try_from(*it).ok()),
        ],
    );
    let what = "`u16` → `Status`, known and unknown numbers mixed";
    let how = "Half of the numbers are codes, the others any from 100 to 599.";
    vec![
        nanoseconds_row(what, "`strum`'s `FromRepr` on the same 62 codes", [ours, strum], 0.6, how),
        nanoseconds_row(
            what,
            "`num_enum`'s `TryFromPrimitive` on the same 62 codes",
            [ours, num_enum],
            0.6,
            how,
        ),
    ]
}

/// A row for two functions that are too fast to time.
pub fn instructions_row(
    what: &'static str,
    ours: &'static str,
    against: &'static str,
    theirs: &'static str,
) -> Row {
    let counted = [ours, theirs].map(|name| instructions_of(name, name));
    let shown = |count: Option<f64>| count.map_or_else(String::new, |count| format!("{count:.1}"));
    Row {
        what,
        ours: shown(counted[0]),
        against,
        theirs: shown(counted[1]),
        ratio: counted[0].zip(counted[1]).map(|(ours, theirs)| ours / theirs),
        target: Target::AtMost(1.0),
        how: "callgrind counts inside functions that are not inlined and do just this, over 10,000 calls. (It takes half a nanosecond: how a loop lies makes a third more or less of that.)".into(),
        if_missed: "",
    }
}

fn as_http_does() -> Vec<Row> {
    let ours = known();
    let theirs = same_of_http(&ours);
    let texts = texts(&ours);
    let phrase =
        nanoseconds(INPUTS, [each!(ours, it => it.phrase()), each!(theirs, it => it.canonical_reason())]);
    let (mut text, mut other) = (String::new(), String::new());
    let display = nanoseconds(
        INPUTS,
        [
            each!(ours, it => {
                text.clear();
                write!(text, "{it}")
            }),
            each!(theirs, it => {
                other.clear();
                write!(other, "{it}")
            }),
        ],
    );
    let to_string =
        nanoseconds(INPUTS, [each!(ours, it => it.to_string()), each!(theirs, it => it.to_string())]);
    let parse = nanoseconds(
        INPUTS,
        [each!(texts, it => it.parse::<Status>()), each!(texts, it => it.parse::<StatusCode>())],
    );
    vec![
        nanoseconds_row("`Status` → phrase", "`http::StatusCode::canonical_reason`", phrase, 0.15, ""),
        nanoseconds_row(
            "`Display`",
            "`http::StatusCode`'s",
            display,
            0.3,
            "Into a `String` that has the room.",
        ),
        nanoseconds_row("`to_string`", "`http::StatusCode`'s", to_string, 0.5, ""),
        nanoseconds_row("parse from three bytes", "`http::StatusCode`'s `FromStr`", parse, 1.0, ""),
        instructions_row(
            "class test, instructions",
            "class_test",
            "`http::StatusCode::is_client_error`",
            "of_http",
        ),
    ]
}
