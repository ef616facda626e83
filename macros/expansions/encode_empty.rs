// The expansion of `#[derive(EncodeResponse)]` for:
//
// #[derive(Debug, status_subset::StatusSubset)] pub enum Never {}

#[derive(Debug, status_subset::StatusSubset)]
pub enum Never {}
const _: () = {
    use ::status_subset as __status_subset;
    #[automatically_derived]
    impl __status_subset::EncodeResponse for Never {
        type Content = __status_subset::__private::bytes::Bytes;
        fn encode(
            self,
        ) -> ::core::result::Result<
            __status_subset::__private::http::Response<
                __status_subset::__private::bytes::Bytes,
            >,
            __status_subset::EncodeError,
        > {
            match self {}
        }
        fn __path(&self) -> &'static ::core::primitive::str {
            match *self {}
        }
        fn __origins(__origins: &mut __status_subset::__private::response::Origins) {}
    }
};
