//! Flatbuffers, as far as Arrow's metadata use them (<https://flatbuffers.dev/internals/>). Whatever lies outside of the bytes is
//! absent.

/// A table: fields by their place in the schema.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table<'bytes> {
    bytes: &'bytes [u8],
    at: usize,
}

/// A vector.
#[derive(Clone, Copy, Debug)]
pub(super) struct Vector<'bytes> {
    bytes: &'bytes [u8],
    at: usize,
    pub(super) length: usize,
}

fn part<const COUNT: usize>(bytes: &[u8], at: usize) -> Option<[u8; COUNT]> {
    bytes.get(at..)?.first_chunk().copied()
}

/// Where an offset leads.
fn follow(bytes: &[u8], at: usize) -> Option<usize> {
    at.checked_add(u32::from_le_bytes(part(bytes, at)?) as usize).filter(|&place| place < bytes.len())
}

impl<'bytes> Table<'bytes> {
    pub(super) fn root(bytes: &'bytes [u8]) -> Option<Self> {
        Some(Self { bytes, at: follow(bytes, 0)? })
    }

    fn place(&self, field: usize) -> Option<usize> {
        let back = i32::from_le_bytes(part(self.bytes, self.at)?);
        let fields = usize::try_from(self.at as i64 - i64::from(back)).ok()?;
        let length = usize::from(u16::from_le_bytes(part(self.bytes, fields)?));
        let entry = 4 + 2 * field;
        if entry + 2 > length {
            return None;
        }
        let offset = u16::from_le_bytes(part(self.bytes, fields + entry)?);
        (offset != 0).then_some(self.at + usize::from(offset))
    }

    pub(super) fn byte(&self, field: usize) -> Option<u8> {
        self.bytes.get(self.place(field)?).copied()
    }

    pub(super) fn truth(&self, field: usize) -> bool {
        self.byte(field).is_some_and(|byte| byte != 0)
    }

    pub(super) fn short(&self, field: usize) -> Option<i16> {
        part(self.bytes, self.place(field)?).map(i16::from_le_bytes)
    }

    pub(super) fn int(&self, field: usize) -> Option<i32> {
        part(self.bytes, self.place(field)?).map(i32::from_le_bytes)
    }

    pub(super) fn long(&self, field: usize) -> Option<i64> {
        part(self.bytes, self.place(field)?).map(i64::from_le_bytes)
    }

    pub(super) fn table(&self, field: usize) -> Option<Self> {
        Some(Self { bytes: self.bytes, at: follow(self.bytes, self.place(field)?)? })
    }

    pub(super) fn vector(&self, field: usize) -> Option<Vector<'bytes>> {
        let at = follow(self.bytes, self.place(field)?)?;
        let length = u32::from_le_bytes(part(self.bytes, at)?) as usize;
        // Every item takes a byte at least.
        (length <= self.bytes.len()).then_some(Vector { bytes: self.bytes, at: at + 4, length })
    }

    pub(super) fn text(&self, field: usize) -> Option<String> {
        let vector = self.vector(field)?;
        let bytes = self.bytes.get(vector.at..vector.at + vector.length)?;
        Some(String::from_utf8_lossy(bytes).into_owned())
    }
}

impl<'bytes> Vector<'bytes> {
    pub(super) fn table(&self, place: usize) -> Option<Table<'bytes>> {
        Some(Table { bytes: self.bytes, at: follow(self.bytes, self.at + 4 * place)? })
    }

    /// A number of 64 bits; structures of several lie one behind the other.
    pub(super) fn long(&self, place: usize) -> Option<i64> {
        part(self.bytes, self.at + 8 * place).map(i64::from_le_bytes)
    }
}
