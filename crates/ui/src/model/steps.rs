//! The computation in reading order: the formula in symbols, with the user's numbers, and the result.

use models::Step;
use yew::prelude::*;

use super::words::Words;

/// Properties of [`Steps`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct StepsProps {
    pub(super) steps: Vec<Step>,
    pub(super) words: Words,
    /// Leaves the heading out, for the solution of an exercise.
    #[prop_or_default]
    pub(super) bare: bool,
}

#[component]
pub(super) fn Steps(props: &StepsProps) -> Html {
    let StepsProps { steps, words, bare } = props;
    if steps.is_empty() {
        return html! {};
    }
    html! {
        <section class="model-steps">
            if !bare {
                <h2>{ words.own("steps") }</h2>
            }
            <ol>
                { for steps.iter().map(|step| html! {
                    <li key={step.id}>
                        <span class="step-name">{ words.step(step.id) }</span>
                        <div class="formula" tabindex="0" role="group" aria-label={words.step(step.id)}>
                            { math(&step.symbols, true) }
                            { math(&step.numbers, true) }
                        </div>
                    </li>
                }) }
            </ol>
        </section>
    }
}

/// Presentation MathML as nodes. The markup comes from our own formula trees and holds nothing a user typed but
/// numbers that have been parsed.
fn math(content: &str, block: bool) -> Html {
    let display = if block { "block" } else { "inline" };
    Html::from_html_unchecked(AttrValue::from(format!("<math display=\"{display}\">{content}</math>")))
}

/// The symbol of a field or result as the formulas write it: an underscore sets what follows as an index.
pub(super) fn symbol(symbol: &'static str) -> Html {
    if symbol.is_empty() {
        return html! {};
    }
    let content = match symbol.split_once('_') {
        Some((base, index)) => format!("<msub><mi>{base}</mi><mi>{index}</mi></msub>"),
        None => format!("<mi>{symbol}</mi>"),
    };
    html! { <span class="symbol">{ math(&content, false) }</span> }
}
