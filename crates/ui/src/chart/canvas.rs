//! Very many points on a canvas: their shape is painted once into a mask, and a repaint only pours four colours
//! through it, so that a dragged cut line recolours 200,000 points within a frame.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::{Clamped, JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

use super::dots::PointColumn;
use super::points::{Mask, NearestIndex, opacity, spread};
use super::scale::Scale;

/// Pixels a CSS pixel: of the screen, but no more than two, beyond which the eye gains nothing.
pub(super) fn device_pixels() -> f64 {
    web_sys::window().map_or(1.0, |window| window.device_pixel_ratio()).clamp(1.0, 2.0)
}

/// Points laid out for one size of the picture.
pub(super) struct Field {
    /// Position of each point in CSS pixels.
    pub(super) positions: Vec<[f32; 2]>,
    /// For finding the point under the pointer.
    pub(super) index: NearestIndex,
    mask: Option<HtmlCanvasElement>,
}

/// What a [`Field`] is laid out for.
#[derive(Clone, PartialEq)]
pub(super) struct Plan {
    pub(super) x: PointColumn,
    pub(super) y: PointColumn,
    pub(super) across: Scale,
    pub(super) upward: Scale,
    /// The whole picture in CSS pixels.
    pub(super) size: [f64; 2],
    /// Device pixels a CSS pixel.
    pub(super) ratio: f64,
    /// Whether points at one place stand around it.
    pub(super) spread: bool,
}

/// Points placed at once: a few milliseconds of work.
const SLICE: usize = 20_000;
/// The most points that stand around a place they share; more darken it instead.
const SPREAD: usize = 5_000;

impl Field {
    /// Places every point and paints the mask, in slices between which the page answers; `None` once `stop` is set.
    pub(super) async fn lay_out(plan: Plan, stop: Rc<Cell<bool>>) -> Option<Self> {
        let (x, y) = (plan.x.values(), plan.y.values());
        let count = x.len().min(y.len());
        let [width, height] = plan.size;
        let radius = if count > SLICE { 1.2 } else { 2.2 } * plan.ratio;
        let mut mask = Mask::new((width * plan.ratio) as usize, (height * plan.ratio) as usize, radius);
        let mut index = NearestIndex::new(width, height);
        let mut positions: Vec<[f32; 2]> = Vec::with_capacity(count);
        while positions.len() < count {
            let start = positions.len();
            let end = (start + SLICE).min(count);
            let placed = x[start..end].iter().zip(&y[start..end]);
            positions.extend(placed.map(|(x, y)| [plan.across.place(*x) as f32, plan.upward.place(*y) as f32]));
            if plan.spread && count <= SPREAD {
                spread(&mut positions, radius / plan.ratio);
            }
            mask.add(&positions[start..], plan.ratio);
            index.count(&positions[start..]);
            pause(&stop, count).await?;
        }
        index.share_out();
        for part in positions.chunks(SLICE) {
            index.add(part);
            pause(&stop, count).await?;
        }
        let bytes = mask.bytes(opacity(count, width * height));
        let mask = painted(&bytes, (width * plan.ratio) as u32, (height * plan.ratio) as u32).ok();
        Some(Self { positions, index, mask })
    }

    /// Pours the colours of the quadrants (low low, high low, low high, high high) through the mask onto a canvas,
    /// the cuts being at these CSS pixels.
    pub(super) fn paint(
        &self,
        canvas: &HtmlCanvasElement,
        cut: [f64; 2],
        colours: &[String; 4],
        ratio: f64,
    ) -> Result<(), JsValue> {
        let Some(mask) = &self.mask else { return Ok(()) };
        let context = context(canvas)?;
        let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
        let (x, y) = ((cut[0] * ratio).clamp(0.0, width), (cut[1] * ratio).clamp(0.0, height));
        context.set_global_composite_operation("source-over")?;
        context.clear_rect(0.0, 0.0, width, height);
        let areas = [[0.0, y, x, height - y], [x, y, width - x, height - y], [0.0, 0.0, x, y], [x, 0.0, width - x, y]];
        for ([left, top, wide, tall], colour) in areas.into_iter().zip(colours) {
            context.set_fill_style_str(colour);
            context.fill_rect(left, top, wide, tall);
        }
        context.set_global_composite_operation("destination-in")?;
        context.draw_image_with_html_canvas_element(mask, 0.0, 0.0)?;
        context.set_global_composite_operation("source-over")
    }
}

/// Lets the page answer, where there is much to do; `None` once the work is no longer wanted.
async fn pause(stop: &Cell<bool>, count: usize) -> Option<()> {
    if count > SLICE {
        let later = Promise::new(&mut |resolve, _| {
            if let Some(window) = web_sys::window() {
                // Refused only without a callback.
                let _ = window.set_timeout_with_callback(&resolve);
            }
        });
        let _ = JsFuture::from(later).await;
    }
    (!stop.get()).then_some(())
}

fn painted(bytes: &[u8], width: u32, height: u32) -> Result<HtmlCanvasElement, JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(bytes), width, height)?;
    context(&canvas)?.put_image_data(&image, 0.0, 0.0)?;
    Ok(canvas)
}

fn context(canvas: &HtmlCanvasElement) -> Result<CanvasRenderingContext2d, JsValue> {
    canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into().map_err(JsValue::from)
}

/// The four colours that the style sheet gives the quadrants, as their names over the canvas have them now: the names of
/// the colours themselves stand for light and dark at once, which a canvas does not read.
pub(super) fn quadrant_colours(canvas: &HtmlCanvasElement) -> [String; 4] {
    let window = web_sys::window();
    let picture = canvas.parent_element();
    std::array::from_fn(|quadrant| {
        let selector = format!("[data-quadrant=\"{quadrant}\"] .quadrant-name");
        let name = picture.as_ref().and_then(|picture| picture.query_selector(&selector).ok().flatten());
        name.and_then(|name| window.as_ref()?.get_computed_style(&name).ok().flatten())
            .and_then(|style| style.get_property_value("fill").ok())
            .filter(|colour| !colour.is_empty())
            .unwrap_or_else(|| "#636a73".to_owned())
    })
}
