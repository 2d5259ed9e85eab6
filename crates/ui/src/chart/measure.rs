//! Where the pointer is within a picture.

use std::cell::Cell;

use web_sys::Element;
use yew::prelude::*;

use crate::picture;

thread_local! {
    /// Width of the picture that was measured last.
    static USUAL: Cell<f64> = const { Cell::new(640.0) };
}

/// Width that a picture may take, in CSS pixels; until it is measured, that of the picture before, since most are as wide as
/// that and are then drawn once.
#[hook]
pub(super) fn use_room(node: &NodeRef) -> f64 {
    let kept = use_mut_ref(|| USUAL.get());
    // While the table hides the picture there is no width: the last one holds.
    if let Some(width) = picture::use_width(node) {
        let width = width.max(120.0);
        kept.replace(width);
        USUAL.set(width);
    }
    *kept.borrow()
}

/// Pointer position within an element, in CSS pixels.
pub(super) fn pointer_within(event: &PointerEvent, node: &NodeRef) -> Option<(f64, f64)> {
    let frame = node.cast::<Element>()?.get_bounding_client_rect();
    Some((f64::from(event.client_x()) - frame.left(), f64::from(event.client_y()) - frame.top()))
}
