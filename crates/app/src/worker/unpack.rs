//! What is packed in a file, unpacked before it is read. The browser keeps it, in memory or on the disk as it likes, so that from there on
//! it is a file as any other: its text may be longer than what can be held here, and be read from several places at once. Where the
//! browser keeps less, as in a private window, the text is unpacked once more as it is read.

use std::ops::Range;

use js_sys::{Array, Uint8Array};
use table::{Error, Unpacking};
use web_sys::{Blob, FileReaderSync};
use workbench::protocol::Failure;

use super::source::{Content, HEAD, Member, PIECE, at_once, named, stretch, table_within, unreadable};

/// Pieces that are handed over to the browser together.
const TOGETHER: u32 = 16;

/// Bytes that a file may be unpacked to.
const MOST: u64 = 1 << 36;

/// Bytes that browsers keep even where they may not use the disk.
const KEPT_ANYWHERE: u64 = 1 << 28;

/// What is packed in a file, as it is unpacked.
pub(super) struct Unpacked {
    name: String,
    blob: Blob,
    reader: FileReaderSync,
    unpacking: Unpacking,
    /// Bytes of the packed file that were read, the last of them here, and how many of these have been unpacked.
    read: f64,
    piece: Vec<u8>,
    taken: usize,
    /// What was unpacked last, and where in all of it that begins.
    text: Vec<u8>,
    start: u64,
}

impl Unpacked {
    /// Begins to unpack.
    ///
    /// # Errors
    /// `file-unreadable`.
    pub(super) fn begin(name: &str, blob: &Blob, unpacking: Unpacking) -> Result<Self, Failure> {
        let reader = FileReaderSync::new().map_err(|_| unreadable(name))?;
        let (name, blob, text) = (name.to_owned(), blob.clone(), Vec::with_capacity(PIECE as usize));
        Ok(Self { name, blob, reader, unpacking, read: 0.0, piece: Vec::new(), taken: 0, text, start: 0 })
    }

    /// The next piece, `None` after the last.
    ///
    /// # Errors
    /// `damaged-archive`; `file-unreadable`.
    pub(super) fn next(&mut self) -> Result<Option<&[u8]>, Failure> {
        self.start += self.text.len() as u64;
        self.text.clear();
        loop {
            let mut rest = &self.piece[self.taken..];
            let unpacked = self.unpacking.unpack(&mut rest, &mut self.text);
            unpacked.map_err(|error| named(&error, &self.name))?;
            self.taken = self.piece.len() - rest.len();
            if self.text.len() == self.text.capacity() {
                break;
            }
            let to = (self.read + f64::from(PIECE)).min(self.blob.size());
            if to == self.read {
                self.unpacking.finish().map_err(|error| named(&error, &self.name))?;
                break;
            }
            self.piece = at_once(&self.reader, &self.blob, self.read, to).ok_or_else(|| unreadable(&self.name))?;
            (self.read, self.taken) = (to, 0);
        }
        Ok(Some(self.text.as_slice()).filter(|text| !text.is_empty()))
    }

    /// Bytes from here to there of what is packed; what lies behind those asked for before is had soonest, anything else by unpacking
    /// from the beginning.
    pub(super) fn stretch(&mut self, place: Range<u64>) -> Option<Vec<u8>> {
        if place.start < self.start {
            *self = Self::begin(&self.name, &self.blob, self.unpacking.anew()).ok()?;
        }
        let mut bytes = Vec::with_capacity((place.end - place.start) as usize);
        loop {
            let (here, end) = (self.text.len() as u64, place.end - self.start);
            let from = (place.start + bytes.len() as u64 - self.start).min(here);
            bytes.extend_from_slice(&self.text[from as usize..end.min(here) as usize]);
            if end <= here || self.next().ok()?.is_none() {
                return Some(bytes);
            }
        }
    }

    /// Bytes of the packed file that have been read.
    pub(super) fn read(&self) -> f64 {
        self.read
    }
}

/// What has been unpacked, for the browser to keep.
#[derive(Default)]
pub(super) struct Kept {
    length: u64,
    /// The table it is, as the first bytes tell.
    content: Option<Content>,
    /// What the browser keeps of it, and the pieces behind that; `None` once it keeps no more.
    parts: Option<Array>,
    fresh: Array,
}

impl Kept {
    /// Takes the next piece; `false` where it turns out to be no table, and no more is wanted.
    ///
    /// # Errors
    /// `too-large`.
    pub(super) async fn take(&mut self, name: &str, text: &[u8]) -> Result<bool, Failure> {
        if self.length == 0 {
            (self.content, self.parts) = (table_within(&text[..text.len().min(HEAD)]), Some(Array::new()));
        }
        self.length += text.len() as u64;
        if self.length > MOST {
            return Err(named(&Error::TooLarge { bytes: self.length, limit: MOST }, name));
        }
        self.fresh.push(&Uint8Array::from(text));
        if self.fresh.length() == TOGETHER {
            self.hand_over(name).await;
        }
        Ok(self.content.is_some())
    }

    /// Hands the pieces over to the browser, which may put them on the disk, and waits until it has: it refuses what comes faster than it
    /// writes.
    async fn hand_over(&mut self, name: &str) {
        let pieces = std::mem::replace(&mut self.fresh, Array::new());
        let Some(parts) = self.parts.take() else { return };
        let Ok(part) = Blob::new_with_u8_array_sequence(&pieces) else { return };
        if stretch(&part, name, part.size() - 1.0, part.size()).await.is_ok() {
            parts.push(&part);
            self.parts = Some(parts);
        }
    }

    /// All of it as a file; the packed one, to be unpacked once more, where the browser does not keep so much.
    ///
    /// # Errors
    /// `too-large` where that does not help.
    pub(super) async fn into_member(
        mut self,
        name: String,
        packed: Blob,
        unpacking: Unpacking,
    ) -> Result<Member, Failure> {
        self.hand_over(&name).await;
        let bytes = self.length;
        let blob = self.parts.and_then(|parts| Blob::new_with_blob_sequence(&parts).ok());
        let content = self.content.unwrap_or(Content::Text);
        // Whether it is kept is told when it is read.
        if let Some(blob) = blob
            && stretch(&blob, &name, blob.size() - 1.0, blob.size()).await.is_ok()
        {
            return Ok(Member { name, bytes, blob, content });
        }
        if !matches!(content, Content::Text) {
            return Err(named(&Error::TooLarge { bytes, limit: KEPT_ANYWHERE }, &name));
        }
        Ok(Member { name, bytes, blob: packed, content: Content::Packed(unpacking) })
    }
}
