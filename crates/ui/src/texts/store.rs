//! The text files that have been fetched, by language.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

use super::Language;
use super::numbers::format_argument;

type Bundle = FluentBundle<FluentResource>;

enum File {
    Loading,
    Ready(Box<Bundle>),
    Missing,
}

/// Files of one place, shared by all parts of a page that read from there.
pub(crate) struct Store {
    base: String,
    files: RefCell<BTreeMap<(Language, String), File>>,
    wanted: RefCell<Vec<String>>,
    listeners: RefCell<BTreeMap<u32, Callback<()>>>,
    next_listener: Cell<u32>,
}

thread_local! {
    static STORES: RefCell<BTreeMap<String, Rc<Store>>> = const { RefCell::new(BTreeMap::new()) };
}

impl Store {
    /// The store of the files under `base`, a URL that ends in a slash.
    pub(crate) fn at(base: &str) -> Rc<Store> {
        STORES.with_borrow_mut(|stores| {
            let make = || {
                Rc::new(Store {
                    base: base.to_owned(),
                    files: RefCell::default(),
                    wanted: RefCell::default(),
                    listeners: RefCell::default(),
                    next_listener: Cell::new(0),
                })
            };
            Rc::clone(stores.entry(base.to_owned()).or_insert_with(make))
        })
    }

    /// Calls back whenever a file has arrived or failed; the number undoes it.
    pub(crate) fn listen(&self, callback: Callback<()>) -> u32 {
        let number = self.next_listener.get();
        self.next_listener.set(number + 1);
        self.listeners.borrow_mut().insert(number, callback);
        number
    }

    pub(crate) fn forget(&self, listener: u32) {
        self.listeners.borrow_mut().remove(&listener);
    }

    /// Starts to fetch a file in a language, unless that has been done.
    pub(crate) fn request(self: &Rc<Self>, language: Language, file: &str) {
        if !self.wanted.borrow().iter().any(|wanted| wanted == file) {
            self.wanted.borrow_mut().push(file.to_owned());
        }
        let key = (language, file.to_owned());
        if self.files.borrow().contains_key(&key) {
            return;
        }
        self.files.borrow_mut().insert(key.clone(), File::Loading);
        let store = Rc::clone(self);
        spawn_local(async move {
            let url = format!("{}{}/{}.ftl", store.base, key.0.tag(), key.1);
            let arrived = match fetch_text(&url).await {
                Ok(source) => File::Ready(Box::new(bundle(key.0, source))),
                Err(_) => File::Missing,
            };
            let missing = matches!(arrived, File::Missing);
            let (language, file) = key.clone();
            store.files.borrow_mut().insert(key, arrived);
            if missing && language != Language::English {
                store.request(Language::English, &file);
            }
            store.tell();
        });
    }

    /// Starts to fetch everything that was ever asked for, in a language.
    pub(crate) fn request_all(self: &Rc<Self>, language: Language) {
        let wanted = self.wanted.borrow().clone();
        for file in wanted {
            self.request(language, &file);
        }
    }

    /// Whether nothing that was asked for is under way in a language.
    pub(crate) fn settled(&self, language: Language) -> bool {
        let files = self.files.borrow();
        self.wanted
            .borrow()
            .iter()
            .all(|file| !matches!(files.get(&(language, file.clone())), None | Some(File::Loading)))
    }

    /// Whether a file has arrived or failed; a failed one waits for its English stand-in.
    pub(crate) fn has(&self, language: Language, file: &str) -> bool {
        let files = self.files.borrow();
        match files.get(&(language, file.to_owned())) {
            None | Some(File::Loading) => false,
            Some(File::Ready(_)) => true,
            Some(File::Missing) => !matches!(files.get(&(Language::English, file.to_owned())), Some(File::Loading)),
        }
    }

    /// Formats a message or one of its attributes, `None` where no file of the language has it.
    pub(crate) fn format(
        &self,
        language: Language,
        scope: Option<&str>,
        id: &str,
        attribute: Option<&str>,
        arguments: Option<&FluentArgs<'_>>,
    ) -> Option<String> {
        let files = self.files.borrow();
        let of = |file: &File| match file {
            File::Ready(bundle) => format_in(bundle, id, attribute, arguments),
            File::Loading | File::Missing => None,
        };
        scope
            .and_then(|scope| files.get(&(language, scope.to_owned())))
            .and_then(&of)
            .or_else(|| files.iter().filter(|((of_file, _), _)| *of_file == language).find_map(|(_, file)| of(file)))
    }

    fn tell(&self) {
        let listeners: Vec<_> = self.listeners.borrow().values().cloned().collect();
        for listener in listeners {
            listener.emit(());
        }
    }
}

fn format_in(bundle: &Bundle, id: &str, attribute: Option<&str>, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    // A variable that was not given prints as its name: visible, and the rest of the text stands.
    Some(bundle.format_pattern(pattern, arguments, &mut Vec::new()).into_owned())
}

fn bundle(language: Language, source: String) -> Bundle {
    let locale = language.tag().parse::<LanguageIdentifier>().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![locale]);
    // Both languages run left to right: no isolation marks around variables.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::English => |value, _| format_argument(Language::English, value),
        Language::Chinese => |value, _| format_argument(Language::Chinese, value),
    }));
    // A syntax error drops one message, not the file.
    let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    // Fails only if a function of this name were there already.
    let _ = bundle.add_builtins();
    bundle
}

async fn fetch_text(url: &str) -> Result<String, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: web_sys::Response = JsFuture::from(window.fetch_with_str(url)).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::from(response.status()));
    }
    JsFuture::from(response.text()?).await?.as_string().ok_or(JsValue::NULL)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(source: &str) -> Bundle {
        bundle(Language::English, source.to_owned())
    }

    #[test]
    fn messages_attributes_and_variables_are_found() {
        let bundle = made("name = Loyalty matrix\n    .hint = Attitude and purchases\ngreet = Hello { $who }\n");
        assert_eq!(format_in(&bundle, "name", None, None).as_deref(), Some("Loyalty matrix"));
        assert_eq!(format_in(&bundle, "name", Some("hint"), None).as_deref(), Some("Attitude and purchases"));
        let mut arguments = FluentArgs::new();
        arguments.set("who", "Ann");
        assert_eq!(format_in(&bundle, "greet", None, Some(&arguments)).as_deref(), Some("Hello Ann"));
    }

    #[test]
    fn what_is_missing_is_none_and_a_broken_message_leaves_the_others() {
        let bundle = made("first = One\n= broken\nsecond = Two\n");
        assert_eq!(format_in(&bundle, "absent", None, None), None);
        assert_eq!(format_in(&bundle, "first", Some("hint"), None), None);
        assert_eq!(format_in(&bundle, "second", None, None).as_deref(), Some("Two"));
    }
}
