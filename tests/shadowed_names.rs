//! Where every name that generated code could lean on means something else, it works all the same.

#![allow(dead_code, non_camel_case_types, unused_imports, unused_macros)]

mod hostile {
    pub struct Option;
    pub struct Result;
    pub struct Ok;
    pub struct Err;
    pub struct Some;
    pub struct None;
    pub struct Vec;
    pub struct Box;
    pub struct String;
    pub trait From {}
    pub trait Into {}
    pub trait TryFrom {}
    pub trait FromStr {}
    pub trait Display {}
    pub trait Debug {}
    pub trait Iterator {}
    pub trait IntoIterator {}
    pub trait Default {}
    pub trait Clone {}
    pub trait Copy {}
    pub trait PartialEq {}
    pub trait Eq {}
    pub trait Ord {}
    pub trait Hash {}
    pub trait Sized {}
    pub trait Send {}
    pub trait Sync {}
    pub struct str;
    pub struct u8;
    pub struct u16;
    pub struct u64;
    pub struct usize;
    pub struct bool;
    pub mod core {}
    pub mod std {}
    pub mod alloc {}
    pub mod status_subset {}
    pub struct Status;
    pub struct StatusSubset;
    pub struct Registry;
    // Lower-case names would be patterns where generated code binds a variable.
    pub struct status;
    pub struct code;
    pub struct subset;
    pub struct text;
    pub struct this;
    pub struct f;
    pub struct it;
    pub struct i;
    pub struct index;
    pub struct offset;
    pub struct statuses;
    pub struct other;
    pub struct set;
    pub struct mask;
    pub struct indices;
    pub struct language;
    pub struct tag;
    pub struct value;
    pub struct first;
    pub struct last;
    macro_rules! matches {
        ($($t:tt)*) => {
            compile_error!("not this one")
        };
    }
    macro_rules! panic {
        ($($t:tt)*) => {
            compile_error!("not this one")
        };
    }
    macro_rules! concat {
        ($($t:tt)*) => {
            compile_error!("not this one")
        };
    }

    #[derive(::core::clone::Clone, ::core::cmp::PartialEq, ::status_subset::StatusSubset)]
    #[status(subset_of(Larger))]
    pub enum Few {
        Ok,
        #[status(404)]
        Missing,
    }

    #[derive(::core::clone::Clone, ::core::cmp::PartialEq, ::status_subset::StatusSubset)]
    #[rustfmt::skip]
    pub enum Larger {
        Continue, Ok, Created, Accepted, NoContent, PartialContent, MovedPermanently, Found, SeeOther, NotModified,
        TemporaryRedirect, PermanentRedirect, BadRequest, Unauthorized, Forbidden, NotFound, Conflict, Gone,
    }

    #[derive(::status_subset::StatusSubset)]
    pub enum Outcome<'a, T> {
        NotFound(&'a ::core::primitive::str),
        #[status(transparent)]
        Other(T),
        #[status(transparent)]
        Third {
            other: Few,
        },
    }

    pub mod own {
        use super::{
            Clone, Copy, Debug, Default, Display, Err, From, FromStr, Hash, IntoIterator, Iterator, None, Ok,
            Option, Ord, PartialEq, Result, Sized, Some, TryFrom, bool, code, f, first, i, index, indices,
            language, last, mask, offset, other, set, status, statuses, str, tag, text, u16, u64, usize,
            value,
        };

        ::status_subset::status_codes! {
            pub enum Status from http;
        }
    }
}

#[test]
fn works_where_names_mean_something_else() {
    use status_subset::StatusSubset;

    assert!(hostile::Larger::from(hostile::Few::Missing) == hostile::Larger::NotFound);
    assert!(hostile::Few::try_from(404).is_ok_and(|it| it == hostile::Few::Missing));
    assert_eq!(hostile::Outcome::<hostile::Few>::NotFound("").status().code(), 404);
    assert_eq!(hostile::own::Status::Gone.phrase(), "Gone");
}

mod everything_of_the_registry_in_scope {
    use status_subset::Status::*;
    use status_subset::StatusSubset;

    #[derive(Debug, PartialEq, StatusSubset)]
    pub enum Answer {
        Ok,
        NotFound,
        #[status(429)]
        SlowDown,
    }

    pub fn first() -> status_subset::Status {
        Ok
    }
}

#[test]
fn works_below_a_glob_import_of_the_registry() {
    use everything_of_the_registry_in_scope::{Answer, first};

    assert_eq!(Answer::try_from(first()), Ok(Answer::Ok));
    assert_eq!("429".parse(), Ok(Answer::SlowDown));
}
