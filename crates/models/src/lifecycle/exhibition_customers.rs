//! 1.5 Five kinds of exhibition and whom each serves: exhibitors, the public, trade visitors.

use crate::case::{Case, input, output};
use crate::formula::Expr;
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Literal, Name, Output, Picture, Question, Reference, Shape, Slip, Step, Unit,
};

const fn exhibitors(id: &'static str, group: &'static str, default: f64) -> Field {
    Field::number(id, "x", Unit::Count, [0.0, 1e9], [0.0, 2000.0, 10.0], default).under(group)
}

const fn visitors(id: &'static str, symbol: &'static str, group: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Count, [0.0, 1e9], [0.0, 100_000.0, 1000.0], default).under(group)
}

static CARD: Card = Card {
    inputs: &[
        exhibitors("governmentExhibitors", "government", 60.0),
        visitors("governmentPublic", "y", "government", 40_000.0),
        visitors("governmentTrade", "z", "government", 1000.0),
        exhibitors("generalExhibitors", "general", 400.0),
        visitors("generalPublic", "y", "general", 60_000.0),
        visitors("generalTrade", "z", "general", 6000.0),
        exhibitors("professionalExhibitors", "professional", 800.0),
        visitors("professionalPublic", "y", "professional", 2000.0),
        visitors("professionalTrade", "z", "professional", 40_000.0),
        exhibitors("consumerExhibitors", "consumer", 300.0),
        visitors("consumerPublic", "y", "consumer", 80_000.0),
        visitors("consumerTrade", "z", "consumer", 3000.0),
        exhibitors("commerceExhibitors", "commerce", 1000.0),
        visitors("commercePublic", "y", "commerce", 5000.0),
        visitors("commerceTrade", "z", "commerce", 50_000.0),
        Field::weight("weightExhibitors", "w_x", 10.0),
        Field::weight("weightPublic", "w_y", 0.5),
        Field::weight("weightTrade", "w_z", 3.0),
    ],
    results: &[
        Output::new("governmentShare", "s_1", Unit::Share),
        Output::new("generalShare", "s_2", Unit::Share),
        Output::new("professionalShare", "s_3", Unit::Share),
        Output::new("consumerShare", "s_4", Unit::Share),
        Output::new("commerceShare", "s_5", Unit::Share),
        Output::new("exhibitors", "X", Unit::Count),
        Output::new("publicVisitors", "Y", Unit::Count),
        Output::new("tradeVisitors", "Z", Unit::Count),
        Output::new("visitorsPerExhibitor", "v", Unit::Plain),
    ],
    segments: &["government", "general", "professional", "consumer", "commerce"],
    steps: &["weighted"],
    reasons: &["nobody", "no-exhibitors"],
    cautions: 3,
    questions: &[
        Question {
            result: "visitorsPerExhibitor",
            tolerance: 0.005,
            given: &[
                "governmentExhibitors",
                "governmentPublic",
                "governmentTrade",
                "generalExhibitors",
                "generalPublic",
                "generalTrade",
                "professionalExhibitors",
                "professionalPublic",
                "professionalTrade",
                "consumerExhibitors",
                "consumerPublic",
                "consumerTrade",
                "commerceExhibitors",
                "commercePublic",
                "commerceTrade",
            ],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &[
                "professionalExhibitors",
                "professionalTrade",
                "consumerPublic",
                "commerceExhibitors",
                "commerceTrade",
            ],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["visitorsPerExhibitor"], "trade-alone", Change::Quotient("tradeVisitors", "exhibitors")),
        Slip::shared(
            &["segment"],
            "unweighted",
            Change::Put(&[
                ("weightExhibitors", Literal::Number(1.0)),
                ("weightPublic", Literal::Number(1.0)),
                ("weightTrade", Literal::Number(1.0)),
            ]),
        ),
    ],
    example: Example {
        inputs: &[
            ("governmentExhibitors", Literal::Number(0.0)),
            ("governmentPublic", Literal::Number(0.0)),
            ("governmentTrade", Literal::Number(0.0)),
            ("generalExhibitors", Literal::Number(200.0)),
            ("generalPublic", Literal::Number(30_000.0)),
            ("generalTrade", Literal::Number(1000.0)),
            ("professionalExhibitors", Literal::Number(500.0)),
            ("professionalPublic", Literal::Number(0.0)),
            ("professionalTrade", Literal::Number(15_000.0)),
            ("consumerExhibitors", Literal::Number(100.0)),
            ("consumerPublic", Literal::Number(40_000.0)),
            ("consumerTrade", Literal::Number(1000.0)),
            ("commerceExhibitors", Literal::Number(200.0)),
            ("commercePublic", Literal::Number(0.0)),
            ("commerceTrade", Literal::Number(3000.0)),
        ],
        settings: &[],
        values: &[
            ("governmentShare", 0.0),
            ("generalShare", 0.190_476),
            ("professionalShare", 0.476_190),
            ("consumerShare", 0.228_571),
            ("commerceShare", 0.104_762),
            ("exhibitors", 1000.0),
            ("publicVisitors", 70_000.0),
            ("tradeVisitors", 20_000.0),
            ("visitorsPerExhibitor", 90.0),
        ],
        segment: Some("professional"),
        source: None,
    },
    references: &[Reference {
        authors: "会展客户关系管理教材通用",
        year: None,
        title: "展会客户的构成：组展商、参展商与参观者",
        container: "textbook tradition of exhibition management; no first author is known",
    }],
    ..Card::new("exhibition-customers", 1, 5, Shape::Worksheet)
};

const KINDS: usize = 5;
const FIRST: usize = input(&CARD, "governmentExhibitors");
const WEIGHTS: usize = input(&CARD, "weightExhibitors");
const SHARES: usize = output(&CARD, "governmentShare");
const TOTALS: usize = output(&CARD, "exhibitors");
const VISITORS_PER_EXHIBITOR: usize = output(&CARD, "visitorsPerExhibitor");

/// The model.
pub(crate) struct ExhibitionCustomers;

fn count(case: &Case, kind: usize, side: usize) -> f64 {
    case.number(FIRST + 3 * kind + side)
}

/// The weighted customers of one kind of exhibition.
fn weighted(case: &Case, kind: usize) -> Expr {
    let term = |side: usize| {
        Expr::Symbol(CARD.inputs[WEIGHTS + side].symbol, case.number(WEIGHTS + side))
            * Expr::Symbol(CARD.inputs[FIRST + 3 * kind + side].symbol, count(case, kind, side))
    };
    term(0) + term(1) + term(2)
}

fn all_weighted(case: &Case) -> Result<f64, &'static str> {
    if (0..3).all(|side| case.number(WEIGHTS + side) == 0.0) {
        return Err("no-weights");
    }
    let all: f64 = (0..KINDS).map(|kind| weighted(case, kind).value()).sum();
    if all > 0.0 { Ok(all) } else { Err("nobody") }
}

fn total(case: &Case, side: usize) -> f64 {
    (0..KINDS).map(|kind| count(case, kind, side)).sum()
}

fn ratio(case: &Case) -> Expr {
    (Expr::Symbol("Y", total(case, 1)) + Expr::Symbol("Z", total(case, 2))) / Expr::Symbol("X", total(case, 0))
}

impl Model for ExhibitionCustomers {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let all = all_weighted(case);
        let mut largest = 0.0;
        for kind in 0..KINDS {
            let share = all.map(|all| weighted(case, kind).value() / all);
            out.set(SHARES + kind, share);
            if let Ok(share) = share
                && share > largest
            {
                largest = share;
                out.segment = Some(kind as u8);
            }
        }
        for side in 0..3 {
            out.set(TOTALS + side, Ok(total(case, side)));
        }
        let has_exhibitors = total(case, 0) > 0.0;
        out.set(VISITORS_PER_EXHIBITOR, if has_exhibitors { Ok(ratio(case).value()) } else { Err("no-exhibitors") });
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        if let Ok(all) = all_weighted(case) {
            let parts = (0..KINDS).map(|kind| weighted(case, kind).value()).collect();
            steps.extend(Step::new("weighted", "W", &Expr::sum("k", 1, 5, Expr::Element("W", 1, parts))));
            for kind in 0..KINDS {
                let Output { id, symbol, .. } = CARD.results[SHARES + kind];
                steps.extend(Step::new(id, symbol, &(weighted(case, kind) / Expr::Symbol("W", all))));
            }
        }
        for (side, symbol) in ["x", "y", "z"].into_iter().enumerate() {
            let Output { id, symbol: sum, .. } = CARD.results[TOTALS + side];
            let counts = (0..KINDS).map(|kind| count(case, kind, side)).collect();
            steps.extend(Step::new(id, sum, &Expr::sum("k", 1, 5, Expr::Element(symbol, 1, counts))));
        }
        steps.extend(Step::new("visitorsPerExhibitor", "v", &ratio(case)));
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let all = all_weighted(case).ok();
        let cell =
            |kind: usize, side: usize| all.map(|all| case.number(WEIGHTS + side) * count(case, kind, side) / all);
        Picture::Heat {
            rows: CARD.segments.iter().map(|kind| Name::Id(kind)).collect(),
            columns: (0..3).map(|side| Name::Id(CARD.results[TOTALS + side].id)).collect(),
            values: (0..KINDS).map(|kind| (0..3).map(|side| cell(kind, side)).collect()).collect(),
            unit: Unit::Share,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn shares_sum_to_one_and_nobody_has_a_reason() {
        let of = |inputs: &Values| crate::model::evaluate(&ExhibitionCustomers, inputs, &Values::new()).unwrap();
        let start = of(&Values::new());
        let shares: f64 = start.values[..KINDS].iter().filter_map(|quantity| quantity.value).sum();
        assert!((shares - 1.0).abs() < 1e-12);
        let counts = CARD.inputs.iter().filter(|field| field.group != "weights");
        let empty: Values = counts.map(|field| (field.id.to_owned(), Value::Number(0.0))).collect();
        assert_eq!((of(&empty).values[0].reason, of(&empty).segment), (Some("nobody"), None));
        let weightless: Values =
            ["weightExhibitors", "weightPublic", "weightTrade"].map(|id| (id.to_owned(), Value::Number(0.0))).into();
        assert_eq!(of(&weightless).values[0].reason, Some("no-weights"));
    }
}
