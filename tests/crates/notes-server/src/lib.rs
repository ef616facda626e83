//! The handlers of a server. They use `?` on the errors of the database, without an impl for any outcome.

#![forbid(unsafe_code)]

use notes_api::{DeleteNote, Denied, GetNote};
use rusqlite::{Connection, OptionalExtension};
use status_subset::Problem;

/// # Errors
///
/// The outcomes that are errors.
pub fn get_note(database: &Connection, id: i64) -> Result<GetNote, GetNote> {
    may_read(id)?;
    let mut query = database.prepare("SELECT text FROM note WHERE id = ?1")?;
    match query.query_row([id], |row| row.get(0)).optional()? {
        Some(text) => Ok(GetNote::Ok(text)),
        None => Err(GetNote::NotFound(Problem::new().with_detail(format!("no note has the id {id}")))),
    }
}

/// # Errors
///
/// The outcomes that are errors.
pub fn delete_note(database: &Connection, id: i64) -> Result<DeleteNote, DeleteNote> {
    database.execute("DELETE FROM note WHERE id = ?1", [id])?;
    Ok(DeleteNote::NoContent)
}

fn may_read(id: i64) -> Result<(), Denied> {
    if id < 0 { Err(Denied::Forbidden) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use status_subset::response::Origin;
    use status_subset::{DecodeResponse, EncodeResponse, Status, StatusSubset};

    use super::*;

    fn database() -> Connection {
        let database = Connection::open_in_memory().unwrap();
        database
            .execute_batch("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL); INSERT INTO note VALUES (1, 'milk')")
            .unwrap();
        database
    }

    #[test]
    fn outcomes_of_another_crate_are_returned() {
        let database = database();
        assert_eq!(get_note(&database, 1), Ok(GetNote::Ok("milk".to_owned())));
        assert_eq!(get_note(&database, 2).unwrap_err().status(), Status::NotFound);
        assert_eq!(get_note(&database, -1), Err(GetNote::Denied(Denied::Forbidden)));
        assert_eq!(delete_note(&database, 1), Ok(DeleteNote::NoContent));
        assert_eq!(get_note(&database, 1).unwrap_err().status(), Status::NotFound);
    }

    #[test]
    fn an_error_of_the_database_is_a_cause_and_is_not_sent() {
        let database = database();
        database.execute_batch("DROP TABLE note").unwrap();

        let response = get_note(&database, 1).encode().unwrap();
        assert_eq!(response.status(), 500);
        assert_eq!(response.body(), r#"{"status":500,"title":"Internal Server Error"}"#);
        let origin = response.extensions().get::<Origin>().unwrap();
        assert_eq!((origin.outcome(), origin.variant()), ("GetNote", "InternalServerError"));
        let cause = origin.cause().unwrap();
        assert!(cause.downcast_ref::<rusqlite::Error>().is_some());
        assert!(cause.to_string().contains("no such table: note"));

        let GetNote::InternalServerError(cause) = GetNote::decode(response).unwrap() else { panic!() };
        assert!(cause.error().is_none());
        assert_eq!(delete_note(&database, 1).unwrap_err().status(), Status::InternalServerError);
    }
}
