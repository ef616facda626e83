//! The expansions of the words in `#[status(http, axum)]`. The derives don't know which features are enabled, so they
//! call one of these `macro_rules!`, which exist in two versions: with the feature and without. (Bindings have names
//! such as `__code`: if the user has a unit struct `code`, a binding `code` would be a pattern.)

/// Defines a macro for each word whose feature is disabled.
macro_rules! without_feature {
    // (`$d` is a dollar sign of the inner macro; a plain `$` would be one of this macro.)
    ($d:tt $($macro:ident $word:literal $feature:literal)+) => { $(
        #[cfg(not(feature = $feature))]
        #[doc(hidden)]
        #[macro_export]
        macro_rules! $macro {
            ($d($d input:tt)*) => {
                ::core::compile_error!(::core::concat!(
                    "`", $word, "` needs the feature `", $feature, "`: add `features = [\"", $feature,
                    "\"]` to the dependency `status-subset`"
                ));
            };
        }
    )+ };
}

without_feature! { $
    __feature_http "http" "http"
    __feature_http_registry "http" "http"
    __feature_serde_registry "serde" "serde"
    __feature_axum "axum" "axum"
    __feature_actix "actix" "actix"
    __feature_examples "examples" "utoipa"
}

/// Takes a subset without fields, its registry, and the function that finds a variant.
#[cfg(feature = "http")]
#[doc(hidden)]
#[macro_export]
macro_rules! __feature_http {
    ([$($generics:tt)*] [$subset:ty] [$($bounds:tt)*] [$registry:ty] [$from_code:ident]) => {
        const _: () = <$registry>::__CATALOG.check_http();

        #[automatically_derived]
        impl $($generics)* ::core::convert::From<$subset> for $crate::__private::http::StatusCode
        where $($bounds)*
        {
            fn from(__subset: $subset) -> $crate::__private::http::StatusCode {
                $crate::__private::http_status($crate::StatusSubset::status(&__subset))
            }
        }

        #[automatically_derived]
        impl $($generics)* ::core::convert::TryFrom<$crate::__private::http::StatusCode> for $subset
        where $($bounds)*
        {
            type Error = $crate::TryFromCodeError<$registry>;

            fn try_from(
                __code: $crate::__private::http::StatusCode,
            ) -> ::core::result::Result<$subset, $crate::TryFromCodeError<$registry>> {
                $crate::__private::subset_from_code(__code.as_u16(), $from_code)
            }
        }
    };
}

#[cfg(feature = "http")]
#[doc(hidden)]
#[macro_export]
macro_rules! __feature_http_registry {
    ($registry:ty) => {
        const _: () = <$registry>::__CATALOG.check_http();

        #[automatically_derived]
        impl ::core::convert::From<$registry> for $crate::__private::http::StatusCode {
            fn from(__status: $registry) -> $crate::__private::http::StatusCode {
                $crate::__private::http_status(__status)
            }
        }

        #[automatically_derived]
        impl ::core::convert::TryFrom<$crate::__private::http::StatusCode> for $registry {
            type Error = $crate::UnknownStatus<$registry>;

            fn try_from(
                __code: $crate::__private::http::StatusCode,
            ) -> ::core::result::Result<$registry, $crate::UnknownStatus<$registry>> {
                $crate::__private::registry_from_http(__code)
            }
        }
    };
}

#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __feature_serde_registry {
    ($registry:ty) => {
        /// Serializes the status code as a number.
        #[automatically_derived]
        impl $crate::__private::serde::Serialize for $registry {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                __serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::__private::serialize(*self, __serializer)
            }
        }

        /// Deserializes a status from its code. An unknown code is an error.
        #[automatically_derived]
        impl<'de> $crate::__private::serde::Deserialize<'de> for $registry {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                __deserializer: D,
            ) -> ::core::result::Result<$registry, D::Error> {
                $crate::__private::deserialize(__deserializer)
            }
        }
    };
}

/// Implements `IntoResponse` for a subset that implements `EncodeResponse`.
#[cfg(feature = "axum")]
#[doc(hidden)]
#[macro_export]
macro_rules! __feature_axum {
    ([$($generics:tt)*] [$subset:ty] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private::axum_core::response::IntoResponse for $subset
        where
            $subset: $crate::EncodeResponse,
            $($bounds)*
        {
            fn into_response(self) -> $crate::__private::axum_core::response::Response {
                $crate::__private::axum_response(self)
            }
        }

        $crate::__feature_axum_extract! { [$($generics)*] [$subset] [$($bounds)*] }
    };
}

/// Makes a subset what a handler returns, and the rejection of an extractor.
#[cfg(feature = "axum-extract")]
#[doc(hidden)]
#[macro_export]
macro_rules! __feature_axum_extract {
    ([$($generics:tt)*] [$subset:ty] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private::axum::Returned for $subset
        where
            $($bounds)*
        {
            type Outcome = $subset;
        }

        #[automatically_derived]
        impl $($generics)* $crate::__private::axum::Refusal for $subset
        where
            $($bounds)*
        {
            type Outcome = $crate::__private::axum::Own<$subset>;

            fn outcome(self, _: &::core::primitive::str) -> $crate::__private::axum::Own<$subset> {
                $crate::__private::axum::Own(self)
            }
        }
    };
}

#[cfg(all(feature = "axum", not(feature = "axum-extract")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __feature_axum_extract {
    ($($input:tt)*) => {};
}

/// Implements `Responder` for a subset that implements `EncodeResponse`, and the conversion into an error that makes a
/// `Result` with the subset as its error a `Responder`.
#[cfg(feature = "actix")]
#[doc(hidden)]
#[macro_export]
macro_rules! __feature_actix {
    ([$($generics:tt)*] [$subset:ty] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private::actix_web::Responder for $subset
        where
            $subset: $crate::EncodeResponse,
            $($bounds)*
        {
            type Body = $crate::__private::actix_web::body::BoxBody;

            fn respond_to(
                self,
                _: &$crate::__private::actix_web::HttpRequest,
            ) -> $crate::__private::actix_web::HttpResponse {
                $crate::__private::actix_response(self)
            }
        }

        #[automatically_derived]
        impl $($generics)* ::core::convert::From<$subset> for $crate::__private::actix_web::Error
        where
            $subset: $crate::EncodeResponse,
            $($bounds)*
        {
            fn from(__outcome: $subset) -> $crate::__private::actix_web::Error {
                $crate::__private::actix_error(__outcome)
            }
        }
    };
}

/// Checks that a subset with examples is described.
#[cfg(feature = "utoipa")]
#[doc(hidden)]
#[macro_export]
macro_rules! __feature_examples {
    ([$($generics:tt)*] [$subset:ty] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private::response::HasExamples for $subset
        where
            $subset: $crate::DescribeResponse,
            $($bounds)*
        {
        }
    };
}
