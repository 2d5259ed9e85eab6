//! 5.2 Expectancy and disconfirmation (Oliver), with a zone of indifference around expectation and, as another standard,
//! the zone of tolerance between adequate and desired service (Parasuraman, Berry and Zeithaml).
//!
//! The two zones are not the same thing: the first is what goes unnoticed, the second what is put up with.

use crate::case::{Case, input, output, segment, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::gap::settled;
use crate::shapes::scorecard;
use crate::{
    Card, Change, Counted, Example, Field, GapRow, Literal, Output, Picture, Question, Reference, RowKind, Shape, Slip,
    Step, Unit,
};

static CARD: Card = Card {
    inputs: &[
        Field::item("expectation", "E", 5.0).when("measure", "difference").named(&[
            "expectation",
            "expected",
            "期望",
            "预期",
        ]),
        Field::item("performance", "P", 6.0).named(&["performance", "perceived", "实绩", "绩效", "感知"]),
        Field::number("direct", "D", Unit::Points, [-3.0, 3.0], [-3.0, 3.0, 1.0], 1.0)
            .optional()
            .when("measure", "direct")
            .named(&["disconfirmation", "better or worse than expected", "比期望好坏", "不一致"]),
        Field::item("adequate", "A", 4.0).named(&["adequate", "minimum", "适当的服务", "可接受的最低水平"]),
        Field::item("desired", "W", 6.0).named(&["desired", "wished for", "理想的服务", "希望的水平"]),
    ],
    settings: &[
        Field::choice("standard", &["expectation", "tolerance"], "expectation"),
        Field::choice("measure", &["difference", "direct"], "difference"),
        Field::choice("equal", &["neither", "satisfied"], "neither"),
        Field::number("indifference", "z", Unit::Points, [0.0, 9.0], [0.0, 2.0, 0.25], 0.0),
        Field::scale("7"),
    ],
    results: &[
        Output::new("disconfirmation", "D", Unit::Points),
        Output::new("aboveAdequate", "S_a", Unit::Points),
        Output::new("aboveDesired", "S_w", Unit::Points),
        Output::new("position", "h", Unit::Share),
    ],
    segments: &["satisfied", "neither", "dissatisfied", "desired-reached", "tolerated", "not-adequate"],
    steps: &["indifferent", "better", "reachesDesired", "reachesAdequate"],
    reasons: &["adequate-above-desired", "no-zone"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question { result: "disconfirmation", tolerance: 0.0, given: &["expectation", "performance"], settings: &[] },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["expectation", "performance"],
            settings: &["indifference", "equal"],
        },
        Question {
            result: "position",
            tolerance: 0.005,
            given: &["performance", "adequate", "desired"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["disconfirmation"], "performance-alone", Change::Reads("performance")),
        Slip::shared(&["segment"], "indifference-forgotten", Change::Put(&[("indifference", Literal::Number(0.0))])),
        Slip::of(&["position"], "from-zero", Change::Quotient("performance", "desired")),
        Slip::of(&["position"], "from-the-top", Change::TheRest),
    ],
    example: Example {
        inputs: &[
            ("expectation", Literal::Number(5.0)),
            ("performance", Literal::Number(5.0)),
            ("adequate", Literal::Number(4.0)),
            ("desired", Literal::Number(6.0)),
        ],
        settings: &[("standard", Literal::Word("tolerance"))],
        values: &[("disconfirmation", 0.0), ("aboveAdequate", 1.0), ("aboveDesired", -1.0), ("position", 0.5)],
        segment: Some("tolerated"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Oliver, R. L.",
            year: Some(1980),
            title: "A cognitive model of the antecedents and consequences of satisfaction decisions",
            container: "Journal of Marketing Research, 17(4), 460–469",
        },
        Reference {
            authors: "Parasuraman, A., Berry, L. L., & Zeithaml, V. A.",
            year: Some(1991),
            title: "Understanding customer expectations of service",
            container: "Sloan Management Review",
        },
        Reference {
            authors: "Zeithaml, V. A., Berry, L. L., & Parasuraman, A.",
            year: Some(1993),
            title: "The nature and determinants of customer expectations of service",
            container: "Journal of the Academy of Marketing Science, 21(1), 1–12",
        },
    ],
    ..Card::new("disconfirmation", 5, 2, Shape::Gap)
};

const EXPECTATION: usize = input(&CARD, "expectation");
const PERFORMANCE: usize = input(&CARD, "performance");
const DIRECT: usize = input(&CARD, "direct");
const ADEQUATE: usize = input(&CARD, "adequate");
const DESIRED: usize = input(&CARD, "desired");
const STANDARD: usize = setting(&CARD, "standard");
const MEASURE: usize = setting(&CARD, "measure");
const EQUAL: usize = setting(&CARD, "equal");
const INDIFFERENCE: usize = setting(&CARD, "indifference");

const DISCONFIRMATION: usize = output(&CARD, "disconfirmation");
const ABOVE_ADEQUATE: usize = output(&CARD, "aboveAdequate");
const ABOVE_DESIRED: usize = output(&CARD, "aboveDesired");
const POSITION: usize = output(&CARD, "position");

/// The model.
pub(crate) struct Disconfirmation;

/// An answer; a reason where it is missing.
fn answer(case: &Case, place: usize) -> Result<f64, &'static str> {
    let value = case.number(place);
    if value.is_nan() { Err("missing") } else { Ok(value) }
}

fn symbol(case: &Case, place: usize) -> Expr {
    Expr::Symbol(CARD.inputs[place].symbol, case.number(place))
}

fn disconfirmation(case: &Case) -> Result<f64, &'static str> {
    match case.choice(MEASURE) {
        0 => Ok(settled(answer(case, PERFORMANCE)? - answer(case, EXPECTATION)?)),
        _ => answer(case, DIRECT),
    }
}

/// Performance, the adequate and the desired level, where they make a zone.
fn zone(case: &Case) -> Result<[f64; 3], &'static str> {
    let levels = [answer(case, PERFORMANCE)?, answer(case, ADEQUATE)?, answer(case, DESIRED)?];
    if levels[1] <= levels[2] { Ok(levels) } else { Err("adequate-above-desired") }
}

fn by_expectation(case: &Case) -> Option<u8> {
    let gap = disconfirmation(case).ok()?;
    Some(match gap {
        _ if gap.abs() <= case.number(INDIFFERENCE) && case.choice(EQUAL) == 0 => const { segment(&CARD, "neither") },
        _ if gap.abs() <= case.number(INDIFFERENCE) || gap > 0.0 => const { segment(&CARD, "satisfied") },
        _ => const { segment(&CARD, "dissatisfied") },
    })
}

fn by_tolerance(case: &Case) -> Option<u8> {
    let [performance, adequate, desired] = zone(case).ok()?;
    Some(match performance {
        _ if performance >= desired => const { segment(&CARD, "desired-reached") },
        _ if performance >= adequate => const { segment(&CARD, "tolerated") },
        _ => const { segment(&CARD, "not-adequate") },
    })
}

impl Model for Disconfirmation {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn limits(&self, case: &Case, place: usize) -> [f64; 2] {
        scorecard::limits(&CARD, case, place)
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let zone = zone(case);
        out.set(DISCONFIRMATION, disconfirmation(case));
        out.set(ABOVE_ADEQUATE, zone.map(|[performance, adequate, _]| performance - adequate));
        out.set(ABOVE_DESIRED, zone.map(|[performance, _, desired]| performance - desired));
        let position = zone.and_then(|[performance, adequate, desired]| {
            if adequate < desired { Ok((performance - adequate) / (desired - adequate)) } else { Err("no-zone") }
        });
        out.set(POSITION, position);
        out.segment = if case.choice(STANDARD) == 0 { by_expectation(case) } else { by_tolerance(case) };
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        let [expectation, performance, adequate, desired] =
            [EXPECTATION, PERFORMANCE, ADEQUATE, DESIRED].map(|place| symbol(case, place));
        let by_expectation = case.choice(STANDARD) == 0;
        if let Ok(gap) = out.get(DISCONFIRMATION) {
            let formula = match case.choice(MEASURE) {
                0 => performance.clone() - expectation,
                _ => Expr::Number(gap),
            };
            steps.extend(Step::new("disconfirmation", "D", &formula));
            if by_expectation {
                let gap = || Expr::Symbol("D", gap);
                let unnoticed = Expr::Symbol("z", case.number(INDIFFERENCE));
                steps.extend(Step::new("indifferent", "", &gap().compare(Relation::SizeAtMost, unnoticed)));
                steps.extend(Step::new("better", "", &gap().compare(Relation::MoreThan, 0.0)));
            }
        }
        if zone(case).is_err() {
            return steps;
        }
        steps.extend(Step::new("aboveAdequate", "S_a", &(performance.clone() - adequate.clone())));
        steps.extend(Step::new("aboveDesired", "S_w", &(performance.clone() - desired.clone())));
        if out.get(POSITION).is_ok() {
            let inside = (performance.clone() - adequate.clone()) / (desired.clone() - adequate.clone());
            steps.extend(Step::new("position", "h", &inside));
        }
        if !by_expectation {
            let reaches = |level| performance.clone().compare(Relation::AtLeast, level);
            steps.extend(Step::new("reachesDesired", "", &reaches(desired)));
            steps.extend(Step::new("reachesAdequate", "", &reaches(adequate)));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        // The zone of indifference is drawn around every row, so the rows are those of one standard.
        let by_expectation = case.choice(STANDARD) == 0 && case.choice(MEASURE) == 0;
        let standards: &[usize] = if by_expectation { &[EXPECTATION] } else { &[ADEQUATE, DESIRED] };
        let weight = 1.0 / standards.len() as f64;
        let row = |place: &usize| {
            let (expected, received) = (answer(case, *place).ok()?, answer(case, PERFORMANCE).ok()?);
            Some(GapRow { id: CARD.inputs[*place].id, expected: Some(expected), received, weight })
        };
        Picture::Gaps {
            rows: standards.iter().filter_map(row).collect(),
            scale: [1.0, scorecard::points(&CARD, case)],
            indifference: if by_expectation { case.number(INDIFFERENCE) } else { 0.0 },
            counted: Counted::Received,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    fn class(performance: f64, settings: &[(&str, &str)], zone: f64) -> Option<&'static str> {
        let inputs = Values::from([("performance".to_owned(), Value::Number(performance))]);
        let mut chosen: Values =
            settings.iter().map(|(id, word)| ((*id).to_owned(), Value::Word((*word).to_owned()))).collect();
        chosen.insert("indifference".to_owned(), Value::Number(zone));
        crate::evaluate(CARD.id, &inputs, &chosen).unwrap().segment
    }

    #[test]
    fn what_equals_expectation_is_a_matter_of_the_setting() {
        assert_eq!(class(5.0, &[], 0.0), Some("neither"));
        assert_eq!(class(5.0, &[("equal", "satisfied")], 0.0), Some("satisfied"));
        assert_eq!(class(4.5, &[("equal", "satisfied")], 0.5), Some("satisfied"));
        assert_eq!(class(4.0, &[("equal", "satisfied")], 0.5), Some("dissatisfied"));
    }

    #[test]
    fn the_zone_of_tolerance_takes_in_its_lower_end() {
        let tolerance = [("standard", "tolerance")];
        assert_eq!(class(4.0, &tolerance, 0.0), Some("tolerated"));
        assert_eq!(class(3.9, &tolerance, 0.0), Some("not-adequate"));
        assert_eq!(class(6.0, &tolerance, 0.0), Some("desired-reached"));
    }
}
