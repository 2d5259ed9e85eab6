//! 6.15 Ten taboos of communication, in speaking, in the circumstances, in listening and in attitude.

use crate::case::output;
use crate::shapes::worksheet::{Group, Reading, Worksheet};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, Shape, Slip, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::flag("noPetPhrases", true).under("speaking"),
        Field::flag("noJargon", true).under("speaking"),
        Field::flag("otherViewsHeard", true).under("speaking"),
        Field::flag("noThreats", true).under("speaking"),
        Field::flag("quietPlace", true).under("circumstances"),
        Field::flag("factsChecked", true).under("circumstances"),
        Field::flag("hearsUnwelcome", false).under("listening"),
        Field::flag("firstImpressionTested", true).under("listening"),
        Field::flag("startsFromCustomer", true).under("attitude"),
        Field::flag("trustGiven", true).under("attitude"),
    ],
    results: &[
        Output::new("share", "s", Unit::Share),
        Output::new("speaking", "n_1", Unit::Count),
        Output::new("circumstances", "n_2", Unit::Count),
        Output::new("listening", "n_3", Unit::Count),
        Output::new("attitude", "n_4", Unit::Count),
    ],
    segments: &["mend-speaking", "mend-circumstances", "mend-listening", "mend-attitude", "none-broken"],
    cautions: 3,
    questions: &[
        Question {
            result: "share",
            tolerance: 0.005,
            given: &["noPetPhrases", "noJargon", "noThreats", "quietPlace", "hearsUnwelcome", "trustGiven"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["noJargon", "otherViewsHeard", "factsChecked", "firstImpressionTested", "startsFromCustomer"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["share"], "among-given", Change::AmongGiven),
        Slip::shared(&["share"], "count", Change::Times(10.0)),
    ],
    example: Example {
        inputs: &[
            ("noJargon", Literal::Flag(false)),
            ("firstImpressionTested", Literal::Flag(false)),
            ("startsFromCustomer", Literal::Flag(false)),
        ],
        settings: &[],
        values: &[("share", 0.6), ("speaking", 3.0), ("listening", 0.0), ("attitude", 1.0)],
        segment: Some("mend-listening"),
        source: None,
    },
    references: &[Reference {
        authors: "Rogers, C. R., & Roethlisberger, F. J.",
        year: Some(1952),
        title: "Barriers and gateways to communication",
        container: "Harvard Business Review, 30(4), 46–52",
    }],
    ..Card::new("communication-taboos", 6, 15, Shape::Worksheet)
};

/// The model.
pub(crate) static COMMUNICATION_TABOOS: Worksheet = Worksheet {
    card: &CARD,
    groups: &[
        Group::new(&CARD, "speaking"),
        Group::new(&CARD, "circumstances"),
        Group::new(&CARD, "listening"),
        Group::new(&CARD, "attitude"),
    ],
    total: output(&CARD, "share"),
    reading: Reading::Weakest,
};
