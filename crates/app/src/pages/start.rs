//! The start page: what it does, the way in, samples, chapters.

use models::INDEX;
use ui::texts::{use_text_files, use_texts};
use yew::prelude::*;

use crate::context::use_app;
use crate::pages::open::{OpenButton, PasteBox};
use crate::route::Route;
use crate::shell::ModelLink;

/// Samples that ship with the site, as `samples/<name>.<language>.csv`.
const SAMPLES: [&str; 7] = ["orders", "survey", "loyalty", "accounts", "prospects", "subscriptions", "retention"];

/// The start page.
#[component]
pub(crate) fn StartPage() -> Html {
    let app = use_app();
    let texts = use_texts();
    let ready = use_text_files(&["start", "catalogue"]);
    if !ready {
        return Html::default();
    }
    html! {
        <article class="sheet start">
            <h1 class="claim">{ texts.get("start-claim") }</h1>
            <p class="lead wide">{ texts.get("start-lead") }</p>
            <section class="drop-zone" aria-labelledby="drop-title">
                <p id="drop-title" class="drop-title">{ texts.get("drop-title") }</p>
                <p class="actions"><OpenButton primary={true} label={texts.get("open-file")} /></p>
                <p class="muted small">{ texts.get("drop-formats") }</p>
                if let Some(source) = &app.state.source {
                    <p class="small">
                        <a href={Route::Data.href()}>{ texts.with("start-open", &[("file", source.name.as_str().into())]) }</a>
                    </p>
                } else if let Some(name) = app.state.awaited.clone() {
                    <p class="small">{ texts.with("start-awaited", &[("file", name.into())]) }</p>
                }
                <PasteBox />
            </section>
            <aside class="note" aria-label={texts.get("privacy-title")}>
                <p><strong>{ texts.get("privacy-title") }</strong></p>
                <p>{ texts.get("privacy-promise") }</p>
                <p>{ texts.get("privacy-check") }</p>
            </aside>
            <section aria-labelledby="samples-title">
                <h2 id="samples-title">{ texts.get("samples-title") }</h2>
                <ul class="samples">
                    { for SAMPLES.into_iter().map(|name| html! { <SampleItem {name} /> }) }
                </ul>
            </section>
            <Chapters />
        </article>
    }
}

/// Properties of [`SampleItem`].
#[derive(Clone, PartialEq, Properties)]
struct SampleItemProps {
    name: &'static str,
}

/// One sample: a button that fetches and opens it, and what is in it.
#[component]
fn SampleItem(props: &SampleItemProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let name = props.name;
    let file = format!("{name}.{}.csv", texts.language().tag());
    let onclick = Callback::from(move |_: MouseEvent| app.open_sample(&format!("samples/{file}"), &file));
    let describing = format!("sample-{name}-hint");
    html! {
        <li>
            <button type="button" class="link" aria-describedby={describing.clone()} {onclick}>
                { texts.get(&format!("sample-{name}")) }
            </button>
            <span id={describing.clone()} class="muted">{ texts.get(&describing) }</span>
        </li>
    }
}

/// The chapters of the textbook with their models.
#[component]
fn Chapters() -> Html {
    let texts = use_texts();
    let chapter = |(place, models): (usize, &&'static [&'static str])| {
        if models.is_empty() {
            return Html::default();
        }
        let number = place + 1;
        html! {
            <li value={number.to_string()}>
                <span class="chapter-number" aria-hidden="true">{ number }</span>
                <div>
                    <p class="chapter-name">{ texts.get(&format!("chapter-{number}")) }</p>
                    <ul>{ for models.iter().map(|id| html! { <li key={*id}><ModelLink id={*id} /></li> }) }</ul>
                </div>
            </li>
        }
    };
    html! {
        <section class="wide" aria-labelledby="chapters-title">
            <h2 id="chapters-title">{ texts.get("chapters-title") }</h2>
            <p>{ texts.get("chapters-lead") }</p>
            <ol class="chapters">{ for INDEX.iter().enumerate().map(chapter) }</ol>
        </section>
    }
}
