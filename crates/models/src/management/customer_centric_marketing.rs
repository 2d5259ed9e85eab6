//! 9.13 Customer-centric marketing: its effects inside the firm and the outside factors that carry or hinder it.

use crate::case::output;
use crate::shapes::worksheet::{Group, Reading, Worksheet};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, Shape, Slip, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::flag("supplyManaged", true).under("effects"),
        Field::flag("outsourced", false).under("effects"),
        Field::flag("jointMarketing", true).under("effects"),
        Field::flag("fixedCostDown", false).under("effects"),
        Field::flag("organisedByCustomer", true).under("effects"),
        Field::flag("policyAllows", true).under("factors"),
        Field::flag("cultureWelcomes", true).under("factors"),
        Field::flag("industryFits", false).under("factors"),
        Field::flag("scopeSuits", true).under("factors"),
    ],
    results: &[
        Output::new("share", "s", Unit::Share),
        Output::new("effects", "n_1", Unit::Count),
        Output::new("factors", "n_2", Unit::Count),
    ],
    segments: &["work-on-effects", "heed-factors", "carried"],
    cautions: 2,
    questions: &[
        Question {
            result: "share",
            tolerance: 0.005,
            given: &["supplyManaged", "jointMarketing", "fixedCostDown", "policyAllows", "industryFits", "scopeSuits"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &[
                "supplyManaged",
                "outsourced",
                "organisedByCustomer",
                "policyAllows",
                "cultureWelcomes",
                "scopeSuits",
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
            ("supplyManaged", Literal::Flag(true)),
            ("outsourced", Literal::Flag(true)),
            ("policyAllows", Literal::Flag(true)),
            ("cultureWelcomes", Literal::Flag(true)),
            ("industryFits", Literal::Flag(true)),
            ("jointMarketing", Literal::Flag(false)),
            ("organisedByCustomer", Literal::Flag(false)),
            ("scopeSuits", Literal::Flag(false)),
        ],
        settings: &[],
        values: &[("share", 0.5556), ("effects", 2.0), ("factors", 3.0)],
        segment: Some("work-on-effects"),
        source: None,
    },
    references: &[Reference {
        authors: "Sheth, J. N., Sisodia, R. S., & Sharma, A.",
        year: Some(2000),
        title: "The antecedents and consequences of customer-centric marketing",
        container: "Journal of the Academy of Marketing Science, 28(1), 55–66",
    }],
    ..Card::new("customer-centric-marketing", 9, 13, Shape::Worksheet)
};

/// The model.
pub(crate) static CUSTOMER_CENTRIC_MARKETING: Worksheet = Worksheet {
    card: &CARD,
    groups: &[Group::new(&CARD, "effects"), Group::new(&CARD, "factors")],
    total: output(&CARD, "share"),
    reading: Reading::Weakest,
};
