//! 7.6 The profits of loyalty (Reichheld and Sasser): where a customer's profit comes from, and what points of retention are worth.

use crate::case::{Case, input, output, setting};
use crate::formula::Expr;
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Literal, Name, Output, Picture, Question, Reference, Rung, Shape, Slip, Step, Unit,
};

const fn yearly(id: &'static str, symbol: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Money, [-1e9, 1e9], [0.0, 50.0, 1.0], default).under("sources")
}

static CARD: Card = Card {
    inputs: &[
        Field::number("acquisitionCost", "A", Unit::Money, [0.0, 1e9], [0.0, 200.0, 5.0], 50.0),
        yearly("base", "b", 30.0),
        yearly("purchases", "p", 5.0),
        yearly("costs", "c", 3.0),
        yearly("referrals", "f", 2.0),
        yearly("premium", "q", 2.0),
        Field::number("years", "n", Unit::Years, [1.0, 60.0], [1.0, 15.0, 1.0], 7.0).whole(),
        Field::number("retention", "r", Unit::Share, [0.0, 1.0], [0.5, 0.99, 0.01], 0.8),
        Field::number("points", "Δ", Unit::Share, [0.0, 1.0], [0.0, 0.1, 0.01], 0.05),
        Field::number("discount", "d", Unit::AnnualRate, [0.0, 10.0], [0.0, 0.3, 0.01], 0.1),
    ],
    settings: &[Field::choice("convention", &["existing", "new"], "existing")],
    results: &[
        Output::new("total", "T", Unit::Money),
        Output::new("lift", "L", Unit::Share),
        Output::new("multiple", "M", Unit::Plain),
        Output::new("raisedMultiple", "M′", Unit::Plain),
        Output::new("baseSum", "T_b", Unit::Money),
        Output::new("growthSum", "T_g", Unit::Money),
    ],
    reasons: &["never-ends", "above-one", "nothing-kept"],
    cautions: 4,
    questions: &[
        Question { result: "lift", tolerance: 0.005, given: &["retention", "discount"], settings: &["convention"] },
        Question { result: "multiple", tolerance: 0.005, given: &["retention", "discount"], settings: &["convention"] },
    ],
    slips: &[
        Slip::of(&["lift"], "percent-for-points", Change::Of("points", "retention")),
        Slip::of(&["lift"], "of-the-raised", Change::OfTheSum),
        Slip::of(&["lift"], "ratio", Change::Ratio),
        Slip::new("undiscounted", Change::Put(&[("discount", Literal::Number(0.0))])),
        Slip::of(&["multiple"], "raised", Change::Reads("raisedMultiple")),
        Slip::of(&["multiple"], "churn", Change::Rest("retention")),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[("lift", 0.275), ("multiple", 2.667), ("raisedMultiple", 3.4)],
        segment: None,
        source: None,
    },
    references: &[Reference {
        authors: "Reichheld, F. F., & Sasser, W. E.",
        year: Some(1990),
        title: "Zero defections: Quality comes to services",
        container: "Harvard Business Review, 68(5), 105–111",
    }],
    ..Card::new("loyalty-profit", 7, 6, Shape::Cash)
};

const ACQUISITION_COST: usize = input(&CARD, "acquisitionCost");
const BASE: usize = input(&CARD, "base");
/// What grows by the year: each further year adds the amount again.
const GROWING: [usize; 4] =
    [input(&CARD, "purchases"), input(&CARD, "costs"), input(&CARD, "referrals"), input(&CARD, "premium")];
const YEARS: usize = input(&CARD, "years");
const RETENTION: usize = input(&CARD, "retention");
const POINTS: usize = input(&CARD, "points");
const DISCOUNT: usize = input(&CARD, "discount");
const CONVENTION: usize = setting(&CARD, "convention");
const TOTAL: usize = output(&CARD, "total");
const LIFT: usize = output(&CARD, "lift");
const MULTIPLE: usize = output(&CARD, "multiple");
const RAISED_MULTIPLE: usize = output(&CARD, "raisedMultiple");
const BASE_SUM: usize = output(&CARD, "baseSum");
const GROWTH_SUM: usize = output(&CARD, "growthSum");

/// The model.
pub(crate) struct LoyaltyProfit;

/// Σ over the years of (r/(1+d))^t for t from 0, and of t times that: today's worth of one unit in every year, and of
/// one more unit in every further year.
fn weights(case: &Case) -> [f64; 2] {
    let factor = case.number(RETENTION) / (1.0 + case.number(DISCOUNT));
    let mut weight = 1.0;
    let mut sums = [0.0; 2];
    for year in 0..case.number(YEARS) as u32 {
        sums[0] += weight;
        sums[1] += f64::from(year) * weight;
        weight *= factor;
    }
    sums
}

/// What a margin of one a year is worth for ever.
fn multiple(case: &Case, retention: f64) -> Result<Expr, &'static str> {
    let discount = case.number(DISCOUNT);
    match () {
        () if retention > 1.0 => Err("above-one"),
        () if 1.0 + discount - retention <= 0.0 => Err("never-ends"),
        () => {
            let symbol = if retention == case.number(RETENTION) { "r" } else { "r′" };
            let kept = Expr::Symbol(symbol, retention);
            let rate = || Expr::Symbol("d", discount);
            let below = 1.0 + rate() - kept.clone();
            Ok(if case.choice(CONVENTION) == 0 { kept / below } else { (1.0 + rate()) / below })
        }
    }
}

fn multiples(case: &Case) -> [Result<Expr, &'static str>; 2] {
    let retention = case.number(RETENTION);
    [multiple(case, retention), multiple(case, retention + case.number(POINTS))]
}

impl Model for LoyaltyProfit {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let [level, growth] = weights(case);
        let added: f64 = GROWING.iter().map(|place| case.number(*place)).sum();
        out.set(BASE_SUM, Ok(case.number(BASE) * level));
        out.set(GROWTH_SUM, Ok(added * growth));
        out.set(TOTAL, Ok(case.number(BASE) * level + added * growth - case.number(ACQUISITION_COST)));
        let [plain, raised] = multiples(case).map(|multiple| multiple.map(|formula| formula.value()));
        out.set(MULTIPLE, plain);
        out.set(RAISED_MULTIPLE, raised);
        let lift = plain.and_then(|plain| {
            let raised = raised?;
            if plain > 0.0 { Ok(raised / plain - 1.0) } else { Err("nothing-kept") }
        });
        out.set(LIFT, lift);
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let symbol = |place: usize| Expr::Symbol(CARD.inputs[place].symbol, case.number(place));
        let last = case.number(YEARS) as i64 - 1;
        let weight = || (symbol(RETENTION) / (1.0 + symbol(DISCOUNT))).power(Expr::Index);
        let mut steps = Vec::new();
        steps.extend(Step::new("baseSum", "T_b", &Expr::sum("t", 0, last, symbol(BASE) * weight())));
        let added = GROWING.into_iter().map(symbol).reduce(|sum, term| sum + term);
        let growth = added.map(|added| Expr::sum("t", 0, last, added * Expr::Index * weight()));
        steps.extend(growth.and_then(|growth| Step::new("growthSum", "T_g", &growth)));
        if let (Ok(base), Ok(growth)) = (out.get(BASE_SUM), out.get(GROWTH_SUM)) {
            let total = Expr::Symbol("T_b", base) + Expr::Symbol("T_g", growth) - symbol(ACQUISITION_COST);
            steps.extend(Step::new("total", "T", &total));
        }
        let [plain, raised] = multiples(case);
        steps.extend(plain.ok().and_then(|formula| Step::new("multiple", "M", &formula)));
        steps.extend(raised.ok().and_then(|formula| Step::new("raisedMultiple", "M′", &formula)));
        if let (Ok(plain), Ok(raised), Ok(_)) = (out.get(MULTIPLE), out.get(RAISED_MULTIPLE), out.get(LIFT)) {
            let lift = Expr::Symbol("M′", raised) / Expr::Symbol("M", plain) - 1.0;
            steps.extend(Step::new("lift", "L", &lift));
        }
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let [level, growth] = weights(case);
        let rung = |id, value, total| Rung { name: Name::Id(id), value, total };
        let mut bars = vec![
            rung("acquisitionCost", -case.number(ACQUISITION_COST), false),
            rung("base", case.number(BASE) * level, false),
        ];
        bars.extend(GROWING.map(|place| rung(CARD.inputs[place].id, case.number(place) * growth, false)));
        bars.extend(out.get(TOTAL).ok().map(|total| rung("total", total, true)));
        Picture::Waterfall { bars, unit: Unit::Money }
    }
}
