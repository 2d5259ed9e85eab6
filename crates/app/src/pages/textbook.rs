//! The textbook: its chapters with a search over both languages, and the page of one model.

mod file_run;
mod page;

use models::{Card, catalogue};
use ui::model::Words;
use ui::texts::{Language, Texts, use_text_files, use_text_files_in, use_texts};
use web_sys::HtmlInputElement;
use yew::prelude::*;

pub(crate) use self::page::{ModelPage, element_script};
use crate::route::Route;

/// The chapters and their models.
#[component]
pub(crate) fn TextbookPage() -> Html {
    let texts = use_texts();
    let other = other_language(texts.language());
    let ready = use_text_files(&["textbook", "catalogue"]);
    use_text_files_in(other, &["catalogue"]);
    // What the page of any model needs is here by the time one is chosen.
    use_text_files(&["model", "picture"]);
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
    let found: Vec<&'static Card> = catalogue()
        .into_iter()
        .filter(|card| wanted.is_empty() || matches(card, &texts, &wanted) || matches(card, &elsewhere, &wanted))
        .collect();
    html! {
        <article class="sheet textbook">
            <h1>{ texts.get("textbook-title") }</h1>
            <p class="lead">{ texts.get("textbook-lead") }</p>
            <form class="textbook-search" role="search" {onsubmit}>
                <label for="textbook-search">{ texts.get("textbook-search") }</label>
                <input type="search" id="textbook-search" autocomplete="off" value={(*search).clone()} {oninput} />
                <p class="muted" role="status">
                    if !wanted.is_empty() {
                        { texts.with("textbook-found", &[("count", found.len().into())]) }
                    }
                </p>
            </form>
            <aside class="note">{ texts.get("textbook-search-note") }</aside>
            { for (1..=9).map(|number| chapter(&texts, &elsewhere, number, &found)) }
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
fn matches(card: &Card, texts: &Texts, wanted: &str) -> bool {
    let id = format!("catalogue-{}", card.id);
    let parts = [texts.find(&id, &[]), texts.attr(&id, "alias"), texts.attr(&id, "summary")];
    let text: String = parts.into_iter().flatten().map(|part| lower_case(&part) + " ").collect();
    wanted.split_whitespace().all(|word| text.contains(word) || card.id.contains(word))
}

fn chapter(texts: &Texts, elsewhere: &Texts, number: u8, found: &[&'static Card]) -> Html {
    let models: Vec<&'static Card> = found.iter().copied().filter(|card| card.chapter == number).collect();
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
                { for models.into_iter().map(|card| {
                    let id = format!("catalogue-{}", card.id);
                    let route = Route::Model { id: card.id.to_owned(), query: String::new() };
                    let fetch = {
                        let texts = texts.clone();
                        move || texts.prefetch(&Words::file(card.id))
                    };
                    let onpointerenter = Callback::from({
                        let fetch = fetch.clone();
                        move |_: PointerEvent| fetch()
                    });
                    let onfocus = Callback::from(move |_: FocusEvent| fetch());
                    html! {
                        <li key={card.id}>
                            <p class="textbook-model">
                                <a href={route.href()} {onpointerenter} {onfocus}>{ texts.get(&id) }</a>
                                if let Some(name) = elsewhere.find(&id, &[]) {
                                    <span class="muted" lang={elsewhere.language().tag()}>{ name }</span>
                                }
                            </p>
                            <p>{ texts.attr(&id, "summary") }</p>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}
