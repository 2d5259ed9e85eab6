//! One choice of a column for each input that a column can fill.

use models::runs::{ModelField, ModelSettings};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::labels::is_used;
use super::view::Scene;

/// The choices, each with the column used now.
pub(super) fn columns(scene: &Scene) -> Html {
    let (words, settings) = (&scene.words, &scene.settings);
    html! {
        <div class="file-columns" role="group" aria-label={words.texts.get("file-run-columns")} tabindex="0">
            { for scene.fields.fields.iter().filter(|field| is_used(field, settings)).map(|field| {
                let none = match settings.inputs.get(&field.id) {
                    // A default is nobody's answer.
                    None if field.optional => words.texts.get("file-run-unanswered"),
                    entered => {
                        let entered = words.any_in(&field.id, entered.unwrap_or(&field.default), field.unit);
                        words.texts.with("file-run-constant", &[("value", entered.into())])
                    }
                };
                let onchange = {
                    let (scene, id) = (scene.clone(), field.id.clone());
                    Callback::from(move |column: String| scene.set(|settings| drop(settings.columns.insert(id.clone(), column))))
                };
                html! {
                    <label key={field.id.clone()}>
                        <span>{ words.input(&field.id) }</span>
                        { choice(scene, column_of(field, settings).unwrap_or_default(), none, onchange) }
                    </label>
                }
            }) }
        </div>
    }
}

/// A choice among the columns of the file, or none of them.
pub(super) fn choice(scene: &Scene, chosen: &str, none: AttrValue, onchange: Callback<String>) -> Html {
    named_choice(scene, chosen, none, None, onchange)
}

/// The same with a name of its own, where no label stands around it.
pub(super) fn named_choice(
    scene: &Scene,
    chosen: &str,
    none: AttrValue,
    name: Option<AttrValue>,
    onchange: Callback<String>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            onchange.emit(select.value());
        }
    });
    html! {
        <select {onchange} aria-label={name}>
            <option value="" selected={chosen.is_empty()}>{ none }</option>
            { for scene.file.columns.iter().map(|column| html! {
                <option value={column.clone()} selected={chosen == column}>{ column }</option>
            }) }
        </select>
    }
}

/// The column set by hand (an empty name is none), else the one that the worker found.
fn column_of<'a>(field: &'a ModelField, settings: &'a ModelSettings) -> Option<&'a str> {
    match settings.columns.get(&field.id) {
        Some(name) => (!name.is_empty()).then_some(name.as_str()),
        None => field.column.as_deref(),
    }
}
