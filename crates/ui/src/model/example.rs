//! The worked example of a model.

use models::{Literal, Value};
use yew::prelude::*;

use super::state::{ModelAction, ModelHandle};
use super::words::Words;

/// Properties of [`WorkedExample`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct WorkedExampleProps {
    pub(super) state: ModelHandle,
    pub(super) words: Words,
}

#[component]
pub(super) fn WorkedExample(props: &WorkedExampleProps) -> Html {
    let WorkedExampleProps { state, words } = props;
    let card = words.card.0;
    let example = &card.example;
    let take_over = {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| {
            state.dispatch(ModelAction::Replace(card.example_inputs(), card.example_settings()));
        })
    };
    let given = |entries: &'static [(&'static str, Literal)]| {
        entries.iter().map(|(id, literal)| (words.label(id), words.any(id, &Value::from(*literal)))).collect::<Vec<_>>()
    };
    let results = example.values.iter().map(|(id, value)| (words.label(id), words.value(*value, words.card.unit(id))));
    html! {
        <section class="model-example">
            <h2>{ words.own("example") }</h2>
            <p>{ words.example() }</p>
            { numbers(words, given(example.inputs).into_iter().chain(given(example.settings)).collect()) }
            <dl class="pairs outcome">
                { for results.map(pair) }
                if let Some(segment) = example.segment {
                    { pair((words.own("segment"), words.segment(segment).to_string())) }
                }
            </dl>
            <p class="source">
                if let Some(source) = example.source {
                    { words.own_with("example-source", &[("source", source.into())]) }
                } else {
                    { words.own("example-illustrative") }
                }
            </p>
            <button type="button" onclick={take_over}>{ words.own("use-numbers") }</button>
        </section>
    }
}

/// Numbers with their names; many of them (a whole questionnaire) are folded.
pub(super) fn numbers(words: &Words, pairs: Vec<(AttrValue, String)>) -> Html {
    const FEW: usize = 12;
    let count = pairs.len();
    let list = html! { <dl class="pairs">{ for pairs.into_iter().map(pair) }</dl> };
    if count <= FEW {
        return list;
    }
    html! {
        <details class="model-folded">
            <summary>{ words.own_with("all-numbers", &[("count", count.into())]) }</summary>
            { list }
        </details>
    }
}

/// A name and its value on a line.
pub(super) fn pair((name, value): (AttrValue, String)) -> Html {
    html! { <div><dt>{ name }</dt><dd class="number">{ value }</dd></div> }
}
