//! The treemap: each segment's area is its share of the customers or of the revenue.

use yew::prelude::*;

use super::bars::step_by_keys;
use super::figure::Figure;
use super::format::{TableData, text_width, tone_class, wrap};
use super::measure::{pointer_within, use_room};
use super::plot::{TICK, px};
use super::treemap::{Rectangle, squarify};

/// One tile.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// Name of the segment.
    pub name: AttrValue,
    /// Short mark, where the name does not fit.
    pub badge: AttrValue,
    /// Colour of the segment.
    pub tone: usize,
    /// Area. Not negative.
    pub weight: f64,
    /// The share in print.
    pub label: AttrValue,
    /// What the pointer or the arrow keys say.
    pub details: AttrValue,
}

/// Properties of [`TreeMap`].
#[derive(Clone, PartialEq, Properties)]
pub struct TreeMapProps {
    /// The finding or the question.
    pub title: AttrValue,
    /// The sentence that a screen reader speaks.
    pub description: AttrValue,
    /// The tiles, best segment first.
    pub tiles: std::rc::Rc<Vec<Tile>>,
    /// What the pointer and the arrow keys do.
    pub hint: AttrValue,
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

/// Tiles that fill a rectangle.
#[component]
pub fn TreeMap(props: &TreeMapProps) -> Html {
    let node = use_node_ref();
    let width = use_room(&node);
    let active = use_state_eq(|| None::<usize>);
    let height = (width * 0.58).clamp(280.0, 430.0);
    let weights: Vec<f64> = props.tiles.iter().map(|tile| tile.weight).collect();
    let places = squarify(&weights, Rectangle { x: 0.0, y: 0.0, width, height });

    let onpointermove = {
        let (node, active, places) = (node.clone(), active.clone(), places.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((x, y)) = pointer_within(&event, &node) else { return };
            let inside = |place: &Rectangle| {
                x >= place.x && x < place.x + place.width && y >= place.y && y < place.y + place.height
            };
            active.set(places.iter().position(inside));
        })
    };
    let onpointerleave = {
        let active = active.clone();
        Callback::from(move |_: PointerEvent| active.set(None))
    };
    let onkeydown = step_by_keys(&active, props.tiles.len());
    html! {
        <Figure title={props.title.clone()} hint={props.hint.clone()}
            readout={active.and_then(|index| props.tiles.get(index)).map(|tile| tile.details.clone())}
            controls={props.controls.clone()} note={props.note.clone()} table={props.table.clone()}
            file_name={props.file_name.clone()}>
            <div class="chart-plot" ref={node} tabindex="0" role="group" aria-label={props.title.clone()}
                {onpointermove} {onpointerleave} {onkeydown}>
                <svg class="chart-svg" width={px(width)} height={px(height)} viewBox={format!("0 0 {} {}", px(width), px(height))}
                    role="img" aria-label={props.description.clone()}>
                    { for props.tiles.iter().zip(&places).filter(|(_, place)| place.area() > 0.0).map(|(tile, place)| draw_tile(tile, place)) }
                    if let Some(place) = active.and_then(|index| places.get(index)).filter(|place| place.area() > 0.0) {
                        <rect class="chart-focus-ring" x={px(place.x + 1.5)} y={px(place.y + 1.5)}
                            width={px((place.width - 3.0).max(1.0))} height={px((place.height - 3.0).max(1.0))} />
                    }
                </svg>
            </div>
        </Figure>
    }
}

fn draw_tile(tile: &Tile, place: &Rectangle) -> Html {
    let room = place.width - 18.0;
    let most = ((place.height - 30.0) / 17.0).floor().clamp(0.0, 3.0) as usize;
    let name = wrap(&tile.name, room, TICK, most);
    let label_fits = text_width(&tile.label, TICK) <= room;
    let lines = match name {
        Some(lines) => lines,
        None if place.height >= 22.0 && text_width(&tile.badge, TICK) <= place.width - 8.0 => {
            vec![tile.badge.to_string()]
        }
        None => Vec::new(),
    };
    let share_fits = label_fits && place.height >= 30.0 + 17.0 * lines.len() as f64 - 6.0;
    let left = if room > 14.0 { place.x + 9.0 } else { place.x + 4.0 };
    html! {
        <g class={classes!("tile", tone_class(tile.tone))} aria-hidden="true">
            <rect class="tile-area" x={px(place.x + 1.0)} y={px(place.y + 1.0)} width={px((place.width - 2.0).max(0.5))}
                height={px((place.height - 2.0).max(0.5))} />
            { for lines.iter().enumerate().map(|(index, line)| html! {
                <text class="tile-name" x={px(left)} y={px(place.y + 20.0 + 17.0 * index as f64)}>{ line }</text>
            }) }
            if share_fits {
                <text class="tile-share" x={px(left)} y={px(place.y + 21.0 + 17.0 * lines.len() as f64)}>{ &tile.label }</text>
            }
        </g>
    }
}
