//! From the errors of the other crates to one [`Failure`]: code, place and data.

use serde::Serialize;
use serde_json::Value as Json;

use crate::protocol::Failure;

impl Failure {
    /// A failure that carries nothing but its kind.
    pub fn new(code: &str) -> Self {
        Self { code: code.to_owned(), ..Self::default() }
    }

    /// Names the column, role, field or setting at fault.
    pub fn column(self, column: impl Into<String>) -> Self {
        Self { column: Some(column.into()), ..self }
    }

    /// Names the value found.
    pub fn value(self, value: impl ToString) -> Self {
        Self { value: Some(value.to_string()), ..self }
    }

    /// Names what was expected.
    pub fn expected(self, expected: impl ToString) -> Self {
        Self { expected: Some(expected.to_string()), ..self }
    }

    /// Adds one more datum.
    pub fn with(mut self, name: &str, value: models::Value) -> Self {
        self.data.insert(name.to_owned(), value);
        self
    }

    /// Reads a serialised error enum: its tag becomes the code, the known names their fields, the rest the data.
    pub fn from_kind(error: &impl Serialize) -> Self {
        let mut failure = Self::new("unknown");
        let fields = match serde_json::to_value(error) {
            Ok(Json::Object(fields)) => fields,
            Ok(Json::String(code)) => return Self::new(&code),
            _ => return failure,
        };
        for (name, value) in fields {
            match (name.as_str(), value) {
                (_, Json::Null) => {}
                ("code" | "kind", Json::String(code)) => failure.code = code,
                // A kind nested in a located error: its own fields belong beside the place.
                ("kind", nested @ Json::Object(_)) => failure.absorb(Self::from_kind(&nested)),
                ("file", value) => failure.file = Some(plain(&value)),
                ("row", value) => failure.row = value.as_u64().map(|row| row as usize),
                ("column", value) => failure.column = Some(plain(&value)),
                ("value", value) => failure.value = Some(plain(&value)),
                ("expected", value) => failure.expected = Some(plain(&value)),
                (_, value) => {
                    failure.data.insert(name, datum(value));
                }
            }
        }
        failure
    }

    fn absorb(&mut self, inner: Self) {
        self.code = inner.code;
        self.file = self.file.take().or(inner.file);
        self.row = self.row.or(inner.row);
        self.column = self.column.take().or(inner.column);
        self.value = self.value.take().or(inner.value);
        self.expected = self.expected.take().or(inner.expected);
        self.data.extend(inner.data);
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.code)
    }
}

impl std::error::Error for Failure {}

fn plain(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn datum(value: Json) -> models::Value {
    match value {
        Json::Bool(flag) => models::Value::Flag(flag),
        Json::Number(number) => models::Value::Number(number.as_f64().unwrap_or_default()),
        Json::String(text) => models::Value::Word(text),
        Json::Array(items) if !items.is_empty() && items.iter().all(Json::is_number) => {
            models::Value::List(items.iter().filter_map(Json::as_f64).collect())
        }
        other => models::Value::Word(plain(&other)),
    }
}
