//! How the models are estimated, for those who want more than the usual: the module of results draws the form.

use std::rc::Rc;

use ui::value::EstimateSettingsOptions;
use workbench::protocol::{ColumnType, CovariateSettings, EstimateSettings, PurchaseModelId, ValueSettings};
use yew::prelude::*;

use crate::pages::data::role_of;
use crate::state::AppState;
use crate::views::{Module, Mounted, heard, json};

/// Properties of [`EstimatePanel`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct EstimatePanelProps {
    pub(super) settings: Rc<ValueSettings>,
    pub(super) on_settings: Callback<ValueSettings>,
    /// Columns of the file that may explain how customers differ. The panel does not look at the state of the app itself: drawn
    /// anew with every progress of the work, it would take away what is being typed.
    pub(super) columns: Rc<Vec<String>>,
}

/// Columns of numbers or of a few words that mean nothing else.
pub(super) fn free_columns(state: &AppState) -> Vec<String> {
    let Some(table) = &state.table.report else { return Vec::new() };
    let fits = |kind: ColumnType| matches!(kind, ColumnType::Number | ColumnType::Category);
    let mapping = &state.settings.mapping;
    let free = table.columns.iter().filter(|column| fits(column.column_type) && role_of(column, mapping).is_none());
    free.map(|column| column.name.clone()).collect()
}

/// The settings, closed until they are asked for.
#[component]
pub(super) fn EstimatePanel(props: &EstimatePanelProps) -> Html {
    let settings = &props.settings;
    let takers = PurchaseModelId::ALL.into_iter().filter(|model| model.takes().covariates);
    let options = EstimateSettingsOptions {
        settings: settings.estimate.clone(),
        takes: settings.model.takes(),
        takers: takers.map(|model| model.id().to_owned()).collect(),
        columns: (*props.columns).clone(),
    };
    let on_news = {
        let (settings, on_settings) = (settings.clone(), props.on_settings.clone());
        Callback::from(move |estimate: EstimateSettings| {
            on_settings.emit(ValueSettings { estimate, ..(*settings).clone() });
        })
    };
    html! {
        <Mounted module={Module::Reports} view="estimate-settings" options={json(&options)} on_told={heard(on_news)} />
    }
}

/// Whether more is to be told of an estimate than parameters and what is found of them.
pub(super) fn is_more(estimate: &EstimateSettings) -> bool {
    estimate.draws.is_some() || estimate.correlation || estimate.covariates != CovariateSettings::default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prior_alone_has_nothing_more_to_tell() {
        assert!(!is_more(&EstimateSettings { weak_prior: true, ..EstimateSettings::default() }));
        let covariates = CovariateSettings { spend: vec!["shop".to_owned()], ..CovariateSettings::default() };
        assert!(is_more(&EstimateSettings { covariates, ..EstimateSettings::default() }));
    }
}
