//! What the moves between the segments are worth.

use ui::texts::Texts;
use workbench::protocol::{Migration, SegmentReport, SegmentRow, SegmentSettings};
use yew::prelude::*;

use super::names::SegmentNames;
use super::settings::number_of;

/// The value of a customer of each segment, its discount rate, and the way to the model that it comes from.
pub(super) fn worth(
    texts: &Texts,
    names: &SegmentNames,
    settings: &SegmentSettings,
    report: &SegmentReport,
    migration: &Migration,
    on_settings: &Callback<SegmentSettings>,
) -> Html {
    let on_rate = {
        let (settings, on_settings) = (settings.clone(), on_settings.clone());
        Callback::from(move |event: Event| {
            if let Some(percent) = number_of(&event).filter(|percent| *percent > 0.0 && *percent <= 1000.0) {
                on_settings.emit(SegmentSettings { annual_discount_rate: percent / 100.0, ..settings.clone() });
            }
        })
    };
    let money = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| texts.money_fixed(value, 2));
    let line = |(place, row): (usize, &SegmentRow)| {
        let customers: usize = migration.moved[place].iter().sum();
        let spent = (customers > 0).then(|| migration.spent[place] / customers as f64);
        html! {
            <tr>
                <th scope="row">{ names.name(&row.id) }</th>
                <td class="number">{ texts.count(customers) }</td>
                <td class="number">{ money(spent) }</td>
                <td class="number">{ money(migration.values[place]) }</td>
            </tr>
        }
    };
    let heads = ["segment-migration-then", "column-customers", "segment-migration-spent", "segment-migration-value"];
    html! {
        <>
            <h3>{ texts.get("segment-migration-worth") }</h3>
            <p>{ texts.get("segment-migration-worth-lead") }</p>
            <div class="scroll" tabindex="0" role="group" aria-label={texts.get("segment-migration-worth")}>
                <table class="model-table moves-worth">
                    <caption class="visually-hidden">{ texts.get("segment-migration-worth") }</caption>
                    <thead>
                        <tr>{ for heads.into_iter().enumerate().map(|(place, id)| html! {
                            <th scope="col" class={(place > 0).then_some("number")}>{ texts.get(id) }</th>
                        }) }</tr>
                    </thead>
                    <tbody>{ for report.segments.iter().enumerate().map(line) }</tbody>
                </table>
            </div>
            <p class="actions">
                <label class="date-field">
                    <span>{ texts.get("segment-migration-rate") }</span>
                    <input type="number" min="0.1" max="1000" step="any" onchange={on_rate}
                        value={texts.fixed(settings.annual_discount_rate * 100.0, 1)} />
                </label>
                if let Some(query) = by_hand(migration) {
                    <a href={format!("#/textbook/migration-value?{query}")}>{ texts.get("segment-migration-model") }</a>
                }
            </p>
            <p class="muted small">{ texts.get("segment-migration-worth-note") }</p>
        </>
    }
}

/// The three states as the model of migration values takes them.
fn by_hand(migration: &Migration) -> Option<String> {
    let states = migration.thirds.as_ref()?;
    let list = |of: &dyn Fn(usize) -> f64| (0..3).map(|state| of(state).to_string()).collect::<Vec<_>>().join(",");
    let to = |target: usize| list(&|state| states[state].moved[target]);
    Some(format!(
        "form=matrix&reward={}&toFirst={}&toSecond={}&toThird={}&discount={}",
        list(&|state| states[state].spent),
        to(0),
        to(1),
        to(2),
        migration.discount_rate
    ))
}
