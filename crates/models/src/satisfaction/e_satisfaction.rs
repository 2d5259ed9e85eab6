//! 5.19 Satisfaction with online shopping: four facets, and what each of them is worth, derived from a survey.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Function};
use crate::model::Outcome;
use crate::shapes::association::{Moments, coefficients, correlation};
use crate::shapes::scorecard::{Facet, Scorecard, points, settled};
use crate::{Card, Change, Example, Field, Output, Question, Reference, RowKind, Shape, Slip, Step, Unit};

const fn column(id: &'static str, symbol: &'static str, start: &'static [f64]) -> Field {
    Field::list(id, symbol, Unit::Points, [1.0, 10.0], 200).under("respondents").starting(start)
}

static CARD: Card = Card {
    inputs: &[
        Field::item("savesTime", "x_1", 6.0).under("convenience").named(&["saves time", "节省时间"]),
        Field::item("easyToOrder", "x_2", 6.0).under("convenience").named(&["easy to order", "下单方便"]),
        Field::item("checkoutTooLong", "x_3", 3.0)
            .reversed()
            .under("convenience")
            .named(&["checkout too long", "结算太长"]),
        Field::item("widerChoice", "x_1", 5.0).under("merchandising").named(&["wider choice", "选择更多"]),
        Field::item("findsTheRare", "x_2", 5.0).under("merchandising").named(&["finds the rare", "有稀缺商品"]),
        Field::item("enoughInformation", "x_3", 5.0).under("merchandising").named(&["enough information", "信息充足"]),
        Field::item("informationWrong", "x_4", 3.0)
            .reversed()
            .under("merchandising")
            .named(&["information wrong", "信息不符"]),
        Field::item("screensClear", "x_1", 5.0).under("design").named(&["screens clear", "页面清楚"]),
        Field::item("searchWorks", "x_2", 5.0).under("design").named(&["search works", "容易查找"]),
        Field::item("pagesSlow", "x_3", 4.0).reversed().under("design").named(&["pages slow", "页面缓慢"]),
        Field::item("paymentSafe", "x_1", 4.0).under("security").named(&["payment safe", "支付安全"]),
        Field::item("dataProtected", "x_2", 4.0).under("security").named(&["data protected", "信息受保护"]),
        Field::item("fearsFraud", "x_3", 4.0).reversed().under("security").named(&["fears fraud", "担心受骗"]),
        Field::item("overallSatisfaction", "x_1", 5.0).under("overall").named(&["overall satisfaction", "总体满意度"]),
        column("convenienceScores", "x_1", &[6.0, 5.0, 7.0, 4.0, 6.0, 3.0, 5.0, 6.0, 2.0, 7.0]),
        column("merchandisingScores", "x_2", &[5.0, 5.0, 6.0, 4.0, 4.0, 4.0, 6.0, 5.0, 5.0, 6.0]),
        column("designScores", "x_3", &[6.0, 4.0, 6.0, 5.0, 5.0, 3.0, 5.0, 7.0, 4.0, 5.0]),
        column("securityScores", "x_4", &[7.0, 4.0, 6.0, 3.0, 6.0, 4.0, 4.0, 6.0, 3.0, 5.0]),
        column("overallScores", "y", &[6.0, 5.0, 7.0, 4.0, 6.0, 3.0, 5.0, 6.0, 3.0, 6.0]),
    ],
    settings: &[
        Field::choice("weighting", &["equal", "derived"], "equal"),
        Field::choice("importance", &["correlation", "regression"], "correlation"),
        Field::scale("7"),
    ],
    results: &[
        Output::new("satisfaction", "S", Unit::Points),
        Output::new("overall", "O", Unit::Points),
        Output::new("convenience", "F_1", Unit::Points),
        Output::new("merchandising", "F_2", Unit::Points),
        Output::new("design", "F_3", Unit::Points),
        Output::new("security", "F_4", Unit::Points),
        Output::new("convenienceImportance", "b_1", Unit::Plain),
        Output::new("merchandisingImportance", "b_2", Unit::Plain),
        Output::new("designImportance", "b_3", Unit::Plain),
        Output::new("securityImportance", "b_4", Unit::Plain),
        Output::new("gain", "G", Unit::Points),
    ],
    segments: &["convenience-first", "merchandising-first", "design-first", "security-first", "nothing-to-gain"],
    reasons: &["no-spread", "collinear", "too-few-rows"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "satisfaction",
            tolerance: 0.005,
            given: &["savesTime", "checkoutTooLong", "informationWrong", "screensClear", "pagesSlow", "paymentSafe"],
            settings: &[],
        },
        Question {
            result: "gain",
            tolerance: 0.01,
            given: &["savesTime", "checkoutTooLong", "screensClear", "pagesSlow", "paymentSafe", "fearsFraud"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["satisfaction"], "sum", Change::Times(4.0)),
        Slip::of(&["satisfaction"], "as-asked", Change::Reads("overall")),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[
            ("satisfaction", 4.83),
            ("overall", 5.0),
            ("convenience", 5.67),
            ("merchandising", 5.0),
            ("design", 4.67),
            ("security", 4.0),
            ("convenienceImportance", 0.97),
            ("securityImportance", 0.82),
            ("gain", 2.47),
        ],
        segment: Some("security-first"),
        source: None,
    },
    references: &[Reference {
        authors: "Szymanski, D. M., & Hise, R. T.",
        year: Some(2000),
        title: "E-satisfaction: An initial examination",
        container: "Journal of Retailing, 76(3), 309–322",
    }],
    numbered: &["respondents"],
    ..Card::new("e-satisfaction", 5, 19, Shape::Scorecard)
};

/// A facet with its column in the survey and its importance.
struct Driver {
    score: usize,
    column: usize,
    importance: usize,
}

const fn driver(score: &str, column: &str, importance: &str) -> Driver {
    Driver { score: output(&CARD, score), column: input(&CARD, column), importance: output(&CARD, importance) }
}

const DRIVERS: [Driver; 4] = [
    driver("convenience", "convenienceScores", "convenienceImportance"),
    driver("merchandising", "merchandisingScores", "merchandisingImportance"),
    driver("design", "designScores", "designImportance"),
    driver("security", "securityScores", "securityImportance"),
];
const TARGET: usize = input(&CARD, "overallScores");
const WEIGHTING: usize = setting(&CARD, "weighting");
const IMPORTANCE: usize = setting(&CARD, "importance");
const SATISFACTION: usize = output(&CARD, "satisfaction");
const GAIN: usize = output(&CARD, "gain");

fn by_correlation(case: &Case) -> bool {
    case.choice(IMPORTANCE) == 0
}

/// Importance of each facet for overall satisfaction among the respondents.
fn importances(case: &Case) -> Result<[f64; 4], &'static str> {
    let columns = DRIVERS.map(|driver| driver.column);
    case.rows(&[columns[0], columns[1], columns[2], columns[3], TARGET])?;
    let columns = columns.map(|column| case.list(column));
    let target = case.list(TARGET);
    if !by_correlation(case) {
        return coefficients(columns, target);
    }
    let mut found = [0.0; 4];
    for (importance, column) in found.iter_mut().zip(columns) {
        *importance = correlation(column, target)?;
    }
    Ok(found)
}

fn symbol(out: &Outcome, place: usize) -> Result<Expr, &'static str> {
    Ok(Expr::Symbol(CARD.results[place].symbol, out.get(place)?))
}

/// The mean of the facets, all alike or weighted by importance; a negative importance counts as none.
fn satisfaction(case: &Case, out: &Outcome) -> Result<Expr, &'static str> {
    let mut terms = Vec::new();
    let mut weights = Vec::new();
    for driver in &DRIVERS {
        let score = symbol(out, driver.score)?;
        if case.choice(WEIGHTING) == 0 {
            terms.push(score);
            continue;
        }
        let weight = symbol(out, driver.importance)?;
        if weight.value() > 0.0 {
            terms.push(weight.clone() * score);
            weights.push(weight);
        }
    }
    let equal = Expr::Number(terms.len() as f64);
    let sum = |terms: Vec<Expr>| terms.into_iter().reduce(|sum, term| sum + term);
    let weights = if case.choice(WEIGHTING) == 0 { Some(equal) } else { sum(weights) };
    sum(terms).zip(weights).map(|(terms, weights)| terms / weights).ok_or("no-weights")
}

/// What each facet could still bring: its importance times the points that it lacks.
fn gains(case: &Case, out: &Outcome) -> Result<Vec<Expr>, &'static str> {
    let lacking = |score| Expr::Symbol("k", points(&CARD, case)) - score;
    DRIVERS.iter().map(|driver| Ok(symbol(out, driver.importance)? * lacking(symbol(out, driver.score)?))).collect()
}

fn read(case: &Case, out: &mut Outcome) {
    let importances = importances(case);
    for (place, driver) in DRIVERS.iter().enumerate() {
        out.set(driver.importance, importances.map(|found| found[place]));
    }
    let satisfaction = satisfaction(case, out).map(|mean| settled(mean.value()));
    out.set(SATISFACTION, satisfaction);
    let gains = gains(case, out).map(|gains| gains.iter().map(|gain| settled(gain.value())).collect::<Vec<f64>>());
    let largest = gains.as_ref().map(|gains| gains.iter().copied().fold(f64::MIN, f64::max));
    out.set(GAIN, largest.map_err(|reason| *reason));
    out.segment = gains.ok().zip(out.get(GAIN).ok()).and_then(|(gains, largest)| match largest > 0.0 {
        true => gains.iter().position(|gain| *gain == largest).and_then(|place| u8::try_from(place).ok()),
        false => Some(4),
    });
}

fn work(case: &Case, out: &Outcome, steps: &mut Vec<Step>) {
    if by_correlation(case) {
        for driver in DRIVERS.iter().filter(|driver| out.get(driver.importance).is_ok()) {
            let Ok(moments) = Moments::new(case.list(driver.column), case.list(TARGET)) else { continue };
            let result = &CARD.results[driver.importance];
            steps.extend(Step::new(result.id, result.symbol, &moments.formula()));
        }
    }
    steps.extend(satisfaction(case, out).ok().and_then(|mean| Step::new("satisfaction", "S", &mean)));
    let gains = gains(case, out).ok();
    steps.extend(gains.and_then(|gains| Step::new("gain", "G", &Expr::Call(Function::Max, gains))));
}

/// The model.
pub(crate) static E_SATISFACTION: Scorecard = Scorecard {
    read: |case, _, out| read(case, out),
    work,
    flag: |case, scores, place| {
        let Ok(importances) = importances(case) else { return false };
        let gain = |place: usize| {
            scores.facets[place].map_or(f64::NAN, |score| settled(importances[place] * (scores.points - score)))
        };
        let all = [gain(0), gain(1), gain(2), gain(3)];
        place < 4 && all[place] > 0.0 && all.iter().all(|other| *other <= all[place])
    },
    ..Scorecard::new(
        &CARD,
        &[
            Facet::new(&CARD, "convenience"),
            Facet::new(&CARD, "merchandising"),
            Facet::new(&CARD, "design"),
            Facet::new(&CARD, "security"),
            Facet::new(&CARD, "overall"),
        ],
    )
};

#[cfg(test)]
mod tests {
    use crate::{Value, Values, evaluate};

    #[test]
    fn a_facet_at_the_end_of_the_scale_has_nothing_to_gain() {
        let full = ["paymentSafe", "dataProtected"].map(|id| (id.to_owned(), Value::Number(7.0)));
        let mut inputs: Values = full.into_iter().collect();
        inputs.insert("fearsFraud".to_owned(), Value::Number(1.0));
        let found = evaluate("e-satisfaction", &inputs, &Values::new()).unwrap();
        assert_ne!(found.segment, Some("security-first"));
    }

    #[test]
    fn a_survey_without_differences_leaves_the_scores_and_gives_a_reason() {
        let inputs = Values::from([("overallScores".to_owned(), Value::List(vec![5.0; 10]))]);
        let found = evaluate("e-satisfaction", &inputs, &Values::new()).unwrap();
        assert!(found.values[0].value.is_some());
        assert_eq!(found.values[6].reason, Some("no-spread"));
        assert_eq!(found.segment, None);
    }
}
