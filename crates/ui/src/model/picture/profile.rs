//! A scorecard: its facets on one scale with the answers behind them, as a dot plot or as a radar.

mod radar;

use models::{Cut, ProfileRow, Unit};
use yew::prelude::*;

use super::line::line;
use super::rows::{KeyEntry, Label, Room, Rows, flag, key, marked};
use super::{Scene, px};
use crate::chart::{CutAxis, Scale, TableData};
use crate::model::state::ModelHandle;
use crate::model::words::Words;

/// Numbers of facets that a radar can show.
const RADAR: std::ops::RangeInclusive<usize> = 3..=12;

pub(super) fn draw(scene: &Scene<'_>, rows: &[ProfileRow], scale: [f64; 2], cut: Option<&Cut>) -> Html {
    let flags = marked(rows.iter().map(|row| row.flagged));
    let rows: Vec<ProfileRow> =
        rows.iter().cloned().zip(flags).map(|(row, flagged)| ProfileRow { flagged, ..row }).collect();
    html! {
        <ProfileView words={scene.words.clone()} state={scene.state.clone()} {rows} {scale} cut={cut.copied()}
            width={scene.width} />
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ProfileProps {
    words: Words,
    state: ModelHandle,
    rows: Vec<ProfileRow>,
    scale: [f64; 2],
    cut: Option<Cut>,
    width: f64,
}

impl ProfileProps {
    fn score(&self, value: f64) -> String {
        score(&self.words, self.scale, value)
    }

    /// What a screen reader speaks.
    fn sentence(&self) -> AttrValue {
        let words = &self.words;
        let scored = || self.rows.iter().filter_map(|row| row.value.map(|value| (row, value)));
        let highest = scored().reduce(|best, next| if next.1 > best.1 { next } else { best });
        let lowest = scored().reduce(|worst, next| if next.1 < worst.1 { next } else { worst });
        let name = |found: Option<(&ProfileRow, f64)>| {
            found.map_or_else(|| words.own("none"), |(row, _)| words.named(row.name))
        };
        let value = |found: Option<(&ProfileRow, f64)>| {
            found.map_or_else(|| words.own("none").to_string(), |(_, value)| self.score(value))
        };
        words.picture(&[
            ("highest", name(highest).as_str().into()),
            ("highestValue", value(highest).into()),
            ("lowest", name(lowest).as_str().into()),
            ("lowestValue", value(lowest).into()),
        ])
    }
}

/// The picture with the switch between its two forms.
#[component]
fn ProfileView(props: &ProfileProps) -> Html {
    let as_radar = use_state_eq(|| false);
    let words = &props.words;
    if !RADAR.contains(&props.rows.len()) {
        return dots(props);
    }
    let button = |radar: bool, id: &str| {
        let as_radar = as_radar.clone();
        let pressed = if *as_radar == radar { "true" } else { "false" };
        html! {
            <button type="button" class="quiet" aria-pressed={pressed} onclick={move |_| as_radar.set(radar)}>{ words.own(id) }</button>
        }
    };
    html! {
        <>
            if *as_radar { { radar::draw(props) } } else { { dots(props) } }
            <p class="switch">
                { button(false, "profile-dots") }
                { button(true, "profile-radar") }
            </p>
        </>
    }
}

pub(super) fn table(words: &Words, rows: &[ProfileRow], scale: [f64; 2]) -> TableData {
    let (weighted, compared, flagged) = columns(rows);
    let answered = rows.iter().any(|row| !row.items.is_empty());
    let mut head = vec!["gaps-facet", "profile-score"];
    head.extend(compared.then_some("profile-reference"));
    head.extend(weighted.then_some("gaps-weight"));
    head.extend(answered.then_some("profile-answers"));
    head.extend(flagged.then_some("flagged-head"));
    let none = || words.own("none").to_string();
    TableData {
        head: head.iter().map(|id| words.own_or_shared(id).to_string()).collect(),
        rows: rows
            .iter()
            .map(|row| {
                let mut cells = vec![
                    words.named(row.name).to_string(),
                    row.value
                        .map_or_else(|| words.own("profile-missing").to_string(), |value| score(words, scale, value)),
                ];
                if compared {
                    cells.push(row.reference.map_or_else(none, |value| score(words, scale, value)));
                }
                if weighted {
                    cells.push(row.weight.map_or_else(none, |weight| words.texts.percent_fixed(weight, 1)));
                }
                if answered {
                    let items: Vec<String> = row.items.iter().map(|item| words.texts.number(*item, 2)).collect();
                    cells.push(items.join(&words.own("list-separator")));
                }
                if flagged {
                    cells.push(words.own(if row.flagged { "yes" } else { "no" }).to_string());
                }
                cells
            })
            .collect(),
    }
}

/// Whether any row has a weight, something to compare with, a flag.
fn columns(rows: &[ProfileRow]) -> (bool, bool, bool) {
    (
        rows.iter().any(|row| row.weight.is_some()),
        rows.iter().any(|row| row.reference.is_some()),
        rows.iter().any(|row| row.flagged),
    )
}

/// A score in print: a scale of a hundred points needs one decimal, one of five two.
fn score(words: &Words, scale: [f64; 2], value: f64) -> String {
    words.texts.fixed(value, if scale[1] - scale[0] > 20.0 { 1 } else { 2 })
}

/// A row's name with its weight.
fn name_of(words: &Words, row: &ProfileRow) -> String {
    let name = words.named(row.name);
    row.weight.map_or_else(|| name.to_string(), |weight| format!("{name} · {}", words.texts.percent(weight, 1)))
}

fn dots(props: &ProfileProps) -> Html {
    let ProfileProps { words, state, rows, scale, cut, width } = props;
    let width = *width;
    let labels: Vec<Label> = rows
        .iter()
        .map(|row| Label {
            name: name_of(words, row),
            note: if row.flagged { flag(words) } else { String::new() },
            flagged: row.flagged,
        })
        .collect();
    let (_, compared, _) = columns(rows);
    let answered = rows.iter().any(|row| !row.items.is_empty());
    let mut entries: Vec<KeyEntry> = vec![(score_mark(0.0, 0.0, false), words.own("profile-score"))];
    if answered {
        entries.push((html! { <circle class="profile-item" r="3.5" /> }, words.own_or_shared("profile-answers")));
    }
    if compared {
        entries.push((reference_mark(0.0, 0.0), words.own("profile-reference")));
    }
    let (key, tall) = if entries.len() > 1 { key(&entries, width, 0.0) } else { (html! {}, 0.0) };
    let top = tall + if cut.is_some() { 36.0 } else { 10.0 };
    // Answers lie under the line of their facet, so that none hides behind its score.
    let below = if answered { 14.0 } else { 0.0 };
    let layout = Rows::new(&labels, &Room { width, top, bottom: 30.0, right: 60.0, marks: 26.0, below });
    let plot = layout.plot;
    let x = Scale::linear(*scale, plot.across());
    let ticks = layout.ticks(words, &x, Unit::Points);
    html! {
        <svg class="chart-svg model-svg profile" role={if cut.is_some() { "group" } else { "img" }} aria-label={props.sentence()}
            width={px(width)} height={px(plot.height)} viewBox={format!("0 0 {} {}", px(width), px(plot.height))}>
            { key }
            { layout.axis(&x, &ticks, "") }
            { for cut.iter().map(|cut| line(words, state, cut, plot, x, CutAxis::Across, Unit::Points)) }
            // Over the line, so that it strikes no name through.
            { for rows.iter().enumerate().map(|(index, row)| {
                let middle = layout.middle(index);
                let [left, right] = plot.across();
                html! {
                    <g key={index} class={classes!("profile-row", row.flagged.then_some("flagged"))} aria-hidden="true">
                        <line class="profile-guide" x1={px(left)} x2={px(right)} y1={px(middle)} y2={px(middle)} />
                        { layout.name(index) }
                        { items(&x, &row.items, middle + 15.0) }
                        if let (Some(value), Some(reference)) = (row.value, row.reference) {
                            <line class="profile-gap" x1={px(x.place(value))} x2={px(x.place(reference))} y1={px(middle)} y2={px(middle)} />
                        }
                        { for row.reference.map(|reference| reference_mark(x.place(reference), middle)) }
                        { for row.value.map(|value| score_mark(x.place(value), middle, row.flagged)) }
                        <text class={if row.value.is_some() { "row-value" } else { "row-value muted" }} x={px(width - 2.0)} y={px(middle + 5.0)} text-anchor="end">
                            { row.value.map_or_else(|| "–".to_owned(), |value| props.score(value)) }
                        </text>
                    </g>
                }
            }) }
        </svg>
    }
}

/// Answers as small dots; equal ones hang under one another.
fn items(x: &Scale, values: &[f64], y: f64) -> Html {
    let places: Vec<f64> = values.iter().map(|value| x.place(*value)).collect();
    html! {
        { for depths(&places, 7.0).iter().zip(&places).map(|(depth, place)| {
            // Three deep at most: further ones would reach into the next row.
            html! { <circle class="profile-item" cx={px(*place)} cy={px(y + 4.5 * (*depth).min(2) as f64)} r="3.5" /> }
        }) }
    }
}

/// How many earlier places are closer than `gap` to each and in the way, so that each takes a line of its own.
fn depths(places: &[f64], gap: f64) -> Vec<usize> {
    let mut taken: Vec<(f64, usize)> = Vec::new();
    for place in places {
        let depth = (0..).find(|depth| !taken.iter().any(|(other, at)| at == depth && (other - place).abs() < gap));
        taken.push((*place, depth.unwrap_or_default()));
    }
    taken.into_iter().map(|(_, depth)| depth).collect()
}

/// A disc, or a lozenge where the model points at the facet.
fn score_mark(x: f64, y: f64, flagged: bool) -> Html {
    if flagged {
        html! { <path class="profile-score flagged" d={format!("M{} {}l9.5 9.5l-9.5 9.5l-9.5 -9.5Z", px(x), px(y - 9.5))} /> }
    } else {
        html! { <circle class="profile-score" cx={px(x)} cy={px(y)} r="7" /> }
    }
}

fn reference_mark(x: f64, y: f64) -> Html {
    html! { <circle class="profile-reference" cx={px(x)} cy={px(y)} r="6" /> }
}

#[cfg(test)]
mod tests {
    use super::depths;

    #[test]
    fn equal_answers_hang_under_one_another() {
        assert_eq!(depths(&[10.0, 50.0, 10.0, 12.0, 90.0], 7.0), [0, 0, 1, 2, 0]);
        assert_eq!(depths(&[], 7.0), Vec::<usize>::new());
    }
}
