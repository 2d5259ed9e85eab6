//! 8.4 The value of a relationship from its parts, none counted twice.

use crate::case::{Case, input, output, setting};
use crate::formula::Expr;
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Literal, Name, Output, Picture, Question, Reference, RowKind, Rung, Shape, Slip,
    Step, Unit,
};

const fn money(id: &'static str, symbol: &'static str, group: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Money, [-1e9, 1e9], [0.0, 300.0, 5.0], default).under(group)
}

static CARD: Card = Card {
    inputs: &[
        money("margin", "m", "own", 100.0).named(&["margin", "毛利", "利润"]),
        Field::number("retention", "r", Unit::Share, [0.0, 1.0], [0.0, 0.99, 0.01], 0.8)
            .under("own")
            .named(&["retention", "保留率"]),
        Field::number("discount", "d", Unit::AnnualRate, [0.0, 10.0], [0.0, 0.3, 0.01], 0.1)
            .under("own")
            .named(&["discount rate", "折现率"]),
        money("acquisitionCost", "A", "own", 150.0).named(&["acquisition cost", "获取成本"]),
        Field::number("brought", "n_1", Unit::Count, [0.0, 1e6], [0.0, 20.0, 1.0], 4.0)
            .whole()
            .under("referral")
            .named(&["customers brought", "带来的客户数"]),
        money("broughtMargin", "b", "referral", 80.0).named(&["margin of customers brought", "带来客户的利润"]),
        money("incentive", "a", "referral", 15.0).named(&["referral incentive", "推荐奖励"]),
        money("marketing", "c", "referral", 5.0).named(&["marketing cost", "营销成本"]),
        money("saving", "s", "referral", 50.0).named(&["acquisition saving", "节省的获取成本"]),
        Field::number("hastened", "n_2", Unit::Count, [0.0, 1e6], [0.0, 20.0, 1.0], 2.0)
            .whole()
            .under("referral")
            .named(&["customers hastened", "本来也会来的客户数"]),
        money("capability", "C", "capability", 0.0).named(&["capability value", "能力价值"]),
        money("potential", "P", "potential", 0.0).named(&["potential value", "潜在价值"]),
        Field::number("potentialChance", "p", Unit::Share, [0.0, 1.0], [0.0, 1.0, 0.05], 0.5)
            .under("potential")
            .named(&["chance of the potential", "潜在价值实现的可能"]),
    ],
    settings: &[Field::choice("potentialCounted", &["apart", "inside"], "apart")],
    results: &[
        Output::new("total", "T", Unit::Money),
        Output::new("lifetimeValue", "V", Unit::Money),
        Output::new("referralValue", "R", Unit::Money),
        Output::new("capabilityValue", "C", Unit::Money),
        Output::new("potentialValue", "Q", Unit::Money),
        Output::new("lifetime", "L", Unit::Years),
    ],
    reasons: &["never-ends", "never-leaves"],
    cautions: 4,
    rows: Some(RowKind::Customer),
    questions: &[
        Question {
            result: "referralValue",
            tolerance: 0.005,
            given: &["brought", "broughtMargin", "hastened"],
            settings: &[],
        },
        Question {
            result: "total",
            tolerance: 0.005,
            given: &["margin", "brought", "potential"],
            settings: &["potentialCounted"],
        },
    ],
    slips: &[
        Slip::of(
            &["referralValue"],
            "saving-for-all",
            Change::By(|known| {
                known.number("referralValue")
                    + known.number("hastened")
                        * (known.number("broughtMargin") - known.number("incentive") - known.number("marketing"))
            }),
        ),
        Slip::of(&["referralValue"], "brought-alone", Change::Put(&[("hastened", Literal::Number(0.0))])),
        Slip::of(
            &["total"],
            "referrals-forgotten",
            Change::By(|known| known.number("total") - known.number("referralValue")),
        ),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[("total", 756.67), ("lifetimeValue", 216.67), ("referralValue", 540.0), ("lifetime", 5.0)],
        segment: None,
        source: None,
    },
    references: &[
        Reference {
            authors: "Kumar, V., Aksoy, L., Donkers, B., Venkatesan, R., Wiesel, T., & Tillmanns, S.",
            year: Some(2010),
            title: "Undervalued or overvalued customers: Capturing total customer engagement value",
            container: "Journal of Service Research, 13(3), 297–310",
        },
        Reference {
            authors: "Kumar, V., Petersen, J. A., & Leone, R. P.",
            year: Some(2007),
            title: "How valuable is word of mouth?",
            container: "Harvard Business Review, 85(10), 139–146",
        },
    ],
    ..Card::new("relationship-value", 8, 4, Shape::Cash)
};

const MARGIN: usize = input(&CARD, "margin");
const RETENTION: usize = input(&CARD, "retention");
const DISCOUNT: usize = input(&CARD, "discount");
const ACQUISITION_COST: usize = input(&CARD, "acquisitionCost");
const BROUGHT: usize = input(&CARD, "brought");
const BROUGHT_MARGIN: usize = input(&CARD, "broughtMargin");
const INCENTIVE: usize = input(&CARD, "incentive");
const MARKETING: usize = input(&CARD, "marketing");
const SAVING: usize = input(&CARD, "saving");
const HASTENED: usize = input(&CARD, "hastened");
const CAPABILITY: usize = input(&CARD, "capability");
const POTENTIAL: usize = input(&CARD, "potential");
const POTENTIAL_CHANCE: usize = input(&CARD, "potentialChance");
const POTENTIAL_COUNTED: usize = setting(&CARD, "potentialCounted");
const TOTAL: usize = output(&CARD, "total");
const LIFETIME_VALUE: usize = output(&CARD, "lifetimeValue");
const REFERRAL_VALUE: usize = output(&CARD, "referralValue");
const CAPABILITY_VALUE: usize = output(&CARD, "capabilityValue");
const POTENTIAL_VALUE: usize = output(&CARD, "potentialValue");
const LIFETIME: usize = output(&CARD, "lifetime");

/// The model.
pub(crate) struct RelationshipValue;

fn symbol(case: &Case, place: usize) -> Expr {
    Expr::Symbol(CARD.inputs[place].symbol, case.number(place))
}

/// The formula of each part in the order of the results after the total, `None` for the parts that are entered.
fn parts(case: &Case) -> [Result<Expr, &'static str>; 4] {
    let of = |place| symbol(case, place);
    let growth = || 1.0 + of(DISCOUNT);
    let below = growth() - of(RETENTION);
    let own = if below.value() > 0.0 {
        Ok(of(MARGIN) * (growth() / below) - of(ACQUISITION_COST))
    } else {
        Err("never-ends")
    };
    let gained = of(BROUGHT) * (of(BROUGHT_MARGIN) - of(INCENTIVE) - of(MARKETING) + of(SAVING));
    let referral = gained + of(HASTENED) * of(SAVING);
    let potential = match case.choice(POTENTIAL_COUNTED) {
        0 => of(POTENTIAL_CHANCE) * of(POTENTIAL),
        // Already in the margin or its growth: adding it would count it twice.
        _ => Expr::Number(0.0),
    };
    [own, Ok(referral), Ok(of(CAPABILITY)), Ok(potential)]
}

impl Model for RelationshipValue {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let values = parts(case).map(|part| part.map(|formula| formula.value()));
        out.set(TOTAL, values.iter().try_fold(0.0, |sum, value| Ok(sum + (*value)?)));
        for (place, value) in
            [LIFETIME_VALUE, REFERRAL_VALUE, CAPABILITY_VALUE, POTENTIAL_VALUE].into_iter().zip(values)
        {
            out.set(place, value);
        }
        let leaving = 1.0 - case.number(RETENTION);
        out.set(LIFETIME, if leaving > 0.0 { Ok(1.0 / leaving) } else { Err("never-leaves") });
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        if out.get(LIFETIME).is_ok() {
            steps.extend(Step::new("lifetime", "L", &(1.0 / (1.0 - symbol(case, RETENTION)))));
        }
        let mut terms = Vec::new();
        for (place, part) in
            [LIFETIME_VALUE, REFERRAL_VALUE, CAPABILITY_VALUE, POTENTIAL_VALUE].into_iter().zip(parts(case))
        {
            let Ok(formula) = part else { continue };
            let result = &CARD.results[place];
            terms.push(Expr::Symbol(result.symbol, formula.value()));
            if place != CAPABILITY_VALUE {
                steps.extend(Step::new(result.id, result.symbol, &formula));
            }
        }
        if out.get(TOTAL).is_ok()
            && let Some(sum) = terms.into_iter().reduce(|sum, term| sum + term)
        {
            steps.extend(Step::new("total", "T", &sum));
        }
        steps
    }

    fn picture(&self, _case: &Case, out: &Outcome) -> Picture {
        let parts = [LIFETIME_VALUE, REFERRAL_VALUE, CAPABILITY_VALUE, POTENTIAL_VALUE];
        let rung = |place: usize, total| {
            out.get(place).ok().map(|value| Rung { name: Name::Id(CARD.results[place].id), value, total })
        };
        let total = out.get(TOTAL).ok().and_then(|_| rung(TOTAL, true));
        let bars = parts.into_iter().filter_map(|place| rung(place, false)).chain(total).collect();
        Picture::Waterfall { bars, unit: Unit::Money }
    }
}
