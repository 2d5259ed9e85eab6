//! 5.20 Satisfaction index of online shopping: ten facets from 0 to 100, and the hole that a good index may hide.

use crate::case::{Case, output, setting};
use crate::formula::{Expr, Relation};
use crate::shapes::scorecard::{Facet, Scorecard, Scores, Total, cut};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, RowKind, Shape, Slip, Step, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::item("describedFully", "x_1", 6.0).under("productInformation").named(&["described fully", "描述详尽"]),
        Field::item("detailsMissing", "x_2", 3.0)
            .reversed()
            .under("productInformation")
            .named(&["details missing", "缺少细节"]),
        Field::item("answersQuickly", "x_1", 5.0).under("service").named(&["answers quickly", "答复迅速"]),
        Field::item("returnsEasy", "x_2", 5.0).under("service").named(&["returns easy", "退换容易"]),
        Field::item("goodsAsOrdered", "x_1", 6.0).under("result").named(&["goods as ordered", "货如所订"]),
        Field::item("arriveDamaged", "x_2", 2.0).reversed().under("result").named(&["arrive damaged", "到货破损"]),
        Field::item("looksPleasing", "x_1", 5.0).under("design").named(&["looks pleasing", "页面美观"]),
        Field::item("screensCrowded", "x_2", 3.0).reversed().under("design").named(&["screens crowded", "页面拥挤"]),
        Field::item("stepsClear", "x_1", 5.0).under("process").named(&["steps clear", "步骤清楚"]),
        Field::item("canBeChanged", "x_2", 4.0).under("process").named(&["order can be changed", "订单可改"]),
        Field::item("wideRange", "x_1", 6.0).under("range").named(&["wide range", "品种丰富"]),
        Field::item("brandsWanted", "x_2", 5.0).under("range").named(&["brands wanted", "品牌齐全"]),
        Field::item("arrivesSoon", "x_1", 5.0).under("charges").named(&["arrives soon", "送货快"]),
        Field::item("chargesTooHigh", "x_2", 4.0).reversed().under("charges").named(&["charges too high", "运费太高"]),
        Field::item("waysToPay", "x_1", 6.0).under("payment").named(&["ways to pay", "支付方式多"]),
        Field::item("paymentFeelsSafe", "x_2", 4.0).under("payment").named(&["payment feels safe", "支付放心"]),
        Field::item("easyToUse", "x_1", 6.0).under("ease").named(&["easy to use", "使用方便"]),
        Field::item("hardToFind", "x_2", 3.0).reversed().under("ease").named(&["hard to find", "难以查找"]),
        Field::item("comparesProducts", "x_1", 4.0).under("extra").named(&["compares products", "商品比较"]),
        Field::item("tellsNews", "x_2", 4.0).under("extra").named(&["tells news", "提供资讯"]),
        Field::weight("weightProductInformation", "w_1", 1.0).named(&["weight of product information", "产品信息权重"]),
        Field::weight("weightService", "w_2", 1.0).named(&["weight of service", "客户服务权重"]),
        Field::weight("weightResult", "w_3", 1.0).named(&["weight of result and delivery", "购买结果与送货权重"]),
        Field::weight("weightDesign", "w_4", 1.0).named(&["weight of site design", "网站设计权重"]),
        Field::weight("weightProcess", "w_5", 1.0).named(&["weight of purchase process", "购买过程权重"]),
        Field::weight("weightRange", "w_6", 1.0).named(&["weight of product range", "商品组合权重"]),
        Field::weight("weightCharges", "w_7", 1.0).named(&["weight of delivery time and charge", "送货时间与费用权重"]),
        Field::weight("weightPayment", "w_8", 1.0).named(&["weight of payment", "支付方式权重"]),
        Field::weight("weightEase", "w_9", 1.0).named(&["weight of ease of use", "易用性权重"]),
        Field::weight("weightExtra", "w_10", 1.0).named(&["weight of further information", "附加信息权重"]),
    ],
    settings: &[
        Field::scale("7"),
        Field::number("cut", "c", Unit::Points, [0.0, 100.0], [0.0, 100.0, 5.0], 60.0),
        Field::number("gapCut", "c_g", Unit::Points, [0.0, 100.0], [0.0, 100.0, 5.0], 50.0),
    ],
    results: &[
        Output::new("index", "I", Unit::Points),
        Output::new("least", "L", Unit::Points),
        Output::new("productInformation", "I_1", Unit::Points),
        Output::new("service", "I_2", Unit::Points),
        Output::new("result", "I_3", Unit::Points),
        Output::new("design", "I_4", Unit::Points),
        Output::new("process", "I_5", Unit::Points),
        Output::new("range", "I_6", Unit::Points),
        Output::new("charges", "I_7", Unit::Points),
        Output::new("payment", "I_8", Unit::Points),
        Output::new("ease", "I_9", Unit::Points),
        Output::new("extra", "I_10", Unit::Points),
    ],
    segments: &["good", "good-with-hole", "weak"],
    steps: &["indexReached", "leastReached"],
    cautions: 3,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "charges",
            tolerance: 0.005,
            given: &["arrivesSoon", "chargesTooHigh", "goodsAsOrdered", "weightCharges"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["answersQuickly", "returnsEasy", "arrivesSoon", "chargesTooHigh", "comparesProducts", "tellsNews"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["charges"], "on-the-scale", Change::OnTheScale),
        Slip::shared(&["charges"], "of-the-top", Change::OfTheTop),
    ],
    example: Example {
        inputs: &[("arrivesSoon", Literal::Number(2.0)), ("chargesTooHigh", Literal::Number(6.0))],
        settings: &[],
        values: &[("index", 63.33), ("least", 16.67), ("productInformation", 75.0), ("charges", 16.67)],
        segment: Some("good-with-hole"),
        source: None,
    },
    references: &[Reference {
        authors: "Cho, N., & Park, S.",
        year: Some(2001),
        title: "Development of electronic commerce user–consumer satisfaction index (ECUSI) for Internet shopping",
        container: "Industrial Management & Data Systems, 101(8), 400–406",
    }],
    ..Card::new("online-shopping-index", 5, 20, Shape::Scorecard)
};

const INDEX: usize = output(&CARD, "index");
const LEAST: usize = output(&CARD, "least");
const CUT: usize = setting(&CARD, "cut");
const GAP_CUT: usize = setting(&CARD, "gapCut");

const FACETS: &[Facet] = &[
    Facet::new(&CARD, "productInformation").weighted(&CARD, "weightProductInformation"),
    Facet::new(&CARD, "service").weighted(&CARD, "weightService"),
    Facet::new(&CARD, "result").weighted(&CARD, "weightResult"),
    Facet::new(&CARD, "design").weighted(&CARD, "weightDesign"),
    Facet::new(&CARD, "process").weighted(&CARD, "weightProcess"),
    Facet::new(&CARD, "range").weighted(&CARD, "weightRange"),
    Facet::new(&CARD, "charges").weighted(&CARD, "weightCharges"),
    Facet::new(&CARD, "payment").weighted(&CARD, "weightPayment"),
    Facet::new(&CARD, "ease").weighted(&CARD, "weightEase"),
    Facet::new(&CARD, "extra").weighted(&CARD, "weightExtra"),
];

/// Whether a facet carries weight.
fn counts(case: &Case, place: usize) -> bool {
    FACETS[place].weight.is_some_and(|weight| case.number(weight) > 0.0)
}

/// The lowest facet that carries weight.
fn least(case: &Case, scores: &Scores) -> Result<f64, &'static str> {
    let counting = scores.facets.iter().enumerate().filter(|(place, _)| counts(case, *place));
    let least = counting.map(|(_, score)| *score).try_fold(f64::INFINITY, |least, score| Ok(least.min(score?)))?;
    if least.is_finite() { Ok(least) } else { Err("no-weights") }
}

/// The model.
pub(crate) static ONLINE_SHOPPING_INDEX: Scorecard = Scorecard {
    total: Total::Mean(INDEX),
    index: true,
    cut: cut(&CARD),
    read: |case, scores, out| {
        let least = least(case, scores);
        out.set(LEAST, least);
        out.segment = scores.total.ok().zip(least.ok()).map(|(index, least)| match index >= case.number(CUT) {
            true if least >= case.number(GAP_CUT) => 0,
            true => 1,
            false => 2,
        });
    },
    work: |case, out, steps| {
        let (Ok(index), Ok(least)) = (out.get(INDEX), out.get(LEAST)) else { return };
        let scores = FACETS.iter().enumerate().filter(|(place, _)| counts(case, *place)).map(|(_, facet)| {
            Expr::Symbol(CARD.results[facet.output].symbol, out.get(facet.output).unwrap_or(f64::NAN))
        });
        steps.extend(Step::new("least", "L", &Expr::Call(crate::Function::Min, scores.collect())));
        for (id, score, cut) in [
            ("indexReached", Expr::Symbol("I", index), Expr::Symbol("c", case.number(CUT))),
            ("leastReached", Expr::Symbol("L", least), Expr::Symbol("c_g", case.number(GAP_CUT))),
        ] {
            steps.extend(Step::new(id, "", &score.compare(Relation::AtLeast, cut)));
        }
    },
    flag: |case, scores, place| {
        counts(case, place) && scores.facets[place].is_ok_and(|score| score < case.number(GAP_CUT))
    },
    ..Scorecard::new(&CARD, FACETS)
};

#[cfg(test)]
mod tests {
    use crate::{Value, Values, evaluate};

    #[test]
    fn a_facet_without_weight_is_no_hole() {
        let low = [("arrivesSoon", 1.0), ("chargesTooHigh", 7.0)];
        let of = |weight: f64| {
            let all = low.into_iter().chain([("weightCharges", weight)]);
            let inputs: Values = all.map(|(id, value)| (id.to_owned(), Value::Number(value))).collect();
            evaluate("online-shopping-index", &inputs, &Values::new()).unwrap().segment
        };
        assert_eq!([of(1.0), of(0.0)], [Some("good-with-hole"), Some("good")]);
    }
}
