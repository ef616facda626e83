//! The items of `status_codes!` behave as if they were written by hand in their module: they are as visible as the
//! enum, and take precedence over glob imports.

/// Names every kind of item in a module, and uses its impls.
macro_rules! all_of {
    ($($module:ident)::+) => {{
        use $($module)::+::{
            ClientError, ClientErrorStatus, ErrorStatus, Status, StatusClass, StatusLang, StatusSet,
        };

        fn of_a_class(subset: impl ClientError) -> ClientErrorStatus {
            subset.client_error()
        }
        fn of_a_group(subset: impl ErrorStatus<Registry = Status>) -> Status {
            subset.status()
        }

        assert_eq!(Status::from_code(410), Some(Status::Gone));
        assert_eq!(Status::Gone.label(StatusLang::En), "Gone");
        assert!(Status::Gone.is_client_error() && Status::Gone.is_error_status());
        assert_eq!(Status::Gone.class(), StatusClass::ClientError);
        assert_eq!(StatusClass::ClientError.fallback(), Some(Status::BadRequest));
        assert_eq!(StatusClass::of(410), Some(StatusClass::ClientError));
        assert!(StatusSet::of(&[Status::Gone]).is_subset(&StatusSet::ALL));
        assert_eq!(StatusLang::from_tag("ko"), Some(StatusLang::Ko));
        assert_eq!(of_a_class(ClientErrorStatus::Gone), ClientErrorStatus::Gone);
        assert_eq!(of_a_group(ClientErrorStatus::Gone), Status::Gone);
    }};
}

mod outer {
    pub mod inner {
        pub mod of_everyone {
            status_subset::status_codes! { pub enum Status from http; }
        }

        pub mod of_the_crate {
            status_subset::status_codes! { pub(crate) enum Status from http; }
        }

        pub mod of_the_parent {
            status_subset::status_codes! { pub(super) enum Status from http; }
        }

        pub mod of_a_path {
            status_subset::status_codes! { pub(in crate::registries_in_modules::outer) enum Status from http; }
        }

        pub mod of_a_relative_path {
            status_subset::status_codes! { pub(in super::super) enum Status from http; }
        }

        pub mod of_itself {
            status_subset::status_codes! { pub(self) enum Status from http; }

            #[test]
            fn here() {
                all_of!(self);
            }
        }

        pub mod of_the_module {
            status_subset::status_codes! { enum Status from http; }

            #[test]
            fn here() {
                all_of!(self);
            }

            mod child {
                #[test]
                fn and_below() {
                    all_of!(super);
                }
            }
        }

        #[test]
        fn in_the_parent() {
            all_of!(self::of_the_parent);
        }
    }

    #[test]
    fn in_the_module_of_the_path() {
        all_of!(inner::of_a_path);
        all_of!(inner::of_a_relative_path);
    }
}

#[test]
fn in_the_crate() {
    all_of!(outer::inner::of_everyone);
    all_of!(outer::inner::of_the_crate);
}

/// The built-in registry's items have the same names.
mod beside_a_glob {
    use status_subset::*;

    status_codes! { pub enum Status from http; }

    #[derive(StatusSubset)]
    #[status(registry = Status)]
    pub enum Lost {
        Gone,
    }

    pub fn gone(subset: impl ClientError) -> ClientErrorStatus {
        subset.client_error()
    }
}

#[test]
fn before_the_items_of_a_glob() {
    all_of!(beside_a_glob);
    assert_eq!(beside_a_glob::gone(beside_a_glob::Lost::Gone), beside_a_glob::ClientErrorStatus::Gone);
}

mod above {
    status_subset::status_codes! { pub enum Status from http; }

    pub mod same_name {
        use super::*;

        status_subset::status_codes! { pub enum Status from http; }

        pub fn gone(subset: impl ClientError) -> (Status, Upper) {
            (subset.status(), Upper::Gone)
        }
    }

    pub mod other_name {
        use super::*;

        status_subset::status_codes! { pub enum Lower from http; }

        pub fn gone(subset: impl ClientError) -> (Lower, Status) {
            (subset.status(), Status::Gone)
        }
    }

    pub use Status as Upper;
}

#[test]
fn before_the_items_of_the_module_above() {
    use above::{Status, other_name, same_name};

    all_of!(above);
    all_of!(above::same_name);
    let lower = other_name::ClientErrorLower::Gone;
    assert_eq!(other_name::gone(lower), (other_name::Lower::Gone, Status::Gone));
    let same = same_name::ClientErrorStatus::Gone;
    assert_eq!(same_name::gone(same), (same_name::Status::Gone, Status::Gone));
}

mod around_a_function {
    status_subset::status_codes! { pub enum Status from http; }

    /// The items of a function take precedence, and do not clash with those of another function.
    #[test]
    fn before_the_items_of_the_module_around_a_function() {
        fn one() -> u16 {
            status_subset::status_codes! { enum Status from "tests/specs/gateway.toml"; }
            Status::Ok.code()
        }
        fn other() -> u16 {
            status_subset::status_codes! { pub enum Status from http; }
            fn of(subset: impl ClientError) -> Status {
                subset.status()
            }
            of(ClientErrorStatus::Gone).code()
        }
        assert_eq!((one(), other(), Status::Ok.code()), (20, 410, 200));
    }
}
