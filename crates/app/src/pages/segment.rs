//! The segment page.

use ui::texts::use_texts;
use yew::prelude::*;

/// The segment page.
#[component]
pub(crate) fn SegmentPage() -> Html {
    let texts = use_texts();
    html! {
        <article class="sheet">
            <h1>{ texts.get("nav-segment") }</h1>
            <p>{ texts.get("empty-segment") }</p>
        </article>
    }
}
