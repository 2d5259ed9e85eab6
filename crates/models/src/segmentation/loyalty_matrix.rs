//! 3.2 Relative attitude against repeat patronage (Dick and Basu).

use crate::case::{input, output, setting};
use crate::formula::{Expr, Relation};
use crate::shapes::matrix::{Matrix, Side};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, RowKind, Shape, Slip, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::number("attitude", "a", Unit::Points, [0.0, 100.0], [1.0, 7.0, 1.0], 6.0).named(&[
            "attitude",
            "own attitude",
            "attitude to us",
            "brand attitude",
            "态度",
            "对我们的态度",
            "对本品牌的态度",
            "本品牌态度",
        ]),
        Field::number("rivalAttitude", "b", Unit::Points, [0.0, 100.0], [1.0, 7.0, 1.0], 4.0).named(&[
            "rival attitude",
            "rival_attitude",
            "best rival",
            "attitude to best rival",
            "对竞争者的态度",
            "竞争品牌态度",
            "最好竞争者态度",
        ]),
        Field::number("bought", "n", Unit::Count, [0.0, 1e9], [0.0, 20.0, 1.0], 8.0).named(&[
            "bought",
            "own purchases",
            "purchases from us",
            "own_purchases",
            "本店购买次数",
            "本品牌购买次数",
            "购买本品牌次数",
        ]),
        Field::number("total", "N", Unit::Count, [0.0, 1e9], [1.0, 20.0, 1.0], 10.0).named(&[
            "category purchases",
            "total purchases",
            "category_purchases",
            "同类购买次数",
            "同类总购买次数",
            "品类购买次数",
            "购买总次数",
        ]),
    ],
    settings: &[
        Field::number("attitudeCut", "c_a", Unit::Points, [-100.0, 100.0], [-6.0, 6.0, 0.5], 0.0),
        Field::number("shareCut", "c_s", Unit::Share, [0.0, 1.0], [0.0, 1.0, 0.05], 0.5),
    ],
    results: &[Output::new("relativeAttitude", "A", Unit::Points), Output::new("share", "S", Unit::Share)],
    segments: &["loyalty", "latent-loyalty", "spurious-loyalty", "no-loyalty"],
    steps: &["attitudeHigh", "shareHigh"],
    reasons: &["no-purchases", "more-than-total"],
    cautions: 4,
    rows: Some(RowKind::Customer),
    questions: &[
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["attitude", "rivalAttitude", "bought", "total"],
            settings: &[],
        },
        Question { result: "share", tolerance: 0.005, given: &["bought", "total"], settings: &[] },
        Question { result: "relativeAttitude", tolerance: 0.0, given: &["attitude", "rivalAttitude"], settings: &[] },
    ],
    slips: &[
        Slip::of(&["segment"], "absolute", Change::Put(&[("rivalAttitude", Literal::Number(0.0))])),
        Slip::of(&["relativeAttitude"], "absolute", Change::Reads("attitude")),
        Slip::of(&["share"], "count-for-share", Change::Reads("bought")),
    ],
    example: Example {
        inputs: &[
            ("attitude", Literal::Number(3.0)),
            ("rivalAttitude", Literal::Number(5.0)),
            ("bought", Literal::Number(8.0)),
            ("total", Literal::Number(10.0)),
        ],
        settings: &[],
        values: &[("relativeAttitude", -2.0), ("share", 0.8)],
        segment: Some("spurious-loyalty"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Dick, A. S., & Basu, K.",
            year: Some(1994),
            title: "Customer loyalty: Toward an integrated conceptual framework",
            container: "Journal of the Academy of Marketing Science, 22(2), 99–113",
        },
        Reference {
            authors: "Ngobo, P. V.",
            year: Some(2017),
            title: "The trajectory of customer loyalty: An empirical test of Dick and Basu’s loyalty framework",
            container: "Journal of the Academy of Marketing Science, 45(2), 229–250",
        },
    ],
    ..Card::new("loyalty-matrix", 3, 2, Shape::Matrix)
};

const ATTITUDE: usize = input(&CARD, "attitude");
const RIVAL_ATTITUDE: usize = input(&CARD, "rivalAttitude");
const BOUGHT: usize = input(&CARD, "bought");
const TOTAL: usize = input(&CARD, "total");
const RELATIVE_ATTITUDE: usize = output(&CARD, "relativeAttitude");
const SHARE: usize = output(&CARD, "share");

/// The model.
pub(crate) static MODEL: Matrix = Matrix::new(
    &CARD,
    Side {
        id: "share",
        symbol: "S",
        output: Some(SHARE),
        value: |case| match (case.number(BOUGHT), case.number(TOTAL)) {
            (_, 0.0) => Err("no-purchases"),
            (bought, total) if bought > total => Err("more-than-total"),
            (bought, total) => Ok(bought / total),
        },
        formula: Some(|case| Expr::Symbol("n", case.number(BOUGHT)) / Expr::Symbol("N", case.number(TOTAL))),
        cut: setting(&CARD, "shareCut"),
        high: Relation::AtLeast,
        range: [0.0, 1.0],
        step: "shareHigh",
    },
    Side {
        id: "relativeAttitude",
        symbol: "A",
        output: Some(RELATIVE_ATTITUDE),
        value: |case| Ok(case.number(ATTITUDE) - case.number(RIVAL_ATTITUDE)),
        formula: Some(|case| Expr::Symbol("a", case.number(ATTITUDE)) - Expr::Symbol("b", case.number(RIVAL_ATTITUDE))),
        cut: setting(&CARD, "attitudeCut"),
        high: Relation::MoreThan,
        range: [-6.0, 6.0],
        step: "attitudeHigh",
    },
    [3, 2, 1, 0],
);
