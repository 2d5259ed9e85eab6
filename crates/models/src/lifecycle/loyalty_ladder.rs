//! 1.4 The loyalty ladder: where a customer stands, how loyal the base is, and which step is the weakest.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::rules::{self, Rule, yes};
use crate::{
    Card, Change, Example, Field, Layer, Literal, Name, Output, Picture, Question, Reference, RowKind, Shape, Slip,
    Step, TierForm, Unit,
};

const fn rung(id: &'static str, symbol: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Count, [0.0, 1e9], [0.0, 1000.0, 10.0], default).under("counts")
}

const fn loyalty(id: &'static str, symbol: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Share, [0.0, 1.0], [0.0, 1.0, 0.01], default)
}

const RUNG_IDS: &[&str] = &["rung1", "rung2", "rung3", "rung4", "rung5"];

static CARD: Card = Card {
    inputs: &[
        rung("rung1", "n_1", 500.0).named(&["rung 1", "strangers", "第1级人数", "陌生人数"]),
        rung("rung2", "n_2", 300.0).named(&["rung 2", "interested", "第2级人数", "期望人数"]),
        rung("rung3", "n_3", 120.0).named(&["rung 3", "first-time buyers", "第3级人数", "购买人数"]),
        rung("rung4", "n_4", 60.0).named(&["rung 4", "repeat buyers", "第4级人数", "重复购买人数"]),
        rung("rung5", "n_5", 20.0).named(&["rung 5", "advocates", "第5级人数", "品牌宣传者人数"]),
        Field::flag("enquired", true).under("own").named(&["enquired", "enquiry", "询问过", "咨询过"]),
        Field::number("orders", "o", Unit::Count, [0.0, 1e9], [0.0, 10.0, 1.0], 2.0).whole().under("own").named(&[
            "orders",
            "purchases",
            "订单数",
            "购买次数",
        ]),
        Field::flag("satisfied", true).under("own").when("ladder", "satisfaction").named(&[
            "satisfied",
            "满意",
            "是否满意",
        ]),
        Field::flag("referred", false).under("own").when("ladder", "course").named(&[
            "referred",
            "referral",
            "推荐过",
            "转介绍",
        ]),
    ],
    settings: &[
        Field::choice("ladder", &["course", "satisfaction"], "course"),
        Field::choice("counts", &["standing", "reached"], "standing"),
        loyalty("loyalty1", "p_1", 0.0),
        loyalty("loyalty2", "p_2", 0.1),
        loyalty("loyalty3", "p_3", 0.5),
        loyalty("loyalty4", "p_4", 0.7),
        loyalty("loyalty5", "p_5", 0.99),
        Field::number("lift", "d", Unit::Share, [0.0, 1.0], [0.0, 0.3, 0.01], 0.05),
    ],
    results: &[
        Output::new("baseLoyalty", "P", Unit::Share),
        Output::new("ownLoyalty", "p", Unit::Share),
        Output::new("step1", "r_1", Unit::Share),
        Output::new("step2", "r_2", Unit::Share),
        Output::new("step3", "r_3", Unit::Share),
        Output::new("step4", "r_4", Unit::Share),
        Output::new("endToEnd", "e", Unit::Share),
        Output::new("weakest", "w", Unit::Count),
        Output::new("gain", "G", Unit::Count),
    ],
    segments: &[
        "advocate",
        "repeat-buyer",
        "buyer",
        "expectant",
        "stranger",
        "loyal",
        "satisfied",
        "user",
        "prospective",
        "potential",
    ],
    steps: &["everyone", "twice", "once", "recommends", "content", "asked"],
    reasons: &["nobody", "nobody-below", "rising"],
    cautions: 3,
    rows: Some(RowKind::Customer),
    questions: &[
        Question { result: "baseLoyalty", tolerance: 0.005, given: RUNG_IDS, settings: &[] },
        Question { result: "weakest", tolerance: 0.0, given: RUNG_IDS, settings: &[] },
        Question { result: "endToEnd", tolerance: 0.005, given: RUNG_IDS, settings: &[] },
    ],
    slips: &[
        Slip::shared(
            &["baseLoyalty"],
            "unweighted",
            Change::Put(&[
                ("rung1", Literal::Number(1.0)),
                ("rung2", Literal::Number(1.0)),
                ("rung3", Literal::Number(1.0)),
                ("rung4", Literal::Number(1.0)),
                ("rung5", Literal::Number(1.0)),
            ]),
        ),
        Slip::of(&["endToEnd"], "last-step", Change::Reads("step4")),
        Slip::shared(&["weakest"], "one-too-many", Change::Plus(1.0)),
    ],
    example: Example {
        inputs: &[
            ("rung1", Literal::Number(1000.0)),
            ("rung2", Literal::Number(200.0)),
            ("rung3", Literal::Number(80.0)),
            ("rung4", Literal::Number(30.0)),
            ("rung5", Literal::Number(9.0)),
            ("orders", Literal::Number(2.0)),
            ("referred", Literal::Flag(true)),
        ],
        settings: &[("counts", Literal::Word("reached"))],
        values: &[
            ("baseLoyalty", 0.06061),
            ("ownLoyalty", 0.99),
            ("step1", 0.2),
            ("step2", 0.4),
            ("step3", 0.375),
            ("step4", 0.3),
            ("endToEnd", 0.009),
            ("weakest", 1.0),
            ("gain", 2.25),
        ],
        segment: Some("advocate"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Considine, R., & Raphel, M.",
            year: Some(1987),
            title: "The great brain robbery",
            container: "cited by later authors as the origin of the ladder",
        },
        Reference {
            authors: "Raphel, M., & Raphel, N.",
            year: Some(1995),
            title: "Up the loyalty ladder",
            container: "HarperBusiness",
        },
        Reference {
            authors: "Christopher, M., Payne, A., & Ballantyne, D.",
            year: Some(1991),
            title: "Relationship marketing: Bringing quality, customer service and marketing together",
            container: "Butterworth-Heinemann",
        },
    ],
    ..Card::new("loyalty-ladder", 1, 4, Shape::Tiers)
};

const RUNGS: usize = input(&CARD, "rung1");
const ENQUIRED: usize = input(&CARD, "enquired");
const ORDERS: usize = input(&CARD, "orders");
const SATISFIED: usize = input(&CARD, "satisfied");
const REFERRED: usize = input(&CARD, "referred");
const LADDER: usize = setting(&CARD, "ladder");
const COUNTS: usize = setting(&CARD, "counts");
const LOYALTIES: usize = setting(&CARD, "loyalty1");
const LIFT: usize = setting(&CARD, "lift");
const BASE_LOYALTY: usize = output(&CARD, "baseLoyalty");
const OWN_LOYALTY: usize = output(&CARD, "ownLoyalty");
const FIRST_STEP: usize = output(&CARD, "step1");
const END_TO_END: usize = output(&CARD, "endToEnd");
const WEAKEST: usize = output(&CARD, "weakest");
const GAIN: usize = output(&CARD, "gain");

const LOYALTY_SYMBOLS: [&str; 5] = ["p_1", "p_2", "p_3", "p_4", "p_5"];
const REACHED_SYMBOLS: [&str; 5] = ["R_1", "R_2", "R_3", "R_4", "R_5"];

/// How many stand on each rung, and how many have reached it or stand above.
struct Ladder {
    standing: [f64; 5],
    reached: [f64; 5],
}

fn is_reached(case: &Case) -> bool {
    case.choice(COUNTS) == 1
}

fn ladder(case: &Case) -> Result<Ladder, &'static str> {
    let given: [f64; 5] = std::array::from_fn(|rung| case.number(RUNGS + rung));
    let ladder = if is_reached(case) {
        let standing = std::array::from_fn(|rung| given[rung] - given.get(rung + 1).unwrap_or(&0.0));
        Ladder { standing, reached: given }
    } else {
        Ladder { standing: given, reached: std::array::from_fn(|rung| given[rung..].iter().sum()) }
    };
    match () {
        () if ladder.standing.iter().any(|count| *count < 0.0) => Err("rising"),
        () if ladder.reached[0] == 0.0 => Err("nobody"),
        () => Ok(ladder),
    }
}

impl Ladder {
    fn rate(&self, step: usize) -> Result<f64, &'static str> {
        let below = self.reached[step];
        if below > 0.0 { Ok(self.reached[step + 1] / below) } else { Err("nobody-below") }
    }

    fn rate_formula(&self, step: usize) -> Expr {
        self.symbol(step + 1) / self.symbol(step)
    }

    fn symbol(&self, rung: usize) -> Expr {
        Expr::Symbol(REACHED_SYMBOLS[rung], self.reached[rung])
    }

    /// The step with the lowest rate, the first among equals.
    fn weakest(&self) -> Result<usize, &'static str> {
        let mut weakest = (0, f64::INFINITY);
        for step in 0..4 {
            let rate = self.rate(step)?;
            if rate < weakest.1 {
                weakest = (step, rate);
            }
        }
        Ok(weakest.0)
    }

    fn loyalty(&self, case: &Case) -> Expr {
        let term = |rung: usize| {
            Expr::Symbol(CARD.inputs[RUNGS + rung].symbol, self.standing[rung])
                * Expr::Symbol(LOYALTY_SYMBOLS[rung], case.number(LOYALTIES + rung))
        };
        let sum = (1..5).fold(term(0), |sum, rung| sum + term(rung));
        sum / Expr::Symbol("N", self.reached[0])
    }

    /// Those who come to the top when the weakest step is lifted: more climb it, and later steps keep their rates.
    fn gain(&self, case: &Case) -> Result<Expr, &'static str> {
        let weakest = self.weakest()?;
        let lift = case.number(LIFT).min(1.0 - self.rate(weakest)?);
        let more = self.symbol(weakest) * Expr::Symbol("d", lift);
        (weakest + 1..4).try_fold(more, |more, step| {
            Ok(more * Expr::Symbol(CARD.results[FIRST_STEP + step].symbol, self.rate(step)?))
        })
    }
}

/// The rules of the ladder chosen, from the top down.
fn rules(case: &Case) -> Vec<Rule> {
    let orders = |least: f64| Expr::Symbol("o", case.number(ORDERS)).compare(Relation::AtLeast, least);
    let (twice, once) = (|| ("twice", orders(2.0)), || ("once", orders(1.0)));
    let asked = || ("asked", yes("q", case.flag(ENQUIRED)));
    let content = || ("content", yes("s", case.flag(SATISFIED)));
    let tests = match case.choice(LADDER) {
        0 => [
            vec![twice(), ("recommends", yes("v", case.flag(REFERRED)))],
            vec![twice()],
            vec![once()],
            vec![asked()],
            vec![],
        ],
        _ => [vec![twice(), content()], vec![once(), content()], vec![once()], vec![asked()], vec![]],
    };
    let first = 5 * case.choice(LADDER) as u8;
    (first..).zip(tests).map(|(segment, tests)| Rule { segment, tests }).collect()
}

/// Rung of a case, from 0 at the bottom to 4.
fn own_rung(case: &Case) -> usize {
    4 - rules::first(&rules(case)).unwrap_or(4)
}

/// The model.
pub(crate) struct LoyaltyLadder;

impl Model for LoyaltyLadder {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        out.set(OWN_LOYALTY, Ok(case.number(LOYALTIES + own_rung(case))));
        out.segment = rules::segment(&rules(case));
        let ladder = ladder(case);
        let ladder = ladder.as_ref().map_err(|reason| *reason);
        out.set(BASE_LOYALTY, ladder.map(|ladder| ladder.loyalty(case).value()));
        for step in 0..4 {
            out.set(FIRST_STEP + step, ladder.and_then(|ladder| ladder.rate(step)));
        }
        out.set(END_TO_END, ladder.map(|ladder| ladder.reached[4] / ladder.reached[0]));
        out.set(WEAKEST, ladder.and_then(Ladder::weakest).map(|step| step as f64 + 1.0));
        out.set(GAIN, ladder.and_then(|ladder| ladder.gain(case)).map(|gain| gain.value()));
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        let mut steps = rules::steps(&rules(case));
        let own = CARD.settings[LOYALTIES - CARD.inputs.len() + own_rung(case)].symbol;
        steps.extend(Step::new("ownLoyalty", "p", &Expr::Symbol(own, case.number(LOYALTIES + own_rung(case)))));
        let Ok(ladder) = ladder(case) else { return steps };
        let everyone = Expr::sum("k", 1, 5, Expr::Element("n", 1, ladder.standing.to_vec()));
        steps.extend(Step::new("everyone", "N", &everyone));
        steps.extend(Step::new("baseLoyalty", "P", &ladder.loyalty(case)));
        for step in 0..4 {
            let Output { id, symbol, .. } = CARD.results[FIRST_STEP + step];
            steps.extend(Step::new(id, symbol, &ladder.rate_formula(step)));
        }
        steps.extend(Step::new("endToEnd", "e", &(ladder.symbol(4) / ladder.symbol(0))));
        if let Ok(gain) = ladder.gain(case) {
            steps.extend(Step::new("gain", "G", &gain));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let ladder = ladder(case).ok();
        let own = own_rung(case);
        let first = 5 * case.choice(LADDER);
        let layer = |rung: usize| {
            let share = ladder.as_ref().and_then(|ladder| match (is_reached(case), rung) {
                (false, _) => Some(ladder.standing[rung] / ladder.reached[0]),
                (true, 0) => Some(1.0),
                (true, _) => ladder.rate(rung - 1).ok(),
            });
            Layer {
                name: Name::Id(CARD.segments[first + 4 - rung]),
                size: Some(case.number(RUNGS + rung)),
                share,
                amount: None,
                unit: Unit::Count,
                own: rung == own,
            }
        };
        if is_reached(case) {
            Picture::Tiers { form: TierForm::Funnel, layers: (0..5).map(layer).collect() }
        } else {
            Picture::Tiers { form: TierForm::Ladder, layers: (0..5).rev().map(layer).collect() }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn standing_and_reached_counts_say_the_same() {
        let of = |counts: [f64; 5], word: &str| {
            let inputs: Values =
                RUNG_IDS.iter().zip(counts).map(|(id, count)| ((*id).to_owned(), Value::Number(count))).collect();
            let settings = Values::from([("counts".to_owned(), Value::Word(word.to_owned()))]);
            crate::model::evaluate(&LoyaltyLadder, &inputs, &settings).unwrap().values
        };
        assert_eq!(
            of([500.0, 300.0, 120.0, 60.0, 20.0], "standing"),
            of([1000.0, 500.0, 200.0, 80.0, 20.0], "reached")
        );
        let rising = of([10.0, 20.0, 0.0, 0.0, 0.0], "reached");
        assert_eq!(rising[0].reason, Some("rising"));
    }
}
