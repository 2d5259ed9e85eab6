//! The picture of a model: one renderer a kind, none a model.

mod combinations;
mod gaps;
mod matrix;
mod named;
mod timeline;

use std::rc::Rc;

use models::{Evaluation, Picture};
use yew::prelude::*;

use super::state::{ModelAction, ModelHandle};
use super::words::Words;
use crate::chart::{PlainTable, TableData};
use crate::picture::{Frame, use_width};

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
    let width = use_width(&container);
    let words = &props.words;
    let table: Rc<TableData> = Rc::new(match &props.evaluation.picture {
        Picture::Matrix { x, y, quadrants } => matrix::table(words, &props.evaluation, x, y, quadrants),
        Picture::Timeline { flows, total, endless } => timeline::table(words, flows, *total, *endless),
        Picture::Gaps { rows, .. } => gaps::table(words, rows),
        Picture::Combinations { tests, cells } => combinations::table(words, tests, cells),
        _ => TableData { head: Vec::new(), rows: Vec::new() },
    });
    let drawing = width.map(|width| {
        let scene = Scene { words, state: &props.state, evaluation: &props.evaluation, width };
        match &props.evaluation.picture {
            Picture::Matrix { x, y, quadrants } => matrix::draw(&scene, x, y, quadrants),
            Picture::Timeline { flows, total, endless } => timeline::draw(&scene, flows, *total, *endless),
            Picture::Gaps { rows, scale, indifference } => gaps::draw(&scene, rows, *scale, *indifference),
            Picture::Combinations { tests, cells } => combinations::draw(&scene, tests, cells),
            _ => Html::default(),
        }
    });
    let caption = words.own_with("picture-of", &[("model", words.name().as_str().into())]);
    html! {
        <div class="model-picture" ref={container}>
            <Frame
                name={AttrValue::from(format!("clovis-{}", words.card.id))}
                title={props.title.clone()}
                table={html! { <PlainTable {table} {caption} /> }}
            >
                { drawing.unwrap_or_else(|| html! { <div class="picture-pending" /> }) }
            </Frame>
        </div>
    }
}

/// A length for an SVG attribute, to a tenth of a pixel.
fn px(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    if rounded.is_finite() { rounded.to_string() } else { "0".to_owned() }
}

/// Sets a number of the model from the picture.
fn set_number(state: &ModelHandle, id: &'static str, value: f64) {
    state.dispatch(ModelAction::Set(id, models::Value::Number(value)));
}
