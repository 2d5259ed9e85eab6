//! The embed page.

use ui::texts::use_texts;
use yew::prelude::*;

/// The embed page.
#[component]
pub(crate) fn EmbedPage() -> Html {
    let texts = use_texts();
    html! {
        <article class="sheet">
            <h1>{ texts.get("nav-embed") }</h1>
            <p>{ texts.get("empty-embed") }</p>
        </article>
    }
}
