//! 3.12 Four kinds among loyal customers: captive, convenience-seeking, contented, committed (Rowley).

use crate::case::setting;
use crate::formula::Relation;
use crate::shapes::matrix::{Matrix, SCALE, Side};
use crate::shapes::scorecard::{Facet, limits};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, RowKind, Shape, Slip, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::item("likes", "", 6.0).under("attitude").named(&["likes", "attitude 1", "喜欢", "态度1"]),
        Field::item("convinced", "", 5.0).under("attitude").named(&["convinced", "attitude 2", "信服", "态度2"]),
        Field::item("nothingSpecial", "", 2.0).reversed().under("attitude").named(&[
            "nothing special",
            "attitude 3",
            "没有特别之处",
            "态度3",
        ]),
        Field::item("buysMore", "", 3.0).under("behaviour").named(&["buys more", "behaviour 1", "多买", "行为1"]),
        Field::item("recommends", "", 4.0).under("behaviour").named(&["recommends", "behaviour 2", "推荐", "行为2"]),
        Field::item("outOfHabit", "", 5.0).reversed().under("behaviour").named(&[
            "out of habit",
            "behaviour 3",
            "出于习惯",
            "行为3",
        ]),
    ],
    settings: &[
        Field::scale("7"),
        Field::number("attitudeCut", "c_a", Unit::Points, [0.0, 100.0], [1.0, 10.0, 0.5], 4.0),
        Field::number("behaviourCut", "c_b", Unit::Points, [0.0, 100.0], [1.0, 10.0, 0.5], 4.0),
    ],
    results: &[Output::new("attitude", "A", Unit::Points), Output::new("behaviour", "B", Unit::Points)],
    segments: &["committed", "contented", "convenience-seekers", "captive"],
    steps: &["attitudePositive", "behaviourPositive"],
    cautions: 3,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["likes", "convinced", "nothingSpecial", "buysMore", "recommends", "outOfHabit"],
            settings: &[],
        },
        Question {
            result: "behaviour",
            tolerance: 0.005,
            given: &["buysMore", "recommends", "outOfHabit"],
            settings: &["scale"],
        },
    ],
    slips: &[
        Slip::shared(
            &["segment"],
            "axes-swapped",
            Change::Swap(&[["likes", "buysMore"], ["convinced", "recommends"], ["nothingSpecial", "outOfHabit"]]),
        ),
        Slip::shared(&["behaviour"], "sum", Change::Times(3.0)),
    ],
    example: Example {
        inputs: &[
            ("likes", Literal::Number(6.0)),
            ("convinced", Literal::Number(5.0)),
            ("nothingSpecial", Literal::Number(2.0)),
            ("buysMore", Literal::Number(3.0)),
            ("recommends", Literal::Number(4.0)),
            ("outOfHabit", Literal::Number(5.0)),
        ],
        settings: &[],
        values: &[("attitude", 5.67), ("behaviour", 3.33)],
        segment: Some("contented"),
        source: None,
    },
    references: &[Reference {
        authors: "Rowley, J.",
        year: Some(2005),
        title: "The four Cs of customer loyalty",
        container: "Marketing Intelligence & Planning, 23(6), 574–581",
    }],
    ..Card::new("rowley-loyalty", 3, 12, Shape::Matrix)
};

const ATTITUDE: Facet = Facet::new(&CARD, "attitude");
const BEHAVIOUR: Facet = Facet::new(&CARD, "behaviour");

/// The model.
pub(crate) static MODEL: Matrix = Matrix {
    limits,
    ..Matrix::new(
        &CARD,
        Side {
            id: "behaviour",
            symbol: "B",
            output: Some(BEHAVIOUR.output),
            value: |case| BEHAVIOUR.mean(&CARD, case),
            formula: Some(|case| BEHAVIOUR.formula(&CARD, case)),
            cut: setting(&CARD, "behaviourCut"),
            high: Relation::MoreThan,
            range: SCALE,
            step: "behaviourPositive",
        },
        Side {
            id: "attitude",
            symbol: "A",
            output: Some(ATTITUDE.output),
            value: |case| ATTITUDE.mean(&CARD, case),
            formula: Some(|case| ATTITUDE.formula(&CARD, case)),
            cut: setting(&CARD, "attitudeCut"),
            high: Relation::MoreThan,
            range: SCALE,
            step: "attitudePositive",
        },
        [3, 2, 1, 0],
    )
};
