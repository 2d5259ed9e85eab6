//! Rating items as a questionnaire: the statement, a point to choose on the scale, "don't know" where it may be left open.

use models::{Error, Field, FieldKind, Unit, Value};
use yew::prelude::*;

use super::field::Hint;
use super::grid::without;
use super::state::{ModelAction, ModelHandle};
use super::words::Words;

/// More points than this are no row of points to choose from.
const MOST_POINTS: usize = 11;
/// Points of the longest scale that a setting offers.
const LONGEST: f64 = 10.0;

/// Where the slider of a number of points ends: a rating and what it is compared with end where the scale does.
pub(super) fn slider(field: &Field, state: &ModelHandle, [start, end]: [f64; 2]) -> [f64; 2] {
    if let Some(ends) = ends(field, state) {
        return ends;
    }
    match (field.kind, scale(state)) {
        // Beyond the longest scale it is no rating but an index.
        (FieldKind::Number { unit: Unit::Points, .. }, Some(points)) if end <= LONGEST => [start, end.min(points)],
        _ => [start, end],
    }
}

/// Points of the scale that the setting `scale` chooses.
fn scale(state: &ModelHandle) -> Option<f64> {
    let setting = state.card().settings.iter().find(|setting| setting.id == "scale")?;
    match state.value(setting) {
        Value::Word(word) => word.parse().ok(),
        _ => None,
    }
}

/// Ends of the scale of a rating item: the setting `scale` ends it, else the limits of the item do. `None` for other fields.
pub(super) fn ends(field: &Field, state: &ModelHandle) -> Option<[f64; 2]> {
    let (Some(_), FieldKind::Number { min, max, .. }) = (field.item, field.kind) else { return None };
    Some([min, scale(state).unwrap_or(max)])
}

/// The whole points of a scale, `None` where there are too many or none.
fn points([low, high]: [f64; 2]) -> Option<Vec<f64>> {
    let count = (high - low).round();
    (count >= 1.0 && (count as usize) < MOST_POINTS)
        .then(|| (0..=count as usize).map(|step| low + step as f64).collect())
}

/// Whether a field is chosen on a row of points.
pub(super) fn is_chosen(field: &Field, state: &ModelHandle) -> bool {
    ends(field, state).and_then(points).is_some()
}

/// Properties of [`Items`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ItemsProps {
    pub(super) groups: ItemGroups,
    pub(super) state: ModelHandle,
    pub(super) words: Words,
}

/// Items by facet; two are equal when they hold the same fields.
#[derive(Clone)]
pub(super) struct ItemGroups(pub(super) Vec<(&'static str, Vec<&'static Field>)>);

impl PartialEq for ItemGroups {
    fn eq(&self, other: &Self) -> bool {
        let ids = |groups: &Self| -> Vec<&'static str> {
            groups.0.iter().flat_map(|(_, fields)| fields.iter().map(|field| field.id)).collect()
        };
        ids(self) == ids(other)
    }
}

/// The questionnaire: what the ends of the scale mean, then the items under their facets.
#[component]
pub(super) fn Items(props: &ItemsProps) -> Html {
    let ItemsProps { groups: ItemGroups(groups), state, words } = props;
    let Some((scale, first)) = groups.iter().flat_map(|(_, fields)| fields).find_map(|field| {
        let points = ends(field, state).and_then(points)?;
        Some((points, field))
    }) else {
        return html! {};
    };
    let anchor = |id: &str, point: Option<&f64>| {
        let number = point.map(|point| words.texts.number(*point, 0));
        words.find(id).zip(number).map(|(text, number)| format!("{number} · {text}"))
    };
    let fields = || groups.iter().flat_map(|(_, fields)| fields);
    let reversed = fields().any(|field| field.item.is_some_and(|item| item.reversed));
    html! {
        <div class={classes!("items", width_class(scale.len()))} key={first.id}>
            <div class="items-head" aria-hidden="true">
                <span class="items-low">{ anchor("anchor-low", scale.first()) }</span>
                <span class="items-high">{ anchor("anchor-high", scale.last()) }</span>
            </div>
            { for groups.iter().map(|(group, fields)| {
                let items = fields.iter().map(|field| html! {
                    <ItemView key={field.id} {field} group={*group} state={state.clone()} words={words.clone()} />
                });
                if group.is_empty() {
                    html! { <div class="items-group">{ for items }</div> }
                } else {
                    html! {
                        <fieldset class="items-group" key={*group}>
                            <legend>{ words.group(group) }</legend>
                            { for items }
                        </fieldset>
                    }
                }
            }) }
            if reversed {
                <p class="items-note"><span class="item-reversed">{ words.own("item-reversed") }</span>{ " " }{ words.own("item-reversed-note") }</p>
            }
        </div>
    }
}

fn width_class(points: usize) -> &'static str {
    match points {
        ..=4 => "points-4",
        5 => "points-5",
        6..=7 => "points-7",
        _ => "points-10",
    }
}

/// Properties of [`ItemView`].
#[derive(Clone, Properties)]
struct ItemViewProps {
    field: &'static Field,
    /// The heading that it stands under, empty for none.
    group: &'static str,
    state: ModelHandle,
    words: Words,
}

impl PartialEq for ItemViewProps {
    fn eq(&self, other: &Self) -> bool {
        let id = self.field.id;
        id == other.field.id
            && self.words == other.words
            && ends(self.field, &self.state) == ends(other.field, &other.state)
            && given(self.field, &self.state) == given(other.field, &other.state)
            && self.state.problem(id) == other.state.problem(id)
    }
}

/// The answer given, else the start value on the scale as it is.
fn given(field: &Field, state: &ModelHandle) -> Value {
    match (state.inputs().get(field.id), field.kind.default_value(), ends(field, state)) {
        (Some(value), ..) => value.clone(),
        (None, Value::Number(default), Some([low, high])) => Value::Number(default.min(high).max(low)),
        (None, default, _) => default,
    }
}

/// One item.
#[component]
fn ItemView(props: &ItemViewProps) -> Html {
    let ItemViewProps { field, group, state, words } = props;
    let Some([low, high]) = ends(field, state) else { return html! {} };
    let scale = points([low, high]).unwrap_or_default();
    let answer = given(field, state);
    let name = match *group {
        "" => words.label(field.id),
        group => without(&words.group(group), &words.label(field.id)),
    };
    let id = |part: &str| format!("{}-{}{part}", words.card.id, field.id);
    let outside = match answer {
        Value::Number(value) if value < low || value > high => {
            // The model names only the first answer beyond a scale that was made shorter; each row says it for itself.
            Some(words.problem(&Error::OutOfRange { field: field.id, value, min: low, max: high }))
        }
        _ => None,
    };
    let problem = outside.or_else(|| state.problem(field.id).map(|error| words.problem(error)));
    let between = match answer {
        Value::Number(value) if problem.is_none() && !scale.contains(&value) => Some(words.texts.number(value, 2)),
        _ => None,
    };
    let choose = |value: Value| {
        let (state, id) = (state.clone(), field.id);
        Callback::from(move |_: Event| state.dispatch(ModelAction::Set(id, value.clone())))
    };
    let last = scale.len().saturating_sub(1);
    let spoken = |place: usize, number: &str| {
        let anchor = match place {
            0 => words.find("anchor-low"),
            _ if place == last => words.find("anchor-high"),
            _ => None,
        };
        anchor.map_or_else(|| number.to_owned(), |anchor| format!("{number} · {anchor}"))
    };
    let reversed = field.item.is_some_and(|item| item.reversed);
    html! {
        <div class="item" role="radiogroup" aria-labelledby={id("-text")} aria-describedby={problem.is_some().then(|| id("-problem"))}>
            <div class="item-text">
                <span id={id("-text")}>{ &name }</span>
                if reversed {
                    { " " }<span class="item-reversed" title={words.own("item-reversed-note")}>{ words.own("item-reversed") }</span>
                }
                <Hint text={words.hint(field.id)} about={name.clone()} words={words.clone()} />
            </div>
            <div class="item-points">
                { for scale.iter().enumerate().map(|(place, point)| {
                    let number = words.texts.number(*point, 0);
                    html! {
                        <label class="item-point" key={place}>
                            <input type="radio" name={id("")} value={point.to_string()} aria-label={spoken(place, &number)}
                                checked={answer == Value::Number(*point)} onchange={choose(Value::Number(*point))} />
                            <span aria-hidden="true">{ &number }</span>
                        </label>
                    }
                }) }
            </div>
            if field.optional {
                <label class="item-unknown">
                    <input type="radio" name={id("")} value="" checked={answer == Value::Missing} onchange={choose(Value::Missing)} />
                    <span>{ words.own("item-unknown") }</span>
                </label>
            }
            if let Some(between) = between {
                <p class="item-between">{ words.own_with("item-between", &[("value", between.into())]) }</p>
            }
            if let Some(problem) = problem {
                <p class="field-problem" id={id("-problem")} role="alert">{ problem }</p>
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::points;

    #[test]
    fn a_scale_has_whole_points_and_not_too_many() {
        assert_eq!(points([1.0, 5.0]), Some(vec![1.0, 2.0, 3.0, 4.0, 5.0]));
        assert_eq!(points([0.0, 10.0]).map(|points| points.len()), Some(11));
        assert_eq!(points([0.0, 100.0]), None);
        assert_eq!(points([3.0, 3.0]), None);
    }
}
