//! The Lorenz curve: how unequally customers contribute.

use yew::prelude::*;

use super::figure::Figure;
use super::format::{Format, TableData, text_width};
use super::measure::{pointer_within, use_room};
use super::plot::{Plot, TICK, horizontal_axis, path, px, vertical_axis};
use super::scale::Scale;

/// Properties of [`Lorenz`].
#[derive(Clone, PartialEq, Properties)]
pub struct LorenzProps {
    /// The finding.
    pub title: AttrValue,
    /// The sentence that a screen reader speaks.
    pub description: AttrValue,
    /// Name of the share of customers, poorest first.
    pub x_title: AttrValue,
    /// Name of the share of revenue.
    pub y_title: AttrValue,
    /// The curve: shares of customers and of revenue, from 0, 0 to 1, 1.
    pub points: std::rc::Rc<Vec<[f64; 2]>>,
    /// Label of the diagonal.
    pub equality: AttrValue,
    /// The Gini index, as a label.
    pub gini: AttrValue,
    /// Points on the curve with a label: share of the top customers and what it says.
    pub marks: Vec<(f64, AttrValue)>,
    /// Says what a point of the curve means; given both shares.
    pub describe: DescribePoint,
    /// Prints a share.
    pub format: Format,
    /// What the pointer and the arrow keys do.
    pub hint: AttrValue,
    /// The numbers behind the picture.
    pub table: std::rc::Rc<TableData>,
    /// A sentence under the picture.
    #[prop_or_default]
    pub note: Html,
    /// Name of a saved file.
    pub file_name: AttrValue,
}

/// Puts a point of a picture into words.
pub type DescribePoint = Callback<[f64; 2], AttrValue>;

/// The curve with its diagonal.
#[component]
pub fn Lorenz(props: &LorenzProps) -> Html {
    let node = use_node_ref();
    let width = use_room(&node);
    let active = use_state_eq(|| None::<f64>);
    let ticks: Vec<(f64, String)> =
        [0.0, 0.25, 0.5, 0.75, 1.0].into_iter().map(|tick| (tick, props.format.print(tick))).collect();
    let labels: Vec<String> = ticks.iter().map(|(_, label)| label.clone()).collect();
    let height = (width * 0.86).clamp(280.0, 460.0);
    let plot = Plot::around(width, height, &labels, 10.0);
    let across = Scale::linear([0.0, 1.0], plot.across());
    let upward = Scale::linear([0.0, 1.0], plot.upward());
    let place = |[x, y]: [f64; 2]| (across.place(x), upward.place(y));

    let onpointermove = {
        let (node, active) = (node.clone(), active.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((x, _)) = pointer_within(&event, &node) else { return };
            active.set(Some((across.invert_within(x) * 100.0).round() / 100.0));
        })
    };
    let onpointerleave = {
        let active = active.clone();
        Callback::from(move |_: PointerEvent| active.set(None))
    };
    let onkeydown = {
        let active = active.clone();
        Callback::from(move |event: KeyboardEvent| {
            let at = active.unwrap_or(0.8);
            let next = match event.key().as_str() {
                "ArrowLeft" => Some((at - 0.01).max(0.0)),
                "ArrowRight" => Some((at + 0.01).min(1.0)),
                "Home" => Some(0.0),
                "End" => Some(1.0),
                "Escape" => None,
                _ => return,
            };
            event.prevent_default();
            active.set(next.map(|share| (share * 100.0).round() / 100.0));
        })
    };
    let on = active.map(|x| [x, share_at(&props.points, x)]);
    let area = format!("{}Z", path(props.points.iter().map(|point| place(*point))));
    let equality_width = text_width(&props.equality, TICK);
    html! {
        <Figure title={props.title.clone()} hint={props.hint.clone()} readout={on.map(|point| props.describe.emit(point))}
            note={props.note.clone()} table={props.table.clone()} file_name={props.file_name.clone()}>
            <div class="chart-plot" ref={node} tabindex="0" role="group" aria-label={props.title.clone()}
                {onpointermove} {onpointerleave} {onkeydown}>
                <svg class="chart-svg" width={px(width)} height={px(height)} viewBox={format!("0 0 {} {}", px(width), px(height))}
                    role="img" aria-label={props.description.clone()}>
                    { vertical_axis(&plot, &upward, &ticks, &props.y_title) }
                    <path class="lorenz-area" d={area} />
                    <line class="lorenz-diagonal" x1={px(across.place(0.0))} y1={px(upward.place(0.0))}
                        x2={px(across.place(1.0))} y2={px(upward.place(1.0))} />
                    <g class="mark-actual"><path class="line" d={path(props.points.iter().map(|point| place(*point)))} /></g>
                    <text class="chart-label muted" x={px((across.place(0.55) - equality_width - 12.0).max(plot.left + 4.0))} y={px(upward.place(0.57))}>{ &props.equality }</text>
                    // Above the diagonal there is never a mark.
                    <text class="lorenz-gini" x={px(plot.left + 14.0)} y={px(plot.top + 26.0)}>{ &props.gini }</text>
                    { for props.marks.iter().map(|(top, label)| {
                        let (x, y) = place([1.0 - top, share_at(&props.points, 1.0 - top)]);
                        html! {
                            <g class="mark-actual">
                                <circle class="dot" r="4.5" cx={px(x)} cy={px(y)} />
                                <text class="chart-label halo" x={px(x - 10.0)} y={px(y + 4.5)} text-anchor="end">{ label }</text>
                            </g>
                        }
                    }) }
                    if let Some(point) = on {
                        <line class="chart-crosshair" x1={px(across.place(point[0]))} x2={px(across.place(point[0]))}
                            y1={px(plot.top)} y2={px(plot.upward()[0])} />
                        <circle class="chart-cursor" r="5" cx={px(place(point).0)} cy={px(place(point).1)} />
                    }
                    { horizontal_axis(&plot, &across, &ticks, &props.x_title) }
                </svg>
            </div>
        </Figure>
    }
}

/// Height of the curve at a share of the customers, between its points on a straight line.
pub fn share_at(points: &[[f64; 2]], x: f64) -> f64 {
    let after = points.partition_point(|point| point[0] < x);
    match (after.checked_sub(1).map(|before| points[before]), points.get(after)) {
        (Some([x0, y0]), Some([x1, y1])) if x1 > &x0 => y0 + (x - x0) / (x1 - x0) * (y1 - y0),
        (_, Some(point)) => point[1],
        (Some(point), None) => point[1],
        (None, None) => x,
    }
}

#[cfg(test)]
mod tests {
    use super::share_at;

    #[test]
    fn the_curve_is_read_between_its_points() {
        let points = [[0.0, 0.0], [0.5, 0.1], [1.0, 1.0]];
        assert_eq!(share_at(&points, 0.25), 0.05);
        assert_eq!(share_at(&points, 0.5), 0.1);
        assert!((share_at(&points, 0.75) - 0.55).abs() < 1e-12);
        assert_eq!(share_at(&points, 1.0), 1.0);
        assert_eq!(share_at(&points, 0.0), 0.0);
    }
}
