//! The entries of a table under the keys that they were probably meant to have.

use toml::de::DeTable;

use crate::keys::{CLASS, CODE, GROUP, PROBLEM, REGISTRY};
use crate::values::{Entry, Reader, entries, has_key};
use crate::words::suggest;

impl Reader<'_> {
    /// The entries with known keys. Others are reported. A misspelt key is read as the one that the message suggests,
    /// and a key behind the header of a table below this one as a key of this one.
    pub(crate) fn known_entries<'t, 'i>(
        &mut self,
        table: &'t DeTable<'i>,
        known: &[&'t str],
    ) -> Vec<Entry<'t, 'i>> {
        let mut read: Vec<Entry<'t, 'i>> = Vec::new();
        let all = entries(table);
        self.foreign_keys(&all, known);
        for entry in all {
            if known.contains(&entry.key) {
                read.push(entry);
                continue;
            }
            self.unknown_key(&entry.span, entry.key, known);
            let is_new = |key: &&str| !table.contains_key(*key) && !has_key(&read, key);
            if let Some(key) = suggest(entry.key, known).filter(is_new) {
                read.push(Entry { key, ..entry });
            }
        }
        let mut strays = Vec::new();
        for entry in &read {
            let Some(below) = entry.value.get_ref().as_table() else { continue };
            let mut is_reported = false;
            for stray in entries(below) {
                if !known.contains(&stray.key) {
                    continue;
                }
                self.mistakes.mark_unreadable(stray.span.clone());
                if !std::mem::replace(&mut is_reported, true) {
                    let message = format!("`{}` is in the table `{}`", stray.key, entry.key);
                    self.mistakes.misplaced(
                        &stray.span,
                        message,
                        "move it above the header of that table",
                        None,
                    );
                }
                if !has_key(&read, stray.key) {
                    strays.push(stray);
                }
            }
        }
        read.append(&mut strays);
        read
    }
}

impl Reader<'_> {
    /// Several keys of another kind of table are one mistake: the header above them is missing.
    fn foreign_keys(&mut self, all: &[Entry<'_, '_>], known: &[&str]) {
        for (kind, keys) in &TABLES {
            let is_foreign =
                |entry: &&Entry<'_, '_>| !known.contains(&entry.key) && keys.contains(&entry.key);
            let mut foreign = all.iter().filter(is_foreign);
            let (Some(first), Some(_), Some(last)) = (foreign.next(), foreign.next(), all.last()) else {
                continue;
            };
            let help = format!("is the header above it missing, such as `{kind}`?");
            self.mistakes.misplaced(
                &first.span,
                format!("`{}` is in the wrong table", first.key),
                &help,
                None,
            );
            self.mistakes.lost_table = true;
            self.mistakes.mark_unreadable(first.span.start..last.value.span().end);
            return;
        }
    }
}

const TABLES: [(&str, &[&str]); 5] = [
    ("[codes.404]", CODE),
    ("[classes.Name]", CLASS),
    ("[groups.Name]", GROUP),
    ("[problems.Name]", PROBLEM),
    ("[registry]", REGISTRY),
];
