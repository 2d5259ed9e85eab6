//! The run of a model over the open file, as a part of the app's own page: the view of it, while the file and the worker stay
//! with the page. JSON goes in and out: see [`RunPage`].

use std::rc::Rc;

use js_sys::{Array, Float64Array, Function};
use models::runs::{ModelFields, ModelRunReport, ModelSettings};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use ui::run::{RunDots, RunFile, RunNews, RunView, RunWork};
use ui::texts::{Currency, Language, TextsProvider};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::AppHandle;
use yew::prelude::*;

use crate::sheet;

/// What the page says of the run that it shows.
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
    file: Option<RunFile>,
    /// The numbers on show, and what the project holds for the file.
    settings: ModelSettings,
    /// How the work goes.
    work: RunWork,
}

/// A run on a page. `told` is called with the JSON of a [`RunNews`] whenever the reader wants something.
#[wasm_bindgen]
pub struct RunPage {
    told: Callback<RunNews>,
    props: RootProps,
    view: Option<AppHandle<Root>>,
}

#[wasm_bindgen]
impl RunPage {
    /// Shows a run inside `place`, which belongs to it from now on.
    ///
    /// # Errors
    /// Where the options are not what this module understands, as those of a page of another build may be.
    #[wasm_bindgen(constructor)]
    pub fn new(place: Element, options: &str, told: Function) -> Result<RunPage, JsValue> {
        // A browser that refuses the sheet shows the page without it.
        let _ = sheet::adopt_on_page(include_str!("run.css"));
        let told = Callback::from(move |news: RunNews| {
            // News are names, numbers and texts, which JSON can always write; a listener that throws is the page's own affair.
            let text = serde_json::to_string(&news).unwrap_or_default();
            let _ = told.call1(&JsValue::NULL, &JsValue::from_str(&text));
        });
        let props = props_of(options, &told)?;
        let view = yew::Renderer::<Root>::with_root_and_props(place, props.clone()).render();
        Ok(Self { told, props, view: Some(view) })
    }

    /// Takes over other options; what the worker said stays.
    ///
    /// # Errors
    /// As for the constructor.
    pub fn update(&mut self, options: &str) -> Result<(), JsValue> {
        let props = props_of(options, &self.told)?;
        let before = self.props.clone();
        self.show(RootProps {
            fields: before.fields,
            report: before.report,
            number: before.number,
            dots: before.dots,
            ..props
        });
        Ok(())
    }

    /// Takes over what the model takes and gives.
    ///
    /// # Errors
    /// Where it is not what this module understands.
    pub fn fields(&mut self, text: &str) -> Result<(), JsValue> {
        let fields: Option<ModelFields> = read(text)?;
        self.show(RootProps { fields: fields.map(Rc::new), ..self.props.clone() });
        Ok(())
    }

    /// Takes over a report, or takes it away where `text` is empty.
    ///
    /// # Errors
    /// As for [`RunPage::fields`].
    pub fn report(&mut self, text: &str) -> Result<(), JsValue> {
        let report: Option<ModelRunReport> = read(text)?;
        let number = self.props.number.wrapping_add(1);
        // The dots stay until the new ones are here: a line that moved leaves every row where it was.
        let dots = self.props.dots.clone().filter(|_| report.is_some());
        self.show(RootProps { report: report.map(Rc::new), number, dots, ..self.props.clone() });
        Ok(())
    }

    /// Takes over where the rows stand on the two axes.
    pub fn dots(&mut self, _: &str, arrays: &Array) {
        let column = |place: u32| arrays.get(place).unchecked_into::<Float64Array>().to_vec();
        let dots = (arrays.length() == 2).then(|| RunDots::new([column(0), column(1)]));
        self.show(RootProps { dots, ..self.props.clone() });
    }

    /// Takes the run off the page.
    pub fn destroy(mut self) {
        if let Some(view) = self.view.take() {
            view.destroy();
        }
    }
}

impl RunPage {
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
    fields: Option<Rc<ModelFields>>,
    file: Option<Rc<RunFile>>,
    settings: Rc<ModelSettings>,
    work: RunWork,
    report: Option<Rc<ModelRunReport>>,
    number: u32,
    dots: Option<RunDots>,
    told: Callback<RunNews>,
}

#[component]
fn Root(props: &RootProps) -> Html {
    html! {
        <TextsProvider base={props.texts.clone()} language={props.language} currency={props.currency} page=false>
            <RunView key={props.model.to_string()} model={props.model.clone()} fields={props.fields.clone()} file={props.file.clone()}
                settings={Rc::clone(&props.settings)} work={props.work.clone()} report={props.report.clone()} number={props.number}
                dots={props.dots.clone()} on_news={props.told.clone()} />
        </TextsProvider>
    }
}

fn props_of(options: &str, told: &Callback<RunNews>) -> Result<RootProps, JsError> {
    let options: Options = serde_json::from_str(options)?;
    Ok(RootProps {
        language: Language::from_tag(&options.language),
        currency: Currency::from_code(&options.currency),
        model: options.model.into(),
        texts: options.texts.into(),
        fields: None,
        file: options.file.map(Rc::new),
        settings: Rc::new(options.settings),
        work: options.work,
        report: None,
        number: 0,
        dots: None,
        told: told.clone(),
    })
}

/// What a text says; nothing where it is empty.
fn read<T: DeserializeOwned>(text: &str) -> Result<Option<T>, JsError> {
    if text.is_empty() { Ok(None) } else { Ok(Some(serde_json::from_str(text)?)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_as_the_page_writes_them() {
        let text = r#"{ "model": "kano", "language": "zh-CN", "work": { "running": { "done": null } },
            "file": { "name": "a.csv", "rows": 3, "columns": ["正向题"], "reading": 2 },
            "settings": { "inputs": { "functional": "like" }, "columns": { "functional": "正向题" }, "small": 5 } }"#;
        let options: Options = serde_json::from_str(text).expect("options");
        assert_eq!(options.work, RunWork::Running { done: None });
        assert_eq!(options.file.expect("a file").columns, ["正向题"]);
        assert_eq!((options.settings.columns["functional"].as_str(), options.settings.small), ("正向题", Some(5)));
    }

    #[test]
    fn news_are_small_json() {
        assert_eq!(serde_json::to_string(&RunNews::Dots).unwrap(), r#""dots""#);
        let news =
            RunNews::Save { format: "csv".to_owned(), names: [("segment".to_owned(), "Segment".to_owned())].into() };
        assert_eq!(serde_json::to_string(&news).unwrap(), r#"{"save":{"format":"csv","names":{"segment":"Segment"}}}"#);
    }
}
