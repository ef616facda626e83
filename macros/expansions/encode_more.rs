// The expansion of `#[derive(EncodeResponse)]` for:
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
    use __status_subset::__private::response as __response;
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
    const _: () = __response::check_response(__INFO[0usize], &["Cache-Control"], &[]);
    const _: () = __response::check_no_content(__INFO[0usize]);
    const _: () = __response::check_header(__INFO[0usize], "Cache-Control", true);
    const _: () = __response::check_response(__INFO[1usize], &["Cache-Control"], &[]);
    const _: () = __response::check_no_content(__INFO[1usize]);
    const _: () = __response::check_header(__INFO[1usize], "Cache-Control", true);
    const _: () = __response::check_response(__INFO[2usize], &["Cache-Control"], &[]);
    const _: () = __response::check_header(__INFO[2usize], "Cache-Control", false);
    const _: () = __response::check_response(
        __INFO[3usize],
        &["Location", "Cache-Control"],
        &[],
    );
    const _: () = __response::check_header(__INFO[3usize], "Location", false);
    const _: () = __response::check_header(__INFO[3usize], "Cache-Control", false);
    const _: () = __response::check_response(__INFO[4usize], &["Cache-Control"], &[]);
    const _: () = __response::check_header(__INFO[4usize], "Cache-Control", false);
    const _: () = __response::check_response(__INFO[5usize], &["Cache-Control"], &[]);
    const _: () = __response::check_no_content(__INFO[5usize]);
    const _: () = __Registry::__CATALOG
        .check_problem("OutOfCredit", __INFO[5usize].code());
    const _: () = __response::check_header(__INFO[5usize], "Cache-Control", true);
    const _: () = __response::check_response(__INFO[6usize], &["Cache-Control"], &[]);
    const _: () = __response::check_no_content(__INFO[6usize]);
    const _: () = __Registry::__CATALOG
        .check_problem("AccountClosed", __INFO[6usize].code());
    const _: () = __response::check_header(__INFO[6usize], "Cache-Control", true);
    #[automatically_derived]
    impl __status_subset::EncodeResponse for Load {
        type Content = __status_subset::__private::bytes::Bytes;
        fn encode(
            self,
        ) -> ::core::result::Result<
            __status_subset::__private::http::Response<
                __status_subset::__private::bytes::Bytes,
            >,
            __status_subset::EncodeError,
        > {
            use __response::encode_kinds::*;
            match self {
                Load::Ok { 0: __field_0 } => {
                    let mut __encoder = __response::Encoder::new(__INFO[0usize])?;
                    __encoder.line("cache-control", "no-store")?;
                    __encoder
                        .format::<
                            crate::Plain,
                            _,
                        >(
                            &__field_0,
                            <crate::Plain as __status_subset::response::Format>::MEDIA_TYPE,
                        )
                }
                Load::Accepted { 0: __field_0 } => {
                    let mut __encoder = __response::Encoder::new(__INFO[1usize])?;
                    __encoder.line("cache-control", "no-store")?;
                    __encoder.envelope(__field_0, "application/json")
                }
                Load::Created { 0: _ } => {
                    let mut __encoder = __response::Encoder::new(__INFO[2usize])?;
                    __encoder.line("cache-control", "no-store")?;
                    __encoder.empty_or_problem()
                }
                Load::Found {} => {
                    let mut __encoder = __response::Encoder::new(__INFO[3usize])?;
                    __encoder.line("location", "/")?;
                    __encoder.line("cache-control", "no-store")?;
                    __encoder.empty_or_problem()
                }
                Load::InternalServerError { 0: __field_0 } => {
                    let mut __encoder = __response::Encoder::new(__INFO[4usize])?;
                    __encoder.line("cache-control", "no-store")?;
                    __encoder
                        .origin(
                            "Load::InternalServerError",
                            (&&&&&__status_subset::__private::response::Of::<
                                status_subset::Cause,
                            >::new())
                                .__cause(__field_0),
                        );
                    __encoder.empty_or_problem()
                }
                Load::Forbidden {
                    balance: __field_0,
                    hint: __field_1,
                    problem: __field_2,
                } => {
                    let mut __encoder = __response::Encoder::new(__INFO[5usize])?;
                    __encoder.line("cache-control", "no-store")?;
                    let mut __problem = __response::typed_problem(
                        ::core::convert::Into::into(__field_2),
                        __Registry::__CATALOG.problem_or_first("OutOfCredit"),
                    );
                    __encoder.member(&mut __problem, "balance", &__field_0)?;
                    __encoder.member(&mut __problem, "hint", &__field_1)?;
                    __encoder.problem(__problem, "application/problem+json")
                }
                Load::Gone {} => {
                    let mut __encoder = __response::Encoder::new(__INFO[6usize])?;
                    __encoder.line("cache-control", "no-store")?;
                    let __problem = __response::typed_problem(
                        ::core::default::Default::default(),
                        __Registry::__CATALOG.problem_or_first("AccountClosed"),
                    );
                    __encoder.problem(__problem, "application/problem+json")
                }
                Load::Upstream { problem: __field_2, note: _, status: __field_0 } => {
                    let mut __encoder = __response::Encoder::any(
                        __Registry::info({
                            use __status_subset::__private::{
                                NoSubset as _, response::NoResponse as _,
                            };
                            <__status_subset::__private::Nested<
                                crate::ServerErrorCode,
                                crate::Code,
                            >>::status(&__field_0)
                        }),
                        &__Registry::__CATALOG,
                        <<<crate::Code as __status_subset::Registry>::Itself as __status_subset::Registry>::Class>::ServerError
                            .__mask(),
                    )?;
                    __encoder.line("cache-control", "no-store")?;
                    __encoder.check(true, &[])?;
                    __encoder.problem(__field_2, "application/problem+json")
                }
            }
        }
        fn __path(&self) -> &'static ::core::primitive::str {
            match *self {
                Load::Ok { .. } => "Load::Ok",
                Load::Accepted { .. } => "Load::Accepted",
                Load::Created { .. } => "Load::Created",
                Load::Found { .. } => "Load::Found",
                Load::InternalServerError { .. } => "Load::InternalServerError",
                Load::Forbidden { .. } => "Load::Forbidden",
                Load::Gone { .. } => "Load::Gone",
                Load::Upstream { .. } => "Load::Upstream",
            }
        }
        fn __origins(__origins: &mut __status_subset::__private::response::Origins) {
            __origins
                .known(
                    &[
                        "Load::Ok",
                        "Load::Accepted",
                        "Load::Created",
                        "Load::Found",
                        "Load::InternalServerError",
                        "Load::Forbidden",
                        "Load::Gone",
                    ],
                    &__INFO,
                );
            __origins
                .any(
                    "Load::Upstream",
                    &__Registry::__CATALOG,
                    <<<crate::Code as __status_subset::Registry>::Itself as __status_subset::Registry>::Class>::ServerError
                        .__mask(),
                );
        }
    }
};
