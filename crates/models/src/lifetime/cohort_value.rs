//! 8.2 The value of a group from its survival table, beside two ways to collapse it to one retention rate.

use crate::case::{Case, input, output, setting};
use crate::formula::Expr;
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Literal, Name, Output, Picture, Question, Reference, RowKind, Series, Shape, Slip,
    Span, Step, Unit,
};

static CARD: Card = Card {
    inputs: &[
        Field::list("survivors", "N", Unit::Count, [0.0, 1e12], 60)
            .starting(&[1000.0, 600.0, 450.0, 380.0, 340.0])
            .under("periods"),
        Field::number("margin", "m", Unit::Money, [-1e9, 1e9], [0.0, 500.0, 10.0], 100.0)
            .named(&["margin", "毛利", "利润"]),
        Field::number("discount", "d", Unit::Share, [0.0, 10.0], [0.0, 0.3, 0.01], 0.1)
            .named(&["discount rate", "折现率"]),
        Field::number("acquisitionCost", "A", Unit::Money, [0.0, 1e9], [0.0, 500.0, 10.0], 0.0)
            .named(&["acquisition cost", "获取成本"]),
    ],
    settings: &[Field::choice("timing", &["start", "end"], "start")],
    results: &[
        Output::new("value", "V", Unit::Money),
        Output::new("total", "T", Unit::Money),
        Output::new("firstRate", "V_1", Unit::Money),
        Output::new("meanRate", "V_g", Unit::Money),
        Output::new("lastSurvival", "S_n", Unit::Share),
    ],
    steps: &["firstRetention", "meanRetention", "survival", "atFirst", "atMean", "shareLeft", "period"],
    reasons: &["survivors-rise", "nobody-at-start", "one-period"],
    cautions: 3,
    rows: Some(RowKind::Customer),
    questions: &[
        Question { result: "value", tolerance: 0.005, given: &["margin", "discount"], settings: &["timing"] },
        Question { result: "firstRate", tolerance: 0.005, given: &["margin", "discount"], settings: &[] },
    ],
    slips: &[
        Slip::of(&["value"], "mean-rate", Change::Reads("meanRate")),
        Slip::of(&["value"], "first-rate", Change::Reads("firstRate")),
        Slip::shared(&[], "undiscounted", Change::Put(&[("discount", Literal::Number(0.0))])),
        Slip::of(&["firstRate"], "survivors-for-rate", Change::Reads("value")),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[("value", 243.51), ("firstRate", 209.38), ("meanRate", 274.28), ("lastSurvival", 0.34)],
        segment: None,
        source: None,
    },
    references: &[
        Reference {
            authors: "Berger, P. D., & Nasr, N. I.",
            year: Some(1998),
            title: "Customer lifetime value: Marketing models and applications",
            container: "Journal of Interactive Marketing, 12(1), 17–30",
        },
        Reference {
            authors: "Fader, P. S., & Hardie, B. G. S.",
            year: Some(2010),
            title: "Customer-base valuation in a contractual setting: The perils of ignoring heterogeneity",
            container: "Marketing Science, 29(1), 85–93",
        },
    ],
    numbered: &["periods"],
    ..Card::new("cohort-value", 8, 2, Shape::Cash)
};

const SURVIVORS: usize = input(&CARD, "survivors");
const MARGIN: usize = input(&CARD, "margin");
const DISCOUNT: usize = input(&CARD, "discount");
const ACQUISITION_COST: usize = input(&CARD, "acquisitionCost");
const TIMING: usize = setting(&CARD, "timing");
const VALUE: usize = output(&CARD, "value");
const TOTAL: usize = output(&CARD, "total");
const FIRST_RATE: usize = output(&CARD, "firstRate");
const MEAN_RATE: usize = output(&CARD, "meanRate");
const LAST_SURVIVAL: usize = output(&CARD, "lastSurvival");

/// The model.
pub(crate) struct CohortValue;

/// Share of the group that is still there at the start of each period.
fn survival(case: &Case) -> Result<Vec<f64>, &'static str> {
    case.rows(&[SURVIVORS])?;
    let survivors = case.list(SURVIVORS);
    match () {
        () if survivors[0] <= 0.0 => Err("nobody-at-start"),
        () if survivors.windows(2).any(|pair| pair[1] > pair[0]) => Err("survivors-rise"),
        () => Ok(survivors.iter().map(|count| count / survivors[0]).collect()),
    }
}

/// Periods that a flow lies after its survival: 0 for payment at the start of a period, 1 at its end.
fn delay(case: &Case) -> f64 {
    case.choice(TIMING) as f64
}

fn worth(case: &Case, survival: impl Iterator<Item = f64>) -> f64 {
    let growth = 1.0 + case.number(DISCOUNT);
    let flows = survival.zip(0u32..);
    let sum: f64 = flows.map(|(share, period)| share / libm::pow(growth, f64::from(period) + delay(case))).sum();
    case.number(MARGIN) * sum - case.number(ACQUISITION_COST)
}

/// Retention of the first period, and the geometric mean over all.
fn rates(survival: &[f64]) -> Result<[f64; 2], &'static str> {
    let [.., last] = survival else { return Err("no-rows") };
    if survival.len() < 2 {
        return Err("one-period");
    }
    Ok([survival[1], libm::pow(*last, 1.0 / (survival.len() - 1) as f64)])
}

fn constant(rate: f64, periods: usize) -> impl Iterator<Item = f64> {
    (0..periods).map(move |period| libm::pow(rate, period as f64))
}

impl Model for CohortValue {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let survival = survival(case);
        let value = survival.as_ref().map(|shares| worth(case, shares.iter().copied())).map_err(|reason| *reason);
        out.set(VALUE, value);
        out.set(TOTAL, value.map(|value| value * case.list(SURVIVORS)[0]));
        let collapsed = survival
            .as_ref()
            .map_err(|reason| *reason)
            .and_then(|shares| Ok(rates(shares)?.map(|rate| worth(case, constant(rate, shares.len())))));
        out.set(FIRST_RATE, collapsed.map(|values| values[0]));
        out.set(MEAN_RATE, collapsed.map(|values| values[1]));
        out.set(LAST_SURVIVAL, survival.map(|shares| shares[shares.len() - 1]));
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        let Ok(shares) = survival(case) else { return Vec::new() };
        let symbol = |place: usize| Expr::Symbol(CARD.inputs[place].symbol, case.number(place));
        let last = shares.len() as i64 - 1;
        let factor = || {
            let power = if delay(case) == 0.0 { Expr::Index } else { Expr::Index + 1.0 };
            (1.0 + symbol(DISCOUNT)).power(power)
        };
        let less_cost = |sum: Expr| match case.number(ACQUISITION_COST) {
            0.0 => sum,
            _ => sum - symbol(ACQUISITION_COST),
        };
        let mut steps = Vec::new();
        let survivors = case.list(SURVIVORS);
        let ends = [survivors[0], survivors[shares.len() - 1]];
        steps.extend(Step::new("lastSurvival", "S_n", &(Expr::Symbol("N_n", ends[1]) / Expr::Symbol("N_0", ends[0]))));
        let flows = Expr::Element("S", 0, shares.clone()) * symbol(MARGIN) / factor();
        let value = less_cost(Expr::sum("t", 0, last, flows));
        steps.extend(Step::new("value", "V", &value));
        let total = Expr::Symbol("N_0", ends[0]) * Expr::Symbol("V", value.value());
        steps.extend(Step::new("total", "T", &total));
        if let Ok([first, mean]) = rates(&shares) {
            let first_formula = Expr::Symbol("N_1", survivors[1]) / Expr::Symbol("N_0", ends[0]);
            let root = 1.0 / Expr::Symbol("n", last as f64);
            let mean_formula = Expr::Symbol("S_n", shares[shares.len() - 1]).power(root);
            for (id, rate_symbol, formula, result, value_symbol, rate) in [
                ("firstRetention", "r_1", first_formula, "firstRate", "V_1", first),
                ("meanRetention", "r_g", mean_formula, "meanRate", "V_g", mean),
            ] {
                steps.extend(Step::new(id, rate_symbol, &formula));
                let flows = symbol(MARGIN) * (Expr::Symbol(rate_symbol, rate).power(Expr::Index) / factor());
                steps.extend(Step::new(result, value_symbol, &less_cost(Expr::sum("t", 0, last, flows))));
            }
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let shares = survival(case).unwrap_or_default();
        let curve = |id, shares: &mut dyn Iterator<Item = f64>, stepped| Series {
            name: Name::Id(id),
            points: shares.zip(0u32..).map(|(share, period)| [f64::from(period), share]).collect(),
            stepped,
        };
        let mut series = vec![curve("survival", &mut shares.iter().copied(), true)];
        if let Ok([first, mean]) = rates(&shares) {
            series.push(curve("atFirst", &mut constant(first, shares.len()), false));
            series.push(curve("atMean", &mut constant(mean, shares.len()), false));
        }
        let right = shares.len().saturating_sub(1).max(1) as f64;
        Picture::Curve {
            x: Span { id: "period", unit: Unit::Count, min: 0.0, max: right },
            y: Span { id: "shareLeft", unit: Unit::Share, min: 0.0, max: 1.0 },
            series,
            marks: Vec::new(),
            cut: None,
        }
    }
}
