//! The built-in registry: [`Status`] and the items that belong to it.

crate::__private::__status_codes! {
    crate,
    /// The HTTP status codes: all codes registered with IANA except 104, which is a temporary registration, and 306,
    /// which is unused.
    pub enum Status from http;
}

#[cfg(feature = "http")]
crate::__feature_http_registry!(Status);
#[cfg(feature = "serde")]
crate::__feature_serde_registry!(Status);
