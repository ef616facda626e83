// The expansion of `#[derive(EncodeResponse)]` for:
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
    use __status_subset::__private::response as __response;
    type __Registry = __status_subset::Status;
    const __INFO: [&__status_subset::StatusInfo; 2usize] = [
        __Registry::Ok.info(),
        __Registry::Gone.info(),
    ];
    const _: () = __response::check_response(__INFO[0usize], &[], &[]);
    const _: () = __response::check_no_content(__INFO[0usize]);
    const _: () = __response::check_response(__INFO[1usize], &[], &[]);
    const _: () = __response::check_no_content(__INFO[1usize]);
    #[automatically_derived]
    impl<T, E, const N: usize> __status_subset::EncodeResponse for Api<T, E, { N }>
    where
        T: Clone,
        T: __status_subset::__private::response::AsJson,
        [T; N]: __status_subset::__private::response::AsJson,
        E: __status_subset::__private::response::EncodeWhole,
        for<'__status_subset> Api<T, E, { N }>: __status_subset::StatusSubset,
    {
        type Content = __status_subset::__private::bytes::Bytes;
        fn encode(
            self,
        ) -> ::core::result::Result<
            __status_subset::__private::http::Response<
                __status_subset::__private::bytes::Bytes,
            >,
            __status_subset::EncodeError,
        > {
            match self {
                Api::Ok { 0: __field_0 } => {
                    let __encoder = __response::Encoder::new(__INFO[0usize])?;
                    __encoder.json(&__field_0, "application/json")
                }
                Api::Gone { 0: __field_0 } => {
                    let __encoder = __response::Encoder::new(__INFO[1usize])?;
                    __encoder.json(&__field_0, "application/json")
                }
                Api::Refused { 0: __field_0 } => {
                    use __status_subset::__private::response::NoResponse as _;
                    <__status_subset::__private::Nested<
                        crate::Refused,
                        __status_subset::Status,
                    >>::encode(__field_0)
                }
                Api::Other { inner: __field_0 } => {
                    <E as __status_subset::EncodeResponse>::encode(__field_0)
                }
            }
        }
        fn __path(&self) -> &'static ::core::primitive::str {
            match *self {
                Api::Ok { .. } => "Api::Ok",
                Api::Gone { .. } => "Api::Gone",
                Api::Refused { 0: ref __field_0 } => {
                    use __status_subset::__private::response::NoResponse as _;
                    <__status_subset::__private::Nested<
                        crate::Refused,
                        __status_subset::Status,
                    >>::__path(__field_0)
                }
                Api::Other { inner: ref __field_0 } => {
                    <E as __status_subset::EncodeResponse>::__path(__field_0)
                }
            }
        }
        fn __origins(__origins: &mut __status_subset::__private::response::Origins) {
            __origins.known(&["Api::Ok", "Api::Gone"], &__INFO);
            {
                use __status_subset::__private::response::NoResponse as _;
                <__status_subset::__private::Nested<
                    crate::Refused,
                    __status_subset::Status,
                >>::__origins(__origins)
            };
            <E as __status_subset::EncodeResponse>::__origins(__origins);
        }
    }
};
