//! 9.8 Five roles of the customer: how deep each is now and how deep it is wanted to be (Lengnick-Hall).

use crate::case::output;
use crate::shapes::gap::{Pair, Pairs, side};
use crate::{Card, Change, Example, Literal, Output, Question, Reference, Shape, Slip, Unit};

static CARD: Card = Card {
    inputs: &[
        side("resourceExpected", "a_1", "resource", 6.0),
        side("resourceReceived", "b_1", "resource", 4.0),
        side("producerExpected", "a_2", "producer", 7.0),
        side("producerReceived", "b_2", "producer", 3.0),
        side("buyerExpected", "a_3", "buyer", 8.0),
        side("buyerReceived", "b_3", "buyer", 8.0),
        side("userExpected", "a_4", "user", 8.0),
        side("userReceived", "b_4", "user", 6.0),
        side("outcomeExpected", "a_5", "outcome", 5.0),
        side("outcomeReceived", "b_5", "outcome", 4.0),
    ],
    results: &[
        Output::new("largest", "G", Unit::Points),
        Output::new("resource", "g_1", Unit::Points),
        Output::new("producer", "g_2", Unit::Points),
        Output::new("buyer", "g_3", Unit::Points),
        Output::new("user", "g_4", Unit::Points),
        Output::new("outcome", "g_5", Unit::Points),
    ],
    segments: &["deepen-resource", "deepen-producer", "deepen-buyer", "deepen-user", "deepen-outcome", "deep-enough"],
    cautions: 2,
    questions: &[
        Question {
            result: "producer",
            tolerance: 0.0,
            given: &["producerExpected", "producerReceived"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["resourceReceived", "producerReceived", "buyerReceived", "userReceived", "outcomeReceived"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["producer"], "received-alone", Change::Reads("producerReceived")),
        Slip::of(
            &["segment"],
            "lowest-received",
            Change::Put(&[
                ("resourceExpected", Literal::Number(10.0)),
                ("producerExpected", Literal::Number(10.0)),
                ("buyerExpected", Literal::Number(10.0)),
                ("userExpected", Literal::Number(10.0)),
                ("outcomeExpected", Literal::Number(10.0)),
            ]),
        ),
    ],
    example: Example {
        inputs: &[("producerReceived", Literal::Number(2.0))],
        settings: &[],
        values: &[
            ("largest", 5.0),
            ("resource", 2.0),
            ("producer", 5.0),
            ("buyer", 0.0),
            ("user", 2.0),
            ("outcome", 1.0),
        ],
        segment: Some("deepen-producer"),
        source: None,
    },
    references: &[Reference {
        authors: "Lengnick-Hall, C. A.",
        year: Some(1996),
        title: "Customer contributions to quality: A different view of the customer-oriented firm",
        container: "Academy of Management Review, 21(3), 791–824",
    }],
    ..Card::new("customer-roles", 9, 8, Shape::Scorecard)
};

/// The model.
pub(crate) static CUSTOMER_ROLES: Pairs = Pairs {
    card: &CARD,
    pairs: &[
        Pair::new(&CARD, "resource"),
        Pair::new(&CARD, "producer"),
        Pair::new(&CARD, "buyer"),
        Pair::new(&CARD, "user"),
        Pair::new(&CARD, "outcome"),
    ],
    largest: output(&CARD, "largest"),
    scale: [0.0, 10.0],
};
