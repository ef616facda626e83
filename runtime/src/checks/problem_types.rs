//! The compile-time checks of the problem types that variants name.

use super::catalog::Catalog;
use super::message::Message;
use crate::info::{ProblemType, is_equal};

/// The largest number of problem types in a message.
const MAX_LISTED: usize = 6;

/// Takes the place of an unknown name in a registry without problem types.
const NONE: &ProblemType = &ProblemType::__new("", "about:blank", 0, &[], &[], None);

impl Catalog {
    /// The problem type with this name or, if it is unknown, the first. With that in its place, an unknown name is only
    /// one error.
    #[must_use]
    pub const fn problem_or_first(&self, name: &str) -> &'static ProblemType {
        match self.problem(name) {
            Some(problem) => problem,
            None if self.problems.is_empty() => NONE,
            None => &self.problems[0],
        }
    }

    const fn problem(&self, name: &str) -> Option<&'static ProblemType> {
        let mut i = 0;
        while i < self.problems.len() {
            if is_equal(self.problems[i].name().as_bytes(), name.as_bytes()) {
                return Some(&self.problems[i]);
            }
            i += 1;
        }
        None
    }

    /// Checks that the registry has the problem type, and that its status is `code`, that of a variant. (A registry
    /// without a name could not be read: any problem type passes. So does a status that the registry does not have.)
    ///
    /// # Panics
    ///
    /// If it does not, or it is not.
    #[track_caller]
    pub const fn check_problem(&self, name: &str, code: i64) {
        match self.problem(name) {
            Some(problem) => {
                if problem.code() != code && self.has(problem.code()) && self.has(code) {
                    self.other_status(problem, code);
                }
            }
            None if self.name.is_empty() => {}
            None => self.unknown_problem(name),
        }
    }

    #[track_caller]
    const fn other_status(&self, problem: &ProblemType, code: i64) -> ! {
        let message = Message::new()
            .text("the problem type `")
            .text(problem.name())
            .text("` has the status ")
            .text(self.line(problem.code()))
            .text(", and this variant has ")
            .text(self.line(code))
            .text("; give the variant that status, or name another problem type");
        panic!("{}", message.as_str());
    }

    #[track_caller]
    const fn unknown_problem(&self, name: &str) -> ! {
        let mut message = Message::new()
            .text("the registry `")
            .text(self.name)
            .text("` has no problem type `")
            .text(name)
            .text("`; it has ");
        let (mut i, mut left) = (0, 0);
        while i < self.problems.len() {
            if i < MAX_LISTED {
                let separator = if i == 0 { "`" } else { ", `" };
                message = message.text(separator).text(self.problems[i].name()).text("`");
            } else {
                left += 1;
            }
            i += 1;
        }
        if left > 0 {
            message = message.text(" and ").number(left).text(" more");
        }
        if self.problems.is_empty() {
            // The built-in registry can't be changed.
            let is_built_in = is_equal(self.name.as_bytes(), b"http");
            message = message.text("none: add `[problems.").text(name).text(if is_built_in {
                "]` to a spec with `extends = \"http\"`"
            } else {
                "]` to its spec"
            });
        }
        panic!("{}", message.as_str());
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use std::panic::catch_unwind;
    use std::string::String;

    use super::*;

    const fn problem(name: &'static str, code: i64) -> ProblemType {
        ProblemType::__new(name, name, code, &[], &[], None)
    }

    const PROBLEMS: &[ProblemType] = &[
        problem("Lost", 404),
        problem("Bad", 400),
        problem("Broken", 0),
        problem("D", 404),
        problem("E", 404),
        problem("F", 404),
        problem("G", 404),
        problem("H", 404),
    ];

    const fn catalog(name: &'static str, problems: &'static [ProblemType]) -> Catalog {
        let (codes, lines) = (&[400, 404], &["400 Bad", "404 Lost"]);
        Catalog { name, bounds: (400, 499), is_http: true, codes, lines, ranges: &[], problems }
    }

    /// The message of the check, if it fails.
    fn message_of(catalog: &'static Catalog, name: &'static str, code: i64) -> Option<String> {
        let panic = catch_unwind(|| catalog.check_problem(name, code)).err()?;
        Some(*panic.downcast::<String>().expect("a message"))
    }

    static FULL: Catalog = catalog("some", PROBLEMS);
    static SMALL: Catalog = catalog("some", PROBLEMS.split_at(6).0);
    static EMPTY: Catalog = catalog("some", &[]);
    static BUILT_IN: Catalog = catalog("http", &[]);
    /// A registry that could not be read.
    static UNREAD: Catalog = catalog("", &[]);

    #[test]
    fn an_unknown_name_stands_for_the_first_problem_type() {
        for (name, found) in [("Lost", "Lost"), ("Bad", "Bad"), ("H", "H"), ("Ba", "Lost"), ("", "Lost")] {
            assert_eq!(FULL.problem_or_first(name).name(), found, "{name}");
        }
        assert_eq!(EMPTY.problem_or_first("Lost"), NONE);
    }

    #[test]
    fn the_message_for_an_unknown_name_lists_some() {
        let start = "the registry `some` has no problem type `Los`; it has ";
        for (catalog, rest) in [
            (&SMALL, "`Lost`, `Bad`, `Broken`, `D`, `E`, `F`"),
            (&FULL, "`Lost`, `Bad`, `Broken`, `D`, `E`, `F` and 2 more"),
            (&EMPTY, "none: add `[problems.Los]` to its spec"),
        ] {
            assert_eq!(message_of(catalog, "Los", 404), Some(std::format!("{start}{rest}")));
        }
        let message = message_of(&BUILT_IN, "Los", 404).unwrap();
        assert!(
            message.ends_with("none: add `[problems.Los]` to a spec with `extends = \"http\"`"),
            "{message}"
        );
        assert_eq!(message_of(&UNREAD, "Los", 404), None);
    }

    #[test]
    fn a_problem_type_has_the_status_of_its_variant() {
        assert_eq!(message_of(&FULL, "Lost", 404), None);
        assert_eq!(
            message_of(&FULL, "Lost", 400).as_deref(),
            Some(
                "the problem type `Lost` has the status 404 Lost, and this variant has 400 Bad; give the variant that status, or name another problem type"
            )
        );
        // An unknown status is reported elsewhere.
        assert_eq!(message_of(&FULL, "Lost", 405), None);
        assert_eq!(message_of(&FULL, "Broken", 404), None);
    }
}
