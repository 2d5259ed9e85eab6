//! Variables joined by arrows: each arrow with its coefficient, as wide as it is strong.

use std::rc::Rc;

use yew::prelude::*;

use super::bars::step_by_keys;
use super::figure::{Figure, LegendEntry};
use super::format::{TableData, bold_width, text_width, wrap};
use super::measure::{pointer_within, use_room};
use super::plot::{TICK, px};

/// Width from which the diagram lies; below it stands.
const LYING: f64 = 620.0;
/// Half the height of a box.
const HALF: f64 = 25.0;
/// Where the diagram stands, names wider than this are broken into two lines.
const NARROW: f64 = 92.0;
/// From line to line in a box.
const LEADING: f64 = 14.0;
/// Length and half width of an arrow's head, for a line of width 1.
const HEAD: [f64; 2] = [9.0, 4.0];

/// A variable.
#[derive(Clone, Debug, PartialEq)]
pub struct PathNode {
    /// Its name.
    pub name: AttrValue,
    /// What stands under it, such as the share explained.
    pub note: AttrValue,
    /// Its place in a diagram that lies: from the left, and from above, each from 0 to 1. Where it stands, the two change
    /// places.
    pub at: [f64; 2],
}

/// An arrow.
#[derive(Clone, Debug, PartialEq)]
pub struct PathLink {
    /// Place of the variable that it leads from.
    pub from: usize,
    /// Place of the variable that it leads to.
    pub to: usize,
    /// How strong it is, from −1 to 1.
    pub strength: f64,
    /// Whether it says something: drawn through, else dashed.
    pub full: bool,
    /// What stands on it.
    pub label: AttrValue,
    /// What is said of it.
    pub readout: AttrValue,
}

/// Properties of [`PathDiagram`].
#[derive(Clone, PartialEq, Properties)]
pub struct PathDiagramProps {
    /// The finding or the question.
    pub title: AttrValue,
    /// The sentence that a screen reader speaks.
    pub description: AttrValue,
    /// The variables.
    pub nodes: Rc<Vec<PathNode>>,
    /// The arrows.
    pub links: Rc<Vec<PathLink>>,
    /// What the colours mean.
    #[prop_or_default]
    pub legend: Vec<LegendEntry>,
    /// The numbers behind the picture.
    pub table: Rc<TableData>,
    /// What the pointer and the arrow keys do.
    #[prop_or_default]
    pub hint: AttrValue,
    /// A sentence under the picture.
    #[prop_or_default]
    pub note: Html,
    /// Name of a saved file.
    pub file_name: AttrValue,
}

/// A box in pixels: middle, and half its width.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Placed {
    x: f64,
    y: f64,
    half: f64,
}

/// An arrow in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Drawn {
    start: [f64; 2],
    /// Where a bent arrow is drawn towards; the middle of a straight one.
    bend: [f64; 2],
    end: [f64; 2],
    label: [f64; 2],
}

/// Variables joined by arrows.
#[component]
pub fn PathDiagram(props: &PathDiagramProps) -> Html {
    let node = use_node_ref();
    let width = use_room(&node);
    let active = use_state_eq(|| None::<usize>);
    let lying = width >= LYING;
    // Taller on a phone, where the short arrows to the middle have little room beside their numbers.
    let height = match (lying, width < 420.0) {
        (true, _) => (width * 0.42).clamp(300.0, 400.0),
        (false, true) => 580.0,
        (false, false) => 480.0,
    };
    let boxes: Vec<Placed> = props.nodes.iter().map(|one| place(one, width, height, lying)).collect();
    let drawn: Vec<Drawn> = props.links.iter().map(|link| draw(link, &boxes, lying)).collect();
    let onpointermove = {
        let (node, active, drawn) = (node.clone(), active.clone(), drawn.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((x, y)) = pointer_within(&event, &node) else { return };
            let far = |at: &usize| distance(drawn[*at].label, [x, y]);
            active.set((0..drawn.len()).min_by(|one, two| far(one).total_cmp(&far(two))));
        })
    };
    let onpointerleave = {
        let active = active.clone();
        Callback::from(move |_: PointerEvent| active.set(None))
    };
    let onkeydown = step_by_keys(&active, props.links.len());
    let readout = active.and_then(|at| props.links.get(at)).map(|link| link.readout.clone());
    html! {
        <Figure title={props.title.clone()} hint={props.hint.clone()} {readout} legend={props.legend.clone()} note={props.note.clone()}
            table={props.table.clone()} file_name={props.file_name.clone()}>
            <div class="chart-plot" ref={node} tabindex="0" role="group" aria-label={props.title.clone()}
                {onpointermove} {onpointerleave} {onkeydown}>
                <svg class="chart-svg" width={px(width)} height={px(height)} viewBox={format!("0 0 {} {}", px(width), px(height))}
                    role="img" aria-label={props.description.clone()}>
                    { for props.links.iter().zip(&drawn).enumerate().map(|(at, (link, drawn))| line(link, drawn, *active == Some(at))) }
                    { for props.links.iter().zip(&drawn).enumerate().map(|(at, (link, drawn))| html! {
                        <text class={classes!("path-label", (*active == Some(at)).then_some("own"))} x={px(drawn.label[0])}
                            y={px(drawn.label[1] + 4.5)} text-anchor="middle">{ &link.label }</text>
                    }) }
                    { for props.nodes.iter().zip(&boxes).map(|(one, placed)| variable(one, placed, lying)) }
                </svg>
            </div>
        </Figure>
    }
}

fn distance(one: [f64; 2], two: [f64; 2]) -> f64 {
    (one[0] - two[0]).hypot(one[1] - two[1])
}

/// The name as it stands in its box, in one line or two.
fn lines(node: &PathNode, lying: bool) -> Vec<String> {
    let broken = if lying { None } else { wrap(&node.name, NARROW, TICK, 2) };
    broken.unwrap_or_else(|| vec![node.name.to_string()])
}

/// Where a box lies, within the picture.
fn place(node: &PathNode, width: f64, height: f64, lying: bool) -> Placed {
    let widest = lines(node, lying).iter().map(|line| bold_width(line, TICK)).fold(0.0, f64::max);
    let half = widest.max(text_width(&node.note, TICK - 1.0)) / 2.0 + 9.0;
    let [along, across] = node.at;
    let [x, y] = if lying { [along, across] } else { [across, along] };
    let within = |share: f64, half: f64, all: f64| (half + 1.0) + share * (all - 2.0 * half - 2.0).max(0.0);
    Placed { x: within(x, half, width), y: within(y, HALF, height), half }
}

/// An arrow from the edge of one box to that of the other. One along the row that passes a box between bends around it.
fn draw(link: &PathLink, boxes: &[Placed], lying: bool) -> Drawn {
    let (from, to) = (boxes[link.from], boxes[link.to]);
    let middle = [0.5 * (from.x + to.x), 0.5 * (from.y + to.y)];
    let between = |one: &Placed| {
        let off = if lying { (one.y - middle[1]).abs() } else { (one.x - middle[0]).abs() };
        let (a, b, at) = if lying { (from.x, to.x, one.x) } else { (from.y, to.y, one.y) };
        off < HALF && at > a.min(b) + 1.0 && at < a.max(b) - 1.0
    };
    let in_a_row = if lying { (from.y - to.y).abs() < HALF } else { (from.x - to.x).abs() < HALF };
    let passed =
        boxes.iter().enumerate().filter(|(at, one)| ![link.from, link.to].contains(at) && between(one)).count();
    let bend = if in_a_row && passed > 0 {
        // Further out the more boxes it passes; the curve itself comes half as far.
        let out = 62.0 + 34.0 * passed as f64;
        if lying { [middle[0], middle[1] + out] } else { [middle[0] + out, middle[1]] }
    } else {
        middle
    };
    let start = edge(&from, bend, 0.0);
    let end = edge(&to, bend, 3.0);
    let at = |t: f64| {
        let along =
            |axis: usize| (1.0 - t) * (1.0 - t) * start[axis] + 2.0 * t * (1.0 - t) * bend[axis] + t * t * end[axis];
        [along(0), along(1)]
    };
    // Nearer to the head, where the arrows of one variable are furthest from one another.
    let label =
        if bend == middle { [0, 1].map(|axis| start[axis] + 0.55 * (end[axis] - start[axis])) } else { at(0.5) };
    Drawn { start, bend, end, label }
}

/// The point on a box's edge towards another point, a little outside.
fn edge(placed: &Placed, towards: [f64; 2], outside: f64) -> [f64; 2] {
    let (dx, dy) = (towards[0] - placed.x, towards[1] - placed.y);
    let length = dx.hypot(dy).max(1e-9);
    let reach = (placed.half / dx.abs().max(1e-9)).min(HALF / dy.abs().max(1e-9)) * length + outside;
    [placed.x + dx / length * reach, placed.y + dy / length * reach]
}

fn line(link: &PathLink, drawn: &Drawn, active: bool) -> Html {
    let wide = 1.2 + 5.0 * link.strength.abs().min(1.0);
    let size = HEAD.map(|length| length + wide);
    let Drawn { start, bend, end, .. } = *drawn;
    let (dx, dy) = (end[0] - bend[0], end[1] - bend[1]);
    let (dx, dy) = if dx.hypot(dy) < 1e-6 { (end[0] - start[0], end[1] - start[1]) } else { (dx, dy) };
    let length = dx.hypot(dy).max(1e-9);
    let (ux, uy) = (dx / length, dy / length);
    let foot = [end[0] - ux * size[0], end[1] - uy * size[0]];
    let head = format!(
        "M{} {}L{} {}L{} {}Z",
        px(end[0]),
        px(end[1]),
        px(foot[0] - uy * size[1]),
        px(foot[1] + ux * size[1]),
        px(foot[0] + uy * size[1]),
        px(foot[1] - ux * size[1]),
    );
    let body =
        format!("M{} {}Q{} {} {} {}", px(start[0]), px(start[1]), px(bend[0]), px(bend[1]), px(foot[0]), px(foot[1]));
    let class = if link.strength < 0.0 { "tone-8" } else { "tone-1" };
    html! {
        <g class={class} aria-hidden="true">
            if active {
                <path class="path-halo" d={body.clone()} stroke-width={px(wide + 7.0)} />
            }
            <path class={classes!("path-line", (!link.full).then_some("unsure"))} d={body} stroke-width={px(wide)} />
            <path class="path-head" d={head} />
        </g>
    }
}

fn variable(node: &PathNode, placed: &Placed, lying: bool) -> Html {
    let Placed { x, y, half } = *placed;
    let names = lines(node, lying);
    let all = names.len() + usize::from(!node.note.is_empty());
    let line = |at: usize| px(y + 4.5 + LEADING * (at as f64 - 0.5 * (all as f64 - 1.0)));
    let note = line(names.len());
    html! {
        <g aria-hidden="true">
            <rect class="path-box" x={px(x - half)} y={px(y - HALF)} width={px(2.0 * half)} height={px(2.0 * HALF)} rx="3" />
            { for names.into_iter().enumerate().map(|(at, name)| html! {
                <text class="path-name" x={px(x)} y={line(at)} text-anchor="middle">{ name }</text>
            }) }
            if !node.note.is_empty() {
                <text class="path-note" x={px(x)} y={note} text-anchor="middle">{ &node.note }</text>
            }
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(at: [f64; 2]) -> PathNode {
        PathNode { name: "trust".into(), note: "".into(), at }
    }

    #[test]
    fn boxes_stay_within_the_picture_lying_and_standing() {
        for (lying, width, height) in [(true, 900.0, 380.0), (false, 320.0, 480.0)] {
            for at in [[0.0, 0.5], [1.0, 0.5], [0.5, 0.0], [0.5, 1.0]] {
                let placed = place(&node(at), width, height, lying);
                assert!(placed.x - placed.half >= 0.0 && placed.x + placed.half <= width, "{placed:?}");
                assert!(placed.y >= HALF && placed.y + HALF <= height, "{placed:?}");
            }
        }
    }

    #[test]
    fn a_long_name_is_broken_where_the_diagram_stands() {
        let long = PathNode { name: "Commercial friendship".into(), ..node([0.5, 1.0]) };
        assert_eq!(lines(&long, false), ["Commercial", "friendship"]);
        assert!(place(&long, 320.0, 480.0, false).half < place(&long, 320.0, 480.0, true).half);
        // A word that no line holds stays whole.
        assert_eq!(lines(&PathNode { name: "Wohlwollensvermutung".into(), ..long }, false).len(), 1);
    }

    #[test]
    fn an_arrow_past_a_box_bends_and_others_do_not() {
        let boxes: Vec<Placed> =
            [[0.0, 0.5], [0.5, 0.5], [1.0, 0.5]].map(|at| place(&node(at), 900.0, 380.0, true)).into();
        let link = |from, to| PathLink { from, to, strength: 0.5, full: true, label: "".into(), readout: "".into() };
        let near = draw(&link(0, 1), &boxes, true);
        assert_eq!(near.bend[1], boxes[0].y);
        let far = draw(&link(0, 2), &boxes, true);
        assert!(far.bend[1] > boxes[0].y + HALF && far.label[1] > boxes[0].y + HALF);
        // It ends at the edge, not in the middle.
        assert!(near.end[0] < boxes[1].x - boxes[1].half);
    }
}
