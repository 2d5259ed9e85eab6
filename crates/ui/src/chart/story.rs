//! One customer's story: each purchase, and how likely the customer was still with us as time went on.

use yew::prelude::*;

use super::figure::Figure;
use super::format::{Format, TableData};
use super::lines::{day_labels, split_mark};
use super::measure::{pointer_within, use_room};
use super::plot::{Plot, horizontal_axis, path, px, vertical_axis};
use super::scale::Scale;
use crate::texts::use_texts;

/// Properties of [`StoryChart`].
#[derive(Clone, PartialEq, Properties)]
pub struct StoryChartProps {
    /// The finding or the question.
    pub title: AttrValue,
    /// The sentence that a screen reader speaks.
    pub description: AttrValue,
    /// Name of the time axis.
    pub x_title: AttrValue,
    /// Name of the probability axis.
    pub y_title: AttrValue,
    /// Name of the strip of purchases.
    pub orders_title: AttrValue,
    /// Purchases: civil day and amount, ascending.
    pub orders: std::rc::Rc<Vec<(i32, f64)>>,
    /// P(alive): civil day and probability, ascending.
    pub alive: std::rc::Rc<Vec<(f64, f64)>>,
    /// The same from the last of these days on, if nothing more is bought; empty where it is not known.
    #[prop_or_default]
    pub ahead: std::rc::Rc<Vec<(f64, f64)>>,
    /// What stands where it begins.
    #[prop_or_default]
    pub ahead_title: AttrValue,
    /// Puts a day, the probability and the purchase of that day (if any) into words.
    pub describe: Callback<(i32, Option<f64>, Option<f64>), AttrValue>,
    /// Prints a probability.
    pub format: Format,
    /// What the pointer and the arrow keys do.
    pub hint: AttrValue,
    /// The numbers behind the picture.
    pub table: std::rc::Rc<TableData>,
    /// Name of a saved file.
    pub file_name: AttrValue,
}

const STRIP: f64 = 74.0;

/// The path of P(alive) over a strip of purchases.
#[component]
pub fn StoryChart(props: &StoryChartProps) -> Html {
    let texts = use_texts();
    let node = use_node_ref();
    let width = use_room(&node);
    let active = use_state_eq(|| None::<f64>);

    let ticks: Vec<(f64, String)> = [0.0, 0.5, 1.0].into_iter().map(|tick| (tick, props.format.print(tick))).collect();
    let labels: Vec<String> = ticks.iter().map(|(_, label)| label.clone()).collect();
    let height = 300.0;
    let whole = Plot::around(width, height, &labels, 10.0);
    let upper = Plot { bottom: whole.bottom + STRIP, ..whole };
    let days = props
        .orders
        .iter()
        .map(|(day, _)| f64::from(*day))
        .chain(props.alive.iter().chain(props.ahead.iter()).map(|(day, _)| *day));
    let ends = days.fold([f64::INFINITY, f64::NEG_INFINITY], |[low, high], day| [low.min(day), high.max(day)]);
    let ends = if ends[0].is_finite() { ends } else { [0.0, 1.0] };
    let across = Scale::linear(ends, whole.across());
    let upward = Scale::linear([0.0, 1.0], upper.upward());
    let largest = props.orders.iter().map(|(_, amount)| *amount).fold(0.0, f64::max);
    let foot = whole.upward()[0];
    let bars = Scale::linear([0.0, if largest > 0.0 { largest } else { 1.0 }], [foot, foot - STRIP + 30.0]);
    let x_ticks = day_labels(&texts, ends, (whole.inner_width() / 90.0).floor().max(2.0) as usize);

    // Where the arrow keys stop: every purchase and the last day known.
    let stops: Vec<f64> = props
        .orders
        .iter()
        .map(|(day, _)| f64::from(*day))
        .chain([&props.alive, &props.ahead].into_iter().filter_map(|path| path.last().map(|(day, _)| *day)))
        .collect();
    let onpointermove = {
        let (node, active) = (node.clone(), active.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((x, _)) = pointer_within(&event, &node) else { return };
            active.set(Some(across.invert_within(x).round()));
        })
    };
    let onpointerleave = {
        let active = active.clone();
        Callback::from(move |_: PointerEvent| active.set(None))
    };
    let onkeydown = {
        let active = active.clone();
        Callback::from(move |event: KeyboardEvent| {
            let next = match (event.key().as_str(), *active) {
                ("ArrowRight", Some(at)) => stops.iter().copied().find(|stop| *stop > at).or(Some(at)),
                ("ArrowRight", None) | ("Home", _) => stops.first().copied(),
                ("ArrowLeft", Some(at)) => stops.iter().rev().copied().find(|stop| *stop < at).or(Some(at)),
                ("ArrowLeft", None) | ("End", _) => stops.last().copied(),
                ("Escape", _) => None,
                _ => return,
            };
            event.prevent_default();
            active.set(next);
        })
    };
    let readout = active.map(|day| {
        let told = props.alive.last().is_none_or(|(last, _)| day <= *last);
        let alive = alive_on(if told { &props.alive } else { &props.ahead }, day);
        let order = props.orders.iter().find(|(at, _)| f64::from(*at) == day).map(|(_, amount)| *amount);
        props.describe.emit((day as i32, alive, order))
    });
    html! {
        <Figure title={props.title.clone()} hint={props.hint.clone()} {readout} table={props.table.clone()} file_name={props.file_name.clone()}>
            <div class="chart-plot" ref={node} tabindex="0" role="group" aria-label={props.title.clone()}
                {onpointermove} {onpointerleave} {onkeydown}>
                <svg class="chart-svg" width={px(width)} height={px(height)} viewBox={format!("0 0 {} {}", px(width), px(height))}
                    role="img" aria-label={props.description.clone()}>
                    { vertical_axis(&upper, &upward, &ticks, &props.y_title) }
                    <g class="mark-expected">
                        <path class="line" d={path(props.alive.iter().map(|(day, alive)| (across.place(*day), upward.place(*alive))))} />
                        <path class="line ahead" d={path(props.ahead.iter().map(|(day, alive)| (across.place(*day), upward.place(*alive))))} />
                    </g>
                    if let Some((day, _)) = props.ahead.first() {
                        { split_mark(&upper, across.place(*day), &props.ahead_title) }
                    }
                    <text class="chart-axis-title" x="0" y={px(foot - STRIP + 22.0)}>{ &props.orders_title }</text>
                    <g class="mark-actual">
                        { for props.orders.iter().map(|(day, amount)| {
                            let x = across.place(f64::from(*day));
                            html! {
                                <>
                                    <line class="stem" x1={px(x)} x2={px(x)} y1={px(foot)} y2={px(bars.place(amount.max(0.0)))} />
                                    <circle class="dot" r="3" cx={px(x)} cy={px(bars.place(amount.max(0.0)))} />
                                </>
                            }
                        }) }
                    </g>
                    if let Some(day) = *active {
                        <line class="chart-crosshair" x1={px(across.place(day))} x2={px(across.place(day))} y1={px(whole.top)} y2={px(foot)} />
                    }
                    { horizontal_axis(&whole, &across, &x_ticks, &props.x_title) }
                </svg>
            </div>
        </Figure>
    }
}

/// Probability on a day: that of the last point not after it.
fn alive_on(path: &[(f64, f64)], day: f64) -> Option<f64> {
    let after = path.partition_point(|(at, _)| *at <= day);
    after.checked_sub(1).map(|before| path[before].1)
}

#[cfg(test)]
mod tests {
    use super::alive_on;

    #[test]
    fn a_day_has_the_probability_of_the_last_point_before_it() {
        let path = [(10.0, 1.0), (17.0, 0.9), (24.0, 0.7)];
        assert_eq!(alive_on(&path, 9.0), None);
        assert_eq!(alive_on(&path, 10.0), Some(1.0));
        assert_eq!(alive_on(&path, 20.0), Some(0.9));
        assert_eq!(alive_on(&path, 99.0), Some(0.7));
    }
}
