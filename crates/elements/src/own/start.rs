//! Where a model of one's own begins: empty, as a copy of one of ours, or from a file.

use std::rc::Rc;

use models::own::{Flaw, OwnModel, copies};
use ui::model::{CardRef, Lexicon, Words};
use ui::texts::{use_text_files, use_texts};
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::audit::Flaws;
use super::blank::{KINDS, blank};
use super::{News, file, use_here};

/// Properties of [`OwnStart`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct OwnStartProps {
    pub(crate) on_news: Callback<News>,
}

/// What came of a file.
#[derive(Clone, Debug, Default, PartialEq)]
enum Loading {
    #[default]
    Nothing,
    Unreadable(String),
    Wrong(String, Vec<Flaw>),
}

/// The page on which a model is begun.
#[component]
pub(crate) fn OwnStart(props: &OwnStartProps) -> Html {
    let texts = use_texts();
    let copied = use_state_eq(|| copies().first().map(|card| card.id).unwrap_or_default());
    let file = Lexicon::file(&copied);
    let ready = use_text_files(&["own", "model", "catalogue"]);
    let words_ready = use_text_files(&[&file]);
    let loading = use_state_eq(Loading::default);
    let input = use_node_ref();
    use_here(ready, &props.on_news);
    if !ready {
        return html! { <div class="model-pending" aria-busy="true" /> };
    }
    let begin = |kind: &'static str| {
        let (on_news, texts) = (props.on_news.clone(), texts.clone());
        Callback::from(move |_: MouseEvent| on_news.emit(News::Is(Rc::new(blank(&texts, kind)))))
    };
    let onchoose = {
        let copied = copied.setter();
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            if let Some(card) = copies().into_iter().find(|card| card.id == select.value()) {
                copied.set(card.id);
            }
        })
    };
    let oncopy = {
        let (on_news, texts, id) = (props.on_news.clone(), texts.clone(), *copied);
        Callback::from(move |_: MouseEvent| {
            let Ok(card) = models::card(id) else { return };
            let words = Words::new(&texts, CardRef(card));
            let word = |kind: &str, id: &str| {
                let found = match kind {
                    "name" => Some(texts.with("own-copy-name", &[("name", words.name().as_str().into())])),
                    "summary" => words.summary(),
                    "segment" => Some(words.segment(id)),
                    "advice" => words.advice(id),
                    _ => Some(words.label(id)),
                };
                found.map(|text| text.to_string()).unwrap_or_default()
            };
            if let Some(own) = OwnModel::copy_of(id, word) {
                on_news.emit(News::Is(Rc::new(own)));
            }
        })
    };
    let onfile = {
        let (on_news, loading) = (props.on_news.clone(), loading.setter());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let Some(chosen) = input.files().and_then(|files| files.get(0)) else { return };
            // The same file may be chosen again once it is mended.
            let (on_news, loading) = (on_news.clone(), loading.clone());
            spawn_local(async move {
                let text = file::text_of(&chosen).await;
                input.set_value("");
                match text.map(|text| OwnModel::read(&text)) {
                    Some(Ok(own)) => {
                        loading.set(Loading::Nothing);
                        on_news.emit(News::Is(Rc::new(own)));
                    }
                    Some(Err(flaws)) => loading.set(Loading::Wrong(chosen.name(), flaws)),
                    None => loading.set(Loading::Unreadable(chosen.name())),
                }
            });
        })
    };
    let onopen = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    html! {
        <article class="own own-start">
            <h1>{ texts.get("own-title") }</h1>
            <p class="lead">{ texts.get("own-lead") }</p>
            <section aria-labelledby="own-kinds">
                <h2 id="own-kinds">{ texts.get("own-begin") }</h2>
                <ul class="own-kinds">
                    { for KINDS.map(|kind| html! {
                        <li key={kind}>
                            <button type="button" data-kind={kind} onclick={begin(kind)}>{ texts.get(&format!("own-kind-{kind}")) }</button>
                            <p>{ texts.attr(&format!("own-kind-{kind}"), "about") }</p>
                        </li>
                    }) }
                </ul>
            </section>
            <section aria-labelledby="own-copies">
                <h2 id="own-copies">{ texts.get("own-copy") }</h2>
                <p>{ texts.get("own-copy-about") }</p>
                <p class="actions">
                    <label>
                        <span class="visually-hidden">{ texts.get("own-copy-which") }</span>
                        <select onchange={onchoose}>
                            { for copies().into_iter().map(|card| html! {
                                <option value={card.id} selected={card.id == *copied}>{ texts.get(&format!("catalogue-{}", card.id)) }</option>
                            }) }
                        </select>
                    </label>
                    <button type="button" disabled={!words_ready} onclick={oncopy}>{ texts.get("own-copy-this") }</button>
                </p>
            </section>
            <section aria-labelledby="own-files">
                <h2 id="own-files">{ texts.get("own-open") }</h2>
                <p>{ texts.get("own-open-about") }</p>
                <p>
                    <button type="button" onclick={onopen}>{ texts.get("own-open-choose") }</button>
                    // The browser's own button would speak the browser's language.
                    <input ref={input} type="file" hidden=true accept=".json,application/json" aria-label={texts.get("own-open-file")} onchange={onfile} />
                </p>
                { match &*loading {
                    Loading::Nothing => html! {},
                    Loading::Unreadable(name) => html! {
                        <p role="alert">{ texts.with("own-file-unreadable", &[("file", name.as_str().into())]) }</p>
                    },
                    Loading::Wrong(name, flaws) => html! {
                        <Flaws flaws={flaws.clone()} lead={texts.with("own-file-wrong", &[("file", name.as_str().into())])} />
                    },
                } }
            </section>
        </article>
    }
}
