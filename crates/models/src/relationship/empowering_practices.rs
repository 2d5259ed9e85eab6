//! 6.14 How firms empower their customers: four rights that are given, four practices that make them real.

use crate::case::output;
use crate::shapes::worksheet::{Group, Reading, Worksheet};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, Shape, Slip, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::flag("adviceAsked", true).under("advise"),
        Field::flag("adviceAnswered", false).under("advise"),
        Field::flag("realOptions", true).under("choose"),
        Field::flag("optionsExplained", true).under("choose"),
        Field::flag("customerSettles", true).under("decide"),
        Field::flag("mayChangeMind", true).under("decide"),
        Field::flag("takesPartInDesign", false).under("takePart"),
        Field::flag("takesPartInService", true).under("takePart"),
        Field::flag("informationOpen", true).under("inform"),
        Field::flag("termsPlain", true).under("inform"),
        Field::flag("contributionThanked", true).under("reward"),
        Field::flag("contributionRewarded", true).under("reward"),
        Field::flag("useTaught", true).under("train"),
        Field::flag("helpAtHand", true).under("train"),
        Field::flag("staffMayAgree", true).under("manage"),
        Field::flag("managersListen", true).under("manage"),
    ],
    results: &[
        Output::new("share", "s", Unit::Share),
        Output::new("advise", "n_1", Unit::Count),
        Output::new("choose", "n_2", Unit::Count),
        Output::new("decide", "n_3", Unit::Count),
        Output::new("takePart", "n_4", Unit::Count),
        Output::new("inform", "n_5", Unit::Count),
        Output::new("reward", "n_6", Unit::Count),
        Output::new("train", "n_7", Unit::Count),
        Output::new("manage", "n_8", Unit::Count),
    ],
    segments: &[
        "ask-for-advice",
        "open-the-choice",
        "let-them-decide",
        "let-them-take-part",
        "share-information",
        "reward-them",
        "train-them",
        "manage-for-it",
        "whole",
    ],
    cautions: 4,
    questions: &[
        Question {
            result: "share",
            tolerance: 0.005,
            given: &[
                "adviceAsked",
                "realOptions",
                "customerSettles",
                "takesPartInDesign",
                "useTaught",
                "staffMayAgree",
            ],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &[
                "adviceAnswered",
                "realOptions",
                "takesPartInDesign",
                "termsPlain",
                "helpAtHand",
                "managersListen",
            ],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["share"], "among-given", Change::AmongGiven),
        Slip::shared(&["share"], "count", Change::Times(16.0)),
    ],
    example: Example {
        inputs: &[("takesPartInService", Literal::Flag(false))],
        settings: &[],
        values: &[("share", 0.8125), ("advise", 1.0), ("takePart", 0.0)],
        segment: Some("let-them-take-part"),
        source: None,
    },
    references: &[Reference {
        authors: "Conger, J. A., & Kanungo, R. N.",
        year: Some(1988),
        title: "The empowerment process: Integrating theory and practice",
        container: "Academy of Management Review, 13(3), 471–482",
    }],
    ..Card::new("empowering-practices", 6, 14, Shape::Worksheet)
};

/// The model.
pub(crate) static EMPOWERING_PRACTICES: Worksheet = Worksheet {
    card: &CARD,
    groups: &[
        Group::new(&CARD, "advise"),
        Group::new(&CARD, "choose"),
        Group::new(&CARD, "decide"),
        Group::new(&CARD, "takePart"),
        Group::new(&CARD, "inform"),
        Group::new(&CARD, "reward"),
        Group::new(&CARD, "train"),
        Group::new(&CARD, "manage"),
    ],
    total: output(&CARD, "share"),
    reading: Reading::Weakest,
};
