//! Parts of a page that are drawn in a task of their own, so that a long page never blocks.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use crate::client::after;

/// Milliseconds between two turns: a frame.
const TURN: i32 = 16;

/// Properties of [`Later`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct LaterProps {
    /// How many turns after the page's first drawing: parts with different turns never share a task.
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
            after(turn * TURN, move || {
                if !waiting.get() {
                    due.set(true);
                }
            });
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
