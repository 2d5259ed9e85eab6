//! 7.1 Four phases of loyalty: how far it has come, and whether it acts without meaning to.

use crate::case::{Case, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::Outcome;
use crate::shapes::gap::settled;
use crate::shapes::scorecard::{Facet, Scorecard, cut, cut_setting};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, RowKind, Shape, Slip, Step, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::item("betterQuality", "x_1", 6.0).under("cognitive").named(&["cognitive 1", "认知1"]),
        Field::item("worthThePrice", "x_2", 6.0).under("cognitive").named(&["cognitive 2", "认知2"]),
        Field::item("knowsWhy", "x_3", 7.0).under("cognitive").named(&["cognitive 3", "认知3"]),
        Field::item("rivalBetter", "x_4", 3.0).reversed().under("cognitive").named(&["cognitive 4", "认知4"]),
        Field::item("likesIt", "x_1", 6.0).under("affective").named(&["affective 1", "情感1"]),
        Field::item("enjoysBuying", "x_2", 5.0).under("affective").named(&["affective 2", "情感2"]),
        Field::item("feelsAtHome", "x_3", 6.0).under("affective").named(&["affective 3", "情感3"]),
        Field::item("leavesCold", "x_4", 3.0).reversed().under("affective").named(&["affective 4", "情感4"]),
        Field::item("firstChoice", "x_1", 4.0).under("conative").named(&["conative 1", "意向1"]),
        Field::item("meansToStay", "x_2", 4.0).under("conative").named(&["conative 2", "意向2"]),
        Field::item("ignoresOffers", "x_3", 5.0).under("conative").named(&["conative 3", "意向3"]),
        Field::item("wouldTryOthers", "x_4", 5.0).reversed().under("conative").named(&["conative 4", "意向4"]),
        Field::item("buysAgain", "x_1", 7.0).under("action").named(&["action 1", "行为1"]),
        Field::item("buysMostHere", "x_2", 6.0).under("action").named(&["action 2", "行为2"]),
        Field::item("goesOutOfWay", "x_3", 6.0).under("action").named(&["action 3", "行为3"]),
        Field::item("boughtElsewhere", "x_4", 3.0).reversed().under("action").named(&["action 4", "行为4"]),
    ],
    settings: &[Field::scale("7"), cut_setting(5.0), Field::choice("boundary", &["at-least", "above"], "at-least")],
    results: &[
        Output::new("phases", "n", Unit::Count),
        Output::new("cognitive", "P_1", Unit::Points),
        Output::new("affective", "P_2", Unit::Points),
        Output::new("conative", "P_3", Unit::Points),
        Output::new("action", "P_4", Unit::Points),
        Output::new("beyondGap", "g", Unit::Count),
    ],
    segments: &["loyal-in-action", "loyal-in-intention", "loyal-in-feeling", "loyal-in-mind", "not-yet-loyal"],
    steps: &["passesCognitive", "passesAffective", "passesConative", "passesAction"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "affective",
            tolerance: 0.005,
            given: &["likesIt", "enjoysBuying", "feelsAtHome", "leavesCold"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["likesIt", "enjoysBuying", "firstChoice", "meansToStay", "ignoresOffers", "wouldTryOthers"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["affective"], "sum", Change::Times(4.0)),
        Slip::of(
            &["segment"],
            "earlier-phases-forgotten",
            Change::Put(&[
                ("likesIt", Literal::Number(7.0)),
                ("enjoysBuying", Literal::Number(7.0)),
                ("feelsAtHome", Literal::Number(7.0)),
                ("leavesCold", Literal::Number(1.0)),
            ]),
        ),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[
            ("phases", 2.0),
            ("cognitive", 6.0),
            ("affective", 5.5),
            ("conative", 4.0),
            ("action", 6.0),
            ("beyondGap", 1.0),
        ],
        segment: Some("loyal-in-feeling"),
        source: None,
    },
    references: &[Reference {
        authors: "Oliver, R. L.",
        year: Some(1999),
        title: "Whence consumer loyalty?",
        container: "Journal of Marketing, 63(4, special issue), 33–44",
    }],
    ..Card::new("loyalty-phases", 7, 1, Shape::Rules)
};

const CUT: usize = setting(&CARD, "cut");
const BOUNDARY: usize = setting(&CARD, "boundary");
const PHASES: usize = output(&CARD, "phases");
const BEYOND_GAP: usize = output(&CARD, "beyondGap");

static FACETS: [Facet; 4] = [
    Facet::new(&CARD, "cognitive"),
    Facet::new(&CARD, "affective"),
    Facet::new(&CARD, "conative"),
    Facet::new(&CARD, "action"),
];

fn passes(case: &Case, score: f64) -> bool {
    test(case, "P", score).value() == 1.0
}

fn test(case: &Case, symbol: &'static str, score: f64) -> Expr {
    let relation = [Relation::AtLeast, Relation::MoreThan][case.choice(BOUNDARY)];
    Expr::Symbol(symbol, settled(score)).compare(relation, Expr::Symbol("c", case.number(CUT)))
}

/// Phases passed without a gap before them; later phases need no answer.
fn reached(case: &Case, scores: &[Result<f64, &'static str>]) -> Result<usize, &'static str> {
    for (place, score) in scores.iter().enumerate() {
        if !passes(case, (*score)?) {
            return Ok(place);
        }
    }
    Ok(scores.len())
}

/// Phases that pass the cut although an earlier one does not.
fn beyond_gap(case: &Case, scores: &[Result<f64, &'static str>]) -> Result<usize, &'static str> {
    let reached = reached(case, scores)?;
    scores[reached..].iter().try_fold(0, |count, score| Ok(count + usize::from(passes(case, (*score)?))))
}

fn work(case: &Case, out: &Outcome, steps: &mut Vec<Step>) {
    for (facet, step) in FACETS.iter().zip(CARD.steps) {
        let Ok(score) = out.get(facet.output) else { return };
        steps.extend(Step::new(step, "", &test(case, CARD.results[facet.output].symbol, score)));
    }
}

/// The model.
pub(crate) static LOYALTY_PHASES: Scorecard = Scorecard {
    cut: cut(&CARD),
    read: |case, scores, out| {
        let reached = reached(case, scores.facets);
        out.set(PHASES, reached.map(|phases| phases as f64));
        out.set(BEYOND_GAP, beyond_gap(case, scores.facets).map(|phases| phases as f64));
        out.segment = reached.ok().map(|phases| (FACETS.len() - phases) as u8);
    },
    work,
    flag: |case, scores, place| reached(case, scores.facets) == Ok(place),
    ..Scorecard::new(&CARD, &FACETS)
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn a_phase_counts_only_after_those_before_it() {
        let of = |low: &[&str]| {
            let answers = CARD.inputs.iter().map(|field| {
                let agrees = field.item.is_some_and(|item| item.reversed) == low.contains(&field.group);
                (field.id.to_owned(), Value::Number(if agrees { 7.0 } else { 1.0 }))
            });
            let evaluation =
                crate::model::evaluate(&LOYALTY_PHASES, &answers.collect::<Values>(), &Values::new()).unwrap();
            (evaluation.segment.unwrap(), evaluation.values[BEYOND_GAP].value.unwrap())
        };
        assert_eq!(of(&[]), ("loyal-in-action", 0.0));
        assert_eq!(of(&["cognitive"]), ("not-yet-loyal", 3.0));
        assert_eq!(of(&["affective", "action"]), ("loyal-in-mind", 1.0));
    }
}
