//! The editor's forms, one a shape.

use models::own::{
    FIELDS, ITEMS, MOST_NAME, MOST_TESTS, OwnAxis, OwnItem, OwnMatrix, OwnModel, OwnRule, OwnRules, OwnScorecard,
    OwnShape, OwnTiers, Quantity, RELATIONS, RULES, SCALE, SEGMENTS, Segment, TIERS, Test, Tier,
};
use models::{Relation, Unit};
use ui::model::relation_sign;
use yew::prelude::*;

use super::blank::usual_range;
use super::edit::{Desk, Move, Scaling};

fn matrix_of(own: &mut OwnModel) -> Option<&mut OwnMatrix> {
    if let OwnShape::Matrix(matrix) = &mut own.shape { Some(matrix) } else { None }
}

fn tiers_of(own: &mut OwnModel) -> Option<&mut OwnTiers> {
    if let OwnShape::Tiers(tiers) = &mut own.shape { Some(tiers) } else { None }
}

fn rules_of(own: &mut OwnModel) -> Option<&mut OwnRules> {
    if let OwnShape::Rules(rules) = &mut own.shape { Some(rules) } else { None }
}

fn card_of(own: &mut OwnModel) -> Option<&mut OwnScorecard> {
    if let OwnShape::Scorecard(card) = &mut own.shape { Some(card) } else { None }
}

/// Tiers, or the bands of a scorecard.
fn steps_of(own: &mut OwnModel) -> Option<&mut Vec<Tier>> {
    match &mut own.shape {
        OwnShape::Tiers(tiers) => Some(&mut tiers.tiers),
        OwnShape::Scorecard(card) => Some(&mut card.bands),
        _ => None,
    }
}

/// Two axes and four quadrants, which stand as they do in the picture.
pub(super) fn matrix(desk: &Desk, matrix: &OwnMatrix) -> Html {
    html! {
        <>
            <div class="own-pair">
                { axis(desk, &matrix.x, "own-axis-x", |matrix| &mut matrix.x) }
                { axis(desk, &matrix.y, "own-axis-y", |matrix| &mut matrix.y) }
            </div>
            <fieldset class="own-part">
                <legend>{ desk.text("own-part-quadrants") }</legend>
                <div class="own-pair">
                    { for [(2, "low-high", 1), (3, "high-high", 0), (0, "low-low", 3), (1, "high-low", 2)].map(|(place, id, rank)| html! {
                        <fieldset class="own-entry-box" key={id}>
                            <legend>{ desk.text(&format!("own-part-{id}")) }</legend>
                            { desk.segment(&matrix.quadrants[place], [rank, 4], html! {}, move |own| Some(&mut matrix_of(own)?.quadrants[place])) }
                        </fieldset>
                    }) }
                </div>
            </fieldset>
        </>
    }
}

fn axis(desk: &Desk, axis: &OwnAxis, title: &str, find: fn(&mut OwnMatrix) -> &mut OwnAxis) -> Html {
    let cut = desk.number(desk.text("own-part-cut"), axis.cut, axis.of.unit, move |own, value| {
        if let Some(matrix) = matrix_of(own) {
            find(matrix).cut = value;
        }
    });
    let rescale = move |own: &mut OwnModel, scaling: &Scaling| {
        if let Some(matrix) = matrix_of(own) {
            scaling.apply(&mut find(matrix).cut);
        }
    };
    html! {
        <fieldset class="own-part">
            <legend>{ desk.text(title) }</legend>
            { desk.quantity(&axis.of, cut, move |own| Some(&mut find(matrix_of(own)?).of), rescale) }
            { desk.tick(desk.text("own-cut-is-high"), axis.cut_is_high, move |own, high| {
                if let Some(matrix) = matrix_of(own) {
                    find(matrix).cut_is_high = high;
                }
            }) }
        </fieldset>
    }
}

/// A number and the tiers that its thresholds make.
pub(super) fn tiers(desk: &Desk, tiers: &OwnTiers) -> Html {
    let ways = [
        (desk.text("own-more-is-better"), !tiers.less_is_better),
        (desk.text("own-less-is-better"), tiers.less_is_better),
    ];
    let rescale = |own: &mut OwnModel, scaling: &Scaling| {
        for tier in steps_of(own).into_iter().flatten() {
            tier.threshold.iter_mut().for_each(|threshold| scaling.apply(threshold));
        }
    };
    let way = desk.select(desk.text("own-part-way"), &ways, |own, place| {
        if let Some(tiers) = tiers_of(own) {
            tiers.less_is_better = place == 1;
        }
    });
    let (relation, end) = match tiers.less_is_better {
        true => (Relation::AtMost, tiers.of.range[1]),
        false => (Relation::AtLeast, tiers.of.range[0]),
    };
    html! {
        <>
            <fieldset class="own-part">
                <legend>{ desk.text("own-part-number") }</legend>
                { desk.quantity(&tiers.of, way, |own| Some(&mut tiers_of(own)?.of), rescale) }
            </fieldset>
            { steps(desk, &tiers.tiers, (tiers.of.unit, end), "tiers", relation) }
        </>
    }
}

/// Tiers or bands, best first.
fn steps(desk: &Desk, tiers: &[Tier], (unit, end): (Unit, f64), id: &'static str, relation: Relation) -> Html {
    let count = tiers.len();
    let threshold = |place: usize, tier: &Tier| {
        let label = desk.texts.with("own-part-threshold-sign", &[("sign", relation_sign(relation).into())]);
        // Only the last may take in all that is left.
        desk.number_box(label, tier.threshold, unit, false, place + 1 == count, move |own, value| {
            if let Some(tier) = steps_of(own).and_then(|tiers| tiers.get_mut(place)) {
                tier.threshold = value;
            }
        })
    };
    let add_name = desk.nth(&format!("own-new-{id}"), count);
    html! {
        <fieldset class="own-part">
            <legend>{ desk.text(&format!("own-part-{id}")) }</legend>
            <p class="own-help">{ desk.text(&format!("own-help-{id}")) }</p>
            <ol class="own-list">
                { for tiers.iter().enumerate().map(|(place, tier)| {
                    let name = desk.nth(&format!("own-part-{id}-nth"), place);
                    html! {
                        <li key={place}>
                            <fieldset class="own-entry-box">
                                <legend>{ &name }</legend>
                                { desk.segment(&tier.segment, [place, count], threshold(place, tier), move |own| Some(&mut steps_of(own)?.get_mut(place)?.segment)) }
                                { desk.order(&name, [place, count, TIERS[0]], |own, change| {
                                    if let Some(tiers) = steps_of(own) {
                                        reorder(tiers, change);
                                    }
                                }) }
                            </fieldset>
                        </li>
                    }
                }) }
            </ol>
            { desk.button(desk.text(&format!("own-add-{id}")), None, count >= TIERS[1], move |own| {
                if let Some(tiers) = steps_of(own) {
                    add_tier(tiers, end, add_name.to_string());
                }
            }) }
        </fieldset>
    }
}

/// Tiers change places, thresholds stay where they are: the names move along the ladder, the rungs do not.
fn reorder(tiers: &mut Vec<Tier>, change: Move) {
    match change {
        Move::Up(place) if place > 0 && place < tiers.len() => {
            let (above, below) = tiers.split_at_mut(place);
            std::mem::swap(&mut above[place - 1].segment, &mut below[0].segment);
        }
        Move::Out(place) if place + 1 == tiers.len() && place > 0 => {
            // What is left goes on to the new last one, if the old one took it in.
            if let Some(gone) = tiers.pop()
                && gone.threshold.is_none()
                && let Some(last) = tiers.last_mut()
            {
                last.threshold = None;
            }
        }
        other => other.apply(tiers),
    }
}

/// Adds a tier before the one that takes in what is left, half-way from the last threshold to the end of the range.
fn add_tier(tiers: &mut Vec<Tier>, end: f64, name: String) {
    let segment = Segment { name, ..Segment::default() };
    let open = tiers.last().is_some_and(|last| last.threshold.is_none());
    let last = tiers.iter().filter_map(|tier| tier.threshold).next_back().unwrap_or(end);
    let next = (last + end) / 2.0;
    let tier = Tier { segment, threshold: Some((next * 1e6).round() / 1e6) };
    let place = if open { tiers.len() - 1 } else { tiers.len() };
    tiers.insert(place, tier);
}

/// Numbers, segments, and rules over them.
pub(super) fn rules(desk: &Desk, rules: &OwnRules) -> Html {
    html! {
        <>
            { numbers(desk, rules) }
            { segments(desk, rules) }
            <fieldset class="own-part">
                <legend>{ desk.text("own-part-rules") }</legend>
                <p class="own-help">{ desk.text("own-help-rules") }</p>
                <ol class="own-list">
                    { for rules.rules.iter().enumerate().map(|(place, of)| html! { <li key={place}>{ rule(desk, rules, place, of) }</li> }) }
                </ol>
                { desk.button(desk.text("own-add-rules"), None, rules.rules.len() >= RULES[1], |own| {
                    if let Some(rules) = rules_of(own) {
                        // Before a rule for all others, behind which nothing is reached.
                        let open = rules.rules.last().is_some_and(|rule| rule.tests.is_empty());
                        let place = rules.rules.len() - usize::from(open);
                        let field = &rules.fields[0];
                        let value = field.start();
                        let tests = vec![Test { field: 0, relation: Relation::AtLeast, value }];
                        rules.rules.insert(place, OwnRule { segment: 0, tests });
                    }
                }) }
            </fieldset>
        </>
    }
}

fn numbers(desk: &Desk, rules: &OwnRules) -> Html {
    let count = rules.fields.len();
    let new = desk.nth("own-new-numbers", count).to_string();
    html! {
        <fieldset class="own-part">
            <legend>{ desk.text("own-part-numbers") }</legend>
            <p class="own-help">{ desk.text("own-help-numbers") }</p>
            <ol class="own-list">
                { for rules.fields.iter().enumerate().map(|(place, of)| {
                    let name = desk.nth("own-part-numbers-nth", place);
                    let rescale = move |own: &mut OwnModel, scaling: &Scaling| {
                        let rules = rules_of(own).into_iter().flat_map(|rules| &mut rules.rules);
                        for test in rules.flat_map(|rule| &mut rule.tests).filter(|test| test.field == place) {
                            scaling.apply(&mut test.value);
                        }
                    };
                    html! {
                        <li key={place}>
                            <fieldset class="own-entry-box">
                                <legend>{ &name }</legend>
                                { desk.quantity(of, html! {}, move |own| rules_of(own)?.fields.get_mut(place), rescale) }
                                { desk.order(&name, [place, count, FIELDS[0]], |own, change| {
                                    if let Some(rules) = rules_of(own) {
                                        move_field(rules, change);
                                    }
                                }) }
                            </fieldset>
                        </li>
                    }
                }) }
            </ol>
            { desk.button(desk.text("own-add-numbers"), None, count >= FIELDS[1], move |own| {
                if let Some(rules) = rules_of(own) {
                    rules.fields.push(Quantity { name: new.clone(), unit: Unit::Plain, range: usual_range(Unit::Plain) });
                }
            }) }
        </fieldset>
    }
}

fn segments(desk: &Desk, rules: &OwnRules) -> Html {
    let count = rules.segments.len();
    let new = desk.nth("own-blank-segment", count).to_string();
    html! {
        <fieldset class="own-part">
            <legend>{ desk.text("own-part-segments") }</legend>
            <p class="own-help">{ desk.text("own-help-segments") }</p>
            <ol class="own-list">
                { for rules.segments.iter().enumerate().map(|(place, of)| {
                    let name = desk.nth("own-part-segments-nth", place);
                    html! {
                        <li key={place}>
                            <fieldset class="own-entry-box">
                                <legend>{ &name }</legend>
                                { desk.segment(of, [place, count], html! {}, move |own| rules_of(own)?.segments.get_mut(place)) }
                                { desk.order(&name, [place, count, SEGMENTS[0]], |own, change| {
                                    if let Some(rules) = rules_of(own) {
                                        move_segment(rules, change);
                                    }
                                }) }
                            </fieldset>
                        </li>
                    }
                }) }
            </ol>
            { desk.button(desk.text("own-add-segments"), None, count >= SEGMENTS[1], move |own| {
                if let Some(rules) = rules_of(own) {
                    rules.segments.push(Segment { name: new.clone(), ..Segment::default() });
                }
            }) }
        </fieldset>
    }
}

/// Rules go on meaning the same segment when the order of segments changes; those of one that goes give the first.
fn move_segment(rules: &mut OwnRules, change: Move) {
    change.apply(&mut rules.segments);
    for rule in &mut rules.rules {
        rule.segment = followed(rule.segment, change).unwrap_or(0);
    }
}

/// Conditions go on asking for the same number; those of one that goes go with it, and rules that asked for nothing else.
fn move_field(rules: &mut OwnRules, change: Move) {
    change.apply(&mut rules.fields);
    rules.rules.retain_mut(|rule| {
        let had = !rule.tests.is_empty();
        rule.tests.retain_mut(|test| match followed(test.field, change) {
            Some(field) => {
                test.field = field;
                true
            }
            None => false,
        });
        !had || !rule.tests.is_empty()
    });
    if rules.rules.is_empty() {
        rules.rules.push(OwnRule::default());
    }
}

/// Where an entry of a list stands after a change; `None` for one that is gone.
fn followed(place: usize, change: Move) -> Option<usize> {
    match change {
        Move::Up(moved) if moved > 0 && place == moved => Some(moved - 1),
        Move::Up(moved) if moved > 0 && place + 1 == moved => Some(moved),
        Move::Out(gone) if place == gone => None,
        Move::Out(gone) if place > gone => Some(place - 1),
        _ => Some(place),
    }
}

fn rule(desk: &Desk, rules: &OwnRules, place: usize, of: &OwnRule) -> Html {
    let name = desk.nth("own-part-rules-nth", place);
    let segments: Vec<(AttrValue, bool)> = rules
        .segments
        .iter()
        .enumerate()
        .map(|(number, segment)| (AttrValue::from(segment.name.clone()), number == of.segment))
        .collect();
    let count = rules.rules.len();
    html! {
        <fieldset class="own-entry-box">
            <legend>{ &name }</legend>
            if of.tests.is_empty() {
                <p>{ desk.text("own-all-others") }</p>
            } else {
                <ul class="own-tests">
                    { for of.tests.iter().enumerate().map(|(number, of)| html! { <li key={number}>{ test(desk, rules, [place, number], *of) }</li> }) }
                </ul>
            }
            <div class="own-row">
                { desk.button(desk.text("own-add-test"), None, of.tests.len() >= MOST_TESTS, move |own| {
                    if let Some(rules) = rules_of(own)
                        && let (Some(rule), Some(field)) = (rules.rules.get_mut(place), rules.fields.first())
                    {
                        rule.tests.push(Test { field: 0, relation: Relation::AtLeast, value: field.start() });
                    }
                }) }
                { desk.select(desk.text("own-gives"), &segments, move |own, segment| {
                    if let Some(rule) = rules_of(own).and_then(|rules| rules.rules.get_mut(place)) {
                        rule.segment = segment;
                    }
                }) }
            </div>
            { desk.order(&name, [place, count, RULES[0]], |own, change| {
                if let Some(rules) = rules_of(own) {
                    change.apply(&mut rules.rules);
                }
            }) }
        </fieldset>
    }
}

fn test_of(own: &mut OwnModel, rule: usize, place: usize) -> Option<&mut Test> {
    rules_of(own)?.rules.get_mut(rule)?.tests.get_mut(place)
}

fn test(desk: &Desk, rules: &OwnRules, [rule, place]: [usize; 2], of: Test) -> Html {
    let change = move |own: &mut OwnModel, change: &dyn Fn(&mut Test)| {
        if let Some(test) = test_of(own, rule, place) {
            change(test);
        }
    };
    let fields: Vec<(AttrValue, bool)> = rules
        .fields
        .iter()
        .enumerate()
        .map(|(number, field)| (AttrValue::from(field.name.clone()), number == of.field))
        .collect();
    let relations = RELATIONS.map(|relation| (AttrValue::Static(relation_sign(relation)), relation == of.relation));
    let unit = rules.fields.get(of.field).map_or(Unit::Plain, |field| field.unit);
    let named = |id: &str| desk.texts.with(id, &[("rule", (rule + 1).into()), ("number", (place + 1).into())]);
    html! {
        <div class="own-test">
            { desk.bare_select(named("own-test-number"), &fields, move |own, field| {
                let start = rules_of(own).and_then(|rules| rules.fields.get(field)).map(Quantity::start);
                if let Some(value) = start {
                    change(own, &|test| *test = Test { field, value, ..*test });
                }
            }) }
            { desk.bare_select(named("own-test-relation"), &relations, move |own, relation| {
                change(own, &|test| test.relation = RELATIONS[relation]);
            }) }
            { desk.number_box(named("own-test-value"), Some(of.value), unit, true, false, move |own, value| {
                if let Some(value) = value {
                    change(own, &|test| test.value = value);
                }
            }) }
            { desk.button(desk.text("own-out"), Some(named("own-test-out")), false, move |own| {
                if let Some(rule) = rules_of(own).and_then(|rules| rules.rules.get_mut(rule)) {
                    Move::Out(place).apply(&mut rule.tests);
                }
            }) }
        </div>
    }
}

/// A scale, weighted items, and how their mean is read.
pub(super) fn scorecard(desk: &Desk, card: &OwnScorecard) -> Html {
    let scales: Vec<(AttrValue, bool)> = (SCALE[0]..=SCALE[1])
        .map(|points| (desk.texts.with("own-points", &[("points", usize::from(points).into())]), points == card.points))
        .collect();
    let anchor = |id: &str, place: usize| {
        desk.entry(desk.text(id), &card.anchors[place], MOST_NAME, move |own, text| {
            if let Some(card) = card_of(own) {
                card.anchors[place] = text;
            }
        })
    };
    let new = desk.nth("own-blank-item", card.items.len()).to_string();
    let sum: f64 = card.items.iter().map(|item| item.weight).sum();
    html! {
        <>
            <fieldset class="own-part">
                <legend>{ desk.text("own-part-scale") }</legend>
                <div class="own-row">
                    { desk.select(desk.text("own-part-points"), &scales, |own, place| {
                        if let Some(card) = card_of(own) {
                            rescale_bands(card, SCALE[0] + place as u8);
                        }
                    }) }
                    { anchor("own-part-lowest", 0) }
                    { anchor("own-part-highest", 1) }
                </div>
            </fieldset>
            <fieldset class="own-part">
                <legend>{ desk.text("own-part-items") }</legend>
                <p class="own-help">{ desk.text("own-help-items") }</p>
                <ol class="own-list">
                    { for card.items.iter().enumerate().map(|(place, of)| html! { <li key={place}>{ item(desk, place, of, card.items.len()) }</li> }) }
                </ol>
                <div class="own-row">
                    { desk.button(desk.text("own-add-items"), None, card.items.len() >= ITEMS[1], move |own| {
                        if let Some(card) = card_of(own) {
                            card.items.push(OwnItem { name: new.clone(), weight: 10.0, reversed: false });
                        }
                    }) }
                    <p class="own-sum">{ desk.texts.with("own-weights-sum", &[("sum", desk.texts.number(sum, 2).into())]) }</p>
                </div>
            </fieldset>
            { steps(desk, &card.bands, (Unit::Points, 1.0), "bands", Relation::AtLeast) }
        </>
    }
}

/// The bands of another scale stand in the same proportion.
fn rescale_bands(card: &mut OwnScorecard, points: u8) {
    let part = f64::from(points - 1) / f64::from(card.points.max(2) - 1);
    for threshold in card.bands.iter_mut().filter_map(|band| band.threshold.as_mut()) {
        *threshold = ((1.0 + (*threshold - 1.0) * part) * 10.0).round() / 10.0;
    }
    card.points = points;
}

fn item_of(own: &mut OwnModel, place: usize) -> Option<&mut OwnItem> {
    card_of(own)?.items.get_mut(place)
}

fn item(desk: &Desk, place: usize, of: &OwnItem, count: usize) -> Html {
    let name = desk.nth("own-part-items-nth", place);
    html! {
        <fieldset class="own-entry-box">
            <legend>{ &name }</legend>
            <div class="own-row">
                { desk.entry(desk.text("own-part-statement"), &of.name, 3 * MOST_NAME, move |own, text| {
                    if let Some(item) = item_of(own, place) {
                        item.name = text;
                    }
                }) }
                { desk.number(desk.text("own-part-weight"), of.weight, Unit::Plain, move |own, value| {
                    if let Some(item) = item_of(own, place) {
                        item.weight = value;
                    }
                }) }
            </div>
            { desk.tick(desk.text("own-part-reversed"), of.reversed, move |own, reversed| {
                if let Some(item) = item_of(own, place) {
                    item.reversed = reversed;
                }
            }) }
            { desk.order(&name, [place, count, ITEMS[0]], |own, change| {
                if let Some(card) = card_of(own) {
                    change.apply(&mut card.items);
                }
            }) }
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tier(name: &str, threshold: Option<f64>) -> Tier {
        Tier { segment: Segment { name: name.to_owned(), ..Segment::default() }, threshold }
    }

    fn read(tiers: &[Tier]) -> Vec<(&str, Option<f64>)> {
        tiers.iter().map(|tier| (tier.segment.name.as_str(), tier.threshold)).collect()
    }

    #[test]
    fn tiers_move_along_the_thresholds() {
        let mut tiers = vec![tier("a", Some(50.0)), tier("b", Some(20.0)), tier("c", None)];
        reorder(&mut tiers, Move::Up(1));
        assert_eq!(read(&tiers), [("b", Some(50.0)), ("a", Some(20.0)), ("c", None)]);
        add_tier(&mut tiers, 0.0, "d".to_owned());
        assert_eq!(read(&tiers)[2], ("d", Some(10.0)));
        reorder(&mut tiers, Move::Out(3));
        assert_eq!(read(&tiers), [("b", Some(50.0)), ("a", Some(20.0)), ("d", None)]);
        reorder(&mut tiers, Move::Out(0));
        assert_eq!(read(&tiers), [("a", Some(20.0)), ("d", None)]);
    }

    #[test]
    fn rules_follow_what_they_speak_of() {
        let test = |field| Test { field, relation: Relation::AtLeast, value: 1.0 };
        let quantity = |name: &str| Quantity { name: name.to_owned(), unit: Unit::Plain, range: [0.0, 1.0] };
        let mut rules = OwnRules {
            fields: ["x", "y", "z"].map(quantity).to_vec(),
            segments: vec![Segment::default(); 3],
            rules: vec![
                OwnRule { segment: 2, tests: vec![test(0), test(2)] },
                OwnRule { segment: 1, tests: vec![test(1)] },
                OwnRule { segment: 0, tests: Vec::new() },
            ],
        };
        move_segment(&mut rules, Move::Up(2));
        assert_eq!(rules.rules.iter().map(|rule| rule.segment).collect::<Vec<_>>(), [1, 2, 0]);
        move_field(&mut rules, Move::Up(1));
        assert_eq!(rules.rules[0].tests.iter().map(|test| test.field).collect::<Vec<_>>(), [1, 2]);
        // The number that is now first goes, and with it the rule that asked for nothing else.
        move_field(&mut rules, Move::Out(0));
        assert_eq!(rules.rules.len(), 2);
        assert_eq!(rules.rules[0].tests.iter().map(|test| test.field).collect::<Vec<_>>(), [0, 1]);
        assert!(rules.rules[1].tests.is_empty());
    }

    #[test]
    fn bands_keep_their_place_on_another_scale() {
        let mut card = OwnScorecard {
            points: 5,
            anchors: Default::default(),
            items: Vec::new(),
            bands: vec![tier("high", Some(4.0)), tier("low", None)],
        };
        rescale_bands(&mut card, 9);
        assert_eq!((card.points, card.bands[0].threshold), (9, Some(7.0)));
    }
}
