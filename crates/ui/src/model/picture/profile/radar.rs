//! The scorecard as a radar: a spoke a facet, the scores joined to an outline.

use std::f64::consts::TAU;

use yew::prelude::*;

use super::super::line::name_of as line_name;
use super::super::px;
use super::super::rows::{KeyEntry, key};
use super::{ProfileProps, name_of, score_mark};
use crate::chart::{Scale, fit};

/// Size of labels, the same as in pictures.css.
const LABEL: f64 = 13.0;
/// From one line of a label to the next.
const LINE: f64 = 16.0;

pub(super) fn draw(props: &ProfileProps) -> Html {
    let ProfileProps { words, rows, scale, cut, width, .. } = props;
    let count = rows.len();
    let label_room = (width * 0.26).clamp(60.0, 170.0);
    let labels: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let mut lines = fit(&name_of(words, row), label_room, LABEL, 4);
            let value = row.value.map_or_else(|| "–".to_owned(), |value| props.score(value));
            lines.push(if row.flagged { format!("◆ {value}") } else { value });
            lines
        })
        .collect();
    let radius = (width / 2.0 - label_room - 18.0).clamp(50.0, 180.0);
    let places = label_places(count, &labels, radius);
    let highest = places.iter().map(|place| place.top).fold(-radius, f64::min);
    let lowest =
        places.iter().zip(&labels).map(|(place, lines)| place.top + lines.len() as f64 * LINE).fold(radius, f64::max);
    let (key, tall) = key_of(props);
    let (centre_x, centre_y) = (width / 2.0, tall + 8.0 - highest);
    let height = centre_y + lowest + 8.0;
    let reach = Scale::linear(*scale, [0.0, radius]);
    let angle = |spoke: usize| TAU * (spoke as f64 / count as f64 - 0.25);
    let point = |spoke: usize, value: f64| {
        let far = reach.place(value);
        (centre_x + far * angle(spoke).cos(), centre_y + far * angle(spoke).sin())
    };
    let ring = |value: f64| outline((0..count).map(|spoke| Some(point(spoke, value))));
    let ticks = reach.ticks(4);
    html! {
        <svg class="chart-svg model-svg radar" role="img" aria-label={props.sentence()} width={px(*width)} height={px(height)}
            viewBox={format!("0 0 {} {}", px(*width), px(height))}>
            { key }
            { for ticks.iter().chain([&scale[1]]).map(|tick| html! { <path class="radar-ring" d={ring(*tick)} /> }) }
            { for (0..count).map(|spoke| {
                let (x, y) = point(spoke, scale[1]);
                html! { <line class="chart-grid" x1={px(centre_x)} y1={px(centre_y)} x2={px(x)} y2={px(y)} /> }
            }) }
            { for cut.iter().map(|cut| html! { <path class="radar-cut" d={ring(cut.value.clamp(scale[0], scale[1]))} /> }) }
            if rows.iter().any(|row| row.reference.is_some()) {
                <path class="radar-reference" d={outline(rows.iter().enumerate().map(|(spoke, row)| row.reference.map(|value| point(spoke, value))))} />
            }
            <path class="radar-shape" d={outline(rows.iter().enumerate().map(|(spoke, row)| row.value.map(|value| point(spoke, value))))} />
            { for ticks.iter().filter(|tick| **tick > scale[0]).map(|tick| {
                html! { <text class="chart-tick halo" x={px(centre_x - 5.0)} y={px(centre_y - reach.place(*tick) + 4.5)} text-anchor="end">{ words.texts.number(*tick, 2) }</text> }
            }) }
            { for rows.iter().enumerate().filter_map(|(spoke, row)| {
                row.value.map(|value| {
                    let (x, y) = point(spoke, value);
                    score_mark(x, y, row.flagged)
                })
            }) }
            { for labels.iter().zip(&places).map(|(lines, place)| html! {
                <text class="radar-label" text-anchor={place.anchor}>
                    { for lines.iter().enumerate().map(|(line, text)| {
                        let class = if line + 1 == lines.len() { "radar-value" } else { "" };
                        let x = (centre_x + place.x).clamp(0.0, *width);
                        html! { <tspan {class} x={px(x)} y={px(centre_y + place.top + 12.0 + LINE * line as f64)}>{ text }</tspan> }
                    }) }
                </text>
            }) }
        </svg>
    }
}

/// What the outlines mean beside that of the scores; nothing where there is no other.
fn key_of(props: &ProfileProps) -> (Html, f64) {
    let words = &props.words;
    let stroke = |class: &'static str| html! { <line {class} x1="-8" x2="8" y1="0" y2="0" /> };
    let mut entries: Vec<KeyEntry> = Vec::new();
    if props.rows.iter().any(|row| row.reference.is_some()) {
        entries.push((stroke("radar-reference"), words.own("profile-reference")));
    }
    if let Some(cut) = &props.cut {
        let value = words.texts.number(cut.value, 2);
        let name = line_name(words, cut).map_or_else(|| value.clone(), |name| format!("{name} {value}"));
        entries.push((stroke("radar-cut"), name.into()));
    }
    if entries.is_empty() {
        return (Html::default(), 0.0);
    }
    entries.insert(0, (score_mark(0.0, 0.0, false), words.own("profile-score")));
    key(&entries, props.width, 0.0)
}

/// A path around the points that are there; it closes only where none is missing.
fn outline(points: impl Iterator<Item = Option<(f64, f64)>>) -> String {
    let mut points: Vec<_> = points.collect();
    // Around from the first gap, so that the last point and the first are joined.
    if let Some(gap) = points.iter().position(Option::is_none) {
        points.rotate_left(gap);
    }
    let mut path = String::new();
    let mut open = false;
    let mut whole = true;
    for point in points {
        let Some((x, y)) = point else {
            (open, whole) = (false, false);
            continue;
        };
        path.push_str(&format!("{}{} {}", if open { "L" } else { "M" }, px(x), px(y)));
        open = true;
    }
    if whole && !path.is_empty() {
        path.push('Z');
    }
    path
}

/// Where a label stands, from the centre.
#[derive(Debug, PartialEq)]
struct Place {
    x: f64,
    top: f64,
    anchor: &'static str,
}

/// Labels at the ends of the spokes. Those of one side are pushed apart, away from the one above and the one below.
fn label_places(count: usize, labels: &[Vec<String>], radius: f64) -> Vec<Place> {
    const GAP: f64 = 14.0;
    let direction = |spoke: usize| {
        let angle = TAU * (spoke as f64 / count as f64 - 0.25);
        (angle.cos(), angle.sin())
    };
    let height = |spoke: usize| labels[spoke].len() as f64 * LINE;
    let mut places: Vec<Place> = (0..count)
        .map(|spoke| {
            let (across, down) = direction(spoke);
            let anchor = if across.abs() < 1e-6 {
                "middle"
            } else if across > 0.0 {
                "start"
            } else {
                "end"
            };
            let top = match anchor {
                "middle" if down < 0.0 => -radius - GAP - height(spoke),
                "middle" => radius + GAP,
                _ => down * (radius + GAP) - height(spoke) / 2.0,
            };
            Place { x: across * (radius + GAP), top, anchor }
        })
        .collect();
    for side in ["start", "end"] {
        let mut spokes: Vec<usize> = (0..count).filter(|spoke| places[*spoke].anchor == side).collect();
        // Insertion keeps the page small, and there are a dozen at most.
        for index in 1..spokes.len() {
            let mut place = index;
            while place > 0 && places[spokes[place]].top < places[spokes[place - 1]].top {
                spokes.swap(place, place - 1);
                place -= 1;
            }
        }
        let mut floor = -radius - GAP;
        for spoke in &spokes {
            places[*spoke].top = places[*spoke].top.max(floor);
            floor = places[*spoke].top + height(*spoke) + 2.0;
        }
        let mut ceiling = radius + GAP;
        for spoke in spokes.iter().rev() {
            places[*spoke].top = places[*spoke].top.min(ceiling - height(*spoke));
            ceiling = places[*spoke].top - 2.0;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_a_radar_never_overlap_vertically_on_one_side() {
        for count in 3..=12 {
            let labels: Vec<Vec<String>> = (0..count).map(|spoke| vec![String::new(); 2 + spoke % 2]).collect();
            let places = label_places(count, &labels, 150.0);
            let box_of = |spoke: usize| [places[spoke].top, places[spoke].top + labels[spoke].len() as f64 * LINE];
            for one in 0..count {
                for other in 0..one {
                    if places[one].anchor == places[other].anchor && places[one].anchor != "middle" {
                        let ([top, foot], [above, below]) = (box_of(one), box_of(other));
                        assert!(foot <= above || below <= top, "{count}: {one} and {other}");
                    }
                }
            }
        }
    }

    #[test]
    fn an_outline_is_open_where_a_score_is_missing() {
        assert_eq!(outline([Some((0.0, 0.0)), Some((4.0, 0.0)), Some((2.0, 3.0))].into_iter()), "M0 0L4 0L2 3Z");
        assert_eq!(outline([Some((0.0, 0.0)), None, Some((2.0, 3.0))].into_iter()), "M2 3L0 0");
    }
}
