//! 9.2 The nine elements of the strategic marketing triangle, and whether their core holds together.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Function, Relation};
use crate::model::Outcome;
use crate::shapes::scorecard::{Facet, Scorecard, answer};
use crate::{
    Card, Change, Example, Field, Literal, Name, Output, ProfileRow, Question, Reference, Shape, Slip, Step, Unit,
};

static CARD: Card = Card {
    inputs: &[
        Field::item("segmentation", "x_1", 4.0).under("strategy"),
        Field::item("targeting", "x_2", 3.0).under("strategy"),
        Field::item("positioning", "x_3", 5.0).under("strategy"),
        Field::item("differentiation", "x_1", 4.0).under("tactic"),
        Field::item("mix", "x_2", 4.0).under("tactic"),
        Field::item("selling", "x_3", 4.0).under("tactic"),
        Field::item("brand", "x_1", 4.0).under("value"),
        Field::item("service", "x_2", 4.0).under("value"),
        Field::item("process", "x_3", 3.0).under("value"),
    ],
    settings: &[Field::scale("5"), Field::number("tolerance", "z", Unit::Points, [0.0, 9.0], [0.0, 4.0, 0.5], 1.0)],
    results: &[
        Output::new("coreSpread", "D", Unit::Points),
        Output::new("strategy", "S", Unit::Points),
        Output::new("tactic", "T", Unit::Points),
        Output::new("value", "V", Unit::Points),
    ],
    segments: &["core-whole", "positioning-lags", "differentiation-lags", "brand-lags"],
    steps: &[
        "withinTolerance",
        "segmentationRow",
        "targetingRow",
        "positioningRow",
        "differentiationRow",
        "mixRow",
        "sellingRow",
        "brandRow",
        "serviceRow",
        "processRow",
    ],
    cautions: 3,
    questions: &[
        Question {
            result: "coreSpread",
            tolerance: 0.0,
            given: &["positioning", "differentiation", "brand"],
            settings: &[],
        },
        Question { result: "tactic", tolerance: 0.005, given: &["differentiation", "mix", "selling"], settings: &[] },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["positioning", "differentiation", "brand"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["coreSpread"], "mean-for-spread", Change::Mean(&["positioning", "differentiation", "brand"])),
        Slip::shared(&["tactic"], "sum", Change::Times(3.0)),
        Slip::shared(&["segment"], "averaged", Change::Even(&["positioning", "differentiation", "brand"])),
    ],
    example: Example {
        inputs: &[
            ("segmentation", Literal::Number(4.0)),
            ("targeting", Literal::Number(3.0)),
            ("positioning", Literal::Number(5.0)),
            ("differentiation", Literal::Number(2.0)),
            ("mix", Literal::Number(3.0)),
            ("selling", Literal::Number(4.0)),
            ("brand", Literal::Number(5.0)),
            ("service", Literal::Number(4.0)),
            ("process", Literal::Number(3.0)),
        ],
        settings: &[],
        values: &[("coreSpread", 3.0), ("strategy", 4.0), ("tactic", 3.0), ("value", 4.0)],
        segment: Some("differentiation-lags"),
        source: None,
    },
    references: &[Reference {
        authors: "Kotler, P., Kartajaya, H., Huan, H. D., & Liu, S.",
        year: Some(2003),
        title: "Rethinking marketing: Sustainable marketing enterprise in Asia",
        container: "Prentice Hall",
    }],
    ..Card::new("nine-elements", 9, 2, Shape::Scorecard)
};

const CORE_SPREAD: usize = output(&CARD, "coreSpread");
const TOLERANCE: usize = setting(&CARD, "tolerance");
/// What the firm promises to be, what makes it different, what it is known as.
const CORE: [(usize, &str); 3] =
    [(input(&CARD, "positioning"), "p"), (input(&CARD, "differentiation"), "d"), (input(&CARD, "brand"), "b")];

fn core(case: &Case) -> [f64; 3] {
    CORE.map(|(place, _)| answer(&CARD, case, place))
}

/// Largest less smallest of the core.
fn spread(case: &Case) -> Result<f64, &'static str> {
    let core = core(case);
    if core.iter().any(|answer| answer.is_nan()) {
        return Err("too-few-answers");
    }
    Ok(core.iter().copied().fold(f64::MIN, f64::max) - core.iter().copied().fold(f64::MAX, f64::min))
}

fn work(case: &Case, out: &Outcome, steps: &mut Vec<Step>) {
    let Ok(spread) = out.get(CORE_SPREAD) else { return };
    let core: Vec<Expr> = CORE.iter().zip(core(case)).map(|((_, symbol), value)| Expr::Symbol(symbol, value)).collect();
    let formula = Expr::Call(Function::Max, core.clone()) - Expr::Call(Function::Min, core);
    steps.extend(Step::new("coreSpread", "D", &formula));
    let within = Expr::Symbol("D", spread).compare(Relation::AtMost, Expr::Symbol("z", case.number(TOLERANCE)));
    steps.extend(Step::new("withinTolerance", "", &within));
}

/// An element on the scale, whose short name is that of a step, in the order of the inputs; those of the core are pointed at, so that one sees whether they stand together.
fn row(case: &Case, place: usize, name: &'static str) -> ProfileRow {
    ProfileRow {
        name: Name::Id(name),
        value: Some(answer(&CARD, case, place)).filter(|answer| !answer.is_nan()),
        items: Vec::new(),
        reference: None,
        weight: None,
        flagged: CORE.iter().any(|(core, _)| *core == place),
    }
}

/// The model.
pub(crate) static NINE_ELEMENTS: Scorecard = Scorecard {
    read: |case, _, out| {
        let spread = spread(case);
        out.set(CORE_SPREAD, spread);
        out.segment = spread.ok().map(|spread| match spread <= case.number(TOLERANCE) {
            true => 0,
            false => {
                let core = core(case);
                let least = core.iter().copied().fold(f64::MAX, f64::min);
                core.iter().position(|answer| *answer == least).map_or(0, |place| place as u8 + 1)
            }
        });
    },
    work,
    rows: |case, _, _| CARD.steps[1..].iter().enumerate().map(|(place, name)| row(case, place, name)).collect(),
    ..Scorecard::new(&CARD, &[Facet::new(&CARD, "strategy"), Facet::new(&CARD, "tactic"), Facet::new(&CARD, "value")])
};
