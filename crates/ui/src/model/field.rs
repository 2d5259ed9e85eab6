//! One field: a number with its slider, a choice, a yes or no, a list.

use models::{Field, FieldKind, Unit, Value};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, KeyboardEvent};
use yew::prelude::*;

use super::items;
use super::lexicon::Lexicon;
use super::parameters::{shown, typed};
use super::state::{ModelAction, ModelHandle};
use super::steps::symbol;
use super::words::Words;
use crate::chart::text_width;

/// Size of the letters of a form in pixels.
const TEXT: f64 = 16.0;

/// Properties of [`FieldView`].
#[derive(Clone, Properties)]
pub(super) struct FieldViewProps {
    pub(super) field: &'static Field,
    pub(super) state: ModelHandle,
    pub(super) words: Words,
    /// Leaves slider, hint and range out, for a field in a table.
    #[prop_or_default]
    pub(super) bare: bool,
    /// Leaves the range out, for one of many numbers.
    #[prop_or_default]
    pub(super) compact: bool,
    /// Name read out in place of the field's own, for a field in a table.
    #[prop_or_default]
    pub(super) name: Option<AttrValue>,
}

impl PartialEq for FieldViewProps {
    fn eq(&self, other: &Self) -> bool {
        // A field shows nothing but its own text, value and problem: forty of them need not render for each step of
        // one slider.
        let id = self.field.id;
        id == other.field.id
            && self.bare == other.bare
            && self.compact == other.compact
            && slider_ends(self) == slider_ends(other)
            && self.name == other.name
            && self.words == other.words
            && self.state.text(self.field) == other.state.text(other.field)
            && self.state.value(self.field) == other.state.value(other.field)
            && self.state.problem(id) == other.state.problem(id)
    }
}

/// Ends of the slider of a number.
fn slider_ends(props: &FieldViewProps) -> Option<[f64; 2]> {
    match props.field.kind {
        FieldKind::Number { slider: [start, end, _], .. } => {
            Some(items::slider(props.field, &props.state, [start, end]))
        }
        _ => None,
    }
}

#[component]
pub(super) fn FieldView(props: &FieldViewProps) -> Html {
    match props.field.kind {
        FieldKind::Number { unit, slider, default, .. } => number(props, unit, slider, default),
        FieldKind::Flag { .. } => flag(props),
        FieldKind::Choice { options, .. } if is_long(props, options) => select(props, options),
        FieldKind::Choice { options, .. } => radios(props, options),
        FieldKind::List { unit, .. } => list(props, unit),
    }
}

/// Whether the options of a choice are too many, or too many for their length, to stand under one another.
fn is_long(props: &FieldViewProps, options: &[&str]) -> bool {
    const MANY: usize = 6;
    const WORDY: f64 = 900.0;
    let words = || options.iter().map(|option| text_width(&props.words.option(props.field.id, option), TEXT));
    options.len() >= MANY || (options.len() > 3 && words().sum::<f64>() > WORDY)
}

/// Whether the options of a choice are so short that they stand side by side.
fn is_short(props: &FieldViewProps, options: &[&str]) -> bool {
    const SHORT: f64 = 34.0;
    options.iter().all(|option| text_width(&props.words.option(props.field.id, option), TEXT) <= SHORT)
}

fn id_of(props: &FieldViewProps, part: &str) -> String {
    format!("{}-{}{part}", props.words.card.id, props.field.id)
}

fn text_of(event: &impl AsRef<Event>) -> Option<String> {
    let target = event.as_ref().target()?;
    target
        .dyn_ref::<HtmlInputElement>()
        .map(HtmlInputElement::value)
        .or_else(|| target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value))
}

fn typing(props: &FieldViewProps) -> Callback<InputEvent> {
    let (state, id) = (props.state.clone(), props.field.id);
    Callback::from(move |event: InputEvent| {
        if let Some(text) = text_of(&event) {
            state.dispatch(ModelAction::Type(id, text));
        }
    })
}

fn leaving(props: &FieldViewProps) -> Callback<FocusEvent> {
    let (state, id) = (props.state.clone(), props.field.id);
    Callback::from(move |_| state.dispatch(ModelAction::Leave(id)))
}

/// The text field of a list.
fn entry(props: &FieldViewProps) -> Html {
    html! {
        <input type="text" id={id_of(props, "")} name={models::kebab(props.field.id)} inputmode="text" autocomplete="off" spellcheck="false"
            value={props.state.text(props.field)} oninput={typing(props)} onblur={leaving(props)}
            aria-invalid={invalid(props)} aria-describedby={described(props)} />
    }
}

/// The text field of a number. It is no number input, since those take neither 1,200 nor 80 % nor full-width digits and
/// hide what they cannot read; the arrow keys step it all the same.
fn number_entry(props: &FieldViewProps, unit: Unit, step: f64) -> Html {
    let value = props.state.number(props.field.id);
    let onkeydown = {
        let (state, id) = (props.state.clone(), props.field.id);
        Callback::from(move |event: KeyboardEvent| {
            let steps = match event.key().as_str() {
                "ArrowUp" => 1.0,
                "ArrowDown" => -1.0,
                "PageUp" => 10.0,
                "PageDown" => -10.0,
                _ => return,
            };
            let Some(value) = value else { return };
            event.prevent_default();
            // Steps such as 0.1 do not add up exactly: no more digits than a step has.
            let next = ((value + steps * step) * 1e9).round() / 1e9;
            state.dispatch(ModelAction::Set(id, Value::Number(next)));
        })
    };
    html! {
        <input type="text" role="spinbutton" id={id_of(props, "")} name={models::kebab(props.field.id)} inputmode="decimal"
            autocomplete="off" spellcheck="false" value={props.state.text(props.field)} oninput={typing(props)}
            onblur={leaving(props)} {onkeydown} aria-label={props.name.clone()} aria-invalid={invalid(props)}
            aria-describedby={described(props)} aria-valuenow={value.map(|value| shown(value, unit))}
            aria-valuetext={value.map(|value| props.words.value(value, unit))} />
    }
}

fn invalid(props: &FieldViewProps) -> Option<&'static str> {
    props.state.problem(props.field.id).map(|_| "true")
}

fn described(props: &FieldViewProps) -> Option<String> {
    if props.state.problem(props.field.id).is_some() {
        Some(id_of(props, "-problem"))
    } else if matches!(props.field.kind, FieldKind::Number { .. }) && !props.bare && !props.compact {
        Some(id_of(props, "-range"))
    } else {
        None
    }
}

fn problem(props: &FieldViewProps) -> Html {
    match props.state.problem(props.field.id) {
        Some(error) => {
            html! { <p class="field-problem" id={id_of(props, "-problem")} role="alert">{ props.words.problem(error) }</p> }
        }
        None => html! {},
    }
}

fn label(props: &FieldViewProps) -> Html {
    let words = &props.words;
    let name = words.label(props.field.id);
    html! {
        <>
            <label for={id_of(props, "")}>{ &name }</label>
            { " " }{ symbol(props.field.symbol) }
            <Hint text={words.hint(props.field.id)} about={name} words={words.clone()} />
        </>
    }
}

fn number(props: &FieldViewProps, unit: Unit, [start, end, step]: [f64; 3], default: f64) -> Html {
    let words = &props.words;
    let value = props.state.number(props.field.id);
    // A rating ends where its scale does.
    let [start, end] = items::slider(props.field, &props.state, [start, end]);
    let default = default.min(end).max(start);
    let onslide = {
        let (state, id) = (props.state.clone(), props.field.id);
        Callback::from(move |event: InputEvent| {
            if let Some(value) = text_of(&event).and_then(|text| typed(&text, unit)) {
                state.dispatch(ModelAction::Set(id, Value::Number(value)));
            }
        })
    };
    let name = props.name.clone().unwrap_or_else(|| words.label(props.field.id));
    let slider = html! {
        <input type="range" min={shown(start, unit)} max={shown(end, unit)} step={shown(step, unit)}
            value={value.map(|value| shown(value, unit))} oninput={onslide}
            aria-label={words.own_with("slider-of", &[("field", name.as_str().into())])}
            aria-valuetext={value.map(|value| words.value(value, unit))} />
    };
    if props.bare {
        return html! {
            <>
                <div class="field-row">
                    { slider }
                    { number_entry(props, unit, step) }
                </div>
                { problem(props) }
            </>
        };
    }
    let sign = words.unit_sign(unit);
    let before = unit == Unit::Money;
    // A sign before the number stands in the field and takes the room of a digit and a half.
    let long = props.state.text(props.field).chars().count() > if before { 5 } else { 6 };
    html! {
        <div class="field">
            <div class="field-head">{ label(props) }</div>
            <div class="field-row">
                { slider }
                <span class={classes!("field-entry", before.then_some("sign-before"), long.then_some("long"))}>
                    if before && !sign.is_empty() {
                        <span class="unit" aria-hidden="true">{ &sign }</span>
                    }
                    { number_entry(props, unit, step) }
                    if !before && !sign.is_empty() {
                        <span class="unit">{ &sign }</span>
                    }
                </span>
            </div>
            if !props.compact {
                <p class="field-range" id={id_of(props, "-range")}>
                    { words.own_with("range", &[
                        ("start", words.bare(start, unit).into()),
                        ("end", words.bare(end, unit).into()),
                        ("default", words.bare(default, unit).into()),
                    ]) }
                </p>
            }
            { problem(props) }
        </div>
    }
}

fn list(props: &FieldViewProps, unit: Unit) -> Html {
    let sign = props.words.unit_sign(unit);
    html! {
        <div class="field">
            <div class="field-head">{ label(props) }</div>
            <div class="field-row wide">
                { entry(props) }
                if !sign.is_empty() {
                    <span class="unit">{ sign }</span>
                }
            </div>
            { problem(props) }
        </div>
    }
}

fn flag(props: &FieldViewProps) -> Html {
    let checked = props.state.value(props.field) == Value::Flag(true);
    let onchange = {
        let (state, id) = (props.state.clone(), props.field.id);
        Callback::from(move |_| state.dispatch(ModelAction::Set(id, Value::Flag(!checked))))
    };
    html! {
        <div class="field flag">
            <div class="field-head">
                <input type="checkbox" id={id_of(props, "")} name={models::kebab(props.field.id)} {checked} {onchange} />
                <span>{ label(props) }</span>
            </div>
            { problem(props) }
        </div>
    }
}

fn radios(props: &FieldViewProps, options: &'static [&'static str]) -> Html {
    let words = &props.words;
    let chosen = props.state.value(props.field);
    let name = words.label(props.field.id);
    html! {
        <fieldset class={classes!("field", "model-choice", is_short(props, options).then_some("inline"))}>
            <legend>
                { &name }
                <Hint text={words.hint(props.field.id)} about={name.clone()} words={words.clone()} />
            </legend>
            { for options.iter().map(|option| {
                let (state, id) = (props.state.clone(), props.field.id);
                let onchange = Callback::from(move |_| {
                    state.dispatch(ModelAction::Set(id, Value::Word((*option).to_owned())));
                });
                html! {
                    <label class="model-option">
                        <input type="radio" name={id_of(props, "")} value={*option}
                            checked={chosen == Value::Word((*option).to_owned())} {onchange} />
                        <span>{ words.option(props.field.id, option) }</span>
                    </label>
                }
            }) }
            { problem(props) }
        </fieldset>
    }
}

fn select(props: &FieldViewProps, options: &'static [&'static str]) -> Html {
    let words = &props.words;
    let chosen = props.state.value(props.field);
    let onchange = {
        let (state, id) = (props.state.clone(), props.field.id);
        Callback::from(move |event: Event| {
            if let Some(text) = text_of(&event) {
                state.dispatch(ModelAction::Set(id, Value::Word(text)));
            }
        })
    };
    html! {
        <div class="field">
            <div class="field-head">{ label(props) }</div>
            <select id={id_of(props, "")} name={models::kebab(props.field.id)} {onchange}>
                { for options.iter().map(|option| html! {
                    <option value={*option} selected={chosen == Value::Word((*option).to_owned())}>
                        { words.option(props.field.id, option) }
                    </option>
                }) }
            </select>
            { problem(props) }
        </div>
    }
}

/// Properties of [`Hint`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct HintProps {
    /// The plain words; nothing is shown without.
    pub(crate) text: Option<AttrValue>,
    /// The term that is explained.
    pub(crate) about: AttrValue,
    pub(crate) words: Lexicon,
}

/// A question mark that opens the plain-words explanation of a term.
#[component]
pub(crate) fn Hint(props: &HintProps) -> Html {
    let open = use_state_eq(|| false);
    let Some(text) = props.text.clone() else { return html! {} };
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let name = props.words.own_with("hint-of", &[("term", props.about.as_str().into())]);
    html! {
        <>
            // No line begins with a question mark.
            { "\u{a0}" }
            <button type="button" class="hint-mark" aria-expanded={open.to_string()} aria-label={name} {onclick}>{ "?" }</button>
            if *open {
                <span class="hint-text" role="note">{ text }</span>
            }
        </>
    }
}
