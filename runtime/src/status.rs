//! The built-in registry: [`Status`] and what belongs to it.

crate::__private::__status_codes! {
    crate,
    /// The status codes of HTTP: all that IANA has registered but 104, whose registration was temporary, and 306,
    /// which nobody may send.
    pub enum Status from http;
}

#[cfg(feature = "http")]
crate::__feature_http_registry!(Status);
#[cfg(feature = "serde")]
crate::__feature_serde_registry!(Status);
