//! The data page: what was read, what its columns mean, what was set aside.

use ui::texts::{use_text_files, use_texts};
use yew::prelude::*;

use crate::context::use_app;
use crate::pages::open::OpenButton;
use crate::pipeline::Need;
use crate::shell::WorkNotice;

/// The data page.
#[component]
pub(crate) fn DataPage() -> Html {
    let app = use_app();
    let texts = use_texts();
    if !use_text_files(&["data"]) {
        return Html::default();
    }
    let Some(source) = &app.state.source else {
        return html! {
            <article class="sheet">
                <h1>{ texts.get("nav-data") }</h1>
                <p>{ texts.get("empty-data") }</p>
                <p class="actions"><OpenButton primary={true} label={texts.get("open-file")} /></p>
            </article>
        };
    };
    html! {
        <article class="sheet">
            <h1>{ source.name.clone() }</h1>
            <WorkNotice need={Need::Table} />
            <WorkNotice need={Need::History} />
        </article>
    }
}
