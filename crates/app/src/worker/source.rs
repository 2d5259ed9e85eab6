//! Files, piece by piece: the next piece is on its way while one is worked on.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use js_sys::{ArrayBuffer, Promise, Uint8Array};
use table::{
    ARCHIVE_HEADER, ARCHIVE_TAIL, ArchivedTable, BUNDLE_MARK, Bundled, Format, Refetch, Unpacking, archive_directory,
    archived_tables, bundle_head_length, bundled, detect,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, FileReaderSync, ReadableStreamByobReader};
use workbench::protocol::{Failure, RecordedFile};

use super::unpack::Unpacked;
use crate::wire;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["crypto", "subtle"], catch)]
    fn digest(algorithm: &str, bytes: &Uint8Array) -> Result<Promise, JsValue>;
}

/// Bytes of a file, at most, of which a hash is taken: all of them have to be in memory at once.
const MOST_HASHED: f64 = 1_073_741_824.0;

/// Bytes that tell what a file is.
pub(super) const HEAD: usize = 4_096;

/// Bytes of a piece.
pub(super) const PIECE: u32 = 1 << 20;

/// What is in a file.
pub(super) enum Content {
    /// Text, as it lies there.
    Text,
    /// A workbook.
    Workbook,
    /// A table that lies column by column.
    Columnar,
    /// Something that is packed.
    Packed(Unpacking),
}

/// A file that holds a table: the one that was opened, or one of several in it.
pub(super) struct Member {
    /// Its name.
    pub(super) name: String,
    /// How many bytes it has, unpacked where that is known.
    pub(super) bytes: u64,
    /// Its bytes, packed where it is.
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
    let head = bytes(blob, &name, 0.0, HEAD as f64).await?;
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
                    let mut members = Vec::new();
                    for table in tables {
                        let name = if alone { name.clone() } else { table.name.clone() };
                        members.push(archived(name, &table, blob).await?);
                    }
                    return Ok(members);
                }
            }
        }
        _ => Unpacking::gzip(&head).map_or(Content::Text, Content::Packed),
    };
    Ok(vec![Member { name, bytes: size as u64, blob: blob.clone(), content }])
}

/// A table in an archive.
async fn archived(name: String, table: &ArchivedTable, archive: &Blob) -> Result<Member, Failure> {
    let from = table.header as f64;
    let header = bytes(archive, &name, from, from + ARCHIVE_HEADER as f64).await?;
    let data = table.data(&header).map_err(|error| named(&error, &name))?;
    let data = archive.slice_with_f64_and_f64(data.start as f64, data.end as f64);
    let blob = data.map_err(|_| unreadable(&name))?;
    let content = if table.deflated {
        Content::Packed(Unpacking::deflate())
    } else {
        table_within(&bytes(&blob, &name, 0.0, HEAD as f64).await?).unwrap_or(Content::Text)
    };
    // What the archive says of its length may be a lie; unpacking tells.
    Ok(Member { name, bytes: blob.size() as u64, blob, content })
}

/// The table in what was packed, by its first bytes; `None` where it is none.
pub(super) fn table_within(head: &[u8]) -> Option<Content> {
    match detect(head) {
        Format::Text | Format::Json => Some(Content::Text),
        Format::Columnar(_) => Some(Content::Columnar),
        Format::Workbook | Format::LegacyWorkbook => Some(Content::Workbook),
        Format::Other(_) => None,
    }
}

impl Member {
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
    /// Listened to from the start: a promise that is broken before anyone asks would stop the worker.
    coming: Option<JsFuture>,
    buffer: Vec<u8>,
}

impl Pieces {
    /// Begins to read the bytes of a file.
    pub(super) fn of(name: &str, blob: &Blob) -> Self {
        let stream = blob.stream();
        let reader = ReadableStreamByobReader::new(&stream).unwrap_or_else(|_| stream.get_reader().unchecked_into());
        let room = ArrayBuffer::new(PIECE);
        let mut pieces = Self { name: name.to_owned(), reader, room, coming: None, buffer: Vec::new() };
        pieces.fetch();
        pieces
    }

    /// The next piece, `None` after the last.
    ///
    /// # Errors
    /// `file-unreadable` when the file was moved or changed since it was opened.
    pub(super) async fn next(&mut self) -> Result<Option<&[u8]>, Failure> {
        let Some(coming) = self.coming.take() else { return Ok(None) };
        let came = coming.await.map_err(|_| unreadable(&self.name))?;
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
}

/// How bytes of a file of text are had again at once, as a worker can.
///
/// # Errors
/// `file-unreadable`.
pub(super) fn refetch(member: &Member) -> Result<Option<Refetch>, Failure> {
    Ok(match &member.content {
        Content::Text => {
            let reader = FileReaderSync::new().map_err(|_| unreadable(&member.name))?;
            let blob = member.blob.clone();
            Some(Rc::new(move |range: Range<u64>| at_once(&reader, &blob, range.start as f64, range.end as f64)))
        }
        Content::Packed(unpacking) => {
            let again = RefCell::new(Unpacked::begin(&member.name, &member.blob, unpacking.anew())?);
            Some(Rc::new(move |range: Range<u64>| again.borrow_mut().stretch(range)))
        }
        Content::Workbook | Content::Columnar => None,
    })
}

/// Bytes of a file, from here to there, without waiting; `None` when it was moved or changed since it was opened.
pub(super) fn at_once(reader: &FileReaderSync, blob: &Blob, from: f64, to: f64) -> Option<Vec<u8>> {
    let piece = blob.slice_with_f64_and_f64(from, to).ok()?;
    Some(Uint8Array::new(&reader.read_as_array_buffer(&piece).ok()?.into()).to_vec())
}

async fn whole(promise: Promise) -> Result<Uint8Array, ()> {
    let buffer = JsFuture::from(promise).await.map_err(|_| ())?;
    Ok(Uint8Array::new(&buffer))
}

pub(super) fn unreadable(name: &str) -> Failure {
    Failure { file: Some(name.to_owned()), ..Failure::new("file-unreadable") }
}

pub(super) fn named(error: &table::Error, name: &str) -> Failure {
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
