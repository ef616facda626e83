//! A registry published as a crate. Who depends on it needs neither its spec file nor `status-subset`.

/// Where a company keeps what it re-exports.
pub mod vendored {
    /// Deep down.
    pub mod third {
        /// Deeper.
        pub mod party {
            /// Deeper still.
            pub mod crates {
                pub use status_subset;
            }
        }
    }
}

status_subset::status_codes! {
    /// What Acme's services answer.
    pub enum Status from "acme.toml";
}

/// Another of Acme's registries: HTTP and what the gateway adds.
pub mod gateway {
    status_subset::status_codes! {
        /// What Acme's gateway answers.
        pub enum Status from "gateway.toml";
    }
}

/// The answer to a job that is sent to Acme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, status_subset::StatusSubset)]
#[status(registry = Status, class = Failed)]
pub enum JobError {
    /// It broke.
    Broken,
    /// It got lost.
    Lost,
}

/// Declares a subset of Acme's statuses in a crate that need not depend on `status-subset`.
#[macro_export]
macro_rules! subset {
    ($(#[$attribute:meta])* $visibility:vis enum $name:ident { $($(#[$on_variant:meta])* $variant:ident $(= $code:literal)?),* $(,)? }) => {
        $(#[$attribute])*
        #[derive($crate::vendored::third::party::crates::status_subset::StatusSubset)]
        #[status(crate = $crate::vendored::third::party::crates::status_subset, registry = $crate::Status)]
        $visibility enum $name {
            $($(#[$on_variant])* $(#[status($code)])? $variant),*
        }
    };
}
