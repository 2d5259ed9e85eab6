//! 4.5 Potential, perceived and realised customer value: what is lost in communication and what in delivery.

use crate::case::{Case, input, output, segment, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::rules::{self, Rule};
use crate::{
    Card, Change, Example, Field, Literal, Name, Output, Picture, Question, Reference, RowKind, Rung, Shape, Slip,
    Step, Unit,
};

const fn amount(id: &'static str, symbol: &'static str, group: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Money, [0.0, 1e9], [0.0, 150.0, 5.0], default).under(group)
}

static CARD: Card = Card {
    inputs: &[
        amount("potentialBenefit", "B_1", "benefits", 100.0).named(&["potential benefit", "潜在利益"]),
        amount("perceivedBenefit", "B_2", "benefits", 80.0).named(&["perceived benefit", "知觉利益", "感知利益"]),
        amount("realisedBenefit", "B_3", "benefits", 65.0).named(&["realised benefit", "realized benefit", "实际利益"]),
        amount("purchaseCost", "k", "costs", 40.0).named(&["purchase cost", "购买成本"]),
        amount("afterCost", "a", "costs", 10.0).named(&["after-purchase cost", "购买后成本"]),
        amount("perceivedAfterCost", "a_2", "costs", 10.0)
            .when("afterCosts", "separate")
            .named(&["expected after-purchase cost", "预计购买后成本"]),
        amount("realisedAfterCost", "a_3", "costs", 15.0)
            .when("afterCosts", "separate")
            .named(&["actual after-purchase cost", "实际购买后成本"]),
    ],
    settings: &[
        Field::choice("afterCosts", &["same", "separate"], "same"),
        Field::number("tolerance", "z", Unit::Money, [0.0, 1e9], [0.0, 50.0, 1.0], 5.0),
    ],
    results: &[
        Output::new("realised", "V_3", Unit::Money),
        Output::new("perceived", "V_2", Unit::Money),
        Output::new("potential", "V_1", Unit::Money),
        Output::new("communicationGap", "G_1", Unit::Money),
        Output::new("deliveryGap", "G_2", Unit::Money),
        Output::new("arrives", "s", Unit::Share),
    ],
    segments: &["arrives", "communicate", "deliver", "both", "overpromised", "regret", "unattractive"],
    steps: &["noGain", "promisesMore", "nothingLeft", "unsaid", "undelivered"],
    reasons: &["no-potential"],
    cautions: 3,
    rows: Some(RowKind::Customer),
    questions: &[
        Question {
            result: "deliveryGap",
            tolerance: 0.0,
            given: &["perceivedBenefit", "realisedBenefit", "purchaseCost", "afterCost"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["potentialBenefit", "perceivedBenefit", "realisedBenefit", "purchaseCost", "afterCost"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["deliveryGap"], "promise", Change::Reads("communicationGap")),
        Slip::of(&["deliveryGap"], "realised-alone", Change::Reads("realised")),
        Slip::of(&["segment"], "potential-forgotten", Change::Copy(&[["potentialBenefit", "perceivedBenefit"]])),
    ],
    example: Example {
        inputs: &[
            ("potentialBenefit", Literal::Number(100.0)),
            ("perceivedBenefit", Literal::Number(80.0)),
            ("realisedBenefit", Literal::Number(65.0)),
            ("purchaseCost", Literal::Number(40.0)),
            ("afterCost", Literal::Number(10.0)),
        ],
        settings: &[],
        values: &[
            ("potential", 50.0),
            ("perceived", 30.0),
            ("realised", 15.0),
            ("communicationGap", 20.0),
            ("deliveryGap", 15.0),
            ("arrives", 0.3),
        ],
        segment: Some("both"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Woodruff, R. B.",
            year: Some(1997),
            title: "Customer value: The next source for competitive advantage",
            container: "Journal of the Academy of Marketing Science, 25(2), 139–153",
        },
        Reference {
            authors: "Zeithaml, V. A.",
            year: Some(1988),
            title: "Consumer perceptions of price, quality, and value: A means-end model and synthesis of evidence",
            container: "Journal of Marketing, 52(3), 2–22",
        },
    ],
    ..Card::new("value-levels", 4, 5, Shape::Gap)
};

/// A level of value: its benefit, its cost after the purchase where costs are separate, its result.
struct Level {
    benefit: usize,
    after: usize,
    output: usize,
}

const AFTER: usize = input(&CARD, "afterCost");
const POTENTIAL: Level =
    Level { benefit: input(&CARD, "potentialBenefit"), after: AFTER, output: output(&CARD, "potential") };
const PERCEIVED: Level = Level {
    benefit: input(&CARD, "perceivedBenefit"),
    after: input(&CARD, "perceivedAfterCost"),
    output: output(&CARD, "perceived"),
};
const REALISED: Level = Level {
    benefit: input(&CARD, "realisedBenefit"),
    after: input(&CARD, "realisedAfterCost"),
    output: output(&CARD, "realised"),
};
const PURCHASE: usize = input(&CARD, "purchaseCost");
const AFTER_COSTS: usize = setting(&CARD, "afterCosts");
const TOLERANCE: usize = setting(&CARD, "tolerance");
const COMMUNICATION_GAP: usize = output(&CARD, "communicationGap");
const DELIVERY_GAP: usize = output(&CARD, "deliveryGap");
const ARRIVES: usize = output(&CARD, "arrives");

/// The model.
pub(crate) struct ValueLevels;

impl Level {
    fn formula(&self, case: &Case) -> Expr {
        let after = if case.choice(AFTER_COSTS) == 0 { AFTER } else { self.after };
        let symbol = |place: usize| Expr::Symbol(CARD.inputs[place].symbol, case.number(place));
        symbol(self.benefit) - (symbol(PURCHASE) + symbol(after))
    }

    fn symbol(&self, case: &Case) -> Expr {
        Expr::Symbol(CARD.results[self.output].symbol, self.formula(case).value())
    }
}

fn gaps(case: &Case) -> [Expr; 2] {
    [POTENTIAL.symbol(case) - PERCEIVED.symbol(case), PERCEIVED.symbol(case) - REALISED.symbol(case)]
}

fn rules(case: &Case) -> [Rule; 7] {
    let zone = || Expr::Symbol("z", case.number(TOLERANCE));
    let [communication, delivery] = gaps(case);
    let unsaid = ("unsaid", Expr::Symbol("G_1", communication.value()).compare(Relation::MoreThan, zone()));
    let undelivered = ("undelivered", Expr::Symbol("G_2", delivery.value()).compare(Relation::MoreThan, zone()));
    let over = PERCEIVED.symbol(case) - POTENTIAL.symbol(case);
    let rule = |segment, tests| Rule { segment, tests };
    [
        rule(
            const { segment(&CARD, "unattractive") },
            vec![("noGain", PERCEIVED.symbol(case).compare(Relation::AtMost, 0.0))],
        ),
        rule(
            const { segment(&CARD, "overpromised") },
            vec![("promisesMore", over.compare(Relation::MoreThan, zone()))],
        ),
        rule(
            const { segment(&CARD, "regret") },
            vec![("nothingLeft", REALISED.symbol(case).compare(Relation::AtMost, 0.0))],
        ),
        rule(const { segment(&CARD, "both") }, vec![unsaid.clone(), undelivered.clone()]),
        rule(const { segment(&CARD, "communicate") }, vec![unsaid]),
        rule(const { segment(&CARD, "deliver") }, vec![undelivered]),
        rule(const { segment(&CARD, "arrives") }, Vec::new()),
    ]
}

impl Model for ValueLevels {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        for level in [&POTENTIAL, &PERCEIVED, &REALISED] {
            out.set(level.output, Ok(level.formula(case).value()));
        }
        let [communication, delivery] = gaps(case);
        out.set(COMMUNICATION_GAP, Ok(communication.value()));
        out.set(DELIVERY_GAP, Ok(delivery.value()));
        let potential = POTENTIAL.formula(case).value();
        let share = if potential > 0.0 { Ok(REALISED.formula(case).value() / potential) } else { Err("no-potential") };
        out.set(ARRIVES, share);
        out.segment = rules::segment(&rules(case));
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        for level in [&POTENTIAL, &PERCEIVED, &REALISED] {
            let result = &CARD.results[level.output];
            steps.extend(Step::new(result.id, result.symbol, &level.formula(case)));
        }
        let [communication, delivery] = gaps(case);
        steps.extend(Step::new("communicationGap", "G_1", &communication));
        steps.extend(Step::new("deliveryGap", "G_2", &delivery));
        if out.get(ARRIVES).is_ok() {
            steps.extend(Step::new("arrives", "s", &(REALISED.symbol(case) / POTENTIAL.symbol(case))));
        }
        steps.extend(rules::steps(&rules(case)));
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let [communication, delivery] = gaps(case);
        let rung = |name, value, total| Rung { name: Name::Id(name), value, total };
        let bars = vec![
            rung("potential", POTENTIAL.formula(case).value(), true),
            rung("communicationGap", -communication.value(), false),
            rung("perceived", PERCEIVED.formula(case).value(), true),
            rung("deliveryGap", -delivery.value(), false),
            rung("realised", REALISED.formula(case).value(), true),
        ];
        Picture::Waterfall { bars, unit: Unit::Money }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn the_gaps_add_up_to_what_is_lost() {
        let settings = Values::from([("afterCosts".to_owned(), Value::Word("separate".to_owned()))]);
        let found = crate::evaluate(CARD.id, &Values::new(), &settings).unwrap();
        let value = |place: usize| found.values[place].value.unwrap();
        let lost = value(POTENTIAL.output) - value(REALISED.output);
        assert_eq!(value(COMMUNICATION_GAP) + value(DELIVERY_GAP), lost);
        assert_eq!(value(REALISED.output), 10.0);
    }

    #[test]
    fn a_promise_beyond_the_potential_comes_before_the_gaps() {
        let inputs = Values::from([("perceivedBenefit".to_owned(), Value::Number(120.0))]);
        assert_eq!(crate::evaluate(CARD.id, &inputs, &Values::new()).unwrap().segment, Some("overpromised"));
    }
}
