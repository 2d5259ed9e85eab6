//! What the footer of a Parquet file says (<https://github.com/apache/parquet-format>, `parquet.thrift`).

use table::Error;

use super::thrift::{Thrift, Type};
use crate::arrow::zones_of_schema;
use crate::codec::Codec;
use crate::kind::{Kind, Unit};
use crate::reader::damaged;
use crate::time::Zone;

/// How values lie in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Physical {
    Bool,
    Int32,
    Int64,
    /// Nanoseconds of a day and the Julian day.
    Int96,
    Float,
    Double,
    Bytes,
    Fixed(usize),
}

impl Physical {
    /// Bytes of a value, where all have as many.
    pub(super) fn width(self) -> Option<usize> {
        match self {
            Self::Bool | Self::Bytes => None,
            Self::Int32 | Self::Float => Some(4),
            Self::Int64 | Self::Double => Some(8),
            Self::Int96 => Some(12),
            Self::Fixed(width) => Some(width),
        }
    }
}

/// A column of the table.
#[derive(Clone, Debug)]
pub(super) struct ColumnInfo {
    pub(super) name: String,
    pub(super) physical: Physical,
    pub(super) kind: Kind,
    pub(super) optional: bool,
}

/// The values of a column in a group of rows.
#[derive(Clone, Debug)]
pub(super) struct Chunk {
    pub(super) codec: i64,
    pub(super) start: u64,
    pub(super) length: u64,
}

/// A group of rows.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) rows: u64,
    pub(super) chunks: Vec<Chunk>,
}

/// All that the footer says.
#[derive(Clone, Debug)]
pub(super) struct Metadata {
    pub(super) columns: Vec<ColumnInfo>,
    pub(super) groups: Vec<Group>,
}

#[derive(Default)]
struct Element {
    physical: Option<i64>,
    width: i64,
    repetition: i64,
    name: String,
    children: i64,
    converted: Option<i64>,
    scale: i64,
    kind: Option<Kind>,
}

#[derive(Default)]
struct Raw {
    elements: Vec<Element>,
    groups: Vec<(i64, Vec<RawChunk>)>,
    arrow: Option<String>,
    encrypted: bool,
}

#[derive(Default)]
struct RawChunk {
    codec: i64,
    compressed: i64,
    data: i64,
    dictionary: i64,
    elsewhere: bool,
    encrypted: bool,
}

/// Reads the footer of a file of `size` bytes.
///
/// # Errors
/// [`Error::DamagedFile`], [`Error::ProtectedFile`], [`Error::NestedColumns`].
pub(super) fn metadata(footer: &[u8], size: u64) -> Result<Metadata, Error> {
    let broken = || damaged("parquet", "footer", None);
    let raw = raw(&mut Thrift::new(footer)).ok_or_else(broken)?;
    if raw.encrypted || raw.groups.iter().flat_map(|(_, chunks)| chunks).any(|chunk| chunk.encrypted) {
        return Err(Error::ProtectedFile);
    }
    let columns = columns(&raw)?;
    let mut packed = 0_u64;
    let mut groups = Vec::new();
    for (rows, chunks) in &raw.groups {
        if chunks.len() != columns.len() {
            return Err(broken());
        }
        let place = |chunk: &RawChunk| {
            let first = if chunk.dictionary > 0 { chunk.dictionary.min(chunk.data) } else { chunk.data };
            let (start, length) = (u64::try_from(first).ok()?, u64::try_from(chunk.compressed).ok()?);
            let inside = start.checked_add(length).is_some_and(|end| end <= size) && !chunk.elsewhere;
            inside.then_some(Chunk { codec: chunk.codec, start, length })
        };
        let chunks: Option<Vec<Chunk>> = chunks.iter().map(place).collect();
        let chunks = chunks.ok_or_else(broken)?;
        packed = chunks.iter().fold(packed, |sum, chunk| sum.saturating_add(chunk.length));
        groups.push(Group { rows: u64::try_from(*rows).map_err(|_| broken())?, chunks });
    }
    // Chunks that lie over each other would have the same bytes read again and again.
    if packed > size { Err(broken()) } else { Ok(Metadata { columns, groups }) }
}

/// The columns of a schema without branches.
fn columns(raw: &Raw) -> Result<Vec<ColumnInfo>, Error> {
    let broken = || damaged("parquet", "schema", None);
    let (root, mut elements) = raw.elements.split_first().ok_or_else(broken)?;
    let zones = raw.arrow.as_deref().map(zones_of_schema).unwrap_or_default();
    let (mut columns, mut nested) = (Vec::new(), Vec::new());
    for _ in 0..root.children {
        let (element, rest) = elements.split_first().ok_or_else(broken)?;
        elements = rest;
        // Every element has its children behind it.
        let mut open = element.children.max(0);
        while open > 0 {
            let (child, rest) = elements.split_first().ok_or_else(broken)?;
            elements = rest;
            open = open.saturating_sub(1).saturating_add(child.children.max(0));
        }
        const REPEATED: i64 = 2;
        if element.children > 0 || element.repetition == REPEATED {
            nested.push(element.name.clone());
            continue;
        }
        let width = usize::try_from(element.width).unwrap_or(0);
        let physical = match element.physical.ok_or_else(broken)? {
            0 => Physical::Bool,
            1 => Physical::Int32,
            2 => Physical::Int64,
            3 => Physical::Int96,
            4 => Physical::Float,
            5 => Physical::Double,
            6 => Physical::Bytes,
            7 if width > 0 => Physical::Fixed(width),
            _ => return Err(broken()),
        };
        let mut kind = kind(element, physical);
        if let Kind::Stamp(_, Some(zone)) = &mut kind
            && let Some(name) = zones.get(&element.name)
        {
            *zone = Zone::named(name);
        }
        columns.push(ColumnInfo { name: element.name.clone(), physical, kind, optional: element.repetition == 1 });
    }
    if !nested.is_empty() {
        return Err(Error::NestedColumns { columns: nested.join(", ") });
    }
    if columns.is_empty() { Err(Error::EmptyFile) } else { Ok(columns) }
}

/// What values mean: by the newer logical type, else by the older converted one.
fn kind(element: &Element, physical: Physical) -> Kind {
    let utc = || Some(Zone::named("UTC"));
    if let Some(kind) = &element.kind {
        return kind.clone();
    }
    let scale = element.scale.clamp(-1000, 1000) as i32;
    match element.converted {
        Some(0 | 4 | 19) => Kind::Text,
        Some(5) => Kind::Decimal(scale),
        Some(6) => Kind::Day,
        Some(7) => Kind::Time(Unit::Milli),
        Some(8) => Kind::Time(Unit::Micro),
        Some(9) => Kind::Stamp(Unit::Milli, utc()),
        Some(10) => Kind::Stamp(Unit::Micro, utc()),
        Some(bits @ 11..=14) => Kind::Unsigned(8 << (bits - 11)),
        _ if physical == Physical::Int96 => Kind::Stamp(Unit::Nano, utc()),
        _ => Kind::Plain,
    }
}

fn raw(thrift: &mut Thrift) -> Option<Raw> {
    let mut raw = Raw::default();
    thrift.structure(|thrift, number, kind| {
        match (number, kind) {
            (2, Type::List) => thrift.list(|thrift| {
                raw.elements.push(element(thrift)?);
                Some(())
            })?,
            (4, Type::List) => thrift.list(|thrift| {
                raw.groups.push(group(thrift)?);
                Some(())
            })?,
            (5, Type::List) => thrift.list(|thrift| {
                let (key, value) = key_value(thrift)?;
                if key == b"ARROW:schema" {
                    raw.arrow = std::str::from_utf8(value).ok().map(str::to_owned);
                }
                Some(())
            })?,
            (8, _) => {
                raw.encrypted = true;
                return Some(false);
            }
            _ => return Some(false),
        }
        Some(true)
    })?;
    Some(raw)
}

fn key_value<'bytes>(thrift: &mut Thrift<'bytes>) -> Option<(&'bytes [u8], &'bytes [u8])> {
    let (mut key, mut value): (&[u8], &[u8]) = (b"", b"");
    thrift.structure(|thrift, number, kind| {
        match (number, kind) {
            (1, Type::Binary) => key = thrift.binary()?,
            (2, Type::Binary) => value = thrift.binary()?,
            _ => return Some(false),
        }
        Some(true)
    })?;
    Some((key, value))
}

fn element(thrift: &mut Thrift) -> Option<Element> {
    let mut element = Element::default();
    thrift.structure(|thrift, number, kind| {
        match (number, kind) {
            (1, Type::Int) => element.physical = Some(thrift.int()?),
            (2, Type::Int) => element.width = thrift.int()?,
            (3, Type::Int) => element.repetition = thrift.int()?,
            (4, Type::Binary) => element.name = thrift.text()?,
            (5, Type::Int) => element.children = thrift.int()?,
            (6, Type::Int) => element.converted = Some(thrift.int()?),
            (7, Type::Int) => element.scale = thrift.int()?,
            (10, Type::Struct) => element.kind = logical(thrift)?,
            _ => return Some(false),
        }
        Some(true)
    })?;
    Some(element)
}

/// A logical type: a structure with one field, whose number is the type.
fn logical(thrift: &mut Thrift) -> Option<Option<Kind>> {
    let mut found = None;
    thrift.structure(|thrift, number, kind| {
        if kind != Type::Struct {
            return Some(false);
        }
        let mut values = [0_i64; 4];
        let (mut utc, mut signed) = (false, true);
        let mut unit = Unit::Milli;
        thrift.structure(|thrift, part, kind| {
            match (part, kind) {
                (1..=3, Type::Int) => values[part as usize] = thrift.int()?,
                (1, Type::Byte) => values[1] = i64::from(thrift.byte()?),
                (1, Type::True) => utc = true,
                (2, Type::False) => signed = false,
                // The unit is again a structure with one field.
                (2, Type::Struct) => thrift.structure(|_, place, _| {
                    unit = match place {
                        1 => Unit::Milli,
                        2 => Unit::Micro,
                        _ => Unit::Nano,
                    };
                    Some(false)
                })?,
                _ => return Some(false),
            }
            Some(true)
        })?;
        found = match number {
            1 | 4 | 12 => Some(Kind::Text),
            5 => Some(Kind::Decimal(values[1].clamp(-1000, 1000) as i32)),
            6 => Some(Kind::Day),
            7 => Some(Kind::Time(unit)),
            8 => Some(Kind::Stamp(unit, utc.then(|| Zone::named("UTC")))),
            10 if !signed && matches!(values[1], 8 | 16 | 32 | 64) => Some(Kind::Unsigned(values[1] as u8)),
            14 => Some(Kind::Uuid),
            15 => Some(Kind::Half),
            _ => None,
        };
        Some(true)
    })?;
    Some(found)
}

fn group(thrift: &mut Thrift) -> Option<(i64, Vec<RawChunk>)> {
    let (mut rows, mut chunks) = (0, Vec::new());
    thrift.structure(|thrift, number, kind| {
        match (number, kind) {
            (1, Type::List) => thrift.list(|thrift| {
                chunks.push(chunk(thrift)?);
                Some(())
            })?,
            (3, Type::Int) => rows = thrift.int()?,
            _ => return Some(false),
        }
        Some(true)
    })?;
    Some((rows, chunks))
}

fn chunk(thrift: &mut Thrift) -> Option<RawChunk> {
    let mut chunk = RawChunk::default();
    thrift.structure(|thrift, number, kind| {
        match (number, kind) {
            (1, Type::Binary) => chunk.elsewhere = !thrift.binary()?.is_empty(),
            (3, Type::Struct) => thrift.structure(|thrift, number, kind| {
                match (number, kind) {
                    (4, Type::Int) => chunk.codec = thrift.int()?,
                    (7, Type::Int) => chunk.compressed = thrift.int()?,
                    (9, Type::Int) => chunk.data = thrift.int()?,
                    (11, Type::Int) => chunk.dictionary = thrift.int()?,
                    _ => return Some(false),
                }
                Some(true)
            })?,
            (8 | 9, _) => {
                chunk.encrypted = true;
                return Some(false);
            }
            _ => return Some(false),
        }
        Some(true)
    })?;
    Some(chunk)
}

/// How a chunk is packed, by its number; the name of what is not read.
pub(super) fn codec(number: i64) -> Result<Codec, &'static str> {
    match number {
        0 => Ok(Codec::None),
        1 => Ok(Codec::Snappy),
        2 => Ok(Codec::Gzip),
        3 => Err("LZO"),
        4 => Ok(Codec::Brotli),
        5 => Ok(Codec::Lz4InHadoop),
        6 => Ok(Codec::Zstd),
        7 => Ok(Codec::Lz4),
        _ => Err("?"),
    }
}
