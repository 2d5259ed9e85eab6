//! What is wrong with a definition, and what is odd about it, in words.

use std::rc::Rc;

use models::Unit;
use models::own::{Finding, Flaw, Odd, OwnModel, OwnShape, Part, Region, Wrong, audit, domain};
use ui::model::Lexicon;
use ui::texts::{Texts, use_texts};
use yew::prelude::*;

/// Regions that are described; of more the count is said.
const SHOWN: usize = 3;

/// Properties of [`Findings`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FindingsProps {
    pub(super) own: Rc<OwnModel>,
    /// Whether the editor is open: then it is also said that all is well, and what is only worth knowing.
    pub(super) editing: bool,
}

/// The audit of a definition.
#[component]
pub(super) fn Findings(props: &FindingsProps) -> Html {
    let texts = use_texts();
    let found = use_memo(Rc::clone(&props.own), |own| audit(own));
    let shown: Vec<&Finding> = found.iter().filter(|finding| props.editing || !finding.harmless).collect();
    if shown.is_empty() && !props.editing {
        return html! {};
    }
    html! {
        <section class="own-audit" aria-labelledby="own-audit-title">
            <h2 id="own-audit-title">{ texts.get("own-audit-title") }</h2>
            <div role="status">
                if shown.is_empty() {
                    <p>{ texts.get(&format!("own-audit-well-{}", props.own.shape.kind())) }</p>
                } else {
                    <ul>
                        { for shown.iter().map(|finding| html! {
                            <li class={classes!(finding.harmless.then_some("muted"))}>{ said(&texts, &props.own, &finding.odd) }</li>
                        }) }
                    </ul>
                }
            </div>
        </section>
    }
}

/// A finding in words.
fn said(texts: &Texts, own: &OwnModel, odd: &Odd) -> AttrValue {
    let number = |place: &usize| (*place + 1).into();
    let kind = own.shape.kind();
    let segment = |place: &usize| {
        let name = own.segments().get(*place).map(|segment| segment.name.trim().to_owned()).unwrap_or_default();
        if name.is_empty() { texts.with("own-place", &[("number", (place + 1).into())]).to_string() } else { name }
    };
    let quantity = |place: &usize| own.quantities().get(*place).map(|of| of.name.clone()).unwrap_or_default();
    match odd {
        Odd::Unmatched(regions) => {
            let described: Vec<String> =
                regions.iter().take(SHOWN).map(|region| describe(texts, own, region)).collect();
            let described = described.join(&texts.get("own-or"));
            let more = regions.len().saturating_sub(SHOWN);
            texts.with("own-odd-unmatched", &[("where", described.as_str().into()), ("more", more.into())])
        }
        Odd::Twice { first, second, region } => {
            let described = describe(texts, own, region);
            let arguments =
                [("first", number(first)), ("second", number(second)), ("where", described.as_str().into())];
            texts.with("own-odd-twice", &arguments)
        }
        Odd::Contradictory(place) => by_rule(texts, own, "own-odd-contradictory", kind, place),
        Odd::Unreachable(place) => by_rule(texts, own, "own-odd-unreachable", kind, place),
        Odd::Unused(place) => texts.with("own-odd-unused", &[("name", segment(place).as_str().into())]),
        Odd::Idle(place) => texts.with("own-odd-idle", &[("name", quantity(place).as_str().into())]),
        Odd::TooMany => texts.get("own-odd-too-many"),
        Odd::SameName(_, second) => texts.with("own-odd-same-name", &[("name", segment(second).as_str().into())]),
        Odd::NoName(place) => texts.with("own-odd-no-name", &[("number", number(place))]),
        Odd::NoNumberName(place) if kind == "scorecard" => {
            texts.with("own-odd-no-item-name", &[("number", number(place))])
        }
        Odd::NoNumberName(place) => texts.with("own-odd-no-number-name", &[("number", number(place))]),
        Odd::NoModelName => texts.get("own-odd-no-model-name"),
        Odd::CutOutside(place) => texts.with("own-odd-cut-outside", &[("name", quantity(place).as_str().into())]),
        Odd::WeightsSum(sum) => texts.with("own-odd-weights-sum", &[("sum", texts.number(*sum, 4).into())]),
        Odd::NoWeight(place) => {
            let name = match &own.shape {
                OwnShape::Scorecard(card) => card.items.get(*place).map(|item| item.name.clone()).unwrap_or_default(),
                _ => String::new(),
            };
            texts.with("own-odd-no-weight", &[("number", number(place)), ("name", name.as_str().into())])
        }
        Odd::NoWeights => texts.get("own-odd-no-weights"),
    }
}

/// What is said of a rule by its number, of a tier or band by its name.
fn by_rule(texts: &Texts, own: &OwnModel, id: &str, kind: &str, place: &usize) -> AttrValue {
    if kind == "rules" {
        return texts.with(&format!("{id}-rule"), &[("number", (*place + 1).into())]);
    }
    let segments = own.segments();
    let name = segments.get(*place).map(|segment| segment.name.trim()).filter(|name| !name.is_empty());
    let name =
        name.map_or_else(|| texts.with("own-place", &[("number", (*place + 1).into())]).to_string(), str::to_owned);
    texts.with(&format!("{id}-tier"), &[("name", name.as_str().into())])
}

/// A region in words: what each number is between, where that is less than all it can be.
fn describe(texts: &Texts, own: &OwnModel, region: &Region) -> String {
    let lexicon = Lexicon::own_model(texts, Default::default());
    let score = texts.get("own-result-total").to_string();
    let fields: Vec<(String, Unit, [f64; 2])> = match &own.shape {
        OwnShape::Scorecard(card) => vec![(score, Unit::Points, [1.0, f64::from(card.points)])],
        _ => own.quantities().iter().map(|of| (of.name.clone(), of.unit, domain(of.unit).0)).collect(),
    };
    let parts: Vec<String> = region
        .iter()
        .zip(&fields)
        .filter_map(|(span, (name, unit, [min, max]))| {
            let print = |value: f64| lexicon.value(value, *unit);
            let below = span.low <= *min && span.low_closed;
            let above = span.high >= *max && span.high_closed;
            let [low, high] = [span.low, span.high].map(print);
            let less = |closed: bool| if closed { "≤" } else { "<" };
            let more = |closed: bool| if closed { "≥" } else { ">" };
            match (below, above) {
                (true, true) => None,
                _ if span.low == span.high => Some(format!("{name} = {low}")),
                (true, false) => Some(format!("{name} {} {high}", less(span.high_closed))),
                (false, true) => Some(format!("{name} {} {low}", more(span.low_closed))),
                (false, false) => {
                    Some(format!("{low} {} {name} {} {high}", less(span.low_closed), less(span.high_closed)))
                }
            }
        })
        .collect();
    if parts.is_empty() { texts.get("own-everywhere").to_string() } else { parts.join(&texts.get("own-and")) }
}

/// Properties of [`Flaws`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FlawsProps {
    pub(super) flaws: Vec<Flaw>,
    /// What they stand in the way of.
    pub(super) lead: AttrValue,
}

/// What stands in the way of using a definition, each with its place.
#[component]
pub(super) fn Flaws(props: &FlawsProps) -> Html {
    const MOST: usize = 12;
    let texts = use_texts();
    html! {
        <div class="own-flaws" role="alert">
            <p>{ &props.lead }</p>
            <ul>
                { for props.flaws.iter().take(MOST).map(|flaw| html! { <li>{ flaw_text(&texts, flaw) }</li> }) }
            </ul>
            if props.flaws.len() > MOST {
                <p>{ texts.with("own-flaws-more", &[("count", (props.flaws.len() - MOST).into())]) }</p>
            }
        </div>
    }
}

/// A flaw with its place.
fn flaw_text(texts: &Texts, flaw: &Flaw) -> String {
    let wrong = wrong_text(texts, &flaw.wrong);
    let mut place: Vec<String> = Vec::new();
    let mut parts = flaw.at.iter().peekable();
    while let Some(part) = parts.next() {
        let Part::Key(key) = part else { continue };
        // A list and the number of its entry are said in one: "tier 2".
        match parts.peek() {
            Some(Part::Number(number)) => {
                place.push(
                    texts
                        .with(&format!("own-part-{}-nth", models::kebab(key)), &[("number", (*number).into())])
                        .to_string(),
                );
            }
            _ => place.push(texts.get(&format!("own-part-{}", models::kebab(key))).to_string()),
        }
    }
    if place.is_empty() {
        return wrong.to_string();
    }
    let place = place.join(&texts.get("own-part-separator"));
    texts.with("own-flaw-at", &[("place", place.as_str().into()), ("what", wrong.as_str().into())]).to_string()
}

fn wrong_text(texts: &Texts, wrong: &Wrong) -> AttrValue {
    let number = |value: f64| texts.number(value, 6);
    match wrong {
        Wrong::Broken { row, column } => {
            texts.with("own-flaw-broken", &[("row", (*row).into()), ("column", (*column).into())])
        }
        Wrong::FileTooLarge => texts.get("own-flaw-file-too-large"),
        Wrong::NotAModel => texts.get("own-flaw-not-a-model"),
        Wrong::TooNew { found, .. } => texts.with("own-flaw-too-new", &[("found", (*found as usize).into())]),
        Wrong::Missing => texts.get("own-flaw-missing"),
        Wrong::Unknown(name) => texts.with("own-flaw-unknown", &[("name", name.as_str().into())]),
        Wrong::Expected(kind) => texts.get(&format!("own-flaw-expected-{kind}")),
        Wrong::Word { found, options } => {
            let options = options.join(&texts.get("model-list-separator"));
            texts.with("own-flaw-word", &[("found", found.as_str().into()), ("options", options.as_str().into())])
        }
        Wrong::TooFew { found, least } => {
            texts.with("own-flaw-too-few", &[("found", (*found).into()), ("least", (*least).into())])
        }
        Wrong::TooMany { found, most } => {
            texts.with("own-flaw-too-many", &[("found", (*found).into()), ("most", (*most).into())])
        }
        Wrong::TooLong { most } => texts.with("own-flaw-too-long", &[("most", (*most).into())]),
        Wrong::OutOfRange { found, min, max } => {
            // A limit that only keeps numbers finite is none that a person should read.
            const FAR: f64 = 1e9;
            let (id, arguments) = match (*min > -FAR, *max < FAR) {
                (true, false) => ("own-flaw-at-least", vec![("found", number(*found)), ("min", number(*min))]),
                (true, true) => {
                    ("own-flaw-between", vec![("found", number(*found)), ("min", number(*min)), ("max", number(*max))])
                }
                _ => ("own-flaw-too-far", vec![("found", number(*found))]),
            };
            let arguments: Vec<_> = arguments.into_iter().map(|(name, value)| (name, value.into())).collect();
            texts.with(id, &arguments)
        }
        Wrong::NotWhole(found) => texts.with("own-flaw-not-whole", &[("found", number(*found).into())]),
        Wrong::RangeOrder => texts.get("own-flaw-range-order"),
    }
}
