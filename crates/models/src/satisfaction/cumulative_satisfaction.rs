//! 5.17 Satisfaction with one transaction, and the satisfaction that adds up over all of them.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::scorecard::{Facet, Scorecard, Total, item, points};
use crate::{
    Card, Change, Example, Field, Literal, Mark, Name, Output, Picture, Question, Reference, RowKind, Series, Shape,
    Slip, Span, Step, Unit,
};

static CARD: Card = Card {
    inputs: &[
        Field::list("transactions", "s", Unit::Points, [1.0, 10.0], 60).under("history").starting(&[4.0, 5.0]),
        Field::item("before", "S_0", 4.0).under("history").named(&["satisfaction before", "以往满意度"]),
        Field::item("last", "s_n", 2.0).under("history").named(&["last transaction", "last visit", "最近一次满意度"]),
        item("lastingQuality", "quality", 4.0, &["lasting quality", "质量一贯好"]),
        item("qualityProblems", "quality", 2.0, &["quality problems", "质量问题"]).reversed(),
        item("serviceLevel", "quality", 4.0, &["service level", "服务水平"]),
        item("honestOffers", "marketing", 4.0, &["honest offers", "宣传实在"]),
        item("usefulOffers", "marketing", 3.0, &["useful offers", "活动有用"]),
        item("intrusive", "marketing", 2.0, &["intrusive marketing", "营销打扰"]).reversed(),
        item("goodName", "image", 5.0, &["good name", "名声好"]),
        item("trustworthy", "image", 4.0, &["trustworthy", "信得过"]),
        item("caresForPublic", "image", 4.0, &["cares for the public", "有社会责任"]),
    ],
    settings: &[
        Field::number("recency", "λ", Unit::Share, [0.0, 1.0], [0.0, 1.0, 0.05], 0.7),
        Field::number("cut", "c", Unit::Points, [1.0, 10.0], [1.0, 10.0, 0.5], 3.5),
        Field::scale("5"),
    ],
    results: &[
        Output::new("updated", "S_n", Unit::Points),
        Output::new("previous", "S_m", Unit::Points),
        Output::new("shock", "D", Unit::Points),
        Output::new("cumulative", "C", Unit::Points),
        Output::new("quality", "C_1", Unit::Points),
        Output::new("marketing", "C_2", Unit::Points),
        Output::new("image", "C_3", Unit::Points),
    ],
    segments: &["steadily-satisfied", "good-day", "bad-day", "steadily-dissatisfied"],
    steps: &["lastHigh", "cumulativeHigh", "rating", "transaction", "latest"],
    cautions: 4,
    rows: Some(RowKind::Customer),
    questions: &[
        Question { result: "updated", tolerance: 0.005, given: &["before", "transactions", "last"], settings: &[] },
        Question {
            result: "cumulative",
            tolerance: 0.005,
            given: &[
                "lastingQuality",
                "qualityProblems",
                "serviceLevel",
                "honestOffers",
                "usefulOffers",
                "intrusive",
                "goodName",
                "trustworthy",
                "caresForPublic",
            ],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["updated"], "last-alone", Change::Put(&[("recency", Literal::Number(1.0))])),
        Slip::of(&["updated"], "weights-swapped", Change::Rest("recency")),
        Slip::shared(&["cumulative"], "sum", Change::Times(9.0)),
    ],
    example: Example {
        inputs: &[
            ("before", Literal::Number(4.0)),
            ("transactions", Literal::List(&[4.0, 5.0])),
            ("last", Literal::Number(2.0)),
        ],
        settings: &[("recency", Literal::Number(0.7))],
        values: &[("updated", 2.81), ("previous", 4.7), ("shock", -2.7), ("cumulative", 4.0)],
        segment: Some("bad-day"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Anderson, E. W., Fornell, C., & Lehmann, D. R.",
            year: Some(1994),
            title: "Customer satisfaction, market share, and profitability: Findings from Sweden",
            container: "Journal of Marketing, 58(3), 53–66",
        },
        Reference {
            authors: "Bolton, R. N., & Drew, J. H.",
            year: Some(1991),
            title: "A longitudinal analysis of the impact of service changes on customer attitudes",
            container: "Journal of Marketing, 55(1), 1–9",
        },
    ],
    ..Card::new("cumulative-satisfaction", 5, 17, Shape::Scorecard)
};

const BEFORE: usize = input(&CARD, "before");
const TRANSACTIONS: usize = input(&CARD, "transactions");
const LAST: usize = input(&CARD, "last");
const RECENCY: usize = setting(&CARD, "recency");
const CUT: usize = setting(&CARD, "cut");
const UPDATED: usize = output(&CARD, "updated");
const PREVIOUS: usize = output(&CARD, "previous");
const SHOCK: usize = output(&CARD, "shock");
const CUMULATIVE: usize = output(&CARD, "cumulative");

/// The questions about all that the customer has lived through.
static QUESTIONS: Scorecard = Scorecard {
    total: Total::Mean(CUMULATIVE),
    ..Scorecard::new(&CARD, &[Facet::new(&CARD, "quality"), Facet::new(&CARD, "marketing"), Facet::new(&CARD, "image")])
};

/// The model.
pub(crate) struct CumulativeSatisfaction;

/// Satisfaction after each earlier transaction, what was before them first.
fn path(case: &Case) -> Result<Vec<f64>, &'static str> {
    let before = case.number(BEFORE);
    if before.is_nan() {
        return Err("missing");
    }
    let ratings = case.list(TRANSACTIONS);
    if ratings.iter().any(|rating| *rating > points(&CARD, case)) {
        return Err("out-of-range");
    }
    let mut path = vec![before];
    path.extend(ratings.iter().scan(before, |level, rating| {
        *level = step(case, *rating, *level);
        Some(*level)
    }));
    Ok(path)
}

/// What a rating makes of the satisfaction before it.
fn step(case: &Case, rating: f64, before: f64) -> f64 {
    let recency = case.number(RECENCY);
    recency * rating + (1.0 - recency) * before
}

/// The rating of the last transaction.
fn last(case: &Case) -> Result<f64, &'static str> {
    let last = case.number(LAST);
    if last.is_nan() { Err("missing") } else { Ok(last) }
}

impl Model for CumulativeSatisfaction {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn limits(&self, case: &Case, place: usize) -> [f64; 2] {
        QUESTIONS.limits(case, place)
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        QUESTIONS.compute(case, out);
        let previous = path(case).map(|path| path[path.len() - 1]);
        out.set(PREVIOUS, previous);
        out.set(SHOCK, previous.and_then(|level| Ok(last(case)? - level)));
        out.set(UPDATED, previous.and_then(|level| Ok(step(case, last(case)?, level))));
        let high = |value: f64| value >= case.number(CUT);
        out.segment = last(case).ok().zip(out.get(CUMULATIVE).ok()).map(|(last, all)| match (high(last), high(all)) {
            (true, true) => 0,
            (true, false) => 1,
            (false, true) => 2,
            (false, false) => 3,
        });
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        let recency = || Expr::Symbol("λ", case.number(RECENCY));
        if let Ok(previous) = out.get(PREVIOUS) {
            let ratings = case.list(TRANSACTIONS);
            let count = ratings.len();
            let start = Expr::Symbol("S_0", case.number(BEFORE));
            let formula = if count == 0 {
                start
            } else {
                // Every transaction fades by 1 − λ with each one after it.
                let fading = (1.0 - recency()).power(count as f64 - Expr::Index);
                let term = recency() * fading * Expr::Element("s", 1, ratings.to_vec());
                (1.0 - recency()).power(count as f64) * start + Expr::sum("t", 1, count as i64, term)
            };
            steps.extend(Step::new("previous", "S_m", &formula));
            if let Ok(rating) = last(case) {
                let [rating, level] = [Expr::Symbol("s_n", rating), Expr::Symbol("S_m", previous)];
                steps.extend(Step::new("shock", "D", &(rating.clone() - level.clone())));
                steps.extend(Step::new("updated", "S_n", &(recency() * rating + (1.0 - recency()) * level)));
            }
        }
        steps.extend(QUESTIONS.steps(case, out));
        for (id, symbol, value) in [("lastHigh", "s_n", last(case)), ("cumulativeHigh", "C", out.get(CUMULATIVE))] {
            if let Ok(value) = value {
                let cut = Expr::Symbol("c", case.number(CUT));
                steps.extend(Step::new(id, "", &Expr::Symbol(symbol, value).compare(Relation::AtLeast, cut)));
            }
        }
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let points = points(&CARD, case);
        let at = |place: usize, value: f64| [place as f64, value];
        let levels = path(case).unwrap_or_default().into_iter().chain(out.get(UPDATED).ok());
        let ratings = case.list(TRANSACTIONS).iter().copied().chain(last(case).ok());
        // Ratings beyond the scale leave no path; then they are not drawn either.
        let ratings = ratings.filter(|_| out.get(PREVIOUS).is_ok());
        let rated: Vec<[f64; 2]> = ratings.enumerate().map(|(place, rating)| at(place + 1, rating)).collect();
        let end = case.list(TRANSACTIONS).len() as f64 + 1.0;
        let marks = out.get(UPDATED).ok().and(last(case).ok()).map(|rating| Mark {
            name: Name::Id("latest"),
            x: end,
            y: rating,
            field: None,
        });
        Picture::Curve {
            x: Span { id: "transaction", unit: Unit::Count, min: 0.0, max: end },
            y: Span { id: "rating", unit: Unit::Points, min: 1.0, max: points },
            series: vec![
                Series {
                    name: Name::Id("updated"),
                    points: levels.enumerate().map(|(place, level)| at(place, level)).collect(),
                    stepped: false,
                },
                Series { name: Name::Id("rating"), points: rated, stepped: false },
            ],
            marks: marks.into_iter().collect(),
            cut: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Value, Values, evaluate};

    fn updated(recency: f64, transactions: &[f64]) -> f64 {
        let inputs = Values::from([("transactions".to_owned(), Value::List(transactions.to_vec()))]);
        let settings = Values::from([("recency".to_owned(), Value::Number(recency))]);
        evaluate("cumulative-satisfaction", &inputs, &settings).unwrap().values[0].value.unwrap()
    }

    #[test]
    fn the_weight_runs_from_all_history_to_the_last_time_only() {
        assert_eq!(updated(0.0, &[1.0, 5.0, 3.0]), 4.0);
        assert_eq!(updated(1.0, &[1.0, 5.0, 3.0]), 2.0);
        let levels = [0.1, 0.4, 0.7, 0.9].map(|recency| updated(recency, &[4.0, 5.0]));
        assert!(levels.windows(2).all(|pair| pair[1] < pair[0]), "{levels:?}");
    }
}
