//! The pictures of the report, which the module of results draws.

use std::rc::Rc;

use ui::value::{ValueOptions, ValuePart};
use workbench::protocol::ValueReport;
use yew::prelude::*;

use crate::views::{Handed, Module, Mounted, json};

/// Properties of [`Figures`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FiguresProps {
    pub(super) report: Rc<ValueReport>,
    pub(super) part: ValuePart,
    #[prop_or_default]
    pub(super) stale: bool,
}

/// Some of the pictures, in the columns of the page.
#[component]
pub(super) fn Figures(props: &FiguresProps) -> Html {
    let figures = use_memo(props.report.figures.clone(), |figures| Handed::new(figures.0.clone(), Vec::new()));
    let options = json(&ValueOptions { part: props.part, stale: props.stale });
    html! {
        <Mounted module={Module::Reports} view="value" {options} handed={vec![("figures", Some((*figures).clone()))]} flat=true />
    }
}
