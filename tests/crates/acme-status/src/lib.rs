//! A registry published as a crate. A crate that depends on it needs neither its spec file nor `status-subset`.

/// Where a company keeps what it re-exports.
pub mod vendored {
    /// Deep down.
    pub mod third {
        /// Deeper.
        pub mod party {
            /// Deeper still.
            pub mod crates {
                pub use status_subset;
                #[cfg(feature = "utoipa")]
                pub use status_subset::DescribeResponse;
                #[cfg(not(feature = "utoipa"))]
                pub use undescribed::DescribeResponse;
            }
        }
    }
}

status_subset::status_codes! {
    /// The statuses of Acme's services.
    #[cfg_attr(feature = "serde", status(serde))]
    pub enum Status from "acme.toml";
}

/// Another of Acme's registries: HTTP and what the gateway adds.
pub mod gateway {
    status_subset::status_codes! {
        /// The statuses of Acme's gateway.
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

/// Where Acme keeps something: the value of a header field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place(pub String);

impl core::fmt::Display for Place {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0)
    }
}

impl core::str::FromStr for Place {
    type Err = core::convert::Infallible;

    fn from_str(text: &str) -> Result<Place, core::convert::Infallible> {
        Ok(Place(text.to_owned()))
    }
}

/// The responses of Acme's gateway to unknown users.
#[cfg(feature = "http")]
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    status_subset::StatusSubset,
    status_subset::EncodeResponse,
    status_subset::DecodeResponse,
    vendored::third::party::crates::DescribeResponse,
)]
#[status(registry = gateway::Status)]
pub enum Refused {
    /// Who are you?
    Unauthorized {
        /// The challenge.
        #[header("WWW-Authenticate")]
        challenge: Place,
    },
    /// Not you.
    Forbidden,
}

/// Declares an outcome in a crate that need not depend on `status-subset`.
#[macro_export]
macro_rules! outcome {
    ($(#[$attribute:meta])* $visibility:vis enum $name:ident { $created:ident($content:ty) }) => {
        $crate::outcome_with_the_callers_derives! {
            $(#[$attribute])*
            #[derive($crate::vendored::third::party::crates::status_subset::StatusSubset)]
            #[derive($crate::vendored::third::party::crates::status_subset::EncodeResponse)]
            #[derive($crate::vendored::third::party::crates::status_subset::DecodeResponse)]
            #[derive($crate::vendored::third::party::crates::DescribeResponse)]
            #[status(crate = $crate::vendored::third::party::crates::status_subset, axum)]
            $visibility enum $name { $created($content) }
        }
    };
}

/// The same with derives from the caller: `$crate` still refers to this crate.
#[macro_export]
macro_rules! outcome_with_the_callers_derives {
    ($(#[$attribute:meta])* $visibility:vis enum $name:ident { $created:ident($content:ty) }) => {
        $(#[$attribute])*
        #[status(registry = $crate::gateway::Status)]
        $visibility enum $name {
            /// It is made.
            $created {
                /// Where it is.
                #[header("Location")]
                location: $crate::Place,
                /// What it is.
                #[body(text)]
                content: $content,
            },
            /// It is not made yet.
            Accepted(#[body(text)] $crate::Place),
            /// It is not made.
            #[status(transparent)]
            Refused($crate::Refused),
        }
    };
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
