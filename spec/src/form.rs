//! What to write instead of a value of the wrong type.

use toml::de::DeValue;

/// The value in the form of its key, if that is clear.
pub(crate) fn form(what: &str, value: &DeValue<'_>) -> Option<String> {
    match (what, value) {
        ("codes", DeValue::Array(_)) => {
            return Some("a table such as `[codes.404]` for each code".to_owned());
        }
        ("classes", DeValue::Array(_)) => {
            return Some("a table such as `[classes.ClientError]` for each class".to_owned());
        }
        ("groups", DeValue::Array(_)) => {
            return Some("a table such as `[groups.ErrorStatus]` for each group".to_owned());
        }
        ("problems", DeValue::Array(_)) => {
            return Some("a table such as `[problems.OutOfCredit]` for each problem type".to_owned());
        }
        ("headers", DeValue::Array(_)) => return Some("`{ must = [..] }`".to_owned()),
        _ => {}
    }
    let text = value.as_str()?;
    Some(match what {
        "an alias" => format!("`{{ name = \"{text}\" }}`"),
        "aliases" => format!("`[{{ name = \"{text}\" }}]`"),
        "headers" => format!("`{{ must = [\"{text}\"] }}`"),
        "status" if text.parse::<u16>().is_ok() => format!("`{text}`"),
        "languages" | "classes" | "must" | "should" | "may" | "must_not" | "enforce" => {
            format!("`[\"{text}\"]`")
        }
        _ => match text {
            "true" | "yes" | "on" => "`true`",
            "false" | "no" | "off" => "`false`",
            _ => return None,
        }
        .to_owned(),
    })
}
