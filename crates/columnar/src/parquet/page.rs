//! Pages: a head, and values in one of the encodings.

use super::encoding::{Delta, Hybrid};
use super::meta::{ColumnInfo, Physical};
use super::thrift::{Thrift, Type};
use crate::cells::Batch;
use crate::cells::Cells;
use crate::kind::{Kind, boolean, float, float32};
use crate::time::Zones;

/// What a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PageKind {
    Data,
    /// Values by which the data pages of the column mean theirs.
    Dictionary,
    /// The newer kind: levels are not packed.
    DataTwo,
    Other,
}

/// Head of a page.
#[derive(Clone, Debug)]
pub(super) struct Head {
    pub(super) kind: PageKind,
    pub(super) unpacked: u64,
    pub(super) packed: usize,
    pub(super) values: u64,
    pub(super) encoding: i64,
    pub(super) levels: i64,
    /// Bytes of levels before the values, where they are told.
    pub(super) repetition: usize,
    pub(super) definition: usize,
    pub(super) is_packed: bool,
}

/// Reads the head of a page and answers where it ends.
pub(super) fn head(bytes: &[u8]) -> Option<(Head, usize)> {
    const RUNS: i64 = 3;
    let mut thrift = Thrift::new(bytes);
    let (mut kind, mut unpacked, mut packed) = (None, None, None);
    let mut part = [None; 9];
    let mut is_packed = true;
    thrift.structure(|thrift, number, of| {
        match (number, of) {
            (1, Type::Int) => kind = Some(thrift.int()?),
            (2, Type::Int) => unpacked = Some(thrift.int()?),
            (3, Type::Int) => packed = Some(thrift.int()?),
            (5 | 7 | 8, Type::Struct) => thrift.structure(|thrift, number, of| {
                match (number, of) {
                    (1..=6, Type::Int) => part[number as usize] = Some(thrift.int()?),
                    (7, Type::False) => is_packed = false,
                    _ => return Some(false),
                }
                Some(true)
            })?,
            _ => return Some(false),
        }
        Some(true)
    })?;
    let size = |value: Option<i64>| usize::try_from(value.unwrap_or(0)).ok();
    let kind = match kind? {
        0 => PageKind::Data,
        2 => PageKind::Dictionary,
        3 => PageKind::DataTwo,
        _ => PageKind::Other,
    };
    let two = kind == PageKind::DataTwo;
    let head = Head {
        kind,
        unpacked: u64::try_from(unpacked?).ok()?,
        packed: size(packed)?,
        values: u64::try_from(part[1].unwrap_or(0)).ok()?,
        encoding: part[if two { 4 } else { 2 }].unwrap_or(0),
        levels: if two { RUNS } else { part[3].unwrap_or(RUNS) },
        repetition: if two { size(part[6])? } else { 0 },
        definition: if two { size(part[5])? } else { 0 },
        is_packed,
    };
    Some((head, thrift.at))
}

/// Values of a page, up to where they were read.
#[derive(Clone, Debug)]
pub(super) enum Values {
    Plain {
        at: usize,
    },
    /// Next bit.
    Bits {
        at: usize,
    },
    Runs(Hybrid),
    Dictionary(Hybrid),
    Deltas(Delta),
    Lengths {
        lengths: Delta,
        at: usize,
    },
    Prefixes {
        prefixes: Delta,
        suffixes: Delta,
        at: usize,
        last: Vec<u8>,
    },
    /// Bytes of the same place of all values side by side.
    Split {
        at: usize,
        next: usize,
        count: usize,
    },
}

/// Why values cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// They are not what they should be.
    Damaged,
    /// An encoding of this number is not known for such values.
    Encoding(i64),
    /// More text than can be held.
    TooLarge,
}

impl Values {
    /// Begins at a place of an unpacked page that says it has so many values.
    pub(super) fn begin(page: &[u8], at: usize, encoding: i64, physical: Physical) -> Result<Self, Trouble> {
        let whole = matches!(physical, Physical::Int32 | Physical::Int64);
        let bytes = matches!(physical, Physical::Bytes | Physical::Fixed(_));
        let begun = match (encoding, physical) {
            (0, Physical::Bool) => Some(Self::Bits { at: at * 8 }),
            (0, _) => Some(Self::Plain { at }),
            (2 | 8, _) => page
                .get(at)
                .and_then(|&width| Hybrid::new(at + 1, page.len(), width.into()))
                .map(Self::Dictionary)
                // A page without a value may be without anything.
                .or_else(|| (at == page.len()).then_some(Self::Plain { at })),
            // Runs of truth values have their length before them.
            (3, Physical::Bool) => Hybrid::new(at + 4, page.len(), 1).map(Self::Runs),
            (5, _) if whole => Delta::new(page, at).map(Self::Deltas),
            (6, Physical::Bytes) => (|| {
                let lengths = Delta::new(page, at)?;
                Some(Self::Lengths { at: lengths.clone().after(page)?, lengths })
            })(),
            (7, _) if bytes => (|| {
                let prefixes = Delta::new(page, at)?;
                let suffixes = Delta::new(page, prefixes.clone().after(page)?)?;
                Some(Self::Prefixes { at: suffixes.clone().after(page)?, prefixes, suffixes, last: Vec::new() })
            })(),
            (9, _) => physical.width().map(|width| Self::Split { at, next: 0, count: (page.len() - at) / width }),
            _ => return Err(Trouble::Encoding(encoding)),
        };
        begun.ok_or(Trouble::Damaged)
    }

    /// Adds the next values to the cells, or says of values of the dictionary which they are.
    pub(super) fn read(
        &mut self,
        page: &[u8],
        count: usize,
        column: &mut ColumnInfo,
        out: &mut Out,
        zones: &mut Zones,
    ) -> Result<(), Trouble> {
        let physical = column.physical;
        if let Self::Dictionary(codes) = self {
            out.codes.clear();
            return codes.read(page, count, &mut out.codes).ok_or(Trouble::Damaged);
        }
        if let Self::Runs(runs) = self {
            out.codes.clear();
            runs.read(page, count, &mut out.codes).ok_or(Trouble::Damaged)?;
            for &code in &out.codes {
                boolean(&mut out.batch.own.text, code == 1);
                out.batch.own.end().map_err(|_| Trouble::TooLarge)?;
            }
            return Ok(());
        }
        for _ in 0..count {
            let cells = &mut out.batch.own;
            self.one(page, physical, &mut column.kind, cells, zones).ok_or(Trouble::Damaged)?;
            cells.end().map_err(|_| Trouble::TooLarge)?;
        }
        Ok(())
    }

    fn one(
        &mut self,
        page: &[u8],
        physical: Physical,
        kind: &mut Kind,
        cells: &mut Cells,
        zones: &mut Zones,
    ) -> Option<()> {
        let out = &mut cells.text;
        match self {
            Self::Plain { at } => write(out, plain(page, at, physical)?, physical, kind, zones),
            Self::Bits { at } => {
                boolean(out, page.get(*at / 8)? >> (*at % 8) & 1 == 1);
                *at += 1;
                Some(())
            }
            Self::Deltas(deltas) => {
                let value = deltas.next(page)?;
                // Differences of 32 bits are to be taken as such.
                let value = if physical == Physical::Int32 { i64::from(value as i32) } else { value };
                kind.int(out, value, zones);
                Some(())
            }
            Self::Lengths { lengths, at } => {
                let end = at.checked_add(usize::try_from(lengths.next(page)?).ok()?)?;
                kind.bytes(out, page.get(*at..end)?);
                *at = end;
                Some(())
            }
            Self::Prefixes { prefixes, suffixes, at, last } => {
                let prefix = usize::try_from(prefixes.next(page)?).ok().filter(|&prefix| prefix <= last.len())?;
                let end = at.checked_add(usize::try_from(suffixes.next(page)?).ok()?)?;
                last.truncate(prefix);
                last.extend_from_slice(page.get(*at..end)?);
                *at = end;
                write(out, last, physical, kind, zones)
            }
            Self::Split { at, next, count } => {
                if *next >= *count {
                    return None;
                }
                let value: Vec<u8> = (0..physical.width()?)
                    .map(|byte| page.get(*at + byte * *count + *next).copied())
                    .collect::<Option<_>>()?;
                *next += 1;
                write(out, &value, physical, kind, zones)
            }
            Self::Runs(_) | Self::Dictionary(_) => None,
        }
    }
}

/// Where values go.
#[derive(Clone, Debug, Default)]
pub(super) struct Out {
    pub(super) batch: Batch,
    /// Values of the dictionary, by their place there.
    pub(super) codes: Vec<u32>,
}

/// The bytes of the next plain value.
pub(super) fn plain<'page>(page: &'page [u8], at: &mut usize, physical: Physical) -> Option<&'page [u8]> {
    let length = match physical.width() {
        Some(width) => width,
        None => {
            let length = u32::from_le_bytes(*page.get(*at..)?.first_chunk()?);
            *at += 4;
            length as usize
        }
    };
    let value = page.get(*at..at.checked_add(length)?)?;
    *at += length;
    Some(value)
}

/// Writes a value from its bytes.
pub(super) fn write(
    out: &mut Vec<u8>,
    value: &[u8],
    physical: Physical,
    kind: &mut Kind,
    zones: &mut Zones,
) -> Option<()> {
    match physical {
        Physical::Int32 => kind.int(out, i32::from_le_bytes(value.try_into().ok()?).into(), zones),
        Physical::Int64 => kind.int(out, i64::from_le_bytes(value.try_into().ok()?), zones),
        Physical::Float => float32(out, f32::from_le_bytes(value.try_into().ok()?)),
        Physical::Double => float(out, f64::from_le_bytes(value.try_into().ok()?)),
        Physical::Int96 => {
            let (nanos, day) = value.split_first_chunk()?;
            let day = i32::from_le_bytes(day.try_into().ok()?);
            kind.int(out, instant(i64::from_le_bytes(*nanos), day), zones);
        }
        Physical::Bytes | Physical::Fixed(_) => kind.bytes(out, value),
        Physical::Bool => return None,
    }
    Some(())
}

/// Nanoseconds since 1970-01-01 of a time of a Julian day; the nearest that can be told.
fn instant(nanos: i64, julian: i32) -> i64 {
    const EPOCH: i64 = 2_440_588;
    (i64::from(julian) - EPOCH).saturating_mul(86_400_000_000_000).saturating_add(nanos)
}
