//! Saves a picture as it looks on the page: SVG with its colours written into it, or PNG.
//!
//! On the page the colours come from style sheets. A saved file has none, so each mark's computed style is written
//! into presentation attributes of a copy.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, Document, Element, HtmlCanvasElement, HtmlImageElement, SvgElement, Url, Window};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Properties that carry the look of a mark or a letter.
const CARRIED: [&str; 17] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "opacity",
    "font-family",
    "font-size",
    "font-weight",
    "letter-spacing",
    "text-anchor",
    "dominant-baseline",
    "paint-order",
    "visibility",
];

/// Formats that a picture can be saved in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    /// Vector graphics.
    Svg,
    /// Pixels, twice as many a side as on the page.
    Png,
}

/// Saves the picture inside `container` (its first `svg`, with any `canvas` beneath it) as `<name>.svg` or `<name>.png`.
///
/// # Errors
/// What the browser throws, or null where there is no picture.
pub fn save(container: &Element, name: &str, format: PictureFormat) -> Result<(), JsValue> {
    let markup = standalone(container)?;
    match format {
        PictureFormat::Svg => download(&text_blob(&markup.text, "image/svg+xml")?, &format!("{name}.svg")),
        PictureFormat::Png => {
            let name = format!("{name}.png");
            spawn_local(async move {
                if let Err(error) = save_pixels(&markup, &name).await {
                    web_sys::console::warn_1(&error);
                }
            });
            Ok(())
        }
    }
}

/// Offers a blob to the user as a file.
///
/// # Errors
/// What the browser throws.
pub fn download(blob: &Blob, name: &str) -> Result<(), JsValue> {
    let document = document()?;
    let url = Url::create_object_url_with_blob(blob)?;
    let anchor: web_sys::HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // The browser reads the blob after the click returns: give it time before the address is taken back.
    let revoke = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&url);
    });
    window()?.set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), 10_000)?;
    Ok(())
}

struct Markup {
    text: String,
    width: f64,
    height: f64,
}

fn window() -> Result<Window, JsValue> {
    web_sys::window().ok_or(JsValue::NULL)
}

fn document() -> Result<Document, JsValue> {
    window()?.document().ok_or(JsValue::NULL)
}

pub(crate) fn text_blob(text: &str, media_type: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options)
}

fn standalone(container: &Element) -> Result<Markup, JsValue> {
    let original = match container.query_selector("svg")? {
        Some(svg) => svg,
        None => return Err(JsValue::NULL),
    };
    let copy: Element = original.clone_node_with_deep(true)?.dyn_into()?;
    let box_ = original.get_bounding_client_rect();
    let (width, height) = (box_.width().max(1.0), box_.height().max(1.0));

    carry_styles(&window()?, &original, &copy)?;
    copy.set_attribute("xmlns", SVG)?;
    copy.set_attribute("width", &width.to_string())?;
    copy.set_attribute("height", &height.to_string())?;

    let document = document()?;
    let first = copy.first_child();
    // A layer of pixels under the marks becomes an image at the same place.
    let layers = container.query_selector_all("canvas")?;
    for index in 0..layers.length() {
        let Some(canvas) = layers.item(index).and_then(|node| node.dyn_into::<HtmlCanvasElement>().ok()) else {
            continue;
        };
        let place = canvas.get_bounding_client_rect();
        let image = document.create_element_ns(Some(SVG), "image")?;
        image.set_attribute("x", &(place.x() - box_.x()).to_string())?;
        image.set_attribute("y", &(place.y() - box_.y()).to_string())?;
        image.set_attribute("width", &place.width().to_string())?;
        image.set_attribute("height", &place.height().to_string())?;
        image.set_attribute("href", &canvas.to_data_url()?)?;
        copy.insert_before(&image, first.as_ref())?;
    }
    let paper = document.create_element_ns(Some(SVG), "rect")?;
    paper.set_attribute("width", "100%")?;
    paper.set_attribute("height", "100%")?;
    paper.set_attribute("fill", &paper_colour(&original)?)?;
    copy.insert_before(&paper, copy.first_child().as_ref())?;

    let text = web_sys::XmlSerializer::new()?.serialize_to_string(&copy)?;
    Ok(Markup { text, width, height })
}

fn carry_styles(window: &Window, from: &Element, to: &Element) -> Result<(), JsValue> {
    if from.dyn_ref::<SvgElement>().is_some()
        && let Some(style) = window.get_computed_style(from)?
    {
        for property in CARRIED {
            let value = style.get_property_value(property)?;
            if !value.is_empty() {
                to.set_attribute(property, &value)?;
            }
        }
    }
    for attribute in ["class", "tabindex"] {
        to.remove_attribute(attribute)?;
    }
    let (inner_from, inner_to) = (from.children(), to.children());
    for index in 0..inner_from.length() {
        if let (Some(from), Some(to)) = (inner_from.item(index), inner_to.item(index)) {
            carry_styles(window, &from, &to)?;
        }
    }
    Ok(())
}

/// The colour behind the picture: that of the nearest element with one, in or out of a shadow root.
fn paper_colour(start: &Element) -> Result<String, JsValue> {
    let window = window()?;
    let mut element = Some(start.clone());
    while let Some(current) = element {
        if let Some(style) = window.get_computed_style(&current)? {
            let colour = style.get_property_value("background-color")?;
            if !colour.is_empty() && colour != "transparent" && !colour.replace(' ', "").ends_with(",0)") {
                return Ok(colour);
            }
        }
        element = current
            .parent_element()
            .or_else(|| current.get_root_node().dyn_into::<web_sys::ShadowRoot>().ok().map(|root| root.host()));
    }
    Ok("#ffffff".to_owned())
}

async fn save_pixels(markup: &Markup, name: &str) -> Result<(), JsValue> {
    const SCALE: f64 = 2.0;
    let url = Url::create_object_url_with_blob(&text_blob(&markup.text, "image/svg+xml")?)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&url);
    let decoded = JsFuture::from(image.decode()).await;
    let drawn = decoded.and_then(|_| {
        let canvas: HtmlCanvasElement = document()?.create_element("canvas")?.dyn_into()?;
        canvas.set_width((markup.width * SCALE).round() as u32);
        canvas.set_height((markup.height * SCALE).round() as u32);
        let context: web_sys::CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
        context.draw_image_with_html_image_element_and_dw_and_dh(
            &image,
            0.0,
            0.0,
            markup.width * SCALE,
            markup.height * SCALE,
        )?;
        Ok(canvas)
    });
    Url::revoke_object_url(&url)?;
    let name = name.to_owned();
    let offer = Closure::once_into_js(move |blob: Option<Blob>| {
        if let Some(blob) = blob {
            let _ = download(&blob, &name);
        }
    });
    drawn?.to_blob(offer.unchecked_ref())
}
