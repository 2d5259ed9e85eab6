//! The headline: what all customers together are worth, with its interval and what that covers, and the deciles.

use std::rc::Rc;

use ui::chart::{BarSeries, Bars, Format};
use ui::texts::{Texts, use_texts};
use workbench::protocol::{Covers, TimeUnit, ValueReport};
use yew::prelude::*;

use crate::shell::Later;

/// Properties of [`Headline`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct HeadlineProps {
    pub(super) report: Rc<ValueReport>,
}

/// Id of a time unit within text ids.
pub(super) fn unit_id(unit: TimeUnit) -> &'static str {
    match unit {
        TimeUnit::Day => "day",
        TimeUnit::Week => "week",
        TimeUnit::Month => "month",
    }
}

/// A length of time in words: “52 weeks”.
pub(super) fn length(texts: &Texts, unit: TimeUnit, units: f64) -> AttrValue {
    // Plural forms want the number that is printed.
    let rounded = (units * 10.0).round() / 10.0;
    texts.with(&format!("value-length-{}", unit_id(unit)), &[("count", rounded.into())])
}

/// The total and the deciles.
#[component]
pub(super) fn Headline(props: &HeadlineProps) -> Html {
    let texts = use_texts();
    let report = &props.report;
    let horizon = length(&texts, report.unit, report.horizon);
    let customers = (report.customers as f64).into();
    let [annual, continuous] = report.discount;
    let discount = texts.with(
        "value-discount-both",
        &[
            ("annual", texts.percent(annual, 1).into()),
            ("rate", texts.percent(continuous, 4).into()),
            ("unit", unit_id(report.unit).into()),
        ],
    );
    html! {
        <>
            if let Some(total) = &report.total {
                <p class="headline">
                    <span class="headline-number">{ texts.money(total.value) }</span>
                    <span class="headline-words">
                        { texts.with("value-headline", &[("customers", customers), ("horizon", horizon.to_string().into())]) }
                    </span>
                </p>
                <p class="headline-interval">
                    if let Some([low, high]) = total.interval {
                        { texts.with("value-interval", &[
                            ("level", texts.percent(total.level, 0).into()),
                            ("low", texts.money(low).into()),
                            ("high", texts.money(high).into()),
                        ]) }
                        { " " }
                        { texts.get(&format!("value-interval-{}", covers_id(total.covers))) }
                    } else {
                        { texts.get("value-no-interval") }
                    }
                </p>
                <p class="small muted">{ texts.get("value-contains") }{ " " }{ discount }</p>
            } else {
                <div class="notice">
                    <p class="notice-title">{ texts.with("value-no-total", &[("customers", customers)]) }</p>
                    <p>{ reason(&texts, report) }</p>
                </div>
            }
            if !report.deciles.is_empty() {
                <Later turn={1}>{ deciles(&texts, report) }</Later>
            }
        </>
    }
}

/// Id of what an interval covers, within text ids.
pub(super) fn covers_id(covers: Covers) -> &'static str {
    match covers {
        Covers::Parameters => "parameters",
        Covers::Customers => "customers",
        Covers::Both => "both",
    }
}

/// Why there is no value.
fn reason(texts: &Texts, report: &ValueReport) -> AttrValue {
    match &report.no_spend {
        Some(reason) => texts.get(&format!("no-spend-{reason}")),
        None => texts.get("no-spend-mean-undefined"),
    }
}

/// Ten groups by value.
fn deciles(texts: &Texts, report: &ValueReport) -> Html {
    let all: f64 = report.deciles.iter().map(|group| group.total).sum();
    let best = report.deciles.first().map_or(0.0, |group| group.total);
    let share = if all > 0.0 { best / all } else { 0.0 };
    let money = texts.clone();
    let short = texts.clone();
    html! {
        <Bars title={texts.with("value-deciles-finding", &[("share", texts.percent(share, 0).into()), ("groups", (report.deciles.len() as f64).into())])}
            description={texts.with("value-deciles-description", &[
                ("best", texts.money(report.deciles.first().map_or(0.0, |group| group.mean)).into()),
                ("worst", texts.money(report.deciles.last().map_or(0.0, |group| group.mean)).into()),
            ])}
            x_title={texts.get("value-deciles-x")} y_title={texts.get("value-deciles-y")}
            categories={(1..=report.deciles.len()).map(|group| AttrValue::from(group.to_string())).collect::<Vec<_>>()}
            series={vec![BarSeries {
                name: texts.get("value-deciles-y"),
                class: "mark-plain",
                values: report.deciles.iter().map(|group| group.mean).collect(),
            }]}
            extra={vec![
                (texts.get("column-customers"), report.deciles.iter().map(|group| texts.count(group.customers)).collect::<Vec<_>>()),
                (texts.get("value-deciles-total"), report.deciles.iter().map(|group| texts.money(group.total)).collect()),
                (texts.get("column-share"), report.deciles.iter().map(|group| if all > 0.0 { texts.percent_fixed(group.total / all, 1) } else { String::new() }).collect()),
                (texts.get("column-alive"), report.deciles.iter().map(|group| texts.percent_fixed(group.alive, 0)).collect()),
            ]}
            format={Format::new(move |value| if value.abs() >= 100.0 { money.money_fixed(value, 0) } else { money.money(value) })} tick_format={Format::new(move |value| short.compact_money(value))}
            labelled={true} hint={texts.get("value-deciles-hint")} file_name={texts.get("value-deciles-file")} />
    }
}
