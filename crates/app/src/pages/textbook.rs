//! The textbook: chapters, and one model.

use ui::texts::use_texts;
use yew::prelude::*;

/// The chapters and their models.
#[component]
pub(crate) fn TextbookPage() -> Html {
    let texts = use_texts();
    html! {
        <article class="sheet">
            <h1>{ texts.get("nav-textbook") }</h1>
            <p>{ texts.get("empty-textbook") }</p>
        </article>
    }
}

/// Properties of [`ModelPage`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ModelPageProps {
    /// Model id.
    pub(crate) id: String,
    /// What follows the `?` of the address.
    pub(crate) query: String,
}

/// One model.
#[component]
pub(crate) fn ModelPage(props: &ModelPageProps) -> Html {
    let texts = use_texts();
    html! {
        <article class="sheet">
            <h1>{ props.id.clone() }</h1>
            <p>{ texts.get("empty-textbook") }</p>
            <p class="muted">{ props.query.clone() }</p>
        </article>
    }
}
