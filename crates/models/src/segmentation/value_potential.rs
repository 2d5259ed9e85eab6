//! 3.7 Actual value against what could still be won: most valuable, most growable, below zero (Peppers and Rogers).

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::rules::{self, Rule};
use crate::{
    Card, Change, Example, Field, Literal, Output, Picture, Question, Reference, RowKind, Shape, Slip, Step, Unit,
};

const fn money(id: &'static str, symbol: &'static str, slider: [f64; 3], default: f64) -> Field {
    Field::number(id, symbol, Unit::Money, [-1e12, 1e12], slider, default)
}

static CARD: Card = Card {
    inputs: &[
        money("contribution", "g", [0.0, 100_000.0, 1000.0], 58_000.0).named(&[
            "contribution",
            "gross profit",
            "margin amount",
            "annual margin",
            "毛利",
            "毛利额",
            "年毛利",
            "年利润",
            "贡献",
        ]),
        Field::number("serviceCost", "c", Unit::Money, [0.0, 1e12], [0.0, 20_000.0, 500.0], 8000.0).named(&[
            "service cost",
            "cost to serve",
            "服务成本",
            "客户服务成本",
        ]),
        money("potential", "P", [0.0, 150_000.0, 1000.0], 60_000.0).named(&[
            "potential",
            "potential value",
            "strategic value",
            "潜力",
            "潜在价值",
            "战略价值",
        ]),
    ],
    settings: &[
        money("valueCut", "c_v", [0.0, 100_000.0, 1000.0], 30_000.0),
        money("growthCut", "c_u", [0.0, 100_000.0, 1000.0], 20_000.0),
        Field::choice("both", &["most-valuable", "most-growable"], "most-valuable"),
    ],
    results: &[
        Output::new("value", "V", Unit::Money),
        Output::new("unrealised", "U", Unit::Money),
        Output::new("realised", "q", Unit::Share),
    ],
    segments: &["most-valuable", "most-growable", "low-maintenance", "below-zero"],
    steps: &["belowZero", "valueHigh", "growthHigh"],
    reasons: &["no-potential"],
    cautions: 4,
    rows: Some(RowKind::Customer),
    questions: &[
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["contribution", "serviceCost", "potential"],
            settings: &[],
        },
        Question {
            result: "unrealised",
            tolerance: 0.005,
            given: &["contribution", "serviceCost", "potential"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["segment", "unrealised"], "cost-forgotten", Change::Put(&[("serviceCost", Literal::Number(0.0))])),
        Slip::of(&["unrealised"], "potential-alone", Change::Reads("potential")),
    ],
    example: Example {
        inputs: &[
            ("contribution", Literal::Number(15_000.0)),
            ("serviceCost", Literal::Number(3000.0)),
            ("potential", Literal::Number(45_000.0)),
        ],
        settings: &[],
        values: &[("value", 12_000.0), ("unrealised", 33_000.0), ("realised", 0.2667)],
        segment: Some("most-growable"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Peppers, D., & Rogers, M.",
            year: Some(1993),
            title: "The one to one future: Building relationships one customer at a time",
            container: "Doubleday",
        },
        Reference {
            authors: "Peppers, D., & Rogers, M.",
            year: Some(1997),
            title: "Enterprise one to one: Tools for competing in the interactive age",
            container: "Doubleday",
        },
    ],
    ..Card::new("value-potential", 3, 7, Shape::Rules)
};

const CONTRIBUTION: usize = input(&CARD, "contribution");
const SERVICE_COST: usize = input(&CARD, "serviceCost");
const POTENTIAL: usize = input(&CARD, "potential");
const VALUE_CUT: usize = setting(&CARD, "valueCut");
const GROWTH_CUT: usize = setting(&CARD, "growthCut");
const BOTH: usize = setting(&CARD, "both");
const VALUE: usize = output(&CARD, "value");
const UNREALISED: usize = output(&CARD, "unrealised");
const REALISED: usize = output(&CARD, "realised");

/// The model.
pub(crate) struct ValuePotential;

fn value(case: &Case) -> f64 {
    case.number(CONTRIBUTION) - case.number(SERVICE_COST)
}

fn rules(case: &Case) -> Vec<Rule> {
    let value = value(case);
    let worth = Expr::Symbol("V", value);
    let growth = Expr::Symbol("U", case.number(POTENTIAL) - value);
    let loss = Rule { segment: 3, tests: vec![("belowZero", worth.clone().compare(Relation::LessThan, 0.0))] };
    let high_value = worth.compare(Relation::AtLeast, Expr::Symbol("c_v", case.number(VALUE_CUT)));
    let high_growth = growth.compare(Relation::AtLeast, Expr::Symbol("c_u", case.number(GROWTH_CUT)));
    let valuable = Rule { segment: 0, tests: vec![("valueHigh", high_value)] };
    let growable = Rule { segment: 1, tests: vec![("growthHigh", high_growth)] };
    let [first, second] = if case.choice(BOTH) == 0 { [valuable, growable] } else { [growable, valuable] };
    vec![loss, first, second, Rule { segment: 2, tests: Vec::new() }]
}

impl Model for ValuePotential {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let (value, potential) = (value(case), case.number(POTENTIAL));
        out.set(VALUE, Ok(value));
        out.set(UNREALISED, Ok(potential - value));
        out.set(REALISED, if potential > 0.0 { Ok(value / potential) } else { Err("no-potential") });
        out.segment = rules::segment(&rules(case));
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let potential = || Expr::Symbol("P", case.number(POTENTIAL));
        let value = Expr::Symbol("V", value(case));
        let net = Expr::Symbol("g", case.number(CONTRIBUTION)) - Expr::Symbol("c", case.number(SERVICE_COST));
        let mut steps = Vec::new();
        steps.extend(Step::new("value", "V", &net));
        steps.extend(Step::new("unrealised", "U", &(potential() - value.clone())));
        if out.get(REALISED).is_ok() {
            steps.extend(Step::new("realised", "q", &(value / potential())));
        }
        steps.extend(rules::steps(&rules(case)));
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        rules::picture(&CARD, &rules(case))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Value, Values, evaluate};

    #[test]
    fn a_loss_goes_before_all_potential() {
        let number = |id: &str, value: f64| (id.to_owned(), Value::Number(value));
        for potential in [0.0, 1e6] {
            let inputs = Values::from([
                number("contribution", 4000.0),
                number("serviceCost", 5000.0),
                number("potential", potential),
            ]);
            for both in ["most-valuable", "most-growable"] {
                let settings = Values::from([("both".to_owned(), Value::Word(both.to_owned()))]);
                assert_eq!(evaluate("value-potential", &inputs, &settings).unwrap().segment, Some("below-zero"));
            }
        }
    }
}
