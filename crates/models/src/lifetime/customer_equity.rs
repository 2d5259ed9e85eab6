//! 8.5 Customer equity: the best spending on winning and on keeping (Blattberg and Deighton), and the return on a campaign
//! by a switching matrix (Rust, Lemon and Zeithaml).
//!
//! The best spending on winning has a closed form. That on keeping is the root of a function that only falls, found by
//! bisection to the last digit.
//!
//! Under a budget for the first year, A + a R ≤ B, what is left after winning goes into keeping, up to what is best there:
//! equity is then a function of the spending on winning alone. It may have more than one summit, since the value of keeping
//! can rise slowly at first; all of them are looked for.

use crate::case::{Case, input, output, setting};
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
        Field::number("budget", "B", Unit::Money, [0.0, 1e9], [0.0, 50.0, 0.5], 10.0).when("limit", "budget"),
    ],
    settings: &[Field::choice("limit", &["none", "budget"], "none")],
    results: &[
        Output::new("equity", "E", Unit::Money),
        Output::new("bestAcquisition", "A*", Unit::Money),
        Output::new("bestAcquisitionRate", "a*", Unit::Share),
        Output::new("bestRetention", "R*", Unit::Money),
        Output::new("bestRetentionRate", "r*", Unit::Share),
        Output::new("retentionValue", "Q", Unit::Money),
        Output::new("shortSighted", "E_m", Unit::Money),
        Output::new("outlay", "S", Unit::Money),
        Output::new("nextUnit", "λ", Unit::Plain),
        Output::new("before", "V", Unit::Money),
        Output::new("after", "V′", Unit::Money),
        Output::new("campaignReturn", "ROI", Unit::Share),
    ],
    steps: &[
        "acquisitionSpeed",
        "retentionSpeed",
        "spending",
        "firstYear",
        "bestFirstYear",
        "withinBudget",
        "bestWithoutLimit",
    ],
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
        Question { result: "outlay", tolerance: 0.005, given: &["acquisitionSpend"], settings: &[] },
    ],
    slips: &[
        Slip::of(&["bestAcquisition"], "first-year-alone", Change::By(first_year_best)),
        Slip::shared(&["campaignReturn"], "ratio", Change::Ratio),
        Slip::shared(&["campaignReturn"], "undiscounted", Change::Put(&[("discount", Literal::Number(0.0))])),
        Slip::of(&["outlay"], "keeping-for-all", Change::Sum(&["bestAcquisition", "bestRetention"])),
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
            ("outlay", 13.805),
            ("nextUnit", 0.0),
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
const BUDGET: usize = input(&CARD, "budget");
const LIMIT: usize = setting(&CARD, "limit");
const EQUITY: usize = output(&CARD, "equity");
const BEST_ACQUISITION: usize = output(&CARD, "bestAcquisition");
const BEST_ACQUISITION_RATE: usize = output(&CARD, "bestAcquisitionRate");
const BEST_RETENTION: usize = output(&CARD, "bestRetention");
const BEST_RETENTION_RATE: usize = output(&CARD, "bestRetentionRate");
const RETENTION_VALUE: usize = output(&CARD, "retentionValue");
const SHORT_SIGHTED: usize = output(&CARD, "shortSighted");
const OUTLAY: usize = output(&CARD, "outlay");
const NEXT_UNIT: usize = output(&CARD, "nextUnit");
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

/// What is known before anything is decided.
#[derive(Clone, Copy)]
struct Market {
    winning: Response,
    keeping: Response,
    margin: f64,
    /// 1 + d.
    growth: f64,
}

/// Spending per prospect on winning and per customer on keeping.
#[derive(Clone, Copy)]
struct Spending {
    winning: f64,
    keeping: f64,
}

/// Winning and keeping at their best.
struct Plan {
    market: Market,
    /// Without a limit.
    free: Spending,
    /// Within the budget, where there is one; else free.
    best: Spending,
    /// What one more unit of budget would bring.
    next_unit: f64,
    budget: Option<f64>,
}

impl Market {
    /// What keeping is worth at a spending: (m r − R) / (1 + d − r).
    fn kept(&self, spend: f64) -> f64 {
        let rate = self.keeping.at(spend);
        (self.margin * rate - spend) / (self.growth - rate)
    }

    /// The same sign as the slope of [`Market::kept`]; it falls all the way from 0 to m (1 + d).
    fn rise(&self, spend: f64) -> f64 {
        self.keeping.slope(spend) * (self.margin * self.growth - spend) - (self.growth - self.keeping.at(spend))
    }

    fn kept_slope(&self, spend: f64) -> f64 {
        let below = self.growth - self.keeping.at(spend);
        self.rise(spend) / (below * below)
    }

    /// What a prospect is worth at a spending on both.
    fn equity(&self, Spending { winning, keeping }: Spending) -> f64 {
        self.winning.at(winning) * (self.margin + self.kept(keeping)) - winning
    }

    /// What a prospect costs in the first year.
    fn outlay(&self, Spending { winning, keeping }: Spending) -> f64 {
        winning + self.winning.at(winning) * keeping
    }

    fn free(&self) -> Spending {
        let keeping = best_retention(self);
        Spending { winning: self.winning.best(self.margin + self.kept(keeping)), keeping }
    }

    /// The split that spends a budget, given what of it goes into winning, and more on keeping than is best in none.
    fn rest_kept(&self, budget: f64, winning: f64, free: Spending) -> Spending {
        let rate = self.winning.at(winning);
        let keeping = if rate > 0.0 { ((budget - winning).max(0.0) / rate).min(free.keeping) } else { free.keeping };
        Spending { winning, keeping }
    }

    /// The best spending within a budget, and what one more unit of it would bring.
    fn within(&self, budget: f64, free: Spending) -> (Spending, f64) {
        if self.outlay(free) <= budget {
            return (free, 0.0);
        }
        // Below the first end all the keeping that is best can be paid and more winning is better; above the second
        // even the first year alone wants less.
        let first = turn(0.0, budget, |winning| budget - self.outlay(Spending { winning, ..free }));
        let last = budget.min(free.winning);
        let equity = |winning: f64| self.equity(self.rest_kept(budget, winning, free));
        let rise = |winning: f64| {
            let keeping = self.rest_kept(budget, winning, free).keeping;
            let slope = self.winning.slope(winning);
            slope * (self.margin + self.kept(keeping)) - self.kept_slope(keeping) * (1.0 + keeping * slope) - 1.0
        };
        const PARTS: usize = 400;
        let place = |part: usize| first + (last - first) * part as f64 / PARTS as f64;
        let summits = (0..PARTS)
            .map(|part| [place(part), place(part + 1)])
            .filter(|[low, high]| rise(*low) > 0.0 && rise(*high) <= 0.0)
            .map(|[low, high]| turn(low, high, rise));
        let winning = summits.chain([first, last]).max_by(|left, right| equity(*left).total_cmp(&equity(*right)));
        let best = self.rest_kept(budget, winning.unwrap_or(last), free);
        let next_unit = match best.keeping > 0.0 {
            true => self.kept_slope(best.keeping),
            false => self.winning.slope(best.winning) * self.margin - 1.0,
        };
        (best, next_unit.max(0.0))
    }
}

/// Where a function changes its sign from above zero, to the last digit.
fn turn(mut low: f64, mut high: f64, function: impl Fn(f64) -> f64) -> f64 {
    loop {
        let middle = 0.5 * (low + high);
        if middle <= low || middle >= high {
            return low;
        }
        if function(middle) > 0.0 {
            low = middle;
        } else {
            high = middle;
        }
    }
}

fn best_retention(market: &Market) -> f64 {
    let high = market.margin * market.growth;
    match high > 0.0 && market.rise(0.0) > 0.0 {
        true => turn(0.0, high, |spend| market.rise(spend)),
        false => 0.0,
    }
}

fn plan(case: &Case) -> Result<Plan, &'static str> {
    let (winning, keeping) = (Response::through(case, ACQUISITION)?, Response::through(case, RETENTION)?);
    let market = Market { winning, keeping, margin: case.number(MARGIN), growth: 1.0 + case.number(DISCOUNT) };
    let free = market.free();
    let budget = (case.choice(LIMIT) == 1).then(|| case.number(BUDGET));
    let (best, next_unit) = budget.map_or((free, 0.0), |budget| market.within(budget, free));
    Ok(Plan { market, free, best, next_unit, budget })
}

impl Plan {
    fn retention_value(&self) -> f64 {
        self.market.kept(self.best.keeping)
    }

    /// Equity if winning were decided by the first year alone; keeping has what is best, or what is left.
    fn short_sighted(&self) -> f64 {
        let winning = self.market.winning.best(self.market.margin);
        self.market.equity(match self.budget {
            Some(budget) => self.market.rest_kept(budget, winning.min(budget), self.free),
            None => Spending { winning, ..self.free },
        })
    }

    fn is_limited(&self) -> bool {
        self.next_unit > 0.0
    }
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
        out.set(EQUITY, of(&|plan| plan.market.equity(plan.best)));
        out.set(BEST_ACQUISITION, of(&|plan| plan.best.winning));
        out.set(BEST_ACQUISITION_RATE, of(&|plan| plan.market.winning.at(plan.best.winning)));
        out.set(BEST_RETENTION, of(&|plan| plan.best.keeping));
        out.set(BEST_RETENTION_RATE, of(&|plan| plan.market.keeping.at(plan.best.keeping)));
        out.set(RETENTION_VALUE, of(&Plan::retention_value));
        out.set(SHORT_SIGHTED, of(&Plan::short_sighted));
        out.set(OUTLAY, of(&|plan| plan.market.outlay(plan.best)));
        out.set(NEXT_UNIT, of(&|plan| plan.next_unit));
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
            let rate = response(RETENTION[0], "k_2", plan.market.keeping.speed, result(BEST_RETENTION));
            steps.extend(Step::new("bestRetentionRate", "r*", &rate));
            let growth = || 1.0 + symbol(DISCOUNT);
            let kept = (symbol(MARGIN) * result(BEST_RETENTION_RATE) - result(BEST_RETENTION))
                / (growth() - result(BEST_RETENTION_RATE));
            steps.extend(Step::new("retentionValue", "Q", &kept));
            if plan.is_limited() && plan.best.keeping > 0.0 {
                // The slope of the value of keeping: what one more unit of budget brings, spent there.
                let below = || growth() - result(BEST_RETENTION_RATE);
                let slope = Expr::Symbol("k_2", plan.market.keeping.speed)
                    * (symbol(RETENTION[0]) - result(BEST_RETENTION_RATE));
                let rise = slope * (symbol(MARGIN) * growth() - result(BEST_RETENTION)) - below();
                steps.extend(Step::new("nextUnit", "λ", &(rise / below().power(Expr::Number(2.0)))));
            }
            if plan.best.winning > 0.0 {
                let speed = || Expr::Symbol("k_1", plan.market.winning.speed);
                let worth = symbol(MARGIN) + result(RETENTION_VALUE);
                let start = match plan.is_limited() {
                    true => {
                        let worth = worth - result(NEXT_UNIT) * result(BEST_RETENTION);
                        speed() * symbol(ACQUISITION[0]) * worth / (1.0 + result(NEXT_UNIT))
                    }
                    false => speed() * symbol(ACQUISITION[0]) * worth,
                };
                steps.extend(Step::new("bestAcquisition", "A*", &(start.call(Function::Ln) / speed())));
            }
            let rate = response(ACQUISITION[0], "k_1", plan.market.winning.speed, result(BEST_ACQUISITION));
            steps.extend(Step::new("bestAcquisitionRate", "a*", &rate));
            let equity =
                result(BEST_ACQUISITION_RATE) * (symbol(MARGIN) + result(RETENTION_VALUE)) - result(BEST_ACQUISITION);
            steps.extend(Step::new("equity", "E", &equity));
            let outlay = result(BEST_ACQUISITION) + result(BEST_ACQUISITION_RATE) * result(BEST_RETENTION);
            steps.extend(Step::new("outlay", "S", &outlay));
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
        let Plan { market, free, best, .. } = plan;
        let right = (2.5 * free.winning).max(2.0 * case.number(ACQUISITION[1])).max(1.0);
        const POINTS: usize = 80;
        let curve = |id, right: f64, height: &dyn Fn(f64) -> f64| Series {
            name: Name::Id(id),
            points: (0..=POINTS)
                .map(|step| right * step as f64 / POINTS as f64)
                .map(|spend| [spend, height(spend)])
                .collect(),
            stepped: false,
        };
        let first_year = |spend: f64| market.winning.at(spend) * market.margin - spend;
        let free_equity = |winning: f64| market.equity(Spending { winning, ..free });
        let mut series = vec![curve("equity", right, &free_equity), curve("firstYear", right, &first_year)];
        let short = market.winning.best(market.margin);
        let mark = |id, x: f64, y: f64| Mark { name: Name::Id(id), x, y, field: None };
        let mut marks = vec![
            mark("bestAcquisition", best.winning, market.equity(best)),
            mark("bestFirstYear", short, first_year(short)),
        ];
        if let Some(budget) = plan.budget {
            // Beyond the budget nothing can be spent: the curve ends there.
            let end = budget.min(right);
            let within = |winning: f64| market.equity(market.rest_kept(budget, winning, free));
            series.push(curve("withinBudget", end, &within));
            if plan.is_limited() {
                marks.push(mark("bestWithoutLimit", free.winning, market.equity(free)));
            }
        }
        let heights = series.iter().flat_map(|series| series.points.iter().map(|point| point[1]));
        let [low, high] = heights.fold([0.0f64, 0.0f64], |[low, high], y| [low.min(y), high.max(y)]);
        Picture::Curve {
            x: Span { id: "spending", unit: Unit::Money, min: 0.0, max: right },
            y: Span { id: "equity", unit: Unit::Money, min: low, max: if high > low { high } else { low + 1.0 } },
            series,
            marks,
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
            let winning = Response { ceiling: 0.4, speed: 0.1 };
            let market = Market { winning, keeping: Response { ceiling, speed }, margin, growth };
            let best = best_retention(&market);
            let value = market.kept(best);
            for other in (0..1000).map(|step| margin * f64::from(step) / 1000.0) {
                assert!(market.kept(other) <= value + 1e-9, "{ceiling} {speed}: {other} beats {best}");
            }
        }
    }

    #[test]
    fn no_other_split_of_the_budget_is_worth_more() {
        let winning = Response { ceiling: 0.4, speed: 0.094 };
        for keeping in [Response { ceiling: 0.7, speed: 0.0847 }, Response { ceiling: 0.99, speed: 0.02 }] {
            let market = Market { winning, keeping, margin: 50.0, growth: 1.1 };
            let free = market.free();
            for budget in [0.5, 3.0, 6.0, 9.0, 12.0, 13.5, 30.0] {
                let (best, next_unit) = market.within(budget, free);
                let value = market.equity(best);
                assert!(market.outlay(best) <= budget + 1e-9, "{budget}");
                for step in 0..=500 {
                    let spent = budget * f64::from(step) / 500.0;
                    let most = ((budget - spent) / winning.at(spent)).min(100.0);
                    for part in 0..=100 {
                        let other = Spending { winning: spent, keeping: most * f64::from(part) / 100.0 };
                        let found = if spent > 0.0 { market.equity(other) } else { 0.0 };
                        assert!(found <= value + 1e-9, "{budget}: {spent} and {} beat it", other.keeping);
                    }
                }
                let more = market.equity(market.within(budget + 1e-5, free).0);
                assert!(((more - value) / 1e-5 - next_unit).abs() < 1e-3, "{budget}: {next_unit}");
            }
        }
    }
}
