//! 5.4 Value-percept disparity (Westbrook and Reilly): what is found against what is wanted, not against what was
//! expected.

use crate::case::{Case, input, output, segment, setting};
use crate::formula::{Expr, Function, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::gap::settled;
use crate::shapes::scorecard;
use crate::{
    Card, Change, Counted, Example, Field, GapRow, Literal, Output, Picture, Question, Reference, RowKind, Shape, Slip,
    Step, Unit,
};

static CARD: Card = Card {
    inputs: &[
        Field::item("wantFunction", "V_1", 6.0).under("function").named(&["want function", "想要功能"]),
        Field::item("expectFunction", "E_1", 5.0).under("function").named(&["expect function", "预期功能"]),
        Field::item("findFunction", "P_1", 6.0).under("function").named(&["find function", "感知功能"]),
        Field::item("wantEase", "V_2", 6.0).under("ease").named(&["want ease", "想要方便"]),
        Field::item("expectEase", "E_2", 4.0).under("ease").named(&["expect ease", "预期方便"]),
        Field::item("findEase", "P_2", 5.0).under("ease").named(&["find ease", "感知方便"]),
        Field::item("wantRespect", "V_3", 5.0).under("respect").named(&["want respect", "想要尊重"]),
        Field::item("expectRespect", "E_3", 4.0).under("respect").named(&["expect respect", "预期尊重"]),
        Field::item("findRespect", "P_3", 5.0).under("respect").named(&["find respect", "感知尊重"]),
        Field::item("wantThrift", "V_4", 7.0).under("thrift").named(&["want thrift", "想要合算"]),
        Field::item("expectThrift", "E_4", 4.0).under("thrift").named(&["expect thrift", "预期合算"]),
        Field::item("findThrift", "P_4", 4.0).under("thrift").named(&["find thrift", "感知合算"]),
    ],
    settings: &[
        Field::choice("kind", &["more-is-better", "just-right"], "more-is-better"),
        Field::number("tolerance", "z", Unit::Points, [0.0, 9.0], [0.0, 2.0, 0.25], 0.0),
        Field::scale("7"),
    ],
    results: &[
        Output::new("disparity", "S", Unit::Points),
        Output::new("disconfirmation", "D", Unit::Points),
        Output::new("smallest", "S_m", Unit::Points),
    ],
    segments: &["fulfilled", "short-of-promise", "resigned", "missed"],
    steps: &["wanted", "asExpected"],
    cautions: 3,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "disparity",
            tolerance: 0.0,
            given: &[
                "wantFunction",
                "findFunction",
                "wantEase",
                "findEase",
                "wantRespect",
                "findRespect",
                "wantThrift",
                "findThrift",
                "expectFunction",
                "expectEase",
                "expectRespect",
                "expectThrift",
            ],
            settings: &["kind"],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &[
                "wantFunction",
                "expectFunction",
                "findFunction",
                "wantEase",
                "expectEase",
                "findEase",
                "wantRespect",
                "expectRespect",
                "findRespect",
                "wantThrift",
                "expectThrift",
                "findThrift",
            ],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(
            &["disparity", "segment"],
            "expectation-for-want",
            Change::Copy(&[
                ["wantFunction", "expectFunction"],
                ["wantEase", "expectEase"],
                ["wantRespect", "expectRespect"],
                ["wantThrift", "expectThrift"],
            ]),
        ),
        Slip::shared(&["disparity"], "sum", Change::Times(4.0)),
        Slip::of(&["disparity"], "worst-alone", Change::Reads("smallest")),
    ],
    example: Example {
        inputs: &[
            ("wantFunction", Literal::Number(6.0)),
            ("expectFunction", Literal::Number(4.0)),
            ("findFunction", Literal::Number(5.0)),
            ("wantEase", Literal::Number(6.0)),
            ("expectEase", Literal::Number(4.0)),
            ("findEase", Literal::Number(5.0)),
            ("wantRespect", Literal::Number(6.0)),
            ("expectRespect", Literal::Number(4.0)),
            ("findRespect", Literal::Number(5.0)),
            ("wantThrift", Literal::Number(6.0)),
            ("expectThrift", Literal::Number(4.0)),
            ("findThrift", Literal::Number(5.0)),
        ],
        settings: &[],
        values: &[("disparity", -1.0), ("disconfirmation", 1.0), ("smallest", -1.0)],
        segment: Some("resigned"),
        source: None,
    },
    references: &[Reference {
        authors: "Westbrook, R. A., & Reilly, M. D.",
        year: Some(1983),
        title: "Value-percept disparity: An alternative to the disconfirmation of expectations theory of consumer satisfaction",
        container: "Advances in Consumer Research, 10, 256–261",
    }],
    ..Card::new("value-percept", 5, 4, Shape::Gap)
};

/// Row of the picture and what is wanted of it; what is expected and what is found follow it on the card.
const ASPECTS: [(&str, usize); 4] = [
    ("function", input(&CARD, "wantFunction")),
    ("ease", input(&CARD, "wantEase")),
    ("respect", input(&CARD, "wantRespect")),
    ("thrift", input(&CARD, "wantThrift")),
];
const KIND: usize = setting(&CARD, "kind");
const TOLERANCE: usize = setting(&CARD, "tolerance");

const DISPARITY: usize = output(&CARD, "disparity");
const DISCONFIRMATION: usize = output(&CARD, "disconfirmation");
const SMALLEST: usize = output(&CARD, "smallest");

/// The model.
pub(crate) struct ValuePercept;

/// Aspects with both sides known: row, standard, what is found. The standard stands `offset` places behind what is wanted.
fn pairs(case: &Case, offset: usize) -> Vec<(&'static str, f64, f64)> {
    ASPECTS
        .iter()
        .map(|(id, want)| (*id, case.number(want + offset), case.number(want + 2)))
        .filter(|(_, standard, found)| !standard.is_nan() && !found.is_nan())
        .collect()
}

/// Mean of what is found less the standard, as a formula; the reason where fewer than half of the aspects are answered.
fn mean(case: &Case, offset: usize, just_right: bool) -> Result<Expr, &'static str> {
    let pairs = pairs(case, offset);
    if 2 * pairs.len() < ASPECTS.len() {
        return Err("too-few-answers");
    }
    let found = Expr::Element("P", 1, pairs.iter().map(|pair| pair.2).collect());
    let standard = Expr::Element(["V", "E"][offset], 1, pairs.iter().map(|pair| pair.1).collect());
    let difference = found - standard;
    let count = Expr::Symbol("n", pairs.len() as f64);
    let sum = |term| Expr::sum("i", 1, ("n", pairs.len() as i64), term) / count;
    Ok(if just_right { 0.0 - sum(difference.call(Function::Abs)) } else { sum(difference) })
}

/// Where just right is best, too much counts as too little does.
fn counted(case: &Case) -> Counted {
    if case.choice(KIND) == 1 { Counted::Distance } else { Counted::Received }
}

fn disparity(case: &Case) -> Result<Expr, &'static str> {
    mean(case, 0, counted(case) == Counted::Distance)
}

impl Model for ValuePercept {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn limits(&self, case: &Case, place: usize) -> [f64; 2] {
        scorecard::limits(&CARD, case, place)
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let [disparity, disconfirmation] =
            [disparity(case), mean(case, 1, false)].map(|mean| mean.map(|formula| settled(formula.value())));
        out.set(DISPARITY, disparity);
        out.set(DISCONFIRMATION, disconfirmation);
        let gap = |(_, want, found)| counted(case).gap(want, found);
        let smallest = pairs(case, 0).into_iter().map(gap).min_by(f64::total_cmp);
        out.set(SMALLEST, disparity.and(smallest.ok_or("too-few-answers")));
        let reached = |gap: f64| gap + case.number(TOLERANCE) >= 0.0;
        out.segment = match (disparity, disconfirmation) {
            (Ok(disparity), Ok(disconfirmation)) => Some(match (reached(disparity), reached(disconfirmation)) {
                (true, true) => const { segment(&CARD, "fulfilled") },
                (true, false) => const { segment(&CARD, "short-of-promise") },
                (false, true) => const { segment(&CARD, "resigned") },
                (false, false) => const { segment(&CARD, "missed") },
            }),
            _ => None,
        };
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        let reached = |symbol, value| {
            let within = Expr::Symbol(symbol, value) + Expr::Symbol("z", case.number(TOLERANCE));
            within.compare(Relation::AtLeast, 0.0)
        };
        for (id, symbol, step, formula) in [
            ("disparity", "S", "wanted", disparity(case)),
            ("disconfirmation", "D", "asExpected", mean(case, 1, false)),
        ] {
            let Ok(formula) = formula else { continue };
            steps.extend(Step::new(id, symbol, &formula));
            steps.extend(Step::new(step, "", &reached(symbol, settled(formula.value()))));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let pairs = pairs(case, 0);
        let weight = 1.0 / pairs.len().max(1) as f64;
        let row = |(id, want, received)| GapRow { id, expected: Some(want), received, weight };
        Picture::Gaps {
            rows: pairs.into_iter().map(row).collect(),
            scale: [1.0, scorecard::points(&CARD, case)],
            indifference: case.number(TOLERANCE),
            counted: counted(case),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn more_than_wanted_is_too_much_where_it_should_be_just_right() {
        let mut inputs = Values::new();
        for want in ["wantFunction", "wantEase", "wantRespect", "wantThrift"] {
            inputs.insert(want.to_owned(), Value::Number(3.0));
        }
        let of = |kind: &str| {
            let settings = Values::from([("kind".to_owned(), Value::Word(kind.to_owned()))]);
            let found = crate::evaluate(CARD.id, &inputs, &settings).unwrap();
            (found.values[DISPARITY].value, found.segment)
        };
        assert_eq!(of("more-is-better"), (Some(2.0), Some("fulfilled")));
        assert_eq!(of("just-right"), (Some(-2.0), Some("resigned")));
    }
}
