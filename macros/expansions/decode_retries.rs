// The expansion of `#[derive(DecodeResponse)]` for:
//
// #[derive(Debug, status_subset::StatusSubset)] pub enum Export<T> { Ok, #[body(problem = OutOfCredit)] Forbidden { balance: u32, #[header("Retry-After")] seconds: u64, #[header("ETag")] tag: String }, #[header("Retry-After" = "60")] ServiceUnavailable, #[status(transparent)] Other(T) }

#[derive(Debug, status_subset::StatusSubset)]
pub enum Export<T> {
    Ok,
    Forbidden { balance: u32, seconds: u64, tag: String },
    ServiceUnavailable,
    #[status(transparent)]
    Other(T),
}
const _: () = {
    use ::status_subset as __status_subset;
    type __Registry = __status_subset::Status;
    const __INFO: [&__status_subset::StatusInfo; 3usize] = [
        __Registry::Ok.info(),
        __Registry::Forbidden.info(),
        __Registry::ServiceUnavailable.info(),
    ];
    #[automatically_derived]
    impl<T> __status_subset::DecodeResponse for Export<T>
    where
        T: __status_subset::DecodeResponse,
        for<'__status_subset> Export<T>: __status_subset::StatusSubset,
    {
        fn __decode(
            __received: &__status_subset::__private::response::Received<'_>,
        ) -> ::core::result::Result<
            Export<T>,
            __status_subset::__private::response::Mismatch,
        > {
            use __status_subset::__private::response::decode_kinds::*;
            __received
                .choose(
                    &[
                        __status_subset::__private::response::Candidate::own(
                            __INFO[0usize],
                            __status_subset::__private::response::Content::Empty,
                            |_| { ::core::result::Result::Ok(Export::Ok {}) },
                        ),
                        __status_subset::__private::response::Candidate::own(
                            __INFO[1usize],
                            __status_subset::__private::response::Content::Of(
                                "application/problem+json",
                            ),
                            |__received| {
                                let __field_1 = (&&&&&__status_subset::__private::response::Of::<
                                    u64,
                                >::new())
                                    .__decode_header("retry-after", __received)?;
                                let __field_2 = (&&&&&__status_subset::__private::response::Of::<
                                    String,
                                >::new())
                                    .__decode_header("etag", __received)?;
                                let mut __problem = __received
                                    .typed_problem(
                                        __Registry::__CATALOG.problem_or_first("OutOfCredit"),
                                    )?;
                                ::core::result::Result::Ok(Export::Forbidden {
                                    seconds: __field_1,
                                    tag: __field_2,
                                    balance: __status_subset::__private::response::member::<
                                        u32,
                                    >(&mut __problem, "balance")?,
                                })
                            },
                        ),
                        __status_subset::__private::response::Candidate::own(
                            __INFO[2usize],
                            __status_subset::__private::response::Content::Empty,
                            |_| {
                                ::core::result::Result::Ok(Export::ServiceUnavailable {})
                            },
                        ),
                        __status_subset::__private::response::Candidate::nested(|
                            __received|
                        ::core::result::Result::Ok(Export::Other {
                            0: <T as __status_subset::DecodeResponse>::__decode(
                                __received,
                            )?,
                        })),
                    ],
                )
        }
        fn retry_after(
            &self,
        ) -> ::core::option::Option<__status_subset::response::RetryAfter> {
            use __status_subset::__private::response::retry_kinds::*;
            match *self {
                Export::Forbidden { seconds: ref __field_1, .. } => {
                    (&&&&&__status_subset::__private::response::Of::<u64>::new())
                        .__retry_after(__field_1)
                }
                Export::ServiceUnavailable { .. } => {
                    __status_subset::__private::response::retry_after("60")
                }
                Export::Other { 0: ref __field_0, .. } => {
                    <T as __status_subset::DecodeResponse>::retry_after(__field_0)
                }
                _ => ::core::option::Option::None,
            }
        }
    }
};
