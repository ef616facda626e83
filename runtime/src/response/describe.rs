//! An outcome -> the responses of an OpenAPI document: the trait, and what derived code describes with.

use super::components::free_name;
use super::events::Events;
use super::examples::{AsExample, Example, ExamplesOf, Shown};
use super::lists;
use super::media_type::MediaType;
use super::problem::{PROBLEM_JSON, Problem};
use super::schema::{Named, to_value};
use crate::checks::catalog::Catalog;
use crate::info::{ContentRule, ProblemType, StatusInfo};
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
use utoipa::openapi::example::ExampleBuilder;
use utoipa::openapi::extensions::Extensions;
use utoipa::openapi::schema::{AdditionalProperties, AnyOfBuilder, KnownFormat, SchemaType};
use utoipa::openapi::{
    AllOfBuilder, ArrayBuilder, Content, ContentBuilder, Header, HeaderBuilder, ObjectBuilder, RefOr,
    Response, ResponseBuilder, Schema, SchemaFormat, Type,
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
    ///
    /// # Panics
    ///
    /// If an example of the enum (`#[status(examples = path)]`), or of an outcome that it takes in, can't be encoded. The
    /// message names the variant and says why.
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
/// with the same media type are joined by `anyOf`. The response of a status in a class with `#[status(any(..))]` is one
/// of the class too.
///
/// The examples of a response are those of its variants, and have their names: `NotFound`, `NotFound2`.
///
/// Schemas are inlined, so nothing has to be registered as a component. A type that contains itself can't
/// be inlined in itself: there its schema is an object with the name of the type. The modifier
/// [`Components`](super::Components) makes a reference of this object.
#[derive(Clone, Default)]
pub struct Description {
    variants: Vec<DescribedVariant>,
    examples: Vec<Example>,
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
        let keys = keys(catalog, mask);
        let any = std::format!("Any status in `{class}`.");
        let is_class = keys.iter().all(|key| is_class(key));
        let documentation = if documentation.is_empty() && !is_class { &any } else { documentation };
        self.push(DescribedVariant::new(keys, None, documentation))
    }

    #[doc(hidden)]
    pub fn __examples<T: AsExample>(&mut self, values: impl ExamplesOf<T>) {
        self.examples.extend(values.into_iter().map(Example::of));
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
        self.examples.append(&mut other.examples);
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
        // A code takes precedence over its class (OpenAPI 3.1, section 4.8.16), so it has the responses of the class too.
        let classes: Vec<_> = by_key.clone().into_iter().filter(|(key, _)| is_class(key)).collect();
        for (class, of_class) in classes {
            let codes = by_key.iter_mut().filter(|(code, _)| !is_class(code) && class_of(code) == class);
            for (_, variants) in codes {
                let is_empty = variants.iter().any(|variant| !variant.may_have_content());
                variants.extend(of_class.iter().filter(|variant| !is_empty || variant.content.is_none()));
            }
        }
        by_key
    }

    /// The examples for a key, each with a name of its own.
    fn examples_of(&self, key: &str, is_declared: impl Fn(&str) -> bool) -> Vec<(String, &Example)> {
        let mut found: Vec<(String, &Example)> = Vec::new();
        for example in &self.examples {
            let code = example.code.to_string();
            let is_here = code == key || !is_declared(&code) && class_of(&code) == key;
            if !is_here || found.iter().any(|(_, other)| *other == example) {
                continue;
            }
            let is_taken = |name: &str| found.iter().any(|(taken, _)| taken == name);
            found.push((free_name(example.variant, is_taken), example));
        }
        found
    }
}

/// `5XX` of `503`.
fn class_of(code: &str) -> String {
    std::format!("{}XX", code.get(..1).unwrap_or_default())
}

fn is_class(key: &str) -> bool {
    key.ends_with("XX")
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
        let by_key = description.by_key();
        let response = |(key, variants): (&&str, &Vec<&DescribedVariant>)| {
            let examples = description.examples_of(key, |code| by_key.contains_key(code));
            ((*key).to_owned(), RefOr::T(response_of(key, variants, &examples)))
        };
        by_key.iter().map(response).collect()
    }
}

/// The response for all variants with the same status.
fn response_of(key: &str, variants: &[&DescribedVariant], examples: &[(String, &Example)]) -> Response {
    let mut texts: Vec<&str> = Vec::new();
    let mut headers: Vec<(&str, Vec<&DescribedHeader>)> = Vec::new();
    let mut contents: Vec<(&str, Vec<&DescribedContent>)> = Vec::new();
    for variant in variants {
        let text = variant.documentation.as_str();
        if !text.is_empty() && !texts.contains(&text) {
            texts.push(text);
        }
        // The media type of the content says what the field would say (OpenAPI 3.1, section 4.8.17).
        let is_media_type = |header: &&DescribedHeader| header.name.eq_ignore_ascii_case("Content-Type");
        for header in variant.headers.iter().filter(|header| !is_media_type(header)) {
            match headers.iter_mut().find(|(name, _)| name.eq_ignore_ascii_case(header.name)) {
                Some((_, same)) => same.push(header),
                None => headers.push((header.name, std::vec![header])),
            }
        }
        if let Some(content) = &variant.content {
            let is_given = variant.headers.iter().any(|header| is_media_type(&header));
            let media_type = if is_given { ANY_MEDIA_TYPE } else { content.media_type };
            match contents.iter_mut().find(|(known, _)| *known == media_type) {
                Some((_, same)) => same.push(content),
                None => contents.push((media_type, std::vec![content])),
            }
        }
    }
    // Without documentation, the reason phrase. (The registry's summary is a sentence about all responses.)
    let phrase = variants.iter().find_map(|variant| variant.info).map(StatusInfo::phrase);
    let any = std::format!("Any {} status.", key.to_ascii_lowercase());
    if let (true, Some(text)) = (texts.is_empty(), phrase.or(is_class(key).then_some(&any))) {
        texts.push(text);
    }
    let mut builder = ResponseBuilder::new().description(texts.join("\n\n"));
    for (name, same) in headers {
        builder = builder.header(name, header_of(name, &same, same.len() == variants.len(), examples));
    }
    let media_types: Vec<&str> = contents.iter().map(|(media_type, _)| *media_type).collect();
    for (media_type, same) in contents {
        let is_here = |(_, example): &&(String, &Example)| {
            let given = example.media_type();
            let of_response =
                given.map(|given| if media_types.contains(&given) { given } else { ANY_MEDIA_TYPE });
            of_response == Some(media_type)
        };
        let examples = examples.iter().filter(is_here);
        builder = builder.content(media_type, content_of(&same, examples));
    }
    builder.build()
}

/// The header field of one or more variants.
fn header_of(
    name: &str,
    same: &[&DescribedHeader],
    is_in_each: bool,
    examples: &[(String, &Example)],
) -> Header {
    let schema = any_of(same.iter().map(|header| &header.schema));
    let text = same.iter().map(|header| header.documentation.as_str()).find(|text| !text.is_empty());
    let required = is_in_each && same.iter().all(|header| header.required);
    HeaderBuilder::new()
        .description(text)
        .examples_from_iter(examples_of_header(name, &to_value(&schema), examples))
        .schema(Some(schema))
        // utoipa has no property for it.
        .extensions(Some(Extensions::from_iter([("required", required)])))
        .build()
}

/// The content of one or more variants, with examples of it.
fn content_of<'a>(
    same: &[&DescribedContent],
    examples: impl Iterator<Item = &'a (String, &'a Example)>,
) -> Content {
    let examples = examples.filter_map(|(name, example)| {
        let value = same.iter().find_map(|content| example.content(content.shown))?;
        Some((name, ExampleBuilder::new().value(Some(value))))
    });
    ContentBuilder::new()
        .schema(Some(any_of(same.iter().map(|content| &content.schema))))
        .examples_from_iter(examples)
        .build()
}

/// The examples of a header field. A constant needs none.
fn examples_of_header<'a>(
    name: &str,
    schema: &'a Value,
    examples: &'a [(String, &Example)],
) -> Vec<(String, ExampleBuilder)> {
    let mut shown = Vec::new();
    let is_constant = schema["enum"].as_array().is_some_and(|values| values.len() == 1);
    for (variant, example) in examples.iter().filter(|_| !is_constant) {
        for (index, value) in example.header(name, schema).into_iter().enumerate() {
            // Only `Set-Cookie` has several values.
            let name = if index == 0 { variant.clone() } else { std::format!("{variant}-{}", index + 1) };
            shown.push((name, ExampleBuilder::new().value(Some(value))));
        }
    }
    shown
}

/// The schema, or `anyOf` several. (They may overlap: a problem of one type is a problem.)
fn any_of<'a>(schemas: impl Iterator<Item = &'a RefOr<Schema>>) -> RefOr<Schema> {
    let mut distinct: Vec<RefOr<Schema>> = Vec::new();
    for schema in schemas {
        if !distinct.contains(schema) {
            distinct.push(schema.clone());
        }
    }
    match distinct.pop() {
        Some(schema) if distinct.is_empty() => schema,
        last => distinct.into_iter().chain(last).fold(AnyOfBuilder::new(), AnyOfBuilder::item).into(),
    }
}

/// RFC 9457, section 3.1 and appendix A.
impl PartialSchema for Problem {
    fn schema() -> RefOr<Schema> {
        let status = ObjectBuilder::new().schema_type(Type::Integer).description(Some("The status code."));
        ObjectBuilder::new()
            .schema_type(SchemaType::new(Type::Object))
            .description(Some("Problem details (RFC 9457)."))
            .property(
                "type",
                string().description(Some("A URI reference that identifies the kind of problem.")),
            )
            .property("title", string().description(Some("A short summary of the kind of problem.")))
            .property("status", status)
            .property("detail", string().description(Some("What went wrong this time.")))
            .property(
                "instance",
                string().description(Some("A URI reference that identifies this occurrence.")),
            )
            .additional_properties(Some(AdditionalProperties::FreeForm(true)))
            .into()
    }
}

impl ToSchema for Problem {}

/// The responses of an operation, by status code.
pub type OpenApiResponses = BTreeMap<String, RefOr<Response>>;

/// Content whose media type only the server knows.
const ANY_MEDIA_TYPE: &str = "*/*";

/// The description of a variant.
#[derive(Clone)]
pub struct DescribedVariant {
    /// `404`, or `5XX` for all codes of a class.
    keys: Vec<String>,
    /// The status, if the variant has one of its own.
    info: Option<&'static StatusInfo>,
    documentation: String,
    headers: Vec<DescribedHeader>,
    content: Option<DescribedContent>,
}

/// A header field of a variant.
#[derive(Clone)]
struct DescribedHeader {
    name: &'static str,
    schema: RefOr<Schema>,
    required: bool,
    documentation: String,
}

/// The content of a variant.
#[derive(Clone)]
struct DescribedContent {
    media_type: &'static str,
    schema: RefOr<Schema>,
    /// How it is shown in an example.
    shown: Shown,
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

    fn may_have_content(&self) -> bool {
        self.info.is_none_or(|info| info.content() != ContentRule::Forbidden)
    }

    fn header(&mut self, name: &'static str, schema: RefOr<Schema>, is_present: bool, documentation: &str) {
        // A field that the status requires is always present, whatever its type.
        let rules = self.info.map(StatusInfo::headers).unwrap_or_default();
        let enforced = rules.iter().any(|rule| rule.is_enforced() && rule.has_name(name));
        let documentation = documentation.to_string();
        self.headers.push(DescribedHeader { name, schema, required: is_present || enforced, documentation });
    }

    /// Describes the header field of a `Vec`: a list, or lines that can't be joined.
    fn lines(&mut self, name: &'static str, item: RefOr<Schema>, documentation: &str) {
        let is_list = lists::can_be_list(&name.to_ascii_lowercase());
        let schema = if is_list { ArrayBuilder::new().items(item).into() } else { item };
        self.header(name, schema, false, documentation);
    }

    fn content(&mut self, media_type: &'static str, schema: RefOr<Schema>, shown: Shown) {
        self.content = Some(DescribedContent { media_type, schema, shown });
    }

    /// Describes a header field with a constant value.
    pub fn constant(&mut self, name: &'static str, value: &'static str) {
        self.header(name, string().enum_values(Some([value])).into(), true, "");
    }

    /// Describes content as JSON.
    pub fn json<T: AsSchema>(&mut self, media_type: &'static str, arguments: &[Option<Named>]) {
        let is_json = MediaType::new(media_type.as_bytes()).is_json();
        let shown = if is_json { Shown::AsJson } else { Shown::Hidden };
        self.content(media_type, Named::of::<T>(arguments).inlined(), shown);
    }

    /// Describes content as text.
    pub fn text_content(&mut self, media_type: &'static str) {
        self.content(media_type, string().into(), Shown::AsText);
    }

    /// Describes content as it is.
    pub fn bytes(&mut self, media_type: &'static str) {
        let format = SchemaFormat::KnownFormat(KnownFormat::Binary);
        self.content(media_type, string().format(Some(format)).into(), Shown::Hidden);
    }

    /// Describes the response of a framework: any content, unless the status has none.
    pub fn response(&mut self) {
        if self.may_have_content() {
            let anything = ObjectBuilder::new().schema_type(SchemaType::AnyValue);
            self.content(ANY_MEDIA_TYPE, anything.into(), Shown::Hidden);
        }
    }

    /// Describes problem details, if the status is an error.
    pub fn problem_of_an_error(&mut self) {
        let is_error = |key: &String| key.starts_with(['4', '5']);
        if self.keys.iter().all(is_error) {
            self.problem(PROBLEM_JSON, None);
        }
    }

    /// Describes problem details, which have the members of another schema too. Those that are described already have
    /// more members.
    fn problem(&mut self, media_type: &'static str, own: Option<RefOr<Schema>>) {
        let described = self.content.take().map(|content| content.schema);
        let problem = described.unwrap_or_else(|| Named::of::<Problem>(&[]).inlined());
        let schema = match (problem, own) {
            (RefOr::T(Schema::AllOf(mut all)), Some(own)) => {
                all.items.push(own);
                Schema::AllOf(all).into()
            }
            (problem, Some(own)) if own != problem => AllOfBuilder::new().item(problem).item(own).into(),
            (problem, _) => problem,
        };
        self.content(media_type, schema, Shown::AsJson);
    }

    /// Describes problem details of a type of the registry, with extension members to come.
    pub fn typed_problem(&mut self, known: &'static ProblemType) -> DescribedProblem<'_> {
        let uri = string().enum_values(Some([known.uri()]));
        let status = self
            .info
            .map(|info| ObjectBuilder::new().schema_type(Type::Integer).enum_values(Some([info.code()])));
        let mut object = ObjectBuilder::new().property("type", uri).required("type");
        if let Some(status) = status {
            object = object.property("status", status).required("status");
        }
        DescribedProblem { variant: self, object: object.description(Some(known.default_title())) }
    }

    /// Describes events.
    pub fn events<T: DescribeEvents>(&mut self, arguments: &[Option<Named>]) {
        self.content("text/event-stream", T::schema(arguments), Shown::Hidden);
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
        self.variant.problem(PROBLEM_JSON, Some(self.object.into()));
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
        let schema = Named::of::<T>(arguments).inlined();
        let data = string().content_media_type("application/json").content_schema(Some(schema));
        let event = ObjectBuilder::new()
            .property("data", data)
            .required("data")
            .property("event", string())
            .property("id", string())
            .property("retry", ObjectBuilder::new().schema_type(Type::Integer));
        ArrayBuilder::new().items(event).description(Some("Server-sent events (HTML, section 9.2).")).into()
    }
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

impl<T: ToSchema> DescribeLines for &&&Of<Option<T>> {
    fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant) {
        variant.header(name, Named::of::<T>(&[]).inlined(), false, documentation);
    }
}

impl<T> DescribeSomeLines for &&Of<Option<T>> {
    fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant) {
        variant.header(name, string().into(), false, documentation);
    }
}

impl<T: ToSchema> DescribeLines for &&&Of<Vec<T>> {
    fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant) {
        variant.lines(name, Named::of::<T>(&[]).inlined(), documentation);
    }
}

impl<T> DescribeSomeLines for &&Of<Vec<T>> {
    fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant) {
        variant.lines(name, string().into(), documentation);
    }
}

/// A type with a schema.
pub trait DescribeKnown {
    /// Describes the header field.
    fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant);
}

impl<T: ToSchema> DescribeKnown for &Of<T> {
    fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant) {
        variant.header(name, Named::of::<T>(&[]).inlined(), true, documentation);
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
    fn __describe_problem(
        &self,
        media_type: &'static str,
        arguments: &[Option<Named>],
        variant: &mut DescribedVariant,
    );
}

impl<T: ToSchema> DescribeOwnProblem for &Of<T> {
    fn __describe_problem(
        &self,
        media_type: &'static str,
        arguments: &[Option<Named>],
        variant: &mut DescribedVariant,
    ) {
        variant.problem(media_type, Named::of::<T>(arguments).among_others());
    }
}

/// Any type that is written as a problem.
pub trait DescribeProblem {
    /// Describes the content.
    fn __describe_problem(
        &self,
        media_type: &'static str,
        arguments: &[Option<Named>],
        variant: &mut DescribedVariant,
    );
}

impl<T> DescribeProblem for Of<T> {
    fn __describe_problem(
        &self,
        media_type: &'static str,
        _: &[Option<Named>],
        variant: &mut DescribedVariant,
    ) {
        variant.problem(media_type, None);
    }
}
