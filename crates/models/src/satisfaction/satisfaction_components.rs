//! 5.15 Three components of satisfaction: impression, comparison, attribution; they stay apart.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::Outcome;
use crate::shapes::rules::{self, Rule};
use crate::shapes::scorecard::{Facet, Scorecard, cut, item};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, RowKind, Shape, Slip, Step, Unit};

static CARD: Card = Card {
    inputs: &[
        item("pleased", "impression", 5.0, &["pleased", "overall impression", "整体印象", "总体感觉"]),
        item("rightChoice", "impression", 5.0, &["right choice", "选对了"]),
        item("letDown", "impression", 3.0, &["let down", "让人失望"]).reversed(),
        item("performance", "comparison", 4.0, &["performance", "实际表现"]),
        item("standard", "comparison", 5.0, &["standard", "expected standard", "比较标准", "期望标准"]).reversed(),
        item("causedByFirm", "locus", 6.0, &["caused by firm", "企业造成"]),
        item("causedElsewhere", "locus", 2.0, &["caused elsewhere", "他因造成"]).reversed(),
        item("willRecur", "stability", 2.0, &["will recur", "还会发生"]),
        item("oneOff", "stability", 6.0, &["one-off", "one off", "偶然一次"]).reversed(),
        item("preventable", "control", 6.0, &["preventable", "可以避免"]),
        item("nobodyCouldHelp", "control", 2.0, &["nobody could help", "无法避免"]).reversed(),
    ],
    settings: &[Field::scale("7"), Field::number("cut", "c", Unit::Points, [0.0, 100.0], [0.0, 100.0, 5.0], 50.0)],
    results: &[
        Output::new("impression", "A", Unit::Points),
        Output::new("comparison", "B", Unit::Points),
        Output::new("difference", "D", Unit::Points),
        Output::new("locus", "C_1", Unit::Points),
        Output::new("stability", "C_2", Unit::Points),
        Output::new("control", "C_3", Unit::Points),
    ],
    segments: &["met", "inform", "explain", "recover", "leaving"],
    steps: &["noShortfall", "isFirm", "isLasting", "isAvoidable"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "impression",
            tolerance: 0.005,
            given: &["pleased", "rightChoice", "letDown"],
            settings: &[],
        },
        Question { result: "comparison", tolerance: 0.005, given: &["performance", "standard"], settings: &[] },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &[
                "performance",
                "standard",
                "causedByFirm",
                "causedElsewhere",
                "willRecur",
                "oneOff",
                "preventable",
                "nobodyCouldHelp",
            ],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["impression", "comparison"], "on-the-scale", Change::OnTheScale),
        Slip::shared(&["impression", "comparison"], "of-the-top", Change::OfTheTop),
    ],
    example: Example {
        inputs: &[
            ("pleased", Literal::Number(5.0)),
            ("rightChoice", Literal::Number(5.0)),
            ("letDown", Literal::Number(3.0)),
            ("performance", Literal::Number(4.0)),
            ("standard", Literal::Number(5.0)),
        ],
        settings: &[],
        values: &[("impression", 66.7), ("comparison", 41.7), ("difference", -1.0), ("stability", 16.7)],
        segment: Some("recover"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Oliver, R. L.",
            year: Some(1980),
            title: "A cognitive model of the antecedents and consequences of satisfaction decisions",
            container: "Journal of Marketing Research, 17(4), 460–469",
        },
        Reference {
            authors: "Weiner, B.",
            year: Some(1985),
            title: "An attributional theory of achievement motivation and emotion",
            container: "Psychological Review, 92(4), 548–573",
        },
        Reference {
            authors: "Folkes, V. S.",
            year: Some(1984),
            title: "Consumer reactions to product failure: An attributional approach",
            container: "Journal of Consumer Research, 10(4), 398–409",
        },
    ],
    ..Card::new("satisfaction-components", 5, 15, Shape::Scorecard)
};

const PERFORMANCE: usize = input(&CARD, "performance");
const STANDARD: usize = input(&CARD, "standard");
const CUT: usize = setting(&CARD, "cut");
const COMPARISON: usize = output(&CARD, "comparison");
const DIFFERENCE: usize = output(&CARD, "difference");
/// Results of the attribution: step, symbol and place.
const CAUSES: [(&str, &str, usize); 3] = [
    ("isFirm", "C_1", output(&CARD, "locus")),
    ("isLasting", "C_2", output(&CARD, "stability")),
    ("isAvoidable", "C_3", output(&CARD, "control")),
];

/// The model.
pub(crate) static SATISFACTION_COMPONENTS: Scorecard = Scorecard {
    index: true,
    cut: cut(&CARD),
    read: |case, _, out| {
        out.set(DIFFERENCE, difference(case));
        out.segment = rules::segment(&rules(case, out));
    },
    work: |case, out, steps| {
        let [performance, standard] =
            [("P", PERFORMANCE), ("S", STANDARD)].map(|(symbol, place)| Expr::Symbol(symbol, case.number(place)));
        steps.extend(Step::new("difference", "D", &(performance - standard)));
        steps.extend(rules::steps(&rules(case, out)));
    },
    flag: |case, scores, place| place == 1 && scores.facets[1].is_ok() && difference(case).is_ok_and(|gap| gap < 0.0),
    ..Scorecard::new(
        &CARD,
        &[
            Facet::new(&CARD, "impression"),
            // What is found and the standard turned: their mean is the difference on the same scale.
            Facet::new(&CARD, "comparison").complete(),
            Facet::new(&CARD, "locus"),
            Facet::new(&CARD, "stability"),
            Facet::new(&CARD, "control"),
        ],
    )
};

fn difference(case: &Case) -> Result<f64, &'static str> {
    let difference = case.number(PERFORMANCE) - case.number(STANDARD);
    if difference.is_nan() { Err("missing") } else { Ok(difference) }
}

/// The rule of attribution for what falls short; none without the answers it needs.
fn rules(case: &Case, out: &Outcome) -> Vec<Rule> {
    let Ok(difference) = out.get(DIFFERENCE).and_then(|difference| out.get(COMPARISON).map(|_| difference)) else {
        return Vec::new();
    };
    let no_shortfall = Expr::Symbol("D", difference).compare(Relation::AtLeast, 0.0);
    let met = Rule { segment: 0, tests: vec![("noShortfall", no_shortfall)] };
    let [Ok(locus), Ok(stability), Ok(control)] = CAUSES.map(|(.., place)| out.get(place)) else {
        return vec![met];
    };
    let above = |cause: usize, value: f64| {
        let (step, symbol, _) = CAUSES[cause];
        (step, Expr::Symbol(symbol, value).compare(Relation::MoreThan, Expr::Symbol("c", case.number(CUT))))
    };
    let [firm, lasting, avoidable] = [above(0, locus), above(1, stability), above(2, control)];
    vec![
        met,
        Rule { segment: 4, tests: vec![firm.clone(), lasting, avoidable.clone()] },
        Rule { segment: 3, tests: vec![firm.clone(), avoidable] },
        Rule { segment: 2, tests: vec![firm] },
        Rule { segment: 1, tests: Vec::new() },
    ]
}

#[cfg(test)]
mod tests {
    use crate::{Value, Values, evaluate};

    fn segment(pairs: &[(&str, f64)]) -> Option<&'static str> {
        let inputs: Values = pairs.iter().map(|(id, value)| ((*id).to_owned(), Value::Number(*value))).collect();
        evaluate("satisfaction-components", &inputs, &Values::new()).unwrap().segment
    }

    #[test]
    fn the_cause_decides_only_where_something_fell_short() {
        let lasting = [("willRecur", 7.0), ("oneOff", 1.0)];
        assert_eq!(segment(&lasting), Some("leaving"));
        assert_eq!(segment(&[]), Some("recover"));
        assert_eq!(segment(&[("preventable", 1.0), ("nobodyCouldHelp", 7.0)]), Some("explain"));
        assert_eq!(segment(&[("causedByFirm", 1.0), ("causedElsewhere", 7.0)]), Some("inform"));
        assert_eq!(segment(&[("performance", 5.0)]), Some("met"));
    }

    #[test]
    fn half_a_comparison_is_none() {
        let inputs = Values::from([("standard".to_owned(), Value::Missing)]);
        let evaluation = evaluate("satisfaction-components", &inputs, &Values::new()).unwrap();
        assert!(evaluation.values[1].value.is_none() && evaluation.segment.is_none());
    }
}
