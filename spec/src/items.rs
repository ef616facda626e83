//! [`Spec`] -> [`Spec`]: checks the names of the generated items, which are all in one module, against the name of the
//! enum.

use crate::diagnostic::Mistakes;
use crate::sort::keep;
use crate::{At, Spec};

/// The suffixes of the items that every registry has.
const SUFFIXES: &[&str] = &["", "Set", "Class", "Lang"];

/// Reports and removes each class and group whose items have a name that is taken.
pub(crate) fn check(spec: &mut Spec, name: &str, mistakes: &mut Mistakes) {
    let mut taken: Vec<(String, String)> = Vec::new();
    for suffix in SUFFIXES {
        let what = match *suffix {
            "" => "the enum itself".to_owned(),
            suffix => format!("`{suffix}` behind the name of the enum"),
        };
        taken.push((format!("{name}{suffix}"), what));
    }
    let mut is_free = |class: &At<String>, names: &[String], what: &str| {
        for item in names {
            if let Some((_, other)) = taken.iter().find(|(known, _)| known == item) {
                let message =
                    format!("two generated items are named `{item}`: {what} `{}`, and {other}", class.value);
                mistakes.at(&class.at, message, "rename it, or the enum");
                return false;
            }
        }
        for item in names {
            taken.push((item.clone(), format!("{what} `{}`", class.value)));
        }
        true
    };
    keep(&mut spec.classes, &mut |class| {
        let names = [class.name.value.clone(), format!("{}{name}", class.name.value)];
        is_free(&class.name, &names, "that of the class")
    });
    keep(&mut spec.groups, &mut |group| {
        is_free(&group.name, std::slice::from_ref(&group.name.value), "that of the group")
    });
}
