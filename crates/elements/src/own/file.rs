//! A definition as a file in the user's hands.

use js_sys::Array;
use models::own::OwnModel;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// Ending of the files.
const ENDING: &str = ".clovis-model.json";

/// Offers the definition as a download.
pub(super) fn save(own: &OwnModel) {
    // Refused only by a browser that refuses every download.
    let _ = offer(own);
}

fn offer(own: &OwnModel) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&own.to_text().into()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(&format!("{}{ENDING}", plain(&own.name)));
    link.click();
    // The browser reads the blob after the click returns.
    let revoke = Closure::once_into_js(move || drop(Url::revoke_object_url(&url)));
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    window.set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), 60_000)?;
    Ok(())
}

/// A name without what file systems refuse.
fn plain(name: &str) -> String {
    let name: String = name
        .chars()
        .map(|letter| if r#"\/:*?"<>|"#.contains(letter) || letter.is_control() { '-' } else { letter })
        .collect();
    match name.trim().trim_matches('.') {
        "" => "model".to_owned(),
        name => name.to_owned(),
    }
}

/// The text of a file; `None` where the browser cannot read it.
pub(super) async fn text_of(file: &File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_name_becomes_a_file_name() {
        assert_eq!(plain("客户分级"), "客户分级");
        assert_eq!(plain("A/B: \"test\"?"), "A-B- -test--");
        assert_eq!(plain(" .. "), "model");
    }
}
