//! Messages from the worker to the page, and from a helper to the worker.

use js_sys::{Array, Float64Array, Uint8Array};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DedicatedWorkerGlobalScope;
use workbench::protocol::{Answer, Failure, Progress};

use crate::wire::{self, BUILD, RequestId};

/// The worker's global scope.
pub(super) fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Says that requests may come, and of which build this worker is.
pub(super) fn ready() {
    send(&wire::message("ready", &BUILD.into()), &Array::new());
}

/// Says that this worker cannot go on.
pub(super) fn died(reason: &str) {
    send(&wire::message("died", &reason.into()), &Array::new());
}

/// Says how far a request is.
pub(super) fn progress(id: RequestId, progress: &Progress) {
    send(&envelope(id, "progress", progress), &Array::new());
}

/// Says why a request has no answer.
pub(super) fn failure(id: RequestId, failure: &Failure) {
    send(&envelope(id, "failure", failure), &Array::new());
}

/// Answers a request; columns and bytes are transferred.
pub(super) fn answer(id: RequestId, answer: &Answer, arrays: &[Vec<f64>], bytes: Option<&[u8]>) {
    let message = envelope(id, "answer", answer);
    let transfer = Array::new();
    if !arrays.is_empty() {
        let list = Array::new();
        for column in arrays {
            let array = Float64Array::from(column.as_slice());
            transfer.push(&array.buffer());
            list.push(&array);
        }
        wire::put(&message, "arrays", &list);
    }
    if let Some(bytes) = bytes {
        let bytes = Uint8Array::from(bytes);
        transfer.push(&bytes.buffer());
        wire::put(&message, "bytes", &bytes);
    }
    send(&message, &transfer);
}

/// Answers with what a helper has read of a stretch; its bytes are transferred.
pub(super) fn stretch(stretch: &JsValue, packed: Option<&[u8]>) {
    let message = wire::message("stretch", stretch);
    let transfer = Array::new();
    if let Some(packed) = packed {
        let packed = Uint8Array::from(packed);
        transfer.push(&packed.buffer());
        wire::put(&message, "packed", &packed);
    }
    send(&message, &transfer);
}

fn envelope(id: RequestId, name: &str, content: &impl Serialize) -> js_sys::Object {
    let message = wire::message("id", &id.into());
    // Reports hold no maps with odd keys.
    let text = serde_json::to_string(content).unwrap_or_default();
    wire::put(&message, name, &JsValue::from_str(&text));
    message
}

fn send(message: &js_sys::Object, transfer: &Array) {
    // Everything in a message of ours can be cloned or transferred.
    let _ = scope().post_message_with_transfer(message, transfer);
}
