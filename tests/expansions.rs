//! What the derive generates, as files: they compile without a warning.

#![deny(warnings)]
// A function in each that is not called, and a trait in scope for a case that is a mistake; where they are generated
// no lint looks at them.
#![allow(dead_code, unused_imports)]
// Clippy looks at what people write.
#![allow(clippy::all, clippy::pedantic)]

macro_rules! expansions {
    ($($name:ident)+) => {
        $(
            #[path = "../macros/expansions"]
            mod $name {
                pub mod $name;
            }
        )+
    };
}

expansions! { deprecated empty fieldless promises transparent with_data }

#[test]
fn the_files_are_the_code() {
    use status_subset::StatusSubset;

    assert_eq!(fieldless::fieldless::GetUser::SlowDown.status().code(), 429);
    assert_eq!(with_data::with_data::CreateUser::Created { id: 1 }.status().code(), 201);
    assert_eq!(promises::promises::Refused::NotYou.status().code(), 403);
}
