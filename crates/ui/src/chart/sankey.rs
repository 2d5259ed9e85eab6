//! Flows between two lists: who was where, and where they are now.

use std::rc::Rc;

use yew::prelude::*;

use super::bars::step_by_keys;
use super::figure::Figure;
use super::format::{TableData, fit, text_width, tone_class};
use super::measure::{pointer_within, use_room};
use super::plot::{TICK, px};

/// One place on a side.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// Name.
    pub name: AttrValue,
    /// Colour.
    pub tone: usize,
    /// How many, in print.
    pub label: AttrValue,
    /// What the pointer or the arrow keys say.
    pub details: AttrValue,
}

/// Properties of [`Sankey`].
#[derive(Clone, PartialEq, Properties)]
pub struct SankeyProps {
    /// The finding or the question.
    pub title: AttrValue,
    /// The sentence that a screen reader speaks.
    pub description: AttrValue,
    /// Over the left side.
    pub left_title: AttrValue,
    /// Over the right side.
    pub right_title: AttrValue,
    /// Where flows begin.
    pub left: Rc<Vec<Stop>>,
    /// Where flows end.
    pub right: Rc<Vec<Stop>>,
    /// Size of each flow, by left (row) and right (column). Not negative.
    pub flows: Rc<Vec<Vec<f64>>>,
    /// What the pointer and the arrow keys do.
    pub hint: AttrValue,
    /// The numbers behind the picture.
    pub table: Rc<TableData>,
    /// A sentence under the picture.
    #[prop_or_default]
    pub note: Html,
    /// Name of a saved file.
    pub file_name: AttrValue,
}

/// Width of a place.
const BAR: f64 = 12.0;
/// Between a place and its name.
const ASIDE: f64 = 8.0;
/// Between two places: room for a name beside the smallest.
const GAP: f64 = 14.0;
/// Room for the titles of the sides.
const HEAD: f64 = 26.0;

/// Where a place or a flow lies.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Span {
    top: f64,
    height: f64,
}

/// Where everything lies, top to bottom in the order given.
#[derive(Debug, PartialEq)]
struct Layout {
    left: Vec<Span>,
    right: Vec<Span>,
    /// Left end and right end of each flow.
    flows: Vec<Vec<[Span; 2]>>,
}

/// Places along both sides with heights in proportion, and flows stacked at each in the order of the other side.
fn layout(flows: &[Vec<f64>], stops_right: usize, height: f64) -> Layout {
    let from: Vec<f64> = flows.iter().map(|row| row.iter().sum()).collect();
    let to: Vec<f64> = (0..stops_right).map(|column| flows.iter().map(|row| row[column]).sum()).collect();
    let all: f64 = from.iter().sum();
    let most = from.len().max(to.len()).max(1);
    let scale = if all > 0.0 { (height - HEAD - GAP * (most - 1) as f64).max(1.0) / all } else { 0.0 };
    let side = |sizes: &[f64]| {
        let mut top = HEAD;
        let place = |size: &f64| {
            let span = Span { top, height: size * scale };
            top += span.height + GAP;
            span
        };
        sizes.iter().map(place).collect::<Vec<_>>()
    };
    let (left, right) = (side(&from), side(&to));
    let mut used: Vec<f64> = right.iter().map(|span| span.top).collect();
    let flows = flows
        .iter()
        .zip(&left)
        .map(|(row, span)| {
            let mut top = span.top;
            row.iter()
                .zip(&mut used)
                .map(|(size, other)| {
                    let height = size * scale;
                    let ends = [Span { top, height }, Span { top: *other, height }];
                    top += height;
                    *other += height;
                    ends
                })
                .collect()
        })
        .collect();
    Layout { left, right, flows }
}

/// Two sides with flows between them.
#[component]
pub fn Sankey(props: &SankeyProps) -> Html {
    let node = use_node_ref();
    let width = use_room(&node);
    // Counted down the left side, then down the right.
    let active = use_state_eq(|| None::<usize>);
    let most = props.left.len().max(props.right.len());
    let height = (HEAD + 34.0 * most as f64).clamp(280.0, 640.0);
    let widest = |stops: &[Stop]| {
        let room = |stop: &Stop| text_width(&stop.name, TICK).max(text_width(&stop.label, TICK));
        stops.iter().map(room).fold(0.0, f64::max) + ASIDE
    };
    let names = widest(&props.left).max(widest(&props.right)).min(width * 0.3);
    let (start, end) = (names + BAR, (width - names - BAR).max(names + BAR + 1.0));
    let places = layout(&props.flows, props.right.len(), height);

    let stop_at = {
        let spans: Vec<(bool, Span)> = places
            .left
            .iter()
            .map(|span| (true, *span))
            .chain(places.right.iter().map(|span| (false, *span)))
            .collect();
        move |x: f64, y: f64| {
            let near = |(left, span): &(bool, Span)| {
                let beside = if *left { x <= start } else { x >= end };
                beside && y >= span.top - GAP / 2.0 && y < span.top + span.height + GAP / 2.0
            };
            spans.iter().position(near)
        }
    };
    let onpointermove = {
        let (node, active) = (node.clone(), active.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((x, y)) = pointer_within(&event, &node) else { return };
            active.set(stop_at(x, y));
        })
    };
    let onpointerleave = {
        let active = active.clone();
        Callback::from(move |_: PointerEvent| active.set(None))
    };
    let lefts = props.left.len();
    let onkeydown = step_by_keys(&active, lefts + props.right.len());
    let chosen = *active;
    let takes_part = |row: usize, column: usize| match chosen {
        Some(index) if index < lefts => index == row,
        Some(index) => index - lefts == column,
        None => true,
    };
    let readout = chosen
        .and_then(|index| if index < lefts { props.left.get(index) } else { props.right.get(index - lefts) })
        .map(|stop| stop.details.clone());
    html! {
        <Figure title={props.title.clone()} hint={props.hint.clone()} {readout} note={props.note.clone()}
            table={props.table.clone()} file_name={props.file_name.clone()}>
            <div class="chart-plot" ref={node} tabindex="0" role="group" aria-label={props.title.clone()}
                {onpointermove} {onpointerleave} {onkeydown}>
                <svg class="chart-svg sankey" width={px(width)} height={px(height)} viewBox={format!("0 0 {} {}", px(width), px(height))}
                    role="img" aria-label={props.description.clone()}>
                    <text class="sankey-title" x={px(start)} y="14" text-anchor="end">{ &props.left_title }</text>
                    <text class="sankey-title" x={px(end)} y="14">{ &props.right_title }</text>
                    { for places.flows.iter().enumerate().map(|(row, flows)| {
                        let tone = props.left.get(row).map_or(11, |stop| stop.tone);
                        html! {
                            <g class={tone_class(tone)}>
                                { for flows.iter().enumerate().filter(|(_, [from, _])| from.height > 0.0).map(|(column, ends)| html! {
                                    <path class={classes!("sankey-flow", (!takes_part(row, column)).then_some("aside"))} d={flow(start, end, *ends)} />
                                }) }
                            </g>
                        }
                    }) }
                    { for props.left.iter().zip(&places.left).map(|(stop, span)| place(stop, *span, start - BAR, names, true)) }
                    { for props.right.iter().zip(&places.right).map(|(stop, span)| place(stop, *span, end, names, false)) }
                </svg>
            </div>
        </Figure>
    }
}

/// The outline of a flow: a band with level ends.
fn flow(start: f64, end: f64, [from, to]: [Span; 2]) -> String {
    let middle = px((start + end) / 2.0);
    let (start, end) = (px(start), px(end));
    let [a, b, c, d] = [from.top, to.top, to.top + to.height, from.top + from.height].map(px);
    format!("M{start} {a}C{middle} {a} {middle} {b} {end} {b}V{c}C{middle} {c} {middle} {d} {start} {d}Z")
}

fn place(stop: &Stop, span: Span, bar: f64, room: f64, left: bool) -> Html {
    let (x, anchor) = if left { (bar - ASIDE, "end") } else { (bar + BAR + ASIDE, "start") };
    let middle = span.top + span.height / 2.0;
    // Name and number share a line where a place is low.
    let tall = span.height >= 30.0;
    let line = format!("{} {}", stop.name, stop.label);
    html! {
        <g class={tone_class(stop.tone)} aria-hidden="true">
            <rect class="sankey-stop" x={px(bar)} y={px(span.top)} width={px(BAR)} height={px(span.height.max(1.0))} />
            if tall {
                <text class="sankey-name" x={px(x)} y={px(middle - 3.0)} text-anchor={anchor}>{ fit(&stop.name, room - ASIDE, TICK, 1).concat() }</text>
                <text class="sankey-count" x={px(x)} y={px(middle + 13.0)} text-anchor={anchor}>{ &stop.label }</text>
            } else {
                <text class="sankey-name" x={px(x)} y={px(middle + 4.5)} text-anchor={anchor}>{ fit(&line, room - ASIDE, TICK, 1).concat() }</text>
            }
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heights_are_in_proportion_and_flows_fill_both_of_their_places() {
        let sizes = vec![vec![3.0, 1.0, 0.0], vec![2.0, 2.0, 4.0]];
        let Layout { left, right, flows } = layout(&sizes, 3, 400.0);
        assert!((left[1].height / left[0].height - 2.0).abs() < 1e-12);
        for (row, span) in flows.iter().zip(&left) {
            assert_eq!(row[0][0].top, span.top);
            let filled: f64 = row.iter().map(|ends| ends[0].height).sum();
            assert!((filled - span.height).abs() < 1e-9);
        }
        for (column, span) in right.iter().enumerate() {
            let filled: f64 = flows.iter().map(|row| row[column][1].height).sum();
            assert!((filled - span.height).abs() < 1e-9);
            let last = &flows[1][column][1];
            assert!((last.top + last.height - span.top - span.height).abs() < 1e-9);
        }
        let foot = right[2].top + right[2].height;
        assert!(foot <= 400.0 + 1e-9, "{foot}");
    }

    #[test]
    fn nothing_that_moves_has_no_height() {
        let Layout { left, flows, .. } = layout(&[vec![0.0]], 1, 300.0);
        assert_eq!((left[0].height, flows[0][0][0].height), (0.0, 0.0));
    }
}
