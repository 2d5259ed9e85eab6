//! 7.4 Three in a row: loyal is who chose the same brand so many times in succession.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Function, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::rules::{self, Rule, yes};
use crate::{
    Bar, Card, Change, Cut, Example, Field, Known, Name, Output, Picture, Question, Reference, RowKind, Shape, Slip,
    Step, Unit,
};

const fn choice(id: &'static str, default: f64) -> Field {
    Field::number(id, "x", Unit::Plain, [0.0, 99.0], [0.0, 4.0, 1.0], default).whole().optional().under("choices")
}

static CARD: Card = Card {
    inputs: &[
        choice("choice1", 1.0).named(&["choice 1", "第1次选择"]),
        choice("choice2", 1.0).named(&["choice 2", "第2次选择"]),
        choice("choice3", 2.0).named(&["choice 3", "第3次选择"]),
        choice("choice4", 1.0).named(&["choice 4", "第4次选择"]),
        choice("choice5", 1.0).named(&["choice 5", "第5次选择"]),
        choice("choice6", 1.0).named(&["choice 6", "第6次选择"]),
        choice("choice7", 0.0).named(&["choice 7", "第7次选择"]),
        choice("choice8", 0.0).named(&["choice 8", "第8次选择"]),
        choice("choice9", 0.0).named(&["choice 9", "第9次选择"]),
        choice("choice10", 0.0).named(&["choice 10", "第10次选择"]),
    ],
    settings: &[
        Field::number("run", "L", Unit::Count, [2.0, 10.0], [2.0, 6.0, 1.0], 3.0).whole(),
        Field::choice("lasts", &["until-broken", "until-another"], "until-broken"),
    ],
    results: &[
        Output::new("runNow", "r", Unit::Count),
        Output::new("longestRun", "R", Unit::Count),
        Output::new("loyalAt", "t", Unit::Count),
        Output::new("loyalTo", "b", Unit::Plain),
        Output::new("choices", "n", Unit::Count),
    ],
    segments: &["loyal-to-us", "loyal-to-another", "once-loyal", "not-loyal"],
    steps: &["runLongEnough", "runIsOurs", "loyalNow", "onceLongEnough"],
    reasons: &["never-loyal"],
    cautions: 4,
    rows: Some(RowKind::Customer),
    questions: &[
        Question {
            result: "longestRun",
            tolerance: 0.0,
            given: &["choice3", "choice4", "choice5", "choice6", "choice7", "choice8"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["choice4", "choice5", "choice6", "choice7"],
            settings: &["run"],
        },
    ],
    slips: &[
        Slip::of(&["longestRun"], "in-all", Change::By(most_bought)),
        Slip::of(&["longestRun"], "last-run", Change::Reads("runNow")),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[("runNow", 3.0), ("longestRun", 3.0), ("loyalAt", 6.0), ("loyalTo", 1.0), ("choices", 6.0)],
        segment: Some("loyal-to-us"),
        source: None,
    },
    references: &[Reference {
        authors: "Tucker, W. T.",
        year: Some(1964),
        title: "The development of brand loyalty",
        container: "Journal of Marketing Research, 1(3), 32–35",
    }],
    numbered: &["choice"],
    ..Card::new("three-in-a-row", 7, 4, Shape::Rules)
};

const FIRST: usize = input(&CARD, "choice1");
const RUN: usize = setting(&CARD, "run");
const LASTS: usize = setting(&CARD, "lasts");
const RUN_NOW: usize = output(&CARD, "runNow");
const LONGEST_RUN: usize = output(&CARD, "longestRun");
const LOYAL_AT: usize = output(&CARD, "loyalAt");
const LOYAL_TO: usize = output(&CARD, "loyalTo");
const CHOICES: usize = output(&CARD, "choices");
/// The number that stands for our own brand.
const OWN: f64 = 1.0;

/// A choice: the brand, and how many times in a row it has been chosen by then.
struct Trial {
    brand: f64,
    run: usize,
}

/// The choices made, in order; 0 and an empty cell are no choice.
fn trials(case: &Case) -> Vec<Trial> {
    let mut trials: Vec<Trial> = Vec::new();
    for brand in (FIRST..CARD.inputs.len()).map(|place| case.number(place)).filter(|brand| *brand >= 1.0) {
        let run = trials.last().map_or(1, |last| if last.brand == brand { last.run + 1 } else { 1 });
        trials.push(Trial { brand, run });
    }
    trials
}

fn is_long(case: &Case, trial: &Trial) -> bool {
    trial.run as f64 >= case.number(RUN)
}

/// The choice by which a brand last became the one of a long run: its place, and its brand.
fn latest(case: &Case, trials: &[Trial]) -> Option<(usize, f64)> {
    let complete = |(_, trial): &(usize, &Trial)| trial.run as f64 == case.number(RUN);
    trials.iter().enumerate().rfind(complete).map(|(place, trial)| (place, trial.brand))
}

/// The brand that the customer is loyal to at the end.
fn loyal_to(case: &Case, trials: &[Trial]) -> Option<f64> {
    match case.choice(LASTS) {
        0 => trials.last().filter(|trial| is_long(case, trial)).map(|trial| trial.brand),
        _ => latest(case, trials).map(|(_, brand)| brand),
    }
}

fn rules(case: &Case) -> Vec<Rule> {
    let trials = trials(case);
    let Some(last) = trials.last() else { return Vec::new() };
    let loyal = loyal_to(case, &trials);
    let now = || match case.choice(LASTS) {
        0 => (
            "runLongEnough",
            Expr::Symbol("r", last.run as f64).compare(Relation::AtLeast, Expr::Symbol("L", case.number(RUN))),
        ),
        _ => ("loyalNow", yes("l", loyal.is_some())),
    };
    let brand = loyal.unwrap_or(last.brand);
    let ours = Expr::Symbol("b", brand).compare(Relation::Equal, OWN);
    let longest = trials.iter().filter(|trial| trial.brand == OWN).map(|trial| trial.run).max().unwrap_or(0);
    let once = Expr::Symbol("R_1", longest as f64).compare(Relation::AtLeast, Expr::Symbol("L", case.number(RUN)));
    vec![
        Rule { segment: 0, tests: vec![now(), ("runIsOurs", ours)] },
        Rule { segment: 1, tests: vec![now()] },
        Rule { segment: 2, tests: vec![("onceLongEnough", once)] },
        Rule { segment: 3, tests: vec![] },
    ]
}

/// A learner's answer who counts all purchases of the brand bought most.
fn most_bought(known: &Known<'_>) -> f64 {
    let choices: Vec<f64> = (1..=10).map(|place| known.number(&format!("choice{place}"))).collect();
    let bought = |brand: f64| choices.iter().filter(|choice| **choice == brand).count();
    choices.iter().filter(|choice| **choice > 0.0).map(|brand| bought(*brand)).max().unwrap_or(0) as f64
}

/// The model.
pub(crate) struct ThreeInARow;

impl Model for ThreeInARow {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let trials = trials(case);
        let last = trials.last().ok_or("no-rows");
        out.set(RUN_NOW, last.map(|last| last.run as f64));
        out.set(LONGEST_RUN, last.map(|_| trials.iter().map(|trial| trial.run).max().unwrap_or(0) as f64));
        let latest = last.and_then(|_| latest(case, &trials).ok_or("never-loyal"));
        out.set(LOYAL_AT, latest.map(|(place, _)| place as f64 + 1.0));
        out.set(LOYAL_TO, latest.map(|(_, brand)| brand));
        out.set(CHOICES, Ok(trials.len() as f64));
        out.segment = rules::segment(&rules(case));
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        let trials = trials(case);
        let mut steps = Vec::new();
        steps.extend(Step::new("choices", "n", &Expr::Number(trials.len() as f64)));
        if let Some(last) = trials.last() {
            let runs = trials.iter().map(|trial| Expr::Number(trial.run as f64)).collect();
            steps.extend(Step::new("longestRun", "R", &Expr::Call(Function::Max, runs)));
            steps.extend(Step::new("runNow", "r", &Expr::Number(last.run as f64)));
        }
        steps.extend(rules::steps(&rules(case)));
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let bars = trials(case).into_iter().enumerate().map(|(place, trial)| Bar {
            name: Name::Nth { of: "choice", number: place + 1 },
            value: Some(trial.run as f64),
            interval: None,
            segment: None,
            flagged: is_long(case, &trial),
        });
        let cut = Cut { value: case.number(RUN), field: Some("run"), name: None };
        Picture::Bars { rows: bars.collect(), unit: Unit::Count, cut: Some(cut) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn a_broken_run_ends_loyalty_unless_it_lasts_until_another() {
        let of = |choices: [f64; 10], lasts: &str| {
            let inputs: Values = CARD
                .inputs
                .iter()
                .zip(choices)
                .map(|(field, brand)| (field.id.to_owned(), Value::Number(brand)))
                .collect();
            let settings = Values::from([("lasts".to_owned(), Value::Word(lasts.to_owned()))]);
            crate::model::evaluate(&ThreeInARow, &inputs, &settings).unwrap()
        };
        let broken = [1.0, 1.0, 1.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
        assert_eq!(of(broken, "until-broken").segment, Some("once-loyal"));
        assert_eq!(of(broken, "until-another").segment, Some("loyal-to-us"));
        let taken = [1.0, 1.0, 1.0, 2.0, 2.0, 2.0, 1.0, 0.0, 0.0, 0.0];
        assert_eq!(of(taken, "until-another").segment, Some("loyal-to-another"));
        assert_eq!(of([0.0; 10], "until-broken").segment, None);
    }
}
