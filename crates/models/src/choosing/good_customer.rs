//! 2.2 The good customer: six criteria, a total, and a floor that no criterion may fall below.

use crate::case::{Case, output, setting};
use crate::formula::{Expr, Function, Relation};
use crate::model::Outcome;
use crate::shapes::gap::settled;
use crate::shapes::scorecard::{Facet, Scorecard, Scores, Total, cut, index_setting, item};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, RowKind, Shape, Slip, Step, Unit};

static CARD: Card = Card {
    inputs: &[
        item("desire1", "desire", 4.0, &["desire 1", "购买欲望1"]),
        item("desire2", "desire", 4.0, &["desire 2", "购买欲望2"]),
        item("desire3", "desire", 5.0, &["desire 3", "购买欲望3"]),
        item("desire4", "desire", 2.0, &["desire 4", "购买欲望4"]).reversed(),
        item("profit1", "profit", 4.0, &["profit 1", "盈利1"]),
        item("profit2", "profit", 4.0, &["profit 2", "盈利2"]),
        item("profit3", "profit", 2.0, &["profit 3", "盈利3"]).reversed(),
        item("payment1", "payment", 5.0, &["payment 1", "付款1"]),
        item("payment2", "payment", 5.0, &["payment 2", "付款2"]),
        item("payment3", "payment", 1.0, &["payment 3", "付款3"]).reversed(),
        item("service1", "service", 3.0, &["service 1", "服务成本1"]),
        item("service2", "service", 4.0, &["service 2", "服务成本2"]),
        item("service3", "service", 3.0, &["service 3", "服务成本3"]).reversed(),
        item("prospects1", "prospects", 4.0, &["prospects 1", "经营前景1"]),
        item("prospects2", "prospects", 4.0, &["prospects 2", "经营前景2"]),
        item("prospects3", "prospects", 2.0, &["prospects 3", "经营前景3"]).reversed(),
        item("partnership1", "partnership", 5.0, &["partnership 1", "长期合作1"]),
        item("partnership2", "partnership", 4.0, &["partnership 2", "长期合作2"]),
        item("partnership3", "partnership", 2.0, &["partnership 3", "长期合作3"]).reversed(),
        Field::weight("weightDesire", "w_1", 1.0).named(&["weight desire", "购买欲望权重"]),
        Field::weight("weightProfit", "w_2", 1.0).named(&["weight profit", "盈利权重"]),
        Field::weight("weightPayment", "w_3", 1.0).named(&["weight payment", "付款权重"]),
        Field::weight("weightService", "w_4", 1.0).named(&["weight service", "服务成本权重"]),
        Field::weight("weightProspects", "w_5", 1.0).named(&["weight prospects", "经营前景权重"]),
        Field::weight("weightPartnership", "w_6", 1.0).named(&["weight partnership", "长期合作权重"]),
    ],
    settings: &[
        Field::scale("5"),
        index_setting("cut", "c", 70.0),
        index_setting("lowerCut", "c_l", 50.0),
        index_setting("floor", "c_f", 40.0),
    ],
    results: &[
        Output::new("score", "Q", Unit::Points),
        Output::new("desire", "f_1", Unit::Points),
        Output::new("profit", "f_2", Unit::Points),
        Output::new("payment", "f_3", Unit::Points),
        Output::new("service", "f_4", Unit::Points),
        Output::new("prospects", "f_5", Unit::Points),
        Output::new("partnership", "f_6", Unit::Points),
        Output::new("lowest", "m", Unit::Points),
        Output::new("below", "", Unit::Count),
    ],
    segments: &["good", "flawed", "promising", "poor"],
    steps: &["high", "whole", "fair"],
    cautions: 3,
    rows: Some(RowKind::Customer),
    questions: &[
        Question {
            result: "payment",
            tolerance: 0.005,
            given: &["payment1", "payment2", "payment3"],
            settings: &["scale"],
        },
        Question {
            result: "desire",
            tolerance: 0.005,
            given: &["desire1", "desire2", "desire3", "desire4"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["payment1", "payment2", "payment3", "service1", "service2", "service3"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["payment", "desire"], "on-the-scale", Change::OnTheScale),
        Slip::shared(&["payment", "desire"], "of-the-top", Change::OfTheTop),
        Slip::of(&["segment"], "floor-forgotten", Change::Put(&[("floor", Literal::Number(0.0))])),
    ],
    example: Example {
        inputs: &[
            ("desire1", Literal::Number(5.0)),
            ("desire2", Literal::Number(5.0)),
            ("desire3", Literal::Number(5.0)),
            ("desire4", Literal::Number(1.0)),
            ("profit1", Literal::Number(4.0)),
            ("profit2", Literal::Number(5.0)),
            ("profit3", Literal::Number(2.0)),
            ("payment1", Literal::Number(2.0)),
            ("payment2", Literal::Number(3.0)),
            ("payment3", Literal::Number(4.0)),
            ("service1", Literal::Number(4.0)),
            ("service2", Literal::Number(5.0)),
            ("service3", Literal::Number(2.0)),
            ("prospects1", Literal::Number(4.0)),
            ("prospects2", Literal::Number(5.0)),
            ("prospects3", Literal::Number(2.0)),
            ("partnership1", Literal::Number(5.0)),
            ("partnership2", Literal::Number(5.0)),
            ("partnership3", Literal::Number(2.0)),
        ],
        settings: &[],
        values: &[
            ("score", 79.17),
            ("desire", 100.0),
            ("profit", 83.33),
            ("payment", 33.33),
            ("service", 83.33),
            ("prospects", 83.33),
            ("partnership", 91.67),
            ("lowest", 33.33),
            ("below", 1.0),
        ],
        segment: Some("flawed"),
        source: None,
    },
    references: &[Reference {
        authors: "苏朝晖",
        year: None,
        title: "客户关系管理",
        container: "textbook; chapter on choosing customers",
    }],
    ..Card::new("good-customer", 2, 2, Shape::Scorecard)
};

const FACETS: &[Facet] = &[
    Facet::new(&CARD, "desire").weighted(&CARD, "weightDesire"),
    Facet::new(&CARD, "profit").weighted(&CARD, "weightProfit"),
    Facet::new(&CARD, "payment").weighted(&CARD, "weightPayment"),
    Facet::new(&CARD, "service").weighted(&CARD, "weightService"),
    Facet::new(&CARD, "prospects").weighted(&CARD, "weightProspects"),
    Facet::new(&CARD, "partnership").weighted(&CARD, "weightPartnership"),
];
const SCORE: usize = output(&CARD, "score");
const LOWEST: usize = output(&CARD, "lowest");
const BELOW: usize = output(&CARD, "below");
const CUT: usize = setting(&CARD, "cut");
const LOWER_CUT: usize = setting(&CARD, "lowerCut");
const FLOOR: usize = setting(&CARD, "floor");

/// The model.
pub(crate) static GOOD_CUSTOMER: Scorecard = Scorecard {
    total: Total::Mean(SCORE),
    index: true,
    cut: cut(&CARD),
    read,
    work,
    flag: |case, scores, facet| scores.facets[facet].is_ok_and(|score| settled(score) < case.number(FLOOR)),
    ..Scorecard::new(&CARD, FACETS)
};

/// The tests of the total against the cut, of the lowest criterion against the floor, of the total against the lower cut.
fn tests(case: &Case, score: f64, lowest: f64) -> [(&'static str, Expr); 3] {
    let score = || Expr::Symbol("Q", settled(score));
    [
        ("high", score().compare(Relation::AtLeast, Expr::Symbol("c", case.number(CUT)))),
        (
            "whole",
            Expr::Symbol("m", settled(lowest)).compare(Relation::AtLeast, Expr::Symbol("c_f", case.number(FLOOR))),
        ),
        ("fair", score().compare(Relation::AtLeast, Expr::Symbol("c_l", case.number(LOWER_CUT)))),
    ]
}

fn read(case: &Case, scores: &Scores, out: &mut Outcome) {
    let lowest = scores.facets.iter().copied().try_fold(f64::INFINITY, |lowest, score| Ok(lowest.min(score?)));
    let below =
        lowest.map(|_| scores.facets.iter().flatten().filter(|score| settled(**score) < case.number(FLOOR)).count());
    out.set(LOWEST, lowest);
    out.set(BELOW, below.map(|below| below as f64));
    out.segment = scores.total.ok().zip(lowest.ok()).map(|(score, lowest)| {
        match tests(case, score, lowest).map(|(_, test)| test.value() == 1.0) {
            [true, true, _] => 0,
            [true, false, _] => 1,
            [false, _, true] => 2,
            _ => 3,
        }
    });
}

fn work(case: &Case, out: &Outcome, steps: &mut Vec<Step>) {
    let (Ok(score), Ok(lowest)) = (out.get(SCORE), out.get(LOWEST)) else { return };
    let facets = FACETS
        .iter()
        .map(|facet| Expr::Symbol(CARD.results[facet.output].symbol, out.get(facet.output).unwrap_or(f64::NAN)))
        .collect();
    steps.extend(Step::new("lowest", "m", &Expr::Call(Function::Min, facets)));
    let tests = tests(case, score, lowest);
    let looked_at = if tests[0].1.value() == 1.0 { [0, 1] } else { [0, 2] };
    steps.extend(looked_at.into_iter().filter_map(|place| Step::new(tests[place].0, "", &tests[place].1)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn a_high_total_does_not_make_up_for_a_criterion_below_the_floor() {
        let best: Values = CARD
            .inputs
            .iter()
            .filter_map(|field| field.item.map(|item| (field, if item.reversed { 1.0 } else { 5.0 })))
            .map(|(field, answer)| (field.id.to_owned(), Value::Number(answer)))
            .collect();
        let of = |inputs: &Values| crate::model::evaluate(&GOOD_CUSTOMER, inputs, &Values::new()).unwrap();
        assert_eq!((of(&best).values[0].value, of(&best).segment), (Some(100.0), Some("good")));
        let mut late = best;
        for (id, answer) in [("payment1", 1.0), ("payment2", 1.0), ("payment3", 5.0)] {
            late.insert(id.to_owned(), Value::Number(answer));
        }
        assert!(of(&late).values[0].value.unwrap() > 80.0);
        assert_eq!(of(&late).segment, Some("flawed"));
    }
}
