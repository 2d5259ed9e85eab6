//! Files, piece by piece: the next piece is on its way while one is worked on. A compressed file (gzip), or a table in a zip
//! archive, is unpacked by the browser as it comes.

use std::ops::Range;
use std::rc::Rc;

use js_sys::{Array, ArrayBuffer, Promise, Uint8Array};
use table::{
    ARCHIVE_HEADER, ARCHIVE_TAIL, ArchivedTable, BUNDLE_MARK, Bundled, Format, Refetch, archive_directory,
    archived_tables, bundle_head_length, bundled, detect,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, FileReaderSync, ReadableStream, ReadableStreamByobReader};
use workbench::protocol::{Failure, RecordedFile};

use crate::wire;

#[wasm_bindgen]
extern "C" {
    // Stable in every browser, not yet in web-sys.
    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;

    #[wasm_bindgen(js_namespace = ["crypto", "subtle"], catch)]
    fn digest(algorithm: &str, bytes: &Uint8Array) -> Result<Promise, JsValue>;
}

/// Bytes of a file, at most, of which a hash is taken: all of them have to be in memory at once.
const MOST_HASHED: f64 = 1_073_741_824.0;

/// Times that text is longer than its compressed file, at most, as a rule.
const MOST_PACKED: u64 = 30;

/// Bytes of a piece.
const PIECE: u32 = 1 << 20;

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
    /// A table that lies column by column.
    Columnar,
}

/// A file that holds a table: the one that was opened, or one of several in it.
pub(super) struct Member {
    /// Its name.
    pub(super) name: String,
    /// Its bytes; the archive's, where it lies in one.
    pub(super) blob: Blob,
    /// What they are.
    pub(super) content: Content,
}

/// Looks into a file that was opened: the files to be read as one table.
///
/// # Errors
/// `file-unreadable`; as [`archived_tables`] for an archive that holds neither a workbook nor tables.
pub(super) async fn members(file: &File) -> Result<Vec<Member>, Failure> {
    let mut members = Vec::new();
    for (name, blob) in files(file).await? {
        members.extend(members_of(name, &blob).await?);
    }
    Ok(members)
}

/// The file that was opened, or each of those that were opened together.
async fn files(file: &File) -> Result<Vec<(String, Blob)>, Failure> {
    let start = bytes(file, &file.name(), 0.0, BUNDLE_MARK as f64).await?;
    let Some(length) = bundle_head_length(&start) else { return Ok(vec![(file.name(), file.clone().into())]) };
    let head = bytes(file, &file.name(), 0.0, length as f64).await?;
    let inside = bundled(&head, file.size() as u64).map_err(|error| named(&error, &file.name()))?;
    let blob = |Bundled { name, place }: Bundled| {
        let blob = file.slice_with_f64_and_f64(place.start as f64, place.end as f64).map_err(|_| unreadable(&name))?;
        Ok((name, blob))
    };
    inside.into_iter().map(blob).collect()
}

/// What a record says of the files.
///
/// # Errors
/// `file-unreadable`.
pub(super) async fn recorded(file: &File) -> Result<Vec<RecordedFile>, Failure> {
    let mut all = Vec::new();
    for (name, blob) in files(file).await? {
        let size = blob.size();
        let sha256 = if size <= MOST_HASHED { hash(&bytes(&blob, &name, 0.0, size).await?).await } else { None };
        all.push(RecordedFile { name, bytes: size as u64, sha256 });
    }
    Ok(all)
}

/// SHA-256 as hexadecimal digits; `None` where the browser keeps it from the page, as it does over plain HTTP.
async fn hash(bytes: &[u8]) -> Option<String> {
    let promise = digest("SHA-256", &Uint8Array::from(bytes)).ok()?;
    let found = Uint8Array::new(&JsFuture::from(promise).await.ok()?);
    Some(found.to_vec().iter().map(|byte| format!("{byte:02x}")).collect())
}

async fn members_of(name: String, blob: &Blob) -> Result<Vec<Member>, Failure> {
    let head = bytes(blob, &name, 0.0, 4_096.0).await?;
    let size = blob.size();
    let content = match detect(&head) {
        Format::LegacyWorkbook => Content::Workbook,
        Format::Columnar(_) => Content::Columnar,
        Format::Workbook => {
            let tail = bytes(blob, &name, (size - ARCHIVE_TAIL as f64).max(0.0), size).await?;
            let directory = archive_directory(&tail, size as u64).map_err(|error| named(&error, &name))?;
            let directory = bytes(blob, &name, directory.start as f64, directory.end as f64).await?;
            match archived_tables(&directory).map_err(|error| named(&error, &name))? {
                None => Content::Workbook,
                Some(tables) => {
                    let alone = tables.len() == 1;
                    let member = |table: ArchivedTable| Member {
                        name: if alone { name.clone() } else { table.name.clone() },
                        blob: blob.clone(),
                        content: Content::Archived(table),
                    };
                    return Ok(tables.into_iter().map(member).collect());
                }
            }
        }
        _ if head.starts_with(GZIP) => Content::Gzip,
        _ => Content::Text,
    };
    Ok(vec![Member { name, blob: blob.clone(), content }])
}

impl Member {
    /// Bytes that the pieces will add up to: a compressed file says how long it was, up to 4 GiB. One that was cut short ends in
    /// anything, so no more is believed than tables are usually compressed by.
    ///
    /// # Errors
    /// As [`Pieces::next`].
    pub(super) async fn length(&self) -> Result<u64, Failure> {
        let size = self.blob.size() as u64;
        let (stated, packed) = match &self.content {
            Content::Gzip if size >= 18 => {
                let last = bytes(&self.blob, &self.name, self.blob.size() - 4.0, self.blob.size()).await?;
                (last.try_into().map(u32::from_le_bytes).unwrap_or_default().into(), size)
            }
            Content::Archived(table) => (table.bytes, table.packed),
            _ => (size, size),
        };
        Ok(stated.clamp(packed, MOST_PACKED * packed))
    }

    /// All bytes.
    ///
    /// # Errors
    /// As [`Pieces::next`].
    pub(super) async fn whole(&self) -> Result<Uint8Array, Failure> {
        whole(self.blob.array_buffer()).await.map_err(|()| unreadable(&self.name))
    }
}

/// The pieces of a file.
pub(super) struct Pieces {
    name: String,
    /// One that fills memory it is given, where it can be had; any other takes no notice of what it is given.
    reader: ReadableStreamByobReader,
    /// Memory that the next piece may fill.
    room: ArrayBuffer,
    /// Whether the browser unpacks what it hands over.
    packed: bool,
    /// Listened to from the start: a promise that is broken before anyone asks would stop the worker.
    coming: Option<JsFuture>,
    buffer: Vec<u8>,
}

impl Pieces {
    /// Begins to read the text in a file.
    ///
    /// # Errors
    /// `file-unreadable` where the browser cannot unpack; `damaged-archive`.
    pub(super) async fn of(member: &Member) -> Result<Self, Failure> {
        let Member { name, blob, content } = member;
        let (from, packed) = match content {
            Content::Text | Content::Workbook | Content::Columnar => (blob.clone(), None),
            Content::Gzip => (blob.clone(), Some("gzip")),
            Content::Archived(table) => {
                let from = table.header as f64;
                let header = bytes(blob, name, from, from + ARCHIVE_HEADER as f64).await?;
                let data = table.data(&header).map_err(|error| named(&error, name))?;
                let data = blob.slice_with_f64_and_f64(data.start as f64, data.end as f64);
                (data.map_err(|_| unreadable(name))?, table.deflated.then_some("deflate-raw"))
            }
        };
        let stream = match packed {
            Some(format) => unpacked(&from, format).map_err(|_| unreadable(name))?,
            None => from.stream(),
        };
        let reader = ReadableStreamByobReader::new(&stream).unwrap_or_else(|_| stream.get_reader().unchecked_into());
        let (name, packed, room) = (name.clone(), packed.is_some(), ArrayBuffer::new(PIECE));
        let mut pieces = Self { name, reader, room, packed, coming: None, buffer: Vec::new() };
        pieces.fetch();
        Ok(pieces)
    }

    /// The next piece, `None` after the last.
    ///
    /// # Errors
    /// `file-unreadable` when the file was moved or changed since it was opened; `damaged-archive` when it cannot be unpacked.
    pub(super) async fn next(&mut self) -> Result<Option<&[u8]>, Failure> {
        let Some(coming) = self.coming.take() else { return Ok(None) };
        let came = coming.await.map_err(|_| self.broken())?;
        let done = wire::field(&came, "done").is_some_and(|done| done.is_truthy());
        let Some(value) = wire::field(&came, "value").filter(|_| !done) else { return Ok(None) };
        let bytes = value.unchecked_into::<Uint8Array>();
        self.buffer.resize(bytes.length() as usize, 0);
        bytes.copy_to(&mut self.buffer);
        self.room = bytes.buffer();
        self.fetch();
        Ok(Some(&self.buffer))
    }

    /// No more of them are wanted.
    pub(super) fn stop(self) {
        let _ = self.reader.cancel();
    }

    fn fetch(&mut self) {
        let room = Uint8Array::new(&self.room);
        self.coming = Some(JsFuture::from(self.reader.read_with_array_buffer_view(&room)));
    }

    fn broken(&self) -> Failure {
        if self.packed { named(&table::Error::DamagedArchive, &self.name) } else { unreadable(&self.name) }
    }
}

/// How bytes of a file of text are had again at once, as a worker can.
pub(super) fn refetch(member: &Member) -> Option<Refetch> {
    let reader = FileReaderSync::new().ok().filter(|_| matches!(member.content, Content::Text))?;
    let blob = member.blob.clone();
    Some(Rc::new(move |range: Range<u64>| {
        let piece = blob.slice_with_f64_and_f64(range.start as f64, range.end as f64).ok()?;
        Some(Uint8Array::new(&reader.read_as_array_buffer(&piece).ok()?.into()).to_vec())
    }))
}

/// What is within compressed bytes.
fn unpacked(packed: &Blob, format: &str) -> Result<ReadableStream, JsValue> {
    let unpacking = DecompressionStream::new(format)?;
    Ok(packed.stream().pipe_through(unpacking.unchecked_ref()))
}

async fn whole(promise: Promise) -> Result<Uint8Array, ()> {
    let buffer = JsFuture::from(promise).await.map_err(|_| ())?;
    Ok(Uint8Array::new(&buffer))
}

pub(super) fn unreadable(name: &str) -> Failure {
    Failure { file: Some(name.to_owned()), ..Failure::new("file-unreadable") }
}

fn named(error: &table::Error, name: &str) -> Failure {
    Failure { file: Some(name.to_owned()), ..Failure::from_kind(error) }
}

async fn bytes(blob: &Blob, name: &str, from: f64, to: f64) -> Result<Vec<u8>, Failure> {
    stretch(blob, name, from, to).await.map(|bytes| bytes.to_vec())
}

/// Bytes of a file, from here to there.
///
/// # Errors
/// `file-unreadable`.
pub(super) async fn stretch(blob: &Blob, name: &str, from: f64, to: f64) -> Result<Uint8Array, Failure> {
    let piece = blob.slice_with_f64_and_f64(from, to.min(blob.size())).map_err(|_| unreadable(name))?;
    whole(piece.array_buffer()).await.map_err(|()| unreadable(name))
}

/// The table of columns in a file, if it holds one; a packed one is unpacked first, since its end has to be read before its
/// beginning.
///
/// # Errors
/// As [`Pieces::next`].
pub(super) async fn columns(member: &Member) -> Result<Option<Blob>, Failure> {
    match &member.content {
        Content::Columnar => return Ok(Some(member.blob.clone())),
        Content::Text | Content::Workbook => return Ok(None),
        Content::Gzip | Content::Archived(_) => {}
    }
    let mut pieces = Pieces::of(member).await?;
    let all = Array::new();
    while let Some(piece) = pieces.next().await? {
        if all.length() == 0 && !matches!(detect(piece), Format::Columnar(_)) {
            return Ok(None);
        }
        all.push(&Uint8Array::from(piece));
    }
    Blob::new_with_u8_array_sequence(&all).map(Some).map_err(|_| unreadable(&member.name))
}
