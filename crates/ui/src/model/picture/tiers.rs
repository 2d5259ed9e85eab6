//! Layers one above another, the best on top: a pyramid, a funnel or a ladder, with what stands on each beside it.

use models::{Layer, Name, TierForm};
use yew::prelude::*;

use super::{Scene, px};
use crate::chart::{TICK, TableData, bold_width, fit, tone, tone_class, wrap};
use crate::model::words::Words;

/// Below this width the shape takes a third and all names stand beside it.
const NARROW: f64 = 520.0;
/// Size of names, the same as in pictures-b.css.
const NAME: f64 = 14.0;
/// From one line of a name to the next.
const LINE: f64 = 18.0;
/// Room at the left for the mark of the case's own layer.
const MARKER: f64 = 22.0;
/// How wide the top of a pyramid is, as a part of its foot.
const APEX: f64 = 0.2;

/// Stands between the parts of a note.
const PART: &str = " · ";

/// What is written of a layer.
struct Row {
    name: String,
    /// Lines of the name beside the shape; empty where it stands inside.
    outside: Vec<String>,
    /// Lines of the name inside the shape.
    inside: Vec<String>,
    /// Lines under the name: how many, what share, what they bring.
    note: Vec<String>,
}

pub(super) fn draw(scene: &Scene<'_>, form: TierForm, layers: &[Layer]) -> Html {
    let words = scene.words;
    let width = scene.width;
    let narrow = width < NARROW;
    let count = layers.len();
    let bare = layers.iter().all(|layer| layer.size.is_none() && layer.share.is_none() && layer.amount.is_none());
    let edges = edges(form, layers);
    let names: Vec<String> = layers.iter().map(|layer| layer_name(words, layer).to_string()).collect();

    // All names inside or all beside: a mixture is hard to read down.
    let whole = (width - MARKER - 4.0).min(560.0);
    let part = if narrow { width * 0.36 } else { (width * 0.46).min(360.0) };
    let inside_of = |shape: f64| -> Option<Vec<Vec<String>>> {
        let room = |[top, foot]: [f64; 2]| shape * (top + foot) / 2.0 - 20.0;
        names.iter().zip(&edges).map(|(name, edge)| wrap(name, room(*edge), NAME, 2)).collect()
    };
    let alone = if bare { inside_of(whole) } else { None };
    let shape = if alone.is_some() { whole } else { part };
    // Inside a shape that takes the whole width the mark and the weight of the name say whose layer it is.
    let notes: Vec<String> = match alone {
        Some(_) => vec![String::new(); count],
        None => layers.iter().map(|layer| note_of(words, form, layer)).collect(),
    };
    let inside = alone.or_else(|| if narrow { None } else { inside_of(part) });
    let beside = MARKER + shape + 20.0;
    let room = (width - beside - 4.0).max(60.0);
    let rows: Vec<Row> = names
        .iter()
        .zip(&notes)
        .enumerate()
        .map(|(index, (name, note))| {
            let outside = match inside {
                Some(_) => Vec::new(),
                None => fit(name, room, NAME, 4),
            };
            let inside = inside.as_ref().map_or_else(Vec::new, |lines| lines[index].clone());
            let note = note_lines(note, room);
            Row { name: name.clone(), outside, inside, note }
        })
        .collect();
    let tallest = rows.iter().map(|row| (row.outside.len() + row.note.len()).max(row.inside.len())).max().unwrap_or(1);
    let step = (tallest as f64 * LINE + 18.0).max(if count < 5 { 60.0 } else { 50.0 });
    let height = step * count as f64 + 8.0;
    let marked = layers.iter().any(|layer| layer.own);
    let middle = MARKER + shape / 2.0;

    let sentence = words.picture(&[("layers", count.into()), ("segment", named_layer(words, layers).as_str().into())]);
    html! {
        <svg class="chart-svg model-svg tiers" role="img" aria-label={sentence} width={px(width)} height={px(height)}
            viewBox={format!("0 0 {} {}", px(width), px(height))}>
            if form == TierForm::Ladder {
                { for [MARKER, MARKER + shape].map(|x| html! {
                    <line class="tier-rail" x1={px(x)} x2={px(x)} y1="2" y2={px(height - 2.0)} />
                }) }
            }
            { for layers.iter().zip(&rows).zip(&edges).enumerate().map(|(index, ((layer, row), edge))| {
                let top = 4.0 + step * index as f64;
                let centre = top + step / 2.0;
                // Where no layer is the case's own, all are filled alike.
                let strong = layer.own || !marked;
                html! {
                    <g key={index} class={classes!("tier", layer_tone(words, layer, index, count), strong.then_some("strong"), layer.own.then_some("own"))}>
                        <title>{ format!("{} {}", row.name, notes[index]).trim().to_owned() }</title>
                        { body(form, middle, shape, *edge, top, step) }
                        if layer.own {
                            <path class="tier-marker" d={format!("M{} {}l10 6l-10 6z", px(middle - shape * (edge[0] + edge[1]) / 4.0 - 18.0), px(centre - 6.0))} />
                        }
                        { text_lines("tier-name", &row.inside, middle, centre, Some("middle")) }
                        if row.inside.is_empty() && form != TierForm::Ladder {
                            <line class="leader" x1={px(middle + shape * (edge[0] + edge[1]) / 4.0 + 3.0)} x2={px(beside - 6.0)} y1={px(centre)} y2={px(centre)} />
                        }
                        { beside_lines(row, beside, centre) }
                    </g>
                }
            }) }
        </svg>
    }
}

pub(super) fn table(words: &Words, form: TierForm, layers: &[Layer]) -> TableData {
    let has = |given: fn(&Layer) -> bool| layers.iter().any(given);
    let (sized, shared, brings) =
        (has(|layer| layer.size.is_some()), has(|layer| layer.share.is_some()), has(|layer| layer.amount.is_some()));
    let marked = has(|layer| layer.own);
    let none = || words.own("none").to_string();
    let mut head = vec![words.own("tiers-layer").to_string()];
    for (shown, id) in [
        (sized, "tiers-size"),
        (shared, if form == TierForm::Funnel { "tiers-share-before" } else { "tiers-share" }),
        (brings, if words.is_own_model() { "tiers-threshold" } else { "tiers-amount" }),
        (marked, "this-case"),
    ] {
        if shown {
            head.push(words.own(id).to_string());
        }
    }
    let row = |layer: &Layer| {
        let mut row = vec![layer_name(words, layer).to_string()];
        if sized {
            row.push(layer.size.map_or_else(none, |size| words.texts.number(size, 2)));
        }
        if shared {
            row.push(layer.share.map_or_else(none, |share| words.texts.percent_fixed(share, 1)));
        }
        if brings {
            row.push(layer.amount.map_or_else(none, |amount| amount_of(words, amount, layer)));
        }
        if marked {
            row.push(if layer.own { words.own("yes").to_string() } else { String::new() });
        }
        row
    };
    TableData { head, rows: layers.iter().map(row).collect() }
}

/// Name of the case's own layer, else of the largest; nothing where there is neither.
fn named_layer(words: &Words, layers: &[Layer]) -> String {
    let size = |layer: &Layer| layer.size.or(layer.share).unwrap_or(f64::NEG_INFINITY);
    // The upper one of equals.
    let largest = || layers.iter().rev().max_by(|left, right| size(left).total_cmp(&size(right)));
    let shown = layers.iter().find(|layer| layer.own).or_else(largest);
    shown.map_or_else(String::new, |layer| layer_name(words, layer).to_string())
}

/// How wide each layer begins and ends, as parts of the whole width.
fn edges(form: TierForm, layers: &[Layer]) -> Vec<[f64; 2]> {
    let count = layers.len().max(1) as f64;
    match form {
        TierForm::Pyramid => {
            let at = |place: f64| APEX + (1.0 - APEX) * place / count;
            (0..layers.len()).map(|index| [at(index as f64), at(index as f64 + 1.0)]).collect()
        }
        TierForm::Ladder => vec![[1.0, 1.0]; layers.len()],
        TierForm::Funnel => {
            let most = layers.iter().filter_map(|layer| layer.size).fold(0.0, f64::max);
            // A stage of nothing is still seen.
            let part = |index: usize| match layers[index].size {
                Some(size) if most > 0.0 => (size / most).clamp(0.03, 1.0),
                _ => 1.0 - 0.7 * index as f64 / count,
            };
            let next = |index: usize| if index + 1 < layers.len() { part(index + 1) } else { part(index) };
            (0..layers.len()).map(|index| [part(index), next(index)]).collect()
        }
    }
}

fn body(form: TierForm, middle: f64, shape: f64, [from, to]: [f64; 2], top: f64, step: f64) -> Html {
    if form == TierForm::Ladder {
        return html! {
            <rect class="tier-body" x={px(middle - shape / 2.0)} y={px(top + 7.0)} width={px(shape)} height={px(step - 14.0)} />
        };
    }
    let (upper, lower) = (shape * from / 2.0, shape * to / 2.0);
    let d = format!(
        "M{} {}H{}L{} {}H{}Z",
        px(middle - upper),
        px(top + 1.0),
        px(middle + upper),
        px(middle + lower),
        px(top + step - 1.0),
        px(middle - lower)
    );
    html! { <path class="tier-body" {d} /> }
}

/// A layer that is a segment has the segment's name, though a result (how many are in it) may share its id.
fn layer_name(words: &Words, layer: &Layer) -> AttrValue {
    match layer.name {
        Name::Id(id) if words.card.segments.contains(&id) => words.segment(id),
        name => words.named(name),
    }
}

/// The segment's own colour; other layers step through the same tones.
fn layer_tone(words: &Words, layer: &Layer, index: usize, count: usize) -> &'static str {
    match layer.name {
        Name::Id(id) if words.card.segments.contains(&id) => words.card.tone_class(id),
        _ => tone_class(tone(index, count)),
    }
}

/// How many, what share, what they bring.
fn note_of(words: &Words, form: TierForm, layer: &Layer) -> String {
    let share_id = if form == TierForm::Funnel { "tiers-share-before-of" } else { "tiers-share-of" };
    let parts = [
        layer.size.map(|size| words.texts.number(size, 1)),
        layer
            .share
            .map(|share| words.own_with(share_id, &[("share", words.texts.percent(share, 1).into())]).to_string()),
        layer.amount.map(|amount| amount_of(words, amount, layer)),
        // Last, and in words of its own: before a count it would read as what is counted.
        layer.own.then(|| words.own("tiers-own").to_string()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(PART)
}

/// What a layer brings; of the tiers that a user makes, the threshold with the sign of its comparison.
fn amount_of(words: &Words, amount: f64, layer: &Layer) -> String {
    let amount = words.value(amount, layer.unit);
    match words.find("threshold-sign") {
        Some(sign) => format!("{sign} {amount}"),
        None => amount,
    }
}

/// The parts of a note in lines; a part is broken only where it is longer than a line.
fn note_lines(note: &str, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in note.split(PART).filter(|part| !part.is_empty()) {
        let joined = lines.last().map(|line| format!("{line}{PART}{part}"));
        match (joined.filter(|joined| bold_width(joined, TICK) <= room), lines.last_mut()) {
            (Some(joined), Some(line)) => *line = joined,
            _ => lines.extend(fit(part, room, TICK, 2)),
        }
    }
    lines
}

fn text_lines(class: &'static str, lines: &[String], x: f64, centre: f64, anchor: Option<&'static str>) -> Html {
    if lines.is_empty() {
        return html! {};
    }
    let first = centre + 5.0 - (lines.len() - 1) as f64 * LINE / 2.0;
    html! {
        <text {class} text-anchor={anchor}>
            { for lines.iter().enumerate().map(|(line, text)| html! {
                <tspan x={px(x)} y={px(first + line as f64 * LINE)}>{ text }</tspan>
            }) }
        </text>
    }
}

/// The name, where it stands outside, and under it the numbers.
fn beside_lines(row: &Row, x: f64, centre: f64) -> Html {
    let lines: Vec<(&str, &String)> = row
        .outside
        .iter()
        .map(|text| ("tier-beside-name", text))
        .chain(row.note.iter().map(|text| ("tier-note", text)))
        .collect();
    if lines.is_empty() {
        return html! {};
    }
    let first = centre + 5.0 - (lines.len() - 1) as f64 * LINE / 2.0;
    html! {
        <text class="tier-beside">
            { for lines.iter().enumerate().map(|(line, (class, text))| html! {
                <tspan class={(*class).to_owned()} x={px(x)} y={px(first + line as f64 * LINE)}>{ *text }</tspan>
            }) }
        </text>
    }
}

#[cfg(test)]
mod tests {
    use models::Unit;

    use super::*;

    fn layer(size: Option<f64>) -> Layer {
        Layer { name: Name::Id("lead"), size, share: None, amount: None, unit: Unit::Money, own: false }
    }

    #[test]
    fn a_note_breaks_between_its_parts() {
        assert_eq!(note_lines("12 · 34 · 56", 500.0), ["12 · 34 · 56"]);
        let narrow = note_lines("本例 · 占全体 2.4% · ¥9", 100.0);
        assert_eq!(narrow, ["本例", "占全体 2.4%", "¥9"]);
        assert!(note_lines("", 100.0).is_empty());
    }

    #[test]
    fn a_pyramid_widens_evenly_and_a_funnel_by_size() {
        let layers = [layer(Some(200.0)), layer(Some(50.0)), layer(Some(0.0))];
        let pyramid = edges(TierForm::Pyramid, &layers);
        assert!(pyramid[0][0] == APEX && (pyramid[2][1] - 1.0).abs() < 1e-12);
        assert!(pyramid.windows(2).all(|pair| pair[0][1] == pair[1][0]));
        let funnel = edges(TierForm::Funnel, &layers);
        assert_eq!(funnel, [[1.0, 0.25], [0.25, 0.03], [0.03, 0.03]]);
        let unknown = edges(TierForm::Funnel, &[layer(None), layer(None)]);
        assert!(unknown[0][0] > unknown[1][0]);
    }
}
