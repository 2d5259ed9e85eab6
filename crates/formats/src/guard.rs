//! What a workbook is unpacked to, looked at before anything is made of it: a small file must not take the memory of a large one.
//!
//! XLSX and ODS are zip archives of XML. What an archive says of its files may be a lie, so that they are unpacked and counted, a piece at
//! a time, and nothing is kept.

use std::io::{Cursor, Read};

use table::{Error, Format, detect};
use zip::ZipArchive;

use crate::read::broken;

/// Bytes that any workbook may be unpacked to.
const UNPACKED: u64 = 8 << 20;
/// Times that they may be more than the file beyond that; sheets are packed to a tenth of their size, dull ones to a thirtieth.
const UNPACKED_TIMES: u64 = 40;
/// Elements within elements; a sheet has some ten.
const DEEPEST: i64 = 10_000;
/// Files in an archive; a workbook has a few for each sheet, picture and comment.
const MOST_FILES: usize = 20_000;
/// Elements of a part that is kept whole, beside its bytes: styles, names of sheets. Excel allows 65,490 styles of a few elements each.
const MOST_ELEMENTS: u64 = 600_000;
/// Strings that a workbook may announce beyond one for each of its bytes, since room is made for as many at once.
const ANNOUNCED: u64 = 1 << 20;
/// How a workbook announces the number of its strings.
const COUNT: &[u8] = b"uniqueCount";
/// Bytes in which an announced number stands.
const COUNT_LENGTH: usize = 64;
/// Bytes unpacked at a time.
const PIECE: usize = 1 << 16;

/// Whether a workbook may be read, as far as that is told by what it is unpacked to.
///
/// # Errors
/// [`Error::TooLarge`] where it would be unpacked to far more than its size; [`Error::BrokenWorkbook`].
pub(crate) fn look(bytes: &[u8]) -> Result<(), Error> {
    if detect(bytes) != Format::Workbook {
        return Ok(());
    }
    let size = bytes.len() as u64;
    let limit = UNPACKED.saturating_add(size.saturating_mul(UNPACKED_TIMES));
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MOST_FILES {
        return Err(Error::TooLarge { bytes: archive.len() as u64, limit: MOST_FILES as u64 });
    }
    // What it says itself may be too little, and is too much at once.
    let said = archive.decompressed_size().map_or(0, |bytes| u64::try_from(bytes).unwrap_or(u64::MAX));
    if said > limit {
        // As far as a number of JavaScript can count.
        return Err(Error::TooLarge { bytes: said.min((1 << 53) - 1), limit });
    }
    let mut unpacked = 0;
    let mut piece = vec![0; COUNT_LENGTH + PIECE];
    for place in 0..archive.len() {
        // A file that cannot be unpacked may be one that nobody asks for: the reader says so if it does.
        let Ok(mut file) = archive.by_index(place) else { continue };
        let name = file.name().unwrap_or_default().to_ascii_lowercase();
        let kept_whole = name.ends_with("styles.xml") || name.ends_with("workbook.xml") || name.ends_with(".rels");
        let strings = name.ends_with("sharedstrings.xml");
        let (begun, mut elements, mut announced, mut depth) = (unpacked, 0_u64, 0, 0);
        // The end of the piece before stands before each, so that nothing is cut in two.
        let mut before = 0;
        while let Ok(read @ 1..) = file.read(&mut piece[before..before + PIECE]) {
            unpacked += read as u64;
            if unpacked > limit {
                return Err(Error::TooLarge { bytes: unpacked, limit });
            }
            let text = &piece[..before + read];
            // From the last byte of the piece before, so that every byte is met with the next one once.
            depth += deeper(&text[before.saturating_sub(1)..]);
            if depth > DEEPEST {
                return Err(broken("elements within elements without end"));
            }
            if kept_whole || strings {
                elements += memchr::memchr_iter(b'<', &text[before..]).count() as u64;
            }
            if strings {
                announced = announced.max(announced_in(text));
            }
            if kept_whole && elements > MOST_ELEMENTS {
                return Err(Error::TooLarge { bytes: elements, limit: MOST_ELEMENTS });
            }
            let kept = text.len().min(COUNT_LENGTH);
            let from = text.len() - kept;
            piece.copy_within(from..from + kept, 0);
            before = kept;
        }
        // Each string takes 24 bytes beside its characters, twice that while room is made for more.
        if strings
            && (elements.saturating_mul(32) > limit.saturating_mul(4) || announced > ANNOUNCED + (unpacked - begun))
        {
            return Err(Error::TooLarge {
                bytes: announced.max(elements).saturating_mul(32).min((1 << 53) - 1),
                limit: limit * 4,
            });
        }
    }
    Ok(())
}

/// How many more elements are opened here than closed; what is told by two bytes is told only where both are here.
fn deeper(text: &[u8]) -> i64 {
    let places = memchr::memchr2_iter(b'<', b'/', &text[..text.len().saturating_sub(1)]);
    places.fold(0, |depth, at| match (text[at], text[at + 1]) {
        (b'<', b'/') | (b'/', b'>') => depth - 1,
        (b'<', b'!' | b'?') | (b'/', _) => depth,
        _ => depth + 1,
    })
}

/// The largest number of strings announced here; a number far behind its name is more than any.
fn announced_in(text: &[u8]) -> u64 {
    memchr::memmem::find_iter(text, COUNT).fold(0, |most: u64, at| {
        let rest = &text[at + COUNT.len()..];
        let between = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'=' | b'"' | b'\'');
        let from = rest.iter().position(|byte| !between(byte)).unwrap_or(rest.len());
        if from > COUNT_LENGTH / 2 {
            return u64::MAX;
        }
        // Cut off at the end of a piece, it is shorter here and whole in the next one.
        let digits = rest[from..].iter().take_while(|byte| byte.is_ascii_digit());
        most.max(digits.fold(0, |all: u64, &digit| all.saturating_mul(10).saturating_add(u64::from(digit - b'0'))))
    })
}
