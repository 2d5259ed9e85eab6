//! A helper: a worker that reads stretches of a file for the worker that has started it.
//!
//! To the helper: `{ brief, file }`, then `{ stretch, from, to }` for each. From the helper: `{ ready: build }`,
//! `{ stretch, packed? }` for each, `{ died: message }`.

use std::cell::RefCell;

use js_sys::Uint8Array;
use table::{Brief, Gatherer};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, FileReaderSync, MessageEvent};

use super::post;
use crate::wire;

/// What a worker is called that is a helper.
pub(super) const NAME: &str = "clovis-helper";

/// Bytes behind a stretch in which its last row is to end.
pub(super) const SLACK: u64 = 1 << 16;

struct Helper {
    brief: Brief,
    gatherer: Gatherer,
    file: Blob,
    reader: FileReaderSync,
    bytes: Vec<u8>,
}

/// Reads stretches for the rest of the worker's life.
pub(super) fn start() {
    let helper = RefCell::new(None::<Helper>);
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let message = event.data();
        if let Some(brief) = wire::text(&message, "brief") {
            *helper.borrow_mut() = Helper::new(&brief, &message);
        } else if let Some(stretch) = wire::field(&message, "stretch") {
            let packed = helper.borrow_mut().as_mut().and_then(|helper| helper.read(&message));
            post::stretch(&stretch, packed.as_deref());
        }
    });
    post::scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    post::ready();
}

impl Helper {
    fn new(brief: &str, message: &JsValue) -> Option<Self> {
        let brief: Brief = serde_json::from_str(brief).ok()?;
        let file = wire::field(message, "file")?.unchecked_into();
        let reader = FileReaderSync::new().ok()?;
        Some(Self { gatherer: Gatherer::new(brief.clone()), brief, file, reader, bytes: Vec::new() })
    }

    fn read(&mut self, message: &JsValue) -> Option<Vec<u8>> {
        let place = |name: &str| wire::field(message, name)?.as_f64();
        let (from, to) = (place("from")?, place("to")?);
        let end = (to + SLACK as f64).min(self.file.size());
        let blob = self.file.slice_with_f64_and_f64(from, end).ok()?;
        let bytes = Uint8Array::new(&self.reader.read_as_array_buffer(&blob).ok()?.into());
        self.bytes.resize(bytes.length() as usize, 0);
        bytes.copy_to(&mut self.bytes);
        let rows = self.brief.rows(&self.bytes, (to - from) as usize, end >= self.file.size())?;
        self.gatherer.read(&self.bytes[rows.clone()], from as u64 + rows.start as u64)
    }
}
