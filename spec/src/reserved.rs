//! Names that a status can't have.

/// The associated constants of a registry other than its statuses: a variant with the same name would hide one.
pub const ITEMS: &[&str] = &["ALL", "CODE_RANGE", "LANGUAGES", "NAME", "STATUSES", "TITLE"];
