//! A line across a picture: to be moved where it stands for a field, else fixed.

use models::{Cut, FieldKind, Name, Unit};
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use super::set_number;
use crate::chart::{Cut as CutLine, CutAxis, Plot, Scale, fixed_cut, text_width};
use crate::model::state::ModelHandle;
use crate::model::words::Words;

/// Size of the text on a line, the same as in chart.css.
const TEXT: f64 = 13.0;

/// Draws the line over a plot; an upright one wants 30 pixels above the plot for its value.
pub(super) fn line(
    words: &Words,
    state: &ModelHandle,
    cut: &Cut,
    plot: Plot,
    scale: Scale,
    axis: CutAxis,
    unit: Unit,
) -> Html {
    let value = words.bare(cut.value, unit);
    let name = name_of(words, cut);
    // The name goes with the value where it takes no more than a part of the width.
    let text = match &name {
        Some(name) => {
            let both = format!("{name} {value}");
            let room = if axis == CutAxis::Across { plot.width * 0.45 } else { plot.right };
            if text_width(&both, TEXT) + 16.0 <= room { both } else { value }
        }
        None => value,
    };
    let Some((field, ends, step)) = movable(words, cut) else {
        return fixed_cut(&plot, &scale, axis, cut.value, &text);
    };
    let on_move = {
        let (state, now) = (state.clone(), cut.value);
        let [low, high] = ends;
        Callback::from(move |value: f64| {
            // Steps such as 0.1 do not add up exactly: keep no more digits than the step has.
            let stepped = ((value / step).round() * step).clamp(low, high);
            let stepped = (stepped * 1e9).round() / 1e9;
            if stepped != now {
                set_number(&state, field, stepped);
            }
        })
    };
    html! {
        <CutLine {axis} {plot} {scale} value={cut.value} {text} label={name.unwrap_or_else(|| words.label(field))} step={Some(step)}
            locate={Callback::from(|event: PointerEvent| place_of(&event))} {on_move} />
    }
}

/// Name of a line: its own, or that of its field.
pub(super) fn name_of(words: &Words, cut: &Cut) -> Option<AttrValue> {
    cut.name.or(cut.field).map(|id| words.named(Name::Id(id)))
}

/// The field behind a line with its limits and the step of its slider.
fn movable(words: &Words, cut: &Cut) -> Option<(&'static str, [f64; 2], f64)> {
    let field = words.card.field(cut.field?)?;
    match field.kind {
        FieldKind::Number { min, max, slider, .. } => Some((field.id, [min, max], slider[2])),
        _ => None,
    }
}

/// Pixel of the picture under a pointer.
fn place_of(event: &PointerEvent) -> Option<(f64, f64)> {
    let frame = event.target()?.dyn_into::<Element>().ok()?.closest("svg").ok()??.get_bounding_client_rect();
    Some((f64::from(event.client_x()) - frame.left(), f64::from(event.client_y()) - frame.top()))
}
