//! The page of a fit behind a door: the file and the worker stay with the page around.

use std::rc::Rc;

use js_sys::Float64Array;
use models::fits::FitSettings;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::{FitFile, FitNews, FitView, FitViewProps, FitWork};
use crate::chart::PointColumn;
use crate::door::{View, read};
use crate::picture::SHEETS;

/// What the page says of the fit that it shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct FitOptions {
    /// Id of the model.
    pub model: String,
    /// The open file.
    pub file: Option<FitFile>,
    /// What the project holds for the fit.
    pub settings: FitSettings,
    /// Number of this file with these settings.
    pub question: u32,
    /// How the work goes.
    pub work: FitWork,
}

impl View for FitView {
    const SHEETS: &'static [&'static str] = &SHEETS;

    type Options = FitOptions;
    type News = FitNews;

    fn begin(on_news: Callback<FitNews>) -> FitViewProps {
        FitViewProps {
            model: AttrValue::default(),
            file: None,
            settings: Rc::default(),
            question: 0,
            work: FitWork::default(),
            report: None,
            arrays: Rc::default(),
            on_news,
        }
    }

    fn set(props: &mut FitViewProps, options: FitOptions) {
        props.model = options.model.into();
        props.file = options.file.map(Rc::new);
        props.settings = Rc::new(options.settings);
        props.question = options.question;
        props.work = options.work;
    }

    /// A `report`, with the long columns beside it.
    fn hand(props: &mut FitViewProps, _: &str, text: &str, arrays: Vec<Float64Array>) -> serde_json::Result<()> {
        props.report = read(text)?.map(Rc::new);
        props.arrays = Rc::new(arrays.iter().map(|array| PointColumn::new(array.to_vec())).collect());
        Ok(())
    }

    fn key(props: &FitViewProps) -> String {
        props.model.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_as_the_page_writes_them() {
        let text = r#"{ "model": "churn-survival", "work": { "running": { "stage": "fitting", "done": 0.5 } },
            "file": { "name": "a.csv", "rows": 3, "columns": [{ "name": "加入日期", "kind": "date-day-first" }] },
            "settings": { "columns": { "joined": ["加入日期"] } } }"#;
        let options: FitOptions = serde_json::from_str(text).expect("options");
        assert_eq!(options.work, FitWork::Running { stage: Some("fitting".into()), done: 0.5 });
        assert_eq!(options.file.as_ref().expect("a file").columns[0].kind, models::fits::ColumnKind::Date);
        assert_eq!(options.settings.columns["joined"], ["加入日期"]);
        let stopped: FitOptions =
            serde_json::from_str(r#"{ "model": "churn-survival", "work": "stopped" }"#).expect("options");
        assert_eq!(stopped.work, FitWork::Stopped);
        let written = serde_json::to_string(&options).expect("JSON");
        assert_eq!(serde_json::from_str::<FitOptions>(&written).expect("options"), options);
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
