//! 1.1 Four stages of the customer lifecycle, from what a customer brought in each period.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::gap::settled;
use crate::shapes::rules::{self, Rule};
use crate::{
    Bar, Card, Change, Example, Field, Literal, Name, Output, Picture, Question, Reference, RowKind, Shape, Slip, Step,
    Unit,
};

const MONEY: [f64; 2] = [-1e12, 1e12];

const fn amount(id: &'static str, symbol: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Money, MONEY, [0.0, 200.0, 5.0], default).when("data", "summary")
}

static CARD: Card = Card {
    inputs: &[
        Field::list("amounts", "V", Unit::Money, MONEY, 120)
            .under("periods")
            .starting(&[20.0, 45.0, 80.0, 95.0, 98.0, 70.0])
            .when("data", "history"),
        amount("latest", "V", 70.0).named(&["latest", "this year", "last period", "本期", "本年", "今年"]),
        amount("previous", "U", 100.0).named(&["previous", "last year", "上期", "上年", "去年"]),
        amount("peak", "M", 100.0).named(&["peak", "best year", "highest", "最高", "最高一期", "最高年份"]),
        Field::number("age", "T", Unit::Periods, [0.0, 1000.0], [1.0, 20.0, 1.0], 6.0)
            .whole()
            .when("data", "summary")
            .named(&["age", "periods", "years as customer", "期数", "客龄", "往来期数"]),
    ],
    settings: &[
        Field::choice("data", &["history", "summary"], "history"),
        Field::choice("peakOf", &["whole", "so-far"], "whole").when("data", "history"),
        Field::number("growthCut", "c_g", Unit::Share, [0.0, 10.0], [0.0, 0.5, 0.05], 0.1),
        Field::number("lowLevel", "c_l", Unit::Share, [0.0, 1.0], [0.0, 1.0, 0.05], 0.5),
        Field::number("highLevel", "c_h", Unit::Share, [0.0, 1.0], [0.0, 1.0, 0.05], 0.8),
        Field::number("shortAge", "c_T", Unit::Periods, [1.0, 100.0], [1.0, 10.0, 1.0], 2.0).whole(),
    ],
    results: &[
        Output::new("growth", "g", Unit::Share),
        Output::new("level", "L", Unit::Share),
        Output::new("exploring", "", Unit::Count),
        Output::new("forming", "", Unit::Count),
        Output::new("stable", "", Unit::Count),
        Output::new("declining", "", Unit::Count),
        Output::new("unsettled", "", Unit::Count),
    ],
    segments: &["stability", "formation", "exploration", "steady", "decline"],
    steps: &["nothing", "neverBefore", "first", "revived", "rising", "small", "young", "even", "high"],
    reasons: &["no-base", "never-positive", "one-period", "peak-below", "age-too-short", "no-history"],
    cautions: 4,
    rows: Some(RowKind::Customer),
    questions: &[
        Question { result: "segment", tolerance: 0.0, given: &["amounts"], settings: &[] },
        Question { result: "growth", tolerance: 0.005, given: &["amounts"], settings: &[] },
        Question { result: "level", tolerance: 0.005, given: &["amounts"], settings: &[] },
    ],
    slips: &[
        Slip::shared(&["growth"], "of-the-new", Change::OfTheSum),
        Slip::shared(&["growth"], "ratio", Change::Ratio),
        Slip::of(&["level"], "against-previous", Change::By(|known| 1.0 + known.number("growth"))),
    ],
    example: Example {
        inputs: &[("amounts", Literal::List(&[20.0, 45.0, 80.0, 95.0, 98.0, 70.0]))],
        settings: &[],
        values: &[
            ("growth", -0.286),
            ("level", 0.714),
            ("exploring", 2.0),
            ("forming", 2.0),
            ("stable", 1.0),
            ("declining", 1.0),
            ("unsettled", 0.0),
        ],
        segment: Some("decline"),
        source: None,
    },
    references: &[
        Reference {
            authors: "陈明亮",
            year: Some(2002),
            title: "客户生命周期模式研究",
            container: "浙江大学学报（人文社会科学版），32(6)",
        },
        Reference {
            authors: "Dwyer, F. R., Schurr, P. H., & Oh, S.",
            year: Some(1987),
            title: "Developing buyer–seller relationships",
            container: "Journal of Marketing, 51(2), 11–27",
        },
    ],
    numbered: &["periods"],
    ..Card::new("lifecycle-stages", 1, 1, Shape::Rules)
};

const AMOUNTS: usize = input(&CARD, "amounts");
const LATEST: usize = input(&CARD, "latest");
const PREVIOUS: usize = input(&CARD, "previous");
const PEAK: usize = input(&CARD, "peak");
const AGE: usize = input(&CARD, "age");
const DATA: usize = setting(&CARD, "data");
const PEAK_OF: usize = setting(&CARD, "peakOf");
const GROWTH_CUT: usize = setting(&CARD, "growthCut");
const LOW_LEVEL: usize = setting(&CARD, "lowLevel");
const HIGH_LEVEL: usize = setting(&CARD, "highLevel");
const SHORT_AGE: usize = setting(&CARD, "shortAge");
const GROWTH: usize = output(&CARD, "growth");
const LEVEL: usize = output(&CARD, "level");

const STABILITY: u8 = 0;
const FORMATION: u8 = 1;
const EXPLORATION: u8 = 2;
const STEADY: u8 = 3;
const DECLINE: u8 = 4;

/// Results that count the periods of a stage.
const COUNTS: [(usize, u8); 5] = [
    (output(&CARD, "exploring"), EXPLORATION),
    (output(&CARD, "forming"), FORMATION),
    (output(&CARD, "stable"), STABILITY),
    (output(&CARD, "declining"), DECLINE),
    (output(&CARD, "unsettled"), STEADY),
];

/// What is known of one period.
struct Period {
    amount: f64,
    previous: Option<f64>,
    /// The amount that the level is measured against.
    peak: f64,
    /// Periods since the first with a positive amount, that one included; 0 before it.
    age: f64,
}

impl Period {
    fn growth(&self) -> Result<f64, &'static str> {
        let previous = self.previous.ok_or("one-period")?;
        if previous > 0.0 { Ok(self.amount / previous - 1.0) } else { Err("no-base") }
    }

    fn level(&self) -> Result<f64, &'static str> {
        if self.peak > 0.0 { Ok(self.amount / self.peak) } else { Err("never-positive") }
    }

    fn growth_formula(&self) -> Expr {
        Expr::Symbol("V", self.amount) / Expr::Symbol("U", self.previous.unwrap_or(f64::NAN)) - 1.0
    }

    /// The rules in order; the last takes what is left, so that no period is without a stage.
    fn rules(&self, case: &Case) -> Vec<Rule> {
        let amount = || Expr::Symbol("V", self.amount);
        let age = || Expr::Symbol("T", self.age);
        let level = || Expr::Symbol("L", settled(self.level().unwrap_or_default()));
        let growth = || Expr::Symbol("g", settled(self.growth().unwrap_or_default()));
        let cut = |symbol, place| Expr::Symbol(symbol, case.number(place));
        let nothing = || ("nothing", amount().compare(Relation::AtMost, 0.0));
        let rising = || ("rising", growth().compare(Relation::MoreThan, cut("c_g", GROWTH_CUT)));
        let even = || ("even", growth().compare(Relation::SizeAtMost, cut("c_g", GROWTH_CUT)));
        let previous = Expr::Symbol("U", self.previous.unwrap_or_default());
        let rule = |segment, tests| Rule { segment, tests };
        vec![
            rule(EXPLORATION, vec![nothing(), ("neverBefore", age().compare(Relation::Equal, 0.0))]),
            rule(DECLINE, vec![nothing()]),
            rule(EXPLORATION, vec![("first", age().compare(Relation::AtMost, 1.0))]),
            rule(FORMATION, vec![("revived", previous.compare(Relation::AtMost, 0.0))]),
            rule(
                EXPLORATION,
                vec![
                    rising(),
                    ("small", level().compare(Relation::LessThan, cut("c_l", LOW_LEVEL))),
                    ("young", age().compare(Relation::AtMost, cut("c_T", SHORT_AGE))),
                ],
            ),
            rule(FORMATION, vec![rising()]),
            rule(STABILITY, vec![even(), ("high", level().compare(Relation::AtLeast, cut("c_h", HIGH_LEVEL)))]),
            rule(STEADY, vec![even()]),
            rule(DECLINE, Vec::new()),
        ]
    }
}

fn is_summary(case: &Case) -> bool {
    case.choice(DATA) == 1
}

/// The periods in order, the present one last; of a summary only that one.
fn periods(case: &Case) -> Result<Vec<Period>, &'static str> {
    if is_summary(case) {
        let [amount, previous, peak] = [LATEST, PREVIOUS, PEAK].map(|place| case.number(place));
        if peak < amount.max(previous) {
            return Err("peak-below");
        }
        let age = case.number(AGE);
        if (age == 0.0 && peak > 0.0) || (age == 1.0 && previous > 0.0) {
            return Err("age-too-short");
        }
        return Ok(vec![Period { amount, previous: Some(previous), peak, age }]);
    }
    case.rows(&[AMOUNTS])?;
    let amounts = case.list(AMOUNTS);
    let whole = amounts.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let (mut peak, mut age) = (f64::NEG_INFINITY, 0.0);
    let mut periods = Vec::with_capacity(amounts.len());
    for (place, &amount) in amounts.iter().enumerate() {
        peak = amount.max(peak);
        age += f64::from(u8::from(age > 0.0 || amount > 0.0));
        let against = if case.choice(PEAK_OF) == 0 { whole } else { peak };
        let previous = place.checked_sub(1).map(|before| amounts[before]);
        periods.push(Period { amount, previous, peak: against, age });
    }
    Ok(periods)
}

/// The model.
pub(crate) struct LifecycleStages;

impl Model for LifecycleStages {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let periods = periods(case);
        let last = periods.as_ref().map_err(|reason| *reason).and_then(|all| all.last().ok_or("no-rows"));
        out.set(GROWTH, last.and_then(Period::growth));
        out.set(LEVEL, last.and_then(Period::level));
        out.segment = last.ok().and_then(|period| rules::segment(&period.rules(case)));
        for (place, stage) in COUNTS {
            let count = match &periods {
                _ if is_summary(case) => Err("no-history"),
                Ok(all) => Ok(all.iter().filter(|period| rules::segment(&period.rules(case)) == Some(stage)).count()),
                Err(reason) => Err(*reason),
            };
            out.set(place, count.map(|count| count as f64));
        }
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        let periods = periods(case).unwrap_or_default();
        let Some(last) = periods.last() else { return steps };
        if out.get(GROWTH).is_ok() {
            steps.extend(Step::new("growth", "g", &last.growth_formula()));
        }
        if out.get(LEVEL).is_ok() {
            let level = Expr::Symbol("V", last.amount) / Expr::Symbol("M", last.peak);
            steps.extend(Step::new("level", "L", &level));
        }
        steps.extend(rules::steps(&last.rules(case)));
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let periods = periods(case).unwrap_or_default();
        let stage =
            |period: &Period| rules::segment(&period.rules(case)).map(|place| CARD.segments[usize::from(place)]);
        let bar = |name, value, segment, flagged| Bar { name, value: Some(value), interval: None, segment, flagged };
        let rows = match periods.last() {
            Some(last) if is_summary(case) => vec![
                bar(Name::Id("peak"), last.peak, None, false),
                bar(Name::Id("previous"), case.number(PREVIOUS), None, false),
                bar(Name::Id("latest"), last.amount, stage(last), true),
            ],
            _ => periods
                .iter()
                .enumerate()
                .map(|(place, period)| {
                    let name = Name::Nth { of: "periods", number: place + 1 };
                    bar(name, period.amount, stage(period), place + 1 == periods.len())
                })
                .collect(),
        };
        Picture::Bars { rows, unit: Unit::Money, cut: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    fn stages(amounts: &[f64], peak_of: &str) -> Vec<&'static str> {
        let inputs = Values::from([("amounts".to_owned(), Value::List(amounts.to_vec()))]);
        let settings = Values::from([("peakOf".to_owned(), Value::Word(peak_of.to_owned()))]);
        let evaluation = crate::model::evaluate(&LifecycleStages, &inputs, &settings).unwrap();
        let Picture::Bars { rows, .. } = evaluation.picture else { panic!("not bars") };
        rows.iter().map(|row| row.segment.unwrap()).collect()
    }

    #[test]
    fn every_period_has_a_stage() {
        let amounts = [0.0, -5.0, 20.0, 45.0, 47.0, 80.0, 95.0, 98.0, 70.0, 0.0, 30.0];
        let expected = [
            "exploration",
            "exploration",
            "exploration",
            "exploration",
            "steady",
            "formation",
            "formation",
            "stability",
            "decline",
            "decline",
            "formation",
        ];
        assert_eq!(stages(&amounts, "whole"), expected);
    }

    #[test]
    fn figures_that_contradict_each_other_have_a_reason() {
        let of = |age: f64, peak: f64| {
            let inputs =
                Values::from([("age".to_owned(), Value::Number(age)), ("peak".to_owned(), Value::Number(peak))]);
            let settings = Values::from([("data".to_owned(), Value::Word("summary".to_owned()))]);
            let evaluation = crate::model::evaluate(&LifecycleStages, &inputs, &settings).unwrap();
            (evaluation.values[0].reason, evaluation.segment)
        };
        assert_eq!(of(1.0, 100.0), (Some("age-too-short"), None));
        assert_eq!(of(2.0, 99.0), (Some("peak-below"), None));
        assert_eq!(of(2.0, 100.0), (None, Some("decline")));
    }

    #[test]
    fn hindsight_changes_the_stage_but_not_the_last_one() {
        let amounts = [20.0, 45.0, 80.0, 95.0, 98.0, 70.0];
        let (whole, so_far) = (stages(&amounts, "whole"), stages(&amounts, "so-far"));
        assert_eq!((whole[1], so_far[1]), ("exploration", "formation"));
        assert_eq!(whole.last(), so_far.last());
    }
}
