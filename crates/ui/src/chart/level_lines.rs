//! Lines of equal height around a summit, over two numbers that are even in their logarithms.

use std::rc::Rc;

use yew::prelude::*;

use super::figure::Figure;
use super::format::{Format, TableData, text_width};
use super::measure::{pointer_within, use_room};
use super::plot::{Plot, TICK, horizontal_axis, px, upright_grid, vertical_axis};
use super::scale::{Scale, log_ticks, nice_step};

/// A line of equal height.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// How far below the summit.
    pub below: f64,
    /// What stands on it.
    pub label: AttrValue,
}

/// Properties of [`LevelLines`].
#[derive(Clone, PartialEq, Properties)]
pub struct LevelLinesProps {
    /// The finding or the question.
    pub title: AttrValue,
    /// The sentence that a screen reader speaks.
    pub description: AttrValue,
    /// Names of the two axes.
    pub axes: [AttrValue; 2],
    /// Values on both axes, ascending, positive.
    pub at: Rc<[Vec<f64>; 2]>,
    /// How far below the summit each point is, a row for each value of the second axis; none where it is not known.
    pub below: Rc<Vec<Option<f64>>>,
    /// Where the summit is.
    pub summit: [f64; 2],
    /// What is said at the summit.
    pub summit_label: AttrValue,
    /// The lines, the innermost first.
    pub levels: Vec<Level>,
    /// Prints a place on an axis.
    pub place_format: Format,
    /// Puts a point into words: column and row.
    pub describe: Callback<(usize, usize), AttrValue>,
    /// What the pointer and the arrow keys do.
    pub hint: AttrValue,
    /// A sentence under the picture.
    #[prop_or_default]
    pub note: Html,
    /// The numbers behind the picture.
    pub table: Rc<TableData>,
    /// Name of a saved file.
    pub file_name: AttrValue,
}

/// Lines around a summit.
#[component]
pub fn LevelLines(props: &LevelLinesProps) -> Html {
    let node = use_node_ref();
    let width = use_room(&node);
    let active = use_state_eq(|| None::<(usize, usize)>);
    let sides = [props.at[0].len(), props.at[1].len()];

    let ends = |axis: usize| {
        let values = &props.at[axis];
        [values.first().copied().unwrap_or(1.0), values.last().copied().unwrap_or(10.0)]
    };
    let ticks_of = |axis: usize, wanted: usize| -> Vec<(f64, String)> {
        let [from, to] = ends(axis);
        places(from, to, wanted).into_iter().map(|tick| (tick, props.place_format.print(tick))).collect()
    };
    let height = (width * 0.7).clamp(260.0, 430.0);
    let y_ticks = ticks_of(1, 6);
    let labels: Vec<String> = y_ticks.iter().map(|(_, label)| label.clone()).collect();
    let plot = Plot::around(width, height, &labels, 10.0);
    let across = Scale::log(ends(0), plot.across());
    let upward = Scale::log(ends(1), plot.upward());
    let x_ticks = ticks_of(0, (plot.inner_width() / 80.0).max(2.0) as usize);
    let place = |column: f64, row: f64| {
        let between = |values: &[f64], at: f64| {
            let (low, share) = (at.floor() as usize, at.fract());
            let next = values.get(low + 1).copied().unwrap_or(values[low]);
            values[low].ln() + share * (next.ln() - values[low].ln())
        };
        (across.place(between(&props.at[0], column).exp()), upward.place(between(&props.at[1], row).exp()))
    };
    let onpointermove = {
        let (node, active, at) = (node.clone(), active.clone(), Rc::clone(&props.at));
        Callback::from(move |event: PointerEvent| {
            let nearest = |values: &[f64], value: f64| {
                (0..values.len()).min_by(|one, two| {
                    let distance = |at: usize| (values[at] / value).ln().abs();
                    distance(*one).total_cmp(&distance(*two))
                })
            };
            let cell = pointer_within(&event, &node).and_then(|(x, y)| {
                Some((nearest(&at[0], across.invert_within(x))?, nearest(&at[1], upward.invert_within(y))?))
            });
            active.set(cell);
        })
    };
    let onpointerleave = {
        let active = active.clone();
        Callback::from(move |_: PointerEvent| active.set(None))
    };
    let onkeydown = {
        let active = active.clone();
        Callback::from(move |event: KeyboardEvent| {
            let (column, row) = active.unwrap_or((sides[0] / 2, sides[1] / 2));
            let started = active.is_some();
            let last = [sides[0].saturating_sub(1), sides[1].saturating_sub(1)];
            let next = match event.key().as_str() {
                "Escape" => None,
                "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight" if !started => Some((column, row)),
                "ArrowUp" => Some((column, (row + 1).min(last[1]))),
                "ArrowDown" => Some((column, row.saturating_sub(1))),
                "ArrowRight" => Some(((column + 1).min(last[0]), row)),
                "ArrowLeft" => Some((column.saturating_sub(1), row)),
                _ => return,
            };
            event.prevent_default();
            active.set(next);
        })
    };
    let (summit_x, summit_y) = (across.place(props.summit[0]), upward.place(props.summit[1]));
    html! {
        <Figure title={props.title.clone()} hint={props.hint.clone()} note={props.note.clone()} table={props.table.clone()}
            readout={active.map(|point| props.describe.emit(point))} file_name={props.file_name.clone()}>
            <div class="chart-plot" ref={node} tabindex="0" role="group" aria-label={props.title.clone()}
                {onpointermove} {onpointerleave} {onkeydown}>
                <svg class="chart-svg" width={px(width)} height={px(height)} viewBox={format!("0 0 {} {}", px(width), px(height))}
                    role="img" aria-label={props.description.clone()}>
                    { vertical_axis(&plot, &upward, &y_ticks, &props.axes[1]) }
                    { upright_grid(&plot, &across, &x_ticks) }
                    { for props.levels.iter().enumerate().map(|(at, level)| {
                        let lines = level_lines(&props.below, sides, level.below);
                        let drawn: Vec<[(f64, f64); 2]> = lines.iter().map(|ends| ends.map(|(x, y)| place(x, y))).collect();
                        let text: String = drawn.iter()
                            .map(|[from, to]| format!("M{} {}L{} {}", px(from.0), px(from.1), px(to.0), px(to.1)))
                            .collect();
                        // The name stands where the line is farthest to the upper right, away from the summit.
                        let reach = |(x, y): (f64, f64)| (x - summit_x) / plot.inner_width() - (y - summit_y) / plot.inner_height();
                        let label = drawn.iter().map(|ends| ends[0]).max_by(|one, two| reach(*one).total_cmp(&reach(*two)));
                        html! {
                            <g class={classes!("mark-expected", format!("level-{at}"))} aria-hidden="true">
                                <path class="level-line" d={text} />
                                if let Some((x, y)) = label {
                                    <text class="chart-label halo" x={px((x + 5.0).min(width - text_width(&level.label, TICK)))} y={px((y - 5.0).max(plot.top + 10.0))}>
                                        { &level.label }
                                    </text>
                                }
                            </g>
                        }
                    }) }
                    <g class="mark-actual" aria-hidden="true">
                        <path class="level-summit" d={format!("M{} {}h12m-6 -6v12", px(summit_x - 6.0), px(summit_y))} />
                        <text class="chart-tick halo" x={px(summit_x + 9.0)} y={px(summit_y + 16.0)}>{ &props.summit_label }</text>
                    </g>
                    if let Some((column, row)) = *active {
                        { {
                            let (x, y) = place(column as f64, row as f64);
                            html! { <circle class="chart-cursor" r="5" cx={px(x)} cy={px(y)} /> }
                        } }
                    }
                    { horizontal_axis(&plot, &across, &x_ticks, &props.axes[0]) }
                </svg>
            </div>
        </Figure>
    }
}

/// Round values along a logarithmic axis, also where it is too short for powers of ten.
fn places(from: f64, to: f64, wanted: usize) -> Vec<f64> {
    let ticks = log_ticks(from, to, wanted);
    if ticks.len() >= 3 {
        return ticks;
    }
    let step = nice_step(to - from, wanted);
    let first = (from / step).ceil() as i64;
    (first..).map(|index| index as f64 * step).take_while(|tick| *tick <= to).take(20).collect()
}

/// Pieces of the line at a height, in columns and rows of the grid: in each cell, straight between the points where its
/// edges cross the height (Lorensen and Cline's marching cubes in the plane).
fn level_lines(below: &[Option<f64>], [columns, rows]: [usize; 2], level: f64) -> Vec<[(f64, f64); 2]> {
    let mut lines = Vec::new();
    for row in 0..rows.saturating_sub(1) {
        for column in 0..columns.saturating_sub(1) {
            let corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)];
            let heights = corners.map(|(x, y)| below.get(y * columns + x).copied().flatten());
            let [Some(a), Some(b), Some(c), Some(d)] = heights else { continue };
            let heights = [a, b, c, d];
            let mut crossings: Vec<(f64, f64)> = Vec::with_capacity(4);
            for edge in 0..4 {
                let (from, to) = (heights[edge], heights[(edge + 1) % 4]);
                if (from < level) != (to < level) {
                    let share = (level - from) / (to - from);
                    let ((x0, y0), (x1, y1)) = (corners[edge], corners[(edge + 1) % 4]);
                    let between = |from: usize, to: usize| from as f64 + share * (to as f64 - from as f64);
                    crossings.push((between(x0, x1), between(y0, y1)));
                }
            }
            match crossings[..] {
                [from, to] => lines.push([from, to]),
                [one, two, three, four] => {
                    // A saddle: what is in the middle belongs together.
                    let middle = heights.iter().sum::<f64>() / 4.0;
                    if (middle < level) == (a < level) {
                        lines.extend([[one, two], [three, four]]);
                    } else {
                        lines.extend([[four, one], [two, three]]);
                    }
                }
                _ => {}
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_a_round_summit_is_a_circle() {
        let side = 21;
        let below: Vec<Option<f64>> = (0..side * side)
            .map(|at| {
                let (x, y) = ((at % side) as f64 - 10.0, (at / side) as f64 - 10.0);
                Some(x * x + y * y)
            })
            .collect();
        let lines = level_lines(&below, [side, side], 36.0);
        assert!(lines.len() > 30);
        for (x, y) in lines.iter().flatten() {
            let radius = (x - 10.0).hypot(y - 10.0);
            assert!((radius - 6.0).abs() < 0.05, "{radius}");
        }
        // Every end is the beginning of another piece: the line is closed.
        for [from, _] in &lines {
            let meets =
                lines.iter().flatten().filter(|point| (point.0 - from.0).hypot(point.1 - from.1) < 1e-9).count();
            assert_eq!(meets, 2);
        }
        assert!(level_lines(&[None; 4], [2, 2], 1.0).is_empty());
    }

    #[test]
    fn a_short_axis_has_round_places_too() {
        let close = |found: Vec<f64>, expected: &[f64]| {
            assert_eq!(found.len(), expected.len(), "{found:?}");
            assert!(found.iter().zip(expected).all(|(found, expected)| (found - expected).abs() < 1e-12), "{found:?}");
        };
        close(places(0.18, 0.33, 5), &[0.2, 0.25, 0.3]);
        close(places(0.1, 10.0, 8), &[0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0]);
    }
}
