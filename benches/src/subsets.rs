//! The cost at run time of a subset, compared with a handwritten `match`.

use std::hint::black_box;

use status_subset::{Status, StatusSubset};

use crate::numbers::{INPUTS, each, instructions_row, mixed};
use crate::table::{Row, Target};
use crate::tools::{nanoseconds, random};

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
pub enum Ours {
    Ok,
    Created,
    BadRequest,
    Unauthorized,
    Forbidden,
    NotFound,
    Conflict,
    TooManyRequests,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByHand {
    Ok,
    Created,
    BadRequest,
    Unauthorized,
    Forbidden,
    NotFound,
    Conflict,
    TooManyRequests,
}

impl ByHand {
    pub const ALL: [ByHand; 8] = [
        ByHand::Ok,
        ByHand::Created,
        ByHand::BadRequest,
        ByHand::Unauthorized,
        ByHand::Forbidden,
        ByHand::NotFound,
        ByHand::Conflict,
        ByHand::TooManyRequests,
    ];

    #[inline]
    pub fn status(self) -> Status {
        match self {
            ByHand::Ok => Status::Ok,
            ByHand::Created => Status::Created,
            ByHand::BadRequest => Status::BadRequest,
            ByHand::Unauthorized => Status::Unauthorized,
            ByHand::Forbidden => Status::Forbidden,
            ByHand::NotFound => Status::NotFound,
            ByHand::Conflict => Status::Conflict,
            ByHand::TooManyRequests => Status::TooManyRequests,
        }
    }

    #[inline]
    pub fn from_status(status: Status) -> Option<ByHand> {
        Some(match status {
            Status::Ok => ByHand::Ok,
            Status::Created => ByHand::Created,
            Status::BadRequest => ByHand::BadRequest,
            Status::Unauthorized => ByHand::Unauthorized,
            Status::Forbidden => ByHand::Forbidden,
            Status::NotFound => ByHand::NotFound,
            Status::Conflict => ByHand::Conflict,
            Status::TooManyRequests => ByHand::TooManyRequests,
            _ => return None,
        })
    }
}

/// The error for a number that is not one of the codes.
pub struct NotDeclared(#[allow(dead_code)] u16);

impl TryFrom<u16> for ByHand {
    type Error = NotDeclared;

    #[inline]
    fn try_from(code: u16) -> Result<ByHand, NotDeclared> {
        Ok(match code {
            200 => ByHand::Ok,
            201 => ByHand::Created,
            400 => ByHand::BadRequest,
            401 => ByHand::Unauthorized,
            403 => ByHand::Forbidden,
            404 => ByHand::NotFound,
            409 => ByHand::Conflict,
            429 => ByHand::TooManyRequests,
            _ => return Err(NotDeclared(code)),
        })
    }
}

/// The functions whose instructions callgrind counts.
mod counted {
    use status_subset::{Status, StatusSubset};

    #[inline(never)]
    pub fn status(subset: super::Ours) -> Status {
        StatusSubset::status(&subset)
    }

    #[inline(never)]
    pub fn by_hand(subset: super::ByHand) -> Status {
        subset.status()
    }
}

/// Calls one of the functions above this number of times. Returns whether there is a function with the name.
pub fn repeat(name: &str, times: usize) -> bool {
    match name {
        "status" => (0..times).for_each(|i| _ = black_box(counted::status(black_box(Ours::ALL[i % 8])))),
        "by_hand" => (0..times).for_each(|i| _ = black_box(counted::by_hand(black_box(ByHand::ALL[i % 8])))),
        _ => return false,
    }
    true
}

pub fn rows() -> Vec<Row> {
    let mut random = random();
    // Half of them are declared.
    let mut status = |i: usize| {
        if i % 2 == 0 { Ours::ALL[random(8)].status() } else { Status::ALL[random(Status::ALL.len())] }
    };
    let mut statuses: Vec<Status> = (0..INPUTS).map(&mut status).collect();
    for i in 0..INPUTS {
        statuses.swap(i, random(INPUTS));
    }
    let numbers: Vec<u16> = statuses
        .iter()
        .zip(mixed())
        .map(|(status, any)| if random(4) == 0 { any } else { status.code() })
        .collect();

    let from_status = nanoseconds(
        INPUTS,
        [each!(statuses, it => Ours::from_status(*it)), each!(statuses, it => ByHand::from_status(*it))],
    );
    let from_code = nanoseconds(
        INPUTS,
        [each!(numbers, it => Ours::try_from(*it)), each!(numbers, it => ByHand::try_from(*it))],
    );
    let row = |what, [ours, theirs]: [f64; 2], how: &str| Row {
        what,
        ours: format!("{ours:.2} ns"),
        against: "a `match` written by hand",
        theirs: format!("{theirs:.2} ns"),
        ratio: Some(ours / theirs),
        target: Target::AtMost(1.0),
        how: format!("{}. {how}", crate::numbers::HOW),
        if_missed: "Tenths of a nanosecond differ from build to build by how the loops lie, and `TryFrom<u16>` tells an unknown number from an undeclared one, for which it looks into the registry. Comparing all statuses at a time, without a jump, took a third off `from_status`. A table of positions would make it 0.23 and `TryFrom<u16>` 0.47, but adds 2.2 M instructions to each derive in the compiler.",
    };
    vec![
        instructions_row(
            "`status()` of a subset of 8, instructions",
            "status",
            "a `match` written by hand",
            "by_hand",
        ),
        row("`from_status` of a subset of 8", from_status, "Half of the statuses are declared."),
        row(
            "`TryFrom<u16>` of a subset of 8",
            from_code,
            "Some of the numbers are declared, some known, some neither; ours says which.",
        ),
    ]
}
