//! 4.6 Eight price tactics, each with the extra volume at which it breaks even.
//!
//! Every tactic gives up contribution on the sales there are today (`L`) and earns contribution on each extra buyer (`g`):
//! it breaks even at `n = L / g` extra buyers. For a plain change of price by Δ at margin m that is −Δ / (m + Δ) of
//! today's volume. A negative number is the volume that may be lost.

use crate::case::{Case, input, output, segment, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Literal, Mark, Name, Output, Picture, Question, Reference, Series, Shape, Slip, Span,
    Step, Unit,
};

const fn money(id: &'static str, symbol: &'static str, group: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Money, [0.0, 1e9], [0.0, 200.0, 5.0], default).under(group)
}

const fn share(id: &'static str, symbol: &'static str, group: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Share, [0.0, 1.0], [0.0, 1.0, 0.05], default).under(group)
}

const fn total(id: &'static str, symbol: &'static str, group: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Money, [0.0, 1e12], [0.0, 20_000.0, 500.0], default).under(group)
}

static CARD: Card = Card {
    inputs: &[
        money("price", "p", "today", 100.0),
        money("unitCost", "c", "today", 60.0),
        Field::number("volume", "q", Unit::Count, [0.0, 1e9], [0.0, 5_000.0, 100.0], 1_000.0).under("today"),
        Field::number("expected", "x", Unit::Share, [-1.0, 100.0], [-0.5, 2.0, 0.05], 0.4).under("expectation"),
        share("rebate", "r", "discount", 0.1).when("tactic", "discount"),
        money("prestigePrice", "p_1", "prestige", 120.0).when("tactic", "prestige"),
        total("imageCost", "F", "prestige", 5_000.0).when("tactic", "prestige"),
        Field::number("oddPrice", "p_1", Unit::Money, [0.0, 1e9], [0.0, 200.0, 1.0], 99.0)
            .under("psychological")
            .when("tactic", "psychological"),
        money("segmentPrice", "p_1", "differential", 80.0).when("tactic", "differential"),
        share("leak", "s", "differential", 0.1).when("tactic", "differential"),
        total("fenceCost", "F", "differential", 500.0).when("tactic", "differential"),
        money("leaderPrice", "p_1", "lossLeader", 50.0).when("tactic", "loss-leader"),
        money("basketMargin", "b", "lossLeader", 60.0).when("tactic", "loss-leader"),
        money("mainPrice", "p_1", "combination", 70.0).when("tactic", "combination"),
        money("complementPrice", "p_2", "combination", 30.0).when("tactic", "combination"),
        money("complementCost", "c_2", "combination", 10.0).when("tactic", "combination"),
        Field::number("takeUp", "t", Unit::Plain, [0.0, 1e6], [0.0, 10.0, 0.5], 2.0)
            .under("combination")
            .when("tactic", "combination"),
        share("alliedRebate", "r", "allied", 0.2).when("tactic", "allied"),
        share("overlap", "s", "allied", 0.1).when("tactic", "allied"),
        money("commission", "k", "allied", 5.0).when("tactic", "allied"),
        money("outcomePrice", "p_1", "outcome", 115.0).when("tactic", "outcome"),
        share("success", "s", "outcome", 0.8).when("tactic", "outcome"),
        money("failurePrice", "p_0", "outcome", 0.0).when("tactic", "outcome"),
    ],
    settings: &[Field::choice(
        "tactic",
        &["discount", "prestige", "psychological", "differential", "loss-leader", "combination", "allied", "outcome"],
        "discount",
    )],
    results: &[
        Output::new("breakEven", "b", Unit::Share),
        Output::new("extra", "n", Unit::Count),
        Output::new("givenUp", "L", Unit::Money),
        Output::new("perBuyer", "g", Unit::Money),
        Output::new("gain", "G", Unit::Money),
    ],
    segments: &["pays", "even", "loses"],
    steps: &["newPrice", "pays"],
    reasons: &["no-volume", "no-margin"],
    cautions: 4,
    questions: &[
        Question {
            result: "breakEven",
            tolerance: 0.005,
            given: &["price", "unitCost", "volume", "rebate"],
            settings: &[],
        },
        Question {
            result: "gain",
            tolerance: 0.005,
            given: &["price", "unitCost", "volume", "rebate", "expected"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["price", "unitCost", "volume", "rebate", "expected"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["breakEven"], "old-margin", Change::OfTheSum),
        Slip::new("revenue-for-contribution", Change::Put(&[("unitCost", Literal::Number(0.0))])),
        Slip::of(&["breakEven"], "ratio", Change::Ratio),
        Slip::of(&["gain"], "volume-unchanged", Change::Put(&[("expected", Literal::Number(0.0))])),
    ],
    example: Example {
        inputs: &[
            ("price", Literal::Number(100.0)),
            ("unitCost", Literal::Number(60.0)),
            ("rebate", Literal::Number(0.1)),
            ("expected", Literal::Number(0.4)),
        ],
        settings: &[],
        values: &[
            ("breakEven", 0.3333),
            ("extra", 333.33),
            ("givenUp", 10_000.0),
            ("perBuyer", 30.0),
            ("gain", 2_000.0),
        ],
        segment: Some("pays"),
        source: None,
    },
    references: &[Reference {
        authors: "Nagle, T. T., & Holden, R. K.",
        year: Some(1995),
        title: "The strategy and tactics of pricing: A guide to profitable decision making (2nd ed.)",
        container: "Prentice Hall",
    }],
    ..Card::new("attraction-pricing", 4, 6, Shape::Formula)
};

const VOLUME: usize = input(&CARD, "volume");
const EXPECTED: usize = input(&CARD, "expected");
const TACTIC: usize = setting(&CARD, "tactic");

const BREAK_EVEN: usize = output(&CARD, "breakEven");
const EXTRA: usize = output(&CARD, "extra");
const GIVEN_UP: usize = output(&CARD, "givenUp");
const PER_BUYER: usize = output(&CARD, "perBuyer");
const GAIN: usize = output(&CARD, "gain");

/// An input as a symbol of the formulas; a wrong id fails to compile.
macro_rules! symbol {
    ($case:expr, $id:literal) => {{
        const PLACE: usize = input(&CARD, $id);
        Expr::Symbol(CARD.inputs[PLACE].symbol, $case.number(PLACE))
    }};
}

/// What a tactic gives up and earns, as formulas.
struct Terms {
    /// Symbol and formula of a price that follows from a rebate or a chance.
    price: Option<(&'static str, Expr)>,
    /// Contribution given up on today's sales, costs of the tactic included.
    given_up: Expr,
    /// Contribution of each extra buyer.
    per_buyer: Expr,
}

/// The tactics in the order of the setting's options.
const TACTICS: [fn(&Case) -> Terms; 8] =
    [discount, prestige, psychological, differential, loss_leader, combination, allied, outcome];

fn price(case: &Case) -> Expr {
    symbol!(case, "price")
}

fn unit_cost(case: &Case) -> Expr {
    symbol!(case, "unitCost")
}

fn volume(case: &Case) -> Expr {
    symbol!(case, "volume")
}

/// A new price that today's buyers pay as well.
fn for_all(case: &Case, new: Expr) -> Terms {
    Terms { price: None, given_up: volume(case) * (price(case) - new.clone()), per_buyer: new - unit_cost(case) }
}

fn discount(case: &Case) -> Terms {
    let new = price(case) * (1.0 - symbol!(case, "rebate"));
    Terms { price: Some(("p_1", new.clone())), ..for_all(case, Expr::Symbol("p_1", new.value())) }
}

fn prestige(case: &Case) -> Terms {
    let terms = for_all(case, symbol!(case, "prestigePrice"));
    Terms { given_up: terms.given_up + symbol!(case, "imageCost"), ..terms }
}

fn psychological(case: &Case) -> Terms {
    for_all(case, symbol!(case, "oddPrice"))
}

fn differential(case: &Case) -> Terms {
    let new = symbol!(case, "segmentPrice");
    let switching = symbol!(case, "leak") * volume(case) * (price(case) - new.clone());
    Terms { price: None, given_up: switching + symbol!(case, "fenceCost"), per_buyer: new - unit_cost(case) }
}

fn loss_leader(case: &Case) -> Terms {
    let terms = for_all(case, symbol!(case, "leaderPrice"));
    Terms { per_buyer: terms.per_buyer + symbol!(case, "basketMargin"), ..terms }
}

fn combination(case: &Case) -> Terms {
    let terms = for_all(case, symbol!(case, "mainPrice"));
    let margin = symbol!(case, "complementPrice") - symbol!(case, "complementCost");
    Terms { per_buyer: terms.per_buyer + symbol!(case, "takeUp") * margin, ..terms }
}

fn allied(case: &Case) -> Terms {
    let formula = price(case) * (1.0 - symbol!(case, "alliedRebate"));
    let new = Expr::Symbol("p_1", formula.value());
    let each = price(case) - new.clone() + symbol!(case, "commission");
    Terms {
        price: Some(("p_1", formula)),
        given_up: symbol!(case, "overlap") * volume(case) * each,
        per_buyer: new - unit_cost(case) - symbol!(case, "commission"),
    }
}

fn outcome(case: &Case) -> Terms {
    let failure = (1.0 - symbol!(case, "success")) * symbol!(case, "failurePrice");
    let mean = symbol!(case, "success") * symbol!(case, "outcomePrice") + failure;
    Terms { price: Some(("p_m", mean.clone())), ..for_all(case, Expr::Symbol("p_m", mean.value())) }
}

/// The model.
pub(crate) struct AttractionPricing;

fn terms(case: &Case) -> Terms {
    TACTICS[case.choice(TACTIC)](case)
}

/// Contribution gained at a change of volume; what is left of rounding counts as nothing.
fn gain_at(case: &Case, terms: &Terms, change: f64) -> f64 {
    let earned = change * case.number(VOLUME) * terms.per_buyer.value();
    let given_up = terms.given_up.value();
    let gain = earned - given_up;
    if gain.abs() <= 1e-12 * (earned.abs() + given_up.abs()) { 0.0 } else { gain }
}

impl Model for AttractionPricing {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let terms = terms(case);
        let (given_up, per_buyer, today) = (terms.given_up.value(), terms.per_buyer.value(), case.number(VOLUME));
        let extra = if per_buyer > 0.0 { Ok(given_up / per_buyer) } else { Err("no-margin") };
        let gain = gain_at(case, &terms, case.number(EXPECTED));
        out.set(EXTRA, extra);
        out.set(BREAK_EVEN, extra.and_then(|extra| if today > 0.0 { Ok(extra / today) } else { Err("no-volume") }));
        out.set(GIVEN_UP, Ok(given_up));
        out.set(PER_BUYER, Ok(per_buyer));
        out.set(GAIN, Ok(gain));
        out.segment = Some(match () {
            () if gain > 0.0 => const { segment(&CARD, "pays") },
            () if gain < 0.0 => const { segment(&CARD, "loses") },
            () => const { segment(&CARD, "even") },
        });
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let terms = terms(case);
        let given_up = Expr::Symbol("L", terms.given_up.value());
        let per_buyer = Expr::Symbol("g", terms.per_buyer.value());
        let mut steps = Vec::new();
        if let Some((symbol, price)) = &terms.price {
            steps.extend(Step::new("newPrice", symbol, price));
        }
        steps.extend(Step::new("givenUp", "L", &terms.given_up));
        steps.extend(Step::new("perBuyer", "g", &terms.per_buyer));
        if let Ok(extra) = out.get(EXTRA) {
            steps.extend(Step::new("extra", "n", &(given_up.clone() / per_buyer.clone())));
            if out.get(BREAK_EVEN).is_ok() {
                steps.extend(Step::new("breakEven", "b", &(Expr::Symbol("n", extra) / volume(case))));
            }
        }
        let gain = symbol!(case, "expected") * volume(case) * per_buyer - given_up;
        steps.extend(Step::new("gain", "G", &gain));
        if let Ok(gain) = out.get(GAIN) {
            steps.extend(Step::new("pays", "", &Expr::Symbol("G", gain).compare(Relation::MoreThan, 0.0)));
        }
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let terms = terms(case);
        let expected = case.number(EXPECTED);
        let break_even = out.get(BREAK_EVEN).ok();
        let ends = [expected, break_even.unwrap_or(expected)];
        let [first, last] = [ends[0].min(ends[1]).min(-0.2) - 0.1, ends[0].max(ends[1]).max(0.5) + 0.1];
        let at = |change: f64| [change, gain_at(case, &terms, change)];
        let line = vec![at(first), at(last)];
        let heights = [line[0][1].min(line[1][1]).min(0.0), line[0][1].max(line[1][1]).max(0.0)];
        let [low, high] = if heights[0] < heights[1] { heights } else { [-1.0, 1.0] };
        let mark = |id, x, y, field| Mark { name: Name::Id(id), x, y, field };
        let marks = break_even.map(|share| mark("breakEven", share, 0.0, None)).into_iter().chain([mark(
            "expected",
            expected,
            at(expected)[1],
            Some("expected"),
        )]);
        Picture::Curve {
            x: Span { id: "expected", unit: Unit::Share, min: first, max: last },
            y: Span { id: "gain", unit: Unit::Money, min: low, max: high },
            series: vec![Series { name: Name::Id("gain"), points: line, stepped: false }],
            marks: marks.collect(),
            cut: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{FieldKind, Value, Values};

    #[test]
    fn at_its_break_even_volume_every_tactic_gains_nothing() {
        let FieldKind::Choice { options, .. } = CARD.settings[0].kind else { panic!("not a choice") };
        assert_eq!(options.len(), TACTICS.len());
        for option in options {
            let settings = Values::from([("tactic".to_owned(), Value::Word((*option).to_owned()))]);
            let value = |inputs: &Values, place: usize| {
                crate::evaluate(CARD.id, inputs, &settings).unwrap().values[place].value.unwrap()
            };
            let share = value(&Values::new(), BREAK_EVEN);
            let inputs = Values::from([("expected".to_owned(), Value::Number(share))]);
            assert!(value(&inputs, GAIN).abs() < 1e-6, "{option}");
        }
    }

    #[test]
    fn a_price_below_cost_breaks_even_at_no_volume() {
        let inputs = Values::from([("rebate".to_owned(), Value::Number(0.4))]);
        let found = crate::evaluate(CARD.id, &inputs, &Values::new()).unwrap();
        assert_eq!(found.values[BREAK_EVEN].reason, Some("no-margin"));
        assert_eq!(found.segment, Some("loses"));
    }
}
