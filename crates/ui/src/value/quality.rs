//! How well the purchase model describes the log: over time, over customers, and on the days held out.

use models::value_figures::{Holdout, Tracking, ValueFigures};
use yew::prelude::*;

use super::length;
use crate::chart::{BarSeries, Bars, Format, LineMark, LineSeries, Lines};
use crate::texts::{Texts, use_texts};

/// Tracking plot, histogram and holdout.
pub(super) fn quality(texts: &Texts, figures: &ValueFigures, stale: bool) -> Html {
    let stale = stale.then_some("stale");
    html! {
        <>
            if let Some(tracking) = &figures.tracking {
                <section class={classes!("wide", stale)} aria-labelledby="tracking-title">
                    <h2 id="tracking-title">{ texts.get("value-tracking-title") }</h2>
                    <TrackingPlot tracking={tracking.clone()} holdout={figures.holdout.clone()} />
                </section>
            }
            <section class={classes!(stale)} aria-labelledby="frequency-title">
                <h2 id="frequency-title">{ texts.get("value-frequency-title") }</h2>
                { frequencies(texts, &figures.frequencies) }
            </section>
            <aside class="note" aria-label={texts.get("value-frequency-title")}>
                <p>{ texts.get("value-frequency-note") }</p>
            </aside>
            if let Some(holdout) = &figures.holdout {
                <section class={classes!(stale)} aria-labelledby="holdout-title">
                    <h2 id="holdout-title">{ texts.get("value-holdout-title") }</h2>
                    { errors(texts, figures, holdout) }
                    { by_frequency(texts, holdout) }
                </section>
                <aside class="note" aria-label={texts.get("value-holdout-title")}>
                    <dl class="terms">
                        { for ["mae", "rmse", "bias"].map(|term| html! {
                            <>
                                <dt>{ texts.get(&format!("value-error-{term}")) }</dt>
                                <dd>{ texts.attr(&format!("value-error-{term}"), "hint").unwrap_or_default() }</dd>
                            </>
                        }) }
                    </dl>
                </aside>
            }
        </>
    }
}

/// Properties of [`TrackingPlot`].
#[derive(Clone, PartialEq, Properties)]
struct TrackingPlotProps {
    tracking: Tracking,
    holdout: Option<Holdout>,
}

/// Repeat purchases over time, per period or summed up.
#[component]
fn TrackingPlot(props: &TrackingPlotProps) -> Html {
    let texts = use_texts();
    let summed = use_state_eq(|| false);
    let tracking = &props.tracking;
    let monthly = tracking.step > 8.0;
    let period = if monthly { "month" } else { "week" };
    let each = format!("value-tracking-each-{period}");
    let button = |option: bool, id: &str| {
        let setter = summed.setter();
        html! {
            <button type="button" aria-pressed={(*summed == option).to_string()} onclick={move |_: MouseEvent| setter.set(option)}>
                { texts.get(id) }
            </button>
        }
    };
    let controls = html! {
        <div class="switch" role="group" aria-label={texts.get("value-tracking-view")}>
            { button(false, &each) }
            { button(true, "value-tracking-summed") }
        </div>
    };
    let values = |list: &[f64]| -> Vec<f64> {
        if !*summed {
            return list.to_vec();
        }
        list.iter()
            .scan(0.0, |sum, value| {
                *sum += value;
                Some(*sum)
            })
            .collect()
    };
    // A period's purchases are known at its end.
    let x = (1..=tracking.actual.len())
        .map(|period| f64::from(tracking.start) + tracking.step * period as f64)
        .collect::<Vec<_>>();
    let mark = tracking.split.map(|split| LineMark {
        at: f64::from(tracking.start) + tracking.step * split as f64,
        label: texts.get("value-tracking-split"),
    });
    let title = match &props.holdout {
        Some(holdout) if holdout.actual > 0.0 => texts.with(
            "value-tracking-finding",
            &[
                ("expected", texts.number(holdout.expected, 0).into()),
                ("actual", texts.number(holdout.actual, 0).into()),
                ("error", texts.percent((holdout.expected - holdout.actual).abs() / holdout.actual, 0).into()),
                ("side", if holdout.expected >= holdout.actual { "more" } else { "fewer" }.into()),
            ],
        ),
        _ => texts.get("value-tracking-question"),
    };
    let (full, short) = (texts.clone(), texts.clone());
    html! {
        <Lines description={texts.with("value-tracking-description", &[
                ("actual", texts.number(tracking.actual.iter().sum(), 0).into()),
                ("expected", texts.number(tracking.expected.iter().sum(), 0).into()),
            ])}
            {title} x_title={texts.get(&format!("value-tracking-x-{period}"))}
            y_title={texts.get(if *summed { "value-tracking-y-summed" } else { "value-tracking-y" })}
            {x} time={true}
            series={vec![
                LineSeries { name: texts.get("value-actual"), class: "mark-actual", values: values(&tracking.actual) },
                LineSeries { name: texts.get("value-expected"), class: "mark-expected", values: values(&tracking.expected) },
            ]}
            {mark} format={Format::new(move |value| full.number(value, 1))} tick_format={Format::new(move |value| short.compact(value))}
            {controls} hint={texts.get("value-tracking-hint")} file_name={texts.get("value-tracking-file")} />
    }
}

/// Customers by number of repeat purchases.
fn frequencies(texts: &Texts, rows: &[[f64; 2]]) -> Html {
    let last = rows.len().saturating_sub(1);
    let categories: Vec<AttrValue> = (0..rows.len()).map(|count| category(texts, count, last)).collect();
    let none = rows.first().copied().unwrap_or_default();
    let (full, short) = (texts.clone(), texts.clone());
    html! {
        <Bars title={texts.with("value-frequency-finding", &[("actual", texts.number(none[0], 0).into()), ("expected", texts.number(none[1], 0).into())])}
            description={texts.with("value-frequency-description", &[("actual", texts.number(none[0], 0).into()), ("expected", texts.number(none[1], 0).into())])}
            x_title={texts.get("value-frequency-x")} y_title={texts.get("value-frequency-y")} {categories}
            series={vec![
                BarSeries { name: texts.get("value-actual"), class: "mark-actual", values: rows.iter().map(|row| row[0]).collect() },
                BarSeries { name: texts.get("value-expected"), class: "mark-expected", values: rows.iter().map(|row| row[1]).collect() },
            ]}
            format={Format::new(move |value| full.number(value, 0))} tick_format={Format::new(move |value| short.compact(value))}
            hint={texts.get("value-bars-hint")} file_name={texts.get("value-frequency-file")} />
    }
}

/// Name of a number of purchases; the last stands for itself and more.
fn category(texts: &Texts, count: usize, last: usize) -> AttrValue {
    if count == last && last > 0 {
        texts.with("value-and-more", &[("count", (count as f64).into())])
    } else {
        count.to_string().into()
    }
}

/// The errors of the forecast in a few lines.
fn errors(texts: &Texts, figures: &ValueFigures, holdout: &Holdout) -> Html {
    let line = |id: &str, value: String| {
        html! {
            <tr><th scope="row">{ texts.get(&format!("value-error-{id}")) }</th><td class="number">{ value }</td></tr>
        }
    };
    html! {
        <>
            <p>
                { texts.with("value-holdout-lead", &[
                    ("length", length(texts, &figures.unit, holdout.length).to_string().into()),
                    ("actual", texts.number(holdout.actual, 0).into()),
                    ("expected", texts.number(holdout.expected, 0).into()),
                ]) }
            </p>
            <table class="model-table">
                <caption class="visually-hidden">{ texts.get("value-holdout-title") }</caption>
                <tbody>
                    { line("actual", texts.number(holdout.actual, 0)) }
                    { line("expected", texts.fixed(holdout.expected, 1)) }
                    { line("mae", texts.fixed(holdout.mae, 4)) }
                    { line("rmse", texts.fixed(holdout.rmse, 4)) }
                    { line("bias", texts.fixed(holdout.bias, 4)) }
                </tbody>
            </table>
        </>
    }
}

/// Mean purchases held out by calibration frequency.
fn by_frequency(texts: &Texts, holdout: &Holdout) -> Html {
    let rows = &holdout.by_frequency;
    let last = rows.len().saturating_sub(1);
    let (full, short) = (texts.clone(), texts.clone());
    html! {
        <Bars title={texts.get("value-by-frequency-question")} description={texts.get("value-by-frequency-description")}
            x_title={texts.get("value-by-frequency-x")} y_title={texts.get("value-by-frequency-y")}
            categories={(0..rows.len()).map(|count| category(texts, count, last)).collect::<Vec<_>>()}
            series={vec![
                BarSeries { name: texts.get("value-actual"), class: "mark-actual", values: rows.iter().map(|row| row[0]).collect() },
                BarSeries { name: texts.get("value-expected"), class: "mark-expected", values: rows.iter().map(|row| row[1]).collect() },
            ]}
            extra={vec![(texts.get("column-customers"), rows.iter().map(|row| texts.number(row[2], 0)).collect::<Vec<_>>())]}
            format={Format::new(move |value| full.fixed(value, 2))} tick_format={Format::new(move |value| short.number(value, 2))}
            hint={texts.get("value-bars-hint")} file_name={texts.get("value-by-frequency-file")} />
    }
}
