//! Two axes with cut lines to drag; the case is a dot that can be moved where its axes are inputs.

use models::{Axis, Evaluation, FieldKind, Unit};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::{Scene, px, set_number};
use crate::chart::{Scale, TableData, linear_ticks, nice_step, text_width, wrap};
use crate::model::words::Words;

/// Size of axis labels, the same as in model.css.
const LABEL: f64 = 13.0;
/// Size of quadrant names, the same as in model.css.
const NAME: f64 = 15.0;

/// Which of the two axes.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Across,
    Upward,
}

struct Ground {
    width: f64,
    height: f64,
    x: Scale,
    y: Scale,
    left: f64,
    right: f64,
    top: f64,
    foot: f64,
}

pub(super) fn draw(scene: &Scene<'_>, x: &Axis, y: &Axis, quadrants: &[&'static str; 4]) -> Html {
    let words = scene.words;
    let ground = ground(scene, x, y);
    let own = quadrant_of(scene.evaluation, quadrants);
    let (cut_x, cut_y) = (ground.x.place(x.cut), ground.y.place(y.cut));
    let spans = [
        (ground.left, cut_y, cut_x, ground.foot),
        (cut_x, cut_y, ground.right, ground.foot),
        (ground.left, ground.top, cut_x, cut_y),
        (cut_x, ground.top, ground.right, cut_y),
    ];
    let sentence = words.picture(&[
        ("x", printed(words, x).into()),
        ("y", printed(words, y).into()),
        ("xCut", words.value(x.cut, words.card.unit(x.id)).into()),
        ("yCut", words.value(y.cut, words.card.unit(y.id)).into()),
        ("segment", own.map_or_else(|| words.own("none"), |own| words.segment(quadrants[own])).as_str().into()),
    ]);
    html! {
        <svg class="chart-svg model-svg matrix" role="group" aria-label={sentence} width={px(ground.width)} height={px(ground.height)}
            viewBox={format!("0 0 {} {}", px(ground.width), px(ground.height))}>
            <g aria-hidden="true">
                { for spans.iter().zip(quadrants).enumerate().map(|(index, (&(left, top, right, foot), id))| html! {
                    <rect class={classes!("quadrant", words.card.tone_class(id), (own == Some(index)).then_some("own"))}
                        x={px(left)} y={px(top)} width={px((right - left).max(0.0))} height={px((foot - top).max(0.0))} />
                }) }
                { axes(scene, &ground, x, y) }
                { for (0..4).map(|index| quadrant_name(scene, &ground, index, quadrants[index], spans[index], own == Some(index))) }
            </g>
            { cut_handle(scene, &ground, x, Side::Across) }
            { cut_handle(scene, &ground, y, Side::Upward) }
            { dot(scene, &ground, x, y) }
        </svg>
    }
}

pub(super) fn table(
    words: &Words,
    evaluation: &Evaluation,
    x: &Axis,
    y: &Axis,
    quadrants: &[&'static str; 4],
) -> TableData {
    let own = quadrant_of(evaluation, quadrants);
    let compare = |axis: &Axis, high: bool| {
        let id = if high { "matrix-high" } else { "matrix-low" };
        words.own_with(id, &[("value", words.value(axis.cut, words.card.unit(axis.id)).into())]).to_string()
    };
    TableData {
        head: vec![
            words.own("segment").to_string(),
            words.label(x.id).to_string(),
            words.label(y.id).to_string(),
            words.own("this-case").to_string(),
        ],
        rows: (0..4)
            .map(|index| {
                let here = if own == Some(index) {
                    format!("{} · {}", printed(words, x), printed(words, y))
                } else {
                    String::new()
                };
                vec![
                    words.segment(quadrants[index]).to_string(),
                    compare(x, index % 2 == 1),
                    compare(y, index >= 2),
                    here,
                ]
            })
            .collect(),
    }
}

/// Index into the quadrants. Whether a value at the cut is high is the model's to say, so its segment decides.
fn quadrant_of(evaluation: &Evaluation, quadrants: &[&'static str; 4]) -> Option<usize> {
    quadrants.iter().position(|id| Some(*id) == evaluation.segment)
}

/// The case's value on an axis in print.
fn printed(words: &Words, axis: &Axis) -> String {
    axis.value.map_or_else(|| words.own("none").to_string(), |value| words.value(value, words.card.unit(axis.id)))
}

fn ground(scene: &Scene<'_>, x: &Axis, y: &Axis) -> Ground {
    let words = scene.words;
    let width = scene.width;
    let height = (width * 0.66).clamp(300.0, 470.0);
    let y_ticks = linear_ticks(y.min, y.max, 5);
    let unit = words.card.unit(y.id);
    let widest = y_ticks.iter().map(|tick| text_width(&words.bare(*tick, unit), LABEL)).fold(0.0, f64::max);
    let (left, top) = ((widest + 14.0).ceil(), 52.0);
    let handle = text_width(&words.bare(y.cut, unit), LABEL) + 22.0;
    let (right, foot) = (width - handle.max(20.0), height - 48.0);
    Ground {
        width,
        height,
        x: Scale::linear([x.min, x.max], [left, right]),
        y: Scale::linear([y.min, y.max], [foot, top]),
        left,
        right,
        top,
        foot,
    }
}

fn axes(scene: &Scene<'_>, ground: &Ground, x: &Axis, y: &Axis) -> Html {
    let words = scene.words;
    let (x_unit, y_unit) = (words.card.unit(x.id), words.card.unit(y.id));
    let wanted = if ground.width < 480.0 { 4 } else { 6 };
    let foot = ground.foot;
    html! {
        <>
            { for ground.x.ticks(wanted).into_iter().map(|tick| {
                let place = ground.x.place(tick);
                html! {
                    <>
                        <line class="chart-base" x1={px(place)} x2={px(place)} y1={px(foot)} y2={px(foot + 5.0)} />
                        <text class="chart-tick" x={px(place)} y={px(foot + 20.0)} text-anchor="middle">{ words.bare(tick, x_unit) }</text>
                    </>
                }
            }) }
            { for ground.y.ticks(5).into_iter().map(|tick| {
                let place = ground.y.place(tick);
                html! {
                    <>
                        <line class="chart-base" x1={px(ground.left - 5.0)} x2={px(ground.left)} y1={px(place)} y2={px(place)} />
                        <text class="chart-tick" x={px(ground.left - 9.0)} y={px(place + 4.5)} text-anchor="end">{ words.bare(tick, y_unit) }</text>
                    </>
                }
            }) }
            <text class="chart-axis-title" x={px(ground.right)} y={px(foot + 40.0)} text-anchor="end">{ axis_title(words, x.id, x_unit) }{ " →" }</text>
            <text class="chart-axis-title" x="0" y="15">{ "↑ " }{ axis_title(words, y.id, y_unit) }</text>
        </>
    }
}

fn axis_title(words: &Words, id: &str, unit: Unit) -> AttrValue {
    let name = words.label(id);
    match unit {
        Unit::Plain | Unit::Count | Unit::Share | Unit::AnnualRate | Unit::Money => name,
        _ => words.own_with(
            "axis-with-unit",
            &[("name", name.as_str().into()), ("unit", words.unit_sign(unit).as_str().into())],
        ),
    }
}

/// The name stands in the outer corner of its quadrant, in as many lines as fit, and is left to the table where
/// the quadrant is too small for it.
fn quadrant_name(
    scene: &Scene<'_>,
    ground: &Ground,
    index: usize,
    id: &'static str,
    (left, top, right, foot): (f64, f64, f64, f64),
    own: bool,
) -> Html {
    let name = scene.words.segment(id);
    let room = right - left - 20.0;
    let Some(lines) = wrap(&name, room, NAME, 3) else { return html! {} };
    let block = lines.len() as f64 * 19.0;
    if foot - top < block + 10.0 {
        return html! {};
    }
    let (x, anchor) =
        if index.is_multiple_of(2) { (ground.left + 10.0, "start") } else { (ground.right - 10.0, "end") };
    let first = if index >= 2 { top + 22.0 } else { foot - block + 9.0 };
    html! {
        <text class={classes!("quadrant-name", own.then_some("own"))} text-anchor={anchor}>
            { for lines.iter().enumerate().map(|(line, text)| html! {
                <tspan x={px(x)} y={px(first + line as f64 * 19.0)}>{ text }</tspan>
            }) }
        </text>
    }
}

/// A cut line: a slider for hand, keyboard and ear, with its value on it.
fn cut_handle(scene: &Scene<'_>, ground: &Ground, axis: &Axis, side: Side) -> Html {
    let words = scene.words;
    let scale = match side {
        Side::Across => ground.x,
        Side::Upward => ground.y,
    };
    let place = scale.place(axis.cut);
    let unit = words.card.unit(axis.id);
    let text = words.bare(axis.cut, unit);
    let half = text_width(&text, LABEL) / 2.0 + 8.0;
    let (line, label, orientation) = match side {
        Side::Across => ((place, ground.top - 4.0, place, ground.foot), (place, ground.top - 15.0), "horizontal"),
        Side::Upward => {
            ((ground.left, place, ground.right + 4.0, place), (ground.right + half + 4.0, place), "vertical")
        }
    };
    let field = words.card.field(axis.cut_setting);
    let (low, high, step) = match field.map(|field| field.kind) {
        Some(FieldKind::Number { min, max, slider, .. }) => (min.max(axis.min), max.min(axis.max), slider[2]),
        _ => (axis.min, axis.max, nice_step(axis.max - axis.min, 100)),
    };
    let movable = field.is_some();
    let to = {
        let state = scene.state.clone();
        let setting = field.map_or("", |field| field.id);
        move |value: f64| {
            let stepped = ((value / step).round() * step).clamp(low, high);
            // Steps such as 0.1 do not add up exactly: print no more digits than the step has.
            set_number(&state, setting, (stepped * 1e9).round() / 1e9);
        }
    };
    let onkeydown = {
        let (to, cut) = (to.clone(), axis.cut);
        Callback::from(move |event: KeyboardEvent| {
            let value = match event.key().as_str() {
                "ArrowRight" | "ArrowUp" => cut + step,
                "ArrowLeft" | "ArrowDown" => cut - step,
                "PageUp" => cut + 10.0 * step,
                "PageDown" => cut - 10.0 * step,
                "Home" => low,
                "End" => high,
                _ => return,
            };
            event.prevent_default();
            to(value);
        })
    };
    let onpointerdown = Callback::from(grab);
    let onpointermove = Callback::from(move |event: PointerEvent| {
        if let Some((x, y)) = dragged(&event) {
            to(scale.invert_within(if side == Side::Across { x } else { y }));
        }
    });
    let name = words.own_with("cut-of", &[("axis", words.label(axis.id).as_str().into())]);
    let (x1, y1, x2, y2) = line;
    let marks = html! {
        <>
            <line class="cut-grip" x1={px(x1)} y1={px(y1)} x2={px(x2)} y2={px(y2)} />
            <line class="cut-line" x1={px(x1)} y1={px(y1)} x2={px(x2)} y2={px(y2)} />
            <rect class="cut-pill" x={px(label.0 - half)} y={px(label.1 - 12.0)} width={px(half * 2.0)} height="24" rx="12" />
            <text class="cut-text" x={px(label.0)} y={px(label.1 + 4.5)} text-anchor="middle">{ &text }</text>
        </>
    };
    if !movable {
        return html! { <g class="cut fixed" aria-hidden="true">{ marks }</g> };
    }
    html! {
        <g class={classes!("cut", (side == Side::Upward).then_some("cut-upward"))} role="slider" tabindex="0" aria-label={name} aria-orientation={orientation}
            aria-valuemin={low.to_string()} aria-valuemax={high.to_string()} aria-valuenow={axis.cut.to_string()}
            aria-valuetext={words.value(axis.cut, unit)} {onkeydown} {onpointerdown} {onpointermove}>
            { marks }
        </g>
    }
}

/// The case. Where both axes are inputs it can be dragged; the inputs beside the picture are its keyboard.
fn dot(scene: &Scene<'_>, ground: &Ground, x: &Axis, y: &Axis) -> Html {
    let words = scene.words;
    let (Some(value_x), Some(value_y)) = (x.value, y.value) else { return html! {} };
    let (place_x, place_y) = (ground.x.place(value_x.clamp(x.min, x.max)), ground.y.place(value_y.clamp(y.min, y.max)));
    let input = |axis: &Axis| {
        words.card.inputs.iter().find(|field| field.id == axis.id).and_then(|field| match field.kind {
            FieldKind::Number { min, max, slider, .. } => {
                Some((field.id, min.max(axis.min), max.min(axis.max), slider[2]))
            }
            _ => None,
        })
    };
    let circle = html! {
        <>
            <circle class="case-halo" cx={px(place_x)} cy={px(place_y)} r="16" />
            <circle class="case-dot" cx={px(place_x)} cy={px(place_y)} r="8" />
        </>
    };
    let (Some(of_x), Some(of_y)) = (input(x), input(y)) else {
        return html! { <g class="case" aria-hidden="true">{ circle }</g> };
    };
    let (state, scale_x, scale_y) = (scene.state.clone(), ground.x, ground.y);
    let onpointermove = Callback::from(move |event: PointerEvent| {
        if let Some((pixel_x, pixel_y)) = dragged(&event) {
            let stepped = |value: f64, (_, low, high, step): (&'static str, f64, f64, f64)| {
                let stepped = ((value / step).round() * step).clamp(low, high);
                models::Value::Number((stepped * 1e9).round() / 1e9)
            };
            state.dispatch(crate::model::state::ModelAction::SetAll(vec![
                (of_x.0, stepped(scale_x.invert_within(pixel_x), of_x)),
                (of_y.0, stepped(scale_y.invert_within(pixel_y), of_y)),
            ]));
        }
    });
    html! {
        <g class="case movable" aria-hidden="true" onpointerdown={Callback::from(grab)} {onpointermove}>{ circle }</g>
    }
}

/// Takes hold of a handle, so that the pointer may leave it while it is dragged.
fn grab(event: PointerEvent) {
    if event.button() != 0 {
        return;
    }
    event.prevent_default();
    if let Some(handle) = handle_of(&event) {
        // Fails only if the pointer has gone meanwhile: then nothing is dragged.
        let _ = handle.set_pointer_capture(event.pointer_id());
        if let Some(handle) = handle.dyn_ref::<web_sys::SvgElement>() {
            let _ = handle.focus();
        }
    }
}

/// The handle that an event is about; its target may be a part of it.
fn handle_of(event: &PointerEvent) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(".cut, .case").ok()?
}

/// Pixel of the picture under a pointer that holds a handle.
fn dragged(event: &PointerEvent) -> Option<(f64, f64)> {
    let handle = handle_of(event)?;
    if !handle.has_pointer_capture(event.pointer_id()) {
        return None;
    }
    let frame = handle.closest("svg").ok()??.get_bounding_client_rect();
    Some((f64::from(event.client_x()) - frame.left(), f64::from(event.client_y()) - frame.top()))
}
