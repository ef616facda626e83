//! The text of the built-in registry.

/// The built-in registry. The file is a link to the one at the root of the repository, so that the packaged crate
/// holds it.
pub(crate) const BUILT_IN: &str = include_str!("../codes.toml");

// Where a checkout has no symbolic links the "file" holds the path that the link points to.
const _: () = assert!(
    BUILT_IN.len() > 1000,
    "spec/codes.toml must be a symbolic link to ../codes.toml: copy the file there, or check out with `git config core.symlinks true`"
);
