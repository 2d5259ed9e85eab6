//! 5.14 The system of satisfaction: product, service, and the customers inside the firm, with the touchpoints of service.

use crate::case::{Case, output, setting};
use crate::formula::{Expr, Function, Relation};
use crate::model::Outcome;
use crate::shapes::scorecard::{Facet, Scorecard, Scores, Total, answer, cut, index, item, members, points};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, RowKind, Shape, Slip, Step, Unit};

static CARD: Card = Card {
    inputs: &[
        item("productQuality", "product", 4.0, &["product quality", "产品质量", "质量满意"]),
        item("productPrice", "product", 4.0, &["price", "product price", "价格", "价格满意"]),
        item("productDesign", "product", 4.0, &["design", "product design", "设计", "设计满意"]),
        item("productPackaging", "product", 4.0, &["packaging", "包装", "包装满意"]),
        item("productTimeliness", "product", 5.0, &["timeliness", "delivery time", "时效", "时效满意"]),
        item("servicePresale", "service", 4.0, &["before sale", "presale service", "售前", "售前服务"]),
        item("serviceAtSale", "service", 4.0, &["at sale", "sales service", "售中", "售中服务"]),
        item("serviceAfterSale", "service", 3.4, &["after sale", "after-sales service", "售后", "售后服务"]),
        item("linkSupply", "internal", 4.0, &["production rates purchasing", "生产评采购", "采购环节"]),
        item("linkProduction", "internal", 3.4, &["delivery rates production", "配送评生产", "生产环节"]),
        item("linkDelivery", "internal", 4.6, &["service rates delivery", "客服评配送", "配送环节"]),
        item("touchNetwork", "touchpoints", 4.0, &["network", "网络", "网络质量"]),
        item("touchShop", "touchpoints", 4.0, &["shop", "branch", "营业厅"]),
        item("touchHotline", "touchpoints", 3.0, &["hotline", "call centre", "服务热线", "热线"]),
        item("touchComplaints", "touchpoints", 3.0, &["complaint handling", "投诉处理", "投诉"]),
        item("touchNewServices", "touchpoints", 4.0, &["new services", "新业务"]),
        item("touchBilling", "touchpoints", 4.0, &["billing", "账单", "计费"]),
        item("touchOnline", "touchpoints", 4.0, &["online service", "网上服务", "网站"]),
        item("touchImage", "touchpoints", 4.0, &["image", "企业形象", "形象"]),
        Field::weight("weightProduct", "w_1", 4.0).named(&["weight product", "产品权重"]),
        Field::weight("weightService", "w_2", 4.0).named(&["weight service", "服务权重"]),
        Field::weight("weightInternal", "w_3", 2.0).named(&["weight internal", "内部权重"]),
        Field::weight("weightTouchpoints", "w_4", 0.0).named(&["weight touchpoints", "触点权重"]),
    ],
    settings: &[
        Field::scale("5"),
        Field::number("cut", "c", Unit::Points, [0.0, 100.0], [0.0, 100.0, 5.0], 70.0),
        Field::number("linkCut", "c_l", Unit::Points, [0.0, 100.0], [0.0, 100.0, 5.0], 70.0),
    ],
    results: &[
        Output::new("total", "S", Unit::Points),
        Output::new("product", "S_1", Unit::Points),
        Output::new("service", "S_2", Unit::Points),
        Output::new("internal", "S_3", Unit::Points),
        Output::new("touchpoints", "S_4", Unit::Points),
        Output::new("weakestLink", "L", Unit::Points),
        Output::new("weakestTouchpoint", "T", Unit::Points),
    ],
    segments: &["sound", "hollow", "offer-first", "inside-first"],
    steps: &["totalHigh", "linkHigh"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "product",
            tolerance: 0.005,
            given: &["productQuality", "productPrice", "productDesign", "productPackaging", "productTimeliness"],
            settings: &[],
        },
        Question {
            result: "weakestLink",
            tolerance: 0.005,
            given: &["linkSupply", "linkProduction", "linkDelivery"],
            settings: &[],
        },
        Question {
            result: "total",
            tolerance: 0.005,
            given: &[
                "servicePresale",
                "serviceAtSale",
                "serviceAfterSale",
                "weightProduct",
                "weightService",
                "weightInternal",
            ],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["product"], "on-the-scale", Change::OnTheScale),
        Slip::shared(&["product"], "of-the-top", Change::OfTheTop),
        Slip::of(&["weakestLink"], "mean-of-links", Change::Reads("internal")),
        Slip::shared(
            &["total"],
            "unweighted",
            Change::Put(&[
                ("weightProduct", Literal::Number(1.0)),
                ("weightService", Literal::Number(1.0)),
                ("weightInternal", Literal::Number(1.0)),
            ]),
        ),
    ],
    example: Example {
        inputs: &[
            ("productTimeliness", Literal::Number(5.0)),
            ("serviceAfterSale", Literal::Number(3.4)),
            ("linkProduction", Literal::Number(3.4)),
            ("linkDelivery", Literal::Number(4.6)),
        ],
        settings: &[],
        values: &[
            ("total", 75.0),
            ("product", 80.0),
            ("service", 70.0),
            ("internal", 75.0),
            ("weakestLink", 60.0),
            ("weakestTouchpoint", 50.0),
        ],
        segment: Some("hollow"),
        source: None,
    },
    references: &[Reference {
        authors: "Heskett, J. L., Jones, T. O., Loveman, G. W., Sasser, W. E., Jr., & Schlesinger, L. A.",
        year: Some(1994),
        title: "Putting the service-profit chain to work",
        container: "Harvard Business Review, 72(2), 164–174",
    }],
    ..Card::new("satisfaction-system", 5, 14, Shape::Scorecard)
};

const LINKS: [usize; 2] = members(&CARD, "internal");
const TOUCHPOINTS: [usize; 2] = members(&CARD, "touchpoints");
const CUT: usize = setting(&CARD, "cut");
const LINK_CUT: usize = setting(&CARD, "linkCut");
const TOTAL: usize = output(&CARD, "total");
const WEAKEST_LINK: usize = output(&CARD, "weakestLink");
const WEAKEST_TOUCHPOINT: usize = output(&CARD, "weakestTouchpoint");

/// Symbols of the answers among which the least is sought.
const ANSWERS: [&str; 8] = ["x_1", "x_2", "x_3", "x_4", "x_5", "x_6", "x_7", "x_8"];

/// The model.
pub(crate) static SATISFACTION_SYSTEM: Scorecard = Scorecard {
    total: Total::Mean(TOTAL),
    index: true,
    cut: cut(&CARD),
    read,
    work,
    flag: |case, _, place| place == 2 && weakest(case, LINKS).is_ok_and(|least| least < case.number(LINK_CUT)),
    ..Scorecard::new(
        &CARD,
        &[
            Facet::new(&CARD, "product").weighted(&CARD, "weightProduct"),
            Facet::new(&CARD, "service").weighted(&CARD, "weightService"),
            Facet::new(&CARD, "internal").weighted(&CARD, "weightInternal"),
            Facet::new(&CARD, "touchpoints").weighted(&CARD, "weightTouchpoints"),
        ],
    )
};

/// The answers among the items at these places.
fn answers(case: &Case, [first, end]: [usize; 2]) -> Vec<f64> {
    (first..end).map(|place| answer(&CARD, case, place)).filter(|answer| !answer.is_nan()).collect()
}

/// The lowest answer as an index: a chain is as strong as its weakest link.
fn weakest(case: &Case, items: [usize; 2]) -> Result<f64, &'static str> {
    let least = answers(case, items).into_iter().reduce(f64::min).ok_or("too-few-answers")?;
    Ok(index(least, points(&CARD, case)))
}

fn read(case: &Case, scores: &Scores, out: &mut Outcome) {
    let link = weakest(case, LINKS);
    out.set(WEAKEST_LINK, link);
    out.set(WEAKEST_TOUCHPOINT, weakest(case, TOUCHPOINTS));
    out.segment = scores.total.ok().zip(link.ok()).map(|(total, link)| {
        match (total >= case.number(CUT), link >= case.number(LINK_CUT)) {
            (true, true) => 0,
            (true, false) => 1,
            (false, true) => 2,
            (false, false) => 3,
        }
    });
}

fn work(case: &Case, out: &Outcome, steps: &mut Vec<Step>) {
    for (items, place) in [(LINKS, WEAKEST_LINK), (TOUCHPOINTS, WEAKEST_TOUCHPOINT)] {
        if out.get(place).is_ok() {
            let Output { id, symbol, .. } = CARD.results[place];
            let all =
                ANSWERS.into_iter().zip(answers(case, items)).map(|(x, answer)| Expr::Symbol(x, answer)).collect();
            let least = Expr::Call(Function::Min, all) - 1.0;
            let formula = 100.0 * least / (Expr::Symbol("k", points(&CARD, case)) - 1.0);
            steps.extend(Step::new(id, symbol, &formula));
        }
    }
    for (id, place, limit, symbol) in [("totalHigh", TOTAL, CUT, "c"), ("linkHigh", WEAKEST_LINK, LINK_CUT, "c_l")] {
        if let Ok(value) = out.get(place) {
            let limit = Expr::Symbol(symbol, case.number(limit));
            let high = Expr::Symbol(CARD.results[place].symbol, value).compare(Relation::AtLeast, limit);
            steps.extend(Step::new(id, "", &high));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Value, Values, evaluate};

    #[test]
    fn one_broken_link_shows_through_a_good_total() {
        let of = |link: f64, product: f64| {
            let inputs = [("linkProduction", link), ("productQuality", product)];
            let inputs: Values = inputs.iter().map(|(id, value)| ((*id).to_owned(), Value::Number(*value))).collect();
            evaluate("satisfaction-system", &inputs, &Values::new()).unwrap().segment
        };
        assert_eq!([of(3.8, 4.0), of(3.7, 4.0)], ["sound", "hollow"].map(Some));
        assert_eq!([of(3.8, 1.0), of(3.7, 1.0)], ["offer-first", "inside-first"].map(Some));
    }
}
