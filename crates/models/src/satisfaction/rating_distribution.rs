//! 5.10 Ratings as a distribution: mean, top boxes with Wilson's interval, and the recommendation score with its own.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Function, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::wilson::{QUANTILES, confidence, interval, wilson};
use crate::{
    Bar, Card, Change, Entry, Example, Field, Literal, Name, Output, Picture, Question, Reference, RowKind, Shape,
    Slip, StackRow, Step, Survey, Unit,
};

const fn count(id: &'static str, symbol: &'static str, group: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Count, [0.0, 1e9], [0.0, 200.0, 1.0], default).whole().under(group)
}

/// The ratings of several items, one count a list.
const fn counts(id: &'static str, symbol: &'static str, start: &'static [f64]) -> Field {
    Field::list(id, symbol, Unit::Count, [0.0, 1e9], 60).under("items").starting(start).when("ratings", "items")
}

/// What a respondent says of one item of several.
const RATING: Field = Field::number("rating", "x", Unit::Points, [1.0, 5.0], [1.0, 5.0, 1.0], 4.0)
    .whole()
    .under("respondent")
    .named(&["rating", "rated", "satisfaction", "score", "q", "r", "打分", "评分", "满意度", "题"]);

static CARD: Card = Card {
    inputs: &[
        count("verySatisfied", "n_5", "ratings", 42.0).when("ratings", "counts").named(&[
            "very satisfied",
            "rated 5",
            "很满意",
            "非常满意",
        ]),
        count("satisfied", "n_4", "ratings", 35.0).when("ratings", "counts").named(&["satisfied", "rated 4", "满意"]),
        count("neutral", "n_3", "ratings", 13.0).when("ratings", "counts").named(&["neutral", "rated 3", "一般"]),
        count("dissatisfied", "n_2", "ratings", 7.0).when("ratings", "counts").named(&[
            "dissatisfied",
            "rated 2",
            "不满意",
        ]),
        count("veryDissatisfied", "n_1", "ratings", 3.0).when("ratings", "counts").named(&[
            "very dissatisfied",
            "rated 1",
            "很不满意",
        ]),
        count("promoters", "p", "recommendation", 90.0).named(&["promoters", "推荐者"]),
        count("passives", "q", "recommendation", 70.0).named(&["passives", "被动者"]),
        count("detractors", "d", "recommendation", 40.0).named(&["detractors", "贬损者"]),
        Field::number("likelihood", "x", Unit::Points, [0.0, 10.0], [0.0, 10.0, 1.0], 9.0)
            .whole()
            .under("respondent")
            .optional()
            .named(&["likelihood to recommend", "recommend", "would recommend", "推荐意愿", "推荐可能性", "推荐打分"]),
        counts("fives", "n_5", &[42.0, 61.0, 18.0, 30.0]),
        counts("fours", "n_4", &[35.0, 28.0, 27.0, 22.0]),
        counts("threes", "n_3", &[13.0, 8.0, 31.0, 10.0]),
        counts("twos", "n_2", &[7.0, 2.0, 16.0, 15.0]),
        counts("ones", "n_1", &[3.0, 1.0, 8.0, 23.0]),
    ],
    settings: &[
        Field::choice("box", &["top", "top-two", "bottom-two"], "top-two"),
        confidence(),
        Field::choice("ratings", &["counts", "items"], "counts"),
        Field::number("item", "j", Unit::Count, [1.0, 60.0], [1.0, 20.0, 1.0], 1.0).whole().when("ratings", "items"),
    ],
    results: &[
        Output::new("mean", "M", Unit::Points),
        Output::new("topBox", "t", Unit::Share),
        Output::new("topTwoBox", "u", Unit::Share),
        Output::new("share", "h", Unit::Share),
        Output::new("shareLow", "h_l", Unit::Share),
        Output::new("shareHigh", "h_u", Unit::Share),
        Output::new("score", "R", Unit::Points),
        Output::new("scoreMargin", "m", Unit::Points),
    ],
    segments: &["promoter", "passive", "detractor"],
    steps: &["isPromoter", "isDetractor", "variance"],
    reasons: &["no-ratings", "no-recommendations", "no-such-item"],
    cautions: 5,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "mean",
            tolerance: 0.002,
            given: &["verySatisfied", "satisfied", "neutral", "dissatisfied", "veryDissatisfied"],
            settings: &[],
        },
        Question { result: "score", tolerance: 0.002, given: &["promoters", "passives", "detractors"], settings: &[] },
        Question {
            result: "topTwoBox",
            tolerance: 0.002,
            given: &["verySatisfied", "satisfied", "neutral", "dissatisfied", "veryDissatisfied"],
            settings: &[],
        },
        Question { result: "segment", tolerance: 0.0, given: &["likelihood"], settings: &[] },
    ],
    slips: &[
        Slip::of(
            &["mean", "topTwoBox"],
            "scale-turned",
            Change::Swap(&[["verySatisfied", "veryDissatisfied"], ["satisfied", "dissatisfied"]]),
        ),
        Slip::of(&["topTwoBox"], "top-box-alone", Change::Reads("topBox")),
        Slip::of(&["topTwoBox"], "neutral-left-out", Change::Put(&[("neutral", Literal::Number(0.0))])),
        Slip::of(&["score"], "passives-left-out", Change::Put(&[("passives", Literal::Number(0.0))])),
        Slip::of(&["score"], "turned", Change::Swap(&[["promoters", "detractors"]])),
        Slip::of(&["segment"], "groups-too-low", Change::Shift("likelihood", 1.0)),
        Slip::of(&["segment"], "groups-too-high", Change::Shift("likelihood", -1.0)),
    ],
    example: Example {
        inputs: &[
            ("promoters", Literal::Number(90.0)),
            ("passives", Literal::Number(70.0)),
            ("detractors", Literal::Number(40.0)),
        ],
        settings: &[],
        values: &[("mean", 4.06), ("topBox", 0.42), ("topTwoBox", 0.77), ("score", 25.0), ("scoreMargin", 10.6)],
        segment: Some("promoter"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Wilson, E. B.",
            year: Some(1927),
            title: "Probable inference, the law of succession, and statistical inference",
            container: "Journal of the American Statistical Association, 22(158), 209–212",
        },
        Reference {
            authors: "Reichheld, F. F.",
            year: Some(2003),
            title: "The one number you need to grow",
            container: "Harvard Business Review, 81(12), 46–54",
        },
        Reference {
            authors: "Keiningham, T. L., Cooil, B., Andreassen, T. W., & Aksoy, L.",
            year: Some(2007),
            title: "A longitudinal examination of net promoter and firm revenue growth",
            container: "Journal of Marketing, 71(3), 39–51",
        },
    ],
    numbered: &["items"],
    survey: Some(Survey {
        of: "items",
        answers: &[RATING],
        reads: &[],
        lists: &[
            ("fives", Entry::Count(5.0)),
            ("fours", Entry::Count(4.0)),
            ("threes", Entry::Count(3.0)),
            ("twos", Entry::Count(2.0)),
            ("ones", Entry::Count(1.0)),
        ],
        shows: &[("ratings", Literal::Word("items"))],
    }),
    ..Card::new("rating-distribution", 5, 10, Shape::Scorecard)
};

/// The five counts, best first.
const RATINGS: [usize; 5] = [
    input(&CARD, "verySatisfied"),
    input(&CARD, "satisfied"),
    input(&CARD, "neutral"),
    input(&CARD, "dissatisfied"),
    input(&CARD, "veryDissatisfied"),
];
const PROMOTERS: usize = input(&CARD, "promoters");
const PASSIVES: usize = input(&CARD, "passives");
const DETRACTORS: usize = input(&CARD, "detractors");
const LIKELIHOOD: usize = input(&CARD, "likelihood");
/// The same counts of several items, best first.
const ITEMS: [usize; 5] =
    [input(&CARD, "fives"), input(&CARD, "fours"), input(&CARD, "threes"), input(&CARD, "twos"), input(&CARD, "ones")];
const FROM: usize = setting(&CARD, "ratings");
const ITEM: usize = setting(&CARD, "item");
const BOX: usize = setting(&CARD, "box");
const CONFIDENCE: usize = setting(&CARD, "confidence");

const MEAN: usize = output(&CARD, "mean");
const TOP_BOX: usize = output(&CARD, "topBox");
const TOP_TWO_BOX: usize = output(&CARD, "topTwoBox");
const SHARE: usize = output(&CARD, "share");
const SHARE_LOW: usize = output(&CARD, "shareLow");
const SHARE_HIGH: usize = output(&CARD, "shareHigh");
const SCORE: usize = output(&CARD, "score");
const SCORE_MARGIN: usize = output(&CARD, "scoreMargin");

/// The model.
pub(crate) struct RatingDistribution;

/// The counts of every item, where there are several.
fn items(case: &Case) -> Result<Vec<[f64; 5]>, &'static str> {
    let rows = case.rows(&ITEMS)?;
    Ok((0..rows).map(|row| ITEMS.map(|place| case.list(place)[row])).collect())
}

/// The counts worked out: the five numbers, or those of one item.
fn ratings(case: &Case) -> Result<[f64; 5], &'static str> {
    let counts = match case.choice(FROM) {
        0 => RATINGS.map(|place| case.number(place)),
        _ => *items(case)?.get(case.number(ITEM) as usize - 1).ok_or("no-such-item")?,
    };
    if counts.iter().sum::<f64>() > 0.0 { Ok(counts) } else { Err("no-ratings") }
}

/// Symbols and counts of the boxes that the setting chooses.
fn chosen(case: &Case, counts: &[f64; 5]) -> Expr {
    let symbol = |place: usize| Expr::Symbol(CARD.inputs[RATINGS[place]].symbol, counts[place]);
    match case.choice(BOX) {
        0 => symbol(0),
        1 => symbol(0) + symbol(1),
        _ => symbol(3) + symbol(4),
    }
}

/// Shares of promoters and detractors, and how many answered.
fn recommendation(case: &Case) -> Result<[f64; 3], &'static str> {
    let [p, q, d] = [PROMOTERS, PASSIVES, DETRACTORS].map(|place| case.number(place));
    let n = p + q + d;
    if n > 0.0 { Ok([p / n, d / n, n]) } else { Err("no-recommendations") }
}

fn variance([p, d, _]: [f64; 3]) -> f64 {
    p + d - (p - d) * (p - d)
}

impl Model for RatingDistribution {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let ratings = ratings(case);
        let z = QUANTILES[case.choice(CONFIDENCE)];
        let of = |formula: &dyn Fn(&[f64; 5], f64) -> f64| {
            ratings.as_ref().map(|counts| formula(counts, counts.iter().sum())).map_err(|reason| *reason)
        };
        let mean = |counts: &[f64; 5], n: f64| (0..5).map(|place| (5 - place) as f64 * counts[place]).sum::<f64>() / n;
        out.set(MEAN, of(&mean));
        out.set(TOP_BOX, of(&|counts, n| counts[0] / n));
        out.set(TOP_TWO_BOX, of(&|counts, n| (counts[0] + counts[1]) / n));
        let share = |counts: &[f64; 5], n: f64| chosen(case, counts).value() / n;
        out.set(SHARE, of(&share));
        out.set(SHARE_LOW, of(&|counts, n| interval(share(counts, n), n, z)[0]));
        out.set(SHARE_HIGH, of(&|counts, n| interval(share(counts, n), n, z)[1]));
        let recommendation = recommendation(case);
        out.set(SCORE, recommendation.map(|[p, d, _]| 100.0 * (p - d)));
        // A sample in which all say the same leaves a variance of zero, rounding must not carry it below.
        let margin = recommendation.map(|found| 100.0 * z * (variance(found).max(0.0) / found[2]).sqrt());
        out.set(SCORE_MARGIN, margin);
        out.segment = match case.number(LIKELIHOOD) {
            answer if answer.is_nan() => None,
            answer if answer >= 9.0 => Some(0),
            answer if answer >= 7.0 => Some(1),
            _ => Some(2),
        };
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        let z = QUANTILES[case.choice(CONFIDENCE)];
        if let Ok(counts) = ratings(case) {
            let n = Expr::Symbol("n", counts.iter().sum());
            let symbol = |place: usize| Expr::Symbol(CARD.inputs[RATINGS[place]].symbol, counts[place]);
            let sum = (1..5).fold(5.0 * symbol(0), |sum, place| sum + (5 - place) as f64 * symbol(place));
            steps.extend(Step::new("mean", "M", &(sum / n.clone())));
            steps.extend(Step::new("topBox", "t", &(symbol(0) / n.clone())));
            steps.extend(Step::new("topTwoBox", "u", &((symbol(0) + symbol(1)) / n.clone())));
            let share = chosen(case, &counts) / n.clone();
            steps.extend(Step::new("share", "h", &share));
            let [low, high] = wilson(share.value(), n.value(), z);
            steps.extend(Step::new("shareLow", "h_l", &low));
            steps.extend(Step::new("shareHigh", "h_u", &high));
        }
        if let Ok(found) = recommendation(case) {
            let [p, q, d] = [PROMOTERS, PASSIVES, DETRACTORS]
                .map(|place| Expr::Symbol(CARD.inputs[place].symbol, case.number(place)));
            let score = 100.0 * (p.clone() - d.clone()) / (p.clone() + q + d.clone());
            steps.extend(Step::new("score", "R", &score));
            let n = Expr::Symbol("N", found[2]);
            let [p, d] = [p / n.clone(), d / n.clone()];
            let spread = p.clone() + d.clone() - (p - d).power(2.0);
            steps.extend(Step::new("variance", "v", &spread));
            let root = Expr::Symbol("v", variance(found).max(0.0)) / n;
            steps.extend(Step::new("scoreMargin", "m", &(100.0 * Expr::Symbol("z", z) * root.call(Function::Sqrt))));
        }
        if out.segment.is_some() {
            let answer = Expr::Symbol("x", case.number(LIKELIHOOD));
            steps.extend(Step::new("isPromoter", "", &answer.clone().compare(Relation::AtLeast, 9.0)));
            steps.extend(Step::new("isDetractor", "", &answer.compare(Relation::AtMost, 6.0)));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        if case.choice(FROM) == 1 {
            let rows = items(case).unwrap_or_default().into_iter().enumerate().map(|(place, counts)| {
                let all = counts.iter().sum::<f64>();
                let values = counts.map(|count| if all > 0.0 { count / all } else { 0.0 });
                StackRow { name: Name::Nth { of: "items", number: place + 1 }, values: values.to_vec() }
            });
            let parts = RATINGS.map(|place| Name::Id(CARD.inputs[place].id)).to_vec();
            return Picture::Stack { parts, rows: rows.collect(), unit: Unit::Share };
        }
        let counts = ratings(case).ok();
        let z = QUANTILES[case.choice(CONFIDENCE)];
        let chosen: &[usize] = match case.choice(BOX) {
            0 => &[0],
            1 => &[0, 1],
            _ => &[3, 4],
        };
        let rows = (0..5).map(|place| {
            let n = counts.map(|counts| counts.iter().sum::<f64>());
            let share = counts.zip(n).map(|(counts, n)| counts[place] / n);
            Bar {
                name: Name::Id(CARD.inputs[RATINGS[place]].id),
                value: share,
                interval: share.zip(n).map(|(share, n)| interval(share, n, z)),
                segment: None,
                flagged: chosen.contains(&place),
            }
        });
        Picture::Bars { rows: rows.collect(), unit: Unit::Share, cut: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_holds_the_share_and_narrows_with_more_answers() {
        for share in [0.0, 0.02, 0.5, 0.77, 1.0] {
            let [low, high] = interval(share, 30.0, 1.96);
            assert!(0.0 <= low && low <= share && share <= high && high <= 1.0, "{share}: {low} to {high}");
            let [nearer_low, nearer_high] = interval(share, 300.0, 1.96);
            assert!(nearer_high - nearer_low < high - low);
        }
    }
}
