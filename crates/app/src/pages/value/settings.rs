//! What is valued, over which time, at which rate.

use std::rc::Rc;

use ui::select::Select;
use ui::texts::{Texts, use_texts};
use web_sys::HtmlInputElement;
use workbench::protocol::{Covers, HistoryReport, PurchaseModelId, TimeUnit, ValueSettings};
use yew::prelude::*;

use super::estimate::EstimatePanel;
use super::total::{covers_id, length};
use crate::pages::segment::settings::{iso_day, number_of, parse_day};

/// Properties of [`SettingsPanel`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SettingsPanelProps {
    pub(super) settings: Rc<ValueSettings>,
    pub(super) history: Option<Rc<HistoryReport>>,
    pub(super) on_settings: Callback<ValueSettings>,
    /// Columns of the file that may explain how customers differ.
    pub(super) columns: Rc<Vec<String>>,
}

/// The settings, the one that changes most first.
#[component]
pub(super) fn SettingsPanel(props: &SettingsPanelProps) -> Html {
    let texts = use_texts();
    let settings = &props.settings;
    let days = props.history.as_ref().and_then(|history| history.days);
    let year = settings.unit.year();
    let horizon = settings.horizon.unwrap_or(year);
    let most = settings.model.most_customers().map_or(0.0, |most| most as f64);
    let intervals = props.history.as_ref().is_none_or(|history| history.intervals);

    let on_unit = |unit: TimeUnit| {
        let (settings, on_settings) = (settings.clone(), props.on_settings.clone());
        Callback::from(move |_: Event| {
            // The horizon keeps its length in days.
            let horizon =
                settings.horizon.map(|horizon| (horizon * settings.unit.days() / unit.days()).round().max(1.0));
            on_settings.emit(ValueSettings { unit, horizon, ..(*settings).clone() });
        })
    };
    let on_covers = {
        let (settings, on_settings) = (settings.clone(), props.on_settings.clone());
        Callback::from(move |id: String| {
            let covers = [Covers::Parameters, Covers::Customers, Covers::Both]
                .into_iter()
                .find(|covers| covers_id(*covers) == id);
            on_settings.emit(ValueSettings { covers: covers.unwrap_or_default(), ..(*settings).clone() });
        })
    };
    let on_model = {
        let (settings, on_settings) = (settings.clone(), props.on_settings.clone());
        Callback::from(move |id: String| {
            let model = PurchaseModelId::ALL.into_iter().find(|model| model.id() == id).unwrap_or_default();
            on_settings.emit(ValueSettings { model, ..(*settings).clone() });
        })
    };
    let slider = |id: &'static str,
                  value: f64,
                  most: f64,
                  step: f64,
                  shown: AttrValue,
                  limit: [f64; 2],
                  apply: fn(&mut ValueSettings, f64)| {
        let (settings, on_settings) = (settings.clone(), props.on_settings.clone());
        let set = move |number: f64| {
            let mut next = (*settings).clone();
            apply(&mut next, number.clamp(limit[0], limit[1]));
            on_settings.emit(next);
        };
        let on_slide = {
            let set = set.clone();
            Callback::from(move |event: InputEvent| {
                if let Some(number) =
                    event.target_dyn_into::<HtmlInputElement>().and_then(|input| input.value().parse::<f64>().ok())
                {
                    set(number);
                }
            })
        };
        let on_type = Callback::from(move |event: Event| {
            if let Some(number) = number_of(&event) {
                set(number);
            }
        });
        let name = format!("value-{id}");
        let typed = (value * 100.0).round() / 100.0;
        html! {
            <div class="setting">
                <label for={name.clone()}>{ texts.get(&name) }</label>
                <div class="slider-number">
                    <input type="range" min={limit[0].to_string()} max={most.to_string()} step={step.to_string()} value={typed.to_string()}
                        aria-label={texts.get(&name)} aria-valuetext={shown.clone()} oninput={on_slide} />
                    <input id={name.clone()} type="number" min={limit[0].to_string()} max={limit[1].to_string()} step="any" value={typed.to_string()}
                        aria-describedby={format!("{name}-hint")} onchange={on_type} />
                    <span class="slider-unit">{ texts.attr(&name, "unit").unwrap_or_default() }</span>
                </div>
                <p id={format!("{name}-hint")} class="setting-hint">{ texts.attr_with(&name, "hint", &[("value", shown.to_string().into())]).unwrap_or_default() }</p>
            </div>
        }
    };
    html! {
        <form class="settings" aria-label={texts.get("value-settings")} onsubmit={|event: SubmitEvent| event.prevent_default()}>
            { acquisition_window(&texts, props) }
            { slider("horizon", horizon, (year * 5.0).round(), 1.0, length(&texts, settings.unit, horizon), [1.0, (year * 50.0).round()], |next, units| next.horizon = Some(units)) }
            { slider("discount", settings.annual_discount_rate * 100.0, 50.0, 0.5, texts.percent(settings.annual_discount_rate, 2).into(), [0.0, 1000.0], |next, percent| next.annual_discount_rate = percent / 100.0) }
            { slider("margin", settings.margin * 100.0, 100.0, 1.0, texts.percent(settings.margin, 2).into(), [0.0, 100.0], |next, percent| next.margin = percent / 100.0) }
            <div class="setting">
                <label for="value-model">{ texts.get("value-model") }</label>
                <Select id="value-model" value={settings.model.id()} on_change={on_model} aria_describedby="value-model-hint">
                    { for PurchaseModelId::ALL.map(|model| html! {
                        <option value={model.id()} selected={settings.model == model} disabled={model.needs_intervals() && !intervals}>{ texts.get(&format!("value-model-name-{}", model.id())) }</option>
                    }) }
                </Select>
                <p id="value-model-hint" class="setting-hint">
                    { texts.attr_with(&format!("value-model-name-{}", settings.model.id()), "hint", &[("most", most.into())]).unwrap_or_default() }
                    if !intervals {
                        { " " }{ texts.get("value-model-no-intervals") }
                    }
                </p>
            </div>
            <fieldset class="setting">
                <legend>{ texts.get("value-unit") }</legend>
                <div class="option-row">
                    { for [TimeUnit::Day, TimeUnit::Week, TimeUnit::Month].map(|unit| html! {
                        <label class="option">
                            <input type="radio" name="value-unit" checked={settings.unit == unit} onchange={on_unit(unit)} />
                            <span>{ texts.get(&format!("value-unit-{}", unit.id())) }</span>
                        </label>
                    }) }
                </div>
                <p class="setting-hint">{ texts.get("value-unit-hint") }</p>
            </fieldset>
            if let Some(days) = days {
                { period(&texts, props, days) }
            }
            <div class="setting">
                <label for="value-covers">{ texts.get("value-covers") }</label>
                <Select id="value-covers" value={covers_id(settings.covers)} on_change={on_covers}>
                    { for [Covers::Both, Covers::Parameters, Covers::Customers].map(|covers| html! {
                        <option value={covers_id(covers)} selected={settings.covers == covers}>{ texts.get(&format!("value-covers-{}", covers_id(covers))) }</option>
                    }) }
                </Select>
                <p class="setting-hint">{ texts.get("value-covers-hint") }</p>
            </div>
            <EstimatePanel settings={settings.clone()} on_settings={props.on_settings.clone()} columns={props.columns.clone()} />
        </form>
    }
}

/// Which days the models learn from and which are kept to judge them; `first` and `last` are those of the log.
fn period(texts: &Texts, props: &SettingsPanelProps, [first, last]: [i32; 2]) -> Html {
    let settings = &props.settings;
    // Time starts with the first customers that are taken.
    let first = settings.acquired.map_or(first, |[from, _]| first.max(from));
    let until = settings.observed_until.unwrap_or(last);
    let end = settings.calibration_end.unwrap_or(first + (until - first + 1) * 2 / 3 - 1);
    let on_holdout = {
        let (settings, on_settings) = (settings.clone(), props.on_settings.clone());
        Callback::from(move |_: Event| {
            on_settings.emit(ValueSettings { holdout: !settings.holdout, ..(*settings).clone() })
        })
    };
    let on_day = |apply: fn(&mut ValueSettings, i32), low: i32, high: i32| {
        let (settings, on_settings) = (settings.clone(), props.on_settings.clone());
        Callback::from(move |event: Event| {
            let Some(day) = event.target_dyn_into::<HtmlInputElement>().and_then(|input| parse_day(&input.value()))
            else {
                return;
            };
            let mut next = (*settings).clone();
            apply(&mut next, day.clamp(low, high));
            on_settings.emit(next);
        })
    };
    html! {
        <fieldset class="setting">
            <legend>{ texts.get("value-period") }</legend>
            <label class="option">
                <input type="checkbox" checked={settings.holdout} onchange={on_holdout} />
                <span>{ texts.get("value-holdout") }</span>
                <span class="option-hint">{ texts.get("value-holdout-hint") }</span>
            </label>
            if settings.holdout {
                <label class="date-field">
                    <span>{ texts.get("value-calibration-end") }</span>
                    <input type="date" value={iso_day(end)} min={iso_day(first + 1)} max={iso_day(until - 1)}
                        onchange={on_day(|next, day| next.calibration_end = Some(day), first + 1, (until - 1).max(first + 1))} />
                </label>
            }
            <label class="date-field">
                <span>{ texts.get("value-observed-until") }</span>
                <input type="date" value={iso_day(until)} min={iso_day(first + 1)}
                    onchange={on_day(|next, day| next.observed_until = Some(day), first + 1, last.saturating_add(3660))} />
            </label>
            <p class="setting-hint">{ texts.with("value-observed-until-hint", &[("day", texts.date(last).into())]) }</p>
        </fieldset>
    }
}

/// Offered where the log seems to begin in the middle of customers' lives: only those seen from their first purchase.
fn acquisition_window(texts: &Texts, props: &SettingsPanelProps) -> Html {
    let Some(history) = &props.history else { return Html::default() };
    let last = history.days.map(|days| days[1]);
    let offered = history.begins_midway.zip(last);
    let current = props.settings.acquired;
    let set = |acquired: Option<[i32; 2]>| {
        let (settings, on_settings) = (props.settings.clone(), props.on_settings.clone());
        Callback::from(move |_: MouseEvent| on_settings.emit(ValueSettings { acquired, ..(*settings).clone() }))
    };
    match (current, offered) {
        (Some([from, to]), _) => html! {
            <div class="setting notice">
                <p>{ texts.with("value-acquired", &[("from", texts.date(from).into()), ("to", texts.date(to).into())]) }</p>
                <p class="actions"><button type="button" onclick={set(None)}>{ texts.get("value-acquired-all") }</button></p>
            </div>
        },
        (None, Some((from, last))) => html! {
            <div class="setting notice">
                <p class="notice-title">{ texts.get("value-midway") }</p>
                <p>{ texts.get("value-midway-why") }</p>
                <p class="actions">
                    <button type="button" onclick={set(Some([from, last]))}>{ texts.with("value-acquired-use", &[("from", texts.date(from).into())]) }</button>
                </p>
            </div>
        },
        (None, None) => Html::default(),
    }
}
