//! Estimates one below the other, each with its interval, on one axis with a line at the value that says nothing.

use std::rc::Rc;

use yew::prelude::*;

use super::bars::step_by_keys;
use super::figure::{Figure, LegendEntry};
use super::format::{Format, TableData, bold_width, fit};
use super::measure::{pointer_within, use_room};
use super::plot::{Plot, TICK, horizontal_axis, px, upright_grid};
use super::scale::{Scale, linear_ticks, nice_step};

/// Width from which names stand beside their lines, and no longer above them.
const BESIDE: f64 = 560.0;
/// Widest column of names, as a share of the picture.
const NAMES: f64 = 0.34;

/// One estimate on a line.
#[derive(Clone, Debug, PartialEq)]
pub struct IntervalMark {
    /// CSS class of its colour: `tone-3`.
    pub class: &'static str,
    /// The estimate.
    pub value: f64,
    /// The ends of its interval.
    pub ends: Option<[f64; 2]>,
    /// Whether it says something: drawn full, else hollow.
    pub full: bool,
}

/// One line of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct IntervalRow {
    /// What is estimated.
    pub name: AttrValue,
    /// Its estimates, several where they are compared.
    pub marks: Vec<IntervalMark>,
    /// What is said of it.
    pub readout: AttrValue,
}

/// Properties of [`Intervals`].
#[derive(Clone, PartialEq, Properties)]
pub struct IntervalsProps {
    /// The finding or the question.
    pub title: AttrValue,
    /// The sentence that a screen reader speaks.
    pub description: AttrValue,
    /// Name of the axis, with its unit.
    pub x_title: AttrValue,
    /// The lines, from above.
    pub rows: Rc<Vec<IntervalRow>>,
    /// Values that the axis shows at least.
    #[prop_or([0.0, 0.0])]
    pub within: [f64; 2],
    /// Marks and their names, where a line has several.
    #[prop_or_default]
    pub legend: Vec<LegendEntry>,
    /// Prints ticks.
    pub tick_format: Format,
    /// The numbers behind the picture.
    pub table: Rc<TableData>,
    /// Switches of the page.
    #[prop_or_default]
    pub controls: Html,
    /// What the pointer and the arrow keys do.
    #[prop_or_default]
    pub hint: AttrValue,
    /// A sentence under the picture.
    #[prop_or_default]
    pub note: Html,
    /// Name of a saved file.
    pub file_name: AttrValue,
}

/// Estimates with their intervals.
#[component]
pub fn Intervals(props: &IntervalsProps) -> Html {
    let node = use_node_ref();
    let width = use_room(&node);
    let active = use_state_eq(|| None::<usize>);
    let rows = &props.rows;
    let beside = width >= BESIDE;
    let widest = rows.iter().map(|row| bold_width(&row.name, TICK)).fold(0.0, f64::max);
    let names = if beside { widest.min(width * NAMES) + 14.0 } else { 6.0 };
    // Lines of two words' height beside their names; with the name above where there is no room beside.
    let line = if beside { 34.0 } else { 46.0 };
    let height = 8.0 + line * rows.len() as f64 + 46.0;
    let plot = Plot { width, height, left: names, right: 10.0, top: 8.0, bottom: 46.0 };
    let domain = domain(rows, props.within);
    let across = Scale::linear(domain, plot.across());
    let wanted = (plot.inner_width() / 70.0).max(4.0) as usize;
    let ticks: Vec<(f64, String)> = linear_ticks(domain[0], domain[1], wanted)
        .into_iter()
        .map(|tick| (tick, props.tick_format.print(tick)))
        .collect();
    let onpointermove = {
        let (node, active, count) = (node.clone(), active.clone(), rows.len());
        Callback::from(move |event: PointerEvent| {
            let Some((_, y)) = pointer_within(&event, &node) else { return };
            let at = ((y - plot.top) / line).floor();
            active.set((at >= 0.0 && at < count as f64).then_some(at as usize));
        })
    };
    let onpointerleave = {
        let active = active.clone();
        Callback::from(move |_: PointerEvent| active.set(None))
    };
    let onkeydown = step_by_keys(&active, rows.len());
    let readout = active.and_then(|at| rows.get(at)).map(|row| row.readout.clone());
    html! {
        <Figure title={props.title.clone()} hint={props.hint.clone()} {readout} legend={props.legend.clone()}
            controls={props.controls.clone()} note={props.note.clone()} table={props.table.clone()} file_name={props.file_name.clone()}>
            <div class="chart-plot" ref={node} tabindex="0" role="group" aria-label={props.title.clone()}
                {onpointermove} {onpointerleave} {onkeydown}>
                <svg class="chart-svg" width={px(width)} height={px(height)} viewBox={format!("0 0 {} {}", px(width), px(height))}
                    role="img" aria-label={props.description.clone()}>
                    { upright_grid(&plot, &across, &ticks) }
                    if let Some(at) = active.filter(|at| *at < rows.len()) {
                        <rect class="chart-highlight" x="0" y={px(plot.top + line * at as f64)} width={px(width)} height={px(line)} />
                    }
                    <line class="zero-line" x1={px(across.place(0.0))} x2={px(across.place(0.0))} y1={px(plot.top)} y2={px(plot.upward()[0])} />
                    { for rows.iter().enumerate().map(|(at, row)| {
                        let top = plot.top + line * at as f64;
                        html! {
                            <g key={at}>
                                { name(&row.name, beside, names, top, line) }
                                { marks(&row.marks, &across, if beside { top + line / 2.0 } else { top + 32.0 }) }
                            </g>
                        }
                    }) }
                    { horizontal_axis(&plot, &across, &ticks, &props.x_title) }
                </svg>
            </div>
        </Figure>
    }
}

/// The axis: all marks with their intervals, and zero, out to round numbers.
fn domain(rows: &[IntervalRow], within: [f64; 2]) -> [f64; 2] {
    let mut ends = [within[0].min(0.0), within[1].max(0.0)];
    for mark in rows.iter().flat_map(|row| &row.marks) {
        let [low, high] = mark.ends.unwrap_or([mark.value, mark.value]);
        ends = [ends[0].min(low).min(mark.value), ends[1].max(high).max(mark.value)];
    }
    if ends[0] == ends[1] {
        return [-1.0, 1.0];
    }
    let step = nice_step(ends[1] - ends[0], 8);
    [(ends[0] / step).floor() * step, (ends[1] / step).ceil() * step]
}

/// A name beside its line, in two lines of text if need be, or above it.
fn name(name: &str, beside: bool, width: f64, top: f64, line: f64) -> Html {
    if !beside {
        let short = fit(name, 330.0, TICK, 1).join("");
        return html! { <text class="interval-name" x="0" y={px(top + 16.0)} aria-hidden="true">{ short }</text> };
    }
    let lines = fit(name, width - 14.0, TICK, 2);
    let first = top + line / 2.0 + 4.5 - 7.5 * (lines.len() - 1) as f64;
    html! {
        { for lines.into_iter().enumerate().map(|(at, text)| html! {
            <text class="interval-name" x={px(width - 12.0)} y={px(first + 15.0 * at as f64)} text-anchor="end" aria-hidden="true">{ text }</text>
        }) }
    }
}

fn marks(marks: &[IntervalMark], across: &Scale, y: f64) -> Html {
    html! {
        { for marks.iter().map(|mark| html! {
            <g class={mark.class}>
                if let Some([low, high]) = mark.ends {
                    <line class="interval-line" x1={px(across.place(low))} x2={px(across.place(high))} y1={px(y)} y2={px(y)} />
                }
                <circle class={classes!("interval-mark", (!mark.full).then_some("hollow"))} r="5" cx={px(across.place(mark.value))} cy={px(y)} />
            </g>
        }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(value: f64, ends: Option<[f64; 2]>) -> IntervalRow {
        let mark = IntervalMark { class: "tone-1", value, ends, full: true };
        IntervalRow { name: "".into(), marks: vec![mark], readout: "".into() }
    }

    #[test]
    fn the_axis_holds_zero_and_every_interval() {
        let rows = [row(0.3, Some([0.1, 0.52])), row(0.2, None)];
        let [low, high] = domain(&rows, [0.0, 0.0]);
        assert!(low == 0.0 && (0.52..=0.7).contains(&high), "{low} {high}");
        let [low, high] = domain(&rows, [-1.0, 1.0]);
        assert_eq!([low, high], [-1.0, 1.0]);
        assert_eq!(domain(&[], [0.0, 0.0]), [-1.0, 1.0]);
    }
}
