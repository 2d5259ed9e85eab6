//! 4.4 Value in the mind against value in the price: an offer's benefit and price relative to its rivals'.

use crate::case::{Case, input, output, segment, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Literal, Name, Output, Picture, PlanePoint, Question, Reference, RowKind, Shape,
    Slip, Span, Step, Unit,
};

const fn benefit(id: &'static str, symbol: &'static str, group: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Points, [0.0, 1000.0], [0.0, 10.0, 0.5], default).under(group)
}

const fn price(id: &'static str, symbol: &'static str, group: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Money, [0.0, 1e9], [0.0, 200.0, 5.0], default).under(group)
}

static CARD: Card = Card {
    inputs: &[
        benefit("benefit", "U", "own", 8.0).named(&["benefit", "own benefit", "利益", "客户利益", "本企业利益"]),
        price("price", "p", "own", 120.0).named(&["price", "own price", "价格", "本企业价格"]),
        benefit("benefitA", "U_1", "rivalA", 6.0).optional().named(&["benefit a", "rival a benefit", "竞争者甲利益"]),
        price("priceA", "p_1", "rivalA", 100.0).optional().named(&["price a", "rival a price", "竞争者甲价格"]),
        benefit("benefitB", "U_2", "rivalB", 7.0).optional().named(&["benefit b", "rival b benefit", "竞争者乙利益"]),
        price("priceB", "p_2", "rivalB", 110.0).optional().named(&["price b", "rival b price", "竞争者乙价格"]),
        benefit("benefitC", "U_3", "rivalC", 6.5).optional().named(&["benefit c", "rival c benefit", "竞争者丙利益"]),
        price("priceC", "p_3", "rivalC", 105.0).optional().named(&["price c", "rival c price", "竞争者丙价格"]),
    ],
    settings: &[
        Field::choice("benchmark", &["mean", "best"], "mean"),
        Field::number("parity", "z", Unit::Share, [0.0, 1.0], [0.0, 0.25, 0.01], 0.05),
    ],
    results: &[
        Output::new("value", "W", Unit::Plain),
        Output::new("mind", "M", Unit::Plain),
        Output::new("priceValue", "Q", Unit::Plain),
        Output::new("rivalBenefit", "U_r", Unit::Points),
        Output::new("rivalPrice", "p_r", Unit::Money),
    ],
    segments: &["both", "mind", "price", "level", "overpriced", "cheap", "inferior"],
    steps: &["relativePrice", "atPar", "mindAhead", "priceAhead"],
    reasons: &["no-rival"],
    cautions: 3,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "value",
            tolerance: 0.005,
            given: &["benefit", "price", "benefitA", "priceA", "benefitB", "priceB", "benefitC", "priceC"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["benefit", "price", "benefitA", "priceA", "benefitB", "priceB", "benefitC", "priceC"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["value"], "benefit-alone", Change::Reads("mind")),
        Slip::of(&["value"], "rivals-forgotten", Change::Quotient("benefit", "price")),
        Slip::of(
            &["segment"],
            "price-forgotten",
            Change::Copy(&[["priceA", "price"], ["priceB", "price"], ["priceC", "price"]]),
        ),
    ],
    example: Example {
        inputs: &[("benefit", Literal::Number(8.0)), ("price", Literal::Number(120.0))],
        settings: &[],
        values: &[
            ("mind", 1.2308),
            ("priceValue", 0.875),
            ("value", 1.0769),
            ("rivalBenefit", 6.5),
            ("rivalPrice", 105.0),
        ],
        segment: Some("mind"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Gale, B. T.",
            year: Some(1994),
            title: "Managing customer value: Creating quality and service that customers can see",
            container: "Free Press",
        },
        Reference {
            authors: "Zeithaml, V. A.",
            year: Some(1988),
            title: "Consumer perceptions of price, quality, and value: A means-end model and synthesis of evidence",
            container: "Journal of Marketing, 52(3), 2–22",
        },
    ],
    ..Card::new("price-value", 4, 4, Shape::Gap)
};

const BENEFIT: usize = input(&CARD, "benefit");
const PRICE: usize = input(&CARD, "price");
/// Name, benefit and price of each rival.
const RIVALS: [(&str, usize, usize); 3] = [
    ("rivalA", input(&CARD, "benefitA"), input(&CARD, "priceA")),
    ("rivalB", input(&CARD, "benefitB"), input(&CARD, "priceB")),
    ("rivalC", input(&CARD, "benefitC"), input(&CARD, "priceC")),
];
const BENCHMARK: usize = setting(&CARD, "benchmark");
const PARITY: usize = setting(&CARD, "parity");

const VALUE: usize = output(&CARD, "value");
const MIND: usize = output(&CARD, "mind");
const PRICE_VALUE: usize = output(&CARD, "priceValue");
const RIVAL_BENEFIT: usize = output(&CARD, "rivalBenefit");
const RIVAL_PRICE: usize = output(&CARD, "rivalPrice");

/// The model.
pub(crate) struct PriceValue;

/// Rivals whose benefit and price are both known.
fn rivals(case: &Case) -> Vec<(&'static str, f64, f64)> {
    RIVALS
        .iter()
        .map(|(name, benefit, price)| (*name, case.number(*benefit), case.number(*price)))
        .filter(|(_, benefit, price)| !benefit.is_nan() && !price.is_nan())
        .collect()
}

/// The rivals that the offer is compared with: all of them, or the one that gives most benefit for its price.
fn compared(case: &Case) -> Vec<(&'static str, f64, f64)> {
    let mut rivals = rivals(case);
    if case.choice(BENCHMARK) == 1 {
        // Products instead of quotients: a price of nought is the best of all. The first among equals is kept.
        let best =
            rivals.iter().copied().reduce(|best, rival| if rival.1 * best.2 > best.1 * rival.2 { rival } else { best });
        rivals = best.into_iter().collect();
    }
    rivals
}

/// Benefit and price that the offer is compared with, as formulas.
fn benchmark(case: &Case) -> Option<(Expr, Expr)> {
    let rivals = compared(case);
    let benefits: Vec<f64> = rivals.iter().map(|rival| rival.1).collect();
    let prices: Vec<f64> = rivals.iter().map(|rival| rival.2).collect();
    (!rivals.is_empty()).then(|| (Expr::mean("U", &benefits), Expr::mean("p", &prices)))
}

fn ratio(above: f64, below: f64) -> Result<f64, &'static str> {
    if below > 0.0 { Ok(above / below) } else { Err("not-defined") }
}

fn class(case: &Case, value: f64, mind: f64, price: f64) -> u8 {
    match () {
        () if (value - 1.0).abs() <= case.number(PARITY) => const { segment(&CARD, "level") },
        () if value > 1.0 && mind >= 1.0 && price >= 1.0 => const { segment(&CARD, "both") },
        () if value > 1.0 && mind >= 1.0 => const { segment(&CARD, "mind") },
        () if value > 1.0 => const { segment(&CARD, "price") },
        () if mind > 1.0 => const { segment(&CARD, "overpriced") },
        () if price > 1.0 => const { segment(&CARD, "cheap") },
        () => const { segment(&CARD, "inferior") },
    }
}

impl Model for PriceValue {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let rival = benchmark(case).map(|(benefit, price)| (benefit.value(), price.value())).ok_or("no-rival");
        let mind = rival.and_then(|rival| ratio(case.number(BENEFIT), rival.0));
        let price = rival.and_then(|rival| ratio(rival.1, case.number(PRICE)));
        let value = mind.and_then(|mind| Ok(mind * price?));
        out.set(RIVAL_BENEFIT, rival.map(|rival| rival.0));
        out.set(RIVAL_PRICE, rival.map(|rival| rival.1));
        out.set(MIND, mind);
        out.set(PRICE_VALUE, price);
        out.set(VALUE, value);
        out.segment = match (out.get(VALUE), mind, price) {
            (Ok(value), Ok(mind), Ok(price)) => Some(class(case, value, mind, price)),
            _ => None,
        };
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        let Some((benefit, price)) = benchmark(case) else { return steps };
        let rival_benefit = Expr::Symbol("U_r", benefit.value());
        let rival_price = Expr::Symbol("p_r", price.value());
        steps.extend(Step::new("rivalBenefit", "U_r", &benefit));
        steps.extend(Step::new("rivalPrice", "p_r", &price));
        let own_price = Expr::Symbol("p", case.number(PRICE));
        if out.get(MIND).is_ok() {
            steps.extend(Step::new("mind", "M", &(Expr::Symbol("U", case.number(BENEFIT)) / rival_benefit)));
        }
        if out.get(PRICE_VALUE).is_ok() {
            steps.extend(Step::new("priceValue", "Q", &(rival_price.clone() / own_price.clone())));
        }
        steps.extend(Step::new("relativePrice", "", &(own_price / rival_price)));
        if let (Ok(value), Ok(mind), Ok(price)) = (out.get(VALUE), out.get(MIND), out.get(PRICE_VALUE)) {
            let [mind, price] = [Expr::Symbol("M", mind), Expr::Symbol("Q", price)];
            steps.extend(Step::new("value", "W", &(mind.clone() * price.clone())));
            let apart = Expr::Symbol("W", value) - 1.0;
            let par = apart.compare(Relation::SizeAtMost, Expr::Symbol("z", case.number(PARITY)));
            steps.extend(Step::new("atPar", "", &par));
            steps.extend(Step::new("mindAhead", "", &mind.compare(Relation::AtLeast, 1.0)));
            steps.extend(Step::new("priceAhead", "", &price.compare(Relation::AtLeast, 1.0)));
        }
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let mut points = Vec::new();
        if let (Ok(benefit), Ok(price)) = (out.get(RIVAL_BENEFIT), out.get(RIVAL_PRICE))
            && benefit > 0.0
            && price > 0.0
        {
            let offers = rivals(case).into_iter().chain([("own", case.number(BENEFIT), case.number(PRICE))]);
            points.extend(offers.map(|(name, own, paid)| PlanePoint {
                name: Name::Id(name),
                x: paid / price,
                y: own / benefit,
                segment: out.segment.filter(|_| name == "own").map(|segment| CARD.segments[usize::from(segment)]),
            }));
        }
        // Offers lie around 1: drawn from zero they would crowd in a corner.
        let places = || points.iter().flat_map(|point| [point.x, point.y]);
        let nearest = places().fold(0.8, f64::min);
        let farthest = places().fold(1.2, f64::max);
        let room = 0.15 * (farthest - nearest);
        let span = |id| Span { id, unit: Unit::Plain, min: (nearest - room).max(0.0), max: farthest + room };
        Picture::Plane {
            x: span("relativePrice"),
            y: span("mind"),
            x_cut: None,
            y_cut: None,
            quadrants: Vec::new(),
            points,
            diagonal: true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn the_best_rival_is_the_one_with_most_benefit_for_its_price() {
        let settings = Values::from([("benchmark".to_owned(), Value::Word("best".to_owned()))]);
        let found = crate::evaluate(CARD.id, &Values::new(), &settings).unwrap();
        // 7/110 is more than 6.5/105 and 6/100.
        assert_eq!(found.values[RIVAL_BENEFIT].value, Some(7.0));
        assert_eq!(found.values[RIVAL_PRICE].value, Some(110.0));
    }

    #[test]
    fn without_a_rival_there_is_a_reason() {
        let inputs: Values = ["benefitA", "priceB", "benefitC"].map(|id| (id.to_owned(), Value::Missing)).into();
        let found = crate::evaluate(CARD.id, &inputs, &Values::new()).unwrap();
        assert_eq!((found.values[VALUE].reason, found.segment), (Some("no-rival"), None));
    }
}
