//! Names that no status can have.

/// The associated constants that a registry has, besides its statuses: a variant of the same name would hide one.
pub const ITEMS: &[&str] = &["ALL", "CODE_RANGE", "LANGUAGES", "NAME", "STATUSES", "TITLE"];
