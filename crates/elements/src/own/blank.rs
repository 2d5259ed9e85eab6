//! What a user starts from: a small working model of each kind, in words that invite to be replaced.

use models::own::{
    OwnAxis, OwnItem, OwnMatrix, OwnModel, OwnRule, OwnRules, OwnScorecard, OwnShape, OwnTiers, Quantity, Segment,
    Test, Tier,
};
use models::{Relation, RowKind, Unit};
use ui::texts::Texts;

/// The kinds, in the order in which they are offered.
pub(super) const KINDS: [&str; 4] = ["matrix", "tiers", "rules", "scorecard"];

/// A model of a kind to start from.
pub(super) fn blank(texts: &Texts, kind: &str) -> OwnModel {
    let word = |id: &str| texts.get(&format!("own-blank-{id}")).to_string();
    let quantity = |id: &str, unit, range| Quantity { name: word(id), unit, range };
    let numbered =
        |id: &str, number: usize| texts.with(&format!("own-blank-{id}"), &[("number", number.into())]).to_string();
    let segment = |number: usize| Segment { name: numbered("segment", number), ..Segment::default() };
    let tier = |id: &str, threshold| Tier { segment: Segment { name: word(id), ..Segment::default() }, threshold };
    let shape = match kind {
        "matrix" => {
            let axis = |id: &str| OwnAxis { of: quantity(id, Unit::Points, [1.0, 7.0]), cut: 4.0, cut_is_high: true };
            let quadrants = ["low-low", "high-low", "low-high", "high-high"]
                .map(|id| Segment { name: word(id), ..Segment::default() });
            OwnShape::Matrix(Box::new(OwnMatrix { x: axis("across"), y: axis("upward"), quadrants }))
        }
        "tiers" => OwnShape::Tiers(OwnTiers {
            of: quantity("spend", Unit::Money, [0.0, 10_000.0]),
            less_is_better: false,
            tiers: vec![tier("gold", Some(5_000.0)), tier("silver", Some(1_000.0)), tier("bronze", None)],
        }),
        "rules" => OwnShape::Rules(OwnRules {
            fields: vec![quantity("orders", Unit::Count, [0.0, 20.0]), quantity("days", Unit::Days, [0.0, 365.0])],
            segments: (1..=3).map(segment).collect(),
            rules: vec![
                OwnRule {
                    segment: 0,
                    tests: vec![
                        Test { field: 0, relation: Relation::AtLeast, value: 5.0 },
                        Test { field: 1, relation: Relation::AtMost, value: 90.0 },
                    ],
                },
                OwnRule { segment: 1, tests: vec![Test { field: 1, relation: Relation::AtMost, value: 90.0 }] },
                OwnRule { segment: 2, tests: Vec::new() },
            ],
        }),
        _ => OwnShape::Scorecard(OwnScorecard {
            points: 5,
            anchors: [word("lowest"), word("highest")],
            items: [40.0, 30.0, 30.0]
                .iter()
                .enumerate()
                .map(|(place, weight)| OwnItem { name: numbered("item", place + 1), weight: *weight, reversed: false })
                .collect(),
            bands: vec![tier("band-high", Some(4.0)), tier("band-middle", Some(2.5)), tier("band-low", None)],
        }),
    };
    let rows = if kind == "scorecard" { RowKind::Respondent } else { RowKind::Customer };
    OwnModel { name: word(kind), summary: String::new(), rows, shape }
}

/// The range that a unit is usually shown in, for a number that has just got it.
pub(super) fn usual_range(unit: Unit) -> [f64; 2] {
    match unit {
        Unit::Share | Unit::AnnualRate => [0.0, 1.0],
        Unit::Money => [0.0, 10_000.0],
        Unit::Count => [0.0, 20.0],
        Unit::Points => [1.0, 7.0],
        Unit::Days => [0.0, 365.0],
        Unit::Months | Unit::Hours => [0.0, 24.0],
        Unit::Years => [0.0, 10.0],
        Unit::Plain | Unit::Periods => [0.0, 100.0],
    }
}
