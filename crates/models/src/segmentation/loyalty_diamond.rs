//! 3.3 Involvement against the width of the purchasing portfolio (Knox).

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::shapes::matrix::{Matrix, SCALE, Side};
use crate::shapes::scorecard::{Facet, cut_setting, limits};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, RowKind, Shape, Slip, Unit};

const fn spending(id: &'static str, default: f64, headers: &'static [&'static str]) -> Field {
    Field::number(id, "", Unit::Money, [0.0, 1e12], [0.0, 100.0, 5.0], default)
        .under("portfolio")
        .when("widthBy", "spending")
        .named(headers)
}

static CARD: Card = Card {
    inputs: &[
        Field::item("matters", "", 6.0).under("involvement").named(&["matters", "involvement 1", "重要", "涉入1"]),
        Field::item("compares", "", 6.0).under("involvement").named(&[
            "compares",
            "involvement 2",
            "用心挑选",
            "涉入2",
        ]),
        Field::item("follows", "", 6.0).under("involvement").named(&["follows", "involvement 3", "关注", "涉入3"]),
        Field::item("indifferent", "", 2.0).reversed().under("involvement").named(&[
            "indifferent",
            "involvement 4",
            "无所谓",
            "涉入4",
        ]),
        Field::number("suppliers", "n", Unit::Count, [1.0, 1000.0], [1.0, 10.0, 1.0], 2.0)
            .whole()
            .under("portfolio")
            .when("widthBy", "suppliers")
            .named(&["suppliers", "brands", "number of suppliers", "供应商数", "品牌数", "供应者个数"]),
        spending("spending1", 70.0, &["spending 1", "our sales", "本企业购买额", "购买额1"]),
        spending("spending2", 20.0, &["spending 2", "购买额2"]),
        spending("spending3", 5.0, &["spending 3", "购买额3"]),
        spending("spending4", 5.0, &["spending 4", "购买额4"]),
        spending("spending5", 0.0, &["spending 5", "购买额5"]),
    ],
    settings: &[
        Field::choice("widthBy", &["suppliers", "spending"], "suppliers"),
        Field::scale("7"),
        cut_setting(4.0),
        Field::number("widthCut", "c_w", Unit::Plain, [1.0, 1000.0], [1.0, 10.0, 0.5], 2.0),
    ],
    results: &[Output::new("involvement", "I", Unit::Points), Output::new("width", "W", Unit::Plain)],
    segments: &["loyals", "habituals", "variety-seekers", "switchers"],
    steps: &["involvementHigh", "portfolioWide"],
    reasons: &["no-purchases"],
    cautions: 4,
    rows: Some(RowKind::Customer),
    questions: &[
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["matters", "compares", "follows", "indifferent", "suppliers"],
            settings: &[],
        },
        Question {
            result: "involvement",
            tolerance: 0.005,
            given: &["matters", "compares", "follows", "indifferent"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(
            &["segment"],
            "narrow-is-loyal",
            Change::Put(&[
                ("matters", Literal::Number(7.0)),
                ("compares", Literal::Number(7.0)),
                ("follows", Literal::Number(7.0)),
                ("indifferent", Literal::Number(1.0)),
            ]),
        ),
        Slip::of(&["segment"], "width-forgotten", Change::Put(&[("suppliers", Literal::Number(1.0))])),
        Slip::shared(&["involvement"], "sum", Change::Times(4.0)),
    ],
    example: Example {
        inputs: &[],
        settings: &[("widthBy", Literal::Word("spending"))],
        values: &[("involvement", 6.0), ("width", 1.87)],
        segment: Some("loyals"),
        source: None,
    },
    references: &[Reference {
        authors: "Knox, S.",
        year: Some(1998),
        title: "Loyalty-based segmentation and the customer development process",
        container: "European Management Journal, 16(6), 729–737",
    }],
    ..Card::new("loyalty-diamond", 3, 3, Shape::Matrix)
};

const SUPPLIERS: usize = input(&CARD, "suppliers");
const FIRST: usize = input(&CARD, "spending1");
const LAST: usize = input(&CARD, "spending5");
const WIDTH_BY: usize = setting(&CARD, "widthBy");

const INVOLVEMENT: Facet = Facet::new(&CARD, "involvement");

/// Share of each supplier that the customer buys from; empty where nothing is bought.
fn shares(case: &Case) -> Vec<f64> {
    let spent = (FIRST..=LAST).map(|place| case.number(place)).filter(|spent| *spent > 0.0);
    let total: f64 = spent.clone().sum();
    spent.map(|spent| spent / total).collect()
}

/// Suppliers as counted, or as many equal ones as would give the same concentration: 1 / Σ s².
fn width(case: &Case) -> Result<f64, &'static str> {
    if case.choice(WIDTH_BY) == 0 {
        return Ok(case.number(SUPPLIERS));
    }
    match shares(case) {
        shares if shares.is_empty() => Err("no-purchases"),
        shares => Ok(1.0 / shares.iter().map(|share| share * share).sum::<f64>()),
    }
}

fn width_formula(case: &Case) -> Expr {
    if case.choice(WIDTH_BY) == 0 {
        return Expr::Symbol("n", case.number(SUPPLIERS));
    }
    let shares = shares(case);
    1.0 / Expr::sum("i", 1, shares.len() as i64, Expr::Element("s", 1, shares).power(2.0))
}

/// The model.
pub(crate) static MODEL: Matrix = Matrix {
    limits,
    ..Matrix::new(
        &CARD,
        Side {
            id: "width",
            symbol: "W",
            output: Some(output(&CARD, "width")),
            value: width,
            formula: Some(width_formula),
            cut: setting(&CARD, "widthCut"),
            high: Relation::MoreThan,
            range: [1.0, 6.0],
            step: "portfolioWide",
        },
        Side {
            id: "involvement",
            symbol: "I",
            output: Some(INVOLVEMENT.output),
            value: |case| INVOLVEMENT.mean(&CARD, case),
            formula: Some(|case| INVOLVEMENT.formula(&CARD, case)),
            cut: setting(&CARD, "cut"),
            high: Relation::MoreThan,
            range: SCALE,
            step: "involvementHigh",
        },
        [1, 3, 0, 2],
    )
};

#[cfg(test)]
mod tests {
    use crate::{Value, Values, evaluate};

    fn width(spending: &[f64]) -> f64 {
        let mut inputs = Values::new();
        for place in 1..=5 {
            let spent = spending.get(place - 1).copied().unwrap_or(0.0);
            inputs.insert(format!("spending{place}"), Value::Number(spent));
        }
        let settings = Values::from([("widthBy".to_owned(), Value::Word("spending".to_owned()))]);
        evaluate("loyalty-diamond", &inputs, &settings).unwrap().values[1].value.unwrap()
    }

    #[test]
    fn equal_suppliers_count_as_many_as_they_are() {
        for count in 1..=5 {
            assert!((width(&vec![7.0; count]) - count as f64).abs() < 1e-12);
        }
        assert!(width(&[70.0, 20.0, 5.0, 5.0]) < 2.0, "four suppliers, hardly two of them count");
        assert!((width(&[70.0, 20.0]) - width(&[700.0, 200.0])).abs() < 1e-12, "the currency plays no part");
    }
}
