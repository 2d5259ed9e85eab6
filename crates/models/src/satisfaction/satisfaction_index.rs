//! 5.6 Satisfaction indices: three items on 0 to 100, a weighted index of aspects, and expectation and perceived value
//! apart from both.

use crate::case::{Case, input, output, segment, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::scorecard::{self, Facet};
use crate::{
    Card, Change, Cut, Example, Field, Item, Literal, Name, Output, Picture, ProfileRow, Question, Reference, RowKind,
    Shape, Slip, Step, Unit,
};

/// An item that starts on a scale of ten points.
const fn item(id: &'static str, symbol: &'static str, group: &'static str, default: f64) -> Field {
    let field = Field::number(id, symbol, Unit::Points, [1.0, 10.0], [1.0, 10.0, 1.0], default);
    Field { item: Some(Item { reversed: false }), ..field.optional().under(group) }
}

const fn aspect(id: &'static str, symbol: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Points, [0.0, 100.0], [1.0, 5.0, 0.1], default).optional().under("aspects")
}

const fn weight(id: &'static str, symbol: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Plain, [0.0, 100.0], [0.0, 100.0, 5.0], default).under("weights")
}

static CARD: Card = Card {
    inputs: &[
        item("overall", "x_1", "index", 8.0).named(&["overall satisfaction", "总体满意", "总体满意度"]),
        item("confirmation", "x_2", "index", 7.0).named(&["against expectation", "与期望相比"]),
        item("ideal", "x_3", "index", 7.0).named(&["against ideal", "与理想相比"]),
        item("expectedQuality", "x", "expectations", 8.0).named(&["expected quality", "预期总体质量"]),
        item("expectedReliability", "x", "expectations", 8.0).named(&["expected reliability", "预期可靠性"]),
        item("expectedFit", "x", "expectations", 7.0).named(&["expected fit", "预期满足需要"]),
        item("totalCost", "x", "perceivedValue", 7.0).named(&["total cost", "总成本感知"]),
        item("totalBenefit", "x", "perceivedValue", 8.0).named(&["total benefit", "总利益感知"]),
        item("qualityForPrice", "x", "perceivedValue", 7.0).named(&["quality for price", "给定价格下的质量"]),
        item("priceForQuality", "x", "perceivedValue", 7.0).named(&["price for quality", "给定质量下的价格"]),
        aspect("product", "s_1", 4.2).named(&["product satisfaction", "产品满意"]),
        aspect("service", "s_2", 3.8).named(&["service satisfaction", "服务满意"]),
        aspect("price", "s_3", 3.5).named(&["price satisfaction", "价格满意"]),
        aspect("image", "s_4", 4.6).named(&["image satisfaction", "形象满意"]),
        weight("weightProduct", "w_1", 30.0).named(&["weight product", "产品权重"]),
        weight("weightService", "w_2", 25.0).named(&["weight service", "服务权重"]),
        weight("weightPrice", "w_3", 25.0).named(&["weight price", "价格权重"]),
        weight("weightImage", "w_4", 20.0).named(&["weight image", "形象权重"]),
        weight("weightOverall", "v_1", 40.0).when("indexWeights", "own").named(&["weight overall", "总体满意权重"]),
        weight("weightConfirmation", "v_2", 30.0)
            .when("indexWeights", "own")
            .named(&["weight against expectation", "与期望相比权重"]),
        weight("weightIdeal", "v_3", 30.0)
            .when("indexWeights", "own")
            .named(&["weight against ideal", "与理想相比权重"]),
    ],
    settings: &[
        Field::choice("indexWeights", &["equal", "public", "own"], "equal"),
        Field::choice("conversion", &["rescaled", "times"], "rescaled"),
        Field::number("target", "T", Unit::Points, [0.0, 100.0], [0.0, 100.0, 5.0], 75.0),
        Field::scale("10"),
        Field::choice("aspectScale", &["5", "7", "10", "100"], "5"),
    ],
    results: &[
        Output::new("index", "I", Unit::Points),
        Output::new("weightedIndex", "J", Unit::Points),
        Output::new("weighted", "S", Unit::Points),
        Output::new("expectations", "E", Unit::Points),
        Output::new("perceivedValue", "V", Unit::Points),
    ],
    segments: &["reached", "fragile", "value-short", "delivery-short"],
    steps: &["targetReached", "valueHolds"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "index",
            tolerance: 0.005,
            given: &["overall", "confirmation", "ideal"],
            settings: &["indexWeights"],
        },
        Question {
            result: "weightedIndex",
            tolerance: 0.005,
            given: &[
                "product",
                "service",
                "price",
                "image",
                "weightProduct",
                "weightService",
                "weightPrice",
                "weightImage",
            ],
            settings: &["conversion"],
        },
    ],
    slips: &[
        Slip::shared(&["index"], "on-the-scale", Change::OnTheScale),
        Slip::shared(&["index"], "of-the-top", Change::OfTheTop),
        Slip::shared(
            &["weightedIndex"],
            "unweighted",
            Change::Put(&[
                ("weightProduct", Literal::Number(1.0)),
                ("weightService", Literal::Number(1.0)),
                ("weightPrice", Literal::Number(1.0)),
                ("weightImage", Literal::Number(1.0)),
            ]),
        ),
        Slip::shared(&["weightedIndex"], "on-the-scale", Change::Reads("weighted")),
    ],
    example: Example {
        inputs: &[
            ("overall", Literal::Number(8.1)),
            ("confirmation", Literal::Number(7.4)),
            ("ideal", Literal::Number(7.0)),
            ("product", Literal::Number(4.2)),
            ("service", Literal::Number(3.8)),
            ("price", Literal::Number(3.5)),
            ("image", Literal::Number(4.6)),
        ],
        settings: &[],
        values: &[
            ("index", 72.22),
            ("weighted", 4.005),
            ("weightedIndex", 75.125),
            ("expectations", 74.07),
            ("perceivedValue", 69.44),
        ],
        segment: Some("value-short"),
        source: None,
    },
    references: &[Reference {
        authors: "Fornell, C., Johnson, M. D., Anderson, E. W., Cha, J., & Bryant, B. E.",
        year: Some(1996),
        title: "The American Customer Satisfaction Index: Nature, purpose, and findings",
        container: "Journal of Marketing, 60(4), 7–18",
    }],
    ..Card::new("satisfaction-index", 5, 6, Shape::Scorecard)
};

const OVERALL: usize = input(&CARD, "overall");
const PRODUCT: usize = input(&CARD, "product");
const WEIGHT_PRODUCT: usize = input(&CARD, "weightProduct");
const WEIGHT_IMAGE: usize = input(&CARD, "weightImage");
const WEIGHT_OVERALL: usize = input(&CARD, "weightOverall");
const INDEX_WEIGHTS: usize = setting(&CARD, "indexWeights");
const CONVERSION: usize = setting(&CARD, "conversion");
const TARGET: usize = setting(&CARD, "target");
const ASPECT_SCALE: usize = setting(&CARD, "aspectScale");

const INDEX: usize = output(&CARD, "index");
const WEIGHTED_INDEX: usize = output(&CARD, "weightedIndex");
const WEIGHTED: usize = output(&CARD, "weighted");
const EXPECTATIONS: usize = output(&CARD, "expectations");
const PERCEIVED_VALUE: usize = output(&CARD, "perceivedValue");

/// Facets that stand apart from the three items.
static APART: [Facet; 2] = [Facet::new(&CARD, "expectations"), Facet::new(&CARD, "perceivedValue")];

/// Weights published for a state's survey of its services; those of the national index vary and are not published.
const PUBLIC: [f64; 3] = [0.3885, 0.3190, 0.2925];

/// Ends of the scale of the aspects by option.
const ASPECT_SCALES: [[f64; 2]; 4] = [[1.0, 5.0], [1.0, 7.0], [1.0, 10.0], [0.0, 100.0]];

/// The model.
pub(crate) struct SatisfactionIndex;

/// One answer with its weight, as symbols.
struct Weighed {
    answer: Expr,
    weight: Expr,
}

/// The answers that count among those from a place on; the reason where fewer than half are given.
fn answered(case: &Case, first: usize, weights: &[f64], symbol: usize) -> Result<Vec<Weighed>, &'static str> {
    let known: Vec<Weighed> = weights
        .iter()
        .enumerate()
        .map(|(place, weight)| Weighed {
            answer: Expr::Symbol(CARD.inputs[first + place].symbol, case.number(first + place)),
            weight: Expr::Symbol(CARD.inputs[symbol + place].symbol, *weight),
        })
        .filter(|weighed| !weighed.answer.value().is_nan())
        .collect();
    match () {
        () if 2 * known.len() < weights.len() => Err("too-few-answers"),
        () if known.iter().all(|weighed| weighed.weight.value() == 0.0) => Err("no-weights"),
        () => Ok(known),
    }
}

fn sum(terms: impl Iterator<Item = Expr>) -> Expr {
    terms.reduce(|sum, term| sum + term).unwrap_or(Expr::Number(0.0))
}

/// The index of the three items: Σ w (x − 1) / ((k − 1) Σ w) × 100.
fn index(case: &Case) -> Result<Expr, &'static str> {
    let weights = match case.choice(INDEX_WEIGHTS) {
        0 => [1.0; 3],
        1 => PUBLIC,
        _ => [0, 1, 2].map(|place| case.number(WEIGHT_OVERALL + place)),
    };
    let known = answered(case, OVERALL, &weights, WEIGHT_OVERALL)?;
    let range = Expr::Symbol("k", scorecard::points(&CARD, case)) - 1.0;
    let above = sum(known.iter().map(|weighed| weighed.weight.clone() * (weighed.answer.clone() - 1.0)));
    Ok(100.0 * above / (range * sum(known.into_iter().map(|weighed| weighed.weight))))
}

/// The weighted mean of the aspects, in points of their scale.
fn weighted(case: &Case) -> Result<Expr, &'static str> {
    let weights: Vec<f64> = (WEIGHT_PRODUCT..=WEIGHT_IMAGE).map(|place| case.number(place)).collect();
    let known = answered(case, PRODUCT, &weights, WEIGHT_PRODUCT)?;
    let products = sum(known.iter().map(|weighed| weighed.weight.clone() * weighed.answer.clone()));
    Ok(products / sum(known.into_iter().map(|weighed| weighed.weight)))
}

/// Points of the aspects' scale as 0 to 100.
fn converted(case: &Case, points: Expr) -> Expr {
    let [low, high] = ASPECT_SCALES[case.choice(ASPECT_SCALE)];
    match case.choice(CONVERSION) {
        0 => 100.0 * (points - low) / (high - low),
        _ => 100.0 * points / high,
    }
}

fn facet(case: &Case, facet: &Facet) -> Result<f64, &'static str> {
    Ok(scorecard::index(facet.mean(&CARD, case)?, scorecard::points(&CARD, case)))
}

impl Model for SatisfactionIndex {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn limits(&self, case: &Case, place: usize) -> [f64; 2] {
        match CARD.inputs.get(place) {
            Some(field) if field.group == "aspects" => ASPECT_SCALES[case.choice(ASPECT_SCALE)],
            _ => scorecard::limits(&CARD, case, place),
        }
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let weighted = weighted(case).map(|formula| formula.value());
        out.set(INDEX, index(case).map(|formula| formula.value()));
        out.set(WEIGHTED, weighted);
        out.set(WEIGHTED_INDEX, weighted.map(|points| converted(case, Expr::Symbol("S", points)).value()));
        for apart in &APART {
            out.set(apart.output, facet(case, apart));
        }
        out.segment = match (out.get(INDEX), out.get(PERCEIVED_VALUE), out.get(EXPECTATIONS)) {
            (Ok(index), Ok(value), Ok(expectations)) => {
                Some(match (index >= case.number(TARGET), value >= expectations) {
                    (true, true) => const { segment(&CARD, "reached") },
                    (true, false) => const { segment(&CARD, "fragile") },
                    (false, false) => const { segment(&CARD, "value-short") },
                    (false, true) => const { segment(&CARD, "delivery-short") },
                })
            }
            _ => None,
        };
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        steps.extend(index(case).ok().and_then(|formula| Step::new("index", "I", &formula)));
        if let Ok(formula) = weighted(case) {
            steps.extend(Step::new("weighted", "S", &formula));
            let points = Expr::Symbol("S", formula.value());
            steps.extend(Step::new("weightedIndex", "J", &converted(case, points)));
        }
        for apart in &APART {
            if out.get(apart.output).is_err() {
                continue;
            }
            let answers: Vec<f64> = apart.answers(&CARD, case).collect();
            let range = Expr::Symbol("k", scorecard::points(&CARD, case)) - 1.0;
            let formula = 100.0 * (Expr::mean("x", &answers) - 1.0) / range;
            steps.extend(Step::new(apart.id, CARD.results[apart.output].symbol, &formula));
        }
        let symbol = |place: usize| Some(Expr::Symbol(CARD.results[place].symbol, out.get(place).ok()?));
        if let Some(index) = symbol(INDEX) {
            let target = Expr::Symbol("T", case.number(TARGET));
            steps.extend(Step::new("targetReached", "", &index.compare(Relation::AtLeast, target)));
        }
        if let (Some(value), Some(expectations)) = (symbol(PERCEIVED_VALUE), symbol(EXPECTATIONS)) {
            steps.extend(Step::new("valueHolds", "", &value.compare(Relation::AtLeast, expectations)));
        }
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let points = scorecard::points(&CARD, case);
        let given = |first: usize, count: usize| {
            (first..first + count).map(|place| case.number(place)).filter(|answer| !answer.is_nan())
        };
        let aspects = || given(PRODUCT, WEIGHT_PRODUCT - PRODUCT);
        let row = |place: usize, items: Vec<f64>| ProfileRow {
            name: Name::Id(CARD.results[place].id),
            value: out.get(place).ok(),
            items,
            reference: None,
            weight: None,
            flagged: false,
        };
        let of_items = |answer: f64| scorecard::index(answer, points);
        let mut rows = vec![
            row(INDEX, given(OVERALL, 3).map(of_items).collect()),
            row(WEIGHTED_INDEX, aspects().map(|answer| converted(case, Expr::Number(answer)).value()).collect()),
        ];
        rows.extend(APART.iter().map(|apart| row(apart.output, apart.answers(&CARD, case).map(of_items).collect())));
        let cut = Cut { value: case.number(TARGET), field: Some("target"), name: None };
        Picture::Profile { rows, scale: [0.0, 100.0], cut: Some(cut) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Value;

    fn found(inputs: &[(&str, Value)], settings: &[(&str, &str)]) -> crate::Evaluation {
        let mut all = CARD.example_inputs();
        all.extend(inputs.iter().map(|(id, value)| ((*id).to_owned(), value.clone())));
        let settings = settings.iter().map(|(id, word)| ((*id).to_owned(), Value::Word((*word).to_owned()))).collect();
        crate::evaluate(CARD.id, &all, &settings).unwrap()
    }

    #[test]
    fn the_public_weights_give_the_published_rounding() {
        let index = found(&[], &[("indexWeights", "public")]).values[INDEX].value.unwrap();
        assert_eq!((index * 100.0).round(), 7283.0);
    }

    #[test]
    fn multiplying_inflates_the_index() {
        let times = found(&[], &[("conversion", "times")]).values[WEIGHTED_INDEX].value.unwrap();
        assert!((times - 80.1).abs() < 1e-9);
        let lowest: Vec<_> =
            ["product", "service", "price", "image"].into_iter().map(|id| (id, Value::Number(1.0))).collect();
        assert_eq!(found(&lowest, &[("conversion", "times")]).values[WEIGHTED_INDEX].value, Some(20.0));
        assert_eq!(found(&lowest, &[]).values[WEIGHTED_INDEX].value, Some(0.0));
    }

    #[test]
    fn expectation_and_perceived_value_never_enter_the_index() {
        let apart = found(&[("expectedFit", Value::Number(1.0)), ("totalCost", Value::Number(10.0))], &[]);
        assert_eq!(apart.values[INDEX].value, found(&[], &[]).values[INDEX].value);
    }
}
