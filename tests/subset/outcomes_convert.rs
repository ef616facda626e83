//! `#[status(from)]` and `subset_of` for outcomes: `?` converts.

use std::fmt;

use status_subset::StatusSubset;

#[derive(Debug, PartialEq, StatusSubset)]
enum Denied {
    Unauthorized,
    Forbidden { reason: &'static str },
}

#[derive(Debug, PartialEq)]
struct Row(u32);

#[derive(Debug, PartialEq)]
struct Columns(u32, u32);

impl From<Columns> for Row {
    fn from(columns: Columns) -> Row {
        Row(columns.0 + columns.1)
    }
}

#[derive(Debug, PartialEq, StatusSubset)]
enum GetUser<'a, T> {
    Ok(T),
    #[status(transparent, from)]
    Denied(Denied),
    #[status(from(Columns, u8))]
    Conflict {
        row: Wide<Row>,
    },
    #[status(404, from)]
    Missing(&'a str),
}

#[derive(Debug, PartialEq)]
struct Wide<T>(T);

impl From<Columns> for Wide<Row> {
    fn from(columns: Columns) -> Wide<Row> {
        Wide(columns.into())
    }
}

impl From<u8> for Wide<Row> {
    fn from(number: u8) -> Wide<Row> {
        Wide(Row(number.into()))
    }
}

fn converted<E>(error: E) -> GetUser<'static, u8>
where
    GetUser<'static, u8>: From<E>,
{
    fn fail<E>(error: E) -> Result<(), E> {
        Err(error)
    }
    let outcome = || -> Result<GetUser<'static, u8>, GetUser<'static, u8>> {
        fail(error)?;
        Ok(GetUser::Ok(1))
    };
    outcome().unwrap_err()
}

#[test]
fn a_field_converts_into_its_variant() {
    assert_eq!(converted(Denied::Unauthorized), GetUser::Denied(Denied::Unauthorized));
    let denied = || Denied::Forbidden { reason: "closed" };
    assert_eq!(converted(denied()), GetUser::Denied(denied()));
    assert_eq!(converted("no such user"), GetUser::Missing("no such user"));
    assert_eq!(converted(Wide(Row(1))), GetUser::Conflict { row: Wide(Row(1)) });
}

#[test]
fn listed_types_convert_into_the_field() {
    assert_eq!(converted(Columns(1, 2)), GetUser::Conflict { row: Wide(Row(3)) });
    assert_eq!(converted(7_u8), GetUser::Conflict { row: Wide(Row(7)) });
}

#[derive(Debug, PartialEq, StatusSubset)]
#[status(subset_of(ReadNote, WriteNote))]
enum Lost {
    NotFound(String),
    Gone { id: u32, since: &'static str },
    Locked,
}

#[derive(Debug, PartialEq, StatusSubset)]
enum ReadNote {
    Ok(String),
    Gone { id: u32, since: &'static str },
    NotFound(String),
    Locked,
}

#[derive(Debug, PartialEq, StatusSubset)]
enum WriteNote {
    Locked,
    NotFound(String),
    Gone { since: &'static str, id: u32 },
}

#[test]
fn an_outcome_widens_variant_by_variant() {
    fn find(id: u32) -> Result<String, Lost> {
        Err(Lost::Gone { id, since: "May" })
    }
    fn read(id: u32) -> Result<ReadNote, ReadNote> {
        Ok(ReadNote::Ok(find(id)?))
    }
    fn write(id: u32) -> Result<(), WriteNote> {
        find(id)?;
        Ok(())
    }
    assert_eq!(read(7), Err(ReadNote::Gone { id: 7, since: "May" }));
    assert_eq!(write(7), Err(WriteNote::Gone { id: 7, since: "May" }));
    assert_eq!(ReadNote::from(Lost::Locked), ReadNote::Locked);
}

#[test]
fn an_outcome_narrows_or_is_returned() {
    assert_eq!(Lost::try_from(ReadNote::NotFound("a".to_owned())), Ok(Lost::NotFound("a".to_owned())));
    assert_eq!(Lost::try_from(ReadNote::Ok("a".to_owned())), Err(ReadNote::Ok("a".to_owned())));
    assert_eq!(Lost::try_from(WriteNote::Locked), Ok(Lost::Locked));
}

#[derive(Debug, StatusSubset)]
#[status(error)]
enum Failed<'a, T> {
    Ok(T),
    BadGateway(#[status(source)] fmt::Error),
    #[status(503)]
    Perhaps {
        #[status(source)]
        cause: Option<fmt::Error>,
        #[status(skip)]
        note: &'a str,
    },
    #[status(500)]
    Boxed(#[status(source)] Box<dyn std::error::Error + Send + Sync>),
}

type FailedU8 = Failed<'static, u8>;

#[derive(Debug, StatusSubset)]
#[status(error)]
enum NotThere {
    NotFound,
    Gone,
}

#[test]
fn an_outcome_can_be_an_error() {
    use std::error::Error;

    let failed: Box<dyn Error> = Box::new(FailedU8::BadGateway(fmt::Error));
    assert_eq!(failed.to_string(), "502 Bad Gateway");
    assert!(failed.source().unwrap().is::<fmt::Error>());
    assert!(FailedU8::Perhaps { cause: Some(fmt::Error), note: "" }.source().is_some());
    assert!(FailedU8::Perhaps { cause: None, note: "" }.source().is_none());
    assert!(FailedU8::Boxed(fmt::Error.into()).source().unwrap().is::<fmt::Error>());
    assert!(Failed::Ok(1).source().is_none());
    let FailedU8::Perhaps { note: "n", .. } = (FailedU8::Perhaps { cause: None, note: "n" }) else {
        panic!()
    };

    let not_there: Box<dyn Error> = Box::new(NotThere::Gone);
    assert_eq!(not_there.to_string(), "410 Gone");
    assert!(not_there.source().is_none());
}

#[derive(Debug, StatusSubset)]
#[status(error)]
enum Outer {
    #[status(transparent)]
    Failed(FailedU8),
    #[status(transparent)]
    Denied(Denied),
}

#[test]
fn an_error_has_the_source_of_the_outcome_that_it_takes_in() {
    use std::error::Error;

    let outer = Outer::Failed(Failed::BadGateway(fmt::Error));
    assert_eq!(outer.to_string(), "502 Bad Gateway");
    assert!(outer.source().unwrap().is::<fmt::Error>());
    assert!(Outer::Denied(Denied::Unauthorized).source().is_none());
}

#[cfg(feature = "current")]
#[test]
fn an_outcome_can_be_an_error_by_thiserror() {
    use std::error::Error;

    #[derive(Debug, StatusSubset, thiserror::Error)]
    enum Failed {
        #[error("nothing is there")]
        NotFound(#[status(skip)] u8),
        #[error("the gateway is broken")]
        #[status(from)]
        BadGateway(
            #[source]
            #[status(source)]
            fmt::Error,
        ),
    }

    let failed = Failed::from(fmt::Error);
    assert_eq!(failed.to_string(), "the gateway is broken");
    assert!(failed.source().is_some());
    assert_eq!(Failed::NotFound(1).to_string(), "nothing is there");
}

#[cfg(feature = "alloc")]
mod causes {
    use std::io;

    use status_subset::{Cause, StatusSubset};

    use super::{Denied, fmt};

    #[derive(Debug, PartialEq, StatusSubset)]
    enum Load {
        Ok,
        #[status(from)]
        InternalServerError(Cause),
        #[status(transparent, from)]
        Denied(Denied),
    }

    #[test]
    fn any_error_converts_into_a_cause() {
        fn load(number: u8) -> Result<Load, Load> {
            match number {
                0 => Err(io::Error::other("disk"))?,
                1 => Err(Box::<dyn std::error::Error + Send + Sync>::from("boxed"))?,
                2 => Err(Cause::from(fmt::Error))?,
                3 => Err(Denied::Unauthorized)?,
                _ => {}
            }
            Ok(Load::Ok)
        }
        let cause = |number| match load(number) {
            Err(Load::InternalServerError(cause)) => cause.to_string(),
            outcome => panic!("{outcome:?}"),
        };
        assert_eq!([cause(0), cause(1)], ["disk", "boxed"]);
        assert_eq!(cause(2), fmt::Error.to_string());
        assert_eq!(load(3), Err(Load::Denied(Denied::Unauthorized)));
        assert_eq!(load(4), Ok(Load::Ok));
    }

    /// The enum is an error itself, so it lists the errors.
    #[derive(Debug, StatusSubset)]
    #[status(error)]
    enum Store {
        #[status(from(io::Error, fmt::Error))]
        InsufficientStorage(Cause),
    }

    #[test]
    fn listed_errors_convert_into_a_cause() {
        use std::error::Error;

        fn store() -> Result<(), Store> {
            Err(fmt::Error)?;
            Ok(())
        }
        let error = store().unwrap_err();
        assert!(error.source().unwrap().is::<fmt::Error>());
        assert!(Store::from(io::Error::other("disk")).source().unwrap().is::<io::Error>());
    }
}
