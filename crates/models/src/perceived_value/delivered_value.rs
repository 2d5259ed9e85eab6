//! 4.1 Customer delivered value (Kotler): total value less total cost, their ratio, and both against a rival.
//!
//! Difference and ratio may rank two offers oppositely; the segments say so instead of choosing one in silence.

use std::cmp::Ordering::{Equal, Greater, Less};

use crate::case::{Case, input, output, segment, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Literal, Name, Output, Picture, Question, Reference, RowKind, Rung, Shape, Slip,
    Step, Unit,
};

const fn large(id: &'static str, symbol: &'static str, group: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Money, [0.0, 1e9], [0.0, 20_000.0, 500.0], default).under(group)
}

const fn small(id: &'static str, symbol: &'static str, group: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Money, [0.0, 1e9], [0.0, 2_000.0, 50.0], default).under(group)
}

/// Counts no cost but the price.
const MONEY_ALONE: Change = Change::Put(&[
    ("timeCost", Literal::Number(0.0)),
    ("psychicCost", Literal::Number(0.0)),
    ("energyCost", Literal::Number(0.0)),
]);

/// Counts no value but the product's.
const PRODUCT_ALONE: Change = Change::Put(&[
    ("serviceValue", Literal::Number(0.0)),
    ("personnelValue", Literal::Number(0.0)),
    ("imageValue", Literal::Number(0.0)),
]);

static CARD: Card = Card {
    inputs: &[
        large("productValue", "V_1", "value", 12_000.0).named(&["product value", "产品价值"]),
        large("serviceValue", "V_2", "value", 3_000.0).named(&["service value", "服务价值"]),
        large("personnelValue", "V_3", "value", 2_000.0).named(&["personnel value", "staff value", "人员价值"]),
        large("imageValue", "V_4", "value", 3_000.0).named(&["image value", "形象价值"]),
        large("moneyCost", "C_1", "cost", 14_000.0).named(&["money cost", "monetary cost", "price paid", "货币成本"]),
        small("timeCost", "C_2", "cost", 600.0).named(&["time cost", "时间成本"]),
        small("psychicCost", "C_3", "cost", 150.0).named(&["psychic cost", "mental cost", "精神成本"]),
        small("energyCost", "C_4", "cost", 250.0).named(&["energy cost", "effort", "体力成本", "体能成本"]),
        large("rivalProductValue", "V_1", "rivalValue", 11_000.0)
            .when("against", "rival")
            .named(&["rival product value", "竞争者产品价值"]),
        large("rivalServiceValue", "V_2", "rivalValue", 2_000.0)
            .when("against", "rival")
            .named(&["rival service value", "竞争者服务价值"]),
        large("rivalPersonnelValue", "V_3", "rivalValue", 1_500.0)
            .when("against", "rival")
            .named(&["rival personnel value", "竞争者人员价值"]),
        large("rivalImageValue", "V_4", "rivalValue", 2_500.0)
            .when("against", "rival")
            .named(&["rival image value", "竞争者形象价值"]),
        large("rivalMoneyCost", "C_1", "rivalCost", 11_500.0)
            .when("against", "rival")
            .named(&["rival money cost", "竞争者货币成本"]),
        small("rivalTimeCost", "C_2", "rivalCost", 500.0)
            .when("against", "rival")
            .named(&["rival time cost", "竞争者时间成本"]),
        small("rivalPsychicCost", "C_3", "rivalCost", 200.0)
            .when("against", "rival")
            .named(&["rival psychic cost", "竞争者精神成本"]),
        small("rivalEnergyCost", "C_4", "rivalCost", 200.0)
            .when("against", "rival")
            .named(&["rival energy cost", "竞争者体力成本"]),
    ],
    settings: &[Field::choice("against", &["rival", "alone"], "rival")],
    results: &[
        Output::new("delivered", "D", Unit::Money),
        Output::new("ratio", "R", Unit::Plain),
        Output::new("totalValue", "V", Unit::Money),
        Output::new("totalCost", "C", Unit::Money),
        Output::new("rivalDelivered", "D_r", Unit::Money),
        Output::new("rivalRatio", "R_r", Unit::Plain),
        Output::new("lead", "L", Unit::Money),
    ],
    segments: &["preferred", "worthwhile", "more-left", "more-for-money", "level", "rival-preferred", "not-worthwhile"],
    steps: &["rivalValue", "rivalCost", "worthIt", "leaves", "returns"],
    reasons: &["no-cost", "no-rival"],
    cautions: 4,
    rows: Some(RowKind::Customer),
    questions: &[
        Question {
            result: "delivered",
            tolerance: 0.0,
            given: &[
                "productValue",
                "serviceValue",
                "personnelValue",
                "imageValue",
                "moneyCost",
                "timeCost",
                "psychicCost",
                "energyCost",
            ],
            settings: &[],
        },
        Question {
            result: "ratio",
            tolerance: 0.005,
            given: &[
                "productValue",
                "serviceValue",
                "personnelValue",
                "imageValue",
                "moneyCost",
                "timeCost",
                "psychicCost",
                "energyCost",
            ],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &[
                "productValue",
                "serviceValue",
                "personnelValue",
                "imageValue",
                "moneyCost",
                "timeCost",
                "psychicCost",
                "energyCost",
                "rivalProductValue",
                "rivalServiceValue",
                "rivalPersonnelValue",
                "rivalImageValue",
                "rivalMoneyCost",
                "rivalTimeCost",
                "rivalPsychicCost",
                "rivalEnergyCost",
            ],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["delivered"], "ratio", Change::Reads("ratio")),
        Slip::of(&["ratio"], "difference", Change::Reads("delivered")),
        Slip::of(&["ratio"], "upside-down", Change::Quotient("totalCost", "totalValue")),
        Slip::of(&["delivered", "ratio"], "money-alone", MONEY_ALONE),
        Slip::of(&["delivered", "ratio"], "product-alone", PRODUCT_ALONE),
    ],
    example: Example {
        inputs: &[
            ("productValue", Literal::Number(12_000.0)),
            ("serviceValue", Literal::Number(3_000.0)),
            ("personnelValue", Literal::Number(2_000.0)),
            ("imageValue", Literal::Number(3_000.0)),
            ("moneyCost", Literal::Number(14_000.0)),
            ("timeCost", Literal::Number(600.0)),
            ("psychicCost", Literal::Number(150.0)),
            ("energyCost", Literal::Number(250.0)),
        ],
        settings: &[],
        values: &[
            ("delivered", 5_000.0),
            ("ratio", 1.333),
            ("totalValue", 20_000.0),
            ("totalCost", 15_000.0),
            ("rivalDelivered", 4_600.0),
            ("rivalRatio", 1.371),
            ("lead", 400.0),
        ],
        segment: Some("more-left"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Kotler, P.",
            year: Some(1994),
            title: "Marketing management: Analysis, planning, implementation, and control (8th ed.)",
            container: "Prentice Hall",
        },
        Reference {
            authors: "Zeithaml, V. A.",
            year: Some(1988),
            title: "Consumer perceptions of price, quality, and value: A means-end model and synthesis of evidence",
            container: "Journal of Marketing, 52(3), 2–22",
        },
    ],
    ..Card::new("delivered-value", 4, 1, Shape::Gap)
};

const OWN: usize = input(&CARD, "productValue");
const RIVAL: usize = input(&CARD, "rivalProductValue");
const AGAINST: usize = setting(&CARD, "against");

const DELIVERED: usize = output(&CARD, "delivered");
const RATIO: usize = output(&CARD, "ratio");
const TOTAL_VALUE: usize = output(&CARD, "totalValue");
const TOTAL_COST: usize = output(&CARD, "totalCost");
const RIVAL_DELIVERED: usize = output(&CARD, "rivalDelivered");
const RIVAL_RATIO: usize = output(&CARD, "rivalRatio");
const LEAD: usize = output(&CARD, "lead");

/// The model.
pub(crate) struct DeliveredValue;

/// An offer: its values and costs from a place on, four each.
struct Offer<'a> {
    case: &'a Case,
    first: usize,
}

impl Offer<'_> {
    fn sum(&self, start: usize) -> Expr {
        let term = |place: usize| Expr::Symbol(CARD.inputs[place].symbol, self.case.number(place));
        let start = self.first + start;
        (start + 1..start + 4).map(term).fold(term(start), |sum, term| sum + term)
    }

    fn value(&self) -> f64 {
        self.sum(0).value()
    }

    fn cost(&self) -> f64 {
        self.sum(4).value()
    }

    fn delivered(&self) -> f64 {
        self.value() - self.cost()
    }

    fn ratio(&self) -> Result<f64, &'static str> {
        if self.cost() > 0.0 { Ok(self.value() / self.cost()) } else { Err("no-cost") }
    }
}

/// The own offer, and the rival's where there is one.
fn offers(case: &Case) -> (Offer<'_>, Option<Offer<'_>>) {
    let rival = (case.choice(AGAINST) == 0).then_some(Offer { case, first: RIVAL });
    (Offer { case, first: OWN }, rival)
}

fn preference(own: &Offer, rival: Option<&Offer>) -> Option<u8> {
    if own.delivered() <= 0.0 {
        return Some(const { segment(&CARD, "not-worthwhile") });
    }
    let Some(rival) = rival else { return Some(const { segment(&CARD, "worthwhile") }) };
    let left = own.delivered().partial_cmp(&rival.delivered())?;
    let money = own.ratio().ok()?.partial_cmp(&rival.ratio().ok()?)?;
    match (left, money) {
        (Greater, Less) => Some(const { segment(&CARD, "more-left") }),
        (Less, Greater) => Some(const { segment(&CARD, "more-for-money") }),
        (Equal, Equal) => Some(const { segment(&CARD, "level") }),
        (Greater, _) | (_, Greater) => Some(const { segment(&CARD, "preferred") }),
        _ => Some(const { segment(&CARD, "rival-preferred") }),
    }
}

impl Model for DeliveredValue {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let (own, rival) = offers(case);
        out.set(DELIVERED, Ok(own.delivered()));
        out.set(RATIO, own.ratio());
        out.set(TOTAL_VALUE, Ok(own.value()));
        out.set(TOTAL_COST, Ok(own.cost()));
        let of_rival =
            |value: fn(&Offer) -> Result<f64, &'static str>| rival.as_ref().ok_or("no-rival").and_then(value);
        out.set(RIVAL_DELIVERED, of_rival(|rival| Ok(rival.delivered())));
        out.set(RIVAL_RATIO, of_rival(|rival| rival.ratio()));
        out.set(LEAD, of_rival(|rival| Ok(rival.delivered())).map(|rival| own.delivered() - rival));
        out.segment = preference(&own, rival.as_ref());
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        let (own, rival) = offers(case);
        let symbol = |place: usize| out.get(place).ok().map(|value| Expr::Symbol(CARD.results[place].symbol, value));
        for (offer, ids, symbols) in [
            (Some(own), ["totalValue", "totalCost", "delivered", "ratio"], ["V", "C", "D", "R"]),
            (rival, ["rivalValue", "rivalCost", "rivalDelivered", "rivalRatio"], ["V_r", "C_r", "D_r", "R_r"]),
        ] {
            let Some(offer) = offer else { continue };
            let total = |place: usize, value: f64| Expr::Symbol(symbols[place], value);
            let both = || (total(0, offer.value()), total(1, offer.cost()));
            let lines = [offer.sum(0), offer.sum(4), both().0 - both().1, both().0 / both().1];
            for ((id, symbol), line) in ids.into_iter().zip(symbols).zip(&lines) {
                steps.extend(Step::new(id, symbol, line));
            }
        }
        let (own, rival) = (symbol(DELIVERED), symbol(RIVAL_DELIVERED));
        steps.extend(own.clone().and_then(|own| Step::new("worthIt", "", &own.compare(Relation::MoreThan, 0.0))));
        if let (Some(own), Some(rival)) = (own, rival) {
            steps.extend(Step::new("lead", "L", &(own.clone() - rival.clone())));
            steps.extend(Step::new("leaves", "", &own.compare(Relation::MoreThan, rival)));
        }
        if let (Some(own), Some(rival)) = (symbol(RATIO), symbol(RIVAL_RATIO)) {
            steps.extend(Step::new("returns", "", &own.compare(Relation::MoreThan, rival)));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let (own, _) = offers(case);
        let rung = |name, value, total| Rung { name: Name::Id(name), value, total };
        let amount = |place: usize| {
            let sign = if place < 4 { 1.0 } else { -1.0 };
            rung(CARD.inputs[OWN + place].id, sign * case.number(OWN + place), false)
        };
        let mut bars: Vec<Rung> = (0..4).map(amount).collect();
        bars.push(rung("totalValue", own.value(), true));
        bars.extend((4..8).map(amount));
        bars.push(rung("delivered", own.delivered(), true));
        Picture::Waterfall { bars, unit: Unit::Money }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    /// An offer whose value and cost are of one kind each.
    fn against(own: [f64; 2], rival: [f64; 2]) -> &'static str {
        let mut inputs: Values = CARD.inputs.iter().map(|field| (field.id.to_owned(), Value::Number(0.0))).collect();
        let amounts = [own[0], own[1], rival[0], rival[1]];
        for (id, amount) in ["productValue", "moneyCost", "rivalProductValue", "rivalMoneyCost"].iter().zip(amounts) {
            inputs.insert((*id).to_owned(), Value::Number(amount));
        }
        crate::evaluate(CARD.id, &inputs, &Values::new()).unwrap().segment.unwrap_or("none")
    }

    #[test]
    fn difference_and_ratio_may_disagree() {
        assert_eq!(against([1000.0, 800.0], [200.0, 100.0]), "more-left");
        assert_eq!(against([200.0, 100.0], [1000.0, 800.0]), "more-for-money");
    }

    #[test]
    fn ties_are_settled_by_the_other_measure() {
        assert_eq!(against([300.0, 200.0], [200.0, 100.0]), "rival-preferred");
        assert_eq!(against([200.0, 100.0], [300.0, 200.0]), "preferred");
        assert_eq!(against([400.0, 200.0], [200.0, 100.0]), "preferred");
        assert_eq!(against([200.0, 100.0], [200.0, 100.0]), "level");
        assert_eq!(against([100.0, 100.0], [50.0, 100.0]), "not-worthwhile");
        assert_eq!(against([100.0, 0.0], [50.0, 10.0]), "none");
    }
}
