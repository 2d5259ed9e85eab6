//! How often something was as large as that: bars side by side over a number, with the curve that a model expects.

use std::rc::Rc;

use yew::prelude::*;

use super::bars::step_by_keys;
use super::figure::{Figure, LegendEntry};
use super::format::{Format, TableData};
use super::measure::{pointer_within, use_room};
use super::plot::{Plot, horizontal_axis, path, px, vertical_axis};
use super::scale::{Scale, domain_from_zero, linear_ticks};

/// Properties of [`Histogram`].
#[derive(Clone, PartialEq, Properties)]
pub struct HistogramProps {
    /// The finding or the question.
    pub title: AttrValue,
    /// The sentence that a screen reader speaks.
    pub description: AttrValue,
    /// Name of what is measured, with its unit.
    pub x_title: AttrValue,
    /// Name of what is counted.
    pub y_title: AttrValue,
    /// Width of a bin; the first begins at 0.
    pub width: f64,
    /// How many there are in each bin.
    pub bins: Rc<Vec<f64>>,
    /// What a model expects: place, and how many in a bin of that width around it; empty for none.
    #[prop_or_default]
    pub curve: Rc<Vec<[f64; 2]>>,
    /// Upright lines with what they are.
    #[prop_or_default]
    pub marks: Vec<(f64, AttrValue)>,
    /// What the bars and the curve are, where there are both.
    #[prop_or_default]
    pub legend: Vec<LegendEntry>,
    /// Prints a place.
    pub place_format: Format,
    /// Prints a count on the axis.
    pub tick_format: Format,
    /// Puts a bin into words.
    pub describe: Callback<usize, AttrValue>,
    /// What the pointer and the arrow keys do.
    pub hint: AttrValue,
    /// A sentence under the picture.
    #[prop_or_default]
    pub note: Html,
    /// The numbers behind the picture.
    pub table: Rc<TableData>,
    /// Name of a saved file.
    pub file_name: AttrValue,
}

/// Bars on a zero base over a number.
#[component]
pub fn Histogram(props: &HistogramProps) -> Html {
    let node = use_node_ref();
    let width = use_room(&node);
    let active = use_state_eq(|| None::<usize>);
    let count = props.bins.len();

    // The curve may rise without bound at an end: its points beyond the bars' height say no more.
    let tallest = props.bins.iter().copied().fold(0.0, f64::max);
    let curve_top = props.curve.iter().map(|point| point[1]).fold(0.0, f64::max).min(1.25 * tallest);
    let domain = domain_from_zero([tallest, curve_top], 4);
    let height = (width * 0.55).clamp(230.0, 330.0);
    let ticks: Vec<(f64, String)> =
        linear_ticks(domain[0], domain[1], 4).into_iter().map(|tick| (tick, props.tick_format.print(tick))).collect();
    let labels: Vec<String> = ticks.iter().map(|(_, label)| label.clone()).collect();
    let plot = Plot::around(width, height, &labels, 8.0);
    let upward = Scale::linear(domain, plot.upward());
    let end = props.width * count.max(1) as f64;
    let across = Scale::linear([0.0, end], plot.across());
    let wanted = (plot.inner_width() / 70.0).floor().max(2.0) as usize;
    let x_ticks: Vec<(f64, String)> =
        linear_ticks(0.0, end, wanted).into_iter().map(|tick| (tick, props.place_format.print(tick))).collect();
    let onpointermove = {
        let (node, active, bin) = (node.clone(), active.clone(), props.width);
        Callback::from(move |event: PointerEvent| {
            let index = pointer_within(&event, &node).map(|(x, _)| (across.invert(x) / bin).floor());
            active.set(index.filter(|index| *index >= 0.0 && *index < count as f64).map(|index| index as usize));
        })
    };
    let onpointerleave = {
        let active = active.clone();
        Callback::from(move |_: PointerEvent| active.set(None))
    };
    let onkeydown = step_by_keys(&active, count);
    let foot = upward.place(0.0);
    let left = |bin: usize| across.place(props.width * bin as f64);
    let drawn = props.curve.iter().filter(|point| point[1] <= domain[1]);
    html! {
        <Figure title={props.title.clone()} hint={props.hint.clone()} legend={props.legend.clone()} note={props.note.clone()}
            readout={active.filter(|bin| *bin < count).map(|bin| props.describe.emit(bin))} table={props.table.clone()}
            file_name={props.file_name.clone()}>
            <div class="chart-plot" ref={node} tabindex="0" role="group" aria-label={props.title.clone()}
                {onpointermove} {onpointerleave} {onkeydown}>
                <svg class="chart-svg" width={px(width)} height={px(height)} viewBox={format!("0 0 {} {}", px(width), px(height))}
                    role="img" aria-label={props.description.clone()}>
                    { vertical_axis(&plot, &upward, &ticks, &props.y_title) }
                    if let Some(bin) = active.filter(|bin| *bin < count) {
                        <rect class="chart-highlight" x={px(left(bin))} y={px(plot.top)} width={px(left(bin + 1) - left(bin))}
                            height={px(plot.inner_height())} />
                    }
                    <g class="mark-actual histogram" aria-hidden="true">
                        { for props.bins.iter().enumerate().map(|(bin, value)| {
                            let top = upward.place(*value);
                            html! {
                                <rect class="bar" x={px(left(bin) + 0.5)} y={px(top)} width={px((left(bin + 1) - left(bin) - 1.0).max(0.8))}
                                    height={px((foot - top).max(0.0))} />
                            }
                        }) }
                    </g>
                    if !props.curve.is_empty() {
                        <g class="mark-expected" aria-hidden="true">
                            <path class="line" d={path(drawn.map(|[x, y]| (across.place(*x), upward.place(*y))))} />
                        </g>
                    }
                    { upright_marks(&plot, &across, &props.marks) }
                    { horizontal_axis(&plot, &across, &x_ticks, &props.x_title) }
                </svg>
            </div>
        </Figure>
    }
}

/// Dashed upright lines with their names at the top, each on the side that has room, and below the one before where they
/// would touch.
pub(super) fn upright_marks(plot: &Plot, across: &Scale, marks: &[(f64, AttrValue)]) -> Html {
    let [left, right] = plot.across();
    let shown = marks.iter().map(|(at, name)| (across.place(*at), name)).filter(|(x, _)| *x >= left && *x <= right);
    html! {
        <g class="chart-split" aria-hidden="true">
            { for shown.enumerate().map(|(at, (x, name))| {
                let room = x + 6.0 + super::format::text_width(name, super::plot::TICK) <= right;
                let y = plot.top + 12.0 + 18.0 * at as f64;
                html! {
                    <>
                        <line x1={px(x)} x2={px(x)} y1={px(plot.top)} y2={px(plot.upward()[0])} />
                        <text class="halo" x={px(if room { x + 6.0 } else { x - 6.0 })} y={px(y)}
                            text-anchor={if room { "start" } else { "end" }}>{ name }</text>
                    </>
                }
            }) }
        </g>
    }
}
