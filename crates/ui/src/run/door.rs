//! The run of a model over a file behind a door: the file and the worker stay with the page around.

use std::rc::Rc;

use js_sys::Float64Array;
use models::runs::ModelSettings;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::{RunDots, RunFile, RunNews, RunView, RunViewProps, RunWork};
use crate::door::{View, read};
use crate::picture::SHEETS;

/// What the page says of the run that it shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RunOptions {
    /// Id of the model.
    pub model: String,
    /// The open file.
    pub file: Option<RunFile>,
    /// The numbers on show, and what the project holds for the file.
    pub settings: ModelSettings,
    /// How the work goes.
    pub work: RunWork,
}

impl View for RunView {
    const SHEETS: &'static [&'static str] = &[SHEETS[0], SHEETS[1], include_str!("run.css")];

    type Options = RunOptions;
    type News = RunNews;

    fn begin(on_news: Callback<RunNews>) -> RunViewProps {
        RunViewProps {
            model: AttrValue::default(),
            fields: None,
            file: None,
            settings: Rc::default(),
            work: RunWork::default(),
            report: None,
            number: 0,
            dots: None,
            on_news,
        }
    }

    fn set(props: &mut RunViewProps, options: RunOptions) {
        props.model = options.model.into();
        props.file = options.file.map(Rc::new);
        props.settings = Rc::new(options.settings);
        props.work = options.work;
    }

    /// What the model takes and gives (`fields`), a `report`, and where its rows stand on the two axes (`dots`).
    fn hand(props: &mut RunViewProps, name: &str, text: &str, arrays: Vec<Float64Array>) -> serde_json::Result<()> {
        match name {
            "fields" => props.fields = read(text)?.map(Rc::new),
            "dots" => {
                props.dots = match arrays.as_slice() {
                    [x, y] => Some(RunDots::new([x.to_vec(), y.to_vec()])),
                    _ => None,
                }
            }
            _ => {
                props.report = read(text)?.map(Rc::new);
                props.number = props.number.wrapping_add(1);
                // The dots stay until the new ones are here: a line that moved leaves every row where it was.
                props.dots = props.dots.take().filter(|_| props.report.is_some());
            }
        }
        Ok(())
    }

    fn key(props: &RunViewProps) -> String {
        props.model.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_as_the_page_writes_them() {
        let text = r#"{ "model": "kano", "work": { "running": { "done": null } },
            "file": { "name": "a.csv", "rows": 3, "columns": ["正向题"], "reading": 2 },
            "settings": { "inputs": { "functional": "like" }, "columns": { "functional": "正向题" }, "small": 5 } }"#;
        let options: RunOptions = serde_json::from_str(text).expect("options");
        assert_eq!(options.work, RunWork::Running { done: None });
        assert_eq!(options.file.as_ref().expect("a file").columns, ["正向题"]);
        assert_eq!((options.settings.columns["functional"].as_str(), options.settings.small), ("正向题", Some(5)));
        let written = serde_json::to_string(&options).expect("JSON");
        assert_eq!(serde_json::from_str::<RunOptions>(&written).expect("options"), options);
    }

    #[test]
    fn news_are_small_json() {
        assert_eq!(serde_json::to_string(&RunNews::Dots).unwrap(), r#""dots""#);
        let news =
            RunNews::Save { format: "csv".to_owned(), names: [("segment".to_owned(), "Segment".to_owned())].into() };
        assert_eq!(serde_json::to_string(&news).unwrap(), r#"{"save":{"format":"csv","names":{"segment":"Segment"}}}"#);
    }
}
