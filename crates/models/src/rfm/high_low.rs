//! How the eight types tell a high score from a low one.

use serde::{Deserialize, Serialize};

use super::rules::{Rule, RuleSet};
use super::score::Scores;

/// The rule that tells high from low on each axis; the eight types depend on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct HighLow {
    /// Where the line is.
    pub by: HighLowBy,
    /// Whether a score on the line is high (at or above) or low (strictly above is high).
    pub inclusive: bool,
    /// Lines on the scores of R, F, M for [`HighLowBy::Fixed`].
    pub cuts: [f64; 3],
}

/// Where the line between high and low is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HighLowBy {
    /// At the mean of all customers' scores.
    #[default]
    Mean,
    /// At the median of all customers' scores.
    Median,
    /// At the user's own line.
    Fixed,
}

impl Default for HighLow {
    fn default() -> Self {
        Self { by: HighLowBy::Mean, inclusive: false, cuts: [3.0; 3] }
    }
}

impl HighLow {
    /// The lines on the scores of R, F, M for these customers.
    pub fn lines(&self, scores: &Scores) -> [f64; 3] {
        match self.by {
            HighLowBy::Mean => scores.counts.each_ref().map(|counts| mean(counts)),
            HighLowBy::Median => scores.counts.each_ref().map(|counts| median(counts)),
            HighLowBy::Fixed => self.cuts,
        }
    }

    /// Lowest score that counts as high for a line; one above `bins` where none does.
    pub fn lowest_high(&self, line: f64, bins: u8) -> u8 {
        (1..=bins)
            .find(|&score| if self.inclusive { f64::from(score) >= line } else { f64::from(score) > line })
            .unwrap_or(bins + 1)
    }

    /// Turns rules that carry an H/L pattern into rules over score ranges; rules without a pattern stay as they are.
    pub fn resolve(&self, set: &RuleSet, lines: [f64; 3], bins: u8) -> RuleSet {
        let lowest = lines.map(|line| self.lowest_high(line, bins));
        let rules = set
            .rules
            .iter()
            .map(|rule| {
                let Some(pattern) = &rule.pattern else { return rule.clone() };
                let mut ranges =
                    pattern.chars().zip(lowest).map(|(level, k)| if level == 'H' { [k, bins] } else { [1, k - 1] });
                Rule { r: ranges.next(), f: ranges.next(), m: ranges.next(), ..rule.clone() }
            })
            .collect();
        RuleSet { rules, ..set.clone() }
    }
}

/// Mean score; the middle of the scale for no customers.
fn mean(counts: &[usize]) -> f64 {
    let customers: usize = counts.iter().sum();
    if customers == 0 {
        return (counts.len() as f64 + 1.0) / 2.0;
    }
    let sum: usize = counts.iter().enumerate().map(|(index, count)| (index + 1) * count).sum();
    sum as f64 / customers as f64
}

/// Median score (mean of the middle two for an even number); the middle of the scale for no customers.
fn median(counts: &[usize]) -> f64 {
    let customers: usize = counts.iter().sum();
    if customers == 0 {
        return (counts.len() as f64 + 1.0) / 2.0;
    }
    let at = |rank: usize| {
        let mut seen = 0;
        counts.iter().position(|count| {
            seen += count;
            seen > rank
        })
    };
    let score = |rank| at(rank).map_or(0.0, |index| index as f64 + 1.0);
    (score((customers - 1) / 2) + score(customers / 2)) / 2.0
}
