//! A source -> the sound part of its registry, and its mistakes.

use crate::diagnostic::Mistakes;
use crate::read::{File, read};
use crate::{Source, Spec, check, extend};

/// Reads and checks a spec.
///
/// Returns its sound part, and its mistakes as the user is shown them, in the order of the file. The mistakes are
/// independent of each other: each is worth a message of its own. The sound part always has a class and a code.
#[must_use]
pub fn load(source: &Source) -> (Spec, Vec<String>) {
    let mut mistakes = Mistakes::default();
    let file = read(&source.text, &base, &mut mistakes);
    let (spec, written) = extend::extend(file);
    let spec = check::check(spec, written, &mut mistakes);
    (spec.whole(), mistakes.render(&source.path, &source.text))
}

/// The registry that takes the place of a spec without a source: one class, one code, both called `Unread`.
#[must_use]
pub fn placeholder() -> Spec {
    Spec::default().whole()
}

/// The built-in registry, as the base of another.
fn base() -> File {
    // It extends nothing, and a test holds it free of mistakes.
    let mut file = read(&Source::built_in().text, &File::default, &mut Mistakes::default());
    extend::move_to_the_base(&mut file.spec);
    file
}
