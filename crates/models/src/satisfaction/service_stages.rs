//! 5.5 The three stages of a service experience (Fisk), each with an active expectation of the core service and a passive
//! one of the auxiliary service.

use crate::case::{Case, input, output, segment, setting};
use crate::formula::{Expr, Function, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::gap::{Means, means, settled};
use crate::shapes::scorecard;
use crate::{
    Card, Change, Counted, Example, Field, GapRow, Literal, Output, Picture, Question, Reference, RowKind, Shape, Slip,
    Step, Unit,
};

static CARD: Card = Card {
    inputs: &[
        Field::item("beforeCoreExpected", "E_a1", 6.0)
            .under("before")
            .named(&["before core expected", "消费前核心期望"]),
        Field::item("beforeCoreFound", "P_a1", 7.0).under("before").named(&["before core found", "消费前核心感知"]),
        Field::item("beforeExtraExpected", "E_p1", 5.0)
            .under("before")
            .named(&["before auxiliary expected", "消费前辅助期望"]),
        Field::item("beforeExtraFound", "P_p1", 6.0)
            .under("before")
            .named(&["before auxiliary found", "消费前辅助感知"]),
        Field::item("duringCoreExpected", "E_a2", 6.0)
            .under("during")
            .named(&["during core expected", "消费中核心期望"]),
        Field::item("duringCoreFound", "P_a2", 5.0).under("during").named(&["during core found", "消费中核心感知"]),
        Field::item("duringExtraExpected", "E_p2", 5.0)
            .under("during")
            .named(&["during auxiliary expected", "消费中辅助期望"]),
        Field::item("duringExtraFound", "P_p2", 5.0)
            .under("during")
            .named(&["during auxiliary found", "消费中辅助感知"]),
        Field::item("afterCoreExpected", "E_a3", 5.0).under("after").named(&["after core expected", "消费后核心期望"]),
        Field::item("afterCoreFound", "P_a3", 5.0).under("after").named(&["after core found", "消费后核心感知"]),
        Field::item("afterExtraExpected", "E_p3", 5.0)
            .under("after")
            .named(&["after auxiliary expected", "消费后辅助期望"]),
        Field::item("afterExtraFound", "P_p3", 6.0).under("after").named(&["after auxiliary found", "消费后辅助感知"]),
        Field::weight("weightBefore", "w_1", 2.0).named(&["weight before", "消费前权重"]),
        Field::weight("weightDuring", "w_2", 5.0).named(&["weight during", "消费中权重"]),
        Field::weight("weightAfter", "w_3", 3.0).named(&["weight after", "消费后权重"]),
    ],
    settings: &[
        Field::choice("passive", &["both", "missed"], "both"),
        Field::choice("point", &["gap", "weighted"], "gap"),
        Field::number("tolerance", "z", Unit::Points, [0.0, 9.0], [0.0, 2.0, 0.25], 0.0),
        Field::scale("7"),
    ],
    results: &[
        Output::new("total", "G", Unit::Points),
        Output::new("beforeGap", "G_1", Unit::Points),
        Output::new("duringGap", "G_2", Unit::Points),
        Output::new("afterGap", "G_3", Unit::Points),
        Output::new("active", "G_a", Unit::Points),
        Output::new("passiveGap", "G_p", Unit::Points),
    ],
    segments: &["all-met", "before", "during", "after"],
    steps: &["allMet"],
    cautions: 3,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "beforeGap",
            tolerance: 0.0,
            given: &["beforeCoreExpected", "beforeCoreFound", "beforeExtraExpected", "beforeExtraFound"],
            settings: &["passive"],
        },
        Question {
            result: "total",
            tolerance: 0.005,
            given: &[
                "beforeCoreExpected",
                "beforeCoreFound",
                "beforeExtraExpected",
                "beforeExtraFound",
                "duringCoreExpected",
                "duringCoreFound",
                "duringExtraExpected",
                "duringExtraFound",
                "afterCoreExpected",
                "afterCoreFound",
                "afterExtraExpected",
                "afterExtraFound",
                "weightBefore",
                "weightDuring",
                "weightAfter",
            ],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(
            &["total"],
            "unweighted",
            Change::Put(&[
                ("weightBefore", Literal::Number(1.0)),
                ("weightDuring", Literal::Number(1.0)),
                ("weightAfter", Literal::Number(1.0)),
            ]),
        ),
        Slip::shared(&["beforeGap"], "sum", Change::Times(2.0)),
    ],
    example: Example {
        inputs: &[
            ("beforeCoreFound", Literal::Number(6.5)),
            ("beforeExtraFound", Literal::Number(5.5)),
            ("duringCoreFound", Literal::Number(5.8)),
            ("duringExtraFound", Literal::Number(4.8)),
            ("afterCoreFound", Literal::Number(5.1)),
            ("afterExtraFound", Literal::Number(5.1)),
        ],
        settings: &[],
        values: &[("beforeGap", 0.5), ("duringGap", -0.2), ("afterGap", 0.1), ("total", 0.03), ("active", 0.03)],
        segment: Some("during"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Fisk, R. P.",
            year: Some(1981),
            title: "Toward a consumption/evaluation process model for services",
            container: "In J. H. Donnelly & W. R. George (Eds.), Marketing of services, 191–195. American Marketing Association",
        },
        Reference {
            authors: "Oliver, R. L., & Winer, R. S.",
            year: Some(1987),
            title: "A framework for the formation and structure of consumer expectations: Review and propositions",
            container: "Journal of Economic Psychology",
        },
    ],
    ..Card::new("service-stages", 5, 5, Shape::Gap)
};

/// A stage: its group, its first input (core expected and found, auxiliary expected and found follow), its weight and
/// result, and the segment where it is the weakest.
struct Stage {
    id: &'static str,
    first: usize,
    weight: usize,
    output: usize,
    segment: u8,
}

const STAGES: [Stage; 3] = [
    Stage {
        id: "before",
        first: input(&CARD, "beforeCoreExpected"),
        weight: input(&CARD, "weightBefore"),
        output: output(&CARD, "beforeGap"),
        segment: segment(&CARD, "before"),
    },
    Stage {
        id: "during",
        first: input(&CARD, "duringCoreExpected"),
        weight: input(&CARD, "weightDuring"),
        output: output(&CARD, "duringGap"),
        segment: segment(&CARD, "during"),
    },
    Stage {
        id: "after",
        first: input(&CARD, "afterCoreExpected"),
        weight: input(&CARD, "weightAfter"),
        output: output(&CARD, "afterGap"),
        segment: segment(&CARD, "after"),
    },
];
const PASSIVE: usize = setting(&CARD, "passive");
const POINT: usize = setting(&CARD, "point");
const TOLERANCE: usize = setting(&CARD, "tolerance");

const TOTAL: usize = output(&CARD, "total");
const ACTIVE: usize = output(&CARD, "active");
const PASSIVE_GAP: usize = output(&CARD, "passiveGap");

/// The model.
pub(crate) struct ServiceStages;

/// Which part of a service.
#[derive(Clone, Copy)]
enum Part {
    /// The core service, actively expected.
    Core,
    /// The auxiliary service, passively expected.
    Auxiliary,
}

/// Whether passive expectations only count where they are missed.
fn only_missed(case: &Case) -> bool {
    case.choice(PASSIVE) == 1
}

impl Stage {
    fn places(&self, part: Part) -> [usize; 2] {
        let first = self.first + 2 * part as usize;
        [first, first + 1]
    }

    /// Expected and found as they count; NaN where one is missing.
    fn pair(&self, case: &Case, part: Part) -> (f64, f64) {
        let [expected, found] = self.places(part).map(|place| case.number(place));
        match part {
            // What nobody thinks of is not noticed when it is better. NaN stays NaN.
            Part::Auxiliary if only_missed(case) && found > expected => (expected, expected),
            _ => (expected, found),
        }
    }

    fn means(&self, case: &Case) -> Option<Means> {
        means([Part::Core, Part::Auxiliary].into_iter().map(|part| self.pair(case, part)))
    }

    fn gap(&self, case: &Case) -> Result<f64, &'static str> {
        self.means(case).map(|means| settled(means.received - means.expected)).ok_or("missing")
    }

    /// Found less expected of a part, as a formula; `None` where one is missing.
    fn difference(&self, case: &Case, part: Part) -> Option<Expr> {
        let [expected, found] =
            self.places(part).map(|place| Expr::Symbol(CARD.inputs[place].symbol, case.number(place)));
        let difference = found - expected;
        if difference.value().is_nan() {
            return None;
        }
        Some(match part {
            Part::Auxiliary if only_missed(case) => Expr::Call(Function::Min, vec![Expr::Number(0.0), difference]),
            _ => difference,
        })
    }

    fn formula(&self, case: &Case) -> Option<Expr> {
        match [Part::Core, Part::Auxiliary].map(|part| self.difference(case, part)) {
            [Some(core), Some(auxiliary)] => Some((core + auxiliary) / 2.0),
            [core, auxiliary] => core.or(auxiliary),
        }
    }

    fn weight(&self, case: &Case) -> Expr {
        Expr::Symbol(CARD.inputs[self.weight].symbol, case.number(self.weight))
    }
}

/// The weighted mean over the stages that carry weight, as a formula.
fn weighted(case: &Case, term: impl Fn(&Stage) -> Option<Expr>) -> Result<Expr, &'static str> {
    let mut sums: Option<(Expr, Expr)> = None;
    for stage in STAGES.iter().filter(|stage| case.number(stage.weight) > 0.0) {
        let product = stage.weight(case) * term(stage).ok_or("missing")?;
        sums = Some(match sums {
            None => (product, stage.weight(case)),
            Some((sum, weights)) => (sum + product, weights + stage.weight(case)),
        });
    }
    sums.map(|(sum, weights)| sum / weights).ok_or("no-weights")
}

/// Total, that of active and that of passive expectation, as formulas.
fn totals(case: &Case) -> [(usize, Result<Expr, &'static str>); 3] {
    let gap = |stage: &Stage| Some(Expr::Symbol(CARD.results[stage.output].symbol, stage.gap(case).ok()?));
    [
        (TOTAL, weighted(case, gap)),
        (ACTIVE, weighted(case, |stage| stage.difference(case, Part::Core))),
        (PASSIVE_GAP, weighted(case, |stage| stage.difference(case, Part::Auxiliary))),
    ]
}

/// The weakest of the stages that fall short, the earlier among equals.
fn weakest(case: &Case) -> Option<u8> {
    let mut worst: Option<(&Stage, f64)> = None;
    for stage in &STAGES {
        let gap = stage.gap(case).ok()?;
        let size = if case.choice(POINT) == 0 { gap } else { gap * case.number(stage.weight) };
        if gap + case.number(TOLERANCE) < 0.0 && worst.is_none_or(|(_, least)| size < least) {
            worst = Some((stage, size));
        }
    }
    Some(worst.map_or(const { segment(&CARD, "all-met") }, |(stage, _)| stage.segment))
}

impl Model for ServiceStages {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn limits(&self, case: &Case, place: usize) -> [f64; 2] {
        scorecard::limits(&CARD, case, place)
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        for stage in &STAGES {
            out.set(stage.output, stage.gap(case));
        }
        for (place, total) in totals(case) {
            out.set(place, total.map(|formula| formula.value()));
        }
        out.segment = weakest(case);
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut gaps = Vec::new();
        for stage in &STAGES {
            let Some(formula) = stage.formula(case) else { continue };
            let result = &CARD.results[stage.output];
            gaps.push(Expr::Symbol(result.symbol, settled(formula.value())));
            steps.extend(Step::new(result.id, result.symbol, &formula));
        }
        for (place, total) in totals(case) {
            let result = &CARD.results[place];
            steps.extend(total.ok().and_then(|formula| Step::new(result.id, result.symbol, &formula)));
        }
        if gaps.len() == STAGES.len() {
            let within = Expr::Call(Function::Min, gaps) + Expr::Symbol("z", case.number(TOLERANCE));
            steps.extend(Step::new("allMet", "", &within.compare(Relation::AtLeast, 0.0)));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let weights: f64 = STAGES.iter().map(|stage| case.number(stage.weight)).sum();
        let row = |stage: &Stage| {
            let means = stage.means(case)?;
            let weight = if weights > 0.0 { case.number(stage.weight) / weights } else { 0.0 };
            Some(GapRow { id: stage.id, expected: Some(means.expected), received: means.received, weight })
        };
        Picture::Gaps {
            rows: STAGES.iter().filter_map(row).collect(),
            scale: [1.0, scorecard::points(&CARD, case)],
            indifference: case.number(TOLERANCE),
            counted: Counted::Received,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn a_passive_expectation_exceeded_goes_unnoticed_and_one_missed_does_not() {
        let settings = Values::from([("passive".to_owned(), Value::Word("missed".to_owned()))]);
        let of = |found: f64| {
            let numbers = [
                ("beforeCoreExpected", 6.0),
                ("beforeCoreFound", 7.0),
                ("beforeExtraExpected", 5.0),
                ("beforeExtraFound", found),
            ];
            let inputs = numbers.map(|(id, number)| (id.to_owned(), Value::Number(number))).into();
            crate::evaluate(CARD.id, &inputs, &settings).unwrap().values[STAGES[0].output].value
        };
        // The core exceeds its expectation by 1; the mean of both parts counts.
        assert_eq!(of(7.0), Some(0.5));
        assert_eq!(of(5.0), Some(0.5));
        assert_eq!(of(4.0), Some(0.0));
    }
}
