//! How the models are estimated, for those who want more than the usual: priors, draws, a correlation, covariates.

use std::rc::Rc;

use models::estimates::{CovariateSettings, EstimateSettings, Takes};
use serde::{Deserialize, Serialize};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::door::View;
use crate::select::Select;
use crate::texts::{use_text_files, use_texts};

/// Draws where they are asked for and nothing else is said.
const DRAWS: u32 = 1_000;

/// What a column may move among purchases and leaving: ids of their texts.
const PLACES: [&str; 5] = ["none", "rate", "dropout", "own", "shared"];

/// What the page says of the settings.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EstimateSettingsOptions {
    /// As they are chosen.
    pub settings: EstimateSettings,
    /// What of them the purchase model chosen takes.
    pub takes: Takes,
    /// Ids of the purchase models that take covariates.
    pub takers: Vec<String>,
    /// Columns of the file that may explain how customers differ.
    pub columns: Vec<String>,
}

/// Properties of [`EstimateSettingsView`].
#[derive(Clone, PartialEq, Properties)]
pub struct EstimateSettingsProps {
    /// What the page says.
    pub options: Rc<EstimateSettingsOptions>,
    /// Hears every change.
    pub on_settings: Callback<EstimateSettings>,
}

impl View for EstimateSettingsView {
    const SHEETS: &'static [&'static str] = &[include_str!("estimate.css")];

    type Options = EstimateSettingsOptions;
    type News = EstimateSettings;

    fn begin(on_settings: Callback<EstimateSettings>) -> EstimateSettingsProps {
        EstimateSettingsProps { options: Rc::default(), on_settings }
    }

    fn set(props: &mut EstimateSettingsProps, options: EstimateSettingsOptions) {
        props.options = Rc::new(options);
    }

    fn key(_: &EstimateSettingsProps) -> String {
        String::new()
    }
}

/// Which of [`PLACES`] a column has.
fn place_of(covariates: &CovariateSettings, column: &String) -> usize {
    let has = |columns: &[String]| columns.contains(column);
    match (has(&covariates.rate), has(&covariates.dropout)) {
        (true, true) if has(&covariates.shared) => 4,
        (true, true) => 3,
        (false, true) => 2,
        (true, false) => 1,
        (false, false) => 0,
    }
}

fn put(columns: &mut Vec<String>, column: &str, wanted: bool) {
    columns.retain(|known| known != column);
    if wanted {
        columns.push(column.to_owned());
    }
}

/// The settings, closed until they are asked for; what of them is in use stands beside the title.
#[component]
pub fn EstimateSettingsView(props: &EstimateSettingsProps) -> Html {
    let texts = use_texts();
    if !use_text_files(&["value", "value-estimate"]) {
        return html! {};
    }
    let EstimateSettingsOptions { settings, takes, takers, columns: free } = &*props.options;
    let used = settings.suited(*takes);
    let plain = used.covariates == CovariateSettings::default();
    let change = |apply: Box<dyn Fn(&mut EstimateSettings)>| {
        let (settings, on_settings) = (settings.clone(), props.on_settings.clone());
        move || {
            let mut next = settings.clone();
            apply(&mut next);
            on_settings.emit(next);
        }
    };
    let check = |id: &'static str, checked: bool, enabled: bool, apply: fn(&mut EstimateSettings)| {
        let set = change(Box::new(apply));
        html! {
            <label class="option">
                <input type="checkbox" {checked} disabled={!enabled} onchange={move |_: Event| set()} />
                <span>{ texts.get(id) }</span>
                <span class="option-hint">{ texts.attr(id, "hint").unwrap_or_default() }</span>
            </label>
        }
    };
    let number = |id: &'static str, value: u32, limit: [u32; 2], apply: fn(&mut EstimateSettings, u32)| {
        let (settings, on_settings) = (settings.clone(), props.on_settings.clone());
        let onchange = move |event: Event| {
            let typed = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value_as_number());
            // An empty field is no number.
            if let Some(number) = typed.filter(|number| number.is_finite()) {
                let mut next = settings.clone();
                apply(&mut next, number.round().clamp(f64::from(limit[0]), f64::from(limit[1])) as u32);
                on_settings.emit(next);
            }
        };
        html! {
            <label class="short-field">
                <span>{ texts.get(id) }</span>
                <input type="number" min={limit[0].to_string()} max={limit[1].to_string()} step="1" value={value.to_string()} {onchange} />
            </label>
        }
    };
    let mut columns = free.clone();
    // What a project chose stays to be taken off, whatever file is open.
    for column in settings.covariates.columns() {
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    let column = |(index, name): (usize, &String)| {
        let covariates = &settings.covariates;
        let enabled = takes.covariates;
        let chosen = if enabled { place_of(covariates, name) } else { 0 };
        let on_place = {
            let (settings, on_settings, name) = (settings.clone(), props.on_settings.clone(), name.clone());
            Callback::from(move |id: String| {
                let mut next = settings.clone();
                let of = &mut next.covariates;
                put(&mut of.rate, &name, matches!(id.as_str(), "rate" | "own" | "shared"));
                put(&mut of.dropout, &name, matches!(id.as_str(), "dropout" | "own" | "shared"));
                put(&mut of.shared, &name, id == "shared");
                on_settings.emit(next);
            })
        };
        let on_spend = {
            let name = name.clone();
            change(Box::new(move |estimate| {
                let spend = &mut estimate.covariates.spend;
                put(spend, &name, !spend.contains(&name));
            }))
        };
        let id = format!("value-covariate-{index}");
        html! {
            <div class="covariate" role="group" aria-labelledby={id.clone()}>
                <span id={id.clone()} class="covariate-name">{ name }</span>
                if enabled {
                    <Select value={PLACES[chosen]} on_change={on_place} aria_label={texts.with("value-covariate-moves", &[("column", name.clone().into())])}>
                        { for PLACES.iter().enumerate().map(|(place, id)| html! {
                            <option value={*id} selected={place == chosen}>{ texts.get(&format!("value-covariate-{id}")) }</option>
                        }) }
                    </Select>
                }
                <label class="option">
                    <input type="checkbox" checked={covariates.spend.contains(name)} onchange={move |_: Event| on_spend()} />
                    <span>{ texts.get("value-covariate-spend") }</span>
                </label>
            </div>
        }
    };
    let separator = texts.get("value-estimate-separator");
    let names: Vec<_> = takers.iter().map(|id| texts.get(&format!("value-model-name-{id}")).to_string()).collect();
    let mut said: Vec<String> = Vec::new();
    if used.weak_prior {
        said.push(texts.get("value-estimate-said-prior").to_string());
    }
    if let Some(draws) = used.draws {
        said.push(texts.with("value-estimate-said-draws", &[("draws", f64::from(draws).into())]).to_string());
    }
    if used.correlation {
        said.push(texts.get("value-estimate-said-correlation").to_string());
    }
    said.extend(used.covariates.columns());
    html! {
        <details class="setting estimate">
            <summary>
                { texts.get("value-estimate-settings") }
                if !said.is_empty() {
                    <span class="muted">{ " · " }{ said.join(&separator) }</span>
                }
            </summary>
            <fieldset class="setting">
                <legend>{ texts.get("value-estimate-draws") }</legend>
                { check("value-estimate-prior", used.weak_prior, plain, |estimate| estimate.weak_prior = !estimate.weak_prior) }
                { check("value-estimate-draw", used.draws.is_some(), plain && takes.draws, |estimate| {
                    estimate.draws = if estimate.draws.is_none() { Some(DRAWS) } else { None };
                }) }
                if let Some(draws) = used.draws {
                    <div class="short-fields">
                        { number("value-estimate-count", draws, [100, 100_000], |estimate, draws| estimate.draws = Some(draws)) }
                        { number("value-estimate-seed", used.seed, [0, u32::MAX], |estimate, seed| estimate.seed = seed) }
                    </div>
                }
                if !takes.draws {
                    <p class="setting-hint">{ texts.get("value-estimate-draws-too-slow") }</p>
                }
                if !plain {
                    <p class="setting-hint">{ texts.get("value-estimate-not-with-covariates") }</p>
                }
            </fieldset>
            <fieldset class="setting">
                <legend>{ texts.get("value-correlation") }</legend>
                { check("value-correlation-on", used.correlation, plain && takes.correlation, |estimate| estimate.correlation = !estimate.correlation) }
            </fieldset>
            <fieldset class="setting">
                <legend>{ texts.get("value-covariates") }</legend>
                <p class="setting-hint">{ texts.get(if columns.is_empty() { "value-covariates-none" } else { "value-covariates-hint" }) }</p>
                { for columns.iter().enumerate().map(column) }
                if !takes.covariates && !columns.is_empty() {
                    <p class="setting-hint">{ texts.with("value-covariates-not-of", &[("models", names.join(&separator).into())]) }</p>
                }
            </fieldset>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_has_one_place_among_purchases_and_leaving() {
        let of = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        let covariates = CovariateSettings {
            rate: of(&["a", "b", "c"]),
            dropout: of(&["b", "c", "d"]),
            shared: of(&["c"]),
            spend: of(&["e"]),
        };
        let places: Vec<usize> = ["a", "b", "c", "d", "e"].map(|name| place_of(&covariates, &name.to_owned())).into();
        assert_eq!(
            places.iter().map(|&place| PLACES[place]).collect::<Vec<_>>(),
            ["rate", "own", "shared", "dropout", "none"]
        );
        assert_eq!(covariates.columns(), of(&["a", "b", "c", "d", "e"]));
    }

    #[test]
    fn what_the_page_says_is_read_as_it_is_written() {
        let mut props = EstimateSettingsView::begin(Callback::noop());
        let said = r#"{"settings":{"weakPrior":true},"takes":{"draws":true},"takers":["bg-nbd"],"columns":["shop"]}"#;
        EstimateSettingsView::set(&mut props, serde_json::from_str(said).expect("options"));
        assert!(props.options.settings.weak_prior && props.options.takes.draws && !props.options.takes.correlation);
        let text = serde_json::to_string(&*props.options).expect("JSON");
        assert_eq!(serde_json::from_str::<EstimateSettingsOptions>(&text).expect("options"), *props.options);
    }
}
