//! The width of texts in the page's own font, so that labels are set where they fit and nowhere else.

use std::cell::RefCell;
use std::collections::HashMap;

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};

/// Texts whose width is kept; beyond it the memory is emptied, since labels of old pictures do not come back.
const KEPT: usize = 4_000;

#[derive(Default)]
struct Ruler {
    /// The page's first element, asked for its language at every text.
    root: Option<Element>,
    context: Option<CanvasRenderingContext2d>,
    /// Language of the page when the font was looked up.
    language: String,
    family: String,
    /// Widths at a font size of 100 pixels.
    widths: HashMap<(String, bool), f64>,
}

thread_local! {
    static RULER: RefCell<Ruler> = RefCell::default();
}

/// Width in pixels; `None` where there is no canvas to measure with.
pub(super) fn measured(text: &str, size: f64, bold: bool) -> Option<f64> {
    RULER.with_borrow_mut(|ruler| ruler.measure(text, size, bold))
}

impl Ruler {
    fn measure(&mut self, text: &str, size: f64, bold: bool) -> Option<f64> {
        let root = match &self.root {
            Some(root) => root,
            None => self.root.insert(web_sys::window()?.document()?.document_element()?),
        };
        let language = root.get_attribute("lang").unwrap_or_default();
        if self.context.is_none() || language != self.language || self.widths.len() > KEPT {
            let window = web_sys::window()?;
            let canvas: HtmlCanvasElement = window.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
            self.context = canvas.get_context("2d").ok()??.dyn_into().ok();
            self.family = window.get_computed_style(root).ok()??.get_property_value("font-family").ok()?;
            self.language = language;
            self.widths.clear();
        }
        let key = (text.to_owned(), bold);
        if let Some(width) = self.widths.get(&key) {
            return Some(width * size / 100.0);
        }
        let context = self.context.as_ref()?;
        context.set_font(&format!("{} 100px {}", if bold { 600 } else { 400 }, self.family));
        let width = context.measure_text(text).ok()?.width();
        self.widths.insert(key, width);
        Some(width * size / 100.0)
    }
}
