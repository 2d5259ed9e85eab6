//! How wide a picture may be drawn.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// Width of a picture that is drawn where there is no page to measure, as when a model is rehearsed.
const OFF_PAGE: u32 = 640;

/// Width in CSS pixels of the element behind `node`, followed as it changes; `None` before the first layout.
///
/// Pictures are drawn in CSS pixels, not scaled, so that their letters keep the page's size on a phone. Whoever asks from
/// inside the element knows its width from the first render on, since by then it is on the page; asked beside it, a frame
/// without the picture goes by.
#[hook]
pub fn use_width(node: &NodeRef) -> Option<f64> {
    let width = use_state_eq(|| node.cast::<Element>().as_ref().and_then(measure));
    {
        let width = width.setter();
        let node = node.clone();
        use_effect_with((), move |()| {
            let mut watch = None;
            if let Some(element) = node.cast::<Element>() {
                if !element.is_connected() {
                    width.set(Some(OFF_PAGE));
                }
                // Told by the observer when the browser has laid the page out by itself: measured here, the whole page would
                // be laid out inside the task that drew it.
                let callback = {
                    let element = element.clone();
                    Closure::<dyn FnMut()>::new(move || width.set(measure(&element)))
                };
                if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
                    observer.observe(&element);
                    watch = Some((observer, callback));
                }
            }
            move || {
                if let Some((observer, _callback)) = watch {
                    observer.disconnect();
                }
            }
        });
    }
    width.map(f64::from)
}

fn measure(element: &Element) -> Option<u32> {
    if !element.is_connected() {
        return Some(OFF_PAGE);
    }
    let width = element.client_width();
    (width > 0).then_some(width as u32)
}
