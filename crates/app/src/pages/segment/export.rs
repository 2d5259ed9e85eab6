//! Segments and customers as files.

use std::collections::BTreeMap;
use std::rc::Rc;

use ui::texts::{Texts, use_texts};
use workbench::protocol::{ExportTable, Failure, SegmentReport};
use yew::prelude::*;

use super::names::SegmentNames;
use crate::client::Reply;
use crate::context::use_app;
use crate::shell::FailureNotice;

/// Columns that a saved table may have; each has a text `column-<id>`.
const COLUMNS: [&str; 26] = [
    "customer",
    "segment",
    "r",
    "f",
    "m",
    "days-since-last",
    "orders",
    "total",
    "frequency",
    "recency",
    "age",
    "spend",
    "alive",
    "expected",
    "expected-spend",
    "value",
    "duration",
    "pattern",
    "customers",
    "share",
    "revenue",
    "revenue-share",
    "mean",
    "median",
    "set-aside-row",
    "set-aside-reason",
];

/// Words for the columns of saved tables, by column id.
pub(crate) fn column_words(texts: &Texts) -> BTreeMap<String, String> {
    let mut words = BTreeMap::new();
    words.extend(COLUMNS.iter().map(|id| ((*id).to_owned(), texts.get(&format!("column-{id}")).to_string())));
    words
}

/// Properties of [`SaveTable`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct SaveTableProps {
    /// Which table.
    pub(crate) table: ExportTable,
    /// What is saved: “Export 23,570 customers”.
    pub(crate) label: AttrValue,
    /// Words for columns and segments.
    pub(crate) words: Rc<BTreeMap<String, String>>,
    /// Whether its customers can be saved as a list a segment.
    #[prop_or_default]
    pub(crate) lists: bool,
}

/// Buttons that save one table as CSV, XLSX or Parquet, with what goes wrong under them.
#[component]
pub(crate) fn SaveTable(props: &SaveTableProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let busy = use_state_eq(|| false);
    let failure = use_state_eq(|| None::<Failure>);
    let save = |format: &'static str| {
        let (app, busy, failure, props) = (app.clone(), busy.clone(), failure.clone(), props.clone());
        Callback::from(move |_: MouseEvent| {
            busy.set(true);
            failure.set(None);
            let (busy, failure) = (busy.setter(), failure.setter());
            let reply = Callback::from(move |reply: Reply| match reply {
                Reply::Progress(_) => {}
                Reply::Done(..) => busy.set(false),
                Reply::Failed(reason) => {
                    busy.set(false);
                    failure.set(Some(reason));
                }
            });
            app.export(props.table.clone(), format, (*props.words).clone(), reply);
        })
    };
    html! {
        <div class="save-table">
            <p class="actions">
                <span>{ &props.label }</span>
                { for [("csv", "CSV"), ("xlsx", "XLSX"), ("parquet", "Parquet")].into_iter().map(|(format, word)| html! {
                    <button type="button" disabled={*busy} aria-label={format!("{} {word}", props.label)} onclick={save(format)}>{ word }</button>
                }) }
                if props.lists {
                    <button type="button" disabled={*busy} onclick={save("zip")}>{ texts.get("segment-export-lists") }</button>
                }
            </p>
            if let Some(failure) = (*failure).clone() {
                <FailureNotice {failure} />
            }
        </div>
    }
}

/// Saves the segments, and the customers with theirs.
pub(super) fn export_buttons(texts: &Texts, report: &SegmentReport, names: &SegmentNames) -> Html {
    let mut words = column_words(texts);
    words.extend(names.words());
    let words = Rc::new(words);
    let customers: usize = report.segments.iter().map(|row| row.customers).sum();
    html! {
        <div class="exports">
            <SaveTable table={ExportTable::Segments} words={words.clone()}
                label={texts.with("segment-export-segments", &[("count", (report.segments.len() as f64).into())])} />
            <SaveTable table={ExportTable::Customers} {words} lists=true
                label={texts.with("segment-export-customers", &[("count", (customers as f64).into())])} />
        </div>
    }
}
