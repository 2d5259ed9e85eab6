//! 7.3 Four indicators of loyalty as intentions: buying again, price tolerance, recommending, cross-buying.

use crate::case::{Case, output};
use crate::formula::{Expr, Relation};
use crate::model::Outcome;
use crate::shapes::gap::settled;
use crate::shapes::scorecard::{Facet, Scorecard, Scores, Total, cut, cut_setting};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, RowKind, Shape, Slip, Step, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::item("firstChoice", "x_1", 6.0).under("repurchase").named(&["repurchase 1", "再购买1"]),
        Field::item("buysAgain", "x_2", 6.0).under("repurchase").named(&["repurchase 2", "再购买2"]),
        Field::item("buysLess", "x_3", 2.0).reversed().under("repurchase").named(&["repurchase 3", "再购买3"]),
        Field::item("staysAtHigherPrice", "x_1", 5.0).under("priceTolerance").named(&["price 1", "价格容忍度1"]),
        Field::item("paysMore", "x_2", 4.0).under("priceTolerance").named(&["price 2", "价格容忍度2"]),
        Field::item("switchesForPrice", "x_3", 4.0)
            .reversed()
            .under("priceTolerance")
            .named(&["price 3", "价格容忍度3"]),
        Field::item("saysGoodThings", "x_1", 6.0).under("recommendation").named(&["recommendation 1", "推荐1"]),
        Field::item("recommends", "x_2", 6.0).under("recommendation").named(&["recommendation 2", "推荐2"]),
        Field::item("warnsOthers", "x_3", 2.0).reversed().under("recommendation").named(&["recommendation 3", "推荐3"]),
        Field::item("looksHereFirst", "x_1", 5.0).under("crossBuying").named(&["cross-buying 1", "交叉购买1"]),
        Field::item("buysOtherProducts", "x_2", 5.0).under("crossBuying").named(&["cross-buying 2", "交叉购买2"]),
        Field::item("onlyThisProduct", "x_3", 3.0)
            .reversed()
            .under("crossBuying")
            .named(&["cross-buying 3", "交叉购买3"]),
        Field::weight("weightRepurchase", "w_1", 1.0).named(&["weight of repurchase", "再购买权重"]),
        Field::weight("weightPriceTolerance", "w_2", 1.0).named(&["weight of price tolerance", "价格容忍度权重"]),
        Field::weight("weightRecommendation", "w_3", 1.0).named(&["weight of recommendation", "推荐权重"]),
        Field::weight("weightCrossBuying", "w_4", 1.0).named(&["weight of cross-buying", "交叉购买权重"]),
    ],
    settings: &[Field::scale("7"), cut_setting(5.0)],
    results: &[
        Output::new("total", "I", Unit::Points),
        Output::new("repurchase", "I_1", Unit::Points),
        Output::new("priceTolerance", "I_2", Unit::Points),
        Output::new("recommendation", "I_3", Unit::Points),
        Output::new("crossBuying", "I_4", Unit::Points),
        Output::new("met", "n", Unit::Count),
    ],
    segments: &["all-met", "buys-one-thing", "silent", "held-by-price", "leaving"],
    steps: &["passesRepurchase", "passesPriceTolerance", "passesRecommendation", "passesCrossBuying"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "priceTolerance",
            tolerance: 0.005,
            given: &["staysAtHigherPrice", "paysMore", "switchesForPrice"],
            settings: &[],
        },
        Question {
            result: "total",
            tolerance: 0.005,
            given: &["buysAgain", "buysLess", "weightRepurchase", "weightPriceTolerance"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["buysAgain", "paysMore", "switchesForPrice", "warnsOthers", "onlyThisProduct"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["priceTolerance"], "sum", Change::Times(3.0)),
        Slip::shared(
            &["total"],
            "unweighted",
            Change::Put(&[
                ("weightRepurchase", Literal::Number(1.0)),
                ("weightPriceTolerance", Literal::Number(1.0)),
                ("weightRecommendation", Literal::Number(1.0)),
                ("weightCrossBuying", Literal::Number(1.0)),
            ]),
        ),
    ],
    example: Example {
        inputs: &[("warnsOthers", Literal::Number(1.0)), ("onlyThisProduct", Literal::Number(5.0))],
        settings: &[],
        values: &[
            ("total", 5.25),
            ("repurchase", 6.0),
            ("priceTolerance", 4.33),
            ("recommendation", 6.33),
            ("crossBuying", 4.33),
            ("met", 2.0),
        ],
        segment: Some("held-by-price"),
        source: None,
    },
    references: &[Reference {
        authors: "Zeithaml, V. A., Berry, L. L., & Parasuraman, A.",
        year: Some(1996),
        title: "The behavioral consequences of service quality",
        container: "Journal of Marketing, 60(2), 31–46",
    }],
    ..Card::new("loyalty-intentions", 7, 3, Shape::Scorecard)
};

const MET: usize = output(&CARD, "met");

static FACETS: [Facet; 4] = [
    Facet::new(&CARD, "repurchase").weighted(&CARD, "weightRepurchase"),
    Facet::new(&CARD, "priceTolerance").weighted(&CARD, "weightPriceTolerance"),
    Facet::new(&CARD, "recommendation").weighted(&CARD, "weightRecommendation"),
    Facet::new(&CARD, "crossBuying").weighted(&CARD, "weightCrossBuying"),
];
/// Segments of the indicators: what is said of those who fail it first.
const LACKING: [u8; 4] = [4, 3, 2, 1];

/// An indicator with the weight zero is left out.
fn counts(case: &Case, place: usize) -> bool {
    FACETS[place].weight.is_none_or(|weight| case.number(weight) > 0.0)
}

fn test(case: &Case, place: usize, score: f64) -> Expr {
    let cut = cut(&CARD).map_or(f64::NAN, |cut| case.number(cut));
    Expr::Symbol(CARD.results[FACETS[place].output].symbol, settled(score))
        .compare(Relation::AtLeast, Expr::Symbol("c", cut))
}

/// Indicators that count and whether each is met.
fn met(case: &Case, scores: &Scores) -> Result<Vec<(usize, bool)>, &'static str> {
    let counting = scores.facets.iter().enumerate().filter(|(place, _)| counts(case, *place));
    let met: Vec<_> = counting
        .map(|(place, score)| Ok((place, test(case, place, (*score)?).value() == 1.0)))
        .collect::<Result<_, _>>()?;
    if met.is_empty() { Err("no-weights") } else { Ok(met) }
}

fn lacking(case: &Case, scores: &Scores) -> Result<Option<usize>, &'static str> {
    Ok(met(case, scores)?.into_iter().find(|(_, met)| !met).map(|(place, _)| place))
}

fn work(case: &Case, out: &Outcome, steps: &mut Vec<Step>) {
    for (place, facet) in FACETS.iter().enumerate().filter(|(place, _)| counts(case, *place)) {
        if let Ok(score) = out.get(facet.output) {
            steps.extend(Step::new(CARD.steps[place], "", &test(case, place, score)));
        }
    }
}

/// The model.
pub(crate) static LOYALTY_INTENTIONS: Scorecard = Scorecard {
    total: Total::Mean(output(&CARD, "total")),
    cut: cut(&CARD),
    read: |case, scores, out| {
        let met = met(case, scores);
        out.set(MET, met.map(|met| met.iter().filter(|(_, met)| *met).count() as f64));
        out.segment = lacking(case, scores).ok().map(|place| place.map_or(0, |place| LACKING[place]));
    },
    work,
    flag: |case, scores, place| lacking(case, scores) == Ok(Some(place)),
    ..Scorecard::new(&CARD, &FACETS)
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn an_indicator_without_weight_is_left_out() {
        let of = |weight: f64| {
            let inputs = [("weightCrossBuying", weight), ("onlyThisProduct", 7.0), ("switchesForPrice", 1.0)];
            let inputs: Values = inputs.map(|(id, value)| (id.to_owned(), Value::Number(value))).into_iter().collect();
            crate::model::evaluate(&LOYALTY_INTENTIONS, &inputs, &Values::new()).unwrap().segment.unwrap()
        };
        assert_eq!(of(1.0), "buys-one-thing");
        assert_eq!(of(0.0), "all-met");
    }
}
