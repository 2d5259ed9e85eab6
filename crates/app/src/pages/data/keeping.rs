//! Keeping the work: on this device, as a project file, or not at all.

use ui::texts::use_texts;
use web_sys::HtmlInputElement;
use workbench::protocol::TableKind;
use yew::prelude::*;

use crate::context::use_app;
use crate::pages::open::OpenButton;
use crate::state::Action;

/// Largest file, in bytes, that is offered to be saved inside the project: base64 text of it has to fit in memory twice.
const EMBEDDABLE: f64 = 100_000_000.0;

/// Remember, save, open another, forget.
#[component]
pub(super) fn Keeping() -> Html {
    let app = use_app();
    let texts = use_texts();
    let on_remember = {
        let app = app.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                app.dispatch(Action::SetRemember(input.checked()));
            }
        })
    };
    let save = |with_data: bool| {
        let app = app.clone();
        Callback::from(move |_: MouseEvent| app.save_project(with_data))
    };
    let forget = {
        let app = app.clone();
        Callback::from(move |_: MouseEvent| app.forget_everything())
    };
    let record = {
        let app = app.clone();
        Callback::from(move |_: MouseEvent| app.save_record())
    };
    // Answers are rows of models without being anybody's orders.
    let table = app.state.table.report.as_ref();
    let kind = table.map(|table| app.state.settings.mapping.kind_of(table));
    let has_run = app.state.history.report.is_some() || kind == Some(TableKind::Responses);
    let embeddable = app.state.source.as_ref().is_some_and(|source| source.bytes <= EMBEDDABLE);
    html! {
        <section class="keeping" aria-labelledby="keeping-title">
            <h2 id="keeping-title">{ texts.get("keeping-title") }</h2>
            <p>{ texts.get("keeping-lead") }</p>
            <label class="choice">
                <input type="checkbox" checked={app.state.preferences.remember} onchange={on_remember} />
                { texts.get("remember") }
            </label>
            <p class="actions">
                <button type="button" onclick={save(false)}>{ texts.get("save-project") }</button>
                if embeddable {
                    <button type="button" onclick={save(true)}>{ texts.get("save-project-data") }</button>
                }
                if has_run {
                    <button type="button" onclick={record} aria-describedby="save-record-hint">{ texts.get("save-record") }</button>
                }
                <OpenButton label={texts.get("open-another")} />
                <button type="button" onclick={forget}>{ texts.get("forget") }</button>
            </p>
            if has_run {
                <p id="save-record-hint" class="muted small">{ texts.get("save-record-hint") }</p>
            }
        </section>
    }
}
