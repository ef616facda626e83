// The expansion of `#[derive(DecodeResponse)]` for:
//
// #[derive(Debug, status_subset::StatusSubset)] #[status(problem, registry = crate::Code)] #[header("Cache-Control" = "no-store")] pub enum Load { Ok(#[body(crate::Plain)] u32), Accepted(#[body(envelope)] crate::Sealed), Created(()), #[header("Location" = "/")] Found, #[status(from)] InternalServerError(status_subset::Cause), #[body(problem = OutOfCredit)] Forbidden { balance: u32, hint: Option<String>, #[body(problem)] problem: status_subset::Problem }, #[body(problem = AccountClosed)] Gone, #[status(any(ServerError))] Upstream { status: crate::ServerErrorCode, #[status(skip)] note: u8, #[body(problem)] problem: status_subset::Problem } }

#[derive(Debug, status_subset::StatusSubset)]
#[status(problem, registry = crate::Code)]
pub enum Load {
    Ok(u32),
    Accepted(crate::Sealed),
    Created(()),
    Found,
    #[status(from)]
    InternalServerError(status_subset::Cause),
    Forbidden { balance: u32, hint: Option<String>, problem: status_subset::Problem },
    Gone,
    #[status(any(ServerError))]
    Upstream {
        status: crate::ServerErrorCode,
        #[status(skip)]
        note: u8,
        problem: status_subset::Problem,
    },
}
const _: () = {
    use ::status_subset as __status_subset;
    type __Registry = <crate::Code as __status_subset::Registry>::Itself;
    const _: () = __Registry::__CATALOG.check_http();
    const __INFO: [&__status_subset::StatusInfo; 7usize] = [
        __Registry::Ok.info(),
        __Registry::Accepted.info(),
        __Registry::Created.info(),
        __Registry::Found.info(),
        __Registry::InternalServerError.info(),
        __Registry::Forbidden.info(),
        __Registry::Gone.info(),
    ];
    #[automatically_derived]
    impl __status_subset::DecodeResponse for Load {
        fn __decode(
            __received: &__status_subset::__private::response::Received<'_>,
        ) -> ::core::result::Result<
            Load,
            __status_subset::__private::response::Mismatch,
        > {
            use __status_subset::__private::response::decode_kinds::*;
            __received
                .choose(
                    &[
                        __status_subset::__private::response::Candidate::own(
                            __INFO[0usize],
                            __status_subset::__private::response::Content::Of(
                                <crate::Plain as __status_subset::response::Format>::MEDIA_TYPE,
                            ),
                            |__received| {
                                ::core::result::Result::Ok(Load::Ok {
                                    0: __received.format::<crate::Plain, u32>()?,
                                })
                            },
                        ),
                        __status_subset::__private::response::Candidate::own(
                            __INFO[1usize],
                            __status_subset::__private::response::Content::Of(
                                "application/json",
                            ),
                            |__received| {
                                ::core::result::Result::Ok(Load::Accepted {
                                    0: __received.json::<crate::Sealed>()?,
                                })
                            },
                        ),
                        __status_subset::__private::response::Candidate::own(
                            __INFO[2usize],
                            __status_subset::__private::response::Content::EmptyOrProblem,
                            |__received| {
                                ::core::result::Result::Ok(Load::Created {
                                    0: __status_subset::__private::response::not_sent::<()>(),
                                })
                            },
                        ),
                        __status_subset::__private::response::Candidate::own(
                            __INFO[3usize],
                            __status_subset::__private::response::Content::EmptyOrProblem,
                            |_| { ::core::result::Result::Ok(Load::Found {}) },
                        ),
                        __status_subset::__private::response::Candidate::own(
                            __INFO[4usize],
                            __status_subset::__private::response::Content::EmptyOrProblem,
                            |__received| {
                                ::core::result::Result::Ok(Load::InternalServerError {
                                    0: __status_subset::__private::response::not_sent::<
                                        status_subset::Cause,
                                    >(),
                                })
                            },
                        ),
                        __status_subset::__private::response::Candidate::own(
                            __INFO[5usize],
                            __status_subset::__private::response::Content::Of(
                                "application/problem+json",
                            ),
                            |__received| {
                                let mut __problem = __received
                                    .typed_problem(
                                        __Registry::__CATALOG.problem_or_first("OutOfCredit"),
                                    )?;
                                ::core::result::Result::Ok(Load::Forbidden {
                                    balance: __status_subset::__private::response::member::<
                                        u32,
                                    >(&mut __problem, "balance")?,
                                    hint: __status_subset::__private::response::member::<
                                        Option<String>,
                                    >(&mut __problem, "hint")?,
                                    problem: __status_subset::__private::response::of_problem::<
                                        status_subset::Problem,
                                    >(__problem)?,
                                })
                            },
                        ),
                        __status_subset::__private::response::Candidate::own(
                            __INFO[6usize],
                            __status_subset::__private::response::Content::Of(
                                "application/problem+json",
                            ),
                            |__received| {
                                let __problem = __received
                                    .typed_problem(
                                        __Registry::__CATALOG.problem_or_first("AccountClosed"),
                                    )?;
                                ::core::result::Result::Ok(Load::Gone {})
                            },
                        ),
                        __status_subset::__private::response::Candidate::any(
                            |__code| {
                                __Registry::__CATALOG
                                    .is_in(
                                        ::core::convert::From::from(__code),
                                        <<<crate::Code as __status_subset::Registry>::Itself as __status_subset::Registry>::Class>::ServerError
                                            .__mask(),
                                    )
                            },
                            __status_subset::__private::response::Content::Of(
                                "application/problem+json",
                            ),
                            |__received| {
                                ::core::result::Result::Ok(Load::Upstream {
                                    status: {
                                        use __status_subset::__private::{
                                            NoSubset as _, response::NoResponse as _,
                                        };
                                        <__status_subset::__private::Nested<
                                            crate::ServerErrorCode,
                                            crate::Code,
                                        >>::__decode_status(__received)
                                    }?,
                                    problem: __received
                                        .problem::<
                                            status_subset::Problem,
                                        >(__Registry::__or_nearest(__received.code()).info())?,
                                    note: __status_subset::__private::response::not_sent::<u8>(),
                                })
                            },
                        ),
                    ],
                )
        }
    }
};
