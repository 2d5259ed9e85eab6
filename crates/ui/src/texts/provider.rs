//! The context that hands the texts to every component.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::store::Store;
use super::{Currency, Language, Switch, Texts};

const LANGUAGE_KEY: &str = "clovis-language";
const CURRENCY_KEY: &str = "clovis-currency";

/// Properties of [`TextsProvider`].
#[derive(Clone, PartialEq, Properties)]
pub struct TextsProviderProps {
    /// URL of the folder that holds a folder a language; `None`: `texts/` beside the document.
    #[prop_or_default]
    pub base: Option<AttrValue>,
    /// Language set from outside; `None`: the one kept from the last visit, else the browser's.
    #[prop_or_default]
    pub language: Option<Language>,
    /// Currency set from outside; `None`: the one kept from the last visit.
    #[prop_or_default]
    pub currency: Option<Currency>,
    /// Whether the whole page is ours: its `lang` follows the language and choices are kept.
    #[prop_or(true)]
    pub page: bool,
    /// Files that every part needs; nothing shows before they are here.
    #[prop_or_default]
    pub files: Vec<AttrValue>,
    /// What is shown.
    pub children: Children,
}

struct State {
    store: Rc<Store>,
    language: Language,
    /// Language whose files are under way; equal to `language` when none are.
    wanted: Language,
    /// Currency chosen, and the one that the amounts name by themselves.
    currency: Currency,
    named: Option<Currency>,
    version: u32,
}

enum Action {
    Arrived,
    Switch(Switch),
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let Self { ref store, language, mut wanted, mut currency, mut named, version } = *self;
        match action {
            Action::Arrived => {}
            Action::Switch(Switch::Language(language) | Switch::Visit(language)) => wanted = language,
            Action::Switch(Switch::Currency(chosen)) => (currency, named) = (chosen, None),
            Action::Switch(Switch::Named(found)) => named = found,
        }
        let language = if store.settled(wanted) { wanted } else { language };
        Rc::new(State { store: Rc::clone(store), language, wanted, currency, named, version: version + 1 })
    }
}

/// Gives the texts to everything inside it.
#[component]
pub fn TextsProvider(props: &TextsProviderProps) -> Html {
    let state = use_reducer(|| {
        let kept = |key| if props.page { kept(key) } else { None };
        let language = props
            .language
            .or_else(|| kept(LANGUAGE_KEY).and_then(|tag| Language::from_tag(&tag)))
            .unwrap_or_else(browser_language);
        let currency = props.currency.or_else(|| kept(CURRENCY_KEY).and_then(|code| Currency::from_code(&code)));
        let store = Store::at(&props.base.as_ref().map_or_else(beside_the_document, ToString::to_string));
        for file in &props.files {
            store.request(language, file);
        }
        State { store, language, wanted: language, currency: currency.unwrap_or_default(), named: None, version: 0 }
    });

    {
        let dispatcher = state.dispatcher();
        let store = Rc::clone(&state.store);
        use_effect_with((), move |()| {
            let listener = store.listen(Callback::from(move |()| dispatcher.dispatch(Action::Arrived)));
            move || store.forget(listener)
        });
    }
    {
        // A language set from outside may change while we live.
        let state = state.clone();
        use_effect_with((props.language, props.currency), move |&(language, currency)| {
            if let Some(language) = language.filter(|language| *language != state.wanted) {
                state.store.request_all(language);
                state.dispatch(Action::Switch(Switch::Language(language)));
            }
            if let Some(currency) = currency.filter(|currency| *currency != state.currency) {
                state.dispatch(Action::Switch(Switch::Currency(currency)));
            }
        });
    }
    {
        let page = props.page;
        use_effect_with(state.language, move |language| {
            if page {
                set_document_language(*language);
            }
        });
    }

    let switch = {
        let dispatcher = state.dispatcher();
        let store = Rc::clone(&state.store);
        let page = props.page;
        use_callback((), move |switch: Switch, ()| {
            match switch {
                Switch::Language(language) => {
                    store.request_all(language);
                    if page {
                        keep(LANGUAGE_KEY, language.tag());
                    }
                }
                Switch::Visit(language) => store.request_all(language),
                Switch::Named(_) => {}
                Switch::Currency(currency) => {
                    if page {
                        keep(CURRENCY_KEY, currency.code());
                    }
                }
            }
            dispatcher.dispatch(Action::Switch(switch));
        })
    };

    let ready = props.files.iter().all(|file| state.store.has(state.language, file));
    let texts = Texts {
        store: Rc::clone(&state.store),
        language: state.language,
        currency: state.named.unwrap_or(state.currency),
        named: state.named,
        version: state.version,
        scope: None,
        switch,
    };
    html! {
        <ContextProvider<Texts> context={texts}>
            if ready {
                { props.children.clone() }
            }
        </ContextProvider<Texts>>
    }
}

/// The texts of the context.
///
/// # Panics
/// Outside a [`TextsProvider`], which is a mistake of ours and none of a user's.
#[hook]
pub fn use_texts() -> Texts {
    use_context::<Texts>().expect("a TextsProvider stands above")
}

/// Fetches files of the texts under `base` (a URL that ends in a slash) that will soon be wanted there.
pub fn prefetch(base: &str, language: Language, files: &[&str]) {
    let store = Store::at(base);
    for file in files {
        store.request(language, file);
    }
}

/// Asks for text files (`data`, `models/lifetime-value`) and says whether they are here. They are fetched once.
#[hook]
pub fn use_text_files(files: &[&str]) -> bool {
    let language = use_texts().language;
    use_text_files_in(language, files)
}

/// Asks for text files in a language that need not be the page's, for a search that knows both.
#[hook]
pub fn use_text_files_in(language: Language, files: &[&str]) -> bool {
    let texts = use_texts();
    let files: Vec<String> = files.iter().map(|file| (*file).to_owned()).collect();
    let ready = files.iter().all(|file| texts.store.has(language, file));
    {
        let store = Rc::clone(&texts.store);
        use_effect_with((files, language), move |(files, language)| {
            for file in files {
                store.request(*language, file);
            }
        });
    }
    ready
}

fn beside_the_document() -> String {
    let base = web_sys::window().and_then(|window| window.document()).and_then(|document| document.base_uri().ok());
    web_sys::Url::new_with_base("texts/", &base.flatten().unwrap_or_default())
        .map_or_else(|_| "texts/".to_owned(), |url| url.href())
}

fn browser_language() -> Language {
    let Some(window) = web_sys::window() else { return Language::default() };
    window
        .navigator()
        .languages()
        .iter()
        .filter_map(|tag: JsValue| tag.as_string())
        .find_map(|tag| Language::from_tag(&tag))
        .unwrap_or_default()
}

fn set_document_language(language: Language) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if let Some(root) = root {
        // Fails only for an ill-formed attribute name.
        let _ = root.set_attribute("lang", language.tag());
    }
}

// Storage may be forbidden by the browser's settings: then a choice lasts as long as the page.
fn kept(key: &str) -> Option<String> {
    web_sys::window()?.local_storage().ok()??.get_item(key).ok()?
}

fn keep(key: &str, value: &str) {
    if let Some(Ok(Some(storage))) = web_sys::window().map(|window| window.local_storage()) {
        let _ = storage.set_item(key, value);
    }
}
