//! A number of a definition, as typed: what cannot be read is said beside the field and changes nothing.

use models::Unit;
use ui::model::parameters::{shown, typed};
use ui::texts::use_texts;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`NumberBox`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct NumberBoxProps {
    /// What the number is.
    pub(super) label: AttrValue,
    /// Whether the label is only spoken.
    #[prop_or_default]
    pub(super) bare: bool,
    /// The number; `None` for an empty field, where one may be empty.
    pub(super) value: Option<f64>,
    /// Its unit.
    #[prop_or(Unit::Plain)]
    pub(super) unit: Unit,
    /// Stands before or behind the field.
    #[prop_or_default]
    pub(super) sign: AttrValue,
    /// Whether the sign stands before it.
    #[prop_or_default]
    pub(super) sign_before: bool,
    /// Whether the field may be empty.
    #[prop_or_default]
    pub(super) optional: bool,
    /// Hears the number.
    pub(super) on_value: Callback<Option<f64>>,
}

#[component]
pub(super) fn NumberBox(props: &NumberBoxProps) -> Html {
    let texts = use_texts();
    let typing = use_state_eq(|| None::<String>);
    let (unit, optional) = (props.unit, props.optional);
    let read = move |text: &str| -> Option<Option<f64>> {
        if optional && text.trim().is_empty() {
            return Some(None);
        }
        typed(text, unit).map(Some)
    };
    {
        // Another number came from elsewhere: it goes before what was typed.
        let typing = typing.clone();
        use_effect_with((props.value, unit), move |(value, _)| {
            if typing.as_ref().and_then(|text| read(text)).is_some_and(|typed| typed != *value) {
                typing.set(None);
            }
        });
    }
    let oninput = {
        let (typing, on_value) = (typing.setter(), props.on_value.clone());
        Callback::from(move |event: InputEvent| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            if let Some(value) = read(&input.value()) {
                on_value.emit(value);
            }
            typing.set(Some(input.value()));
        })
    };
    let wrong = typing.as_ref().is_some_and(|text| read(text).is_none());
    let onblur = {
        let typing = typing.setter();
        Callback::from(move |_: FocusEvent| {
            if !wrong {
                typing.set(None);
            }
        })
    };
    let value = match &*typing {
        Some(text) => text.clone(),
        None => props.value.map(|value| shown(value, unit)).unwrap_or_default(),
    };
    let sign = (!props.sign.is_empty()).then(|| html! { <span class="unit" aria-hidden="true">{ &props.sign }</span> });
    html! {
        <label class="own-number">
            <span class={classes!(props.bare.then_some("visually-hidden"))}>{ &props.label }</span>
            <span class="own-number-row">
                { sign.clone().filter(|_| props.sign_before).unwrap_or_default() }
                <input type="text" inputmode="decimal" autocomplete="off" spellcheck="false" {value} {oninput} {onblur}
                    aria-invalid={wrong.then_some("true")} />
                { sign.filter(|_| !props.sign_before).unwrap_or_default() }
            </span>
            if wrong {
                <span class="field-problem" role="alert">{ texts.get("model-problem-not-a-number") }</span>
            }
        </label>
    }
}
