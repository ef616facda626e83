//! A registry from a spec that the build script writes, which extends another file there.

status_subset::status_codes! {
    /// The generated codes.
    pub enum Code from concat!(env!("OUT_DIR"), "/codes.toml");
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn the_registry_has_the_codes_of_the_generated_files() {
        let codes: Vec<u8> = Code::ALL.iter().map(|code| code.code()).collect();
        assert_eq!(codes, [0, 1, 2, 3, 4, 90, 91]);
        assert_eq!(Code::Code91.to_string(), "91 Code 91");
    }
}
