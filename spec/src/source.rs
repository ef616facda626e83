//! Reads the text of a spec.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::built_in::BUILT_IN;
use crate::diagnostic::Mistakes;

/// The largest size of a spec: 1024 bytes for each of the codes that it may have.
const MAX_SIZE: u64 = 4 << 20;

/// A spec before it is read.
#[derive(Clone, Debug)]
pub struct Source {
    /// The name in messages.
    pub path: String,
    /// The content.
    pub text: String,
    file: Option<Location>,
}

/// Where a file is.
#[derive(Clone, Debug)]
struct Location {
    /// The folder that the path is relative to.
    root: PathBuf,
    path: String,
}

impl Source {
    /// A spec that is in no file. It can't extend a file.
    #[must_use]
    pub fn new(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), text: text.to_owned(), file: None }
    }

    /// The built-in registry.
    #[must_use]
    pub fn built_in() -> Source {
        Source::new("codes.toml", BUILT_IN)
    }

    /// The file at `path`, which is relative to the root of the package that is being compiled.
    ///
    /// # Errors
    ///
    /// If there is no spec file at the path, or it is not UTF-8. The message has the full path, or the first place that
    /// is not UTF-8.
    pub fn file(path: &str) -> Result<Source, String> {
        Source::file_in("CARGO_MANIFEST_DIR", path)
    }

    /// The file at `path`, which is relative to `OUT_DIR`, where a build script writes.
    ///
    /// # Errors
    ///
    /// As for [`file`](Source::file), and if the package has no build script.
    pub fn generated(path: &str) -> Result<Source, String> {
        Source::file_in("OUT_DIR", path)
    }

    /// The file at any path, for programs that are not a compiler.
    ///
    /// # Errors
    ///
    /// As for [`file`](Source::file).
    pub fn at(path: &Path) -> Result<Source, String> {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        let root = path.parent().unwrap_or(Path::new(""));
        let source = Source::read(root, &name, root, "the folder in which the program runs")?;
        Ok(Source { path: path.display().to_string(), ..source })
    }

    #[allow(clippy::disallowed_methods, reason = "the package's root, and where the compiler runs")]
    fn file_in(variable: &str, path: &str) -> Result<Source, String> {
        let Some(root) = std::env::var_os(variable).map(PathBuf::from) else {
            let help = match variable {
                "OUT_DIR" => "the package needs a build script, which writes the file",
                _ => "build with Cargo, or set it to the package's root, which the path is relative to",
            };
            return Err(format!("the environment variable `{variable}` is not set: {help}"));
        };
        let here = std::env::current_dir().unwrap_or_else(|_| root.clone());
        match variable {
            "OUT_DIR" => Source::read(&root, path, &here, "`OUT_DIR`, where the build script writes"),
            _ => Source::file_below(&root, path, &here),
        }
    }

    #[cfg(test)]
    pub(crate) fn below(root: &Path, path: &str) -> Source {
        Source::file_below(root, path, root).unwrap()
    }

    /// The file that another one names: `path` is relative to the folder of that file.
    pub(crate) fn beside(&self, path: &str) -> Result<Source, String> {
        let Some(Location { root, path: own }) = &self.file else {
            return Err(format!("`{path}` can't be read: this spec is in no folder"));
        };
        let mut parts: Vec<&str> = own.split('/').collect();
        parts.pop();
        for part in path.split('/') {
            match part {
                ".." if parts.last().is_some_and(|last| *last != "..") => drop(parts.pop()),
                "." => {}
                part => parts.push(part),
            }
        }
        let joined = if Path::new(path).is_absolute() { path.to_owned() } else { parts.join("/") };
        #[allow(clippy::disallowed_methods, reason = "where the compiler runs")]
        let here = std::env::current_dir().unwrap_or_else(|_| root.clone());
        Source::read(root, &joined, &here, "the folder of the file that names it")
    }

    /// The path of the file, relative to the same folder as that of the first spec.
    pub(crate) fn relative(&self) -> Option<&str> {
        self.file.as_ref().map(|file| file.path.as_str())
    }

    /// Messages show the path as the compiler shows paths of sources, relative to the directory in which it runs. In a
    /// workspace that is not the root of the package, and editors open files by that path.
    fn file_below(root: &Path, path: &str, here: &Path) -> Result<Source, String> {
        Source::read(root, path, here, "the package's root, the folder of its Cargo.toml")
    }

    #[allow(clippy::disallowed_methods, reason = "the one way from a macro to a file")]
    fn read(root: &Path, path: &str, here: &Path, start: &str) -> Result<Source, String> {
        if Path::new(path).is_absolute() {
            return Err(format!("`{path}` is an absolute path; write it relative to {start}"));
        }
        let full = root.join(path);
        let shown = full.display();
        let unreadable = |error: io::Error| match error.kind() {
            io::ErrorKind::NotFound => {
                format!("there is no spec file `{shown}`; a path is relative to {start}")
            }
            _ => format!("the spec file `{shown}` can't be read: {error}"),
        };
        // Checked before the file is opened: opening a pipe waits for its other end.
        let file_type = std::fs::metadata(&full).map_err(unreadable)?.file_type();
        if file_type.is_dir() {
            return Err(format!("`{shown}` is a directory; name the spec file in it"));
        }
        if !file_type.is_file() {
            return Err(format!("`{shown}` is not a regular file; a spec must be one"));
        }
        let bytes = File::open(&full).and_then(|mut file| read_all(&mut file)).map_err(unreadable)?;
        let Some(bytes) = bytes else {
            return Err(format!("`{shown}` is larger than {} MiB, the limit for a spec", MAX_SIZE >> 20));
        };
        let shown = full.strip_prefix(here).unwrap_or(Path::new(path)).display().to_string();
        let file = Some(Location { root: root.to_owned(), path: path.to_owned() });
        Ok(Source { file, ..Source::of(shown, bytes)? })
    }

    /// A spec from the content of a file.
    ///
    /// # Errors
    ///
    /// If the content is not UTF-8. The message has the first place that is not.
    pub fn of(path: String, bytes: Vec<u8>) -> Result<Source, String> {
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Source { path, text, file: None }),
            Err(error) => {
                // The first byte that is not UTF-8 becomes a replacement character at the same index.
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let start = error.utf8_error().valid_up_to();
                let span = start..start + char::REPLACEMENT_CHARACTER.len_utf8();
                let mut mistakes = Mistakes::default();
                mistakes.at(&span, "the file is not UTF-8", "from here on; save it as UTF-8");
                Err(mistakes.render(&path, &text).concat())
            }
        }
    }
}

/// Reads everything; `None` if that is more than the largest size of a spec.
fn read_all(file: &mut dyn Read) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    let size = file.take(MAX_SIZE + 1).read_to_end(&mut bytes)?;
    Ok((size as u64 <= MAX_SIZE).then_some(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("status-subset-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn a_missing_file_is_named_in_full() {
        let root = folder("missing");
        let message = Source::file_below(&root, "no such.toml", &root).unwrap_err();
        let full = root.join("no such.toml").display().to_string();
        assert_eq!(
            message,
            format!(
                "there is no spec file `{full}`; a path is relative to the package's root, the folder of its Cargo.toml"
            )
        );
    }

    /// As if the compiler was run without Cargo.
    #[test]
    fn a_missing_variable_is_named() {
        for (variable, message) in [
            (
                "STATUS_SUBSET_NO_SUCH_DIR",
                "the environment variable `STATUS_SUBSET_NO_SUCH_DIR` is not set: build with Cargo, or set it to the package's root, which the path is relative to",
            ),
            (
                "OUT_DIR",
                "the environment variable `OUT_DIR` is not set: the package needs a build script, which writes the file",
            ),
        ] {
            assert_eq!(Source::file_in(variable, "codes.toml").unwrap_err(), message);
        }
    }

    #[test]
    fn an_absolute_path_is_refused() {
        let message = Source::file_below(&folder("absolute"), "/codes.toml", Path::new("")).unwrap_err();
        assert!(message.starts_with("`/codes.toml` is an absolute path; "), "{message}");
    }

    /// As with `include_str!`, which the expansion uses for the same path.
    #[cfg(unix)]
    #[test]
    fn a_path_may_lead_out_of_the_package() {
        let root = folder("outside");
        std::fs::create_dir_all(root.join("package")).unwrap();
        std::fs::write(root.join("codes.toml"), "# outside").unwrap();
        let _ = std::fs::remove_file(root.join("package/link.toml"));
        std::os::unix::fs::symlink("../codes.toml", root.join("package/link.toml")).unwrap();
        for path in ["../codes.toml", "link.toml"] {
            assert_eq!(Source::file_below(&root.join("package"), path, &root).unwrap().text, "# outside");
        }
    }

    #[test]
    fn a_directory_is_refused() {
        let root = folder("directory");
        let message = Source::file_below(&root, ".", &root).unwrap_err();
        assert!(message.ends_with("is a directory; name the spec file in it"), "{message}");
    }

    #[cfg(unix)]
    #[test]
    fn a_special_file_is_refused() {
        let root = folder("special");
        let refused = |name: &str| {
            let message = Source::file_below(&root, name, &root).unwrap_err();
            let full = root.join(name).display().to_string();
            assert_eq!(message, format!("`{full}` is not a regular file; a spec must be one"));
        };
        // An endless device, a pipe that nothing writes to, and a link to a device.
        let up = "../".repeat(root.components().count());
        refused(&format!("{up}dev/zero"));
        let made = std::process::Command::new("mkfifo").arg(root.join("pipe.toml")).status().unwrap();
        assert!(made.success() || root.join("pipe.toml").exists());
        refused("pipe.toml");
        let _ = std::fs::remove_file(root.join("link.toml"));
        std::os::unix::fs::symlink("/dev/zero", root.join("link.toml")).unwrap();
        refused("link.toml");
    }

    #[test]
    fn reading_stops_at_the_largest_size() {
        struct Endless(u64);
        impl Read for Endless {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                self.0 += buffer.len() as u64;
                buffer.fill(b'#');
                Ok(buffer.len())
            }
        }
        let mut endless = Endless(0);
        assert_eq!(read_all(&mut endless).unwrap(), None);
        assert_eq!(endless.0, MAX_SIZE + 1);
        let largest = read_all(&mut Endless(0).take(MAX_SIZE)).unwrap().unwrap();
        assert_eq!(largest.len() as u64, MAX_SIZE);

        let root = folder("large");
        std::fs::write(root.join("codes.toml"), &largest).unwrap();
        assert_eq!(Source::file_below(&root, "codes.toml", &root).unwrap().text.len(), largest.len());
        std::fs::write(root.join("codes.toml"), [&largest[..], b"#"].concat()).unwrap();
        let message = Source::file_below(&root, "codes.toml", &root).unwrap_err();
        let full = root.join("codes.toml").display().to_string();
        assert_eq!(message, format!("`{full}` is larger than 4 MiB, the limit for a spec"));
        std::fs::remove_file(root.join("codes.toml")).unwrap();
    }

    #[test]
    fn messages_show_paths_as_the_compiler_does() {
        let package = folder("workspace").join("member");
        std::fs::create_dir_all(&package).unwrap();
        std::fs::write(package.join("codes.toml"), "").unwrap();
        let name = |here: &Path| Source::file_below(&package, "codes.toml", here).unwrap().path;
        let member = Path::new("member").join("codes.toml").display().to_string();
        assert_eq!(name(&folder("workspace")), member);
        assert_eq!(name(&package), "codes.toml");
        assert_eq!(name(&folder("elsewhere")), "codes.toml");
    }

    #[test]
    fn messages_show_where_a_file_is_not_utf_8() {
        let root = folder("encoding");
        std::fs::write(root.join("latin1.toml"), b"[registry]\nname = \"caf\xe9\"\n").unwrap();
        assert_eq!(
            Source::file_below(&root, "latin1.toml", &root).unwrap_err(),
            "latin1.toml:2:12: the file is not UTF-8\n  |\n2 | name = \"caf\u{fffd}\"\n  |            ^ from here on; save it as UTF-8"
        );
        let utf16: Vec<u8> = "\u{feff}[registry]\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        std::fs::write(root.join("utf16.toml"), utf16).unwrap();
        let message = Source::file_below(&root, "utf16.toml", &root).unwrap_err();
        assert!(message.starts_with("utf16.toml:1:1: the file is not UTF-8\n"), "{message}");
    }
}
