//! 8.5 Customer equity: the best spending on winning and on keeping (Blattberg and Deighton), and the return on a campaign
//! by a switching matrix (Rust, Lemon and Zeithaml).
//!
//! The best spending on winning has a closed form. That on keeping is the root of a function that only falls, found by
//! bisection to the last digit.

use crate::case::{Case, input, output};
use crate::formula::{Expr, Function};
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Known, Literal, Mark, Name, Output, Picture, Question, Reference, Series, Shape,
    Slip, Span, Step, Unit,
};

const fn share(id: &'static str, symbol: &'static str, group: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Share, [0.0, 1.0], [0.01, 0.99, 0.01], default).under(group)
}

static CARD: Card = Card {
    inputs: &[
        Field::number("margin", "m", Unit::Money, [0.0, 1e9], [0.0, 200.0, 1.0], 50.0),
        Field::number("discount", "d", Unit::AnnualRate, [0.0, 10.0], [0.0, 0.3, 0.01], 0.1),
        share("acquisitionCeiling", "c_a", "winning", 0.4),
        Field::number("acquisitionSpend", "A_0", Unit::Money, [0.0, 1e9], [0.5, 50.0, 0.5], 5.0).under("winning"),
        share("acquisitionRate", "a_0", "winning", 0.15),
        share("retentionCeiling", "c_r", "keeping", 0.7),
        Field::number("retentionSpend", "R_0", Unit::Money, [0.0, 1e9], [0.5, 50.0, 0.5], 10.0).under("keeping"),
        share("retentionRate", "r_0", "keeping", 0.4),
        share("stays", "P_1", "campaign", 0.8),
        share("returns", "P_2", "campaign", 0.3),
        share("staysAfter", "P_1′", "campaign", 0.85),
        Field::number("purchaseMargin", "v", Unit::Money, [0.0, 1e9], [0.0, 100.0, 1.0], 10.0).under("campaign"),
        Field::number("purchases", "T", Unit::Count, [1.0, 60.0], [1.0, 12.0, 1.0], 3.0).whole().under("campaign"),
        Field::number("reached", "N", Unit::Count, [0.0, 1e12], [0.0, 50_000.0, 500.0], 10_000.0).under("campaign"),
        Field::number("campaignCost", "K", Unit::Money, [0.0, 1e12], [0.0, 50_000.0, 500.0], 10_000.0)
            .under("campaign"),
    ],
    results: &[
        Output::new("equity", "E", Unit::Money),
        Output::new("bestAcquisition", "A*", Unit::Money),
        Output::new("bestAcquisitionRate", "a*", Unit::Share),
        Output::new("bestRetention", "R*", Unit::Money),
        Output::new("bestRetentionRate", "r*", Unit::Share),
        Output::new("retentionValue", "Q", Unit::Money),
        Output::new("shortSighted", "E_m", Unit::Money),
        Output::new("before", "V", Unit::Money),
        Output::new("after", "V′", Unit::Money),
        Output::new("campaignReturn", "ROI", Unit::Share),
    ],
    steps: &["acquisitionSpeed", "retentionSpeed", "spending", "firstYear", "bestFirstYear"],
    reasons: &["not-below-ceiling", "no-spend", "no-campaign-cost"],
    cautions: 4,
    questions: &[
        Question { result: "bestAcquisition", tolerance: 0.005, given: &["margin", "acquisitionSpend"], settings: &[] },
        Question {
            result: "campaignReturn",
            tolerance: 0.005,
            given: &["stays", "staysAfter", "purchaseMargin", "campaignCost"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["bestAcquisition"], "first-year-alone", Change::By(first_year_best)),
        Slip::shared(&["campaignReturn"], "ratio", Change::Ratio),
        Slip::shared(&["campaignReturn"], "undiscounted", Change::Put(&[("discount", Literal::Number(0.0))])),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[
            ("equity", 6.380),
            ("bestAcquisition", 9.861),
            ("bestAcquisitionRate", 0.2417),
            ("bestRetention", 16.32),
            ("bestRetentionRate", 0.5244),
            ("retentionValue", 17.198),
            ("shortSighted", 5.866),
            ("before", 17.94),
            ("after", 19.50),
            ("campaignReturn", 0.554),
        ],
        segment: None,
        source: None,
    },
    references: &[
        Reference {
            authors: "Blattberg, R. C., & Deighton, J.",
            year: Some(1996),
            title: "Manage marketing by the customer equity test",
            container: "Harvard Business Review, 74(4), 136–144",
        },
        Reference {
            authors: "Rust, R. T., Lemon, K. N., & Zeithaml, V. A.",
            year: Some(2004),
            title: "Return on marketing: Using customer equity to focus marketing strategy",
            container: "Journal of Marketing, 68(1), 109–127",
        },
    ],
    ..Card::new("customer-equity", 8, 5, Shape::Cash)
};

const MARGIN: usize = input(&CARD, "margin");
const DISCOUNT: usize = input(&CARD, "discount");
const ACQUISITION: [usize; 3] =
    [input(&CARD, "acquisitionCeiling"), input(&CARD, "acquisitionSpend"), input(&CARD, "acquisitionRate")];
const RETENTION: [usize; 3] =
    [input(&CARD, "retentionCeiling"), input(&CARD, "retentionSpend"), input(&CARD, "retentionRate")];
const STAYS: usize = input(&CARD, "stays");
const RETURNS: usize = input(&CARD, "returns");
const STAYS_AFTER: usize = input(&CARD, "staysAfter");
const PURCHASE_MARGIN: usize = input(&CARD, "purchaseMargin");
const PURCHASES: usize = input(&CARD, "purchases");
const REACHED: usize = input(&CARD, "reached");
const CAMPAIGN_COST: usize = input(&CARD, "campaignCost");
const EQUITY: usize = output(&CARD, "equity");
const BEST_ACQUISITION: usize = output(&CARD, "bestAcquisition");
const BEST_ACQUISITION_RATE: usize = output(&CARD, "bestAcquisitionRate");
const BEST_RETENTION: usize = output(&CARD, "bestRetention");
const BEST_RETENTION_RATE: usize = output(&CARD, "bestRetentionRate");
const RETENTION_VALUE: usize = output(&CARD, "retentionValue");
const SHORT_SIGHTED: usize = output(&CARD, "shortSighted");
const BEFORE: usize = output(&CARD, "before");
const AFTER: usize = output(&CARD, "after");
const CAMPAIGN_RETURN: usize = output(&CARD, "campaignReturn");

/// A learner's best spending on winning who looks at the first year's margin alone.
fn first_year_best(known: &Known<'_>) -> f64 {
    let ceiling = known.number("acquisitionCeiling");
    let speed = -libm::log1p(-known.number("acquisitionRate") / ceiling) / known.number("acquisitionSpend");
    Response { ceiling, speed }.best(known.number("margin"))
}

/// The model.
pub(crate) struct CustomerEquity;

/// A response with a ceiling, c(1 − e^(−k x)), through one known point.
#[derive(Clone, Copy)]
struct Response {
    ceiling: f64,
    speed: f64,
}

impl Response {
    fn through(case: &Case, [ceiling, spend, rate]: [usize; 3]) -> Result<Self, &'static str> {
        let (ceiling, spend, rate) = (case.number(ceiling), case.number(spend), case.number(rate));
        match () {
            () if rate >= ceiling => Err("not-below-ceiling"),
            () if spend <= 0.0 => Err("no-spend"),
            () => Ok(Self { ceiling, speed: -libm::log1p(-rate / ceiling) / spend }),
        }
    }

    fn at(&self, spend: f64) -> f64 {
        -self.ceiling * libm::expm1(-self.speed * spend)
    }

    fn slope(&self, spend: f64) -> f64 {
        self.ceiling * self.speed * libm::exp(-self.speed * spend)
    }

    /// The spending that makes the most of `gain` for each success.
    fn best(&self, gain: f64) -> f64 {
        let start = self.speed * self.ceiling * gain;
        if start > 1.0 { libm::log(start) / self.speed } else { 0.0 }
    }
}

/// Winning and keeping at their best.
struct Plan {
    winning: Response,
    keeping: Response,
    acquisition: f64,
    retention: f64,
    /// What the years after the first are worth.
    retention_value: f64,
    equity: f64,
    short_sighted: f64,
}

/// What keeping is worth at a spending: (m r − R) / (1 + d − r).
fn kept(keeping: Response, margin: f64, growth: f64, spend: f64) -> f64 {
    let rate = keeping.at(spend);
    (margin * rate - spend) / (growth - rate)
}

fn best_retention(keeping: Response, margin: f64, growth: f64) -> f64 {
    // The sign of the derivative; it falls all the way from 0 to m (1 + d).
    let rise = |spend: f64| keeping.slope(spend) * (margin * growth - spend) - (growth - keeping.at(spend));
    let (mut low, mut high) = (0.0, margin * growth);
    if high.is_nan() || high <= 0.0 || rise(low) <= 0.0 {
        return 0.0;
    }
    loop {
        let middle = 0.5 * (low + high);
        if middle <= low || middle >= high {
            return low;
        }
        if rise(middle) > 0.0 {
            low = middle;
        } else {
            high = middle;
        }
    }
}

fn plan(case: &Case) -> Result<Plan, &'static str> {
    let (winning, keeping) = (Response::through(case, ACQUISITION)?, Response::through(case, RETENTION)?);
    let (margin, growth) = (case.number(MARGIN), 1.0 + case.number(DISCOUNT));
    let retention = best_retention(keeping, margin, growth);
    let retention_value = kept(keeping, margin, growth, retention);
    let whole = margin + retention_value;
    let equity = |spend: f64| winning.at(spend) * whole - spend;
    let acquisition = winning.best(whole);
    Ok(Plan {
        winning,
        keeping,
        acquisition,
        retention,
        retention_value,
        equity: equity(acquisition),
        short_sighted: equity(winning.best(margin)),
    })
}

/// Chance of our brand at each purchase, by the switching matrix.
fn chances(case: &Case, stays: f64) -> Vec<f64> {
    let mut ours = 1.0;
    let step = |ours: f64| ours * stays + (1.0 - ours) * case.number(RETURNS);
    (0..case.number(PURCHASES) as usize)
        .map(|_| {
            ours = step(ours);
            ours
        })
        .collect()
}

fn campaign_value(case: &Case, stays: usize) -> Expr {
    let chances = chances(case, case.number(stays));
    let last = chances.len() as i64;
    let factor = (1.0 + Expr::Symbol("d", case.number(DISCOUNT))).power(Expr::Index);
    Expr::sum("t", 1, last, Expr::Symbol("v", case.number(PURCHASE_MARGIN)) * Expr::Element("B", 1, chances) / factor)
}

impl Model for CustomerEquity {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let plan = plan(case);
        let of = |read: &dyn Fn(&Plan) -> f64| plan.as_ref().map(read).map_err(|reason| *reason);
        out.set(EQUITY, of(&|plan| plan.equity));
        out.set(BEST_ACQUISITION, of(&|plan| plan.acquisition));
        out.set(BEST_ACQUISITION_RATE, of(&|plan| plan.winning.at(plan.acquisition)));
        out.set(BEST_RETENTION, of(&|plan| plan.retention));
        out.set(BEST_RETENTION_RATE, of(&|plan| plan.keeping.at(plan.retention)));
        out.set(RETENTION_VALUE, of(&|plan| plan.retention_value));
        out.set(SHORT_SIGHTED, of(&|plan| plan.short_sighted));
        let [before, after] = [STAYS, STAYS_AFTER].map(|stays| campaign_value(case, stays).value());
        out.set(BEFORE, Ok(before));
        out.set(AFTER, Ok(after));
        let cost = case.number(CAMPAIGN_COST);
        let gain = case.number(REACHED) * (after - before);
        out.set(CAMPAIGN_RETURN, if cost > 0.0 { Ok((gain - cost) / cost) } else { Err("no-campaign-cost") });
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let symbol = |place: usize| Expr::Symbol(CARD.inputs[place].symbol, case.number(place));
        let result = |place: usize| Expr::Symbol(CARD.results[place].symbol, out.get(place).unwrap_or(f64::NAN));
        let mut steps = Vec::new();
        if let Ok(plan) = plan(case) {
            for (id, name, places) in [("acquisitionSpeed", "k_1", ACQUISITION), ("retentionSpeed", "k_2", RETENTION)] {
                let left = 1.0 - symbol(places[2]) / symbol(places[0]);
                steps.extend(Step::new(id, name, &(-left.call(Function::Ln) / symbol(places[1]))));
            }
            let response = |ceiling: usize, speed, value: f64, spend: Expr| {
                symbol(ceiling) * (1.0 - (-(Expr::Symbol(speed, value) * spend)).call(Function::Exp))
            };
            let rate = response(RETENTION[0], "k_2", plan.keeping.speed, result(BEST_RETENTION));
            steps.extend(Step::new("bestRetentionRate", "r*", &rate));
            let growth = || 1.0 + symbol(DISCOUNT);
            let kept = (symbol(MARGIN) * result(BEST_RETENTION_RATE) - result(BEST_RETENTION))
                / (growth() - result(BEST_RETENTION_RATE));
            steps.extend(Step::new("retentionValue", "Q", &kept));
            if plan.acquisition > 0.0 {
                let speed = || Expr::Symbol("k_1", plan.winning.speed);
                let start = speed() * symbol(ACQUISITION[0]) * (symbol(MARGIN) + result(RETENTION_VALUE));
                steps.extend(Step::new("bestAcquisition", "A*", &(start.call(Function::Ln) / speed())));
            }
            let rate = response(ACQUISITION[0], "k_1", plan.winning.speed, result(BEST_ACQUISITION));
            steps.extend(Step::new("bestAcquisitionRate", "a*", &rate));
            let equity =
                result(BEST_ACQUISITION_RATE) * (symbol(MARGIN) + result(RETENTION_VALUE)) - result(BEST_ACQUISITION);
            steps.extend(Step::new("equity", "E", &equity));
        }
        steps.extend(Step::new("before", "V", &campaign_value(case, STAYS)));
        steps.extend(Step::new("after", "V′", &campaign_value(case, STAYS_AFTER)));
        if out.get(CAMPAIGN_RETURN).is_ok() {
            let gain = symbol(REACHED) * (result(AFTER) - result(BEFORE));
            let formula = (gain - symbol(CAMPAIGN_COST)) / symbol(CAMPAIGN_COST);
            steps.extend(Step::new("campaignReturn", "ROI", &formula));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let Ok(plan) = plan(case) else {
            return Picture::Curve {
                x: Span { id: "spending", unit: Unit::Money, min: 0.0, max: 1.0 },
                y: Span { id: "equity", unit: Unit::Money, min: 0.0, max: 1.0 },
                series: Vec::new(),
                marks: Vec::new(),
                cut: None,
            };
        };
        let margin = case.number(MARGIN);
        let whole = margin + plan.retention_value;
        let right = (2.5 * plan.acquisition).max(2.0 * case.number(ACQUISITION[1])).max(1.0);
        const POINTS: usize = 80;
        let curve = |id, worth: f64| Series {
            name: Name::Id(id),
            points: (0..=POINTS)
                .map(|step| right * step as f64 / POINTS as f64)
                .map(|spend| [spend, plan.winning.at(spend) * worth - spend])
                .collect(),
            stepped: false,
        };
        let series = vec![curve("equity", whole), curve("firstYear", margin)];
        let heights = series.iter().flat_map(|series| series.points.iter().map(|point| point[1]));
        let [low, high] = heights.fold([0.0f64, 0.0f64], |[low, high], y| [low.min(y), high.max(y)]);
        let short = plan.winning.best(margin);
        Picture::Curve {
            x: Span { id: "spending", unit: Unit::Money, min: 0.0, max: right },
            y: Span { id: "equity", unit: Unit::Money, min: low, max: if high > low { high } else { low + 1.0 } },
            series,
            marks: vec![
                Mark { name: Name::Id("bestAcquisition"), x: plan.acquisition, y: plan.equity, field: None },
                Mark {
                    name: Name::Id("bestFirstYear"),
                    x: short,
                    y: plan.winning.at(short) * margin - short,
                    field: None,
                },
            ],
            cut: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_other_spending_on_keeping_is_worth_more() {
        for (ceiling, speed, margin, growth) in
            [(0.7, 0.0847, 50.0, 1.1), (0.95, 0.5, 20.0, 1.0), (0.3, 0.01, 10.0, 1.2)]
        {
            let keeping = Response { ceiling, speed };
            let best = best_retention(keeping, margin, growth);
            let value = kept(keeping, margin, growth, best);
            for other in (0..1000).map(|step| margin * f64::from(step) / 1000.0) {
                assert!(
                    kept(keeping, margin, growth, other) <= value + 1e-9,
                    "{ceiling} {speed}: {other} beats {best}"
                );
            }
        }
    }
}
