//! What is packed in a file, unpacked before it is read. The browser keeps it, in memory or on the disk as it likes, so that from there on
//! it is a file as any other: its text may be longer than what can be held here, and be read from several places at once. Where the
//! browser keeps less, as in a private window, the text is unpacked once more as it is read.

use js_sys::{Array, Uint8Array};
use table::{Error, Unpacking};
use web_sys::Blob;
use workbench::protocol::Failure;

use super::source::{Content, HEAD, Member, PIECE, Pieces, named, stretch, table_within};

/// Pieces that are handed over to the browser together.
const TOGETHER: u32 = 16;

/// Bytes that a file may be unpacked to.
const MOST: u64 = 1 << 36;

/// Bytes that browsers keep even where they may not use the disk.
const KEPT_ANYWHERE: u64 = 1 << 28;

/// What is packed in a file, as it is unpacked.
pub(super) struct Unpacked {
    name: String,
    pieces: Pieces,
    unpacking: Unpacking,
    /// The packed piece in hand, and how much of it has been unpacked.
    piece: Vec<u8>,
    taken: usize,
    /// Bytes of the packed pieces so far.
    done: f64,
    text: Vec<u8>,
}

impl Unpacked {
    /// Begins to unpack.
    pub(super) fn begin(name: &str, blob: &Blob, unpacking: Unpacking) -> Self {
        let (pieces, text) = (Pieces::of(name, blob), Vec::with_capacity(PIECE as usize));
        Self { name: name.to_owned(), pieces, unpacking, piece: Vec::new(), taken: 0, done: 0.0, text }
    }

    /// The next piece, `None` after the last.
    ///
    /// # Errors
    /// `damaged-archive`; `file-unreadable`.
    pub(super) async fn next(&mut self) -> Result<Option<&[u8]>, Failure> {
        self.text.clear();
        loop {
            let mut rest = &self.piece[self.taken..];
            let unpacked = self.unpacking.unpack(&mut rest, &mut self.text);
            unpacked.map_err(|error| named(&error, &self.name))?;
            self.taken = self.piece.len() - rest.len();
            if self.text.len() == self.text.capacity() {
                break;
            }
            let Some(piece) = self.pieces.next().await? else {
                self.unpacking.finish().map_err(|error| named(&error, &self.name))?;
                break;
            };
            self.done += piece.len() as f64;
            (self.piece, self.taken) = (piece.to_vec(), 0);
        }
        Ok(Some(self.text.as_slice()).filter(|text| !text.is_empty()))
    }

    /// Bytes of the packed file that have been unpacked.
    pub(super) fn done(&self) -> f64 {
        self.done
    }

    /// No more is wanted.
    pub(super) fn stop(self) {
        self.pieces.stop();
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
    pub(super) fn take(&mut self, name: &str, text: &[u8]) -> Result<bool, Failure> {
        if self.length == 0 {
            (self.content, self.parts) = (table_within(&text[..text.len().min(HEAD)]), Some(Array::new()));
        }
        self.length += text.len() as u64;
        if self.length > MOST {
            return Err(named(&Error::TooLarge { bytes: self.length, limit: MOST }, name));
        }
        self.fresh.push(&Uint8Array::from(text));
        if self.fresh.length() == TOGETHER {
            self.hand_over();
        }
        Ok(self.content.is_some())
    }

    /// Hands the pieces over to the browser, which may put them on the disk.
    fn hand_over(&mut self) {
        let pieces = std::mem::replace(&mut self.fresh, Array::new());
        self.parts = self.parts.take().and_then(|parts| {
            let part = Blob::new_with_u8_array_sequence(&pieces).ok()?;
            parts.push(&part);
            Some(parts)
        });
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
        self.hand_over();
        let bytes = self.length;
        let blob = self.parts.and_then(|parts| Blob::new_with_blob_sequence(&parts).ok());
        let content = self.content.unwrap_or(Content::Text);
        // Whether it is kept is told when it is read.
        if let Some(blob) = blob
            && stretch(&blob, &name, blob.size() - 1.0, blob.size()).await.is_ok()
        {
            return Ok(Member { name, bytes, blob, content });
        }
        if matches!(content, Content::Columnar) {
            return Err(named(&Error::TooLarge { bytes, limit: KEPT_ANYWHERE }, &name));
        }
        Ok(Member { name, bytes, blob: packed, content: Content::Packed(unpacking) })
    }
}
