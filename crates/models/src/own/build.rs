//! A definition as a model on the shapes that ours stand on.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::definition::*;
use super::read::Flaw;
use crate::case::Case;
use crate::formula::Expr;
use crate::model::{Model, ModelRef, Outcome};
use crate::shapes::matrix::{Matrix, Side};
use crate::shapes::rules::{self, Rule};
use crate::shapes::scorecard::{Facet, Scorecard, Total};
use crate::{Card, Field, FieldKind, Item, Layer, Name, Output, Picture, Relation, Shape, Step, TierForm, Unit};

/// The models made so far, by what they are made of.
///
/// A card is `&'static` all through the library: ours are constants, and columns, results and segments are handed around
/// as parts of them. A definition becomes such a card once; asked for again, it gives the same one. Words are no part of
/// it, so that typing a name makes nothing, and what one sitting's changes of cuts and weights leave behind is a few
/// kilobytes each. It is a memory of results, no state: the same definition gives the same model whoever asked before.
static MADE: Mutex<BTreeMap<String, ModelRef>> = Mutex::new(BTreeMap::new());

/// Ids made so far: a kind with a number.
static IDS: Mutex<BTreeMap<(&'static str, usize), &'static str>> = Mutex::new(BTreeMap::new());

impl OwnModel {
    /// The model that it defines.
    ///
    /// # Errors
    /// As [`OwnModel::flaws`].
    pub fn model(&self) -> Result<ModelRef, Vec<Flaw>> {
        let flaws = self.flaws();
        if !flaws.is_empty() {
            return Err(flaws);
        }
        Ok(made(self.wordless().to_json().to_string(), || self.build()))
    }

    /// The same with the names of its numbers and items as [headers](Field::headers), for a run over a file.
    ///
    /// # Errors
    /// As [`OwnModel::flaws`].
    pub fn model_by_headers(&self) -> Result<ModelRef, Vec<Flaw>> {
        self.model()?;
        let names: Vec<String> = self.headers().into_values().collect();
        let key = format!("{} {names:?}", self.wordless().to_json());
        Ok(made(key, || self.build_with(true)))
    }

    /// The definition without its words, which the card does not hold.
    fn wordless(&self) -> Self {
        let mut bare = self.clone();
        bare.name.clear();
        bare.summary.clear();
        let blank_segment = |segment: &mut Segment| {
            segment.name.clear();
            segment.advice.clear();
        };
        match &mut bare.shape {
            OwnShape::Matrix(matrix) => {
                matrix.x.of.name.clear();
                matrix.y.of.name.clear();
                matrix.quadrants.iter_mut().for_each(blank_segment);
            }
            OwnShape::Tiers(tiers) => {
                tiers.of.name.clear();
                tiers.tiers.iter_mut().for_each(|tier| blank_segment(&mut tier.segment));
            }
            OwnShape::Rules(rules) => {
                rules.fields.iter_mut().for_each(|field| field.name.clear());
                rules.segments.iter_mut().for_each(blank_segment);
            }
            OwnShape::Scorecard(card) => {
                card.anchors.iter_mut().for_each(String::clear);
                card.items.iter_mut().for_each(|item| item.name.clear());
                card.bands.iter_mut().for_each(|band| blank_segment(&mut band.segment));
            }
        }
        bare
    }

    fn build(&self) -> &'static dyn Model {
        self.build_with(false)
    }

    fn build_with(&self, headers: bool) -> &'static dyn Model {
        match &self.shape {
            OwnShape::Matrix(matrix) => self.build_matrix(matrix, headers),
            OwnShape::Tiers(tiers) => self.build_tiers(tiers, headers),
            OwnShape::Rules(rules) => self.build_rules(rules, headers),
            OwnShape::Scorecard(card) => self.build_scorecard(card, headers),
        }
    }

    /// The header names of an input: the user's own name for it, where it has one.
    fn known_as(&self, id: &str) -> &'static [&'static str] {
        match self.headers().remove(id).filter(|name| !name.trim().is_empty()) {
            Some(name) => leak(vec![String::leak(name)]),
            None => &[],
        }
    }

    fn card(&self, shape: Shape, headers: bool) -> Card {
        let segments = self.segments();
        let count = segments.len();
        let ids = (0..count).map(|place| segment_id(&self.shape, place)).collect();
        let tones: Vec<u8> = match segments.iter().all(|segment| segment.colour.is_none()) {
            true => Vec::new(),
            false => segments
                .iter()
                .enumerate()
                .map(|(place, segment)| segment.colour.unwrap_or_else(|| colour_of(place, count)))
                .collect(),
        };
        let inputs = self.quantities().into_iter().enumerate().map(|(place, of)| {
            let symbol = match &self.shape {
                OwnShape::Matrix(_) => ["x", "y"][place],
                OwnShape::Tiers(_) => "x",
                _ => id("x_", place + 1),
            };
            let id = field_id(&self.shape, place);
            let field = field(id, symbol, of, of.start());
            if headers { field.named(self.known_as(id)) } else { field }
        });
        Card {
            inputs: leak(inputs.collect()),
            segments: leak(ids),
            tones: leak(tones),
            rows: Some(self.rows),
            ..Card::new(super::ID, 0, 0, shape)
        }
    }

    fn build_matrix(&self, matrix: &OwnMatrix, headers: bool) -> &'static dyn Model {
        let settings = [("xCut", "c_x", &matrix.x), ("yCut", "c_y", &matrix.y)]
            .map(|(id, symbol, axis)| field(id, symbol, &axis.of, axis.cut));
        let card = leak_one(Card {
            settings: leak(settings.to_vec()),
            steps: &["xHigh", "yHigh"],
            ..self.card(Shape::Matrix, headers)
        });
        let side = |axis: &OwnAxis, id, step, value: fn(&Case) -> Result<f64, &'static str>, cut| Side {
            id,
            symbol: id,
            output: None,
            value,
            formula: None,
            cut,
            high: if axis.cut_is_high { Relation::AtLeast } else { Relation::MoreThan },
            range: axis.of.range,
            step,
        };
        leak_one(Matrix::new(
            card,
            side(&matrix.x, "x", "xHigh", |case| Ok(case.number(0)), 2),
            side(&matrix.y, "y", "yHigh", |case| Ok(case.number(1)), 3),
            // Segments are best first, quadrants from low to high.
            [3, 2, 1, 0],
        ))
    }

    fn build_tiers(&self, tiers: &OwnTiers, headers: bool) -> &'static dyn Model {
        let thresholds = tiers.tiers.iter().filter_map(|tier| tier.threshold);
        let settings: Vec<Field> = thresholds
            .enumerate()
            .map(|(place, threshold)| field(threshold_id(place), id("c_", place + 1), &tiers.of, threshold))
            .collect();
        let steps = (0..settings.len()).map(|place| id("reaches", place + 1)).collect();
        let card = leak_one(Card { settings: leak(settings), steps: leak(steps), ..self.card(Shape::Tiers, headers) });
        let relation = if tiers.less_is_better { Relation::AtMost } else { Relation::AtLeast };
        leak_one(TiersModel { card, relation })
    }

    fn build_rules(&self, rules: &OwnRules, headers: bool) -> &'static dyn Model {
        let mut steps = Vec::new();
        let rules = rules.rules.iter().map(|rule| {
            let tests = rule.tests.iter().map(|test| {
                steps.push(id("test", steps.len() + 1));
                (steps[steps.len() - 1], *test)
            });
            (rule.segment as u8, tests.collect())
        });
        let rules: Vec<(u8, Vec<(&'static str, Test)>)> = rules.collect();
        let card = leak_one(Card { steps: leak(steps), ..self.card(Shape::Rules, headers) });
        leak_one(RulesModel { card, rules })
    }

    fn build_scorecard(&self, own: &OwnScorecard, headers: bool) -> &'static dyn Model {
        let points = f64::from(own.points);
        let count = own.items.len();
        let inputs = own.items.iter().enumerate().map(|(place, item)| {
            let kind = FieldKind::Number {
                unit: Unit::Points,
                min: 1.0,
                max: points,
                slider: [1.0, points, 1.0],
                default: libm::ceil((1.0 + points) / 2.0),
                whole: false,
            };
            let item = Some(Item { reversed: item.reversed });
            let id = item_id(place);
            let headers = if headers { self.known_as(id) } else { &[] };
            Field { kind, item, headers, group: "items", ..Field::item(id, "", 1.0) }
        });
        let weights = own
            .items
            .iter()
            .enumerate()
            .map(|(place, item)| Field::weight(weight_id(place), id("w_", place + 1), item.weight));
        let thresholds: Vec<f64> = own.bands.iter().filter_map(|band| band.threshold).collect();
        let cuts = thresholds.iter().enumerate().map(|(place, threshold)| {
            Field::number(
                threshold_id(place),
                id("c_", place + 1),
                Unit::Points,
                [1.0, 100.0],
                [1.0, points, 0.1],
                *threshold,
            )
        });
        let bands = (0..thresholds.len()).map(|place| count + place).collect();
        let results = (0..count).map(|place| Output::new(score_id(place), id("s_", place + 1), Unit::Points));
        let card = leak_one(Card {
            inputs: leak(inputs.collect()),
            settings: leak(cuts.chain(weights).collect()),
            results: leak([Output::new("total", "S", Unit::Points)].into_iter().chain(results).collect()),
            steps: &["band"],
            ..self.card(Shape::Scorecard, headers)
        });
        let weight = count + thresholds.len();
        let facets = (0..count).map(|place| Facet::single(item_id(place), place, 1 + place, weight + place)).collect();
        leak_one(Scorecard {
            total: Total::Mean(0),
            cut: (!thresholds.is_empty()).then_some(count),
            bands: leak(bands),
            ..Scorecard::new(card, leak(facets))
        })
    }
}

/// The model of a key, made where there is none yet.
fn made(key: String, make: impl FnOnce() -> &'static dyn Model) -> ModelRef {
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    *made.entry(key).or_insert_with(|| ModelRef::new(make()))
}

fn leak<T>(all: Vec<T>) -> &'static [T] {
    Vec::leak(all)
}

fn leak_one<T>(one: T) -> &'static T {
    Box::leak(Box::new(one))
}

/// An id that ends in a number.
fn id(kind: &'static str, number: usize) -> &'static str {
    let mut ids = IDS.lock().unwrap_or_else(PoisonError::into_inner);
    ids.entry((kind, number)).or_insert_with(|| String::leak(format!("{kind}{number}")))
}

/// Id of an input that is a [`Quantity`].
pub(super) fn field_id(shape: &OwnShape, place: usize) -> &'static str {
    match shape {
        OwnShape::Matrix(_) => ["x", "y"][place.min(1)],
        OwnShape::Tiers(_) => "number",
        _ => id("number", place + 1),
    }
}

/// Id of an item of a scorecard.
pub(super) fn item_id(place: usize) -> &'static str {
    id("item", place + 1)
}

/// Id of the result that an item gives.
pub(super) fn score_id(place: usize) -> &'static str {
    id("score", place + 1)
}

/// Id of the setting that holds an item's weight.
pub(super) fn weight_id(place: usize) -> &'static str {
    id("weight", place + 1)
}

/// Id of the setting that holds the threshold of a tier or band.
pub(super) fn threshold_id(place: usize) -> &'static str {
    id("cut", place + 1)
}

/// Id of a segment by its place, best first.
pub(super) fn segment_id(shape: &OwnShape, place: usize) -> &'static str {
    match shape {
        OwnShape::Matrix(_) => ["highHigh", "lowHigh", "highLow", "lowLow"][place.min(3)],
        _ => id("segment", place + 1),
    }
}

/// The product's colour of a place among so many, where none is chosen: from the strongest blue to the last grey.
pub fn colour_of(place: usize, count: usize) -> u8 {
    let last = usize::from(COLOURS) - 1;
    let colour = match count {
        0 | 1 => 0,
        2..=8 => (place.min(count - 1) * last + (count - 1) / 2) / (count - 1),
        _ => place.min(last),
    };
    colour as u8
}

fn field(id: &'static str, symbol: &'static str, of: &Quantity, start: f64) -> Field {
    let (limits, whole) = domain(of.unit);
    let [from, to] = of.range;
    let field = Field::number(id, symbol, of.unit, limits, [from, to, of.step()], start);
    // A threshold between whole numbers is one all the same.
    if whole && start.fract() == 0.0 { field.whole() } else { field }
}

/// Layers by thresholds, as rules in order.
struct TiersModel {
    card: &'static Card,
    /// How a number meets a threshold.
    relation: Relation,
}

impl TiersModel {
    fn rules(&self, case: &Case) -> Vec<Rule> {
        let value = Expr::Symbol("x", case.number(0));
        let rule = |place: usize| Rule {
            segment: place as u8,
            tests: match self.card.settings.get(place) {
                Some(setting) => {
                    let cut = Expr::Symbol(setting.symbol, case.number(1 + place));
                    vec![(self.card.steps[place], value.clone().compare(self.relation, cut))]
                }
                None => Vec::new(),
            },
        };
        (0..self.card.segments.len()).map(rule).collect()
    }
}

impl Model for TiersModel {
    fn card(&self) -> &'static Card {
        self.card
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        out.segment = rules::segment(&self.rules(case));
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        rules::steps(&self.rules(case))
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let unit = match self.card.inputs[0].kind {
            FieldKind::Number { unit, .. } => unit,
            _ => Unit::Plain,
        };
        let layers = self.card.segments.iter().enumerate().map(|(place, segment)| Layer {
            name: Name::Id(segment),
            size: None,
            share: None,
            amount: (place < self.card.settings.len()).then(|| case.number(1 + place)),
            unit,
            own: out.segment.map(usize::from) == Some(place),
        });
        Picture::Tiers { form: TierForm::Pyramid, layers: layers.collect() }
    }
}

/// Rules in order, with what they say.
struct RulesModel {
    card: &'static Card,
    /// Segment, and conditions by the ids of their steps.
    rules: Vec<(u8, Vec<(&'static str, Test)>)>,
}

impl RulesModel {
    fn rules(&self, case: &Case) -> Vec<Rule> {
        let compare = |test: &Test| {
            let value = Expr::Symbol(self.card.inputs[test.field].symbol, case.number(test.field));
            value.compare(test.relation, test.value)
        };
        let rules = self.rules.iter().map(|(segment, tests)| Rule {
            segment: *segment,
            tests: tests.iter().map(|(step, test)| (*step, compare(test))).collect(),
        });
        rules.collect()
    }
}

impl Model for RulesModel {
    fn card(&self) -> &'static Card {
        self.card
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        out.segment = rules::segment(&self.rules(case));
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        rules::steps(&self.rules(case))
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        rules::picture(self.card, &self.rules(case))
    }
}
