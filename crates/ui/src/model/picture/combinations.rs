//! All combinations of a few yes/no tests, one line each, the case's own marked. A press on a line takes it over
//! where the tests are plain yes/no inputs.

use models::{Combination, FieldKind, Value};
use yew::prelude::*;

use super::{Scene, px};
use crate::chart::{TableData, text_width, wrap};
use crate::model::state::ModelAction;
use crate::model::words::Words;

/// Size of labels, the same as in model-pictures.css.
const LABEL: f64 = 14.0;
/// From one line of a name to the next.
const LINE: f64 = 18.0;

pub(super) fn draw(scene: &Scene<'_>, tests: &[&'static str], cells: &[Combination]) -> Html {
    let words = scene.words;
    let width = scene.width;
    let names: Vec<AttrValue> = tests.iter().map(|test| words.label(test)).collect();
    // A name breaks between its words; a column narrower than a word would push it over its neighbour.
    let word = names.iter().flat_map(|name| name.split_whitespace()).map(|word| {
        // Ideographs break into two lines.
        let width = text_width(word, LABEL);
        if word.is_ascii() { width } else { width / 2.0 + LABEL }
    });
    let column = (names.iter().map(|name| text_width(name, LABEL)).fold(40.0, f64::max) + 18.0)
        .min(width * 0.5 / tests.len().max(1) as f64)
        .max(word.fold(40.0, f64::max).min(width * 0.64 / tests.len().max(1) as f64) + 4.0);
    let after = 10.0 + column * tests.len() as f64 + 8.0;
    let room = (width - after - 4.0).max(40.0);
    let segments: Vec<Vec<String>> = cells.iter().map(|cell| lines_of(&words.segment(cell.segment), room)).collect();
    let most = segments.iter().map(Vec::len).max().unwrap_or(1);
    let step = 20.0 + LINE * most as f64;
    let head = 52.0;
    let height = head + step * cells.len() as f64 + 6.0;
    let own = cells.iter().find(|cell| cell.own);
    let segment = own.map_or_else(String::new, |cell| words.segment(cell.segment).to_string());
    let sentence = words.picture(&[("segment", segment.into())]);
    html! {
        <svg class="chart-svg model-svg combinations" role="img" aria-label={sentence} width={px(width)} height={px(height)}
            viewBox={format!("0 0 {} {}", px(width), px(height))}>
            { for names.iter().enumerate().map(|(index, name)| {
                let middle = 10.0 + column * (index as f64 + 0.5);
                let lines = wrap(name, column - 4.0, LABEL, 2).unwrap_or_else(|| vec![name.to_string()]);
                html! {
                    <text class="test-name" text-anchor="middle">
                        { for lines.iter().enumerate().map(|(line, text)| html! {
                            <tspan x={px(middle)} y={px(head - 14.0 - (lines.len() - 1 - line) as f64 * 17.0)}>{ text }</tspan>
                        }) }
                    </text>
                }
            }) }
            { for cells.iter().zip(&segments).enumerate().map(|(index, (cell, name))| {
                let top = head + step * index as f64;
                let middle = top + step / 2.0;
                let onclick = take_over(scene, tests, cell);
                html! {
                    <g key={index} class={classes!("combination", words.card.tone_class(cell.segment), cell.own.then_some("own"), onclick.is_some().then_some("movable"))} {onclick}>
                        <rect class="combination-ground" x="1" y={px(top + 1.0)} width={px(width - 2.0)} height={px(step - 2.0)} rx="3" />
                        { for cell.passed.iter().enumerate().map(|(test, passed)| {
                            let x = 10.0 + column * (test as f64 + 0.5);
                            mark(*passed, x, middle)
                        }) }
                        <text class="combination-name">
                            { for name.iter().enumerate().map(|(line, text)| {
                                let y = middle + 5.0 + (line as f64 - (name.len() as f64 - 1.0) / 2.0) * LINE;
                                html! { <tspan x={px(after)} y={px(y)}>{ text }</tspan> }
                            }) }
                        </text>
                    </g>
                }
            }) }
        </svg>
    }
}

pub(super) fn table(words: &Words, tests: &[&'static str], cells: &[Combination]) -> TableData {
    let mut head = vec![words.own("segment").to_string()];
    head.extend(tests.iter().map(|test| words.label(test).to_string()));
    head.push(words.own("this-case").to_string());
    TableData {
        head,
        rows: cells
            .iter()
            .map(|cell| {
                let mut row = vec![words.segment(cell.segment).to_string()];
                row.extend(cell.passed.iter().map(|passed| words.own(if *passed { "yes" } else { "no" }).to_string()));
                row.push(if cell.own { words.own("yes").to_string() } else { String::new() });
                row
            })
            .collect(),
    }
}

/// A name in as many lines as it needs; the last takes what does not break.
fn lines_of(name: &str, room: f64) -> Vec<String> {
    (1..=6).find_map(|lines| wrap(name, room, LABEL, lines)).unwrap_or_else(|| vec![name.to_owned()])
}

/// A filled disc for passed, an empty ring with a bar for failed: the difference is in the form, not the colour.
fn mark(passed: bool, x: f64, y: f64) -> Html {
    if passed {
        html! { <circle class="passed" cx={px(x)} cy={px(y)} r="9" /> }
    } else {
        html! {
            <>
                <circle class="failed" cx={px(x)} cy={px(y)} r="8" />
                <line class="failed" x1={px(x - 4.0)} x2={px(x + 4.0)} y1={px(y)} y2={px(y)} />
            </>
        }
    }
}

fn take_over(scene: &Scene<'_>, tests: &[&'static str], cell: &Combination) -> Option<Callback<MouseEvent>> {
    let all_flags = tests
        .iter()
        .all(|test| scene.words.card.field(test).is_some_and(|field| matches!(field.kind, FieldKind::Flag { .. })));
    all_flags.then(|| {
        let state = scene.state.clone();
        let values: Vec<_> =
            tests.iter().zip(&cell.passed).map(|(test, passed)| (*test, Value::Flag(*passed))).collect();
        Callback::from(move |_| state.dispatch(ModelAction::SetAll(values.clone())))
    })
}
