//! The pictures of the value page, each with its numbers in a table: what was computed of the customer base
//! ([`models::value_figures`]), and the story of one customer.

mod deciles;
mod estimate;
pub mod pictures;
mod quality;
mod settings;
mod story;

use std::rc::Rc;

use js_sys::Float64Array;
use models::value_figures::ValueFigures;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

pub use self::settings::{EstimateSettingsOptions, EstimateSettingsProps, EstimateSettingsView};
pub use self::story::{StoryOptions, StoryView, StoryViewProps};
use crate::door::{View, read};
use crate::texts::{Texts, use_text_files, use_texts};

/// Which of the pictures: each is in its own place on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ValuePart {
    /// How value is spread.
    #[default]
    Deciles,
    /// How well the purchase model describes the log.
    Quality,
    /// What priors, draws, covariates and a correlation say of the estimate.
    Estimate,
}

/// What the page says of the pictures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueOptions {
    /// Which.
    pub part: ValuePart,
    /// Whether they belong to settings that have changed since.
    pub stale: bool,
}

/// Properties of [`ValueView`].
#[derive(Clone, PartialEq, Properties)]
pub struct ValueViewProps {
    /// What the page says.
    pub options: ValueOptions,
    /// What the worker computed.
    pub figures: Option<Rc<ValueFigures>>,
}

impl View for ValueView {
    type Options = ValueOptions;
    type News = ();

    fn begin(_: Callback<()>) -> ValueViewProps {
        ValueViewProps { options: ValueOptions::default(), figures: None }
    }

    fn set(props: &mut ValueViewProps, options: ValueOptions) {
        props.options = options;
    }

    /// The `figures`.
    fn hand(props: &mut ValueViewProps, _: &str, text: &str, _: Vec<Float64Array>) -> serde_json::Result<()> {
        props.figures = read(text)?.map(Rc::new);
        Ok(())
    }

    fn key(_: &ValueViewProps) -> String {
        String::new()
    }
}

/// Pictures of the value page.
#[component]
pub fn ValueView(props: &ValueViewProps) -> Html {
    let texts = use_texts();
    let ready = use_text_files(&["value", "columns"]);
    let Some(figures) = props.figures.as_ref().filter(|_| ready) else {
        return html! { <div class="picture-pending" aria-busy="true" /> };
    };
    match props.options.part {
        ValuePart::Deciles if figures.deciles.is_empty() => html! {},
        ValuePart::Deciles => deciles::deciles(&texts, figures),
        ValuePart::Quality => quality::quality(&texts, figures, props.options.stale),
        ValuePart::Estimate => estimate::estimate(&texts, figures, props.options.stale),
    }
}

/// A length of time in words: “52 weeks”. The texts of the value page must be here.
pub fn length(texts: &Texts, unit: &str, units: f64) -> AttrValue {
    // Plural forms want the number that is printed.
    let rounded = (units * 10.0).round() / 10.0;
    texts.with(&format!("value-length-{unit}"), &[("count", rounded.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_and_figures_are_read_as_they_are_written() {
        let options = ValueOptions { part: ValuePart::Quality, stale: true };
        let text = serde_json::to_string(&options).expect("JSON");
        assert_eq!(text, r#"{"part":"quality","stale":true}"#);
        assert_eq!(serde_json::from_str::<ValueOptions>(&text).expect("options"), options);
        let mut props = ValueView::begin(Callback::noop());
        let figures = r#"{"unit":"week","tracking":null,"frequencies":[[3,2.5]],"holdout":null,"deciles":[]}"#;
        ValueView::hand(&mut props, "figures", figures, Vec::new()).expect("figures");
        assert_eq!(props.figures.as_ref().expect("figures").frequencies, [[3.0, 2.5]]);
        ValueView::hand(&mut props, "figures", "", Vec::new()).expect("nothing");
        assert_eq!(props.figures, None);
    }
}
