//! The text of the built-in registry.

/// The built-in registry. The file is a link to the one at the root of the repository, so that it is part of the
/// packaged crate.
pub(crate) const BUILT_IN: &str = include_str!("../codes.toml");

// In a checkout without symbolic links, the "file" contains the path that the link points to.
const _: () = assert!(
    BUILT_IN.len() > 1000,
    "spec/codes.toml must be a symbolic link to ../codes.toml: copy the file there, or check out with `git config core.symlinks true`"
);
