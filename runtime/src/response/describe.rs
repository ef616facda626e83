use core::convert::Infallible;
use core::fmt::{self, Debug, Formatter};
use std::borrow::ToOwned;
use std::boxed::Box;
use std::collections::BTreeMap;
use std::string::{String, ToString};
use std::vec::Vec;

use serde_json::Value;
use utoipa::openapi::extensions::Extensions;
use utoipa::openapi::schema::{AdditionalProperties, SchemaType};
use utoipa::openapi::{
    ContentBuilder, Header, ObjectBuilder, OneOfBuilder, RefOr, Response, ResponseBuilder, Schema, Type,
};
use utoipa::{PartialSchema, ToSchema};

use crate::__private::response::DescribedVariant;
use crate::{Problem, StatusInfo, StatusSubset};

/// An outcome that an OpenAPI document can describe: each status with its header fields and content.
///
/// Derive it along with [`StatusSubset`](derive@crate::StatusSubset); the
/// [derive macro](derive@crate::DescribeResponse) explains what is described. It also implements
/// `utoipa::IntoResponses`, so the enum can be named in `#[utoipa::path(responses(GetGreeting))]`.
///
/// ```
/// use status_subset::{DescribeResponse, StatusSubset};
/// use utoipa::IntoResponses;
///
/// #[derive(StatusSubset, DescribeResponse)]
/// enum GetGreeting {
///     /// The greeting.
///     Ok(#[body(text)] String),
///     NotFound,
/// }
///
/// let responses = serde_json::to_value(GetGreeting::responses()).unwrap();
/// assert_eq!(responses["200"]["description"], "The greeting.");
/// assert!(responses["200"]["content"]["text/plain; charset=utf-8"].is_object());
/// assert!(responses["404"].is_object());
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be described as responses",
    label = "no `#[derive(DescribeResponse)]` on this type",
    note = "annotate the enum with `#[derive(status_subset::StatusSubset, status_subset::DescribeResponse)]`"
)]
pub trait DescribeResponse: StatusSubset {
    /// Describes the responses of the enum.
    fn describe() -> Description;
}

/// The responses of both types. (This crate can't implement `utoipa::IntoResponses` for `Result`: name both types in
/// `responses(..)`, or convert this description.)
impl<A: DescribeResponse, B: DescribeResponse> DescribeResponse for Result<A, B>
where
    Result<A, B>: StatusSubset,
{
    fn describe() -> Description {
        let mut description = A::describe();
        description.extend(B::describe());
        description
    }
}

/// No response.
impl DescribeResponse for Infallible {
    fn describe() -> Description {
        Description::default()
    }
}

impl<T: DescribeResponse> DescribeResponse for Box<T> {
    fn describe() -> Description {
        T::describe()
    }
}

/// The responses of an outcome, by status, returned by [`DescribeResponse::describe`]. They convert into the map that
/// `utoipa::IntoResponses` returns.
///
/// Variants with the same status are one response, with the header fields and the contents of all of them; contents
/// with the same media type are joined by `oneOf`.
///
/// Schemas are inlined, so nothing has to be registered as a component. Only a type that contains itself stays a
/// reference; list it under `components(schemas(..))` of the document.
#[derive(Clone, Default)]
pub struct Description {
    variants: BTreeMap<u16, Vec<DescribedVariant>>,
}

impl Description {
    #[doc(hidden)]
    pub fn __variant(&mut self, info: &'static StatusInfo, documentation: &str) -> &mut DescribedVariant {
        let variants = self.variants.entry(info.code()).or_default();
        variants.push(DescribedVariant::new(info, documentation));
        // Just pushed.
        let last = variants.len() - 1;
        &mut variants[last]
    }

    /// Adds other responses, after those with the same status.
    pub fn extend(&mut self, other: Description) {
        for (code, mut variants) in other.variants {
            self.variants.entry(code).or_default().append(&mut variants);
        }
    }

    /// The status codes of the responses.
    pub fn codes(&self) -> impl Iterator<Item = u16> + '_ {
        self.variants.keys().copied()
    }
}

impl Debug for Description {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Description").field(&self.codes().collect::<Vec<_>>()).finish()
    }
}

impl From<Description> for BTreeMap<String, RefOr<Response>> {
    fn from(description: Description) -> Self {
        let response = |(code, variants): (u16, Vec<DescribedVariant>)| {
            (code.to_string(), RefOr::T(response_of(&variants)))
        };
        description.variants.into_iter().map(response).collect()
    }
}

/// The response for all variants with the same status.
fn response_of(variants: &[DescribedVariant]) -> Response {
    let mut texts: Vec<&str> = Vec::new();
    let mut headers: Vec<(&str, Vec<&crate::__private::response::DescribedHeader>)> = Vec::new();
    let mut contents: Vec<(&str, Vec<RefOr<Schema>>)> = Vec::new();
    for variant in variants {
        if !texts.contains(&variant.text()) {
            texts.push(variant.text());
        }
        for header in &variant.headers {
            match headers.iter_mut().find(|(name, _)| name.eq_ignore_ascii_case(header.name)) {
                Some((_, same)) => same.push(header),
                None => headers.push((header.name, std::vec![header])),
            }
        }
        if let Some((media_type, schema)) = &variant.content {
            match contents.iter_mut().find(|(known, _)| known == media_type) {
                Some((_, schemas)) => push_new(schemas, schema),
                None => contents.push((media_type, std::vec![schema.clone()])),
            }
        }
    }
    let mut builder = ResponseBuilder::new().description(texts.join("\n\n"));
    for (name, same) in headers {
        let mut schemas = Vec::new();
        for header in &same {
            push_new(&mut schemas, &header.schema);
        }
        let mut described = Header::new(one_of(schemas));
        let text = same.iter().map(|header| header.documentation.as_str()).find(|text| !text.is_empty());
        described.description = text.map(ToOwned::to_owned);
        // utoipa has no property for it.
        let required = same.len() == variants.len() && same.iter().all(|header| header.required);
        described.extensions = Some(Extensions::from_iter([("required", required)]));
        builder = builder.header(name, described);
    }
    for (media_type, schemas) in contents {
        builder = builder.content(media_type, ContentBuilder::new().schema(Some(one_of(schemas))).build());
    }
    builder.build()
}

fn push_new(schemas: &mut Vec<RefOr<Schema>>, schema: &RefOr<Schema>) {
    if !schemas.contains(schema) {
        schemas.push(schema.clone());
    }
}

fn one_of(mut schemas: Vec<RefOr<Schema>>) -> RefOr<Schema> {
    if schemas.len() == 1 {
        return schemas.remove(0);
    }
    schemas.into_iter().fold(OneOfBuilder::new(), OneOfBuilder::item).into()
}

/// The schema of a type, with the schemas that it refers to inlined.
pub(crate) fn inlined_schema<T: ToSchema>() -> RefOr<Schema> {
    let mut named = Vec::new();
    T::schemas(&mut named);
    let named: BTreeMap<String, Value> = named
        .into_iter()
        .filter_map(|(name, schema)| Some((name, serde_json::to_value(schema).ok()?)))
        .collect();
    let schema = T::schema();
    let Ok(mut value) = serde_json::to_value(&schema) else { return schema };
    let mut enclosing = std::vec![T::name().into_owned()];
    inline(&mut value, &named, &mut enclosing);
    serde_json::from_value(value).unwrap_or(schema)
}

/// Replaces references by the schemas they refer to, except for references to an enclosing schema.
fn inline(value: &mut Value, named: &BTreeMap<String, Value>, enclosing: &mut Vec<String>) {
    let name = value["$ref"].as_str().and_then(|reference| reference.strip_prefix("#/components/schemas/"));
    let found = name.and_then(|name| named.get_key_value(name)).filter(|(name, _)| !enclosing.contains(name));
    if let Some((name, schema)) = found {
        *value = schema.clone();
        enclosing.push(name.clone());
        inline(value, named, enclosing);
        enclosing.pop();
        return;
    }
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| inline(value, named, enclosing)),
        Value::Object(members) => members.values_mut().for_each(|value| inline(value, named, enclosing)),
        _ => {}
    }
}

/// RFC 9457, section 3.1 and appendix A.
impl PartialSchema for Problem {
    fn schema() -> RefOr<Schema> {
        let uri = || ObjectBuilder::new().schema_type(Type::String);
        let text = || ObjectBuilder::new().schema_type(Type::String);
        ObjectBuilder::new()
            .schema_type(SchemaType::new(Type::Object))
            .description(Some("Problem details (RFC 9457)."))
            .property("type", uri().description(Some("A URI reference that identifies the kind of problem.")))
            .property("title", text().description(Some("A short summary of the kind of problem.")))
            .property(
                "status",
                ObjectBuilder::new().schema_type(Type::Integer).description(Some("The status code.")),
            )
            .property("detail", text().description(Some("What went wrong this time.")))
            .property("instance", uri().description(Some("A URI reference that identifies this occurrence.")))
            .additional_properties(Some(AdditionalProperties::FreeForm(true)))
            .into()
    }
}

impl ToSchema for Problem {}
