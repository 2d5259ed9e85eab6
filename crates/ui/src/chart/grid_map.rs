//! A grid of cells by two things that are counted or measured: each cell the darker the larger its value, with a dot for how
//! much lies in it.

use std::rc::Rc;

use yew::prelude::*;

use super::figure::Figure;
use super::format::{Format, TableData, text_width};
use super::measure::{pointer_within, use_room};
use super::plot::{TICK, px};

/// Steps of the bar that says what the shades mean.
const STEPS: usize = 6;
const GAP: f64 = 1.0;

/// Properties of [`GridMap`].
#[derive(Clone, PartialEq, Properties)]
pub struct GridMapProps {
    /// The finding or the question.
    pub title: AttrValue,
    /// The sentence that a screen reader speaks.
    pub description: AttrValue,
    /// Name of what the rows are.
    pub row_title: AttrValue,
    /// Name of what the columns are.
    pub column_title: AttrValue,
    /// Names of the rows, the uppermost first.
    pub rows: Rc<Vec<AttrValue>>,
    /// Names of the columns, from the left.
    pub columns: Rc<Vec<AttrValue>>,
    /// Value of each cell, row by row; none for a cell that is not there.
    pub values: Rc<Vec<Option<f64>>>,
    /// The value of the darkest shade.
    pub most: f64,
    /// What lies in each cell, for the size of its dot; empty for no dots.
    #[prop_or_default]
    pub weights: Rc<Vec<f64>>,
    /// What the dots count.
    #[prop_or_default]
    pub weight_title: AttrValue,
    /// Prints a value.
    pub format: Format,
    /// Puts a cell into words: its row and column.
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

/// Cells in shades.
#[component]
pub fn GridMap(props: &GridMapProps) -> Html {
    let node = use_node_ref();
    let width = use_room(&node);
    let active = use_state_eq(|| None::<(usize, usize)>);
    let (rows, columns) = (props.rows.len(), props.columns.len());

    let widest = props.rows.iter().map(|name| text_width(name, TICK)).fold(0.0, f64::max);
    let left = (widest + 10.0).ceil();
    let key_width = key_width(props);
    // On a phone the key stands on a line of its own, under the name of the rows.
    let beside = text_width(&props.row_title, TICK) + key_width + 24.0 <= width;
    let (top, foot) = (if beside { 28.0 } else { 50.0 }, 46.0);
    let cell_width = (width - left).max(10.0) / columns.max(1) as f64;
    let cell_height = (width * 0.62 / rows.max(1) as f64).clamp(15.0, 26.0);
    let height = top + cell_height * rows as f64 + foot;
    let heaviest = props.weights.iter().copied().fold(0.0, f64::max);
    let place = move |row: usize, column: usize| (left + column as f64 * cell_width, top + row as f64 * cell_height);

    let inside = move |x: f64, y: f64| {
        let (column, row) = (((x - left) / cell_width).floor(), ((y - top) / cell_height).floor());
        let within = column >= 0.0 && row >= 0.0 && column < columns as f64 && row < rows as f64;
        within.then_some((row as usize, column as usize))
    };
    let known = {
        let values = Rc::clone(&props.values);
        move |(row, column): (usize, usize)| values.get(row * columns + column).copied().flatten().is_some()
    };
    let onpointermove = {
        let (node, active, known) = (node.clone(), active.clone(), known.clone());
        Callback::from(move |event: PointerEvent| {
            let cell = pointer_within(&event, &node).and_then(|(x, y)| inside(x, y));
            active.set(cell.filter(|cell| known(*cell)));
        })
    };
    let onpointerleave = {
        let active = active.clone();
        Callback::from(move |_: PointerEvent| active.set(None))
    };
    let onkeydown = {
        let active = active.clone();
        Callback::from(move |event: KeyboardEvent| {
            let Some(next) = step(&event.key(), *active, rows, columns) else { return };
            event.prevent_default();
            // Where there is no cell, one stays where one was.
            if next.is_none_or(&known) {
                active.set(next);
            }
        })
    };
    let every =
        |count: usize, room: f64, needed: f64| (1..=count.max(1)).find(|n| *n as f64 * room >= needed).unwrap_or(1);
    let widest_column = props.columns.iter().map(|name| text_width(name, TICK)).fold(0.0, f64::max);
    let column_step = every(columns, cell_width, widest_column + 6.0);
    let row_step = every(rows, cell_height, TICK + 2.0);
    let end = height - foot;
    html! {
        <Figure title={props.title.clone()} hint={props.hint.clone()} note={props.note.clone()} table={props.table.clone()}
            readout={active.map(|cell| props.describe.emit(cell))} file_name={props.file_name.clone()}>
            <div class="chart-plot" ref={node} tabindex="0" role="group" aria-label={props.title.clone()}
                {onpointermove} {onpointerleave} {onkeydown}>
                <svg class="chart-svg" width={px(width)} height={px(height)} viewBox={format!("0 0 {} {}", px(width), px(height))}
                    role="img" aria-label={props.description.clone()}>
                    <g class="chart-axis" aria-hidden="true">
                        <text class="chart-axis-title" x="0" y="13">{ &props.row_title }</text>
                        { for props.rows.iter().enumerate().step_by(row_step).map(|(row, name)| html! {
                            <text class="chart-tick" x={px(left - 7.0)} y={px(place(row, 0).1 + cell_height / 2.0 + 4.5)} text-anchor="end">{ name }</text>
                        }) }
                        { for props.columns.iter().enumerate().step_by(column_step).map(|(column, name)| html! {
                            <text class="chart-tick" x={px(place(0, column).0 + cell_width / 2.0)} y={px(end + 18.0)} text-anchor="middle">{ name }</text>
                        }) }
                        <text class="chart-axis-title" x={px(width)} y={px(height - 7.0)} text-anchor="end">{ &props.column_title }</text>
                    </g>
                    { key(props, if beside { width - key_width } else { 0.0 }, if beside { 2.0 } else { 24.0 }) }
                    <g class="mark-plain" aria-hidden="true">
                        { for (0..rows * columns).filter_map(|at| {
                            let value = props.values.get(at).copied().flatten()?;
                            let (x, y) = place(at / columns, at % columns);
                            Some(html! {
                                <rect class="map-cell" x={px(x)} y={px(y)} width={px(cell_width - GAP)} height={px(cell_height - GAP)}
                                    fill-opacity={shade(value, props.most)} />
                            })
                        }) }
                        { for props.weights.iter().enumerate().filter(|(_, weight)| **weight > 0.0).map(|(at, weight)| {
                            let (x, y) = place(at / columns, at % columns);
                            let largest = 0.46 * cell_width.min(cell_height);
                            let radius = (largest * (weight / heaviest).sqrt()).max(1.1);
                            html! {
                                <circle class="map-dot" cx={px(x + (cell_width - GAP) / 2.0)} cy={px(y + (cell_height - GAP) / 2.0)} r={px(radius)} />
                            }
                        }) }
                    </g>
                    if let Some((row, column)) = *active {
                        <rect class="chart-focus-ring" x={px(place(row, column).0)} y={px(place(row, column).1)}
                            width={px(cell_width - GAP)} height={px(cell_height - GAP)} />
                    }
                </svg>
            </div>
        </Figure>
    }
}

/// How dark a value is: what is nearly nothing is still a cell.
fn shade(value: f64, most: f64) -> String {
    let share = if most > 0.0 { (value / most).clamp(0.0, 1.0) } else { 0.0 };
    format!("{:.3}", 0.05 + 0.9 * share)
}

/// Where a key leads from a cell, or from nowhere; `None` for a key that does nothing.
fn step(key: &str, from: Option<(usize, usize)>, rows: usize, columns: usize) -> Option<Option<(usize, usize)>> {
    let (last_row, last_column) = (rows.checked_sub(1)?, columns.checked_sub(1)?);
    let arrow = matches!(key, "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight");
    let Some((row, column)) = from else {
        return arrow.then_some(Some((0, 0)));
    };
    Some(match key {
        "ArrowUp" => Some((row.saturating_sub(1), column)),
        "ArrowDown" => Some(((row + 1).min(last_row), column)),
        "ArrowLeft" => Some((row, column.saturating_sub(1))),
        "ArrowRight" => Some((row, (column + 1).min(last_column))),
        "Home" => Some((row, 0)),
        "End" => Some((row, last_column)),
        "Escape" => None,
        _ => return None,
    })
}

const SWATCH: f64 = 15.0;

fn key_width(props: &GridMapProps) -> f64 {
    let ends = [0.0, props.most].map(|value| text_width(&props.format.print(value), TICK));
    let dot = if props.weights.is_empty() { 0.0 } else { text_width(&props.weight_title, TICK) + 32.0 };
    ends[0] + ends[1] + SWATCH * STEPS as f64 + 12.0 + dot
}

/// What the shades and the dots mean.
fn key(props: &GridMapProps, left: f64, top: f64) -> Html {
    let low = props.format.print(0.0);
    let from = left + text_width(&low, TICK) + 6.0;
    let to = from + SWATCH * STEPS as f64;
    let high = props.format.print(props.most);
    let dot = to + 6.0 + text_width(&high, TICK) + 20.0;
    html! {
        <g aria-hidden="true">
            <text class="chart-tick" x={px(left)} y={px(top + 11.0)}>{ low }</text>
            <g class="mark-plain">
                { for (0..STEPS).map(|step| {
                    let share = step as f64 / (STEPS - 1) as f64;
                    html! {
                        <rect class="map-cell" x={px(from + SWATCH * step as f64)} y={px(top)} width={px(SWATCH - GAP)} height="13"
                            fill-opacity={shade(share, 1.0)} />
                    }
                }) }
            </g>
            <text class="chart-tick" x={px(to + 6.0)} y={px(top + 11.0)}>{ high }</text>
            if !props.weights.is_empty() {
                <circle class="map-dot" cx={px(dot)} cy={px(top + 6.5)} r="5" />
                <text class="chart-tick" x={px(dot + 10.0)} y={px(top + 11.0)}>{ &props.weight_title }</text>
            }
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::{shade, step};

    #[test]
    fn keys_walk_over_the_cells_and_stop_at_the_edge() {
        assert_eq!(step("ArrowDown", None, 3, 2), Some(Some((0, 0))));
        assert_eq!(step("ArrowDown", Some((2, 1)), 3, 2), Some(Some((2, 1))));
        assert_eq!(step("ArrowRight", Some((2, 0)), 3, 2), Some(Some((2, 1))));
        assert_eq!(step("Escape", Some((2, 0)), 3, 2), Some(None));
        assert_eq!(step("Tab", Some((2, 0)), 3, 2), None);
        assert_eq!(step("ArrowUp", None, 0, 2), None);
    }

    #[test]
    fn shades_rise_with_the_value() {
        assert_eq!([0.0, 0.5, 1.0, 9.0].map(|value| shade(value, 1.0)), ["0.050", "0.500", "0.950", "0.950"]);
        assert_eq!(shade(1.0, 0.0), "0.050");
    }
}
