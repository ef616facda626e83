//! Users in a database, independent of HTTP.
//!
//! The functions block while the database works. A handler calls them in [`Store::run`].

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, TransactionBehavior, params};
use tokio::sync::watch;

use crate::user::{Change, Email, Name, NewUser, User};

#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    database: Mutex<Connection>,
    export_time: Duration,
    /// In memory: a service that has been restarted is not under maintenance.
    maintenance_until: Mutex<Option<Instant>>,
    /// The number of the latest change.
    latest: watch::Sender<i64>,
}

/// `AUTOINCREMENT` does not reuse ids. A deleted user keeps its row, without its name and its address.
const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS users (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT,
        email TEXT UNIQUE,
        version INTEGER NOT NULL,
        modified INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS exports (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        user INTEGER NOT NULL,
        name TEXT NOT NULL,
        email TEXT NOT NULL,
        done INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS exports_of_a_user ON exports (user);
    CREATE TABLE IF NOT EXISTS changes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        change TEXT NOT NULL
    ) STRICT;
    CREATE VIEW IF NOT EXISTS lines (id, line) AS
        SELECT id, id || ',\"' || replace(name, '\"', '\"\"') || '\",' || email || char(13, 10)
        FROM users WHERE name IS NOT NULL;
";

/// The line of a file before those of the users.
const COLUMNS: &[u8] = b"id,name,email\r\n";
/// How many changes are kept.
const CHANGES: i64 = 1000;
/// How many lines of the file are read at once.
const LINES: i64 = 256;

#[derive(Clone)]
pub struct Stored {
    pub user: User,
    /// Counts the changes.
    pub version: u64,
    pub modified: SystemTime,
}

#[derive(Clone)]
pub struct Export {
    pub user: User,
    /// The remaining time; zero if the export is done.
    pub remaining: Duration,
}

/// All users as a file: a line with the names of the columns, and one for each user.
#[derive(Clone, Copy)]
pub struct File {
    /// The number of the latest change.
    pub version: i64,
    /// In bytes.
    pub length: u64,
}

/// Lines of a [`File`].
pub struct Lines {
    pub bytes: Vec<u8>,
    /// The id of the last one.
    pub last: i64,
}

#[derive(Debug)]
pub enum NotCreated {
    /// Another user has the address.
    EmailTaken,
    Database(rusqlite::Error),
}

/// There is no such user.
#[derive(Debug)]
pub enum NoUser {
    Never,
    Deleted,
    Database(rusqlite::Error),
}

#[derive(Debug)]
pub enum NotUpdated {
    NoUser(NoUser),
    Changed,
    EmailTaken,
    Database(rusqlite::Error),
}

#[derive(Debug)]
pub enum NotStarted {
    NoUser(NoUser),
    /// An export of this user is under way, with this remaining time.
    UnderWay(Duration),
    Database(rusqlite::Error),
}

/// The rest of a [`File`] can't be read.
#[derive(Debug)]
pub enum NotRead {
    /// A user has been changed meanwhile, and the rest would be that of another file.
    Changed,
    Database(rusqlite::Error),
}

/// The error of the database, in the error of a function.
macro_rules! from_the_database {
    ($($error:ident)*) => {$(
        impl From<rusqlite::Error> for $error {
            fn from(error: rusqlite::Error) -> $error {
                $error::Database(error)
            }
        }
    )*};
}

from_the_database!(NotCreated NoUser NotUpdated NotStarted NotRead);

impl Display for NotRead {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NotRead::Changed => "a user has been changed meanwhile",
            NotRead::Database(_) => "the database fails",
        })
    }
}

impl Error for NotRead {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            NotRead::Changed => None,
            NotRead::Database(error) => Some(error),
        }
    }
}

impl Store {
    /// A store that ends with the process. `export_time` is the duration of an export.
    pub fn in_memory(export_time: Duration) -> rusqlite::Result<Store> {
        Store::new(Connection::open_in_memory()?, export_time)
    }

    /// The store in a file, which is created if there is none.
    pub fn open(file: impl AsRef<Path>, export_time: Duration) -> rusqlite::Result<Store> {
        Store::new(Connection::open(file)?, export_time)
    }

    fn new(database: Connection, export_time: Duration) -> rusqlite::Result<Store> {
        database.execute_batch(SCHEMA)?;
        let latest = watch::Sender::new(latest(&database)?);
        let maintenance_until = Mutex::new(None);
        Ok(Store(Arc::new(Inner { database: Mutex::new(database), export_time, maintenance_until, latest })))
    }

    /// Waits for the work in a thread that may block. The database reads and writes files, and one thread at a time uses
    /// the connection: in a thread of the runtime, other requests would wait too.
    pub async fn run<T, E>(&self, work: impl FnOnce(&Store) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: Send + 'static,
    {
        let store = self.clone();
        match tokio::task::spawn_blocking(move || work(&store)).await {
            Ok(done) => done,
            // The work is never aborted, so it has panicked.
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        }
    }

    pub fn list(&self) -> rusqlite::Result<Vec<User>> {
        let database = self.database();
        let mut users = database
            .prepare_cached("SELECT id, name, email FROM users WHERE name IS NOT NULL ORDER BY id")?;
        users.query_map((), user)?.collect()
    }

    pub fn create(&self, new: NewUser) -> Result<Stored, NotCreated> {
        let mut database = self.database();
        let transaction = begin(&mut database)?;
        if owner(&transaction, &new.email)?.is_some() {
            return Err(NotCreated::EmailTaken);
        }
        let modified = SystemTime::now();
        transaction
            .prepare_cached("INSERT INTO users (name, email, version, modified) VALUES (?, ?, 1, ?)")?
            .execute(params![new.name.as_str(), new.email.as_str(), microseconds(modified)])?;
        let user = User { id: transaction.last_insert_rowid(), name: new.name, email: new.email };
        self.commit(transaction, &Change::Created(user.clone()))?;
        Ok(Stored { user, version: 1, modified })
    }

    pub fn get(&self, id: i64) -> Result<Stored, NoUser> {
        get(&self.database(), id)
    }

    /// Changes a user if `may_change` accepts the current version.
    pub fn update(
        &self,
        id: i64,
        new: NewUser,
        may_change: impl FnOnce(&Stored) -> bool,
    ) -> Result<Stored, NotUpdated> {
        let mut database = self.database();
        let transaction = begin(&mut database)?;
        let stored = get(&transaction, id).map_err(NotUpdated::NoUser)?;
        if !may_change(&stored) {
            return Err(NotUpdated::Changed);
        }
        if owner(&transaction, &new.email)?.is_some_and(|owner| owner != id) {
            return Err(NotUpdated::EmailTaken);
        }
        let modified = SystemTime::now();
        transaction.execute(
            "UPDATE users SET name = ?, email = ?, version = version + 1, modified = ? WHERE id = ?",
            params![new.name.as_str(), new.email.as_str(), microseconds(modified), id],
        )?;
        let user = User { id, name: new.name, email: new.email };
        self.commit(transaction, &Change::Changed(user.clone()))?;
        Ok(Stored { user, version: stored.version + 1, modified })
    }

    pub fn delete(&self, id: i64) -> Result<(), NoUser> {
        let mut database = self.database();
        let transaction = begin(&mut database)?;
        get(&transaction, id)?;
        transaction.execute("UPDATE users SET name = NULL, email = NULL WHERE id = ?", [id])?;
        self.commit(transaction, &Change::Deleted { id })?;
        Ok(())
    }

    /// All users as a file.
    pub fn file(&self) -> rusqlite::Result<File> {
        let mut database = self.database();
        let database = database.transaction()?;
        let lines = "SELECT coalesce(sum(octet_length(line)), 0) FROM lines";
        let length: i64 = database.query_one(lines, (), |row| row.get(0))?;
        Ok(File { version: latest(&database)?, length: COLUMNS.len() as u64 + length.unsigned_abs() })
    }

    /// The last line that ends before a byte of the file, or at it: the id of its user (0 for the columns, -1 if there is
    /// none), and where it ends.
    pub fn seek(&self, byte: u64) -> rusqlite::Result<(i64, u64)> {
        let columns = COLUMNS.len() as u64;
        let Some(byte) = byte.checked_sub(columns) else { return Ok((-1, 0)) };
        let ends = "SELECT id, sum(octet_length(line)) OVER (ORDER BY id) AS end FROM lines";
        let last = format!("SELECT coalesce(max(id), 0), coalesce(max(end), 0) FROM ({ends}) WHERE end <= ?");
        let byte = i64::try_from(byte).unwrap_or(i64::MAX);
        let (id, end): (_, i64) =
            self.database().query_one(&last, [byte], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok((id, columns + end.unsigned_abs()))
    }

    /// The lines of this version of the file behind the one with this id: some of them, and none at the end.
    pub fn lines(&self, version: i64, after: i64) -> Result<Lines, NotRead> {
        let mut database = self.database();
        // What is read is that version, even if another process changes the file.
        let database = database.transaction()?;
        if latest(&database)? != version {
            return Err(NotRead::Changed);
        }
        let mut lines =
            database.prepare_cached("SELECT id, line FROM lines WHERE id > ? ORDER BY id LIMIT ?")?;
        let mut rows = lines.query([after, LINES])?;
        let bytes = if after < 0 { COLUMNS.to_vec() } else { Vec::new() };
        let mut read = Lines { bytes, last: after.max(0) };
        while let Some(row) = rows.next()? {
            read.last = row.get(0)?;
            read.bytes.extend(row.get_ref(1)?.as_bytes().map_err(rusqlite::Error::from)?);
        }
        Ok(read)
    }

    /// Gets the number of each change, from the latest one on.
    #[must_use]
    pub fn watch(&self) -> watch::Receiver<i64> {
        self.0.latest.subscribe()
    }

    /// The changes after the one with this number; `None` if not all of them are kept.
    pub fn changes(&self, after: i64) -> rusqlite::Result<Option<Vec<(i64, Change)>>> {
        let mut database = self.database();
        let database = database.transaction()?;
        let latest = latest(&database)?;
        if !((latest - CHANGES).max(0)..=latest).contains(&after) {
            return Ok(None);
        }
        let mut changes =
            database.prepare_cached("SELECT id, change FROM changes WHERE id > ? ORDER BY id")?;
        let changes = changes.query_map([after], |row| Ok((row.get(0)?, row.get(1)?)))?;
        changes.collect::<rusqlite::Result<_>>().map(Some)
    }

    /// Starts an export. Returns its id and its duration.
    pub fn start_export(&self, id: i64) -> Result<(i64, Duration), NotStarted> {
        let mut database = self.database();
        let transaction = begin(&mut database)?;
        let user = get(&transaction, id).map_err(NotStarted::NoUser)?.user;
        let done: Option<i64> =
            transaction.query_one("SELECT max(done) FROM exports WHERE user = ?", [id], |row| row.get(0))?;
        let remaining = done.map_or(Duration::ZERO, remaining);
        if !remaining.is_zero() {
            return Err(NotStarted::UnderWay(remaining));
        }
        let time = self.0.export_time;
        transaction.execute(
            "INSERT INTO exports (user, name, email, done) VALUES (?, ?, ?, ?)",
            params![id, user.name.as_str(), user.email.as_str(), microseconds(SystemTime::now() + time)],
        )?;
        let export = transaction.last_insert_rowid();
        transaction.commit()?;
        Ok((export, time))
    }

    pub fn export(&self, id: i64) -> rusqlite::Result<Option<Export>> {
        let database = self.database();
        let mut export =
            database.prepare_cached("SELECT user, name, email, done FROM exports WHERE id = ?")?;
        let read = |row: &Row| Ok(Export { user: user(row)?, remaining: remaining(row.get(3)?) });
        export.query_row([id], read).optional()
    }

    pub fn begin_maintenance(&self, time: Duration) {
        *self.maintenance_until() = Some(Instant::now() + time);
    }

    pub fn end_maintenance(&self) {
        *self.maintenance_until() = None;
    }

    /// The remaining time of the maintenance; zero if there is none.
    #[must_use]
    pub fn maintenance(&self) -> Duration {
        let until = *self.maintenance_until();
        until.map_or(Duration::ZERO, |until| until.saturating_duration_since(Instant::now()))
    }

    fn maintenance_until(&self) -> MutexGuard<'_, Option<Instant>> {
        self.0.maintenance_until.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn database(&self) -> MutexGuard<'_, Connection> {
        // A panic ends the transaction without its changes, so the data is valid.
        self.0.database.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends a transaction with its change, and tells those who watch.
    fn commit(&self, transaction: Transaction, change: &Change) -> rusqlite::Result<()> {
        let change = serde_json::to_string(change)
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
        transaction.prepare_cached("INSERT INTO changes (change) VALUES (?)")?.execute([change])?;
        let id = transaction.last_insert_rowid();
        transaction.prepare_cached("DELETE FROM changes WHERE id <= ?")?.execute([id - CHANGES])?;
        transaction.commit()?;
        self.0.latest.send_replace(id);
        Ok(())
    }
}

/// Begins a transaction that writes, so that what it reads first does not change until its end.
fn begin(database: &mut Connection) -> rusqlite::Result<Transaction<'_>> {
    database.transaction_with_behavior(TransactionBehavior::Immediate)
}

fn get(database: &Connection, id: i64) -> Result<Stored, NoUser> {
    let mut stored =
        database.prepare_cached("SELECT id, name, email, version, modified FROM users WHERE id = ?")?;
    let mut rows = stored.query([id])?;
    let row = rows.next()?.ok_or(NoUser::Never)?;
    if row.get_ref(1)? == ValueRef::Null {
        return Err(NoUser::Deleted);
    }
    let modified = SystemTime::UNIX_EPOCH + Duration::from_micros(row.get(4)?);
    Ok(Stored { user: user(row)?, version: row.get(3)?, modified })
}

/// The user who has the address.
fn owner(database: &Connection, email: &Email) -> rusqlite::Result<Option<i64>> {
    let mut owner = database.prepare_cached("SELECT id FROM users WHERE email = ?")?;
    owner.query_row([email.as_str()], |row| row.get(0)).optional()
}

/// The number of the latest change.
fn latest(database: &Connection) -> rusqlite::Result<i64> {
    database.prepare_cached("SELECT coalesce(max(id), 0) FROM changes")?.query_row((), |row| row.get(0))
}

/// The user in the first three columns.
fn user(row: &Row) -> rusqlite::Result<User> {
    Ok(User { id: row.get(0)?, name: row.get(1)?, email: row.get(2)? })
}

fn microseconds(time: SystemTime) -> i64 {
    let time = time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(time.as_micros()).unwrap_or(i64::MAX)
}

/// The time until then.
fn remaining(until: i64) -> Duration {
    Duration::from_micros(u64::try_from(until - microseconds(SystemTime::now())).unwrap_or_default())
}

impl FromSql for Name {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Name> {
        Name::try_from(String::column_result(value)?).map_err(|error| FromSqlError::Other(error.into()))
    }
}

impl FromSql for Email {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Email> {
        Email::try_from(String::column_result(value)?).map_err(|error| FromSqlError::Other(error.into()))
    }
}

impl FromSql for Change {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Change> {
        serde_json::from_str(value.as_str()?).map_err(|error| FromSqlError::Other(error.into()))
    }
}
