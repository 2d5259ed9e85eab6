//! Who reads which stretch of a file.

use std::ops::Range;

/// Bytes of a stretch: some 20 ms of work.
const STRETCH: u64 = 4 << 20;

/// Stretches that have been read and wait to be joined, from which on a helper is ahead.
const AHEAD: usize = 3;

/// The stretches of a file from some place on: whoever is free reads one of those that come next, and the worker, which joins them,
/// reads itself what nobody has taken. Where there is one helper, the worker has as much time to read as it.
pub(super) struct Shares {
    from: u64,
    to: u64,
    helpers: usize,
    /// The helper that reads a stretch.
    owners: Vec<Option<usize>>,
    /// The stretch that is read or joined now.
    next: usize,
    /// The last one that a helper has taken.
    last: Option<usize>,
}

impl Shares {
    /// Of a file between two places.
    pub(super) fn new(bytes: Range<u64>, helpers: usize) -> Self {
        let count = (bytes.end - bytes.start).div_ceil(STRETCH) as usize;
        Self { from: bytes.start, to: bytes.end, helpers, owners: vec![None; count], next: 0, last: None }
    }

    /// Where a stretch lies, but for the rows over its ends.
    pub(super) fn place(&self, index: usize) -> Range<u64> {
        let at = |index: usize| (self.from + index as u64 * STRETCH).min(self.to);
        at(index)..at(index + 1)
    }

    /// The stretch that is to be read or joined now, and the helper that reads it.
    pub(super) fn next(&self) -> Option<(usize, Option<usize>)> {
        Some((self.next, *self.owners.get(self.next)?))
    }

    /// The next stretch is done.
    pub(super) fn done(&mut self) {
        self.next += 1;
    }

    /// Gives a helper a stretch; so many wait to be joined.
    pub(super) fn give(&mut self, helper: usize, waiting: usize) -> Option<usize> {
        let free = (self.next + 1..self.owners.len()).find(|&index| self.owners[index].is_none())?;
        let every_other = self.helpers == 1 && waiting < AHEAD;
        let index = if every_other { free.max(self.last.map_or(0, |last| last + 2)) } else { free };
        *self.owners.get_mut(index)? = Some(helper);
        self.last = self.last.max(Some(index));
        Some(index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: Range<u64> = 1_000..1_000 + 10 * STRETCH - 5;

    #[test]
    fn stretches_are_the_whole_file() {
        let shares = Shares::new(FILE, 1);
        assert_eq!(shares.place(0), 1_000..1_000 + STRETCH);
        assert_eq!(shares.place(9), 1_000 + 9 * STRETCH..FILE.end);
        assert_eq!(Shares::new(7..7, 1).next(), None);
    }

    #[test]
    fn one_helper_leaves_every_other_stretch() {
        let mut shares = Shares::new(FILE, 1);
        assert_eq!([shares.give(0, 0), shares.give(0, 0)], [Some(1), Some(3)]);
        assert_eq!(shares.next(), Some((0, None)));
        shares.done();
        assert_eq!(shares.next(), Some((1, Some(0))));
        assert_eq!(shares.give(0, AHEAD), Some(2), "it waits for the worker, and takes what was left for it");
        assert_eq!(shares.give(0, 0), Some(5));
    }

    #[test]
    fn several_helpers_take_what_comes() {
        let mut shares = Shares::new(FILE, 3);
        let given: Vec<_> = (0..3).map(|helper| shares.give(helper, 0)).collect();
        assert_eq!(given, [Some(1), Some(2), Some(3)]);
        (0..4).for_each(|_| shares.done());
        assert_eq!(shares.next(), Some((4, None)), "nobody was free");
        assert_eq!(shares.give(2, 9), Some(5));
        (0..6).for_each(|_| shares.done());
        assert_eq!((shares.next(), shares.give(0, 0)), (None, None));
    }
}
