//! Derives of the same names and attributes as those that need utoipa, which expand to nothing.

use proc_macro::TokenStream;

/// In place of `status_subset::DescribeResponse`.
#[proc_macro_derive(DescribeResponse, attributes(status, header, body))]
pub fn derive_describe_response(_: TokenStream) -> TokenStream {
    TokenStream::new()
}

/// In place of `utoipa::ToSchema`.
#[proc_macro_derive(ToSchema, attributes(schema))]
pub fn derive_to_schema(_: TokenStream) -> TokenStream {
    TokenStream::new()
}
