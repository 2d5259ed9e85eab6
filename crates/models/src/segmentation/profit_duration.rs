//! 3.4 Profit against projected duration (Reinartz and Kumar).

use serde::Serialize;

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::shapes::matrix::{MONEY, Matrix, Side, quadrant};
use crate::{Card, Change, Error, Example, Field, Literal, Output, Question, Reference, RowKind, Shape, Slip, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::number("purchases", "n", Unit::Count, [1.0, 1e6], [1.0, 24.0, 1.0], 4.0)
            .whole()
            .under("duration")
            .when("durationBy", "projected")
            .named(&["purchases", "orders", "frequency", "购买次数", "订单数", "购买频次"]),
        Field::number("lastPurchase", "t", Unit::Periods, [0.0, 1e6], [1.0, 24.0, 1.0], 8.0)
            .under("duration")
            .when("durationBy", "projected")
            .named(&["last purchase", "last_purchase", "last period", "最后购买期", "最近一次购买期", "最后一次购买"]),
        Field::number("observed", "T", Unit::Periods, [1.0, 1e6], [1.0, 24.0, 1.0], 12.0)
            .under("duration")
            .when("durationBy", "projected")
            .named(&["observed", "observed periods", "periods", "观察期", "观察期数", "总期数"]),
        Field::number("loyalty", "l", Unit::Share, [0.0, 1.0], [0.0, 1.0, 0.05], 0.5)
            .under("duration")
            .when("durationBy", "entered")
            .named(&["loyalty", "loyalty score", "忠诚度", "忠诚", "忠诚度得分"]),
        Field::number("revenue", "u", Unit::Money, [-1e12, 1e12], [0.0, 5000.0, 50.0], 1200.0)
            .under("profit")
            .named(&["revenue", "total", "spend", "sales", "profit", "收入", "销售额", "消费总额", "消费金额", "利润"]),
        Field::number("margin", "m", Unit::Share, [-1.0, 1.0], [0.0, 1.0, 0.01], 0.3).under("profit").named(&[
            "margin",
            "gross margin",
            "毛利率",
            "利润率",
        ]),
        Field::number("serviceCost", "c", Unit::Money, [0.0, 1e12], [0.0, 1000.0, 10.0], 100.0)
            .under("profit")
            .named(&["service cost", "cost to serve", "service_cost", "服务成本", "客户服务成本"]),
    ],
    settings: &[
        Field::choice("durationBy", &["projected", "entered"], "projected"),
        Field::choice("oneTimeBuyers", &["by-formula", "zero"], "by-formula").when("durationBy", "projected"),
        Field::number("durationCut", "c_d", Unit::Share, [0.0, 1.0], [0.0, 1.0, 0.05], 0.5),
        Field::number("profitCut", "c_p", Unit::Money, [-1e12, 1e12], [-500.0, 1500.0, 10.0], 0.0),
    ],
    results: &[Output::new("profit", "P", Unit::Money), Output::new("duration", "D", Unit::Share)],
    segments: &["true-friends", "butterflies", "barnacles", "strangers"],
    steps: &["profitHigh", "durationLong"],
    reasons: &["last-after-end"],
    cautions: 4,
    rows: Some(RowKind::Customer),
    questions: &[
        Question {
            result: "duration",
            tolerance: 0.005,
            given: &["purchases", "lastPurchase", "observed"],
            settings: &[],
        },
        Question { result: "profit", tolerance: 0.005, given: &["revenue", "margin", "serviceCost"], settings: &[] },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["purchases", "lastPurchase", "observed", "revenue", "margin", "serviceCost"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["duration", "segment"], "power-forgotten", Change::Put(&[("purchases", Literal::Number(1.0))])),
        Slip::of(
            &["profit", "segment"],
            "revenue-for-profit",
            Change::Put(&[("margin", Literal::Number(1.0)), ("serviceCost", Literal::Number(0.0))]),
        ),
        Slip::of(&["profit"], "service-forgotten", Change::Put(&[("serviceCost", Literal::Number(0.0))])),
    ],
    example: Example {
        inputs: &[
            ("purchases", Literal::Number(4.0)),
            ("lastPurchase", Literal::Number(8.0)),
            ("observed", Literal::Number(12.0)),
            ("revenue", Literal::Number(1200.0)),
            ("margin", Literal::Number(0.3)),
            ("serviceCost", Literal::Number(100.0)),
        ],
        settings: &[],
        values: &[("profit", 260.0), ("duration", 0.1975)],
        segment: Some("butterflies"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Reinartz, W., & Kumar, V.",
            year: Some(2002),
            title: "The mismanagement of customer loyalty",
            container: "Harvard Business Review, 80(7), 86–94",
        },
        Reference {
            authors: "Reinartz, W. J., & Kumar, V.",
            year: Some(2000),
            title: "On the profitability of long-life customers in a noncontractual setting: An empirical investigation \
                    and implications for marketing",
            container: "Journal of Marketing, 64(4), 17–35",
        },
    ],
    ..Card::new("profit-duration", 3, 4, Shape::Matrix)
};

const PURCHASES: usize = input(&CARD, "purchases");
const LAST_PURCHASE: usize = input(&CARD, "lastPurchase");
const OBSERVED: usize = input(&CARD, "observed");
const LOYALTY: usize = input(&CARD, "loyalty");
const REVENUE: usize = input(&CARD, "revenue");
const MARGIN: usize = input(&CARD, "margin");
const SERVICE_COST: usize = input(&CARD, "serviceCost");
const DURATION_BY: usize = setting(&CARD, "durationBy");
const ONE_TIME_BUYERS: usize = setting(&CARD, "oneTimeBuyers");

const PROFIT: usize = output(&CARD, "profit");
const DURATION: usize = output(&CARD, "duration");

/// Index among the card's segments of each quadrant: duration short or long (x), profit low or high (y).
const QUADRANTS: [u8; 4] = [3, 2, 1, 0];

/// The chance that a customer is still active: (t / T)ⁿ.
///
/// `purchases` n ≥ 1; `last` is the period of the last one, counted from 1, and `observed` the number of periods T ≥
/// `last`. Source: the rule taught with Reinartz and Kumar (2002), after Schmittlein and Morrison (1985).
pub fn projected_duration(purchases: f64, last: f64, observed: f64) -> f64 {
    libm::pow(last / observed, purchases)
}

/// Customers of one quadrant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QuadrantCount {
    /// Segment id.
    pub segment: &'static str,
    /// Customers.
    pub customers: usize,
    /// Sum of their profit.
    pub profit: f64,
}

/// Segment of a customer: index among `true-friends`, `butterflies`, `barnacles`, `strangers`. A duration at the cut is
/// long; a profit at the cut is not yet profitable.
pub fn segment(profit: f64, duration: f64, profit_cut: f64, duration_cut: f64) -> u8 {
    QUADRANTS[quadrant(duration >= duration_cut, profit > profit_cut)]
}

/// Counts the customers in the four quadrants, best first; one profit and one duration a customer.
///
/// # Errors
/// [`Error::LengthsDiffer`].
pub fn count(
    profit: &[f64],
    duration: &[f64],
    profit_cut: f64,
    duration_cut: f64,
) -> Result<[QuadrantCount; 4], Error> {
    if profit.len() != duration.len() {
        return Err(Error::LengthsDiffer { lengths: vec![profit.len(), duration.len()] });
    }
    let mut counts = [QuadrantCount::default(); 4];
    for (count, segment) in counts.iter_mut().zip(CARD.segments) {
        count.segment = segment;
    }
    for (&profit, &duration) in profit.iter().zip(duration) {
        let count = &mut counts[usize::from(segment(profit, duration, profit_cut, duration_cut))];
        count.customers += 1;
        count.profit += profit;
    }
    Ok(counts)
}

fn duration(case: &Case) -> Result<f64, &'static str> {
    if case.choice(DURATION_BY) == 1 {
        return Ok(case.number(LOYALTY));
    }
    let (purchases, last, observed) = (case.number(PURCHASES), case.number(LAST_PURCHASE), case.number(OBSERVED));
    match () {
        () if last > observed => Err("last-after-end"),
        () if is_taken_as_gone(case) => Ok(0.0),
        () => Ok(projected_duration(purchases, last, observed)),
    }
}

fn is_taken_as_gone(case: &Case) -> bool {
    case.number(PURCHASES) == 1.0 && case.choice(ONE_TIME_BUYERS) == 1
}

fn duration_formula(case: &Case) -> Expr {
    match () {
        () if case.choice(DURATION_BY) == 1 => Expr::Symbol("l", case.number(LOYALTY)),
        () if is_taken_as_gone(case) => Expr::Number(0.0),
        () => (Expr::Symbol("t", case.number(LAST_PURCHASE)) / Expr::Symbol("T", case.number(OBSERVED)))
            .power(Expr::Symbol("n", case.number(PURCHASES))),
    }
}

fn profit_formula(case: &Case) -> Expr {
    let revenue = Expr::Symbol("u", case.number(REVENUE));
    revenue * Expr::Symbol("m", case.number(MARGIN)) - Expr::Symbol("c", case.number(SERVICE_COST))
}

/// The model.
pub(crate) static MODEL: Matrix = Matrix::new(
    &CARD,
    Side {
        id: "duration",
        symbol: "D",
        output: Some(DURATION),
        value: duration,
        formula: Some(duration_formula),
        cut: setting(&CARD, "durationCut"),
        high: Relation::AtLeast,
        range: [0.0, 1.0],
        step: "durationLong",
    },
    Side {
        id: "profit",
        symbol: "P",
        output: Some(PROFIT),
        value: |case| Ok(case.number(REVENUE) * case.number(MARGIN) - case.number(SERVICE_COST)),
        formula: Some(profit_formula),
        cut: setting(&CARD, "profitCut"),
        high: Relation::MoreThan,
        range: MONEY,
        step: "profitHigh",
    },
    QUADRANTS,
);
