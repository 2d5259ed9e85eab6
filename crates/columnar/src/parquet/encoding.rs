//! The encodings of Parquet (<https://parquet.apache.org/docs/file-format/data-pages/encodings/>), decoded as far as values are asked
//! for: a page that claims more values than it holds costs nothing until they are wanted.
//!
//! Every decoder keeps its place in the page and is handed the page with each call. `None`: the page is not what it should be.

use super::thrift::{unzigzag, varint};

/// Runs of equal values and values of so many bits each, by turns.
#[derive(Clone, Debug)]
pub(super) struct Hybrid {
    at: usize,
    end: usize,
    width: u32,
    run: Run,
}

#[derive(Clone, Debug)]
enum Run {
    Equal {
        left: u64,
        value: u32,
    },
    /// Next bit and the bit after the last.
    Packed {
        bit: usize,
        end: usize,
    },
}

impl Hybrid {
    pub(super) fn new(at: usize, end: usize, width: u32) -> Option<Self> {
        (width <= 32).then_some(Self { at, end, width, run: Run::Equal { left: 0, value: 0 } })
    }

    /// Adds the next values.
    pub(super) fn read(&mut self, page: &[u8], count: usize, out: &mut Vec<u32>) -> Option<()> {
        let mut wanted = count;
        while wanted > 0 {
            match &mut self.run {
                Run::Equal { left: 0, .. } => self.next_run(page)?,
                Run::Packed { bit, end } if *bit >= *end => self.next_run(page)?,
                Run::Equal { left, value } => {
                    let taken = usize::try_from(*left).unwrap_or(usize::MAX).min(wanted);
                    out.resize(out.len() + taken, *value);
                    *left -= taken as u64;
                    wanted -= taken;
                }
                Run::Packed { bit, end } => {
                    while wanted > 0 && bit < end {
                        out.push(bits(page, *bit, self.width)? as u32);
                        *bit += self.width as usize;
                        wanted -= 1;
                    }
                }
            }
        }
        Some(())
    }

    fn next_run(&mut self, page: &[u8]) -> Option<()> {
        let page = page.get(..self.end)?;
        if self.width == 0 && self.at == self.end {
            // One value only needs no bits, and some writers write none.
            self.run = Run::Equal { left: u64::MAX, value: 0 };
            return Some(());
        }
        let head = varint(page, &mut self.at)?;
        if head & 1 == 0 {
            let bytes = self.width.div_ceil(8) as usize;
            let value = page.get(self.at..self.at + bytes)?;
            let value = value.iter().rev().fold(0, |value, &byte| value << 8 | u32::from(byte));
            self.at += bytes;
            self.run = Run::Equal { left: head >> 1, value };
            return Some(());
        }
        if self.width == 0 {
            self.run = Run::Equal { left: (head >> 1).checked_mul(8)?, value: 0 };
            return Some(());
        }
        // Groups of eight values; the last may be cut short where the page ends.
        let bytes = usize::try_from(head >> 1).ok()?.checked_mul(self.width as usize)?;
        let end = self.at.checked_add(bytes)?.min(self.end);
        let whole = (end - self.at) * 8 / self.width as usize * self.width as usize;
        if whole == 0 {
            return None;
        }
        self.run = Run::Packed { bit: self.at * 8, end: self.at * 8 + whole };
        self.at = end;
        Some(())
    }
}

/// Up to 64 bits from a place counted in bits, the lowest first.
fn bits(bytes: &[u8], bit: usize, width: u32) -> Option<u64> {
    if width == 0 {
        return Some(0);
    }
    let (first, shift) = (bit / 8, bit % 8);
    let last = (bit + width as usize - 1) / 8;
    let mut value: u128 = 0;
    for (place, &byte) in bytes.get(first..=last)?.iter().enumerate() {
        value |= u128::from(byte) << (8 * place);
    }
    Some((value >> shift) as u64 & (u64::MAX >> (64 - width)))
}

/// Differences between whole numbers, in blocks of small ones (`DELTA_BINARY_PACKED`).
#[derive(Clone, Debug)]
pub(super) struct Delta {
    at: usize,
    /// Values not yet read.
    left: u64,
    value: i64,
    first: bool,
    per_small: usize,
    smalls: usize,
    least: i64,
    widths: usize,
    /// Small block in hand.
    small: usize,
    /// Value within it; at the end before there is one.
    within: usize,
    width: u32,
}

impl Delta {
    pub(super) fn new(page: &[u8], mut at: usize) -> Option<Self> {
        let block = usize::try_from(varint(page, &mut at)?).ok()?;
        let smalls = usize::try_from(varint(page, &mut at)?).ok()?;
        let left = varint(page, &mut at)?;
        let value = unzigzag(varint(page, &mut at)?);
        let per_small = block.checked_div(smalls)?;
        if per_small == 0 || !per_small.is_multiple_of(8) || smalls > page.len() || per_small > 1 << 20 {
            return None;
        }
        Some(Self {
            at,
            left,
            value,
            first: true,
            per_small,
            smalls,
            least: 0,
            widths: 0,
            small: smalls,
            within: per_small,
            width: 0,
        })
    }

    pub(super) fn next(&mut self, page: &[u8]) -> Option<i64> {
        self.left = self.left.checked_sub(1)?;
        if std::mem::take(&mut self.first) {
            return Some(self.value);
        }
        if self.within == self.per_small {
            self.next_small(page)?;
        }
        let delta = bits(page, self.at * 8 + self.within * self.width as usize, self.width)?;
        self.within += 1;
        self.value = self.value.wrapping_add(self.least).wrapping_add(delta as i64);
        Some(self.value)
    }

    fn next_small(&mut self, page: &[u8]) -> Option<()> {
        if self.small < self.smalls {
            self.at = self.end()?;
            self.small += 1;
        }
        if self.small == self.smalls {
            self.least = unzigzag(varint(page, &mut self.at)?);
            self.widths = self.at;
            self.at += self.smalls;
            self.small = 0;
        }
        self.within = 0;
        self.width = u32::from(*page.get(self.widths + self.small)?);
        (self.width <= 64).then_some(())
    }

    /// Where the small block in hand ends.
    fn end(&self) -> Option<usize> {
        let bytes = if self.small < self.smalls { self.per_small / 8 * self.width as usize } else { 0 };
        self.at.checked_add(bytes)
    }

    /// Where the bytes of all values end.
    pub(super) fn after(mut self, page: &[u8]) -> Option<usize> {
        while self.left > 0 {
            self.next(page)?;
        }
        self.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_and_packed_values_take_turns() {
        // The example of the specification: 0 to 7 in three bits each; before it, four times 5.
        let page = [8, 5, 3, 0b1000_1000, 0b1100_0110, 0b1111_1010];
        let mut hybrid = Hybrid::new(0, page.len(), 3).unwrap();
        let mut out = Vec::new();
        hybrid.read(&page, 6, &mut out).unwrap();
        hybrid.read(&page, 6, &mut out).unwrap();
        assert_eq!(out, [5, 5, 5, 5, 0, 1, 2, 3, 4, 5, 6, 7]);
        assert_eq!(hybrid.read(&page, 1, &mut out), None);
    }

    #[test]
    fn differences_add_up() {
        // The first example of the specification: 1 to 5; a block of 128 in 4 small ones.
        let page = [128, 1, 4, 5, 2, 2, 0, 0, 0, 0];
        let mut delta = Delta::new(&page, 0).unwrap();
        assert_eq!(delta.clone().after(&page), Some(page.len()));
        let values: Vec<i64> = std::iter::from_fn(|| delta.next(&page)).collect();
        assert_eq!(values, [1, 2, 3, 4, 5]);
        // The second: 7, 5, 3, 1, 2, 3, 4, 5, whose least difference is -2.
        let page = [128, 1, 4, 8, 14, 3, 2, 0, 0, 0, 0b1100_0000, 0b0011_1111, 0, 0, 0, 0, 0, 0];
        let mut delta = Delta::new(&page, 0).unwrap();
        assert_eq!(delta.clone().after(&page), Some(page.len()));
        let values: Vec<i64> = std::iter::from_fn(|| delta.next(&page)).collect();
        assert_eq!(values, [7, 5, 3, 1, 2, 3, 4, 5]);
    }
}
