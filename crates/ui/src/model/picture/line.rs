//! A line across a picture: to be moved where it stands for a field, else fixed.

use models::{Cut, Name, Unit};
use web_sys::PointerEvent;
use yew::prelude::*;

use super::handle::{Hold, pixel_of};
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
    // The line may be dragged beyond the axis, as far as the model allows.
    let Some(hold) = Hold::of(words, cut.field, [f64::NEG_INFINITY, f64::INFINITY]) else {
        return fixed_cut(&plot, &scale, axis, cut.value, &text);
    };
    let on_move = {
        let (state, now) = (state.clone(), cut.value);
        Callback::from(move |value: f64| {
            let stepped = hold.stepped(value);
            if stepped != now {
                set_number(&state, hold.id, stepped);
            }
        })
    };
    html! {
        <CutLine {axis} {plot} {scale} value={cut.value} {text} label={name.unwrap_or_else(|| words.label(hold.id))} step={Some(hold.step)}
            locate={Callback::from(|event: PointerEvent| pixel_of(&event))} {on_move} />
    }
}

/// Name of a line: its own, or that of its field.
pub(super) fn name_of(words: &Words, cut: &Cut) -> Option<AttrValue> {
    cut.name.or(cut.field).map(|id| words.named(Name::Id(id)))
}
