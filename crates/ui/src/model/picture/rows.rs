//! Rows under one another on one horizontal scale: their names stand before the marks, on a phone above them.

use models::Unit;
use yew::prelude::*;

use super::{px, tick_text, ticks_of};
use crate::chart::{Plot, Scale, TICK, bold_width, fit, horizontal_axis, text_width, upright_grid};
use crate::model::words::Words;

/// Size of names, the same as in pictures.css.
const NAME: f64 = 14.0;
/// Size of what stands under a name, the same as in pictures.css.
const NOTE: f64 = 12.5;
/// From one line of a name to the next.
const LINE: f64 = 18.0;
/// Below this width names stand above their marks.
const NARROW: f64 = 520.0;

/// What stands at the head of a row.
pub(super) struct Label {
    pub(super) name: String,
    /// A few words under the name, empty for none.
    pub(super) note: String,
    /// Whether the model points at the row.
    pub(super) flagged: bool,
}

/// What is said of a row that the model points at, with its mark.
pub(super) fn flag(words: &Words) -> String {
    format!("◆ {}", words.flagged())
}

/// Which rows are marked: those that the model points at, unless it points at all of several.
pub(super) fn marked(flagged: impl Iterator<Item = bool> + Clone) -> Vec<bool> {
    let all = flagged.clone().count() > 1 && flagged.clone().all(|flagged| flagged);
    flagged.map(|flagged| flagged && !all).collect()
}

/// The room around the rows, in pixels.
pub(super) struct Room {
    pub(super) width: f64,
    /// Above the first row.
    pub(super) top: f64,
    /// Below the last row.
    pub(super) bottom: f64,
    /// At the right of the scale.
    pub(super) right: f64,
    /// Height of the marks of a row, which stand at the height of its name.
    pub(super) marks: f64,
    /// Height of what hangs below them.
    pub(super) below: f64,
}

/// Where every row is.
pub(super) struct Rows {
    pub(super) plot: Plot,
    narrow: bool,
    rows: Vec<Row>,
}

struct Row {
    top: f64,
    foot: f64,
    middle: f64,
    lines: Vec<String>,
    note: Vec<String>,
    flagged: bool,
}

impl Rows {
    pub(super) fn new(labels: &[Label], room: &Room) -> Self {
        let narrow = room.width < NARROW;
        let widest = labels
            .iter()
            .map(|label| bold_width(&label.name, NAME).max(bold_width(&label.note, NOTE)))
            .fold(0.0, f64::max);
        let left = if narrow { 8.0 } else { (widest + 20.0).min(room.width * 0.36) };
        let text_room = if narrow { room.width - left } else { left - 16.0 };
        let mut top = room.top;
        let rows: Vec<Row> = labels
            .iter()
            .map(|label| {
                let lines = fit(&label.name, text_room, NAME, 3);
                let note = if label.note.is_empty() { Vec::new() } else { fit(&label.note, text_room, NOTE, 2) };
                let text = LINE * (lines.len() + note.len()) as f64;
                let height =
                    if narrow { text + room.marks + 12.0 } else { (text + 12.0).max(room.marks + 8.0) } + room.below;
                let middle =
                    if narrow { top + 6.0 + text + room.marks / 2.0 } else { top + (height - room.below) / 2.0 };
                let row = Row { top, foot: top + height, middle, lines, note, flagged: label.flagged };
                top += height;
                row
            })
            .collect();
        let plot = Plot {
            width: room.width,
            height: top + room.bottom,
            left,
            right: room.right,
            top: room.top,
            bottom: room.bottom,
        };
        Self { plot, narrow, rows }
    }

    /// Middle of a row's marks.
    pub(super) fn middle(&self, row: usize) -> f64 {
        self.rows[row].middle
    }

    /// Whether names stand above their marks.
    pub(super) fn narrow(&self) -> bool {
        self.narrow
    }

    /// Ticks over the scale, as many as there is room for when the ends' labels are the widest.
    pub(super) fn ticks(&self, words: &Words, scale: &Scale, unit: Unit) -> Vec<(f64, String)> {
        let ends = scale.domain();
        let print = |tick: f64| tick_text(words, tick, unit, ends);
        let widest = ends.map(|end| text_width(&print(end), TICK)).into_iter().fold(20.0, f64::max);
        let wanted = (self.plot.inner_width() / (widest + 26.0)).clamp(2.0, 8.0) as usize;
        ticks_of(unit, ends, wanted).into_iter().map(|tick| (tick, print(tick))).collect()
    }

    /// Name of a row with its note.
    pub(super) fn name(&self, row: usize) -> Html {
        let Row { top, middle, lines, note, flagged, .. } = &self.rows[row];
        let count = (lines.len() + note.len()) as f64;
        let (x, first, anchor) = if self.narrow {
            (self.plot.left, top + 20.0, "start")
        } else {
            (self.plot.left - 14.0, middle + 5.0 - (count - 1.0) * LINE / 2.0, "end")
        };
        let at = |line: usize| px(first + line as f64 * LINE);
        html! {
            <text class={classes!("row-name", self.narrow.then_some("halo"), flagged.then_some("flagged"))} text-anchor={anchor} aria-hidden="true">
                { for lines.iter().enumerate().map(|(line, text)| html! { <tspan x={px(x)} y={at(line)}>{ text }</tspan> }) }
                { for note.iter().enumerate().map(|(line, text)| html! {
                    <tspan class={classes!("row-note", flagged.then_some("flagged"))} x={px(x)} y={at(lines.len() + line)}>{ text }</tspan>
                }) }
            </text>
        }
    }

    /// The ground of the rows that the model points at, gridlines, and the axis at the foot.
    pub(super) fn axis(&self, scale: &Scale, ticks: &[(f64, String)], title: &str) -> Html {
        html! {
            <>
                { for self.rows.iter().filter(|row| row.flagged).map(|row| html! {
                    <rect class="row-ground" x="0" y={px(row.top)} width={px(self.plot.width)} height={px(row.foot - row.top)} />
                }) }
                { upright_grid(&self.plot, scale, ticks) }
                { horizontal_axis(&self.plot, scale, ticks, title) }
            </>
        }
    }
}

/// What an axis is called whose ticks do not say their unit; empty where they do.
pub(super) fn axis_title(words: &Words, unit: Unit) -> AttrValue {
    match unit {
        Unit::Years | Unit::Months | Unit::Days | Unit::Hours | Unit::Periods | Unit::Points => words.unit_sign(unit),
        Unit::Plain | Unit::Count | Unit::Money | Unit::Share | Unit::AnnualRate => AttrValue::Static(""),
    }
}

/// A value without its unit, with a true minus.
pub(super) fn bare(words: &Words, value: f64, unit: Unit) -> String {
    words.bare(value, unit).replace('-', "−")
}

/// An entry of a key: a mark drawn around the origin, and what it means.
pub(super) type KeyEntry = (Html, AttrValue);

/// A key that breaks into lines where it is too long, and its height.
pub(super) fn key(entries: &[KeyEntry], width: f64, from: f64) -> (Html, f64) {
    let widths: Vec<f64> = entries.iter().map(|(_, text)| 21.0 + text_width(text, TICK) + 18.0).collect();
    let places = flow(&widths, from, width);
    let lines = places.last().map_or(0, |(_, line)| line + 1);
    let drawn = html! {
        <g aria-hidden="true">
            { for entries.iter().zip(&places).map(|((mark, text), (x, line))| {
                let y = 12.0 + 20.0 * *line as f64;
                html! {
                    <>
                        <g transform={format!("translate({} {})", px(x + 8.0), px(y))}>{ mark.clone() }</g>
                        <text class="chart-tick" x={px(x + 21.0)} y={px(y + 4.5)}>{ text }</text>
                    </>
                }
            }) }
        </g>
    };
    (drawn, lines as f64 * 20.0)
}

/// Places things of these widths side by side, in as many lines as they need: start and line of each.
pub(super) fn flow(widths: &[f64], from: f64, to: f64) -> Vec<(f64, usize)> {
    let (mut x, mut line) = (from, 0);
    widths
        .iter()
        .map(|width| {
            if x > from && x + width > to {
                (x, line) = (from, line + 1);
            }
            let place = (x, line);
            x += width;
            place
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(name: &str, note: &str) -> Label {
        Label { name: name.to_owned(), note: note.to_owned(), flagged: false }
    }

    #[test]
    fn names_and_marks_of_a_row_do_not_reach_into_the_next() {
        let labels = [label("Trust", ""), label("A very long name of a facet that needs several lines", "stands out")];
        for width in [344.0, 700.0] {
            let rows =
                Rows::new(&labels, &Room { width, top: 30.0, bottom: 40.0, right: 60.0, marks: 24.0, below: 10.0 });
            for place in 0..2 {
                let Row { top, foot, middle, lines, .. } = &rows.rows[place];
                assert!(middle - 12.0 >= *top && middle + 22.0 <= *foot, "{width}");
                assert!(LINE * lines.len() as f64 <= foot - top, "{width}");
            }
            assert_eq!(rows.rows[0].foot, rows.rows[1].top);
            assert_eq!(rows.plot.height, rows.rows[1].foot + 40.0);
            assert!(rows.plot.inner_width() > width * 0.4, "{width}");
        }
    }

    #[test]
    fn a_mark_on_every_row_is_none() {
        assert_eq!(marked([true, false].into_iter()), [true, false]);
        assert_eq!(marked([true, true].into_iter()), [false, false]);
        assert_eq!(marked([true].into_iter()), [true]);
    }

    #[test]
    fn a_key_breaks_where_it_is_too_long() {
        assert_eq!(flow(&[50.0, 50.0, 50.0], 10.0, 120.0), [(10.0, 0), (60.0, 0), (10.0, 1)]);
        assert_eq!(flow(&[500.0, 20.0], 0.0, 100.0), [(0.0, 0), (0.0, 1)]);
    }
}
