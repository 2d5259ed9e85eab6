//! 3.6 Strategic, key, transactional and risky customers, with a budget a head and what an upward move lacks.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::rules::{self, Rule};
use crate::shapes::scorecard::{Facet, limits};
use crate::{
    Card, Change, Example, Field, Function, Layer, Literal, Name, Output, Picture, Question, Reference, RowKind, Shape,
    Slip, Step, TierForm, Unit,
};

const fn customers(id: &'static str, symbol: &'static str, default: f64, headers: &'static [&'static str]) -> Field {
    Field::number(id, symbol, Unit::Count, [0.0, 1e9], [0.0, 200.0, 1.0], default)
        .whole()
        .optional()
        .under("allocation")
        .named(headers)
}

const fn weight(id: &'static str, symbol: &'static str, default: f64, headers: &'static [&'static str]) -> Field {
    Field::number(id, symbol, Unit::Plain, [0.0, 100.0], [0.0, 100.0, 1.0], default).under("weights").named(headers)
}

const fn money(id: &'static str, symbol: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Money, [-1e12, 1e12], [0.0, 200_000.0, 5000.0], default)
}

static CARD: Card = Card {
    inputs: &[
        money("contribution", "g", 90_000.0).under("value").named(&[
            "contribution",
            "annual margin",
            "annual profit",
            "当前贡献",
            "贡献",
            "年利润",
        ]),
        money("potential", "P", 120_000.0).under("value").named(&[
            "potential",
            "growth potential",
            "增值潜力",
            "潜在价值",
            "潜力",
        ]),
        Field::item("manyLevels", "", 4.0).under("relationship").named(&[
            "many levels",
            "relationship 1",
            "多层往来",
            "关系1",
        ]),
        Field::item("sharesPlans", "", 4.0).under("relationship").named(&[
            "shares plans",
            "relationship 2",
            "共享计划",
            "关系2",
        ]),
        Field::item("easyToLeave", "", 2.0).reversed().under("relationship").named(&[
            "easy to leave",
            "relationship 3",
            "容易离开",
            "关系3",
        ]),
        Field::item("paysLate", "", 1.0).under("risk").named(&["pays late", "risk 1", "拖欠货款", "风险1"]),
        Field::item("overCredit", "", 2.0).under("risk").named(&["over credit", "risk 2", "信用超限", "风险2"]),
        Field::item("overClaims", "", 1.0).under("risk").named(&["claims too much", "risk 3", "索取过多", "风险3"]),
        Field::number("budget", "B", Unit::Money, [0.0, 1e12], [0.0, 500_000.0, 5_000.0], 100_000.0)
            .optional()
            .under("allocation")
            .named(&["budget", "预算", "客户管理预算"]),
        customers("strategicCount", "n_1", 5.0, &["strategic customers", "战略客户数"]),
        customers("keyCount", "n_2", 20.0, &["key customers", "主要客户数"]),
        customers("transactionalCount", "n_3", 175.0, &["transactional customers", "交易客户数"]),
        customers("riskyCount", "n_4", 10.0, &["risky customers", "风险客户数"]),
        weight("strategicWeight", "w_1", 45.0, &["strategic weight", "战略客户权重"]),
        weight("keyWeight", "w_2", 35.0, &["key weight", "主要客户权重"]),
        weight("transactionalWeight", "w_3", 19.0, &["transactional weight", "交易客户权重"]),
        weight("riskyWeight", "w_4", 1.0, &["risky weight", "风险客户权重"]),
    ],
    settings: &[
        Field::scale("5"),
        Field::number("riskCut", "c_r", Unit::Points, [0.0, 100.0], [1.0, 10.0, 0.5], 4.0),
        money("contributionCut", "c_g", 50_000.0),
        money("potentialCut", "c_p", 80_000.0),
        Field::choice("strategicNeeds", &["potential", "potential-and-relationship"], "potential"),
        Field::number("relationshipCut", "c_q", Unit::Points, [0.0, 100.0], [1.0, 10.0, 0.5], 3.5),
    ],
    results: &[
        Output::new("risk", "R", Unit::Points),
        Output::new("relationship", "Q", Unit::Points),
        Output::new("contributionLacking", "l_g", Unit::Money),
        Output::new("potentialLacking", "l_p", Unit::Money),
        Output::new("relationshipLacking", "l_q", Unit::Points),
        Output::new("strategicBudget", "b_1", Unit::Money),
        Output::new("keyBudget", "b_2", Unit::Money),
        Output::new("transactionalBudget", "b_3", Unit::Money),
        Output::new("riskyBudget", "b_4", Unit::Money),
    ],
    segments: &["strategic", "key", "development", "transactional", "risky"],
    steps: &["isRisky", "contributionHigh", "potentialHigh", "relationshipStrong", "riskyCautious"],
    reasons: &["nobody-there"],
    cautions: 4,
    rows: Some(RowKind::Customer),
    questions: &[
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["contribution", "potential", "paysLate", "overCredit", "overClaims"],
            settings: &[],
        },
        Question {
            result: "keyBudget",
            tolerance: 0.005,
            given: &["budget", "keyCount", "strategicWeight", "keyWeight", "transactionalWeight", "riskyWeight"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(
            &["segment"],
            "risk-forgotten",
            Change::Put(&[
                ("paysLate", Literal::Number(1.0)),
                ("overCredit", Literal::Number(1.0)),
                ("overClaims", Literal::Number(1.0)),
            ]),
        ),
        Slip::of(&["segment"], "revenue-alone", Change::Put(&[("potential", Literal::Number(0.0))])),
        Slip::of(&["keyBudget"], "whole-tier", Change::Put(&[("keyCount", Literal::Number(1.0))])),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[
            ("risk", 1.333),
            ("relationship", 4.0),
            ("contributionLacking", 0.0),
            ("strategicBudget", 9_000.0),
            ("keyBudget", 1_750.0),
            ("transactionalBudget", 108.57),
            ("riskyBudget", 100.0),
        ],
        segment: Some("strategic"),
        source: None,
    },
    references: &[Reference {
        authors: "Zeithaml, V. A., Rust, R. T., & Lemon, K. N.",
        year: Some(2001),
        title: "The customer pyramid: Creating and serving profitable customers",
        container: "California Management Review, 43(4), 118–142",
    }],
    ..Card::new("relationship-tiers", 3, 6, Shape::Tiers)
};

const CONTRIBUTION: usize = input(&CARD, "contribution");
const POTENTIAL: usize = input(&CARD, "potential");
const BUDGET: usize = input(&CARD, "budget");
const COUNT: usize = input(&CARD, "strategicCount");
const WEIGHT: usize = input(&CARD, "strategicWeight");
const RISK_CUT: usize = setting(&CARD, "riskCut");
const CONTRIBUTION_CUT: usize = setting(&CARD, "contributionCut");
const POTENTIAL_CUT: usize = setting(&CARD, "potentialCut");
const STRATEGIC_NEEDS: usize = setting(&CARD, "strategicNeeds");
const RELATIONSHIP_CUT: usize = setting(&CARD, "relationshipCut");

const CONTRIBUTION_LACKING: usize = output(&CARD, "contributionLacking");
const POTENTIAL_LACKING: usize = output(&CARD, "potentialLacking");
const RELATIONSHIP_LACKING: usize = output(&CARD, "relationshipLacking");
const HEAD: usize = output(&CARD, "strategicBudget");

const RELATIONSHIP: Facet = Facet::new(&CARD, "relationship");
const RISK: Facet = Facet::new(&CARD, "risk");

/// Tiers that have a budget, from the top; candidates for development stand among the transactional customers.
const TIERS: [u8; 4] = [0, 1, 3, 4];

/// The model.
pub(crate) struct RelationshipTiers;

/// A value and its cut, with their symbols.
type Against = (usize, Expr, Expr);

/// What is held against a cut, by the result that says how much is lacking; a relationship not answered is NaN.
fn against(case: &Case) -> [Against; 3] {
    let cut = |place: usize| Expr::Symbol(CARD.settings[place - CARD.inputs.len()].symbol, case.number(place));
    let relationship = RELATIONSHIP.mean(&CARD, case).unwrap_or(f64::NAN);
    [
        (CONTRIBUTION_LACKING, Expr::Symbol("g", case.number(CONTRIBUTION)), cut(CONTRIBUTION_CUT)),
        (POTENTIAL_LACKING, Expr::Symbol("P", case.number(POTENTIAL)), cut(POTENTIAL_CUT)),
        (RELATIONSHIP_LACKING, Expr::Symbol("Q", relationship), cut(RELATIONSHIP_CUT)),
    ]
}

/// How far a value falls short of its cut.
fn lacking((_, value, cut): &Against) -> Expr {
    Expr::Call(Function::Max, vec![Expr::Number(0.0), cut.clone() - value.clone()])
}

fn rules(case: &Case) -> Result<Vec<Rule>, &'static str> {
    let risk = Expr::Symbol("R", RISK.mean(&CARD, case)?);
    let [contribution, potential, relationship] =
        against(case).map(|(_, value, cut)| value.compare(Relation::AtLeast, cut));
    let mut strategic = vec![("contributionHigh", contribution.clone()), ("potentialHigh", potential.clone())];
    if case.choice(STRATEGIC_NEEDS) == 1 {
        RELATIONSHIP.mean(&CARD, case)?;
        strategic.push(("relationshipStrong", relationship));
    }
    let risky = risk.compare(Relation::AtLeast, Expr::Symbol("c_r", case.number(RISK_CUT)));
    Ok(vec![
        Rule { segment: 4, tests: vec![("isRisky", risky)] },
        Rule { segment: 0, tests: strategic },
        Rule { segment: 1, tests: vec![("contributionHigh", contribution)] },
        Rule { segment: 2, tests: vec![("potentialHigh", potential)] },
        Rule { segment: 3, tests: Vec::new() },
    ])
}

/// The budget of a tier, divided by its customers.
fn budget(case: &Case, tier: usize) -> Result<Expr, &'static str> {
    let symbol = |place: usize| Expr::Symbol(CARD.inputs[place].symbol, case.number(place));
    let weights = (1..TIERS.len()).fold(symbol(WEIGHT), |sum, tier| sum + symbol(WEIGHT + tier));
    let (budget, count) = (case.number(BUDGET), case.number(COUNT + tier));
    match () {
        () if budget.is_nan() || count.is_nan() => Err("missing"),
        () if weights.value() == 0.0 => Err("no-weights"),
        () if count == 0.0 => Err("nobody-there"),
        () => Ok(symbol(WEIGHT + tier) / weights * symbol(BUDGET) / symbol(COUNT + tier)),
    }
}

impl Model for RelationshipTiers {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn limits(&self, case: &Case, place: usize) -> [f64; 2] {
        limits(&CARD, case, place)
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let relationship = RELATIONSHIP.mean(&CARD, case);
        out.set(RISK.output, RISK.mean(&CARD, case));
        out.set(RELATIONSHIP.output, relationship);
        for side in against(case) {
            let known = if side.0 == RELATIONSHIP_LACKING { relationship.map(|_| ()) } else { Ok(()) };
            out.set(side.0, known.map(|()| lacking(&side).value()));
        }
        for tier in 0..TIERS.len() {
            out.set(HEAD + tier, budget(case, tier).map(|budget| budget.value()));
        }
        out.segment = rules(case).ok().and_then(|rules| rules::segment(&rules));
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        for facet in [RISK, RELATIONSHIP] {
            if out.get(facet.output).is_ok() {
                let symbol = CARD.results[facet.output].symbol;
                steps.extend(Step::new(facet.id, symbol, &facet.formula(&CARD, case)));
            }
        }
        steps.extend(rules(case).iter().flat_map(|rules| rules::steps(rules)));
        for side in against(case).iter().filter(|side| out.get(side.0).is_ok()) {
            let Output { id, symbol, .. } = CARD.results[side.0];
            steps.extend(Step::new(id, symbol, &lacking(side)));
        }
        for tier in 0..TIERS.len() {
            let Output { id, symbol, .. } = CARD.results[HEAD + tier];
            steps.extend(budget(case, tier).ok().and_then(|budget| Step::new(id, symbol, &budget)));
        }
        if let (Ok(transactional), Ok(risky)) = (out.get(HEAD + 2), out.get(HEAD + 3)) {
            let cautious = Expr::Symbol("b_4", risky).compare(Relation::AtMost, Expr::Symbol("b_3", transactional));
            steps.extend(Step::new("riskyCautious", "", &cautious));
        }
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let counts: Vec<f64> = (0..TIERS.len()).map(|tier| case.number(COUNT + tier)).collect();
        let total: f64 = counts.iter().sum();
        // Candidates for development are still transactional.
        let own = out.segment.map(|segment| if segment == 2 { 3 } else { segment });
        let layers = TIERS.iter().enumerate().map(|(tier, segment)| Layer {
            name: Name::Id(CARD.segments[usize::from(*segment)]),
            size: Some(counts[tier]).filter(|count| count.is_finite()),
            share: Some(counts[tier] / total).filter(|share| share.is_finite()),
            amount: out.get(HEAD + tier).ok(),
            unit: Unit::Money,
            own: own == Some(*segment),
        });
        Picture::Tiers { form: TierForm::Pyramid, layers: layers.collect() }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Value, Values, evaluate};

    fn segment(changes: &[(&str, f64)]) -> Option<&'static str> {
        let inputs: Values = changes.iter().map(|(id, value)| ((*id).to_owned(), Value::Number(*value))).collect();
        evaluate("relationship-tiers", &inputs, &Values::new()).unwrap().segment
    }

    #[test]
    fn risk_overrides_whatever_the_customer_brings() {
        let risk = [("paysLate", 5.0), ("overCredit", 4.0), ("overClaims", 3.0)];
        assert_eq!(segment(&risk), Some("risky"));
        assert_eq!(segment(&[&risk[..], &[("contribution", 1e9), ("potential", 1e9)]].concat()), Some("risky"));
    }

    #[test]
    fn more_contribution_and_potential_never_lower_the_tier() {
        let rank = |contribution: f64, potential: f64| {
            let tiers = ["strategic", "key", "development", "transactional"];
            let found = segment(&[("contribution", contribution), ("potential", potential)]);
            tiers.iter().position(|tier| found == Some(tier)).unwrap()
        };
        for [contribution, potential] in [[0.0, 0.0], [0.0, 90_000.0], [60_000.0, 0.0], [60_000.0, 90_000.0]] {
            assert!(rank(contribution + 1e5, potential) <= rank(contribution, potential));
            assert!(rank(contribution, potential + 1e5) <= rank(contribution, potential));
        }
    }
}
