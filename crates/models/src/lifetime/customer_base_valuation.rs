//! 8.6 A firm valued by its customers: those it has and the cohorts to come, with elasticities.

use crate::case::{Case, input, output, setting};
use crate::formula::Expr;
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Literal, Name, Output, Picture, Question, Reference, Rung, Shape, Slip, Step, Unit,
};

static CARD: Card = Card {
    inputs: &[
        Field::number("customers", "N", Unit::Count, [0.0, 1e12], [0.0, 5e6, 1e4], 1e6),
        Field::number("margin", "m", Unit::Money, [-1e9, 1e9], [0.0, 200.0, 1.0], 50.0),
        Field::number("retention", "r", Unit::Share, [0.0, 1.0], [0.0, 0.99, 0.01], 0.8),
        Field::number("discount", "i", Unit::AnnualRate, [0.0, 10.0], [0.0, 0.3, 0.01], 0.12),
        Field::number("acquisitionCost", "c", Unit::Money, [0.0, 1e9], [0.0, 200.0, 1.0], 40.0),
        Field::list("newcomers", "n", Unit::Count, [0.0, 1e12], 40)
            .starting(&[200_000.0, 150_000.0, 100_000.0])
            .under("years")
            .when("newBy", "list"),
        Field::number("ceiling", "α", Unit::Count, [0.0, 1e12], [0.0, 1e7, 1e5], 3e6)
            .under("curve")
            .when("newBy", "curve"),
        Field::number("start", "β", Unit::Plain, [-20.0, 20.0], [-5.0, 5.0, 0.1], -0.7)
            .under("curve")
            .when("newBy", "curve"),
        Field::number("speed", "γ", Unit::Plain, [0.0, 5.0], [0.0, 2.0, 0.05], 0.4)
            .under("curve")
            .when("newBy", "curve"),
        Field::number("years", "H", Unit::Years, [1.0, 60.0], [1.0, 20.0, 1.0], 5.0)
            .whole()
            .under("curve")
            .when("newBy", "curve"),
        Field::number("tax", "τ", Unit::Share, [0.0, 1.0], [0.0, 0.5, 0.01], 0.0),
    ],
    settings: &[
        Field::choice("convention", &["just-paid", "about-to-pay"], "just-paid"),
        Field::choice("newBy", &["list", "curve"], "list"),
    ],
    results: &[
        Output::new("total", "W", Unit::Money),
        Output::new("existing", "W_0", Unit::Money),
        Output::new("coming", "W_1", Unit::Money),
        Output::new("taxed", "Z", Unit::Money),
        Output::new("retentionElasticity", "ε_r", Unit::Plain),
        Output::new("discountElasticity", "ε_i", Unit::Plain),
        Output::new("marginElasticity", "ε_m", Unit::Plain),
    ],
    steps: &["valueNew"],
    reasons: &["never-ends"],
    cautions: 4,
    questions: &[
        Question {
            result: "existing",
            tolerance: 0.005,
            given: &["margin", "retention", "discount"],
            settings: &["convention"],
        },
        Question { result: "retentionElasticity", tolerance: 0.005, given: &["retention", "discount"], settings: &[] },
    ],
    slips: &[
        Slip::shared(&[], "undiscounted", Change::Put(&[("discount", Literal::Number(0.0))])),
        Slip::of(&["existing", "retentionElasticity"], "churn", Change::Rest("retention")),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[
            ("existing", 125_000_000.0),
            ("total", 174_859_352.0),
            ("retentionElasticity", 3.5),
            ("discountElasticity", -0.375),
            ("marginElasticity", 1.0),
        ],
        segment: None,
        source: None,
    },
    references: &[Reference {
        authors: "Gupta, S., Lehmann, D. R., & Stuart, J. A.",
        year: Some(2004),
        title: "Valuing customers",
        container: "Journal of Marketing Research, 41(1), 7–18",
    }],
    numbered: &["years"],
    ..Card::new("customer-base-valuation", 8, 6, Shape::Cash)
};

const CUSTOMERS: usize = input(&CARD, "customers");
const MARGIN: usize = input(&CARD, "margin");
const RETENTION: usize = input(&CARD, "retention");
const DISCOUNT: usize = input(&CARD, "discount");
const ACQUISITION_COST: usize = input(&CARD, "acquisitionCost");
const NEWCOMERS: usize = input(&CARD, "newcomers");
const CEILING: usize = input(&CARD, "ceiling");
const START: usize = input(&CARD, "start");
const SPEED: usize = input(&CARD, "speed");
const YEARS: usize = input(&CARD, "years");
const TAX: usize = input(&CARD, "tax");
const CONVENTION: usize = setting(&CARD, "convention");
const NEW_BY: usize = setting(&CARD, "newBy");
const TOTAL: usize = output(&CARD, "total");
const EXISTING: usize = output(&CARD, "existing");
const COMING: usize = output(&CARD, "coming");
const TAXED: usize = output(&CARD, "taxed");
const RETENTION_ELASTICITY: usize = output(&CARD, "retentionElasticity");
const DISCOUNT_ELASTICITY: usize = output(&CARD, "discountElasticity");
const MARGIN_ELASTICITY: usize = output(&CARD, "marginElasticity");

/// The model.
pub(crate) struct CustomerBaseValuation;

fn symbol(case: &Case, place: usize) -> Expr {
    Expr::Symbol(CARD.inputs[place].symbol, case.number(place))
}

/// New customers of each year to come: as entered, or the rises of an S-curve (a logistic in the year).
fn newcomers(case: &Case) -> Vec<f64> {
    if case.choice(NEW_BY) == 0 {
        return case.list(NEWCOMERS).to_vec();
    }
    let reached = |year: f64| case.number(CEILING) / (1.0 + libm::exp(-case.number(START) - case.number(SPEED) * year));
    (1..=case.number(YEARS) as u32).map(|year| reached(f64::from(year)) - reached(f64::from(year) - 1.0)).collect()
}

/// 1 + i − r, the reason where it is not above zero.
fn below(case: &Case) -> Result<Expr, &'static str> {
    let below = 1.0 + symbol(case, DISCOUNT) - symbol(case, RETENTION);
    if below.value() > 0.0 { Ok(below) } else { Err("never-ends") }
}

/// Value of a customer who pays now.
fn value_new(case: &Case) -> Result<Expr, &'static str> {
    Ok(symbol(case, MARGIN) * ((1.0 + symbol(case, DISCOUNT)) / below(case)?))
}

fn existing(case: &Case) -> Result<Expr, &'static str> {
    let multiple = match case.choice(CONVENTION) {
        0 => symbol(case, RETENTION) / below(case)?,
        _ => (1.0 + symbol(case, DISCOUNT)) / below(case)?,
    };
    Ok(symbol(case, CUSTOMERS) * symbol(case, MARGIN) * multiple)
}

/// Cohorts to come, each worth its value less its cost in the year it comes.
fn coming(case: &Case) -> Result<Expr, &'static str> {
    let newcomers = newcomers(case);
    let value = value_new(case)?.value();
    if newcomers.is_empty() {
        return Ok(Expr::Number(0.0));
    }
    let last = newcomers.len() as i64;
    let gain = Expr::Symbol("V", value) - symbol(case, ACQUISITION_COST);
    let factor = (1.0 + symbol(case, DISCOUNT)).power(Expr::Index);
    Ok(Expr::sum("k", 1, last, Expr::Element("n", 1, newcomers) * gain / factor))
}

impl Model for CustomerBaseValuation {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let existing = existing(case).map(|formula| formula.value());
        let coming = coming(case).map(|formula| formula.value());
        let before = existing.and_then(|existing| Ok(existing + coming?));
        out.set(EXISTING, existing);
        out.set(COMING, coming);
        // A loss is not taxed.
        let taxed = before.map(|before| case.number(TAX) * before.max(0.0));
        out.set(TAXED, taxed);
        out.set(TOTAL, before.and_then(|before| Ok(before - taxed?)));
        let below = below(case).map(|formula| formula.value());
        let rate = case.number(DISCOUNT);
        out.set(RETENTION_ELASTICITY, below.map(|below| (1.0 + rate) / below));
        out.set(DISCOUNT_ELASTICITY, below.map(|below| -rate / below));
        out.set(MARGIN_ELASTICITY, below.map(|_| 1.0));
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let (Ok(below), Ok(existing), Ok(value), Ok(coming)) =
            (below(case), existing(case), value_new(case), coming(case))
        else {
            return Vec::new();
        };
        let mut steps = Vec::new();
        steps.extend(Step::new("existing", "W_0", &existing));
        steps.extend(Step::new("valueNew", "V", &value));
        steps.extend(Step::new("coming", "W_1", &coming));
        let sum = Expr::Symbol("W_0", existing.value()) + Expr::Symbol("W_1", coming.value());
        if case.number(TAX) > 0.0 && sum.value() > 0.0 {
            steps.extend(Step::new("taxed", "Z", &(symbol(case, TAX) * sum.clone())));
        }
        let sum = match out.get(TAXED) {
            Ok(tax) if tax > 0.0 => sum - Expr::Symbol("Z", tax),
            _ => sum,
        };
        steps.extend(Step::new("total", "W", &sum));
        steps.extend(Step::new("retentionElasticity", "ε_r", &((1.0 + symbol(case, DISCOUNT)) / below.clone())));
        let fall = -(symbol(case, DISCOUNT) / below);
        steps.extend(Step::new("discountElasticity", "ε_i", &fall));
        steps
    }

    fn picture(&self, _case: &Case, out: &Outcome) -> Picture {
        let rung = |place: usize, sign: f64, total| {
            let value = out.get(place).ok()?;
            Some(Rung { name: Name::Id(CARD.results[place].id), value: sign * value, total })
        };
        let taxed = out.get(TAXED).is_ok_and(|tax| tax > 0.0);
        let bars = [
            rung(EXISTING, 1.0, false),
            rung(COMING, 1.0, false),
            if taxed { rung(TAXED, -1.0, false) } else { None },
            rung(TOTAL, 1.0, true),
        ];
        Picture::Waterfall { bars: bars.into_iter().flatten().collect(), unit: Unit::Money }
    }
}
