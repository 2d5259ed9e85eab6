//! The segments with their numbers and what to do for each.

use std::rc::Rc;

use ui::chart::tone_class;
use ui::texts::use_texts;
use workbench::protocol::{SegmentReport, SegmentRow};
use yew::prelude::*;

use super::names::SegmentNames;

/// Properties of [`SegmentTable`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SegmentTableProps {
    pub(super) report: Rc<SegmentReport>,
    pub(super) names: SegmentNames,
}

/// One row a segment, the empty ones too.
#[component]
pub(super) fn SegmentTable(props: &SegmentTableProps) -> Html {
    let texts = use_texts();
    let rows = &props.report.segments;
    let customers: usize = rows.iter().map(|row| row.customers).sum();
    let revenue: f64 = rows.iter().map(|row| row.revenue).sum();
    let share =
        |part: f64, whole: f64| if whole > 0.0 { texts.percent_fixed(part / whole, 1) } else { "–".to_owned() };
    let some = |value: Option<f64>, print: &dyn Fn(f64) -> String| value.map_or_else(|| "–".to_owned(), print);
    let patterned = rows.iter().any(|row| row.pattern.is_some());
    let columns = ["customers", "share", "orders", "revenue", "revenue-share", "mean", "median", "days-since-last"];
    let line = |row: &SegmentRow| {
        let segment = props.names.get(&row.id);
        html! {
            <tr key={row.id.clone()}>
                <th scope="row" class="segment-name"><div class="segment-label">
                    if let Some(segment) = segment {
                        <span class={classes!("segment-chip", tone_class(segment.tone))} aria-hidden="true">{ segment.number }</span>
                    }
                    <span>
                        { props.names.name(&row.id) }
                        if let Some(pattern) = &row.pattern {
                            <span class="segment-pattern">{ pattern }</span>
                        }
                        if let Some(advice) = segment.and_then(|segment| segment.advice.clone()) {
                            <details class="segment-advice">
                                <summary>{ texts.get("segment-advice") }</summary>
                                <p>{ advice }</p>
                            </details>
                        }
                    </span>
                </div></th>
                <td class="number">{ texts.count(row.customers) }</td>
                <td class="number">{ share(row.customers as f64, customers as f64) }</td>
                <td class="number">{ texts.number(row.orders, 0) }</td>
                <td class="number">{ texts.money_fixed(row.revenue, 0) }</td>
                <td class="number">{ share(row.revenue, revenue) }</td>
                <td class="number">{ some(row.mean, &|value| texts.money_fixed(value, 0)) }</td>
                <td class="number">{ some(row.median, &|value| texts.money_fixed(value, 0)) }</td>
                <td class="number">{ some(row.days_since_last, &|value| texts.fixed(value, 0)) }</td>
            </tr>
        }
    };
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={texts.get("segment-table-title")}>
            <table class="segment-table">
                <thead>
                    <tr>
                        <th scope="col">
                            { texts.get("column-segment") }
                            if patterned {
                                <span class="column-hint">{ texts.get("segment-pattern-hint") }</span>
                            }
                        </th>
                        { for columns.map(|id| html! {
                            <th scope="col" class="number">
                                { texts.get(&format!("column-{id}")) }
                                if let Some(hint) = texts.attr(&format!("column-{id}"), "short") {
                                    <span class="column-hint">{ hint }</span>
                                }
                            </th>
                        }) }
                    </tr>
                </thead>
                <tbody>{ for rows.iter().map(line) }</tbody>
            </table>
        </div>
    }
}
