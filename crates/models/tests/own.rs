//! Models that users make: what a definition says is what the model does, the audit is exact, and files come back or say
//! where they are wrong.

use models::own::{
    Finding, Odd, OwnAxis, OwnItem, OwnMatrix, OwnModel, OwnRule, OwnRules, OwnScorecard, OwnShape, OwnTiers, Part,
    Quantity, Segment, Test, Tier, Wrong, audit, copies,
};
use models::{ModelRef, NO_SEGMENT, Picture, Relation, RowKind, Scorer, Unit, Value, Values, evaluate};
use proptest::prelude::*;

fn own(shape: OwnShape) -> OwnModel {
    OwnModel { name: "Mine".to_owned(), summary: String::new(), rows: RowKind::Customer, shape }
}

fn named(name: &str) -> Segment {
    Segment { name: name.to_owned(), advice: format!("Do with {name}"), colour: None }
}

fn number(name: &str, unit: Unit, range: [f64; 2]) -> Quantity {
    Quantity { name: name.to_owned(), unit, range }
}

fn matrix(cuts: [f64; 2], high: [bool; 2]) -> OwnModel {
    let axis = |name: &str, place: usize| OwnAxis {
        of: number(name, Unit::Points, [0.0, 10.0]),
        cut: cuts[place],
        cut_is_high: high[place],
    };
    let quadrants = ["low", "right", "top", "high"].map(named);
    own(OwnShape::Matrix(Box::new(OwnMatrix { x: axis("Across", 0), y: axis("Up", 1), quadrants })))
}

fn tiers(less_is_better: bool, thresholds: &[Option<f64>]) -> OwnModel {
    let tier = |(place, threshold): (usize, &Option<f64>)| Tier {
        segment: named(&format!("tier {place}")),
        threshold: *threshold,
    };
    let tiers = thresholds.iter().enumerate().map(tier).collect();
    own(OwnShape::Tiers(OwnTiers { of: number("Spend", Unit::Plain, [0.0, 100.0]), less_is_better, tiers }))
}

fn rules(units: &[Unit], segments: usize, rules: Vec<OwnRule>) -> OwnModel {
    let fields =
        units.iter().enumerate().map(|(place, unit)| number(&format!("n{place}"), *unit, [0.0, 1.0])).collect();
    let segments = (0..segments).map(|place| named(&format!("segment {place}"))).collect();
    own(OwnShape::Rules(OwnRules { fields, segments, rules }))
}

fn scorecard(points: u8, items: &[(f64, bool)], bands: &[Option<f64>]) -> OwnModel {
    let item = |(place, (weight, reversed)): (usize, &(f64, bool))| OwnItem {
        name: format!("item {place}"),
        weight: *weight,
        reversed: *reversed,
    };
    let band = |(place, threshold): (usize, &Option<f64>)| Tier {
        segment: named(&format!("band {place}")),
        threshold: *threshold,
    };
    own(OwnShape::Scorecard(OwnScorecard {
        points,
        anchors: ["never".to_owned(), "always".to_owned()],
        items: items.iter().enumerate().map(item).collect(),
        bands: bands.iter().enumerate().map(band).collect(),
    }))
}

fn model(own: &OwnModel) -> ModelRef {
    own.model().unwrap_or_else(|flaws| panic!("{flaws:?}"))
}

fn values(numbers: &[(&str, f64)]) -> Values {
    numbers.iter().map(|(id, number)| ((*id).to_owned(), Value::Number(*number))).collect()
}

/// The words of the case's segment.
fn segment_name(own: &OwnModel, inputs: &Values) -> Option<String> {
    let evaluation = model(own).evaluate(inputs, &Values::new()).expect("a case");
    evaluation.segment.map(|id| own.names()[&format!("segment-{}", models::kebab(id))].clone())
}

fn odds(own: &OwnModel) -> Vec<Odd> {
    audit(own).into_iter().map(|Finding { odd, .. }| odd).collect()
}

#[test]
fn a_matrix_names_its_quadrants_by_cuts_and_sides() {
    let own = matrix([5.0, 7.0], [true, false]);
    let of = |x: f64, y: f64| segment_name(&own, &values(&[("x", x), ("y", y)])).expect("a quadrant");
    assert_eq!([of(1.0, 1.0), of(9.0, 1.0), of(1.0, 9.0), of(9.0, 9.0)], ["low", "right", "top", "high"]);
    // At the cut: high across, where the cut belongs to high, and low upward, where it does not.
    assert_eq!(of(5.0, 7.0), "right");
    let Picture::Matrix { x, y, .. } = model(&own).evaluate(&Values::new(), &Values::new()).expect("a case").picture
    else {
        panic!("a matrix");
    };
    assert_eq!(((x.min, x.max, x.cut), (y.cut, y.cut_setting)), ((0.0, 10.0, 5.0), (7.0, "yCut")));
}

#[test]
fn tiers_are_read_from_the_top_in_either_direction() {
    let spend = tiers(false, &[Some(50.0), Some(20.0), None]);
    let of = |own: &OwnModel, value: f64| segment_name(own, &values(&[("number", value)]));
    let found = [80.0, 50.0, 49.9, 20.0, 0.0].map(|value| of(&spend, value).expect("a tier"));
    assert_eq!(found, ["tier 0", "tier 0", "tier 1", "tier 1", "tier 2"]);
    let silence = tiers(true, &[Some(30.0), Some(90.0)]);
    assert_eq!(of(&silence, 30.0).as_deref(), Some("tier 0"));
    assert_eq!(of(&silence, 60.0).as_deref(), Some("tier 1"));
    assert_eq!(of(&silence, 91.0), None);
}

#[test]
fn a_scorecard_by_hand() {
    // On five points, the second item turned: (3 × 4 + 1 × (6 − 2) + 0 × 1) / 4 = 4.
    let own = scorecard(5, &[(3.0, false), (1.0, true), (0.0, false)], &[Some(4.0), Some(2.0), None]);
    let inputs = values(&[("item1", 4.0), ("item2", 2.0), ("item3", 1.0)]);
    let evaluation = model(&own).evaluate(&inputs, &Values::new()).expect("a case");
    assert_eq!(evaluation.values[0].value, Some(4.0));
    assert_eq!(evaluation.values[2].value, Some(4.0));
    assert_eq!(segment_name(&own, &inputs).as_deref(), Some("band 0"));
    let lines: Vec<&str> = evaluation.steps.iter().map(|step| step.text.as_str()).collect();
    assert_eq!(lines[0], "s_2 = 1 + k − x = 1 + 5 − 2 = 4");
    assert!(lines[1].starts_with("S = (w_1 × s_1 + w_2 × s_2) / (w_1 + w_2)"), "{lines:?}");
    assert_eq!(lines[2], "S ≥ c_1: 4 ≥ 4");
    // An item that counts must be answered; one without weight need not.
    let mut unanswered = inputs.clone();
    unanswered.insert("item3".to_owned(), Value::Missing);
    assert_eq!(model(&own).evaluate(&unanswered, &Values::new()).expect("a case").values[0].value, Some(4.0));
    unanswered.insert("item1".to_owned(), Value::Missing);
    assert_eq!(model(&own).evaluate(&unanswered, &Values::new()).expect("a case").values[0].reason, Some("missing"));
}

#[test]
fn the_first_rule_that_matches_decides() {
    let test = |field, relation, value| Test { field, relation, value };
    let own = rules(
        &[Unit::Money, Unit::Count],
        3,
        vec![
            OwnRule { segment: 0, tests: vec![test(0, Relation::AtLeast, 100.0), test(1, Relation::MoreThan, 2.0)] },
            OwnRule { segment: 1, tests: vec![test(0, Relation::AtLeast, 100.0)] },
            OwnRule { segment: 2, tests: Vec::new() },
        ],
    );
    let of = |spend: f64, orders: f64| segment_name(&own, &values(&[("number1", spend), ("number2", orders)]));
    assert_eq!(of(100.0, 3.0).as_deref(), Some("segment 0"));
    assert_eq!(of(100.0, 2.0).as_deref(), Some("segment 1"));
    assert_eq!(of(99.0, 9.0).as_deref(), Some("segment 2"));
    assert!(audit(&own).iter().all(|finding| finding.harmless), "{:?}", audit(&own));
}

#[test]
fn words_make_no_model_and_numbers_do() {
    let one = matrix([5.0, 5.0], [true, true]);
    let mut renamed = one.clone();
    renamed.name = "Other".to_owned();
    let OwnShape::Matrix(shape) = &mut renamed.shape else { panic!("a matrix") };
    shape.quadrants[0] = named("other");
    assert_eq!(model(&one), model(&renamed));
    assert_ne!(model(&one), model(&matrix([5.0, 6.0], [true, true])));
    assert_ne!(model(&one), ModelRef::find("loyalty-matrix").expect("ours"));
}

#[test]
fn colours_follow_the_order_until_one_is_chosen() {
    let plain = tiers(false, &[Some(50.0), None]);
    assert!(model(&plain).card().tones.is_empty());
    let mut coloured = plain.clone();
    let OwnShape::Tiers(shape) = &mut coloured.shape else { panic!("tiers") };
    shape.tiers[1].segment.colour = Some(3);
    assert_eq!(model(&coloured).card().tones, [0, 3]);
}

#[test]
fn a_copy_of_a_matrix_of_ours_agrees_with_it() {
    let cards = copies();
    assert!(cards.iter().any(|card| card.id == "loyalty-matrix"), "{cards:?}");
    for card in cards {
        let copy = OwnModel::copy_of(card.id, |kind, id| format!("{kind} of {id}")).expect("a matrix");
        assert_eq!(copy.flaws(), [], "{}", card.id);
        assert_eq!(copy.name, format!("name of {}", card.id));
        let ours = evaluate(card.id, &Values::new(), &Values::new()).expect("defaults");
        let Picture::Matrix { x, y, quadrants } = &ours.picture else { panic!("{} draws no matrix", card.id) };
        let (Some(at_x), Some(at_y)) = (x.value, y.value) else { continue };
        let found = model(&copy).evaluate(&values(&[("x", at_x), ("y", at_y)]), &Values::new()).expect("a case");
        let Picture::Matrix { x: own_x, quadrants: own, .. } = &found.picture else { panic!("a matrix") };
        assert_eq!(own_x.cut, x.cut, "{}", card.id);
        let place = |all: &[&str; 4], one: Option<&str>| all.iter().position(|id| Some(*id) == one);
        assert_eq!(place(own, found.segment), place(quadrants, ours.segment), "{}", card.id);
    }
}

#[test]
fn the_audit_names_what_is_odd() {
    assert_eq!(odds(&tiers(false, &[Some(50.0), Some(20.0), None])), []);
    let upside_down = odds(&tiers(false, &[Some(20.0), Some(50.0), None]));
    assert_eq!(upside_down, [Odd::Unreachable(1)]);
    let open = odds(&tiers(false, &[Some(50.0), Some(20.0)]));
    let [Odd::Unmatched(regions)] = open.as_slice() else { panic!("{open:?}") };
    assert_eq!((regions.len(), regions[0][0].high, regions[0][0].high_closed), (1, 20.0, false));
    let outside = odds(&matrix([0.0, 5.0], [true, true]));
    assert_eq!(outside, [Odd::CutOutside(0)]);
    let weights = odds(&scorecard(5, &[(30.0, false), (0.0, false)], &[Some(6.0), Some(3.0), None]));
    assert_eq!(weights, [Odd::Contradictory(0), Odd::WeightsSum(30.0), Odd::NoWeight(1)]);
    assert_eq!(odds(&scorecard(5, &[(0.0, false)], &[Some(3.0), None])), [Odd::NoWeights]);
    assert_eq!(odds(&scorecard(5, &[(0.1, false), (0.2, false), (0.7, false)], &[Some(3.0), None])), []);

    // Whole numbers: nothing lies between two and three, so three rules leave nothing out.
    let test = |relation, value| vec![Test { field: 0, relation, value }];
    let whole = |unit| {
        rules(
            &[unit],
            2,
            vec![
                OwnRule { segment: 0, tests: test(Relation::AtLeast, 3.0) },
                OwnRule { segment: 1, tests: test(Relation::AtMost, 2.0) },
            ],
        )
    };
    assert_eq!(odds(&whole(Unit::Count)), []);
    assert!(matches!(odds(&whole(Unit::Plain)).as_slice(), [Odd::Unmatched(regions)] if regions[0][0].low == 2.0));

    let mut nameless = matrix([5.0, 5.0], [true, true]);
    nameless.name = "  ".to_owned();
    let OwnShape::Matrix(shape) = &mut nameless.shape else { panic!("a matrix") };
    shape.quadrants[0].name.clear();
    shape.quadrants[2].name = "high".to_owned();
    shape.x.of.name.clear();
    assert_eq!(odds(&nameless), [Odd::NoModelName, Odd::SameName(0, 1), Odd::NoName(3), Odd::NoNumberName(0)]);
}

#[test]
fn far_too_many_combinations_are_said_to_be_so() {
    // Each rule cuts a corner off every one of eight numbers: what is left has ever more pieces.
    let all = (0..24).map(|place| OwnRule {
        segment: place % 12,
        tests: (0..8)
            .map(|field| Test {
                field,
                relation: if (place + field) % 2 == 0 { Relation::AtLeast } else { Relation::AtMost },
                value: ((place * 7 + field * 13) % 29) as f64,
            })
            .collect(),
    });
    let found = odds(&rules(&[Unit::Plain; 8], 12, all.collect()));
    assert!(found.contains(&Odd::TooMany));
    assert!(!found.iter().any(|odd| matches!(odd, Odd::Unmatched(_))));
}

#[test]
fn a_file_that_is_wrong_says_where() {
    let wrong = |text: &str| OwnModel::read(text).expect_err("a flaw");
    let alone = |text: &str| {
        let flaws = wrong(text);
        assert_eq!(flaws.len(), 1, "{flaws:?}");
        flaws[0].clone()
    };
    assert_eq!(alone("{\n  \"format\": oops").wrong, Wrong::Broken { row: 2, column: 13 });
    assert_eq!(alone("[]").wrong, Wrong::NotAModel);
    assert_eq!(alone(r#"{"format":"clovis-project","version":1}"#).wrong, Wrong::NotAModel);
    let newer = alone(r#"{"format":"clovis-model","version":7}"#);
    assert_eq!(newer.wrong, Wrong::TooNew { found: 7, known: 1 });
    assert_eq!(alone(&" ".repeat(1_000_001)).wrong, Wrong::FileTooLarge);

    let good = tiers(false, &[Some(50.0), None]).to_json();
    let at = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut json = good.clone();
        change(&mut json);
        let flaw = alone(&json.to_string());
        let path: Vec<String> = flaw
            .at
            .iter()
            .map(|part| match part {
                Part::Key(key) => (*key).to_owned(),
                Part::Number(number) => number.to_string(),
            })
            .collect();
        (path.join("."), flaw.wrong)
    };
    let tier = |flaw: Wrong, path: &str| (path.to_owned(), flaw);
    assert_eq!(
        at(&|json| json["tiers"][0]["threshold"] = "x".into()),
        tier(Wrong::Expected("number"), "tiers.1.threshold")
    );
    assert_eq!(at(&|json| json["tiers"][1]["name"] = 5.into()), tier(Wrong::Expected("text"), "tiers.2.name"));
    assert_eq!(
        at(&|json| json["tiers"][1]["colour"] = 40.into()),
        tier(Wrong::OutOfRange { found: 40.0, min: 0.0, max: 11.0 }, "tiers.2.colour")
    );
    assert_eq!(at(&|json| json["number"]["to"] = 0.into()), tier(Wrong::RangeOrder, "number.to"));
    assert_eq!(at(&|json| json["tires"] = 0.into()), tier(Wrong::Unknown("tires".to_owned()), ""));
    assert_eq!(
        at(&|json| json["tiers"] = serde_json::json!([json["tiers"][0].clone()])),
        tier(Wrong::TooFew { found: 1, least: 2 }, "tiers")
    );
    assert!(
        matches!(at(&|json| json["number"]["unit"] = "ells".into()), (path, Wrong::Word { found, .. }) if path == "number.unit" && found == "ells")
    );

    // All that is wrong at once.
    let mut json = good.clone();
    json["tiers"][0]["threshold"] = true.into();
    json["number"]["from"] = serde_json::Value::Null;
    assert_eq!(wrong(&json.to_string()).len(), 2);
}

/// Definitions of rules over a few numbers with small thresholds.
fn any_rules() -> impl Strategy<Value = OwnModel> {
    let relation = prop_oneof![
        Just(Relation::AtLeast),
        Just(Relation::MoreThan),
        Just(Relation::AtMost),
        Just(Relation::LessThan),
        Just(Relation::Equal)
    ];
    let unit = prop_oneof![Just(Unit::Plain), Just(Unit::Count), Just(Unit::Days)];
    (proptest::collection::vec(unit, 1..=3), 1_usize..=3).prop_flat_map(move |(units, segments)| {
        let value = (-1_i32..=7).prop_map(|half| f64::from(half) / 2.0);
        let counted: Vec<bool> = units.iter().map(|unit| *unit == Unit::Count).collect();
        let least: Vec<f64> = units.iter().map(|unit| if *unit == Unit::Plain { -10.0 } else { 0.0 }).collect();
        let test = (0..units.len(), relation.clone(), value).prop_map(move |(field, relation, value)| Test {
            field,
            relation,
            value: value.max(least[field]),
        });
        let rule = (0..segments, proptest::collection::vec(test, 0..=3))
            .prop_map(|(segment, tests)| OwnRule { segment, tests });
        let _ = counted;
        proptest::collection::vec(rule, 1..=5).prop_map(move |all| rules(&units, segments, all))
    })
}

/// Every combination of numbers at, between and beyond the thresholds that any_rules draws: as every comparison with one
/// of those thresholds is the same throughout a gap, it stands for all numbers there are.
fn grid(own: &OwnModel) -> Vec<Vec<f64>> {
    let OwnShape::Rules(shape) = &own.shape else { panic!("rules") };
    let mut cases: Vec<Vec<f64>> = vec![Vec::new()];
    for field in &shape.fields {
        let numbers: Vec<f64> = match field.unit {
            Unit::Count => (0..=5).map(f64::from).collect(),
            Unit::Days => (0..=18).map(|quarter| f64::from(quarter) / 4.0).collect(),
            _ => (-6..=18).map(|quarter| f64::from(quarter) / 4.0).collect(),
        };
        cases =
            cases.iter().flat_map(|case| numbers.iter().map(|number| [case.as_slice(), &[*number]].concat())).collect();
    }
    cases
}

fn holds(test: &Test, case: &[f64]) -> bool {
    let (left, right) = (case[test.field], test.value);
    match test.relation {
        Relation::AtLeast => left >= right,
        Relation::MoreThan => left > right,
        Relation::AtMost => left <= right,
        Relation::LessThan => left < right,
        _ => left == right,
    }
}

proptest! {
    #[test]
    fn quadrants_part_the_plane(
        cuts in [-20.0..30.0, -20.0..30.0], high in any::<[bool; 2]>(), at in [-30.0..40.0, -30.0..40.0], on in any::<[bool; 2]>(),
    ) {
        let own = matrix(cuts, high);
        // Now and then exactly on a cut.
        let place = |axis: usize| if on[axis] { cuts[axis] } else { at[axis] };
        let is_high = |axis: usize| place(axis) > cuts[axis] || high[axis] && place(axis) == cuts[axis];
        let expected = match (is_high(0), is_high(1)) {
            (false, false) => "low",
            (true, false) => "right",
            (false, true) => "top",
            (true, true) => "high",
        };
        let found = segment_name(&own, &values(&[("x", place(0)), ("y", place(1))]));
        prop_assert_eq!(found.as_deref(), Some(expected));
    }

    #[test]
    fn the_audit_of_rules_agrees_with_trying_every_case(own in any_rules()) {
        let OwnShape::Rules(shape) = &own.shape else { panic!("rules") };
        let found = odds(&own);
        let cases = grid(&own);
        let matching = |case: &[f64]| -> Vec<usize> {
            (0..shape.rules.len()).filter(|rule| shape.rules[*rule].tests.iter().all(|test| holds(test, case))).collect()
        };
        let all: Vec<Vec<usize>> = cases.iter().map(|case| matching(case)).collect();
        for rule in 0..shape.rules.len() {
            let matched = all.iter().any(|rules| rules.contains(&rule));
            let reached = all.iter().any(|rules| rules.first() == Some(&rule));
            prop_assert_eq!(found.contains(&Odd::Contradictory(rule)), !matched, "rule {}", rule);
            prop_assert_eq!(found.contains(&Odd::Unreachable(rule)), matched && !reached, "rule {}", rule);
        }
        let regions = found.iter().find_map(|odd| match odd {
            Odd::Unmatched(regions) => Some(regions.clone()),
            _ => None,
        });
        for (case, rules) in cases.iter().zip(&all) {
            // The regions left out hold each such case once, and no other.
            let holding = regions.iter().flatten().filter(|region| region.iter().zip(case).all(|(span, number)| span.holds(*number)));
            prop_assert_eq!(holding.count(), usize::from(rules.is_empty()), "{:?}", case);
        }
        for second in 0..shape.rules.len() {
            for first in 0..second {
                let expected = shape.rules[first].segment != shape.rules[second].segment
                    && !all.iter().all(|rules| rules.contains(&second))
                    && all.iter().any(|rules| rules.contains(&first) && rules.contains(&second));
                let said = found.iter().any(|odd| matches!(odd, Odd::Twice { first: one, second: other, .. } if (*one, *other) == (first, second)));
                prop_assert_eq!(said, expected, "rules {} and {}", first, second);
            }
        }
    }

    #[test]
    fn rules_do_on_rows_what_they_say(own in any_rules()) {
        let OwnShape::Rules(shape) = &own.shape else { panic!("rules") };
        let cases = grid(&own);
        let ids: Vec<String> = (1..=shape.fields.len()).map(|number| format!("number{number}")).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let columns: Vec<Vec<f64>> = (0..ids.len()).map(|field| cases.iter().map(|case| case[field]).collect()).collect();
        let slices: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
        let mut scorer = Scorer::of(model(&own), &ids, &Values::new(), &Values::new()).expect("a run");
        scorer.push(&slices).expect("even columns");
        let scored = scorer.finish();
        let mut left_out = 0;
        for (row, case) in cases.iter().enumerate() {
            let expected = shape.rules.iter().find(|rule| rule.tests.iter().all(|test| holds(test, case)));
            prop_assert_eq!(scored.segments[row], expected.map_or(NO_SEGMENT, |rule| rule.segment as u8), "{:?}", case);
            left_out += usize::from(expected.is_none());
        }
        prop_assert_eq!(scored.without.get("unmatched").copied().unwrap_or(0), left_out);
    }

    #[test]
    fn only_the_proportions_of_weights_count(
        weights in proptest::collection::vec(0.1..10.0, 1..6), factor in 0.1..9.0, answers in proptest::collection::vec(1.0..7.0, 6),
        reversed in any::<[bool; 6]>(),
    ) {
        let card = |factor: f64| {
            let items: Vec<(f64, bool)> = weights.iter().zip(reversed).map(|(weight, reversed)| (weight * factor, reversed)).collect();
            scorecard(7, &items, &[Some(5.0), Some(3.0), None])
        };
        let inputs: Values = (0..weights.len())
            .map(|place| (format!("item{}", place + 1), Value::Number(answers[place])))
            .collect();
        let [one, other] = [1.0, factor].map(|factor| model(&card(factor)).evaluate(&inputs, &Values::new()).expect("a case"));
        let (one, other) = (one.values[0].value.unwrap(), other.values[0].value.unwrap());
        prop_assert!((one - other).abs() < 1e-9, "{} {}", one, other);
        // And by the definition of a weighted mean.
        let score = |place: usize| if reversed[place] { 8.0 - answers[place] } else { answers[place] };
        let mean = (0..weights.len()).map(|place| weights[place] * score(place)).sum::<f64>() / weights.iter().sum::<f64>();
        prop_assert!((one - mean).abs() < 1e-9, "{} {}", one, mean);
    }

    #[test]
    fn a_file_comes_back(own in any_rules(), name in "\\PC{0,40}", colour in proptest::option::of(0_u8..12), cut in -5000_i32..15_000) {
        // Numbers that a person types: of fifteen digits at most, which JSON readers take exactly.
        let above_one = f64::from(cut.abs() + 1000) / 1000.0;
        let cut = f64::from(cut) / 1000.0;
        for mut own in [own, matrix([cut, 2.0], [true, false]), tiers(true, &[Some(cut), Some(3.0), None]),
            scorecard(5, &[(cut.abs(), true), (1.0, false)], &[Some(above_one), None])]
        {
            own.name.clone_from(&name);
            own.summary = format!("{name}\n\"quoted\"");
            match &mut own.shape {
                OwnShape::Matrix(shape) => shape.quadrants[1].colour = colour,
                OwnShape::Tiers(shape) => shape.tiers[0].segment.colour = colour,
                OwnShape::Rules(shape) => shape.segments[0].colour = colour,
                OwnShape::Scorecard(shape) => shape.bands[1].segment.colour = colour,
            }
            prop_assert_eq!(OwnModel::read(&own.to_text()), Ok(own));
        }
    }

    #[test]
    fn no_text_breaks_the_reader(text in "\\PC{0,200}", cut in 0_usize..900, junk in "[\\[\\]{}:,\"0-9a-z]{0,6}") {
        let _ = OwnModel::read(&text);
        // A good file with a piece gone and something else in its place.
        let good = matrix([1.0, 2.0], [true, false]).to_text();
        let place = cut.min(good.len() - 1);
        if good.is_char_boundary(place) {
            let broken = format!("{}{junk}{}", &good[..place], &good[place + 1..]);
            if let Ok(own) = OwnModel::read(&broken) {
                prop_assert!(own.model().is_ok());
            }
        }
    }

    #[test]
    fn sliders_are_usable(from in -1e6..1e6, width in 1e-3..1e6) {
        let of = number("n", Unit::Plain, [from, from + width]);
        let (step, start) = (of.step(), of.start());
        prop_assert!(step > 0.0 && step <= width && width / step <= 101.0, "{}", step);
        prop_assert!(of.range[0] <= start && start <= of.range[1]);
    }
}
