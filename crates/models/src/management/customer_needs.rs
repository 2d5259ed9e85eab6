//! 9.7 Five needs of customers: what matters less what is fulfilled.

use crate::case::output;
use crate::shapes::gap::{Pair, Pairs, side};
use crate::{Card, Change, Example, Literal, Output, Question, Reference, RowKind, Shape, Slip, Unit};

static CARD: Card = Card {
    inputs: &[
        side("productImportance", "a_1", "product", 9.0).named(&["product importance", "产品需求重要性"]),
        side("productFulfilment", "b_1", "product", 8.0).named(&["product fulfilment", "产品需求满足程度"]),
        side("serviceImportance", "a_2", "service", 8.0).named(&["service importance", "服务需求重要性"]),
        side("serviceFulfilment", "b_2", "service", 6.0).named(&["service fulfilment", "服务需求满足程度"]),
        side("experienceImportance", "a_3", "experience", 7.0).named(&["experience importance", "体验需求重要性"]),
        side("experienceFulfilment", "b_3", "experience", 6.0).named(&["experience fulfilment", "体验需求满足程度"]),
        side("relationshipImportance", "a_4", "relationship", 6.0)
            .named(&["relationship importance", "关系需求重要性"]),
        side("relationshipFulfilment", "b_4", "relationship", 5.0)
            .named(&["relationship fulfilment", "关系需求满足程度"]),
        side("successImportance", "a_5", "success", 7.0).named(&["success importance", "成功需求重要性"]),
        side("successFulfilment", "b_5", "success", 5.0).named(&["success fulfilment", "成功需求满足程度"]),
    ],
    results: &[
        Output::new("largest", "G", Unit::Points),
        Output::new("product", "g_1", Unit::Points),
        Output::new("service", "g_2", Unit::Points),
        Output::new("experience", "g_3", Unit::Points),
        Output::new("relationship", "g_4", Unit::Points),
        Output::new("success", "g_5", Unit::Points),
    ],
    segments: &["product-first", "service-first", "experience-first", "relationship-first", "success-first", "all-met"],
    cautions: 3,
    rows: Some(RowKind::Customer),
    questions: &[
        Question {
            result: "success",
            tolerance: 0.0,
            given: &["successImportance", "successFulfilment"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &[
                "productFulfilment",
                "serviceFulfilment",
                "experienceFulfilment",
                "relationshipFulfilment",
                "successFulfilment",
            ],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["success"], "fulfilment-alone", Change::Reads("successFulfilment")),
        Slip::of(
            &["segment"],
            "lowest-fulfilment",
            Change::Put(&[
                ("productImportance", Literal::Number(10.0)),
                ("serviceImportance", Literal::Number(10.0)),
                ("experienceImportance", Literal::Number(10.0)),
                ("relationshipImportance", Literal::Number(10.0)),
                ("successImportance", Literal::Number(10.0)),
            ]),
        ),
    ],
    example: Example {
        inputs: &[
            ("serviceFulfilment", Literal::Number(5.0)),
            ("experienceImportance", Literal::Number(6.0)),
            ("experienceFulfilment", Literal::Number(5.0)),
            ("relationshipImportance", Literal::Number(5.0)),
            ("relationshipFulfilment", Literal::Number(4.0)),
            ("successFulfilment", Literal::Number(3.0)),
        ],
        settings: &[],
        values: &[
            ("largest", 4.0),
            ("product", 1.0),
            ("service", 3.0),
            ("experience", 1.0),
            ("relationship", 1.0),
            ("success", 4.0),
        ],
        segment: Some("success-first"),
        source: None,
    },
    references: &[Reference {
        authors: "Martilla, J. A., & James, J. C.",
        year: Some(1977),
        title: "Importance–performance analysis",
        container: "Journal of Marketing, 41(1), 77–79",
    }],
    ..Card::new("customer-needs", 9, 7, Shape::Scorecard)
};

/// The model.
pub(crate) static CUSTOMER_NEEDS: Pairs = Pairs {
    card: &CARD,
    pairs: &[
        Pair::new(&CARD, "product"),
        Pair::new(&CARD, "service"),
        Pair::new(&CARD, "experience"),
        Pair::new(&CARD, "relationship"),
        Pair::new(&CARD, "success"),
    ],
    largest: output(&CARD, "largest"),
    scale: [0.0, 10.0],
};
