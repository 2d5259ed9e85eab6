//! A definition as the JSON that files and projects hold.

use serde_json::{Value as Json, json};

use super::definition::*;
use super::read::{FORMAT, VERSION, relation_word, rows_word, unit_word};

impl OwnModel {
    /// The definition as JSON, which [`OwnModel::read_json`] reads back.
    pub fn to_json(&self) -> Json {
        let mut json = json!({
            "format": FORMAT,
            "version": VERSION,
            "name": self.name,
            "summary": self.summary,
            "rows": rows_word(self.rows),
            "shape": self.shape.kind(),
        });
        let parts = match &self.shape {
            OwnShape::Matrix(matrix) => {
                let [low_low, high_low, low_high, high_high] = matrix.quadrants.each_ref().map(segment);
                json!({
                    "x": axis(&matrix.x),
                    "y": axis(&matrix.y),
                    "quadrants": { "lowLow": low_low, "highLow": high_low, "lowHigh": low_high, "highHigh": high_high },
                })
            }
            OwnShape::Tiers(tiers) => json!({
                "number": quantity(&tiers.of),
                "lessIsBetter": tiers.less_is_better,
                "tiers": tiers.tiers.iter().map(tier).collect::<Vec<_>>(),
            }),
            OwnShape::Rules(rules) => json!({
                "numbers": rules.fields.iter().map(quantity).collect::<Vec<_>>(),
                "segments": rules.segments.iter().map(segment).collect::<Vec<_>>(),
                "rules": rules.rules.iter().map(rule).collect::<Vec<_>>(),
            }),
            OwnShape::Scorecard(card) => json!({
                "points": card.points,
                "lowest": card.anchors[0],
                "highest": card.anchors[1],
                "items": card.items.iter().map(item).collect::<Vec<_>>(),
                "bands": card.bands.iter().map(tier).collect::<Vec<_>>(),
            }),
        };
        if let (Json::Object(json), Json::Object(parts)) = (&mut json, parts) {
            json.extend(parts);
        }
        json
    }

    /// The text of a file that holds the definition.
    pub fn to_text(&self) -> String {
        format!("{:#}\n", self.to_json())
    }
}

fn quantity(of: &Quantity) -> Json {
    json!({ "name": of.name, "unit": unit_word(of.unit), "from": of.range[0], "to": of.range[1] })
}

fn axis(axis: &OwnAxis) -> Json {
    let mut json = quantity(&axis.of);
    json["cut"] = json!(axis.cut);
    json["cutIsHigh"] = json!(axis.cut_is_high);
    json
}

fn segment(segment: &Segment) -> Json {
    let mut json = json!({ "name": segment.name, "advice": segment.advice });
    if let Some(colour) = segment.colour {
        json["colour"] = json!(colour);
    }
    json
}

fn tier(tier: &Tier) -> Json {
    let mut json = segment(&tier.segment);
    if let Some(threshold) = tier.threshold {
        json["threshold"] = json!(threshold);
    }
    json
}

fn rule(rule: &OwnRule) -> Json {
    let tests = rule
        .tests
        .iter()
        .map(|test| json!({ "number": test.field + 1, "is": relation_word(test.relation), "value": test.value }));
    json!({ "segment": rule.segment + 1, "if": tests.collect::<Vec<_>>() })
}

fn item(item: &OwnItem) -> Json {
    json!({ "name": item.name, "weight": item.weight, "reversed": item.reversed })
}
