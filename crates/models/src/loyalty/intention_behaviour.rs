//! 7.12 From intention to behaviour: who did what they said, and the satisfied who left all the same.

use crate::case::{Case, input, output, setting};
use crate::formula::Expr;
use crate::model::{Model, Outcome};
use crate::shapes::wilson::{QUANTILES, confidence, interval};
use crate::{
    Bar, Card, Change, Example, Field, Name, Output, Picture, Question, Reference, RowKind, Shape, Slip, Step, Unit,
};

const fn count(id: &'static str, symbol: &'static str, group: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Count, [0.0, 1e9], [0.0, 200.0, 1.0], default).whole().under(group)
}

static CARD: Card = Card {
    inputs: &[
        count("saidAndDid", "a", "intention", 66.0).named(&["said yes, bought", "说买且买了"]),
        count("saidNotDid", "b", "intention", 34.0).named(&["said yes, did not buy", "说买没买"]),
        count("unsaidDid", "c", "intention", 12.0).named(&["said no, bought", "说不买却买了"]),
        count("unsaidNotDid", "e", "intention", 88.0).named(&["said no, did not buy", "说不买也没买"]),
        count("left", "N_l", "leaving", 50.0).named(&["left", "流失者"]),
        count("leftSatisfied", "n_l", "leaving", 36.0).named(&["left though satisfied", "流失者中满意的"]),
        count("satisfied", "N_s", "returning", 150.0).named(&["satisfied", "满意者"]),
        count("satisfiedReturned", "n_s", "returning", 57.0)
            .named(&["satisfied and bought again", "满意者中再次购买的"]),
    ],
    settings: &[confidence()],
    results: &[
        Output::new("kept", "h", Unit::Share),
        Output::new("doneOfSaid", "h_1", Unit::Share),
        Output::new("doneOfUnsaid", "h_0", Unit::Share),
        Output::new("difference", "D", Unit::Share),
        Output::new("satisfiedOfLeft", "h_l", Unit::Share),
        Output::new("returnedOfSatisfied", "h_s", Unit::Share),
    ],
    reasons: &["nobody", "part-exceeds-whole"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "kept",
            tolerance: 0.005,
            given: &["saidAndDid", "saidNotDid", "unsaidDid", "unsaidNotDid"],
            settings: &[],
        },
        Question { result: "doneOfSaid", tolerance: 0.005, given: &["saidAndDid", "saidNotDid"], settings: &[] },
        Question { result: "satisfiedOfLeft", tolerance: 0.005, given: &["left", "leftSatisfied"], settings: &[] },
    ],
    slips: &[
        Slip::of(&["kept"], "yes-alone", Change::Reads("doneOfSaid")),
        Slip::of(&["doneOfSaid"], "odds", Change::Quotient("saidAndDid", "saidNotDid")),
        Slip::of(&["satisfiedOfLeft"], "dissatisfied", Change::TheRest),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[
            ("kept", 0.77),
            ("doneOfSaid", 0.66),
            ("doneOfUnsaid", 0.12),
            ("difference", 0.54),
            ("satisfiedOfLeft", 0.72),
            ("returnedOfSatisfied", 0.38),
        ],
        segment: None,
        source: None,
    },
    references: &[
        Reference {
            authors: "Reichheld, F. F.",
            year: Some(1993),
            title: "Loyalty-based management",
            container: "Harvard Business Review, 71(2), 64–73",
        },
        Reference {
            authors: "Morwitz, V. G., & Schmittlein, D.",
            year: Some(1992),
            title: "Using segmentation to improve sales forecasts based on purchase intent: Which “intenders” actually buy?",
            container: "Journal of Marketing Research, 29(4), 391–405",
        },
    ],
    ..Card::new("intention-behaviour", 7, 12, Shape::Formula)
};

const SAID_AND_DID: usize = input(&CARD, "saidAndDid");
const SAID_NOT_DID: usize = input(&CARD, "saidNotDid");
const UNSAID_DID: usize = input(&CARD, "unsaidDid");
const UNSAID_NOT_DID: usize = input(&CARD, "unsaidNotDid");
const LEFT: usize = input(&CARD, "left");
const LEFT_SATISFIED: usize = input(&CARD, "leftSatisfied");
const SATISFIED: usize = input(&CARD, "satisfied");
const SATISFIED_RETURNED: usize = input(&CARD, "satisfiedReturned");
const CONFIDENCE: usize = setting(&CARD, "confidence");
const DIFFERENCE: usize = output(&CARD, "difference");

/// A share: its result, the inputs that make the part and those that make the whole.
struct Share {
    output: usize,
    part: &'static [usize],
    whole: &'static [usize],
}

static SHARES: [Share; 5] = [
    Share {
        output: output(&CARD, "kept"),
        part: &[SAID_AND_DID, UNSAID_NOT_DID],
        whole: &[SAID_AND_DID, SAID_NOT_DID, UNSAID_DID, UNSAID_NOT_DID],
    },
    Share { output: output(&CARD, "doneOfSaid"), part: &[SAID_AND_DID], whole: &[SAID_AND_DID, SAID_NOT_DID] },
    Share { output: output(&CARD, "doneOfUnsaid"), part: &[UNSAID_DID], whole: &[UNSAID_DID, UNSAID_NOT_DID] },
    Share { output: output(&CARD, "satisfiedOfLeft"), part: &[LEFT_SATISFIED], whole: &[LEFT] },
    Share { output: output(&CARD, "returnedOfSatisfied"), part: &[SATISFIED_RETURNED], whole: &[SATISFIED] },
];

/// The model.
pub(crate) struct IntentionBehaviour;

impl Share {
    fn counts(&self, case: &Case) -> [f64; 2] {
        [self.part, self.whole].map(|places| places.iter().map(|place| case.number(*place)).sum())
    }

    fn value(&self, case: &Case) -> Result<f64, &'static str> {
        match self.counts(case) {
            [_, 0.0] => Err("nobody"),
            [part, whole] if part > whole => Err("part-exceeds-whole"),
            [part, whole] => Ok(part / whole),
        }
    }

    fn formula(&self, case: &Case) -> Option<Expr> {
        let sum = |places: &[usize]| {
            let symbols = places.iter().map(|place| Expr::Symbol(CARD.inputs[*place].symbol, case.number(*place)));
            symbols.reduce(|sum, term| sum + term)
        };
        Some(sum(self.part)? / sum(self.whole)?)
    }
}

impl Model for IntentionBehaviour {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        for share in &SHARES {
            out.set(share.output, share.value(case));
        }
        out.set(DIFFERENCE, SHARES[1].value(case).and_then(|said| Ok(said - SHARES[2].value(case)?)));
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        for share in &SHARES {
            let result = &CARD.results[share.output];
            if out.get(share.output).is_ok() {
                steps.extend(share.formula(case).and_then(|formula| Step::new(result.id, result.symbol, &formula)));
            }
        }
        if let (Ok(said), Ok(unsaid)) = (out.get(SHARES[1].output), out.get(SHARES[2].output)) {
            let difference = Expr::Symbol("h_1", said) - Expr::Symbol("h_0", unsaid);
            steps.extend(Step::new("difference", "D", &difference));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let z = QUANTILES[case.choice(CONFIDENCE)];
        let rows = SHARES.iter().map(|share| {
            let value = share.value(case).ok();
            Bar {
                name: Name::Id(CARD.results[share.output].id),
                value,
                interval: value.map(|value| interval(value, share.counts(case)[1], z)),
                segment: None,
                flagged: false,
            }
        });
        Picture::Bars { rows: rows.collect(), unit: Unit::Share, cut: None }
    }
}
