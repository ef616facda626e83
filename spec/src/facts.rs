//! `[facts]`, which declares keys of the spec's own, and the values of those keys.

use toml::de::DeTable;

use crate::file::{File, Others};
use crate::keys::{CODE, DOCUMENT, FACT, FACT_TYPES};
use crate::values::{Entry, Reader, Value, entries};
use crate::words::suggest;
use crate::{At, Fact, FactKind, FactValue};

impl Reader<'_> {
    /// Reads `[facts]`. The facts of the base come first.
    pub(crate) fn all_facts(&mut self, document: &DeTable<'_>, file: &mut File, others: &dyn Others) {
        if let Some(base) = &file.base {
            self.facts.clone_from(&base.spec.facts);
        }
        let misspelt = |key: &str| suggest(key, DOCUMENT) == Some("facts");
        let table = document
            .get_key_value("facts")
            .or_else(|| document.iter().find(|(key, _)| misspelt(key.get_ref())));
        let Some((_, value)) = table else { return };
        for entry in self.table(value, "facts").map(entries).unwrap_or_default() {
            match self.declared_fact(&entry, others) {
                Some(fact) => self.facts.push(fact),
                None => self.lost_facts.push(entry.key.to_owned()),
            }
        }
    }

    /// `severity = { type = "string", one_of = ["warning", "fatal"] }`
    fn declared_fact(&mut self, entry: &Entry<'_, '_>, others: &dyn Others) -> Option<Fact> {
        let is_word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        let name = entry.key;
        if !name.starts_with(|c: char| c.is_ascii_lowercase()) || !name.chars().all(is_word) {
            let message = format!("`{name}` can't be the name of a fact");
            let help = "write lower-case ASCII letters, digits and underscores, a letter first: `severity`";
            self.mistakes.at(&entry.span, message, help);
            return None;
        }
        if CODE.contains(&name) || self.facts.iter().any(|fact| fact.name.value == name) {
            let message = format!("`{name}` can't be the name of a fact: codes already have that key");
            self.mistakes.at(&entry.span, message, "choose another name");
            return None;
        }
        let table = self.table(entry.value, "a fact")?;
        let own = self.known_entries(table, FACT);
        let (mut kind, mut one_of, mut of, mut total) = (None, None, None, false);
        for entry in &own {
            let Entry { key, value, .. } = entry.clone();
            match key {
                "type" => kind = self.word(value, key, FACT_TYPES),
                "one_of" => one_of = Some((entry, self.strings(value, key, "a value"))),
                "of" => of = Some((entry, self.string(value, key))),
                "total" => total = self.boolean(value, key).unwrap_or_default(),
                _ => {}
            }
        }
        self.require(&own, &entry.value.span(), &format!("facts.{name}"), &["type"]);
        let kind = FACT_TYPES.get(kind?).copied()?;
        for (entry, needed) in
            [(one_of.as_ref().map(|it| it.0), "string"), (of.as_ref().map(|it| it.0), "code")]
        {
            if let Some(entry) = entry.filter(|_| kind != needed) {
                let message = format!("`{}` belongs to the type `{needed}`, not `{kind}`", entry.key);
                self.mistakes.at(&entry.span, message, "remove it, or write the other type");
            }
        }
        let kind = match kind {
            "string" => {
                let texts = one_of.map(|(_, texts)| texts).unwrap_or_default();
                FactKind::Text(texts.into_iter().map(|text| text.value).collect())
            }
            "number" => FactKind::Number,
            "boolean" => FactKind::Boolean,
            _ => {
                let Some((of, registry)) = of else {
                    let message = format!("`facts.{name}` does not say whose code it is");
                    self.mistakes.missing_key(&entry.value.span(), message, "add `of = \"http\"`".to_owned());
                    return None;
                };
                match others.codes(&registry?) {
                    Ok((registry, codes)) => FactKind::Code(registry, codes),
                    Err(message) => {
                        self.mistakes.at(of.value.span(), message, "");
                        return None;
                    }
                }
            }
        };
        Some(Fact { name: At::new(name.to_owned(), entry.span.clone()), kind, total })
    }

    /// The value of a declared fact.
    pub(crate) fn fact(&mut self, fact: &Fact, value: &Value<'_>) -> Option<FactValue> {
        let key = fact.name.value.as_str();
        match &fact.kind {
            FactKind::Text(known) if known.is_empty() => self.phrase(value, key).map(FactValue::Text),
            FactKind::Text(known) => {
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                let index = self.word(value, key, &known)?;
                known.get(index).map(|text| FactValue::Text((*text).to_owned()))
            }
            FactKind::Number => self.integer(value, key).map(FactValue::Number),
            FactKind::Boolean => self.boolean(value, key).map(FactValue::Boolean),
            FactKind::Code(registry, codes) => {
                let code = self.integer(value, key)?;
                if !codes.contains(&code) {
                    let message =
                        format!("`{key}` is {code}, which is not a code of the registry `{registry}`");
                    self.mistakes.at(value.span(), message, "write one of its codes");
                    return None;
                }
                Some(FactValue::Code(code))
            }
        }
    }
}
