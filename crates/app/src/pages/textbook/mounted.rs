//! A model on a page of the app, shown by the module that the custom element is made of.

use std::collections::BTreeMap;
use std::rc::Rc;

use models::Values;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ui::model::parameters::Parameters;
use ui::texts::Language;
use yew::prelude::*;

use crate::views::{Module, Mounted, heard, json};

/// What the module is asked to show.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Options<'a> {
    model: &'a str,
    embedded: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    case: Option<&'a Case>,
    parameters: &'a BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    element_script: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    own: Option<&'a Json>,
    editing: bool,
    labels: &'a [String],
}

/// The numbers of a model: what was entered, without what stands at its default.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Case {
    /// Inputs.
    pub(crate) inputs: Values,
    /// Settings.
    pub(crate) settings: Values,
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

/// The numbers that a model starts with; when they change, the model takes them over.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Given {
    /// The parameters of an address.
    Address(Parameters),
    /// What the project holds, with what the address says beside the numbers.
    Project(Case, Parameters),
}

/// Properties of [`MountedModel`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct MountedModelProps {
    /// Model id.
    pub(crate) model: String,
    /// The numbers to start with.
    pub(crate) given: Rc<Given>,
    /// Language of the model, which need not be the page's.
    pub(crate) language: Language,
    /// Whether it is shown as on somebody else's page.
    #[prop_or_default]
    pub(crate) embedded: bool,
    /// Address of the model's page without parameters.
    #[prop_or_default]
    pub(crate) address: Option<String>,
    /// Address of the script that defines the element.
    #[prop_or_default]
    pub(crate) element_script: Option<String>,
    /// Definition of a model of the user's own, which stands for the id.
    #[prop_or_default]
    pub(crate) own: Option<Json>,
    /// Whether its editor is open.
    #[prop_or_default]
    pub(crate) editing: bool,
    /// Names of the items that a file has put into the model.
    #[prop_or_default]
    pub(crate) labels: Rc<Vec<String>>,
    /// Told after the first computation and after every change.
    pub(crate) on_told: Callback<Rc<Told>>,
    /// What stands here until the model does, and above the reason where it does not come.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A model, once the module is here; until then what is given to stand in for it, or why there is none.
#[component]
pub(crate) fn MountedModel(props: &MountedModelProps) -> Html {
    let (case, parameters) = match &*props.given {
        Given::Address(parameters) => (None, parameters),
        Given::Project(case, beside) => (Some(case), beside),
    };
    let options = Options {
        model: &props.model,
        embedded: props.embedded,
        case,
        parameters,
        address: props.address.as_deref(),
        element_script: props.element_script.as_deref(),
        own: props.own.as_ref(),
        editing: props.editing,
        labels: &props.labels,
    };
    let on_told = heard(props.on_told.reform(Rc::new));
    html! {
        <Mounted module={Module::Models} view="model" options={json(&options)} language={props.language} {on_told} until_told=true>
            { props.children.clone() }
        </Mounted>
    }
}
