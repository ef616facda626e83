//! The header field `Retry-After`, and what generated code reads it from: the field of an outcome. How a field's type tells
//! it depends on the traits that the type implements: autoref specialization, as [`Of`](crate::of::Of) explains.

use core::error::Error;
use core::fmt::{self, Display, Formatter};
use core::str::FromStr;
use core::time::Duration;
use std::string::ToString;
use std::time::{SystemTime, UNIX_EPOCH};

use http::header::RETRY_AFTER;
use http::{HeaderMap, HeaderValue};
use httpdate::HttpDate;

use crate::of::Of;

/// The value of the header field `Retry-After`: how long a client waits before the next request (RFC 9110, section 10.2.3).
///
/// It can be the type of a field of an outcome:
///
/// ```
/// use std::time::{Duration, SystemTime};
///
/// use status_subset::response::RetryAfter;
/// use status_subset::{DecodeResponse, EncodeResponse, StatusSubset};
///
/// #[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
/// enum Export {
///     Accepted(#[header("Retry-After")] RetryAfter),
/// }
///
/// let response = Export::Accepted(RetryAfter::Seconds(30)).encode()?;
/// assert_eq!(response.headers()["retry-after"], "30");
///
/// let outcome = Export::decode(response)?;
/// let after = outcome.retry_after().unwrap();
/// assert_eq!(after.delay(SystemTime::now()), Duration::from_secs(30));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// [`Display`] is the value as it is sent, and [`FromStr`] reads each of the three formats of a date (RFC 9110, section
/// 5.6.7) from 1970 on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RetryAfter {
    /// After this number of seconds. More than `u64::MAX` are read as `u64::MAX`.
    Seconds(u64),
    /// From this date on. It is sent in whole seconds, rounded up, and as the nearest date from 1970 to 9999.
    Date(SystemTime),
}

impl RetryAfter {
    /// The value among the header fields of a response; `None` if there is none, more than one, or one that can't be read.
    ///
    /// ```
    /// use http::{HeaderMap, HeaderValue};
    /// use status_subset::response::RetryAfter;
    ///
    /// let mut headers = HeaderMap::new();
    /// assert_eq!(RetryAfter::of(&headers), None);
    /// headers.insert("Retry-After", HeaderValue::from_static("120"));
    /// assert_eq!(RetryAfter::of(&headers), Some(RetryAfter::Seconds(120)));
    /// ```
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Option<RetryAfter> {
        let mut values = headers.get_all(RETRY_AFTER).iter();
        of_value(values.next()?).filter(|_| values.next().is_none())
    }

    /// The time to wait, from `now` on; zero if the date has passed. A server may ask for any time: it may be too long to be
    /// added to an `Instant`, which panics.
    ///
    /// The clock is the caller's, because not every platform has one: `wasm32-unknown-unknown` has none.
    #[must_use]
    pub fn delay(self, now: SystemTime) -> Duration {
        match self {
            RetryAfter::Seconds(seconds) => Duration::from_secs(seconds),
            RetryAfter::Date(date) => date.duration_since(now).unwrap_or_default(),
        }
    }
}

impl Display for RetryAfter {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match *self {
            RetryAfter::Seconds(seconds) => Display::fmt(&seconds, f),
            RetryAfter::Date(date) => {
                let since = date.duration_since(UNIX_EPOCH).unwrap_or_default();
                let seconds = since.as_secs() + u64::from(since.subsec_nanos() > 0);
                let date = UNIX_EPOCH + Duration::from_secs(seconds.min(LAST_SECOND));
                Display::fmt(&HttpDate::from(date), f)
            }
        }
    }
}

/// The last second of the year 9999, in seconds from 1970 on. A date has four digits for the year.
const LAST_SECOND: u64 = 253_402_300_799;

impl FromStr for RetryAfter {
    type Err = RetryAfterError;

    fn from_str(text: &str) -> Result<RetryAfter, RetryAfterError> {
        if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(RetryAfter::Seconds(text.parse().unwrap_or(u64::MAX)));
        }
        httpdate::parse_http_date(text).map(RetryAfter::Date).map_err(|_| RetryAfterError(()))
    }
}

/// The error of parsing a [`RetryAfter`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetryAfterError(());

impl Display for RetryAfterError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("neither a number of seconds nor a date (RFC 9110, section 10.2.3)")
    }
}

impl Error for RetryAfterError {}

fn of_value(value: &HeaderValue) -> Option<RetryAfter> {
    of_text(value.to_str().ok()?)
}

/// The value of a constant header field.
#[must_use]
pub fn of_text(text: &str) -> Option<RetryAfter> {
    text.trim_ascii().parse().ok()
}

/// The types of fields, in the order in which a server writes them, too.
pub mod retry_kinds {
    pub use super::{
        RetryAny as _, RetryDisplayed as _, RetryDisplayedOption as _, RetryValue as _, RetryValueOption as _,
    };
    #[cfg(feature = "headers")]
    pub use super::{RetryTyped as _, RetryTypedOption as _};
}

/// A type of the crate `headers`.
#[cfg(feature = "headers")]
pub trait RetryTyped<T> {
    fn __retry_after(&self, field: &T) -> Option<RetryAfter>;
}

#[cfg(feature = "headers")]
impl<T: headers::Header> RetryTyped<T> for &&&Of<T> {
    fn __retry_after(&self, field: &T) -> Option<RetryAfter> {
        let mut values = std::vec::Vec::new();
        field.encode(&mut values);
        of_value(values.first()?)
    }
}

/// An `Option` of a type of the crate `headers`.
#[cfg(feature = "headers")]
pub trait RetryTypedOption<T> {
    fn __retry_after(&self, field: &T) -> Option<RetryAfter>;
}

#[cfg(feature = "headers")]
impl<T: headers::Header> RetryTypedOption<Option<T>> for &&&Of<Option<T>> {
    fn __retry_after(&self, field: &Option<T>) -> Option<RetryAfter> {
        (&&&Of::<T>::new()).__retry_after(field.as_ref()?)
    }
}

/// A type that converts into a `HeaderValue`.
pub trait RetryValue<T> {
    fn __retry_after(&self, field: &T) -> Option<RetryAfter>;
}

impl<T: Clone + TryInto<HeaderValue>> RetryValue<T> for &&Of<T> {
    fn __retry_after(&self, field: &T) -> Option<RetryAfter> {
        of_value(&field.clone().try_into().ok()?)
    }
}

/// An `Option` of a type that converts into a `HeaderValue`.
pub trait RetryValueOption<T> {
    fn __retry_after(&self, field: &T) -> Option<RetryAfter>;
}

impl<T: Clone + TryInto<HeaderValue>> RetryValueOption<Option<T>> for &&Of<Option<T>> {
    fn __retry_after(&self, field: &Option<T>) -> Option<RetryAfter> {
        of_value(&field.clone()?.try_into().ok()?)
    }
}

/// A type that implements `Display`.
pub trait RetryDisplayed<T> {
    fn __retry_after(&self, field: &T) -> Option<RetryAfter>;
}

impl<T: Display> RetryDisplayed<T> for &Of<T> {
    fn __retry_after(&self, field: &T) -> Option<RetryAfter> {
        of_text(&field.to_string())
    }
}

/// An `Option` of a type that implements `Display`.
pub trait RetryDisplayedOption<T> {
    fn __retry_after(&self, field: &T) -> Option<RetryAfter>;
}

impl<T: Display> RetryDisplayedOption<Option<T>> for &Of<Option<T>> {
    fn __retry_after(&self, field: &Option<T>) -> Option<RetryAfter> {
        of_text(&field.as_ref()?.to_string())
    }
}

/// Any other type, which can only be read.
pub trait RetryAny<T> {
    fn __retry_after(&self, field: &T) -> Option<RetryAfter>;
}

impl<T> RetryAny<T> for Of<T> {
    fn __retry_after(&self, _: &T) -> Option<RetryAfter> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sunday, 6 November 1994, 08:49:37: the date of RFC 9110, section 5.6.7.
    const DATE: u64 = 784_111_777;

    fn at(seconds: u64) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(seconds)
    }

    #[test]
    fn each_format_of_a_date_and_a_number_of_seconds_are_read() {
        for text in
            ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"]
        {
            assert_eq!(text.parse(), Ok(RetryAfter::Date(at(DATE))), "{text}");
        }
        for (text, seconds) in [
            ("0", 0),
            ("120", 120),
            ("007", 7),
            ("18446744073709551616", u64::MAX),
            (&"9".repeat(99), u64::MAX),
        ] {
            assert_eq!(text.parse(), Ok(RetryAfter::Seconds(seconds)), "{text}");
        }
        for text in [
            "",
            " ",
            "-1",
            "+1",
            "1.5",
            "1 s",
            "٣",
            "soon",
            "Sun, 06 Nov 1994 08:49:37",
            "1994-11-06T08:49:37Z",
        ] {
            assert_eq!(text.parse::<RetryAfter>(), Err(RetryAfterError(())), "{text}");
        }
    }

    #[test]
    fn a_value_is_sent_as_it_is_read() {
        assert_eq!(RetryAfter::Seconds(120).to_string(), "120");
        assert_eq!(RetryAfter::Date(at(DATE)).to_string(), "Sun, 06 Nov 1994 08:49:37 GMT");
        // Nobody comes back too early.
        let later = at(DATE) + Duration::from_nanos(1);
        assert_eq!(RetryAfter::Date(later).to_string(), "Sun, 06 Nov 1994 08:49:38 GMT");
    }

    #[test]
    fn a_date_outside_of_the_format_is_sent_as_the_nearest_in_it() {
        let before = UNIX_EPOCH - Duration::from_secs(1);
        assert_eq!(RetryAfter::Date(before).to_string(), "Thu, 01 Jan 1970 00:00:00 GMT");
        for seconds in [LAST_SECOND, LAST_SECOND + 1, LAST_SECOND * 2] {
            assert_eq!(RetryAfter::Date(at(seconds)).to_string(), "Fri, 31 Dec 9999 23:59:59 GMT");
        }
    }

    #[test]
    fn the_delay_is_counted_from_the_callers_clock() {
        let now = at(DATE);
        assert_eq!(RetryAfter::Seconds(7).delay(now), Duration::from_secs(7));
        assert_eq!(RetryAfter::Date(at(DATE + 7)).delay(now), Duration::from_secs(7));
        assert_eq!(RetryAfter::Date(at(DATE - 7)).delay(now), Duration::ZERO);
    }

    #[test]
    fn the_field_has_one_value() {
        let of = |values: &[&'static str]| {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(RETRY_AFTER, HeaderValue::from_static(value));
            }
            RetryAfter::of(&headers)
        };
        assert_eq!(of(&["120"]), Some(RetryAfter::Seconds(120)));
        assert_eq!(of(&[" 120\t"]), Some(RetryAfter::Seconds(120)));
        for values in [&[][..], &[""], &["soon"], &["1", "2"], &["1, 2"], &["1", ""]] {
            assert_eq!(of(values), None, "{values:?}");
        }
    }
}
