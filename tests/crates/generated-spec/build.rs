//! Writes a spec and its base.

use std::path::PathBuf;
use std::{env, fs};

fn spec(head: &str, codes: impl Iterator<Item = u8>) -> String {
    let codes =
        codes.map(|code| format!("[codes.{code}]\nname = \"Code{code}\"\nphrase = \"Code {code}\"\n"));
    format!("[registry]\n{head}\n{}", codes.collect::<Vec<_>>().concat())
}

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap());
    let base = "name = \"base\"\ntitle = \"Base\"\ncodes = { first = 0, last = 99 }\nrepr = \"u8\"";
    fs::create_dir_all(folder.join("bases")).unwrap();
    fs::write(folder.join("bases/base.toml"), spec(base, 0..5)).unwrap();
    let own = "name = \"own\"\ntitle = \"Own\"\nextends = \"bases/base.toml\"";
    fs::write(folder.join("codes.toml"), spec(own, 90..92)).unwrap();
}
