//! Every customer a dot, divided into four by two cut lines that one can drag.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

use super::canvas::{Field, Plan, device_pixels, quadrant_colours};
use super::cut::{Cut, CutAxis};
use super::figure::Figure;
use super::format::{Format, TableData, text_width};
use super::measure::{pointer_within, use_room};
use super::plot::{Plot, TICK, horizontal_axis, px, vertical_axis};
use super::points::{Direction, neighbour};
use super::scale::Scale;
use super::theme::use_colour_scheme;

/// A long column that is compared by identity, not by its numbers.
#[derive(Clone, Debug)]
pub struct PointColumn(Rc<Vec<f64>>);

impl PointColumn {
    /// Wraps the numbers, without copying them.
    pub fn new(values: Vec<f64>) -> Self {
        Self(Rc::new(values))
    }

    /// The numbers.
    pub fn values(&self) -> &[f64] {
        &self.0
    }
}

impl PartialEq for PointColumn {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// One axis of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct DotAxis {
    /// Its name with its unit.
    pub title: AttrValue,
    /// First and last value; for a logarithmic axis both positive.
    pub domain: [f64; 2],
    /// Whether equal ratios take equal distances.
    pub log: bool,
    /// Prints ticks.
    pub tick_format: Format,
    /// Prints the cut's value on its handle.
    pub cut_format: Format,
    /// What the cut line divides, for a screen reader.
    pub cut_label: AttrValue,
}

/// Properties of [`Dots`].
#[derive(Clone, PartialEq, Properties)]
pub struct DotsProps {
    /// The finding or the question.
    pub title: AttrValue,
    /// The sentence that a screen reader speaks.
    pub description: AttrValue,
    /// Horizontal place of each point.
    pub x: PointColumn,
    /// Vertical place of each point.
    pub y: PointColumn,
    /// The horizontal axis.
    pub x_axis: DotAxis,
    /// The vertical axis.
    pub y_axis: DotAxis,
    /// Values of the cut lines on x and y.
    pub cuts: [f64; 2],
    /// Hears moved cuts.
    pub on_cuts: Callback<[f64; 2]>,
    /// Name of each quadrant: low x low y, high x low y, low x high y, high x high y.
    pub names: [AttrValue; 4],
    /// Count and share of each quadrant, under its name.
    pub shares: [AttrValue; 4],
    /// Class of each quadrant's colour, where it is not the four colours of the picture's own.
    #[prop_or_default]
    pub tones: Option<[&'static str; 4]>,
    /// Whether points at one place stand around it, so that each is seen; for a picture of few thousand.
    #[prop_or_default]
    pub spread: bool,
    /// The point that the pointer or the arrow keys are on.
    pub active: Option<usize>,
    /// Hears that point.
    pub on_active: Callback<Option<usize>>,
    /// Hears a point that is clicked or entered.
    #[prop_or_default]
    pub on_choose: Callback<usize>,
    /// What is said of the active point.
    #[prop_or_default]
    pub readout: Option<AttrValue>,
    /// What the pointer and the arrow keys do.
    pub hint: AttrValue,
    /// The numbers behind the picture.
    pub table: Rc<TableData>,
    /// Switches of the page.
    #[prop_or_default]
    pub controls: Html,
    /// A sentence under the picture.
    #[prop_or_default]
    pub note: Html,
    /// Name of a saved file.
    pub file_name: AttrValue,
}

fn scale_of(axis: &DotAxis, range: [f64; 2]) -> Scale {
    if axis.log { Scale::log(axis.domain, range) } else { Scale::linear(axis.domain, range) }
}

/// Points over a canvas with axes and cut lines.
#[component]
pub fn Dots(props: &DotsProps) -> Html {
    let node = use_node_ref();
    let canvas = use_node_ref();
    let width = use_room(&node);
    let scheme = use_colour_scheme();
    let ratio = device_pixels();

    let height = (width * 0.62).clamp(330.0, 560.0);
    let y_ticks = ticks(&props.y_axis, &scale_of(&props.y_axis, [height - 46.0, 52.0]), 6);
    let labels: Vec<String> = y_ticks.iter().map(|(_, label)| label.clone()).collect();
    let cut_text: AttrValue = props.y_axis.cut_format.print(props.cuts[1]).into();
    // The level cut's handle stands in the right margin; wide enough for the longest value, so that nothing jumps.
    let widest = props
        .y_axis
        .domain
        .iter()
        .map(|value| text_width(&props.y_axis.cut_format.print(*value), TICK))
        .fold(0.0, f64::max);
    let right = (widest.max(text_width(&cut_text, TICK)) + 24.0).ceil();
    let plot = Plot { top: 52.0, ..Plot::around(width, height, &labels, right) };
    let across = scale_of(&props.x_axis, plot.across());
    let upward = scale_of(&props.y_axis, plot.upward());
    let x_ticks = ticks(&props.x_axis, &across, (plot.inner_width() / 80.0).max(2.0) as usize);

    let plan = Plan {
        x: props.x.clone(),
        y: props.y.clone(),
        across,
        upward,
        size: [width, height],
        ratio,
        spread: props.spread,
    };
    let laid_out = use_state(|| None::<Rc<Field>>);
    {
        let laid_out = laid_out.setter();
        use_effect_with(plan, move |plan| {
            let stop = Rc::new(Cell::new(false));
            let (plan, stopped) = (plan.clone(), stop.clone());
            spawn_local(async move {
                if let Some(field) = Field::lay_out(plan, stopped).await {
                    laid_out.set(Some(Rc::new(field)));
                }
            });
            move || stop.set(true)
        });
    }
    let field = (*laid_out).clone();
    let cut_pixels = [across.place(props.cuts[0]), upward.place(props.cuts[1])];
    {
        let (canvas, field) = (canvas.clone(), field.clone());
        // The canvas is cleared when its size attributes change, so size is one of the reasons to paint.
        let reasons = (
            field.as_ref().map(|field| Rc::as_ptr(field) as usize),
            cut_pixels.map(f64::to_bits),
            scheme,
            [width.to_bits(), height.to_bits()],
        );
        use_effect_with(reasons, move |_| {
            if let (Some(canvas), Some(field)) = (canvas.cast::<HtmlCanvasElement>(), field)
                && let Err(error) = field.paint(&canvas, cut_pixels, &quadrant_colours(&canvas), ratio)
            {
                web_sys::console::warn_1(&error);
            }
        });
    }

    let onpointermove = {
        let (node, field, active, on_active) = (node.clone(), field.clone(), props.active, props.on_active.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((x, y)) = pointer_within(&event, &node) else { return };
            let found = field.as_ref().and_then(|field| field.index.nearest(&field.positions, x, y));
            if found != active {
                on_active.emit(found);
            }
        })
    };
    let onpointerleave = {
        let on_active = props.on_active.clone();
        Callback::from(move |_: PointerEvent| on_active.emit(None))
    };
    let onclick = {
        let (active, on_choose) = (props.active, props.on_choose.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(point) = active {
                on_choose.emit(point);
            }
        })
    };
    let onkeydown = {
        let (field, active) = (field.clone(), props.active);
        let (on_active, on_choose) = (props.on_active.clone(), props.on_choose.clone());
        Callback::from(move |event: KeyboardEvent| {
            let direction = match event.key().as_str() {
                "ArrowLeft" => Direction::Left,
                "ArrowRight" => Direction::Right,
                "ArrowUp" => Direction::Up,
                "ArrowDown" => Direction::Down,
                "Enter" => {
                    if let Some(point) = active {
                        on_choose.emit(point);
                    }
                    return;
                }
                "Escape" => {
                    on_active.emit(None);
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            let Some(field) = &field else { return };
            match active {
                None => on_active.emit((!field.positions.is_empty()).then_some(0)),
                Some(point) => {
                    if let Some(next) = neighbour(&field.positions, point, direction) {
                        on_active.emit(Some(next));
                    }
                }
            }
        })
    };
    let locate = {
        let node = node.clone();
        Callback::from(move |event: PointerEvent| pointer_within(&event, &node))
    };
    let move_x = {
        let (cuts, on_cuts) = (props.cuts, props.on_cuts.clone());
        Callback::from(move |value: f64| on_cuts.emit([tidy(value), cuts[1]]))
    };
    let move_y = {
        let (cuts, on_cuts) = (props.cuts, props.on_cuts.clone());
        Callback::from(move |value: f64| on_cuts.emit([cuts[0], tidy(value)]))
    };
    let [left, right] = plot.across();
    let [foot, top] = plot.upward();
    let corners = [
        (left + 8.0, foot - 27.0, "start"),
        (right - 8.0, foot - 27.0, "end"),
        (left + 8.0, top + 17.0, "start"),
        (right - 8.0, top + 17.0, "end"),
    ];
    html! {
        <Figure title={props.title.clone()} hint={props.hint.clone()} readout={props.readout.clone()} controls={props.controls.clone()}
            note={props.note.clone()} table={props.table.clone()} file_name={props.file_name.clone()}>
            <div class="chart-plot chart-layers" ref={node} tabindex="0" role="group" aria-label={props.description.clone()}
                {onpointermove} {onpointerleave} {onclick} {onkeydown}>
                <canvas ref={canvas} class="chart-canvas" width={((width * ratio) as u32).to_string()}
                    height={((height * ratio) as u32).to_string()} aria-hidden="true" />
                <svg class="chart-svg" width={px(width)} height={px(height)} viewBox={format!("0 0 {} {}", px(width), px(height))}>
                    { vertical_axis(&plot, &upward, &y_ticks, &props.y_axis.title) }
                    { horizontal_axis(&plot, &across, &x_ticks, &props.x_axis.title) }
                    { for corners.into_iter().enumerate().map(|(quadrant, (x, y, anchor))| html! {
                        <g class={classes!("quadrant", props.tones.unwrap_or(QUADRANT_CLASSES)[quadrant])} data-quadrant={quadrant.to_string()}
                            aria-hidden="true">
                            <text class="quadrant-name" x={px(x)} y={px(y)} text-anchor={anchor}>{ &props.names[quadrant] }</text>
                            <text class="quadrant-share" x={px(x)} y={px(y + 17.0)} text-anchor={anchor}>{ &props.shares[quadrant] }</text>
                        </g>
                    }) }
                    if let Some([x, y]) = props.active.zip(field.as_ref()).and_then(|(point, field)| field.positions.get(point)) {
                        <circle class="chart-cursor" r="6" cx={px(f64::from(*x))} cy={px(f64::from(*y))} />
                    }
                    <Cut axis={CutAxis::Across} {plot} scale={across} value={props.cuts[0]}
                        text={props.x_axis.cut_format.print(props.cuts[0])} label={props.x_axis.cut_label.clone()}
                        locate={locate.clone()} on_move={move_x} />
                    <Cut axis={CutAxis::Upward} {plot} scale={upward} value={props.cuts[1]}
                        text={cut_text} label={props.y_axis.cut_label.clone()} {locate} on_move={move_y} />
                </svg>
            </div>
        </Figure>
    }
}

const QUADRANT_CLASSES: [&str; 4] = ["quadrant-0", "quadrant-1", "quadrant-2", "quadrant-3"];

fn ticks(axis: &DotAxis, scale: &Scale, wanted: usize) -> Vec<(f64, String)> {
    scale.ticks(wanted).into_iter().map(|tick| (tick, axis.tick_format.print(tick))).collect()
}

/// A value to three significant digits: what a hand can set and a person can read.
fn tidy(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return 0.0;
    }
    let power = 10f64.powf(2.0 - value.abs().log10().floor());
    (value * power).round() / power
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn a_dragged_value_has_three_digits() {
        assert_eq!(tidy(1234.567), 1230.0);
        assert_eq!(tidy(0.123_456), 0.123);
        assert_eq!(tidy(-98.76), -98.8);
        assert_eq!(tidy(0.0), 0.0);
    }
}
