//! 9.4 The service system seen as theatre, as servuction and as delivery: on stage and behind it.

use crate::case::{Case, output, setting};
use crate::formula::{Expr, Function, Relation};
use crate::model::Outcome;
use crate::shapes::scorecard::{Facet, Scorecard, Scores, Total};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, Shape, Slip, Step, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::item("actors", "x_1", 4.0).under("theatre"),
        Field::item("setting", "x_2", 4.0).under("theatre"),
        Field::item("audience", "x_3", 4.0).under("theatre"),
        Field::item("play", "x_4", 4.0).under("theatre"),
        Field::item("invisible", "x_1", 4.0).under("servuction"),
        Field::item("visible", "x_2", 4.0).under("servuction"),
        Field::item("benefits", "x_3", 4.0).under("servuction"),
        Field::item("people", "x_1", 4.0).under("contact"),
        Field::item("equipment", "x_2", 4.0).under("contact"),
        Field::item("systems", "x_3", 4.0).under("contact"),
        Field::item("technology", "x_1", 3.0).under("behind"),
        Field::item("management", "x_2", 4.0).under("behind"),
        Field::item("support", "x_3", 3.0).under("behind"),
    ],
    settings: &[Field::scale("5"), Field::number("tolerance", "z", Unit::Points, [0.0, 9.0], [0.0, 2.0, 0.1], 0.5)],
    results: &[
        Output::new("lowest", "L", Unit::Points),
        Output::new("theatre", "A", Unit::Points),
        Output::new("servuction", "B", Unit::Points),
        Output::new("contact", "C", Unit::Points),
        Output::new("behind", "D", Unit::Points),
    ],
    segments: &["even", "mend-theatre", "mend-servuction", "mend-contact", "mend-behind"],
    steps: &["spread", "withinTolerance"],
    cautions: 2,
    questions: &[
        Question {
            result: "theatre",
            tolerance: 0.005,
            given: &["actors", "setting", "audience", "play"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["actors", "setting", "people", "technology", "support"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["theatre"], "sum", Change::Times(4.0)),
        Slip::of(&["segment"], "tolerance-forgotten", Change::Put(&[("tolerance", Literal::Number(0.0))])),
    ],
    example: Example {
        inputs: &[
            ("actors", Literal::Number(4.0)),
            ("setting", Literal::Number(3.0)),
            ("audience", Literal::Number(5.0)),
            ("play", Literal::Number(4.0)),
            ("technology", Literal::Number(2.0)),
            ("management", Literal::Number(3.0)),
            ("support", Literal::Number(3.0)),
        ],
        settings: &[],
        values: &[("theatre", 4.0), ("behind", 2.67), ("lowest", 2.67)],
        segment: Some("mend-behind"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Grove, S. J., & Fisk, R. P.",
            year: Some(1983),
            title: "The dramaturgy of services exchange: An analytical framework for services marketing",
            container: "In Emerging Perspectives on Services Marketing. American Marketing Association",
        },
        Reference {
            authors: "Eiglier, P., & Langeard, E.",
            year: Some(1987),
            title: "Servuction: Le marketing des services",
            container: "McGraw-Hill",
        },
    ],
    ..Card::new("service-system", 9, 4, Shape::Scorecard)
};

const LOWEST: usize = output(&CARD, "lowest");
const TOLERANCE: usize = setting(&CARD, "tolerance");

static FACETS: [Facet; 4] = [
    Facet::new(&CARD, "theatre"),
    Facet::new(&CARD, "servuction"),
    Facet::new(&CARD, "contact"),
    Facet::new(&CARD, "behind"),
];

/// Highest less lowest view.
fn spread(facets: &[Result<f64, &'static str>]) -> Option<f64> {
    let known: Option<Vec<f64>> = facets.iter().map(|score| score.ok()).collect();
    known.map(|known| known.iter().copied().fold(f64::MIN, f64::max) - known.iter().copied().fold(f64::MAX, f64::min))
}

fn is_even(case: &Case, scores: &Scores) -> Option<bool> {
    spread(scores.facets).map(|spread| spread <= case.number(TOLERANCE))
}

fn work(case: &Case, out: &Outcome, steps: &mut Vec<Step>) {
    let views: Vec<Expr> = FACETS
        .iter()
        .filter_map(|facet| Some(Expr::Symbol(CARD.results[facet.output].symbol, out.get(facet.output).ok()?)))
        .collect();
    if views.len() < FACETS.len() {
        return;
    }
    let formula = Expr::Call(Function::Max, views.clone()) - Expr::Call(Function::Min, views);
    steps.extend(Step::new("spread", "s", &formula));
    let within =
        Expr::Symbol("s", formula.value()).compare(Relation::AtMost, Expr::Symbol("z", case.number(TOLERANCE)));
    steps.extend(Step::new("withinTolerance", "", &within));
}

/// The model.
pub(crate) static SERVICE_SYSTEM: Scorecard = Scorecard {
    total: Total::Least(LOWEST),
    read: |case, scores, out| {
        let least = scores.facets.iter().position(|score| *score == scores.total).map(|place| place as u8 + 1);
        out.segment = is_even(case, scores).and_then(|even| if even { Some(0) } else { least });
    },
    work,
    flag: |case, scores, place| is_even(case, scores) == Some(false) && scores.facets[place] == scores.total,
    ..Scorecard::new(&CARD, &FACETS)
};
