//! Amounts that add up step by step: upright bars where their names fit under them, else one row a bar.

use models::{Rung, Unit};
use yew::prelude::*;

use super::rows::{Label, Room, Rows, axis_title};
use super::{Scene, px, tick_text, ticks_of, value_text};
use crate::chart::{Scale, TableData, bold_width, domain_from_zero, text_width, wrap};
use crate::model::words::Words;

/// Size of names, the same as in pictures.css.
const NAME: f64 = 13.0;
/// Size of values, the same as in pictures.css.
const VALUE: f64 = 14.0;
/// From one line of a name to the next.
const LINE: f64 = 16.0;
/// Most lines of a name under an upright bar.
const LINES: usize = 4;
/// Below this width every bar has a row of its own.
const NARROW: f64 = 520.0;

pub(super) fn draw(scene: &Scene<'_>, bars: &[Rung], unit: Unit) -> Html {
    let words = scene.words;
    let totals = || bars.iter().filter(|bar| bar.total);
    let total =
        |bar: Option<&Rung>| bar.map_or_else(|| words.own("none").to_string(), |bar| words.value(bar.value, unit));
    let sentence =
        words.picture(&[("start", total(totals().next()).into()), ("end", total(totals().next_back()).into())]);
    let drawn = match upright(scene, bars, unit) {
        Some(drawn) => drawn,
        None => lying(scene, bars, unit),
    };
    html! {
        <svg class="chart-svg model-svg waterfall" role="img" aria-label={sentence} width={px(scene.width)} height={px(drawn.1)}
            viewBox={format!("0 0 {} {}", px(scene.width), px(drawn.1))}>
            { drawn.0 }
        </svg>
    }
}

pub(super) fn table(words: &Words, bars: &[Rung], unit: Unit) -> TableData {
    TableData {
        head: ["rating-item", "waterfall-change", "waterfall-level"]
            .iter()
            .map(|id| words.own(id).to_string())
            .collect(),
        rows: bars
            .iter()
            .zip(levels(bars))
            .map(|(bar, [_, level])| {
                let change =
                    if bar.total { String::new() } else { signed(words.cell(bar.value.abs(), unit), bar.value) };
                vec![words.named(bar.name).to_string(), change, words.cell(level, unit)]
            })
            .collect(),
    }
}

/// Where every bar begins and ends: a total begins on the ground, a step where the one before has ended.
fn levels(bars: &[Rung]) -> Vec<[f64; 2]> {
    let mut level = 0.0;
    bars.iter()
        .map(|bar| {
            let ends = if bar.total { [0.0, bar.value] } else { [level, level + bar.value] };
            level = ends[1];
            ends
        })
        .collect()
}

/// A step always carries its sign.
fn signed(amount: String, value: f64) -> String {
    match value {
        _ if value > 0.0 => format!("+{amount}"),
        _ if value < 0.0 => format!("−{amount}"),
        _ => amount,
    }
}

fn printed(words: &Words, bar: &Rung, unit: Unit, largest: f64) -> String {
    let amount = value_text(words, bar.value.abs(), unit, largest);
    if bar.total && bar.value >= 0.0 { amount } else { signed(amount, bar.value) }
}

/// The largest amount of all, by which they are printed.
fn largest(bars: &[Rung]) -> f64 {
    bars.iter().map(|bar| bar.value.abs()).fold(0.0, f64::max)
}

fn class_of(bar: &Rung) -> &'static str {
    match bar {
        Rung { total: true, .. } => "rung total",
        Rung { value, .. } if *value < 0.0 => "rung less",
        _ => "rung more",
    }
}

/// Bars side by side; `None` where names or values would not fit.
fn upright(scene: &Scene<'_>, bars: &[Rung], unit: Unit) -> Option<(Html, f64)> {
    let words = scene.words;
    let width = scene.width;
    if width < NARROW {
        return None;
    }
    let levels = levels(bars);
    let domain = domain_from_zero(levels.iter().flatten().copied(), 5);
    let ticks = ticks_of(unit, domain, 5);
    let widest = ticks.iter().map(|tick| text_width(&tick_text(words, *tick, unit, domain), NAME)).fold(0.0, f64::max);
    let (left, right) = ((widest + 14.0).ceil(), width - 4.0);
    let slot = (right - left) / bars.len().max(1) as f64;
    let texts: Vec<String> = bars.iter().map(|bar| printed(words, bar, unit, largest(bars))).collect();
    if texts.iter().any(|text| bold_width(text, VALUE) + 12.0 > slot) {
        return None;
    }
    let names: Vec<Vec<String>> =
        bars.iter().map(|bar| wrap(&words.named(bar.name), slot - 8.0, NAME, LINES)).collect::<Option<_>>()?;
    let lines = names.iter().map(Vec::len).max().unwrap_or(1) as f64;
    let title = axis_title(words, unit);
    let top = if title.is_empty() { 24.0 } else { 40.0 };
    // Values of falling bars stand under them, so the ground too has room below.
    let foot = top + (width * 0.42).clamp(220.0, 340.0);
    let names_from = foot + 26.0;
    let height = names_from + lines * LINE;
    let y = Scale::linear(domain, [foot, top]);
    let bar_width = (slot * 0.68).min(84.0);
    let middle = |index: usize| left + slot * (index as f64 + 0.5);
    let drawn = html! {
        <>
            if !title.is_empty() {
                <text class="chart-axis-title" x="0" y="13">{ title }</text>
            }
            { for ticks.iter().map(|tick| {
                let place = y.place(*tick).round() + 0.5;
                html! {
                    <>
                        <line class={if *tick == 0.0 { "chart-base" } else { "chart-grid" }} x1={px(left)} x2={px(right)} y1={px(place)} y2={px(place)} />
                        <text class="chart-tick" x={px(left - 8.0)} y={px(place + 4.5)} text-anchor="end">{ tick_text(words, *tick, unit, domain) }</text>
                    </>
                }
            }) }
            { for levels.iter().enumerate().skip(1).map(|(index, _)| {
                let level = y.place(levels[index - 1][1]);
                html! { <line class="rung-link" x1={px(middle(index - 1) + bar_width / 2.0)} x2={px(middle(index) - bar_width / 2.0)} y1={px(level)} y2={px(level)} /> }
            }) }
            { for bars.iter().zip(&levels).zip(texts.iter().zip(&names)).enumerate().map(|(index, ((bar, ends), (text, name)))| {
                let [from, to] = ends.map(|level| y.place(level));
                let (above, below) = (from.min(to), from.max(to));
                let at = if bar.value < 0.0 { below + 16.0 } else { above - 6.0 };
                html! {
                    <g key={index} class={class_of(bar)}>
                        <rect class="bar" x={px(middle(index) - bar_width / 2.0)} y={px(above)} width={px(bar_width)} height={px((below - above).max(1.0))} />
                        <text class="row-value halo" x={px(middle(index))} y={px(at)} text-anchor="middle">{ text }</text>
                        <text class="rung-name" text-anchor="middle">
                            { for name.iter().enumerate().map(|(line, text)| html! {
                                <tspan x={px(middle(index))} y={px(names_from + 10.0 + LINE * line as f64)}>{ text }</tspan>
                            }) }
                        </text>
                    </g>
                }
            }) }
        </>
    };
    Some((drawn, height + 4.0))
}

/// A row a bar.
fn lying(scene: &Scene<'_>, bars: &[Rung], unit: Unit) -> (Html, f64) {
    const HALF: f64 = 9.0;
    let words = scene.words;
    let labels: Vec<Label> = bars
        .iter()
        .map(|bar| Label { name: words.named(bar.name).to_string(), note: String::new(), flagged: false })
        .collect();
    let texts: Vec<String> = bars.iter().map(|bar| printed(words, bar, unit, largest(bars))).collect();
    let widest = texts.iter().map(|text| bold_width(text, VALUE)).fold(0.0, f64::max);
    let title = axis_title(words, unit);
    let bottom = if title.is_empty() { 28.0 } else { 46.0 };
    // The values have a column of their own, in which signs and digits line up.
    let room = Room { width: scene.width, top: 4.0, bottom, right: widest + 12.0, marks: 2.0 * HALF, below: 0.0 };
    let layout = Rows::new(&labels, &room);
    let levels = levels(bars);
    let domain = domain_from_zero(levels.iter().flatten().copied(), 4);
    let x = Scale::linear(domain, layout.plot.across());
    let ticks = layout.ticks(words, &x, unit);
    let zero = x.place(0.0).round() + 0.5;
    let [foot, top] = layout.plot.upward();
    let drawn = html! {
        <>
            { layout.axis(&x, &ticks, &title) }
            <line class="chart-base" x1={px(zero)} x2={px(zero)} y1={px(top)} y2={px(foot)} />
            { for levels.iter().enumerate().skip(1).map(|(index, _)| {
                let level = px(x.place(levels[index - 1][1]));
                html! { <line class="rung-link" x1={level.clone()} x2={level} y1={px(layout.middle(index - 1) + HALF)} y2={px(layout.middle(index) - HALF)} /> }
            }) }
            { for bars.iter().zip(&levels).zip(&texts).enumerate().map(|(index, ((bar, ends), text))| {
                let [from, to] = ends.map(|level| x.place(level));
                let middle = layout.middle(index);
                html! {
                    <g key={index} class={class_of(bar)}>
                        { layout.name(index) }
                        <rect class="bar" x={px(from.min(to))} y={px(middle - HALF)} width={px((from - to).abs().max(1.0))} height={px(2.0 * HALF)} />
                        <text class="row-value" x={px(scene.width - 2.0)} y={px(middle + 5.0)} text-anchor="end">{ text }</text>
                    </g>
                }
            }) }
        </>
    };
    (drawn, layout.plot.height)
}

#[cfg(test)]
mod tests {
    use super::*;
    use models::Name;

    fn rung(value: f64, total: bool) -> Rung {
        Rung { name: Name::Id("a"), value, total }
    }

    #[test]
    fn steps_go_on_where_the_last_ended_and_totals_stand_on_the_ground() {
        let bars = [rung(100.0, true), rung(-130.0, false), rung(50.0, false), rung(20.0, true), rung(5.0, false)];
        assert_eq!(levels(&bars), [[0.0, 100.0], [100.0, -30.0], [-30.0, 20.0], [0.0, 20.0], [20.0, 25.0]]);
    }

    #[test]
    fn only_steps_and_negative_totals_carry_a_sign() {
        assert_eq!(signed("5".to_owned(), 5.0), "+5");
        assert_eq!(signed("5".to_owned(), -5.0), "−5");
        assert_eq!(signed("0".to_owned(), 0.0), "0");
    }
}
