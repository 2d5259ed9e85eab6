//! A dendrogram: groups of groups, joined where they are how far apart, with the line that cuts it.

use std::rc::Rc;

use yew::prelude::*;

use super::bars::step_by_keys;
use super::figure::Figure;
use super::format::{Format, TableData, text_width};
use super::measure::use_room;
use super::plot::{Plot, TICK, px, vertical_axis};
use super::scale::{Scale, domain_from_zero, linear_ticks};

/// Two branches joined. Leaves stand at 0, 1, 2, ….
#[derive(Clone, Debug, PartialEq)]
pub struct TreeBranch {
    /// Place and height of the left branch.
    pub left: [f64; 2],
    /// Place and height of the right branch.
    pub right: [f64; 2],
    /// Height of the join.
    pub height: f64,
    /// What is said of it.
    pub readout: AttrValue,
}

/// Properties of [`Tree`].
#[derive(Clone, PartialEq, Properties)]
pub struct TreeProps {
    /// The finding or the question.
    pub title: AttrValue,
    /// The sentence that a screen reader speaks.
    pub description: AttrValue,
    /// Name of the height.
    pub y_title: AttrValue,
    /// What stands under each leaf.
    pub leaves: Rc<Vec<AttrValue>>,
    /// The joins, lowest first.
    pub branches: Rc<Vec<TreeBranch>>,
    /// Where the tree is cut, and the words of the line.
    #[prop_or_default]
    pub cut: Option<(f64, AttrValue)>,
    /// Prints heights.
    pub tick_format: Format,
    /// The numbers behind the picture.
    pub table: Rc<TableData>,
    /// What the arrow keys do.
    #[prop_or_default]
    pub hint: AttrValue,
    /// A sentence under the picture.
    #[prop_or_default]
    pub note: Html,
    /// Name of a saved file.
    pub file_name: AttrValue,
}

/// A dendrogram.
#[component]
pub fn Tree(props: &TreeProps) -> Html {
    let node = use_node_ref();
    let width = use_room(&node);
    let active = use_state_eq(|| None::<usize>);
    let height = (width * 0.5).clamp(240.0, 380.0);
    let domain = domain_from_zero(props.branches.iter().map(|branch| branch.height), 5);
    let ticks: Vec<(f64, String)> =
        linear_ticks(domain[0], domain[1], 5).into_iter().map(|tick| (tick, props.tick_format.print(tick))).collect();
    let labels: Vec<String> = ticks.iter().map(|(_, label)| label.clone()).collect();
    let plot = Plot { bottom: 30.0, ..Plot::around(width, height, &labels, 8.0) };
    let upward = Scale::linear(domain, plot.upward());
    let last = props.leaves.len().saturating_sub(1) as f64;
    let across = Scale::linear([-0.5, last + 0.5], plot.across());
    let foot = plot.upward()[0];
    let onkeydown = step_by_keys(&active, props.branches.len());
    let readout = active.and_then(|at| props.branches.get(at)).map(|branch| branch.readout.clone());
    let line = |branch: &TreeBranch| {
        let [left, right] = [branch.left, branch.right].map(|[x, y]| (across.place(x), upward.place(y)));
        let top = upward.place(branch.height);
        format!("M{} {}V{}H{}V{}", px(left.0), px(left.1), px(top), px(right.0), px(right.1))
    };
    let mut free_from = f64::NEG_INFINITY;
    let names = props.leaves.iter().enumerate().filter_map(|(at, name)| {
        let (x, half) = (across.place(at as f64), text_width(name, TICK) / 2.0);
        (x - half >= free_from).then(|| {
            free_from = x + half + 3.0;
            html! { <text class="chart-tick" x={px(x)} y={px(foot + 18.0)} text-anchor="middle">{ name }</text> }
        })
    });
    let names: Html = names.collect();
    html! {
        <Figure title={props.title.clone()} hint={props.hint.clone()} {readout} note={props.note.clone()}
            table={props.table.clone()} file_name={props.file_name.clone()}>
            <div class="chart-plot" ref={node} tabindex="0" role="group" aria-label={props.title.clone()} {onkeydown}>
                <svg class="chart-svg model-svg" width={px(width)} height={px(height)}
                    viewBox={format!("0 0 {} {}", px(width), px(height))} role="img" aria-label={props.description.clone()}>
                    { vertical_axis(&plot, &upward, &ticks, &props.y_title) }
                    { for props.branches.iter().enumerate().map(|(at, branch)| html! {
                        <path key={at} class={classes!("tree-branch", (*active == Some(at)).then_some("own"))} d={line(branch)} />
                    }) }
                    if let Some((at, words)) = &props.cut {
                        <g class="chart-split">
                            <line x1={px(plot.across()[0])} x2={px(plot.across()[1])} y1={px(upward.place(*at))} y2={px(upward.place(*at))} />
                            <text class="halo" x={px(plot.across()[1])} y={px(upward.place(*at) - 5.0)} text-anchor="end">{ words }</text>
                        </g>
                    }
                    <g aria-hidden="true">{ names }</g>
                </svg>
            </div>
        </Figure>
    }
}
