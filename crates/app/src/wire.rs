//! The envelope around [`workbench::protocol`] between page and worker. The serde parts travel as JSON text, which
//! structured cloning copies at once; files, typed arrays and bytes travel beside it, transferred.
//!
//! Page to worker: `{ id, request, file? }` or `{ id, cancel: true }`.
//! Worker to page: `{ ready: build }`, `{ id, progress }`, `{ id, answer, arrays?, bytes? }`, `{ id, failure }`,
//! `{ died: message }`.

use wasm_bindgen::JsValue;

/// Fingerprint of the sources that page and worker were built from: worker files are not hashed, so a cached
/// one of an older build has to be recognised.
pub const BUILD: &str = match option_env!("CLOVIS_BUILD") {
    Some(build) => build,
    None => "dev",
};

/// Number of a request, unique for the life of the page.
pub type RequestId = u32;

/// Reads a property of a message; absent ones are `None`.
pub(crate) fn field(message: &JsValue, name: &str) -> Option<JsValue> {
    let value = js_sys::Reflect::get(message, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// Reads a text property of a message.
pub(crate) fn text(message: &JsValue, name: &str) -> Option<String> {
    field(message, name)?.as_string()
}

/// Reads the request number of a message.
pub(crate) fn id(message: &JsValue) -> Option<RequestId> {
    field(message, "id")?.as_f64().map(|id| id as RequestId)
}

/// A message with one property.
pub(crate) fn message(name: &str, value: &JsValue) -> js_sys::Object {
    let object = js_sys::Object::new();
    put(&object, name, value);
    object
}

/// Sets a property of a message.
pub(crate) fn put(object: &js_sys::Object, name: &str, value: &JsValue) {
    // Setting a property of a fresh plain object cannot fail.
    let _ = js_sys::Reflect::set(object, &JsValue::from_str(name), value);
}
