//! Very many points on a canvas: their shape is painted once into a mask, and a repaint only pours four colours
//! through it, so that a dragged cut line recolours 200,000 points within a frame.

use wasm_bindgen::{Clamped, JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

use super::points::{NearestIndex, mask, opacity};
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

impl Field {
    /// Places every point and paints the mask. `size` is that of the whole picture in CSS pixels.
    pub(super) fn lay_out(x: &[f64], y: &[f64], across: &Scale, upward: &Scale, size: [f64; 2], ratio: f64) -> Self {
        let positions: Vec<[f32; 2]> =
            x.iter().zip(y).map(|(x, y)| [across.place(*x) as f32, upward.place(*y) as f32]).collect();
        let index = NearestIndex::new(&positions, size[0], size[1]);
        let device: Vec<[f32; 2]> = positions.iter().map(|[x, y]| [x * ratio as f32, y * ratio as f32]).collect();
        let (width, height) = ((size[0] * ratio) as usize, (size[1] * ratio) as usize);
        let radius = if device.len() > 20_000 { 1.2 } else { 2.2 } * ratio;
        let bytes = mask(&device, width, height, radius, opacity(device.len(), size[0] * size[1]));
        let mask = painted(&bytes, width as u32, height as u32).ok();
        Self { positions, index, mask }
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

/// The four colours that the style sheet gives the quadrants (`--quadrant-0` …), as the canvas has them now.
pub(super) fn quadrant_colours(canvas: &HtmlCanvasElement) -> [String; 4] {
    let style = web_sys::window().and_then(|window| window.get_computed_style(canvas).ok().flatten());
    std::array::from_fn(|quadrant| {
        style
            .as_ref()
            .and_then(|style| style.get_property_value(&format!("--quadrant-{quadrant}")).ok())
            .map(|colour| colour.trim().to_owned())
            .filter(|colour| !colour.is_empty())
            .unwrap_or_else(|| "#636a73".to_owned())
    })
}
