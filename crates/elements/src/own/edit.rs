//! The editor of a definition: what all shapes have in common, and the controls that they are made of.

use std::rc::Rc;

use models::own::{COLOURS, MOST_NAME, MOST_TEXT, OwnModel, OwnShape, Quantity, Segment, UNITS, colour_of, domain};
use models::{RowKind, Unit};
use ui::chart::tone_class;
use ui::model::Lexicon;
use ui::texts::{Texts, use_texts};
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::blank::usual_range;
use super::forms;
use super::number_box::NumberBox;

/// Properties of [`Editor`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct EditorProps {
    pub(super) draft: Rc<OwnModel>,
    pub(super) on_edit: Callback<Rc<OwnModel>>,
}

/// The whole editor.
#[component]
pub(super) fn Editor(props: &EditorProps) -> Html {
    let texts = use_texts();
    let desk = Desk { texts, draft: Rc::clone(&props.draft), on_edit: props.on_edit.clone() };
    let own = &props.draft;
    let rows = [(RowKind::Customer, "customer"), (RowKind::Respondent, "respondent"), (RowKind::Prospect, "prospect")];
    let rows_options = rows.map(|(kind, word)| (desk.text(&format!("own-rows-{word}")), own.rows == kind));
    html! {
        <form class="own-form" aria-label={desk.text("own-editor")} onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
            <fieldset class="own-part">
                <legend>{ desk.text("own-part-model") }</legend>
                <div class="own-row">
                    { desk.entry(desk.text("own-part-name"), &own.name, MOST_NAME, |own, text| own.name = text) }
                    { desk.select(desk.text("own-part-rows"), &rows_options, move |own, place| own.rows = rows[place].0) }
                </div>
                { desk.note(desk.text("own-part-summary"), &own.summary, |own, text| own.summary = text) }
            </fieldset>
            { match &own.shape {
                OwnShape::Matrix(matrix) => forms::matrix(&desk, matrix),
                OwnShape::Tiers(tiers) => forms::tiers(&desk, tiers),
                OwnShape::Rules(rules) => forms::rules(&desk, rules),
                OwnShape::Scorecard(card) => forms::scorecard(&desk, card),
            } }
        </form>
    }
}

/// A definition under the hands of its user.
#[derive(Clone)]
pub(super) struct Desk {
    pub(super) texts: Texts,
    pub(super) draft: Rc<OwnModel>,
    pub(super) on_edit: Callback<Rc<OwnModel>>,
}

impl Desk {
    pub(super) fn text(&self, id: &str) -> AttrValue {
        self.texts.get(id)
    }

    /// A text with the number of an entry.
    pub(super) fn nth(&self, id: &str, place: usize) -> AttrValue {
        self.texts.with(id, &[("number", (place + 1).into())])
    }

    /// A change of the definition that hears a value.
    pub(super) fn hear<T: 'static>(&self, apply: impl Fn(&mut OwnModel, T) + 'static) -> Callback<T> {
        let (draft, on_edit) = (Rc::clone(&self.draft), self.on_edit.clone());
        Callback::from(move |value: T| {
            let mut next = (*draft).clone();
            apply(&mut next, value);
            on_edit.emit(Rc::new(next));
        })
    }

    /// A button that changes the definition.
    pub(super) fn button(
        &self,
        text: AttrValue,
        label: Option<AttrValue>,
        disabled: bool,
        apply: impl Fn(&mut OwnModel) + 'static,
    ) -> Html {
        let onclick = self.hear(move |own, _: MouseEvent| apply(own));
        let class = label.is_some().then_some("quiet");
        html! { <button type="button" {class} {disabled} aria-label={label} {onclick}>{ text }</button> }
    }

    /// A line of text.
    pub(super) fn entry(
        &self,
        label: AttrValue,
        value: &str,
        most: usize,
        apply: impl Fn(&mut OwnModel, String) + 'static,
    ) -> Html {
        let heard = self.hear(apply);
        let oninput = Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                heard.emit(input.value());
            }
        });
        html! {
            <label class="own-entry">
                <span>{ label }</span>
                <input type="text" autocomplete="off" maxlength={most.to_string()} value={value.to_owned()} {oninput} />
            </label>
        }
    }

    /// A few lines of text.
    pub(super) fn note(&self, label: AttrValue, value: &str, apply: impl Fn(&mut OwnModel, String) + 'static) -> Html {
        let heard = self.hear(apply);
        let oninput = Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlTextAreaElement>() {
                heard.emit(input.value());
            }
        });
        html! {
            <label class="own-entry own-note">
                <span>{ label }</span>
                <textarea rows="2" maxlength={MOST_TEXT.to_string()} value={value.to_owned()} {oninput} />
            </label>
        }
    }

    /// A choice of one of a few.
    pub(super) fn select(
        &self,
        label: AttrValue,
        options: &[(AttrValue, bool)],
        apply: impl Fn(&mut OwnModel, usize) + 'static,
    ) -> Html {
        self.labelled_select(html! { <span>{ label }</span> }, None, options, apply)
    }

    /// The same with a label that is only spoken.
    pub(super) fn bare_select(
        &self,
        label: AttrValue,
        options: &[(AttrValue, bool)],
        apply: impl Fn(&mut OwnModel, usize) + 'static,
    ) -> Html {
        self.labelled_select(html! {}, Some(label), options, apply)
    }

    fn labelled_select(
        &self,
        shown: Html,
        spoken: Option<AttrValue>,
        options: &[(AttrValue, bool)],
        apply: impl Fn(&mut OwnModel, usize) + 'static,
    ) -> Html {
        let heard = self.hear(apply);
        let onchange = Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>()
                && let Ok(place) = usize::try_from(select.selected_index())
            {
                heard.emit(place);
            }
        });
        html! {
            <label class="own-entry">
                { shown }
                <select aria-label={spoken} {onchange}>
                    { for options.iter().map(|(text, selected)| html! { <option selected={*selected}>{ text }</option> }) }
                </select>
            </label>
        }
    }

    /// A yes or no.
    pub(super) fn tick(&self, label: AttrValue, checked: bool, apply: impl Fn(&mut OwnModel, bool) + 'static) -> Html {
        let onchange = self.hear(move |own, _: Event| apply(own, !checked));
        html! {
            <label class="own-tick"><input type="checkbox" {checked} {onchange} /><span>{ label }</span></label>
        }
    }

    /// A number that is always there.
    pub(super) fn number(
        &self,
        label: AttrValue,
        value: f64,
        unit: Unit,
        apply: impl Fn(&mut OwnModel, f64) + 'static,
    ) -> Html {
        self.number_box(label, Some(value), unit, false, false, move |own, value| {
            if let Some(value) = value {
                apply(own, value);
            }
        })
    }

    /// A number with all its choices: whether the label is only spoken, and whether the field may be empty.
    pub(super) fn number_box(
        &self,
        label: AttrValue,
        value: Option<f64>,
        unit: Unit,
        bare: bool,
        optional: bool,
        apply: impl Fn(&mut OwnModel, Option<f64>) + 'static,
    ) -> Html {
        let sign = Lexicon::own_model(&self.texts, Default::default()).unit_sign(unit);
        html! {
            <NumberBox {label} {value} {unit} {bare} {optional} {sign} sign_before={unit == Unit::Money} on_value={self.hear(apply)} />
        }
    }

    /// Name, unit and range of a number. `rest` stands on the line of the range.
    pub(super) fn quantity(
        &self,
        of: &Quantity,
        rest: Html,
        find: impl Fn(&mut OwnModel) -> Option<&mut Quantity> + Copy + 'static,
        rescale: impl Fn(&mut OwnModel, &Scaling) + 'static,
    ) -> Html {
        let units = UNITS.map(|unit| (self.text(&format!("own-unit-{}", unit_word(unit))), of.unit == unit));
        let set_unit = move |own: &mut OwnModel, place: usize| {
            let Some(of) = find(own) else { return };
            let before = of.clone();
            take_unit(of, UNITS[place]);
            let scaling = Scaling { from: before.range, to: of.range, whole: domain(of.unit).1 };
            rescale(own, &scaling);
        };
        let end = |id: &str, place: usize| {
            self.number(self.text(id), of.range[place], of.unit, move |own, value| {
                if let Some(of) = find(own) {
                    of.range[place] = value;
                }
            })
        };
        html! {
            <>
                <div class="own-row">
                    { self.entry(self.text("own-part-name"), &of.name, MOST_NAME, move |own, text| {
                        if let Some(of) = find(own) {
                            of.name = text;
                        }
                    }) }
                    { self.select(self.text("own-part-unit"), &units, set_unit) }
                </div>
                <div class="own-row own-numbers">
                    { end("own-part-from", 0) }
                    { end("own-part-to", 1) }
                    { rest }
                </div>
            </>
        }
    }

    /// Name, colour and advice of a segment. `rest` stands behind the name.
    pub(super) fn segment(
        &self,
        of: &Segment,
        [place, count]: [usize; 2],
        rest: Html,
        find: impl Fn(&mut OwnModel) -> Option<&mut Segment> + Copy + 'static,
    ) -> Html {
        let colour = of.colour.unwrap_or_else(|| colour_of(place, count));
        let set_colour = self.hear(move |own: &mut OwnModel, colour: u8| {
            if let Some(of) = find(own) {
                of.colour = Some(colour);
            }
        });
        html! {
            <>
                <div class="own-row">
                    { self.entry(self.text("own-part-name"), &of.name, MOST_NAME, move |own, text| {
                        if let Some(of) = find(own) {
                            of.name = text;
                        }
                    }) }
                    { rest }
                    <Colour {colour} name={of.name.clone()} on_colour={set_colour} />
                </div>
                { self.note(self.text("own-part-advice"), &of.advice, move |own, text| {
                    if let Some(of) = find(own) {
                        of.advice = text;
                    }
                }) }
            </>
        }
    }

    /// Buttons that move an entry of a list up and down, and take it out.
    pub(super) fn order(
        &self,
        name: &AttrValue,
        [place, count, least]: [usize; 3],
        change: impl Fn(&mut OwnModel, Move) + Copy + 'static,
    ) -> Html {
        let label = |id: &str| Some(self.texts.with(id, &[("name", name.as_str().into())]));
        html! {
            <div class="own-order">
                { self.button(self.text("own-up"), label("own-up-this"), place == 0, move |own| change(own, Move::Up(place))) }
                { self.button(self.text("own-down"), label("own-down-this"), place + 1 >= count, move |own| change(own, Move::Up(place + 1))) }
                { self.button(self.text("own-out"), label("own-out-this"), count <= least, move |own| change(own, Move::Out(place))) }
            </div>
        }
    }
}

/// A change of the order of a list.
#[derive(Clone, Copy, Debug)]
pub(super) enum Move {
    /// An entry changes places with the one above.
    Up(usize),
    /// An entry goes.
    Out(usize),
}

impl Move {
    pub(super) fn apply<T>(self, list: &mut Vec<T>) {
        match self {
            Self::Up(place) if place > 0 && place < list.len() => list.swap(place - 1, place),
            Self::Out(place) if place < list.len() => {
                list.remove(place);
            }
            _ => {}
        }
    }
}

/// How thresholds follow when a number gets another range with its unit.
pub(super) struct Scaling {
    from: [f64; 2],
    to: [f64; 2],
    whole: bool,
}

impl Scaling {
    pub(super) fn apply(&self, value: &mut f64) {
        if self.from != self.to {
            let part = (*value - self.from[0]) / (self.from[1] - self.from[0]);
            let scaled = self.to[0] + part.clamp(0.0, 1.0) * (self.to[1] - self.to[0]);
            *value = (scaled * 1e6).round() / 1e6;
        }
        if self.whole {
            *value = value.round();
        }
    }
}

/// Gives a number another unit, and with it a range that fits.
fn take_unit(of: &mut Quantity, unit: Unit) {
    let ([min, max], whole) = domain(unit);
    let fits = of.range.iter().all(|end| min <= *end && *end <= max && (!whole || end.fract() == 0.0));
    // A share's range of 0 to 1 would fit anything else and mean nothing there.
    if of.unit != unit && (!fits || of.range == usual_range(of.unit) || of.unit == Unit::Share) {
        of.range = usual_range(unit);
    }
    of.unit = unit;
}

fn unit_word(unit: Unit) -> &'static str {
    match unit {
        Unit::Plain | Unit::AnnualRate | Unit::Periods => "plain",
        Unit::Count => "count",
        Unit::Money => "money",
        Unit::Share => "share",
        Unit::Points => "points",
        Unit::Days => "days",
        Unit::Months => "months",
        Unit::Years => "years",
        Unit::Hours => "hours",
    }
}

/// Properties of [`Colour`].
#[derive(Clone, PartialEq, Properties)]
struct ColourProps {
    colour: u8,
    /// Whose colour it is.
    name: String,
    on_colour: Callback<u8>,
}

/// The colour of a segment, among the product's.
#[component]
fn Colour(props: &ColourProps) -> Html {
    let texts = use_texts();
    let open = use_state_eq(|| false);
    let ontoggle = {
        let open = open.setter();
        Callback::from(move |event: Event| {
            if let Some(details) = event.target_dyn_into::<web_sys::Element>() {
                open.set(details.has_attribute("open"));
            }
        })
    };
    html! {
        <details class="own-colour" {ontoggle}>
            <summary class={tone_class(props.colour.into())}>
                <span class="swatch" aria-hidden="true" />
                { texts.get("own-part-colour") }
                <span class="visually-hidden">{ " " }{ &props.name }</span>
            </summary>
            if *open {
                <div class="own-colours" role="group" aria-label={texts.get("own-part-colour")}>
                    { for (0..COLOURS).map(|colour| {
                        let onclick = props.on_colour.reform(move |_: MouseEvent| colour);
                        html! {
                            <button type="button" class={tone_class(colour.into())} aria-pressed={(colour == props.colour).to_string()}
                                aria-label={texts.with("own-colour-nth", &[("number", (usize::from(colour) + 1).into())])} {onclick}>
                                <span class="swatch" aria-hidden="true" />
                            </button>
                        }
                    }) }
                </div>
            }
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_unit_brings_a_range_that_it_allows() {
        let mut of = Quantity { name: String::new(), unit: Unit::Points, range: [1.0, 7.0] };
        for unit in UNITS.into_iter().chain(UNITS.into_iter().rev()) {
            take_unit(&mut of, unit);
            let ([min, max], whole) = domain(unit);
            assert!(of.range.iter().all(|end| min <= *end && *end <= max && (!whole || end.fract() == 0.0)), "{of:?}");
        }
        let mut own = Quantity { name: String::new(), unit: Unit::Plain, range: [5.0, 60.0] };
        take_unit(&mut own, Unit::Days);
        assert_eq!(own.range, [5.0, 60.0]);
        take_unit(&mut own, Unit::Share);
        assert_eq!(own.range, [0.0, 1.0]);
    }

    #[test]
    fn thresholds_follow_the_range() {
        let mut cut = 4.0;
        Scaling { from: [1.0, 7.0], to: [0.0, 1.0], whole: false }.apply(&mut cut);
        assert_eq!(cut, 0.5);
        Scaling { from: [0.0, 1.0], to: [0.0, 25.0], whole: true }.apply(&mut cut);
        assert_eq!(cut, 13.0);
    }

    #[test]
    fn entries_move_and_go() {
        let mut list = vec![1, 2, 3];
        Move::Up(2).apply(&mut list);
        assert_eq!(list, [1, 3, 2]);
        Move::Up(0).apply(&mut list);
        Move::Out(1).apply(&mut list);
        assert_eq!(list, [1, 2]);
    }
}
