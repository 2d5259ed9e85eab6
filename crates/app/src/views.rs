//! The modules of views: what the page fetches when something of it is first shown, so that the first load stays as small with
//! many models and pictures as with few. How a view is shown: [`Mounted`].

mod mounted;

use std::cell::RefCell;

use js_sys::{Array, Function, Promise, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use ui::door::Surroundings;
use ui::texts::Language;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::{Element, Url};
use workbench::protocol::Failure;
use yew::Callback;

pub(crate) use self::mounted::{Handed, Mounted};
use crate::wire::BUILD;

/// A module of views.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Module {
    /// The one behind the custom element, with every model.
    Models,
    /// What the worker has computed from a file.
    Reports,
}

impl Module {
    /// Its script and its binary, from the site's address.
    fn files(self) -> [&'static str; 2] {
        match self {
            Self::Models => ["embed/clovis-element.js", "embed/clovis-element_bg.wasm"],
            Self::Reports => ["reports/reports.js", "reports/reports_bg.wasm"],
        }
    }

    /// What a visitor is told where it does not come, or does not understand this page.
    fn unavailable(self) -> Failure {
        let code = match self {
            Self::Models => "model-view-unavailable",
            Self::Reports => "reports-unavailable",
        };
        Failure { file: Some(self.files()[0].to_owned()), ..Failure::new(code) }
    }
}

/// A module, started.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Started(Module, JsValue);

/// What has come of fetching a module.
#[derive(Default)]
struct Fetch {
    /// Under way or here; taken back when it could not be.
    under_way: Option<Promise>,
    /// Once it is here.
    started: Option<JsValue>,
    failures: u32,
}

thread_local! {
    static FETCHED: RefCell<[Fetch; 2]> = RefCell::default();
}

fn fetched<T>(module: Module, change: impl FnOnce(&mut Fetch) -> T) -> T {
    FETCHED.with_borrow_mut(|all| change(&mut all[module as usize]))
}

/// A module, if it is here already.
pub(crate) fn loaded(module: Module) -> Option<Started> {
    fetched(module, |fetch| fetch.started.clone()).map(|started| Started(module, started))
}

/// Fetches and starts a module, once however often it is asked for; again after a failure.
///
/// # Errors
/// `model-view-unavailable`, `reports-unavailable`, with the file that did not come.
pub(crate) async fn load(module: Module) -> Result<Started, Failure> {
    let under_way = fetched(module, |fetch| {
        let failures = fetch.failures;
        fetch.under_way.get_or_insert_with(|| future_to_promise(start(module, failures))).clone()
    });
    match JsFuture::from(under_way).await {
        Ok(started) => {
            fetched(module, |fetch| fetch.started = Some(started.clone()));
            Ok(Started(module, started))
        }
        Err(_) => {
            fetched(module, |fetch| {
                fetch.under_way = None;
                fetch.failures += 1;
            });
            Err(module.unavailable())
        }
    }
}

/// Fetches the module and the texts that a model (or any, where none is named) will want. Without a network nothing comes of
/// it, which is told when a model is opened.
pub(crate) fn fetch_ahead(language: Language, model: Option<&str>) {
    let model = model.unwrap_or_default().to_owned();
    if models::is_fit(&model) {
        return fetch_reports();
    }
    spawn_local(async move {
        let (Ok(module), Some(texts)) = (load(Module::Models).await, texts_address()) else { return };
        let arguments = [texts.as_str(), language.tag(), &model].map(JsValue::from_str);
        let _ = call(&module.1, "fetch_ahead", &arguments);
    });
}

/// Fetches the module of results, of which a page will want something once there is a file.
pub(crate) fn fetch_reports() {
    spawn_local(async {
        // That it does not come is told where it is wanted.
        let _ = load(Module::Reports).await;
    });
}

impl Started {
    /// Shows a view of the module inside an element, which must hold nothing else; `told` hears its news as JSON.
    ///
    /// # Errors
    /// Where the module does not take the options, as one of another build may not.
    fn show(
        &self,
        view: &str,
        place: &Element,
        surroundings: &Surroundings,
        options: &str,
        told: impl Fn(String) + 'static,
    ) -> Result<View, Failure> {
        let heard = Closure::<dyn Fn(JsValue)>::new(move |text: JsValue| told(text.as_string().unwrap_or_default()));
        let open = || {
            let class: Function = Reflect::get(&self.1, &"Page".into())?.dyn_into()?;
            let arguments: Array = [
                &JsValue::from_str(view),
                place.as_ref(),
                &JsValue::from_str(&json(surroundings)),
                &JsValue::from_str(options),
                heard.as_ref(),
            ]
            .into_iter()
            .collect();
            Reflect::construct(&class, &arguments)
        };
        let page = open().map_err(|_: JsValue| self.0.unavailable())?;
        Ok(View { page, module: self.0, _told: heard })
    }
}

/// A view on the page; gone when dropped.
struct View {
    page: JsValue,
    module: Module,
    _told: Closure<dyn Fn(JsValue)>,
}

impl View {
    /// Takes over other surroundings and options.
    fn update(&self, surroundings: &Surroundings, options: &str) {
        // Refused only where the options are not understood, and they were at first.
        let _ = call(&self.page, "update", &[&json(surroundings), options].map(JsValue::from_str));
    }

    /// Hands over what the worker said, under a name; takes it away where there is none.
    ///
    /// # Errors
    /// Where the view does not understand it, as one of another build may not.
    fn hand(&self, name: &str, handed: Option<&Handed>) -> Result<(), Failure> {
        let (text, arrays) = handed.map_or(("", [].as_slice()), |handed| (handed.text(), handed.arrays()));
        let arrays: Array = arrays.iter().collect();
        let arguments = [JsValue::from_str(name), JsValue::from_str(text), arrays.into()];
        call(&self.page, "hand", &arguments).map(|_| ()).map_err(|_| self.module.unavailable())
    }
}

impl Drop for View {
    fn drop(&mut self) {
        // What has broken down need not be taken down.
        let _ = call(&self.page, "destroy", &[]);
    }
}

/// Address of a part of the site.
pub(crate) fn site_address(path: &str) -> Option<String> {
    let base = web_sys::window()?.document()?.base_uri().ok()??;
    Some(Url::new_with_base(path, &base).ok()?.href())
}

/// Address of the folder of the texts.
pub(crate) fn texts_address() -> Option<String> {
    site_address("texts/")
}

/// What a module reads.
pub(crate) fn json(value: &impl Serialize) -> String {
    // Values hold no number that JSON could not write.
    serde_json::to_string(value).unwrap_or_default()
}

/// Hears the news of a view. What it does not understand, as news of a module of another build, is let pass.
pub(crate) fn heard<News: DeserializeOwned + 'static>(on_news: Callback<News>) -> Callback<String> {
    Callback::from(move |text: String| {
        if let Ok(news) = serde_json::from_str(&text) {
            on_news.emit(news);
        }
    })
}

async fn start(module: Module, failures: u32) -> Result<JsValue, JsValue> {
    // The names of these files are the same in every build: the build in the query keeps an older one from a cache away
    // from this page, and the count of failures has a browser that remembers a failed import try again.
    let query = if failures == 0 { format!("?build={BUILD}") } else { format!("?build={BUILD}&again={failures}") };
    let address = |path: &str| site_address(&format!("{path}{query}")).ok_or(JsValue::NULL);
    let [script, binary] = module.files();
    let (script, binary) = (address(script)?, address(binary)?);
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    // Rust has no word for a dynamic import: the page's start script gives one.
    settle(&call(&window, "importModule", &[script.into(), binary.into()])?).await
}

async fn settle(value: &JsValue) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(value)).await
}

fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(object, &name.into())?.dyn_into()?;
    Reflect::apply(&function, object, &arguments.iter().collect())
}
