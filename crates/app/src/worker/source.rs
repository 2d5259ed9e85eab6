//! A file, piece by piece: the next piece is on its way while one is worked on.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;
use workbench::protocol::Failure;

/// Bytes a piece.
const PIECE: f64 = 2_097_152.0;

/// The pieces of a file.
pub(super) struct Pieces {
    file: File,
    size: f64,
    next: f64,
    coming: Option<Promise>,
    buffer: Vec<u8>,
}

impl Pieces {
    /// Begins to read.
    pub(super) fn of(file: &File) -> Self {
        let mut pieces = Self { file: file.clone(), size: file.size(), next: 0.0, coming: None, buffer: Vec::new() };
        pieces.fetch();
        pieces
    }

    /// The next piece, `None` after the last.
    ///
    /// # Errors
    /// `file-unreadable` when the file was moved or changed since it was opened.
    pub(super) async fn next(&mut self) -> Result<Option<&[u8]>, Failure> {
        let Some(promise) = self.coming.take() else { return Ok(None) };
        let bytes = whole(promise).await.map_err(|()| self.unreadable())?;
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
        if self.next >= self.size {
            return;
        }
        let end = (self.next + PIECE).min(self.size);
        self.coming = self.file.slice_with_f64_and_f64(self.next, end).ok().map(|piece| piece.array_buffer());
        self.next = end;
    }

    fn unreadable(&self) -> Failure {
        unreadable(&self.file)
    }
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
