//! A batch of rows: buffers for each column (<https://arrow.apache.org/docs/format/Columnar.html>).

use std::ops::Range;

use super::flat::Table;
use super::schema::Layout;
use crate::codec::Codec;
use crate::kind::{Kind, boolean, float, float32};
use crate::time::Zones;

/// Buffers of a message, and how they are packed.
pub(super) struct Buffers<'meta> {
    list: super::flat::Vector<'meta>,
    next: usize,
    codec: Option<Codec>,
    variadic: Vec<usize>,
}

/// Bytes of the body, or what was packed there.
#[derive(Clone, Debug)]
enum Buffer {
    Plain(Range<usize>),
    Unpacked(Vec<u8>),
}

/// The values of a column.
#[derive(Clone, Debug)]
pub(super) struct Array {
    pub(super) layout: Layout,
    /// Which rows have a value; none where all have.
    validity: Option<Buffer>,
    buffers: Vec<Buffer>,
}

impl<'meta> Buffers<'meta> {
    /// Of a record batch; `None` where it is not what it should be.
    pub(super) fn of(batch: Table<'meta>) -> Option<Self> {
        let codec = match batch.table(3).map(|packing| packing.byte(0).unwrap_or(0)) {
            None => None,
            Some(0) => Some(Codec::Lz4Frame),
            Some(1) => Some(Codec::Zstd),
            Some(_) => return None,
        };
        let variadic = batch.vector(4).map_or(Some(Vec::new()), |counts| {
            (0..counts.length.min(1 << 16)).map(|place| usize::try_from(counts.long(place)?).ok()).collect()
        })?;
        Some(Self { list: batch.vector(2)?, next: 0, codec, variadic: variadic.into_iter().rev().collect() })
    }

    /// Takes the buffers of a column; `room` is asked before anything is unpacked.
    pub(super) fn array(
        &mut self,
        layout: Layout,
        body: &[u8],
        room: &mut impl FnMut(u64) -> Option<()>,
    ) -> Option<Array> {
        let count = match layout {
            Layout::Null => return Some(Array { layout, validity: None, buffers: Vec::new() }),
            Layout::Bytes { .. } => 2,
            Layout::View => 1 + self.variadic.pop()?,
            _ => 1,
        };
        let validity = self.buffer(body, room)?;
        let validity = Some(validity).filter(|buffer| !buffer.bytes(body).is_empty());
        if count > self.list.length {
            return None;
        }
        let buffers = (0..count).map(|_| self.buffer(body, room)).collect::<Option<_>>()?;
        Some(Array { layout, validity, buffers })
    }

    fn buffer(&mut self, body: &[u8], room: &mut impl FnMut(u64) -> Option<()>) -> Option<Buffer> {
        let place = self.next;
        self.next += 1;
        if place >= self.list.length {
            return None;
        }
        let start = usize::try_from(self.list.long(2 * place)?).ok()?;
        let length = usize::try_from(self.list.long(2 * place + 1)?).ok()?;
        let end = start.checked_add(length)?;
        let bytes = body.get(start..end)?;
        let Some(codec) = self.codec.filter(|_| !bytes.is_empty()) else { return Some(Buffer::Plain(start..end)) };
        const AS_IT_IS: i64 = -1;
        let (unpacked, packed) = bytes.split_first_chunk::<8>()?;
        match i64::from_le_bytes(*unpacked) {
            AS_IT_IS => Some(Buffer::Plain(start + 8..end)),
            length => {
                room(u64::try_from(length).ok()?)?;
                codec.unpack(packed, usize::try_from(length).ok()?).map(Buffer::Unpacked)
            }
        }
    }
}

impl Buffer {
    fn bytes<'all>(&'all self, body: &'all [u8]) -> &'all [u8] {
        match self {
            Self::Plain(place) => &body[place.clone()],
            Self::Unpacked(bytes) => bytes,
        }
    }
}

fn bit(bytes: &[u8], place: usize) -> Option<bool> {
    Some(bytes.get(place / 8)? >> (place % 8) & 1 == 1)
}

fn offset(bytes: &[u8], place: usize, large: bool) -> Option<usize> {
    if large {
        let value = bytes.get(place.checked_mul(8)?..)?.first_chunk()?;
        usize::try_from(i64::from_le_bytes(*value)).ok()
    } else {
        let value = bytes.get(place.checked_mul(4)?..)?.first_chunk()?;
        usize::try_from(i32::from_le_bytes(*value)).ok()
    }
}

impl Array {
    /// Whether a row has a value.
    pub(super) fn valid(&self, row: usize, body: &[u8]) -> Option<bool> {
        match &self.validity {
            _ if self.layout == Layout::Null => Some(false),
            Some(validity) => bit(validity.bytes(body), row),
            None => Some(true),
        }
    }

    fn fixed<'all>(&'all self, row: usize, width: usize, body: &'all [u8]) -> Option<&'all [u8]> {
        let start = row.checked_mul(width)?;
        self.buffers.first()?.bytes(body).get(start..start.checked_add(width)?)
    }

    /// A whole number.
    pub(super) fn int(&self, row: usize, body: &[u8]) -> Option<i64> {
        let Layout::Int { bytes, signed } = self.layout else { return None };
        let raw = self.fixed(row, bytes, body)?;
        let value = raw.iter().rev().fold(0_u64, |value, &byte| value << 8 | u64::from(byte));
        let unused = 64 - 8 * bytes as u32;
        Some(if signed { (value << unused) as i64 >> unused } else { value as i64 })
    }

    /// Writes a value; `None` where it is not there.
    pub(super) fn write(
        &self,
        out: &mut Vec<u8>,
        row: usize,
        body: &[u8],
        kind: &mut Kind,
        zones: &mut Zones,
    ) -> Option<()> {
        match self.layout {
            Layout::Null => {}
            Layout::Bool => boolean(out, bit(self.buffers.first()?.bytes(body), row)?),
            Layout::Int { .. } => kind.int(out, self.int(row, body)?, zones),
            Layout::Float(4) => float32(out, f32::from_le_bytes(self.fixed(row, 4, body)?.try_into().ok()?)),
            Layout::Float(_) => float(out, f64::from_le_bytes(self.fixed(row, 8, body)?.try_into().ok()?)),
            Layout::Decimal(width) => {
                let mut bytes = self.fixed(row, width, body)?.to_vec();
                bytes.reverse();
                kind.bytes(out, &bytes);
            }
            Layout::Fixed(width) => kind.bytes(out, self.fixed(row, width, body)?),
            Layout::Bytes { large } => {
                let offsets = self.buffers.first()?.bytes(body);
                let place = offset(offsets, row, large)?..offset(offsets, row + 1, large)?;
                kind.bytes(out, self.buffers.get(1)?.bytes(body).get(place)?);
            }
            Layout::View => kind.bytes(out, self.view(row, body)?),
        }
        Some(())
    }

    /// Up to twelve bytes lie in the view itself, more in a buffer that it names.
    fn view<'all>(&'all self, row: usize, body: &'all [u8]) -> Option<&'all [u8]> {
        let view = self.fixed(row, 16, body)?;
        let part = |at: usize| usize::try_from(i32::from_le_bytes(*view.get(at..)?.first_chunk()?)).ok();
        let length = part(0)?;
        if length <= 12 {
            return view.get(4..4 + length);
        }
        let (buffer, start) = (part(8)?, part(12)?);
        self.buffers.get(buffer.checked_add(1)?)?.bytes(body).get(start..start.checked_add(length)?)
    }
}
