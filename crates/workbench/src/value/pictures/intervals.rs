//! How long it took from one purchase to the next.

use models::value_pictures::Intervals;

/// Widths of bins in days: whole weeks as soon as there are enough of them.
const WIDTHS: [u32; 9] = [1, 2, 7, 14, 28, 56, 91, 182, 364];
/// No more bins than this.
const MOST_BINS: usize = 40;
/// Share of the intervals that the bins hold at least.
const SHOWN: f64 = 0.95;

/// Intervals counted by whole days.
pub(super) struct IntervalCount {
    until: i32,
    by_day: Vec<usize>,
}

impl IntervalCount {
    /// None yet; purchases after the day `until` do not count.
    pub(super) fn until(until: i32) -> Self {
        Self { until, by_day: Vec::new() }
    }

    /// Adds the days of a customer's purchases, ascending.
    pub(super) fn add(&mut self, days: &[i32]) {
        let known = days.partition_point(|&day| day <= self.until);
        for pair in days[..known].windows(2) {
            let days = (pair[1] - pair[0]).max(0) as usize;
            if self.by_day.len() <= days {
                self.by_day.resize(days + 1, 0);
            }
            self.by_day[days] += 1;
        }
    }

    /// The histogram; `None` without an interval.
    pub(super) fn report(&self) -> Option<Intervals> {
        let count: usize = self.by_day.iter().sum();
        if count == 0 {
            return None;
        }
        let sum: f64 = self.by_day.iter().enumerate().map(|(days, &count)| days as f64 * count as f64).sum();
        let longest = self.within(SHOWN, count);
        let width = WIDTHS.into_iter().find(|&width| longest.div_ceil(width as usize) <= MOST_BINS);
        let width = width.unwrap_or_else(|| longest.div_ceil(MOST_BINS) as u32);
        let mut bins = vec![0; longest.div_ceil(width as usize).max(1)];
        let mut beyond = 0;
        for (days, &count) in self.by_day.iter().enumerate() {
            match bins.get_mut(days.saturating_sub(1) / width as usize) {
                Some(bin) => *bin += count,
                None => beyond += count,
            }
        }
        // With an even number of intervals the median is the mean of the two in the middle.
        let middle = [(count - 1) / 2, count / 2].map(|place| self.at(place) as f64);
        Some(Intervals { count, width, bins, beyond, mean: sum / count as f64, median: 0.5 * (middle[0] + middle[1]) })
    }

    /// Days of the interval with this place among all, the shortest first.
    fn at(&self, place: usize) -> usize {
        let mut seen = 0;
        let found = self.by_day.iter().position(|&count| {
            seen += count;
            seen > place
        });
        found.unwrap_or(self.by_day.len())
    }

    /// Days that a share of the intervals take at most.
    fn within(&self, share: f64, count: usize) -> usize {
        self.at(((share * count as f64).ceil() as usize).clamp(1, count) - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_counted_up_to_the_last_day() {
        let mut count = IntervalCount::until(100);
        assert_eq!(count.report(), None);
        count.add(&[0, 7, 21]);
        count.add(&[3, 10, 99, 160]);
        // 7, 14, 7 and 89 days; the order of day 160 lies beyond.
        let report = count.report().expect("intervals");
        assert_eq!((report.count, report.mean, report.median), (4, 117.0 / 4.0, 10.5));
        assert_eq!((report.width, report.bins.len(), report.beyond), (7, 13, 0));
        assert_eq!(report.bins[0], 2);
        assert_eq!(report.bins[1], 1);
        assert_eq!(report.bins[12], 1);
    }
}
