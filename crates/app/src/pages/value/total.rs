//! The headline: what all customers together are worth, with its interval and what that covers, and the deciles.

use std::rc::Rc;

use ui::texts::{Texts, use_texts};
use ui::value::ValuePart;
use workbench::protocol::{Covers, TimeUnit, ValueReport};
use yew::prelude::*;

use super::figures::Figures;
use crate::shell::Later;

/// Properties of [`Headline`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct HeadlineProps {
    pub(super) report: Rc<ValueReport>,
}

/// A length of time in words: “52 weeks”.
pub(super) fn length(texts: &Texts, unit: TimeUnit, units: f64) -> AttrValue {
    ui::value::length(texts, unit.id(), units)
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
            ("unit", report.unit.id().into()),
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
                if let Some([low, _, high]) = total.credible {
                    <p class="headline-interval">
                        { texts.with("value-credible", &[
                            ("level", texts.percent(total.level, 0).into()),
                            ("low", texts.money(low).into()),
                            ("high", texts.money(high).into()),
                        ]) }
                    </p>
                }
                <p class="small muted">{ texts.get("value-contains") }{ " " }{ discount }</p>
            } else {
                <div class="notice">
                    <p class="notice-title">{ texts.with("value-no-total", &[("customers", customers)]) }</p>
                    <p>{ reason(&texts, report) }</p>
                </div>
            }
            <Later turn={1}><Figures report={Rc::clone(report)} part={ValuePart::Deciles} /></Later>
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
