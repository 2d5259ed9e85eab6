//! The grid of scores: each cell has the colour of its segment, the stronger the more lies in it.

use yew::prelude::*;

use super::figure::{Figure, LegendEntry};
use super::format::{TableData, text_width, tone_class, wrap};
use super::measure::{pointer_within, use_room};
use super::plot::{TICK, px};

/// One cell of the grid.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatCell {
    /// Row, 0 at the foot.
    pub row: usize,
    /// Column, 0 at the left.
    pub column: usize,
    /// Name of its segment.
    pub name: AttrValue,
    /// Short mark of its segment, where the name does not fit.
    pub badge: AttrValue,
    /// Colour of its segment.
    pub tone: usize,
    /// What shades it: customers or revenue. Not negative.
    pub weight: f64,
    /// The share in print.
    pub label: AttrValue,
    /// What the pointer or the arrow keys say.
    pub details: AttrValue,
    /// Mark in the corner: the cell is claimed by several rules, or by none.
    pub flag: Option<CellFlag>,
}

/// What is odd about a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellFlag {
    /// More than one rule claims it.
    Several,
    /// No rule claims it.
    None,
}

/// Properties of [`HeatMap`].
#[derive(Clone, PartialEq, Properties)]
pub struct HeatMapProps {
    /// The finding or the question.
    pub title: AttrValue,
    /// The sentence that a screen reader speaks.
    pub description: AttrValue,
    /// Name of the rows' scores, low at the foot.
    pub row_title: AttrValue,
    /// Name of the columns' scores, low at the left.
    pub column_title: AttrValue,
    /// Scores a side.
    pub size: usize,
    /// The cells.
    pub cells: std::rc::Rc<Vec<HeatCell>>,
    /// What the pointer and the arrow keys do.
    pub hint: AttrValue,
    /// The legend of the marks in the corners.
    #[prop_or_default]
    pub legend: Vec<LegendEntry>,
    /// The numbers behind the picture.
    pub table: std::rc::Rc<TableData>,
    /// Switches of the page.
    #[prop_or_default]
    pub controls: Html,
    /// A sentence under the picture.
    #[prop_or_default]
    pub note: Html,
    /// Name of a saved file.
    pub file_name: AttrValue,
}

const GAP: f64 = 2.0;

/// A square grid of cells.
#[component]
pub fn HeatMap(props: &HeatMapProps) -> Html {
    let node = use_node_ref();
    let width = use_room(&node);
    let active = use_state_eq(|| None::<usize>);
    let size = props.size.max(1);

    let (left, top, foot) = (24.0, 26.0, 46.0);
    let side_width = (width - left) / size as f64;
    let side_height = side_width.min(if size <= 5 { 76.0 } else { 52.0 }).max(24.0);
    let height = top + side_height * size as f64 + foot;
    let x = |column: usize| left + column as f64 * side_width;
    let y = |row: usize| top + (size - 1 - row) as f64 * side_height;
    let heaviest = props.cells.iter().map(|cell| cell.weight).fold(0.0, f64::max);

    let onpointermove = {
        let (node, active, cells) = (node.clone(), active.clone(), props.cells.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((at_x, at_y)) = pointer_within(&event, &node) else { return };
            let column = ((at_x - left) / side_width).floor();
            let row = size as f64 - 1.0 - ((at_y - top) / side_height).floor();
            active.set(cells.iter().position(|cell| cell.column as f64 == column && cell.row as f64 == row));
        })
    };
    let onpointerleave = {
        let active = active.clone();
        Callback::from(move |_: PointerEvent| active.set(None))
    };
    let onkeydown = {
        let (active, cells) = (active.clone(), props.cells.clone());
        Callback::from(move |event: KeyboardEvent| {
            let (row, column) =
                active.and_then(|index| cells.get(index)).map_or((size - 1, size - 1), |cell| (cell.row, cell.column));
            let started = active.is_some();
            let (row, column) = match event.key().as_str() {
                "Escape" => {
                    active.set(None);
                    return;
                }
                "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight" if !started => (row, column),
                "ArrowUp" => ((row + 1).min(size - 1), column),
                "ArrowDown" => (row.saturating_sub(1), column),
                "ArrowLeft" => (row, column.saturating_sub(1)),
                "ArrowRight" => (row, (column + 1).min(size - 1)),
                _ => return,
            };
            event.prevent_default();
            active.set(cells.iter().position(|cell| cell.row == row && cell.column == column));
        })
    };
    html! {
        <Figure title={props.title.clone()} hint={props.hint.clone()} legend={props.legend.clone()}
            readout={active.and_then(|index| props.cells.get(index)).map(|cell| cell.details.clone())}
            controls={props.controls.clone()} note={props.note.clone()} table={props.table.clone()}
            file_name={props.file_name.clone()}>
            <div class="chart-plot" ref={node} tabindex="0" role="group" aria-label={props.title.clone()}
                {onpointermove} {onpointerleave} {onkeydown}>
                <svg class="chart-svg" width={px(width)} height={px(height)} viewBox={format!("0 0 {} {}", px(width), px(height))}
                    role="img" aria-label={props.description.clone()}>
                    <g class="chart-axis" aria-hidden="true">
                        <text class="chart-axis-title" x="0" y="13">{ &props.row_title }</text>
                        { for (0..size).map(|score| html! {
                            <>
                                <text class="chart-tick" x={px(left - 9.0)} y={px(y(score) + side_height / 2.0 + 4.5)} text-anchor="end">{ score + 1 }</text>
                                <text class="chart-tick" x={px(x(score) + side_width / 2.0)} y={px(height - foot + 18.0)} text-anchor="middle">{ score + 1 }</text>
                            </>
                        }) }
                        <text class="chart-axis-title" x={px(width)} y={px(height - 7.0)} text-anchor="end">{ &props.column_title }</text>
                    </g>
                    { for props.cells.iter().map(|cell| {
                        let strength = if heaviest > 0.0 { (cell.weight.max(0.0) / heaviest).sqrt() } else { 0.0 };
                        draw_cell(cell, [x(cell.column), y(cell.row), side_width, side_height], strength)
                    }) }
                    if let Some(cell) = active.and_then(|index| props.cells.get(index)) {
                        <rect class="chart-focus-ring" x={px(x(cell.column) + 1.0)} y={px(y(cell.row) + 1.0)} width={px(side_width - 2.0)}
                            height={px(side_height - 2.0)} />
                    }
                </svg>
            </div>
        </Figure>
    }
}

fn draw_cell(cell: &HeatCell, [x, y, width, height]: [f64; 4], strength: f64) -> Html {
    let (inner_width, inner_height) = (width - GAP, height - GAP);
    let text_room = inner_width - 16.0;
    let name = if height >= 56.0 { wrap(&cell.name, text_room, TICK, 2) } else { wrap(&cell.name, text_room, TICK, 1) };
    let lines = match name {
        Some(lines) if height >= 40.0 => lines,
        _ if inner_width >= 30.0 && height >= 40.0 => vec![cell.badge.to_string()],
        _ => Vec::new(),
    };
    let label_fits = text_width(&cell.label, TICK) <= inner_width - 9.0;
    let text_x = x + 11.0;
    // What is nearly empty is a tint; the strongest still lets ink be read on it.
    let opacity = 0.07 + 0.43 * strength;
    let corner = x + width - GAP;
    html! {
        <g class={classes!("heat-cell", tone_class(cell.tone))} aria-hidden="true">
            <rect class="heat-area" x={px(x)} y={px(y)} width={px(inner_width)} height={px(inner_height)} fill-opacity={format!("{opacity:.3}")} />
            <rect class="heat-stripe" x={px(x)} y={px(y)} width="4" height={px(inner_height)} />
            { for lines.iter().enumerate().map(|(index, line)| html! {
                <text class="heat-name" x={px(text_x)} y={px(y + 18.0 + 16.0 * index as f64)}>{ line }</text>
            }) }
            if label_fits {
                <text class="heat-share" x={px(text_x)} y={px(if lines.is_empty() { y + inner_height / 2.0 + 4.5 } else { y + inner_height - 9.0 })}>
                    { &cell.label }
                </text>
            }
            { match cell.flag {
                Some(CellFlag::Several) => html! {
                    <path class="flag-several" d={format!("M{} {}h-13l13 13z", px(corner), px(y))} />
                },
                Some(CellFlag::None) => html! {
                    <path class="flag-none" d={format!("M{} {}l-9 9m0 -9l9 9", px(corner - 3.0), px(y + 3.0))} />
                },
                None => Html::default(),
            } }
        </g>
    }
}
