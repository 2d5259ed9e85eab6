//! When the colours of the page change, what is painted on a canvas has to be painted anew.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MediaQueryList, MutationObserver, MutationObserverInit};
use yew::prelude::*;

/// A number that changes whenever the colour scheme may have: the system's preference, or an attribute of the root.
#[hook]
pub(super) fn use_colour_scheme() -> u32 {
    let version = use_state_eq(|| 0u32);
    {
        let setter = version.setter();
        use_effect_with((), move |()| {
            let count = std::cell::Cell::new(0u32);
            let changed = Closure::<dyn FnMut()>::new(move || {
                count.set(count.get() + 1);
                setter.set(count.get());
            });
            let function: &js_sys::Function = changed.as_ref().unchecked_ref();
            let window = web_sys::window();
            let system: Option<MediaQueryList> =
                window.as_ref().and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok().flatten());
            if let Some(system) = &system {
                // Only an ill-formed listener would be refused.
                let _ = system.add_event_listener_with_callback("change", function);
            }
            let observer = MutationObserver::new(function).ok();
            let root = window.and_then(|window| window.document()).and_then(|document| document.document_element());
            if let (Some(observer), Some(root)) = (&observer, root) {
                let options = MutationObserverInit::new();
                options.set_attributes(true);
                let _ = observer.observe_with_options(&root, &options);
            }
            move || {
                if let Some(system) = system {
                    let _ = system.remove_event_listener_with_callback("change", changed.as_ref().unchecked_ref());
                }
                if let Some(observer) = observer {
                    observer.disconnect();
                }
            }
        });
    }
    *version
}
