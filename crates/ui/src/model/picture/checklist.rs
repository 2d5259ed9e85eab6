//! Items that are fulfilled or not, by group: a tick, a cross, a ring for what is open.

use models::{CheckGroup, Name};
use yew::prelude::*;

use super::rows::{KeyEntry, flag, key, marked};
use super::{Scene, px};
use crate::chart::{TableData, fit};
use crate::model::words::Words;

/// Size of names, the same as in pictures.css.
const NAME: f64 = 14.0;
/// From one line of an item to the next.
const LINE: f64 = 18.0;
/// Between items.
const GAP: f64 = 7.0;
/// Room for the mark before an item.
const MARK: f64 = 28.0;
/// Between columns.
const GUTTER: f64 = 36.0;
/// Most lines of an item: as many as a sentence needs on a phone.
const LINES: usize = 6;

/// How far an item is fulfilled.
#[derive(Clone, Copy, Debug, PartialEq)]
enum State {
    Met,
    Part(f64),
    Unmet,
    Open,
}

impl State {
    fn of(fulfilled: Option<f64>) -> Self {
        const NEAR: f64 = 1e-9;
        match fulfilled {
            None => Self::Open,
            Some(share) if share >= 1.0 - NEAR => Self::Met,
            Some(share) if share <= NEAR => Self::Unmet,
            Some(share) => Self::Part(share),
        }
    }
}

/// A group that is set: its lines, and how tall it is.
struct Set {
    head: Vec<String>,
    count: String,
    note: String,
    items: Vec<(State, Vec<String>)>,
    flagged: bool,
    height: f64,
}

pub(super) fn draw(scene: &Scene<'_>, groups: &[CheckGroup]) -> Html {
    let words = scene.words;
    let width = scene.width;
    let columns = if width >= 620.0 && groups.len() > 1 { 2 } else { 1 };
    let column = (width - GUTTER * (columns - 1) as f64) / columns as f64;
    let flags = marked(groups.iter().map(|group| group.flagged));
    let sets: Vec<Set> = groups.iter().zip(flags).map(|(group, flagged)| set(words, group, flagged, column)).collect();
    let (key, tall) = key_of(words, groups, width);
    let top = tall + 14.0;
    let (places, height) = placed(&sets.iter().map(|set| set.height).collect::<Vec<_>>(), columns);
    let (met, of) = groups.iter().map(counts).fold((0, 0), |sum, next| (sum.0 + next.0, sum.1 + next.1));
    let sentence = words.picture(&[("met", met.into()), ("of", of.into())]);
    let height = top + height;
    html! {
        <svg class="chart-svg model-svg checklist" role="img" aria-label={sentence} width={px(width)} height={px(height)}
            viewBox={format!("0 0 {} {}", px(width), px(height))}>
            { key }
            { for sets.iter().zip(&places).enumerate().map(|(index, (set, (side, y)))| {
                html! { <g key={index}>{ draw_group(set, *side as f64 * (column + GUTTER), top + y, column) }</g> }
            }) }
        </svg>
    }
}

pub(super) fn table(words: &Words, groups: &[CheckGroup]) -> TableData {
    let flagged = groups.iter().any(|group| group.flagged);
    let mut head = vec!["checklist-group", "rating-item", "checklist-state"];
    head.extend(flagged.then_some("flagged-head"));
    let row = |group: &CheckGroup, name: Name, fulfilled: Option<f64>| {
        let state = match State::of(fulfilled) {
            State::Met => words.own_or_shared("checklist-met"),
            State::Unmet => words.own_or_shared("checklist-unmet"),
            State::Open => words.own_or_shared("checklist-open"),
            State::Part(share) => {
                words.own_with("checklist-part-of", &[("share", words.texts.percent(share, 0).into())])
            }
        };
        let mut cells = vec![words.named(group.name).to_string(), words.named(name).to_string(), state.to_string()];
        if flagged {
            cells.push(words.own(if group.flagged { "yes" } else { "no" }).to_string());
        }
        cells
    };
    TableData {
        head: head.iter().map(|id| words.own(id).to_string()).collect(),
        rows: groups
            .iter()
            .flat_map(|group| group.items.iter().map(move |(name, fulfilled)| row(group, *name, *fulfilled)))
            .collect(),
    }
}

/// How many items of a group are met, and how many there are.
fn counts(group: &CheckGroup) -> (usize, usize) {
    let met = group.items.iter().filter(|(_, fulfilled)| State::of(*fulfilled) == State::Met).count();
    (met, group.items.len())
}

fn set(words: &Words, group: &CheckGroup, flagged: bool, width: f64) -> Set {
    let (met, of) = counts(group);
    let count = words.own_or_shared_with("checklist-count", &[("met", met.into()), ("of", of.into())]).to_string();
    let count_room = crate::chart::bold_width(&count, NAME) + 14.0;
    let head = fit(&words.named(group.name), (width - count_room).max(60.0), NAME, 3);
    let note = if flagged { flag(words) } else { String::new() };
    let items: Vec<_> = group
        .items
        .iter()
        .map(|(name, fulfilled)| (State::of(*fulfilled), fit(&words.named(*name), width - MARK - 4.0, NAME, LINES)))
        .collect();
    let note_height = if note.is_empty() { 0.0 } else { LINE };
    let list: f64 = items.iter().map(|(_, lines)| lines.len() as f64 * LINE + GAP).sum();
    let height = head.len() as f64 * LINE + note_height + 16.0 + list + 18.0;
    Set { head, count, note, items, flagged, height }
}

/// Column and height of every group, each under the last one of the shorter column, and the height of all.
fn placed(heights: &[f64], columns: usize) -> (Vec<(usize, f64)>, f64) {
    let mut feet = vec![0.0_f64; columns];
    let places = heights
        .iter()
        .map(|height| {
            let shortest = (1..columns).fold(0, |best, next| if feet[next] < feet[best] { next } else { best });
            let place = (shortest, feet[shortest]);
            feet[shortest] += height;
            place
        })
        .collect();
    (places, feet.into_iter().fold(0.0, f64::max))
}

fn draw_group(set: &Set, left: f64, top: f64, width: f64) -> Html {
    let head_height = set.head.len() as f64 * LINE;
    let rule = top + head_height + if set.note.is_empty() { 0.0 } else { LINE } + 6.0;
    let mut y = rule + 8.0;
    html! {
        <g class={classes!("check-group", set.flagged.then_some("flagged"))}>
            <text class="check-head">
                { for set.head.iter().enumerate().map(|(line, text)| html! {
                    <tspan x={px(left)} y={px(top + 13.0 + LINE * line as f64)}>{ text }</tspan>
                }) }
            </text>
            <text class="row-value" x={px(left + width)} y={px(top + 13.0)} text-anchor="end">{ &set.count }</text>
            if !set.note.is_empty() {
                <text class="row-note flagged" x={px(left)} y={px(top + 13.0 + head_height)}>{ &set.note }</text>
            }
            <line class="check-rule" x1={px(left)} x2={px(left + width)} y1={px(rule.round() + 0.5)} y2={px(rule.round() + 0.5)} />
            { for set.items.iter().map(|(state, lines)| {
                let first = y + 14.0;
                y += lines.len() as f64 * LINE + GAP;
                html! {
                    <>
                        { mark(*state, left + 9.0, first - 5.0) }
                        <text class={if *state == State::Open { "row-name muted" } else { "row-name" }}>
                            { for lines.iter().enumerate().map(|(line, text)| html! {
                                <tspan x={px(left + MARK)} y={px(first + LINE * line as f64)}>{ text }</tspan>
                            }) }
                        </text>
                    </>
                }
            }) }
        </g>
    }
}

/// The form tells the states apart, not the colour alone.
fn mark(state: State, x: f64, y: f64) -> Html {
    match state {
        State::Met => html! { <path class="check-met" d={format!("M{} {}l4.5 5l8 -10", px(x - 6.0), px(y + 0.5))} /> },
        State::Unmet => {
            html! { <path class="check-unmet" d={format!("M{} {}l10 10m0 -10l-10 10", px(x - 5.0), px(y - 5.0))} /> }
        }
        State::Open => html! { <circle class="check-open" cx={px(x)} cy={px(y)} r="6" /> },
        // A dial: as much of the ring is filled as is fulfilled.
        State::Part(share) => {
            let angle = std::f64::consts::TAU * share;
            let (end_x, end_y) = (x + 6.0 * angle.sin(), y - 6.0 * angle.cos());
            let large = if share > 0.5 { 1 } else { 0 };
            let dial = format!(
                "M{x} {y}V{top}A6 6 0 {large} 1 {} {}Z",
                px(end_x),
                px(end_y),
                x = px(x),
                y = px(y),
                top = px(y - 6.0)
            );
            html! { <g><circle class="check-open part" cx={px(x)} cy={px(y)} r="6" /><path class="check-part" d={dial} /></g> }
        }
    }
}

/// What the marks mean, of those that are there.
fn key_of(words: &Words, groups: &[CheckGroup], width: f64) -> (Html, f64) {
    let states: Vec<State> =
        groups.iter().flat_map(|group| group.items.iter().map(|(_, fulfilled)| State::of(*fulfilled))).collect();
    let mut entries: Vec<KeyEntry> = Vec::new();
    if states.contains(&State::Met) {
        entries.push((mark(State::Met, 0.0, 0.0), words.own_or_shared("checklist-met")));
    }
    if states.iter().any(|state| matches!(state, State::Part(_))) {
        entries.push((mark(State::Part(0.5), 0.0, 0.0), words.own_or_shared("checklist-part")));
    }
    if states.contains(&State::Unmet) {
        entries.push((mark(State::Unmet, 0.0, 0.0), words.own_or_shared("checklist-unmet")));
    }
    if states.contains(&State::Open) {
        entries.push((mark(State::Open, 0.0, 0.0), words.own_or_shared("checklist-open")));
    }
    key(&entries, width, 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_wholly_fulfilled_counts() {
        let items = [Some(1.0), Some(0.5), Some(0.0), None].map(|fulfilled| (Name::Id("a"), fulfilled));
        let group = CheckGroup { name: Name::Id("g"), items: items.to_vec(), flagged: false };
        assert_eq!(counts(&group), (1, 4));
        assert_eq!(State::of(Some(0.5)), State::Part(0.5));
        assert_eq!(State::of(Some(0.0)), State::Unmet);
        assert_eq!(State::of(None), State::Open);
    }

    #[test]
    fn groups_go_where_there_is_most_room() {
        let (places, height) = placed(&[100.0, 40.0, 30.0, 60.0], 2);
        assert_eq!(places, [(0, 0.0), (1, 0.0), (1, 40.0), (1, 70.0)]);
        assert_eq!(height, 130.0);
        assert_eq!(placed(&[10.0, 20.0], 1), (vec![(0, 0.0), (0, 10.0)], 30.0));
    }
}
