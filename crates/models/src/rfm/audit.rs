//! What a rule set leaves out, counts twice, or can never assign.

use serde::{Deserialize, Serialize};

use super::rules::{RuleSet, cells};

/// A rule set held against all `bins`³ cells.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Audit {
    /// Cells in all.
    pub cells: usize,
    /// Cells that no rule matches; their customers are others.
    pub unmatched: Vec<[u8; 3]>,
    /// Cells that more than one rule matches; the first in the list wins.
    pub overlapping: Vec<[u8; 3]>,
    /// Segments that no customer can reach, because earlier rules take all their cells or they have none.
    pub unreachable: Vec<String>,
    /// Each segment in the rule set's order.
    pub segments: Vec<SegmentAudit>,
}

/// One segment of an [`Audit`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SegmentAudit {
    /// Segment id.
    pub id: String,
    /// Cells that its rule matches.
    pub matched: usize,
    /// Cells left to it when the first match wins.
    pub first: usize,
}

impl Audit {
    /// Whether every cell belongs to exactly one segment.
    pub fn is_partition(&self) -> bool {
        self.unmatched.is_empty() && self.overlapping.is_empty()
    }
}

/// Audits a resolved rule set (see [`RuleSet::resolve`]) over all cells.
pub fn audit(set: &RuleSet, bins: u8) -> Audit {
    let mut report = Audit {
        segments: set.rules.iter().map(|rule| SegmentAudit { id: rule.id.clone(), ..Default::default() }).collect(),
        ..Default::default()
    };
    for cell in cells(bins) {
        report.cells += 1;
        let mut matches = 0;
        for (rule, segment) in set.rules.iter().zip(&mut report.segments) {
            if rule.matches(cell) {
                segment.matched += 1;
                segment.first += usize::from(matches == 0);
                matches += 1;
            }
        }
        match matches {
            0 => report.unmatched.push(cell),
            1 => {}
            _ => report.overlapping.push(cell),
        }
    }
    report.unreachable =
        report.segments.iter().filter(|segment| segment.first == 0).map(|segment| segment.id.clone()).collect();
    report
}
