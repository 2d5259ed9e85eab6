//! 8.3 The value of customers who move between states: recency states with a mailing that may stop, or any three states.
//!
//! A state's value is its reward now and the discounted value of the states that follow: V = R + P V / (1 + d).

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::migration;
use crate::model::{Model, Outcome};
use crate::{
    Bar, Card, Change, Example, Field, Literal, Name, Output, Picture, Question, Reference, RowKind, Shape, Slip, Step,
    Unit,
};

/// Most recency states.
const MOST: usize = 24;
/// States of the general form.
const STATES: usize = 3;

static CARD: Card = Card {
    inputs: &[
        Field::number("net", "C", Unit::Money, [-1e9, 1e9], [0.0, 200.0, 1.0], 40.0)
            .when("form", "recency")
            .named(&["net contribution", "净贡献"]),
        Field::number("mailing", "M", Unit::Money, [0.0, 1e9], [0.0, 40.0, 0.5], 4.0)
            .when("form", "recency")
            .named(&["mailing cost", "邮寄成本"]),
        Field::list("chances", "p", Unit::Share, [0.0, 1.0], MOST)
            .starting(&[0.3, 0.2, 0.15, 0.05])
            .under("recencies")
            .when("form", "recency"),
        Field::list("reward", "R", Unit::Money, [-1e9, 1e9], STATES)
            .starting(&[100.0, 20.0, 0.0])
            .under("states")
            .when("form", "matrix"),
        Field::list("toFirst", "P_1", Unit::Share, [0.0, 1.0], STATES)
            .starting(&[0.7, 0.3, 0.0])
            .under("states")
            .when("form", "matrix"),
        Field::list("toSecond", "P_2", Unit::Share, [0.0, 1.0], STATES)
            .starting(&[0.2, 0.4, 0.0])
            .under("states")
            .when("form", "matrix"),
        Field::list("toThird", "P_3", Unit::Share, [0.0, 1.0], STATES)
            .starting(&[0.1, 0.3, 1.0])
            .under("states")
            .when("form", "matrix"),
        Field::number("discount", "d", Unit::Share, [0.0, 10.0], [0.0, 0.5, 0.01], 0.2)
            .named(&["discount rate", "折现率"]),
    ],
    settings: &[
        Field::choice("form", &["recency", "matrix"], "recency"),
        Field::number("stop", "s", Unit::Count, [0.0, 24.0], [0.0, 12.0, 1.0], 0.0).whole().when("form", "recency"),
    ],
    results: &[
        Output::new("value", "V_1", Unit::Money),
        Output::new("second", "V_2", Unit::Money),
        Output::new("third", "V_3", Unit::Money),
        Output::new("bestStop", "s*", Unit::Count),
        Output::new("bestValue", "V*", Unit::Money),
        Output::new("gain", "G", Unit::Money),
    ],
    steps: &["isBest"],
    reasons: &["no-such-state", "not-three-states", "rows-do-not-sum", "worth-nothing-ends", "only-recency"],
    cautions: 4,
    rows: Some(RowKind::Customer),
    questions: &[
        Question { result: "value", tolerance: 0.005, given: &["net", "mailing", "discount"], settings: &[] },
        Question { result: "bestStop", tolerance: 0.0, given: &["net", "mailing", "discount"], settings: &[] },
    ],
    slips: &[
        Slip::shared(&["value"], "undiscounted", Change::Put(&[("discount", Literal::Number(0.0))])),
        Slip::of(&["value"], "mailing-forgotten", Change::Put(&[("mailing", Literal::Number(0.0))])),
        Slip::shared(&["bestStop"], "one-too-many", Change::Plus(1.0)),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[("value", 52.320), ("second", 5.554), ("third", 1.251), ("bestStop", 3.0), ("bestValue", 53.149)],
        segment: None,
        source: Some("Pfeifer, P. E., & Carraway, R. L. (2000)"),
    },
    references: &[
        Reference {
            authors: "Pfeifer, P. E., & Carraway, R. L.",
            year: Some(2000),
            title: "Modeling customer relationships as Markov chains",
            container: "Journal of Interactive Marketing, 14(2), 43–55",
        },
        Reference {
            authors: "Dwyer, F. R.",
            year: Some(1997),
            title: "Customer lifetime valuation to support marketing decision making",
            container: "Journal of Direct Marketing, 11(4), 6–13",
        },
    ],
    numbered: &["recencies", "states"],
    ..Card::new("migration-value", 8, 3, Shape::Cash)
};

const NET: usize = input(&CARD, "net");
const MAILING: usize = input(&CARD, "mailing");
const CHANCES: usize = input(&CARD, "chances");
const REWARD: usize = input(&CARD, "reward");
const TO: [usize; STATES] = [input(&CARD, "toFirst"), input(&CARD, "toSecond"), input(&CARD, "toThird")];
const DISCOUNT: usize = input(&CARD, "discount");
const FORM: usize = setting(&CARD, "form");
const STOP: usize = setting(&CARD, "stop");
const VALUE: usize = output(&CARD, "value");
const BEST_STOP: usize = output(&CARD, "bestStop");
const BEST_VALUE: usize = output(&CARD, "bestValue");
const GAIN: usize = output(&CARD, "gain");

/// The model.
pub(crate) struct MigrationValue;

/// Values of the recency states when customers up to recency `stop` are mailed; later ones are given up.
///
/// Backwards, each state's value is a + b V_1, so that one equation is left for V_1.
fn recency_values(case: &Case, stop: usize) -> Result<Vec<f64>, &'static str> {
    let (chances, growth) = (case.list(CHANCES), 1.0 + case.number(DISCOUNT));
    let reward =
        |state: usize| if state == 0 { case.number(NET) - case.number(MAILING) } else { -case.number(MAILING) };
    let (mut constant, mut slope) = (0.0, 0.0);
    let mut lines = vec![[0.0; 2]; stop];
    for state in (0..stop).rev() {
        let (buys, waits) = (chances[state] / growth, (1.0 - chances[state]) / growth);
        constant = reward(state) + waits * constant;
        slope = buys + waits * slope;
        lines[state] = [constant, slope];
    }
    let first = match stop {
        // Nobody is mailed: the purchase just made is all there is.
        0 => return Ok(Vec::new()),
        _ if slope < 1.0 => constant / (1.0 - slope),
        _ => return Err("worth-nothing-ends"),
    };
    Ok(lines.into_iter().map(|[constant, slope]| constant + slope * first).collect())
}

/// How many states are mailed: all unless the setting says fewer.
fn stop(case: &Case) -> Result<usize, &'static str> {
    let states = case.rows(&[CHANCES])?;
    match case.number(STOP) as usize {
        0 => Ok(states),
        stop if stop <= states => Ok(stop),
        _ => Err("no-such-state"),
    }
}

/// The best number of states to mail and the value of a buyer then; the first among equals.
fn best(case: &Case) -> Result<(usize, f64), &'static str> {
    let states = case.rows(&[CHANCES])?;
    let mut best = (1, f64::NEG_INFINITY);
    for stop in 1..=states {
        let value = recency_values(case, stop)?[0];
        if value > best.1 {
            best = (stop, value);
        }
    }
    Ok(best)
}

/// Values of the general form.
fn matrix_values(case: &Case) -> Result<Vec<f64>, &'static str> {
    if case.rows(&[REWARD, TO[0], TO[1], TO[2]])? != STATES {
        return Err("not-three-states");
    }
    let chance = |from: usize, to: usize| case.list(TO[to])[from];
    if (0..STATES).any(|from| ((0..STATES).map(|to| chance(from, to)).sum::<f64>() - 1.0).abs() > 1e-9) {
        return Err("rows-do-not-sum");
    }
    let chances: Vec<Vec<f64>> = (0..STATES).map(|from| (0..STATES).map(|to| chance(from, to)).collect()).collect();
    migration::values(&chances, case.list(REWARD), case.number(DISCOUNT)).ok_or("worth-nothing-ends")
}

fn values(case: &Case) -> Result<Vec<f64>, &'static str> {
    match case.choice(FORM) {
        0 => recency_values(case, stop(case)?),
        _ => matrix_values(case),
    }
}

impl Model for MigrationValue {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let values = values(case);
        for state in 0..STATES {
            let value = values.as_ref().map_err(|reason| *reason);
            out.set(VALUE + state, value.and_then(|values| values.get(state).copied().ok_or("no-such-state")));
        }
        let best = if case.choice(FORM) == 0 { best(case) } else { Err("only-recency") };
        out.set(BEST_STOP, best.map(|(stop, _)| stop as f64));
        out.set(BEST_VALUE, best.map(|(_, value)| value));
        out.set(GAIN, best.and_then(|(_, best)| values.map(|values| best - values[0])));
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let Ok(values) = values(case) else { return Vec::new() };
        let growth = || 1.0 + Expr::Symbol("d", case.number(DISCOUNT));
        let of = |state: usize| {
            Expr::Symbol(["V_1", "V_2", "V_3", "V_4"][state.min(3)], values.get(state).copied().unwrap_or(0.0))
        };
        let mut steps = Vec::new();
        for state in 0..values.len().min(STATES) {
            let result = &CARD.results[VALUE + state];
            let formula = if case.choice(FORM) == 0 {
                let chance = Expr::Symbol(["p_1", "p_2", "p_3"][state], case.list(CHANCES)[state]);
                let next = chance.clone() * of(0) + (1.0 - chance) * of(state + 1);
                let cost = Expr::Symbol("M", case.number(MAILING));
                match state {
                    0 => Expr::Symbol("C", case.number(NET)) - cost + next / growth(),
                    _ => next / growth() - cost,
                }
            } else {
                let chances = TO.map(|place| case.list(place)[state]);
                let sum = Expr::sum(
                    "j",
                    1,
                    STATES as i64,
                    Expr::Element("P", 1, chances.to_vec()) * Expr::Element("V", 1, values.clone()),
                );
                Expr::Symbol(["R_1", "R_2", "R_3"][state], case.list(REWARD)[state]) + sum / growth()
            };
            steps.extend(Step::new(result.id, result.symbol, &formula));
        }
        if let (Ok(best), Ok(value)) = (out.get(BEST_VALUE), out.get(VALUE)) {
            let best = Expr::Symbol("V*", best);
            steps.extend(Step::new("gain", "G", &(best.clone() - Expr::Symbol("V_1", value))));
            steps.extend(Step::new("isBest", "", &Expr::Symbol("V_1", value).compare(Relation::AtLeast, best)));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let of = if case.choice(FORM) == 0 { "recencies" } else { "states" };
        let rows = values(case).unwrap_or_default().into_iter().zip(1..).map(|(value, number)| Bar {
            name: Name::Nth { of, number },
            value: Some(value),
            interval: None,
            segment: None,
            flagged: value < 0.0,
        });
        Picture::Bars { rows: rows.collect(), unit: Unit::Money, cut: None }
    }
}
