//! Step curves from 1 downwards with their bands, and the numbers still watched under the axis: survival curves.

use std::rc::Rc;

use yew::prelude::*;

use super::bars::step_by_keys;
use super::figure::{Figure, LegendEntry};
use super::format::{Format, TableData, text_width};
use super::measure::{pointer_within, use_room};
use super::plot::{Plot, TICK, horizontal_axis, path, px, spread, vertical_axis};
use super::scale::{Scale, linear_ticks};
use crate::texts::use_texts;

/// Places between two ticks that the arrow keys stop at.
const STOPS: usize = 6;
/// Height of a line of numbers under the axis.
const LINE: f64 = 19.0;

/// A step: the level from its place on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StepPoint {
    /// Place on the x axis.
    pub x: f64,
    /// Level from there on, 0 to 1.
    pub y: f64,
    /// Ends of the band there, where there is one.
    pub band: Option<[f64; 2]>,
}

/// One curve. It begins at (0, 1).
#[derive(Clone, Debug, PartialEq)]
pub struct StepCurve {
    /// Direct label at its end.
    pub name: AttrValue,
    /// CSS class of the marks: `tone-3`.
    pub class: &'static str,
    /// Its steps, ascending.
    pub points: Vec<StepPoint>,
    /// Where it ends: nothing is known beyond.
    pub end: f64,
    /// Counts under the axis, one a tick.
    pub counts: Vec<usize>,
}

impl StepCurve {
    /// The step that holds at a place; `None` beyond the curve's end.
    fn at(&self, x: f64) -> Option<StepPoint> {
        if x > self.end {
            return None;
        }
        let after = self.points.partition_point(|point| point.x <= x);
        let start = StepPoint { x: 0.0, y: 1.0, band: Some([1.0, 1.0]) };
        Some(after.checked_sub(1).map_or(start, |at| self.points[at]))
    }

    /// Corners of the line: level until the next step, then down. Without the band's level before the first step, 1.
    fn corners(&self, level: impl Fn(&StepPoint) -> Option<f64>) -> Vec<(f64, f64)> {
        let mut corners = vec![(0.0, 1.0)];
        let mut before = 1.0;
        let mut end = self.end;
        for point in &self.points {
            let Some(next) = level(point) else {
                end = point.x;
                break;
            };
            corners.push((point.x, before));
            corners.push((point.x, next));
            before = next;
        }
        corners.push((end, before));
        corners
    }
}

/// Properties of [`StepCurves`].
#[derive(Clone, PartialEq, Properties)]
pub struct StepCurvesProps {
    /// The finding or the question.
    pub title: AttrValue,
    /// The sentence that a screen reader speaks.
    pub description: AttrValue,
    /// Name of the x axis, with its unit.
    pub x_title: AttrValue,
    /// Name of the y axis.
    pub y_title: AttrValue,
    /// Heading of the counts under the axis.
    pub count_title: AttrValue,
    /// The curves, best first.
    pub curves: Rc<Vec<StepCurve>>,
    /// Ticks of the x axis, from 0.
    pub ticks: Vec<f64>,
    /// Prints levels.
    pub format: Format,
    /// Says a place on the x axis: "after 12 months".
    pub place_format: Format,
    /// Whether bands are shown at first.
    #[prop_or(true)]
    pub bands: bool,
    /// Words of the switch that shows the bands.
    pub band_words: AttrValue,
    /// The numbers behind the picture.
    pub table: Rc<TableData>,
    /// What the pointer and the arrow keys do.
    #[prop_or_default]
    pub hint: AttrValue,
    /// A sentence under the picture.
    #[prop_or_default]
    pub note: Html,
    /// Name of a saved file.
    pub file_name: AttrValue,
}

/// Step curves with direct labels.
#[component]
pub fn StepCurves(props: &StepCurvesProps) -> Html {
    let texts = use_texts();
    let node = use_node_ref();
    let width = use_room(&node);
    let active = use_state_eq(|| None::<usize>);
    let bands = use_state_eq(|| props.bands);
    let curves = &props.curves;

    let ticks: Vec<(f64, String)> =
        linear_ticks(0.0, 1.0, 5).into_iter().map(|tick| (tick, texts.percent(tick, 0))).collect();
    let labels: Vec<String> = ticks.iter().map(|(_, label)| label.clone()).collect();
    let widest = curves.iter().map(|curve| text_width(&curve.name, TICK)).fold(0.0, f64::max);
    let direct = width >= 520.0 && curves.len() > 1;
    let mut plot =
        Plot::around(width, (width * 0.55).clamp(260.0, 400.0), &labels, if direct { widest + 12.0 } else { 14.0 });
    // The counts stand under the axis' title.
    let first_line = plot.upward()[0] + 46.0 + LINE + 4.0;
    let deeper = LINE * (curves.len() as f64 + 1.0) + 8.0;
    plot.height += deeper;
    plot.bottom += deeper;
    let upward = Scale::linear([0.0, 1.0], plot.upward());
    let end = curves.iter().map(|curve| curve.end).fold(0.0, f64::max);
    let across = Scale::linear([0.0, end], plot.across());
    let x_ticks: Vec<(f64, String)> = props.ticks.iter().map(|tick| (*tick, texts.number(*tick, 2))).collect();
    let step = props.ticks.get(1).copied().unwrap_or(end) / STOPS as f64;
    let stops = if step > 0.0 { (end / step + 1e-9) as usize + 1 } else { 1 };

    let say = |index: usize| -> AttrValue {
        let x = index as f64 * step;
        let values: Vec<String> = curves
            .iter()
            .filter_map(|curve| {
                let point = curve.at(x)?;
                let name = if curves.len() > 1 { format!("{} ", curve.name) } else { String::new() };
                let band = point
                    .band
                    .filter(|_| index > 0)
                    .map(|[low, high]| format!(" ({}–{})", props.format.print(low), props.format.print(high)));
                Some(format!("{name}{}{}", props.format.print(point.y), band.unwrap_or_default()))
            })
            .collect();
        format!("{}: {}", props.place_format.print(x), values.join(" · ")).into()
    };
    let onpointermove = {
        let (node, active) = (node.clone(), active.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((pixel, _)) = pointer_within(&event, &node) else { return };
            let place = (across.invert_within(pixel) / step.max(f64::MIN_POSITIVE)).round();
            active.set(Some((place as usize).min(stops.saturating_sub(1))));
        })
    };
    let onpointerleave = {
        let active = active.clone();
        Callback::from(move |_: PointerEvent| active.set(None))
    };
    let onkeydown = step_by_keys(&active, stops);
    let toggle = {
        let bands = bands.clone();
        Callback::from(move |_: MouseEvent| bands.set(!*bands))
    };
    let controls = html! {
        <div class="switch">
            <button type="button" aria-pressed={bands.to_string()} onclick={toggle}>{ &props.band_words }</button>
        </div>
    };
    let legend = if direct || curves.len() < 2 {
        Vec::new()
    } else {
        curves.iter().map(|curve| LegendEntry { label: curve.name.clone(), class: curve.class }).collect()
    };
    let ends: Vec<f64> =
        curves.iter().map(|curve| upward.place(curve.points.last().map_or(1.0, |point| point.y))).collect();
    let label_places = spread(&ends, 16.0, plot.top + 8.0, plot.upward()[0]);
    let line = |corners: Vec<(f64, f64)>| path(corners.into_iter().map(|(x, y)| (across.place(x), upward.place(y))));
    let half = upward.place(0.5).round() + 0.5;
    let shown = active.filter(|index| *index < stops);
    html! {
        <Figure title={props.title.clone()} hint={props.hint.clone()} readout={shown.map(say)} {legend} {controls}
            note={props.note.clone()} table={props.table.clone()} file_name={props.file_name.clone()}>
            <div class="chart-plot" ref={node} tabindex="0" role="group" aria-label={props.title.clone()}
                {onpointermove} {onpointerleave} {onkeydown}>
                <svg class="chart-svg model-svg" width={px(plot.width)} height={px(plot.height)}
                    viewBox={format!("0 0 {} {}", px(plot.width), px(plot.height))} role="img" aria-label={props.description.clone()}>
                    { vertical_axis(&plot, &upward, &ticks, &props.y_title) }
                    <line class="half-line" x1={px(plot.across()[0])} x2={px(plot.across()[1])} y1={px(half)} y2={px(half)} />
                    if *bands {
                        { for curves.iter().map(|curve| {
                            let mut ground = curve.corners(|point| point.band.map(|band| band[1]));
                            ground.extend(curve.corners(|point| point.band.map(|band| band[0])).into_iter().rev());
                            html! { <g class={curve.class}><path class="step-band" d={line(ground) + "Z"} /></g> }
                        }) }
                    }
                    { for curves.iter().map(|curve| html! {
                        <g class={curve.class}><path class="line" d={line(curve.corners(|point| Some(point.y)))} /></g>
                    }) }
                    if direct {
                        { for curves.iter().zip(&label_places).map(|(curve, y)| html! {
                            <g class={curve.class}>
                                <text class="chart-label own-tone" x={px(plot.across()[1] + 8.0)} y={px(y + 4.5)}>{ &curve.name }</text>
                            </g>
                        }) }
                    }
                    if let Some(x) = shown.map(|index| across.place(index as f64 * step)) {
                        <line class="chart-crosshair" x1={px(x)} x2={px(x)} y1={px(plot.top)} y2={px(plot.upward()[0])} />
                        { for curves.iter().filter_map(|curve| {
                            let point = curve.at(across.invert(x))?;
                            Some(html! { <g class={curve.class}><circle class="step-dot" r="4" cx={px(x)} cy={px(upward.place(point.y))} /></g> })
                        }) }
                    }
                    { horizontal_axis(&plot, &across, &x_ticks, &props.x_title) }
                    { counts(props, &plot, &across, first_line, direct) }
                </svg>
            </div>
        </Figure>
    }
}

/// How many are still watched at each tick, a line a curve; numbers that would touch are left out.
fn counts(props: &StepCurvesProps, plot: &Plot, across: &Scale, first: f64, direct: bool) -> Html {
    let numbered = |curve: &StepCurve, y: f64| {
        let mut free_from = f64::NEG_INFINITY;
        let numbers = props.ticks.iter().zip(&curve.counts).filter_map(|(tick, count)| {
            let text = count.to_string();
            let half = text_width(&text, TICK) / 2.0;
            let middle = across.place(*tick).clamp(half, (plot.width - half).max(half));
            (middle - half >= free_from).then(|| {
                free_from = middle + half + 8.0;
                html! { <text class="own-tone" x={px(middle)} y={px(y)} text-anchor="middle">{ text }</text> }
            })
        });
        numbers.collect::<Html>()
    };
    html! {
        <g aria-hidden="true">
            <text class="chart-axis-title" x="0" y={px(first - LINE)}>{ &props.count_title }</text>
            { for props.curves.iter().enumerate().map(|(at, curve)| {
                let y = first + LINE * at as f64;
                html! {
                    <g class={curve.class}>
                        { numbered(curve, y) }
                        if direct {
                            <text class="chart-label own-tone" x={px(plot.across()[1] + 8.0)} y={px(y)}>{ &curve.name }</text>
                        }
                    </g>
                }
            }) }
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curve() -> StepCurve {
        let point = |x, y, band| StepPoint { x, y, band };
        let points = vec![point(1.0, 0.8, Some([0.5, 0.9])), point(4.0, 0.0, None)];
        StepCurve { name: "".into(), class: "tone-0", points, end: 4.0, counts: Vec::new() }
    }

    #[test]
    fn a_curve_is_level_between_its_steps() {
        assert_eq!(
            curve().corners(|point| Some(point.y)),
            [(0.0, 1.0), (1.0, 1.0), (1.0, 0.8), (4.0, 0.8), (4.0, 0.0), (4.0, 0.0)]
        );
        assert_eq!(curve().at(0.5).map(|point| point.y), Some(1.0));
        assert_eq!(curve().at(1.0).map(|point| point.y), Some(0.8));
        assert_eq!(curve().at(4.5), None);
    }

    #[test]
    fn a_band_ends_where_nobody_is_left() {
        assert_eq!(
            curve().corners(|point| point.band.map(|band| band[0])),
            [(0.0, 1.0), (1.0, 1.0), (1.0, 0.5), (4.0, 0.5)]
        );
    }
}
