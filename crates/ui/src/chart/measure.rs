//! Where the pointer is within a picture.

use web_sys::Element;
use yew::prelude::*;

use crate::picture;

/// Width that a picture may take, in CSS pixels; a common one until it is measured.
#[hook]
pub(super) fn use_room(node: &NodeRef) -> f64 {
    const USUAL: f64 = 640.0;
    let kept = use_mut_ref(|| USUAL);
    // While the table hides the picture there is no width: the last one holds.
    let width = picture::use_width(node).map_or_else(|| *kept.borrow(), |width| width.max(120.0));
    kept.replace(width);
    width
}

/// Pointer position within an element, in CSS pixels.
pub(super) fn pointer_within(event: &PointerEvent, node: &NodeRef) -> Option<(f64, f64)> {
    let frame = node.cast::<Element>()?.get_bounding_client_rect();
    Some((f64::from(event.client_x()) - frame.left(), f64::from(event.client_y()) - frame.top()))
}
