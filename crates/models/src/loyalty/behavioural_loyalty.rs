//! 7.11 Five measures of behavioural loyalty: repurchase, share of category, pattern of purchases, word of mouth, duration.
//!
//! Patterns after Brown (1952): undivided AAAAAA, divided ABABAB, unstable AAABBB, none ABCDEF. The rule that tells them apart
//! is ours: one brand only; two brands with one change; two brands with more changes; three brands or more.

use crate::case::{Case, input, output};
use crate::formula::Expr;
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Literal, Name, Output, Picture, Question, Reference, RowKind, Shape, Slip, Step, Unit,
};

static CARD: Card = Card {
    inputs: &[
        Field::list("choices", "x", Unit::Plain, [1.0, 99.0], 60)
            .starting(&[1.0, 1.0, 2.0, 1.0, 1.0, 1.0])
            .under("purchases"),
        Field::number("ownSpend", "s", Unit::Money, [0.0, 1e12], [0.0, 2000.0, 10.0], 420.0)
            .named(&["spend with us", "在本店的消费额"]),
        Field::number("categorySpend", "S", Unit::Money, [0.0, 1e12], [0.0, 2000.0, 10.0], 700.0)
            .named(&["category spend", "同类总消费额"]),
        Field::number("referrals", "f", Unit::Count, [0.0, 1e6], [0.0, 20.0, 1.0], 3.0)
            .whole()
            .named(&["referrals", "推荐次数"]),
        Field::number("tenure", "t", Unit::Years, [0.0, 200.0], [0.0, 20.0, 0.5], 4.0)
            .named(&["years as a customer", "关系年数"]),
    ],
    results: &[
        Output::new("repurchaseRate", "h", Unit::Share),
        Output::new("share", "w", Unit::Share),
        Output::new("brands", "B", Unit::Count),
        Output::new("changes", "C", Unit::Count),
        Output::new("referralsPerYear", "g", Unit::Plain),
    ],
    segments: &["undivided", "unstable", "divided", "none"],
    reasons: &["not-whole-brands", "bought-once", "no-category", "more-than-category", "no-years"],
    cautions: 4,
    rows: Some(RowKind::Customer),
    questions: &[
        Question { result: "share", tolerance: 0.005, given: &["ownSpend", "categorySpend"], settings: &[] },
        Question { result: "referralsPerYear", tolerance: 0.005, given: &["referrals", "tenure"], settings: &[] },
    ],
    slips: &[
        Slip::of(
            &["share"],
            "against-rivals",
            Change::By(|known| known.number("ownSpend") / (known.number("categorySpend") - known.number("ownSpend"))),
        ),
        Slip::of(&["referralsPerYear"], "multiplied", Change::Product("referrals", "tenure")),
    ],
    example: Example {
        inputs: &[("choices", Literal::List(&[1.0, 1.0, 1.0, 2.0, 2.0, 2.0]))],
        settings: &[],
        values: &[
            ("repurchaseRate", 0.67),
            ("share", 0.6),
            ("brands", 2.0),
            ("changes", 1.0),
            ("referralsPerYear", 0.75),
        ],
        segment: Some("unstable"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Brown, G. H.",
            year: Some(1952),
            title: "Brand loyalty – fact or fiction?",
            container: "Advertising Age, 23",
        },
        Reference {
            authors: "Cunningham, R. M.",
            year: Some(1956),
            title: "Brand loyalty: What, where, how much?",
            container: "Harvard Business Review, 34(1), 116–128",
        },
    ],
    steps: &["ownBrand"],
    numbered: &["purchases", "brand", "column"],
    ..Card::new("behavioural-loyalty", 7, 11, Shape::Formula)
};

const CHOICES: usize = input(&CARD, "choices");
const OWN_SPEND: usize = input(&CARD, "ownSpend");
const CATEGORY_SPEND: usize = input(&CARD, "categorySpend");
const REFERRALS: usize = input(&CARD, "referrals");
const TENURE: usize = input(&CARD, "tenure");
const REPURCHASE_RATE: usize = output(&CARD, "repurchaseRate");
const SHARE: usize = output(&CARD, "share");
const BRANDS: usize = output(&CARD, "brands");
const CHANGES: usize = output(&CARD, "changes");
const REFERRALS_PER_YEAR: usize = output(&CARD, "referralsPerYear");
/// The number that stands for our own brand in the list of choices.
const OWN: f64 = 1.0;
/// How many purchases, the last ones, are drawn.
const MOST_SHOWN: usize = 12;

/// The model.
pub(crate) struct BehaviouralLoyalty;

fn choices(case: &Case) -> Result<&[f64], &'static str> {
    case.rows(&[CHOICES])?;
    let choices = case.list(CHOICES);
    if choices.iter().any(|brand| brand.fract() != 0.0) { Err("not-whole-brands") } else { Ok(choices) }
}

fn brands(choices: &[f64]) -> usize {
    choices.iter().enumerate().filter(|(place, brand)| !choices[..*place].contains(brand)).count()
}

fn changes(choices: &[f64]) -> usize {
    choices.windows(2).filter(|pair| pair[0] != pair[1]).count()
}

/// For each purchase, how many in a row were of its brand by then.
fn runs(choices: &[f64]) -> Vec<usize> {
    let mut runs: Vec<usize> = Vec::with_capacity(choices.len());
    for (place, brand) in choices.iter().enumerate() {
        let before = place.checked_sub(1).filter(|before| choices[*before] == *brand).map_or(0, |before| runs[before]);
        runs.push(before + 1);
    }
    runs
}

/// How often we were bought with a next purchase to follow, and how often that was us again.
fn followed(choices: &[f64]) -> (usize, usize) {
    let ours = choices.windows(2).filter(|pair| pair[0] == OWN);
    ours.fold((0, 0), |(of, again), pair| (of + 1, again + usize::from(pair[1] == OWN)))
}

impl Model for BehaviouralLoyalty {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let choices = choices(case);
        out.set(
            REPURCHASE_RATE,
            choices.and_then(|choices| match followed(choices) {
                (0, _) => Err("bought-once"),
                (of, again) => Ok(again as f64 / of as f64),
            }),
        );
        out.set(BRANDS, choices.map(|choices| brands(choices) as f64));
        out.set(CHANGES, choices.map(|choices| changes(choices) as f64));
        out.segment = choices.ok().map(|choices| match (brands(choices), changes(choices)) {
            (1, _) if choices[0] == OWN => 0,
            (2, 1) if choices.contains(&OWN) => 1,
            (2, _) if choices.contains(&OWN) => 2,
            _ => 3,
        });
        let (own, category) = (case.number(OWN_SPEND), case.number(CATEGORY_SPEND));
        out.set(
            SHARE,
            match () {
                () if category == 0.0 => Err("no-category"),
                () if own > category => Err("more-than-category"),
                () => Ok(own / category),
            },
        );
        let years = case.number(TENURE);
        out.set(REFERRALS_PER_YEAR, if years > 0.0 { Ok(case.number(REFERRALS) / years) } else { Err("no-years") });
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let symbol = |place: usize| Expr::Symbol(CARD.inputs[place].symbol, case.number(place));
        let mut steps = Vec::new();
        if let Ok(choices) = choices(case) {
            let (of, again) = followed(choices);
            let rate = Expr::Symbol("n_11", again as f64) / Expr::Symbol("n_1", of as f64);
            steps.extend(Step::new("repurchaseRate", "h", &rate));
            steps.extend(Step::new("brands", "B", &Expr::Number(brands(choices) as f64)));
            steps.extend(Step::new("changes", "C", &Expr::Number(changes(choices) as f64)));
        }
        if out.get(SHARE).is_ok() {
            steps.extend(Step::new("share", "w", &(symbol(OWN_SPEND) / symbol(CATEGORY_SPEND))));
        }
        if out.get(REFERRALS_PER_YEAR).is_ok() {
            steps.extend(Step::new("referralsPerYear", "g", &(symbol(REFERRALS) / symbol(TENURE))));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        // A number between two brands has no results, but the purchases around it are still to be seen.
        let choices: Vec<f64> = case.list(CHOICES).iter().map(|brand| brand.round()).collect();
        let choices = choices.as_slice();
        let shown = choices.len().saturating_sub(MOST_SHOWN);
        let mut brands = choices[shown..].to_vec();
        brands.sort_by(f64::total_cmp);
        brands.dedup();
        // A brand a line: the cell says the how-many-th purchase in a row it was.
        let runs = runs(choices);
        let line = |brand: &f64| -> Vec<Option<f64>> {
            let of = choices.iter().zip(&runs).skip(shown);
            of.map(|(choice, run)| Some(*run as f64).filter(|_| choice == brand)).collect()
        };
        Picture::Heat {
            rows: brands
                .iter()
                .map(|brand| match *brand == OWN {
                    true => Name::Id("ownBrand"),
                    false => Name::Nth { of: "brand", number: *brand as usize },
                })
                .collect(),
            columns: (shown + 1..=choices.len()).map(|number| Name::Nth { of: "column", number }).collect(),
            values: brands.iter().map(line).collect(),
            unit: Unit::Count,
        }
    }
}
