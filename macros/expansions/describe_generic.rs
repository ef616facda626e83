// The expansion of `#[derive(DescribeResponse)]` for:
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
    impl<T, E, const N: usize> __status_subset::DescribeResponse for Api<T, E, { N }>
    where
        T: Clone,
        T: __status_subset::__private::response::AsSchema,
        [T; N]: __status_subset::__private::response::AsSchema,
        E: __status_subset::DescribeResponse,
        for<'__status_subset> Api<T, E, { N }>: __status_subset::StatusSubset,
    {
        fn describe() -> __status_subset::response::Description {
            let mut __description = <__status_subset::response::Description as ::core::default::Default>::default();
            {
                let __variant = __description.__variant(__INFO[0usize], "");
                __variant.json::<T>("application/json", &[]);
            }
            {
                let __variant = __description.__variant(__INFO[1usize], "");
                __variant.json::<[T; N]>("application/json", &[]);
            }
            __description
                .extend({
                    use __status_subset::__private::response::NoResponse as _;
                    <__status_subset::__private::Nested<
                        crate::Refused,
                        __status_subset::Status,
                    >>::describe()
                });
            __description.extend(<E as __status_subset::DescribeResponse>::describe());
            __description
        }
    }
    #[automatically_derived]
    impl<T, E, const N: usize> __status_subset::__private::utoipa::IntoResponses
    for Api<T, E, { N }>
    where
        T: Clone,
        T: __status_subset::__private::response::AsSchema,
        [T; N]: __status_subset::__private::response::AsSchema,
        E: __status_subset::DescribeResponse,
        for<'__status_subset> Api<T, E, { N }>: __status_subset::StatusSubset,
    {
        fn responses() -> __status_subset::__private::response::OpenApiResponses {
            ::core::convert::From::from(
                <Api<T, E, { N }> as __status_subset::DescribeResponse>::describe(),
            )
        }
    }
};
