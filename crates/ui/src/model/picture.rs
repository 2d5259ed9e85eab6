//! The picture of a model: one renderer a kind, none a model.

mod bars;
mod checklist;
mod combinations;
mod curve;
mod decision;
mod gaps;
mod handle;
mod heat;
mod line;
mod lorenz;
mod matrix;
mod named;
mod plane;
mod profile;
mod rows;
mod stack;
mod tiers;
mod timeline;
mod waterfall;

use std::rc::Rc;

use models::{Evaluation, Name, Picture, Span, Unit};
use yew::prelude::*;

use self::curve::Curves;
use self::plane::Plane;
use super::state::{ModelAction, ModelHandle};
use super::words::Words;
use crate::chart::{PlainTable, TableData, linear_ticks, whole_ticks};
use crate::picture::{Frame, use_width};
use crate::texts::Language;

/// Properties of [`ModelPicture`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ModelPictureProps {
    pub(super) state: ModelHandle,
    pub(super) evaluation: Rc<Evaluation>,
    pub(super) words: Words,
    /// The finding above the picture.
    pub(super) title: Html,
}

/// What a renderer needs.
pub(super) struct Scene<'a> {
    pub(super) words: &'a Words,
    pub(super) state: &'a ModelHandle,
    pub(super) evaluation: &'a Evaluation,
    /// Width in CSS pixels.
    pub(super) width: f64,
}

#[component]
pub(super) fn ModelPicture(props: &ModelPictureProps) -> Html {
    let container = use_node_ref();
    let words = &props.words;
    let table: Rc<TableData> = Rc::new(match &props.evaluation.picture {
        Picture::Matrix { x, y, quadrants } => matrix::table(words, &props.evaluation, x, y, quadrants),
        Picture::Timeline { flows, total, endless } => timeline::table(words, flows, *total, *endless),
        Picture::Gaps { rows, counted, .. } => gaps::table(words, rows, *counted),
        Picture::Combinations { tests, cells } => combinations::table(words, tests, cells),
        Picture::Curve { x, y, series, marks, cut } => {
            curve::table(words, Curves { x, y, series, marks, cut: cut.as_ref() })
        }
        Picture::Tiers { form, layers } => tiers::table(words, *form, layers),
        Picture::Decision { rules } => decision::table(words, rules),
        Picture::Plane { x, y, x_cut, y_cut, quadrants, points, diagonal } => {
            let (x_cut, y_cut, diagonal) = (x_cut.as_ref(), y_cut.as_ref(), *diagonal);
            plane::table(words, Plane { x, y, x_cut, y_cut, quadrants, points, diagonal })
        }
        Picture::Lorenz { points, gini, marks } => lorenz::table(words, points, *gini, marks),
        Picture::Profile { rows, scale, .. } => profile::table(words, rows, *scale),
        Picture::Bars { rows, unit, .. } => bars::table(words, rows, *unit),
        Picture::Waterfall { bars, unit } => waterfall::table(words, bars, *unit),
        Picture::Heat { rows, columns, values, unit } => heat::table(words, rows, columns, values, *unit),
        Picture::Stack { parts, rows, unit } => stack::table(words, parts, rows, *unit),
        Picture::Checklist { groups } => checklist::table(words, groups),
    });
    let caption = words.own_with("picture-of", &[("model", words.name().as_str().into())]);
    html! {
        <div class="model-picture" ref={container.clone()}>
            <Frame
                name={AttrValue::from(format!("clovis-{}", words.card.id))}
                title={props.title.clone()}
                table={html! { <PlainTable {table} {caption} /> }}
            >
                <Drawing {container} state={props.state.clone()} evaluation={Rc::clone(&props.evaluation)} words={words.clone()} />
            </Frame>
        </div>
    }
}

/// Properties of [`Drawing`].
#[derive(Clone, PartialEq, Properties)]
struct DrawingProps {
    /// What gives the width: an element around this one.
    container: NodeRef,
    state: ModelHandle,
    evaluation: Rc<Evaluation>,
    words: Words,
}

/// The picture alone. A component of its own, since its container is measured by the time that it is first rendered.
#[component]
fn Drawing(props: &DrawingProps) -> Html {
    let width = use_width(&props.container);
    let words = &props.words;
    let drawing = width.map(|width| {
        let scene = Scene { words, state: &props.state, evaluation: &props.evaluation, width };
        match &props.evaluation.picture {
            Picture::Matrix { x, y, quadrants } => matrix::draw(&scene, x, y, quadrants),
            Picture::Timeline { flows, total, endless } => timeline::draw(&scene, flows, *total, *endless),
            Picture::Gaps { rows, scale, indifference, counted } => {
                gaps::draw(&scene, gaps::Gaps { rows, ends: *scale, indifference: *indifference, counted: *counted })
            }
            Picture::Combinations { tests, cells } => combinations::draw(&scene, tests, cells),
            Picture::Curve { x, y, series, marks, cut } => {
                curve::draw(&scene, Curves { x, y, series, marks, cut: cut.as_ref() })
            }
            Picture::Tiers { form, layers } => tiers::draw(&scene, *form, layers),
            Picture::Decision { rules } => decision::draw(&scene, rules),
            Picture::Plane { x, y, x_cut, y_cut, quadrants, points, diagonal } => {
                let (x_cut, y_cut, diagonal) = (x_cut.as_ref(), y_cut.as_ref(), *diagonal);
                plane::draw(&scene, Plane { x, y, x_cut, y_cut, quadrants, points, diagonal })
            }
            Picture::Lorenz { points, gini, marks } => lorenz::draw(&scene, points, *gini, marks),
            Picture::Profile { rows, scale, cut } => profile::draw(&scene, rows, *scale, cut.as_ref()),
            Picture::Bars { rows, unit, cut } => bars::draw(&scene, rows, *unit, cut.as_ref()),
            Picture::Waterfall { bars, unit } => waterfall::draw(&scene, bars, *unit),
            Picture::Heat { rows, columns, values, unit } => heat::draw(&scene, rows, columns, values, *unit),
            Picture::Stack { parts, rows, unit } => stack::draw(&scene, parts, rows, *unit),
            Picture::Checklist { groups } => checklist::draw(&scene, groups),
        }
    });
    drawing.unwrap_or_else(|| html! { <div class="picture-pending" /> })
}

/// A length for an SVG attribute, to a tenth of a pixel.
fn px(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    if rounded.is_finite() { rounded.to_string() } else { "0".to_owned() }
}

/// Ticks of an axis: whole numbers for what is counted or rated, else round ones.
fn ticks_of(unit: Unit, [from, to]: [f64; 2], wanted: usize) -> Vec<f64> {
    match unit {
        Unit::Plain | Unit::Money | Unit::Share | Unit::AnnualRate => linear_ticks(from, to, wanted),
        Unit::Points | Unit::Count | Unit::Years | Unit::Months | Unit::Days | Unit::Hours | Unit::Periods => {
            whole_ticks(from, to, wanted)
        }
    }
}

/// A tick in print: amounts are short on an axis that goes far, in each language by its own steps (K and M, 万 and 亿).
fn tick_text(words: &Words, value: f64, unit: Unit, [from, to]: [f64; 2]) -> String {
    let far = if words.texts.language() == Language::Chinese { 1e5 } else { 1e6 };
    match unit {
        Unit::Money if from.abs().max(to.abs()) >= far => words.texts.compact_money(value),
        _ => words.bare(value, unit).replace('-', "−"),
    }
}

/// Ticks of an axis without a value of its own, with their texts.
fn ticks_on(words: &Words, span: &Span, wanted: usize) -> Vec<(f64, String)> {
    let ends = [span.min, span.max];
    let text = |tick: f64| tick_text(words, tick, span.unit, ends);
    ticks_of(span.unit, ends, wanted).into_iter().map(|tick| (tick, text(tick))).collect()
}

/// A value in a picture, short where the largest of its kind is long: the table has all its digits.
fn value_text(words: &Words, value: f64, unit: Unit, largest: f64) -> String {
    const LONG: f64 = 1e6;
    match unit {
        Unit::Money if largest.abs() >= LONG => words.texts.short_money(value),
        _ => words.bare(value, unit).replace('-', "−"),
    }
}

/// Name of an axis, with its unit where the numbers do not carry it.
fn axis_title(words: &Words, name: &str, unit: Unit) -> String {
    match unit {
        Unit::Plain | Unit::Count | Unit::Share | Unit::AnnualRate | Unit::Money => name.to_owned(),
        _ => {
            let unit = words.unit_sign(unit);
            words.own_with("axis-with-unit", &[("name", name.into()), ("unit", unit.as_str().into())]).to_string()
        }
    }
}

/// The same of an axis without a value of its own.
fn span_title(words: &Words, span: &Span) -> String {
    axis_title(words, &words.named(Name::Id(span.id)), span.unit)
}

/// Sets a number of the model from the picture.
fn set_number(state: &ModelHandle, id: &'static str, value: f64) {
    state.dispatch(ModelAction::Set(id, models::Value::Number(value)));
}
