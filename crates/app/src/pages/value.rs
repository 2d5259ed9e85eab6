//! The value page.

use ui::texts::use_texts;
use yew::prelude::*;

/// The value page.
#[component]
pub(crate) fn ValuePage() -> Html {
    let texts = use_texts();
    html! {
        <article class="sheet">
            <h1>{ texts.get("nav-value") }</h1>
            <p>{ texts.get("empty-value") }</p>
        </article>
    }
}
