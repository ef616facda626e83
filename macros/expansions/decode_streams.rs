// The expansion of `#[derive(DecodeResponse)]` for:
//
// #[derive(Debug, status_subset::StatusSubset)] pub enum Download<T> { Ok(#[body(sse)] status_subset::response::Events<u32>), PartialContent { #[header("Content-Range")] range: String, #[body(stream = "text/csv")] part: status_subset::response::Body }, Accepted(#[body(response)] http::Response<status_subset::response::Body>), NotFound(#[body(text)] String), #[status(transparent)] Refused(crate::Refused), #[status(transparent)] Other(T) }

#[derive(Debug, status_subset::StatusSubset)]
pub enum Download<T> {
    Ok(status_subset::response::Events<u32>),
    PartialContent { range: String, part: status_subset::response::Body },
    Accepted(http::Response<status_subset::response::Body>),
    NotFound(String),
    #[status(transparent)]
    Refused(crate::Refused),
    #[status(transparent)]
    Other(T),
}
const _: () = {
    use ::status_subset as __status_subset;
    type __Registry = __status_subset::Status;
    const __INFO: [&__status_subset::StatusInfo; 4usize] = [
        __Registry::Ok.info(),
        __Registry::PartialContent.info(),
        __Registry::Accepted.info(),
        __Registry::NotFound.info(),
    ];
    #[automatically_derived]
    impl<T> __status_subset::DecodeResponse for Download<T>
    where
        T: __status_subset::DecodeResponse,
        for<'__status_subset> Download<T>: __status_subset::StatusSubset,
    {
        fn __decode(
            __received: &__status_subset::__private::response::Received<'_>,
        ) -> ::core::result::Result<
            Download<T>,
            __status_subset::__private::response::Mismatch,
        > {
            use __status_subset::__private::response::decode_kinds::*;
            __received
                .choose(
                    &[
                        __status_subset::__private::response::Candidate::own(
                            __INFO[0usize],
                            __status_subset::__private::response::Content::StreamOf(
                                "text/event-stream",
                            ),
                            |__received| {
                                ::core::result::Result::Ok(Download::Ok {
                                    0: __received
                                        .events::<status_subset::response::Events<u32>>(),
                                })
                            },
                        ),
                        __status_subset::__private::response::Candidate::own(
                            __INFO[1usize],
                            __status_subset::__private::response::Content::StreamOf(
                                "text/csv",
                            ),
                            |__received| {
                                ::core::result::Result::Ok(Download::PartialContent {
                                    range: (&&&&&__status_subset::__private::response::Of::<
                                        String,
                                    >::new())
                                        .__decode_header("content-range", __received)?,
                                    part: __received.stream::<status_subset::response::Body>(),
                                })
                            },
                        ),
                        __status_subset::__private::response::Candidate::own(
                            __INFO[2usize],
                            __status_subset::__private::response::Content::Whatever,
                            |__received| {
                                ::core::result::Result::Ok(Download::Accepted {
                                    0: __received
                                        .response::<http::Response<status_subset::response::Body>>(),
                                })
                            },
                        ),
                        __status_subset::__private::response::Candidate::own(
                            __INFO[3usize],
                            __status_subset::__private::response::Content::Of(
                                "text/plain; charset=utf-8",
                            ),
                            |__received| {
                                ::core::result::Result::Ok(Download::NotFound {
                                    0: (&&&&&__status_subset::__private::response::Of::<
                                        String,
                                    >::new())
                                        .__decode_text(__received)?,
                                })
                            },
                        ),
                        __status_subset::__private::response::Candidate::nested(|
                            __received|
                        ::core::result::Result::Ok(Download::Refused {
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
                        ::core::result::Result::Ok(Download::Other {
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
            match *self {
                Download::Refused { 0: ref __field_0, .. } => {
                    use __status_subset::__private::response::NoResponse as _;
                    <__status_subset::__private::Nested<
                        crate::Refused,
                        __status_subset::Status,
                    >>::retry_after(__field_0)
                }
                Download::Other { 0: ref __field_0, .. } => {
                    <T as __status_subset::DecodeResponse>::retry_after(__field_0)
                }
                _ => ::core::option::Option::None,
            }
        }
    }
};
