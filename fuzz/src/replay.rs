//! Runs a target without a fuzzer, the same in every run: with the given files, or with its seeds and mutations of
//! them.

use std::panic;
use std::path::{Path, PathBuf};
use std::process::exit;
use std::time::{Duration, Instant};

use crate::edits::Edits;

const RUNS: usize = 300;
/// Much longer than an input takes, even on a busy machine.
const LONGEST: Duration = Duration::from_secs(5);

pub fn main(name: &str, target: fn(&[u8])) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let named: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if !named.is_empty() {
        named.iter().for_each(|path| target(&read(path)));
        return;
    }
    let mut seeds: Vec<PathBuf> = std::fs::read_dir(root.join("seeds").join(name))
        .map(|folder| folder.map(|file| file.expect("the folder can be read").path()).collect())
        .unwrap_or_default();
    seeds.sort();
    let seeds: Vec<Vec<u8>> = seeds.iter().map(|path| read(path)).chain([Vec::new()]).collect();
    let mut random = Random(0x5eed_5eed);
    for run in 0..seeds.len() + RUNS {
        let mut input = seeds[run % seeds.len()].clone();
        if run >= seeds.len() {
            let script: Vec<u8> = (0..random.below(48)).map(|_| random.byte()).collect();
            let mut edits = Edits::new(&script);
            let others: Vec<u8> = (0..48).map(|_| random.byte()).collect();
            while !edits.are_over() {
                edits.list(&mut input, &others);
            }
            if input.is_empty() {
                input = others;
            }
        }
        let start = Instant::now();
        let held = panic::catch_unwind(|| target(&input)).is_ok();
        let time = start.elapsed();
        if !held || time > LONGEST {
            let folder = root.join("artifacts").join(name);
            let file = folder.join("replayed");
            std::fs::create_dir_all(&folder)
                .and_then(|()| std::fs::write(&file, &input))
                .expect("it is written");
            eprintln!("{name}: input {run} took {time:?}; again: cargo run --bin {name} {}", file.display());
            exit(1);
        }
    }
    println!("{name}: {} seeds, {RUNS} inputs", seeds.len());
}

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A generator of the same numbers in every run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }

    fn byte(&mut self) -> u8 {
        u8::try_from(self.below(256)).expect("it is below")
    }
}
