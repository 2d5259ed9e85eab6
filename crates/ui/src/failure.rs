//! What went wrong, in the user's words: what happened, where, and what to do.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::texts::{Argument, Texts, use_text_files, use_texts};

/// A kind of failure with its place, as the worker tells it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct FailureFacts {
    /// Kebab-case kind; its words are `error-<code>`.
    pub code: String,
    /// File at fault.
    pub file: Option<String>,
    /// Row in the file, the header being row 1.
    pub row: Option<usize>,
    /// Column, role, field or setting at fault.
    pub column: Option<String>,
    /// The value found there.
    pub value: Option<String>,
    /// What was expected instead.
    pub expected: Option<String>,
    /// Whatever else the kind carries, by name.
    pub data: BTreeMap<String, models::Value>,
}

/// Properties of [`FailureNotice`].
#[derive(Clone, PartialEq, Properties)]
pub struct FailureNoticeProps {
    /// What went wrong.
    pub failure: FailureFacts,
    /// What the user may do about it here: buttons and the like.
    #[prop_or_default]
    pub children: Children,
}

/// A failure: what happened, where, what was found and what was expected.
#[component]
pub fn FailureNotice(props: &FailureNoticeProps) -> Html {
    let texts = use_texts();
    if !use_text_files(&["errors"]) {
        return Html::default();
    }
    let failure = &props.failure;
    let message = failure_text(&texts, failure);
    let place = place(&texts, failure);
    let advice = texts.attr(&format!("error-{}", failure.code), "advice");
    html! {
        <div class="notice failed" role="alert">
            <p class="notice-title">{ message }</p>
            if let Some(place) = place {
                <p>{ place }</p>
            }
            if let Some(advice) = advice {
                <p>{ advice }</p>
            }
            if !props.children.is_empty() {
                <p class="actions">{ props.children.clone() }</p>
            }
        </div>
    }
}

/// The sentence of a failure.
fn failure_text(texts: &Texts, failure: &FailureFacts) -> AttrValue {
    let words: Vec<(&str, Argument<'_>)> = arguments(failure);
    texts
        .find(&format!("error-{}", failure.code), &words)
        .unwrap_or_else(|| texts.with("error-unknown", &[("code", failure.code.as_str().into())]))
}

/// Every variable that an error text may name; absent ones are empty.
pub fn arguments(failure: &FailureFacts) -> Vec<(&str, Argument<'_>)> {
    let word = |text: &Option<String>| Argument::from(text.clone().unwrap_or_default());
    let mut words = vec![
        ("file", word(&failure.file)),
        ("row", failure.row.map_or_else(|| "".into(), |row| (row as f64).into())),
        ("column", word(&failure.column)),
        ("value", word(&failure.value)),
        ("expected", word(&failure.expected)),
    ];
    for (name, value) in &failure.data {
        let value = match value {
            models::Value::Missing => continue,
            // Sizes are told in megabytes.
            models::Value::Number(number) if ["bytes", "limit"].contains(&name.as_str()) => {
                (number / 1e6).round().into()
            }
            models::Value::Number(number) => (*number).into(),
            models::Value::Flag(flag) => flag.to_string().into(),
            models::Value::Word(word) => word.clone().into(),
            models::Value::List(list) => list.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ").into(),
        };
        words.push((name, value));
    }
    words
}

/// Where it happened: file, row, column, the value there.
fn place(texts: &Texts, failure: &FailureFacts) -> Option<String> {
    let mut parts = Vec::new();
    if let Some(file) = &failure.file {
        parts.push(texts.with("place-file", &[("file", file.as_str().into())]).to_string());
    }
    if let Some(row) = failure.row {
        parts.push(texts.with("place-row", &[("row", (row as f64).into())]).to_string());
    }
    if let Some(column) = &failure.column {
        // Without a row, what is named may be a role, a field or a setting of ours and not a column of the file's.
        let ours = failure.row.is_none().then(|| texts.find(&format!("role-{column}"), &[])).flatten();
        let named = ours.map_or_else(|| column.clone(), |name| name.to_string());
        parts.push(texts.with("place-column", &[("column", named.into())]).to_string());
    }
    if let Some(value) = &failure.value {
        parts.push(texts.with("place-value", &[("value", value.as_str().into())]).to_string());
    }
    // The sentence of a ragged file holds its numbers already.
    if let Some(expected) = failure.expected.as_ref().filter(|_| failure.code != "ragged") {
        let words = texts
            .find(&format!("expected-{expected}"), &[])
            .map_or_else(|| expected.clone(), |words| words.to_string());
        parts.push(texts.with("place-expected", &[("expected", words.into())]).to_string());
    }
    (!parts.is_empty()).then(|| parts.join(&texts.get("place-separator")))
}
