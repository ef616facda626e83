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

/// Whether a code has the type `T`. (The lifetime lets an impl ask about a type that it does not have.)
pub trait IsCode<'a, T> {}

impl IsCode<'_, u8> for Repr<8> {}

impl IsCode<'_, u16> for Repr<16> {}

impl IsCode<'_, u32> for Repr<32> {}

impl IsCode<'_, i32> for Repr<-32> {}

/// Implements `From` once for each integer type. A bound selects the type of the subset's code. (With an impl for
/// [`ReprOf::Code`], crates that depend on the user's crate could not implement `From` for types of their own and every
/// error: for them, that type may be any type.)
#[doc(hidden)]
#[macro_export]
macro_rules! __code_from {
    ([$($generics:tt)*] [$subset:ty] [$($bounds:tt)*] [$repr:ident] [$number:expr]) => {
        $crate::__code_from! { u8 [$($generics)*] [$subset] [$($bounds)*] [$repr] [$number] }
        $crate::__code_from! { u16 [$($generics)*] [$subset] [$($bounds)*] [$repr] [$number] }
        $crate::__code_from! { u32 [$($generics)*] [$subset] [$($bounds)*] [$repr] [$number] }
        $crate::__code_from! { i32 [$($generics)*] [$subset] [$($bounds)*] [$repr] [$number] }
    };
    ($code:ident [$($generics:tt)*] [$subset:ty] [$($bounds:tt)*] [$repr:ident] [$number:expr]) => {
        #[automatically_derived]
        impl $($generics)* ::core::convert::From<$subset> for ::core::primitive::$code
        where
            for<'__status_subset> $crate::__private::Repr<$repr>:
                $crate::__private::IsCode<'__status_subset, ::core::primitive::$code>,
            $($bounds)*
        {
            #[inline]
            fn from(__subset: $subset) -> ::core::primitive::$code {
                let __number: fn(&$subset) -> ::core::primitive::i64 = $number;
                __number(&__subset) as ::core::primitive::$code
            }
        }
    };
}
