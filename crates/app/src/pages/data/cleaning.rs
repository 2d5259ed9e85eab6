//! What happens to refunds and odd rows.

use ui::texts::use_texts;
use web_sys::HtmlInputElement;
use workbench::protocol::{Cleaning, Refunds};
use yew::prelude::*;

use crate::context::use_app;
use crate::state::Change;

/// The rules and the controls that change them.
#[component]
pub(super) fn CleaningRules() -> Html {
    let app = use_app();
    let texts = use_texts();
    let cleaning = app.state.settings.cleaning;
    let refunds = |rule: Refunds| {
        let app = app.clone();
        Callback::from(move |_: Event| {
            let cleaning = Cleaning { refunds: rule, ..app.state.settings.cleaning };
            app.set(Change::Cleaning(cleaning));
        })
    };
    let flag = |change: fn(&mut Cleaning, bool)| {
        let app = app.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let mut cleaning = app.state.settings.cleaning;
            change(&mut cleaning, input.checked());
            app.set(Change::Cleaning(cleaning));
        })
    };
    html! {
        <details class="cleaning">
            <summary><h2>{ texts.get("cleaning-title") }</h2></summary>
            <p>{ texts.get("cleaning-lead") }</p>
            <fieldset>
                <legend>{ texts.get("refunds") }</legend>
                { for [Refunds::Subtract, Refunds::SetAside].into_iter().map(|rule| {
                    let id = super::set_aside::kebab(&rule);
                    html! {
                        <label class="choice">
                            <input type="radio" name="refunds" value={id.clone()} checked={cleaning.refunds == rule}
                                onchange={refunds(rule)} />
                            { texts.get(&format!("refunds-{id}")) }
                        </label>
                    }
                }) }
            </fieldset>
            <fieldset>
                <legend>{ texts.get("odd-rows") }</legend>
                <label class="choice">
                    <input type="checkbox" checked={cleaning.keep_zero}
                        onchange={flag(|cleaning, checked| cleaning.keep_zero = checked)} />
                    { texts.get("keep-zero") }
                </label>
                <label class="choice">
                    <input type="checkbox" checked={cleaning.drop_duplicates}
                        onchange={flag(|cleaning, checked| cleaning.drop_duplicates = checked)} />
                    { texts.get("drop-duplicates") }
                </label>
            </fieldset>
        </details>
    }
}
