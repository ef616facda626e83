use core::fmt::{self, Display, Formatter};
use std::collections::BTreeSet;
use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use http::Method;

use super::document::Operation;
use super::finding::Finding;

/// What a test of a service has found.
#[derive(Clone, Debug, Default)]
#[must_use = "`assert` panics if there are findings"]
pub struct Report {
    findings: Vec<Finding>,
    requests: usize,
    seen: BTreeSet<String>,
    declared: BTreeSet<String>,
}

impl Report {
    /// The findings. What is wrong in the same way in several responses of an operation is found once.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The number of requests that were sent.
    #[must_use]
    pub fn requests(&self) -> usize {
        self.requests
    }

    /// The responses of operations that were received: `GET /users/{id} 404`.
    #[must_use]
    pub fn seen(&self) -> &BTreeSet<String> {
        &self.seen
    }

    /// The responses in the document that no request got. A status in a range, such as `5XX`, is not among them.
    pub fn unseen(&self) -> impl Iterator<Item = &str> {
        self.declared.difference(&self.seen).map(String::as_str)
    }

    /// Panics if there are findings, with all of them.
    ///
    /// # Panics
    ///
    /// If there are findings.
    #[track_caller]
    pub fn assert(&self) {
        assert!(self.findings.is_empty(), "{self}");
    }

    /// Adds a response, which may be one of an operation.
    pub(super) fn see(&mut self, operation: Option<&Operation>, code: u16) {
        self.requests += 1;
        self.seen.extend(operation.map(|operation| named(operation, &code.to_string())));
    }

    /// Adds the responses that the document has.
    pub(super) fn declare(&mut self, operation: &Operation) {
        let keys = operation.keys().filter(|key| key.parse::<u16>().is_ok());
        self.declared.extend(keys.map(|key| named(operation, key)));
    }

    pub(super) fn add(&mut self, finding: Finding) {
        let is_same = |known: &Finding| {
            known.template == finding.template
                // Without an operation, one router answers all methods.
                && (finding.template.is_empty() || method_of(known) == method_of(&finding))
                && known.code == finding.code
                && known.kind.is_same(&finding.kind)
        };
        if !self.findings.iter().any(is_same) {
            self.findings.push(finding);
        }
    }
}

/// HEAD is answered as GET is.
fn method_of(finding: &Finding) -> Option<&Method> {
    finding.method.as_ref().map(|method| if *method == Method::HEAD { &Method::GET } else { method })
}

fn named(operation: &Operation, code: &str) -> String {
    format!("{} {} {code}", operation.method, operation.template)
}

/// The findings, a line each, and how much was tried.
impl Display for Report {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.findings.iter().try_for_each(|finding| writeln!(f, "{finding}"))?;
        let (seen, declared) = (self.declared.intersection(&self.seen).count(), self.declared.len());
        write!(f, "{} requests, {seen} of {declared} declared responses", self.requests)
    }
}
