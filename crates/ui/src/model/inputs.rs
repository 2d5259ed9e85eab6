//! The form of a model, made from its card.

use models::{Card, Field, FieldKind, Unit};
use yew::prelude::*;

use super::field::{FieldView, Hint};
use super::grid;
use super::items::{ItemGroups, Items, is_chosen};
use super::parameters::Parameters;
use super::state::{ModelAction, ModelHandle};
use super::table::ListTable;
use super::words::Words;

/// Properties of [`Inputs`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct InputsProps {
    pub(super) state: ModelHandle,
    pub(super) words: Words,
}

pub(super) type Group = (&'static str, Vec<&'static Field>);

/// Most rating items, and most yes-or-no items, that stand beside the picture.
const MOST_BESIDE: usize = 8;
/// Most columns of a table beside the picture.
const MOST_COLUMNS: usize = 2;

/// How a group of inputs is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// Each with its own controls.
    Fields,
    /// Two-sided ratings: expected and received next to each other.
    Pairs,
    /// A questionnaire.
    Items,
    /// Items to tick.
    Checks,
    /// Lists as the columns of a table.
    Table,
    /// Groups that ask for the same numbers, in one table: see [`super::grid`].
    Grid,
}

/// A group of inputs, or a part of one that is set in a way of its own.
struct Block {
    group: &'static str,
    fields: Vec<&'static Field>,
    form: Form,
    /// Whether it takes the room under the picture.
    wide: bool,
    /// The table that it belongs to, by the place of its first block.
    grid: Option<usize>,
}

/// The inputs of a card in reading order, in blocks.
fn blocks(card: &'static Card) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for (group, fields) in groups(card.inputs) {
        if are_pairs(card, &fields) {
            blocks.push(Block { group, fields, form: Form::Pairs, wide: true, grid: None });
            continue;
        }
        // Items to tick among other inputs are inputs like them.
        let ticked = !group.is_empty() && fields.iter().all(|field| matches!(field.kind, FieldKind::Flag { .. }));
        let form_of = |field: &Field| match field.kind {
            FieldKind::List { .. } if card.numbered.contains(&group) => Form::Table,
            FieldKind::Number { .. } if field.item.is_some() => Form::Items,
            FieldKind::Flag { .. } if ticked => Form::Checks,
            _ => Form::Fields,
        };
        for field in fields {
            let form = form_of(field);
            match blocks.last_mut() {
                Some(block) if block.group == group && block.form == form => block.fields.push(field),
                _ => blocks.push(Block { group, fields: vec![field], form, wide: false, grid: None }),
            }
        }
    }
    let count = |form: Form, blocks: &[Block]| -> usize {
        blocks.iter().filter(|block| block.form == form).map(|block| block.fields.len()).sum()
    };
    let many = [Form::Items, Form::Checks].map(|form| (form, count(form, &blocks) > MOST_BESIDE));
    for block in &mut blocks {
        block.wide |= many.contains(&(block.form, true));
        block.wide |= block.form == Form::Table && block.fields.len() > MOST_COLUMNS;
    }
    in_grids(blocks)
}

/// Puts groups of numbers that ask for the same thing next to each other, as one table where they are many.
fn in_grids(blocks: Vec<Block>) -> Vec<Block> {
    let keys: Vec<Option<Vec<&'static str>>> = blocks
        .iter()
        .map(|block| grid::key(&block.fields).filter(|_| block.form == Form::Fields && !block.group.is_empty()))
        .collect();
    let like = |place: usize| -> Vec<usize> {
        let Some(key) = &keys[place] else { return Vec::new() };
        let same: Vec<usize> = (0..keys.len()).filter(|other| keys[*other].as_ref() == Some(key)).collect();
        if same.len() > 1 && same.len() * key.len() >= MOST_BESIDE { same } else { Vec::new() }
    };
    let together: Vec<Vec<usize>> = (0..blocks.len()).map(like).collect();
    let mut rest: Vec<Option<Block>> = blocks.into_iter().map(Some).collect();
    let mut ordered = Vec::new();
    for (place, same) in together.iter().enumerate() {
        let grid = same.first().copied();
        for member in if same.is_empty() { std::slice::from_ref(&place) } else { same } {
            if let Some(block) = rest[*member].take() {
                ordered.push(match grid {
                    Some(_) => Block { form: Form::Grid, wide: true, grid, ..block },
                    None => block,
                });
            }
        }
    }
    ordered
}

/// Whether ratings with two sides are too many for the room beside the picture.
fn are_pairs(card: &'static Card, fields: &[&'static Field]) -> bool {
    card.inputs.len() > MOST_BESIDE
        && fields.iter().all(|field| matches!(field.kind, FieldKind::Number { unit: Unit::Points, .. }))
        && items(fields).iter().any(|item| item.expected.is_some())
}

/// The blocks at a place, with the fields that play a part under the settings chosen; one that keeps none is left out.
fn used(props: &InputsProps, wide: bool) -> Vec<Block> {
    let card = props.words.card.0;
    let is_used = |field: &&'static Field| card.is_used(field, props.state.settings());
    blocks(card)
        .into_iter()
        .filter(|block| block.wide == wide)
        .map(|block| Block { fields: block.fields.into_iter().filter(is_used).collect(), ..block })
        .filter(|block| !block.fields.is_empty())
        .collect()
}

/// Whether a model has inputs that take the room under its picture.
pub(super) fn has_wide(card: &'static Card) -> bool {
    blocks(card).iter().any(|block| block.wide)
}

/// How many rows of the form stand beside the picture at the start values.
pub(super) fn rows_beside(card: &'static Card) -> usize {
    let rows = |field: &&'static Field| match field.kind {
        FieldKind::Choice { options, .. } => options.len().div_ceil(2),
        FieldKind::List { default, .. } if card.numbered.contains(&field.group) => default.len().div_ceil(2),
        _ => 1,
    };
    let beside = blocks(card).into_iter().filter(|block| !block.wide);
    // The lists of one table share its rows.
    let inputs = beside.map(|block| match block.form {
        Form::Table => block.fields.iter().map(rows).max().unwrap_or(0),
        _ => block.fields.iter().map(rows).sum(),
    });
    inputs.sum::<usize>() + card.settings.iter().map(|field| rows(&field)).sum::<usize>()
}

/// What stands beside the picture: every input that does not take the room under it, and the settings.
#[component]
pub(super) fn Inputs(props: &InputsProps) -> Html {
    let InputsProps { state, words } = props;
    let card = words.card.0;
    let beside = used(props, false);
    let settings: Vec<Group> = groups(card.settings)
        .into_iter()
        .map(|(group, fields)| {
            (group, fields.into_iter().filter(|field| card.is_used(field, state.settings())).collect::<Vec<_>>())
        })
        .filter(|(_, fields)| !fields.is_empty())
        .collect();
    let reset = {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| state.dispatch(ModelAction::Load(Parameters::new())))
    };
    html! {
        <form class="model-inputs" aria-label={words.own_with("inputs-of", &[("model", words.name().as_str().into())])} onsubmit={Callback::from(stay)}>
            if !beside.is_empty() {
                <div class="model-given">{ blocks_view(props, beside) }</div>
            }
            if !settings.is_empty() {
                <div class="model-settings">
                    { for settings.iter().map(|(group, fields)| if group.is_empty() {
                        html! {
                            <fieldset class="group settings">
                                <legend>{ words.own("settings") }</legend>
                                { for fields.iter().map(|field| field_view(props, field, false)) }
                            </fieldset>
                        }
                    } else {
                        group_view(props, group, fields)
                    }) }
                </div>
            }
            if !state.is_untouched() {
                <button type="button" class="link" onclick={reset}>{ words.own("reset") }</button>
            }
        </form>
    }
}

/// What takes the room under the picture: questionnaires, long check lists, tables.
#[component]
pub(super) fn WideInputs(props: &InputsProps) -> Html {
    html! {
        <form class="model-ratings" aria-label={props.words.own_with("ratings-of", &[("model", props.words.name().as_str().into())])} onsubmit={Callback::from(stay)}>
            { blocks_view(props, used(props, true)) }
        </form>
    }
}

/// Blocks in reading order; neighbouring parts of one questionnaire or of one table of ratings are put together.
fn blocks_view(props: &InputsProps, blocks: Vec<Block>) -> Html {
    let mut views: Vec<Html> = Vec::new();
    let mut rest = blocks.into_iter().peekable();
    while let Some(block) = rest.next() {
        let mut together: Vec<Group> = vec![(block.group, block.fields)];
        if matches!(block.form, Form::Items | Form::Pairs | Form::Checks | Form::Grid) {
            while let Some(next) = rest.next_if(|next| next.form == block.form && next.grid == block.grid) {
                together.push((next.group, next.fields));
            }
        }
        views.push(match block.form {
            Form::Fields => html! { <>{ for together.iter().map(|(group, fields)| group_view(props, group, fields)) }</> },
            Form::Pairs => rating_table(props, &together),
            Form::Items => questionnaire(props, together),
            Form::Checks => checks(props, &together),
            Form::Grid => grid::view(&props.state, &props.words, &together),
            Form::Table => html! {
                <>
                    { for together.into_iter().map(|(group, fields)| html! {
                        <ListTable key={group} {group} {fields} state={props.state.clone()} words={props.words.clone()} />
                    }) }
                </>
            },
        });
    }
    html! { <>{ for views }</> }
}

/// Items on a row of points; those on a longer scale are numbers like others.
fn questionnaire(props: &InputsProps, groups: Vec<Group>) -> Html {
    let chosen = |field: &&'static Field| is_chosen(field, &props.state);
    if groups.iter().any(|(_, fields)| !fields.iter().all(chosen)) {
        return html! { <>{ for groups.iter().map(|(group, fields)| group_view(props, group, fields)) }</> };
    }
    html! { <Items groups={ItemGroups(groups)} state={props.state.clone()} words={props.words.clone()} /> }
}

/// Check lists under their headings.
fn checks(props: &InputsProps, groups: &[Group]) -> Html {
    html! {
        <div class="checks">
            { for groups.iter().map(|(group, fields)| html! {
                <fieldset class="group" key={*group}>
                    <legend>{ props.words.group(group) }</legend>
                    { for fields.iter().map(|field| field_view(props, field, false)) }
                </fieldset>
            }) }
        </div>
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

fn field_view(props: &InputsProps, field: &'static Field, compact: bool) -> Html {
    html! { <FieldView key={field.id} {field} state={props.state.clone()} words={props.words.clone()} {compact} /> }
}

fn group_view(props: &InputsProps, group: &'static str, fields: &[&'static Field]) -> Html {
    if group.is_empty() {
        return html! { <div class="group">{ for fields.iter().map(|field| field_view(props, field, false)) }</div> };
    }
    // Of many numbers under one heading the ranges would be read as often as the numbers.
    let compact = fields.len() > 4;
    let content = html! { <>{ for fields.iter().map(|field| field_view(props, field, compact)) }</> };
    // Lists stand in for numbers above them and start empty, weights start equal: few readers want them.
    let lists = fields.iter().all(|field| matches!(field.kind, FieldKind::List { .. }));
    if lists || (group == "weights" && fields.len() > 2) {
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
    let [expected, received] = ["expected", "received"].map(|id| words.side(id));
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
                                    <th scope="row">
                                        { &name }
                                        <Hint text={hint_of(words, &item)} about={name.clone()} words={words.clone()} />
                                    </th>
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

/// What is meant by an item: said of its expected side where it has one.
fn hint_of(words: &Words, item: &Item) -> Option<AttrValue> {
    words.hint(item.expected.unwrap_or(item.received).id)
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

/// The part of an id that both sides of an item share, and whether it is the expected side: its last word says so.
fn stem(id: &str) -> (String, Option<bool>) {
    const EXPECTED: [&str; 4] = ["expectation", "expected", "importance", "wanted"];
    const RECEIVED: [&str; 7] =
        ["experience", "perception", "perceived", "performance", "received", "fulfilment", "expressed"];
    let name = models::kebab(id);
    let (rest, last) = name.rsplit_once('-').unwrap_or(("", &name));
    let side = last.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let expects = match side {
        side if EXPECTED.contains(&side) => Some(true),
        side if RECEIVED.contains(&side) => Some(false),
        _ => return (name, None),
    };
    (format!("{rest}{}", &last[side.len()..]), expects)
}

#[cfg(test)]
mod tests {
    use super::{Form, blocks, stem};

    #[test]
    fn every_input_of_every_model_is_set_once_and_a_group_of_flags_stays_whole() {
        for card in models::catalogue() {
            let blocks = blocks(card);
            let mut set: Vec<&str> =
                blocks.iter().flat_map(|block| block.fields.iter().map(|field| field.id)).collect();
            let mut declared: Vec<&str> = card.inputs.iter().map(|field| field.id).collect();
            set.sort_unstable();
            declared.sort_unstable();
            assert_eq!(set, declared, "{}", card.id);
            for block in blocks.iter().filter(|block| block.form == Form::Checks) {
                let others = blocks.iter().filter(|other| other.group == block.group).count();
                assert_eq!(others, 1, "{} {}", card.id, block.group);
            }
        }
    }

    #[test]
    fn groups_that_ask_for_the_same_numbers_make_one_table() {
        let tables = |id: &str| -> Vec<Vec<&str>> {
            let mut tables: Vec<(Option<usize>, Vec<&str>)> = Vec::new();
            for block in blocks(models::card(id).unwrap()).iter().filter(|block| block.form == Form::Grid) {
                match tables.last_mut() {
                    Some((grid, groups)) if *grid == block.grid => groups.push(block.group),
                    _ => tables.push((block.grid, vec![block.group])),
                }
            }
            tables.into_iter().map(|(_, groups)| groups).collect()
        };
        assert_eq!(tables("delivered-value"), [["value", "rivalValue"], ["cost", "rivalCost"]]);
        assert_eq!(tables("channel-choice"), [["phone", "sms", "fax", "letter", "web"]]);
        assert_eq!(tables("exhibition-customers")[0].len(), 5);
        assert!(tables("lifetime-value").is_empty());
    }

    #[test]
    fn both_sides_of_an_item_share_their_stem() {
        assert_eq!(stem("qualityExperience").0, stem("qualityExpectation").0);
        assert_eq!(stem("expected12").0, stem("perceived12").0);
        assert_ne!(stem("expected1").0, stem("expected2").0);
        assert_eq!(stem("expectation").1, Some(true));
        assert_eq!(stem("experience").1, Some(false));
        assert_eq!(stem("experienceImportance"), ("experience".to_owned(), Some(true)));
        assert_eq!(stem("experienceFulfilment"), ("experience".to_owned(), Some(false)));
        assert_eq!(stem("weightTangibles").1, None);
    }
}
