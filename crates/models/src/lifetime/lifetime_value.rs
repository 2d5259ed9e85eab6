//! 8.1 The lifetime value of one customer.

use super::flows::{Convention, Payment, Plan};
use crate::case::{Case, input, output, setting};
use crate::formula::Expr;
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Flow, Literal, Output, Picture, Question, Reference, RowKind, Shape, Slip, Step, Unit,
};

/// Most flows that a horizon or a list may have.
const MOST_FLOWS: usize = 1000;
/// Flows that the time line draws of an endless plan, and at most of any.
const DRAWN: usize = 24;

static CARD: Card = Card {
    inputs: &[
        Field::number("retention", "r", Unit::Share, [0.0, 1.0], [0.0, 0.99, 0.01], 0.8).named(&[
            "retention",
            "retention rate",
            "retention_rate",
            "保留率",
            "留存率",
            "客户保留率",
            "保持率",
        ]),
        Field::number("margin", "m", Unit::Money, [-1e9, 1e9], [0.0, 1000.0, 10.0], 100.0).named(&[
            "margin",
            "profit",
            "annual margin",
            "contribution",
            "gross margin",
            "毛利",
            "利润",
            "年利润",
            "每期利润",
            "边际贡献",
        ]),
        Field::number("discount", "d", Unit::AnnualRate, [0.0, 10.0], [0.0, 0.5, 0.01], 0.1).named(&[
            "discount",
            "discount rate",
            "discount_rate",
            "贴现率",
            "折现率",
        ]),
        Field::number("growth", "g", Unit::Share, [-1.0, 10.0], [-0.2, 0.2, 0.01], 0.0).named(&[
            "growth",
            "growth rate",
            "margin growth",
            "增长率",
            "利润增长率",
        ]),
        Field::number("acquisitionCost", "A", Unit::Money, [0.0, 1e9], [0.0, 500.0, 10.0], 0.0).named(&[
            "acquisition cost",
            "acquisition_cost",
            "cac",
            "获客成本",
            "获取成本",
            "获得成本",
            "开发成本",
        ]),
        Field::number("retentionCost", "c", Unit::Money, [0.0, 1e9], [0.0, 200.0, 5.0], 0.0).named(&[
            "retention cost",
            "retention_cost",
            "promotion cost",
            "marketing cost",
            "维系成本",
            "保持成本",
            "营销成本",
            "维护成本",
        ]),
        Field::number("periods", "N", Unit::Count, [1.0, MOST_FLOWS as f64], [1.0, 30.0, 1.0], 5.0)
            .whole()
            .when("horizon", "periods")
            .named(&["periods", "years", "horizon", "期数", "年数", "期限"]),
        Field::number("periodYears", "h", Unit::Years, [0.001, 100.0], [0.25, 3.0, 0.25], 1.0).named(&[
            "period length",
            "period_years",
            "每期年数",
            "期长",
        ]),
        Field::list("margins", "m_t", Unit::Money, [-1e9, 1e9], MOST_FLOWS).under("uneven"),
        Field::list("retentions", "r_t", Unit::Share, [0.0, 1.0], MOST_FLOWS).under("uneven"),
        Field::list("times", "t", Unit::Years, [0.0, 1000.0], MOST_FLOWS).under("uneven"),
    ],
    settings: &[
        Field::choice("convention", &["existing", "new", "end-of-period"], "existing"),
        Field::choice("horizon", &["endless", "periods"], "endless"),
    ],
    results: &[
        Output::new("value", "V", Unit::Money),
        Output::new("netValue", "V_net", Unit::Money),
        Output::new("lifetime", "T", Unit::Periods),
        Output::new("marginMultiple", "k", Unit::Plain),
    ],
    steps: &["periodRate", "margins", "costs", "ratio", "tail"],
    reasons: &["endless-growth", "never-leaves", "no-margin", "times-not-ascending"],
    cautions: 6,
    rows: Some(RowKind::Customer),
    questions: &[
        Question {
            result: "value",
            tolerance: 0.005,
            given: &["margin", "retention", "discount"],
            settings: &["convention"],
        },
        Question { result: "lifetime", tolerance: 0.005, given: &["retention"], settings: &[] },
        Question {
            result: "netValue",
            tolerance: 0.005,
            given: &["margin", "retention", "discount", "growth", "acquisitionCost"],
            settings: &["convention"],
        },
        Question {
            result: "marginMultiple",
            tolerance: 0.005,
            given: &["retention", "discount", "periodYears"],
            settings: &["convention"],
        },
    ],
    slips: &[
        Slip::new("churn", Change::Rest("retention")),
        Slip::of(
            &["value", "netValue", "marginMultiple"],
            "undiscounted",
            Change::Put(&[("discount", Literal::Number(0.0))]),
        ),
        Slip::of(
            &["value", "netValue", "marginMultiple"],
            "margin-times-lifetime",
            Change::Put(&[("discount", Literal::Number(0.0)), ("convention", Literal::Word("new"))]),
        ),
        Slip::of(&["netValue"], "cost-forgotten", Change::Put(&[("acquisitionCost", Literal::Number(0.0))])),
        Slip::of(&["netValue"], "growth-forgotten", Change::Put(&[("growth", Literal::Number(0.0))])),
        Slip::of(&["marginMultiple"], "year-for-period", Change::Put(&[("periodYears", Literal::Number(1.0))])),
    ],
    example: Example {
        inputs: &[
            ("margin", Literal::Number(100.0)),
            ("retention", Literal::Number(0.8)),
            ("discount", Literal::Number(0.1)),
            ("acquisitionCost", Literal::Number(150.0)),
        ],
        settings: &[("convention", Literal::Word("new"))],
        values: &[("value", 366.67), ("netValue", 216.67), ("lifetime", 5.0), ("marginMultiple", 3.667)],
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
            authors: "Gupta, S., & Lehmann, D. R.",
            year: Some(2003),
            title: "Customers as assets",
            container: "Journal of Interactive Marketing, 17(1), 9–24",
        },
    ],
    ..Card::new("lifetime-value", 8, 1, Shape::Cash)
};

const MARGIN: usize = input(&CARD, "margin");
const RETENTION: usize = input(&CARD, "retention");
const DISCOUNT: usize = input(&CARD, "discount");
const GROWTH: usize = input(&CARD, "growth");
const ACQUISITION_COST: usize = input(&CARD, "acquisitionCost");
const RETENTION_COST: usize = input(&CARD, "retentionCost");
const PERIODS: usize = input(&CARD, "periods");
const PERIOD_YEARS: usize = input(&CARD, "periodYears");
const MARGINS: usize = input(&CARD, "margins");
const RETENTIONS: usize = input(&CARD, "retentions");
const TIMES: usize = input(&CARD, "times");
const CONVENTION: usize = setting(&CARD, "convention");
const HORIZON: usize = setting(&CARD, "horizon");

const VALUE: usize = output(&CARD, "value");
const NET_VALUE: usize = output(&CARD, "netValue");
const LIFETIME: usize = output(&CARD, "lifetime");
const MARGIN_MULTIPLE: usize = output(&CARD, "marginMultiple");

/// The model.
pub(crate) struct LifetimeValue;

impl Model for LifetimeValue {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let plan = plan(case);
        let value = value(&plan);
        out.set(VALUE, value);
        out.set(NET_VALUE, value.map(|value| value - case.number(ACQUISITION_COST)));
        out.set(LIFETIME, plan.lifetime().ok_or("never-leaves"));
        let margin = plan.first_margin();
        out.set(
            MARGIN_MULTIPLE,
            value.and_then(|value| if margin == 0.0 { Err("no-margin") } else { Ok(value / margin) }),
        );
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let plan = plan(case);
        let mut steps = Vec::new();
        if plan.length != 1.0 && plan.times.is_empty() {
            let formula = (1.0 + Expr::Symbol("d", plan.annual)).power(Expr::Symbol("h", plan.length)) - 1.0;
            steps.extend(Step::new("periodRate", "i", &formula));
        }
        if let Ok(value) = out.get(VALUE) {
            match plan.is_even() {
                true => even_steps(&plan, &mut steps),
                false => uneven_steps(&plan, &mut steps),
            }
            let value = Expr::Symbol("V", value);
            let cost = Expr::Symbol("A", case.number(ACQUISITION_COST));
            steps.extend(Step::new("netValue", "V_net", &(value.clone() - cost)));
            if plan.first_margin() != 0.0 {
                let symbol = if plan.margins.is_empty() { "m" } else { "m_1" };
                steps.extend(Step::new("marginMultiple", "k", &(value / Expr::Symbol(symbol, plan.first_margin()))));
            }
        }
        steps.extend(lifetime_step(&plan));
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let plan = plan(case);
        let acquisition = case.number(ACQUISITION_COST);
        let mut flows = Vec::new();
        if acquisition > 0.0 {
            flows.push(Flow { at: 0.0, survival: 1.0, amount: -acquisition, discounted: -acquisition });
        }
        let drawn = plan.flows().map_or(DRAWN, |count| count.min(DRAWN));
        for payment in plan.payments().take(drawn) {
            if let (Some(at), true) = (payment.cost_at, plan.cost > 0.0) {
                let amount = -plan.cost * payment.cost_survival;
                flows.push(Flow {
                    at,
                    survival: payment.cost_survival,
                    amount,
                    discounted: amount * payment.cost_factor,
                });
            }
            let amount = payment.margin * payment.survival;
            flows.push(Flow {
                at: payment.at,
                survival: payment.survival,
                amount,
                discounted: amount * payment.factor,
            });
        }
        flows.retain(|flow| flow.amount.is_finite() && flow.discounted.is_finite());
        let total = out.get(NET_VALUE).unwrap_or_else(|_| flows.iter().map(|flow| flow.discounted).sum());
        Picture::Timeline { total, endless: plan.flows().is_none(), flows }
    }
}

fn plan(case: &Case) -> Plan<'_> {
    Plan {
        convention: [Convention::Existing, Convention::New, Convention::EndOfPeriod][case.choice(CONVENTION)],
        margin: case.number(MARGIN),
        retention: case.number(RETENTION),
        annual: case.number(DISCOUNT),
        length: case.number(PERIOD_YEARS),
        growth: case.number(GROWTH),
        cost: case.number(RETENTION_COST),
        horizon: (case.choice(HORIZON) == 1).then_some(case.number(PERIODS) as usize),
        margins: case.list(MARGINS),
        retentions: case.list(RETENTIONS),
        times: case.list(TIMES),
    }
}

fn value(plan: &Plan) -> Result<f64, &'static str> {
    if plan.times.windows(2).any(|pair| pair[0] >= pair[1]) {
        return Err("times-not-ascending");
    }
    let sums = plan.sums().ok_or("endless-growth")?;
    Ok(sums.margins - sums.costs)
}

/// Steps of a plan whose periods are all alike: the closed form, or the sum over the horizon.
fn even_steps(plan: &Plan, steps: &mut Vec<Step>) {
    let m = || Expr::Symbol("m", plan.margin);
    let r = || Expr::Symbol("r", plan.retention);
    let discounted = || 1.0 + rate_symbol(plan);
    let grown = || 1.0 + Expr::Symbol("g", plan.growth);
    let margins = match plan.horizon {
        None => {
            let staying = if plan.growth == 0.0 { r() } else { r() * grown() };
            let below = discounted() - staying;
            match plan.convention {
                Convention::Existing => m() * r() / below,
                Convention::New => m() * discounted() / below,
                Convention::EndOfPeriod => m() / below,
            }
        }
        Some(flows) => {
            let flows = flows as i64;
            let (first, last) = if plan.convention == Convention::New { (0, flows - 1) } else { (1, flows) };
            // Growth begins after the first flow; retention as well, except where the first flow is uncertain.
            let since_first = || if first == 0 { Expr::Index } else { Expr::Index - 1.0 };
            let kept = if plan.convention == Convention::Existing { Expr::Index } else { since_first() };
            let margin = if plan.growth == 0.0 { m() } else { m() * grown().power(since_first()) };
            Expr::sum("t", first, last, margin * r().power(kept) / discounted().power(Expr::Index))
        }
    };
    if plan.cost == 0.0 {
        steps.extend(Step::new("value", "V", &margins));
        return;
    }
    let c = || Expr::Symbol("c", plan.cost);
    let costs = match plan.horizon {
        None => c() * discounted().power(0.5) / (discounted() - r()),
        Some(flows) => {
            let last = flows as i64 - i64::from(plan.convention == Convention::New);
            Expr::sum("t", 1, last, c() * r().power(Expr::Index - 1.0) / discounted().power(Expr::Index - 0.5))
        }
    };
    balance(steps, &margins, &costs);
}

/// Steps of a plan with margins, retention rates or times of its own.
fn uneven_steps(plan: &Plan, steps: &mut Vec<Step>) {
    let explicit = plan.flows().unwrap_or_else(|| plan.uneven());
    let payments: Vec<Payment> = plan.payments().take(explicit).collect();
    let column = |symbol, value: fn(&Payment) -> f64| Expr::Element(symbol, 1, payments.iter().map(value).collect());
    let last = payments.len() as i64;
    let mut margins = Expr::sum(
        "t",
        1,
        last,
        column("m", |payment| payment.margin)
            * column("S", |payment| payment.survival)
            * column("v", |payment| payment.factor),
    );
    let mut costs = Expr::sum(
        "t",
        1,
        last,
        Expr::Symbol("c", plan.cost)
            * column("B", |payment| payment.cost_at.map_or(0.0, |_| payment.cost_survival))
            * column("w", |payment| payment.cost_factor),
    );
    if plan.flows().is_none()
        && let Some(next) = plan.payments().nth(explicit)
        && let Some(tail) = plan.tail(explicit)
    {
        let ratio =
            Expr::Symbol("r", plan.retention) * (1.0 + Expr::Symbol("g", plan.growth)) / (1.0 + rate_symbol(plan));
        steps.extend(Step::new("ratio", "q", &ratio));
        let first = next.margin * next.survival * next.factor;
        let rest = Expr::Symbol("x", first) / (1.0 - Expr::Symbol("q", plan.ratio()));
        steps.extend(Step::new("tail", "R", &rest));
        margins = margins + Expr::Symbol("R", tail.margins);
        costs = costs + Expr::Symbol("Q", tail.costs);
    }
    match plan.cost {
        0.0 => steps.extend(Step::new("value", "V", &margins)),
        _ => balance(steps, &margins, &costs),
    }
}

/// Margins, costs, and the value that is left.
fn balance(steps: &mut Vec<Step>, margins: &Expr, costs: &Expr) {
    steps.extend(Step::new("margins", "M", margins));
    steps.extend(Step::new("costs", "C", costs));
    let difference = Expr::Symbol("M", margins.value()) - Expr::Symbol("C", costs.value());
    steps.extend(Step::new("value", "V", &difference));
}

fn lifetime_step(plan: &Plan) -> Option<Step> {
    let lifetime = plan.lifetime()?;
    if plan.retentions.is_empty() {
        return Step::new("lifetime", "T", &(1.0 / (1.0 - Expr::Symbol("r", plan.retention))));
    }
    let mut survival = vec![1.0];
    survival.extend(plan.retentions.iter().scan(1.0, |left, retained| {
        *left *= retained;
        Some(*left)
    }));
    let last = survival.pop()?;
    let head = Expr::sum("t", 0, survival.len() as i64 - 1, Expr::Element("S", 0, survival));
    if last == 0.0 {
        return Step::new("lifetime", "T", &head);
    }
    let step =
        Step::new("lifetime", "T", &(head + Expr::Symbol("S_L", last) / (1.0 - Expr::Symbol("r", plan.retention))));
    step.filter(|step| (step.value - lifetime).abs() <= 1e-9 * lifetime)
}

/// The rate per period: the annual one where a period is a year.
fn rate_symbol(plan: &Plan) -> Expr {
    if plan.length == 1.0 { Expr::Symbol("d", plan.annual) } else { Expr::Symbol("i", plan.rate()) }
}
