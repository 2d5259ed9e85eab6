//! 7.2 Composite loyalty: behaviour and attitude on one footing as standard scores, and which of the two carries it.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Function, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::matrix::{Matrix, Side};
use crate::shapes::scorecard::{Facet, limits};
use crate::{
    Card, Change, Example, Field, Literal, Output, Picture, Question, Reference, RowKind, Shape, Slip, Step, Unit,
};

static CARD: Card = Card {
    inputs: &[
        Field::number("behaviour", "x", Unit::Count, [0.0, 1e9], [0.0, 40.0, 1.0], 16.0).named(&[
            "purchases",
            "visits",
            "购买次数",
            "光顾次数",
        ]),
        Field::item("likes", "a_1", 6.0).under("attitude").named(&["attitude 1", "态度1"]),
        Field::item("prefers", "a_2", 5.0).under("attitude").named(&["attitude 2", "态度2"]),
        Field::item("recommends", "a_3", 5.0).under("attitude").named(&["attitude 3", "态度3"]),
        Field::item("easilyLeaves", "a_4", 3.0).reversed().under("attitude").named(&["attitude 4", "态度4"]),
        Field::weight("weightBehaviour", "w_b", 1.0).named(&["weight of behaviour", "行为权重"]),
        Field::weight("weightAttitude", "w_a", 1.0).named(&["weight of attitude", "态度权重"]),
        Field::list("behaviours", "x", Unit::Count, [0.0, 1e9], 500)
            .starting(&[4.0, 6.0, 8.0, 9.0, 10.0, 12.0, 14.0, 17.0])
            .under("respondents")
            .when("basis", "table"),
        Field::list("attitudes", "a", Unit::Points, [1.0, 10.0], 500)
            .starting(&[3.0, 4.0, 4.5, 5.0, 4.5, 5.0, 6.0, 6.0])
            .under("respondents")
            .when("basis", "table"),
    ],
    settings: &[
        Field::choice("basis", &["entered", "table"], "entered"),
        Field::number("behaviourMean", "m_b", Unit::Count, [0.0, 1e9], [0.0, 40.0, 1.0], 10.0).when("basis", "entered"),
        Field::number("behaviourDeviation", "s_b", Unit::Count, [1e-6, 1e9], [1.0, 20.0, 0.5], 5.0)
            .when("basis", "entered"),
        Field::number("attitudeMean", "m_a", Unit::Points, [1.0, 10.0], [1.0, 7.0, 0.25], 4.75)
            .when("basis", "entered"),
        Field::number("attitudeDeviation", "s_a", Unit::Points, [1e-6, 9.0], [0.25, 3.0, 0.25], 1.25)
            .when("basis", "entered"),
        Field::choice("deviation", &["sample", "population"], "sample").when("basis", "table"),
        Field::scale("7"),
        Field::number("behaviourCut", "c_b", Unit::Plain, [-10.0, 10.0], [-2.0, 2.0, 0.1], 0.0),
        Field::number("attitudeCut", "c_a", Unit::Plain, [-10.0, 10.0], [-2.0, 2.0, 0.1], 0.0),
    ],
    results: &[
        Output::new("composite", "L", Unit::Plain),
        Output::new("behaviourScore", "z_b", Unit::Plain),
        Output::new("attitudeScore", "z_a", Unit::Plain),
        Output::new("attitude", "y", Unit::Points),
    ],
    segments: &["both-high", "attitude-alone", "behaviour-alone", "both-low"],
    steps: &[
        "meanOfBehaviour",
        "deviationOfBehaviour",
        "meanOfAttitude",
        "deviationOfAttitude",
        "behaviourHigh",
        "attitudeHigh",
    ],
    reasons: &["no-spread", "one-respondent"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question { result: "behaviourScore", tolerance: 0.005, given: &["behaviour"], settings: &["behaviourMean"] },
        Question {
            result: "composite",
            tolerance: 0.005,
            given: &["behaviour", "likes", "easilyLeaves", "weightAttitude"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["behaviour", "likes", "prefers", "easilyLeaves"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["behaviourScore"], "not-divided", Change::Difference("behaviour", "behaviourMean")),
        Slip::of(&["composite"], "added-up", Change::Sum(&["behaviourScore", "attitudeScore"])),
        Slip::shared(
            &["composite"],
            "unweighted",
            Change::Put(&[("weightBehaviour", Literal::Number(1.0)), ("weightAttitude", Literal::Number(1.0))]),
        ),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[("composite", 0.8), ("behaviourScore", 1.2), ("attitudeScore", 0.4), ("attitude", 5.25)],
        segment: Some("both-high"),
        source: None,
    },
    references: &[Reference {
        authors: "Bowen, J. T., & Chen, S.-L.",
        year: Some(2001),
        title: "The relationship between customer loyalty and customer satisfaction",
        container: "International Journal of Contemporary Hospitality Management, 13(5), 213–217",
    }],
    numbered: &["respondents"],
    ..Card::new("composite-loyalty", 7, 2, Shape::Scorecard)
};

const BEHAVIOUR: usize = input(&CARD, "behaviour");
const WEIGHT_BEHAVIOUR: usize = input(&CARD, "weightBehaviour");
const WEIGHT_ATTITUDE: usize = input(&CARD, "weightAttitude");
const BEHAVIOURS: usize = input(&CARD, "behaviours");
const ATTITUDES: usize = input(&CARD, "attitudes");
const BASIS: usize = setting(&CARD, "basis");
const DEVIATION: usize = setting(&CARD, "deviation");
const COMPOSITE: usize = output(&CARD, "composite");
const ATTITUDE: usize = output(&CARD, "attitude");
static ATTITUDE_ITEMS: Facet = Facet::new(&CARD, "attitude");

/// One of the two sides of loyalty: where its numbers stand.
struct Measure {
    symbols: [&'static str; 4],
    list: usize,
    mean: usize,
    deviation: usize,
    steps: [&'static str; 2],
}

static BEHAVIOUR_SIDE: Measure = Measure {
    symbols: ["x", "m_b", "s_b", "x"],
    list: BEHAVIOURS,
    mean: setting(&CARD, "behaviourMean"),
    deviation: setting(&CARD, "behaviourDeviation"),
    steps: ["meanOfBehaviour", "deviationOfBehaviour"],
};
static ATTITUDE_SIDE: Measure = Measure {
    symbols: ["y", "m_a", "s_a", "a"],
    list: ATTITUDES,
    mean: setting(&CARD, "attitudeMean"),
    deviation: setting(&CARD, "attitudeDeviation"),
    steps: ["meanOfAttitude", "deviationOfAttitude"],
};

fn is_table(case: &Case) -> bool {
    case.choice(BASIS) == 1
}

/// What the case itself has on a side.
fn own(case: &Case, measure: &Measure) -> Result<f64, &'static str> {
    if measure.list == BEHAVIOURS { Ok(case.number(BEHAVIOUR)) } else { ATTITUDE_ITEMS.mean(&CARD, case) }
}

impl Measure {
    fn mean(&self, case: &Case) -> Expr {
        match is_table(case) {
            true => Expr::mean(self.symbols[3], case.list(self.list)),
            false => Expr::Symbol(self.symbols[1], case.number(self.mean)),
        }
    }

    /// Standard deviation; of a sample the squares are shared among one fewer.
    fn deviation(&self, case: &Case) -> Expr {
        if !is_table(case) {
            return Expr::Symbol(self.symbols[2], case.number(self.deviation));
        }
        let values = case.list(self.list).to_vec();
        let count = values.len();
        let mean = Expr::Symbol(self.symbols[1], self.mean(case).value());
        let squares =
            Expr::sum("i", 1, ("n", count as i64), (Expr::Element(self.symbols[3], 1, values) - mean).power(2.0));
        let n = Expr::Symbol("n", count as f64);
        (squares / if case.choice(DEVIATION) == 0 { n - 1.0 } else { n }).call(Function::Sqrt)
    }

    fn score(&self, case: &Case) -> Result<f64, &'static str> {
        if is_table(case) && case.rows(&[BEHAVIOURS, ATTITUDES])? < 2 {
            return Err("one-respondent");
        }
        own(case, self)?;
        if self.deviation(case).value() == 0.0 {
            return Err("no-spread");
        }
        Ok(self.formula(case).value())
    }

    fn formula(&self, case: &Case) -> Expr {
        let own = Expr::Symbol(self.symbols[0], own(case, self).unwrap_or(f64::NAN));
        let mean = Expr::Symbol(self.symbols[1], self.mean(case).value());
        (own - mean) / Expr::Symbol(self.symbols[2], self.deviation(case).value())
    }
}

static MATRIX: Matrix = Matrix {
    limits,
    ..Matrix::new(
        &CARD,
        Side {
            id: "behaviourScore",
            symbol: "z_b",
            output: Some(output(&CARD, "behaviourScore")),
            value: |case| BEHAVIOUR_SIDE.score(case),
            formula: Some(|case| BEHAVIOUR_SIDE.formula(case)),
            cut: setting(&CARD, "behaviourCut"),
            high: Relation::AtLeast,
            range: [-3.0, 3.0],
            step: "behaviourHigh",
        },
        Side {
            id: "attitudeScore",
            symbol: "z_a",
            output: Some(output(&CARD, "attitudeScore")),
            value: |case| ATTITUDE_SIDE.score(case),
            formula: Some(|case| ATTITUDE_SIDE.formula(case)),
            cut: setting(&CARD, "attitudeCut"),
            high: Relation::AtLeast,
            range: [-3.0, 3.0],
            step: "attitudeHigh",
        },
        [3, 2, 1, 0],
    )
};

/// The weighted mean of the two scores; a side without weight need not have one.
fn composite(case: &Case) -> Result<Expr, &'static str> {
    let sides = [(&BEHAVIOUR_SIDE, "z_b", WEIGHT_BEHAVIOUR), (&ATTITUDE_SIDE, "z_a", WEIGHT_ATTITUDE)];
    let mut terms: Option<(Expr, Expr)> = None;
    for (side, symbol, weight) in sides.into_iter().filter(|(_, _, weight)| case.number(*weight) > 0.0) {
        let weight = Expr::Symbol(CARD.inputs[weight].symbol, case.number(weight));
        let term = weight.clone() * Expr::Symbol(symbol, side.score(case)?);
        terms = Some(match terms {
            Some((sum, weights)) => (sum + term, weights + weight),
            None => (term, weight),
        });
    }
    terms.map(|(sum, weights)| sum / weights).ok_or("no-weights")
}

/// The model.
pub(crate) struct CompositeLoyalty;

impl Model for CompositeLoyalty {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn limits(&self, case: &Case, place: usize) -> [f64; 2] {
        MATRIX.limits(case, place)
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        MATRIX.compute(case, out);
        out.set(ATTITUDE, ATTITUDE_ITEMS.mean(&CARD, case));
        out.set(COMPOSITE, composite(case).map(|formula| formula.value()));
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        if out.get(ATTITUDE).is_ok() {
            steps.extend(Step::new("attitude", "y", &ATTITUDE_ITEMS.formula(&CARD, case)));
        }
        for side in [&BEHAVIOUR_SIDE, &ATTITUDE_SIDE] {
            if is_table(case) && side.score(case).is_ok() {
                steps.extend(Step::new(side.steps[0], side.symbols[1], &side.mean(case)));
                steps.extend(Step::new(side.steps[1], side.symbols[2], &side.deviation(case)));
            }
        }
        steps.extend(MATRIX.steps(case, out));
        if let Ok(formula) = composite(case) {
            steps.extend(Step::new("composite", "L", &formula));
        }
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        MATRIX.picture(case, out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn standard_scores_do_not_depend_on_the_unit_of_behaviour() {
        let of = |factor: f64| {
            let list = [4.0, 6.0, 8.0, 9.0, 10.0, 12.0, 14.0, 17.0].map(|value| value * factor);
            let inputs = Values::from([
                ("behaviour".to_owned(), Value::Number(16.0 * factor)),
                ("behaviours".to_owned(), Value::List(list.to_vec())),
            ]);
            let settings = Values::from([("basis".to_owned(), Value::Word("table".to_owned()))]);
            crate::model::evaluate(&CompositeLoyalty, &inputs, &settings).unwrap().values[COMPOSITE].value.unwrap()
        };
        assert!((of(1.0) - of(12.0)).abs() < 1e-12);
    }
}
