//! 5.24 From quality to satisfaction, loyalty and value: the stage that the evidence reaches without a gap.

use crate::case::output;
use crate::shapes::worksheet::{Group, Reading, Worksheet};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, Shape, Slip, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::flag("needsKnown", true).under("quality"),
        Field::flag("standardsMet", true).under("quality"),
        Field::flag("returnsFew", true).under("quality"),
        Field::flag("serviceReliable", true).under("quality"),
        Field::flag("satisfactionMeasured", false).under("satisfaction"),
        Field::flag("expectationsMet", false).under("satisfaction"),
        Field::flag("complaintsSettled", false).under("satisfaction"),
        Field::flag("betterThanRivals", false).under("satisfaction"),
        Field::flag("comeBack", false).under("loyalty"),
        Field::flag("buyMore", false).under("loyalty"),
        Field::flag("recommendUs", false).under("loyalty"),
        Field::flag("stayAtHigherPrice", false).under("loyalty"),
        Field::flag("costToServeFalls", false).under("value"),
        Field::flag("marginKnown", false).under("value"),
        Field::flag("lifetimeValueGrows", false).under("value"),
        Field::flag("profitFromRegulars", false).under("value"),
    ],
    results: &[
        Output::new("share", "s", Unit::Share),
        Output::new("quality", "n_1", Unit::Count),
        Output::new("satisfaction", "n_2", Unit::Count),
        Output::new("loyalty", "n_3", Unit::Count),
        Output::new("value", "n_4", Unit::Count),
    ],
    segments: &["before-quality", "at-quality", "at-satisfaction", "at-loyalty", "at-value"],
    cautions: 3,
    questions: &[
        Question {
            result: "share",
            tolerance: 0.005,
            given: &["needsKnown", "returnsFew", "expectationsMet", "complaintsSettled", "comeBack", "marginKnown"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &[
                "serviceReliable",
                "satisfactionMeasured",
                "expectationsMet",
                "complaintsSettled",
                "comeBack",
                "recommendUs",
            ],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["share"], "among-given", Change::AmongGiven),
        Slip::shared(&["share"], "count", Change::Times(16.0)),
    ],
    example: Example {
        inputs: &[
            ("satisfactionMeasured", Literal::Flag(true)),
            ("expectationsMet", Literal::Flag(true)),
            ("complaintsSettled", Literal::Flag(true)),
            ("betterThanRivals", Literal::Flag(true)),
            ("comeBack", Literal::Flag(true)),
            ("recommendUs", Literal::Flag(true)),
            ("marginKnown", Literal::Flag(true)),
        ],
        settings: &[],
        values: &[("share", 0.6875), ("quality", 4.0), ("satisfaction", 4.0), ("loyalty", 2.0), ("value", 1.0)],
        segment: Some("at-satisfaction"),
        source: None,
    },
    references: &[Reference {
        authors: "Heskett, J. L., Jones, T. O., Loveman, G. W., Sasser, W. E., & Schlesinger, L. A.",
        year: Some(1994),
        title: "Putting the service-profit chain to work",
        container: "Harvard Business Review, 72(2), 164–174",
    }],
    ..Card::new("satisfaction-stages", 5, 24, Shape::Worksheet)
};

/// The model.
pub(crate) static SATISFACTION_STAGES: Worksheet = Worksheet {
    card: &CARD,
    groups: &[
        Group::new(&CARD, "quality"),
        Group::new(&CARD, "satisfaction"),
        Group::new(&CARD, "loyalty"),
        Group::new(&CARD, "value"),
    ],
    total: output(&CARD, "share"),
    reading: Reading::LastWhole,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values, evaluate};

    #[test]
    fn a_later_stage_does_not_make_up_for_a_gap_before_it() {
        let mut inputs: Values = CARD.inputs.iter().map(|field| (field.id.to_owned(), Value::Flag(true))).collect();
        let of = |inputs: &Values| evaluate("satisfaction-stages", inputs, &Values::new()).unwrap().segment;
        assert_eq!(of(&inputs), Some("at-value"));
        inputs.insert("complaintsSettled".to_owned(), Value::Flag(false));
        assert_eq!(of(&inputs), Some("at-quality"));
        inputs.insert("returnsFew".to_owned(), Value::Flag(false));
        assert_eq!(of(&inputs), Some("before-quality"));
    }
}
