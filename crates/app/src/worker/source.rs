//! A file, piece by piece: the next piece is on its way while one is worked on. A compressed file (gzip) is unpacked by the
//! browser as it comes.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, ReadableStreamDefaultReader};
use workbench::protocol::Failure;

use crate::wire;

/// Bytes a piece.
const PIECE: f64 = 2_097_152.0;

#[wasm_bindgen]
extern "C" {
    // Stable in every browser, not yet in web-sys.
    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
}

/// Times that text is longer than its compressed file, at most, as a rule.
const MOST_PACKED: u64 = 30;

/// How a compressed file begins.
const GZIP: &[u8] = b"\x1f\x8b";

/// The pieces of a file.
pub(super) struct Pieces {
    file: File,
    way: Way,
    coming: Option<Promise>,
    buffer: Vec<u8>,
}

/// How pieces come.
enum Way {
    /// Cut from the file, from here on.
    Cut(f64),
    /// From the browser's unpacking.
    Unpacked(ReadableStreamDefaultReader),
}

impl Pieces {
    /// Begins to read a file that begins with `head`.
    ///
    /// # Errors
    /// `file-unreadable` where the browser cannot unpack.
    pub(super) fn of(file: &File, head: &[u8]) -> Result<Self, Failure> {
        let way = if head.starts_with(GZIP) {
            Way::Unpacked(unpacked(file).map_err(|_| unreadable(file))?)
        } else {
            Way::Cut(0.0)
        };
        let mut pieces = Self { file: file.clone(), way, coming: None, buffer: Vec::new() };
        pieces.fetch();
        Ok(pieces)
    }

    /// The next piece, `None` after the last.
    ///
    /// # Errors
    /// `file-unreadable` when the file was moved or changed since it was opened; `damaged-archive` when it cannot be unpacked.
    pub(super) async fn next(&mut self) -> Result<Option<&[u8]>, Failure> {
        let Some(promise) = self.coming.take() else { return Ok(None) };
        let came = JsFuture::from(promise).await.map_err(|_| self.broken())?;
        let bytes = match &self.way {
            Way::Cut(_) => Uint8Array::new(&came),
            Way::Unpacked(_) => match wire::field(&came, "value") {
                Some(value) => Uint8Array::new(&value),
                None => return Ok(None),
            },
        };
        self.fetch();
        self.buffer.resize(bytes.length() as usize, 0);
        bytes.copy_to(&mut self.buffer);
        Ok(Some(&self.buffer))
    }

    /// All bytes from here on.
    ///
    /// # Errors
    /// As [`Self::next`].
    pub(super) async fn rest(file: &File) -> Result<Uint8Array, Failure> {
        whole(file.array_buffer()).await.map_err(|()| unreadable(file))
    }

    fn fetch(&mut self) {
        match &mut self.way {
            Way::Cut(next) if *next < self.file.size() => {
                let end = (*next + PIECE).min(self.file.size());
                self.coming = self.file.slice_with_f64_and_f64(*next, end).ok().map(|piece| piece.array_buffer());
                *next = end;
            }
            Way::Cut(_) => {}
            Way::Unpacked(reader) => self.coming = Some(reader.read()),
        }
    }

    fn broken(&self) -> Failure {
        match self.way {
            Way::Cut(_) => unreadable(&self.file),
            Way::Unpacked(_) => Failure { file: Some(self.file.name()), ..Failure::new("damaged-archive") },
        }
    }
}

/// The text within a compressed file.
fn unpacked(file: &File) -> Result<ReadableStreamDefaultReader, JsValue> {
    let unpacking = DecompressionStream::new("gzip")?;
    Ok(file.stream().pipe_through(unpacking.unchecked_ref()).get_reader().unchecked_into())
}

/// Bytes that the pieces will add up to: a compressed file says at its end how long it was, up to 4 GiB. One that was cut short
/// ends in anything, so no more is believed than tables are usually compressed by.
///
/// # Errors
/// As [`Pieces::next`].
pub(super) async fn length(file: &File, head: &[u8]) -> Result<u64, Failure> {
    let size = file.size();
    if !head.starts_with(GZIP) || size < 18.0 {
        return Ok(size as u64);
    }
    let last = file.slice_with_f64_and_f64(size - 4.0, size).map_err(|_| unreadable(file))?;
    let bytes = whole(last.array_buffer()).await.map_err(|()| unreadable(file))?.to_vec();
    let stated = bytes.try_into().map(u32::from_le_bytes).unwrap_or_default();
    Ok(u64::from(stated).clamp(size as u64, MOST_PACKED * size as u64))
}

async fn whole(promise: Promise) -> Result<Uint8Array, ()> {
    let buffer = JsFuture::from(promise).await.map_err(|_| ())?;
    Ok(Uint8Array::new(&buffer))
}

fn unreadable(file: &File) -> Failure {
    Failure { file: Some(file.name()), ..Failure::new("file-unreadable") }
}

/// The first bytes of a file, by which its format is known.
///
/// # Errors
/// As [`Pieces::next`].
pub(super) async fn head(file: &File) -> Result<Vec<u8>, Failure> {
    const HEAD: f64 = 4_096.0;
    let piece = file.slice_with_f64_and_f64(0.0, HEAD.min(file.size())).map_err(|_| unreadable(file))?;
    let bytes = whole(piece.array_buffer()).await.map_err(|()| unreadable(file))?;
    Ok(bytes.to_vec())
}
