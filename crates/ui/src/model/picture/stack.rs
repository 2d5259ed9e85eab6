//! Parts of a whole: one stacked bar a row. The parts are named over the first bar where all names fit, else in a key.

use models::{Name, StackRow, Unit};
use yew::prelude::*;

use super::rows::{Label, Room, Rows, axis_title, flow};
use super::{Scene, px, value_text};
use crate::chart::{Scale, TableData, bold_width, domain_from_zero, fit, text_width, tone, tone_class};
use crate::model::words::Words;

/// Size of names of parts, the same as in pictures.css.
const NAME: f64 = 13.0;
/// Size of values, the same as in pictures.css.
const VALUE: f64 = 13.0;
/// Half the thickness of a bar.
const HALF: f64 = 15.0;

pub(super) fn draw(scene: &Scene<'_>, parts: &[Name], rows: &[StackRow], unit: Unit) -> Html {
    let words = scene.words;
    let width = scene.width;
    let labels: Vec<Label> = rows
        .iter()
        .map(|row| Label { name: words.named(row.name).to_string(), note: String::new(), flagged: false })
        .collect();
    let wholes = unit == Unit::Share;
    let totals: Vec<f64> = rows.iter().map(|row| row.values.iter().sum()).collect();
    let most = totals.iter().copied().fold(0.0, f64::max);
    let total_texts: Vec<String> =
        totals.iter().map(|total| if wholes { String::new() } else { value_text(words, *total, unit, most) }).collect();
    let right = total_texts.iter().map(|text| bold_width(text, 14.0)).fold(0.0, f64::max) + 10.0;
    let title = axis_title(words, unit);
    let bottom = if title.is_empty() { 28.0 } else { 46.0 };
    let room = |top: f64| Room { width, top, bottom, right, marks: 2.0 * HALF, below: 0.0 };
    let names: Vec<String> = parts.iter().map(|part| words.named(*part).to_string()).collect();
    let domain = if wholes { [0.0, 1.0] } else { domain_from_zero(totals.iter().copied(), 5) };
    // Heights do not change the scale: a first layout tells whether the names fit over the first bar.
    let first = Rows::new(&labels, &room(0.0));
    let x = Scale::linear(domain, first.plot.across());
    // On a phone the name of the first row stands where those of its parts would.
    let heads = if first.narrow() { None } else { heads(&x, rows.first(), &names, width) };
    let (head, top) = match &heads {
        Some(_) => (Html::default(), 24.0),
        None => key(words, parts, &names, width),
    };
    let layout = Rows::new(&labels, &room(top));
    let plot = layout.plot;
    let ticks = layout.ticks(words, &x, unit);
    let largest = rows.first().and_then(|row| largest(&row.values));
    let none = || words.own("none").to_string();
    let sentence = words.picture(&[
        ("largest", largest.map_or_else(none, |(place, _)| names[place].clone()).into()),
        ("value", largest.map_or_else(none, |(_, value)| words.value(value, unit)).into()),
    ]);
    html! {
        <svg class="chart-svg model-svg stack" role="img" aria-label={sentence} width={px(width)} height={px(plot.height)}
            viewBox={format!("0 0 {} {}", px(width), px(plot.height))}>
            { head }
            { layout.axis(&x, &ticks, &title) }
            { for rows.iter().enumerate().map(|(index, row)| {
                let middle = layout.middle(index);
                html! {
                    <g key={index}>
                        { layout.name(index) }
                        if totals[index] > 0.0 {
                            { for spans(&row.values).into_iter().enumerate().map(|(part, ends)| {
                                let ends = ends.map(|end| x.place(end));
                                let text = value_text(words, row.values[part], unit, most);
                                segment(part_class(words, parts, part), ends, middle, &text)
                            }) }
                        } else {
                            <text class="row-value muted" x={px(plot.left + 4.0)} y={px(middle + 5.0)}>{ "–" }</text>
                        }
                        <text class="row-value" x={px(width - 2.0)} y={px(middle + 5.0)} text-anchor="end">{ &total_texts[index] }</text>
                    </g>
                }
            }) }
            { for heads.iter().flatten().enumerate().map(|(part, (place, anchor))| {
                let y = layout.middle(0) - HALF - 8.0;
                html! { <text class={classes!("stack-name", "halo", part_class(words, parts, part))} x={px(*place)} y={px(y)} text-anchor={*anchor}>{ &names[part] }</text> }
            }) }
        </svg>
    }
}

pub(super) fn table(words: &Words, parts: &[Name], rows: &[StackRow], unit: Unit) -> TableData {
    let with_total = unit != Unit::Share;
    let mut head = vec![words.own("rating-item").to_string()];
    head.extend(parts.iter().map(|part| words.named(*part).to_string()));
    head.extend(with_total.then(|| words.own("timeline-total").to_string()));
    TableData {
        head,
        rows: rows
            .iter()
            .map(|row| {
                let mut cells = vec![words.named(row.name).to_string()];
                cells.extend(row.values.iter().map(|value| words.cell(*value, unit)));
                cells.extend(with_total.then(|| words.cell(row.values.iter().sum(), unit)));
                cells
            })
            .collect(),
    }
}

/// Where every part begins and ends.
fn spans(values: &[f64]) -> Vec<[f64; 2]> {
    let mut from = 0.0;
    values
        .iter()
        .map(|value| {
            let ends = [from, from + value];
            from = ends[1];
            ends
        })
        .collect()
}

fn largest(values: &[f64]) -> Option<(usize, f64)> {
    values.iter().copied().enumerate().reduce(|best, next| if next.1 > best.1 { next } else { best })
}

/// A segment has its own colour, another part that of its place.
fn part_class(words: &Words, parts: &[Name], part: usize) -> &'static str {
    match parts[part] {
        Name::Id(id) if words.card.segments.contains(&id) => words.card.tone_class(id),
        _ => tone_class(tone(part, parts.len())),
    }
}

/// Names over the parts of the first bar: place and anchor of each; `None` where one does not fit over its part.
fn heads(x: &Scale, row: Option<&StackRow>, names: &[String], width: f64) -> Option<Vec<(f64, &'static str)>> {
    let row = row?;
    let mut free_from = 0.0;
    spans(&row.values)
        .into_iter()
        .zip(names)
        .enumerate()
        .map(|(part, (ends, name))| {
            let [from, to] = ends.map(|end| x.place(end));
            let wide = bold_width(name, NAME);
            // The last one may begin before its part, if the one before leaves room.
            let start = if part + 1 == names.len() { from.min(width - wide) } else { from };
            let fits = start >= free_from && to > from && (start + wide + 10.0 <= to || part + 1 == names.len());
            free_from = start + wide + 10.0;
            fits.then_some((start, "start"))
        })
        .collect()
}

/// One part of a bar with its value where that fits.
fn segment(class: &'static str, [from, to]: [f64; 2], middle: f64, text: &str) -> Html {
    let wide = (to - from - 1.5).max(0.0);
    html! {
        <g class={class}>
            <rect class="bar" x={px(from)} y={px(middle - HALF)} width={px(wide)} height={px(2.0 * HALF)} />
            if bold_width(text, VALUE) + 6.0 <= wide {
                <text class="stack-value" x={px((from + to) / 2.0 - 0.75)} y={px(middle + 4.5)} text-anchor="middle">{ text.to_owned() }</text>
            }
        </g>
    }
}

/// Swatches with names, in the order of the parts, and the height that they take.
fn key(words: &Words, parts: &[Name], names: &[String], width: f64) -> (Html, f64) {
    let names: Vec<String> = names.iter().map(|name| fit(name, width - 24.0, NAME, 1).remove(0)).collect();
    let widths: Vec<f64> = names.iter().map(|name| 20.0 + text_width(name, NAME) + 18.0).collect();
    let places = flow(&widths, 0.0, width + 18.0);
    let lines = places.last().map_or(0, |(_, line)| line + 1) as f64;
    let drawn = html! {
        <g>
            { for places.iter().zip(&names).enumerate().map(|(part, ((x, line), name))| {
                let y = 12.0 + 21.0 * *line as f64;
                html! {
                    <g class={part_class(words, parts, part)}>
                        <rect class="bar" x={px(*x)} y={px(y - 7.0)} width="13" height="13" />
                        <text class="chart-tick" x={px(x + 19.0)} y={px(y + 4.0)}>{ name }</text>
                    </g>
                }
            }) }
        </g>
    };
    (drawn, lines * 21.0 + 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(values: &[f64]) -> StackRow {
        StackRow { name: Name::Id("a"), values: values.to_vec() }
    }

    #[test]
    fn parts_follow_one_another() {
        assert_eq!(spans(&[0.5, 0.0, 0.25]), [[0.0, 0.5], [0.5, 0.5], [0.5, 0.75]]);
    }

    #[test]
    fn names_stand_over_the_bar_only_where_all_fit() {
        let x = Scale::linear([0.0, 1.0], [0.0, 400.0]);
        let names = ["Loyal", "Lost"].map(str::to_owned);
        let found = heads(&x, Some(&row(&[0.5, 0.5])), &names, 400.0).unwrap();
        assert_eq!((found[0].0, found[1].0), (0.0, 200.0));
        assert_eq!(heads(&x, Some(&row(&[0.02, 0.98])), &names, 400.0), None);
        // Pushed in at the right edge, as long as the one before ends in time.
        let pushed = heads(&x, Some(&row(&[0.98, 0.02])), &names, 400.0).unwrap();
        assert!(pushed[1].0 < 392.0 && pushed[1].0 > 300.0);
        assert_eq!(heads(&x, None, &names, 400.0), None);
    }
}
