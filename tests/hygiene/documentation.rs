//! The documentation of generated items, which users publish: it triggers no rustdoc lint for any text in a spec, and
//! shows the conversions between the user's own enums.

#![cfg(feature = "current")]

use std::fs;
use std::path::Path;
use std::process::Command;

const SOURCE: &str = r#"//! A package's documentation.

#![deny(missing_docs, rustdoc::all)]

use status_subset::StatusSubset;

/// Larger.
#[derive(Debug, StatusSubset)]
pub enum GetUser {
    /// Found.
    Ok,
    /// Not found.
    NotFound,
}

/// Smaller.
#[derive(Debug, StatusSubset)]
#[status(subset_of(GetUser))]
pub enum FindUser {
    /// Found.
    Ok,
}

/// HTTP's statuses.
pub mod own {
    status_subset::status_codes! {
        /// HTTP's.
        pub enum Status from http;
    }
}

/// Phrases like markup.
pub mod gateway {
    status_subset::status_codes! {
        /// The gateway's.
        pub enum Code from "gateway.toml";
    }
}
"#;

#[test]
fn documentation_triggers_no_lint_and_shows_conversions() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let package = Path::new(env!("CARGO_TARGET_TMPDIR")).join("documented");
    fs::create_dir_all(package.join("src")).unwrap();
    let manifest = format!(
        "[workspace]\n\n[package]\nname = \"documented\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         status-subset = {{ path = '{}' }}\n",
        root.join("runtime").display(),
    );
    fs::write(package.join("Cargo.toml"), manifest).unwrap();
    // The versions of this build, which are downloaded already.
    fs::copy(root.join("Cargo.lock"), package.join("Cargo.lock")).unwrap();
    fs::copy(root.join("tests/specs/gateway.toml"), package.join("gateway.toml")).unwrap();
    fs::write(package.join("src/lib.rs"), SOURCE).unwrap();
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("projects");
    let output = Command::new(env!("CARGO"))
        .args(["doc", "--no-deps", "--offline", "--color=never"])
        .current_dir(&package)
        .env("CARGO_TARGET_DIR", &target)
        .env_remove("RUSTFLAGS")
        .env_remove("RUSTDOCFLAGS")
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && !stderr.contains("warning"), "{stderr}");

    let page = |name: &str| {
        let page = fs::read_to_string(target.join("doc/documented").join(name)).unwrap();
        // The text without tags.
        page.split('<').filter_map(|tag| tag.split_once('>')).map(|(_, text)| text).collect::<String>()
    };
    for page in [page("enum.FindUser.html"), page("enum.GetUser.html")] {
        assert!(page.contains("impl From&lt;FindUser&gt; for GetUser"), "{page}");
        assert!(page.contains("impl TryFrom&lt;GetUser&gt; for FindUser"), "{page}");
        assert!(!page.contains("__FITS"), "{page}");
    }
}
