// The expansion of `#[derive(EncodeResponse)]` for:
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
    use __status_subset::__private::response as __response;
    type __Registry = __status_subset::Status;
    const __INFO: [&__status_subset::StatusInfo; 6usize] = [
        __Registry::Created.info(),
        __Registry::Accepted.info(),
        __Registry::__or_nearest(200).info(),
        __Registry::Conflict.info(),
        __Registry::Unauthorized.info(),
        __Registry::NotFound.info(),
    ];
    const _: () = __response::check_response(
        __INFO[0usize],
        &["Location", "X-Part"],
        &[],
    );
    const _: () = __response::check_no_content(__INFO[0usize]);
    const _: () = __response::check_header(__INFO[0usize], "Location", true);
    const _: () = __response::check_header(__INFO[0usize], "X-Part", true);
    const _: () = __response::check_lines(__INFO[0usize], "X-Part", true);
    const _: () = __response::check_response(__INFO[1usize], &[], &[]);
    const _: () = __response::check_no_content(__INFO[1usize]);
    const _: () = __response::check_response(__INFO[2usize], &[], &[]);
    const _: () = __response::check_no_content(__INFO[2usize]);
    const _: () = __response::check_response(__INFO[3usize], &[], &[]);
    const _: () = __response::check_no_content(__INFO[3usize]);
    const _: () = __response::check_response(__INFO[4usize], &[], &["WWW-Authenticate"]);
    const _: () = __response::check_omitted(__INFO[4usize], "WWW-Authenticate", &[]);
    const _: () = __response::check_response(__INFO[5usize], &[], &[]);
    #[automatically_derived]
    impl __status_subset::EncodeResponse for CreateUser {
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
                CreateUser::Created {
                    location: __field_0,
                    parts: __field_1,
                    id: __field_2,
                } => {
                    let mut __encoder = __response::Encoder::new(__INFO[0usize])?;
                    (&&&&&__status_subset::__private::response::Of::<String>::new())
                        .__encode_header(__field_0, "location", &mut __encoder)?;
                    (&&&&&__status_subset::__private::response::Of::<Vec<u16>>::new())
                        .__encode_header(__field_1, "x-part", &mut __encoder)?;
                    __encoder.json(&__field_2, "application/json")
                }
                CreateUser::Accepted { 0: __field_0 } => {
                    let __encoder = __response::Encoder::new(__INFO[1usize])?;
                    (&&&&&__status_subset::__private::response::Of::<String>::new())
                        .__encode_text(__field_0, "text/plain; charset=utf-8", __encoder)
                }
                CreateUser::Image { 0: __field_0 } => {
                    let __encoder = __response::Encoder::new(__INFO[2usize])?;
                    __encoder.bytes(__field_0, "image/png")
                }
                CreateUser::Conflict { 0: __field_0 } => {
                    let __encoder = __response::Encoder::new(__INFO[3usize])?;
                    __encoder.problem(__field_0, "application/problem+json")
                }
                CreateUser::Unauthorized {} => {
                    let __encoder = __response::Encoder::new(__INFO[4usize])?;
                    __encoder.empty()
                }
                CreateUser::Missing {} => {
                    let __encoder = __response::Encoder::new(__INFO[5usize])?;
                    __encoder.empty()
                }
            }
        }
        fn __path(&self) -> &'static ::core::primitive::str {
            match *self {
                CreateUser::Created { .. } => "CreateUser::Created",
                CreateUser::Accepted { .. } => "CreateUser::Accepted",
                CreateUser::Image { .. } => "CreateUser::Image",
                CreateUser::Conflict { .. } => "CreateUser::Conflict",
                CreateUser::Unauthorized { .. } => "CreateUser::Unauthorized",
                CreateUser::Missing { .. } => "CreateUser::Missing",
            }
        }
        fn __origins(__origins: &mut __status_subset::__private::response::Origins) {
            __origins
                .known(
                    &[
                        "CreateUser::Created",
                        "CreateUser::Accepted",
                        "CreateUser::Image",
                        "CreateUser::Conflict",
                        "CreateUser::Unauthorized",
                        "CreateUser::Missing",
                    ],
                    &__INFO,
                );
        }
    }
};
