//! What happens to refunds and odd rows: every rule with the number of rows that it is about.

use js_sys::Date;
use ui::texts::use_texts;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use workbench::protocol::{Cleaning, Currencies, Noted, Refunds};
use yew::prelude::*;

use super::set_aside::kebab;
use crate::context::use_app;
use crate::state::Change;

/// Time zones offered, in minutes east of UTC: whole hours, and the halves and quarters where many people live.
const ZONES: [i32; 33] = [
    -720, -660, -600, -540, -480, -420, -360, -300, -240, -210, -180, -120, -60, 0, 60, 120, 180, 210, 240, 270, 300,
    330, 345, 360, 390, 420, 480, 540, 570, 600, 660, 720, 780,
];

/// The rules and the controls that change them.
#[component]
pub(super) fn CleaningRules() -> Html {
    let app = use_app();
    let texts = use_texts();
    let cleaning = app.state.settings.cleaning;
    let noted = app.state.history.report.as_ref().map(|report| report.noted.clone()).unwrap_or_default();
    let set = |change: Callback<(Event, Cleaning), Cleaning>| {
        let app = app.clone();
        Callback::from(move |event: Event| {
            let cleaning = change.emit((event, app.state.settings.cleaning));
            app.set(Change::Cleaning(cleaning));
        })
    };
    let rows = |count: usize| match count {
        0 => Html::default(),
        _ => html! { <span class="muted">{ texts.with("odd-count", &[("rows", (count as f64).into())]) }</span> },
    };
    let flag = |id: &str, checked: bool, count: usize, change: fn(&mut Cleaning, bool)| {
        let onchange = set(Callback::from(move |(event, mut cleaning): (Event, Cleaning)| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                change(&mut cleaning, input.checked());
            }
            cleaning
        }));
        html! {
            <label class="choice">
                <input type="checkbox" {checked} {onchange} />
                <span>{ texts.get(id) } { " " } { rows(count) }</span>
            </label>
        }
    };
    let one_of = |name: &'static str, id: String, checked: bool, change: fn(Cleaning) -> Cleaning| {
        let onchange = set(Callback::from(move |(_, cleaning): (Event, Cleaning)| change(cleaning)));
        let label = texts.get(&format!("{name}-{id}"));
        html! { <label class="choice"><input type="radio" {name} value={id} {checked} {onchange} />{ label }</label> }
    };
    let zone = set(Callback::from(|(event, cleaning): (Event, Cleaning)| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>().and_then(|select| select.value().parse().ok());
        Cleaning { zone: chosen, ..cleaning }
    }));
    let Noted {
        refunds, zeros, duplicates, credit_notes, joined, tests, future, rounded, zoned, other_currency, ..
    } = noted;
    html! {
        <details class="cleaning">
            <summary><h2>{ texts.get("cleaning-title") }</h2></summary>
            <p>{ texts.get("cleaning-lead") }</p>
            <fieldset>
                <legend>{ texts.get("refunds") } { " " } { rows(refunds) }</legend>
                { one_of("refunds", kebab(&Refunds::Subtract), cleaning.refunds == Refunds::Subtract,
                    |cleaning| Cleaning { refunds: Refunds::Subtract, ..cleaning }) }
                { one_of("refunds", kebab(&Refunds::SetAside), cleaning.refunds == Refunds::SetAside,
                    |cleaning| Cleaning { refunds: Refunds::SetAside, ..cleaning }) }
            </fieldset>
            if let Some(currency) = noted.currency.filter(|_| other_currency > 0) {
                <fieldset>
                    <legend>{ texts.with("currencies", &[("currency", currency.into())]) } { " " } { rows(other_currency) }</legend>
                    { one_of("currencies", kebab(&Currencies::SetAside), cleaning.currencies == Currencies::SetAside,
                        |cleaning| Cleaning { currencies: Currencies::SetAside, ..cleaning }) }
                    { one_of("currencies", kebab(&Currencies::Add), cleaning.currencies == Currencies::Add,
                        |cleaning| Cleaning { currencies: Currencies::Add, ..cleaning }) }
                </fieldset>
            }
            <fieldset>
                <legend>{ texts.get("odd-rows") }</legend>
                { flag("keep-zero", cleaning.keep_zero, zeros, |cleaning, checked| cleaning.keep_zero = checked) }
                { flag("drop-duplicates", cleaning.drop_duplicates, duplicates,
                    |cleaning, checked| cleaning.drop_duplicates = checked) }
                { flag("credit-notes", cleaning.credit_notes, credit_notes,
                    |cleaning, checked| cleaning.credit_notes = checked) }
                { flag("join-orders", cleaning.join_orders, joined, |cleaning, checked| cleaning.join_orders = checked) }
                { flag("drop-tests", cleaning.drop_tests, tests, |cleaning, checked| cleaning.drop_tests = checked) }
                { flag("drop-future", cleaning.last_day.is_some(), future,
                    |cleaning, checked| cleaning.last_day = checked.then(today)) }
            </fieldset>
            if zoned > 0 {
                <div class="fields">
                <label>
                    <span>{ texts.get("zone") } { " " } { rows(zoned) }</span>
                    <select onchange={zone}>
                        <option value="" selected={cleaning.zone.is_none()}>{ texts.get("zone-as-written") }</option>
                        { for ZONES.into_iter().map(|minutes| html! {
                            <option value={minutes.to_string()} selected={cleaning.zone == Some(minutes)}>{ zone_name(minutes) }</option>
                        }) }
                    </select>
                </label>
                </div>
            }
            if rounded > 0 {
                <p class="notice">{ texts.with("rounded-identifiers", &[("rows", (rounded as f64).into())]) }</p>
            }
        </details>
    }
}

/// The civil day of this moment, where the browser is.
fn today() -> i32 {
    let now = Date::new_0();
    ((now.get_time() / 60_000.0 - now.get_timezone_offset()) / 1440.0).floor() as i32
}

/// `UTC+05:30`.
fn zone_name(minutes: i32) -> String {
    let sign = if minutes < 0 { '−' } else { '+' };
    format!("UTC{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}
