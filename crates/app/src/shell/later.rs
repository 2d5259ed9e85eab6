//! Parts of a page that are drawn in a frame of their own, so that a long page never blocks.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

use crate::client::after;

/// Milliseconds of a turn where no frames are made.
const TURN: i32 = 16;

/// Properties of [`Later`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct LaterProps {
    /// How many turns after the page's first drawing: parts with different turns never share a task, nor a frame.
    pub(crate) turn: i32,
    /// What is drawn then.
    pub(crate) children: Children,
}

/// Draws its children some turns after it was first drawn itself; from then on with the page.
#[component]
pub(crate) fn Later(props: &LaterProps) -> Html {
    let due = use_state_eq(|| false);
    {
        let (due, turn) = (due.clone(), props.turn);
        use_effect_with((), move |()| {
            let left = Rc::new(Cell::new(false));
            let waiting = Rc::clone(&left);
            let draw = move || {
                if !waiting.get() {
                    due.set(true);
                }
            };
            after_turns(turn, Box::new(draw));
            move || left.set(true)
        });
    }
    if *due {
        html! { <>{ props.children.clone() }</> }
    } else {
        // Until then the page is not all there, and says so to whoever waits for it.
        html! { <div hidden=true aria-busy="true" /> }
    }
}

/// Calls back after so many frames. By the clock alone, parts would be laid out all at once where the processor is busy with
/// a file and frames come late.
fn after_turns(turns: i32, callback: Box<dyn FnOnce()>) {
    if turns == 0 {
        return callback();
    }
    let Some(window) = web_sys::window() else { return };
    let next = move || after_turns(turns - 1, callback);
    if window.document().is_none_or(|document| document.hidden()) {
        return after(TURN, next);
    }
    // The frame is made after its callbacks: the next task finds it done.
    let frame = Closure::once_into_js(move || after(0, next));
    let _ = window.request_animation_frame(frame.unchecked_ref());
}
