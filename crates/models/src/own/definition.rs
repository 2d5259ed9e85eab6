//! What a user says of a model.

use crate::{Relation, RowKind, Unit};

/// Most letters of a name.
pub const MOST_NAME: usize = 120;
/// Most letters of an advice or a summary.
pub const MOST_TEXT: usize = 2_000;
/// Fewest and most tiers, and bands of a scorecard.
pub const TIERS: [usize; 2] = [2, 12];
/// Fewest and most numbers that rules look at.
pub const FIELDS: [usize; 2] = [1, 8];
/// Fewest and most segments of rules.
pub const SEGMENTS: [usize; 2] = [1, 12];
/// Fewest and most rules.
pub const RULES: [usize; 2] = [1, 24];
/// Most conditions of a rule.
pub const MOST_TESTS: usize = 8;
/// Fewest and most items of a scorecard.
pub const ITEMS: [usize; 2] = [1, 40];
/// Fewest and most points of a scale.
pub const SCALE: [u8; 2] = [2, 10];
/// Largest weight.
pub const MOST_WEIGHT: f64 = 100.0;
/// Number of the product's colours for segments.
pub const COLOURS: u8 = 12;
/// Largest size of any number.
pub(super) const FAR: f64 = 1e12;

/// Units that a number of one's own may have.
pub const UNITS: [Unit; 9] = [
    Unit::Plain,
    Unit::Count,
    Unit::Money,
    Unit::Share,
    Unit::Points,
    Unit::Days,
    Unit::Months,
    Unit::Years,
    Unit::Hours,
];

/// Comparisons that a condition may make.
pub const RELATIONS: [Relation; 5] =
    [Relation::AtLeast, Relation::MoreThan, Relation::AtMost, Relation::LessThan, Relation::Equal];

/// A model that a user makes.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnModel {
    /// Its name.
    pub name: String,
    /// What it is for, in a sentence; may be empty.
    pub summary: String,
    /// What a row of a file is.
    pub rows: RowKind,
    /// What it is made of.
    pub shape: OwnShape,
}

/// The shapes that a user may choose.
#[derive(Clone, Debug, PartialEq)]
pub enum OwnShape {
    /// Two axes, a cut on each, four quadrants.
    Matrix(Box<OwnMatrix>),
    /// Layers by thresholds on one number.
    Tiers(OwnTiers),
    /// Conditions on numbers, the first match wins.
    Rules(OwnRules),
    /// Weighted ratings, read by bands.
    Scorecard(OwnScorecard),
}

/// A number that is entered, or filled by a column of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Its name; a column of the same name fills it.
    pub name: String,
    /// Its unit: a count takes whole numbers from 0, a share 0 to 1, a time 0 and more.
    pub unit: Unit,
    /// Where it usually starts and ends: the slider and the axis show this range, numbers beyond it are allowed.
    pub range: [f64; 2],
}

/// A class of customers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Segment {
    /// Its name.
    pub name: String,
    /// What to do with these customers; may be empty.
    pub advice: String,
    /// Its colour among the product's, from the strongest blue (0) to the last grey; `None`: by its place.
    pub colour: Option<u8>,
}

/// A matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnMatrix {
    /// The horizontal axis.
    pub x: OwnAxis,
    /// The vertical axis.
    pub y: OwnAxis,
    /// The quadrants: low x low y, high x low y, low x high y, high x high y.
    pub quadrants: [Segment; 4],
}

/// An axis of a matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnAxis {
    /// What it shows.
    pub of: Quantity,
    /// Where high begins.
    pub cut: f64,
    /// Whether the cut itself is high.
    pub cut_is_high: bool,
}

/// Layers by thresholds.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnTiers {
    /// What is held against the thresholds.
    pub of: Quantity,
    /// Whether a smaller number is better: then a tier takes in what is at most its threshold.
    pub less_is_better: bool,
    /// The tiers, best first.
    pub tiers: Vec<Tier>,
}

/// A tier, or a band of a scorecard.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tier {
    /// Who stands on it.
    pub segment: Segment,
    /// What must be reached; `None` takes in all that is left, which only the last can do.
    pub threshold: Option<f64>,
}

/// Rules in order.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnRules {
    /// The numbers that conditions look at.
    pub fields: Vec<Quantity>,
    /// The segments, best first.
    pub segments: Vec<Segment>,
    /// The rules; the first whose conditions all hold decides.
    pub rules: Vec<OwnRule>,
}

/// A rule.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnRule {
    /// Index of the segment that it gives.
    pub segment: usize,
    /// What must hold; nothing for "all others".
    pub tests: Vec<Test>,
}

/// A condition of a rule.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Test {
    /// Index of the number.
    pub field: usize,
    /// How it is compared.
    pub relation: Relation,
    /// With what.
    pub value: f64,
}

/// A weighted scorecard.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnScorecard {
    /// Points of the scale, which starts at 1.
    pub points: u8,
    /// What the ends of the scale mean; may be empty.
    pub anchors: [String; 2],
    /// The items.
    pub items: Vec<OwnItem>,
    /// How the weighted mean is read, best first.
    pub bands: Vec<Tier>,
}

/// An item of a scorecard.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnItem {
    /// The statement.
    pub name: String,
    /// Its weight; only the proportions count.
    pub weight: f64,
    /// Whether agreeing speaks against what is measured.
    pub reversed: bool,
}

impl OwnShape {
    /// `matrix`, `tiers`, `rules`, `scorecard`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Matrix(_) => "matrix",
            Self::Tiers(_) => "tiers",
            Self::Rules(_) => "rules",
            Self::Scorecard(_) => "scorecard",
        }
    }
}

impl OwnModel {
    /// The segments, best first, as the card that is made of it has them.
    pub fn segments(&self) -> Vec<&Segment> {
        match &self.shape {
            OwnShape::Matrix(matrix) => {
                let [low, right, top, high] = &matrix.quadrants;
                vec![high, top, right, low]
            }
            OwnShape::Tiers(tiers) => tiers.tiers.iter().map(|tier| &tier.segment).collect(),
            OwnShape::Rules(rules) => rules.segments.iter().collect(),
            OwnShape::Scorecard(card) => card.bands.iter().map(|band| &band.segment).collect(),
        }
    }

    /// The numbers that are entered, in order; the items of a scorecard are none.
    pub fn quantities(&self) -> Vec<&Quantity> {
        match &self.shape {
            OwnShape::Matrix(matrix) => vec![&matrix.x.of, &matrix.y.of],
            OwnShape::Tiers(tiers) => vec![&tiers.of],
            OwnShape::Rules(rules) => rules.fields.iter().collect(),
            OwnShape::Scorecard(_) => Vec::new(),
        }
    }
}

/// Smallest and largest number that a unit allows, and whether only whole numbers are.
pub fn domain(unit: Unit) -> ([f64; 2], bool) {
    match unit {
        Unit::Share => ([0.0, 1.0], false),
        Unit::Count => ([0.0, FAR], true),
        Unit::Years | Unit::Months | Unit::Days | Unit::Hours | Unit::Periods => ([0.0, FAR], false),
        _ => ([-FAR, FAR], false),
    }
}

impl Quantity {
    /// Step of the slider: a round number, about a hundredth of the range.
    pub fn step(&self) -> f64 {
        let rough = (self.range[1] - self.range[0]) / 100.0;
        let ten = libm::exp10(libm::floor(libm::log10(rough)));
        let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|part| part * ten).find(|step| rough <= step * 1.000_001);
        match domain(self.unit).1 {
            true => step.unwrap_or(ten).max(1.0),
            false => step.unwrap_or(ten),
        }
    }

    /// The number to start with: near the middle of the range, on a step.
    pub fn start(&self) -> f64 {
        let [from, to] = self.range;
        let step = self.step();
        let whole = libm::round((from + to) / 2.0 / step) * step;
        whole.clamp(from, to)
    }
}
