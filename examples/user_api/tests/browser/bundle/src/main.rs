//! `cargo run --package bundle -- page.wasm folder` writes the JavaScript that loads the code of the page.

#![forbid(unsafe_code)]

use wasm_bindgen_cli_support::Bindgen;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [code, folder] = &arguments[..] else { panic!("usage: bundle CODE FOLDER") };
    let mut bindgen = Bindgen::new();
    bindgen.input_path(code).typescript(false).web(true).unwrap().generate(folder).unwrap();
}
