//! Describing a response: what a variant and its fields are in an OpenAPI document.

use std::collections::BTreeMap;
use std::string::{String, ToString};
use std::vec::Vec;

use utoipa::openapi::schema::KnownFormat;
use utoipa::openapi::{ObjectBuilder, RefOr, Response, Schema, SchemaFormat, Type};
use utoipa::{PartialSchema, ToSchema};

use super::kinds::Of;
use crate::response::describe::whole;
use crate::{Problem, StatusInfo};

pub type OpenApiResponses = BTreeMap<String, RefOr<Response>>;

/// A variant, as it is described.
#[derive(Clone)]
pub struct DescribedVariant {
    info: &'static StatusInfo,
    documentation: String,
    pub(crate) headers: Vec<DescribedHeader>,
    pub(crate) content: Option<(&'static str, RefOr<Schema>)>,
}

#[derive(Clone)]
pub struct DescribedHeader {
    pub(crate) name: &'static str,
    pub(crate) schema: RefOr<Schema>,
    pub(crate) required: bool,
    pub(crate) documentation: String,
}

impl DescribedVariant {
    pub(crate) fn new(info: &'static StatusInfo, documentation: &str) -> DescribedVariant {
        DescribedVariant {
            info,
            documentation: documentation.to_string(),
            headers: Vec::new(),
            content: None,
        }
    }

    /// The variant's documentation or, where it has none, what the registry says.
    pub(crate) fn text(&self) -> &str {
        let summary = || self.info.summary(self.info.languages().first()?);
        if self.documentation.is_empty() {
            summary().unwrap_or(self.info.phrase())
        } else {
            &self.documentation
        }
    }

    fn header(&mut self, name: &'static str, schema: RefOr<Schema>, is_there: bool, documentation: &str) {
        // What the status requires is there whatever the field's type.
        let enforced = self.info.headers().iter().any(|rule| rule.is_enforced() && rule.is_called(name));
        let documentation = documentation.to_string();
        self.headers.push(DescribedHeader { name, schema, required: is_there || enforced, documentation });
    }

    pub fn json<T: ToSchema>(&mut self, media_type: &'static str) {
        self.content = Some((media_type, whole::<T>()));
    }

    pub fn text_content(&mut self, media_type: &'static str) {
        self.content = Some((media_type, string().into()));
    }

    pub fn bytes(&mut self, media_type: &'static str) {
        let format = SchemaFormat::KnownFormat(KnownFormat::Binary);
        self.content = Some((media_type, string().format(Some(format)).into()));
    }
}

fn string() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}

pub mod describe_kinds {
    pub use super::{
        DescribeAny as _, DescribeBytes as _, DescribeKnown as _, DescribeLines as _,
        DescribeOwnProblem as _, DescribeProblem as _, DescribeSomeLines as _,
    };
}

/// A value as its bytes: a text, and no list of numbers.
pub trait DescribeBytes {
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

/// `Option` and `Vec` of what has a schema.
pub trait DescribeLines {
    fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant);
}

/// `Option` and `Vec` of anything.
pub trait DescribeSomeLines {
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

/// What has a schema.
pub trait DescribeKnown {
    fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant);
}

impl<T: PartialSchema> DescribeKnown for &Of<T> {
    fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant) {
        variant.header(name, T::schema(), true, documentation);
    }
}

/// Anything: a text.
pub trait DescribeAny {
    fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant);
}

impl<T> DescribeAny for Of<T> {
    fn __describe_header(&self, name: &'static str, documentation: &str, variant: &mut DescribedVariant) {
        variant.header(name, string().into(), true, documentation);
    }
}

/// What has a schema of its own, and is written as a problem.
pub trait DescribeOwnProblem {
    fn __describe_problem(&self, media_type: &'static str, variant: &mut DescribedVariant);
}

impl<T: ToSchema> DescribeOwnProblem for &Of<T> {
    fn __describe_problem(&self, media_type: &'static str, variant: &mut DescribedVariant) {
        variant.json::<T>(media_type);
    }
}

/// What has none.
pub trait DescribeProblem {
    fn __describe_problem(&self, media_type: &'static str, variant: &mut DescribedVariant);
}

impl<T> DescribeProblem for Of<T> {
    fn __describe_problem(&self, media_type: &'static str, variant: &mut DescribedVariant) {
        variant.json::<Problem>(media_type);
    }
}
