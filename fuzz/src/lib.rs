//! What the fuzz targets run. Each is a function of bytes that panics if a promise is broken.
//!
//! A proc-macro crate exports its macros only. Its modules work outside of the compiler too, as their own tests do:
//! they are modules of this crate as well.

#![forbid(unsafe_code)]

extern crate proc_macro;

#[path = "../../macros/src/code.rs"]
mod code;
#[path = "../../macros/src/errors.rs"]
mod errors;
#[path = "../../macros/src/header_name.rs"]
mod header_name;
#[path = "../../macros/src/item.rs"]
mod item;
#[path = "../../macros/src/order.rs"]
mod order;
#[path = "../../macros/src/registry/mod.rs"]
#[expect(dead_code, reason = "no file is read here")]
mod registry;
#[path = "../../macros/src/response/mod.rs"]
mod response;
#[path = "../../macros/src/spec/mod.rs"]
mod spec;
#[path = "../../macros/src/subset/mod.rs"]
mod subset;
#[path = "../../macros/src/tokens.rs"]
mod tokens;

mod edits;
mod macros;
#[cfg(not(fuzzing))]
pub mod replay;
mod responses;
mod specs;

pub use macros::{derives, status_codes};
pub use responses::{responses, texts};
pub use specs::{codes_toml, spec};

/// Makes a program of a target: of libFuzzer with `cargo fuzz`, and one that runs it a bounded number of times
/// without.
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
