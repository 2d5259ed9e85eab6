//! Thrift's compact protocol, as far as Parquet's metadata use it (<https://thrift.apache.org/>, *Compact protocol*).

/// Structures within structures are followed this far.
const DEEPEST: usize = 16;

/// Type of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Type {
    True,
    False,
    Byte,
    Int,
    Double,
    Binary,
    List,
    Map,
    Struct,
}

impl Type {
    fn of(code: u8) -> Option<Self> {
        Some(match code {
            1 => Self::True,
            2 => Self::False,
            3 => Self::Byte,
            4..=6 => Self::Int,
            7 => Self::Double,
            8 => Self::Binary,
            9 | 10 => Self::List,
            11 => Self::Map,
            12 => Self::Struct,
            _ => return None,
        })
    }
}

/// Reads values from bytes; `None` wherever they are not what they should be.
#[derive(Clone, Debug)]
pub(super) struct Thrift<'bytes> {
    bytes: &'bytes [u8],
    pub(super) at: usize,
}

impl<'bytes> Thrift<'bytes> {
    pub(super) fn new(bytes: &'bytes [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    fn unsigned(&mut self) -> Option<u64> {
        varint(self.bytes, &mut self.at)
    }

    pub(super) fn int(&mut self) -> Option<i64> {
        self.unsigned().map(unzigzag)
    }

    pub(super) fn binary(&mut self) -> Option<&'bytes [u8]> {
        let length = usize::try_from(self.unsigned()?).ok()?;
        let bytes = self.bytes.get(self.at..self.at.checked_add(length)?)?;
        self.at += length;
        Some(bytes)
    }

    pub(super) fn text(&mut self) -> Option<String> {
        self.binary().map(|bytes| String::from_utf8_lossy(bytes).into_owned())
    }

    /// Calls for each field with its number and type; what is answered with `false` was not read and is passed over.
    pub(super) fn structure(&mut self, mut field: impl FnMut(&mut Self, i64, Type) -> Option<bool>) -> Option<()> {
        let mut number = 0;
        loop {
            let head = self.byte()?;
            if head == 0 {
                return Some(());
            }
            number = match head >> 4 {
                0 => self.int()?,
                step => number + i64::from(step),
            };
            let kind = Type::of(head & 15)?;
            if !field(self, number, kind)? {
                self.skip(kind, DEEPEST)?;
            }
        }
    }

    /// Calls for each item of a list.
    pub(super) fn list(&mut self, mut item: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        for _ in 0..self.list_head()?.0 {
            item(self)?;
        }
        Some(())
    }

    /// Items of a list and their type. Every item takes a byte at least.
    fn list_head(&mut self) -> Option<(u64, Type)> {
        let head = self.byte()?;
        let count = if head >> 4 == 15 { self.unsigned()? } else { u64::from(head >> 4) };
        // Some writers give an empty list no type.
        let kind = if count == 0 { Type::Byte } else { Type::of(head & 15)? };
        (count <= (self.bytes.len() - self.at) as u64).then_some((count, kind))
    }

    fn skip(&mut self, kind: Type, depth: usize) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        match kind {
            Type::True | Type::False => {}
            Type::Byte => drop(self.byte()?),
            Type::Int => drop(self.unsigned()?),
            Type::Double => drop((0..8).try_for_each(|_| self.byte().map(drop))?),
            Type::Binary => drop(self.binary()?),
            Type::List => {
                let (count, kind) = self.list_head()?;
                for _ in 0..count {
                    self.skip_item(kind, depth)?;
                }
            }
            Type::Map => {
                let count = self.unsigned()?;
                if count > 0 {
                    let kinds = self.byte()?;
                    for _ in 0..count {
                        self.skip_item(Type::of(kinds >> 4)?, depth)?;
                        self.skip_item(Type::of(kinds & 15)?, depth)?;
                    }
                }
            }
            Type::Struct => loop {
                let head = self.byte()?;
                if head == 0 {
                    break;
                }
                if head >> 4 == 0 {
                    self.int()?;
                }
                self.skip(Type::of(head & 15)?, depth)?;
            },
        }
        Some(())
    }

    /// A truth value is part of a field's head, and a byte of its own in a list.
    fn skip_item(&mut self, kind: Type, depth: usize) -> Option<()> {
        if matches!(kind, Type::True | Type::False) { self.byte().map(drop) } else { self.skip(kind, depth) }
    }
}

/// An unsigned number of seven bits a byte, the lowest first.
pub(super) fn varint(bytes: &[u8], at: &mut usize) -> Option<u64> {
    let mut value = 0;
    for shift in (0..64).step_by(7) {
        let byte = *bytes.get(*at)?;
        *at += 1;
        value |= u64::from(byte & 127) << shift;
        if byte < 128 {
            return Some(value);
        }
    }
    None
}

/// A signed number from one whose lowest bit is the sign.
pub(super) fn unzigzag(value: u64) -> i64 {
    (value >> 1) as i64 ^ -((value & 1) as i64)
}

/// Writes the fields of structures in the order of their numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Writer {
    pub(super) bytes: Vec<u8>,
    last: Vec<i64>,
}

impl Writer {
    fn head(&mut self, number: i64, kind: u8) {
        let last = self.last.last_mut();
        let step = number - last.as_ref().map_or(0, |last| **last);
        if let Some(last) = last {
            *last = number;
        }
        self.bytes.push((step as u8) << 4 | kind);
    }

    /// A structure on its own, or as an item of a list.
    pub(super) fn item(&mut self, fields: impl FnOnce(&mut Self)) {
        self.last.push(0);
        fields(self);
        self.last.pop();
        self.bytes.push(0);
    }

    pub(super) fn structure(&mut self, number: i64, fields: impl FnOnce(&mut Self)) {
        self.head(number, 12);
        self.item(fields);
    }

    pub(super) fn int32(&mut self, number: i64, value: i64) {
        self.head(number, 5);
        self.signed(value);
    }

    pub(super) fn int64(&mut self, number: i64, value: i64) {
        self.head(number, 6);
        self.signed(value);
    }

    pub(super) fn text(&mut self, number: i64, text: &str) {
        self.head(number, 8);
        self.plain_text(text);
    }

    /// A text as an item of a list.
    pub(super) fn plain_text(&mut self, text: &str) {
        self.unsigned(text.len() as u64);
        self.bytes.extend_from_slice(text.as_bytes());
    }

    /// The beginning of a list of structures; items follow.
    pub(super) fn structures(&mut self, number: i64, count: usize) {
        self.list(number, count, 12);
    }

    pub(super) fn texts(&mut self, number: i64, texts: &[&str]) {
        self.list(number, texts.len(), 8);
        texts.iter().for_each(|text| self.plain_text(text));
    }

    pub(super) fn int32s(&mut self, number: i64, values: &[i64]) {
        self.list(number, values.len(), 5);
        values.iter().for_each(|&value| self.signed(value));
    }

    fn list(&mut self, number: i64, count: usize, kind: u8) {
        self.head(number, 9);
        if count < 15 {
            self.bytes.push((count as u8) << 4 | kind);
        } else {
            self.bytes.push(0xf0 | kind);
            self.unsigned(count as u64);
        }
    }

    fn signed(&mut self, value: i64) {
        self.unsigned((value << 1 ^ value >> 63) as u64);
    }

    fn unsigned(&mut self, mut value: u64) {
        while value > 127 {
            self.bytes.push(value as u8 | 128);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }
}
