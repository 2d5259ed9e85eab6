//! How much is made of a file before it is refused: small files must not take the memory of large ones.

use table::Error;

/// Bytes of text that any file may become.
const TEXT: u64 = 32 << 20;
/// Times that text may be longer than its file beyond that.
const TEXT_TIMES: u64 = 256;
/// What the reader of text can hold.
const MOST_TEXT: u64 = (1 << 31) - 1;
/// Bytes of pages and dictionaries that may be unpacked at one time.
const UNPACKED: u64 = 64 << 20;
/// Times that they may be larger than the file beyond that.
const UNPACKED_TIMES: u64 = 16;
/// What a module of 32 bits can hold beside everything else.
const MOST_UNPACKED: u64 = 2 << 30;

/// Most bytes of text that are made of a file of this size.
pub fn text(size: u64) -> u64 {
    TEXT.saturating_add(size.saturating_mul(TEXT_TIMES)).min(MOST_TEXT)
}

/// The refusal of so many bytes, as far as a number of JavaScript can count them.
pub(crate) fn too_large(bytes: u64, limit: u64) -> Error {
    Error::TooLarge { bytes: bytes.min((1 << 53) - 1), limit }
}

/// What is unpacked at one time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Budget {
    held: u64,
    limit: u64,
}

impl Budget {
    /// For a file of this size.
    pub(crate) fn of(size: u64) -> Self {
        let limit = UNPACKED.saturating_add(size.saturating_mul(UNPACKED_TIMES)).min(MOST_UNPACKED);
        Self { held: 0, limit }
    }

    /// Makes room for bytes in place of others.
    ///
    /// # Errors
    /// [`Error::TooLarge`].
    pub(crate) fn exchange(&mut self, old: usize, new: u64) -> Result<(), Error> {
        let held = self.held.saturating_sub(old as u64).saturating_add(new);
        if held > self.limit {
            return Err(too_large(held, self.limit));
        }
        self.held = held;
        Ok(())
    }
}
