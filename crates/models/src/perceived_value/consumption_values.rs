//! 4.2 Five consumption values, kept apart (Sheth, Newman and Gross): which of them drives the choice.

use crate::case::{Case, output, segment, setting};
use crate::formula::{Expr, Relation};
use crate::model::Outcome;
use crate::shapes::scorecard::{Facet, Scorecard, Scores, cut};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, RowKind, Shape, Slip, Step, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::item("works", "x", 6.0).under("functional").named(&["functional 1", "功能1"]),
        Field::item("reliable", "x", 6.0).under("functional").named(&["functional 2", "功能2"]),
        Field::item("impractical", "x", 2.0).reversed().under("functional").named(&["functional 3r", "功能3反"]),
        Field::item("curious", "x", 4.0).under("epistemic").named(&["epistemic 1", "认知1"]),
        Field::item("learn", "x", 4.0).under("epistemic").named(&["epistemic 2", "认知2"]),
        Field::item("nothingNew", "x", 4.0).reversed().under("epistemic").named(&["epistemic 3r", "认知3反"]),
        Field::item("approval", "x", 3.0).under("social").named(&["social 1", "社交1"]),
        Field::item("belong", "x", 4.0).under("social").named(&["social 2", "社交2"]),
        Field::item("nobodyNotices", "x", 5.0).reversed().under("social").named(&["social 3r", "社交3反"]),
        Field::item("enjoy", "x", 5.0).under("emotional").named(&["emotional 1", "情感1"]),
        Field::item("comfort", "x", 5.0).under("emotional").named(&["emotional 2", "情感2"]),
        Field::item("indifferent", "x", 2.0).reversed().under("emotional").named(&["emotional 3r", "情感3反"]),
        Field::item("occasion", "x", 3.0).under("conditional").named(&["conditional 1", "条件1"]),
        Field::item("circumstances", "x", 2.0).under("conditional").named(&["conditional 2", "条件2"]),
        Field::item("anyTime", "x", 6.0).reversed().under("conditional").named(&["conditional 3r", "条件3反"]),
    ],
    settings: &[
        Field::scale("7"),
        Field::number("cut", "c", Unit::Points, [0.0, 100.0], [0.0, 100.0, 5.0], 60.0),
        Field::number("margin", "m", Unit::Points, [0.0, 100.0], [0.0, 30.0, 1.0], 5.0),
    ],
    results: &[
        Output::new("highest", "H", Unit::Points),
        Output::new("lead", "L", Unit::Points),
        Output::new("driving", "n", Unit::Count),
        Output::new("functional", "F", Unit::Points),
        Output::new("epistemic", "E", Unit::Points),
        Output::new("social", "S", Unit::Points),
        Output::new("emotional", "M", Unit::Points),
        Output::new("conditional", "K", Unit::Points),
    ],
    segments: &["functional", "epistemic", "social", "emotional", "conditional", "several", "none"],
    steps: &["drives", "leads"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "functional",
            tolerance: 0.005,
            given: &["works", "reliable", "impractical"],
            settings: &["scale"],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &[
                "works",
                "reliable",
                "impractical",
                "curious",
                "learn",
                "nothingNew",
                "approval",
                "belong",
                "nobodyNotices",
                "enjoy",
                "comfort",
                "indifferent",
                "occasion",
                "circumstances",
                "anyTime",
            ],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["functional"], "on-the-scale", Change::OnTheScale),
        Slip::shared(&["functional"], "of-the-top", Change::OfTheTop),
        Slip::of(
            &["segment"],
            "situation-forgotten",
            Change::Put(&[
                ("occasion", Literal::Number(1.0)),
                ("circumstances", Literal::Number(1.0)),
                ("anyTime", Literal::Number(7.0)),
            ]),
        ),
    ],
    example: Example {
        inputs: &[("enjoy", Literal::Number(7.0)), ("comfort", Literal::Number(7.0))],
        settings: &[],
        values: &[
            ("functional", 83.3),
            ("epistemic", 50.0),
            ("social", 38.9),
            ("emotional", 94.4),
            ("conditional", 22.2),
            ("highest", 94.4),
            ("lead", 11.1),
            ("driving", 2.0),
        ],
        segment: Some("emotional"),
        source: None,
    },
    references: &[Reference {
        authors: "Sheth, J. N., Newman, B. I., & Gross, B. L.",
        year: Some(1991),
        title: "Why we buy what we buy: A theory of consumption values",
        container: "Journal of Business Research, 22(2), 159–170",
    }],
    ..Card::new("consumption-values", 4, 2, Shape::Scorecard)
};

const CUT: usize = setting(&CARD, "cut");
const MARGIN: usize = setting(&CARD, "margin");
const HIGHEST: usize = output(&CARD, "highest");
const LEAD: usize = output(&CARD, "lead");
const DRIVING: usize = output(&CARD, "driving");

/// The values in the order of the segments.
static FACETS: [Facet; 5] = [
    Facet::new(&CARD, "functional"),
    Facet::new(&CARD, "epistemic"),
    Facet::new(&CARD, "social"),
    Facet::new(&CARD, "emotional"),
    Facet::new(&CARD, "conditional"),
];

/// The model.
pub(crate) static CONSUMPTION_VALUES: Scorecard =
    Scorecard { index: true, cut: cut(&CARD), read, work, flag, ..Scorecard::new(&CARD, &FACETS) };

/// Place of the highest of the values that have a score (the first among equals), its score and that of the next.
fn leading(scores: &[Result<f64, &'static str>]) -> Option<(usize, f64, f64)> {
    let mut known: Vec<(usize, f64)> =
        scores.iter().enumerate().filter_map(|(place, score)| Some((place, (*score).ok()?))).collect();
    known.sort_by(|left, right| right.1.total_cmp(&left.1));
    match known[..] {
        [(place, highest), (_, next), ..] => Some((place, highest, next)),
        _ => None,
    }
}

fn read(case: &Case, scores: &Scores, out: &mut Outcome) {
    let leading = leading(scores.facets);
    let cut = case.number(CUT);
    out.set(HIGHEST, leading.map(|leading| leading.1).ok_or("too-few-answers"));
    out.set(LEAD, leading.map(|(_, highest, next)| highest - next).ok_or("too-few-answers"));
    let driving = scores.facets.iter().flatten().filter(|score| **score >= cut).count();
    out.set(DRIVING, leading.map(|_| driving as f64).ok_or("too-few-answers"));
    out.segment = leading.map(|(place, highest, next)| match () {
        () if highest < cut => const { segment(&CARD, "none") },
        // More than the margin, so that equal values never lead, not even with a margin of zero.
        () if highest - next > case.number(MARGIN) => place as u8,
        () => const { segment(&CARD, "several") },
    });
}

fn work(case: &Case, out: &Outcome, steps: &mut Vec<Step>) {
    let (Ok(highest), Ok(lead)) = (out.get(HIGHEST), out.get(LEAD)) else { return };
    let highest = Expr::Symbol("H", highest);
    steps.extend(Step::new("lead", "L", &(highest.clone() - Expr::Symbol("H_2", highest.value() - lead))));
    let cut = Expr::Symbol("c", case.number(CUT));
    steps.extend(Step::new("drives", "", &highest.compare(Relation::AtLeast, cut)));
    let margin = Expr::Symbol("m", case.number(MARGIN));
    steps.extend(Step::new("leads", "", &Expr::Symbol("L", lead).compare(Relation::MoreThan, margin)));
}

fn flag(case: &Case, scores: &Scores, place: usize) -> bool {
    leading(scores.facets).is_some_and(|(first, highest, _)| first == place && highest >= case.number(CUT))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    fn rated(answers: &[(&str, f64)], margin: f64) -> crate::Evaluation {
        let inputs = answers.iter().map(|(id, answer)| ((*id).to_owned(), Value::Number(*answer))).collect();
        crate::evaluate(CARD.id, &inputs, &Values::from([("margin".to_owned(), Value::Number(margin))])).unwrap()
    }

    #[test]
    fn equal_values_never_lead() {
        let equal = [("enjoy", 6.0), ("comfort", 6.0), ("indifferent", 2.0)];
        assert_eq!(rated(&equal, 0.0).segment, Some("several"));
        assert_eq!(rated(&[("enjoy", 7.0), ("comfort", 6.0), ("indifferent", 2.0)], 0.0).segment, Some("emotional"));
    }

    #[test]
    fn a_value_without_answers_does_not_stop_the_others() {
        let mut inputs = CARD.example_inputs();
        for id in ["occasion", "circumstances"] {
            inputs.insert(id.to_owned(), Value::Missing);
        }
        let found = crate::evaluate(CARD.id, &inputs, &Values::new()).unwrap();
        assert_eq!(found.segment, Some("emotional"));
        assert_eq!(found.values.last().unwrap().reason, Some("too-few-answers"));
    }
}
