//! [`Source`] -> [`Spec`] and its mistakes: runs all stages.

use crate::diagnostic::Mistakes;
use crate::file::File;
use crate::read::read;
use crate::{Source, Spec, check, extend};

/// Reads and checks a spec.
///
/// Returns the sound part, which always has a class and a code, and the mistakes as messages, in the order of the
/// file. The mistakes are independent of each other.
#[must_use]
pub fn load(source: &Source) -> (Spec, Vec<String>) {
    let mut mistakes = Mistakes::default();
    let file = read(&source.text, &base, &mut mistakes);
    let (spec, written) = extend::extend(file);
    let spec = check::check(spec, written, &mut mistakes);
    (spec.or_placeholder(), mistakes.render(&source.path, &source.text))
}

/// The registry for a spec that has no source: one class and one code, both named `Unread`.
#[must_use]
pub fn placeholder() -> Spec {
    Spec::default().or_placeholder()
}

/// The built-in registry, as the base of another.
fn base() -> File {
    // The built-in registry extends nothing, and has no mistakes, which a test checks.
    let mut file = read(&Source::built_in().text, &File::default, &mut Mistakes::default());
    extend::mark_as_base(&mut file.spec);
    file
}
