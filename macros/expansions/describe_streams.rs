// The expansion of `#[derive(DescribeResponse)]` for:
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
    impl<T> __status_subset::DescribeResponse for Download<T>
    where
        T: __status_subset::DescribeResponse,
        for<'__status_subset> Download<T>: __status_subset::StatusSubset,
    {
        fn describe() -> __status_subset::response::Description {
            use __status_subset::__private::response::describe_kinds::*;
            use __status_subset::__private::response::named_kinds::*;
            let mut __description = <__status_subset::response::Description as ::core::default::Default>::default();
            {
                let __variant = __description.__variant(__INFO[0usize], "");
                __variant.events::<status_subset::response::Events<u32>>(&[]);
            }
            {
                let __variant = __description.__variant(__INFO[1usize], "");
                (&&&&&__status_subset::__private::response::Of::<String>::new())
                    .__describe_header("Content-Range", "", __variant);
                __variant.bytes("text/csv");
            }
            {
                let __variant = __description.__variant(__INFO[2usize], "");
                __variant.response();
            }
            {
                let __variant = __description.__variant(__INFO[3usize], "");
                __variant.text_content("text/plain; charset=utf-8");
            }
            __description
                .extend({
                    use __status_subset::__private::response::NoResponse as _;
                    <__status_subset::__private::Nested<
                        crate::Refused,
                        __status_subset::Status,
                    >>::describe()
                });
            __description.extend(<T as __status_subset::DescribeResponse>::describe());
            __description
        }
    }
    #[automatically_derived]
    impl<T> __status_subset::__private::utoipa::IntoResponses for Download<T>
    where
        T: __status_subset::DescribeResponse,
        for<'__status_subset> Download<T>: __status_subset::StatusSubset,
    {
        fn responses() -> __status_subset::__private::response::OpenApiResponses {
            ::core::convert::From::from(
                <Download<T> as __status_subset::DescribeResponse>::describe(),
            )
        }
    }
};
