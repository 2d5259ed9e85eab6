//! Expected against received: one dumbbell a facet, its arrow pointing from what was expected to what came.

use models::{Counted, GapRow, Unit};
use yew::prelude::*;

use super::{Scene, px, ticks_of};
use crate::chart::{Scale, TableData, text_width, wrap};
use crate::model::words::Words;

/// Size of labels, the same as in model-pictures.css.
const LABEL: f64 = 14.0;
/// Height of a line of the key.
const KEY_LINE: f64 = 20.0;

/// What the picture draws.
#[derive(Clone, Copy)]
pub(super) struct Gaps<'a> {
    pub(super) rows: &'a [GapRow],
    pub(super) ends: [f64; 2],
    pub(super) indifference: f64,
    pub(super) counted: Counted,
}

pub(super) fn draw(scene: &Scene<'_>, Gaps { rows, ends, indifference, counted }: Gaps<'_>) -> Html {
    let words = scene.words;
    let width = scene.width;
    let narrow = width < 520.0;
    let weighted = has_weights(rows);
    let names: Vec<String> = rows.iter().map(|row| name_of(words, row, weighted)).collect();
    let widest = names.iter().map(|name| text_width(name, LABEL)).fold(0.0, f64::max);
    // On a phone a facet's name stands above its line, else before it.
    let left = if narrow { 8.0 } else { (widest + 18.0).min(width * 0.34) };
    let right = width - 64.0;
    let step = if narrow { 56.0 } else { 44.0 };
    let (key, key_line) = key_of(words, left, width);
    let top = 34.0 + key_line;
    let foot = top + step * rows.len() as f64;
    let height = foot + 46.0;
    let x = Scale::linear(ends, [left, right]);
    let label = |row: &GapRow| printed(words, row, counted);

    // Without expectations (a performance-only scale) the row received least stands in for the largest gap.
    let standing = |row: &GapRow| surplus(row).unwrap_or(row.received);
    let largest = rows.iter().min_by(|left, right| standing(left).total_cmp(&standing(right)));
    let sentence = words.picture(&[
        ("largest", largest.map_or_else(String::new, |row| words.group(row.id).to_string()).into()),
        ("gap", largest.map_or_else(String::new, &label).into()),
    ]);
    html! {
        <svg class="chart-svg model-svg gaps" role="img" aria-label={sentence} width={px(width)} height={px(height)}
            viewBox={format!("0 0 {} {}", px(width), px(height))}>
            { key }
            { for ticks_of(Unit::Points, ends, if narrow { 5 } else { 9 }).into_iter().map(|tick| {
                let place = x.place(tick).round() + 0.5;
                html! {
                    <>
                        <line class="chart-grid" x1={px(place)} x2={px(place)} y1={px(top)} y2={px(foot)} />
                        <text class="chart-tick" x={px(place)} y={px(foot + 20.0)} text-anchor="middle">{ words.texts.number(tick, 2) }</text>
                    </>
                }
            }) }
            <line class="chart-base" x1={px(left)} x2={px(right)} y1={px(foot + 0.5)} y2={px(foot + 0.5)} />
            <text class="chart-axis-title" x={px(right)} y={px(foot + 40.0)} text-anchor="end">{ words.own("gaps-scale") }{ " →" }</text>
            { for rows.iter().zip(&names).enumerate().map(|(index, (row, name))| {
                let middle = top + step * (index as f64 + if narrow { 0.68 } else { 0.5 });
                let tone = match surplus(row) {
                    Some(gap) if gap < -indifference => "short",
                    Some(gap) if gap > indifference => "over",
                    _ => "even",
                };
                let to = x.place(row.received);
                html! {
                    <g key={row.id} class={classes!("gap", tone)}>
                        if narrow {
                            <text class="gap-name" x={px(left)} y={px(middle - 16.0)}>{ name }</text>
                        } else {
                            { left_name(name, left, middle) }
                        }
                        { for row.expected.iter().map(|expected| from_expected(&x, *expected, to, middle, indifference, ends)) }
                        <circle class="gap-received" cx={px(to)} cy={px(middle)} r="6.5" />
                        <text class="gap-value" x={px(width - 4.0)} y={px(middle + 5.0)} text-anchor="end">{ label(row) }</text>
                    </g>
                }
            }) }
        </svg>
    }
}

pub(super) fn table(words: &Words, rows: &[GapRow], counted: Counted) -> TableData {
    let weighted = has_weights(rows);
    let sides = ["expected", "received", "gap"].map(|id| words.side(id));
    let mut head: Vec<String> = [words.own("gaps-facet")].iter().chain(&sides).map(ToString::to_string).collect();
    if weighted {
        head.push(words.own("gaps-weight").to_string());
    }
    TableData {
        head,
        rows: rows
            .iter()
            .map(|row| {
                let mut cells = vec![
                    words.group(row.id).to_string(),
                    row.expected
                        .map_or_else(|| words.own("none").to_string(), |expected| words.texts.fixed(expected, 2)),
                    words.texts.fixed(row.received, 2),
                    gap_of(row, counted).map_or_else(|| words.own("none").to_string(), |gap| signed(words, gap)),
                ];
                if weighted {
                    cells.push(words.texts.percent_fixed(row.weight, 1));
                }
                cells
            })
            .collect(),
    }
}

fn has_weights(rows: &[GapRow]) -> bool {
    rows.windows(2).any(|pair| (pair[0].weight - pair[1].weight).abs() > 1e-9)
}

fn name_of(words: &Words, row: &GapRow, weighted: bool) -> String {
    let name = words.group(row.id);
    if weighted { format!("{name} · {}", words.texts.percent(row.weight, 1)) } else { name.to_string() }
}

/// How far what was received lies above what was expected, whichever way the model counts.
fn surplus(row: &GapRow) -> Option<f64> {
    row.expected.map(|expected| row.received - expected)
}

fn gap_of(row: &GapRow, counted: Counted) -> Option<f64> {
    row.expected.map(|expected| counted.gap(expected, row.received))
}

/// The gap at the end of a row, or what was received where nothing had been expected.
fn printed(words: &Words, row: &GapRow, counted: Counted) -> String {
    gap_of(row, counted).map_or_else(|| words.texts.fixed(row.received, 2), |gap| signed(words, gap))
}

/// From the expectation, with its zone of indifference, to what was received at `to`.
fn from_expected(x: &Scale, expected: f64, to: f64, middle: f64, indifference: f64, ends: [f64; 2]) -> Html {
    let from = x.place(expected);
    let zone = [x.place((expected - indifference).max(ends[0])), x.place((expected + indifference).min(ends[1]))];
    html! {
        <>
            if indifference > 0.0 {
                <rect class="indifference" x={px(zone[0])} y={px(middle - 9.0)} width={px(zone[1] - zone[0])} height="18" />
            }
            <line class="gap-line" x1={px(from)} x2={px(to)} y1={px(middle)} y2={px(middle)} />
            if (to - from).abs() > 24.0 {
                <path class="gap-arrow" d={arrow(to, middle, if to > from { -1.0 } else { 1.0 })} />
            }
            <circle class="gap-expected" cx={px(from)} cy={px(middle)} r="6.5" />
        </>
    }
}

/// A gap always carries its sign.
fn signed(words: &Words, gap: f64) -> String {
    let number = words.texts.fixed(gap.abs(), 2);
    match gap {
        _ if gap.abs() < 0.005 => number,
        _ if gap > 0.0 => format!("+{number}"),
        _ => format!("−{number}"),
    }
}

fn left_name(name: &str, left: f64, middle: f64) -> Html {
    let lines = wrap(name, left - 14.0, LABEL, 2).unwrap_or_else(|| vec![name.to_owned()]);
    let first = middle + 5.0 - (lines.len() as f64 - 1.0) * 9.0;
    html! {
        <text class="gap-name" text-anchor="end">
            { for lines.iter().enumerate().map(|(line, text)| html! {
                <tspan x={px(left - 14.0)} y={px(first + line as f64 * 18.0)}>{ text }</tspan>
            }) }
        </text>
    }
}

/// A small head whose tip touches the circle of what was received.
fn arrow(to: f64, middle: f64, back: f64) -> String {
    let tip = to + back * 8.0;
    format!(
        "M{} {}L{} {}L{} {}Z",
        px(tip),
        px(middle),
        px(tip + back * 9.0),
        px(middle - 5.0),
        px(tip + back * 9.0),
        px(middle + 5.0)
    )
}

/// What the two marks stand for, beside one another where that fits, else one under the other; and the height of the line that
/// then comes in addition.
fn key_of(words: &Words, left: f64, width: f64) -> (Html, f64) {
    let [expected, received] = ["expected", "received"].map(|id| words.side(id));
    let beside = left + 8.0 + text_width(&expected, LABEL) + 40.0;
    let fits = beside + 13.0 + text_width(&received, LABEL) <= width;
    let (second, line) = if fits { (beside, 0.0) } else { (left + 8.0, KEY_LINE) };
    let key = html! {
        <g>
            <circle class="gap-expected" cx={px(left + 8.0)} cy="12" r="6.5" />
            <text class="chart-tick" x={px(left + 21.0)} y="17">{ expected }</text>
            <circle class="gap-received" cx={px(second)} cy={px(12.0 + line)} r="6.5" />
            <text class="chart-tick" x={px(second + 13.0)} y={px(17.0 + line)}>{ received }</text>
        </g>
    };
    (key, line)
}
