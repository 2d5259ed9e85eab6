//! RFM scores and segments of the customers.

use models::rfm::{self, Classifier, NestedCuts, RuleSet, Scores};

use crate::customers::{Customers, Facts, NO_CODE};
use crate::lorenz::lorenz;
use crate::migration::migration;
use crate::protocol::{Binning, Failure, GridCell, SegmentReport, SegmentRow, SegmentSettings, TimeUnit};

/// The customers' scores and segments, with what was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Segmented {
    /// What was asked for.
    pub settings: SegmentSettings,
    /// What the page shows.
    pub report: SegmentReport,
    /// Measures that were scored.
    pub(crate) facts: Facts,
    /// The rule set with its H/L patterns resolved.
    pub(crate) rules: RuleSet,
    /// Segment of every customer, [`NO_CODE`] for those without an order by the day asked for.
    pub(crate) codes: Vec<u8>,
    /// Scores of every customer, 0 for those without an order by the day asked for.
    pub(crate) scores: [Vec<u8>; 3],
    /// Cut points of nested binning.
    pub(crate) nested: Option<NestedCuts>,
}

/// Segments the customers in slices.
#[derive(Debug)]
pub(crate) struct Segmenting {
    settings: SegmentSettings,
    rules: RuleSet,
    unit: TimeUnit,
    customers: usize,
    next: usize,
    facts: Facts,
    /// Measures on the earlier day, up to this customer, where one is compared.
    earlier: Option<(Facts, usize)>,
    scored: Option<(Scores, RuleSet, Vec<u8>)>,
}

impl Segmenting {
    /// Checks the settings against the rule sets there are; `unit` is that of the session, for settings without one.
    pub(crate) fn start(settings: SegmentSettings, customers: &Customers, unit: TimeUnit) -> Result<Self, Failure> {
        let unit = settings.unit.unwrap_or(unit);
        let settings = SegmentSettings { unit: Some(unit), ..settings };
        let rules = if settings.rule_set == "own" {
            RuleSet::own(settings.own_rules.clone())
        } else {
            rfm::rule_set(&settings.rule_set).ok_or_else(|| unknown_rule_set(&settings.rule_set))?
        };
        rules.check(settings.bins).map_err(|error| Failure::from_kind(&error))?;
        // Scores are given to customers one by one, and those of a row could fall on both sides of a cut.
        if customers.weight().is_some() {
            return Err(Failure::new("grouped-customers"));
        }
        let as_of = settings.as_of.or(customers.days().map(|days| days[1]));
        let earlier = match (settings.compared_with, customers) {
            (Some(day), Customers::Orders(summary)) => {
                if day < summary.log_days()[0] || as_of.is_none_or(|as_of| day >= as_of) {
                    return Err(Failure::new("day-not-earlier").column("comparedWith"));
                }
                Some((Facts { as_of: Some(day), ..Facts::default() }, 0))
            }
            // A table of customers knows their last order only, not what they had done before it.
            _ => None,
        };
        let facts = Facts { as_of, ..Facts::default() };
        Ok(Self { settings, rules, unit, customers: customers.len(), next: 0, facts, earlier, scored: None })
    }

    pub(crate) fn progress(&self) -> f64 {
        let all = self.customers.max(1) as f64;
        match &self.earlier {
            Some((_, earlier)) => 0.4 * (self.next + earlier) as f64 / all,
            None => 0.8 * self.next as f64 / all,
        }
    }

    pub(crate) fn rows(&self) -> usize {
        self.next
    }

    /// One slice: measures of about `budget` customers, or the scores, or the report.
    pub(crate) fn advance(&mut self, customers: &Customers, budget: usize) -> Result<Option<Segmented>, Failure> {
        if self.next < self.customers {
            let end = (self.next + budget.max(1)).min(self.customers);
            customers.facts(self.next..end, self.facts.as_of, self.unit, &mut self.facts);
            self.next = end;
            return Ok(None);
        }
        if let Some((facts, next)) = &mut self.earlier
            && *next < self.customers
        {
            let end = (*next + budget.max(1)).min(self.customers);
            customers.facts(*next..end, facts.as_of, self.unit, facts);
            *next = end;
            return Ok(None);
        }
        let Some((scores, rules, codes)) = self.scored.take() else {
            self.scored = Some(self.score()?);
            return Ok(None);
        };
        let facts = std::mem::take(&mut self.facts);
        let mut report = report(&self.settings, &facts, &scores, &rules, &codes);
        let mut all = vec![NO_CODE; self.customers];
        let mut spread = [vec![0; self.customers], vec![0; self.customers], vec![0; self.customers]];
        for (index, &customer) in facts.customers.iter().enumerate() {
            let customer = customer as usize;
            all[customer] = codes[index];
            for (spread, own) in spread.iter_mut().zip([&scores.r, &scores.f, &scores.m]) {
                spread[customer] = own[index];
            }
        }
        if let Some((earlier, _)) = &self.earlier {
            let found = migration(&self.settings, earlier, &facts, &scores, &rules, &codes, &report)?;
            report.migration = Some(Box::new(found));
        }
        let (settings, nested) = (self.settings.clone(), scores.nested);
        Ok(Some(Segmented { settings, report, facts, rules, codes: all, scores: spread, nested }))
    }

    fn score(&self) -> Result<(Scores, RuleSet, Vec<u8>), Failure> {
        let Facts { days_since_last, orders, total, .. } = &self.facts;
        let bins = self.settings.bins;
        let scores = match self.settings.binning {
            Binning::Independent => rfm::independent(days_since_last, orders, total, bins),
            Binning::Nested => rfm::nested(days_since_last, orders, total, bins),
            Binning::PlusOne => rfm::plus_one(days_since_last, orders, total, bins),
            Binning::Own => rfm::with_cuts(days_since_last, orders, total, &self.settings.cuts, bins),
        }
        .map_err(|error| Failure::from_kind(&error))?;
        let rules = self.rules.resolve(&self.settings.high_low, &scores).map_err(|error| Failure::from_kind(&error))?;
        let codes = Classifier::new(&rules, bins).classify(&scores);
        Ok((scores, rules, codes))
    }
}

fn report(settings: &SegmentSettings, facts: &Facts, scores: &Scores, rules: &RuleSet, codes: &[u8]) -> SegmentReport {
    let audit = rfm::audit(rules, settings.bins);
    let has_others = !audit.unmatched.is_empty();
    SegmentReport {
        as_of: facts.as_of,
        bins: settings.bins,
        cuts: scores.cuts.clone(),
        score_counts: scores.counts.clone(),
        segments: segments(facts, rules, codes, has_others),
        grid: grid(facts, scores, rules, codes, settings.bins),
        lorenz: lorenz(&facts.total),
        audit,
        migration: None,
    }
}

fn segments(facts: &Facts, rules: &RuleSet, codes: &[u8], has_others: bool) -> Vec<SegmentRow> {
    let count = rules.rules.len() + usize::from(has_others);
    let mut totals: Vec<Vec<f64>> = vec![Vec::new(); count];
    let mut sums = vec![[0.0; 3]; count];
    for (index, &code) in codes.iter().enumerate() {
        let code = usize::from(code);
        totals[code].push(facts.total[index]);
        let sum = &mut sums[code];
        sum[0] += facts.orders[index];
        sum[1] += facts.total[index];
        sum[2] += facts.days_since_last[index];
    }
    totals
        .iter_mut()
        .zip(sums)
        .enumerate()
        .map(|(code, (totals, [orders, revenue, days]))| {
            let customers = totals.len();
            let mean = |sum: f64| (customers > 0).then(|| sum / customers as f64);
            SegmentRow {
                id: rules.segment(code as u8).to_owned(),
                pattern: rules.rules.get(code).and_then(|rule| rule.pattern.clone()),
                rank: rules.rank(code as u8),
                customers,
                orders,
                revenue,
                mean: mean(revenue),
                median: median(totals),
                days_since_last: mean(days),
            }
        })
        .collect()
}

/// Middle value, the mean of the middle two for an even number; reorders the values.
pub(crate) fn median(values: &mut [f64]) -> Option<f64> {
    let middle = values.len() / 2;
    if values.is_empty() {
        return None;
    }
    let odd = values.len() % 2 == 1;
    let (below, &mut upper, _) = values.select_nth_unstable_by(middle, f64::total_cmp);
    if odd {
        return Some(upper);
    }
    below.iter().copied().max_by(f64::total_cmp).map(|lower| lower + (upper - lower) / 2.0)
}

/// The R by F grid; a cell without customers shows the segment that most of its M scores would give.
fn grid(facts: &Facts, scores: &Scores, rules: &RuleSet, codes: &[u8], bins: u8) -> Vec<GridCell> {
    let side = usize::from(bins);
    let segments = rules.rules.len() + 1;
    let mut revenue = vec![0.0; side * side];
    let mut counts = vec![0_usize; side * side * segments];
    let cell_of = |r: u8, f: u8| (usize::from(r) - 1) * side + usize::from(f) - 1;
    for (index, &code) in codes.iter().enumerate() {
        let cell = cell_of(scores.r[index], scores.f[index]);
        revenue[cell] += facts.total[index];
        counts[cell * segments + usize::from(code)] += 1;
    }
    let classifier = Classifier::new(rules, bins);
    (1..=bins)
        .flat_map(|r| (1..=bins).map(move |f| (r, f)))
        .map(|(r, f)| {
            let cell = cell_of(r, f);
            let own = &counts[cell * segments..(cell + 1) * segments];
            let customers = own.iter().sum();
            let code = if customers > 0 {
                largest(own)
            } else {
                let mut possible = vec![0; segments];
                for m in 1..=bins {
                    possible[usize::from(classifier.segment(r, f, m))] += 1;
                }
                largest(&possible)
            };
            GridCell { r, f, customers, revenue: revenue[cell], segment: rules.segment(code as u8).to_owned() }
        })
        .collect()
}

/// Index of the largest count, the first of equals.
fn largest(counts: &[usize]) -> usize {
    (0..counts.len()).rev().max_by_key(|&index| counts[index]).unwrap_or(0)
}

fn unknown_rule_set(id: &str) -> Failure {
    Failure::new("unknown-rule-set").column("ruleSet").value(id).expected(rfm::RULE_SETS.join(" "))
}
