//! In no folder of any crate do the modules import each other in a circle.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of a folder, each with the modules of the same folder that it imports.
type Imports = BTreeMap<String, BTreeSet<String>>;

#[test]
fn imports_form_no_circle() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = 0;
    for krate in ["spec", "macros", "runtime"] {
        let source = root.join(krate).join("src");
        for folder in folders_below(&source) {
            folders += 1;
            let imports = imports(&source, &folder);
            assert!(circle(&imports).is_none(), "{}: {:?}", folder.display(), circle(&imports));
        }
    }
    assert!(folders >= 8, "{folders}");
}

#[test]
fn a_circle_is_found() {
    let of = |pairs: &[(&str, &str)]| {
        let mut imports = Imports::new();
        for (from, to) in pairs {
            imports.entry((*from).to_owned()).or_default().insert((*to).to_owned());
        }
        imports
    };
    assert_eq!(circle(&of(&[("a", "b"), ("b", "c"), ("a", "c")])), None);
    assert!(circle(&of(&[("a", "b"), ("b", "c"), ("c", "a")])).is_some());
}

fn folders_below(folder: &Path) -> Vec<PathBuf> {
    let mut folders = vec![folder.to_owned()];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            folders.extend(folders_below(&path));
        }
    }
    folders
}

fn imports(source: &Path, folder: &Path) -> Imports {
    let here: Vec<String> =
        folder.strip_prefix(source).unwrap().iter().map(|part| part.to_str().unwrap().to_owned()).collect();
    let reexports = reexports(folder);
    let mut imports = Imports::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        // The folder's own module is above the others, and tests may import the modules that they test.
        if ["lib", "mod", "tests", "testing", "__private"].contains(&name.as_str()) {
            continue;
        }
        let mut found = BTreeSet::new();
        let files = if path.is_dir() { files_below(&path) } else { vec![path.clone()] };
        for file in files {
            let inside = file.strip_prefix(source).unwrap().with_extension("");
            let mut module: Vec<String> =
                inside.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
            if module.last().is_some_and(|name| name == "mod") {
                module.pop();
            }
            let text = fs::read_to_string(&file).unwrap();
            let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
            for target in uses(text, &module) {
                // `crate::a::b` counts if it is below this folder.
                let Some(rest) = target.strip_prefix(here.as_slice()) else { continue };
                let Some(first) = rest.first() else { continue };
                found.insert(reexports.get(first).unwrap_or(first).clone());
            }
        }
        found.remove(&name);
        imports.entry(name).or_default().extend(found);
    }
    let modules: BTreeSet<String> = imports.keys().cloned().collect();
    for found in imports.values_mut() {
        found.retain(|module| modules.contains(module));
    }
    imports
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_below(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && path.file_stem().is_some_and(|name| name != "tests")
        {
            files.push(path);
        }
    }
    files
}

/// The names that the folder's own module re-exports, each with its module.
fn reexports(folder: &Path) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for own in ["lib.rs", "mod.rs"] {
        let Ok(text) = fs::read_to_string(folder.join(own)) else { continue };
        for statement in statements(&text, &["pub use ", "pub(crate) use ", "use "]) {
            for path in expanded(&statement) {
                if let [module, .., name] = path.as_slice() {
                    names.insert(name.clone(), module.clone());
                }
            }
        }
    }
    names
}

/// The paths of a file's imports, from the root of its crate.
fn uses(text: &str, module: &[String]) -> Vec<Vec<String>> {
    let mut paths = Vec::new();
    for statement in statements(text, &["use ", "pub use ", "pub(crate) use ", "pub(super) use "]) {
        for path in expanded(&statement) {
            match path.split_first() {
                Some((first, rest)) if first == "crate" => paths.push(rest.to_vec()),
                Some((first, _)) if first == "super" => {
                    let up = path.iter().take_while(|segment| *segment == "super").count();
                    let above = &module[..module.len().saturating_sub(up)];
                    paths.push([above, &path[up..]].concat());
                }
                _ => {}
            }
        }
    }
    paths
}

/// The text from each of the words at the start of a line to the next semicolon.
fn statements(text: &str, words: &[&str]) -> Vec<String> {
    let mut statements = Vec::new();
    for (at, line) in
        text.lines().scan(0, |at, line| Some((std::mem::replace(at, *at + line.len() + 1), line)))
    {
        if let Some(word) = words.iter().find(|word| line.starts_with(*word)) {
            let rest = &text[at + word.len()..];
            statements.push(rest.split(';').next().unwrap_or_default().to_owned());
        }
    }
    statements
}

/// `a::{b, c::d}` as `a::b` and `a::c::d`.
fn expanded(statement: &str) -> Vec<Vec<String>> {
    let statement: String = statement.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((head, list)) = statement.split_once('{') else {
        let path = statement.split(" as ").next().unwrap_or_default();
        return vec![path.split("::").map(|segment| segment.trim().to_owned()).collect()];
    };
    let list = list.strip_suffix('}').unwrap_or(list);
    let (mut depth, mut item, mut paths) = (0, String::new(), Vec::new());
    for letter in list.chars().chain([',']) {
        match letter {
            ',' if depth == 0 => {
                if !item.trim().is_empty() {
                    paths.extend(expanded(&format!("{head}{}", item.trim())));
                }
                item.clear();
                continue;
            }
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        item.push(letter);
    }
    paths
}

/// The modules that are left after repeatedly removing those that import no other.
fn circle(imports: &Imports) -> Option<Vec<String>> {
    let mut left = imports.clone();
    loop {
        let free: Vec<String> = left
            .iter()
            .filter(|(_, imported)| !imported.iter().any(|module| left.contains_key(module)))
            .map(|(module, _)| module.clone())
            .collect();
        if free.is_empty() {
            return (!left.is_empty())
                .then(|| left.into_iter().map(|(from, to)| format!("{from} -> {to:?}")).collect());
        }
        for module in free {
            left.remove(&module);
        }
    }
}
