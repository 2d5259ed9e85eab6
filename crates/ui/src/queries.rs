//! Queries that do in a database what the page does: chosen, shown, copied and saved.

use std::rc::Rc;

use js_sys::Float64Array;
use models::queries::{DIALECTS, Query, QueryAsked, QueryWritten};
use serde::{Deserialize, Serialize};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::door::{View, read};
use crate::failure::{FailureFacts, FailureNotice};
use crate::picture::{download, text_blob};
use crate::select::Select;
use crate::texts::{use_text_files, use_texts};

/// What the page says of the queries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct QueriesOptions {
    /// Those that can be chosen, the first at the beginning.
    pub offered: Vec<Query>,
    /// Another number where the same query would be written otherwise: what it rests on has changed.
    pub version: u32,
}

/// Properties of [`QueriesView`].
#[derive(Clone, PartialEq, Properties)]
pub struct QueriesProps {
    /// What the page says.
    pub options: Rc<QueriesOptions>,
    /// What was written last, or why nothing was.
    pub written: Option<Rc<QueryWritten<FailureFacts>>>,
    /// Hears what is to be written.
    pub on_asked: Callback<QueryAsked>,
}

impl View for QueriesView {
    const SHEETS: &'static [&'static str] = &[include_str!("queries.css")];

    type Options = QueriesOptions;
    type News = QueryAsked;

    fn begin(on_asked: Callback<QueryAsked>) -> QueriesProps {
        QueriesProps { options: Rc::default(), written: None, on_asked }
    }

    fn set(props: &mut QueriesProps, options: QueriesOptions) {
        props.options = Rc::new(options);
    }

    fn hand(props: &mut QueriesProps, _: &str, text: &str, _: Vec<Float64Array>) -> serde_json::Result<()> {
        props.written = read(text)?.map(Rc::new);
        Ok(())
    }

    fn key(_: &QueriesProps) -> String {
        String::new()
    }
}

/// The form and the query, closed until they are asked for.
#[component]
pub fn QueriesView(props: &QueriesProps) -> Html {
    let texts = use_texts();
    let ready = use_text_files(&["queries"]);
    let is_open = use_state_eq(|| false);
    let copied = use_state_eq(|| false);
    let first = props.options.offered.first().copied().unwrap_or_default();
    let chosen = use_state_eq(|| first);
    let what = if props.options.offered.contains(&chosen) { *chosen } else { first };
    let dialect = use_state_eq(|| DIALECTS[0].to_owned());
    let begins = if what.of_customers() { "customers" } else { "orders" };
    let table = use_state_eq(|| None::<String>);
    let asked =
        QueryAsked { what, dialect: (*dialect).clone(), table: (*table).clone().unwrap_or_else(|| begins.to_owned()) };
    {
        let (on_asked, copied) = (props.on_asked.clone(), copied.setter());
        use_effect_with((*is_open, asked.clone(), props.options.version), move |(is_open, asked, _)| {
            copied.set(false);
            if *is_open {
                on_asked.emit(asked.clone());
            }
        });
    }
    if !ready {
        return html! {};
    }
    let title = if first.of_customers() { "queries-customers" } else { "queries-orders" };
    let on_toggle = {
        let is_open = is_open.clone();
        Callback::from(move |event: Event| {
            let Some(details) = event.target_dyn_into::<web_sys::HtmlDetailsElement>() else { return };
            is_open.set(details.open());
        })
    };
    let on_what = {
        let (chosen, offered) = (chosen.setter(), props.options.offered.clone());
        Callback::from(move |id: String| {
            if let Some(found) = offered.iter().find(|query| query.id() == id) {
                chosen.set(*found);
            }
        })
    };
    let on_dialect = {
        let dialect = dialect.setter();
        Callback::from(move |id: String| dialect.set(id))
    };
    let on_table = {
        let table = table.setter();
        Callback::from(move |event: InputEvent| {
            table.set(event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()));
        })
    };
    let written = props.written.as_deref().map(|written| match written {
        QueryWritten::Refused(failure) => html! { <FailureNotice failure={failure.clone()} /> },
        QueryWritten::Sql(sql) => {
            let on_copy = {
                let (sql, copied) = (sql.clone(), copied.setter());
                Callback::from(move |_: MouseEvent| {
                    let (sql, copied) = (sql.clone(), copied.clone());
                    spawn_local(async move {
                        let Some(window) = web_sys::window() else { return };
                        let done = JsFuture::from(window.navigator().clipboard().write_text(&sql)).await;
                        copied.set(done.is_ok());
                    });
                })
            };
            let on_save = {
                let (sql, name) = (sql.clone(), format!("clovis-{}.sql", what.id()));
                Callback::from(move |_: MouseEvent| {
                    let saved = text_blob(&sql, "application/sql").and_then(|blob| download(&blob, &name));
                    if let Err(error) = saved {
                        web_sys::console::warn_1(&error);
                    }
                })
            };
            html! {
                <>
                    <p class="actions">
                        <button type="button" onclick={on_copy}>{ texts.get("queries-copy") }</button>
                        <button type="button" onclick={on_save}>{ texts.get("queries-save") }</button>
                        <span class="muted" role="status">{ if *copied { texts.get("queries-copied") } else { AttrValue::default() } }</span>
                    </p>
                    <pre class="query" tabindex="0" aria-label={texts.get("queries-sql")}>{ sql }</pre>
                </>
            }
        }
    });
    html! {
        <details class="queries" ontoggle={on_toggle}>
            <summary>{ texts.get(title) }</summary>
            <p>{ texts.get(&format!("queries-about-{}", what.id())) }</p>
            <div class="short-fields">
                if props.options.offered.len() > 1 {
                    <label class="short-field">
                        <span>{ texts.get("queries-what") }</span>
                        <Select value={what.id()} on_change={on_what}>
                            { for props.options.offered.iter().map(|query| html! {
                                <option value={query.id()} selected={*query == what}>{ texts.get(&format!("queries-{}", query.id())) }</option>
                            }) }
                        </Select>
                    </label>
                }
                <label class="short-field">
                    <span>{ texts.get("queries-dialect") }</span>
                    <Select value={(*dialect).clone()} on_change={on_dialect}>
                        { for DIALECTS.map(|id| html! {
                            <option value={id} selected={*dialect == id}>{ texts.get(&format!("queries-dialect-{id}")) }</option>
                        }) }
                    </Select>
                </label>
                <label class="short-field">
                    <span>{ texts.get(if what.of_customers() { "queries-table-customers" } else { "queries-table-orders" }) }</span>
                    <input type="text" value={asked.table} spellcheck="false" autocomplete="off" oninput={on_table} />
                </label>
            </div>
            { written }
        </details>
    }
}
