//! What is odd about a definition that can be used all the same: what it leaves out, takes twice, or can never give.

use super::boxes::{Region, Space, Span};
use super::definition::*;
use crate::Relation;

/// Overlaps that are listed; the rest would say the same.
const MOST_LISTED: usize = 12;

/// Something odd.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What it is.
    pub odd: Odd,
    /// Whether it is as it should be in many good models, and only worth knowing.
    pub harmless: bool,
}

/// What is odd. Places are counted from 0.
#[derive(Clone, Debug, PartialEq)]
pub enum Odd {
    /// Cases in these regions get no segment.
    Unmatched(Vec<Region>),
    /// Two rules that give different segments match the same cases; the first of them decides.
    Twice {
        /// The rule that decides.
        first: usize,
        /// The rule that would have decided otherwise.
        second: usize,
        /// Some of what both match.
        region: Region,
    },
    /// The conditions of a rule contradict each other, or ask for a number that there cannot be.
    Contradictory(usize),
    /// Rules (tiers, bands) above take all that one would match.
    Unreachable(usize),
    /// No rule gives the segment.
    Unused(usize),
    /// Nothing asks for the number.
    Idle(usize),
    /// There are too many combinations to be checked.
    TooMany,
    /// Two segments have the same name.
    SameName(usize, usize),
    /// A segment has no name.
    NoName(usize),
    /// The number (item) at a place has no name.
    NoNumberName(usize),
    /// The model has no name.
    NoModelName,
    /// The cut of an axis (0 horizontal) lies outside the range shown.
    CutOutside(usize),
    /// The weights do not add up to 100; only their proportions count.
    WeightsSum(f64),
    /// The item has no weight, so it counts for nothing.
    NoWeight(usize),
    /// No item has a weight: there is no score.
    NoWeights,
}

impl Odd {
    fn found(self) -> Finding {
        Finding { odd: self, harmless: false }
    }

    fn harmless(self) -> Finding {
        Finding { odd: self, harmless: true }
    }
}

/// Audits a definition without [flaws](OwnModel::flaws): exact for every number that its units allow.
pub fn audit(model: &OwnModel) -> Vec<Finding> {
    let mut found = Vec::new();
    if model.name.trim().is_empty() {
        found.push(Odd::NoModelName.found());
    }
    match &model.shape {
        OwnShape::Matrix(matrix) => {
            for (place, axis) in [&matrix.x, &matrix.y].into_iter().enumerate() {
                let [from, to] = axis.of.range;
                if axis.cut <= from || to <= axis.cut {
                    found.push(Odd::CutOutside(place).found());
                }
            }
        }
        OwnShape::Tiers(tiers) => {
            let relation = if tiers.less_is_better { Relation::AtMost } else { Relation::AtLeast };
            let space = space(&[&tiers.of]);
            check(&space, &thresholds(&space, &tiers.tiers, relation), None, &mut found);
        }
        OwnShape::Rules(rules) => {
            let fields: Vec<&Quantity> = rules.fields.iter().collect();
            let space = space(&fields);
            let regions: Vec<Option<Region>> = rules.rules.iter().map(|rule| region(&space, &rule.tests)).collect();
            let gives: Vec<usize> = rules.rules.iter().map(|rule| rule.segment).collect();
            check(&space, &regions, Some(&gives), &mut found);
            for segment in 0..rules.segments.len() {
                if !gives.contains(&segment) {
                    found.push(Odd::Unused(segment).found());
                }
            }
            for field in 0..fields.len() {
                if rules.rules.iter().flat_map(|rule| &rule.tests).all(|test| test.field != field) {
                    found.push(Odd::Idle(field).found());
                }
            }
        }
        OwnShape::Scorecard(card) => audit_scorecard(card, &mut found),
    }
    audit_names(model, &mut found);
    found
}

fn audit_scorecard(card: &OwnScorecard, found: &mut Vec<Finding>) {
    let space = Space { whole: vec![Span::closed(1.0, f64::from(card.points))], counts: vec![false] };
    check(&space, &thresholds(&space, &card.bands, Relation::AtLeast), None, found);
    let sum: f64 = card.items.iter().map(|item| item.weight).sum();
    if sum <= 0.0 {
        found.push(Odd::NoWeights.found());
        return;
    }
    // Tenths in binary fractions do not add up to a whole number.
    if (sum - 100.0).abs() > 1e-9 && (sum - 1.0).abs() > 1e-9 {
        found.push(Odd::WeightsSum((sum * 1e9).round() / 1e9).harmless());
    }
    let idle = card.items.iter().enumerate().filter(|(_, item)| item.weight <= 0.0);
    found.extend(idle.map(|(place, _)| Odd::NoWeight(place).found()));
}

fn audit_names(model: &OwnModel, found: &mut Vec<Finding>) {
    let segments = model.segments();
    for (place, segment) in segments.iter().enumerate() {
        let name = segment.name.trim();
        if name.is_empty() {
            found.push(Odd::NoName(place).found());
        } else if let Some(first) = segments[..place].iter().position(|other| other.name.trim() == name) {
            found.push(Odd::SameName(first, place).found());
        }
    }
    let items: Vec<&str> = match &model.shape {
        OwnShape::Scorecard(card) => card.items.iter().map(|item| item.name.as_str()).collect(),
        _ => model.quantities().iter().map(|quantity| quantity.name.as_str()).collect(),
    };
    let nameless = items.iter().enumerate().filter(|(_, name)| name.trim().is_empty());
    found.extend(nameless.map(|(place, _)| Odd::NoNumberName(place).found()));
}

/// All that the numbers may be.
fn space(fields: &[&Quantity]) -> Space {
    let domains = fields.iter().map(|field| domain(field.unit));
    let (whole, counts) = domains.map(|([min, max], whole)| (Span::closed(min, max), whole)).unzip();
    Space { whole, counts }
}

/// What all conditions let through; `None` for nothing.
fn region(space: &Space, tests: &[Test]) -> Option<Region> {
    let mut region = space.whole.clone();
    for test in tests {
        let span = region[test.field].meet(&allowed(test.relation, test.value));
        region[test.field] = space.settle(test.field, span);
    }
    region.iter().all(|span| !span.is_empty()).then_some(region)
}

fn allowed(relation: Relation, value: f64) -> Span {
    let all = Span { low: f64::NEG_INFINITY, low_closed: true, high: f64::INFINITY, high_closed: true };
    match relation {
        Relation::AtLeast => Span { low: value, ..all },
        Relation::MoreThan => Span { low: value, low_closed: false, ..all },
        Relation::AtMost => Span { high: value, ..all },
        Relation::LessThan => Span { high: value, high_closed: false, ..all },
        Relation::Equal => Span::closed(value, value),
        Relation::SizeAtMost => Span::closed(-value.abs(), value.abs()),
    }
}

/// What each tier lets through by itself.
fn thresholds(space: &Space, tiers: &[Tier], relation: Relation) -> Vec<Option<Region>> {
    let tests = |tier: &Tier| tier.threshold.map(|value| Test { field: 0, relation, value });
    tiers.iter().map(|tier| region(space, &tests(tier).into_iter().collect::<Vec<_>>())).collect()
}

/// Holds rules, of which the first that matches decides, against all that there can be. Tiers overlap by intention: what
/// is matched twice is looked for only where `gives` says which segment a rule gives.
fn check(space: &Space, regions: &[Option<Region>], gives: Option<&[usize]>, found: &mut Vec<Finding>) {
    let mut too_many = false;
    for (place, region) in regions.iter().enumerate() {
        let Some(region) = region else {
            found.push(Odd::Contradictory(place).found());
            continue;
        };
        match space.left_over(region, regions[..place].iter().flatten()) {
            Some(left) if left.is_empty() => found.push(Odd::Unreachable(place).found()),
            Some(_) => {}
            None => too_many = true,
        }
    }
    match space.left_over(&space.whole, regions.iter().flatten()) {
        Some(left) if left.is_empty() => {}
        Some(left) => found.push(Odd::Unmatched(space.joined(left)).found()),
        None => too_many = true,
    }
    if too_many {
        found.push(Odd::TooMany.found());
    }
    let Some(gives) = gives else { return };
    let pairs = (0..regions.len()).flat_map(|second| (0..second).map(move |first| (first, second)));
    let twice = pairs.filter(|&(first, second)| gives[first] != gives[second]).filter_map(|(first, second)| {
        // A rule for all others overlaps with every one above by intention.
        let catches_all = regions[second].as_ref() == Some(&space.whole);
        let region = space.meet(regions[first].as_ref()?, regions[second].as_ref()?)?;
        (!catches_all).then_some(Odd::Twice { first, second, region }.harmless())
    });
    found.extend(twice.take(MOST_LISTED));
}
