//! Words, numbers and dates in the user's language.
//!
//! Texts are Fluent files, one a topic or model and language, fetched when the part of the page that needs them opens.
//! A component asks for its files with [`use_text_files`] and reads through the [`Texts`] handle of the context:
//!
//! ```ignore
//! let ready = use_text_files(&["value"]);
//! let texts = use_texts();
//! html! { <h1>{ texts.get("value-title") }</h1> }
//! ```
//!
//! Every file keeps its own space of ids: [`Texts::within`] gives a handle that looks into one file first, so that
//! two models may both have a message `name`. Without it, an id is looked for in every loaded file.

mod language;
mod numbers;
mod provider;
mod store;

use std::rc::Rc;

use fluent_bundle::FluentArgs;
use yew::prelude::*;

pub use self::language::Language;
pub use self::numbers::Currency;
pub use self::provider::{TextsProvider, TextsProviderProps, prefetch, use_text_files, use_text_files_in, use_texts};
pub use fluent_bundle::FluentValue as Argument;

use self::store::Store;

/// The texts of the current language; cheap to clone, given through the context.
#[derive(Clone)]
pub struct Texts {
    store: Rc<Store>,
    language: Language,
    currency: Currency,
    named: Option<Currency>,
    /// Counts arrivals of files, so that a handle differs from the one before and the context renders anew.
    version: u32,
    scope: Option<Rc<str>>,
    switch: Callback<Switch>,
}

/// What a person may change about the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Switch {
    Language(Language),
    /// A language for this visit only.
    Visit(Language),
    Currency(Currency),
    /// The currency that the amounts name by themselves.
    Named(Option<Currency>),
}

impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.store, &other.store)
            && self.language == other.language
            && self.currency == other.currency
            && self.version == other.version
            && self.scope == other.scope
    }
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Texts")
            .field("language", &self.language)
            .field("version", &self.version)
            .field("scope", &self.scope)
            .finish_non_exhaustive()
    }
}

impl Texts {
    /// The language of the texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The currency that amounts carry.
    pub fn currency(&self) -> Currency {
        self.currency
    }

    /// Changes the language once its files are here; the choice is kept for the next visit.
    pub fn switch(&self, language: Language) {
        self.switch.emit(Switch::Language(language));
    }

    /// Changes the language for this visit, as a link asks for it: the choice that is kept stays as it is.
    pub fn visit(&self, language: Language) {
        self.switch.emit(Switch::Visit(language));
    }

    /// Changes the currency that amounts carry; the choice is kept for the next visit.
    pub fn switch_currency(&self, currency: Currency) {
        self.switch.emit(Switch::Currency(currency));
    }

    /// Takes the currency that the amounts of a file name by themselves, until another one is chosen; `None` for the choice kept.
    pub fn name_currency(&self, named: Option<Currency>) {
        if named != self.named {
            self.switch.emit(Switch::Named(named));
        }
    }

    /// A handle that looks into `file` (`models/lifetime-value`) first.
    pub fn within(&self, file: &str) -> Texts {
        Texts { scope: Some(file.into()), ..self.clone() }
    }

    /// A handle that reads in another language; its files must have been asked for with [`use_text_files_in`].
    pub fn in_language(&self, language: Language) -> Texts {
        Texts { language, ..self.clone() }
    }

    /// The text of an id; the id itself where there is none, so that a missing text is seen, not hidden.
    pub fn get(&self, id: &str) -> AttrValue {
        self.with(id, &[])
    }

    /// The text of an id with its variables: `texts.with("rows", &[("n", 3.into())])`.
    pub fn with(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> AttrValue {
        self.find(id, arguments).unwrap_or_else(|| AttrValue::from(id.to_owned()))
    }

    /// The text of an id, `None` where there is none.
    pub fn find(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> Option<AttrValue> {
        self.look_up(id, None, arguments)
    }

    /// An attribute of a message (`.hint`), `None` where the message has none.
    pub fn attr(&self, id: &str, attribute: &str) -> Option<AttrValue> {
        self.look_up(id, Some(attribute), &[])
    }

    /// An attribute of a message with its variables.
    pub fn attr_with(&self, id: &str, attribute: &str, arguments: &[(&str, Argument<'_>)]) -> Option<AttrValue> {
        self.look_up(id, Some(attribute), arguments)
    }

    /// Whether there is a text for the id.
    pub fn has(&self, id: &str) -> bool {
        self.look_up(id, None, &[]).is_some()
    }

    fn look_up(&self, id: &str, attribute: Option<&str>, arguments: &[(&str, Argument<'_>)]) -> Option<AttrValue> {
        let mut fluent = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            fluent.set(*name, value.clone());
        }
        let fluent = (!arguments.is_empty()).then_some(&fluent);
        [self.language, Language::English]
            .into_iter()
            .find_map(|language| self.store.format(language, self.scope.as_deref(), id, attribute, fluent))
            .map(AttrValue::from)
    }
}
