//! An outcome -> the responses of an OpenAPI document: the trait, and what derived code describes with.

use super::events::Events;
use super::problem::{PROBLEM_JSON, Problem};
use super::schema::Named;
use crate::checks::catalog::Catalog;
use crate::info::{ProblemType, StatusInfo};
use crate::of::Of;
use crate::{Never, Registry, StatusSubset};
use core::convert::Infallible;
use core::fmt::{self, Debug, Formatter};
use serde_json::Value;
use std::borrow::ToOwned;
use std::boxed::Box;
use std::collections::{BTreeMap, BTreeSet};
use std::string::{String, ToString};
use std::vec::Vec;
use utoipa::openapi::extensions::Extensions;
use utoipa::openapi::schema::{AdditionalProperties, KnownFormat, SchemaType};
use utoipa::openapi::{
    ArrayBuilder, ContentBuilder, Header, ObjectBuilder, OneOfBuilder, RefOr, Response, ResponseBuilder,
    Schema, SchemaFormat, Type,
};
use utoipa::{PartialSchema, ToSchema};

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

/// No response.
impl<R: Registry> DescribeResponse for Never<R> {
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
    variants: Vec<DescribedVariant>,
}

impl Description {
    #[doc(hidden)]
    pub fn __variant(&mut self, info: &'static StatusInfo, documentation: &str) -> &mut DescribedVariant {
        let codes = std::vec![info.http_code().to_string()];
        self.push(DescribedVariant::new(codes, Some(info), documentation))
    }

    #[doc(hidden)]
    pub fn __any(
        &mut self,
        catalog: &Catalog,
        mask: u64,
        class: &str,
        documentation: &str,
    ) -> &mut DescribedVariant {
        let any = std::format!("Any status in `{class}`.");
        let documentation = if documentation.is_empty() { &any } else { documentation };
        self.push(DescribedVariant::new(keys(catalog, mask), None, documentation))
    }

    fn push(&mut self, variant: DescribedVariant) -> &mut DescribedVariant {
        self.variants.push(variant);
        // Just pushed.
        let last = self.variants.len() - 1;
        &mut self.variants[last]
    }

    /// Adds other responses, after those with the same status.
    pub fn extend(&mut self, mut other: Description) {
        self.variants.append(&mut other.variants);
    }

    /// The status codes of the responses, sorted. A class whose statuses are all declared together, as by
    /// `#[status(any(ServerError))]`, has none.
    pub fn codes(&self) -> impl Iterator<Item = u16> + '_ {
        let codes = self.variants.iter().flat_map(|variant| &variant.keys);
        let codes: BTreeSet<u16> = codes.filter_map(|key| key.parse().ok()).collect();
        codes.into_iter()
    }

    /// The variants of each key.
    fn by_key(&self) -> BTreeMap<&str, Vec<&DescribedVariant>> {
        let mut by_key: BTreeMap<&str, Vec<&DescribedVariant>> = BTreeMap::new();
        for variant in &self.variants {
            for key in &variant.keys {
                by_key.entry(key).or_default().push(variant);
            }
        }
        by_key
    }
}

/// The keys of the classes in `mask`: `5XX` for a class of 100 codes, or each code.
fn keys(catalog: &Catalog, mask: u64) -> Vec<String> {
    let ranges = catalog.ranges.iter().filter(|range| mask & (1 << range.class) != 0);
    let keys = ranges.flat_map(|range| match (range.first / 100, range.first % 100, range.last % 100) {
        (hundred, 0, 99) if range.last / 100 == hundred => std::vec![std::format!("{hundred}XX")],
        _ => {
            let codes = catalog.codes.get(range.start..range.end).unwrap_or_default();
            codes.iter().map(ToString::to_string).collect()
        }
    });
    keys.collect()
}

impl Debug for Description {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Description").field(&self.by_key().keys().collect::<Vec<_>>()).finish()
    }
}

impl From<Description> for BTreeMap<String, RefOr<Response>> {
    fn from(description: Description) -> Self {
        let response = |(key, variants): (&str, Vec<&DescribedVariant>)| {
            (key.to_owned(), RefOr::T(response_of(&variants)))
        };
        description.by_key().into_iter().map(response).collect()
    }
}

/// The response for all variants with the same status.
fn response_of(variants: &[&DescribedVariant]) -> Response {
    let mut texts: Vec<&str> = Vec::new();
    let mut headers: Vec<(&str, Vec<&DescribedHeader>)> = Vec::new();
    let mut contents: Vec<(&str, Vec<RefOr<Schema>>)> = Vec::new();
    for variant in variants {
        let text = variant.documentation.as_str();
        if !text.is_empty() && !texts.contains(&text) {
            texts.push(text);
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
    // Without documentation, the reason phrase. (The registry's summary is a sentence about all responses.)
    let phrase = variants.iter().find_map(|variant| variant.info).map(StatusInfo::phrase);
    if let (true, Some(phrase)) = (texts.is_empty(), phrase) {
        texts.push(phrase);
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

/// RFC 9457, section 3.1 and appendix A.
impl PartialSchema for Problem {
    fn schema() -> RefOr<Schema> {
        problem_object().into()
    }
}

fn problem_object() -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(SchemaType::new(Type::Object))
        .description(Some("Problem details (RFC 9457)."))
        .property("type", string().description(Some("A URI reference that identifies the kind of problem.")))
        .property("title", string().description(Some("A short summary of the kind of problem.")))
        .property(
            "status",
            ObjectBuilder::new().schema_type(Type::Integer).description(Some("The status code.")),
        )
        .property("detail", string().description(Some("What went wrong this time.")))
        .property("instance", string().description(Some("A URI reference that identifies this occurrence.")))
        .additional_properties(Some(AdditionalProperties::FreeForm(true)))
}

impl ToSchema for Problem {}

/// The responses of an operation, by status code.
pub type OpenApiResponses = BTreeMap<String, RefOr<Response>>;

/// The description of a variant.
#[derive(Clone)]
pub struct DescribedVariant {
    /// `404`, or `5XX` for all codes of a class.
    keys: Vec<String>,
    /// The status, if the variant has one of its own.
    info: Option<&'static StatusInfo>,
    documentation: String,
    pub(crate) headers: Vec<DescribedHeader>,
    pub(crate) content: Option<(&'static str, RefOr<Schema>)>,
}

#[derive(Clone)]
/// A header field of a variant.
pub struct DescribedHeader {
    pub(crate) name: &'static str,
    pub(crate) schema: RefOr<Schema>,
    pub(crate) required: bool,
    pub(crate) documentation: String,
}

impl DescribedVariant {
    fn new(keys: Vec<String>, info: Option<&'static StatusInfo>, documentation: &str) -> DescribedVariant {
        DescribedVariant {
            keys,
            info,
            documentation: documentation.to_string(),
            headers: Vec::new(),
            content: None,
        }
    }

    fn header(&mut self, name: &'static str, schema: RefOr<Schema>, is_present: bool, documentation: &str) {
        // A field that the status requires is always present, whatever its type.
        let rules = self.info.map(StatusInfo::headers).unwrap_or_default();
        let enforced = rules.iter().any(|rule| rule.is_enforced() && rule.has_name(name));
        let documentation = documentation.to_string();
        self.headers.push(DescribedHeader { name, schema, required: is_present || enforced, documentation });
    }

    /// Describes a header field with a constant value.
    pub fn constant(&mut self, name: &'static str, value: &'static str) {
        self.header(name, string().enum_values(Some([value])).into(), true, "");
    }

    /// Describes content as JSON.
    pub fn json<T: AsSchema>(&mut self, media_type: &'static str, arguments: &[Option<Named>]) {
        self.content = Some((media_type, Named::of::<T>(arguments).inlined()));
    }

    /// Describes content as text.
    pub fn text_content(&mut self, media_type: &'static str) {
        self.content = Some((media_type, string().into()));
    }

    /// Describes content as it is.
    pub fn bytes(&mut self, media_type: &'static str) {
        let format = SchemaFormat::KnownFormat(KnownFormat::Binary);
        self.content = Some((media_type, string().format(Some(format)).into()));
    }
}

impl DescribedVariant {
    /// Describes problem details, if the status is an error.
    pub fn problem_of_an_error(&mut self) {
        let is_error = |key: &String| key.starts_with(['4', '5']);
        if self.keys.iter().all(is_error) {
            self.json::<Problem>(PROBLEM_JSON, &[]);
        }
    }

    /// Describes problem details of a type of the registry, with extension members to come.
    pub fn typed_problem(&mut self, known: &'static ProblemType) -> DescribedProblem<'_> {
        let uri = string().enum_values(Some([known.uri()]));
        let status = self
            .info
            .map(|info| ObjectBuilder::new().schema_type(Type::Integer).enum_values(Some([info.code()])));
        let mut object = problem_object().property("type", uri).required("type");
        if let Some(status) = status {
            object = object.property("status", status).required("status");
        }
        DescribedProblem { variant: self, object: object.description(Some(known.default_title())) }
    }

    /// Describes events.
    pub fn events<T: DescribeEvents>(&mut self, arguments: &[Option<Named>]) {
        self.content = Some(("text/event-stream", T::schema(arguments)));
    }
}

/// Problem details of a type of the registry.
pub struct DescribedProblem<'a> {
    variant: &'a mut DescribedVariant,
    object: ObjectBuilder,
}

impl DescribedProblem<'_> {
    /// Describes an extension member.
    pub fn member<T: AsSchema>(
        &mut self,
        name: &'static str,
        documentation: &str,
        is_required: bool,
        arguments: &[Option<Named>],
    ) {
        let schema = described(Named::of::<T>(arguments).inlined(), documentation);
        let object = core::mem::take(&mut self.object).property(name, schema);
        self.object = if is_required { object.required(name) } else { object };
    }

    /// Adds the content to the variant.
    pub fn end(self) {
        self.variant.content = Some((PROBLEM_JSON, self.object.into()));
    }
}

/// The schema with this description, unless it is empty.
fn described(mut schema: RefOr<Schema>, documentation: &str) -> RefOr<Schema> {
    if let (false, RefOr::T(Schema::Object(object))) = (documentation.is_empty(), &mut schema) {
        object.description = Some(documentation.to_owned());
    }
    schema
}

/// Events of a type with a schema.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be described as events",
    label = "not `status_subset::response::Events` of a type that implements `ToSchema`",
    note = "annotate the type of the events with `#[derive(utoipa::ToSchema)]`"
)]
pub trait DescribeEvents {
    /// The schema of the content: the events of a stream are an array (OpenAPI 3.2, section 4.14.4), and the data of an
    /// event is JSON.
    fn schema(arguments: &[Option<Named>]) -> RefOr<Schema>;
}

#[diagnostic::do_not_recommend]
impl<T: ToSchema> DescribeEvents for Events<T> {
    fn schema(arguments: &[Option<Named>]) -> RefOr<Schema> {
        let data = string().content_media_type("application/json");
        let data = data.extensions(Some(Extensions::from_iter([(
            "contentSchema",
            to_value(&Named::of::<T>(arguments).inlined()),
        )])));
        let event = ObjectBuilder::new()
            .property("data", data)
            .required("data")
            .property("event", string())
            .property("id", string())
            .property("retry", ObjectBuilder::new().schema_type(Type::Integer));
        ArrayBuilder::new().items(event).description(Some("Server-sent events (HTML, section 9.2).")).into()
    }
}

fn to_value(schema: &RefOr<Schema>) -> Value {
    serde_json::to_value(schema).unwrap_or_default()
}

/// A type with a schema.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no schema for the OpenAPI document",
    label = "does not implement `ToSchema`",
    note = "annotate the type with `#[derive(utoipa::ToSchema)]`"
)]
pub trait AsSchema: ToSchema {}

#[diagnostic::do_not_recommend]
impl<T: ToSchema> AsSchema for T {}

fn string() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}

/// How a field is described, by its type.
pub mod describe_kinds {
    pub use super::{
        DescribeAny as _, DescribeBytes as _, DescribeKnown as _, DescribeLines as _,
        DescribeOwnProblem as _, DescribeProblem as _, DescribeSomeLines as _,
    };
}

/// Bytes, which are described as a string and not as a list of numbers.
pub trait DescribeBytes {
    /// Describes the header field.
    fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant);
}

impl DescribeBytes for &&&&Of<Vec<u8>> {
    fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant) {
        variant.header(name, string().into(), true, documentation);
    }
}

impl DescribeBytes for &&&&Of<Option<Vec<u8>>> {
    fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant) {
        variant.header(name, string().into(), false, documentation);
    }
}

/// `Option` or `Vec` of a type with a schema.
pub trait DescribeLines {
    /// Describes the header field.
    fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant);
}

/// `Option` or `Vec` of any type.
pub trait DescribeSomeLines {
    /// Describes the header field.
    fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant);
}

macro_rules! describe_lines {
    ($($several:ident)+) => { $(
        impl<T: PartialSchema> DescribeLines for &&&Of<$several<T>> {
            fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant) {
                variant.header(name, T::schema(), false, documentation);
            }
        }

        impl<T> DescribeSomeLines for &&Of<$several<T>> {
            fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant) {
                variant.header(name, string().into(), false, documentation);
            }
        }
    )+ };
}

describe_lines!(Option Vec);

/// A type with a schema.
pub trait DescribeKnown {
    /// Describes the header field.
    fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant);
}

impl<T: PartialSchema> DescribeKnown for &Of<T> {
    fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant) {
        variant.header(name, T::schema(), true, documentation);
    }
}

/// Any type: a string.
pub trait DescribeAny {
    /// Describes the header field.
    fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant);
}

impl<T> DescribeAny for Of<T> {
    fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant) {
        variant.header(name, string().into(), true, documentation);
    }
}

/// A type with a schema of its own that is written as a problem.
pub trait DescribeOwnProblem {
    /// Describes the content.
    fn __describe_problem(&self, media_type: &'static str, variant: &mut DescribedVariant);
}

impl<T: ToSchema> DescribeOwnProblem for &Of<T> {
    fn __describe_problem(&self, media_type: &'static str, variant: &mut DescribedVariant) {
        variant.json::<T>(media_type, &[]);
    }
}

/// Any type that is written as a problem.
pub trait DescribeProblem {
    /// Describes the content.
    fn __describe_problem(&self, media_type: &'static str, variant: &mut DescribedVariant);
}

impl<T> DescribeProblem for Of<T> {
    fn __describe_problem(&self, media_type: &'static str, variant: &mut DescribedVariant) {
        variant.json::<Problem>(media_type, &[]);
    }
}
