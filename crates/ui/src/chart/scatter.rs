//! Rows as dots in the colours of their groups, over a canvas, with each group's centre as a mark on top.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};
use yew::prelude::*;

use super::bars::step_by_keys;
use super::canvas::device_pixels;
use super::dots::PointColumn;
use super::figure::Figure;
use super::format::{Format, TableData};
use super::measure::{pointer_within, use_room};
use super::plot::{Plot, horizontal_axis, px, vertical_axis};
use super::points::opacity;
use super::scale::{Scale, linear_ticks};
use super::theme::use_colour_scheme;

/// Dots that are drawn large; more of them are drawn small.
const LARGE: usize = 5_000;

/// One group of dots.
#[derive(Clone, Debug, PartialEq)]
pub struct DotGroup {
    /// What stands in its mark: its number.
    pub sign: AttrValue,
    /// CSS class of its colour: `tone-3`.
    pub class: &'static str,
    /// Its centre on both axes.
    pub centre: [f64; 2],
    /// What is said of it.
    pub readout: AttrValue,
}

/// Properties of [`Scatter`].
#[derive(Clone, PartialEq, Properties)]
pub struct ScatterProps {
    /// The finding or the question.
    pub title: AttrValue,
    /// The sentence that a screen reader speaks.
    pub description: AttrValue,
    /// Horizontal place of each dot.
    pub x: PointColumn,
    /// Vertical place of each dot.
    pub y: PointColumn,
    /// Group of each dot, its place among the groups.
    pub group: PointColumn,
    /// The groups.
    pub groups: Rc<Vec<DotGroup>>,
    /// Names of the axes.
    pub axes: [AttrValue; 2],
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

/// Dots by group.
#[component]
pub fn Scatter(props: &ScatterProps) -> Html {
    let node = use_node_ref();
    let canvas = use_node_ref();
    let width = use_room(&node);
    let scheme = use_colour_scheme();
    let active = use_state_eq(|| None::<usize>);
    let ratio = device_pixels();
    let height = (width * 0.66).clamp(280.0, 520.0);
    let domains = use_memo((props.x.clone(), props.y.clone()), |(x, y)| [extent(x.values()), extent(y.values())]);
    let ticks_of = |domain: [f64; 2], wanted: usize| -> Vec<(f64, String)> {
        let print = |tick: f64| (tick, props.tick_format.print(tick));
        linear_ticks(domain[0], domain[1], wanted).into_iter().map(print).collect()
    };
    let y_ticks = ticks_of(domains[1], 6);
    let labels: Vec<String> = y_ticks.iter().map(|(_, label)| label.clone()).collect();
    let plot = Plot::around(width, height, &labels, 16.0);
    let across = Scale::linear(domains[0], plot.across());
    let upward = Scale::linear(domains[1], plot.upward());
    let x_ticks = ticks_of(domains[0], (plot.inner_width() / 80.0).max(2.0) as usize);
    {
        let (canvas, x, y, group) = (canvas.clone(), props.x.clone(), props.y.clone(), props.group.clone());
        let count = props.groups.len();
        let reasons =
            (x.clone(), y.clone(), group.clone(), across, upward, scheme, (width.to_bits(), height.to_bits()));
        use_effect_with(reasons, move |_| {
            let Some(canvas) = canvas.cast::<HtmlCanvasElement>() else { return };
            let place = |at: usize| [across.place(x.values()[at]) * ratio, upward.place(y.values()[at]) * ratio];
            if let Err(error) = paint(&canvas, group.values(), count, place, ratio) {
                web_sys::console::warn_1(&error);
            }
        });
    }
    let marks: Vec<[f64; 2]> =
        props.groups.iter().map(|group| [across.place(group.centre[0]), upward.place(group.centre[1])]).collect();
    let onpointermove = {
        let (node, active, marks) = (node.clone(), active.clone(), marks.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((x, y)) = pointer_within(&event, &node) else { return };
            let distance = |mark: &[f64; 2]| (mark[0] - x).hypot(mark[1] - y);
            let nearest = (0..marks.len()).min_by(|one, two| distance(&marks[*one]).total_cmp(&distance(&marks[*two])));
            active.set(nearest);
        })
    };
    let onpointerleave = {
        let active = active.clone();
        Callback::from(move |_: PointerEvent| active.set(None))
    };
    let onkeydown = step_by_keys(&active, props.groups.len());
    let readout = active.and_then(|at| props.groups.get(at)).map(|group| group.readout.clone());
    html! {
        <Figure title={props.title.clone()} hint={props.hint.clone()} {readout} controls={props.controls.clone()}
            note={props.note.clone()} table={props.table.clone()} file_name={props.file_name.clone()}>
            <div class="chart-plot chart-layers" ref={node} tabindex="0" role="group" aria-label={props.title.clone()}
                {onpointermove} {onpointerleave} {onkeydown}>
                <canvas ref={canvas} class="chart-canvas" width={((width * ratio) as u32).to_string()}
                    height={((height * ratio) as u32).to_string()} aria-hidden="true" />
                <svg class="chart-svg model-svg" width={px(width)} height={px(height)}
                    viewBox={format!("0 0 {} {}", px(width), px(height))} role="img" aria-label={props.description.clone()}>
                    { vertical_axis(&plot, &upward, &y_ticks, &props.axes[1]) }
                    { horizontal_axis(&plot, &across, &x_ticks, &props.axes[0]) }
                    { for props.groups.iter().zip(&marks).enumerate().map(|(at, (group, mark))| html! {
                        <g class={classes!("fit-mark", group.class)} key={at}>
                            if *active == Some(at) {
                                <circle class="chart-focus-ring" r="15" cx={px(mark[0])} cy={px(mark[1])} />
                            }
                            <circle class="group-mark" r="12" cx={px(mark[0])} cy={px(mark[1])} />
                            <text class="group-sign" x={px(mark[0])} y={px(mark[1] + 4.5)} text-anchor="middle">{ &group.sign }</text>
                        </g>
                    }) }
                </svg>
            </div>
        </Figure>
    }
}

/// First and last value with a little room around.
pub(super) fn extent(values: &[f64]) -> [f64; 2] {
    let [low, high] = values
        .iter()
        .fold([f64::INFINITY, f64::NEG_INFINITY], |[low, high], value| [low.min(*value), high.max(*value)]);
    if low > high {
        return [0.0, 1.0];
    }
    let room = (high - low) * 0.03;
    [low - room, high + room]
}

/// Paints all dots, a group after the other in its mark's colour.
pub(super) fn paint(
    canvas: &HtmlCanvasElement,
    group: &[f64],
    groups: usize,
    place: impl Fn(usize) -> [f64; 2],
    ratio: f64,
) -> Result<(), JsValue> {
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context.clear_rect(0.0, 0.0, width, height);
    let side = if group.len() > LARGE { 2.2 } else { 4.4 } * ratio;
    context.set_global_alpha(opacity(group.len(), width * height / ratio / ratio).clamp(0.25, 0.85));
    let colours = colours(canvas, groups);
    for (wanted, colour) in colours.iter().enumerate() {
        context.set_fill_style_str(colour);
        for at in (0..group.len()).filter(|&at| group[at] == wanted as f64) {
            let [x, y] = place(at);
            context.fill_rect(x - side / 2.0, y - side / 2.0, side, side);
        }
    }
    context.set_global_alpha(1.0);
    Ok(())
}

/// The colours of the marks as they are now, in light or dark, which a canvas does not know of itself.
fn colours(canvas: &HtmlCanvasElement, groups: usize) -> Vec<String> {
    let window = web_sys::window();
    let marks = canvas.parent_element().and_then(|picture| picture.query_selector_all(".group-mark").ok());
    let colour = |at: usize| {
        let mark = marks.as_ref()?.get(at as u32)?.dyn_into::<web_sys::Element>().ok()?;
        window.as_ref()?.get_computed_style(&mark).ok()??.get_property_value("fill").ok()
    };
    (0..groups)
        .map(|at| colour(at).filter(|colour| !colour.is_empty()).unwrap_or_else(|| "#636a73".to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::extent;

    #[test]
    fn the_extent_leaves_room_and_needs_values() {
        assert_eq!(extent(&[0.0, 100.0]), [-3.0, 103.0]);
        assert_eq!(extent(&[]), [0.0, 1.0]);
    }
}
