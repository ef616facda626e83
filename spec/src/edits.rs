//! One edit of the kinds that people make is one mistake: the message is at the edited line, and no code that the edit
//! did not touch is lost.

use std::collections::BTreeSet;

use crate::tests::Random;
use crate::{Source, Spec, load};

/// The specs of this repository, which have no mistake.
fn specs() -> Vec<Source> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let mut paths: Vec<String> = ["codes.toml", "runtime/specs/jobs.toml", "runtime/specs/bank.toml"]
        .map(|path| format!("../{path}"))
        .into();
    for entry in std::fs::read_dir(format!("{root}/examples/registries")).unwrap() {
        paths.push(format!("../examples/registries/{}", entry.unwrap().file_name().to_str().unwrap()));
    }
    paths.sort();
    let mut specs = Vec::new();
    for path in &paths {
        specs.push(Source::file(path).unwrap());
    }
    assert!(specs.len() >= 8, "{paths:?}");
    specs
}

/// The numbers and names of the codes, and the messages.
fn read(spec: &Source, text: &str) -> (Spec, BTreeSet<(i64, String)>, Vec<String>) {
    let mut source = spec.clone();
    text.clone_into(&mut source.text);
    let (spec, messages) = load(&source);
    let codes = spec.codes.iter().map(|code| (code.number.value, code.name.value.clone())).collect();
    (spec, codes, messages)
}

/// The words of a line: the ranges of runs of letters and digits, and of every other character but spaces.
fn words(line: &str) -> Vec<std::ops::Range<usize>> {
    let mut words: Vec<std::ops::Range<usize>> = Vec::new();
    let mut in_word = false;
    for (at, c) in line.char_indices() {
        let end = at + c.len_utf8();
        let continues = c.is_alphanumeric() || c == '_';
        match words.last_mut() {
            Some(last) if in_word && continues => last.end = end,
            _ if c.is_whitespace() => {}
            _ => words.push(at..end),
        }
        in_word = continues;
    }
    words
}

const TYPES: [&str; 8] = ["7", "\"7\"", "true", "[]", "{}", "[\"x\"]", "1.5", "x"];

/// A line with one edit.
fn edited(line: &str, kind: usize, random: &mut Random) -> String {
    let words = words(line);
    let word = words[random.below(words.len())].clone();
    let text = &line[word.clone()];
    let replaced = |by: String| format!("{}{by}{}", &line[..word.start], &line[word.end..]);
    match kind {
        0 => replaced(String::new()),
        1 => replaced(format!("{text} {text}")),
        2 => replaced(format!("{text}{text}")),
        3 => {
            let next = words.iter().find(|next| next.start >= word.end).unwrap_or(&words[0]).clone();
            if next.start < word.end {
                return line.to_owned();
            }
            let between = &line[word.end..next.start];
            format!("{}{}{between}{text}{}", &line[..word.start], &line[next.clone()], &line[next.end..])
        }
        4 => match line.split_once('=') {
            Some((key, _)) => format!("{key}= {}", TYPES[random.below(TYPES.len())]),
            None => line.to_owned(),
        },
        5 => {
            let upper = text.to_uppercase();
            replaced(if upper == text { text.to_lowercase() } else { upper })
        }
        _ => {
            let mut letters: Vec<char> = text.chars().collect();
            let at = random.below(letters.len());
            let other = ['e', 'n', 'x', 'q', '0', '4'][random.below(6)];
            match random.below(4) {
                0 => drop(letters.remove(at)),
                1 => letters.insert(at, letters[at]),
                2 => letters[at] = other,
                _ if at + 1 < letters.len() => letters.swap(at, at + 1),
                _ => letters.insert(at, other),
            }
            replaced(letters.into_iter().collect())
        }
    }
}

/// The lines that a message shows.
fn shown(message: &str) -> Vec<usize> {
    let number = |line: &str| line.split_once(" |").and_then(|(number, _)| number.trim().parse().ok());
    message.lines().skip(1).filter_map(number).collect()
}

struct Outcome {
    /// `None`: the text is still sound.
    holds: Option<bool>,
    report: String,
}

/// Edits a line of the spec, the kind of edit and the line being random.
fn attempt(spec: &Source, random: &mut Random) -> Outcome {
    let lines: Vec<&str> = spec.text.lines().collect();
    let is_plain = |line: &str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    let index = loop {
        let index = random.below(lines.len() - 1);
        if is_plain(lines[index]) {
            break index;
        }
    };
    let kind = random.below(10);
    let mut new: Vec<String> = lines.iter().map(|&line| line.to_owned()).collect();
    let header = |index: usize| (0..=index).rfind(|&line| lines[line].starts_with('[')).unwrap_or(0);
    let mut touched = vec![header(index)];
    let mut accepted = vec![index + 1];
    match kind {
        7 => {
            new.remove(index);
            accepted.push(header(index) + 1);
            accepted.push(header(index.max(1) - 1) + 1);
            touched.push(header(index.max(1) - 1));
        }
        8 => {
            new.insert(index, lines[index].to_owned());
            accepted.push(index + 2);
            touched.push(header(index.max(1) - 1));
        }
        9 => {
            new.swap(index, index + 1);
            accepted.push(index + 2);
            touched.push(header(index + 1));
            touched.push(header(index.max(1) - 1));
        }
        kind => new[index] = edited(lines[index], kind, random),
    }
    let text = new.join("\n") + "\n";
    let (sound, before, _) = read(spec, &spec.text);
    let (_, after, messages) = read(spec, &text);
    let touched: Vec<&str> = touched.iter().map(|&line| lines[line]).collect();
    let number = |header: &str| {
        let key = header.trim_matches(['[', ']']).strip_prefix("codes.")?.trim_matches('"');
        sound.notation.code(key).or_else(|| key.parse().ok())
    };
    let touched: Vec<i64> = touched.iter().filter_map(|header| number(header)).collect();
    let lost: Vec<_> = before.difference(&after).filter(|(number, _)| !touched.contains(number)).collect();
    // The message may be at the other line of a pair, such as the mention of a name that the edit has changed.
    let names = |message: &str| {
        let headline = message.lines().next().unwrap().splitn(4, ':').last().unwrap().to_owned();
        let quotes = |word: &str| headline.split(|c: char| !c.is_alphanumeric()).any(|quoted| quoted == word);
        let removed = |word: &str| !text.lines().nth(index).is_some_and(|line| line.contains(word));
        words(lines[index])
            .into_iter()
            .map(|word| &lines[index][word])
            .any(|word| word.len() > 1 && quotes(word) && removed(word))
    };
    let is_there =
        |message: &String| shown(message).iter().any(|line| accepted.contains(line)) || names(message);
    let is_sound = messages.is_empty();
    let holds = lost.is_empty() && (is_sound || messages.len() == 1 && messages.iter().all(is_there));
    let old = &lines[index..(index + 2).min(lines.len())];
    let now: Vec<&str> = text.lines().skip(index).take(2).collect();
    let report = format!(
        "kind {kind}, line {}:\n- {}\n+ {}\nlost: {lost:?}\n{}\n",
        index + 1,
        old.join("\n- "),
        now.join("\n+ "),
        messages.join("\n")
    );
    Outcome { holds: if is_sound && holds { None } else { Some(holds) }, report }
}

#[test]
fn the_specs_of_this_repository_have_no_mistake() {
    for spec in specs() {
        assert_eq!(load(&spec).1, [""; 0]);
    }
}

/// `EDITS=2000 cargo test -p status-subset-spec edit -- --nocapture` shows the edits for which it does not hold.
#[test]
fn an_edit_is_one_mistake_at_its_line() {
    let edits: usize = std::env::var("EDITS").ok().and_then(|edits| edits.parse().ok()).unwrap_or(150);
    let specs = specs();
    let mut random = Random(0x5eed_5eed);
    let (mut counted, mut held) = (0, 0);
    while counted < edits {
        let spec = &specs[random.below(specs.len())];
        let outcome = attempt(spec, &mut random);
        let Some(holds) = outcome.holds else { continue };
        counted += 1;
        held += usize::from(holds);
        if !holds {
            println!("{}", outcome.report);
        }
    }
    println!("{held} of {counted} edits are one mistake at their line");
    assert!(held * 100 >= counted * 95, "{held} of {counted}");
}
