// The expansion of `#[derive(DecodeResponse)]` for:
//
// #[derive(Debug, status_subset::StatusSubset)] pub enum Api<T, E, const N: usize> where T: Clone { Ok(T), Gone([T; N]), #[status(transparent)] Refused(crate::Refused), #[status(transparent)] Other { inner: E } }

#[derive(Debug, status_subset::StatusSubset)]
pub enum Api<T, E, const N: usize>
where
    T: Clone,
{
    Ok(T),
    Gone([T; N]),
    #[status(transparent)]
    Refused(crate::Refused),
    #[status(transparent)]
    Other { inner: E },
}
const _: () = {
    use ::status_subset as __status_subset;
    type __Registry = __status_subset::Status;
    const __INFO: [&__status_subset::StatusInfo; 2usize] = [
        __Registry::Ok.info(),
        __Registry::Gone.info(),
    ];
    #[automatically_derived]
    impl<T, E, const N: usize> __status_subset::DecodeResponse for Api<T, E, { N }>
    where
        T: Clone,
        T: __status_subset::__private::response::FromJson,
        [T; N]: __status_subset::__private::response::FromJson,
        E: __status_subset::DecodeResponse,
        for<'__status_subset> Api<T, E, { N }>: __status_subset::StatusSubset,
    {
        fn __decode(
            __received: &__status_subset::__private::response::Received<'_>,
        ) -> ::core::result::Result<
            Api<T, E, { N }>,
            __status_subset::__private::response::Mismatch,
        > {
            __received
                .choose(
                    &[
                        __status_subset::__private::response::Candidate::own(
                            __INFO[0usize],
                            __status_subset::__private::response::Content::Of(
                                "application/json",
                            ),
                            |__received| {
                                ::core::result::Result::Ok(Api::Ok {
                                    0: __received.json::<T>()?,
                                })
                            },
                        ),
                        __status_subset::__private::response::Candidate::own(
                            __INFO[1usize],
                            __status_subset::__private::response::Content::Of(
                                "application/json",
                            ),
                            |__received| {
                                ::core::result::Result::Ok(Api::Gone {
                                    0: __received.json::<[T; N]>()?,
                                })
                            },
                        ),
                        __status_subset::__private::response::Candidate::nested(|
                            __received|
                        ::core::result::Result::Ok(Api::Refused {
                            0: {
                                use __status_subset::__private::response::NoResponse as _;
                                <__status_subset::__private::Nested<
                                    crate::Refused,
                                    __status_subset::Status,
                                >>::__decode(__received)
                            }?,
                        })),
                        __status_subset::__private::response::Candidate::nested(|
                            __received|
                        ::core::result::Result::Ok(Api::Other {
                            inner: <E as __status_subset::DecodeResponse>::__decode(
                                __received,
                            )?,
                        })),
                    ],
                )
        }
        fn retry_after(
            &self,
        ) -> ::core::option::Option<__status_subset::response::RetryAfter> {
            match *self {
                Api::Refused { 0: ref __field_0, .. } => {
                    use __status_subset::__private::response::NoResponse as _;
                    <__status_subset::__private::Nested<
                        crate::Refused,
                        __status_subset::Status,
                    >>::retry_after(__field_0)
                }
                Api::Other { inner: ref __field_0, .. } => {
                    <E as __status_subset::DecodeResponse>::retry_after(__field_0)
                }
                _ => ::core::option::Option::None,
            }
        }
    }
};
