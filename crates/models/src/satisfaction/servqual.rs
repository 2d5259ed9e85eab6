//! 5.7 SERVQUAL: five dimensions of service quality, expected against perceived.
//!
//! Rule for missing answers: an item counts when every side asked of it is answered; a dimension has a score when at
//! least half of its items count; the total needs all dimensions that carry weight.

use crate::case::{Case, input, output, setting};
use crate::formula::Expr;
use crate::model::{Model, Outcome};
use crate::shapes::gap::{Means, means};
use crate::{
    Card, Change, Counted, Example, Field, GapRow, Literal, Output, Picture, Question, Reference, RowKind, Shape, Slip,
    Step, Unit,
};

/// Limits wide enough for every scale; the scale chosen narrows them.
const ANY_SCALE: [f64; 2] = [1.0, 10.0];

macro_rules! expected {
    ($item:literal, $group:literal, $default:literal) => {
        Field::number(
            concat!("expected", $item),
            concat!("E_", $item),
            Unit::Points,
            ANY_SCALE,
            [1.0, 7.0, 1.0],
            $default,
        )
        .under($group)
        .optional()
        .when("measure", "gap")
        .named(&[
            concat!("e", $item),
            concat!("expected", $item),
            concat!("expectation ", $item),
            concat!("期望", $item),
        ])
    };
}

macro_rules! perceived {
    ($item:literal, $group:literal, $default:literal) => {
        Field::number(
            concat!("perceived", $item),
            concat!("P_", $item),
            Unit::Points,
            ANY_SCALE,
            [1.0, 7.0, 1.0],
            $default,
        )
        .under($group)
        .optional()
        .named(&[
            concat!("p", $item),
            concat!("perceived", $item),
            concat!("perception ", $item),
            concat!("感知", $item),
        ])
    };
}

const fn weight(id: &'static str, symbol: &'static str) -> Field {
    Field::number(id, symbol, Unit::Points, [0.0, 100.0], [0.0, 100.0, 1.0], 20.0).under("weights")
}

macro_rules! pairs {
    ($($item:literal),*) => {
        [$([concat!("expected", $item), concat!("perceived", $item)]),*]
    };
}

/// What was expected and what was received, item by item.
const PAIRS: [[&str; 2]; 22] = pairs!(
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20",
    "21", "22"
);

static CARD: Card = Card {
    inputs: &[
        expected!("1", "tangibles", 5.0),
        perceived!("1", "tangibles", 6.0),
        expected!("2", "tangibles", 5.0),
        perceived!("2", "tangibles", 5.0),
        expected!("3", "tangibles", 6.0),
        perceived!("3", "tangibles", 6.0),
        expected!("4", "tangibles", 5.0),
        perceived!("4", "tangibles", 6.0),
        expected!("5", "reliability", 7.0),
        perceived!("5", "reliability", 5.0),
        expected!("6", "reliability", 6.0),
        perceived!("6", "reliability", 6.0),
        expected!("7", "reliability", 7.0),
        perceived!("7", "reliability", 5.0),
        expected!("8", "reliability", 7.0),
        perceived!("8", "reliability", 5.0),
        expected!("9", "reliability", 6.0),
        perceived!("9", "reliability", 6.0),
        expected!("10", "responsiveness", 6.0),
        perceived!("10", "responsiveness", 5.0),
        expected!("11", "responsiveness", 7.0),
        perceived!("11", "responsiveness", 6.0),
        expected!("12", "responsiveness", 6.0),
        perceived!("12", "responsiveness", 6.0),
        expected!("13", "responsiveness", 6.0),
        perceived!("13", "responsiveness", 5.0),
        expected!("14", "assurance", 6.0),
        perceived!("14", "assurance", 6.0),
        expected!("15", "assurance", 6.0),
        perceived!("15", "assurance", 6.0),
        expected!("16", "assurance", 7.0),
        perceived!("16", "assurance", 6.0),
        expected!("17", "assurance", 6.0),
        perceived!("17", "assurance", 6.0),
        expected!("18", "empathy", 6.0),
        perceived!("18", "empathy", 5.0),
        expected!("19", "empathy", 5.0),
        perceived!("19", "empathy", 5.0),
        expected!("20", "empathy", 6.0),
        perceived!("20", "empathy", 5.0),
        expected!("21", "empathy", 6.0),
        perceived!("21", "empathy", 6.0),
        expected!("22", "empathy", 6.0),
        perceived!("22", "empathy", 5.0),
        weight("weightTangibles", "w_1").named(&["weight tangibles", "有形性权重"]),
        weight("weightReliability", "w_2").named(&["weight reliability", "可靠性权重"]),
        weight("weightResponsiveness", "w_3").named(&["weight responsiveness", "响应性权重"]),
        weight("weightAssurance", "w_4").named(&["weight assurance", "保证性权重"]),
        weight("weightEmpathy", "w_5").named(&["weight empathy", "移情性权重"]),
    ],
    settings: &[
        Field::choice("measure", &["gap", "performance"], "gap"),
        Field::choice("scale", &["4", "5", "7", "10"], "7"),
    ],
    results: &[
        Output::new("quality", "Q", Unit::Points),
        Output::new("unweighted", "U", Unit::Points),
        Output::new("tangibles", "G_1", Unit::Points),
        Output::new("reliability", "G_2", Unit::Points),
        Output::new("responsiveness", "G_3", Unit::Points),
        Output::new("assurance", "G_4", Unit::Points),
        Output::new("empathy", "G_5", Unit::Points),
        Output::new("unanswered", "", Unit::Count),
    ],
    reasons: &["too-few-answers", "dimension-missing", "no-weights"],
    cautions: 5,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "tangibles",
            tolerance: 0.005,
            given: &[
                "expected1",
                "perceived1",
                "expected2",
                "perceived2",
                "expected3",
                "perceived3",
                "expected4",
                "perceived4",
            ],
            settings: &[],
        },
        Question {
            result: "reliability",
            tolerance: 0.005,
            given: &[
                "expected5",
                "perceived5",
                "expected6",
                "perceived6",
                "expected7",
                "perceived7",
                "expected8",
                "perceived8",
                "expected9",
                "perceived9",
            ],
            settings: &[],
        },
        Question {
            result: "responsiveness",
            tolerance: 0.005,
            given: &[
                "expected10",
                "perceived10",
                "expected11",
                "perceived11",
                "expected12",
                "perceived12",
                "expected13",
                "perceived13",
            ],
            settings: &["measure"],
        },
    ],
    slips: &[
        Slip::new("turned", Change::Swap(&PAIRS)),
        Slip::of(&["tangibles", "responsiveness"], "sum", Change::Times(4.0)),
        Slip::of(&["reliability"], "sum", Change::Times(5.0)),
    ],
    example: Example {
        inputs: &[
            ("expected1", Literal::Number(5.0)),
            ("expected2", Literal::Number(5.4)),
            ("expected3", Literal::Number(5.1)),
            ("expected4", Literal::Number(5.3)),
            ("expected5", Literal::Number(6.7)),
            ("expected6", Literal::Number(6.5)),
            ("expected7", Literal::Number(6.8)),
            ("expected8", Literal::Number(6.6)),
            ("expected9", Literal::Number(6.4)),
            ("expected10", Literal::Number(6.2)),
            ("expected11", Literal::Number(6.6)),
            ("expected12", Literal::Number(6.5)),
            ("expected13", Literal::Number(6.3)),
            ("expected14", Literal::Number(6.3)),
            ("expected15", Literal::Number(6.4)),
            ("expected16", Literal::Number(6.1)),
            ("expected17", Literal::Number(6.4)),
            ("expected18", Literal::Number(5.8)),
            ("expected19", Literal::Number(6.0)),
            ("expected20", Literal::Number(6.1)),
            ("expected21", Literal::Number(6.2)),
            ("expected22", Literal::Number(5.9)),
            ("perceived1", Literal::Number(5.8)),
            ("perceived2", Literal::Number(5.7)),
            ("perceived3", Literal::Number(5.4)),
            ("perceived4", Literal::Number(5.5)),
            ("perceived5", Literal::Number(5.6)),
            ("perceived6", Literal::Number(6.0)),
            ("perceived7", Literal::Number(5.7)),
            ("perceived8", Literal::Number(5.6)),
            ("perceived9", Literal::Number(6.1)),
            ("perceived10", Literal::Number(5.8)),
            ("perceived11", Literal::Number(5.7)),
            ("perceived12", Literal::Number(6.1)),
            ("perceived13", Literal::Number(6.0)),
            ("perceived14", Literal::Number(6.1)),
            ("perceived15", Literal::Number(6.3)),
            ("perceived16", Literal::Number(6.2)),
            ("perceived17", Literal::Number(6.2)),
            ("perceived18", Literal::Number(5.3)),
            ("perceived19", Literal::Number(5.6)),
            ("perceived20", Literal::Number(5.4)),
            ("perceived21", Literal::Number(5.7)),
            ("perceived22", Literal::Number(5.5)),
            ("weightTangibles", Literal::Number(11.0)),
            ("weightReliability", Literal::Number(32.0)),
            ("weightResponsiveness", Literal::Number(22.0)),
            ("weightAssurance", Literal::Number(19.0)),
            ("weightEmpathy", Literal::Number(16.0)),
        ],
        settings: &[],
        values: &[
            ("quality", -0.421),
            ("unweighted", -0.3),
            ("tangibles", 0.4),
            ("reliability", -0.8),
            ("responsiveness", -0.5),
            ("assurance", -0.1),
            ("empathy", -0.5),
            ("unanswered", 0.0),
        ],
        segment: None,
        source: None,
    },
    references: &[
        Reference {
            authors: "Parasuraman, A., Zeithaml, V. A., & Berry, L. L.",
            year: Some(1988),
            title: "SERVQUAL: A multiple-item scale for measuring consumer perceptions of service quality",
            container: "Journal of Retailing, 64(1), 12–40",
        },
        Reference {
            authors: "Parasuraman, A., Zeithaml, V. A., & Berry, L. L.",
            year: Some(1985),
            title: "A conceptual model of service quality and its implications for future research",
            container: "Journal of Marketing, 49(4), 41–50",
        },
        Reference {
            authors: "Cronin, J. J., & Taylor, S. A.",
            year: Some(1992),
            title: "Measuring service quality: A reexamination and extension",
            container: "Journal of Marketing, 56(3), 55–68",
        },
    ],
    ..Card::new("servqual", 5, 7, Shape::Gap)
};

/// A dimension: id, result, weight, symbols, and its items (the first and the one after the last, from 0).
struct Dimension {
    id: &'static str,
    output: usize,
    weight: usize,
    items: [usize; 2],
    symbol: &'static str,
    weight_symbol: &'static str,
}

const DIMENSIONS: [Dimension; 5] = [
    Dimension {
        id: "tangibles",
        output: output(&CARD, "tangibles"),
        weight: input(&CARD, "weightTangibles"),
        items: [0, 4],
        symbol: "G_1",
        weight_symbol: "w_1",
    },
    Dimension {
        id: "reliability",
        output: output(&CARD, "reliability"),
        weight: input(&CARD, "weightReliability"),
        items: [4, 9],
        symbol: "G_2",
        weight_symbol: "w_2",
    },
    Dimension {
        id: "responsiveness",
        output: output(&CARD, "responsiveness"),
        weight: input(&CARD, "weightResponsiveness"),
        items: [9, 13],
        symbol: "G_3",
        weight_symbol: "w_3",
    },
    Dimension {
        id: "assurance",
        output: output(&CARD, "assurance"),
        weight: input(&CARD, "weightAssurance"),
        items: [13, 17],
        symbol: "G_4",
        weight_symbol: "w_4",
    },
    Dimension {
        id: "empathy",
        output: output(&CARD, "empathy"),
        weight: input(&CARD, "weightEmpathy"),
        items: [17, 22],
        symbol: "G_5",
        weight_symbol: "w_5",
    },
];

const ITEMS: usize = 22;
/// Items stand in pairs, the expectation before the perception.
const FIRST_ITEM: usize = input(&CARD, "expected1");
const MEASURE: usize = setting(&CARD, "measure");
const SCALE: usize = setting(&CARD, "scale");
const QUALITY: usize = output(&CARD, "quality");
const UNWEIGHTED: usize = output(&CARD, "unweighted");
const UNANSWERED: usize = output(&CARD, "unanswered");

/// Points of the scale that each option of the setting stands for.
const POINTS: [f64; 4] = [4.0, 5.0, 7.0, 10.0];

/// The model.
pub(crate) struct Servqual;

fn expected(case: &Case, item: usize) -> f64 {
    case.number(FIRST_ITEM + 2 * item)
}

fn perceived(case: &Case, item: usize) -> f64 {
    case.number(FIRST_ITEM + 2 * item + 1)
}

fn performance_only(case: &Case) -> bool {
    case.choice(MEASURE) == 1
}

/// The two sides of an item; expectations count as 0 where only performance is asked.
fn pair(case: &Case, item: usize) -> (f64, f64) {
    (if performance_only(case) { 0.0 } else { expected(case, item) }, perceived(case, item))
}

/// Means of a dimension, `None` where fewer than half of its items count.
fn dimension_means(case: &Case, dimension: &Dimension) -> Option<Means> {
    let [first, end] = dimension.items;
    means((first..end).map(|item| pair(case, item))).filter(|means| 2 * means.items >= end - first)
}

impl Model for Servqual {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn limits(&self, case: &Case, place: usize) -> [f64; 2] {
        if (FIRST_ITEM..FIRST_ITEM + 2 * ITEMS).contains(&place) {
            [1.0, POINTS[case.choice(SCALE)]]
        } else {
            CARD.limits(place)
        }
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let mut weighted = Ok(0.0);
        let mut plain = Ok(0.0);
        let mut weights = 0.0;
        for dimension in &DIMENSIONS {
            let score =
                dimension_means(case, dimension).map(|means| means.received - means.expected).ok_or("too-few-answers");
            out.set(dimension.output, score);
            let weight = case.number(dimension.weight);
            weights += weight;
            let add = |sum: Result<f64, &'static str>, factor: f64| match (sum, score) {
                (Ok(sum), Ok(score)) => Ok(sum + factor * score),
                _ => Err("dimension-missing"),
            };
            if weight > 0.0 {
                weighted = add(weighted, weight);
            }
            plain = add(plain, 1.0);
        }
        let quality = if weights > 0.0 { weighted.map(|sum| sum / weights) } else { Err("no-weights") };
        out.set(QUALITY, quality);
        out.set(UNWEIGHTED, plain.map(|sum| sum / DIMENSIONS.len() as f64));
        let unanswered = (0..ITEMS)
            .filter(|&item| {
                let (expected, perceived) = pair(case, item);
                expected.is_nan() || perceived.is_nan()
            })
            .count();
        out.set(UNANSWERED, Ok(unanswered as f64));
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        for dimension in &DIMENSIONS {
            let Some(means) = dimension_means(case, dimension) else { continue };
            let [first, end] = dimension.items;
            let answered: Vec<(f64, f64)> = (first..end)
                .map(|item| pair(case, item))
                .filter(|(expected, perceived)| !expected.is_nan() && !perceived.is_nan())
                .collect();
            let count = Expr::Symbol("n", means.items as f64);
            let last = ("n", means.items as i64);
            let perceived = Expr::Element("P", 1, answered.iter().map(|pair| pair.1).collect());
            let term = match performance_only(case) {
                true => perceived,
                false => perceived - Expr::Element("E", 1, answered.iter().map(|pair| pair.0).collect()),
            };
            steps.extend(Step::new(dimension.id, dimension.symbol, &(Expr::sum("i", 1, last, term) / count)));
        }
        if out.get(UNWEIGHTED).is_ok() {
            let scores = DIMENSIONS.iter().map(|dimension| out.get(dimension.output).unwrap_or(0.0)).collect();
            let sum = Expr::sum("j", 1, DIMENSIONS.len() as i64, Expr::Element("G", 1, scores));
            steps.extend(Step::new("unweighted", "U", &(sum / DIMENSIONS.len() as f64)));
        }
        if out.get(QUALITY).is_ok() {
            let counting = || DIMENSIONS.iter().filter(|dimension| case.number(dimension.weight) > 0.0);
            let product = |dimension: &Dimension| {
                Expr::Symbol(dimension.weight_symbol, case.number(dimension.weight))
                    * Expr::Symbol(dimension.symbol, out.get(dimension.output).unwrap_or(0.0))
            };
            let weight = |dimension: &Dimension| Expr::Symbol(dimension.weight_symbol, case.number(dimension.weight));
            let sum = counting().map(product).reduce(|sum, term| sum + term);
            let weights = counting().map(weight).reduce(|sum, term| sum + term);
            if let (Some(sum), Some(weights)) = (sum, weights) {
                steps.extend(Step::new("quality", "Q", &(sum / weights)));
            }
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let weights: f64 = DIMENSIONS.iter().map(|dimension| case.number(dimension.weight)).sum();
        let rows = DIMENSIONS
            .iter()
            .filter_map(|dimension| {
                let means = dimension_means(case, dimension)?;
                let weight = if weights > 0.0 { case.number(dimension.weight) / weights } else { 0.0 };
                let expected = (!performance_only(case)).then_some(means.expected);
                Some(GapRow { id: dimension.id, expected, received: means.received, weight })
            })
            .collect();
        Picture::Gaps { rows, scale: [1.0, POINTS[case.choice(SCALE)]], indifference: 0.0, counted: Counted::Received }
    }
}
