//! 9.1 A budget over segments whose response has a ceiling: equal marginal returns.
//!
//! A segment answers an amount x with c(1 − e^(−kx)). The best split gives every segment that gets anything the same marginal
//! return λ = c k e^(−kx); it is found in closed form for each set of active segments, no search.

use crate::case::{Case, input, output};
use crate::formula::{Expr, Function};
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Mark, Name, Output, Picture, Question, Reference, RowKind, Series, Shape, Slip, Span,
    Step, Unit,
};

/// Most segments.
const MOST: usize = 12;

static CARD: Card = Card {
    inputs: &[
        Field::number("budget", "B", Unit::Money, [0.0, 1e12], [0.0, 200.0, 1.0], 40.0).named(&["budget", "预算"]),
        Field::list("ceiling", "c", Unit::Money, [0.0, 1e12], MOST).starting(&[100.0, 60.0]).under("segments"),
        Field::list("speed", "k", Unit::Plain, [1e-9, 100.0], MOST).starting(&[0.05, 0.1]).under("segments"),
        Field::list("own", "y", Unit::Money, [0.0, 1e12], MOST).starting(&[20.0, 20.0]).under("segments"),
    ],
    results: &[
        Output::new("total", "R", Unit::Money),
        Output::new("marginal", "λ", Unit::Plain),
        Output::new("ownTotal", "R_y", Unit::Money),
        Output::new("equalTotal", "R_e", Unit::Money),
        Output::new("gain", "G", Unit::Money),
    ],
    steps: &["logMarginal", "groupSpending", "groupReturn"],
    reasons: &["own-is-not-the-budget", "no-response"],
    cautions: 3,
    rows: Some(RowKind::Customer),
    questions: &[
        Question { result: "total", tolerance: 0.005, given: &["budget"], settings: &[] },
        Question { result: "equalTotal", tolerance: 0.005, given: &["budget"], settings: &[] },
        Question { result: "marginal", tolerance: 0.005, given: &["budget"], settings: &[] },
    ],
    slips: &[
        Slip::of(&["total"], "equal-split", Change::Reads("equalTotal")),
        Slip::of(&["equalTotal"], "best-split", Change::Reads("total")),
        Slip::of(&["marginal"], "average", Change::Quotient("total", "budget")),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[("total", 117.983), ("equalTotal", 115.092), ("ownTotal", 115.092), ("gain", 2.891)],
        segment: None,
        source: None,
    },
    references: &[
        Reference {
            authors: "Dorfman, R., & Steiner, P. O.",
            year: Some(1954),
            title: "Optimal advertising and optimal quality",
            container: "American Economic Review, 44(5), 826–836",
        },
        Reference {
            authors: "Little, J. D. C.",
            year: Some(1970),
            title: "Models and managers: The concept of a decision calculus",
            container: "Management Science, 16(8), B466–B485",
        },
    ],
    numbered: &["segments"],
    ..Card::new("resource-allocation", 9, 1, Shape::Cash)
};

const BUDGET: usize = input(&CARD, "budget");
const CEILING: usize = input(&CARD, "ceiling");
const SPEED: usize = input(&CARD, "speed");
const OWN: usize = input(&CARD, "own");
const TOTAL: usize = output(&CARD, "total");
const MARGINAL: usize = output(&CARD, "marginal");
const OWN_TOTAL: usize = output(&CARD, "ownTotal");
const EQUAL_TOTAL: usize = output(&CARD, "equalTotal");
const GAIN: usize = output(&CARD, "gain");

/// The model.
pub(crate) struct ResourceAllocation;

/// The best split of a budget.
struct Split {
    /// Amount of each segment.
    amounts: Vec<f64>,
    /// Natural logarithm of the marginal return.
    log_marginal: f64,
    /// Segments that get something, those with the steepest start first.
    active: Vec<usize>,
}

/// The segments with the steepest start get something; one more is let in as long as its start is steeper than the
/// marginal return that this would leave.
fn best(budget: f64, ceilings: &[f64], speeds: &[f64]) -> Option<Split> {
    let start = |place: usize| libm::log(ceilings[place] * speeds[place]);
    let mut order: Vec<usize> = (0..ceilings.len()).filter(|place| ceilings[*place] > 0.0).collect();
    order.sort_by(|left, right| start(*right).total_cmp(&start(*left)));
    let (mut weighted, mut slowness) = (0.0, 0.0);
    let mut found = None;
    for (count, place) in order.iter().copied().enumerate() {
        if found.is_some_and(|(_, log_marginal)| start(place) <= log_marginal) {
            break;
        }
        weighted += start(place) / speeds[place];
        slowness += 1.0 / speeds[place];
        found = Some((count + 1, (weighted - budget) / slowness));
    }
    let (count, log_marginal) = found?;
    order.truncate(count);
    let mut amounts = vec![0.0; ceilings.len()];
    for place in &order {
        amounts[*place] = ((start(*place) - log_marginal) / speeds[*place]).max(0.0);
    }
    Some(Split { amounts, log_marginal, active: order })
}

fn response(ceilings: &[f64], speeds: &[f64], amounts: &[f64]) -> f64 {
    ceilings.iter().zip(speeds).zip(amounts).map(|((c, k), x)| -c * libm::expm1(-k * x)).sum()
}

fn split(case: &Case) -> Result<Split, &'static str> {
    case.rows(&[CEILING, SPEED])?;
    best(case.number(BUDGET), case.list(CEILING), case.list(SPEED)).ok_or("no-response")
}

impl Model for ResourceAllocation {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let (budget, ceilings, speeds, own) =
            (case.number(BUDGET), case.list(CEILING), case.list(SPEED), case.list(OWN));
        let split = split(case);
        let total = split.as_ref().map(|split| response(ceilings, speeds, &split.amounts)).map_err(|reason| *reason);
        out.set(TOTAL, total);
        out.set(MARGINAL, split.as_ref().map(|split| libm::exp(split.log_marginal)).map_err(|reason| *reason));
        let rows = case.rows(&[CEILING, SPEED]);
        out.set(EQUAL_TOTAL, rows.map(|rows| response(ceilings, speeds, &vec![budget / rows as f64; rows])));
        let own_total = case.rows(&[CEILING, SPEED, OWN]).and_then(|_| {
            let spent: f64 = own.iter().sum();
            let is_budget = (spent - budget).abs() <= 1e-9 * budget.max(1.0);
            if is_budget { Ok(response(ceilings, speeds, own)) } else { Err("own-is-not-the-budget") }
        });
        out.set(OWN_TOTAL, own_total);
        out.set(GAIN, total.and_then(|total| own_total.map(|own| total - own)));
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let Ok(split) = split(case) else { return Vec::new() };
        let (ceilings, speeds) = (case.list(CEILING), case.list(SPEED));
        let of = |symbol, values: &[f64]| {
            Expr::Element(symbol, 1, split.active.iter().map(|place| values[*place]).collect())
        };
        let count = split.active.len() as i64;
        let (c, k) = (|| of("c", ceilings), || of("k", speeds));
        let starts = Expr::sum("i", 1, count, (c() * k()).call(Function::Ln) / k());
        let slowness = Expr::sum("i", 1, count, 1.0 / k());
        let log_marginal = (starts - Expr::Symbol("B", case.number(BUDGET))) / slowness;
        let mut steps = Vec::new();
        steps.extend(Step::new("logMarginal", "ln λ", &log_marginal));
        if out.get(MARGINAL).is_ok() {
            let power = Expr::Symbol("ln λ", split.log_marginal).call(Function::Exp);
            steps.extend(Step::new("marginal", "λ", &power));
        }
        for (id, symbol, amount, amounts, place) in [
            ("total", "R", "x", split.amounts.clone(), TOTAL),
            ("ownTotal", "R_y", "y", case.list(OWN).to_vec(), OWN_TOTAL),
            ("equalTotal", "R_e", "e", vec![case.number(BUDGET) / ceilings.len() as f64; ceilings.len()], EQUAL_TOTAL),
        ] {
            if out.get(place).is_err() {
                continue;
            }
            let all = |symbol, values: &[f64]| Expr::Element(symbol, 1, values.to_vec());
            let left = (-(all("k", speeds) * all(amount, &amounts))).call(Function::Exp);
            let sum = Expr::sum("i", 1, ceilings.len() as i64, all("c", ceilings) * (1.0 - left));
            steps.extend(Step::new(id, symbol, &sum));
        }
        if let (Ok(total), Ok(own)) = (out.get(TOTAL), out.get(OWN_TOTAL)) {
            steps.extend(Step::new("gain", "G", &(Expr::Symbol("R", total) - Expr::Symbol("R_y", own))));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let (ceilings, speeds) = (case.list(CEILING), case.list(SPEED));
        let split = split(case).ok();
        let right = if case.number(BUDGET) > 0.0 { case.number(BUDGET) } else { 1.0 };
        let at = |row: usize, x: f64| -ceilings[row] * libm::expm1(-speeds[row] * x);
        let rows = case.rows(&[CEILING, SPEED]).unwrap_or(0);
        let name = |row: usize| Name::Nth { of: "segments", number: row + 1 };
        const POINTS: usize = 60;
        let series = (0..rows).map(|row| Series {
            name: name(row),
            points: (0..=POINTS).map(|step| right * step as f64 / POINTS as f64).map(|x| [x, at(row, x)]).collect(),
            stepped: false,
        });
        let marks = split.iter().flat_map(|split| {
            let mark = |(row, x): (usize, &f64)| Mark { name: name(row), x: *x, y: at(row, *x), field: None };
            split.amounts.iter().enumerate().map(mark).collect::<Vec<_>>()
        });
        let top = (0..rows).map(|row| at(row, right)).fold(0.0, f64::max);
        Picture::Curve {
            x: Span { id: "groupSpending", unit: Unit::Money, min: 0.0, max: right },
            y: Span { id: "groupReturn", unit: Unit::Money, min: 0.0, max: if top > 0.0 { top } else { 1.0 } },
            series: series.collect(),
            marks: marks.collect(),
            cut: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_shift_of_money_does_better() {
        let (ceilings, speeds) = ([100.0, 60.0, 5.0, 300.0], [0.05, 0.1, 0.02, 0.004]);
        for budget in [0.5, 5.0, 40.0, 200.0] {
            let split = best(budget, &ceilings, &speeds).unwrap();
            assert!((split.amounts.iter().sum::<f64>() - budget).abs() < 1e-9);
            let total = response(&ceilings, &speeds, &split.amounts);
            for from in 0..4 {
                for to in 0..4 {
                    let mut shifted = split.amounts.clone();
                    let part = (0.01 * budget).min(shifted[from]);
                    shifted[from] -= part;
                    shifted[to] += part;
                    assert!(response(&ceilings, &speeds, &shifted) <= total + 1e-9);
                }
            }
        }
    }

    #[test]
    fn a_small_budget_goes_to_the_steepest_start_alone() {
        let split = best(0.1, &[100.0, 60.0], &[0.05, 0.1]).unwrap();
        assert_eq!(split.active, [1]);
        assert_eq!(split.amounts[0], 0.0);
    }
}
