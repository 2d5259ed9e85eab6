//! 2.1 MAN: money, authority, need.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Combination, Example, Field, Literal, Output, Picture, Question, Reference, RowKind, Shape, Slip,
    Step, Unit,
};

const fn test(id: &'static str, symbol: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Points, [0.0, 100.0], [0.0, 100.0, 5.0], default)
}

static CARD: Card = Card {
    inputs: &[
        test("money", "M", 80.0).named(&["money", "budget", "purchasing power", "购买力", "金钱", "支付能力", "钱"]),
        test("authority", "A", 40.0).named(&["authority", "decision", "决策权", "权力", "购买决定权"]),
        test("need", "N", 75.0).named(&["need", "needs", "需求", "需要", "购买需求"]),
    ],
    settings: &[Field::number("cut", "c", Unit::Points, [0.0, 100.0], [0.0, 100.0, 5.0], 60.0)],
    results: &[Output::new("present", "", Unit::Count)],
    segments: &["man", "ma", "mn", "an", "n", "a", "m", "none"],
    steps: &["moneyPresent", "authorityPresent", "needPresent"],
    cautions: 3,
    rows: Some(RowKind::Prospect),
    questions: &[
        Question { result: "segment", tolerance: 0.0, given: &["money", "authority", "need"], settings: &[] },
        Question { result: "present", tolerance: 0.0, given: &["money", "authority", "need"], settings: &["cut"] },
    ],
    slips: &[
        Slip::shared(&["segment"], "averaged", Change::Even(&["money", "authority", "need"])),
        Slip::of(&["segment"], "authority-and-need", Change::Swap(&[["authority", "need"]])),
        Slip::shared(&["present"], "averaged", Change::Even(&["money", "authority", "need"])),
    ],
    example: Example {
        inputs: &[
            ("money", Literal::Number(80.0)),
            ("authority", Literal::Number(40.0)),
            ("need", Literal::Number(75.0)),
        ],
        settings: &[("cut", Literal::Number(60.0))],
        values: &[("present", 2.0)],
        segment: Some("mn"),
        source: None,
    },
    // Sales textbooks hand the rule on without naming an author.
    references: &[Reference {
        authors: "推销学教材通用",
        year: None,
        title: "顾客资格鉴定：MAN法则",
        container: "textbook tradition of personal selling; no first author is known",
    }],
    ..Card::new("man-rule", 2, 1, Shape::Rules)
};

const TESTS: [(usize, &str, &str); 3] = [
    (input(&CARD, "money"), "M", "moneyPresent"),
    (input(&CARD, "authority"), "A", "authorityPresent"),
    (input(&CARD, "need"), "N", "needPresent"),
];
const CUT: usize = setting(&CARD, "cut");
const PRESENT: usize = output(&CARD, "present");

/// Index among the card's segments by the tests passed: money 1, authority 2, need 4.
const SEGMENTS: [u8; 8] = [7, 6, 5, 1, 4, 2, 3, 0];

/// The model.
pub(crate) struct ManRule;

/// The tests passed, as bits: money 1, authority 2, need 4.
fn passed(case: &Case) -> usize {
    TESTS.iter().enumerate().map(|(bit, (place, ..))| usize::from(case.number(*place) >= case.number(CUT)) << bit).sum()
}

impl Model for ManRule {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let passed = passed(case);
        out.set(PRESENT, Ok(f64::from(passed.count_ones())));
        out.segment = Some(SEGMENTS[passed]);
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        TESTS
            .iter()
            .filter_map(|(place, symbol, id)| {
                let at_least = Expr::Symbol(symbol, case.number(*place))
                    .compare(Relation::AtLeast, Expr::Symbol("c", case.number(CUT)));
                Step::new(id, "", &at_least)
            })
            .collect()
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let own = passed(case);
        let cell = |bits: usize| Combination {
            passed: (0..3).map(|bit| bits >> bit & 1 == 1).collect(),
            segment: CARD.segments[usize::from(SEGMENTS[bits])],
            own: bits == own,
        };
        let cells = (0..CARD.segments.len())
            .flat_map(|segment| (0..8).filter(move |bits| usize::from(SEGMENTS[*bits]) == segment))
            .map(cell)
            .collect();
        Picture::Combinations { tests: CARD.inputs.iter().map(|field| field.id).collect(), cells }
    }
}
