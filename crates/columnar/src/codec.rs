//! Unpacking, never beyond what was announced.

use std::io::Read;

/// How bytes are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Codec {
    None,
    Snappy,
    Gzip,
    Brotli,
    Zstd,
    /// A block of LZ4.
    Lz4,
    /// Blocks of LZ4 with their lengths before them, as Hadoop writes them; some writers leave the lengths out.
    Lz4InHadoop,
    /// LZ4 in its own frame, as Arrow has it.
    Lz4Frame,
}

impl Codec {
    /// Unpacks to exactly `length` bytes; `None` where that is not what is there.
    pub(crate) fn unpack(self, packed: &[u8], length: usize) -> Option<Vec<u8>> {
        match self {
            Self::None => (packed.len() == length).then(|| packed.to_vec()),
            Self::Snappy => {
                if snap::raw::decompress_len(packed).ok()? != length {
                    return None;
                }
                let mut out = room(length)?;
                (snap::raw::Decoder::new().decompress(packed, &mut out).ok()? == length).then_some(out)
            }
            Self::Gzip => whole(flate2::read::MultiGzDecoder::new(packed), length),
            Self::Brotli => whole(brotli_decompressor::Decompressor::new(packed, 4096), length),
            Self::Zstd => zstd(packed, length),
            Self::Lz4 => {
                let mut out = room(length)?;
                (lz4_flex::block::decompress_into(packed, &mut out).ok()? == length).then_some(out)
            }
            Self::Lz4InHadoop => hadoop(packed, length)
                .or_else(|| Self::Lz4.unpack(packed, length))
                .or_else(|| Self::Lz4Frame.unpack(packed, length)),
            Self::Lz4Frame => whole(lz4_flex::frame::FrameDecoder::new(packed), length),
        }
    }
}

fn room(length: usize) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    out.try_reserve_exact(length).ok()?;
    out.resize(length, 0);
    Some(out)
}

/// Reads as many bytes, and sees that there are no more.
fn whole(mut reader: impl Read, length: usize) -> Option<Vec<u8>> {
    let mut out = room(length)?;
    reader.read_exact(&mut out).ok()?;
    matches!(reader.read(&mut [0]), Ok(0)).then_some(out)
}

/// Frames one behind the other. The window is held to the length, so that a few bytes cannot ask for many.
fn zstd(mut packed: &[u8], length: usize) -> Option<Vec<u8>> {
    /// Smallest window that decoders have to accept.
    const WINDOW: u64 = 8 << 20;
    let mut out = room(length)?;
    let mut filled = 0;
    while !packed.is_empty() {
        let limit = WINDOW.max(length as u64 * 2);
        let mut reader = ruzstd::decoding::StreamingDecoder::new_with_max_window_size(&mut packed, limit).ok()?;
        loop {
            let read = reader.read(out.get_mut(filled..)?).ok()?;
            filled += read;
            if read == 0 {
                break;
            }
        }
        // A full buffer reads nothing whether or not there is more.
        if filled == length && !matches!(reader.read(&mut [0]), Ok(0)) {
            return None;
        }
    }
    (filled == length).then_some(out)
}

fn hadoop(mut packed: &[u8], length: usize) -> Option<Vec<u8>> {
    let mut out = room(length)?;
    let mut filled = 0;
    while filled < length {
        let (unpacked, rest) = packed.split_first_chunk::<4>()?;
        let (size, rest) = rest.split_first_chunk::<4>()?;
        let (unpacked, size) = (u32::from_be_bytes(*unpacked) as usize, u32::from_be_bytes(*size) as usize);
        let into = out.get_mut(filled..filled.checked_add(unpacked)?)?;
        if unpacked == 0 || lz4_flex::block::decompress_into(rest.get(..size)?, into).ok()? != unpacked {
            return None;
        }
        filled += unpacked;
        packed = &rest[size..];
    }
    packed.is_empty().then_some(out)
}

/// Packs by Snappy.
pub(crate) fn snappy(bytes: &[u8]) -> Vec<u8> {
    // It refuses nothing but more than 4 GiB, and a page is a part of a file of fewer.
    snap::raw::Encoder::new().compress_vec(bytes).unwrap_or_default()
}
