//! A model as a part of the app's own page, outside any shadow root, so that the page's styles are its styles.
//!
//! The app does not link the models: it loads this module when the first one is shown, hands over [`Options`] as JSON,
//! and is told of every change ([`Told`]). What takes a model's card (which parameters differ from the defaults) is done here.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use models::own::{Flaw, OwnModel};
use models::{INDEX, Values, own};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Value as Json, json};
use ui::door::{View, adopt_on_page};
use ui::model::course::reserved;
use ui::model::parameters::{Parameters, differing};
use ui::model::{Detail, Lexicon, ModelView, Report};
use ui::picture::SHEETS;
use ui::texts::{Language, TextsProvider, prefetch};
use wasm_bindgen::prelude::*;
use yew::AppHandle;
use yew::prelude::*;

use crate::own::{News, OwnPage, OwnStart, OwnUnreadable};

/// What the page says of the model that it shows.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Options {
    /// Id of the model.
    model: String,
    /// Whether it is shown as a part of somebody else's page.
    embedded: bool,
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
    own: Option<Json>,
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

/// What the page is told, after the first computation and after every change.
#[derive(Clone, Debug)]
pub(crate) enum Told {
    /// Of the numbers: `{ parameters, inputs, settings, computed }`, the last of which says whether they could be computed.
    Numbers(Rc<Report>),
    /// Of the definition of a model of the user's own.
    Own(News),
}

impl Told {
    fn json(&self) -> Json {
        match self {
            Self::Numbers(report) => json!({
                "parameters": report.parameters,
                "inputs": report.inputs,
                "settings": report.settings,
                "computed": report.outcome.is_ok(),
            }),
            Self::Own(news) => news.json(),
        }
    }
}

impl Serialize for Told {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.json().serialize(serializer)
    }
}

impl View for ModelPage {
    const SHEETS: &'static [&'static str] = &SHEETS;

    type Options = Options;
    type News = Told;

    fn begin(on_news: Callback<Told>) -> ModelPageProps {
        ModelPageProps {
            model: AttrValue::default(),
            detail: Detail::Page,
            parameters: Rc::default(),
            address: None,
            element_script: None,
            labels: Rc::default(),
            own: None,
            editing: false,
            on_report: on_news.reform(Told::Numbers),
            on_news: on_news.reform(Told::Own),
        }
    }

    fn set(props: &mut ModelPageProps, options: Options) {
        props.own = options.own.as_ref().map(crate::own::read);
        if props.own.is_some() || options.model == own::ID {
            adopt_on_page(include_str!("own/own.css"));
        }
        props.parameters = Rc::new(parameters_of(&options));
        props.detail = if options.embedded { Detail::Embedded } else { Detail::Page };
        props.model = options.model.into();
        props.address = options.address.map(AttrValue::from);
        props.element_script = options.element_script.map(AttrValue::from);
        props.labels = Rc::new(options.labels);
        props.editing = options.editing;
    }

    fn key(props: &ModelPageProps) -> String {
        props.model.to_string()
    }
}

/// Gets ready for a model that may be opened soon, for any where `model` is empty. `texts` and `language` as in
/// [`ui::door::Surroundings`].
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
    static REHEARSAL: RefCell<Option<AppHandle<Rehearsal>>> = const { RefCell::new(None) };
}

#[derive(Clone, PartialEq, Properties)]
struct RehearsalProps {
    model: AttrValue,
    texts: AttrValue,
    language: Language,
    told: Callback<Rc<Report>>,
}

#[component]
fn Rehearsal(props: &RehearsalProps) -> Html {
    html! {
        <TextsProvider base={props.texts.clone()} language={props.language} page=false>
            <ModelView model={props.model.clone()} on_report={props.told.clone()} />
        </TextsProvider>
    }
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
    let props =
        RehearsalProps { model: AttrValue::Static(model), texts: AttrValue::from(texts.to_owned()), language, told };
    REHEARSAL.set(Some(yew::Renderer::<Rehearsal>::with_root_and_props(place, props).render()));
}

/// Properties of [`ModelPage`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ModelPageProps {
    model: AttrValue,
    detail: Detail,
    parameters: Rc<Parameters>,
    address: Option<AttrValue>,
    element_script: Option<AttrValue>,
    labels: Rc<Vec<String>>,
    own: Option<Result<Rc<OwnModel>, Vec<Flaw>>>,
    editing: bool,
    on_report: Callback<Rc<Report>>,
    on_news: Callback<News>,
}

/// A model of ours, one of the user's own, or where one is begun.
#[component]
pub(crate) fn ModelPage(props: &ModelPageProps) -> Html {
    let parameters = Rc::clone(&props.parameters);
    let (on_report, on_news) = (props.on_report.clone(), props.on_news.clone());
    match &props.own {
        Some(Ok(own)) => html! {
            <OwnPage model={props.model.clone()} own={Rc::clone(own)} editing={props.editing} {parameters} {on_report} {on_news} />
        },
        Some(Err(flaws)) => html! { <OwnUnreadable flaws={flaws.clone()} {on_news} /> },
        None if props.model == own::ID => html! { <OwnStart {on_news} /> },
        None => html! {
            <ModelView model={props.model.clone()} {parameters} detail={props.detail} {on_report}
                address={props.address.clone()} element_script={props.element_script.clone()} labels={Rc::clone(&props.labels)} />
        },
    }
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
        let computed = report.parameters.clone();
        let told = serde_json::to_value(Told::Numbers(Rc::new(report))).expect("JSON");
        assert_eq!(told["computed"], true);
        assert_eq!(told["parameters"]["margin"], "250");
        let back = json!({ "model": "lifetime-value", "case": told }).to_string();
        assert_eq!(parameters_of(&options(&back)), computed);
    }
}
