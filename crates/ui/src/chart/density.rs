//! How something is spread over customers: the area under a density, with the middle marked.

use std::rc::Rc;

use yew::prelude::*;

use super::bars::step_by_keys;
use super::figure::Figure;
use super::format::{Format, TableData};
use super::histogram::upright_marks;
use super::measure::{pointer_within, use_room};
use super::plot::{Plot, horizontal_axis, path, px};
use super::scale::{Scale, linear_ticks};

/// A density that grows without bound at an end is cut at its height so far inside the picture.
const CUT: f64 = 0.025;

/// Properties of [`Density`].
#[derive(Clone, PartialEq, Properties)]
pub struct DensityProps {
    /// The finding or the question.
    pub title: AttrValue,
    /// The sentence that a screen reader speaks.
    pub description: AttrValue,
    /// Name of what is spread, with its unit.
    pub x_title: AttrValue,
    /// What the height means.
    pub y_title: AttrValue,
    /// Place and density, ascending.
    pub points: Rc<Vec<[f64; 2]>>,
    /// Whether the density grows without bound at the lower and at the upper end.
    pub unbounded: [bool; 2],
    /// Upright lines with what they are.
    pub marks: Vec<(f64, AttrValue)>,
    /// Prints a place on the axis.
    pub place_format: Format,
    /// Puts a point into words.
    pub describe: Callback<usize, AttrValue>,
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

/// The area under a density.
#[component]
pub fn Density(props: &DensityProps) -> Html {
    let node = use_node_ref();
    let width = use_room(&node);
    let active = use_state_eq(|| None::<usize>);
    let points = &props.points;
    let count = points.len();

    let top = top_of(points, props.unbounded);
    let height = (width * 0.5).clamp(210.0, 300.0);
    let plot = Plot { width, height, left: 6.0, right: 8.0, top: 26.0, bottom: 46.0 };
    let upward = Scale::linear([0.0, top], plot.upward());
    let ends = [points.first().map_or(0.0, |point| point[0]), points.last().map_or(1.0, |point| point[0])];
    let ends = if props.unbounded[0] { [0.0, ends[1]] } else { ends };
    let across = Scale::linear(ends, plot.across());
    let wanted = (plot.inner_width() / 80.0).floor().max(2.0) as usize;
    let x_ticks: Vec<(f64, String)> =
        linear_ticks(ends[0], ends[1], wanted).into_iter().map(|tick| (tick, props.place_format.print(tick))).collect();
    let line: Vec<(f64, f64)> = points.iter().map(|[x, y]| (across.place(*x), upward.place(y.min(top)))).collect();
    let foot = plot.upward()[0];
    let area = match (line.first(), line.last()) {
        (Some(first), Some(last)) => {
            let left = if props.unbounded[0] { plot.left } else { first.0 };
            let rising = props.unbounded[0].then_some((left, plot.top));
            let closed = std::iter::once((left, foot)).chain(rising).chain(line.iter().copied());
            path(closed.chain([(last.0, foot)])) + "Z"
        }
        _ => String::new(),
    };
    let onpointermove = {
        let (node, active, points) = (node.clone(), active.clone(), Rc::clone(points));
        Callback::from(move |event: PointerEvent| {
            let nearest = pointer_within(&event, &node).and_then(|(x, _)| {
                let value = across.invert(x);
                (0..points.len())
                    .min_by(|one, two| (points[*one][0] - value).abs().total_cmp(&(points[*two][0] - value).abs()))
            });
            active.set(nearest);
        })
    };
    let onpointerleave = {
        let active = active.clone();
        Callback::from(move |_: PointerEvent| active.set(None))
    };
    let onkeydown = step_by_keys(&active, count);
    html! {
        <Figure title={props.title.clone()} hint={props.hint.clone()} note={props.note.clone()} table={props.table.clone()}
            readout={active.filter(|at| *at < count).map(|at| props.describe.emit(at))} file_name={props.file_name.clone()}>
            <div class="chart-plot" ref={node} tabindex="0" role="group" aria-label={props.title.clone()}
                {onpointermove} {onpointerleave} {onkeydown}>
                <svg class="chart-svg" width={px(width)} height={px(height)} viewBox={format!("0 0 {} {}", px(width), px(height))}
                    role="img" aria-label={props.description.clone()}>
                    <text class="chart-axis-title" x="0" y="13" aria-hidden="true">{ &props.y_title }</text>
                    <g class="mark-expected" aria-hidden="true">
                        <path class="density-area" d={area} />
                        <path class="line" d={path(line.iter().copied().filter(|(_, y)| *y > plot.top))} />
                    </g>
                    { upright_marks(&plot, &across, &props.marks) }
                    if let Some((x, y)) = active.and_then(|at| line.get(at)) {
                        <line class="chart-crosshair" x1={px(*x)} x2={px(*x)} y1={px(plot.top)} y2={px(foot)} />
                        <g class="mark-expected"><circle class="dot" r="4" cx={px(*x)} cy={px(*y)} /></g>
                    }
                    { horizontal_axis(&plot, &across, &x_ticks, &props.x_title) }
                </svg>
            </div>
        </Figure>
    }
}

/// Height of the picture: that of the highest point, an end without bound left out.
fn top_of(points: &[[f64; 2]], unbounded: [bool; 2]) -> f64 {
    let inside = (points.len() as f64 * CUT).ceil() as usize;
    let from = if unbounded[0] { inside } else { 0 };
    let to = points.len().saturating_sub(if unbounded[1] { inside } else { 0 });
    let highest = points.get(from..to).unwrap_or_default().iter().map(|point| point[1]).fold(0.0, f64::max);
    if highest > 0.0 { highest * 1.04 } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::top_of;

    #[test]
    fn an_end_without_bound_does_not_set_the_height() {
        let points: Vec<[f64; 2]> = (1..=100).map(|step| [f64::from(step), 100.0 / f64::from(step)]).collect();
        assert_eq!(top_of(&points, [false, false]), 104.0);
        // Three points are left out.
        assert_eq!(top_of(&points, [true, false]), 26.0);
        assert_eq!(top_of(&[], [true, true]), 1.0);
    }
}
