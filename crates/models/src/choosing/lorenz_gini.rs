//! 2.6 Lorenz curve, Gini index, concentration and top shares of what customers bring.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Function};
use crate::lorenz::Inequality;
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Literal, Mark, Name, Output, Picture, Question, Reference, RowKind, Shape, Slip,
    Step, Unit,
};

static CARD: Card = Card {
    inputs: &[
        Field::list("revenues", "x", Unit::Money, [-1e12, 1e12], 5000)
            .under("customers")
            .gathering("revenue")
            .starting(&[500.0, 200.0, 100.0, 60.0, 40.0, 30.0, 25.0, 20.0, 15.0, 10.0]),
        Field::number("revenue", "r", Unit::Money, [-1e12, 1e12], [0.0, 500.0, 5.0], 60.0).under("own").named(&[
            "revenue",
            "sales",
            "amount",
            "profit",
            "销售额",
            "金额",
            "利润",
        ]),
    ],
    settings: &[Field::number("top", "t", Unit::Share, [0.0, 1.0], [0.05, 1.0, 0.05], 0.2)],
    results: &[
        Output::new("gini", "G", Unit::Plain),
        Output::new("correctedGini", "G_c", Unit::Plain),
        Output::new("concentration", "H", Unit::Plain),
        Output::new("equivalent", "n_H", Unit::Plain),
        Output::new("largestShare", "s_1", Unit::Share),
        Output::new("topShare", "P", Unit::Share),
        Output::new("ownShare", "s", Unit::Share),
        Output::new("ownRank", "q", Unit::Share),
        Output::new("counted", "n", Unit::Count),
        Output::new("leftOut", "", Unit::Count),
    ],
    steps: &["total", "topCount"],
    reasons: &["none-positive", "one-customer", "not-positive"],
    cautions: 4,
    rows: Some(RowKind::Customer),
    questions: &[
        Question { result: "gini", tolerance: 0.005, given: &["revenues"], settings: &[] },
        Question { result: "concentration", tolerance: 0.005, given: &["revenues"], settings: &[] },
        Question { result: "topShare", tolerance: 0.005, given: &["revenues"], settings: &["top"] },
    ],
    slips: &[
        Slip::of(&["gini"], "corrected", Change::Reads("correctedGini")),
        Slip::of(&["gini"], "area-alone", Change::Times(0.5)),
        Slip::of(&["gini"], "area-below", Change::TheRest),
        Slip::of(&["concentration"], "equivalent", Change::Reads("equivalent")),
        Slip::of(&["topShare"], "others", Change::TheRest),
        Slip::of(&["topShare"], "largest-alone", Change::Reads("largestShare")),
    ],
    example: Example {
        inputs: &[("revenues", Literal::List(&[500.0, 200.0, 100.0, 60.0, 40.0, 30.0, 25.0, 20.0, 15.0, 10.0]))],
        settings: &[],
        values: &[
            ("gini", 0.622),
            ("correctedGini", 0.6911),
            ("concentration", 0.30745),
            ("equivalent", 3.2526),
            ("largestShare", 0.5),
            ("topShare", 0.7),
            ("ownShare", 0.06),
            ("ownRank", 0.4),
            ("counted", 10.0),
            ("leftOut", 0.0),
        ],
        segment: None,
        source: None,
    },
    references: &[
        Reference {
            authors: "Lorenz, M. O.",
            year: Some(1905),
            title: "Methods of measuring the concentration of wealth",
            container: "Publications of the American Statistical Association, 9(70), 209–219",
        },
        Reference {
            authors: "Gini, C.",
            year: Some(1912),
            title: "Variabilità e mutabilità",
            container: "C. Cuppini, Bologna",
        },
        Reference {
            authors: "Hirschman, A. O.",
            year: Some(1964),
            title: "The paternity of an index",
            container: "American Economic Review, 54(5), 761–762",
        },
    ],
    numbered: &["customers"],
    ..Card::new("lorenz-gini", 2, 6, Shape::Tiers)
};

const REVENUES: usize = input(&CARD, "revenues");
const REVENUE: usize = input(&CARD, "revenue");
const TOP: usize = setting(&CARD, "top");
const TOP_SHARE: usize = output(&CARD, "topShare");

/// The model.
pub(crate) struct LorenzGini;

fn inequality(case: &Case) -> Result<Inequality, &'static str> {
    case.rows(&[REVENUES])?;
    let inequality = Inequality::of(case.list(REVENUES));
    if inequality.gini.is_some() { Ok(inequality) } else { Err("none-positive") }
}

/// All customers: how unequal they are, their amounts, and the total.
struct Everyone {
    inequality: Inequality,
    ascending: Vec<f64>,
    total: f64,
}

fn everyone(case: &Case) -> Result<Everyone, &'static str> {
    let inequality = inequality(case)?;
    let ascending = ascending(case);
    Ok(Everyone { inequality, total: ascending.iter().sum(), ascending })
}

/// Positive amounts, smallest first.
fn ascending(case: &Case) -> Vec<f64> {
    let mut amounts: Vec<f64> = case.list(REVENUES).iter().copied().filter(|amount| *amount > 0.0).collect();
    amounts.sort_unstable_by(f64::total_cmp);
    amounts
}

/// Customers among the top, at least one.
fn top_count(case: &Case, counted: usize) -> Expr {
    (Expr::Symbol("n", counted as f64) * Expr::Symbol("t", case.number(TOP))).call(Function::Ceil)
}

impl Model for LorenzGini {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let everyone = out.keep(|| everyone(case));
        let everyone = everyone.as_ref().as_ref().map_err(|reason| *reason);
        let amount = case.number(REVENUE);
        let own = if amount > 0.0 { everyone } else { everyone.and(Err("not-positive")) };
        out.set(output(&CARD, "ownShare"), own.map(|everyone| amount / everyone.total));
        let rank = |everyone: &Everyone| {
            let below = everyone.ascending.partition_point(|other| *other < amount);
            (everyone.ascending.len() - below) as f64 / everyone.ascending.len() as f64
        };
        out.set(output(&CARD, "ownRank"), own.map(rank));
        let inequality = everyone.map(|everyone| &everyone.inequality);
        let of = |value: fn(&Inequality) -> Option<f64>, reason| {
            inequality.and_then(|inequality| value(inequality).ok_or(reason))
        };
        out.set(output(&CARD, "gini"), of(|inequality| inequality.gini, "none-positive"));
        out.set(output(&CARD, "correctedGini"), of(|inequality| inequality.corrected_gini, "one-customer"));
        let concentration = of(|inequality| inequality.concentration, "none-positive");
        out.set(output(&CARD, "concentration"), concentration);
        out.set(output(&CARD, "equivalent"), concentration.map(|concentration| 1.0 / concentration));
        out.set(output(&CARD, "largestShare"), of(|inequality| inequality.top_share(0.0), "none-positive"));
        let top = inequality.and_then(|inequality| inequality.top_share(case.number(TOP)).ok_or("none-positive"));
        out.set(TOP_SHARE, top);
        out.set(output(&CARD, "counted"), inequality.map(|inequality| inequality.owners as f64));
        out.set(output(&CARD, "leftOut"), inequality.map(|inequality| inequality.left_out as f64));
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        let amounts = ascending(case);
        let Ok(gini) = out.get(output(&CARD, "gini")) else { return steps };
        let (count, last) = (amounts.len() as f64, amounts.len() as i64);
        let n = || Expr::Symbol("n", count);
        let element = || Expr::Element("x", 1, amounts.clone());
        let total = Expr::sum("i", 1, ("n", last), element());
        let whole = || Expr::Symbol("S", total.value());
        steps.extend(Step::new("total", "S", &total));
        let ranked = Expr::sum("i", 1, ("n", last), Expr::Index * element());
        steps.extend(Step::new("gini", "G", &(2.0 * ranked / (n() * whole()) - (n() + 1.0) / n())));
        let corrected = Expr::Symbol("G", gini) * n() / (n() - 1.0);
        steps.extend(Step::new("correctedGini", "G_c", &corrected));
        let squares = Expr::sum("i", 1, ("n", last), (element() / whole()).power(2.0));
        steps.extend(Step::new("concentration", "H", &squares));
        steps.extend(Step::new("equivalent", "n_H", &(1.0 / Expr::Symbol("H", squares.value()))));
        let top = top_count(case, amounts.len());
        if out.get(output(&CARD, "ownShare")).is_ok() {
            steps.extend(Step::new("ownShare", "s", &(Expr::Symbol("r", case.number(REVENUE)) / whole())));
        }
        steps.extend(Step::new("topCount", "k", &top));
        let first = amounts.len() - (top.value().max(1.0) as usize).min(amounts.len());
        let richest = Expr::Element("x", first as i64 + 1, amounts[first..].to_vec());
        steps.extend(Step::new("topShare", "P", &(Expr::sum("i", first as i64 + 1, last, richest) / whole())));
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let Ok(inequality) = inequality(case) else {
            return Picture::Lorenz { points: vec![[0.0, 0.0], [1.0, 1.0]], gini: None, marks: Vec::new() };
        };
        let count = top_count(case, inequality.owners).value().max(1.0).min(inequality.owners as f64);
        let mark = out.get(TOP_SHARE).ok().map(|share| Mark {
            name: Name::Id("topShare"),
            x: 1.0 - count / inequality.owners as f64,
            y: 1.0 - share,
            field: None,
        });
        Picture::Lorenz { points: inequality.points, gini: inequality.gini, marks: mark.into_iter().collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn equal_customers_give_no_inequality_and_one_customer_no_correction() {
        let of = |revenues: Vec<f64>| {
            let inputs = Values::from([("revenues".to_owned(), Value::List(revenues))]);
            crate::model::evaluate(&LorenzGini, &inputs, &Values::new()).unwrap().values
        };
        let even = of(vec![30.0; 8]);
        assert!(even[0].value.unwrap() < 1e-12);
        assert!((even[3].value.unwrap() - 8.0).abs() < 1e-12);
        let alone = of(vec![30.0, 0.0]);
        assert_eq!((alone[0].value, alone[1].reason), (Some(0.0), Some("one-customer")));
        assert_eq!(of(vec![0.0])[0].reason, Some("none-positive"));
    }
}
