//! Things as labelled points on a plane, with cuts that part it into named quadrants.

use models::{Cut, PlanePoint, Span, Unit};
use yew::prelude::*;

use super::line::line;
use super::matrix::{entries, quadrant_number};
use super::rows::key;
use super::{Scene, px, span_title, ticks_on};
use crate::chart::{
    Box4, CutAxis, Plot, Scale, TICK, TableData, Tagged, bold_width, curve_boxes, fit, horizontal_axis, place_labels,
    text_width, vertical_axis, wrap,
};
use crate::model::words::Words;
use crate::texts::Language;

/// Size of labels, the same as in pictures-b.css.
const LABEL: f64 = 13.0;
/// From one line of a label to the next.
const LINE: f64 = 16.0;
/// Size of quadrant names, the same as in model-pictures.css.
const NAME: f64 = 15.0;
/// Size of those that would take more lines, the same as in model-pictures.css.
const SMALL: f64 = 13.0;
/// Radius of a point.
const POINT: f64 = 5.5;

/// What a picture of a plane shows.
#[derive(Clone, Copy)]
pub(super) struct Plane<'a> {
    pub(super) x: &'a Span,
    pub(super) y: &'a Span,
    pub(super) x_cut: Option<&'a Cut>,
    pub(super) y_cut: Option<&'a Cut>,
    pub(super) quadrants: &'a [&'static str],
    pub(super) points: &'a [PlanePoint],
    pub(super) diagonal: bool,
}

pub(super) fn draw(scene: &Scene<'_>, plane: Plane<'_>) -> Html {
    let Plane { x, y, x_cut, y_cut, quadrants, points, diagonal } = plane;
    let words = scene.words;
    let width = scene.width;
    let y_ticks = ticks_on(words, y, 5);
    let labels: Vec<String> = y_ticks.iter().map(|(_, label)| label.clone()).collect();
    let right = y_cut.map_or(14.0, |cut| text_width(&words.bare(cut.value, y.unit), TICK) + 24.0);
    let mut plot = Plot::around(width, 0.0, &labels, right);
    plot.top += if x_cut.is_some() { 28.0 } else { 0.0 };
    plot.height = (width * 0.62).clamp(300.0, 460.0) + plot.top - 26.0;
    let across = Scale::linear([x.min, x.max], plot.across());
    let upward = Scale::linear([y.min, y.max], plot.upward());
    let [left, right] = plot.across();
    let [foot, top] = plot.upward();
    let frame = [left, top, right, foot];

    let parted = match (x_cut, y_cut, quadrants) {
        (Some(x_cut), Some(y_cut), [a, b, c, d]) => {
            let (cut_x, cut_y) =
                (across.place(x_cut.value).clamp(left, right), upward.place(y_cut.value).clamp(top, foot));
            vec![
                (*a, [left, cut_y, cut_x, foot]),
                (*b, [cut_x, cut_y, right, foot]),
                (*c, [left, top, cut_x, cut_y]),
                (*d, [cut_x, top, right, cut_y]),
            ]
        }
        _ => Vec::new(),
    };
    let places: Vec<(f64, f64)> = points
        .iter()
        .map(|point| (across.place(point.x).clamp(left, right), upward.place(point.y).clamp(top, foot)))
        .collect();
    let corners: Vec<Option<Corner>> = parted
        .iter()
        .enumerate()
        .map(|(index, (id, area))| corner(words, index, &corner_name(words, id, points), *area, &places))
        .collect();
    // A quadrant without room for its name has a number, and the name stands under the picture.
    let numbered: Vec<bool> = corners.iter().map(Option::is_none).collect();
    let (legend, below) = key(&entries(words, quadrants, &numbered), width, 0.0);
    let height = plot.height + if below > 0.0 { below + 8.0 } else { 0.0 };
    let taken: Vec<Box4> = corners.iter().flatten().map(|corner| corner.area).collect();
    let names: Vec<Vec<String>> =
        points.iter().map(|point| fit(&words.named(point.name), (width * 0.33).min(150.0), LABEL, 3)).collect();
    let tags: Vec<Tagged> = places
        .iter()
        .zip(&names)
        .map(|((x, y), lines)| Tagged {
            x: *x,
            y: *y,
            radius: POINT,
            width: lines.iter().map(|line| text_width(line, LABEL)).fold(0.0, f64::max),
            height: lines.len() as f64 * LINE,
        })
        .collect();
    let mut avoid = match diagonal_ends(x, y).filter(|_| diagonal) {
        Some([from, to]) => {
            curve_boxes(&[(across.place(from), upward.place(from)), (across.place(to), upward.place(to))])
        }
        None => Vec::new(),
    };
    if let Some(cut) = x_cut {
        let at = across.place(cut.value).clamp(left, right);
        avoid.extend(curve_boxes(&[(at, top), (at, foot)]));
    }
    if let Some(cut) = y_cut {
        let at = upward.place(cut.value).clamp(top, foot);
        avoid.extend(curve_boxes(&[(left, at), (right, at)]));
    }
    let spots = place_labels(&tags, frame, &taken, &avoid);
    let movable = [x_cut, y_cut].into_iter().flatten().any(|cut| cut.field.is_some());
    let sentence = words.picture(&[
        ("points", points.len().into()),
        ("segment", fullest(quadrants, points).map_or_else(String::new, |id| words.segment(id).to_string()).into()),
    ]);
    html! {
        <svg class="chart-svg model-svg plane" role={if movable { "group" } else { "img" }} aria-label={sentence} width={px(width)} height={px(height)}
            viewBox={format!("0 0 {} {}", px(width), px(height))}>
            <g aria-hidden="true">
                { for parted.iter().map(|(id, [left, top, right, foot])| html! {
                    <rect class={classes!("quadrant", words.card.tone_class(id))} x={px(*left)} y={px(*top)}
                        width={px((right - left).max(0.0))} height={px((foot - top).max(0.0))} />
                }) }
            </g>
            { vertical_axis(&plot, &upward, &y_ticks, &format!("↑ {}", span_title(words, y))) }
            { horizontal_axis(&plot, &across, &ticks_on(words, x, (plot.inner_width() / 80.0).clamp(2.0, 8.0) as usize), &format!("{} →", span_title(words, x))) }
            <g aria-hidden="true">
                if diagonal {
                    { diagonal_line(words, x, y, &across, &upward) }
                }
                { for corners.iter().zip(&parted).enumerate().map(|(index, (corner, (_, [left, top, right, foot])))| match corner {
                    Some(corner) => corner.draw(),
                    None => quadrant_number(index, (*left, *top, *right, *foot), false),
                }) }
                if below > 0.0 {
                    <g transform={format!("translate(0 {})", px(plot.height + 4.0))}>{ legend }</g>
                }
            </g>
            { for x_cut.map(|cut| line(words, scene.state, cut, plot, across, CutAxis::Across, x.unit)) }
            { for y_cut.map(|cut| line(words, scene.state, cut, plot, upward, CutAxis::Upward, y.unit)) }
            <g aria-hidden="true">
                { for points.iter().zip(&places).zip(names.iter().zip(&spots)).map(|((point, (at_x, at_y)), (lines, spot))| html! {
                    <g class={classes!("plane-point", point.segment.map(|segment| words.card.tone_class(segment)))}>
                        <title>{ readout(words, point, x.unit, y.unit) }</title>
                        { for spot.and_then(|spot| spot.leader).map(|[x1, y1, x2, y2]| html! {
                            <line class="leader" x1={px(x1)} y1={px(y1)} x2={px(x2)} y2={px(y2)} />
                        }) }
                        <circle class="plane-dot" cx={px(*at_x)} cy={px(*at_y)} r={px(POINT)} />
                        { for spot.map(|spot| {
                            let (at, anchor) = spot.anchor();
                            html! {
                                <text class="plane-label halo" text-anchor={anchor}>
                                    { for lines.iter().enumerate().map(|(line, text)| html! {
                                        <tspan x={px(at)} y={px(spot.area[1] + 12.5 + line as f64 * LINE)}>{ text }</tspan>
                                    }) }
                                </text>
                            }
                        }) }
                    </g>
                }) }
            </g>
        </svg>
    }
}

pub(super) fn table(words: &Words, plane: Plane<'_>) -> TableData {
    let Plane { x, y, points, .. } = plane;
    let segmented = points.iter().any(|point| point.segment.is_some());
    let mut head = vec![words.own("plane-point").to_string(), span_title(words, x), span_title(words, y)];
    if segmented {
        head.push(words.own("segment").to_string());
    }
    let row = |point: &PlanePoint| {
        let mut row =
            vec![words.named(point.name).to_string(), words.bare(point.x, x.unit), words.bare(point.y, y.unit)];
        if segmented {
            row.push(point.segment.map_or_else(String::new, |segment| words.segment(segment).to_string()));
        }
        row
    };
    TableData { head, rows: points.iter().map(row).collect() }
}

/// Who, and where: what the pointer is told.
fn readout(words: &Words, point: &PlanePoint, x: Unit, y: Unit) -> String {
    let numbers = format!("{} · {}", words.value(point.x, x), words.value(point.y, y));
    match point.segment {
        Some(segment) => format!("{}: {numbers} · {}", words.named(point.name), words.segment(segment)),
        None => format!("{}: {numbers}", words.named(point.name)),
    }
}

/// The quadrant with most points, the first of equals; `None` without quadrants or points.
fn fullest(quadrants: &[&'static str], points: &[PlanePoint]) -> Option<&'static str> {
    let count = |id: &str| points.iter().filter(|point| point.segment == Some(id)).count();
    quadrants.iter().rev().copied().max_by_key(|id| count(id)).filter(|id| count(id) > 0)
}

/// The values that both axes have.
fn diagonal_ends(x: &Span, y: &Span) -> Option<[f64; 2]> {
    let ends = [x.min.max(y.min), x.max.min(y.max)];
    (ends[0] < ends[1]).then_some(ends)
}

/// Where both axes have the same value.
fn diagonal_line(words: &Words, x: &Span, y: &Span, across: &Scale, upward: &Scale) -> Html {
    let Some([from, to]) = diagonal_ends(x, y) else { return html! {} };
    html! {
        <g class="plane-diagonal">
            <title>{ words.own("plane-diagonal") }</title>
            <line x1={px(across.place(from))} y1={px(upward.place(from))} x2={px(across.place(to))} y2={px(upward.place(to))} />
        </g>
    }
}

/// The name of a quadrant in its outer corner, with how many points are in it.
struct Corner {
    lines: Vec<String>,
    x: f64,
    size: f64,
    anchor: &'static str,
    area: Box4,
}

/// The name of a quadrant with how many points are in it.
fn corner_name(words: &Words, id: &str, points: &[PlanePoint]) -> String {
    let name = words.segment(id);
    if points.iter().all(|point| point.segment.is_none()) {
        return name.to_string();
    }
    let inside = points.iter().filter(|point| point.segment == Some(id)).count();
    // The count stays with the last word.
    format!("{name}\u{a0}·\u{a0}{}", words.texts.number(inside as f64, 0))
}

/// The name in its quadrant: in the outer corner, or as far from it as the points ask for; smaller where it then takes
/// fewer lines. `None` where the quadrant is too small for it.
fn corner(
    words: &Words,
    index: usize,
    name: &str,
    [left, top, right, foot]: Box4,
    points: &[(f64, f64)],
) -> Option<Corner> {
    let most = if words.texts.language() == Language::Chinese { 2 } else { 3 };
    let fits = |size: f64| {
        let lines = wrap(name, right - left - 20.0, size, most)?;
        (foot - top >= lines.len() as f64 * (size + 4.0) + 10.0).then_some((size, lines))
    };
    let set: Vec<(f64, Vec<String>)> = [NAME, SMALL].into_iter().filter_map(fits).collect();
    let (size, lines) = set.into_iter().min_by_key(|(_, lines)| lines.len())?;
    let block = lines.len() as f64 * (size + 4.0);
    let (x, anchor) = if index.is_multiple_of(2) { (left + 10.0, "start") } else { (right - 10.0, "end") };
    let widest = lines.iter().map(|line| bold_width(line, size)).fold(0.0, f64::max);
    let from = if anchor == "start" { x } else { x - widest };
    let covered = |[left, top, right, foot]: Box4| {
        let near =
            |(x, y): &&(f64, f64)| (left - POINT..right + POINT).contains(x) && (top - POINT..foot + POINT).contains(y);
        points.iter().filter(near).count()
    };
    // From the outer corner inwards, first along the outer edge.
    let [free_across, free_down] = [(right - left - 20.0 - widest).max(0.0), (foot - top - 14.0 - block).max(0.0)];
    let steps = |free: f64| (0..=4).map(move |step| free * f64::from(step) / 4.0);
    let inward = steps(free_down).flat_map(|down| steps(free_across).map(move |across| (across, down)));
    let (across, down) = inward.min_by_key(|(across, down)| {
        let across = if anchor == "start" { from + across } else { from - across };
        let start = if index >= 2 { top + 7.0 + down } else { foot - block - 7.0 - down };
        covered([across, start, across + widest, start + block])
    })?;
    let shift = if anchor == "start" { across } else { -across };
    let start = if index >= 2 { top + 7.0 + down } else { foot - block - 7.0 - down };
    let (x, area) = (x + shift, [from + shift, start, from + shift + widest, start + block]);
    Some(Corner { lines, x, size, anchor, area })
}

impl Corner {
    fn draw(&self) -> Html {
        html! {
            <text class={classes!("quadrant-name", (self.size < NAME).then_some("small"))} text-anchor={self.anchor}>
                { for self.lines.iter().enumerate().map(|(line, text)| html! {
                    <tspan x={px(self.x)} y={px(self.area[1] + self.size + line as f64 * (self.size + 4.0))}>{ text }</tspan>
                }) }
            </text>
        }
    }
}

#[cfg(test)]
mod tests {
    use models::Name;

    use super::*;

    #[test]
    fn the_fullest_quadrant_is_the_first_among_equals() {
        let point = |segment| PlanePoint { name: Name::Id("a"), x: 0.0, y: 0.0, segment };
        let quadrants = ["a", "b", "c", "d"];
        assert_eq!(fullest(&quadrants, &[point(Some("b")), point(Some("c")), point(Some("c"))]), Some("c"));
        assert_eq!(fullest(&quadrants, &[point(Some("d")), point(Some("b"))]), Some("b"));
        assert_eq!(fullest(&quadrants, &[point(None)]), None);
        assert_eq!(fullest(&[], &[point(None)]), None);
    }
}
