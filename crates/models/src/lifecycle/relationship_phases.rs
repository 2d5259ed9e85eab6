//! 1.2 Five phases of a relationship between buyer and seller (Dwyer, Schurr and Oh), read from orders.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Function, Relation};
use crate::model::Outcome;
use crate::shapes::gap::settled;
use crate::shapes::rules::{Rule, Rules, yes};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, RowKind, Shape, Slip, Step, Unit};

const fn count(id: &'static str, symbol: &'static str, group: &'static str, most: f64, default: f64) -> Field {
    Field::number(id, symbol, Unit::Count, [0.0, 1e9], [0.0, most, 1.0], default).whole().under(group)
}

static CARD: Card = Card {
    inputs: &[
        count("earlier", "E", "orders", 20.0, 2.0).named(&["earlier", "earlier orders", "更早的订单", "以前订单数"]),
        count("orders1", "o_1", "orders", 20.0, 3.0).named(&["orders 1", "orders two ago", "前两期订单", "订单1"]),
        count("orders2", "o_2", "orders", 20.0, 4.0).named(&["orders 2", "orders one ago", "上期订单", "订单2"]),
        count("orders3", "o_3", "orders", 20.0, 6.0).named(&["orders 3", "orders now", "本期订单", "订单3"]),
        count("categories1", "k_1", "categories", 10.0, 1.0).named(&["categories 1", "前两期品类", "品类1"]),
        count("categories2", "k_2", "categories", 10.0, 2.0).named(&["categories 2", "上期品类", "品类2"]),
        count("categories3", "k_3", "categories", 10.0, 3.0).named(&["categories 3", "本期品类", "品类3"]),
        Field::flag("contract", false).named(&["contract", "long contract", "合同", "长期合同"]),
    ],
    settings: &[
        Field::number("fewOrders", "c_n", Unit::Count, [0.0, 1000.0], [0.0, 10.0, 1.0], 2.0).whole(),
        Field::number("fall", "c_f", Unit::Share, [0.0, 1.0], [0.0, 1.0, 0.05], 0.3),
        Field::number("evenness", "c_e", Unit::Share, [0.0, 1.0], [0.0, 0.5, 0.05], 0.1),
    ],
    results: &[
        Output::new("orders", "N", Unit::Count),
        Output::new("changeBefore", "g_2", Unit::Share),
        Output::new("change", "g_3", Unit::Share),
    ],
    segments: &["commitment", "expansion", "exploration", "awareness", "unsettled", "dissolution"],
    steps: &[
        "noOrders",
        "noContract",
        "firstFall",
        "secondFall",
        "bound",
        "few",
        "lapsed",
        "ordersRise",
        "ordersHold",
        "categoriesRise",
        "categoriesHold",
        "firstEven",
        "secondEven",
    ],
    reasons: &["no-base"],
    cautions: 3,
    rows: Some(RowKind::Customer),
    questions: &[
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &[
                "earlier",
                "orders1",
                "orders2",
                "orders3",
                "categories1",
                "categories2",
                "categories3",
                "contract",
            ],
            settings: &[],
        },
        Question { result: "change", tolerance: 0.005, given: &["orders2", "orders3"], settings: &[] },
    ],
    slips: &[
        Slip::shared(&["change"], "of-the-new", Change::OfTheSum),
        Slip::shared(&["change"], "ratio", Change::Ratio),
        Slip::of(&["segment"], "contract-forgotten", Change::Put(&[("contract", Literal::Flag(false))])),
    ],
    example: Example {
        inputs: &[
            ("earlier", Literal::Number(9.0)),
            ("orders1", Literal::Number(8.0)),
            ("orders2", Literal::Number(5.0)),
            ("orders3", Literal::Number(3.0)),
            ("categories1", Literal::Number(3.0)),
            ("categories2", Literal::Number(2.0)),
            ("categories3", Literal::Number(2.0)),
        ],
        settings: &[],
        values: &[("orders", 25.0), ("changeBefore", -0.375), ("change", -0.4)],
        segment: Some("dissolution"),
        source: None,
    },
    references: &[Reference {
        authors: "Dwyer, F. R., Schurr, P. H., & Oh, S.",
        year: Some(1987),
        title: "Developing buyer–seller relationships",
        container: "Journal of Marketing, 51(2), 11–27",
    }],
    ..Card::new("relationship-phases", 1, 2, Shape::Rules)
};

const EARLIER: usize = input(&CARD, "earlier");
const ORDERS: usize = input(&CARD, "orders1");
const CATEGORIES: usize = input(&CARD, "categories1");
const CONTRACT: usize = input(&CARD, "contract");
const FEW_ORDERS: usize = setting(&CARD, "fewOrders");
const FALL: usize = setting(&CARD, "fall");
const EVENNESS: usize = setting(&CARD, "evenness");

const COMMITMENT: u8 = 0;
const EXPANSION: u8 = 1;
const EXPLORATION: u8 = 2;
const AWARENESS: u8 = 3;
const UNSETTLED: u8 = 4;
const DISSOLUTION: u8 = 5;

/// The model.
pub(crate) static RELATIONSHIP_PHASES: Rules = Rules { card: &CARD, results, work, rules };

/// Orders in the last three periods, oldest first.
fn orders(case: &Case) -> [Expr; 3] {
    [("o_1", 0), ("o_2", 1), ("o_3", 2)].map(|(symbol, place)| Expr::Symbol(symbol, case.number(ORDERS + place)))
}

fn all_orders(case: &Case) -> Expr {
    let [first, second, third] = orders(case);
    Expr::Symbol("E", case.number(EARLIER)) + first + second + third
}

/// Change of orders from one of the three periods to the next; from nothing to something counts as a whole.
fn change(case: &Case, place: usize) -> f64 {
    match [case.number(ORDERS + place), case.number(ORDERS + place + 1)] {
        [0.0, 0.0] => 0.0,
        [0.0, _] => 1.0,
        [before, after] => settled(after / before - 1.0),
    }
}

fn results(case: &Case, out: &mut Outcome) {
    out.set(output(&CARD, "orders"), Ok(all_orders(case).value()));
    for (place, before) in [(output(&CARD, "changeBefore"), ORDERS), (output(&CARD, "change"), ORDERS + 1)] {
        let base = case.number(before);
        out.set(place, if base > 0.0 { Ok(case.number(before + 1) / base - 1.0) } else { Err("no-base") });
    }
}

fn work(case: &Case, steps: &mut Vec<Step>) {
    let [first, second, third] = orders(case);
    steps.extend(Step::new("orders", "N", &all_orders(case)));
    steps.extend(Step::new("changeBefore", "g_2", &(second.clone() / first - 1.0)));
    steps.extend(Step::new("change", "g_3", &(third / second - 1.0)));
}

fn rules(case: &Case) -> Vec<Rule> {
    let [o_1, o_2, o_3] = orders(case);
    let [k_1, k_2, k_3] = [("k_1", 0), ("k_2", 1), ("k_3", 2)]
        .map(|(symbol, place)| Expr::Symbol(symbol, case.number(CATEGORIES + place)));
    let total = || Expr::Symbol("N", all_orders(case).value());
    let cut = |symbol, place| Expr::Symbol(symbol, case.number(place));
    let falls =
        |symbol, place| Expr::Symbol(symbol, -change(case, place)).compare(Relation::MoreThan, cut("c_f", FALL));
    let even =
        |symbol, place| Expr::Symbol(symbol, change(case, place)).compare(Relation::SizeAtMost, cut("c_e", EVENNESS));
    let holds = |[first, second, third]: [&Expr; 3]| {
        let changes = vec![second.clone() - first.clone(), third.clone() - second.clone()];
        Expr::Call(Function::Min, changes).compare(Relation::AtLeast, 0.0)
    };
    let rule = |segment, tests| Rule { segment, tests };
    vec![
        rule(
            AWARENESS,
            vec![
                ("noOrders", total().compare(Relation::Equal, 0.0)),
                (
                    "noContract",
                    Expr::Symbol("K", f64::from(u8::from(case.flag(CONTRACT)))).compare(Relation::Equal, 0.0),
                ),
            ],
        ),
        rule(DISSOLUTION, vec![("firstFall", falls("−g_2", 0)), ("secondFall", falls("−g_3", 1))]),
        rule(COMMITMENT, vec![("bound", yes("K", case.flag(CONTRACT)))]),
        rule(EXPLORATION, vec![("few", total().compare(Relation::AtMost, cut("c_n", FEW_ORDERS)))]),
        rule(DISSOLUTION, vec![("lapsed", (o_2.clone() + o_3.clone()).compare(Relation::Equal, 0.0))]),
        rule(
            EXPANSION,
            vec![
                ("ordersRise", o_3.clone().compare(Relation::MoreThan, o_1.clone())),
                ("ordersHold", holds([&o_1, &o_2, &o_3])),
                ("categoriesRise", k_3.clone().compare(Relation::MoreThan, k_1.clone())),
                ("categoriesHold", holds([&k_1, &k_2, &k_3])),
            ],
        ),
        rule(COMMITMENT, vec![("firstEven", even("g_2", 0)), ("secondEven", even("g_3", 1))]),
        rule(UNSETTLED, Vec::new()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn every_relationship_has_a_phase_and_two_sharp_falls_outweigh_a_contract() {
        let phase = |orders: [f64; 3], contract: bool| {
            let names = ["orders1", "orders2", "orders3"];
            let mut inputs: Values =
                names.iter().zip(orders).map(|(id, count)| ((*id).to_owned(), Value::Number(count))).collect();
            inputs.insert("contract".to_owned(), Value::Flag(contract));
            crate::model::evaluate(&RELATIONSHIP_PHASES, &inputs, &Values::new()).unwrap().segment
        };
        let counts = [0.0, 1.0, 3.0, 10.0, 11.0];
        for place in 0..125 {
            let orders = [counts[place / 25], counts[place / 5 % 5], counts[place % 5]];
            let [first, second, third] = orders;
            assert!(phase(orders, false).is_some());
            let falls = second / first < 0.7 && third / second < 0.7;
            let expected = if falls { "dissolution" } else { "commitment" };
            assert_eq!(phase(orders, true), Some(expected), "{orders:?}");
        }
    }
}
