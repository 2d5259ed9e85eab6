//! 9.12 The circle of competence: whether a field of business or customers lies inside it, at its edge or outside.

use crate::case::output;
use crate::shapes::worksheet::{Group, Reading, Worksheet};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, Shape, Slip, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::flag("explainsEarnings", true).under("understanding"),
        Field::flag("explainsNeeds", true).under("understanding"),
        Field::flag("knowsRivals", true).under("understanding"),
        Field::flag("judgedBefore", true).under("record"),
        Field::flag("wasRight", true).under("record"),
        Field::flag("knowsWhyWrong", false).under("record"),
        Field::flag("namesLimits", true).under("limits"),
        Field::flag("knowsWhomToAsk", true).under("limits"),
        Field::flag("canSayNo", false).under("limits"),
    ],
    results: &[
        Output::new("share", "s", Unit::Share),
        Output::new("understanding", "n_1", Unit::Count),
        Output::new("record", "n_2", Unit::Count),
        Output::new("limits", "n_3", Unit::Count),
    ],
    segments: &["inside", "edge", "outside"],
    steps: &["reached"],
    cautions: 3,
    questions: &[
        Question {
            result: "share",
            tolerance: 0.005,
            given: &["explainsEarnings", "knowsRivals", "judgedBefore", "wasRight", "namesLimits", "canSayNo"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &[
                "explainsEarnings",
                "explainsNeeds",
                "knowsRivals",
                "judgedBefore",
                "wasRight",
                "knowsWhyWrong",
                "namesLimits",
                "knowsWhomToAsk",
                "canSayNo",
            ],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["share"], "among-given", Change::AmongGiven),
        Slip::shared(&["share"], "count", Change::Times(9.0)),
    ],
    example: Example {
        inputs: &[
            ("explainsEarnings", Literal::Flag(true)),
            ("explainsNeeds", Literal::Flag(true)),
            ("knowsRivals", Literal::Flag(true)),
            ("judgedBefore", Literal::Flag(true)),
            ("namesLimits", Literal::Flag(true)),
            ("wasRight", Literal::Flag(false)),
            ("knowsWhomToAsk", Literal::Flag(false)),
        ],
        settings: &[],
        values: &[("share", 0.5556), ("understanding", 3.0), ("record", 1.0), ("limits", 1.0)],
        segment: Some("edge"),
        source: None,
    },
    references: &[Reference {
        authors: "Buffett, W. E.",
        year: Some(1996),
        title: "Chairman’s letter to the shareholders",
        container: "Berkshire Hathaway Inc.",
    }],
    ..Card::new("circle-of-competence", 9, 12, Shape::Worksheet)
};

/// The model.
pub(crate) static CIRCLE_OF_COMPETENCE: Worksheet = Worksheet {
    card: &CARD,
    groups: &[Group::new(&CARD, "understanding"), Group::new(&CARD, "record"), Group::new(&CARD, "limits")],
    total: output(&CARD, "share"),
    reading: Reading::Share(&[0.8, 0.5, 0.0]),
};
