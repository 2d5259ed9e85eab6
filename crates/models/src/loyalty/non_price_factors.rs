//! 7.14 Seven factors other than price in the loyalty of large customers.

use crate::case::output;
use crate::shapes::worksheet::{Group, Reading, Worksheet};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, Shape, Slip, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::flag("easyToBuy", true).under("experience"),
        Field::flag("pleasantToBuy", true).under("experience"),
        Field::flag("ideaShared", true).under("idea"),
        Field::flag("ideaLived", false).under("idea"),
        Field::flag("talksBothWays", true).under("interaction"),
        Field::flag("problemsOpen", true).under("interaction"),
        Field::flag("serviceReliable", true).under("service"),
        Field::flag("serviceFitted", true).under("service"),
        Field::flag("customerHeard", true).under("say"),
        Field::flag("customerDecides", false).under("say"),
        Field::flag("trust", true).under("relationship"),
        Field::flag("contactsOnAllLevels", true).under("relationship"),
        Field::flag("differentLook", true).under("differentiation"),
        Field::flag("differentFunction", true).under("differentiation"),
        Field::flag("differentPosition", false).under("differentiation"),
    ],
    results: &[
        Output::new("share", "s", Unit::Share),
        Output::new("experience", "n_1", Unit::Count),
        Output::new("idea", "n_2", Unit::Count),
        Output::new("interaction", "n_3", Unit::Count),
        Output::new("service", "n_4", Unit::Count),
        Output::new("say", "n_5", Unit::Count),
        Output::new("relationship", "n_6", Unit::Count),
        Output::new("differentiation", "n_7", Unit::Count),
    ],
    segments: &[
        "weak-experience",
        "weak-idea",
        "weak-interaction",
        "weak-service",
        "weak-say",
        "weak-relationship",
        "weak-differentiation",
        "whole",
    ],
    cautions: 3,
    questions: &[
        Question {
            result: "share",
            tolerance: 0.005,
            given: &["easyToBuy", "ideaLived", "problemsOpen", "customerHeard", "trust", "differentFunction"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &[
                "pleasantToBuy",
                "ideaLived",
                "talksBothWays",
                "serviceFitted",
                "customerDecides",
                "differentLook",
            ],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["share"], "among-given", Change::AmongGiven),
        Slip::shared(&["share"], "count", Change::Times(15.0)),
    ],
    example: Example {
        inputs: &[("ideaLived", Literal::Flag(true)), ("customerHeard", Literal::Flag(false))],
        settings: &[],
        values: &[("share", 0.8), ("say", 0.0), ("differentiation", 2.0)],
        segment: Some("weak-say"),
        source: None,
    },
    references: &[Reference {
        authors: "Oliver, R. L.",
        year: Some(1999),
        title: "Whence consumer loyalty?",
        container: "Journal of Marketing, 63(4, special issue), 33–44",
    }],
    ..Card::new("non-price-factors", 7, 14, Shape::Worksheet)
};

/// The model.
pub(crate) static NON_PRICE_FACTORS: Worksheet = Worksheet {
    card: &CARD,
    groups: &[
        Group::new(&CARD, "experience"),
        Group::new(&CARD, "idea"),
        Group::new(&CARD, "interaction"),
        Group::new(&CARD, "service"),
        Group::new(&CARD, "say"),
        Group::new(&CARD, "relationship"),
        Group::new(&CARD, "differentiation"),
    ],
    total: output(&CARD, "share"),
    reading: Reading::Weakest,
};
