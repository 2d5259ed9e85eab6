//! 5.11 The sheet of expectations: seventeen items in four blocks, expected and found, with a weight each.
//!
//! Rule for missing answers: an item counts when both sides are answered; a block has a score when at least half of its
//! items count; the total needs every block that carries weight.

use crate::case::{Case, output, setting};
use crate::formula::Expr;
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Counted, Example, Field, GapRow, Literal, Output, Picture, Question, Reference, RowKind, Shape, Slip,
    Step, Unit,
};

/// The items with number, id, names for headers, block, and start values of expectation, perception and weight.
macro_rules! sheet {
    ($(($number:literal, $id:literal, $english:literal, $chinese:literal, $block:literal, $expected:literal, $perceived:literal, $weight:literal),)*) => {
        &[
            $(
                rating(concat!($id, "Expected"), concat!("E_", $number), $block, $expected).named(&[
                    concat!($english, " expected"),
                    concat!("expected ", $english),
                    concat!($chinese, "期望"),
                    concat!("期望", $chinese),
                ]),
                rating(concat!($id, "Perceived"), concat!("P_", $number), $block, $perceived).named(&[
                    concat!($english, " perceived"),
                    concat!("perceived ", $english),
                    concat!($chinese, "感知"),
                    concat!("感知", $chinese),
                ]),
            )*
            $(
                Field::weight(concat!($id, "Weight"), concat!("w_", $number), $weight).named(&[
                    concat!($english, " weight"),
                    concat!("weight ", $english),
                    concat!($chinese, "权重"),
                ]),
            )*
        ]
    };
}

const fn rating(id: &'static str, symbol: &'static str, block: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Points, [1.0, 10.0], [1.0, 7.0, 1.0], default).under(block).optional()
}

static CARD: Card = Card {
    inputs: sheet![
        ("1", "performance", "performance", "性能", "quality", 6.0, 6.0, 5.0),
        ("2", "fitness", "fitness", "适用", "quality", 6.0, 6.0, 4.0),
        ("3", "life", "life", "寿命", "quality", 5.0, 4.0, 3.0),
        ("4", "reliability", "reliability", "可靠", "quality", 6.0, 5.0, 5.0),
        ("5", "safety", "safety", "安全", "quality", 7.0, 7.0, 5.0),
        ("6", "economy", "economy", "经济", "quality", 5.0, 5.0, 3.0),
        ("7", "aesthetics", "aesthetics", "美学", "quality", 4.0, 5.0, 2.0),
        ("8", "mainFunction", "main function", "主导功能", "function", 6.0, 6.0, 5.0),
        ("9", "auxiliaryFunction", "auxiliary function", "辅助功能", "function", 4.0, 5.0, 2.0),
        ("10", "compatibility", "compatibility", "兼容", "function", 5.0, 4.0, 3.0),
        ("11", "priceLevel", "price level", "价位", "price", 6.0, 5.0, 5.0),
        ("12", "valueForMoney", "value for money", "性价比", "price", 5.0, 5.0, 3.0),
        ("13", "priceFlexibility", "price flexibility", "价格弹性", "price", 4.0, 5.0, 2.0),
        ("14", "service", "service", "服务", "extension", 6.0, 6.0, 4.0),
        ("15", "feeling", "feeling", "心理", "extension", 5.0, 5.0, 2.0),
        ("16", "culture", "culture", "文化", "extension", 4.0, 4.0, 1.0),
        ("17", "surroundings", "surroundings", "环境", "extension", 5.0, 6.0, 2.0),
    ],
    settings: &[Field::scale("7"), Field::number("indifference", "z", Unit::Points, [0.0, 9.0], [0.0, 3.0, 0.1], 0.0)],
    results: &[
        Output::new("score", "S", Unit::Points),
        Output::new("quality", "G_1", Unit::Points),
        Output::new("function", "G_2", Unit::Points),
        Output::new("price", "G_3", Unit::Points),
        Output::new("extension", "G_4", Unit::Points),
        Output::new("short", "", Unit::Count),
        Output::new("unanswered", "", Unit::Count),
    ],
    segments: &["met", "quality-short", "function-short", "price-short", "extension-short"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "price",
            tolerance: 0.005,
            given: &[
                "priceLevelExpected",
                "priceLevelPerceived",
                "priceLevelWeight",
                "valueForMoneyExpected",
                "valueForMoneyPerceived",
                "valueForMoneyWeight",
                "priceFlexibilityExpected",
                "priceFlexibilityPerceived",
                "priceFlexibilityWeight",
            ],
            settings: &[],
        },
        Question {
            result: "function",
            tolerance: 0.005,
            given: &[
                "mainFunctionExpected",
                "mainFunctionPerceived",
                "mainFunctionWeight",
                "auxiliaryFunctionExpected",
                "auxiliaryFunctionPerceived",
                "auxiliaryFunctionWeight",
                "compatibilityExpected",
                "compatibilityPerceived",
                "compatibilityWeight",
            ],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(
            &["price"],
            "unweighted",
            Change::Put(&[
                ("priceLevelWeight", Literal::Number(1.0)),
                ("valueForMoneyWeight", Literal::Number(1.0)),
                ("priceFlexibilityWeight", Literal::Number(1.0)),
            ]),
        ),
        Slip::shared(
            &["function"],
            "unweighted",
            Change::Put(&[
                ("mainFunctionWeight", Literal::Number(1.0)),
                ("auxiliaryFunctionWeight", Literal::Number(1.0)),
                ("compatibilityWeight", Literal::Number(1.0)),
            ]),
        ),
    ],
    example: Example {
        inputs: &[
            ("priceLevelExpected", Literal::Number(6.0)),
            ("priceLevelPerceived", Literal::Number(5.0)),
            ("priceLevelWeight", Literal::Number(5.0)),
            ("valueForMoneyExpected", Literal::Number(5.0)),
            ("valueForMoneyPerceived", Literal::Number(5.0)),
            ("valueForMoneyWeight", Literal::Number(3.0)),
            ("priceFlexibilityExpected", Literal::Number(4.0)),
            ("priceFlexibilityPerceived", Literal::Number(5.0)),
            ("priceFlexibilityWeight", Literal::Number(2.0)),
        ],
        settings: &[],
        values: &[("price", -0.3), ("quality", -0.22), ("function", -0.1), ("extension", 0.22), ("short", 4.0)],
        segment: Some("price-short"),
        source: None,
    },
    references: &[Reference {
        authors: "Oliver, R. L.",
        year: Some(1980),
        title: "A cognitive model of the antecedents and consequences of satisfaction decisions",
        container: "Journal of Marketing Research, 17(4), 460–469",
    }],
    ..Card::new("expectation-sheet", 5, 11, Shape::Scorecard)
};

/// A block of items.
struct Block {
    /// Group of its items and id of its result.
    id: &'static str,
    output: usize,
    /// Its items, counted from 0: the first and the one after the last.
    items: [usize; 2],
}

const fn block(id: &'static str, items: [usize; 2]) -> Block {
    Block { id, output: output(&CARD, id), items }
}

const BLOCKS: [Block; 4] =
    [block("quality", [0, 7]), block("function", [7, 10]), block("price", [10, 13]), block("extension", [13, 17])];
const ITEMS: usize = BLOCKS[3].items[1];
const SCALE: usize = setting(&CARD, "scale");
const INDIFFERENCE: usize = setting(&CARD, "indifference");

const SCORE: usize = output(&CARD, "score");
const SHORT: usize = output(&CARD, "short");
const UNANSWERED: usize = output(&CARD, "unanswered");

/// Points of the scale that each option stands for.
const POINTS: [f64; 4] = [4.0, 5.0, 7.0, 10.0];

/// An item of which both sides are answered: expectation, perception, weight.
type Answered = [f64; 3];

/// The model.
pub(crate) struct ExpectationSheet;

fn answered(case: &Case, [first, end]: [usize; 2]) -> Vec<Answered> {
    (first..end)
        .map(|item| [case.number(2 * item), case.number(2 * item + 1), case.number(2 * ITEMS + item)])
        .filter(|[expected, perceived, _]| !expected.is_nan() && !perceived.is_nan())
        .collect()
}

/// The items of a block that count; the reason where they are too few.
fn counting(case: &Case, block: &Block) -> Result<Vec<Answered>, &'static str> {
    let answered = answered(case, block.items);
    if 2 * answered.len() >= block.items[1] - block.items[0] { Ok(answered) } else { Err("too-few-answers") }
}

/// The items of all blocks that carry weight.
fn all(case: &Case) -> Result<Vec<Answered>, &'static str> {
    let mut items = Vec::new();
    for block in &BLOCKS {
        if (block.items[0]..block.items[1]).any(|item| case.number(2 * ITEMS + item) > 0.0) {
            items.extend(counting(case, block)?);
        }
    }
    Ok(items)
}

/// Weighted mean of one side of the items: 0 expected, 1 perceived.
fn weighted(items: &[Answered], side: usize) -> Result<f64, &'static str> {
    let weights: f64 = items.iter().map(|item| item[2]).sum();
    if weights > 0.0 {
        Ok(items.iter().map(|item| item[2] * item[side]).sum::<f64>() / weights)
    } else {
        Err("no-weights")
    }
}

/// Weighted mean of what was found less what was expected.
fn gap(items: &[Answered]) -> Result<f64, &'static str> {
    let gaps: Vec<Answered> = items.iter().map(|[expected, found, weight]| [found - expected, 0.0, *weight]).collect();
    weighted(&gaps, 0)
}

/// `Σ w (P − E) / Σ w`.
fn formula(items: &[Answered]) -> Expr {
    let side = |side: usize| items.iter().map(|item| item[side]).collect::<Vec<f64>>();
    let weight = || Expr::Element("w", 1, side(2));
    let last = items.len() as i64;
    let term = weight() * (Expr::Element("P", 1, side(1)) - Expr::Element("E", 1, side(0)));
    Expr::sum("i", 1, last, term) / Expr::sum("i", 1, last, weight())
}

impl Model for ExpectationSheet {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn limits(&self, case: &Case, place: usize) -> [f64; 2] {
        if place < 2 * ITEMS { [1.0, POINTS[case.choice(SCALE)]] } else { CARD.limits(place) }
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let mut worst: Option<(f64, u8)> = None;
        for (place, block) in (1u8..).zip(&BLOCKS) {
            let score = counting(case, block).and_then(|items| gap(&items));
            out.set(block.output, score);
            if let Ok(score) = score
                && worst.is_none_or(|(least, _)| score < least)
            {
                worst = Some((score, place));
            }
        }
        let score = all(case).and_then(|items| gap(&items));
        out.set(SCORE, score);
        let items = answered(case, [0, ITEMS]);
        out.set(SHORT, Ok(items.iter().filter(|item| item[1] < item[0]).count() as f64));
        out.set(UNANSWERED, Ok((ITEMS - items.len()) as f64));
        out.segment =
            score.ok().and(worst).map(|(least, place)| if least < -case.number(INDIFFERENCE) { place } else { 0 });
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        for block in &BLOCKS {
            if let (Ok(_), Ok(items)) = (out.get(block.output), counting(case, block)) {
                steps.extend(Step::new(block.id, CARD.results[block.output].symbol, &formula(&items)));
            }
        }
        if let (Ok(_), Ok(items)) = (out.get(SCORE), all(case)) {
            steps.extend(Step::new("score", "S", &formula(&items)));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let weight_of = |[first, end]: [usize; 2]| (first..end).map(|item| case.number(2 * ITEMS + item)).sum::<f64>();
        let weights = weight_of([0, ITEMS]);
        let rows = BLOCKS.iter().filter_map(|block| {
            let items = counting(case, block).ok()?;
            Some(GapRow {
                id: block.id,
                expected: Some(weighted(&items, 0).ok()?),
                received: weighted(&items, 1).ok()?,
                weight: weight_of(block.items) / weights,
            })
        });
        Picture::Gaps {
            rows: rows.collect(),
            scale: [1.0, POINTS[case.choice(SCALE)]],
            indifference: case.number(INDIFFERENCE),
            counted: Counted::Received,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values, evaluate};

    #[test]
    fn every_item_has_its_three_places() {
        for (item, numbered) in (1..=ITEMS).enumerate() {
            let symbols = [2 * item, 2 * item + 1, 2 * ITEMS + item].map(|place| CARD.inputs[place].symbol);
            assert_eq!(symbols, ["E_", "P_", "w_"].map(|letter| format!("{letter}{numbered}")));
        }
        for block in &BLOCKS {
            let [first, end] = block.items;
            assert!((2 * first..2 * end).all(|place| CARD.inputs[place].group == block.id));
        }
    }

    #[test]
    fn half_of_a_block_must_be_answered() {
        let missing = |ids: &[&str]| -> Values { ids.iter().map(|id| ((*id).to_owned(), Value::Missing)).collect() };
        let price = |inputs: &Values| evaluate("expectation-sheet", inputs, &Values::new()).unwrap().values[3].clone();
        assert!(price(&missing(&["priceLevelExpected"])).value.is_some());
        let few = price(&missing(&["priceLevelExpected", "valueForMoneyPerceived"]));
        assert_eq!(few.reason, Some("too-few-answers"));
    }
}
