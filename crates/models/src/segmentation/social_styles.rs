//! 3.13 Social styles: how assertive and how responsive someone is, as others see it (Merrill and Reid).

use crate::case::setting;
use crate::formula::Relation;
use crate::shapes::matrix::{Matrix, SCALE, Side};
use crate::shapes::scorecard::{Facet, limits};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, RowKind, Shape, Slip, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::item("statesOpinions", "", 6.0).under("assertiveness").named(&[
            "states opinions",
            "assertive 1",
            "直言意见",
            "果断1",
        ]),
        Field::item("decidesFast", "", 6.0).under("assertiveness").named(&[
            "decides fast",
            "assertive 2",
            "决定快",
            "果断2",
        ]),
        Field::item("emphatic", "", 5.0).under("assertiveness").named(&[
            "emphatic",
            "assertive 3",
            "语气坚定",
            "果断3",
        ]),
        Field::item("asksFirst", "", 3.0).reversed().under("assertiveness").named(&[
            "asks first",
            "assertive 4",
            "先问后说",
            "果断4",
        ]),
        Field::item("showsFeelings", "", 2.0).under("responsiveness").named(&[
            "shows feelings",
            "responsive 1",
            "流露感情",
            "情感1",
        ]),
        Field::item("personal", "", 3.0).under("responsiveness").named(&[
            "personal",
            "responsive 2",
            "聊个人话题",
            "情感2",
        ]),
        Field::item("atEase", "", 3.0).under("responsiveness").named(&["at ease", "responsive 3", "随和", "情感3"]),
        Field::item("factsOnly", "", 6.0).reversed().under("responsiveness").named(&[
            "facts only",
            "responsive 4",
            "只谈事实",
            "情感4",
        ]),
    ],
    settings: &[
        Field::scale("7"),
        Field::number("assertiveCut", "c_a", Unit::Points, [0.0, 100.0], [1.0, 10.0, 0.5], 4.0),
        Field::number("responsiveCut", "c_r", Unit::Points, [0.0, 100.0], [1.0, 10.0, 0.5], 4.0),
    ],
    results: &[Output::new("assertiveness", "A", Unit::Points), Output::new("responsiveness", "R", Unit::Points)],
    segments: &["driving", "expressive", "analytical", "amiable"],
    steps: &["isAssertive", "isResponsive"],
    cautions: 4,
    rows: Some(RowKind::Customer),
    questions: &[
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &[
                "statesOpinions",
                "decidesFast",
                "emphatic",
                "asksFirst",
                "showsFeelings",
                "personal",
                "atEase",
                "factsOnly",
            ],
            settings: &[],
        },
        Question {
            result: "assertiveness",
            tolerance: 0.005,
            given: &["statesOpinions", "decidesFast", "emphatic", "asksFirst"],
            settings: &["scale"],
        },
    ],
    slips: &[
        Slip::shared(
            &["segment"],
            "axes-swapped",
            Change::Swap(&[
                ["statesOpinions", "showsFeelings"],
                ["decidesFast", "personal"],
                ["emphatic", "atEase"],
                ["asksFirst", "factsOnly"],
            ]),
        ),
        Slip::shared(&["assertiveness"], "sum", Change::Times(4.0)),
    ],
    example: Example {
        inputs: &[("statesOpinions", Literal::Number(6.0)), ("factsOnly", Literal::Number(6.0))],
        settings: &[],
        values: &[("assertiveness", 5.5), ("responsiveness", 2.5)],
        segment: Some("driving"),
        source: None,
    },
    references: &[Reference {
        authors: "Merrill, D. W., & Reid, R. H.",
        year: Some(1981),
        title: "Personal styles and effective performance",
        container: "Chilton",
    }],
    ..Card::new("social-styles", 3, 13, Shape::Matrix)
};

const ASSERTIVENESS: Facet = Facet::new(&CARD, "assertiveness");
const RESPONSIVENESS: Facet = Facet::new(&CARD, "responsiveness");

/// The model.
pub(crate) static MODEL: Matrix = Matrix {
    limits,
    ..Matrix::new(
        &CARD,
        Side {
            id: "assertiveness",
            symbol: "A",
            output: Some(ASSERTIVENESS.output),
            value: |case| ASSERTIVENESS.mean(&CARD, case),
            formula: Some(|case| ASSERTIVENESS.formula(&CARD, case)),
            cut: setting(&CARD, "assertiveCut"),
            high: Relation::MoreThan,
            range: SCALE,
            step: "isAssertive",
        },
        Side {
            id: "responsiveness",
            symbol: "R",
            output: Some(RESPONSIVENESS.output),
            value: |case| RESPONSIVENESS.mean(&CARD, case),
            formula: Some(|case| RESPONSIVENESS.formula(&CARD, case)),
            cut: setting(&CARD, "responsiveCut"),
            high: Relation::MoreThan,
            range: SCALE,
            step: "isResponsive",
        },
        [2, 0, 3, 1],
    )
};

#[cfg(test)]
mod tests {
    use crate::{Value, Values, card, evaluate};

    /// The style of someone answered with `assertive` and `responsive` on every item, reversed ones turned.
    fn style(assertive: f64, responsive: f64) -> Option<&'static str> {
        let mut inputs = Values::new();
        for field in card("social-styles").unwrap().inputs {
            let answer = if field.group == "assertiveness" { assertive } else { responsive };
            let reversed = field.item.is_some_and(|item| item.reversed);
            inputs.insert(field.id.to_owned(), Value::Number(if reversed { 8.0 - answer } else { answer }));
        }
        evaluate("social-styles", &inputs, &Values::new()).unwrap().segment
    }

    #[test]
    fn opposite_answers_make_the_opposite_style() {
        assert_eq!((style(6.0, 2.0), style(2.0, 6.0)), (Some("driving"), Some("amiable")));
        assert_eq!((style(6.0, 6.0), style(2.0, 2.0)), (Some("expressive"), Some("analytical")));
        assert_eq!(style(4.0, 4.0), Some("analytical"), "in the middle is neither");
    }
}
