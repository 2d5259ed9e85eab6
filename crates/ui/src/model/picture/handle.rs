//! Handles: lines and points of a picture that hold a number of the form, moved by hand or by keys.

use models::{FieldKind, Unit};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::{Scene, px, set_number};
use crate::chart::{Scale, text_width};
use crate::model::state::ModelHandle;
use crate::model::words::Words;

/// Size of the value on a line, the same as in chart.css.
const LABEL: f64 = 13.0;

/// Which way a handle is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Left and right.
    Across,
    /// Up and down.
    Upward,
}

/// The number of the form that a handle moves, within what model and axis allow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Hold {
    pub(super) id: &'static str,
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) step: f64,
}

impl Hold {
    /// The number behind an id; `None` where the id names none.
    pub(super) fn of(words: &Words, id: Option<&str>, [min, max]: [f64; 2]) -> Option<Self> {
        let field = words.card.field(id?)?;
        match field.kind {
            FieldKind::Number { min: least, max: most, slider, .. } => {
                Some(Self { id: field.id, low: least.max(min), high: most.min(max), step: slider[2] })
            }
            _ => None,
        }
    }

    /// The nearest value that a handle stops at.
    pub(super) fn stepped(&self, value: f64) -> f64 {
        // An axis may end before the smallest value allowed: then the handle stays where it is put.
        let stepped = ((value / self.step).round() * self.step).max(self.low).min(self.high.max(self.low));
        // Steps such as 0.1 do not add up exactly: print no more digits than the step has.
        (stepped * 1e9).round() / 1e9
    }

    /// Moves the handle by the arrow keys.
    pub(super) fn by_keys(self, state: &ModelHandle, now: f64) -> Callback<KeyboardEvent> {
        let state = state.clone();
        Callback::from(move |event: KeyboardEvent| {
            let value = match event.key().as_str() {
                "ArrowRight" | "ArrowUp" => now + self.step,
                "ArrowLeft" | "ArrowDown" => now - self.step,
                "PageUp" => now + 10.0 * self.step,
                "PageDown" => now - 10.0 * self.step,
                "Home" => self.low,
                "End" => self.high,
                _ => return,
            };
            event.prevent_default();
            set_number(&state, self.id, self.stepped(value));
        })
    }

    /// Moves the handle with the pointer that holds it.
    pub(super) fn by_pointer(self, state: &ModelHandle, scale: Scale, side: Side) -> Callback<PointerEvent> {
        let state = state.clone();
        Callback::from(move |event: PointerEvent| {
            if let Some((x, y)) = dragged(&event) {
                let pixel = if side == Side::Across { x } else { y };
                set_number(&state, self.id, self.stepped(scale.invert_within(pixel)));
            }
        })
    }
}

/// A line across a picture with its value on it.
pub(super) struct CutLine {
    pub(super) side: Side,
    /// The axis that the line stands on.
    pub(super) scale: Scale,
    pub(super) value: f64,
    pub(super) unit: Unit,
    /// What the line divides, for a screen reader.
    pub(super) name: AttrValue,
    /// The number that it holds; `None` for a fixed line.
    pub(super) hold: Option<Hold>,
    /// Left, top, right and foot of the marks.
    pub(super) frame: [f64; 4],
}

/// Room that the value of a level line takes right of the marks.
pub(super) fn room_for(words: &Words, value: f64, unit: Unit) -> f64 {
    text_width(&words.bare(value, unit), LABEL) + 22.0
}

/// Draws a line: a slider for hand, keyboard and ear where it holds a number.
pub(super) fn cut_line(scene: &Scene<'_>, cut: CutLine) -> Html {
    let CutLine { side, scale, value, unit, name, hold, frame: [left, top, right, foot] } = cut;
    let words = scene.words;
    let [low, high] = scale.domain();
    // A cut beyond the axis stands at its end and still says its value.
    let place = scale.place(value.clamp(low.min(high), high.max(low)));
    let text = words.bare(value, unit);
    let half = text_width(&text, LABEL) / 2.0 + 8.0;
    let ((x1, y1, x2, y2), label, orientation) = match side {
        Side::Across => ((place, top - 4.0, place, foot), (place, top - 15.0), "horizontal"),
        Side::Upward => ((left, place, right + 4.0, place), (right + half + 4.0, place), "vertical"),
    };
    let marks = html! {
        <>
            <line class="cut-grip" x1={px(x1)} y1={px(y1)} x2={px(x2)} y2={px(y2)} />
            <line class="cut-line" x1={px(x1)} y1={px(y1)} x2={px(x2)} y2={px(y2)} />
            <rect class="cut-pill" x={px(label.0 - half)} y={px(label.1 - 11.0)} width={px(half * 2.0)} height="22" rx="3" />
            <text class="cut-text" x={px(label.0)} y={px(label.1 + 4.5)} text-anchor="middle">{ &text }</text>
        </>
    };
    let Some(hold) = hold else {
        return html! { <g class="cut fixed" aria-hidden="true"><title>{ name }</title>{ marks }</g> };
    };
    html! {
        <g class={classes!("cut", (side == Side::Upward).then_some("cut-upward"))} role="slider" tabindex="0" aria-label={name} aria-orientation={orientation}
            aria-valuemin={hold.low.to_string()} aria-valuemax={hold.high.to_string()} aria-valuenow={value.to_string()}
            aria-valuetext={words.value(value, unit)} onkeydown={hold.by_keys(scene.state, value)}
            onpointerdown={Callback::from(grab)} onpointermove={hold.by_pointer(scene.state, scale, side)}>
            { marks }
        </g>
    }
}

/// Takes hold of a handle, so that the pointer may leave it while it is dragged.
pub(super) fn grab(event: PointerEvent) {
    if event.button() != 0 {
        return;
    }
    event.prevent_default();
    if let Some(handle) = handle_of(&event) {
        // Fails only if the pointer has gone meanwhile: then nothing is dragged.
        let _ = handle.set_pointer_capture(event.pointer_id());
        if let Some(handle) = handle.dyn_ref::<web_sys::SvgElement>() {
            let _ = handle.focus();
        }
    }
}

/// The handle that an event is about; its target may be a part of it.
fn handle_of(event: &PointerEvent) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(".cut, .case, .curve-mark").ok()?
}

/// Pixel of the picture under a pointer that holds a handle.
pub(super) fn dragged(event: &PointerEvent) -> Option<(f64, f64)> {
    let held = handle_of(event)?.has_pointer_capture(event.pointer_id());
    held.then(|| pixel_of(event)).flatten()
}

/// Pixel of the picture under a pointer.
pub(super) fn pixel_of(event: &PointerEvent) -> Option<(f64, f64)> {
    let frame = event.target()?.dyn_into::<Element>().ok()?.closest("svg").ok()??.get_bounding_client_rect();
    Some((f64::from(event.client_x()) - frame.left(), f64::from(event.client_y()) - frame.top()))
}

#[cfg(test)]
mod tests {
    use super::Hold;

    #[test]
    fn a_handle_stops_at_steps_and_at_the_ends() {
        let hold = Hold { id: "cut", low: 0.0, high: 1.0, step: 0.1 };
        assert_eq!(hold.stepped(0.34), 0.3);
        assert_eq!(hold.stepped(-2.0), 0.0);
        assert_eq!(hold.stepped(9.0), 1.0);
        assert_eq!(Hold { low: 2.0, high: 1.0, ..hold }.stepped(5.0), 2.0);
    }
}
