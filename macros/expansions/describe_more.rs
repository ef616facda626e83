// The expansion of `#[derive(DescribeResponse)]` for:
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
    impl __status_subset::DescribeResponse for Load {
        fn describe() -> __status_subset::response::Description {
            use __status_subset::__private::response::describe_kinds::*;
            use __status_subset::__private::response::named_kinds::*;
            let mut __description = <__status_subset::response::Description as ::core::default::Default>::default();
            {
                let __variant = __description.__variant(__INFO[0usize], "");
                __variant.constant("Cache-Control", "no-store");
                __variant
                    .json::<
                        u32,
                    >(
                        <crate::Plain as __status_subset::response::Format>::MEDIA_TYPE,
                        &[],
                    );
            }
            {
                let __variant = __description.__variant(__INFO[1usize], "");
                __variant.constant("Cache-Control", "no-store");
                __variant.json::<crate::Sealed>("application/json", &[]);
            }
            {
                let __variant = __description.__variant(__INFO[2usize], "");
                __variant.constant("Cache-Control", "no-store");
                __variant.problem_of_an_error();
            }
            {
                let __variant = __description.__variant(__INFO[3usize], "");
                __variant.constant("Location", "/");
                __variant.constant("Cache-Control", "no-store");
                __variant.problem_of_an_error();
            }
            {
                let __variant = __description.__variant(__INFO[4usize], "");
                __variant.constant("Cache-Control", "no-store");
                __variant.problem_of_an_error();
            }
            {
                let __variant = __description.__variant(__INFO[5usize], "");
                __variant.constant("Cache-Control", "no-store");
                (&&&&&__status_subset::__private::response::Of::<
                    status_subset::Problem,
                >::new())
                    .__describe_problem("application/problem+json", &[], __variant);
                let mut __problem = __variant
                    .typed_problem(
                        __Registry::__CATALOG.problem_or_first("OutOfCredit"),
                    );
                __problem.member::<u32>("balance", "", true, &[]);
                __problem
                    .member::<
                        Option<String>,
                    >(
                        "hint",
                        "",
                        false,
                        &[
                            (&&__status_subset::__private::Of::<String>::new())
                                .__named(&[]),
                        ],
                    );
                __problem.end();
            }
            {
                let __variant = __description.__variant(__INFO[6usize], "");
                __variant.constant("Cache-Control", "no-store");
                let __problem = __variant
                    .typed_problem(
                        __Registry::__CATALOG.problem_or_first("AccountClosed"),
                    );
                __problem.end();
            }
            {
                let __variant = __description
                    .__any(
                        &__Registry::__CATALOG,
                        <<<crate::Code as __status_subset::Registry>::Itself as __status_subset::Registry>::Class>::ServerError
                            .__mask(),
                        "ServerError",
                        "",
                    );
                __variant.constant("Cache-Control", "no-store");
                (&&&&&__status_subset::__private::response::Of::<
                    status_subset::Problem,
                >::new())
                    .__describe_problem("application/problem+json", &[], __variant);
            }
            __description
        }
    }
    #[automatically_derived]
    impl __status_subset::__private::utoipa::IntoResponses for Load {
        fn responses() -> __status_subset::__private::response::OpenApiResponses {
            ::core::convert::From::from(
                <Load as __status_subset::DescribeResponse>::describe(),
            )
        }
    }
};
