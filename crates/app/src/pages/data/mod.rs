//! The data page: what was read, what its columns mean, what was set aside.

mod cleaning;
mod columns;
mod finding;
mod keeping;
mod mapping;
pub(crate) use mapping::role_of;
mod reading;
mod set_aside;

use std::collections::BTreeMap;
use std::rc::Rc;

use models::queries::Query;
use ui::texts::{use_text_files, use_texts};
use workbench::protocol::{ColumnType, Failure, Mapping, ReadSettings, TableKind, TableReport};
use yew::prelude::*;

use self::cleaning::CleaningRules;
use self::columns::ColumnTable;
use self::finding::Finding;
use self::keeping::Keeping;
use self::reading::ReadingControls;
use self::set_aside::SetAside;
use crate::context::{App, use_app};
use crate::pages::open::{OpenButton, PasteBox};
use crate::pages::queries::Queries;
use crate::pipeline::Need;
use crate::shell::{FailureNotice, WorkNotice};
use crate::state::Change;

/// What can be asked of a database of orders.
const ORDER_QUERIES: [Query; 3] = [Query::Histories, Query::Groups, Query::Count];

/// The data page.
#[component]
pub(crate) fn DataPage() -> Html {
    let app = use_app();
    let texts = use_texts();
    if !use_text_files(&["data"]) {
        return Html::default();
    }
    let Some(source) = &app.state.source else {
        return html! {
            <article class="sheet">
                <h1>{ texts.get("nav-data") }</h1>
                <p>{ texts.get("empty-data") }</p>
                <p class="actions"><OpenButton primary={true} label={texts.get("open-file")} /></p>
                <PasteBox />
                <Queries offered={ORDER_QUERIES.to_vec()} />
            </article>
        };
    };
    let table = app.state.table.report.clone();
    let question = table.as_ref().map(|table| open_question(&app, &table.ambiguous_dates)).unwrap_or_default();
    let asked = !question.is_empty();
    // The question, and the finding, say these better than a failure does.
    let failed = app.state.history.work.failure().map(|failure| failure.code.as_str());
    let history_waits = (asked && failed == Some("ambiguous-dates")) || failed == Some("no-history-columns");
    // Until something is known of the file there is nothing to choose.
    let known = table.is_some() || app.state.table.work.failure().is_some();
    let headless = table.as_ref().filter(|table| !table.header && app.state.settings.read.header.is_none());
    let kind = table.as_ref().map(|table| app.state.settings.mapping.kind_of(table));
    // Columns and rules are the query's too.
    let version = app.state.history.report.as_ref().map_or(0, |report| Rc::as_ptr(report) as usize as u32);
    html! {
        <article class="sheet data">
            <h1 class="file-name wide">{ source.name.clone() }</h1>
            <div class="work wide">
                <WorkNotice need={Need::Table} />
                if !history_waits {
                    <WorkNotice need={Need::History} />
                }
            </div>
            if let Some(table) = headless {
                <NoHeader table={Rc::clone(table)} />
            }
            { for question.into_iter().map(|column| html! { <DateQuestion key={column.clone()} column={column.clone()} /> }) }
            if app.state.recalled {
                <Recalled />
            }
            if let Some(table) = &table {
                <Finding table={Rc::clone(table)} />
                <ColumnTable table={Rc::clone(table)} />
            }
            if known {
                <ReadingControls table={table.clone()} />
            }
            if kind == Some(TableKind::Transactions) {
                <CleaningRules />
            }
            if let Some(table) = table {
                <SetAside table={table} history={app.state.history.report.clone()} />
            }
            if known && kind == Some(TableKind::Transactions) {
                <Queries offered={ORDER_QUERIES.to_vec()} version={version} />
            }
            if known {
                <Keeping />
            }
        </article>
    }
}

/// Says that the columns are read as those of an earlier file, and offers to look at them anew.
#[component]
fn Recalled() -> Html {
    let app = use_app();
    let texts = use_texts();
    let anew = {
        let app = app.clone();
        Callback::from(move |_: MouseEvent| {
            app.set(Change::Mapping(Mapping::default()));
            app.set(Change::Read(ReadSettings { types: BTreeMap::new(), ..app.state.settings.read.clone() }));
        })
    };
    html! {
        <div class="notice" role="status">
            <p>{ texts.get("headers-recalled") }</p>
            <p class="actions"><button type="button" onclick={anew}>{ texts.get("headers-anew") }</button></p>
        </div>
    }
}

/// Properties of [`NoHeader`].
#[derive(Clone, PartialEq, Properties)]
struct NoHeaderProps {
    /// What was read.
    table: Rc<TableReport>,
}

/// Says that the first row is data: a remark where the columns' contents told their meaning, a failure where not.
#[component]
fn NoHeader(props: &NoHeaderProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let table = &props.table;
    if app.state.history.report.is_some() {
        return html! { <div class="notice" role="status"><p>{ texts.get("headless") }</p></div> };
    }
    let first = table.preview.first().and_then(|row| row.first());
    let failure = Failure {
        file: Some(table.name.clone()),
        row: Some(1),
        column: table.columns.first().map(|column| column.name.clone()),
        value: first.cloned(),
        ..Failure::new("no-header")
    };
    html! { <FailureNotice {failure} /> }
}

/// Date columns of which nobody has said yet whether the day or the month comes first.
fn open_question(app: &App, ambiguous: &[String]) -> Vec<String> {
    let types = &app.state.settings.read.types;
    ambiguous.iter().filter(|column| !types.contains_key(*column)).cloned().collect()
}

/// Properties of [`DateQuestion`].
#[derive(Clone, PartialEq, Properties)]
struct DateQuestionProps {
    /// The column.
    column: String,
}

/// Asks whether the day or the month comes first.
#[component]
fn DateQuestion(props: &DateQuestionProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let column = &props.column;
    let table = app.state.table.report.as_ref();
    let examples = table.and_then(|table| table.columns.iter().find(|found| found.name == *column));
    let examples = examples.map(|found| found.examples.join(&texts.get("list-separator"))).unwrap_or_default();
    let choose = |column_type: ColumnType| {
        let (app, column) = (app.clone(), column.clone());
        Callback::from(move |_: MouseEvent| {
            let mut read = app.state.settings.read.clone();
            read.types.insert(column.clone(), column_type);
            app.set(Change::Read(read));
        })
    };
    html! {
        <div class="notice question" role="group" aria-labelledby="date-question">
            <p id="date-question" class="notice-title">
                { texts.with("date-question", &[("column", column.as_str().into())]) }
            </p>
            <p>{ texts.with("date-question-examples", &[("examples", examples.into())]) }</p>
            <p class="actions">
                <button type="button" onclick={choose(ColumnType::DateDayFirst)}>{ texts.get("date-day-first") }</button>
                <button type="button" onclick={choose(ColumnType::DateMonthFirst)}>{ texts.get("date-month-first") }</button>
            </p>
        </div>
    }
}
