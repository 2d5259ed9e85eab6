//! The module that shows models: the one behind the custom element, with every model and the view of them. It is fetched
//! when the first model is shown, or a little ahead, so that the page itself stays as small with many models as with few.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use js_sys::{Array, Float64Array, Function, Promise, Reflect};
use models::Values;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ui::fit::{FitFile, FitNews, FitWork};
use ui::model::parameters::Parameters;
use ui::run::{RunFile, RunNews, RunWork};
use ui::texts::Language;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::{Element, Url};
use workbench::protocol::{Failure, FitSettings, ModelSettings};

use crate::wire::{self, BUILD};

/// Where the module is, from the site's address.
const SCRIPT: &str = "embed/clovis-element.js";
const BINARY: &str = "embed/clovis-element_bg.wasm";

thread_local! {
    /// The module under way or started; taken back when it could not be.
    static MODULE: RefCell<Option<Promise>> = const { RefCell::new(None) };
    /// The module, once it is started.
    static STARTED: RefCell<Option<Module>> = const { RefCell::new(None) };
    static FAILURES: Cell<u32> = const { Cell::new(0) };
}

/// The module, started.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Module(JsValue);

/// What the module is asked to show.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Options {
    /// Id of the model.
    pub(crate) model: String,
    /// Whether it is shown as it looks on somebody else's page.
    pub(crate) embedded: bool,
    /// Address of the texts.
    pub(crate) texts: String,
    /// Tag of the language.
    pub(crate) language: &'static str,
    /// Code of the currency.
    pub(crate) currency: &'static str,
    /// The numbers that the project holds; without them, `parameters` count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) case: Option<Case>,
    /// The parameters of the address.
    pub(crate) parameters: BTreeMap<String, String>,
    /// Address of the model's page without parameters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) address: Option<String>,
    /// Address of the script that defines the element.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) element_script: Option<String>,
    /// Definition of a model of the user's own, which stands for the id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) own: Option<Json>,
    /// Whether its editor is open.
    pub(crate) editing: bool,
    /// Names of the items that a file has put into the model.
    pub(crate) labels: Vec<String>,
}

/// The numbers of a model: what was entered, without what stands at its default.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Case {
    /// Inputs.
    pub(crate) inputs: Values,
    /// Settings.
    pub(crate) settings: Values,
}

/// What the module is asked to show of a model that is estimated from a file.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FitOptions {
    /// Id of the model.
    pub(crate) model: String,
    /// Address of the texts.
    pub(crate) texts: String,
    /// Tag of the language.
    pub(crate) language: &'static str,
    /// Code of the currency.
    pub(crate) currency: &'static str,
    /// The open file.
    pub(crate) file: Option<FitFile>,
    /// What the project holds.
    pub(crate) settings: FitSettings,
    /// Number of this file with these settings.
    pub(crate) question: u32,
    /// How the work goes.
    pub(crate) work: FitWork,
}

/// What the module is asked to show of a model over the open file.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RunOptions {
    /// Id of the model.
    pub(crate) model: String,
    /// Address of the texts.
    pub(crate) texts: String,
    /// Tag of the language.
    pub(crate) language: &'static str,
    /// Code of the currency.
    pub(crate) currency: &'static str,
    /// The open file.
    pub(crate) file: Option<RunFile>,
    /// The numbers on show, and what the project holds for the file.
    pub(crate) settings: ModelSettings,
    /// How the work goes.
    pub(crate) work: RunWork,
}

/// What the module tells after the first computation and after every change.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(crate) struct Told {
    /// Parameters that differ from the defaults, for links.
    pub(crate) parameters: Parameters,
    /// Inputs as entered.
    pub(crate) inputs: Values,
    /// Settings as entered.
    pub(crate) settings: Values,
    /// Whether the numbers could be computed.
    pub(crate) computed: bool,
    /// The definition of a model of the user's own, where that is what is told.
    pub(crate) own: Option<Json>,
    /// Whether its editor was opened or closed, where that is what is told.
    pub(crate) editing: Option<bool>,
    /// Whether it is to go.
    pub(crate) removed: bool,
}

/// A model on the page; gone when dropped.
pub(crate) struct View {
    page: JsValue,
    _told: Closure<dyn Fn(JsValue)>,
}

/// The module, if it is here already.
pub(crate) fn loaded() -> Option<Module> {
    STARTED.with_borrow(Clone::clone)
}

/// Fetches and starts the module, once however often it is asked for; again after a failure.
///
/// # Errors
/// `model-view-unavailable`, with the file that did not come.
pub(crate) async fn load() -> Result<Module, Failure> {
    let under_way = MODULE.with_borrow_mut(|module| module.get_or_insert_with(|| future_to_promise(start())).clone());
    match JsFuture::from(under_way).await {
        Ok(module) => {
            let module = Module(module);
            STARTED.with_borrow_mut(|started| *started = Some(module.clone()));
            Ok(module)
        }
        Err(_) => {
            MODULE.with_borrow_mut(|module| *module = None);
            FAILURES.set(FAILURES.get() + 1);
            Err(unavailable())
        }
    }
}

/// Fetches the module and the texts that a model (or any, where none is named) will want. Without a network nothing comes
/// of it, which is told when a model is opened.
pub(crate) fn fetch_ahead(language: Language, model: Option<&str>) {
    let model = model.unwrap_or_default().to_owned();
    spawn_local(async move {
        let (Ok(module), Some(texts)) = (load().await, texts_address()) else { return };
        let arguments = [texts.as_str(), language.tag(), &model].map(JsValue::from_str);
        let _ = call(&module.0, "fetch_ahead", &arguments);
    });
}

impl Module {
    /// Shows a model inside an element, which must hold nothing else; `told` hears of every change.
    ///
    /// # Errors
    /// `model-view-unavailable` where the module does not take the options.
    pub(crate) fn show(
        &self,
        place: &Element,
        options: &Options,
        told: impl Fn(Told) + 'static,
    ) -> Result<View, Failure> {
        self.open("ModelPage", place, &text_of(options), told)
    }

    /// Shows a model that is estimated from a file; `told` hears what the reader wants.
    ///
    /// # Errors
    /// As for [`Module::show`].
    pub(crate) fn show_fit(
        &self,
        place: &Element,
        options: &FitOptions,
        told: impl Fn(FitNews) + 'static,
    ) -> Result<View, Failure> {
        self.open("FitPage", place, &text_of(options), told)
    }

    /// Shows a model over the open file; `told` hears what the reader wants.
    ///
    /// # Errors
    /// As for [`Module::show`].
    pub(crate) fn show_run(
        &self,
        place: &Element,
        options: &RunOptions,
        told: impl Fn(RunNews) + 'static,
    ) -> Result<View, Failure> {
        self.open("RunPage", place, &text_of(options), told)
    }

    /// Goes in by one of the module's doors.
    fn open<News: DeserializeOwned>(
        &self,
        door: &str,
        place: &Element,
        options: &JsValue,
        told: impl Fn(News) + 'static,
    ) -> Result<View, Failure> {
        let heard = Closure::<dyn Fn(JsValue)>::new(move |text: JsValue| {
            let text = text.as_string().unwrap_or_default();
            if let Ok(news) = serde_json::from_str(&text) {
                told(news);
            }
        });
        let class: Function =
            Reflect::get(&self.0, &door.into()).and_then(JsCast::dyn_into).map_err(|_| unavailable())?;
        let arguments = Array::of3(place, options, heard.as_ref());
        let page = Reflect::construct(&class, &arguments).map_err(|_| unavailable())?;
        Ok(View { page, _told: heard })
    }
}

impl View {
    /// Takes over other options.
    pub(crate) fn update(&self, options: &impl Serialize) {
        // Refused only where the options are not understood, and they were at first.
        let _ = call(&self.page, "update", &[text_of(options)]);
    }

    /// Hands over what the worker said, a `report` or whatever else the page takes, with the arrays beside it; none where the
    /// text is empty.
    ///
    /// # Errors
    /// Where the module does not understand it, as one of another build may not.
    pub(crate) fn hand(&self, what: &str, text: &str, arrays: &[Float64Array]) -> Result<(), Failure> {
        let arrays: Array = arrays.iter().collect();
        call(&self.page, what, &[JsValue::from_str(text), arrays.into()]).map(|_| ()).map_err(|_| unavailable())
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

fn unavailable() -> Failure {
    Failure { file: Some(SCRIPT.to_owned()), ..Failure::new("model-view-unavailable") }
}

fn text_of(options: &impl Serialize) -> JsValue {
    // Values hold no number that JSON could not write.
    JsValue::from_str(&serde_json::to_string(options).unwrap_or_default())
}

async fn start() -> Result<JsValue, JsValue> {
    // The names of these files are the same in every build: the build in the query keeps an older one from a cache away
    // from this page, and the count of failures has a browser that remembers a failed import try again.
    let failures = FAILURES.get();
    let query = if failures == 0 { format!("?build={BUILD}") } else { format!("?build={BUILD}&again={failures}") };
    let address = |path: &str| site_address(&format!("{path}{query}")).ok_or(JsValue::NULL);
    let (script, binary) = (address(SCRIPT)?, address(BINARY)?);
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    // Rust has no word for a dynamic import: the page's start script gives one.
    let module = settle(&call(&window, "importModule", &[script.into()])?).await?;
    let place = wire::message("module_or_path", &binary.into());
    settle(&call(&module, "default", &[place.into()])?).await?;
    Ok(module)
}

async fn settle(value: &JsValue) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(value)).await
}

fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(object, &name.into())?.dyn_into()?;
    Reflect::apply(&function, object, &arguments.iter().collect())
}
