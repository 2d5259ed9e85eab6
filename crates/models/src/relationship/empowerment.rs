//! 6.6 Psychological empowerment of customers: meaning, competence, choice and impact; a high mean is not enough.

use crate::case::{output, setting};
use crate::formula::{Expr, Relation};
use crate::shapes::scorecard::{Facet, Scorecard, Total, cut, cut_setting};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, RowKind, Shape, Slip, Step, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::item("meaningfulToMe", "x_1", 6.0).under("meaning").named(&["meaningful to me", "对我有意义"]),
        Field::item("worthMyTime", "x_2", 5.0).under("meaning").named(&["worth my time", "值得花时间"]),
        Field::item("mattersLittle", "x_3", 3.0).reversed().under("meaning").named(&["matters little", "无关紧要"]),
        Field::item("knowHow", "x_1", 5.0).under("competence").named(&["know how", "懂得怎样做"]),
        Field::item("masteredSkills", "x_2", 5.0).under("competence").named(&["mastered the skills", "掌握技能"]),
        Field::item("feelLost", "x_3", 3.0).reversed().under("competence").named(&["feel lost", "不知所措"]),
        Field::item("decideMyself", "x_1", 5.0).under("choice").named(&["decide myself", "自己决定"]),
        Field::item("freedomToChoose", "x_2", 5.0).under("choice").named(&["freedom to choose", "选择自由"]),
        Field::item("pushedInto", "x_3", 3.0).reversed().under("choice").named(&["pushed into", "被迫接受"]),
        Field::item("myWordCounts", "x_1", 4.0).under("impact").named(&["my word counts", "意见有分量"]),
        Field::item("influenceOnService", "x_2", 4.0).under("impact").named(&["influence on service", "影响服务"]),
        Field::item("nobodyListens", "x_3", 4.0).reversed().under("impact").named(&["nobody listens", "无人理会"]),
    ],
    settings: &[Field::scale("7"), cut_setting(4.0)],
    results: &[
        Output::new("empowerment", "E", Unit::Points),
        Output::new("least", "L", Unit::Points),
        Output::new("meaning", "E_1", Unit::Points),
        Output::new("competence", "E_2", Unit::Points),
        Output::new("choice", "E_3", Unit::Points),
        Output::new("impact", "E_4", Unit::Points),
    ],
    segments: &["empowered", "meaning-lacks", "competence-lacks", "choice-lacks", "impact-lacks", "not-empowered"],
    steps: &["meanReached", "leastReached"],
    cautions: 3,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "empowerment",
            tolerance: 0.005,
            given: &["mattersLittle", "feelLost", "pushedInto", "myWordCounts", "influenceOnService", "nobodyListens"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &[
                "decideMyself",
                "freedomToChoose",
                "pushedInto",
                "myWordCounts",
                "influenceOnService",
                "nobodyListens",
            ],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(
            &["segment"],
            "averaged",
            Change::Even(&[
                "meaningfulToMe",
                "worthMyTime",
                "mattersLittle",
                "knowHow",
                "masteredSkills",
                "feelLost",
                "decideMyself",
                "freedomToChoose",
                "pushedInto",
                "myWordCounts",
                "influenceOnService",
                "nobodyListens",
            ]),
        ),
        Slip::shared(&["empowerment"], "sum", Change::Times(4.0)),
        Slip::of(&["empowerment"], "least-alone", Change::Reads("least")),
    ],
    example: Example {
        inputs: &[
            ("worthMyTime", Literal::Number(6.0)),
            ("mattersLittle", Literal::Number(2.0)),
            ("knowHow", Literal::Number(6.0)),
            ("masteredSkills", Literal::Number(6.0)),
            ("influenceOnService", Literal::Number(5.0)),
        ],
        settings: &[],
        values: &[
            ("empowerment", 5.25),
            ("least", 4.33),
            ("meaning", 6.0),
            ("competence", 5.67),
            ("choice", 5.0),
            ("impact", 4.33),
        ],
        segment: Some("empowered"),
        source: None,
    },
    references: &[Reference {
        authors: "Spreitzer, G. M.",
        year: Some(1995),
        title: "Psychological empowerment in the workplace: Dimensions, measurement, and validation",
        container: "Academy of Management Journal, 38(5), 1442–1465",
    }],
    ..Card::new("empowerment", 6, 6, Shape::Scorecard)
};

const EMPOWERMENT: usize = output(&CARD, "empowerment");
const LEAST: usize = output(&CARD, "least");
const CUT: usize = setting(&CARD, "cut");
/// The four facets among the results.
const FACETS: [usize; 4] =
    [output(&CARD, "meaning"), output(&CARD, "competence"), output(&CARD, "choice"), output(&CARD, "impact")];
/// The segment of those whose mean falls short.
const NOT_EMPOWERED: u8 = 5;

fn lowest(scores: &[Result<f64, &'static str>]) -> Result<f64, &'static str> {
    scores.iter().copied().try_fold(f64::INFINITY, |least, score| Ok(least.min(score?)))
}

/// The model.
pub(crate) static EMPOWERMENT_MODEL: Scorecard = Scorecard {
    total: Total::Mean(EMPOWERMENT),
    cut: cut(&CARD),
    read: |case, scores, out| {
        let least = lowest(scores.facets);
        out.set(LEAST, least);
        let cut = case.number(CUT);
        out.segment = match (scores.total, least) {
            (Ok(mean), _) if mean < cut => Some(NOT_EMPOWERED),
            (Ok(_), Ok(least)) if least >= cut => Some(0),
            (Ok(_), Ok(least)) => {
                scores.facets.iter().position(|score| *score == Ok(least)).map(|place| place as u8 + 1)
            }
            _ => None,
        };
    },
    work: |case, out, steps| {
        let (Ok(mean), Ok(least)) = (out.get(EMPOWERMENT), out.get(LEAST)) else { return };
        let facets = FACETS.map(|place| Expr::Symbol(CARD.results[place].symbol, out.get(place).unwrap_or(f64::NAN)));
        steps.extend(Step::new("least", "L", &Expr::Call(crate::Function::Min, facets.to_vec())));
        for (id, symbol, value) in [("meanReached", "E", mean), ("leastReached", "L", least)] {
            let cut = Expr::Symbol("c", case.number(CUT));
            steps.extend(Step::new(id, "", &Expr::Symbol(symbol, value).compare(Relation::AtLeast, cut)));
        }
    },
    flag: |case, scores, place| scores.facets[place].is_ok_and(|score| score < case.number(CUT)),
    ..Scorecard::new(
        &CARD,
        &[
            Facet::new(&CARD, "meaning"),
            Facet::new(&CARD, "competence"),
            Facet::new(&CARD, "choice"),
            Facet::new(&CARD, "impact"),
        ],
    )
};

#[cfg(test)]
mod tests {
    use crate::{Value, Values, evaluate};

    #[test]
    fn a_high_mean_does_not_make_up_for_no_impact() {
        let low = [("myWordCounts", 1.0), ("influenceOnService", 1.0), ("nobodyListens", 7.0)];
        let high = ["meaningfulToMe", "worthMyTime", "knowHow", "masteredSkills", "decideMyself", "freedomToChoose"];
        let items = low.into_iter().chain(high.map(|id| (id, 7.0)));
        let inputs: Values = items.map(|(id, value)| (id.to_owned(), Value::Number(value))).collect();
        let found = evaluate("empowerment", &inputs, &Values::new()).unwrap();
        assert!(found.values[0].value.unwrap() > 4.5);
        assert_eq!(found.segment, Some("impact-lacks"));
    }
}
