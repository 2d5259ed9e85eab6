//! The textbook: its chapters with a search over both languages, and the page of one model.

mod file_run;
mod fit;
mod mounted;
mod own;
mod page;

use models::INDEX;
use ui::texts::{Language, Texts, use_text_files, use_text_files_in, use_texts};
use web_sys::HtmlInputElement;
use yew::prelude::*;

pub(crate) use self::mounted::{Given, MountedModel, Told};
pub(crate) use self::own::OwnModelPage;
pub(crate) use self::page::{ModelPage, element_script};
use crate::context::use_app;
use crate::shell::ModelLink;
use crate::views;

/// The chapters and their models.
#[component]
pub(crate) fn TextbookPage() -> Html {
    let app = use_app();
    let texts = use_texts();
    let other = other_language(texts.language());
    let ready = use_text_files(&["textbook", "catalogue", "about"]);
    use_text_files_in(other, &["catalogue", "about"]);
    // What the page of any model needs is here by the time one is chosen.
    use_effect_with(texts.language(), |language| views::fetch_ahead(*language, None));
    let search = use_state_eq(String::new);
    if !ready {
        return html! { <div class="model-pending" aria-busy="true" /> };
    }
    let oninput = {
        let search = search.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                search.set(input.value());
            }
        })
    };
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    let elsewhere = texts.in_language(other);
    let wanted = lower_case(search.trim());
    let is_found =
        |id: &&&'static str| wanted.is_empty() || matches(id, &texts, &wanted) || matches(id, &elsewhere, &wanted);
    let found = INDEX.map(|models| models.iter().filter(is_found).copied().collect::<Vec<_>>());
    let count: usize = found.iter().map(Vec::len).sum();
    html! {
        <article class="sheet textbook">
            <h1>{ texts.get("textbook-title") }</h1>
            <p class="lead">{ texts.get("textbook-lead") }</p>
            <form class="textbook-search" role="search" {onsubmit}>
                <label for="textbook-search">{ texts.get("textbook-search") }</label>
                <input type="search" id="textbook-search" autocomplete="off" value={(*search).clone()} {oninput} />
                <p class="muted" role="status">
                    if !wanted.is_empty() {
                        { texts.with("textbook-found", &[("count", count.into())]) }
                    }
                </p>
            </form>
            <aside class="note">{ texts.get("textbook-search-note") }</aside>
            { own::list(&texts, &app.state.settings.own) }
            { for found.iter().enumerate().map(|(place, models)| chapter(&texts, &elsewhere, place + 1, models)) }
        </article>
    }
}

fn other_language(language: Language) -> Language {
    match language {
        Language::English => Language::Chinese,
        Language::Chinese => Language::English,
    }
}

/// In lower case by the browser's tables, which the page then need not carry.
fn lower_case(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

/// Whether the id, the name, another name or the summary of a model holds every word that is looked for.
fn matches(model: &str, texts: &Texts, wanted: &str) -> bool {
    let about = format!("about-{model}");
    let parts = [texts.find(&format!("catalogue-{model}"), &[]), texts.attr(&about, "alias"), texts.find(&about, &[])];
    let text: String = parts.into_iter().flatten().map(|part| lower_case(&part) + " ").collect();
    wanted.split_whitespace().all(|word| text.contains(word) || model.contains(word))
}

fn chapter(texts: &Texts, elsewhere: &Texts, number: usize, models: &[&'static str]) -> Html {
    if models.is_empty() {
        return html! {};
    }
    html! {
        <section class="textbook-chapter wide" key={number} aria-labelledby={format!("chapter-{number}")}>
            <h2 id={format!("chapter-{number}")}>
                <span class="chapter-number" aria-hidden="true">{ number }</span>
                { texts.get(&format!("chapter-{number}")) }
            </h2>
            <ul>
                { for models.iter().map(|model| {
                    let id = format!("catalogue-{model}");
                    html! {
                        <li key={*model}>
                            <p class="textbook-model">
                                <ModelLink id={*model} />
                                if let Some(name) = elsewhere.find(&id, &[]) {
                                    <span class="muted" lang={elsewhere.language().tag()}>{ name }</span>
                                }
                            </p>
                            <p>{ texts.get(&format!("about-{model}")) }</p>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}
