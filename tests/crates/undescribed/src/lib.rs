//! Derives with the names and attributes of those that need utoipa. They expand to nothing.

use proc_macro::TokenStream;

/// Replaces `status_subset::DescribeResponse`.
#[proc_macro_derive(DescribeResponse, attributes(status, header, body))]
pub fn derive_describe_response(_: TokenStream) -> TokenStream {
    TokenStream::new()
}

/// Replaces `utoipa::ToSchema`.
#[proc_macro_derive(ToSchema, attributes(schema))]
pub fn derive_to_schema(_: TokenStream) -> TokenStream {
    TokenStream::new()
}
