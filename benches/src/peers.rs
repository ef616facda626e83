//! The alternatives: an enum of the 62 codes with the derives of `strum` and `num_enum`.

use crate::tools::Crate;

#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::FromRepr, num_enum::TryFromPrimitive)]
#[repr(u16)]
pub enum Peer {
    Continue = 100,
    SwitchingProtocols = 101,
    Processing = 102,
    EarlyHints = 103,
    Ok = 200,
    Created = 201,
    Accepted = 202,
    NonAuthoritativeInformation = 203,
    NoContent = 204,
    ResetContent = 205,
    PartialContent = 206,
    MultiStatus = 207,
    AlreadyReported = 208,
    ImUsed = 226,
    MultipleChoices = 300,
    MovedPermanently = 301,
    Found = 302,
    SeeOther = 303,
    NotModified = 304,
    UseProxy = 305,
    TemporaryRedirect = 307,
    PermanentRedirect = 308,
    BadRequest = 400,
    Unauthorized = 401,
    PaymentRequired = 402,
    Forbidden = 403,
    NotFound = 404,
    MethodNotAllowed = 405,
    NotAcceptable = 406,
    ProxyAuthenticationRequired = 407,
    RequestTimeout = 408,
    Conflict = 409,
    Gone = 410,
    LengthRequired = 411,
    PreconditionFailed = 412,
    ContentTooLarge = 413,
    UriTooLong = 414,
    UnsupportedMediaType = 415,
    RangeNotSatisfiable = 416,
    ExpectationFailed = 417,
    ImATeapot = 418,
    MisdirectedRequest = 421,
    UnprocessableContent = 422,
    Locked = 423,
    FailedDependency = 424,
    TooEarly = 425,
    UpgradeRequired = 426,
    PreconditionRequired = 428,
    TooManyRequests = 429,
    RequestHeaderFieldsTooLarge = 431,
    UnavailableForLegalReasons = 451,
    InternalServerError = 500,
    NotImplemented = 501,
    BadGateway = 502,
    ServiceUnavailable = 503,
    GatewayTimeout = 504,
    HttpVersionNotSupported = 505,
    VariantAlsoNegotiates = 506,
    InsufficientStorage = 507,
    LoopDetected = 508,
    NotExtended = 510,
    NetworkAuthenticationRequired = 511,
}

/// The versions of the alternatives.
pub fn versions() -> String {
    let dependencies = [
        "http = \"1\"",
        "num_enum = \"0.7\"",
        "serde_json = \"1\"",
        "strum = \"0.28\"",
        "thiserror = \"2\"",
        "tokio = \"1\"",
    ];
    let names = dependencies.map(|dependency| dependency.split(' ').next().unwrap_or_default());
    let tree = Crate::new("versions", &dependencies, "").tree();
    let direct = tree
        .into_iter()
        .filter(|package| package.split(' ').next().is_some_and(|name| names.contains(&name)));
    direct.collect::<Vec<_>>().join(", ")
}
