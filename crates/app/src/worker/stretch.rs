//! Stretches of a file on their way here, into memory that is filled again and again: to touch as much memory anew as the file is long
//! would take longer than to read it.

use std::cell::RefCell;
use std::ops::Range;

use js_sys::{ArrayBuffer, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Blob, ReadableStreamByobReader};

use crate::wire;

/// Bytes behind a stretch in which its last row is to end.
const SLACK: u64 = 1 << 16;

/// Memory that stretches have left.
#[derive(Default)]
pub(super) struct Rooms(RefCell<Vec<ArrayBuffer>>);

impl Rooms {
    fn take(&self, length: u32) -> ArrayBuffer {
        let left = self.0.borrow_mut().pop().filter(|room| room.byte_length() >= length);
        left.unwrap_or_else(|| ArrayBuffer::new(length))
    }

    fn give(&self, room: ArrayBuffer) {
        self.0.borrow_mut().push(room);
    }
}

/// A stretch of a file on its way here.
pub(super) struct Stretch {
    place: StretchPlace,
    bytes: JsFuture,
}

/// Where a stretch lies.
#[derive(Clone, Copy)]
pub(super) struct StretchPlace {
    pub(super) from: u64,
    /// Bytes of it, but for the rows over its ends.
    pub(super) length: usize,
    /// Whether the file ends with it.
    pub(super) last: bool,
}

impl Stretch {
    /// Begins to fetch it, with some more behind it.
    pub(super) fn fetch(file: &Blob, place: Range<u64>, rooms: &Rooms) -> Self {
        let size = file.size() as u64;
        let end = (place.end + SLACK).min(size);
        let bytes = match file.slice_with_f64_and_f64(place.start as f64, end as f64) {
            Ok(blob) => fetch(&blob, rooms),
            Err(error) => Promise::reject(&error),
        };
        let (from, length) = (place.start, (place.end - place.start) as usize);
        Self { place: StretchPlace { from, length, last: end == size }, bytes: JsFuture::from(bytes) }
    }

    /// Its bytes, in place of what the buffer holds; `None` where they cannot be had.
    pub(super) async fn read(self, buffer: &mut Vec<u8>, rooms: &Rooms) -> Option<StretchPlace> {
        let bytes = self.bytes.await.ok()?.unchecked_into::<Uint8Array>();
        buffer.resize(bytes.length() as usize, 0);
        bytes.copy_to(buffer);
        rooms.give(bytes.buffer());
        Some(self.place)
    }
}

/// All bytes of a blob, as a `Uint8Array`. They come by themselves, before anybody waits for them.
fn fetch(blob: &Blob, rooms: &Rooms) -> Promise {
    let length = blob.size() as u32;
    let Ok(reader) = ReadableStreamByobReader::new(&blob.stream()) else {
        // A browser that does not fill memory it is given.
        let blob = blob.clone();
        return future_to_promise(
            async move { Ok(Uint8Array::new(&JsFuture::from(blob.array_buffer()).await?).into()) },
        );
    };
    let mut room = rooms.take(length);
    future_to_promise(async move {
        let mut filled = 0;
        while filled < length {
            let rest = Uint8Array::new_with_byte_offset_and_length(&room, filled, length - filled);
            let came = JsFuture::from(reader.read_with_array_buffer_view(&rest)).await?;
            let piece = wire::field(&came, "value").map(JsCast::unchecked_into::<Uint8Array>);
            // The file has become shorter.
            let piece = piece.filter(|piece| piece.length() > 0).ok_or(JsValue::UNDEFINED)?;
            filled += piece.length();
            room = piece.buffer();
        }
        Ok(Uint8Array::new_with_byte_offset_and_length(&room, 0, length).into())
    })
}
