//! The content of a file, before it is merged with its base.

use crate::sort::partition_point;
use crate::{Bounds, Spec};

/// The content of a file.
#[derive(Default)]
pub(crate) struct File {
    /// The sound part, without the base.
    pub(crate) spec: Spec,
    pub(crate) written: Written,
    /// The registry that the file extends. It has no base itself.
    pub(crate) base: Option<Box<File>>,
}

/// The codes and classes that the file has a table for, sound or not. A reference to a table with a mistake is not
/// another mistake.
#[derive(Default)]
pub(crate) struct Written {
    /// Sorted by the check.
    pub(crate) codes: Vec<i64>,
    /// Whether the key of some code is not a number.
    pub(crate) broken_code: bool,
    pub(crate) classes: Vec<String>,
    /// Whether the file has a table of classes.
    pub(crate) has_classes: bool,
    /// Whether the range of some class could not be read.
    pub(crate) broken_class: bool,
}

impl Written {
    /// Whether there is a code from `first` to `last`.
    pub(crate) fn has_code(&self, (first, last): Bounds) -> bool {
        let next = partition_point(self.codes.len(), &|index| {
            self.codes.get(index).is_some_and(|&code| code < first)
        });
        self.codes.get(next).is_some_and(|&code| code <= last)
    }
}

/// The other registries that a file names.
pub(crate) trait Others {
    /// The registry that the file extends, and the paths and the texts of that and of its bases.
    fn base(&self, name: &str) -> Result<(File, Vec<(String, String)>), String>;

    /// The name and the codes of a registry.
    fn codes(&self, name: &str) -> Result<(String, Vec<i64>), String>;
}
