//! The value page: what the customers are worth, how sure that is, how well the models describe the log, and every
//! customer in a table.

mod compare;
mod customers;
mod estimate;
mod figures;
mod fits;
mod pictures;
mod scroll;
mod settings;
mod story;
mod total;

use std::rc::Rc;

use models::queries::Query;
use ui::texts::{use_text_files, use_texts};
use ui::value::ValuePart;
use workbench::protocol::ValueSettings;
use yew::prelude::*;

use self::compare::Comparison;
use self::customers::Customers;
use self::estimate::{free_columns, is_more};
use self::figures::Figures;
use self::fits::Fits;
use self::pictures::Pictures;
use self::settings::SettingsPanel;
use self::total::Headline;
use crate::context::use_app;
use crate::pages::queries::Queries;
use crate::pages::segment::empty::{has_no_customers, no_customers, open_sample};
use crate::pages::segment::names::SegmentNames;
use crate::pipeline::Need;
use crate::route::Route;
use crate::shell::{Later, WorkNotice};
use crate::state::{Action, Change};
use crate::views::fetch_reports;

/// Text files of the page.
const FILES: [&str; 4] = ["value", "segment", "columns", "models/rfm"];

/// The value page.
#[component]
pub(crate) fn ValuePage() -> Html {
    let app = use_app();
    let texts = use_texts();
    let ready = use_text_files(&FILES);
    {
        let app = app.clone();
        use_effect_with((), move |()| {
            fetch_reports();
            app.dispatch(Action::Want(Need::Value));
        });
    }
    {
        // The table names each customer's segment, but values do not wait for it.
        let app = app.clone();
        use_effect_with(app.state.value.report.is_some(), move |valued| {
            if *valued {
                app.dispatch(Action::Want(Need::Segment));
            }
        });
    }
    let on_settings = {
        let app = app.clone();
        use_callback((), move |settings: ValueSettings, ()| app.set(Change::Value(settings)))
    };
    if !ready {
        return Html::default();
    }
    if app.state.source.is_none() {
        return html! {
            <article class="sheet">
                <h1>{ texts.get("value-title") }</h1>
                <p class="lead">{ texts.get("value-empty") }</p>
                <ul class="plain-list">
                    { for ["one", "two", "three"].map(|item| html! { <li>{ texts.get(&format!("value-empty-{item}")) }</li> }) }
                </ul>
                { open_sample(&app, &texts) }
            </article>
        };
    }
    if has_no_customers(&app.state) {
        return html! {
            <article class="sheet">
                <h1>{ texts.get("value-title") }</h1>
                { no_customers(&texts) }
                <p>
                    { texts.get("value-contracts") }{ " " }
                    <a href={Route::Model { id: "retention-projection".to_owned(), query: String::new() }.href()}>{ texts.get("value-contracts-link") }</a>
                </p>
            </article>
        };
    }
    let settings = Rc::new(app.state.settings.value.clone());
    let history = app.state.history.report.clone();
    let columns = Rc::new(free_columns(&app.state));
    let panel = html! { <SettingsPanel settings={settings.clone()} history={history.clone()} on_settings={on_settings.clone()} {columns} /> };
    let Some(report) = app.state.value.report.clone() else {
        return html! {
            <article class="sheet">
                <h1>{ texts.get("value-title") }</h1>
                <WorkNotice need={Need::Table} />
                <WorkNotice need={Need::History} />
                <WorkNotice need={Need::Value} />
                if app.state.value.work.failure().is_some() {
                    { panel }
                }
            </article>
        };
    };
    let stale = app.state.value.is_stale();
    let names = app
        .state
        .segment
        .report
        .as_ref()
        .map(|segments| SegmentNames::new(&texts, &app.state.settings.segment, segments));
    let segments = app.state.segment.report.is_some().then_some(Query::Segments);
    let offered: Vec<Query> = [Query::Scores].into_iter().chain(segments).collect();
    html! {
        <article class="sheet value-page">
            <h1>{ texts.get("value-title") }</h1>
            <WorkNotice need={Need::Value} />
            <section class="wide split">
                <div class={classes!("split-main", stale.then_some("stale"))} aria-busy={stale.to_string()}>
                    <Headline report={report.clone()} />
                </div>
                <div class="split-side"><Later turn={2}>{ panel }</Later></div>
            </section>
            // What is in sight first; each further part in a task of its own.
            <Later turn={3}>
                <section class={classes!("wide", stale.then_some("stale"))} aria-labelledby="customers-title">
                    <h2 id="customers-title">{ texts.get("value-customers-title") }</h2>
                    <Customers report={report.clone()} segments={app.state.segment.report.clone()} {names} />
                </section>
            </Later>
            <Later turn={5}><Fits report={report.clone()} {stale} /></Later>
            if is_more(&report.estimate) {
                <Later turn={6}><Figures report={report.clone()} part={ValuePart::Estimate} {stale} /></Later>
            }
            <Later turn={7}><Figures report={report.clone()} part={ValuePart::Quality} {stale} /></Later>
            <Later turn={8}><Comparison {settings} {on_settings} /></Later>
            <Later turn={9}><Pictures report={report.clone()} {stale} /></Later>
            <Later turn={10}>
                <Queries {offered} version={Rc::as_ptr(&report) as usize as u32} />
            </Later>
        </article>
    }
}
