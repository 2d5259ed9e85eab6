//! Days since the last order, orders and total spend: scores, rule sets, classification, audit.
//!
//! **Which way R runs.** R is the *score* of the days since the last order: few days give a high score. It is never
//! called recency, which in this project is the age at the last purchase.
//!
//! **How scores are cut.** At the linear-interpolation percentiles (type 7 of Hyndman and Fan, the default of R and
//! NumPy) of equal probability; a value equal to a cut falls into the lower bin (by value: for R, fewer days, thus
//! the better score). Customers with equal values therefore always share a score, and where many values are equal
//! some scores stay empty: [`Scores::effective_bins`] counts those in use. [`plus_one`] cuts as the R package rfm does, for
//! those who compare with it.

mod audit;
mod high_low;
mod rules;
mod score;
mod tables;

pub use audit::{Audit, SegmentAudit, audit};
pub use high_low::{HighLow, HighLowBy};
pub use rules::{Classifier, OTHERS, Range, Rule, RuleSet, SegmentCode};
pub use score::{BINS, NestedCuts, Scores, independent, nested, percentile_cuts, plus_one, with_cuts, with_cuts_of};
pub use tables::{COMPLETE, RULE_SETS, rule_set};
