// The expansion of `#[derive(DescribeResponse)]` for:
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
    impl __status_subset::DescribeResponse for CreateUser {
        fn describe() -> __status_subset::response::Description {
            use __status_subset::__private::response::describe_kinds::*;
            let mut __description = <__status_subset::response::Description as ::core::default::Default>::default();
            {
                let __variant = __description.__variant(__INFO[0usize], "It is new.");
                (&&&&&__status_subset::__private::response::Of::<String>::new())
                    .__describe_header("Location", "Where it is.", __variant);
                (&&&&&__status_subset::__private::response::Of::<Vec<u16>>::new())
                    .__describe_header("X-Part", "", __variant);
                __variant.json::<u32>("application/json", &[]);
            }
            {
                let __variant = __description.__variant(__INFO[1usize], "");
                __variant.text_content("text/plain; charset=utf-8");
            }
            {
                let __variant = __description.__variant(__INFO[2usize], "");
                __variant.bytes("image/png");
            }
            {
                let __variant = __description.__variant(__INFO[3usize], "");
                (&&&&&__status_subset::__private::response::Of::<
                    status_subset::Problem,
                >::new())
                    .__describe_problem("application/problem+json", &[], __variant);
            }
            __description.__variant(__INFO[4usize], "");
            __description.__variant(__INFO[5usize], "");
            __description
        }
    }
    #[automatically_derived]
    impl __status_subset::__private::utoipa::IntoResponses for CreateUser {
        fn responses() -> __status_subset::__private::response::OpenApiResponses {
            ::core::convert::From::from(
                <CreateUser as __status_subset::DescribeResponse>::describe(),
            )
        }
    }
};
