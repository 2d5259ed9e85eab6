//! 4.3 Customer value hierarchy (Woodruff): desired against received value at three levels, and where the chain breaks.

use crate::case::{Case, input, output, segment, setting};
use crate::formula::{Expr, Function, Relation};
use crate::model::Outcome;
use crate::shapes::gap::settled;
use crate::shapes::scorecard::{Facet, Scorecard, Scores};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, RowKind, Shape, Slip, Step, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::item("features", "x", 6.0).under("attributes").named(&["attributes 1", "属性1"]),
        Field::item("quality", "x", 6.0).under("attributes").named(&["attributes 2", "属性2"]),
        Field::item("service", "x", 6.0).under("attributes").named(&["attributes 3", "属性3"]),
        Field::item("lacking", "x", 2.0).reversed().under("attributes").named(&["attributes 4r", "属性4反"]),
        Field::item("purpose", "x", 5.0).under("consequences").named(&["consequences 1", "结果1"]),
        Field::item("ease", "x", 4.0).under("consequences").named(&["consequences 2", "结果2"]),
        Field::item("others", "x", 5.0).under("consequences").named(&["consequences 3", "结果3"]),
        Field::item("sideEffects", "x", 4.0).reversed().under("consequences").named(&["consequences 4r", "结果4反"]),
        Field::item("life", "x", 4.0).under("goals").named(&["goals 1", "目的1"]),
        Field::item("peace", "x", 5.0).under("goals").named(&["goals 2", "目的2"]),
        Field::item("person", "x", 4.0).under("goals").named(&["goals 3", "目的3"]),
        Field::item("noCloser", "x", 3.0).reversed().under("goals").named(&["goals 4r", "目的4反"]),
        Field::item("desiredAttributes", "W_1", 6.0).under("desired").named(&["desired attributes", "属性期望"]),
        Field::item("desiredConsequences", "W_2", 6.0).under("desired").named(&["desired consequences", "结果期望"]),
        Field::item("desiredGoals", "W_3", 5.0).under("desired").named(&["desired goals", "目的期望"]),
    ],
    settings: &[
        Field::scale("7"),
        Field::choice("rule", &["lowest", "widest"], "lowest"),
        Field::number("tolerance", "z", Unit::Points, [0.0, 9.0], [0.0, 2.0, 0.25], 0.5),
    ],
    results: &[
        Output::new("smallestGap", "G", Unit::Points),
        Output::new("attributes", "A", Unit::Points),
        Output::new("consequences", "C", Unit::Points),
        Output::new("goals", "Z", Unit::Points),
        Output::new("attributesGap", "G_1", Unit::Points),
        Output::new("consequencesGap", "G_2", Unit::Points),
        Output::new("goalsGap", "G_3", Unit::Points),
    ],
    segments: &["whole", "goals", "consequences", "attributes"],
    steps: &["attributesMet", "consequencesMet", "goalsMet"],
    cautions: 3,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "attributesGap",
            tolerance: 0.0,
            given: &["features", "quality", "service", "lacking", "desiredAttributes"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &[
                "features",
                "quality",
                "service",
                "lacking",
                "purpose",
                "ease",
                "others",
                "sideEffects",
                "life",
                "peace",
                "person",
                "noCloser",
                "desiredAttributes",
                "desiredConsequences",
                "desiredGoals",
            ],
            settings: &["rule"],
        },
    ],
    slips: &[
        Slip::of(&["attributesGap"], "found-alone", Change::Reads("attributes")),
        Slip::of(
            &["segment"],
            "desired-forgotten",
            Change::Put(&[
                ("desiredAttributes", Literal::Number(7.0)),
                ("desiredConsequences", Literal::Number(7.0)),
                ("desiredGoals", Literal::Number(7.0)),
            ]),
        ),
    ],
    example: Example {
        inputs: &[("purpose", Literal::Number(5.0)), ("ease", Literal::Number(4.0))],
        settings: &[],
        values: &[
            ("attributes", 6.0),
            ("consequences", 4.5),
            ("goals", 4.5),
            ("attributesGap", 0.0),
            ("consequencesGap", -1.5),
            ("goalsGap", -0.5),
            ("smallestGap", -1.5),
        ],
        segment: Some("consequences"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Woodruff, R. B.",
            year: Some(1997),
            title: "Customer value: The next source for competitive advantage",
            container: "Journal of the Academy of Marketing Science, 25(2), 139–153",
        },
        Reference {
            authors: "Gutman, J.",
            year: Some(1982),
            title: "A means-end chain model based on consumer categorization processes",
            container: "Journal of Marketing, 46(2), 60–72",
        },
    ],
    ..Card::new("value-hierarchy", 4, 3, Shape::Scorecard)
};

const RULE: usize = setting(&CARD, "rule");
const TOLERANCE: usize = setting(&CARD, "tolerance");
const SMALLEST_GAP: usize = output(&CARD, "smallestGap");

static FACETS: [Facet; 3] =
    [Facet::new(&CARD, "attributes"), Facet::new(&CARD, "consequences"), Facet::new(&CARD, "goals")];

/// A level: what is desired of it, the gap, the step that compares, the segment of a chain that breaks there.
struct Level {
    desired: usize,
    gap: usize,
    met: &'static str,
    segment: u8,
}

/// From the bottom to the top of the hierarchy, as the facets.
const LEVELS: [Level; 3] = [
    Level {
        desired: input(&CARD, "desiredAttributes"),
        gap: output(&CARD, "attributesGap"),
        met: "attributesMet",
        segment: segment(&CARD, "attributes"),
    },
    Level {
        desired: input(&CARD, "desiredConsequences"),
        gap: output(&CARD, "consequencesGap"),
        met: "consequencesMet",
        segment: segment(&CARD, "consequences"),
    },
    Level {
        desired: input(&CARD, "desiredGoals"),
        gap: output(&CARD, "goalsGap"),
        met: "goalsMet",
        segment: segment(&CARD, "goals"),
    },
];

/// The model.
pub(crate) static VALUE_HIERARCHY: Scorecard =
    Scorecard { read, work, flag, reference, ..Scorecard::new(&CARD, &FACETS) };

/// What is desired of a level, `None` where it is not answered.
fn reference(case: &Case, level: usize) -> Option<f64> {
    Some(case.number(LEVELS[level].desired)).filter(|desired| !desired.is_nan())
}

fn gaps(case: &Case, scores: &Scores) -> [Result<f64, &'static str>; 3] {
    [0, 1, 2].map(|level| Ok(settled(scores.facets[level]? - reference(case, level).ok_or("missing")?)))
}

/// The level at which the chain breaks, `None` inside for a chain that holds; the outer one needs all gaps.
fn broken(case: &Case, scores: &Scores) -> Option<Option<usize>> {
    let [first, second, third] = gaps(case, scores);
    let gaps = [first.ok()?, second.ok()?, third.ok()?];
    let mut short = (0..3).filter(|level| gaps[*level] + case.number(TOLERANCE) < 0.0);
    // The lowest level among equals: what stands on it cannot be right.
    Some(if case.choice(RULE) == 0 { short.next() } else { short.min_by(|a, b| gaps[*a].total_cmp(&gaps[*b])) })
}

fn read(case: &Case, scores: &Scores, out: &mut Outcome) {
    let gaps = gaps(case, scores);
    for (level, gap) in LEVELS.iter().zip(gaps) {
        out.set(level.gap, gap);
    }
    out.set(SMALLEST_GAP, gaps.into_iter().try_fold(f64::INFINITY, |least, gap| Ok(least.min(gap?))));
    out.segment = broken(case, scores)
        .map(|broken| broken.map_or(const { segment(&CARD, "whole") }, |level| LEVELS[level].segment));
}

fn work(case: &Case, out: &Outcome, steps: &mut Vec<Step>) {
    let symbol = |place: usize| Some(Expr::Symbol(CARD.results[place].symbol, out.get(place).ok()?));
    for (level, facet) in LEVELS.iter().zip(&FACETS) {
        let (Some(score), Some(_)) = (symbol(facet.output), symbol(level.gap)) else { continue };
        let gap = &CARD.results[level.gap];
        let desired = Expr::Symbol(CARD.inputs[level.desired].symbol, case.number(level.desired));
        steps.extend(Step::new(gap.id, gap.symbol, &(score - desired)));
    }
    let known: Vec<Expr> = LEVELS.iter().filter_map(|level| symbol(level.gap)).collect();
    if out.get(SMALLEST_GAP).is_ok() {
        steps.extend(Step::new("smallestGap", "G", &Expr::Call(Function::Min, known)));
    }
    for level in &LEVELS {
        let Some(gap) = symbol(level.gap) else { continue };
        let within = gap + Expr::Symbol("z", case.number(TOLERANCE));
        steps.extend(Step::new(level.met, "", &within.compare(Relation::AtLeast, 0.0)));
    }
}

fn flag(case: &Case, scores: &Scores, level: usize) -> bool {
    broken(case, scores).flatten() == Some(level)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn the_lowest_level_wins_unless_the_widest_gap_is_asked_for() {
        let mut inputs = CARD.example_inputs();
        inputs.insert("desiredAttributes".to_owned(), Value::Number(7.0));
        let of = |rule: &str| {
            let settings = Values::from([("rule".to_owned(), Value::Word(rule.to_owned()))]);
            crate::evaluate(CARD.id, &inputs, &settings).unwrap().segment
        };
        assert_eq!(of("lowest"), Some("attributes"));
        assert_eq!(of("widest"), Some("consequences"));
    }
}
