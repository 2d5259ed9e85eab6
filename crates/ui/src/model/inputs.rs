//! The form of a model, made from its card.

use models::{Field, FieldKind, Unit};
use yew::prelude::*;

use super::field::FieldView;
use super::parameters::Parameters;
use super::state::{ModelAction, ModelHandle};
use super::words::Words;

/// Properties of [`Inputs`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct InputsProps {
    pub(super) state: ModelHandle,
    pub(super) words: Words,
}

type Group = (&'static str, Vec<&'static Field>);

/// The groups that are set as one table under the picture: where there are many ratings, those with two sides.
fn rated(inputs: &'static [Field]) -> Vec<Group> {
    if inputs.len() <= 8 {
        return Vec::new();
    }
    let is_rated = |(_, fields): &Group| {
        fields.iter().all(|field| matches!(field.kind, FieldKind::Number { unit: Unit::Points, .. }))
            && items(fields).iter().any(|item| item.expected.is_some())
    };
    groups(inputs).into_iter().filter(is_rated).collect()
}

/// The fields of groups that play a part under the settings chosen; a group that keeps none is left out.
fn used(groups: Vec<Group>, props: &InputsProps) -> Vec<Group> {
    let card = props.words.card.0;
    let is_used = |field: &&'static Field| card.is_used(field, props.state.settings());
    groups
        .into_iter()
        .map(|(group, fields)| (group, fields.into_iter().filter(is_used).collect::<Vec<_>>()))
        .filter(|(_, fields)| !fields.is_empty())
        .collect()
}

/// Whether a model has a table of ratings under its picture.
pub(super) fn has_ratings(inputs: &'static [Field]) -> bool {
    !rated(inputs).is_empty()
}

/// What stands beside the picture: every input that is not in the table of ratings, and the settings.
#[component]
pub(super) fn Inputs(props: &InputsProps) -> Html {
    let InputsProps { state, words } = props;
    let card = words.card.0;
    let in_table = rated(card.inputs);
    let beside: Vec<Group> = groups(card.inputs)
        .into_iter()
        .filter(|(group, _)| !in_table.iter().any(|(rated, _)| rated == group))
        .collect();
    let beside = used(beside, props);
    let reset = {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| state.dispatch(ModelAction::Load(Parameters::new())))
    };
    html! {
        <form class="model-inputs" aria-label={words.own_with("inputs-of", &[("model", words.name().as_str().into())])} onsubmit={Callback::from(stay)}>
            { for beside.iter().map(|(group, fields)| group_view(props, group, fields)) }
            if !card.settings.is_empty() {
                <fieldset class="group settings">
                    <legend>{ words.own("settings") }</legend>
                    { for card.settings.iter().filter(|field| card.is_used(field, state.settings())).map(|field| field_view(props, field)) }
                </fieldset>
            }
            if !state.is_untouched() {
                <button type="button" class="link" onclick={reset}>{ words.own("reset") }</button>
            }
        </form>
    }
}

/// The table of ratings.
#[component]
pub(super) fn Ratings(props: &InputsProps) -> Html {
    let in_table = used(rated(props.words.card.0.inputs), props);
    html! {
        <form class="model-ratings" aria-label={props.words.own_with("ratings-of", &[("model", props.words.name().as_str().into())])} onsubmit={Callback::from(stay)}>
            { rating_table(props, &in_table) }
        </form>
    }
}

/// The return key in a field sends nothing anywhere.
fn stay(event: SubmitEvent) {
    event.prevent_default();
}

/// Neighbouring fields of the same group.
fn groups(fields: &'static [Field]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for field in fields {
        match groups.iter_mut().find(|(group, _)| *group == field.group && !group.is_empty()) {
            Some((_, members)) => members.push(field),
            None => match groups.last_mut() {
                Some((last, members)) if *last == field.group => members.push(field),
                _ => groups.push((field.group, vec![field])),
            },
        }
    }
    groups
}

fn field_view(props: &InputsProps, field: &'static Field) -> Html {
    html! { <FieldView key={field.id} {field} state={props.state.clone()} words={props.words.clone()} /> }
}

fn group_view(props: &InputsProps, group: &'static str, fields: &[&'static Field]) -> Html {
    if group.is_empty() {
        return html! { <div class="group">{ for fields.iter().map(|field| field_view(props, field)) }</div> };
    }
    let content = html! { <>{ for fields.iter().map(|field| field_view(props, field)) }</> };
    // Lists stand in for numbers above them and start empty: few readers want them.
    if fields.iter().all(|field| matches!(field.kind, FieldKind::List { .. })) {
        let given = fields.iter().any(|field| props.state.value(field) != field.kind.default_value());
        return html! {
            <details class="group" key={group} open={given}>
                <summary>{ props.words.group(group) }</summary>
                { content }
            </details>
        };
    }
    html! {
        <fieldset class="group" key={group}>
            <legend>{ props.words.group(group) }</legend>
            { content }
        </fieldset>
    }
}

/// Ratings as one table: an item a row, its two sides (expected and received) next to each other.
fn rating_table(props: &InputsProps, groups: &[Group]) -> Html {
    let words = &props.words;
    let cell = |field: Option<&'static Field>, item: &AttrValue, side: &AttrValue| match field {
        Some(field) => {
            let name = AttrValue::from(format!("{item} · {side}"));
            html! { <td data-side={side.clone()}><FieldView {field} state={props.state.clone()} words={words.clone()} bare=true {name} /></td> }
        }
        None => html! { <td></td> },
    };
    let [expected, received] = ["gaps-expected", "gaps-received"].map(|id| words.own(id));
    html! {
        <table class="ratings">
            <caption class="visually-hidden">{ words.own("ratings") }</caption>
            <thead>
                <tr>
                    <th scope="col">{ words.own("rating-item") }</th>
                    <th scope="col">{ &expected }</th>
                    <th scope="col">{ &received }</th>
                </tr>
            </thead>
            { for groups.iter().map(|(group, fields)| {
                let items = items(fields);
                let alone = items.len() == 1;
                html! {
                    <tbody key={*group}>
                        if !alone && !group.is_empty() {
                            <tr class="group-name"><th scope="rowgroup" colspan="3">{ words.group(group) }</th></tr>
                        }
                        { for items.into_iter().map(|item| {
                            let name = item_name(words, group, &item, alone);
                            html! {
                                <tr key={item.received.id}>
                                    <th scope="row">{ &name }</th>
                                    { cell(item.expected, &name, &expected) }
                                    { cell(Some(item.received), &name, &received) }
                                </tr>
                            }
                        }) }
                    </tbody>
                }
            }) }
        </table>
    }
}

/// An item of a survey: what was received, and what had been expected of it.
struct Item {
    expected: Option<&'static Field>,
    received: &'static Field,
}

/// An item that is alone in its group has the group's name.
fn item_name(words: &Words, group: &str, item: &Item, alone: bool) -> AttrValue {
    if alone && !group.is_empty() && item.expected.is_some() {
        words.group(group)
    } else {
        words.label(item.received.id)
    }
}

/// Pairs each expectation of a group with what was received; other fields stand alone.
fn items(fields: &[&'static Field]) -> Vec<Item> {
    let mut open: Vec<(String, &'static Field)> = Vec::new();
    let mut items = Vec::new();
    for field in fields {
        let (stem, expects) = stem(field.id);
        if expects == Some(true) {
            open.push((stem, field));
        }
    }
    for field in fields {
        let (stem, expects) = stem(field.id);
        match expects {
            Some(true) => {}
            Some(false) => {
                let expected = open.iter().position(|(open, _)| *open == stem).map(|place| open.remove(place).1);
                items.push(Item { expected, received: field });
            }
            None => items.push(Item { expected: None, received: field }),
        }
    }
    items.extend(open.into_iter().map(|(_, field)| Item { expected: None, received: field }));
    items
}

/// The part of an id that both sides of an item share, and whether it is the expected side.
fn stem(id: &str) -> (String, Option<bool>) {
    const EXPECTED: [&str; 2] = ["expectation", "expected"];
    const RECEIVED: [&str; 5] = ["experience", "perception", "perceived", "performance", "received"];
    let name = models::kebab(id);
    let mut side = None;
    let rest: Vec<&str> = name
        .split('-')
        .filter(|word| {
            let bare = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
            let found = if EXPECTED.contains(&bare) {
                Some(true)
            } else if RECEIVED.contains(&bare) {
                Some(false)
            } else {
                None
            };
            side = side.or(found);
            found.is_none()
        })
        .collect();
    let digits = name.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    (format!("{}{digits}", rest.join("-")), side)
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn both_sides_of_an_item_share_their_stem() {
        assert_eq!(stem("qualityExperience").0, stem("qualityExpectation").0);
        assert_eq!(stem("expected12").0, stem("perceived12").0);
        assert_ne!(stem("expected1").0, stem("expected2").0);
        assert_eq!(stem("expectation").1, Some(true));
        assert_eq!(stem("experience").1, Some(false));
        assert_eq!(stem("weightTangibles").1, None);
    }
}
