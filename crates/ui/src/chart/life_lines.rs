//! Some lives side by side: a line for each up to its age, a dot for everything that happened on it.

use std::rc::Rc;

use yew::prelude::*;

use super::figure::Figure;
use super::format::{Format, TableData, text_width};
use super::measure::{pointer_within, use_room};
use super::plot::{Plot, TICK, horizontal_axis, px, upright_grid};
use super::scale::{Scale, linear_ticks};

/// One life.
#[derive(Clone, Debug, PartialEq)]
pub struct LifeLine {
    /// Ages at which something happened, ascending.
    pub events: Vec<f64>,
    /// Age at the end of the line.
    pub age: f64,
    /// What stands at the right of the line.
    pub label: AttrValue,
    /// What the pointer or the arrow keys say.
    pub details: AttrValue,
}

/// Properties of [`LifeLines`].
#[derive(Clone, PartialEq, Properties)]
pub struct LifeLinesProps {
    /// The finding or the question.
    pub title: AttrValue,
    /// The sentence that a screen reader speaks.
    pub description: AttrValue,
    /// Name of the age, with its unit.
    pub x_title: AttrValue,
    /// Name of what stands at the right.
    pub label_title: AttrValue,
    /// The lives, the uppermost first.
    pub lines: Rc<Vec<LifeLine>>,
    /// Prints an age on the axis.
    pub place_format: Format,
    /// Switches of the page.
    #[prop_or_default]
    pub controls: Html,
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

const ROW: f64 = 17.0;

/// Lines with dots.
#[component]
pub fn LifeLines(props: &LifeLinesProps) -> Html {
    let node = use_node_ref();
    let width = use_room(&node);
    let active = use_state_eq(|| None::<usize>);
    let count = props.lines.len();

    let labels = props.lines.iter().map(|line| &line.label).chain([&props.label_title]);
    let right = labels.map(|label| text_width(label, TICK)).fold(0.0, f64::max) + 12.0;
    let plot = Plot { width, height: 26.0 + ROW * count as f64 + 46.0, left: 6.0, right, top: 26.0, bottom: 46.0 };
    let oldest = props.lines.iter().map(|line| line.age).fold(0.0, f64::max);
    let across = Scale::linear([0.0, if oldest > 0.0 { oldest } else { 1.0 }], plot.across());
    let wanted = (plot.inner_width() / 60.0).floor().max(2.0) as usize;
    let ticks: Vec<(f64, String)> =
        linear_ticks(0.0, oldest, wanted).into_iter().map(|tick| (tick, props.place_format.print(tick))).collect();
    let middle = |row: usize| plot.top + ROW * (row as f64 + 0.5);
    let onpointermove = {
        let (node, active) = (node.clone(), active.clone());
        Callback::from(move |event: PointerEvent| {
            let row = pointer_within(&event, &node).map(|(_, y)| ((y - plot.top) / ROW).floor());
            active.set(row.filter(|row| *row >= 0.0 && *row < count as f64).map(|row| row as usize));
        })
    };
    let onpointerleave = {
        let active = active.clone();
        Callback::from(move |_: PointerEvent| active.set(None))
    };
    let onkeydown = {
        let active = active.clone();
        Callback::from(move |event: KeyboardEvent| {
            let Some(last) = count.checked_sub(1) else { return };
            let next = match (event.key().as_str(), *active) {
                ("ArrowDown", None) | ("Home", _) => Some(0),
                ("ArrowUp", None) | ("End", _) => Some(last),
                ("ArrowDown", Some(row)) => Some((row + 1).min(last)),
                ("ArrowUp", Some(row)) => Some(row.saturating_sub(1)),
                ("Escape", _) => None,
                _ => return,
            };
            event.prevent_default();
            active.set(next);
        })
    };
    html! {
        <Figure title={props.title.clone()} hint={props.hint.clone()} controls={props.controls.clone()} note={props.note.clone()}
            readout={active.and_then(|row| props.lines.get(row)).map(|line| line.details.clone())} table={props.table.clone()}
            file_name={props.file_name.clone()}>
            <div class="chart-plot" ref={node} tabindex="0" role="group" aria-label={props.title.clone()}
                {onpointermove} {onpointerleave} {onkeydown}>
                <svg class="chart-svg" width={px(width)} height={px(plot.height)} viewBox={format!("0 0 {} {}", px(width), px(plot.height))}
                    role="img" aria-label={props.description.clone()}>
                    { upright_grid(&plot, &across, &ticks) }
                    <text class="chart-axis-title" x={px(width)} y="13" text-anchor="end" aria-hidden="true">{ &props.label_title }</text>
                    if let Some(row) = active.filter(|row| *row < count) {
                        <rect class="chart-highlight" x="0" y={px(middle(row) - ROW / 2.0)} width={px(width)} height={px(ROW)} />
                    }
                    <g class="mark-expected" aria-hidden="true">
                        { for props.lines.iter().enumerate().map(|(row, line)| {
                            let y = middle(row);
                            html! {
                                <>
                                    <line class="life-line" x1={px(across.place(0.0))} x2={px(across.place(line.age))} y1={px(y)} y2={px(y)} />
                                    { for line.events.iter().map(|event| html! {
                                        <circle class="life-event" r="3.4" cx={px(across.place(*event))} cy={px(y)} />
                                    }) }
                                    <text class="chart-tick" x={px(width)} y={px(y + 4.5)} text-anchor="end">{ &line.label }</text>
                                </>
                            }
                        }) }
                    </g>
                    { horizontal_axis(&plot, &across, &ticks, &props.x_title) }
                </svg>
            </div>
        </Figure>
    }
}
