//! The segment page: scores, the grid and the treemap, the segments, the audit of the rules, the profit–duration
//! matrix, and how unequal customers are.

mod audit;
pub(crate) mod empty;
pub(crate) mod export;
mod inequality;
mod matrix;
mod migration;
pub(crate) mod names;
mod own_rules;
mod pictures;
pub(crate) mod settings;
mod table;
mod worth;

use std::rc::Rc;

use ui::texts::{use_text_files, use_texts};
use workbench::protocol::SegmentSettings;
use yew::prelude::*;

use self::audit::audit_section;
use self::empty::{has_no_customers, no_customers, open_sample};
use self::export::export_buttons;
use self::inequality::Inequality;
use self::matrix::ProfitDuration;
use self::migration::MigrationSection;
use self::names::SegmentNames;
use self::own_rules::OwnRules;
use self::pictures::Pictures;
use self::settings::SettingsPanel;
use self::table::SegmentTable;
use crate::context::use_app;
use crate::pipeline::Need;
use crate::shell::{Later, WorkNotice};
use crate::state::{Action, Change};

/// Text files of the page.
const FILES: [&str; 3] = ["segment", "columns", "models/rfm"];

/// The segment page.
#[component]
pub(crate) fn SegmentPage() -> Html {
    let app = use_app();
    let texts = use_texts();
    let ready = use_text_files(&FILES);
    {
        let app = app.clone();
        use_effect_with((), move |()| app.dispatch(Action::Want(Need::Segment)));
    }
    let on_settings = {
        let app = app.clone();
        use_callback((), move |settings: SegmentSettings, ()| app.set(Change::Segment(settings)))
    };
    if !ready {
        return Html::default();
    }
    if app.state.source.is_none() {
        return html! {
            <article class="sheet">
                <h1>{ texts.get("segment-title") }</h1>
                <p class="lead">{ texts.get("segment-empty") }</p>
                <ul class="plain-list">
                    { for ["one", "two", "three"].map(|item| html! { <li>{ texts.get(&format!("segment-empty-{item}")) }</li> }) }
                </ul>
                { open_sample(&app, &texts) }
            </article>
        };
    }
    if has_no_customers(&app.state) {
        return html! {
            <article class="sheet">
                <h1>{ texts.get("segment-title") }</h1>
                { no_customers(&texts) }
            </article>
        };
    }
    let settings = Rc::new(app.state.settings.segment.clone());
    let days = app.state.history.report.as_ref().and_then(|history| history.days);
    let Some(report) = app.state.segment.report.clone() else {
        return html! {
            <article class="sheet">
                <h1>{ texts.get("segment-title") }</h1>
                <WorkNotice need={Need::Table} />
                <WorkNotice need={Need::History} />
                <WorkNotice need={Need::Segment} />
                if app.state.segment.work.failure().is_some() {
                    <SettingsPanel {settings} report={None} {days} {on_settings} />
                }
            </article>
        };
    };
    let unknown = app.state.history.report.as_ref().map(|history| history.spend_unknown).filter(|unknown| *unknown > 0);
    let names = SegmentNames::new(&texts, &settings, &report);
    let customers: usize = report.segments.iter().map(|row| row.customers).sum();
    let orders: f64 = report.segments.iter().map(|row| row.orders).sum();
    let revenue: f64 = report.segments.iter().map(|row| row.revenue).sum();
    let stale = app.state.segment.is_stale();
    html! {
        // What is in sight first; each part in a task of its own.
        <article class="sheet segment-page">
            <h1>{ texts.get("segment-title") }</h1>
            <p class="lead wide">
                { texts.with("segment-lead", &[
                    ("customers", (customers as f64).into()),
                    ("orders", orders.into()),
                    ("revenue", texts.money(revenue).into()),
                    ("day", report.as_of.map_or_else(String::new, |day| texts.date(day)).into()),
                    ("dated", if report.as_of.is_some() { "yes" } else { "no" }.into()),
                ]) }
            </p>
            if let Some(unknown) = unknown {
                <p class="note">{ texts.with("segment-spend-unknown", &[("customers", (unknown as f64).into())]) }</p>
            }
            <WorkNotice need={Need::Segment} />
            <section class={classes!("wide", "split", stale.then_some("stale"))} aria-busy={stale.to_string()}>
                <div class="split-main">
                    <Later turn={1}><Pictures report={report.clone()} names={names.clone()} /></Later>
                </div>
                <div class="split-side">
                    <Later turn={2}>
                        <SettingsPanel settings={settings.clone()} report={Some(report.clone())} {days} on_settings={on_settings.clone()} />
                    </Later>
                </div>
            </section>
            if settings.rule_set == "own" {
                <OwnRules settings={settings.clone()} on_settings={on_settings.clone()} />
            }
            <Later turn={3}>
                <section class={classes!("wide", stale.then_some("stale"))} aria-labelledby="segment-table-title">
                    <h2 id="segment-table-title">{ texts.get("segment-table-title") }</h2>
                    <SegmentTable report={report.clone()} names={names.clone()} />
                    { export_buttons(&texts, &report, &names) }
                </section>
            </Later>
            <Later turn={4}>
                { audit_section(&texts, &report, &names) }
                <ProfitDuration />
            </Later>
            <Later turn={5}><Inequality lorenz={report.lorenz.clone()} /></Later>
            if let Some(days) = days {
                <Later turn={6}>
                    <MigrationSection settings={settings.clone()} report={report.clone()} {names} {days} {on_settings} />
                </Later>
            }
        </article>
    }
}
