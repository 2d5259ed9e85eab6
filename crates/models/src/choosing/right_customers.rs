//! 2.8 The right customers (Reichheld): loyal by nature, profitable, and valuing us above rivals.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::Outcome;
use crate::shapes::gap::settled;
use crate::shapes::rules::{Rule, Rules};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, RowKind, Shape, Slip, Step, Unit};

const fn relative(id: &'static str, symbol: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Share, [0.0, 100.0], [0.5, 1.5, 0.05], default)
}

const fn rating(id: &'static str, symbol: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Points, [0.0, 10.0], [1.0, 10.0, 1.0], default).under("preference")
}

const GIVEN: &[&str] = &["stay", "price", "service", "onTime", "own", "rival"];

static CARD: Card = Card {
    inputs: &[
        Field::number("stay", "y", Unit::Years, [0.0, 100.0], [0.0, 10.0, 0.5], 4.0).under("nature").named(&[
            "stay",
            "years with suppliers",
            "合作年限",
            "以往合作年限",
        ]),
        relative("price", "v", 1.05).under("profit").named(&["price", "relative price", "相对价格", "价格水平"]),
        relative("service", "k", 0.9).under("profit").named(&[
            "service",
            "relative service",
            "相对服务成本",
            "服务需求",
        ]),
        Field::number("onTime", "z", Unit::Share, [0.0, 1.0], [0.5, 1.0, 0.01], 0.98).under("profit").named(&[
            "on time",
            "paid on time",
            "按时付款率",
            "按时付款",
        ]),
        rating("own", "q", 8.0).named(&["own value", "our value", "对本企业的评价", "本企业评分"]),
        rating("rival", "q_r", 6.0).named(&["rival value", "best rival", "对竞争者的评价", "竞争者评分"]),
    ],
    settings: &[
        Field::number("stayCut", "c_y", Unit::Years, [0.0, 100.0], [0.0, 10.0, 0.5], 3.0),
        relative("priceCut", "c_v", 1.0),
        relative("serviceCut", "c_k", 1.0),
        Field::number("onTimeCut", "c_z", Unit::Share, [0.0, 1.0], [0.5, 1.0, 0.01], 0.95),
        Field::number("advantageCut", "c_q", Unit::Points, [-10.0, 10.0], [-3.0, 3.0, 0.5], 0.0),
    ],
    results: &[Output::new("met", "", Unit::Count), Output::new("advantage", "d", Unit::Points)],
    segments: &["right", "no-preference", "no-nature", "no-profit", "wrong"],
    steps: &["stays", "pays", "light", "prompt", "prefers"],
    cautions: 3,
    rows: Some(RowKind::Customer),
    questions: &[
        Question { result: "segment", tolerance: 0.0, given: GIVEN, settings: &[] },
        Question { result: "met", tolerance: 0.0, given: GIVEN, settings: &["stayCut", "onTimeCut"] },
    ],
    slips: &[
        Slip::of(&["segment", "met"], "rival-forgotten", Change::Put(&[("rival", Literal::Number(0.0))])),
        Slip::of(&["segment"], "service-forgotten", Change::Put(&[("service", Literal::Number(0.0))])),
    ],
    example: Example {
        inputs: &[
            ("stay", Literal::Number(6.0)),
            ("price", Literal::Number(1.05)),
            ("service", Literal::Number(0.8)),
            ("onTime", Literal::Number(0.97)),
            ("own", Literal::Number(7.0)),
            ("rival", Literal::Number(7.0)),
        ],
        settings: &[],
        values: &[("met", 2.0), ("advantage", 0.0)],
        segment: Some("no-preference"),
        source: None,
    },
    references: &[Reference {
        authors: "Reichheld, F. F.",
        year: Some(1996),
        title: "The loyalty effect: The hidden force behind growth, profits, and lasting value",
        container: "Harvard Business School Press",
    }],
    ..Card::new("right-customers", 2, 8, Shape::Rules)
};

/// The model.
pub(crate) static RIGHT_CUSTOMERS: Rules = Rules { card: &CARD, results, work, rules };

type Test = (&'static str, Expr);

fn advantage(case: &Case) -> Expr {
    Expr::Symbol("q", case.number(input(&CARD, "own"))) - Expr::Symbol("q_r", case.number(input(&CARD, "rival")))
}

/// The three tests, each as the comparisons that must all hold.
fn tests(case: &Case) -> [Vec<Test>; 3] {
    let compare = |symbol, place, relation, cut_symbol, cut| {
        Expr::Symbol(symbol, case.number(place)).compare(relation, Expr::Symbol(cut_symbol, case.number(cut)))
    };
    let (least, most) = (Relation::AtLeast, Relation::AtMost);
    let better = Expr::Symbol("d", settled(advantage(case).value()))
        .compare(Relation::MoreThan, Expr::Symbol("c_q", case.number(setting(&CARD, "advantageCut"))));
    [
        vec![("stays", compare("y", input(&CARD, "stay"), least, "c_y", setting(&CARD, "stayCut")))],
        vec![
            ("pays", compare("v", input(&CARD, "price"), least, "c_v", setting(&CARD, "priceCut"))),
            ("light", compare("k", input(&CARD, "service"), most, "c_k", setting(&CARD, "serviceCut"))),
            ("prompt", compare("z", input(&CARD, "onTime"), least, "c_z", setting(&CARD, "onTimeCut"))),
        ],
        vec![("prefers", better)],
    ]
}

fn results(case: &Case, out: &mut Outcome) {
    let holds = |tests: &&Vec<Test>| tests.iter().all(|(_, test)| test.value() == 1.0);
    out.set(output(&CARD, "met"), Ok(tests(case).iter().filter(holds).count() as f64));
    out.set(output(&CARD, "advantage"), Ok(advantage(case).value()));
}

fn work(case: &Case, steps: &mut Vec<Step>) {
    steps.extend(Step::new("advantage", "d", &advantage(case)));
}

fn rules(case: &Case) -> Vec<Rule> {
    let [nature, profit, preference] = tests(case);
    let rule =
        |segment, parts: &[&Vec<Test>]| Rule { segment, tests: parts.iter().copied().flatten().cloned().collect() };
    vec![
        rule(0, &[&nature, &profit, &preference]),
        rule(1, &[&nature, &profit]),
        rule(2, &[&profit, &preference]),
        rule(3, &[&nature, &preference]),
        rule(4, &[]),
    ]
}

#[cfg(test)]
mod tests {
    use crate::{Value, Values};

    #[test]
    fn two_tests_name_the_missing_one_and_fewer_are_wrong() {
        let segment = |stay: f64, price: f64, own: f64| {
            let inputs: Values = [("stay", stay), ("price", price), ("own", own), ("rival", 6.0)]
                .map(|(id, value)| (id.to_owned(), Value::Number(value)))
                .into();
            crate::model::evaluate(&super::RIGHT_CUSTOMERS, &inputs, &Values::new()).unwrap().segment
        };
        assert_eq!(segment(5.0, 1.0, 8.0), Some("right"));
        assert_eq!(segment(5.0, 1.0, 6.0), Some("no-preference"));
        assert_eq!(segment(1.0, 1.0, 8.0), Some("no-nature"));
        assert_eq!(segment(5.0, 0.9, 8.0), Some("no-profit"));
        assert_eq!(segment(1.0, 0.9, 8.0), Some("wrong"));
        assert_eq!(segment(1.0, 0.9, 5.0), Some("wrong"));
    }
}
