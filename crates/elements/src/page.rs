//! A model as a part of the app's own page, outside any shadow root, so that the page's styles are its styles.
//!
//! The app does not link the models: it loads this module when the first one is shown, hands over [`Options`] as JSON,
//! and is told of every change. What takes a model's card (which parameters differ from the defaults) is done here.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use models::own::{Flaw, OwnModel};
use models::{INDEX, Values, own};
use serde::Deserialize;
use serde_json::json;
use ui::model::course::reserved;
use ui::model::parameters::{Parameters, differing};
use ui::model::{Detail, Lexicon, ModelView, Report};
use ui::texts::{Currency, Language, TextsProvider, prefetch};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::AppHandle;
use yew::prelude::*;

use crate::own::{News, OwnPage, OwnStart, OwnUnreadable};
use crate::sheet;

/// What the page says of the model that it shows.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Options {
    /// Id of the model.
    model: String,
    /// Whether it is shown as a part of somebody else's page.
    embedded: bool,
    /// Address of the folder of the texts, with a slash at its end.
    texts: String,
    /// `en` or `zh-CN`.
    language: String,
    /// Code of the currency, or `none`.
    currency: String,
    /// The numbers that a project holds; where there are none, those among `parameters` count.
    case: Option<Case>,
    /// The parameters of the address.
    parameters: Parameters,
    /// Address of the model's page without parameters, for its link.
    address: Option<String>,
    /// Address of the script that defines the element, for its lines.
    element_script: Option<String>,
    /// Names of the rows of the model's table, where a file gave them.
    labels: Vec<String>,
    /// Definition of a model of the user's own, which stands for the id.
    own: Option<serde_json::Value>,
    /// Whether its editor is open.
    editing: bool,
}

/// Numbers as a project holds them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Case {
    inputs: Values,
    settings: Values,
}

/// A model on a page. `told` is called with JSON after the first computation and after every change:
/// `{ parameters, inputs, settings, computed }`, the last of which says whether the numbers could be computed; of a model of
/// the user's own also with `{ own }`, its definition, `{ editing }` and `{ removed }`. Where no model stands, `{ }` says that the
/// page does.
#[wasm_bindgen]
pub struct ModelPage {
    told: Told,
    view: Option<AppHandle<Root>>,
}

#[wasm_bindgen]
impl ModelPage {
    /// Shows a model inside `place`, which belongs to it from now on.
    ///
    /// # Errors
    /// Where the options are not what this module understands, as those of a page of another build may be.
    #[wasm_bindgen(constructor)]
    pub fn new(place: Element, options: &str, told: Function) -> Result<ModelPage, JsValue> {
        // A listener that throws is the page's own affair and is heard of there.
        let tell = Callback::from(move |text: String| drop(told.call1(&JsValue::NULL, &JsValue::from_str(&text))));
        let told = Told {
            numbers: tell.reform(|report: Rc<Report>| told_of(&report)),
            own: tell.reform(|news: News| news.text()),
        };
        let props = props_of(options, &told)?;
        let view = yew::Renderer::<Root>::with_root_and_props(place, props).render();
        Ok(Self { told, view: Some(view) })
    }

    /// Takes over other options.
    ///
    /// # Errors
    /// As for the constructor.
    pub fn update(&mut self, options: &str) -> Result<(), JsValue> {
        let props = props_of(options, &self.told)?;
        if let Some(view) = &mut self.view {
            view.update(props);
        }
        Ok(())
    }

    /// Takes the model off the page.
    pub fn destroy(mut self) {
        if let Some(view) = self.view.take() {
            view.destroy();
        }
    }
}

/// Who hears of changes.
#[derive(Clone, PartialEq)]
struct Told {
    /// Of the numbers.
    numbers: Callback<Rc<Report>>,
    /// Of the definition of a model of the user's own.
    own: Callback<News>,
}

/// Gets ready for a model that may be opened soon, for any where `model` is empty. `texts` and `language` as in the options
/// of [`ModelPage`].
#[wasm_bindgen]
pub fn fetch_ahead(texts: &str, language: &str, model: &str) {
    let language = Language::from_tag(language).unwrap_or_default();
    prefetch(texts, language, &["model", "picture", "catalogue"]);
    if !model.is_empty() {
        prefetch(texts, language, &[&Lexicon::file(model)]);
    }
    rehearse(texts, language);
}

/// Milliseconds until a rehearsed model has been drawn to its end.
const REHEARSAL_TIME: i32 = 500;

thread_local! {
    static REHEARSED: Cell<bool> = const { Cell::new(false) };
    static REHEARSAL: RefCell<Option<AppHandle<Root>>> = const { RefCell::new(None) };
}

/// Draws a model once outside the page. A browser compiles a function when it is first called and makes its tables for
/// numbers when one is first printed: the first model to be opened would wait for both.
fn rehearse(texts: &str, language: Language) {
    let first = INDEX.iter().copied().flatten().next();
    let place = web_sys::window().and_then(|window| window.document()?.create_element("div").ok());
    let (Some(model), Some(place), false) = (first, place, REHEARSED.replace(true)) else { return };
    // What lies below the first screen is drawn a moment after the rest has been told of.
    let told = Callback::from(|_| {
        let over = Closure::once_into_js(|| {
            if let Some(view) = REHEARSAL.take() {
                view.destroy();
            }
        });
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(over.unchecked_ref(), REHEARSAL_TIME);
        }
    });
    let props = RootProps {
        model: AttrValue::Static(model),
        detail: Detail::Page,
        texts: AttrValue::from(texts.to_owned()),
        language: Some(language),
        currency: None,
        parameters: Rc::default(),
        address: None,
        element_script: None,
        labels: Rc::default(),
        own: None,
        editing: false,
        told: Told { numbers: told, own: Callback::noop() },
    };
    REHEARSAL.set(Some(yew::Renderer::<Root>::with_root_and_props(place, props).render()));
}

#[derive(Clone, PartialEq, Properties)]
struct RootProps {
    model: AttrValue,
    detail: Detail,
    texts: AttrValue,
    language: Option<Language>,
    currency: Option<Currency>,
    parameters: Rc<Parameters>,
    address: Option<AttrValue>,
    element_script: Option<AttrValue>,
    labels: Rc<Vec<String>>,
    own: Option<Result<Rc<OwnModel>, Vec<Flaw>>>,
    editing: bool,
    told: Told,
}

#[component]
fn Root(props: &RootProps) -> Html {
    let parameters = Rc::clone(&props.parameters);
    let on_report = props.told.numbers.clone();
    let on_news = props.told.own.clone();
    let content = match &props.own {
        Some(Ok(own)) => html! {
            <OwnPage key={props.model.to_string()} model={props.model.clone()} own={Rc::clone(own)} editing={props.editing} {parameters}
                {on_report} {on_news} />
        },
        Some(Err(flaws)) => html! { <OwnUnreadable flaws={flaws.clone()} {on_news} /> },
        None if props.model == own::ID => html! { <OwnStart {on_news} /> },
        None => html! {
            <ModelView key={props.model.to_string()} model={props.model.clone()} {parameters} detail={props.detail} {on_report}
                address={props.address.clone()} element_script={props.element_script.clone()} labels={Rc::clone(&props.labels)} />
        },
    };
    html! {
        <TextsProvider base={props.texts.clone()} language={props.language} currency={props.currency} page=false>
            { content }
        </TextsProvider>
    }
}

fn props_of(options: &str, told: &Told) -> Result<RootProps, JsError> {
    let options: Options = serde_json::from_str(options)?;
    let own = options.own.as_ref().map(crate::own::read);
    if own.is_some() || options.model == own::ID {
        // A browser that refuses the sheet shows the page without it.
        let _ = sheet::adopt_on_page(include_str!("own/own.css"));
    }
    Ok(RootProps {
        own,
        editing: options.editing,
        detail: if options.embedded { Detail::Embedded } else { Detail::Page },
        language: Language::from_tag(&options.language),
        currency: Currency::from_code(&options.currency),
        parameters: Rc::new(parameters_of(&options)),
        model: options.model.into(),
        texts: options.texts.into(),
        address: options.address.map(AttrValue::from),
        element_script: options.element_script.map(AttrValue::from),
        labels: Rc::new(options.labels),
        told: told.clone(),
    })
}

/// The parameters to start with: those of the project's numbers, else those of the address, which in either case says which
/// parts are left out.
fn parameters_of(options: &Options) -> Parameters {
    let own = options.own.as_ref().and_then(|own| crate::own::read(own).ok()?.model().ok());
    match (&options.case, own.map_or_else(|| models::card(&options.model), |own| Ok(own.card()))) {
        (Some(case), Ok(card)) => {
            let mut parameters = differing(card, &case.inputs, &case.settings);
            parameters.extend(reserved(&options.parameters));
            parameters
        }
        _ => options.parameters.clone(),
    }
}

/// What the page is told of a change.
fn told_of(report: &Report) -> String {
    json!({
        "parameters": report.parameters,
        "inputs": report.inputs,
        "settings": report.settings,
        "computed": report.outcome.is_ok(),
    })
    .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(text: &str) -> Options {
        serde_json::from_str(text).expect("options")
    }

    #[test]
    fn the_numbers_of_a_project_go_before_those_of_the_address() {
        let link = r#"{ "model": "lifetime-value", "parameters": { "retention": "0.9" } }"#;
        assert_eq!(parameters_of(&options(link))["retention"], "0.9");
        let both = r#"{ "model": "lifetime-value", "parameters": { "retention": "0.9", "hide": "steps" },
            "case": { "inputs": { "margin": 250, "retention": 0.8 }, "settings": { "convention": "new" } } }"#;
        let parameters = parameters_of(&options(both));
        // 0.8 is the start value: a link does not name it.
        let expected = [("margin", "250"), ("convention", "new"), ("hide", "steps")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(parameters, Parameters::from(expected));
    }

    #[test]
    fn what_is_told_can_be_handed_back_as_a_case() {
        let inputs: Values = [("margin".to_owned(), models::Value::Number(250.0))].into();
        let report = Report {
            parameters: [("margin".to_owned(), "250".to_owned())].into(),
            inputs: inputs.clone(),
            settings: Values::new(),
            outcome: models::evaluate("lifetime-value", &inputs, &Values::new()).map(Rc::new),
        };
        let told: serde_json::Value = serde_json::from_str(&told_of(&report)).expect("JSON");
        assert_eq!(told["computed"], true);
        assert_eq!(told["parameters"]["margin"], "250");
        let back = json!({ "model": "lifetime-value", "case": told }).to_string();
        assert_eq!(parameters_of(&options(&back)), report.parameters);
    }
}
