//! One bar a row, from zero to the right or, below zero, to the left.

use models::{Bar, Cut, Unit};
use yew::prelude::*;

use super::line::line;
use super::rows::{Label, Room, Rows, axis_title, flag, marked};
use super::{Scene, px, value_text};
use crate::chart::{CutAxis, Scale, TableData, bold_width, domain_from_zero};
use crate::model::words::Words;

/// Size of values, the same as in pictures.css.
const VALUE: f64 = 14.0;
/// Half the thickness of a bar.
const HALF: f64 = 10.0;

pub(super) fn draw(scene: &Scene<'_>, rows: &[Bar], unit: Unit, cut: Option<&Cut>) -> Html {
    let words = scene.words;
    let width = scene.width;
    let flags = marked(rows.iter().map(|row| row.flagged));
    let rows: Vec<Bar> = rows.iter().cloned().zip(flags).map(|(row, flagged)| Bar { flagged, ..row }).collect();
    let rows = rows.as_slice();
    let labels: Vec<Label> = rows
        .iter()
        .map(|row| Label { name: words.named(row.name).to_string(), note: note_of(words, row), flagged: row.flagged })
        .collect();
    let top = if cut.is_some() { 36.0 } else { 8.0 };
    let title = axis_title(words, unit);
    let bottom = if title.is_empty() { 28.0 } else { 46.0 };
    let layout = Rows::new(&labels, &Room { width, top, bottom, right: 6.0, marks: 2.0 * HALF + 6.0, below: 0.0 });
    let plot = layout.plot;
    let most = rows.iter().filter_map(|row| row.value).map(f64::abs).fold(0.0, f64::max);
    let texts: Vec<String> = rows.iter().map(|row| printed(words, row, unit, most)).collect();
    let shown = rows.iter().flat_map(|row| row.value.into_iter().chain(row.interval.into_iter().flatten()));
    let domain = domain_from_zero(shown.chain(cut.map(|cut| cut.value)), 5);
    let x = Scale::linear(domain, range(plot.across(), domain, rows, &texts));
    let ticks = layout.ticks(words, &x, unit);
    let zero = x.place(0.0);
    let largest = largest(rows);
    let sentence = words.picture(&[
        ("largest", largest.map_or_else(|| words.own("none"), |row| words.named(row.name)).as_str().into()),
        ("value", largest.map_or_else(|| words.own("none").to_string(), |row| printed(words, row, unit, most)).into()),
    ]);
    html! {
        <svg class="chart-svg model-svg rows-bars" role={if cut.is_some() { "group" } else { "img" }} aria-label={sentence} width={px(width)}
            height={px(plot.height)} viewBox={format!("0 0 {} {}", px(width), px(plot.height))}>
            { layout.axis(&x, &ticks, &title) }
            { for rows.iter().enumerate().map(|(index, row)| {
                let middle = layout.middle(index);
                let tone = row.segment.map_or("mark-plain", |segment| words.card.tone_class(segment));
                html! {
                    <g key={index} class={classes!("row-bar", tone, row.flagged.then_some("flagged"))} aria-hidden="true">
                        { for row.value.map(|value| {
                            let [from, to] = if value < 0.0 { [x.place(value), zero] } else { [zero, x.place(value)] };
                            html! { <rect class="bar" x={px(from)} y={px(middle - HALF)} width={px((to - from).max(0.5))} height={px(2.0 * HALF)} /> }
                        }) }
                        { for row.interval.map(|ends| whisker(ends.map(|end| x.place(end)), middle)) }
                    </g>
                }
            }) }
            <line class="chart-base" x1={px(zero.round() + 0.5)} x2={px(zero.round() + 0.5)} y1={px(plot.upward()[1])} y2={px(plot.upward()[0])} />
            { for cut.iter().map(|cut| line(words, scene.state, cut, plot, x, CutAxis::Across, unit)) }
            // Over the lines, so that none strikes a name through.
            { for rows.iter().zip(&texts).enumerate().map(|(index, (row, text))| {
                let (place, anchor) = value_place(&x, row);
                html! {
                    <g key={index} class={classes!("row-text", row.flagged.then_some("flagged"))} aria-hidden="true">
                        { layout.name(index) }
                        <text class={if row.value.is_some() { "row-value halo" } else { "row-value muted" }} x={px(place)}
                            y={px(layout.middle(index) + 5.0)} text-anchor={anchor}>{ text }</text>
                    </g>
                }
            }) }
        </svg>
    }
}

pub(super) fn table(words: &Words, rows: &[Bar], unit: Unit) -> TableData {
    let none = || words.own("none").to_string();
    let interval = rows.iter().any(|row| row.interval.is_some());
    let segment = rows.iter().any(|row| row.segment.is_some());
    let flagged = rows.iter().any(|row| row.flagged);
    let mut head = vec!["rating-item", "bars-value"];
    head.extend(interval.then_some("bars-interval"));
    head.extend(segment.then_some("segment"));
    head.extend(flagged.then_some("flagged-head"));
    TableData {
        head: head.iter().map(|id| words.own(id).to_string()).collect(),
        rows: rows
            .iter()
            .map(|row| {
                let mut cells = vec![
                    words.named(row.name).to_string(),
                    row.value.map_or_else(none, |value| words.cell(value, unit)),
                ];
                if interval {
                    cells.push(row.interval.map_or_else(none, |[low, high]| {
                        let ends = [("low", words.cell(low, unit).into()), ("high", words.cell(high, unit).into())];
                        words.own_with("bars-from-to", &ends).to_string()
                    }));
                }
                if segment {
                    cells.push(row.segment.map_or_else(none, |segment| words.segment(segment).to_string()));
                }
                if flagged {
                    cells.push(words.own(if row.flagged { "yes" } else { "no" }).to_string());
                }
                cells
            })
            .collect(),
    }
}

fn largest(rows: &[Bar]) -> Option<&Bar> {
    let value = |row: &Bar| row.value.unwrap_or(f64::NEG_INFINITY);
    rows.iter()
        .filter(|row| row.value.is_some())
        .reduce(|best, next| if value(next) > value(best) { next } else { best })
}

/// The segment of a row, unless it is its name, and whether the model points at it.
fn note_of(words: &Words, row: &Bar) -> String {
    let flagged = row.flagged.then(|| flag(words));
    let segment =
        row.segment.map(|id| words.segment(id).to_string()).filter(|name| *name != words.named(row.name).as_str());
    flagged.into_iter().chain(segment).collect::<Vec<_>>().join(" · ")
}

fn printed(words: &Words, row: &Bar, unit: Unit, most: f64) -> String {
    row.value.map_or_else(|| "–".to_owned(), |value| value_text(words, value, unit, most))
}

/// The value stands beyond the end of its bar or its whisker.
fn value_place(x: &Scale, row: &Bar) -> (f64, &'static str) {
    let value = row.value.unwrap_or(0.0);
    let [low, high] = row.interval.unwrap_or([value, value]);
    if value < 0.0 { (x.place(low.min(value)) - 7.0, "end") } else { (x.place(high.max(value)) + 7.0, "start") }
}

/// Pixels of the axis: at either side there is room for the values of the bars that go there.
fn range([left, right]: [f64; 2], domain: [f64; 2], rows: &[Bar], texts: &[String]) -> [f64; 2] {
    let widest = |negative: bool| {
        rows.iter()
            .zip(texts)
            .filter(|(row, _)| (row.value.unwrap_or(0.0) < 0.0) == negative)
            .map(|(_, text)| bold_width(text, VALUE) + 12.0)
            .fold(0.0, f64::max)
    };
    // Bars of one sign only start at the edge, where no value stands.
    let (before, after) = (if domain[0] < 0.0 { widest(true) } else { 0.0 }, widest(false));
    let [from, to] = [left + before, right - after];
    if to - from > 40.0 { [from, to] } else { [left, right.max(left + 40.0)] }
}

/// A line with a stroke at both ends.
fn whisker([from, to]: [f64; 2], middle: f64) -> Html {
    let d = format!(
        "M{from} {top}V{foot}M{from} {middle}H{to}M{to} {top}V{foot}",
        from = px(from),
        to = px(to),
        top = px(middle - 5.0),
        foot = px(middle + 5.0),
        middle = px(middle)
    );
    html! { <><path class="whisker-ground" d={d.clone()} /><path class="whisker" {d} /></> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use models::Name;

    fn bar(value: f64) -> Bar {
        Bar { name: Name::Id("a"), value: Some(value), interval: None, segment: None, flagged: false }
    }

    #[test]
    fn values_of_both_signs_stay_inside() {
        let rows = [bar(80.0), bar(-40.0)];
        let texts = ["¥80,000".to_owned(), "−¥40,000".to_owned()];
        let domain = domain_from_zero([80.0, -40.0], 5);
        let x = Scale::linear(domain, range([100.0, 400.0], domain, &rows, &texts));
        for (row, text) in rows.iter().zip(&texts) {
            let (place, anchor) = value_place(&x, row);
            let width = bold_width(text, VALUE);
            let [from, to] = if anchor == "end" { [place - width, place] } else { [place, place + width] };
            assert!(from >= 100.0 && to <= 400.0, "{text}: {from} to {to}");
        }
    }

    #[test]
    fn the_largest_bar_is_found_past_those_without_a_value() {
        let mut rows = [bar(-3.0), bar(9.0), bar(4.0)];
        rows[1].value = None;
        assert_eq!(largest(&rows).and_then(|row| row.value), Some(4.0));
        assert_eq!(largest(&rows[1..2]), None);
    }
}
