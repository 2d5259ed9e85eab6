//! Rules over score cells as data, and the classification by them.

use serde::{Deserialize, Serialize};

use super::high_low::HighLow;
use super::score::Scores;
use crate::Error;

/// Lowest and highest score that a rule accepts, both included.
pub type Range = [u8; 2];

/// Index of a segment among the rules of a set; the number of rules stands for [`OTHERS`].
pub type SegmentCode = u8;

/// Id of the segment of customers that no rule matches.
pub const OTHERS: &str = "others";

/// One segment of a rule set: the cells of R, F and M scores that it takes in.
///
/// A rule matches a cell when every range given holds and, where cells are listed, the cell is among them. A rule
/// with nothing given matches every cell.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Rule {
    /// Kebab-case id of the segment.
    pub id: String,
    /// The user's own name for it; the texts hold the names of the published sets.
    pub name: Option<String>,
    /// Scores of R.
    pub r: Option<Range>,
    /// Scores of F.
    pub f: Option<Range>,
    /// Scores of M.
    pub m: Option<Range>,
    /// Mean of the scores of F and M.
    pub fm: Option<[f64; 2]>,
    /// Cells listed one by one as R, F, M; empty for none.
    pub cells: Vec<[u8; 3]>,
    /// High or low on R, F, M, such as `HLH`: ranges follow from it by [`HighLow::resolve`].
    pub pattern: Option<String>,
    /// Rank by value, 0 best: chooses the segment's colour everywhere.
    pub rank: u8,
}

impl Rule {
    /// Whether the rule takes in a cell.
    pub fn matches(&self, [r, f, m]: [u8; 3]) -> bool {
        let holds = |range: Option<Range>, score: u8| range.is_none_or(|[low, high]| low <= score && score <= high);
        let mean = f64::from(f + m) / 2.0;
        holds(self.r, r)
            && holds(self.f, f)
            && holds(self.m, m)
            && self.fm.is_none_or(|[low, high]| low <= mean && mean <= high)
            && (self.cells.is_empty() || self.cells.contains(&[r, f, m]))
    }
}

/// Rules in order; the first match wins, customers without a match are [`OTHERS`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RuleSet {
    /// Kebab-case id: `rf-ten`, …, `own`.
    pub id: String,
    /// Bins that the set is published for; `None` where any number will do.
    pub bins: Option<u8>,
    /// The rules.
    pub rules: Vec<Rule>,
}

impl RuleSet {
    /// A rule set of the user's own.
    pub fn own(rules: Vec<Rule>) -> Self {
        Self { id: "own".to_owned(), bins: None, rules }
    }

    /// Id of the segment behind a code.
    pub fn segment(&self, code: SegmentCode) -> &str {
        self.rules.get(usize::from(code)).map_or(OTHERS, |rule| rule.id.as_str())
    }

    /// Rank of the segment behind a code, 0 best; [`OTHERS`] comes after all.
    pub fn rank(&self, code: SegmentCode) -> u8 {
        let last = self.rules.iter().map(|rule| rule.rank + 1).max().unwrap_or(0);
        self.rules.get(usize::from(code)).map_or(last, |rule| rule.rank)
    }

    /// The code that stands for [`OTHERS`].
    pub fn others(&self) -> SegmentCode {
        self.rules.len() as SegmentCode
    }

    /// The set made fit for these customers: H/L patterns become score ranges.
    ///
    /// # Errors
    /// [`Error::WrongBins`] when the set is published for another number of bins, [`Error::TooManyRules`] above 200.
    pub fn resolve(&self, high_low: &HighLow, scores: &Scores) -> Result<RuleSet, Error> {
        self.check(scores.bins)?;
        Ok(high_low.resolve(self, high_low.lines(scores), scores.bins))
    }

    /// Checks that the set can be used with a number of bins.
    ///
    /// # Errors
    /// As [`RuleSet::resolve`].
    pub fn check(&self, bins: u8) -> Result<(), Error> {
        if self.rules.len() > 200 {
            return Err(Error::TooManyRules { rules: self.rules.len(), most: 200 });
        }
        match self.bins {
            Some(expected) if expected != bins => Err(Error::WrongBins { rule_set: self.id.clone(), expected, bins }),
            _ => Ok(()),
        }
    }
}

/// A rule set laid out over all cells, so that a customer costs one look-up.
#[derive(Clone, Debug, PartialEq)]
pub struct Classifier {
    bins: u8,
    codes: Vec<SegmentCode>,
}

impl Classifier {
    /// Lays out a resolved rule set over `bins`³ cells.
    pub fn new(set: &RuleSet, bins: u8) -> Self {
        let codes = cells(bins)
            .map(|cell| set.rules.iter().position(|rule| rule.matches(cell)).unwrap_or(set.rules.len()) as SegmentCode)
            .collect();
        Self { bins, codes }
    }

    /// Segment of a cell; scores must be in 1..=bins.
    pub fn segment(&self, r: u8, f: u8, m: u8) -> SegmentCode {
        let bins = usize::from(self.bins);
        self.codes[((usize::from(r) - 1) * bins + usize::from(f) - 1) * bins + usize::from(m) - 1]
    }

    /// Segment of every customer.
    pub fn classify(&self, scores: &Scores) -> Vec<SegmentCode> {
        scores.r.iter().zip(&scores.f).zip(&scores.m).map(|((&r, &f), &m)| self.segment(r, f, m)).collect()
    }
}

/// All cells, R slowest.
pub(super) fn cells(bins: u8) -> impl Iterator<Item = [u8; 3]> {
    (1..=bins).flat_map(move |r| (1..=bins).flat_map(move |f| (1..=bins).map(move |m| [r, f, m])))
}
