//! 7.8 A loyalty programme: points promised, points that lapse, the liability, the uplift that pays for it, and the tiers.

use crate::case::{Case, input, output};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Literal, Name, Output, Picture, Question, Reference, RowKind, Rung, Shape, Slip,
    Step, Unit,
};

static CARD: Card = Card {
    inputs: &[
        Field::number("sales", "S", Unit::Money, [0.0, 1e12], [0.0, 200_000.0, 1000.0], 100_000.0)
            .under("programme")
            .named(&["sales with points", "带积分的销售额"]),
        Field::number("points", "P", Unit::Count, [0.0, 1e12], [0.0, 50_000.0, 500.0], 10_000.0)
            .under("programme")
            .named(&["points issued", "发放的积分"]),
        Field::number("pointPrice", "s", Unit::Money, [0.0, 1e6], [0.0, 2.0, 0.05], 1.0)
            .under("programme")
            .named(&["worth of a point", "每分的价值"]),
        Field::number("breakage", "b", Unit::Share, [0.0, 1.0], [0.0, 0.6, 0.01], 0.05)
            .under("programme")
            .named(&["breakage", "失效率"]),
        Field::number("unitCost", "k", Unit::Share, [0.0, 1.0], [0.0, 1.0, 0.05], 0.7)
            .under("programme")
            .named(&["cost of a redemption", "兑换成本率"]),
        Field::number("margin", "m", Unit::Share, [0.0, 1.0], [0.05, 0.8, 0.01], 0.3)
            .under("programme")
            .named(&["margin", "毛利率"]),
        Field::number("memberSpend", "x", Unit::Money, [0.0, 1e12], [0.0, 20_000.0, 100.0], 4_200.0)
            .under("member")
            .named(&["spend", "member spend", "annual spend", "消费额", "会员消费额", "年消费额"]),
    ],
    settings: &[
        Field::number("silverCut", "c_1", Unit::Money, [0.0, 1e12], [0.0, 20_000.0, 100.0], 2_000.0),
        Field::number("goldCut", "c_2", Unit::Money, [0.0, 1e12], [0.0, 20_000.0, 100.0], 5_000.0),
    ],
    results: &[
        Output::new("liability", "L", Unit::Money),
        Output::new("productRevenue", "R", Unit::Money),
        Output::new("deferredRevenue", "D", Unit::Money),
        Output::new("rebate", "e", Unit::Share),
        Output::new("uplift", "u", Unit::Share),
        Output::new("toNext", "n", Unit::Money),
    ],
    segments: &["gold", "silver", "basic"],
    steps: &["standAlone", "isGold", "isSilver"],
    reasons: &["no-sales", "rebate-eats-margin", "cuts-do-not-ascend", "top-tier"],
    cautions: 4,
    rows: Some(RowKind::Customer),
    questions: &[
        Question { result: "liability", tolerance: 0.005, given: &["points", "breakage", "unitCost"], settings: &[] },
        Question { result: "deferredRevenue", tolerance: 0.005, given: &["points", "breakage"], settings: &[] },
        Question { result: "uplift", tolerance: 0.005, given: &["points", "breakage", "margin"], settings: &[] },
        Question { result: "segment", tolerance: 0.0, given: &["memberSpend"], settings: &[] },
    ],
    slips: &[
        Slip::of(
            &["liability", "deferredRevenue", "uplift"],
            "breakage-forgotten",
            Change::Put(&[("breakage", Literal::Number(0.0))]),
        ),
        Slip::of(&["liability", "uplift"], "breakage-for-redeemed", Change::Rest("breakage")),
        Slip::of(&["uplift"], "rebate-not-taken-off", Change::Quotient("rebate", "margin")),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[("productRevenue", 91324.0), ("deferredRevenue", 8676.0), ("liability", 6650.0), ("toNext", 800.0)],
        segment: Some("silver"),
        source: Some("IFRS 15, Illustrative Example 52"),
    },
    references: &[
        Reference {
            authors: "International Accounting Standards Board",
            year: Some(2014),
            title: "IFRS 15 Revenue from contracts with customers",
            container: "Application guidance B39–B47, Illustrative Example 52",
        },
        Reference {
            authors: "Kivetz, R., Urminsky, O., & Zheng, Y.",
            year: Some(2006),
            title: "The goal-gradient hypothesis resurrected: Purchase acceleration, illusionary goal progress, and customer retention",
            container: "Journal of Marketing Research, 43(1), 39–58",
        },
    ],
    ..Card::new("loyalty-programme", 7, 8, Shape::Cash)
};

const SALES: usize = input(&CARD, "sales");
const POINTS: usize = input(&CARD, "points");
const POINT_PRICE: usize = input(&CARD, "pointPrice");
const BREAKAGE: usize = input(&CARD, "breakage");
const UNIT_COST: usize = input(&CARD, "unitCost");
const MARGIN: usize = input(&CARD, "margin");
const MEMBER_SPEND: usize = input(&CARD, "memberSpend");
const SILVER_CUT: usize = crate::case::setting(&CARD, "silverCut");
const GOLD_CUT: usize = crate::case::setting(&CARD, "goldCut");
const LIABILITY: usize = output(&CARD, "liability");
const PRODUCT_REVENUE: usize = output(&CARD, "productRevenue");
const DEFERRED_REVENUE: usize = output(&CARD, "deferredRevenue");
const REBATE: usize = output(&CARD, "rebate");
const UPLIFT: usize = output(&CARD, "uplift");
const TO_NEXT: usize = output(&CARD, "toNext");

/// The model.
pub(crate) struct LoyaltyProgramme;

/// What the points that will be redeemed would cost a customer on their own.
fn stand_alone(case: &Case) -> f64 {
    case.number(POINTS) * case.number(POINT_PRICE) * (1.0 - case.number(BREAKAGE))
}

fn tier(case: &Case) -> Result<u8, &'static str> {
    let (spend, silver, gold) = (case.number(MEMBER_SPEND), case.number(SILVER_CUT), case.number(GOLD_CUT));
    match () {
        () if silver >= gold => Err("cuts-do-not-ascend"),
        () if spend >= gold => Ok(0),
        () if spend >= silver => Ok(1),
        () => Ok(2),
    }
}

impl Model for LoyaltyProgramme {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let (sales, promised) = (case.number(SALES), stand_alone(case));
        let cost = promised * case.number(UNIT_COST);
        out.set(LIABILITY, Ok(cost));
        let share = if sales > 0.0 { Ok(sales / (sales + promised)) } else { Err("no-sales") };
        out.set(PRODUCT_REVENUE, share.map(|share| sales * share));
        out.set(DEFERRED_REVENUE, share.map(|share| sales * (1.0 - share)));
        let rebate = if sales > 0.0 { Ok(cost / sales) } else { Err("no-sales") };
        out.set(REBATE, rebate);
        out.set(
            UPLIFT,
            rebate.and_then(|rebate| {
                let left = case.number(MARGIN) - rebate;
                if left > 0.0 { Ok(rebate / left) } else { Err("rebate-eats-margin") }
            }),
        );
        let tier = tier(case);
        out.set(
            TO_NEXT,
            tier.and_then(|tier| match tier {
                0 => Err("top-tier"),
                1 => Ok(case.number(GOLD_CUT) - case.number(MEMBER_SPEND)),
                _ => Ok(case.number(SILVER_CUT) - case.number(MEMBER_SPEND)),
            }),
        );
        out.segment = tier.ok();
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let symbol = |place: usize| Expr::Symbol(CARD.inputs[place].symbol, case.number(place));
        let cut = |place: usize| Expr::Symbol(CARD.settings[place - CARD.inputs.len()].symbol, case.number(place));
        let promised = || Expr::Symbol("V", stand_alone(case));
        let mut steps = Vec::new();
        let standing = symbol(POINTS) * symbol(POINT_PRICE) * (1.0 - symbol(BREAKAGE));
        steps.extend(Step::new("standAlone", "V", &standing));
        steps.extend(Step::new("liability", "L", &(promised() * symbol(UNIT_COST))));
        if out.get(PRODUCT_REVENUE).is_ok() {
            let whole = || symbol(SALES) + promised();
            steps.extend(Step::new("productRevenue", "R", &(symbol(SALES) * (symbol(SALES) / whole()))));
            steps.extend(Step::new("deferredRevenue", "D", &(symbol(SALES) * (promised() / whole()))));
        }
        if let (Ok(liability), Ok(rebate)) = (out.get(LIABILITY), out.get(REBATE)) {
            steps.extend(Step::new("rebate", "e", &(Expr::Symbol("L", liability) / symbol(SALES))));
            if out.get(UPLIFT).is_ok() {
                let rebate = || Expr::Symbol("e", rebate);
                steps.extend(Step::new("uplift", "u", &(rebate() / (symbol(MARGIN) - rebate()))));
            }
        }
        if let Some(tier) = out.segment {
            let reaches = |place| symbol(MEMBER_SPEND).compare(Relation::AtLeast, cut(place));
            steps.extend(Step::new("isGold", "", &reaches(GOLD_CUT)));
            if tier > 0 {
                steps.extend(Step::new("isSilver", "", &reaches(SILVER_CUT)));
                let next = cut(if tier == 1 { GOLD_CUT } else { SILVER_CUT });
                steps.extend(Step::new("toNext", "n", &(next - symbol(MEMBER_SPEND))));
            }
        }
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let rung = |id, value, total| Rung { name: Name::Id(id), value, total };
        let mut bars = vec![rung("sales", case.number(SALES), true)];
        if let (Ok(deferred), Ok(product)) = (out.get(DEFERRED_REVENUE), out.get(PRODUCT_REVENUE)) {
            bars.push(rung("deferredRevenue", -deferred, false));
            bars.push(rung("productRevenue", product, true));
        }
        Picture::Waterfall { bars, unit: Unit::Money }
    }
}
