//! Shares and means with their intervals.

use statistics::groups::{Sample, wilson};

use crate::protocol::{MeanReport, ResultSummary, ShareReport};

/// Level of all intervals.
pub(super) const LEVEL: f64 = 0.95;

/// A count with its share of `rows`.
pub(super) fn share(id: &str, count: usize, rows: usize) -> ShareReport {
    ShareReport {
        id: id.to_owned(),
        count,
        share: (rows > 0).then(|| count as f64 / rows as f64),
        interval: wilson(count, rows, LEVEL),
    }
}

/// Counts of classes with their shares of all that are counted.
pub(super) fn shares<'a>(ids: impl IntoIterator<Item = &'a str>, counts: &[usize]) -> Vec<ShareReport> {
    let rows = counts.iter().sum();
    ids.into_iter().zip(counts).map(|(id, &count)| share(id, count, rows)).collect()
}

/// The mean of a column; `None` without a value.
pub(super) fn mean(values: &[f64]) -> Option<MeanReport> {
    Sample::of(values).ok().map(|sample| of_sample(&sample))
}

/// The mean of a sample.
pub(super) fn of_sample(sample: &Sample) -> MeanReport {
    MeanReport { rows: sample.rows, mean: sample.mean, interval: sample.interval(LEVEL) }
}

/// A sample told of one value after the other.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Running {
    rows: usize,
    mean: f64,
    squares: f64,
}

impl Running {
    pub(super) fn add(&mut self, value: f64) {
        self.rows += 1;
        let apart = value - self.mean;
        self.mean += apart / self.rows as f64;
        self.squares += apart * (value - self.mean);
    }

    /// What was told; `None` without a value.
    pub(super) fn sample(&self) -> Option<Sample> {
        let variance = if self.rows > 1 { self.squares / (self.rows as f64 - 1.0) } else { 0.0 };
        (self.rows > 0).then_some(Sample { rows: self.rows, mean: self.mean, variance })
    }
}

/// Mean with its interval, and type-7 quartiles; `None` without a value.
pub(super) fn result(id: &str, mut values: Vec<f64>) -> Option<ResultSummary> {
    let MeanReport { rows, mean, interval } = mean(&values)?;
    values.sort_unstable_by(f64::total_cmp);
    let last = (rows - 1) as f64;
    let quantile = |share: f64| {
        let position = share * last;
        let below = values[position as usize];
        let above = values[(position as usize + 1).min(rows - 1)];
        below + position.fract() * (above - below)
    };
    let quartiles = [0.0, 0.25, 0.5, 0.75, 1.0].map(quantile);
    Some(ResultSummary { id: id.to_owned(), rows, mean, interval, quartiles })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_by_hand() {
        let summary = result("value", vec![4.0, 1.0, 3.0, 2.0]).expect("four values");
        assert_eq!(summary.quartiles, [1.0, 1.75, 2.5, 3.25, 4.0]);
        // Variance 5/3, standard error sqrt(5/12), and 3.182446 for three degrees of freedom in the printed tables.
        let half = 3.182_446 * (5.0_f64 / 12.0).sqrt();
        assert!((summary.interval.expect("four values")[1] - (2.5 + half)).abs() < 1e-6);
        assert_eq!(result("value", vec![7.0]).expect("a value").interval, None);
        assert_eq!(result("value", Vec::new()), None);
    }

    #[test]
    fn a_running_sample_is_the_sample() {
        let values = [4.5, -1.0, 3.25, 1e6, 2.0];
        let mut running = Running::default();
        values.iter().for_each(|value| running.add(*value));
        let (one, all) = (running.sample().unwrap(), Sample::of(&values).unwrap());
        assert!((one.mean - all.mean).abs() < 1e-9 && (one.variance / all.variance - 1.0).abs() < 1e-12);
        assert_eq!(Running::default().sample(), None);
    }
}
