// The expansion of `#[derive(EncodeResponse)]` for:
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
    use __status_subset::__private::response as __response;
    type __Registry = __status_subset::Status;
    const __INFO: [&__status_subset::StatusInfo; 4usize] = [
        __Registry::Ok.info(),
        __Registry::PartialContent.info(),
        __Registry::Accepted.info(),
        __Registry::NotFound.info(),
    ];
    const _: () = __response::check_response(__INFO[0usize], &[], &[]);
    const _: () = __response::check_no_content(__INFO[0usize]);
    const _: () = __response::check_response(__INFO[1usize], &["Content-Range"], &[]);
    const _: () = __response::check_no_content(__INFO[1usize]);
    const _: () = __response::check_header(__INFO[1usize], "Content-Range", true);
    const _: () = __response::check_final(__INFO[2usize]);
    const _: () = __response::check_response(__INFO[3usize], &[], &[]);
    const _: () = __response::check_no_content(__INFO[3usize]);
    #[automatically_derived]
    impl<T> __status_subset::EncodeResponse for Download<T>
    where
        T: __status_subset::EncodeResponse,
        for<'__status_subset> Download<T>: __status_subset::StatusSubset,
    {
        type Content = __status_subset::response::Body;
        fn encode(
            self,
        ) -> ::core::result::Result<
            __status_subset::__private::http::Response<__status_subset::response::Body>,
            __status_subset::EncodeError,
        > {
            use __response::encode_kinds::*;
            match self {
                Download::Ok { 0: __field_0 } => {
                    let __encoder = __response::Encoder::new(__INFO[0usize])?;
                    __encoder.events(__field_0)
                }
                Download::PartialContent { range: __field_0, part: __field_1 } => {
                    let mut __encoder = __response::Encoder::new(__INFO[1usize])?;
                    (&&&&&__status_subset::__private::response::Of::<String>::new())
                        .__encode_header(__field_0, "content-range", &mut __encoder)?;
                    __encoder
                        .stream(
                            (&&&&&__status_subset::__private::response::Of::<
                                status_subset::response::Body,
                            >::new())
                                .__stream(__field_1),
                            "text/csv",
                        )
                }
                Download::Accepted { 0: __field_0 } => {
                    let __encoder = __response::Encoder::new(__INFO[2usize])?;
                    __encoder.respond(__field_0, &[])
                }
                Download::NotFound { 0: __field_0 } => {
                    let __encoder = __response::Encoder::new(__INFO[3usize])?;
                    __response::whole(
                        (&&&&&__status_subset::__private::response::Of::<String>::new())
                            .__encode_text(
                                __field_0,
                                "text/plain; charset=utf-8",
                                __encoder,
                            ),
                    )
                }
                Download::Refused { 0: __field_0 } => {
                    use __status_subset::__private::response::NoResponse as _;
                    <__status_subset::__private::Nested<
                        crate::Refused,
                        __status_subset::Status,
                    >>::encode_body(__field_0)
                }
                Download::Other { 0: __field_0 } => {
                    __status_subset::__private::response::encode_body::<T>(__field_0)
                }
            }
        }
        fn __path(&self) -> &'static ::core::primitive::str {
            match *self {
                Download::Ok { .. } => "Download::Ok",
                Download::PartialContent { .. } => "Download::PartialContent",
                Download::Accepted { .. } => "Download::Accepted",
                Download::NotFound { .. } => "Download::NotFound",
                Download::Refused { 0: ref __field_0 } => {
                    use __status_subset::__private::response::NoResponse as _;
                    <__status_subset::__private::Nested<
                        crate::Refused,
                        __status_subset::Status,
                    >>::__path(__field_0)
                }
                Download::Other { 0: ref __field_0 } => {
                    <T as __status_subset::EncodeResponse>::__path(__field_0)
                }
            }
        }
        fn __origins(__origins: &mut __status_subset::__private::response::Origins) {
            __origins
                .known(
                    &[
                        "Download::Ok",
                        "Download::PartialContent",
                        "Download::Accepted",
                        "Download::NotFound",
                    ],
                    &__INFO,
                );
            {
                use __status_subset::__private::response::NoResponse as _;
                <__status_subset::__private::Nested<
                    crate::Refused,
                    __status_subset::Status,
                >>::__origins(__origins)
            };
            <T as __status_subset::EncodeResponse>::__origins(__origins);
        }
    }
};
