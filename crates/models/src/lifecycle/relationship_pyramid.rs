//! 1.3 Three stages of a relationship with a key account: basic, cooperative, interdependent.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::rules::{self, Rule, yes};
use crate::{
    Card, Change, Example, Field, Layer, Literal, Name, Output, Picture, Question, Reference, RowKind, Shape, Slip,
    Step, TierForm, Unit,
};

const fn rating(id: &'static str, symbol: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Points, [1.0, 5.0], [1.0, 5.0, 1.0], default)
}

const GIVEN: &[&str] = &["contacts", "share", "plan", "exitCost"];

static CARD: Card = Card {
    inputs: &[
        rating("contacts", "k", 3.0).named(&["contacts", "contact points", "接触面", "联系层次", "接触人员"]),
        Field::number("share", "s", Unit::Share, [0.0, 1.0], [0.0, 1.0, 0.05], 0.45).named(&[
            "share",
            "share of category",
            "share of wallet",
            "采购份额",
            "品类份额",
        ]),
        Field::flag("plan", false).named(&["plan", "joint plan", "共同计划", "联合规划"]),
        rating("exitCost", "e", 2.0).named(&["exit cost", "switching cost", "退出成本", "退出障碍"]),
    ],
    settings: &[
        rating("exitCut", "c_e", 4.0),
        rating("deepCut", "c_d", 3.0),
        rating("widerCut", "c_w", 2.0),
        Field::number("shareCut", "c_s", Unit::Share, [0.0, 1.0], [0.0, 1.0, 0.05], 0.4),
    ],
    results: &[Output::new("met", "n", Unit::Count)],
    segments: &["interdependent", "cooperative", "basic"],
    steps: &["planned", "exitHard", "contactsDeep", "contactsWider", "shareHigh"],
    cautions: 3,
    rows: Some(RowKind::Customer),
    questions: &[
        Question { result: "segment", tolerance: 0.0, given: GIVEN, settings: &[] },
        Question { result: "met", tolerance: 0.0, given: GIVEN, settings: &["exitCut", "deepCut"] },
    ],
    slips: &[
        Slip::of(
            &["segment"],
            "share-alone",
            Change::Put(&[("contacts", Literal::Number(5.0)), ("plan", Literal::Flag(true))]),
        ),
        Slip::shared(&["met"], "one-too-many", Change::Plus(1.0)),
    ],
    example: Example {
        inputs: &[
            ("contacts", Literal::Number(4.0)),
            ("share", Literal::Number(0.55)),
            ("plan", Literal::Flag(true)),
            ("exitCost", Literal::Number(4.0)),
        ],
        settings: &[],
        values: &[("met", 3.0)],
        segment: Some("interdependent"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Millman, T., & Wilson, K.",
            year: Some(1995),
            title: "From key account selling to key account management",
            container: "Journal of Marketing Practice: Applied Marketing Science, 1(1), 9–21",
        },
        Reference {
            authors: "McDonald, M., Millman, T., & Rogers, B.",
            year: Some(1997),
            title: "Key account management: Theory, practice and challenges",
            container: "Journal of Marketing Management, 13(8), 737–757",
        },
    ],
    ..Card::new("relationship-pyramid", 1, 3, Shape::Rules)
};

const CONTACTS: usize = input(&CARD, "contacts");
const SHARE: usize = input(&CARD, "share");
const PLAN: usize = input(&CARD, "plan");
const EXIT_COST: usize = input(&CARD, "exitCost");
const MET: usize = output(&CARD, "met");

/// The three conditions of interdependence.
fn conditions(case: &Case) -> [(&'static str, Expr); 3] {
    let reaches = |symbol, place, cut_symbol, cut| {
        Expr::Symbol(symbol, case.number(place)).compare(Relation::AtLeast, Expr::Symbol(cut_symbol, case.number(cut)))
    };
    [
        ("planned", yes("p", case.flag(PLAN))),
        ("exitHard", reaches("e", EXIT_COST, "c_e", setting(&CARD, "exitCut"))),
        ("contactsDeep", reaches("k", CONTACTS, "c_d", setting(&CARD, "deepCut"))),
    ]
}

fn rules(case: &Case) -> Vec<Rule> {
    let cut = |symbol, place| Expr::Symbol(symbol, case.number(place));
    let wider = cut("k", CONTACTS).compare(Relation::AtLeast, cut("c_w", setting(&CARD, "widerCut")));
    let share = cut("s", SHARE).compare(Relation::AtLeast, cut("c_s", setting(&CARD, "shareCut")));
    vec![
        Rule { segment: 0, tests: conditions(case).to_vec() },
        Rule { segment: 1, tests: vec![("contactsWider", wider)] },
        Rule { segment: 1, tests: vec![("shareHigh", share)] },
        Rule { segment: 2, tests: Vec::new() },
    ]
}

/// The model.
pub(crate) struct RelationshipPyramid;

impl Model for RelationshipPyramid {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let met = conditions(case).iter().filter(|(_, test)| test.value() == 1.0).count();
        out.set(MET, Ok(met as f64));
        out.segment = rules::segment(&rules(case));
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        rules::steps(&rules(case))
    }

    fn picture(&self, _case: &Case, out: &Outcome) -> Picture {
        let layer = |(place, segment): (usize, &&'static str)| Layer {
            name: Name::Id(segment),
            size: None,
            share: None,
            amount: None,
            unit: Unit::Plain,
            own: out.segment.map(usize::from) == Some(place),
        };
        Picture::Tiers { form: TierForm::Pyramid, layers: CARD.segments.iter().enumerate().map(layer).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    fn stage(contacts: f64, share: f64, plan: bool, exit: f64) -> Option<&'static str> {
        let inputs = Values::from([
            ("contacts".to_owned(), Value::Number(contacts)),
            ("share".to_owned(), Value::Number(share)),
            ("plan".to_owned(), Value::Flag(plan)),
            ("exitCost".to_owned(), Value::Number(exit)),
        ]);
        crate::model::evaluate(&RelationshipPyramid, &inputs, &Values::new()).unwrap().segment
    }

    #[test]
    fn interdependence_needs_all_three_and_cooperation_one_of_two() {
        assert_eq!(stage(4.0, 0.55, true, 4.0), Some("interdependent"));
        assert_eq!(stage(5.0, 1.0, false, 5.0), Some("cooperative"));
        assert_eq!(stage(1.0, 0.4, true, 5.0), Some("cooperative"));
        assert_eq!(stage(1.0, 0.39, true, 5.0), Some("basic"));
    }
}
