//! The Lorenz curve of a model: how unequally a total is spread, with the line of equal shares and named points.

use models::{Mark, Unit};
use yew::prelude::*;

use super::{Scene, px};
use crate::chart::{
    Box4, Plot, Scale, TICK, TableData, Tagged, bold_width, curve_boxes, horizontal_axis, path, place_labels,
    text_width, vertical_axis,
};
use crate::model::words::Words;

/// Size of the names of marks, the same as in pictures-b.css.
const NAME: f64 = 14.0;
/// Height of a mark's label: its name and what it says.
const LABEL: f64 = 36.0;
/// Rows of the table that the curve is read at.
const READ_AT: [f64; 9] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

pub(super) fn draw(scene: &Scene<'_>, points: &[[f64; 2]], gini: Option<f64>, marks: &[Mark]) -> Html {
    let words = scene.words;
    let width = scene.width;
    let print = |share: f64| words.bare(share, Unit::Share);
    let ticks: Vec<(f64, String)> = [0.0, 0.25, 0.5, 0.75, 1.0].into_iter().map(|tick| (tick, print(tick))).collect();
    let labels: Vec<String> = ticks.iter().map(|(_, label)| label.clone()).collect();
    let mut plot = Plot::around(width, (width * 0.72).clamp(300.0, 500.0), &labels, 18.0);
    // A share on one axis is as long as on the other, so that the line of equal shares stands at 45°.
    let side = plot.inner_width().min(plot.inner_height() * 1.35);
    plot.right = width - plot.left - side;
    let across = Scale::linear([0.0, 1.0], plot.across());
    let upward = Scale::linear([0.0, 1.0], plot.upward());
    let place = |[x, y]: [f64; 2]| (across.place(x), upward.place(y));
    let curve: Vec<(f64, f64)> = points.iter().map(|point| place(*point)).collect();
    let [left, right] = plot.across();
    let [foot, top] = plot.upward();

    let equality = words.own("lorenz-equality");
    let gini_text = gini_text(words, gini);
    let gini_area = [left + 10.0, top + 8.0, left + 18.0 + bold_width(&gini_text, 15.0), top + 34.0];
    let (equal_x, equal_y) = place([0.5, 0.5]);
    let equality_width = text_width(&equality, TICK);
    let equality_at = (equal_x - 14.0).max(left + equality_width + 4.0);
    let equality_area = [equality_at - equality_width, equal_y - 16.0, equality_at, equal_y + 4.0];
    let places: Vec<(f64, f64)> = marks.iter().map(|mark| place(on_curve(mark))).collect();
    let says: Vec<String> = marks.iter().map(|mark| said(words, mark)).collect();
    let tags: Vec<Tagged> = marks
        .iter()
        .zip(&places)
        .zip(&says)
        .map(|((mark, (x, y)), says)| {
            let width = bold_width(&words.named(mark.name), NAME).max(text_width(says, TICK));
            Tagged { x: *x, y: *y, radius: 6.0, width, height: LABEL }
        })
        .collect();
    let avoid: Vec<Box4> =
        curve_boxes(&curve).into_iter().chain(curve_boxes(&[place([0.0, 0.0]), place([1.0, 1.0])])).collect();
    let spots = place_labels(&tags, [left, top, width, foot], &[gini_area, equality_area], &avoid);
    let sentence = words.picture(&[("gini", gini_number(words, gini).into())]);
    html! {
        <svg class="chart-svg model-svg lorenz" role="img" aria-label={sentence} width={px(width)} height={px(plot.height)}
            viewBox={format!("0 0 {} {}", px(width), px(plot.height))}>
            { vertical_axis(&plot, &upward, &ticks, &format!("↑ {}", words.own("lorenz-y"))) }
            <path class="lorenz-area" d={format!("{}Z", path(curve.iter().copied()))} />
            <line class="lorenz-diagonal" x1={px(left)} y1={px(foot)} x2={px(right)} y2={px(top)} />
            <g class="mark-actual"><path class="line" d={path(curve.iter().copied())} /></g>
            <text class="chart-label muted" x={px(equality_at)} y={px(equal_y)} text-anchor="end">{ equality }</text>
            <text class="lorenz-gini" x={px(left + 14.0)} y={px(top + 26.0)}>{ gini_text }</text>
            { for marks.iter().zip(&says).zip(places.iter().zip(&spots)).map(|((mark, says), ((x, y), spot))| {
                let name = words.named(mark.name);
                html! {
                    <g class="curve-mark fixed">
                        <title>{ format!("{name}: {says}") }</title>
                        { for spot.and_then(|spot| spot.leader).map(|[x1, y1, x2, y2]| html! {
                            <line class="leader" x1={px(x1)} y1={px(y1)} x2={px(x2)} y2={px(y2)} />
                        }) }
                        <circle class="curve-point" cx={px(*x)} cy={px(*y)} r="5.5" />
                        { for spot.map(|spot| {
                            let (at, anchor) = spot.anchor();
                            html! {
                                <text class="curve-label halo" text-anchor={anchor}>
                                    <tspan class="curve-label-name" x={px(at)} y={px(spot.area[1] + 14.0)}>{ name }</tspan>
                                    <tspan x={px(at)} y={px(spot.area[1] + 31.0)}>{ says }</tspan>
                                </text>
                            }
                        }) }
                    </g>
                }
            }) }
            { horizontal_axis(&plot, &across, &ticks, &format!("{} →", words.own("lorenz-x"))) }
        </svg>
    }
}

pub(super) fn table(words: &Words, points: &[[f64; 2]], gini: Option<f64>, marks: &[Mark]) -> TableData {
    let print = |share: f64| words.texts.percent_fixed(share, 1);
    let mut rows: Vec<Vec<String>> = marks
        .iter()
        .map(|mark| {
            let [x, y] = on_curve(mark);
            vec![format!("{}: {}", words.named(mark.name), print(x)), print(y)]
        })
        .collect();
    if !points.is_empty() {
        rows.extend(READ_AT.map(|x| vec![print(x), print(crate::chart::share_at(points, x))]));
    }
    rows.push(vec![words.own("lorenz-gini-name").to_string(), gini_number(words, gini)]);
    TableData { head: ["lorenz-x", "lorenz-y"].iter().map(|id| words.own(id).to_string()).collect(), rows }
}

fn gini_number(words: &Words, gini: Option<f64>) -> String {
    gini.map_or_else(|| words.own("none").to_string(), |gini| words.texts.fixed(gini, 2))
}

fn gini_text(words: &Words, gini: Option<f64>) -> String {
    words.own_with("lorenz-gini", &[("gini", gini_number(words, gini).into())]).to_string()
}

/// What a mark says, from the side that people ask about: so many of the largest bring so much.
fn said(words: &Words, mark: &Mark) -> String {
    let [x, y] = on_curve(mark);
    let print = |share: f64| words.bare(share, Unit::Share);
    words.own_with("lorenz-mark", &[("x", print(1.0 - x).into()), ("y", print(1.0 - y).into())]).to_string()
}

/// Where a mark stands on the curve. The curve counts from the smallest and never lies above the line of equal shares: a
/// mark that does speaks of the largest, whose share is what the others leave.
fn on_curve(mark: &Mark) -> [f64; 2] {
    if mark.y > mark.x { [1.0 - mark.x, 1.0 - mark.y] } else { [mark.x, mark.y] }
}

#[cfg(test)]
mod tests {
    use models::Name;

    use super::*;

    #[test]
    fn the_best_fifth_stands_where_the_other_four_end() {
        let mark = |x, y| Mark { name: Name::Id("top"), x, y, field: None };
        let [x, y] = on_curve(&mark(0.2, 0.8));
        assert!((x - 0.8).abs() < 1e-12 && (y - 0.2).abs() < 1e-12);
        assert_eq!(on_curve(&mark(0.8, 0.2)), [0.8, 0.2]);
    }
}
