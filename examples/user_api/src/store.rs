//! Users in memory, independent of HTTP.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use crate::user::{Email, NewUser, User};

#[derive(Clone)]
pub struct Store {
    data: Arc<Mutex<Data>>,
    export_time: Duration,
}

#[derive(Default)]
struct Data {
    /// `None` for deleted users. Ids are not reused.
    users: BTreeMap<i64, Option<Stored>>,
    exports: BTreeMap<i64, Export>,
    maintenance_until: Option<Instant>,
}

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
    done_at: Instant,
}

impl Export {
    /// The remaining time; zero if the export is done.
    #[must_use]
    pub fn remaining(&self) -> Duration {
        self.done_at.saturating_duration_since(Instant::now())
    }
}

/// Another user has the address.
pub struct EmailTaken;

/// There is no such user.
pub enum NoUser {
    Never,
    Deleted,
}

pub enum NotUpdated {
    NoUser(NoUser),
    Changed,
    EmailTaken,
}

pub enum NotStarted {
    NoUser(NoUser),
    /// An export of this user is under way, with this remaining time.
    UnderWay(Duration),
}

impl Store {
    /// `export_time` is the duration of an export.
    #[must_use]
    pub fn new(export_time: Duration) -> Store {
        Store { data: Arc::default(), export_time }
    }

    #[must_use]
    pub fn list(&self) -> Vec<User> {
        self.data().users.values().flatten().map(|stored| stored.user.clone()).collect()
    }

    pub fn create(&self, new: NewUser) -> Result<Stored, EmailTaken> {
        let mut data = self.data();
        if data.owner(&new.email).is_some() {
            return Err(EmailTaken);
        }
        let id = next_id(&data.users);
        let user = User { id, name: new.name, email: new.email };
        let stored = Stored { user, version: 1, modified: SystemTime::now() };
        data.users.insert(id, Some(stored.clone()));
        Ok(stored)
    }

    pub fn get(&self, id: i64) -> Result<Stored, NoUser> {
        self.data().get(id).cloned()
    }

    /// Changes a user if `may_change` accepts the current version.
    pub fn update(
        &self,
        id: i64,
        new: NewUser,
        may_change: impl FnOnce(&Stored) -> bool,
    ) -> Result<Stored, NotUpdated> {
        let mut data = self.data();
        let stored = data.get(id).map_err(NotUpdated::NoUser)?;
        if !may_change(stored) {
            return Err(NotUpdated::Changed);
        }
        let version = stored.version + 1;
        if data.owner(&new.email).is_some_and(|owner| owner != id) {
            return Err(NotUpdated::EmailTaken);
        }
        let user = User { id, name: new.name, email: new.email };
        let stored = Stored { user, version, modified: SystemTime::now() };
        data.users.insert(id, Some(stored.clone()));
        Ok(stored)
    }

    pub fn delete(&self, id: i64) -> Result<(), NoUser> {
        let mut data = self.data();
        data.get(id)?;
        data.users.insert(id, None);
        Ok(())
    }

    /// Starts an export. Returns its id and its duration.
    pub fn start_export(&self, id: i64) -> Result<(i64, Duration), NotStarted> {
        let mut data = self.data();
        let user = data.get(id).map_err(NotStarted::NoUser)?.user.clone();
        let others = data.exports.values().filter(|export| export.user.id == id);
        match others.map(Export::remaining).max() {
            Some(remaining) if !remaining.is_zero() => Err(NotStarted::UnderWay(remaining)),
            _ => {
                let id = next_id(&data.exports);
                data.exports.insert(id, Export { user, done_at: Instant::now() + self.export_time });
                Ok((id, self.export_time))
            }
        }
    }

    #[must_use]
    pub fn export(&self, id: i64) -> Option<Export> {
        self.data().exports.get(&id).cloned()
    }

    pub fn begin_maintenance(&self, time: Duration) {
        self.data().maintenance_until = Some(Instant::now() + time);
    }

    pub fn end_maintenance(&self) {
        self.data().maintenance_until = None;
    }

    /// The remaining time of the maintenance; zero if there is none.
    #[must_use]
    pub fn maintenance(&self) -> Duration {
        let until = self.data().maintenance_until;
        until.map_or(Duration::ZERO, |until| until.saturating_duration_since(Instant::now()))
    }

    fn data(&self) -> MutexGuard<'_, Data> {
        // Changes are complete even after a panic, so the data is valid.
        self.data.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Data {
    fn get(&self, id: i64) -> Result<&Stored, NoUser> {
        match self.users.get(&id) {
            Some(Some(stored)) => Ok(stored),
            Some(None) => Err(NoUser::Deleted),
            None => Err(NoUser::Never),
        }
    }

    fn owner(&self, email: &Email) -> Option<i64> {
        self.users.values().flatten().find(|stored| stored.user.email == *email).map(|stored| stored.user.id)
    }
}

fn next_id<T>(known: &BTreeMap<i64, T>) -> i64 {
    known.last_key_value().map_or(1, |(id, _)| id + 1)
}
