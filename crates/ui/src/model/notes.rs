//! What stands in the margin: cautions and references.

use models::Reference;
use yew::prelude::*;

use super::lexicon::Lexicon;
use super::words::{CardRef, Words};

/// Properties of [`Cautions`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CautionsProps {
    pub(super) words: Words,
}

#[component]
pub(super) fn Cautions(props: &CautionsProps) -> Html {
    let cautions = props.words.cautions();
    if cautions.is_empty() {
        return html! {};
    }
    html! {
        <section class="model-cautions">
            <h2>{ props.words.own("cautions") }</h2>
            <ul>{ for cautions.into_iter().map(|caution| html! { <li>{ caution }</li> }) }</ul>
        </section>
    }
}

/// Properties of [`References`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ReferencesProps {
    pub(super) card: CardRef,
    pub(super) words: Words,
}

#[component]
pub(super) fn References(props: &ReferencesProps) -> Html {
    reference_list(props.card.references, &props.words)
}

/// The sources of a model.
pub(crate) fn reference_list(references: &[Reference], words: &Lexicon) -> Html {
    if references.is_empty() {
        return html! {};
    }
    html! {
        <section class="model-references">
            <h2>{ words.own("references") }</h2>
            <ul>
                { for references.iter().map(|reference| html! {
                    <li>
                        { reference.authors }
                        { reference.year.map(|year| format!(" ({year})")).unwrap_or_default() }{ ". " }
                        <cite>{ reference.title }</cite>{ ". " }{ reference.container }{ "." }
                    </li>
                }) }
            </ul>
        </section>
    }
}
