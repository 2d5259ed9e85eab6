//! 9.9 Marketing mixes side by side: 4P against 4C, and the longer mixes 6P, 7P and two 4R.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Function};
use crate::model::{Model, Outcome};
use crate::shapes::gap::side;
use crate::{
    Bar, Card, Change, Counted, Example, Field, GapRow, Literal, Name, Output, Picture, Question, Reference, Shape,
    Slip, Step, Unit,
};

static CARD: Card = Card {
    inputs: &[
        side("productExpected", "P_1", "product", 8.0),
        side("productReceived", "C_1", "product", 7.0),
        side("priceExpected", "P_2", "price", 7.0),
        side("priceReceived", "C_2", "price", 5.0),
        side("placeExpected", "P_3", "place", 7.0),
        side("placeReceived", "C_3", "place", 6.0),
        side("promotionExpected", "P_4", "promotion", 8.0),
        side("promotionReceived", "C_4", "promotion", 7.0),
        side("power", "P_5", "six", 5.0).when("view", "6p"),
        side("publicRelations", "P_6", "six", 6.0).when("view", "6p"),
        side("people", "P_5", "seven", 7.0).when("view", "7p"),
        side("process", "P_6", "seven", 6.0).when("view", "7p"),
        side("evidence", "P_7", "seven", 6.0).when("view", "7p"),
        side("relationship", "R_1", "ettenberg", 6.0).when("view", "4r-ettenberg"),
        side("retrenchment", "R_2", "ettenberg", 5.0).when("view", "4r-ettenberg"),
        side("relevancy", "R_3", "ettenberg", 6.0).when("view", "4r-ettenberg"),
        side("reward", "R_4", "ettenberg", 5.0).when("view", "4r-ettenberg"),
        side("relevance", "R_1", "schultz", 6.0).when("view", "4r-schultz"),
        side("reaction", "R_2", "schultz", 5.0).when("view", "4r-schultz"),
        side("relations", "R_3", "schultz", 6.0).when("view", "4r-schultz"),
        side("return", "R_4", "schultz", 5.0).when("view", "4r-schultz"),
    ],
    settings: &[Field::choice("view", &["4p-4c", "6p", "7p", "4r-ettenberg", "4r-schultz"], "4p-4c")],
    results: &[
        Output::new("largest", "G", Unit::Points),
        Output::new("product", "g_1", Unit::Points),
        Output::new("price", "g_2", Unit::Points),
        Output::new("place", "g_3", Unit::Points),
        Output::new("promotion", "g_4", Unit::Points),
        Output::new("lowest", "L", Unit::Points),
    ],
    segments: &["hear-needs", "weigh-cost", "ease-access", "talk-with", "matched"],
    cautions: 3,
    questions: &[
        Question { result: "price", tolerance: 0.0, given: &["priceExpected", "priceReceived"], settings: &[] },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["productReceived", "priceReceived", "placeReceived", "promotionReceived"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["price"], "received-alone", Change::Reads("priceReceived")),
        Slip::of(
            &["segment"],
            "lowest-received",
            Change::Put(&[
                ("productExpected", Literal::Number(10.0)),
                ("priceExpected", Literal::Number(10.0)),
                ("placeExpected", Literal::Number(10.0)),
                ("promotionExpected", Literal::Number(10.0)),
            ]),
        ),
    ],
    example: Example {
        inputs: &[("priceReceived", Literal::Number(4.0))],
        settings: &[],
        values: &[
            ("largest", 3.0),
            ("product", 1.0),
            ("price", 3.0),
            ("place", 1.0),
            ("promotion", 1.0),
            ("lowest", 7.0),
        ],
        segment: Some("weigh-cost"),
        source: None,
    },
    references: &[
        Reference {
            authors: "McCarthy, E. J.",
            year: Some(1960),
            title: "Basic marketing: A managerial approach",
            container: "Richard D. Irwin",
        },
        Reference {
            authors: "Booms, B. H., & Bitner, M. J.",
            year: Some(1981),
            title: "Marketing strategies and organization structures for service firms",
            container: "In Marketing of Services. American Marketing Association",
        },
        Reference {
            authors: "Kotler, P.",
            year: Some(1986),
            title: "Megamarketing",
            container: "Harvard Business Review, 64(2), 117–124",
        },
        Reference {
            authors: "Lauterborn, B.",
            year: Some(1990),
            title: "New marketing litany: Four P’s passé; C-words take over",
            container: "Advertising Age, 61(41), 26",
        },
        Reference {
            authors: "Ettenberg, E.",
            year: Some(2002),
            title: "The next economy: Will you know where your customers are?",
            container: "McGraw-Hill",
        },
        Reference {
            authors: "Schultz, D. E., & Schultz, H.",
            year: Some(2003),
            title: "IMC, the next generation: Five steps for delivering value and measuring returns using marketing communication",
            container: "McGraw-Hill",
        },
    ],
    ..Card::new("marketing-mix", 9, 9, Shape::Scorecard)
};

/// Group of each pair, what the firm says of it (P) and what customers say (C).
const PAIRS: [(&str, usize, usize); 4] = [
    ("product", input(&CARD, "productExpected"), input(&CARD, "productReceived")),
    ("price", input(&CARD, "priceExpected"), input(&CARD, "priceReceived")),
    ("place", input(&CARD, "placeExpected"), input(&CARD, "placeReceived")),
    ("promotion", input(&CARD, "promotionExpected"), input(&CARD, "promotionReceived")),
];
const VIEW: usize = setting(&CARD, "view");
/// Elements that a view adds to the four P, or stands on alone (the 4R): first place, end, whether the four P belong to it.
const VIEWS: [(usize, usize, bool); 5] = [
    (0, 0, true),
    (input(&CARD, "power"), input(&CARD, "people"), true),
    (input(&CARD, "people"), input(&CARD, "relationship"), true),
    (input(&CARD, "relationship"), input(&CARD, "relevance"), false),
    (input(&CARD, "relevance"), CARD.inputs.len(), false),
];
const LARGEST: usize = output(&CARD, "largest");
const FIRST_GAP: usize = output(&CARD, "product");
const LOWEST: usize = output(&CARD, "lowest");

/// The model.
pub(crate) struct MarketingMix;

/// Places of the elements of the view chosen.
fn elements(case: &Case) -> Vec<usize> {
    let (first, end, with_four) = VIEWS[case.choice(VIEW)];
    let four = PAIRS.iter().filter(|_| with_four).map(|(_, offered, _)| *offered);
    four.chain(first..end).collect()
}

fn gaps(case: &Case) -> [f64; 4] {
    PAIRS.map(|(_, offered, felt)| case.number(offered) - case.number(felt))
}

fn lowest(case: &Case) -> f64 {
    elements(case).into_iter().map(|place| case.number(place)).fold(f64::MAX, f64::min)
}

impl Model for MarketingMix {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let gaps = gaps(case);
        for (place, gap) in gaps.iter().enumerate() {
            out.set(FIRST_GAP + place, Ok(*gap));
        }
        let largest = gaps.iter().copied().fold(f64::MIN, f64::max);
        out.set(LARGEST, Ok(largest));
        out.set(LOWEST, Ok(lowest(case)));
        let worst = gaps.iter().position(|gap| *gap == largest);
        out.segment = if largest > 0.0 { worst.map(|place| place as u8) } else { Some(PAIRS.len() as u8) };
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        let symbol = |place: usize| Expr::Symbol(CARD.inputs[place].symbol, case.number(place));
        let mut steps = Vec::new();
        for (place, (id, offered, felt)) in PAIRS.into_iter().enumerate() {
            let formula = symbol(offered) - symbol(felt);
            steps.extend(Step::new(id, CARD.results[FIRST_GAP + place].symbol, &formula));
        }
        let gaps = gaps(case).into_iter().enumerate();
        let gaps = gaps.map(|(place, gap)| Expr::Symbol(CARD.results[FIRST_GAP + place].symbol, gap)).collect();
        steps.extend(Step::new("largest", "G", &Expr::Call(Function::Max, gaps)));
        let elements = elements(case).into_iter().map(symbol).collect();
        steps.extend(Step::new("lowest", "L", &Expr::Call(Function::Min, elements)));
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        if case.choice(VIEW) == 0 {
            let rows = PAIRS.into_iter().map(|(id, offered, felt)| GapRow {
                id,
                expected: Some(case.number(offered)),
                received: case.number(felt),
                weight: 0.25,
            });
            return Picture::Gaps {
                rows: rows.collect(),
                scale: [0.0, 10.0],
                indifference: 0.0,
                counted: Counted::Missing,
            };
        }
        let least = lowest(case);
        let rows = elements(case).into_iter().map(|place| Bar {
            name: Name::Id(CARD.inputs[place].id),
            value: Some(case.number(place)),
            interval: None,
            segment: None,
            flagged: case.number(place) == least,
        });
        Picture::Bars { rows: rows.collect(), unit: Unit::Points, cut: None }
    }
}
