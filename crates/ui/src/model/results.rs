//! What comes out: the segment with its advice, and every result with its unit.

use std::rc::Rc;

use models::{Evaluation, Unit};
use yew::prelude::*;

use super::field::Hint;
use super::steps::symbol;
use super::words::Words;

/// Properties of [`Results`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ResultsProps {
    pub(super) evaluation: Rc<Evaluation>,
    pub(super) words: Words,
    /// Whether the fields say something newer that cannot be computed.
    pub(super) stale: bool,
}

#[component]
pub(super) fn Results(props: &ResultsProps) -> Html {
    let ResultsProps { evaluation, words, stale } = props;
    let card = words.card.0;
    html! {
        <section class={classes!("model-results", stale.then_some("stale"))} aria-label={words.own_with("results-of", &[("model", words.name().as_str().into())])}>
            if *stale {
                <p class="stale-note">{ words.own("stale") }</p>
            }
            <output class="model-headline" aria-live="polite">{ headline(evaluation, words) }</output>
            <dl>
                { for card.results.iter().zip(&evaluation.values).map(|(result, quantity)| {
                    let name = words.label(result.id);
                    html! {
                        <div class="result" key={result.id}>
                            <dt>
                                { &name }{ "\u{a0}" }
                                <span class="glued">
                                    { symbol(result.symbol) }
                                    <Hint text={words.hint(result.id)} about={name.clone()} words={words.clone()} />
                                </span>
                            </dt>
                            if let Some(value) = quantity.value {
                                <dd class="number" data-result={result.id} data-value={value.to_string()} title={words.exact(value, result.unit)}>{ words.value(value, result.unit) }</dd>
                            } else {
                                <dd class="reason" data-result={result.id}>{ quantity.reason.map(|reason| words.reason(reason)) }</dd>
                            }
                        </div>
                    }
                }) }
            </dl>
        </section>
    }
}

/// The segment where the model classifies, else the first result.
fn headline(evaluation: &Evaluation, words: &Words) -> Html {
    if let Some(segment) = evaluation.segment {
        return html! {
            <>
                <span class={classes!("segment-name", words.card.tone_class(segment))} data-segment={segment}>
                    <span class="swatch" aria-hidden="true" />{ words.segment(segment) }
                </span>
                { for sentence(evaluation, words).map(|sentence| html! { <span class="model-finding">{ sentence }</span> }) }
            </>
        };
    }
    // A user's rules may leave cases without a segment: the case has to be told so.
    if words.is_own_model() {
        return html! { <span class="reason">{ words.reason("unmatched") }</span> };
    }
    let first = words.card.0.results.first().zip(evaluation.values.first());
    match first {
        Some((result, quantity)) => html! {
            <>
                <span class="model-headline-name">{ words.label(result.id) }</span>
                { " " }
                <strong class="number">
                    { quantity.value.map(|value| short(words, value, result.unit)).unwrap_or_else(|| words.own("none").to_string()) }
                </strong>
            </>
        },
        None => html! {},
    }
}

/// What a segment does not say of the case, where the model has a sentence for it: its variables are the results by their
/// ids, in print.
fn sentence(evaluation: &Evaluation, words: &Words) -> Option<AttrValue> {
    words.find("finding")?;
    let printed: Vec<(&str, String)> = words
        .card
        .0
        .results
        .iter()
        .zip(&evaluation.values)
        .map(|(result, quantity)| {
            let none = || words.own("none").to_string();
            (result.id, quantity.value.map_or_else(none, |value| words.value(value, result.unit)))
        })
        .collect();
    let arguments: Vec<_> = printed.iter().map(|(id, text)| (*id, text.as_str().into())).collect();
    Some(words.with("finding", &arguments))
}

/// The first result over the list of all: a large amount of money is short, since the list has its digits.
fn short(words: &Words, value: f64, unit: Unit) -> String {
    const LONG: f64 = 1e7;
    if unit == Unit::Money && value.abs() >= LONG { words.texts.short_money(value) } else { words.value(value, unit) }
}

/// Properties of [`Advice`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct AdviceProps {
    pub(super) segment: &'static str,
    pub(super) words: Words,
}

/// What to do with the customers of a segment.
#[component]
pub(super) fn Advice(props: &AdviceProps) -> Html {
    let AdviceProps { segment, words } = props;
    let Some(advice) = words.advice(segment) else { return html! {} };
    html! {
        <section class="model-advice">
            <h2>{ words.own_with("advice", &[("segment", words.segment(segment).as_str().into())]) }</h2>
            <p>{ advice }</p>
        </section>
    }
}
