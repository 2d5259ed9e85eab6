//! Regions of several numbers at once as boxes, so that what rules leave out and take twice is found exactly, not by trial.

/// A range of one number; an end that belongs to it is closed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// The lower end.
    pub low: f64,
    /// Whether the lower end belongs to it.
    pub low_closed: bool,
    /// The upper end.
    pub high: f64,
    /// Whether the upper end belongs to it.
    pub high_closed: bool,
}

/// One [`Span`] for each number: all that lies in every one of them.
pub type Region = Vec<Span>;

/// Boxes that a search may make. Twenty-four rules of eight conditions could in theory ask for more than memory holds.
const MOST_BOXES: usize = 5_000;

impl Span {
    pub(super) fn closed(low: f64, high: f64) -> Self {
        Self { low, low_closed: true, high, high_closed: true }
    }

    /// Whether a number lies in it.
    pub fn holds(&self, value: f64) -> bool {
        (if self.low_closed { self.low <= value } else { self.low < value })
            && (if self.high_closed { value <= self.high } else { value < self.high })
    }

    /// Whether no number lies in it.
    pub(super) fn is_empty(&self) -> bool {
        !(self.low < self.high || self.low == self.high && self.low_closed && self.high_closed)
    }

    pub(super) fn meet(&self, other: &Self) -> Self {
        let (low, low_closed) = if self.low == other.low {
            (self.low, self.low_closed && other.low_closed)
        } else if self.low > other.low {
            (self.low, self.low_closed)
        } else {
            (other.low, other.low_closed)
        };
        let (high, high_closed) = if self.high == other.high {
            (self.high, self.high_closed && other.high_closed)
        } else if self.high < other.high {
            (self.high, self.high_closed)
        } else {
            (other.high, other.high_closed)
        };
        Self { low, low_closed, high, high_closed }
    }

    /// The same range of whole numbers, with closed ends.
    pub(super) fn of_whole(self) -> Self {
        let low = if self.low_closed { self.low.ceil() } else { self.low.floor() + 1.0 };
        let high = if self.high_closed { self.high.floor() } else { self.high.ceil() - 1.0 };
        Self::closed(low, high)
    }
}

/// Numbers that a region is made of: what each may be.
pub(super) struct Space {
    /// All that each number may be.
    pub(super) whole: Region,
    /// Whether a number is a whole one.
    pub(super) counts: Vec<bool>,
}

impl Space {
    /// What lies in both; `None` for nothing.
    pub(super) fn meet(&self, left: &Region, right: &Region) -> Option<Region> {
        let mut met = Vec::with_capacity(left.len());
        for (place, (left, right)) in left.iter().zip(right).enumerate() {
            let span = self.settle(place, left.meet(right));
            if span.is_empty() {
                return None;
            }
            met.push(span);
        }
        Some(met)
    }

    /// A span as the number at a place can have it.
    pub(super) fn settle(&self, place: usize, span: Span) -> Span {
        if self.counts[place] { span.of_whole() } else { span }
    }

    /// What lies in a region and not in another, in boxes that do not overlap.
    fn without(&self, region: &Region, taken: &Region) -> Vec<Region> {
        let Some(common) = self.meet(region, taken) else { return vec![region.clone()] };
        let mut rest = region.clone();
        let mut pieces = Vec::new();
        for (place, cut) in common.iter().enumerate() {
            let span = rest[place];
            let below = Span { high: cut.low, high_closed: !cut.low_closed, ..span };
            let above = Span { low: cut.high, low_closed: !cut.high_closed, ..span };
            for side in [below, above] {
                let side = self.settle(place, side);
                if !side.is_empty() {
                    let mut piece = rest.clone();
                    piece[place] = side;
                    pieces.push(piece);
                }
            }
            rest[place] = *cut;
        }
        pieces
    }

    /// What lies in a region and in none of the others, in boxes that do not overlap; `None` where there are too many.
    pub(super) fn left_over<'a>(
        &self,
        region: &Region,
        taken: impl Iterator<Item = &'a Region>,
    ) -> Option<Vec<Region>> {
        let mut left = vec![region.clone()];
        for taken in taken {
            let mut next = Vec::with_capacity(left.len());
            for region in &left {
                next.extend(self.without(region, taken));
                if next.len() > MOST_BOXES {
                    return None;
                }
            }
            left = next;
            if left.is_empty() {
                break;
            }
        }
        Some(left)
    }

    /// The same regions in fewer boxes, where two of them are one that had been cut.
    pub(super) fn joined(&self, mut regions: Vec<Region>) -> Vec<Region> {
        // Of very many, nobody reads the description.
        const MOST: usize = 200;
        if regions.len() > MOST {
            return regions;
        }
        loop {
            let pairs = (0..regions.len()).flat_map(|left| (left + 1..regions.len()).map(move |right| (left, right)));
            let found =
                pairs.filter_map(|(left, right)| Some((left, right, self.union(&regions[left], &regions[right])?)));
            let Some((left, right, union)) = found.into_iter().next() else { return regions };
            regions[left] = union;
            regions.remove(right);
        }
    }

    /// Both as one box, where they differ in one number and touch there.
    fn union(&self, left: &Region, right: &Region) -> Option<Region> {
        let mut differing = (0..left.len()).filter(|place| left[*place] != right[*place]);
        let (place, None) = (differing.next()?, differing.next()) else { return None };
        let (low, high) = match left[place].low <= right[place].low {
            true => (left[place], right[place]),
            false => (right[place], left[place]),
        };
        let touch = match self.counts[place] {
            true => low.high + 1.0 == high.low,
            false => low.high == high.low && low.high_closed != high.low_closed,
        };
        let mut union = left.clone();
        union[place] = Span { high: high.high, high_closed: high.high_closed, ..low };
        touch.then_some(union)
    }
}
