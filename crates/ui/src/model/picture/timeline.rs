//! Cash flows on a time line: what is expected, what of it is left when discounted to today, and the chance that the
//! customer is still there.

use models::{Flow, Unit};
use yew::prelude::*;

use super::{Scene, px, tick_text, value_text};
use crate::chart::{Scale, TableData, domain_from_zero, linear_ticks, nice_step, text_width};
use crate::model::words::Words;

/// Size of axis labels, the same as in chart.css.
const LABEL: f64 = 13.0;
/// Height of the band above the bars that shows survival.
const SURVIVAL: f64 = 64.0;

pub(super) fn draw(scene: &Scene<'_>, flows: &[Flow], total: f64, endless: bool) -> Html {
    let words = scene.words;
    let width = scene.width;
    let height = (width * 0.6).clamp(320.0, 450.0);
    let values = flows.iter().flat_map(|flow| [flow.amount, flow.discounted]);
    let domain = domain_from_zero(values, 5);
    let ticks = linear_ticks(domain[0], domain[1], 5);
    let widest =
        ticks.iter().map(|tick| text_width(&tick_text(words, *tick, Unit::Money, domain), LABEL)).fold(44.0, f64::max);
    let (left, right) = ((widest + 12.0).ceil(), width - if endless { 34.0 } else { 10.0 });
    let (band_top, band_foot) = (28.0, 28.0 + SURVIVAL);
    // Between the band and the bars: the title, the key (on a phone a line of its own) and the label of the first bar.
    // The label of an amount spent hangs below its bar, and the marks of the time below that.
    let below = if flows.iter().any(|flow| flow.discounted < 0.0) { 20.0 } else { 0.0 };
    let (top, foot) = (band_foot + if width < 520.0 { 78.0 } else { 62.0 }, height - 48.0 - below);

    let last = flows.iter().map(|flow| flow.at).fold(0.0, f64::max);
    let first = flows.iter().map(|flow| flow.at).fold(last, f64::min);
    // A flow's bar is as wide as the time to its neighbour, so half a period of room at both ends.
    let gap = smallest_gap(flows).unwrap_or(1.0);
    let x = Scale::linear([first - gap / 2.0, last + gap / 2.0], [left, right]);
    let y = Scale::linear(domain, [foot, top]);
    let chance = Scale::linear([0.0, 1.0], [band_foot, band_top]);
    let slot = (x.place(first + gap) - x.place(first)).max(1.0);
    let bar = (slot * 0.7).clamp(1.0, 56.0);
    let zero = y.place(0.0);

    let sentence = words.picture(&[("flows", flows.len().into()), ("total", words.texts.money(total).into())]);
    let x_ticks = time_ticks(first, last, ((right - left) / 48.0) as usize);
    html! {
        <svg class="chart-svg model-svg timeline" role="img" aria-label={sentence} width={px(width)} height={px(height)}
            viewBox={format!("0 0 {} {}", px(width), px(height))}>
            <text class="chart-axis-title" x="0" y="15">{ words.own("timeline-survival") }</text>
            { for [0.0, 0.5, 1.0].into_iter().map(|tick| {
                let place = chance.place(tick).round() + 0.5;
                html! {
                    <>
                        <line class={if tick == 0.0 { "chart-base" } else { "chart-grid" }} x1={px(left)} x2={px(right)} y1={px(place)} y2={px(place)} />
                        <text class="chart-tick" x={px(left - 8.0)} y={px(place + 4.5)} text-anchor="end">{ words.texts.percent(tick, 0) }</text>
                    </>
                }
            }) }
            <path class="survival" d={survival_path(flows, &x, &chance, slot)} />

            <text class="chart-axis-title" x="0" y={px(band_foot + 28.0)}>{ words.own("timeline-amount") }</text>
            { for ticks.iter().map(|tick| {
                let place = y.place(*tick).round() + 0.5;
                html! {
                    <>
                        <line class={if *tick == 0.0 { "chart-base" } else { "chart-grid" }} x1={px(left)} x2={px(right)} y1={px(place)} y2={px(place)} />
                        <text class="chart-tick" x={px(left - 8.0)} y={px(place + 4.5)} text-anchor="end">{ tick_text(words, *tick, Unit::Money, domain) }</text>
                    </>
                }
            }) }
            { for flows.iter().enumerate().map(|(index, flow)| {
                let middle = x.place(flow.at);
                html! {
                    <g key={index}>
                        { span("flow-expected", middle, bar, zero, y.place(flow.amount)) }
                        { span(if flow.discounted < 0.0 { "flow-discounted spent" } else { "flow-discounted" }, middle, bar, zero, y.place(flow.discounted)) }
                    </g>
                }
            }) }
            { labels(words, flows, &x, &y, slot) }
            { for x_ticks.iter().map(|tick| html! {
                <text class="chart-tick" x={px(x.place(*tick))} y={px(foot + below + 20.0)} text-anchor="middle">{ words.texts.number(*tick, 2) }</text>
            }) }
            if endless {
                <text class="endless" x={px(right + 6.0)} y={px(foot - 2.0)}>{ "⋯" }</text>
            }
            <text class="chart-axis-title" x={px(right)} y={px(foot + below + 40.0)} text-anchor="end">{ words.own("timeline-periods") }{ " →" }</text>
            { key_of(words, width, band_foot + 28.0) }
        </svg>
    }
}

pub(super) fn table(words: &Words, flows: &[Flow], total: f64, endless: bool) -> TableData {
    let texts = &words.texts;
    let mut rows: Vec<Vec<String>> = flows
        .iter()
        .map(|flow| {
            vec![
                texts.number(flow.at, 2),
                texts.percent_fixed(flow.survival, 1),
                texts.money_fixed(flow.amount, 2),
                texts.money_fixed(flow.discounted, 2),
            ]
        })
        .collect();
    if endless {
        let shown: f64 = flows.iter().map(|flow| flow.discounted).sum();
        rows.push(vec![
            words.own("timeline-later").to_string(),
            String::new(),
            String::new(),
            texts.money_fixed(total - shown, 2),
        ]);
    }
    rows.push(vec![words.own("timeline-total").to_string(), String::new(), String::new(), texts.money_fixed(total, 2)]);
    TableData {
        head: ["timeline-period", "timeline-survival", "timeline-expected", "timeline-discounted"]
            .iter()
            .map(|id| words.own(id).to_string())
            .collect(),
        rows,
    }
}

fn smallest_gap(flows: &[Flow]) -> Option<f64> {
    flows.windows(2).map(|pair| pair[1].at - pair[0].at).filter(|gap| *gap > 1e-9).reduce(f64::min)
}

/// Whole periods only, as many as there is room for.
fn time_ticks(first: f64, last: f64, wanted: usize) -> Vec<f64> {
    let every = ((last - first) / wanted.max(1) as f64).ceil().max(1.0);
    let every = nice_step(every, 1).ceil();
    let start = (first / every).ceil() as i64;
    let end = (last / every + 1e-9).floor() as i64;
    (start..=end).map(|index| index as f64 * every).collect()
}

/// A bar between two heights, rounded outward so that a small amount is still seen.
fn span(class: &'static str, middle: f64, width: f64, zero: f64, end: f64) -> Html {
    let (top, foot) = if end < zero { (end, zero) } else { (zero, end) };
    html! { <rect {class} x={px(middle - width / 2.0)} y={px(top)} width={px(width)} height={px((foot - top).max(0.5))} /> }
}

fn survival_path(flows: &[Flow], x: &Scale, chance: &Scale, slot: f64) -> String {
    let mut path = String::new();
    for flow in flows {
        let (from, to) = (x.place(flow.at) - slot / 2.0, x.place(flow.at) + slot / 2.0);
        let height = px(chance.place(flow.survival));
        path.push_str(&format!("{}{} {height}H{}", if path.is_empty() { "M" } else { "L" }, px(from), px(to)));
    }
    path
}

/// The value on each bar where there is room, else on the first and the largest only.
fn labels(words: &Words, flows: &[Flow], x: &Scale, y: &Scale, slot: f64) -> Html {
    let largest = flows.iter().map(|flow| flow.discounted.abs()).fold(0.0, f64::max);
    let text = |flow: &Flow| value_text(words, flow.discounted, Unit::Money, largest);
    let widest = flows.iter().map(|flow| text_width(&text(flow), LABEL)).fold(0.0, f64::max);
    let every = ((widest + 8.0) / slot).ceil().max(1.0) as usize;
    // The first label keeps off the numbers of the axis.
    let left = flows.first().map_or(0.0, |flow| x.place(flow.at) - slot / 2.0);
    let across = |flow: &Flow| x.place(flow.at).max(left + text_width(&text(flow), LABEL) / 2.0 + 2.0);
    html! {
        <>
            { for flows.iter().step_by(every).filter(|flow| flow.discounted != 0.0).map(|flow| {
                // Above what is expected, so that the label never lies on a bar.
                let place = if flow.discounted < 0.0 {
                    y.place(flow.amount.min(flow.discounted)) + 16.0
                } else {
                    y.place(flow.amount.max(flow.discounted)) - 6.0
                };
                html! { <text class="flow-value" x={px(across(flow))} y={px(place)} text-anchor="middle">{ text(flow) }</text> }
            }) }
        </>
    }
}

/// Swatches at the right end of the title line: the two bars lie in one another and have no ends to label.
fn key_of(words: &Words, width: f64, y: f64) -> Html {
    let entries =
        [("flow-expected", words.own("timeline-expected")), ("flow-discounted", words.own("timeline-discounted"))];
    let amount_title = text_width(&words.own("timeline-amount"), LABEL);
    let needed: f64 = entries.iter().map(|(_, text)| text_width(text, LABEL) + 40.0).sum();
    // On a phone the key stands a line below the title.
    let y = if needed + amount_title > width { y + 18.0 } else { y };
    let mut x = (width - needed).max(0.0);
    html! {
        <g>
            { for entries.into_iter().map(|(class, text)| {
                let at = x;
                x += text_width(&text, LABEL) + 40.0;
                html! {
                    <>
                        <rect {class} x={px(at)} y={px(y - 11.0)} width="13" height="13" />
                        <text class="chart-tick" x={px(at + 19.0)} y={px(y)}>{ text }</text>
                    </>
                }
            }) }
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::time_ticks;

    #[test]
    fn time_is_marked_at_whole_periods() {
        assert_eq!(time_ticks(0.0, 4.0, 10), [0.0, 1.0, 2.0, 3.0, 4.0]);
        assert_eq!(time_ticks(1.0, 12.0, 3), [5.0, 10.0]);
        assert_eq!(time_ticks(0.5, 3.5, 8), [1.0, 2.0, 3.0]);
    }
}
