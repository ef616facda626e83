//! The type of a registry's codes, for the impls of a subset. An impl can't name it as `<Status as Registry>::Code`: if
//! the registry is in another crate, the compiler does not rely on its impls. It relies on those below, because the
//! subset `E` is local to the user's crate.

/// A type of codes: the number of its bits, negative if it has a sign.
pub struct Repr<const BITS: i8>;

/// Names the type of the codes of the registry `R`. (With a wrong path to the registry, `R` keeps the compiler from
/// reporting impls for an unknown type too.)
pub trait ReprOf<E, R> {
    /// The type.
    type Code;
}

impl<E, R> ReprOf<E, R> for Repr<8> {
    type Code = u8;
}

impl<E, R> ReprOf<E, R> for Repr<16> {
    type Code = u16;
}

impl<E, R> ReprOf<E, R> for Repr<32> {
    type Code = u32;
}

impl<E, R> ReprOf<E, R> for Repr<-32> {
    type Code = i32;
}
