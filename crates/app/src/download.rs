//! Bytes to a file in the user's download folder, without a server.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::client::after;

/// Offers bytes as a download.
///
/// # Errors
/// What the browser gives as the reason.
pub fn save_bytes(name: &str, media_type: &str, bytes: &Uint8Array) -> Result<(), JsValue> {
    save(name, media_type, &Array::of1(bytes))
}

/// Offers text as a download.
///
/// # Errors
/// What the browser gives as the reason.
pub fn save_text(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    save(name, media_type, &Array::of1(&JsValue::from_str(text)))
}

fn save(name: &str, media_type: &str, parts: &Array) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = if parts.get(0).is_string() {
        Blob::new_with_str_sequence_and_options(parts, &options)?
    } else {
        Blob::new_with_u8_array_sequence_and_options(parts, &options)?
    };
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser reads the blob after the click returns.
    after(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    });
    Ok(())
}
