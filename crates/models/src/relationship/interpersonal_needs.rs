//! 6.13 Interpersonal needs: inclusion, control and affection, what a customer wants and what he or she shows.

use crate::case::{Case, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Counted, Example, Field, GapRow, Literal, Output, Picture, Question, Reference, RowKind, Shape, Slip,
    Step, Unit,
};

const fn score(id: &'static str, symbol: &'static str, group: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Points, [0.0, 9.0], [0.0, 9.0, 1.0], default).whole().under(group)
}

static CARD: Card = Card {
    inputs: &[
        score("inclusionWanted", "w_1", "inclusion", 7.0).named(&["inclusion wanted", "包容需要"]),
        score("inclusionExpressed", "e_1", "inclusion", 3.0).named(&["inclusion expressed", "包容表现"]),
        score("controlWanted", "w_2", "control", 2.0).named(&["control wanted", "支配需要"]),
        score("controlExpressed", "e_2", "control", 4.0).named(&["control expressed", "支配表现"]),
        score("affectionWanted", "w_3", "affection", 5.0).named(&["affection wanted", "感情需要"]),
        score("affectionExpressed", "e_3", "affection", 5.0).named(&["affection expressed", "感情表现"]),
    ],
    settings: &[Field::number("tolerance", "z", Unit::Points, [0.0, 9.0], [0.0, 4.0, 1.0], 1.0)],
    results: &[
        Output::new("largest", "D", Unit::Points),
        Output::new("inclusion", "d_1", Unit::Points),
        Output::new("control", "d_2", Unit::Points),
        Output::new("affection", "d_3", Unit::Points),
        Output::new("wanted", "W", Unit::Points),
        Output::new("expressed", "E", Unit::Points),
    ],
    segments: &[
        "waits-to-be-asked",
        "waits-to-be-led",
        "waits-for-warmth",
        "seeks-company-only",
        "leads-only",
        "gives-warmth-only",
        "in-balance",
    ],
    steps: &["withinTolerance"],
    cautions: 4,
    rows: Some(RowKind::Customer),
    questions: &[
        Question {
            result: "largest",
            tolerance: 0.0,
            given: &["inclusionWanted", "inclusionExpressed", "controlWanted", "affectionExpressed"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &[
                "inclusionWanted",
                "inclusionExpressed",
                "controlWanted",
                "controlExpressed",
                "affectionWanted",
                "affectionExpressed",
            ],
            settings: &["tolerance"],
        },
    ],
    slips: &[
        Slip::of(&["segment"], "tolerance-forgotten", Change::Put(&[("tolerance", Literal::Number(0.0))])),
        Slip::of(
            &["segment"],
            "turned",
            Change::Swap(&[
                ["inclusionWanted", "inclusionExpressed"],
                ["controlWanted", "controlExpressed"],
                ["affectionWanted", "affectionExpressed"],
            ]),
        ),
        Slip::of(
            &["largest"],
            "wanted-less-expressed",
            Change::By(|known| known.number("wanted") - known.number("expressed")),
        ),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[
            ("largest", 4.0),
            ("inclusion", 4.0),
            ("control", -2.0),
            ("affection", 0.0),
            ("wanted", 14.0),
            ("expressed", 12.0),
        ],
        segment: Some("waits-to-be-asked"),
        source: None,
    },
    references: &[Reference {
        authors: "Schutz, W. C.",
        year: Some(1958),
        title: "FIRO: A three-dimensional theory of interpersonal behavior",
        container: "Rinehart",
    }],
    ..Card::new("interpersonal-needs", 6, 13, Shape::Scorecard)
};

const TOLERANCE: usize = setting(&CARD, "tolerance");
const LARGEST: usize = output(&CARD, "largest");
const FIRST: usize = output(&CARD, "inclusion");
const WANTED: usize = output(&CARD, "wanted");
const EXPRESSED: usize = output(&CARD, "expressed");
const NEEDS: [&str; 3] = ["inclusion", "control", "affection"];

fn symbol(case: &Case, place: usize) -> Expr {
    Expr::Symbol(CARD.inputs[place].symbol, case.number(place))
}

/// What is wanted of a need less what is expressed.
fn difference(case: &Case, need: usize) -> Expr {
    symbol(case, 2 * need) - symbol(case, 2 * need + 1)
}

fn sum(case: &Case, side: usize) -> Expr {
    symbol(case, side) + symbol(case, 2 + side) + symbol(case, 4 + side)
}

/// The need with the largest difference in size, the first among equals.
fn largest(case: &Case) -> (usize, f64) {
    let differences = (0..NEEDS.len()).map(|need| (need, difference(case, need).value()));
    differences.fold((0, 0.0), |most, next: (usize, f64)| if next.1.abs() > f64::abs(most.1) { next } else { most })
}

/// The model.
pub(crate) struct InterpersonalNeeds;

impl Model for InterpersonalNeeds {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        for need in 0..NEEDS.len() {
            out.set(FIRST + need, Ok(difference(case, need).value()));
        }
        let (need, most) = largest(case);
        out.set(LARGEST, Ok(most));
        out.set(WANTED, Ok(sum(case, 0).value()));
        out.set(EXPRESSED, Ok(sum(case, 1).value()));
        let need = need as u8;
        out.segment = Some(match most {
            most if most.abs() <= case.number(TOLERANCE) => 6,
            most if most > 0.0 => need,
            _ => need + 3,
        });
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        for (need, id) in NEEDS.into_iter().enumerate() {
            steps.extend(Step::new(id, CARD.results[FIRST + need].symbol, &difference(case, need)));
        }
        let (need, most) = largest(case);
        steps.extend(Step::new("largest", "D", &Expr::Symbol(CARD.results[FIRST + need].symbol, most)));
        let within = Expr::Symbol("D", most).compare(Relation::SizeAtMost, Expr::Symbol("z", case.number(TOLERANCE)));
        steps.extend(Step::new("withinTolerance", "", &within));
        steps.extend(Step::new("wanted", "W", &sum(case, 0)));
        steps.extend(Step::new("expressed", "E", &sum(case, 1)));
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let rows = NEEDS.into_iter().enumerate().map(|(need, id)| GapRow {
            id,
            expected: Some(case.number(2 * need)),
            received: case.number(2 * need + 1),
            weight: 1.0 / NEEDS.len() as f64,
        });
        let indifference = case.number(TOLERANCE);
        Picture::Gaps { rows: rows.collect(), scale: [0.0, 9.0], indifference, counted: Counted::Missing }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn wanting_and_showing_change_places_with_the_sign() {
        let of = |wanted: f64, expressed: f64| {
            let inputs = [("controlWanted", wanted), ("controlExpressed", expressed)];
            let mut inputs: Values =
                inputs.map(|(id, value)| (id.to_owned(), Value::Number(value))).into_iter().collect();
            inputs.insert("inclusionWanted".to_owned(), Value::Number(3.0));
            let evaluation = crate::model::evaluate(&InterpersonalNeeds, &inputs, &Values::new()).unwrap();
            (evaluation.segment.unwrap(), evaluation.values[LARGEST].value.unwrap())
        };
        assert_eq!(of(8.0, 1.0), ("waits-to-be-led", 7.0));
        assert_eq!(of(1.0, 8.0), ("leads-only", -7.0));
        assert_eq!(of(5.0, 4.0), ("in-balance", 1.0));
    }
}
