//! 6.7 Five experience modules: sense, feel, think, act, relate, and how many of them an offer reaches.

use crate::case::{Case, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::Outcome;
use crate::shapes::gap::settled;
use crate::shapes::scorecard::{Facet, Scorecard, Scores, Total, cut, cut_setting};
use crate::{Card, Change, Example, Field, Output, Question, Reference, RowKind, Shape, Slip, Step, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::item("pleasesTheEye", "x_1", 6.0).under("sense").named(&["sense 1", "感官1"]),
        Field::item("pleasesTheSenses", "x_2", 5.0).under("sense").named(&["sense 2", "感官2"]),
        Field::item("catchesAttention", "x_3", 5.0).under("sense").named(&["sense 3", "感官3"]),
        Field::item("nothingForSenses", "x_4", 2.0).reversed().under("sense").named(&["sense 4", "感官4"]),
        Field::item("putsInMood", "x_1", 6.0).under("feel").named(&["feel 1", "情感1"]),
        Field::item("touches", "x_2", 6.0).under("feel").named(&["feel 2", "情感2"]),
        Field::item("feelsCaredFor", "x_3", 6.0).under("feel").named(&["feel 3", "情感3"]),
        Field::item("leavesCold", "x_4", 2.0).reversed().under("feel").named(&["feel 4", "情感4"]),
        Field::item("makesThink", "x_1", 4.0).under("think").named(&["think 1", "思维1"]),
        Field::item("makesCurious", "x_2", 4.0).under("think").named(&["think 2", "思维2"]),
        Field::item("surprises", "x_3", 4.0).under("think").named(&["think 3", "思维3"]),
        Field::item("nothingNew", "x_4", 4.0).reversed().under("think").named(&["think 4", "思维4"]),
        Field::item("changesHabits", "x_1", 3.0).under("act").named(&["act 1", "行动1"]),
        Field::item("invitesToDo", "x_2", 4.0).under("act").named(&["act 2", "行动2"]),
        Field::item("fitsLifestyle", "x_3", 4.0).under("act").named(&["act 3", "行动3"]),
        Field::item("onlyWatch", "x_4", 5.0).reversed().under("act").named(&["act 4", "行动4"]),
        Field::item("bringsTogether", "x_1", 5.0).under("relate").named(&["relate 1", "关联1"]),
        Field::item("belongs", "x_2", 5.0).under("relate").named(&["relate 2", "关联2"]),
        Field::item("saysWhoIAm", "x_3", 5.0).under("relate").named(&["relate 3", "关联3"]),
        Field::item("onMyOwn", "x_4", 3.0).reversed().under("relate").named(&["relate 4", "关联4"]),
    ],
    settings: &[Field::scale("7"), cut_setting(4.5), Field::choice("boundary", &["above", "at-least"], "above")],
    results: &[
        Output::new("total", "M", Unit::Points),
        Output::new("reached", "n", Unit::Count),
        Output::new("sense", "M_1", Unit::Points),
        Output::new("feel", "M_2", Unit::Points),
        Output::new("think", "M_3", Unit::Points),
        Output::new("act", "M_4", Unit::Points),
        Output::new("relate", "M_5", Unit::Points),
    ],
    segments: &["holistic", "hybrid", "single", "none"],
    steps: &["reachesSense", "reachesFeel", "reachesThink", "reachesAct", "reachesRelate"],
    cautions: 3,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "act",
            tolerance: 0.005,
            given: &["changesHabits", "invitesToDo", "fitsLifestyle", "onlyWatch"],
            settings: &[],
        },
        Question {
            result: "reached",
            tolerance: 0.0,
            given: &["pleasesTheEye", "touches", "makesThink", "surprises", "fitsLifestyle", "bringsTogether"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["nothingForSenses", "leavesCold", "nothingNew", "onlyWatch", "onMyOwn"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["act"], "sum", Change::Times(4.0)),
        Slip::shared(
            &["reached", "segment"],
            "averaged",
            Change::Even(&[
                "pleasesTheEye",
                "pleasesTheSenses",
                "catchesAttention",
                "nothingForSenses",
                "putsInMood",
                "touches",
                "feelsCaredFor",
                "leavesCold",
                "makesThink",
                "makesCurious",
                "surprises",
                "nothingNew",
                "changesHabits",
                "invitesToDo",
                "fitsLifestyle",
                "onlyWatch",
                "bringsTogether",
                "belongs",
                "saysWhoIAm",
                "onMyOwn",
            ]),
        ),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[
            ("total", 4.8),
            ("reached", 3.0),
            ("sense", 5.5),
            ("feel", 6.0),
            ("think", 4.0),
            ("act", 3.5),
            ("relate", 5.0),
        ],
        segment: Some("hybrid"),
        source: None,
    },
    references: &[Reference {
        authors: "Schmitt, B.",
        year: Some(1999),
        title: "Experiential marketing",
        container: "Journal of Marketing Management, 15(1–3), 53–67",
    }],
    ..Card::new("experience-modules", 6, 7, Shape::Scorecard)
};

const CUT: usize = setting(&CARD, "cut");
const BOUNDARY: usize = setting(&CARD, "boundary");
const REACHED: usize = output(&CARD, "reached");

static FACETS: [Facet; 5] = [
    Facet::new(&CARD, "sense"),
    Facet::new(&CARD, "feel"),
    Facet::new(&CARD, "think"),
    Facet::new(&CARD, "act"),
    Facet::new(&CARD, "relate"),
];

fn test(case: &Case, symbol: &'static str, score: f64) -> Expr {
    let relation = [Relation::MoreThan, Relation::AtLeast][case.choice(BOUNDARY)];
    Expr::Symbol(symbol, settled(score)).compare(relation, Expr::Symbol("c", case.number(CUT)))
}

fn reaches(case: &Case, score: f64) -> bool {
    test(case, "M", score).value() == 1.0
}

fn reached(case: &Case, scores: &Scores) -> Result<usize, &'static str> {
    scores.facets.iter().try_fold(0, |count, score| Ok(count + usize::from(reaches(case, (*score)?))))
}

fn work(case: &Case, out: &Outcome, steps: &mut Vec<Step>) {
    for (facet, step) in FACETS.iter().zip(CARD.steps) {
        if let Ok(score) = out.get(facet.output) {
            steps.extend(Step::new(step, "", &test(case, CARD.results[facet.output].symbol, score)));
        }
    }
}

/// The model.
pub(crate) static EXPERIENCE_MODULES: Scorecard = Scorecard {
    total: Total::Mean(output(&CARD, "total")),
    cut: cut(&CARD),
    read: |case, scores, out| {
        let reached = reached(case, scores);
        out.set(REACHED, reached.map(|count| count as f64));
        out.segment = reached.ok().map(|count| match count {
            5 => 0,
            2..=4 => 1,
            1 => 2,
            _ => 3,
        });
    },
    work,
    flag: |case, scores, place| scores.facets[place].is_ok_and(|score| reaches(case, score)),
    ..Scorecard::new(&CARD, &FACETS)
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn a_higher_cut_never_reaches_more_modules() {
        let mut before = f64::INFINITY;
        for cut in [1.0, 3.5, 4.0, 4.5, 5.0, 5.5, 6.0, 7.0] {
            let settings = Values::from([("cut".to_owned(), Value::Number(cut))]);
            let evaluation = crate::model::evaluate(&EXPERIENCE_MODULES, &Values::new(), &settings).unwrap();
            let reached = evaluation.values[REACHED].value.unwrap();
            assert!(reached <= before);
            before = reached;
        }
        assert_eq!(before, 0.0);
    }
}
