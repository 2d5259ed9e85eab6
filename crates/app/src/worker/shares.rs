//! Who reads which stretch of a file.

use std::ops::Range;

/// Bytes of a stretch: some 20 ms of work.
const STRETCH: u64 = 4 << 20;

/// The stretches of a file from some place on. Whoever has a hand free takes the next one, so that each reads as many as it can.
pub(super) struct Shares {
    from: u64,
    to: u64,
    /// Those who read the stretches that were taken.
    readers: Vec<usize>,
    /// The stretch that is to be part of the table next.
    next: usize,
}

impl Shares {
    /// Of a file between two places.
    pub(super) fn new(bytes: Range<u64>) -> Self {
        Self { from: bytes.start, to: bytes.end, readers: Vec::new(), next: 0 }
    }

    /// Where a stretch lies, but for the rows over its ends.
    pub(super) fn place(&self, index: usize) -> Range<u64> {
        let at = |index: usize| (self.from + index as u64 * STRETCH).min(self.to);
        at(index)..at(index + 1)
    }

    /// Gives a reader the next stretch that nobody has.
    pub(super) fn give(&mut self, reader: usize) -> Option<usize> {
        let index = self.readers.len();
        (!self.place(index).is_empty()).then(|| {
            self.readers.push(reader);
            index
        })
    }

    /// The stretch that is to be part of the table next, and who reads it; it is one that was given.
    pub(super) fn take(&mut self) -> Option<(usize, usize)> {
        let taken = (self.next, *self.readers.get(self.next)?);
        self.next += 1;
        Some(taken)
    }

    /// Stretches that were given and are not part of the table yet.
    pub(super) fn open(&self) -> usize {
        self.readers.len() - self.next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_are_the_whole_file() {
        let end = 1_000 + 3 * STRETCH - 5;
        let mut shares = Shares::new(1_000..end);
        let given: Vec<_> = [0, 1, 0, 1].into_iter().map(|reader| shares.give(reader)).collect();
        assert_eq!(given, [Some(0), Some(1), Some(2), None]);
        assert_eq!([shares.place(0), shares.place(2)], [1_000..1_000 + STRETCH, 1_000 + 2 * STRETCH..end]);
        assert_eq!(Shares::new(7..7).give(0), None);
    }

    #[test]
    fn they_become_part_of_the_table_in_order() {
        let mut shares = Shares::new(0..9 * STRETCH);
        assert_eq!(shares.take(), None);
        [2, 0, 1].into_iter().for_each(|reader| assert!(shares.give(reader).is_some()));
        assert_eq!([shares.take(), shares.take()], [Some((0, 2)), Some((1, 0))]);
        assert_eq!(shares.open(), 1);
    }
}
