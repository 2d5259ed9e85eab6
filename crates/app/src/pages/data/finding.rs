//! What the file holds, in a sentence and a few figures, and where to go from here.

use std::rc::Rc;

use ui::texts::{use_text_files, use_texts};
use workbench::protocol::{Answer, HistoryReport, ModelFit, Request, TableKind, TableReport};
use yew::prelude::*;

use crate::client::Reply;
use crate::context::use_app;
use crate::route::Route;
use crate::shell::ModelLink;

/// Models that are linked from a file.
const MOST_LINKS: usize = 12;

/// Properties of [`Finding`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FindingProps {
    /// What was read.
    pub(super) table: Rc<TableReport>,
}

/// The sentence, the figures, the next step.
#[component]
pub(super) fn Finding(props: &FindingProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let table = &props.table;
    let stale = app.state.history.is_stale() || app.state.table.is_stale();
    let kind = app.state.settings.mapping.kind_of(table);
    let read = texts.with(
        "finding-read",
        &[
            ("rows", (table.row_count as f64).into()),
            ("columns", (table.columns.len() as f64).into()),
            ("format", table.format.to_ascii_uppercase().into()),
            ("size", size(&texts, table.bytes as f64).into()),
            ("files", (table.files.len() as f64).into()),
        ],
    );
    let lacks_history = app.state.history.work.failure().is_some_and(|failure| failure.code == "no-history-columns");
    if kind == TableKind::Responses || lacks_history {
        let rows = [("rows", (table.row_count as f64).into())];
        return html! {
            <>
                <div class="finding">
                    if lacks_history {
                        <p class="sentence">{ texts.with("finding-no-history", &rows) }</p>
                        <p>{ texts.get("finding-no-history-advice") }</p>
                    } else {
                        <p class="sentence">{ texts.with("finding-responses", &rows) }</p>
                    }
                </div>
                <p class="note">{ read }</p>
                <ModelLinks table={Rc::clone(table)} />
            </>
        };
    }
    html! {
        <>
            if let Some(history) = &app.state.history.report {
                <HistoryFinding history={Rc::clone(history)} {kind} {stale} />
            }
            <p class="note">{ read }</p>
        </>
    }
}

/// Properties of [`HistoryFinding`].
#[derive(Clone, PartialEq, Properties)]
struct HistoryFindingProps {
    history: Rc<HistoryReport>,
    kind: TableKind,
    stale: bool,
}

/// What the customers are.
#[component]
fn HistoryFinding(props: &HistoryFindingProps) -> Html {
    let texts = use_texts();
    let history = &props.history;
    let customers = ("customers", (history.customers as f64).into());
    let orders = ("orders", (history.orders as f64).into());
    let revenue = ("revenue", texts.money(history.revenue).into());
    let sentence = match history.days {
        Some([from, until]) => texts.with(
            // A log without amounts has only its orders counted.
            if history.revenue == 0.0 { "finding-dated-unpriced" } else { "finding-dated" },
            &[customers, orders, revenue, ("from", texts.date(from).into()), ("until", texts.date(until).into())],
        ),
        // A table of frequency, recency and age knows no amounts.
        None if history.revenue == 0.0 => texts.with("finding-unpriced", &[customers, orders]),
        None => texts.with("finding-undated", &[customers, orders, revenue]),
    };
    let share = history.one_time as f64 / history.customers.max(1) as f64;
    html! {
        <div class={classes!("finding", props.stale.then_some("stale"))} aria-live="polite">
            <p class="sentence">{ sentence }</p>
            <dl class="facts">
                <div>
                    <dt>{ texts.get("fact-rows-used") }</dt>
                    <dd class="figures">{ texts.count(history.rows_used) }</dd>
                </div>
                if history.merged_same_day > 0 {
                    <div>
                        <dt>{ texts.get("fact-merged") }</dt>
                        <dd class="figures">{ texts.count(history.merged_same_day) }</dd>
                    </div>
                }
                <div>
                    <dt>{ texts.get("fact-one-time") }</dt>
                    <dd class="figures">
                        { texts.count(history.one_time) }
                        <span class="muted">{ " · " }{ texts.percent(share, 1) }</span>
                    </dd>
                </div>
            </dl>
            if history.grouped {
                <p>{ texts.with("finding-grouped", &[("rows", (history.rows_used as f64).into())]) }</p>
            }
            if let Some(day) = history.begins_midway {
                <p>{ texts.with("begins-midway", &[("day", texts.date(day).into())]) }</p>
            }
            <p class="actions">
                if !history.grouped {
                    <a class="button primary" href={Route::Segment.href()}>{ texts.with("go-segment", &[("customers", (history.customers as f64).into())]) }</a>
                }
                <a class={classes!("button", history.grouped.then_some("primary"))} href={Route::Value.href()}>{ texts.get("go-value") }</a>
            </p>
        </div>
    }
}

/// Properties of [`ModelLinks`].
#[derive(Clone, PartialEq, Properties)]
struct ModelLinksProps {
    table: Rc<TableReport>,
}

/// Links to the models that run over a file, those first whose inputs are all among the columns.
#[component]
fn ModelLinks(props: &ModelLinksProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let ready = use_text_files(&["catalogue"]);
    let fits = use_state_eq(Vec::<ModelFit>::new);
    {
        let fits = fits.setter();
        use_effect_with(Rc::clone(&props.table), move |_| {
            app.request(
                Request::ModelFits,
                // A table that is closed meanwhile has no fits: the links stay away.
                Callback::from(move |reply: Reply| match reply {
                    Reply::Done(Answer::ModelFits(found), _) => fits.set(found),
                    Reply::Done(..) | Reply::Failed(_) => fits.set(Vec::new()),
                    Reply::Progress(_) => {}
                }),
            );
        });
    }
    if !ready || fits.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="run-title">
            <h2 id="run-title">{ texts.get("run-title") }</h2>
            <p>{ texts.get("run-hint") }</p>
            <ul class="plain">
                { for fits.iter().take(MOST_LINKS).map(|fit| {
                    let counts = [("found", (fit.found as f64).into()), ("of", (fit.of as f64).into())];
                    html! {
                        <li key={fit.model.clone()}>
                            <ModelLink id={fit.model.clone()} />
                            { " " }
                            <span class="muted small">{ texts.with("run-found", &counts) }</span>
                        </li>
                    }
                }) }
            </ul>
            if fits.len() > MOST_LINKS {
                <p><a href={Route::Textbook.href()}>{ texts.with("run-all", &[("count", (fits.len() as f64).into())]) }</a></p>
            }
        </section>
    }
}

/// A size in the unit that suits it.
fn size(texts: &ui::texts::Texts, bytes: f64) -> String {
    let (id, value, digits) = match bytes {
        small if small < 1_000.0 => ("size-bytes", small, 0),
        kilo if kilo < 1_000_000.0 => ("size-kilobytes", kilo / 1_000.0, 0),
        mega => ("size-megabytes", mega / 1_000_000.0, 1),
    };
    texts.with(id, &[("size", texts.number(value, digits).into())]).to_string()
}
