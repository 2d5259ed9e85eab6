//! What went wrong, in the user's words: what happened, where, and what to do.

use ui::texts::{Argument, Texts, use_text_files, use_texts};
use workbench::protocol::Failure;
use yew::prelude::*;

use crate::client::WorkerStatus;
use crate::context::use_app;
use crate::state::Action;

/// Properties of [`FailureNotice`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct FailureNoticeProps {
    /// What went wrong.
    pub(crate) failure: Failure,
    /// What the user may do about it here: buttons and the like.
    #[prop_or_default]
    pub(crate) children: Children,
}

/// A failure: what happened, where, what was found and what was expected.
#[component]
pub(crate) fn FailureNotice(props: &FailureNoticeProps) -> Html {
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
fn failure_text(texts: &Texts, failure: &Failure) -> AttrValue {
    let words: Vec<(&str, Argument<'_>)> = arguments(failure);
    texts
        .find(&format!("error-{}", failure.code), &words)
        .unwrap_or_else(|| texts.with("error-unknown", &[("code", failure.code.as_str().into())]))
}

/// Every variable that an error text may name; absent ones are empty.
fn arguments(failure: &Failure) -> Vec<(&str, Argument<'_>)> {
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
fn place(texts: &Texts, failure: &Failure) -> Option<String> {
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

/// What concerns the whole app: the worker, a project that cannot be read.
#[component]
pub(crate) fn Notices() -> Html {
    let app = use_app();
    let texts = use_texts();
    let worker = match app.state.worker {
        WorkerStatus::Starting | WorkerStatus::Ready => Html::default(),
        WorkerStatus::Restarting => html! {
            <div class="notice" role="status"><p>{ texts.get("worker-restarting") }</p></div>
        },
        WorkerStatus::Unavailable => {
            let retry = {
                let app = app.clone();
                Callback::from(move |_: MouseEvent| app.restart_worker())
            };
            html! {
                <div class="notice failed" role="alert">
                    <p class="notice-title">{ texts.get("worker-unavailable") }</p>
                    <p class="actions">
                        <button type="button" onclick={retry}>{ texts.get("retry") }</button>
                    </p>
                </div>
            }
        }
        WorkerStatus::OtherBuild => html! {
            <div class="notice" role="alert">
                <p class="notice-title">{ texts.get("worker-other-build") }</p>
                <p class="actions">
                    <button type="button" onclick={|_: MouseEvent| reload()}>{ texts.get("reload") }</button>
                </p>
            </div>
        },
    };
    let notice = app.state.notice.clone().map(|failure| {
        let dismiss = {
            let app = app.clone();
            Callback::from(move |_: MouseEvent| app.dispatch(Action::Notify(None)))
        };
        html! {
            <FailureNotice {failure}>
                <button type="button" onclick={dismiss}>{ texts.get("dismiss") }</button>
            </FailureNotice>
        }
    });
    html! { <>{ worker }{ notice }</> }
}

fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}
