//! The fuzz targets: functions of bytes that panic if a promise is broken.

#![forbid(unsafe_code)]

mod edits;
#[cfg(not(fuzzing))]
pub mod replay;
mod responses;
mod specs;

pub use responses::{responses, texts};
pub use specs::{codes_toml, spec};

/// Makes a program of a target: with `cargo fuzz` for libFuzzer, otherwise one that runs it a bounded number of times.
#[macro_export]
macro_rules! target {
    ($name:ident) => {
        #[cfg(fuzzing)]
        ::libfuzzer_sys::fuzz_target!(|data: &[u8]| $crate::$name(data));

        #[cfg(not(fuzzing))]
        fn main() {
            $crate::replay::main(stringify!($name), $crate::$name);
        }
    };
}
