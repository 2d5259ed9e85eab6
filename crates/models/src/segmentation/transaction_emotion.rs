//! 3.8 Loyalty in transactions against loyalty in feeling.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::shapes::matrix::{Matrix, Side};
use crate::shapes::scorecard::{Facet, index, limits, points};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, RowKind, Shape, Slip, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::number("spentHere", "n", Unit::Money, [0.0, 1e12], [0.0, 1000.0, 50.0], 800.0).under("wallet").named(&[
            "spent here",
            "spent with us",
            "own sales",
            "本企业消费额",
            "在本企业花费",
        ]),
        Field::number("spentInAll", "N", Unit::Money, [0.0, 1e12], [50.0, 1000.0, 50.0], 1000.0)
            .under("wallet")
            .named(&["spent in all", "category spend", "wallet", "同类消费总额", "钱包"]),
        Field::item("attached", "", 6.0).under("emotion").named(&["attached", "emotion 1", "有感情", "情感1"]),
        Field::item("proud", "", 5.0).under("emotion").named(&["proud", "emotion 2", "自豪", "情感2"]),
        Field::item("indifferent", "", 1.0).reversed().under("emotion").named(&[
            "indifferent",
            "emotion 3",
            "无所谓",
            "情感3",
        ]),
    ],
    settings: &[
        Field::scale("7"),
        Field::number("transactionCut", "c_t", Unit::Share, [0.0, 1.0], [0.0, 1.0, 0.05], 0.5),
        Field::number("emotionCut", "c_e", Unit::Points, [0.0, 100.0], [0.0, 100.0, 5.0], 50.0),
    ],
    results: &[Output::new("transaction", "T", Unit::Share), Output::new("emotion", "E", Unit::Points)],
    segments: &["high", "medium", "low", "none"],
    steps: &["transactionHigh", "emotionHigh"],
    reasons: &["no-purchases", "more-than-total"],
    cautions: 3,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["spentHere", "spentInAll", "attached", "proud", "indifferent"],
            settings: &[],
        },
        Question {
            result: "emotion",
            tolerance: 0.005,
            given: &["attached", "proud", "indifferent"],
            settings: &["scale"],
        },
    ],
    slips: &[
        Slip::shared(&["emotion"], "on-the-scale", Change::OnTheScale),
        Slip::shared(&["emotion"], "of-the-top", Change::OfTheTop),
        Slip::of(
            &["segment"],
            "feeling-forgotten",
            Change::Put(&[
                ("attached", Literal::Number(7.0)),
                ("proud", Literal::Number(7.0)),
                ("indifferent", Literal::Number(1.0)),
            ]),
        ),
        Slip::of(&["segment"], "spending-forgotten", Change::Copy(&[["spentHere", "spentInAll"]])),
    ],
    example: Example {
        inputs: &[
            ("spentHere", Literal::Number(200.0)),
            ("spentInAll", Literal::Number(1000.0)),
            ("attached", Literal::Number(6.0)),
            ("proud", Literal::Number(5.0)),
            ("indifferent", Literal::Number(1.0)),
        ],
        settings: &[],
        values: &[("transaction", 0.2), ("emotion", 83.3)],
        segment: Some("medium"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Baloglu, S.",
            year: Some(2002),
            title: "Dimensions of customer loyalty: Separating friends from well wishers",
            container: "Cornell Hotel and Restaurant Administration Quarterly",
        },
        Reference {
            authors: "Hallberg, G.",
            year: Some(2004),
            title: "Is your loyalty programme really building loyalty? Why increasing emotional attachment, not just \
                    repeat buying, is key to maximising programme success",
            container: "Journal of Targeting, Measurement and Analysis for Marketing, 12(3)",
        },
    ],
    ..Card::new("transaction-emotion", 3, 8, Shape::Matrix)
};

const SPENT_HERE: usize = input(&CARD, "spentHere");
const SPENT_IN_ALL: usize = input(&CARD, "spentInAll");

const EMOTION: Facet = Facet::new(&CARD, "emotion");

fn emotion_formula(case: &Case) -> Expr {
    Expr::from(100.0) * (EMOTION.formula(&CARD, case) - 1.0) / (Expr::Symbol("k", points(&CARD, case)) - 1.0)
}

/// The model.
pub(crate) static MODEL: Matrix = Matrix {
    limits,
    ..Matrix::new(
        &CARD,
        Side {
            id: "transaction",
            symbol: "T",
            output: Some(output(&CARD, "transaction")),
            value: |case| match (case.number(SPENT_HERE), case.number(SPENT_IN_ALL)) {
                (_, 0.0) => Err("no-purchases"),
                (here, all) if here > all => Err("more-than-total"),
                (here, all) => Ok(here / all),
            },
            formula: Some(|case| {
                Expr::Symbol("n", case.number(SPENT_HERE)) / Expr::Symbol("N", case.number(SPENT_IN_ALL))
            }),
            cut: setting(&CARD, "transactionCut"),
            high: Relation::AtLeast,
            range: [0.0, 1.0],
            step: "transactionHigh",
        },
        Side {
            id: "emotion",
            symbol: "E",
            output: Some(EMOTION.output),
            value: |case| Ok(index(EMOTION.mean(&CARD, case)?, points(&CARD, case))),
            formula: Some(emotion_formula),
            cut: setting(&CARD, "emotionCut"),
            high: Relation::AtLeast,
            range: [0.0, 100.0],
            step: "emotionHigh",
        },
        [3, 2, 1, 0],
    )
};

#[cfg(test)]
mod tests {
    use crate::{Value, Values, evaluate};

    #[test]
    fn the_index_goes_from_0_to_100_on_every_scale() {
        for (scale, points) in [("4", 4.0), ("5", 5.0), ("7", 7.0), ("10", 10.0)] {
            let settings = Values::from([("scale".to_owned(), Value::Word(scale.to_owned()))]);
            let emotion = |answer: f64| {
                let number = |id: &str, value: f64| (id.to_owned(), Value::Number(value));
                let turned = number("indifferent", points + 1.0 - answer);
                let inputs = Values::from([number("attached", answer), number("proud", answer), turned]);
                evaluate("transaction-emotion", &inputs, &settings).unwrap().values[1].value.unwrap()
            };
            assert_eq!((emotion(1.0), emotion(points)), (0.0, 100.0));
            assert!((emotion((1.0 + points) / 2.0) - 50.0).abs() < 1e-12);
        }
    }
}
