//! 8.9 Economic franchise and economic goodwill: three tests, and what earnings above the normal rate are worth.

use crate::case::{Case, input, output};
use crate::formula::Expr;
use crate::model::{Model, Outcome};
use crate::{Card, Change, Example, Field, Name, Output, Picture, Question, Reference, Rung, Shape, Slip, Step, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::flag("wanted", true).under("tests"),
        Field::flag("noSubstitute", true).under("tests"),
        Field::flag("freeToPrice", true).under("tests"),
        Field::number("earnings", "E", Unit::Money, [-1e12, 1e12], [0.0, 10.0, 0.1], 2.0),
        Field::number("capital", "K", Unit::Money, [0.0, 1e12], [0.0, 40.0, 0.5], 8.0),
        Field::number("normalRate", "i", Unit::AnnualRate, [1e-6, 10.0], [0.01, 0.3, 0.01], 0.1),
    ],
    results: &[
        Output::new("goodwill", "G", Unit::Money),
        Output::new("excess", "x", Unit::Share),
        Output::new("worth", "W", Unit::Money),
        Output::new("passed", "n", Unit::Count),
    ],
    segments: &["franchise", "weak-franchise", "business"],
    reasons: &["no-capital"],
    cautions: 3,
    questions: &[
        Question { result: "goodwill", tolerance: 0.005, given: &["earnings", "capital", "normalRate"], settings: &[] },
        Question { result: "excess", tolerance: 0.005, given: &["earnings", "capital", "normalRate"], settings: &[] },
    ],
    slips: &[
        Slip::of(&["goodwill"], "capital-not-taken-off", Change::Reads("worth")),
        Slip::of(&["excess"], "normal-rate-forgotten", Change::Quotient("earnings", "capital")),
        Slip::of(
            &["goodwill"],
            "one-year",
            Change::By(|known| known.number("earnings") - known.number("normalRate") * known.number("capital")),
        ),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[("goodwill", 12.0), ("excess", 0.15), ("worth", 20.0), ("passed", 3.0)],
        segment: Some("franchise"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Buffett, W. E.",
            year: Some(1991),
            title: "Chairman’s letter to the shareholders",
            container: "Berkshire Hathaway Inc.",
        },
        Reference {
            authors: "Buffett, W. E.",
            year: Some(1983),
            title: "Goodwill and its amortization: The rules and the realities (appendix to the chairman’s letter)",
            container: "Berkshire Hathaway Inc.",
        },
    ],
    ..Card::new("economic-franchise", 8, 9, Shape::Formula)
};

const TESTS: [usize; 3] = [input(&CARD, "wanted"), input(&CARD, "noSubstitute"), input(&CARD, "freeToPrice")];
const EARNINGS: usize = input(&CARD, "earnings");
const CAPITAL: usize = input(&CARD, "capital");
const NORMAL_RATE: usize = input(&CARD, "normalRate");
const GOODWILL: usize = output(&CARD, "goodwill");
const EXCESS: usize = output(&CARD, "excess");
const WORTH: usize = output(&CARD, "worth");
const PASSED: usize = output(&CARD, "passed");

/// The model.
pub(crate) struct EconomicFranchise;

impl Model for EconomicFranchise {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let (earnings, capital, rate) = (case.number(EARNINGS), case.number(CAPITAL), case.number(NORMAL_RATE));
        let worth = earnings / rate;
        out.set(WORTH, Ok(worth));
        out.set(GOODWILL, Ok(worth - capital));
        out.set(EXCESS, if capital > 0.0 { Ok(earnings / capital - rate) } else { Err("no-capital") });
        let passed = TESTS.iter().filter(|place| case.flag(**place)).count();
        out.set(PASSED, Ok(passed as f64));
        out.segment = Some(match passed {
            3 => 0,
            2 => 1,
            _ => 2,
        });
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let symbol = |place: usize| Expr::Symbol(CARD.inputs[place].symbol, case.number(place));
        let worth = symbol(EARNINGS) / symbol(NORMAL_RATE);
        let goodwill = Expr::Symbol("W", worth.value()) - symbol(CAPITAL);
        let mut steps = Vec::new();
        steps.extend(Step::new("worth", "W", &worth));
        steps.extend(Step::new("goodwill", "G", &goodwill));
        if out.get(EXCESS).is_ok() {
            let excess = symbol(EARNINGS) / symbol(CAPITAL) - symbol(NORMAL_RATE);
            steps.extend(Step::new("excess", "x", &excess));
        }
        let tests = TESTS.iter().map(|place| f64::from(case.flag(*place))).collect();
        steps.extend(Step::new("passed", "n", &Expr::sum("i", 1, 3, Expr::Element("b", 1, tests))));
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let rung = |id, value, total| Rung { name: Name::Id(id), value, total };
        let mut bars = vec![rung("capital", case.number(CAPITAL), false)];
        if let (Ok(goodwill), Ok(worth)) = (out.get(GOODWILL), out.get(WORTH)) {
            bars.push(rung("goodwill", goodwill, false));
            bars.push(rung("worth", worth, true));
        }
        Picture::Waterfall { bars, unit: Unit::Money }
    }
}
