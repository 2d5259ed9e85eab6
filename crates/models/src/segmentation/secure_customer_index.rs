//! 3.5 Satisfaction, recommendation and repurchase answered together: the worst of the three decides (Brandt).

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::rules::{self, Rule};
use crate::shapes::scorecard::{limits, points};
use crate::{
    Card, Change, Example, Field, Function, Literal, Output, Picture, Question, Reference, RowKind, Shape, Slip, Step,
    Unit,
};

const fn counted(id: &'static str, symbol: &'static str, default: f64, headers: &'static [&'static str]) -> Field {
    Field::number(id, symbol, Unit::Count, [0.0, 1e9], [0.0, 200.0, 1.0], default)
        .whole()
        .optional()
        .under("survey")
        .named(headers)
}

static CARD: Card = Card {
    inputs: &[
        Field::item("satisfied", "s", 5.0).under("answers").named(&[
            "satisfied",
            "satisfaction",
            "overall satisfaction",
            "满意",
            "满意度",
            "总体满意度",
        ]),
        Field::item("recommend", "r", 5.0).under("answers").named(&["recommend", "recommendation", "推荐", "推荐意愿"]),
        Field::item("repurchase", "b", 4.0).under("answers").named(&[
            "repurchase",
            "buy again",
            "continue",
            "再次购买",
            "再购意愿",
            "继续购买",
        ]),
        counted("secureCount", "n_1", 70.0, &["secure customers", "安全的客户数"]),
        counted("favourableCount", "n_2", 60.0, &["favourable customers", "满意的客户数"]),
        counted("vulnerableCount", "n_3", 45.0, &["vulnerable customers", "脆弱的客户数"]),
        counted("atRiskCount", "n_4", 25.0, &["customers at risk", "不满意的客户数"]),
    ],
    settings: &[
        Field::choice("scale", &["4", "5"], "5"),
        Field::choice("fourPoints", &["by-words", "by-place"], "by-words").when("scale", "4"),
    ],
    results: &[
        Output::new("worst", "w", Unit::Points),
        Output::new("secureShare", "S", Unit::Share),
        Output::new("favourableShare", "F", Unit::Share),
        Output::new("vulnerableShare", "V", Unit::Share),
        Output::new("atRiskShare", "R", Unit::Share),
    ],
    segments: &["secure", "favourable", "vulnerable", "at-risk"],
    steps: &["allBest", "allGood", "noneBad"],
    reasons: &["no-respondents"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question { result: "segment", tolerance: 0.0, given: &["satisfied", "recommend", "repurchase"], settings: &[] },
        Question {
            result: "secureShare",
            tolerance: 0.005,
            given: &["secureCount", "favourableCount", "vulnerableCount", "atRiskCount"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["segment"], "averaged", Change::Even(&["satisfied", "recommend", "repurchase"])),
        Slip::of(&["secureShare"], "favourable-counted", Change::Sum(&["secureShare", "favourableShare"])),
    ],
    example: Example {
        inputs: &[
            ("satisfied", Literal::Number(5.0)),
            ("recommend", Literal::Number(5.0)),
            ("repurchase", Literal::Number(4.0)),
        ],
        settings: &[],
        values: &[
            ("worst", 4.0),
            ("secureShare", 0.35),
            ("favourableShare", 0.3),
            ("vulnerableShare", 0.225),
            ("atRiskShare", 0.125),
        ],
        segment: Some("favourable"),
        source: None,
    },
    references: &[Reference {
        authors: "Brandt, D. R.",
        year: Some(1996),
        title: "Secure customer index",
        container: "American Marketing Association",
    }],
    ..Card::new("secure-customer-index", 3, 5, Shape::Rules)
};

const ANSWERS: [usize; 3] = [input(&CARD, "satisfied"), input(&CARD, "recommend"), input(&CARD, "repurchase")];
const COUNTS: [usize; 4] = [
    input(&CARD, "secureCount"),
    input(&CARD, "favourableCount"),
    input(&CARD, "vulnerableCount"),
    input(&CARD, "atRiskCount"),
];
const SCALE: usize = setting(&CARD, "scale");
const FOUR_POINTS: usize = setting(&CARD, "fourPoints");
const WORST: usize = output(&CARD, "worst");
const SECURE_SHARE: usize = output(&CARD, "secureShare");

/// The model.
pub(crate) struct SecureCustomerIndex;

fn worst(case: &Case) -> Result<f64, &'static str> {
    let answers = ANSWERS.map(|place| case.number(place));
    if answers.iter().any(|answer| answer.is_nan()) {
        return Err("missing");
    }
    Ok(answers.into_iter().fold(f64::INFINITY, f64::min))
}

/// Customers of a class as a share of all.
fn share(case: &Case, class: usize) -> Result<f64, &'static str> {
    let total: f64 = COUNTS.iter().map(|place| case.number(*place)).sum();
    match () {
        () if total.is_nan() => Err("missing"),
        () if total == 0.0 => Err("no-respondents"),
        () => Ok(case.number(COUNTS[class]) / total),
    }
}

/// The classes from the best, each by the least that the worst answer must reach. Four points have no middle answer, so
/// that by its words the third from the top is already a refusal.
fn rules(case: &Case) -> Vec<Rule> {
    let Ok(worst) = worst(case) else { return Vec::new() };
    let best = points(&CARD, case);
    let at_least = |least: f64| Expr::Symbol("w", worst).compare(Relation::AtLeast, least);
    let mut rules = vec![
        Rule { segment: 0, tests: vec![("allBest", at_least(best))] },
        Rule { segment: 1, tests: vec![("allGood", at_least(best - 1.0))] },
    ];
    if case.choice(SCALE) == 1 || case.choice(FOUR_POINTS) == 1 {
        rules.push(Rule { segment: 2, tests: vec![("noneBad", at_least(best - 2.0))] });
    }
    rules.push(Rule { segment: 3, tests: Vec::new() });
    rules
}

impl Model for SecureCustomerIndex {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn limits(&self, case: &Case, place: usize) -> [f64; 2] {
        limits(&CARD, case, place)
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        out.set(WORST, worst(case));
        for class in 0..COUNTS.len() {
            out.set(SECURE_SHARE + class, share(case, class));
        }
        out.segment = rules::segment(&rules(case));
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let symbol = |place: usize| Expr::Symbol(CARD.inputs[place].symbol, case.number(place));
        let mut steps = Vec::new();
        if out.get(WORST).is_ok() {
            let worst = Expr::Call(Function::Min, ANSWERS.map(symbol).to_vec());
            steps.extend(Step::new("worst", "w", &worst));
        }
        steps.extend(rules::steps(&rules(case)));
        for (class, place) in COUNTS.into_iter().enumerate() {
            if out.get(SECURE_SHARE + class).is_ok() {
                let total = symbol(COUNTS[0]) + symbol(COUNTS[1]) + symbol(COUNTS[2]) + symbol(COUNTS[3]);
                let Output { id, symbol: sign, .. } = CARD.results[SECURE_SHARE + class];
                steps.extend(Step::new(id, sign, &(symbol(place) / total)));
            }
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        rules::picture(&CARD, &rules(case))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Value, Values, evaluate};

    fn class(answers: [f64; 3], settings: &[(&str, &str)]) -> Option<&'static str> {
        let names = ["satisfied", "recommend", "repurchase"];
        let inputs: Values =
            names.iter().zip(answers).map(|(id, answer)| ((*id).to_owned(), Value::Number(answer))).collect();
        let settings = settings.iter().map(|(id, word)| ((*id).to_owned(), Value::Word((*word).to_owned()))).collect();
        evaluate("secure-customer-index", &inputs, &settings).unwrap().segment
    }

    #[test]
    fn the_worst_answer_decides_whichever_it_is() {
        for (worst, expected) in [(5.0, "secure"), (4.0, "favourable"), (3.0, "vulnerable"), (2.0, "at-risk")] {
            for place in 0..3 {
                let mut answers = [5.0; 3];
                answers[place] = worst;
                assert_eq!(class(answers, &[]), Some(expected));
            }
        }
    }

    #[test]
    fn four_points_have_no_middle_answer() {
        let four = [("scale", "4")];
        assert_eq!(class([4.0, 4.0, 4.0], &four), Some("secure"));
        assert_eq!(class([3.0, 4.0, 4.0], &four), Some("favourable"));
        assert_eq!(class([2.0, 4.0, 4.0], &four), Some("at-risk"));
        assert_eq!(class([2.0, 4.0, 4.0], &[("scale", "4"), ("fourPoints", "by-place")]), Some("vulnerable"));
    }

    #[test]
    fn an_open_answer_leaves_the_class_open() {
        let inputs = Values::from([("recommend".to_owned(), Value::Missing)]);
        let evaluation = evaluate("secure-customer-index", &inputs, &Values::new()).unwrap();
        assert_eq!((evaluation.segment, evaluation.values[0].reason), (None, Some("missing")));
    }
}
