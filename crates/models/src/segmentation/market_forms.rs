//! 3.11 Brand development against category development: four forms of a market.

use crate::case::{input, output, setting};
use crate::formula::{Expr, Relation};
use crate::shapes::matrix::{Matrix, Side};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, RowKind, Shape, Slip, Unit};

const fn share(id: &'static str, symbol: &'static str, default: f64, headers: &'static [&'static str]) -> Field {
    Field::number(id, symbol, Unit::Share, [0.0, 1.0], [0.01, 0.4, 0.01], default).named(headers)
}

const fn cut(id: &'static str, symbol: &'static str) -> Field {
    Field::number(id, symbol, Unit::Plain, [0.0, 1000.0], [0.0, 200.0, 5.0], 100.0)
}

static CARD: Card = Card {
    inputs: &[
        share("people", "p", 0.1, &["people", "population", "population share", "人口占比", "人口比例"]),
        share(
            "brandSales",
            "b",
            0.15,
            &["brand sales", "own sales", "sales share", "本品牌销售占比", "本企业销售占比"],
        ),
        share("categorySales", "g", 0.12, &["category sales", "category share", "品类销售占比", "行业销售占比"]),
    ],
    settings: &[cut("brandCut", "c_b"), cut("categoryCut", "c_g")],
    results: &[Output::new("brandIndex", "B", Unit::Plain), Output::new("categoryIndex", "C", Unit::Plain)],
    segments: &["competitive", "niche", "developing", "undeveloped"],
    steps: &["brandHigh", "categoryHigh"],
    reasons: &["no-people"],
    cautions: 3,
    rows: Some(RowKind::Market),
    questions: &[
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["people", "brandSales", "categorySales"],
            settings: &[],
        },
        Question {
            result: "brandIndex",
            tolerance: 0.005,
            given: &["people", "brandSales", "categorySales"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["segment"], "axes-swapped", Change::Swap(&[["brandSales", "categorySales"]])),
        Slip::of(&["brandIndex"], "per-category", Change::Copy(&[["people", "categorySales"]])),
        Slip::of(&["brandIndex"], "upside-down", Change::Swap(&[["people", "brandSales"]])),
    ],
    example: Example {
        inputs: &[
            ("people", Literal::Number(0.1)),
            ("brandSales", Literal::Number(0.15)),
            ("categorySales", Literal::Number(0.12)),
        ],
        settings: &[],
        values: &[("brandIndex", 150.0), ("categoryIndex", 120.0)],
        segment: Some("competitive"),
        source: None,
    },
    // Brand and category development indices are common practice; no first author is known.
    references: &[Reference {
        authors: "Sissors, J. Z., & Baron, R. B.",
        year: Some(2002),
        title: "Advertising media planning (6th ed.)",
        container: "McGraw-Hill",
    }],
    ..Card::new("market-forms", 3, 11, Shape::Matrix)
};

const PEOPLE: usize = input(&CARD, "people");
const BRAND_SALES: usize = input(&CARD, "brandSales");
const CATEGORY_SALES: usize = input(&CARD, "categorySales");

/// The share of sales for each hundred of the share of people.
fn index(sales: f64, people: f64) -> Result<f64, &'static str> {
    if people > 0.0 { Ok(100.0 * sales / people) } else { Err("no-people") }
}

fn formula(symbol: &'static str, sales: f64, people: f64) -> Expr {
    100.0 * Expr::Symbol(symbol, sales) / Expr::Symbol("p", people)
}

/// The model.
pub(crate) static MODEL: Matrix = Matrix::new(
    &CARD,
    Side {
        id: "categoryIndex",
        symbol: "C",
        output: Some(output(&CARD, "categoryIndex")),
        value: |case| index(case.number(CATEGORY_SALES), case.number(PEOPLE)),
        formula: Some(|case| formula("g", case.number(CATEGORY_SALES), case.number(PEOPLE))),
        cut: setting(&CARD, "categoryCut"),
        high: Relation::AtLeast,
        range: [0.0, 200.0],
        step: "categoryHigh",
    },
    Side {
        id: "brandIndex",
        symbol: "B",
        output: Some(output(&CARD, "brandIndex")),
        value: |case| index(case.number(BRAND_SALES), case.number(PEOPLE)),
        formula: Some(|case| formula("b", case.number(BRAND_SALES), case.number(PEOPLE))),
        cut: setting(&CARD, "brandCut"),
        high: Relation::AtLeast,
        range: [0.0, 200.0],
        step: "brandHigh",
    },
    [3, 2, 1, 0],
);

#[cfg(test)]
mod tests {
    use crate::{Value, Values, evaluate};

    #[test]
    fn over_all_markets_the_index_is_100() {
        let markets = [(0.2, 0.5), (0.3, 0.1), (0.5, 0.4)];
        let index = |people: f64, sales: f64| {
            let inputs = [("people", people), ("brandSales", sales), ("categorySales", people)];
            let inputs: Values = inputs.map(|(id, value)| (id.to_owned(), Value::Number(value))).into();
            let evaluation = evaluate("market-forms", &inputs, &Values::new()).unwrap();
            assert_eq!(evaluation.values[1].value, Some(100.0), "the category sells in proportion to people");
            evaluation.values[0].value.unwrap()
        };
        let mean: f64 = markets.iter().map(|(people, sales)| people * index(*people, *sales)).sum();
        assert!((mean - 100.0).abs() < 1e-12);
    }
}
