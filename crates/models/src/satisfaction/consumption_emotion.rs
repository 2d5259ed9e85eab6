//! 5.16 Emotions of consumption: pleasant and unpleasant kept apart, before, during and after.

use crate::case::{Case, output};
use crate::formula::{Expr, Relation};
use crate::model::Outcome;
use crate::shapes::scorecard::{Facet, Scorecard, Scores, cut, cut_setting, item, settled};
use crate::{Card, Change, Example, Field, Output, Question, Reference, RowKind, Shape, Slip, Step, Unit};

static CARD: Card = Card {
    inputs: &[
        item("anticipation", "positiveBefore", 4.0, &["anticipation", "期待"]),
        item("excitement", "positiveBefore", 3.0, &["excitement", "兴奋"]),
        item("hope", "positiveBefore", 5.0, &["hope", "抱有希望"]),
        item("worry", "negativeBefore", 2.0, &["worry", "担心"]),
        item("tension", "negativeBefore", 1.0, &["tension", "紧张"]),
        item("doubt", "negativeBefore", 3.0, &["doubt", "疑虑"]),
        item("joy", "positiveDuring", 4.0, &["joy", "喜悦", "高兴"]),
        item("pleasure", "positiveDuring", 5.0, &["pleasure", "愉快"]),
        item("surprise", "positiveDuring", 3.0, &["pleasant surprise", "惊喜"]),
        item("anger", "negativeDuring", 2.0, &["anger", "愤怒", "生气"]),
        item("irritation", "negativeDuring", 3.0, &["irritation", "烦躁"]),
        item("disappointment", "negativeDuring", 1.0, &["disappointment", "失望"]),
        item("contentment", "positiveAfter", 4.0, &["contentment", "满足"]),
        item("pride", "positiveAfter", 3.0, &["pride", "自豪"]),
        item("gratitude", "positiveAfter", 5.0, &["gratitude", "感激"]),
        item("regret", "negativeAfter", 1.0, &["regret", "后悔"]),
        item("sadness", "negativeAfter", 1.0, &["sadness", "难过"]),
        item("guilt", "negativeAfter", 1.0, &["guilt", "内疚"]),
    ],
    settings: &[Field::scale("5"), cut_setting(3.0)],
    results: &[
        Output::new("balance", "B", Unit::Points),
        Output::new("positive", "P", Unit::Points),
        Output::new("negative", "N", Unit::Points),
        Output::new("balanceBefore", "B_1", Unit::Points),
        Output::new("balanceDuring", "B_2", Unit::Points),
        Output::new("balanceAfter", "B_3", Unit::Points),
        Output::new("positiveBefore", "P_1", Unit::Points),
        Output::new("negativeBefore", "N_1", Unit::Points),
        Output::new("positiveDuring", "P_2", Unit::Points),
        Output::new("negativeDuring", "N_2", Unit::Points),
        Output::new("positiveAfter", "P_3", Unit::Points),
        Output::new("negativeAfter", "N_3", Unit::Points),
    ],
    segments: &["joyful", "mixed", "flat", "upset"],
    steps: &["positiveHigh", "negativeHigh"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "balanceDuring",
            tolerance: 0.005,
            given: &["joy", "pleasure", "surprise", "anger", "irritation", "disappointment"],
            settings: &[],
        },
        Question {
            result: "positiveAfter",
            tolerance: 0.005,
            given: &["contentment", "pride", "gratitude"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["balanceDuring"], "pleasant-alone", Change::Reads("positiveDuring")),
        Slip::of(&["balanceDuring"], "added-up", Change::Sum(&["positiveDuring", "negativeDuring"])),
        Slip::shared(&["positiveAfter"], "sum", Change::Times(3.0)),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[
            ("balance", 2.33),
            ("positive", 4.0),
            ("negative", 1.67),
            ("balanceDuring", 2.0),
            ("balanceAfter", 3.0),
        ],
        segment: Some("joyful"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Westbrook, R. A.",
            year: Some(1987),
            title: "Product/consumption-based affective responses and postpurchase processes",
            container: "Journal of Marketing Research, 24(3), 258–270",
        },
        Reference {
            authors: "Westbrook, R. A., & Oliver, R. L.",
            year: Some(1991),
            title: "The dimensionality of consumption emotion patterns and consumer satisfaction",
            container: "Journal of Consumer Research, 18(1), 84–91",
        },
    ],
    ..Card::new("consumption-emotion", 5, 16, Shape::Scorecard)
};

/// Places of positive, negative and balance: of the whole, before, during, after.
const SIDES: [[usize; 3]; 4] = [
    [output(&CARD, "positive"), output(&CARD, "negative"), output(&CARD, "balance")],
    [output(&CARD, "positiveBefore"), output(&CARD, "negativeBefore"), output(&CARD, "balanceBefore")],
    [output(&CARD, "positiveDuring"), output(&CARD, "negativeDuring"), output(&CARD, "balanceDuring")],
    [output(&CARD, "positiveAfter"), output(&CARD, "negativeAfter"), output(&CARD, "balanceAfter")],
];
const CUT: usize = crate::case::setting(&CARD, "cut");

/// The model.
pub(crate) static CONSUMPTION_EMOTION: Scorecard = Scorecard {
    cut: cut(&CARD),
    read,
    work,
    flag: |_, scores, place| {
        let negative = |stage: usize| scores.facets[2 * stage + 1];
        let positive = |stage: usize| scores.facets[2 * stage];
        place % 2 == 1 && matches!((positive(place / 2), negative(place / 2)), (Ok(good), Ok(bad)) if bad > good)
    },
    ..Scorecard::new(
        &CARD,
        &[
            Facet::new(&CARD, "positiveBefore"),
            Facet::new(&CARD, "negativeBefore"),
            Facet::new(&CARD, "positiveDuring"),
            Facet::new(&CARD, "negativeDuring"),
            Facet::new(&CARD, "positiveAfter"),
            Facet::new(&CARD, "negativeAfter"),
        ],
    )
};

fn read(case: &Case, scores: &Scores, out: &mut Outcome) {
    for side in [0, 1] {
        let sum = (0..3).try_fold(0.0, |sum, stage| Ok(sum + scores.facets[2 * stage + side]?));
        out.set(SIDES[0][side], sum.map(|sum| settled(sum / 3.0)));
    }
    for [positive, negative, balance] in SIDES {
        let difference = out.get(positive).and_then(|good| Ok(good - out.get(negative)?));
        out.set(balance, difference);
    }
    let high = |place: usize| out.get(place).map(|mean| mean >= case.number(CUT));
    out.segment = match (high(SIDES[0][0]), high(SIDES[0][1])) {
        (Ok(true), Ok(false)) => Some(0),
        (Ok(true), Ok(true)) => Some(1),
        (Ok(false), Ok(false)) => Some(2),
        (Ok(false), Ok(true)) => Some(3),
        _ => None,
    };
}

fn work(case: &Case, out: &Outcome, steps: &mut Vec<Step>) {
    let symbol = |place: usize| Some(Expr::Symbol(CARD.results[place].symbol, out.get(place).ok()?));
    let mut line = |place: usize, formula: Option<Expr>| {
        let Output { id, symbol, .. } = CARD.results[place];
        steps.extend(formula.and_then(|formula| Step::new(id, symbol, &formula)));
    };
    for side in [0, 1] {
        let sum = (1..4).map(|stage| symbol(SIDES[stage][side])).reduce(|sum, next| Some(sum? + next?)).flatten();
        line(SIDES[0][side], sum.map(|sum| sum / 3.0));
    }
    for stage in [1, 2, 3, 0] {
        let [positive, negative, balance] = SIDES[stage];
        line(balance, symbol(positive).zip(symbol(negative)).map(|(good, bad)| good - bad));
    }
    for (id, place) in [("positiveHigh", SIDES[0][0]), ("negativeHigh", SIDES[0][1])] {
        if let Some(mean) = symbol(place) {
            let high = mean.compare(Relation::AtLeast, Expr::Symbol("c", case.number(CUT)));
            steps.extend(Step::new(id, "", &high));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Value, Values, evaluate};

    #[test]
    fn strong_feelings_of_both_kinds_do_not_cancel() {
        let all = |positive: f64, negative: f64| {
            let card = crate::card("consumption-emotion").unwrap();
            let answers = card.inputs.iter().map(|field| {
                let answer = if field.group.starts_with("positive") { positive } else { negative };
                (field.id.to_owned(), Value::Number(answer))
            });
            let evaluation = evaluate("consumption-emotion", &answers.collect::<Values>(), &Values::new()).unwrap();
            (evaluation.values[0].value, evaluation.segment)
        };
        assert_eq!(all(5.0, 5.0), (Some(0.0), Some("mixed")));
        assert_eq!(all(1.0, 1.0), (Some(0.0), Some("flat")));
        assert_eq!(all(1.0, 4.0), (Some(-3.0), Some("upset")));
    }
}
