//! The conversions and the `Display` of registries and subsets, called by generated impls.

use core::fmt::{Formatter, Result as FmtResult};

use crate::notation::{Parse, padded};
use crate::registry::SetIter;
use crate::{
    NotInSubset, ParseStatusError, ParseSubsetError, Registry, RegistryCode, TryFromCodeError, UnknownStatus,
    language,
};

/// A type that converts into another, for `#[status(from(..))]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not convert into `{T}`, the type of the field",
    label = "remove it, or implement `From<{Self}>` for the type of the field",
    note = "a `status_subset::Cause` is made from any error (`std::error::Error + Send + Sync`)"
)]
pub trait ConvertsInto<T>: Sized {
    fn convert(self) -> T;
}

#[diagnostic::do_not_recommend]
impl<T: From<A>, A> ConvertsInto<T> for A {
    fn convert(self) -> T {
        T::from(self)
    }
}

/// The value of a field that a listed type converts into.
#[inline]
pub fn converted<A: ConvertsInto<T>, T>(value: A) -> T {
    value.convert()
}

/// Writes a text, padded only if the format asks for it.
///
/// # Errors
///
/// If the formatter fails.
#[inline]
pub fn display(text: &str, f: &mut Formatter<'_>) -> FmtResult {
    if f.width().is_none() && f.precision().is_none() { f.write_str(text) } else { f.pad(text) }
}

/// # Errors
///
/// If the registry has no such code.
#[inline]
pub fn registry_from_code<R: Registry>(code: R::Code) -> Result<R, UnknownStatus<R>> {
    match R::from_code(code) {
        Some(status) => Ok(status),
        None => Err(unknown(code)),
    }
}

/// A function of its own, so that the usual path builds no error.
#[cold]
fn unknown<R: Registry>(code: R::Code) -> UnknownStatus<R> {
    UnknownStatus::new(code)
}

/// # Errors
///
/// If the text is not a code, or the registry does not have the code.
#[inline]
pub fn registry_from_str<R: Registry>(text: &str) -> Result<R, ParseStatusError<R>> {
    let code = code::<R>(text).ok_or(ParseStatusError::NotACode)?;
    Ok(registry_from_code(code)?)
}

/// The code in a text, as the registry writes it or, if the spec says so, that of a phrase or a name. A number has as
/// many digits as the codes from the registry's first to its last have.
#[inline]
fn code<R: Registry>(text: &str) -> Option<R::Code> {
    let code = if is_decimal::<R>() {
        number(text.as_bytes(), digits(*R::CODE_RANGE.start()), digits(*R::CODE_RANGE.end()))
    } else {
        R::__NOTATION.read(text).and_then(|code| R::Code::try_from(code).ok())
    };
    match (code, R::__PARSE) {
        (None, Parse::Phrase) => {
            R::ALL.iter().find(|status| status.info().phrase() == text).map(|it| it.code())
        }
        (None, Parse::Name) => R::ALL.iter().find(|status| status.info().name() == text).map(|it| it.code()),
        (code, _) => code,
    }
}

/// Whether codes are written in decimal digits alone, without a sign.
#[inline]
fn is_decimal<R: Registry>() -> bool {
    R::__NOTATION.is_decimal() && (*R::CODE_RANGE.start()).into() >= 0
}

/// The number of decimal digits.
#[inline]
fn digits<C: RegistryCode>(code: C) -> usize {
    let code: i64 = code.into();
    code.checked_ilog10().map_or(1, |log| log as usize + 1)
}

/// A number of `min` to `max` digits, without a sign or leading zeros. (Inlined, the usual three digits need no loop.)
#[inline]
fn number<C: RegistryCode>(digits: &[u8], min: usize, max: usize) -> Option<C> {
    if digits.len() < min || digits.len() > max || (digits.len() > 1 && digits.first() == Some(&b'0')) {
        return None;
    }
    let mut number = 0_u64;
    for digit in digits {
        let digit = u64::from(*digit).wrapping_sub(u64::from(b'0'));
        if digit > 9 {
            return None;
        }
        number = number * 10 + digit;
    }
    C::try_from(i64::try_from(number).ok()?).ok()
}

/// # Errors
///
/// If the subset does not declare the status.
#[inline]
pub fn subset_from_status<R: Registry, E>(
    status: R,
    from_code: fn(R::Code) -> Option<E>,
) -> Result<E, NotInSubset<R>> {
    from_code(status.code()).ok_or(NotInSubset::new(status))
}

/// # Errors
///
/// If the registry has no such code, or the subset does not declare it.
#[inline]
pub fn subset_from_code<R: Registry, E>(
    code: R::Code,
    from_code: fn(R::Code) -> Option<E>,
) -> Result<E, TryFromCodeError<R>> {
    match from_code(code) {
        Some(subset) => Ok(subset),
        None => match registry_from_code(code) {
            Ok(status) => Err(NotInSubset::new(status).into()),
            Err(error) => Err(error.into()),
        },
    }
}

/// # Errors
///
/// If the text is not a code, the registry does not have the code, or the subset does not declare it.
#[inline]
pub fn subset_from_str<R: Registry, E>(
    text: &str,
    from_code: fn(R::Code) -> Option<E>,
) -> Result<E, ParseSubsetError<R>> {
    let code = code::<R>(text).ok_or(ParseSubsetError::NotACode)?;
    Ok(subset_from_code(code, from_code)?)
}

/// The language in a list that a BCP 47 tag names.
#[must_use]
pub fn language_of<L: Copy>(languages: &[L], tags: &[&str], tag: &str) -> Option<L> {
    languages.get(language::lookup(tags, tag)?).copied()
}

/// The language in a list that an `Accept-Language` value prefers.
#[must_use]
pub fn language_accepted<L: Copy>(languages: &[L], tags: &[&str], value: &str) -> Option<L> {
    languages.get(language::accept(tags, value)?).copied()
}

/// The text in the language that a BCP 47 tag names.
#[must_use]
pub fn text_in(
    tags: &'static [&'static str],
    texts: &'static [&'static str],
    tag: &str,
) -> Option<&'static str> {
    language::text(tags, texts, tag)
}

/// Writes the codes of a set, padded as one text.
///
/// # Errors
///
/// If the formatter fails.
pub fn display_set<R: Registry>(
    statuses: impl Iterator<Item = R> + Clone,
    f: &mut Formatter<'_>,
) -> FmtResult {
    let codes: usize = statuses.clone().map(|status| R::__NOTATION.width(status.code().into())).sum();
    let separators = 2 * statuses.clone().count().saturating_sub(1);
    padded(f, codes + separators + 2, |f| {
        f.write_str("{")?;
        for (i, status) in statuses.enumerate() {
            let separator = if i > 0 { ", " } else { "" };
            f.write_str(separator)?;
            R::__NOTATION.write(status.code().into(), f)?;
        }
        f.write_str("}")
    })
}

/// The statuses of a set.
#[must_use]
pub const fn iter<R: Registry>(set: R::Set) -> SetIter<R> {
    SetIter::new(set)
}
