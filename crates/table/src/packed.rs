//! Numbers and texts one after the other in bytes, as they travel from a worker to another.

use crate::names::Names;

/// Puts them there.
#[derive(Default)]
pub(crate) struct Packer {
    pub(crate) bytes: Vec<u8>,
}

/// Takes them out again in the same order; `None` where they are not what was put there.
pub(crate) struct Unpacker<'bytes> {
    pub(crate) bytes: &'bytes [u8],
}

/// In place of a day that there is not.
const NO_DAY: u64 = u64::MAX;

impl Packer {
    pub(crate) fn number(&mut self, number: u64) {
        self.bytes.extend_from_slice(&number.to_le_bytes());
    }

    pub(crate) fn day(&mut self, day: Option<i32>) {
        self.number(day.map_or(NO_DAY, |day| u64::from(day as u32)));
    }

    /// A list of values of a fixed length in bytes.
    pub(crate) fn list<const LENGTH: usize>(&mut self, values: impl Iterator<Item = [u8; LENGTH]> + Clone) {
        let count = values.clone().count();
        self.number(count as u64);
        let from = self.bytes.len();
        self.bytes.resize(from + count * LENGTH, 0);
        let (places, _) = self.bytes[from..].as_chunks_mut();
        places.iter_mut().zip(values).for_each(|(place, value)| *place = value);
    }

    pub(crate) fn numbers(&mut self, numbers: impl Iterator<Item = u64> + Clone) {
        self.list(numbers.map(u64::to_le_bytes));
    }

    pub(crate) fn small(&mut self, numbers: impl Iterator<Item = u32> + Clone) {
        self.list(numbers.map(u32::to_le_bytes));
    }

    /// The texts from one on.
    pub(crate) fn names_from(&mut self, names: &Names, first: usize) {
        let (text, lengths) = names.from(first);
        self.small(lengths);
        self.number(text.len() as u64);
        self.bytes.extend_from_slice(text.as_bytes());
    }

    pub(crate) fn names(&mut self, names: &Names) {
        self.names_from(names, 0);
    }
}

impl<'bytes> Unpacker<'bytes> {
    pub(crate) fn number(&mut self) -> Option<u64> {
        let (number, rest) = self.bytes.split_first_chunk()?;
        self.bytes = rest;
        Some(u64::from_le_bytes(*number))
    }

    pub(crate) fn day(&mut self) -> Option<Option<i32>> {
        self.number().map(|day| (day != NO_DAY).then_some(day as u32 as i32))
    }

    pub(crate) fn list<const LENGTH: usize>(&mut self) -> Option<&'bytes [[u8; LENGTH]]> {
        let count = usize::try_from(self.number()?).ok()?;
        let (list, rest) = self.bytes.split_at_checked(count.checked_mul(LENGTH)?)?;
        self.bytes = rest;
        Some(list.as_chunks().0)
    }

    pub(crate) fn numbers(&mut self) -> Option<impl ExactSizeIterator<Item = u64> + Clone + use<'bytes>> {
        Some(self.list()?.iter().map(|number| u64::from_le_bytes(*number)))
    }

    pub(crate) fn small(&mut self) -> Option<impl ExactSizeIterator<Item = u32> + Clone + use<'bytes>> {
        Some(self.list()?.iter().map(|number| u32::from_le_bytes(*number)))
    }

    /// Texts, behind those that are there already.
    pub(crate) fn names_into(&mut self, names: &mut Names) -> Option<()> {
        let lengths = self.small()?;
        let length = usize::try_from(self.number()?).ok()?;
        let (text, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        names.extend(simdutf8::basic::from_utf8(text).ok()?, lengths)
    }

    pub(crate) fn names(&mut self) -> Option<Names> {
        let mut names = Names::default();
        self.names_into(&mut names)?;
        Some(names)
    }
}
