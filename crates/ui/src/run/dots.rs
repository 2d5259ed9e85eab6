//! Every row of the file a dot on the axes of a matrix, with lines to drag.

use std::cell::Cell;
use std::rc::Rc;

use models::Value;
use models::runs::{AxisReport, MatrixReport, ModelRunReport};
use yew::prelude::*;

use super::after;
use super::view::Scene;
use crate::chart::{DotAxis, Dots, Format, PointColumn, Quadrants, TableData};
use crate::model::Lexicon;

/// Milliseconds that a dragged line rests before the model takes it over.
const SETTLE: i32 = 300;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct RowDotsProps {
    pub(super) scene: Scene,
    pub(super) report: Rc<ModelRunReport>,
    pub(super) dots: RunDots,
}

/// The rows that have a place in the picture, and which rows they are.
#[derive(Clone, Debug, PartialEq)]
pub struct RunDots {
    x: PointColumn,
    y: PointColumn,
    rows: Rc<[u32]>,
}

impl RunDots {
    /// Takes the places of all rows; a row without one has a number that is not finite.
    pub fn new([x, y]: [Vec<f64>; 2]) -> Self {
        let mut rows: Vec<u32> = (0..x.len().min(y.len()) as u32).collect();
        rows.retain(|row| x[*row as usize].is_finite() && y[*row as usize].is_finite());
        let kept = |column: &[f64]| PointColumn::new(rows.iter().map(|row| column[*row as usize]).collect());
        Self { x: kept(&x), y: kept(&y), rows: rows.into() }
    }
}

/// The picture with its own state: a dragged line renders nothing else anew.
#[component]
pub(super) fn RowDots(props: &RowDotsProps) -> Html {
    let (scene, report) = (&props.scene, &props.report);
    let texts = &scene.words.texts;
    let points = &props.dots;
    let dragged = use_state_eq(|| None::<[f64; 2]>);
    let active = use_state_eq(|| None::<usize>);
    let held = report.matrix.as_ref().map(|matrix| [&matrix.x, &matrix.y].map(|axis| cut_of(scene, axis)));
    {
        // Kept in the settings, and so in the model above, in undo and in the project, once the hand rests.
        let (scene, report, setter) = (scene.clone(), Rc::clone(report), dragged.setter());
        use_effect_with(*dragged, move |dragged| {
            let left = Rc::new(Cell::new(false));
            if let Some(cuts) = *dragged {
                let waiting = Rc::clone(&left);
                after(SETTLE, move || {
                    let Some(matrix) = report.matrix.as_ref().filter(|_| !waiting.get()) else { return };
                    scene.set(|settings| {
                        for (axis, cut) in [&matrix.x, &matrix.y].into_iter().zip(cuts) {
                            settings.settings.insert(axis.setting.clone(), Value::Number(cut));
                        }
                    });
                    setter.set(None);
                });
            }
            move || left.set(true)
        });
    }
    let cuts = dragged.or(held).unwrap_or_default();
    let above = report.matrix.as_ref().map(|matrix| [matrix.x.above, matrix.y.above]).unwrap_or_default();
    let quadrants = use_memo((points.clone(), cuts.map(f64::to_bits), above), |(points, cuts, above)| {
        // A value on the line is high, but for a line that only what lies above it passes.
        let [x, y] = [0, 1]
            .map(|side| if above[side] { f64::from_bits(cuts[side]).next_up() } else { f64::from_bits(cuts[side]) });
        Quadrants::count(points.x.values(), points.y.values(), x, y)
    });
    let on_cuts = {
        let (dragged, report) = (dragged.setter(), Rc::clone(report));
        Callback::from(move |cuts: [f64; 2]| {
            if let Some(matrix) = &report.matrix {
                let within = |axis: &AxisReport, cut: f64| cut.clamp(axis.limits[0], axis.limits[1]);
                dragged.set(Some([within(&matrix.x, cuts[0]), within(&matrix.y, cuts[1])]));
            }
        })
    };
    let on_active = {
        let active = active.setter();
        use_callback((), move |point: Option<usize>, ()| active.set(point))
    };
    let formats = {
        let units = report.matrix.as_ref().map(|matrix| [matrix.x.unit, matrix.y.unit]);
        use_memo((scene.words.clone(), units), |(words, units)| {
            let format = |place: usize, short: bool| {
                let (words, unit) = (words.clone(), units.unwrap_or([models::Unit::Plain; 2])[place]);
                Format::new(move |value| match (unit, short) {
                    (models::Unit::Money, true) => words.texts.compact_money(value),
                    _ => words.bare(value, unit),
                })
            };
            [0, 1].map(|place| [format(place, true), format(place, false)])
        })
    };
    let counted = *quadrants;
    let Some(matrix) = report.matrix.as_ref().filter(|_| !points.rows.is_empty()) else { return html! {} };
    let names: [AttrValue; 4] = std::array::from_fn(|place| scene.words.segment(&matrix.quadrants[place]));
    let shares = std::array::from_fn(|place| {
        texts.with(
            "file-dots-corner",
            &[
                ("count", counted.counts[place].into()),
                ("share", texts.percent(counted.share(place).unwrap_or(0.0), 0).into()),
            ],
        )
    });
    let most = (0..4).max_by_key(|place| counted.counts[*place]).unwrap_or(0);
    let title = texts.with(
        "file-dots-finding",
        &[
            ("share", texts.percent(counted.share(most).unwrap_or(0.0), 0).into()),
            ("segment", names[most].as_str().into()),
        ],
    );
    let description = texts.with(
        "file-dots-description",
        &[
            ("count", points.rows.len().into()),
            ("x", name(&scene.words, &matrix.x).as_str().into()),
            ("y", name(&scene.words, &matrix.y).as_str().into()),
        ],
    );
    let readout = active.and_then(|point| {
        let [x, y] = [&points.x, &points.y].map(|column| column.values().get(point).copied());
        Some(texts.with(
            "file-dots-point",
            &[
                // The header is the file's first row.
                ("row", (points.rows.get(point).map(|row| *row as usize)? + 2).into()),
                ("x", name(&scene.words, &matrix.x).as_str().into()),
                ("xValue", scene.words.value(x?, matrix.x.unit).into()),
                ("y", name(&scene.words, &matrix.y).as_str().into()),
                ("yValue", scene.words.value(y?, matrix.y.unit).into()),
            ],
        ))
    });
    let head = ["segment", "count", "share"].map(|id| texts.get(&format!("file-run-{id}")).to_string()).to_vec();
    let rows = (0..4).map(|place| {
        let share = counted.share(place).map_or_else(String::new, |share| texts.percent_fixed(share, 1));
        vec![names[place].to_string(), texts.count(counted.counts[place]), share]
    });
    let table = Rc::new(TableData { head, rows: rows.collect() });
    let axis = |axis: &AxisReport, place: usize| DotAxis {
        title: name(&scene.words, axis),
        // Room for the dots at the ends.
        domain: [axis.domain[0] - room(axis), axis.domain[1] + room(axis)],
        log: false,
        tick_format: formats[place][0].clone(),
        cut_format: formats[place][1].clone(),
        cut_label: texts.with("file-dots-cut", &[("axis", name(&scene.words, axis).as_str().into())]),
    };
    html! {
        <Dots {title} {description} x={points.x.clone()} y={points.y.clone()} x_axis={axis(&matrix.x, 0)} y_axis={axis(&matrix.y, 1)}
            {cuts} {on_cuts} {names} {shares} tones={Some(tones(scene, matrix))} spread=true active={*active} {on_active} {readout}
            hint={texts.get("file-dots-hint")} {table} file_name={report.model.clone()} />
    }
}

/// Where the line of an axis stands now: as set, else as the run had it.
fn cut_of(scene: &Scene, axis: &AxisReport) -> f64 {
    match scene.settings.settings.get(&axis.setting) {
        Some(Value::Number(cut)) => *cut,
        _ => axis.cut,
    }
}

fn room(axis: &AxisReport) -> f64 {
    0.04 * (axis.domain[1] - axis.domain[0])
}

fn name(words: &Lexicon, axis: &AxisReport) -> AttrValue {
    if axis.is_input { words.input(&axis.id) } else { words.result(&axis.id) }
}

/// The colours that the segments have everywhere.
fn tones(scene: &Scene, matrix: &MatrixReport) -> [&'static str; 4] {
    let segments = &scene.fields.segments;
    std::array::from_fn(|place| {
        let rank = segments.iter().position(|segment| *segment == matrix.quadrants[place]).unwrap_or(segments.len());
        scene.tone_class(rank)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_without_a_place_are_left_out_and_the_others_keep_their_number() {
        let none = f64::NEG_INFINITY;
        let dots = RunDots::new([vec![1.0, none, 3.0, 4.0], vec![5.0, 6.0, none, 8.0]]);
        assert_eq!((dots.x.values(), dots.y.values()), (&[1.0, 4.0][..], &[5.0, 8.0][..]));
        assert_eq!(*dots.rows, [0, 3]);
    }
}
