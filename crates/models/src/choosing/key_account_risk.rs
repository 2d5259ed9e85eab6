//! 2.3 Large is not good: five risks of a key account, with the single risk that overrides the mean, and concentration.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Function, Relation};
use crate::model::Outcome;
use crate::shapes::gap::settled;
use crate::shapes::scorecard::{self, Facet, Scorecard, Scores, Total, index_setting, item};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, RowKind, Shape, Slip, Step, Unit};

const fn weight(id: &'static str, symbol: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Plain, [0.0, 100.0], [0.0, 100.0, 5.0], default).under("weights")
}

/// The statements of all five risks.
const STATEMENTS: &[&str] = &[
    "finance1",
    "finance2",
    "finance3",
    "profit1",
    "profit2",
    "profit3",
    "management1",
    "management2",
    "management3",
    "churn1",
    "churn2",
    "churn3",
    "competition1",
    "competition2",
    "competition3",
];

static CARD: Card = Card {
    inputs: &[
        item("finance1", "finance", 3.0, &["finance 1", "财务风险1"]),
        item("finance2", "finance", 4.0, &["finance 2", "财务风险2"]),
        item("finance3", "finance", 3.0, &["finance 3", "财务风险3"]).reversed(),
        item("profit1", "profit", 3.0, &["profit 1", "利润风险1"]),
        item("profit2", "profit", 2.0, &["profit 2", "利润风险2"]),
        item("profit3", "profit", 4.0, &["profit 3", "利润风险3"]).reversed(),
        item("management1", "management", 2.0, &["management 1", "管理风险1"]),
        item("management2", "management", 2.0, &["management 2", "管理风险2"]),
        item("management3", "management", 4.0, &["management 3", "管理风险3"]).reversed(),
        item("churn1", "churn", 4.0, &["churn 1", "流失风险1"]),
        item("churn2", "churn", 3.0, &["churn 2", "流失风险2"]),
        item("churn3", "churn", 3.0, &["churn 3", "流失风险3"]).reversed(),
        item("competition1", "competition", 1.0, &["competition 1", "竞争风险1"]),
        item("competition2", "competition", 2.0, &["competition 2", "竞争风险2"]),
        item("competition3", "competition", 5.0, &["competition 3", "竞争风险3"]).reversed(),
        weight("weightFinance", "w_1", 25.0).named(&["weight finance", "财务风险权重"]),
        weight("weightProfit", "w_2", 20.0).named(&["weight profit", "利润风险权重"]),
        weight("weightManagement", "w_3", 15.0).named(&["weight management", "管理风险权重"]),
        weight("weightChurn", "w_4", 25.0).named(&["weight churn", "流失风险权重"]),
        weight("weightCompetition", "w_5", 15.0).named(&["weight competition", "竞争风险权重"]),
        Field::number("sales", "u", Unit::Money, [0.0, 1e12], [0.0, 1000.0, 10.0], 500.0).under("own").named(&[
            "sales",
            "revenue",
            "amount",
            "销售额",
            "金额",
        ]),
        Field::list("revenues", "y", Unit::Money, [0.0, 1e12], 5000)
            .under("customers")
            .gathering("sales")
            .starting(&[500.0, 200.0, 100.0, 60.0, 40.0, 30.0, 25.0, 20.0, 15.0, 10.0]),
    ],
    settings: &[
        Field::scale("5"),
        Field::number("override", "o", Unit::Share, [0.0, 1.0], [0.0, 1.0, 0.05], 1.0),
        index_setting("redCut", "c_r", 60.0),
        index_setting("amberCut", "c_a", 40.0),
    ],
    results: &[
        Output::new("risk", "R", Unit::Points),
        Output::new("index", "I", Unit::Points),
        Output::new("finance", "r_1", Unit::Points),
        Output::new("profit", "r_2", Unit::Points),
        Output::new("management", "r_3", Unit::Points),
        Output::new("churn", "r_4", Unit::Points),
        Output::new("competition", "r_5", Unit::Points),
        Output::new("ownShare", "s", Unit::Share),
        Output::new("largestShare", "s_1", Unit::Share),
        Output::new("concentration", "H", Unit::Plain),
    ],
    segments: &["green", "amber", "red", "red-single"],
    steps: &["single", "red", "amber", "total"],
    reasons: &["no-revenue", "not-among-them"],
    cautions: 3,
    rows: Some(RowKind::Customer),
    questions: &[
        Question { result: "risk", tolerance: 0.005, given: STATEMENTS, settings: &[] },
        Question { result: "churn", tolerance: 0.005, given: &["churn1", "churn2", "churn3"], settings: &["scale"] },
        Question { result: "concentration", tolerance: 0.005, given: &["revenues"], settings: &[] },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["finance1", "finance2", "finance3", "churn1", "churn2", "churn3"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(
            &["risk"],
            "unweighted",
            Change::Put(&[
                ("weightFinance", Literal::Number(1.0)),
                ("weightProfit", Literal::Number(1.0)),
                ("weightManagement", Literal::Number(1.0)),
                ("weightChurn", Literal::Number(1.0)),
                ("weightCompetition", Literal::Number(1.0)),
            ]),
        ),
        Slip::shared(&["churn"], "sum", Change::Times(3.0)),
        Slip::of(&["segment"], "mean-hides", Change::Even(STATEMENTS)),
        Slip::of(&["concentration"], "largest-alone", Change::Reads("largestShare")),
    ],
    example: Example {
        inputs: &[
            ("finance1", Literal::Number(4.0)),
            ("finance2", Literal::Number(4.0)),
            ("finance3", Literal::Number(2.0)),
            ("profit1", Literal::Number(3.0)),
            ("profit2", Literal::Number(3.0)),
            ("profit3", Literal::Number(3.0)),
            ("management1", Literal::Number(2.0)),
            ("management2", Literal::Number(2.0)),
            ("management3", Literal::Number(4.0)),
            ("churn1", Literal::Number(5.0)),
            ("churn2", Literal::Number(5.0)),
            ("churn3", Literal::Number(1.0)),
            ("competition1", Literal::Number(1.0)),
            ("competition2", Literal::Number(1.0)),
            ("competition3", Literal::Number(5.0)),
        ],
        settings: &[],
        values: &[
            ("risk", 3.3),
            ("index", 57.5),
            ("finance", 4.0),
            ("profit", 3.0),
            ("management", 2.0),
            ("churn", 5.0),
            ("competition", 1.0),
            ("ownShare", 0.5),
            ("largestShare", 0.5),
            ("concentration", 0.307),
        ],
        segment: Some("red-single"),
        source: None,
    },
    references: &[Reference {
        authors: "苏朝晖",
        year: None,
        title: "客户关系管理",
        container: "textbook; chapter on choosing customers",
    }],
    numbered: &["customers"],
    ..Card::new("key-account-risk", 2, 3, Shape::Scorecard)
};

const FACETS: &[Facet] = &[
    Facet::new(&CARD, "finance").weighted(&CARD, "weightFinance"),
    Facet::new(&CARD, "profit").weighted(&CARD, "weightProfit"),
    Facet::new(&CARD, "management").weighted(&CARD, "weightManagement"),
    Facet::new(&CARD, "churn").weighted(&CARD, "weightChurn"),
    Facet::new(&CARD, "competition").weighted(&CARD, "weightCompetition"),
];
const REVENUES: usize = input(&CARD, "revenues");
const SALES: usize = input(&CARD, "sales");
const OWN_SHARE: usize = output(&CARD, "ownShare");
const RISK: usize = output(&CARD, "risk");
const INDEX: usize = output(&CARD, "index");
const LARGEST_SHARE: usize = output(&CARD, "largestShare");
const CONCENTRATION: usize = output(&CARD, "concentration");
const OVERRIDE: usize = setting(&CARD, "override");
const RED_CUT: usize = setting(&CARD, "redCut");
const AMBER_CUT: usize = setting(&CARD, "amberCut");

/// Slack of the override: a mean of thirds may end a little below the mark.
const SLACK: f64 = 1e-9;

/// The model.
pub(crate) static KEY_ACCOUNT_RISK: Scorecard = Scorecard {
    total: Total::Mean(RISK),
    read,
    work,
    flag: |case, scores, facet| scores.facets[facet].is_ok_and(|risk| overrides(case, scores.points, risk)),
    ..Scorecard::new(&CARD, FACETS)
};

/// Whether one risk alone makes the account red.
fn overrides(case: &Case, points: f64, risk: f64) -> bool {
    risk >= 1.0 + case.number(OVERRIDE) * (points - 1.0) - SLACK
}

/// Sales to all customers.
struct Sales {
    total: f64,
    largest: f64,
    squares: f64,
}

fn sales(case: &Case) -> Result<Sales, &'static str> {
    case.rows(&[REVENUES])?;
    let amounts = case.list(REVENUES);
    let total: f64 = amounts.iter().sum();
    let largest = amounts.iter().copied().fold(0.0, f64::max);
    let squares = amounts.iter().map(|amount| (amount / total).powi(2)).sum();
    if total > 0.0 { Ok(Sales { total, largest, squares }) } else { Err("no-revenue") }
}

/// The account's share of all sales; it is one of the customers.
fn own_share(case: &Case, sales: &Sales) -> Result<f64, &'static str> {
    let own = case.number(SALES);
    if own <= sales.largest { Ok(own / sales.total) } else { Err("not-among-them") }
}

fn read(case: &Case, scores: &Scores, out: &mut Outcome) {
    let index = scores.total.map(|risk| scorecard::index(risk, scores.points));
    out.set(INDEX, index);
    let sales = out.keep(|| sales(case));
    let sales = sales.as_ref().as_ref().map_err(|reason| *reason);
    out.set(OWN_SHARE, sales.and_then(|sales| own_share(case, sales)));
    out.set(LARGEST_SHARE, sales.map(|sales| sales.largest / sales.total));
    out.set(CONCENTRATION, sales.map(|sales| sales.squares));
    let single = scores.facets.iter().flatten().any(|risk| overrides(case, scores.points, *risk));
    out.segment = match index.map(settled) {
        _ if single => Some(3),
        Ok(index) if index >= case.number(RED_CUT) => Some(2),
        Ok(index) if index >= case.number(AMBER_CUT) => Some(1),
        Ok(_) => Some(0),
        Err(_) => None,
    };
}

fn work(case: &Case, out: &Outcome, steps: &mut Vec<Step>) {
    let points = scorecard::points(&CARD, case);
    let k = || Expr::Symbol("k", points);
    let risks: Vec<Expr> = FACETS
        .iter()
        .filter_map(|facet| Some(Expr::Symbol(CARD.results[facet.output].symbol, out.get(facet.output).ok()?)))
        .collect();
    if !risks.is_empty() {
        let highest = Expr::Call(Function::Max, risks);
        let mark = 1.0 + Expr::Symbol("o", case.number(OVERRIDE)) * (k() - 1.0);
        // A mean within rounding of the mark is at it.
        let highest =
            if (highest.value() - mark.value()).abs() <= SLACK { Expr::Symbol("r", mark.value()) } else { highest };
        steps.extend(Step::new("single", "", &highest.compare(Relation::AtLeast, mark)));
    }
    if let (Ok(risk), Ok(index)) = (out.get(RISK), out.get(INDEX)) {
        let formula = Expr::from(100.0) * (Expr::Symbol("R", risk) - 1.0) / (k() - 1.0);
        steps.extend(Step::new("index", "I", &formula));
        for (id, symbol, place) in [("red", "c_r", RED_CUT), ("amber", "c_a", AMBER_CUT)] {
            let test =
                Expr::Symbol("I", settled(index)).compare(Relation::AtLeast, Expr::Symbol(symbol, case.number(place)));
            steps.extend(Step::new(id, "", &test));
        }
    }
    let Ok(sales) = sales(case) else { return };
    let (amounts, last) = (case.list(REVENUES).to_vec(), case.list(REVENUES).len() as i64);
    let element = || Expr::Element("y", 1, amounts.clone());
    let whole = || Expr::Symbol("Y", sales.total);
    steps.extend(Step::new("total", "Y", &Expr::sum("i", 1, last, element())));
    if out.get(OWN_SHARE).is_ok() {
        steps.extend(Step::new("ownShare", "s", &(Expr::Symbol("u", case.number(SALES)) / whole())));
    }
    steps.extend(Step::new("largestShare", "s_1", &(Expr::Symbol("y_max", sales.largest) / whole())));
    let squares = Expr::sum("i", 1, last, (element() / whole()).power(2.0));
    steps.extend(Step::new("concentration", "H", &squares));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn one_fatal_risk_wins_over_a_low_mean() {
        let inputs: Values = CARD
            .inputs
            .iter()
            .filter_map(|field| {
                let safe = if field.item?.reversed { 5.0 } else { 1.0 };
                let fatal = 6.0 - safe;
                Some((field.id.to_owned(), Value::Number(if field.group == "churn" { fatal } else { safe })))
            })
            .collect();
        let of = |settings: &Values| crate::model::evaluate(&KEY_ACCOUNT_RISK, &inputs, settings).unwrap();
        assert_eq!((of(&Values::new()).values[1].value, of(&Values::new()).segment), (Some(25.0), Some("red-single")));
        let seven = Values::from([("scale".to_owned(), Value::Word("7".to_owned()))]);
        assert_ne!(of(&seven).segment, Some("red-single"));
    }
}
