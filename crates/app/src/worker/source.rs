//! A file, piece by piece: the next piece is on its way while one is worked on. A compressed file (gzip), or the table in a zip
//! archive, is unpacked by the browser as it comes.

use js_sys::{Promise, Uint8Array};
use table::{ARCHIVE_HEADER, ARCHIVE_TAIL, ArchivedTable, Format, archive_directory, archived_table, detect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, ReadableStreamDefaultReader};
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

/// What is in a file.
pub(super) enum Content {
    /// Text, as it lies there.
    Text,
    /// Text compressed by gzip.
    Gzip,
    /// A table in a zip archive.
    Archived(ArchivedTable),
    /// A workbook.
    Workbook,
}

/// Looks into a file.
///
/// # Errors
/// `file-unreadable`; as [`archived_table`] for an archive that holds neither a workbook nor one table.
pub(super) async fn content(file: &File) -> Result<Content, Failure> {
    let head = bytes(file, 0.0, 4_096.0).await?;
    let size = file.size();
    match detect(&head) {
        Format::LegacyWorkbook => Ok(Content::Workbook),
        Format::Workbook => {
            let located = |error| Failure { file: Some(file.name()), ..Failure::from_kind(&error) };
            let tail = bytes(file, (size - ARCHIVE_TAIL as f64).max(0.0), size).await?;
            let directory = archive_directory(&tail, size as u64).map_err(&located)?;
            let directory = bytes(file, directory.start as f64, directory.end as f64).await?;
            let table = archived_table(&directory).map_err(located)?;
            Ok(table.map_or(Content::Workbook, Content::Archived))
        }
        _ if head.starts_with(GZIP) => Ok(Content::Gzip),
        _ => Ok(Content::Text),
    }
}

/// The pieces of a file.
pub(super) struct Pieces {
    file: File,
    way: Way,
    coming: Option<Promise>,
    buffer: Vec<u8>,
}

/// How pieces come.
enum Way {
    /// Cut from the file, from here to there.
    Cut { next: f64, end: f64 },
    /// From the browser's unpacking.
    Unpacked(ReadableStreamDefaultReader),
}

impl Pieces {
    /// Begins to read the text in a file.
    ///
    /// # Errors
    /// `file-unreadable` where the browser cannot unpack; `damaged-archive`.
    pub(super) async fn of(file: &File, content: &Content) -> Result<Self, Failure> {
        let unpacking =
            |packed: &Blob, format| unpacked(packed, format).map(Way::Unpacked).map_err(|_| unreadable(file));
        let way = match content {
            Content::Text | Content::Workbook => Way::Cut { next: 0.0, end: file.size() },
            Content::Gzip => unpacking(file, "gzip")?,
            Content::Archived(table) => {
                let from = table.header as f64;
                let header = bytes(file, from, from + ARCHIVE_HEADER as f64).await?;
                let data = table
                    .data(&header)
                    .map_err(|error| Failure { file: Some(file.name()), ..Failure::from_kind(&error) })?;
                let (next, end) = (data.start as f64, data.end as f64);
                if table.deflated {
                    let packed = file.slice_with_f64_and_f64(next, end).map_err(|_| unreadable(file))?;
                    unpacking(&packed, "deflate-raw")?
                } else {
                    Way::Cut { next, end }
                }
            }
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
            Way::Cut { .. } => Uint8Array::new(&came),
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
            Way::Cut { next, end } if *next < *end => {
                let stop = (*next + PIECE).min(*end);
                self.coming = self.file.slice_with_f64_and_f64(*next, stop).ok().map(|piece| piece.array_buffer());
                *next = stop;
            }
            Way::Cut { .. } => {}
            Way::Unpacked(reader) => self.coming = Some(reader.read()),
        }
    }

    fn broken(&self) -> Failure {
        match self.way {
            Way::Cut { .. } => unreadable(&self.file),
            Way::Unpacked(_) => Failure { file: Some(self.file.name()), ..Failure::new("damaged-archive") },
        }
    }
}

/// What is within compressed bytes.
fn unpacked(packed: &Blob, format: &str) -> Result<ReadableStreamDefaultReader, JsValue> {
    let unpacking = DecompressionStream::new(format)?;
    Ok(packed.stream().pipe_through(unpacking.unchecked_ref()).get_reader().unchecked_into())
}

/// Bytes that the pieces will add up to: a compressed file says how long it was, up to 4 GiB. One that was cut short ends in
/// anything, so no more is believed than tables are usually compressed by.
///
/// # Errors
/// As [`Pieces::next`].
pub(super) async fn length(file: &File, content: &Content) -> Result<u64, Failure> {
    let size = file.size() as u64;
    let stated = match content {
        Content::Gzip if size >= 18 => {
            let last = bytes(file, file.size() - 4.0, file.size()).await?;
            last.try_into().map(u32::from_le_bytes).unwrap_or_default().into()
        }
        Content::Archived(table) => table.bytes,
        _ => return Ok(size),
    };
    Ok(stated.clamp(size, MOST_PACKED * size))
}

async fn whole(promise: Promise) -> Result<Uint8Array, ()> {
    let buffer = JsFuture::from(promise).await.map_err(|_| ())?;
    Ok(Uint8Array::new(&buffer))
}

fn unreadable(file: &File) -> Failure {
    Failure { file: Some(file.name()), ..Failure::new("file-unreadable") }
}

async fn bytes(file: &File, from: f64, to: f64) -> Result<Vec<u8>, Failure> {
    let piece = file.slice_with_f64_and_f64(from, to.min(file.size())).map_err(|_| unreadable(file))?;
    let bytes = whole(piece.array_buffer()).await.map_err(|()| unreadable(file))?;
    Ok(bytes.to_vec())
}
