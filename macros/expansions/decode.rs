// The expansion of `#[derive(DecodeResponse)]` for:
//
// #[derive(Debug, status_subset::StatusSubset)] pub enum CreateUser { #[doc = "It is new."] Created { #[doc = "Where it is."] #[header("Location")] location: String, #[header("X-Part")] parts: Vec<u16>, #[body] id: u32 }, Accepted(#[body(text)] String), #[status(200)] Image(#[body(bytes = "image/png")] Vec<u8>), Conflict(#[body(problem)] status_subset::Problem), #[status(omit("WWW-Authenticate"))] Unauthorized, #[status(NotFound)] Missing {} }

#[derive(Debug, status_subset::StatusSubset)]
pub enum CreateUser {
    ///It is new.
    Created {
        ///Where it is.
        location: String,
        parts: Vec<u16>,
        id: u32,
    },
    Accepted(String),
    #[status(200)]
    Image(Vec<u8>),
    Conflict(status_subset::Problem),
    #[status(omit("WWW-Authenticate"))]
    Unauthorized,
    #[status(NotFound)]
    Missing {},
}
const _: () = {
    use ::status_subset as __status_subset;
    type __Registry = __status_subset::Status;
    const __INFO: [&__status_subset::StatusInfo; 6usize] = [
        __Registry::Created.info(),
        __Registry::Accepted.info(),
        __Registry::__or_nearest(200).info(),
        __Registry::Conflict.info(),
        __Registry::Unauthorized.info(),
        __Registry::NotFound.info(),
    ];
    #[automatically_derived]
    impl __status_subset::DecodeResponse for CreateUser {
        fn __decode(
            __received: &__status_subset::__private::response::Received<'_>,
        ) -> ::core::result::Result<
            CreateUser,
            __status_subset::__private::response::Mismatch,
        > {
            use __status_subset::__private::response::decode_kinds::*;
            __received
                .choose(
                    &[
                        __status_subset::__private::response::Candidate::own(
                            __INFO[0usize],
                            __status_subset::__private::response::Content::Of(
                                "application/json",
                            ),
                            |__received| {
                                ::core::result::Result::Ok(CreateUser::Created {
                                    location: (&&&&&__status_subset::__private::response::Of::<
                                        String,
                                    >::new())
                                        .__decode_header("location", __received)?,
                                    parts: (&&&&&__status_subset::__private::response::Of::<
                                        Vec<u16>,
                                    >::new())
                                        .__decode_header("x-part", __received)?,
                                    id: __received.json::<u32>()?,
                                })
                            },
                        ),
                        __status_subset::__private::response::Candidate::own(
                            __INFO[1usize],
                            __status_subset::__private::response::Content::Of(
                                "text/plain; charset=utf-8",
                            ),
                            |__received| {
                                ::core::result::Result::Ok(CreateUser::Accepted {
                                    0: (&&&&&__status_subset::__private::response::Of::<
                                        String,
                                    >::new())
                                        .__decode_text(__received)?,
                                })
                            },
                        ),
                        __status_subset::__private::response::Candidate::own(
                            __INFO[2usize],
                            __status_subset::__private::response::Content::Of(
                                "image/png",
                            ),
                            |__received| {
                                ::core::result::Result::Ok(CreateUser::Image {
                                    0: __received.bytes::<Vec<u8>>()?,
                                })
                            },
                        ),
                        __status_subset::__private::response::Candidate::own(
                            __INFO[3usize],
                            __status_subset::__private::response::Content::Of(
                                "application/problem+json",
                            ),
                            |__received| {
                                ::core::result::Result::Ok(CreateUser::Conflict {
                                    0: __received
                                        .problem::<status_subset::Problem>(__INFO[3usize])?,
                                })
                            },
                        ),
                        __status_subset::__private::response::Candidate::own(
                            __INFO[4usize],
                            __status_subset::__private::response::Content::Empty,
                            |_| {
                                ::core::result::Result::Ok(CreateUser::Unauthorized {})
                            },
                        ),
                        __status_subset::__private::response::Candidate::own(
                            __INFO[5usize],
                            __status_subset::__private::response::Content::Empty,
                            |_| { ::core::result::Result::Ok(CreateUser::Missing {}) },
                        ),
                    ],
                )
        }
    }
};
