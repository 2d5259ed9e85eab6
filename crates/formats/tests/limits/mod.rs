//! Workbooks read within limits of time and memory.

#![expect(clippy::disallowed_methods, reason = "the time that it takes is what is tested")]

use std::time::{Duration, Instant};

use formats::{Sheet, to_text};
use table::Error;

#[path = "../../../../tests/held.rs"]
pub(crate) mod held;

/// Seconds allowed. What unpacks a thousand million bytes is not optimised in a debug build and takes some seven seconds there,
/// alone and on a quick machine: then the limit ends what would never end, and the second is held to in release.
const SECONDS: u64 = if cfg!(debug_assertions) { 60 } else { 1 };

/// The first sheet with a table, in little time and memory.
pub(crate) fn read(bytes: &[u8]) -> Result<Sheet, Error> {
    let begun = Instant::now();
    let (result, most) = held::most(|| to_text(bytes, None));
    let took = begun.elapsed();
    assert!(took < Duration::from_secs(SECONDS), "{took:?}");
    assert!(most < 300 << 20, "{most} bytes");
    result
}
