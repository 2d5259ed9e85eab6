//! The columns of an Arrow file (<https://github.com/apache/arrow/blob/main/format/Schema.fbs>).

use std::collections::BTreeMap;

use table::Error;

use super::flat::Table;
use crate::kind::{Kind, Unit};
use crate::reader::damaged;
use crate::time::Zone;

/// How the values of a column lie in its buffers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    Null,
    Bool,
    /// Whole numbers of so many bytes.
    Int {
        bytes: usize,
        signed: bool,
    },
    /// Floats of so many bytes.
    Float(usize),
    /// Decimals of so many bytes, little end first.
    Decimal(usize),
    Fixed(usize),
    /// Places in a buffer, of 32 or 64 bits.
    Bytes {
        large: bool,
    },
    /// The beginning of each value beside the place of the rest.
    View,
}

/// A column.
#[derive(Clone, Debug)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) layout: Layout,
    pub(super) kind: Kind,
    /// Where the column holds places in a dictionary: which, and how the places lie.
    pub(super) dictionary: Option<(i64, Layout)>,
}

/// The columns of a schema.
///
/// # Errors
/// [`Error::DamagedFile`], [`Error::NestedColumns`], [`Error::UnknownColumn`].
pub(super) fn fields(schema: Table) -> Result<Vec<Field>, Error> {
    let broken = || damaged("arrow", "schema", None);
    let list = schema.vector(1).ok_or_else(broken)?;
    let (mut fields, mut nested) = (Vec::new(), Vec::new());
    for place in 0..list.length {
        let field = list.table(place).ok_or_else(broken)?;
        let name = field.text(0).unwrap_or_default();
        let unknown = |what: &str| Error::UnknownColumn { column: name.clone(), what: what.to_owned() };
        if schema.short(0).unwrap_or(0) != 0 {
            return Err(unknown("big-endian"));
        }
        let code = field.byte(2).unwrap_or(0);
        const NESTED: [u8; 8] = [12, 13, 14, 16, 17, 21, 25, 26];
        if NESTED.contains(&code) {
            nested.push(name);
            continue;
        }
        if let Some(what) = match code {
            11 => Some("interval"),
            22 => Some("run-end encoding"),
            _ => None,
        } {
            return Err(unknown(what));
        }
        let (layout, kind) = field.table(3).and_then(|of| layout(code, of)).ok_or_else(broken)?;
        let dictionary = match field.table(4) {
            Some(dictionary) => {
                // Places are of 32 bits where nothing is said.
                let places = dictionary
                    .table(1)
                    .map_or(Some((Layout::Int { bytes: 4, signed: true }, Kind::Plain)), |of| layout_of_int(of));
                Some((dictionary.long(0).unwrap_or(0), places.ok_or_else(broken)?.0))
            }
            None => None,
        };
        fields.push(Field { name, layout, kind, dictionary });
    }
    if !nested.is_empty() {
        return Err(Error::NestedColumns { columns: nested.join(", ") });
    }
    if fields.is_empty() { Err(Error::EmptyFile) } else { Ok(fields) }
}

fn layout_of_int(of: Table) -> Option<(Layout, Kind)> {
    let (bits, signed) = (of.int(0)?, of.truth(1));
    let bytes = match bits {
        8 | 16 | 32 | 64 => bits as usize / 8,
        _ => return None,
    };
    let kind = if bytes == 8 && !signed { Kind::Unsigned(64) } else { Kind::Plain };
    Some((Layout::Int { bytes, signed }, kind))
}

fn layout(code: u8, of: Table) -> Option<(Layout, Kind)> {
    let unit = |fallback: i16| match of.short(0).unwrap_or(fallback) {
        0 => Unit::Second,
        1 => Unit::Milli,
        2 => Unit::Micro,
        _ => Unit::Nano,
    };
    let long = Layout::Int { bytes: 8, signed: true };
    let short = Layout::Int { bytes: 4, signed: true };
    let width = |value: Option<i32>| usize::try_from(value.unwrap_or(0)).ok().filter(|&width| width > 0);
    Some(match code {
        1 => (Layout::Null, Kind::Plain),
        2 => layout_of_int(of)?,
        3 => match of.short(0).unwrap_or(0) {
            0 => (Layout::Fixed(2), Kind::Half),
            1 => (Layout::Float(4), Kind::Plain),
            _ => (Layout::Float(8), Kind::Plain),
        },
        4 => (Layout::Bytes { large: false }, Kind::Plain),
        5 => (Layout::Bytes { large: false }, Kind::Text),
        6 => (Layout::Bool, Kind::Plain),
        7 => {
            let bits = of.int(2).unwrap_or(128);
            let scale = of.int(1).unwrap_or(0).clamp(-1000, 1000);
            match bits {
                32 | 64 | 128 | 256 => (Layout::Decimal(bits as usize / 8), Kind::Decimal(scale)),
                _ => return None,
            }
        }
        8 if of.short(0).unwrap_or(1) == 0 => (short, Kind::Day),
        8 => (long, Kind::DayInMillis),
        9 => (if of.int(1).unwrap_or(32) == 64 { long } else { short }, Kind::Time(unit(1))),
        10 => (long, Kind::Stamp(unit(0), of.text(1).filter(|zone| !zone.is_empty()).map(|zone| Zone::named(&zone)))),
        15 => (Layout::Fixed(width(of.int(0))?), Kind::Plain),
        // Lengths of time in seconds.
        18 => (long, Kind::Decimal(unit(1).digits() as i32)),
        19 => (Layout::Bytes { large: true }, Kind::Plain),
        20 => (Layout::Bytes { large: true }, Kind::Text),
        23 => (Layout::View, Kind::Plain),
        24 => (Layout::View, Kind::Text),
        _ => return None,
    })
}

/// The zones of the columns of instants, by the schema that Arrow's writers leave in a Parquet file (base64): Parquet itself
/// says only that a time is one of UTC.
pub(crate) fn zones_of_schema(text: &str) -> BTreeMap<String, String> {
    let zones = || {
        let bytes = base64(text)?;
        // The message has its length before it, and four bytes before that.
        let message = bytes.get(if bytes.starts_with(&[255; 4]) { 8 } else { 4 }..)?;
        let fields = Table::root(message)?.table(2)?.vector(1)?;
        let zone = |place| {
            let field: Table = fields.table(place)?;
            const STAMP: u8 = 10;
            (field.byte(2)? == STAMP).then_some((field.text(0)?, field.table(3)?.text(1)?))
        };
        Some((0..fields.length).filter_map(zone).collect())
    };
    zones().unwrap_or_default()
}

fn base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut value, mut bits) = (0_u32, 0);
    for byte in text.bytes().take_while(|&byte| byte != b'=') {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        value = value << 6 | u32::from(six);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((value >> bits) as u8);
        }
    }
    Some(bytes)
}
