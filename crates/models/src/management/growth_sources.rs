//! 9.3 Six sources of sales growth as a bridge from last year's sales to this year's.

use crate::case::{Case, input, output};
use crate::formula::Expr;
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Literal, Name, Output, Picture, Question, Reference, Rung, Shape, Slip, Step, Unit,
};

const fn money(id: &'static str, symbol: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Money, [-1e12, 1e12], [-200.0, 200.0, 5.0], default).under("sources")
}

static CARD: Card = Card {
    inputs: &[
        Field::number("before", "S_0", Unit::Money, [0.0, 1e12], [0.0, 2000.0, 10.0], 1000.0),
        money("newProducts", "g_1", 80.0),
        money("newMarkets", "g_2", 60.0),
        money("channels", "g_3", 40.0),
        money("education", "g_4", 20.0),
        money("promotion", "g_5", 30.0),
        money("salesForce", "g_6", 15.0),
        Field::number("actual", "S_1", Unit::Money, [0.0, 1e12], [0.0, 2000.0, 10.0], 1240.0),
    ],
    results: &[
        Output::new("planned", "S", Unit::Money),
        Output::new("growth", "r", Unit::Share),
        Output::new("unexplained", "U", Unit::Money),
        Output::new("unexplainedShare", "u", Unit::Share),
    ],
    steps: &["added"],
    reasons: &["no-sales-before", "no-growth"],
    cautions: 3,
    questions: &[
        Question {
            result: "planned",
            tolerance: 0.0,
            given: &["before", "newProducts", "newMarkets", "salesForce"],
            settings: &[],
        },
        Question {
            result: "unexplained",
            tolerance: 0.0,
            given: &["newProducts", "channels", "actual"],
            settings: &[],
        },
        Question { result: "growth", tolerance: 0.005, given: &["before", "newMarkets", "promotion"], settings: &[] },
    ],
    slips: &[
        Slip::of(&["planned"], "without-before", Change::Difference("planned", "before")),
        Slip::of(&["unexplained"], "whole-growth", Change::Difference("actual", "before")),
        Slip::shared(&["growth"], "ratio", Change::Ratio),
        Slip::shared(&["growth"], "of-the-new", Change::OfTheSum),
    ],
    example: Example {
        inputs: &[("salesForce", Literal::Number(-10.0)), ("actual", Literal::Number(1235.0))],
        settings: &[],
        values: &[("planned", 1220.0), ("growth", 0.22), ("unexplained", 15.0), ("unexplainedShare", 0.0638)],
        segment: None,
        source: None,
    },
    references: &[Reference {
        authors: "Ansoff, H. I.",
        year: Some(1957),
        title: "Strategies for diversification",
        container: "Harvard Business Review, 35(5), 113–124",
    }],
    ..Card::new("growth-sources", 9, 3, Shape::Formula)
};

const BEFORE: usize = input(&CARD, "before");
const FIRST: usize = input(&CARD, "newProducts");
const ACTUAL: usize = input(&CARD, "actual");
const PLANNED: usize = output(&CARD, "planned");
const GROWTH: usize = output(&CARD, "growth");
const UNEXPLAINED: usize = output(&CARD, "unexplained");
const UNEXPLAINED_SHARE: usize = output(&CARD, "unexplainedShare");

/// The model.
pub(crate) struct GrowthSources;

fn added(case: &Case) -> f64 {
    (FIRST..ACTUAL).map(|place| case.number(place)).sum()
}

impl Model for GrowthSources {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let (before, actual) = (case.number(BEFORE), case.number(ACTUAL));
        let planned = before + added(case);
        out.set(PLANNED, Ok(planned));
        out.set(GROWTH, if before > 0.0 { Ok(planned / before - 1.0) } else { Err("no-sales-before") });
        let unexplained = actual - planned;
        out.set(UNEXPLAINED, Ok(unexplained));
        let grown = actual - before;
        out.set(UNEXPLAINED_SHARE, if grown == 0.0 { Err("no-growth") } else { Ok(unexplained / grown) });
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let symbol = |place: usize| Expr::Symbol(CARD.inputs[place].symbol, case.number(place));
        let mut steps = Vec::new();
        let sources: Vec<f64> = (FIRST..ACTUAL).map(|place| case.number(place)).collect();
        steps.extend(Step::new("added", "G", &Expr::sum("i", 1, 6, Expr::Element("g", 1, sources))));
        let planned = symbol(BEFORE) + Expr::Symbol("G", added(case));
        steps.extend(Step::new("planned", "S", &planned));
        let planned = Expr::Symbol("S", planned.value());
        if out.get(GROWTH).is_ok() {
            steps.extend(Step::new("growth", "r", &(planned.clone() / symbol(BEFORE) - 1.0)));
        }
        steps.extend(Step::new("unexplained", "U", &(symbol(ACTUAL) - planned)));
        if let (Ok(unexplained), true) = (out.get(UNEXPLAINED), out.get(UNEXPLAINED_SHARE).is_ok()) {
            let share = Expr::Symbol("U", unexplained) / (symbol(ACTUAL) - symbol(BEFORE));
            steps.extend(Step::new("unexplainedShare", "u", &share));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let rung = |id, value, total| Rung { name: Name::Id(id), value, total };
        let mut bars = vec![rung("before", case.number(BEFORE), true)];
        bars.extend((FIRST..ACTUAL).map(|place| rung(CARD.inputs[place].id, case.number(place), false)));
        bars.push(rung("unexplained", case.number(ACTUAL) - case.number(BEFORE) - added(case), false));
        bars.push(rung("actual", case.number(ACTUAL), true));
        Picture::Waterfall { bars, unit: Unit::Money }
    }
}
