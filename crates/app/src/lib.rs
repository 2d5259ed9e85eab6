//! The single-page app and its worker: pages, their state, and the two ends of the line between them. Nothing here
//! computes what `workbench` could.

pub mod client;
pub mod context;
pub mod download;
pub mod headers;
mod launch;
mod pages;
pub mod pipeline;
pub mod project;
pub mod route;
mod shell;
pub mod state;
pub mod storage;
mod views;
pub mod wire;
pub mod worker;

use wasm_bindgen::{JsCast, JsValue};

/// Starts the app in the element with the id `app`.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| report(&panic.to_string())));
    let root = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id("app"));
    if let Some(root) = root {
        yew::Renderer::<shell::Root>::with_root(root).render();
    }
}

/// Shows an error in the bar outside the app, which outlives it.
fn report(message: &str) {
    let global = js_sys::global();
    if let Ok(report) = js_sys::Reflect::get(&global, &JsValue::from_str("reportError"))
        && let Some(report) = report.dyn_ref::<js_sys::Function>()
    {
        let _ = report.call1(&global, &js_sys::Error::new(message));
    }
}
