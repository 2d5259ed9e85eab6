//! Curves over an axis, with marked points; a point that stands for a number of the form is moved along the axis.

use models::{Cut, Mark, Series, Span, Unit};
use yew::prelude::*;

use super::handle::{Hold, Side, grab};
use super::line::line;
use super::rows::flow;
use super::{Scene, px, span_title, ticks_on};
use crate::chart::{
    Box4, CutAxis, Plot, Scale, Spot, TICK, TableData, Tagged, bold_width, curve_boxes, horizontal_axis, path,
    place_labels, spread, text_width, vertical_axis, wrap,
};
use crate::model::words::Words;

/// Below this width the names of the curves stand in a key above them.
const NARROW: f64 = 520.0;
/// Size of the names of marks, the same as in pictures-b.css.
const NAME: f64 = 14.0;
/// Height of a mark's label: its name and its numbers.
const LABEL: f64 = 36.0;
/// From one line of a label to the next.
const LINE: f64 = 17.0;
/// Length of the sample of a line in the key.
const SAMPLE: f64 = 26.0;

/// What a picture of curves shows.
#[derive(Clone, Copy)]
pub(super) struct Curves<'a> {
    pub(super) x: &'a Span,
    pub(super) y: &'a Span,
    pub(super) series: &'a [Series],
    pub(super) marks: &'a [Mark],
    pub(super) cut: Option<&'a Cut>,
}

pub(super) fn draw(scene: &Scene<'_>, curves: Curves<'_>) -> Html {
    let Curves { x, y, series, marks, cut } = curves;
    let words = scene.words;
    let width = scene.width;
    let names: Vec<AttrValue> =
        if series.len() > 1 { series.iter().map(|series| words.named(series.name)).collect() } else { Vec::new() };
    let widest = names.iter().map(|name| text_width(name, TICK)).fold(0.0, f64::max);
    let direct = width >= NARROW && widest <= width * 0.28;
    let keys: Vec<(f64, usize)> = if direct {
        Vec::new()
    } else {
        let widths: Vec<f64> = names.iter().map(|name| SAMPLE + 6.0 + text_width(name, TICK) + 18.0).collect();
        flow(&widths, 0.0, width + 18.0)
    };
    let key_height = keys.last().map_or(0.0, |(_, line)| (line + 1) as f64 * 20.0);

    let y_ticks: Vec<(f64, String)> = ticks_on(words, y, 5);
    let labels: Vec<String> = y_ticks.iter().map(|(_, label)| label.clone()).collect();
    let mut plot = Plot::around(width, 0.0, &labels, if direct && !names.is_empty() { widest + 14.0 } else { 12.0 });
    plot.top += key_height + if cut.is_some() { 28.0 } else { 0.0 };
    plot.height = (width * 0.56).clamp(230.0, 400.0) + plot.top + plot.bottom - 72.0;
    let across = Scale::linear([x.min, x.max], plot.across());
    let upward = Scale::linear([y.min, y.max], plot.upward());
    let [left, right] = plot.across();
    let [foot, top] = plot.upward();

    let wanted = (plot.inner_width() / 80.0).clamp(2.0, 9.0) as usize;
    let x_ticks: Vec<(f64, String)> = ticks_on(words, x, wanted);
    let lines: Vec<Vec<(f64, f64)>> = series.iter().map(|series| pixels(series, &across, &upward)).collect();
    let ends: Vec<f64> = lines.iter().map(|line| line.last().map_or(foot, |(_, y)| y.clamp(top, foot))).collect();
    let end_places = spread(&ends, 16.0, top + 6.0, foot - 2.0);

    let places: Vec<(f64, f64)> = marks
        .iter()
        .map(|mark| (across.place(mark.x).clamp(left, right), upward.place(mark.y).clamp(top, foot)))
        .collect();
    // A long name in one line would take the whole width of a phone.
    let longest = (0.36 * (right - left)).max(96.0);
    let titles: Vec<Vec<String>> = marks
        .iter()
        .map(|mark| {
            let name = words.named(mark.name);
            wrap(&name, longest, NAME, 3).unwrap_or_else(|| vec![name.to_string()])
        })
        .collect();
    // The names at the ends of the curves are there first.
    let taken: Vec<Box4> = names
        .iter()
        .zip(&end_places)
        .filter(|_| direct)
        .map(|(name, y)| [right + 8.0, y - 8.0, right + 8.0 + text_width(name, TICK), y + 8.0])
        .collect();
    let spots = label_spots(words, &curves, &titles, &places, [left, top, width, foot], &taken, &lines);
    let movable = marks.iter().any(|mark| mark.field.is_some()) || cut.is_some_and(|cut| cut.field.is_some());
    let shown = shown_point(marks, series);
    let print = |value: Option<f64>, unit: Unit| {
        value.map_or_else(|| words.own("none").to_string(), |value| words.value(value, unit))
    };
    let sentence = words.picture(&[
        ("x", print(shown.map(|point| point[0]), x.unit).into()),
        ("y", print(shown.map(|point| point[1]), y.unit).into()),
    ]);
    html! {
        <svg class="chart-svg model-svg curves" role={if movable { "group" } else { "img" }} aria-label={sentence} width={px(width)} height={px(plot.height)}
            viewBox={format!("0 0 {} {}", px(width), px(plot.height))}>
            { vertical_axis(&plot, &upward, &y_ticks, &format!("↑ {}", span_title(words, y))) }
            <g aria-hidden="true">
                { for names.iter().zip(&keys).enumerate().map(|(index, (name, (x, line)))| {
                    let y = 32.0 + *line as f64 * 20.0;
                    html! {
                        <g class={pattern(index)}>
                            <line class="curve" x1={px(*x)} x2={px(x + SAMPLE)} y1={px(y)} y2={px(y)} />
                            <text class="chart-tick" x={px(x + SAMPLE + 6.0)} y={px(y + 4.5)}>{ name }</text>
                        </g>
                    }
                }) }
                // A picture of its own in the picture cuts off what goes beyond the axes.
                <svg x={px(left)} y={px(top - 1.0)} width={px(right - left)} height={px(foot - top + 2.0)} overflow="hidden"
                    viewBox={format!("{} {} {} {}", px(left), px(top - 1.0), px(right - left), px(foot - top + 2.0))}>
                    { for lines.iter().enumerate().map(|(index, line)| html! {
                        <g class={pattern(index)}><path class="curve" d={path(line.iter().copied())} /></g>
                    }) }
                </svg>
                if direct {
                    { for names.iter().zip(&end_places).enumerate().map(|(index, (name, y))| html! {
                        <g class={pattern(index)}><text class="curve-name" x={px(right + 8.0)} y={px(y + 4.5)}>{ name }</text></g>
                    }) }
                }
            </g>
            { horizontal_axis(&plot, &across, &x_ticks, &format!("{} →", span_title(words, x))) }
            { for cut.map(|cut| line(words, scene.state, cut, plot, across, CutAxis::Across, x.unit)) }
            { for marks.iter().zip(&titles).zip(places.iter().zip(&spots)).map(|((mark, title), (place, spot))| {
                let body = mark_body(words, &curves, (mark, title), *place, spot.as_ref());
                match Hold::of(words, mark.field, [x.min, x.max]) {
                    None => html! { <g class="curve-mark fixed" aria-hidden="true">{ body }</g> },
                    Some(hold) => html! {
                        <g class="curve-mark" role="slider" tabindex="0" aria-label={words.named(mark.name)} aria-orientation="horizontal"
                            aria-valuemin={hold.low.to_string()} aria-valuemax={hold.high.to_string()} aria-valuenow={mark.x.to_string()}
                            aria-valuetext={numbers(words, &curves, mark)} onkeydown={hold.by_keys(scene.state, mark.x)}
                            onpointerdown={Callback::from(grab)} onpointermove={hold.by_pointer(scene.state, across, Side::Across)}>
                            <circle class="curve-grip" cx={px(place.0)} cy={px(place.1)} r="18" />
                            { body }
                        </g>
                    },
                }
            }) }
        </svg>
    }
}

pub(super) fn table(words: &Words, curves: Curves<'_>) -> TableData {
    let Curves { x, y, series, marks, .. } = curves;
    let mut head = vec![span_title(words, x)];
    if series.len() > 1 {
        head.extend(series.iter().map(|series| words.named(series.name).to_string()));
    } else {
        head.push(span_title(words, y));
    }
    let columns = head.len();
    let mut rows: Vec<Vec<String>> = marks
        .iter()
        .map(|mark| {
            let name = format!("{}: {}", words.named(mark.name), words.bare(mark.x, x.unit));
            let mut row = vec![name, words.bare(mark.y, y.unit)];
            row.resize(columns, String::new());
            row
        })
        .collect();
    let mut places: Vec<f64> = series.iter().flat_map(|series| series.points.iter().map(|point| point[0])).collect();
    places.sort_by(f64::total_cmp);
    places.dedup();
    rows.extend(places.into_iter().map(|place| {
        let at = |series: &Series| {
            let here = series.points.iter().rfind(|point| point[0] == place);
            here.map_or_else(String::new, |point| words.cell(point[1], y.unit))
        };
        std::iter::once(words.bare(place, x.unit)).chain(series.iter().map(at)).collect()
    }));
    TableData { head, rows }
}

/// The first mark, else the end of the first curve.
fn shown_point(marks: &[Mark], series: &[Series]) -> Option<[f64; 2]> {
    marks.first().map(|mark| [mark.x, mark.y]).or_else(|| series.first()?.points.last().copied())
}

/// The curve in pixels; a stepped one keeps its height until the next point.
fn pixels(series: &Series, across: &Scale, upward: &Scale) -> Vec<(f64, f64)> {
    let place = |point: &[f64; 2]| (across.place(point[0]), upward.place(point[1]));
    let mut line: Vec<(f64, f64)> = Vec::with_capacity(series.points.len() * 2);
    for point in &series.points {
        let (x, y) = place(point);
        if series.stepped
            && let Some((_, before)) = line.last().copied()
        {
            line.push((x, before));
        }
        line.push((x, y));
    }
    line
}

/// CSS class of a curve: colour and pattern of the line.
fn pattern(index: usize) -> &'static str {
    ["curve-0", "curve-1", "curve-2", "curve-3"][index % 4]
}

/// What a mark says beside its name.
fn numbers(words: &Words, curves: &Curves<'_>, mark: &Mark) -> String {
    format!("{} · {}", words.value(mark.x, curves.x.unit), words.value(mark.y, curves.y.unit))
}

fn label_spots(
    words: &Words,
    curves: &Curves<'_>,
    titles: &[Vec<String>],
    places: &[(f64, f64)],
    frame: Box4,
    taken: &[Box4],
    lines: &[Vec<(f64, f64)>],
) -> Vec<Option<Spot>> {
    let tags: Vec<Tagged> = curves
        .marks
        .iter()
        .zip(titles)
        .zip(places)
        .map(|((mark, title), (x, y))| {
            let title_width = title.iter().map(|line| bold_width(line, NAME)).fold(0.0, f64::max);
            let width = title_width.max(text_width(&numbers(words, curves, mark), TICK));
            let height = LABEL + LINE * (title.len() - 1) as f64;
            Tagged { x: *x, y: *y, radius: 8.0, width, height }
        })
        .collect();
    let avoid: Vec<Box4> = lines.iter().flat_map(|line| curve_boxes(line)).collect();
    place_labels(&tags, frame, taken, &avoid)
}

fn mark_body(
    words: &Words,
    curves: &Curves<'_>,
    (mark, title): (&Mark, &[String]),
    (x, y): (f64, f64),
    spot: Option<&Spot>,
) -> Html {
    let name = words.named(mark.name);
    let numbers = numbers(words, curves, mark);
    html! {
        <>
            <title>{ format!("{name}: {numbers}") }</title>
            { for spot.and_then(|spot| spot.leader).map(|[x1, y1, x2, y2]| html! {
                <line class="leader" x1={px(x1)} y1={px(y1)} x2={px(x2)} y2={px(y2)} />
            }) }
            <circle class="curve-point" cx={px(x)} cy={px(y)} r="7" />
            { for spot.map(|spot| {
                let (at, anchor) = spot.anchor();
                let first = spot.area[1] + 14.0;
                html! {
                    <text class="curve-label halo" text-anchor={anchor}>
                        { for title.iter().enumerate().map(|(line, text)| html! {
                            <tspan class="curve-label-name" x={px(at)} y={px(first + LINE * line as f64)}>{ text }</tspan>
                        }) }
                        <tspan x={px(at)} y={px(first + LINE * title.len() as f64)}>{ numbers }</tspan>
                    </text>
                }
            }) }
        </>
    }
}

#[cfg(test)]
mod tests {
    use models::Name;

    use super::*;

    fn series(stepped: bool) -> Series {
        Series { name: Name::Id("value"), points: vec![[0.0, 1.0], [1.0, 0.5], [2.0, 0.25]], stepped }
    }

    #[test]
    fn a_stepped_curve_keeps_its_height_until_the_next_point() {
        let [x, y] = [Scale::linear([0.0, 2.0], [0.0, 200.0]), Scale::linear([0.0, 1.0], [100.0, 0.0])];
        assert_eq!(pixels(&series(false), &x, &y), [(0.0, 0.0), (100.0, 50.0), (200.0, 75.0)]);
        let stepped = pixels(&series(true), &x, &y);
        assert_eq!(stepped, [(0.0, 0.0), (100.0, 0.0), (100.0, 50.0), (200.0, 50.0), (200.0, 75.0)]);
    }

    #[test]
    fn the_sentence_speaks_of_the_first_mark_or_else_of_the_end() {
        let mark = Mark { name: Name::Id("now"), x: 1.0, y: 0.5, field: None };
        assert_eq!(shown_point(&[mark], &[series(false)]), Some([1.0, 0.5]));
        assert_eq!(shown_point(&[], &[series(false)]), Some([2.0, 0.25]));
        assert_eq!(shown_point(&[], &[]), None);
    }
}
