//! The custom element `<clovis-model>`: any model of the catalogue on any page, in a shadow root.
//!
//! `www/embed/clovis-model.js` subclasses `HTMLElement`, waits until the element is seen, loads this module and holds a
//! [`ModelElement`]. There is no code of its own for any model: inputs and settings are attributes in kebab-case, read
//! through the model's card.
//!
//! | attribute | what |
//! |---|---|
//! | `model` | id of the model: `lifetime-value` |
//! | `lang` | `en` or `zh-CN`; without it, the language of the page around |
//! | `currency` | `CNY`, `USD`, `EUR`, `GBP`, `none` |
//! | `data-theme` | `light` or `dark`; without it, as the system |
//! | `hide` | parts left out, with commas: `picture`, `results`, `steps`, `advice`, `exercise`, `solution` |
//! | `seed` | shows the exercise of this number |
//! | any input or setting | its value in the model's own terms: `retention="0.8"` |
//!
//! Events, which bubble out of shadow roots: `clovis-result` with `detail` `{ model, values, segment, inputs, settings }`
//! (a value is a number, or null with its reason in `reasons`), and `clovis-error` with `detail` `{ model, code, … }`.
//!
//! The app's own pages show a model through the same module and the same view, by its one door ([`ui::doors`]).

mod own;
mod page;
mod report;
mod sheet;

use std::rc::Rc;

use ui::model::parameters::Parameters;
use ui::model::{Detail, ModelView, Report};
use ui::texts::{Currency, Language, TextsProvider};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};
use yew::AppHandle;
use yew::prelude::*;

use self::page::ModelPage;
pub use self::page::fetch_ahead;

ui::doors! { "model" => ModelPage }

/// One element on a page.
#[wasm_bindgen]
pub struct ModelElement {
    host: HtmlElement,
    texts: AttrValue,
    view: Option<AppHandle<Root>>,
}

#[wasm_bindgen]
impl ModelElement {
    /// Shows the model that the attributes of `host` name in its shadow root. `texts` is the URL of the folder of the
    /// texts, with a slash at its end.
    ///
    /// # Errors
    /// What the browser throws when the shadow root cannot be filled.
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement, shadow: ShadowRoot, texts: String) -> Result<ModelElement, JsValue> {
        sheet::adopt(&shadow)?;
        let document = host.owner_document().ok_or(JsValue::NULL)?;
        let place = document.create_element("div")?;
        shadow.append_child(&place)?;
        let texts = AttrValue::from(texts);
        let props = props_of(&host, &texts);
        report_unknown(&props);
        let view = yew::Renderer::<Root>::with_root_and_props(place, props).render();
        Ok(Self { host, texts, view: Some(view) })
    }

    /// Takes over the attributes after a change.
    pub fn update(&mut self) {
        if let Some(view) = &mut self.view {
            let props = props_of(&self.host, &self.texts);
            report_unknown(&props);
            view.update(props);
        }
    }

    /// Takes the model off the page.
    pub fn destroy(mut self) {
        if let Some(view) = self.view.take() {
            view.destroy();
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RootProps {
    host: HtmlElement,
    texts: AttrValue,
    model: AttrValue,
    language: Option<Language>,
    currency: Option<Currency>,
    parameters: Rc<Parameters>,
}

#[component]
fn Root(props: &RootProps) -> Html {
    let on_report = {
        let (host, model) = (props.host.clone(), props.model.clone());
        Callback::from(move |report: Rc<Report>| {
            let (name, detail) = report::detail(&model, &report);
            report::dispatch(&host, name, &detail);
        })
    };
    html! {
        <TextsProvider base={props.texts.clone()} language={props.language} currency={props.currency} page=false>
            <ModelView key={props.model.to_string()} model={props.model.clone()} parameters={Rc::clone(&props.parameters)}
                detail={Detail::Embedded} {on_report} />
        </TextsProvider>
    }
}

fn props_of(host: &HtmlElement, texts: &AttrValue) -> RootProps {
    let parameters: Parameters = host
        .get_attribute_names()
        .iter()
        .filter_map(|name| name.as_string())
        .filter_map(|name| host.get_attribute(&name).map(|value| (name, value)))
        .collect();
    RootProps {
        host: host.clone(),
        texts: texts.clone(),
        model: host.get_attribute("model").unwrap_or_default().into(),
        language: language_of(host),
        currency: host.get_attribute("currency").and_then(|code| Currency::from_code(&code)),
        parameters: Rc::new(parameters),
    }
}

/// The element's own language, else that of the page around it.
fn language_of(host: &HtmlElement) -> Option<Language> {
    let element: &web_sys::Element = host.unchecked_ref();
    let speaking = element.closest("[lang]").ok().flatten();
    speaking.and_then(|speaking| speaking.get_attribute("lang")).and_then(|tag| Language::from_tag(&tag))
}

fn report_unknown(props: &RootProps) {
    if let Err(error) = models::card(&props.model) {
        report::dispatch(&props.host, report::ERROR, &report::error_detail(&props.model, &error));
    }
}
