//! Two axes with cut lines to drag; the case is a dot that can be moved where its axes are inputs.

use models::{Axis, Evaluation};
use yew::prelude::*;

use super::handle::{CutLine, Hold, Side, cut_line, dragged, grab, room_for};
use super::rows::{KeyEntry, key};
use super::{Scene, axis_title, px, ticks_of};
use crate::chart::{Scale, TableData, bold_width, text_width, wrap};
use crate::model::words::Words;

/// Size of axis labels, the same as in chart.css.
const LABEL: f64 = 13.0;
/// Size of quadrant names, the same as in model-pictures.css.
const NAME: f64 = 15.0;
/// Size of quadrant names that would not fit otherwise, the same as in model-pictures.css.
const SMALL: f64 = 13.0;
/// Radius of the halo round the case.
const HALO: f64 = 16.0;

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
    let names: Vec<Option<Lines>> =
        (0..4).map(|index| lines_of(&words.segment(quadrants[index]), spans[index])).collect();
    // A quadrant without room for its name has a number, and the name stands under the picture.
    let numbered: Vec<bool> = names.iter().map(Option::is_none).collect();
    let (legend, below) = key(&entries(words, quadrants, &numbered), ground.width, 0.0);
    let height = ground.height + if below > 0.0 { below + 8.0 } else { 0.0 };
    html! {
        <svg class="chart-svg model-svg matrix" role="group" aria-label={sentence} width={px(ground.width)} height={px(height)}
            viewBox={format!("0 0 {} {}", px(ground.width), px(height))}>
            <g aria-hidden="true">
                { for spans.iter().zip(quadrants).enumerate().map(|(index, (&(left, top, right, foot), id))| html! {
                    <rect class={classes!("quadrant", words.card.tone_class(id), (own == Some(index)).then_some("own"))}
                        x={px(left)} y={px(top)} width={px((right - left).max(0.0))} height={px((foot - top).max(0.0))} />
                }) }
                { axes(scene, &ground, x, y) }
                { for names.iter().zip(spans).enumerate().map(|(index, (lines, span))| {
                    let own = own == Some(index);
                    let case = case_place(&ground, x, y).filter(|_| own);
                    match lines {
                        Some(lines) => quadrant_name(&ground, index, lines, span, case, own),
                        None => quadrant_number(index, span, own),
                    }
                }) }
                if below > 0.0 {
                    <g transform={format!("translate(0 {})", px(ground.height + 4.0))}>{ legend }</g>
                }
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
    let y_ticks = ticks_of(words.card.unit(y.id), [y.min, y.max], 5);
    let unit = words.card.unit(y.id);
    let widest = y_ticks.iter().map(|tick| text_width(&words.bare(*tick, unit), LABEL)).fold(0.0, f64::max);
    let (left, top) = ((widest + 14.0).ceil(), 52.0);
    let handle = room_for(words, y.cut, unit);
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
            { for ticks_of(x_unit, [x.min, x.max], wanted).into_iter().map(|tick| {
                let place = ground.x.place(tick);
                html! {
                    <>
                        <line class="chart-base" x1={px(place)} x2={px(place)} y1={px(foot)} y2={px(foot + 5.0)} />
                        <text class="chart-tick" x={px(place)} y={px(foot + 20.0)} text-anchor="middle">{ words.bare(tick, x_unit) }</text>
                    </>
                }
            }) }
            { for ticks_of(y_unit, [y.min, y.max], 5).into_iter().map(|tick| {
                let place = ground.y.place(tick);
                html! {
                    <>
                        <line class="chart-base" x1={px(ground.left - 5.0)} x2={px(ground.left)} y1={px(place)} y2={px(place)} />
                        <text class="chart-tick" x={px(ground.left - 9.0)} y={px(place + 4.5)} text-anchor="end">{ words.bare(tick, y_unit) }</text>
                    </>
                }
            }) }
            <text class="chart-axis-title" x={px(ground.right)} y={px(foot + 40.0)} text-anchor="end">{ axis_title(words, &words.label(x.id), x_unit) }{ " →" }</text>
            <text class="chart-axis-title" x="0" y="15">{ "↑ " }{ axis_title(words, &words.label(y.id), y_unit) }</text>
        </>
    }
}

/// A name set into a quadrant.
struct Lines {
    text: Vec<String>,
    size: f64,
    margin: f64,
}

/// Ends of a quadrant: left, top, right, foot.
type Span = (f64, f64, f64, f64);

/// A name in as many lines as its quadrant has room for, smaller where it must; `None` where the quadrant is too small.
fn lines_of(name: &str, (left, top, right, foot): Span) -> Option<Lines> {
    // Ideographs break anywhere, but a name in slices is no name: a number reads better.
    let most = if name.is_ascii() || name.contains(' ') { 3 } else { 2 };
    let fits = |(size, margin): (f64, f64)| {
        let text = wrap(name, right - left - 2.0 * margin, size, most)?;
        let lines = Lines { text, size, margin };
        (foot - top >= lines.height() + 10.0).then_some(lines)
    };
    [(NAME, 10.0), (SMALL, 6.0)].into_iter().filter_map(fits).min_by_key(|lines| lines.text.len())
}

impl Lines {
    fn height(&self) -> f64 {
        self.text.len() as f64 * (self.size + 4.0)
    }
}

/// The key of the quadrants that have a number instead of a name.
pub(super) fn entries(words: &Words, quadrants: &[&'static str], numbered: &[bool]) -> Vec<KeyEntry> {
    let numbered = quadrants.iter().zip(numbered).enumerate().filter(|(_, (_, numbered))| **numbered);
    numbered
        .map(|(index, (id, _))| {
            let mark = html! { <text class="quadrant-name small" text-anchor="middle" y="4.5">{ index + 1 }</text> };
            (mark, words.segment(id))
        })
        .collect()
}

/// The number of a quadrant at its middle, left out where the quadrant is hardly wider than a line.
pub(super) fn quadrant_number(index: usize, (left, top, right, foot): Span, own: bool) -> Html {
    if right - left < 14.0 || foot - top < 18.0 {
        return html! {};
    }
    // In the outer corner, off the case and the lines.
    let x = if index.is_multiple_of(2) { left + 9.0 } else { right - 9.0 };
    let y = if index >= 2 { top + 16.0 } else { foot - 6.0 };
    html! { <text class={classes!("quadrant-name", "small", own.then_some("own"))} text-anchor="middle" x={px(x)} y={px(y)}>{ index + 1 }</text> }
}

/// The name stands in the outer corner of its quadrant, or in the one above or below it where the case lies there.
fn quadrant_name(
    ground: &Ground,
    index: usize,
    name: &Lines,
    (_, top, _, foot): Span,
    case: Option<(f64, f64)>,
    own: bool,
) -> Html {
    let Lines { text: lines, size, margin } = name;
    let (size, margin, block) = (*size, *margin, name.height());
    let (x, anchor) =
        if index.is_multiple_of(2) { (ground.left + margin, "start") } else { (ground.right - margin, "end") };
    let width = lines.iter().map(|line| bold_width(line, size)).fold(0.0, f64::max);
    let [at_top, at_foot] = [top + margin, foot - margin - block];
    let is_free = |start: &f64| {
        let Some((case_x, case_y)) = case else { return true };
        let beside = if anchor == "start" { case_x - HALO > x + width } else { case_x + HALO < x - width };
        beside || case_y + HALO < *start || case_y - HALO > start + block
    };
    let [outer, inner] = if index >= 2 { [at_top, at_foot] } else { [at_foot, at_top] };
    let start = [outer, inner].into_iter().find(is_free).unwrap_or(outer);
    let small = size < NAME;
    html! {
        <text class={classes!("quadrant-name", own.then_some("own"), small.then_some("small"))} text-anchor={anchor}>
            { for lines.iter().enumerate().map(|(line, text)| html! {
                <tspan x={px(x)} y={px(start + size - 3.0 + line as f64 * (size + 4.0))}>{ text }</tspan>
            }) }
        </text>
    }
}

/// Where the case lies; a value beyond the axes is drawn at their end.
fn case_place(ground: &Ground, x: &Axis, y: &Axis) -> Option<(f64, f64)> {
    let (value_x, value_y) = (x.value?, y.value?);
    Some((ground.x.place(value_x.clamp(x.min, x.max)), ground.y.place(value_y.clamp(y.min, y.max))))
}

/// A cut line of an axis.
fn cut_handle(scene: &Scene<'_>, ground: &Ground, axis: &Axis, side: Side) -> Html {
    let words = scene.words;
    cut_line(
        scene,
        CutLine {
            side,
            scale: if side == Side::Across { ground.x } else { ground.y },
            value: axis.cut,
            unit: words.card.unit(axis.id),
            name: words.own_with("cut-of", &[("axis", words.label(axis.id).as_str().into())]),
            hold: Hold::of(words, Some(axis.cut_setting), [axis.min, axis.max]),
            frame: [ground.left, ground.top, ground.right, ground.foot],
        },
    )
}

/// The case. Where both axes are inputs it can be dragged; the inputs beside the picture are its keyboard.
fn dot(scene: &Scene<'_>, ground: &Ground, x: &Axis, y: &Axis) -> Html {
    let words = scene.words;
    let Some((place_x, place_y)) = case_place(ground, x, y) else { return html! {} };
    let input = |axis: &Axis| {
        let is_input = words.card.inputs.iter().any(|field| field.id == axis.id);
        Hold::of(words, is_input.then_some(axis.id), [axis.min, axis.max])
    };
    let circle = html! {
        <>
            <circle class="case-halo" cx={px(place_x)} cy={px(place_y)} r={px(HALO)} />
            <circle class="case-dot" cx={px(place_x)} cy={px(place_y)} r="8" />
        </>
    };
    let (Some(of_x), Some(of_y)) = (input(x), input(y)) else {
        return html! { <g class="case" aria-hidden="true">{ circle }</g> };
    };
    let (state, scale_x, scale_y) = (scene.state.clone(), ground.x, ground.y);
    let onpointermove = Callback::from(move |event: PointerEvent| {
        if let Some((pixel_x, pixel_y)) = dragged(&event) {
            let stepped = |hold: Hold, value: f64| (hold.id, models::Value::Number(hold.stepped(value)));
            state.dispatch(crate::model::state::ModelAction::SetAll(vec![
                stepped(of_x, scale_x.invert_within(pixel_x)),
                stepped(of_y, scale_y.invert_within(pixel_y)),
            ]));
        }
    });
    html! {
        <g class="case movable" aria-hidden="true" onpointerdown={Callback::from(grab)} {onpointermove}>{ circle }</g>
    }
}
