//! A model that is estimated from a file, as a part of the app's own page: the view of it, while the file and the worker stay
//! with the page. JSON goes in and out: see [`FitPage`].

use std::rc::Rc;

use js_sys::{Array, Float64Array, Function};
use models::fits::{FitReport, FitSettings};
use serde::Deserialize;
use ui::chart::PointColumn;
use ui::fit::{FitFile, FitNews, FitView, FitWork};
use ui::texts::{Currency, Language, TextsProvider};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::AppHandle;
use yew::prelude::*;

/// What the page says of the fit that it shows.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Options {
    /// Id of the model.
    model: String,
    /// Address of the folder of the texts, with a slash at its end.
    texts: String,
    /// `en` or `zh-CN`.
    language: String,
    /// Code of the currency, or `none`.
    currency: String,
    /// The open file.
    file: Option<FitFile>,
    /// What the project holds for the fit.
    settings: FitSettings,
    /// Number of this file with these settings.
    question: u32,
    /// How the work goes.
    work: FitWork,
}

/// A fit on a page. `told` is called with the JSON of a [`FitNews`] whenever the reader wants something.
#[wasm_bindgen]
pub struct FitPage {
    told: Callback<FitNews>,
    props: RootProps,
    view: Option<AppHandle<Root>>,
}

#[wasm_bindgen]
impl FitPage {
    /// Shows a fit inside `place`, which belongs to it from now on.
    ///
    /// # Errors
    /// Where the options are not what this module understands, as those of a page of another build may be.
    #[wasm_bindgen(constructor)]
    pub fn new(place: Element, options: &str, told: Function) -> Result<FitPage, JsValue> {
        let told = Callback::from(move |news: FitNews| {
            // News are names, numbers and texts, which JSON can always write; a listener that throws is the page's own affair.
            let text = serde_json::to_string(&news).unwrap_or_default();
            let _ = told.call1(&JsValue::NULL, &JsValue::from_str(&text));
        });
        let props = props_of(options, &told)?;
        let view = yew::Renderer::<Root>::with_root_and_props(place, props.clone()).render();
        Ok(Self { told, props, view: Some(view) })
    }

    /// Takes over other options; the report stays.
    ///
    /// # Errors
    /// As for the constructor.
    pub fn update(&mut self, options: &str) -> Result<(), JsValue> {
        let (report, arrays) = (self.props.report.clone(), Rc::clone(&self.props.arrays));
        self.show(RootProps { report, arrays, ..props_of(options, &self.told)? });
        Ok(())
    }

    /// Takes over a report with the typed arrays beside it, or takes it away where `text` is empty.
    ///
    /// # Errors
    /// Where it is not what this module understands.
    pub fn report(&mut self, text: &str, arrays: &Array) -> Result<(), JsValue> {
        let report = if text.is_empty() { None } else { Some(Rc::new(read_report(text)?)) };
        let column = |array: JsValue| PointColumn::new(array.unchecked_into::<Float64Array>().to_vec());
        let arrays = Rc::new(arrays.iter().map(column).collect());
        self.show(RootProps { report, arrays, ..self.props.clone() });
        Ok(())
    }

    /// Takes the fit off the page.
    pub fn destroy(mut self) {
        if let Some(view) = self.view.take() {
            view.destroy();
        }
    }
}

impl FitPage {
    fn show(&mut self, props: RootProps) {
        self.props = props.clone();
        if let Some(view) = &mut self.view {
            view.update(props);
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RootProps {
    model: AttrValue,
    texts: AttrValue,
    language: Option<Language>,
    currency: Option<Currency>,
    file: Option<Rc<FitFile>>,
    settings: Rc<FitSettings>,
    question: u32,
    work: FitWork,
    report: Option<Rc<FitReport>>,
    arrays: Rc<Vec<PointColumn>>,
    told: Callback<FitNews>,
}

#[component]
fn Root(props: &RootProps) -> Html {
    html! {
        <TextsProvider base={props.texts.clone()} language={props.language} currency={props.currency} page=false>
            <FitView key={props.model.to_string()} model={props.model.clone()} file={props.file.clone()}
                settings={Rc::clone(&props.settings)} question={props.question} work={props.work.clone()} report={props.report.clone()} arrays={Rc::clone(&props.arrays)}
                on_news={props.told.clone()} />
        </TextsProvider>
    }
}

fn props_of(options: &str, told: &Callback<FitNews>) -> Result<RootProps, JsError> {
    let options: Options = serde_json::from_str(options)?;
    Ok(RootProps {
        language: Language::from_tag(&options.language),
        currency: Currency::from_code(&options.currency),
        model: options.model.into(),
        texts: options.texts.into(),
        file: options.file.map(Rc::new),
        settings: Rc::new(options.settings),
        question: options.question,
        work: options.work,
        report: None,
        arrays: Rc::default(),
        told: told.clone(),
    })
}

fn read_report(text: &str) -> Result<FitReport, JsError> {
    Ok(serde_json::from_str(text)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_as_the_page_writes_them() {
        let text = r#"{ "model": "churn-survival", "language": "zh-CN", "work": { "running": { "stage": "fitting", "done": 0.5 } },
            "file": { "name": "a.csv", "rows": 3, "columns": [{ "name": "加入日期", "kind": "date-day-first" }] },
            "settings": { "columns": { "joined": ["加入日期"] } } }"#;
        let options: Options = serde_json::from_str(text).expect("options");
        assert_eq!(options.work, FitWork::Running { stage: Some("fitting".into()), done: 0.5 });
        assert_eq!(options.file.expect("a file").columns[0].kind, models::fits::ColumnKind::Date);
        assert_eq!(options.settings.columns["joined"], ["加入日期"]);
        let stopped: Options =
            serde_json::from_str(r#"{ "model": "churn-survival", "work": "stopped" }"#).expect("options");
        assert_eq!(stopped.work, FitWork::Stopped);
    }

    #[test]
    fn news_are_small_json() {
        assert_eq!(
            serde_json::to_string(&FitNews::Ready { question: 2, complete: true }).unwrap(),
            r#"{"ready":{"question":2,"complete":true}}"#
        );
        assert_eq!(serde_json::to_string(&FitNews::Run).unwrap(), r#""run""#);
    }
}
