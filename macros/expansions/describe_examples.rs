// The expansion of `#[derive(DescribeResponse)]` for:
//
// #[derive(Debug, status_subset::StatusSubset, status_subset::EncodeResponse)] #[status(examples = crate::examples)] pub enum Read<T: From<u8>> { Ok(T) }

#[derive(Debug, status_subset::StatusSubset, status_subset::EncodeResponse)]
#[status(examples = crate::examples)]
pub enum Read<T: From<u8>> {
    Ok(T),
}
const _: () = {
    use ::status_subset as __status_subset;
    type __Registry = __status_subset::Status;
    const __INFO: [&__status_subset::StatusInfo; 1usize] = [__Registry::Ok.info()];
    #[automatically_derived]
    impl<T: From<u8>> __status_subset::DescribeResponse for Read<T>
    where
        T: __status_subset::__private::response::AsSchema,
        Read<T>: __status_subset::EncodeResponse,
    {
        fn describe() -> __status_subset::response::Description {
            let mut __description = <__status_subset::response::Description as ::core::default::Default>::default();
            __description.__examples::<Read<T>>(crate::examples());
            {
                let __variant = __description.__variant(__INFO[0usize], "");
                __variant.json::<T>("application/json", &[]);
            }
            __description
        }
    }
    #[automatically_derived]
    impl<T: From<u8>> __status_subset::__private::utoipa::IntoResponses for Read<T>
    where
        T: __status_subset::__private::response::AsSchema,
        Read<T>: __status_subset::EncodeResponse,
    {
        fn responses() -> __status_subset::__private::response::OpenApiResponses {
            ::core::convert::From::from(
                <Read<T> as __status_subset::DescribeResponse>::describe(),
            )
        }
    }
};
