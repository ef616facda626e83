//! The type of a registry's codes, for the impls of a subset. An impl can't name it as `<Status as Registry>::Code`: if
//! the registry is in another crate, the compiler does not rely on its impls. It relies on those below, because the
//! subset `E` is local to the user's crate.

/// A type of codes: the number of its bits, negative if it has a sign.
pub struct Repr<const BITS: i8>;

/// Names the type of the codes.
pub trait ReprOf<E> {
    /// The type.
    type Code;
}

impl<E> ReprOf<E> for Repr<8> {
    type Code = u8;
}

impl<E> ReprOf<E> for Repr<16> {
    type Code = u16;
}

impl<E> ReprOf<E> for Repr<32> {
    type Code = u32;
}

impl<E> ReprOf<E> for Repr<-32> {
    type Code = i32;
}
