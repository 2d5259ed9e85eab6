//! The user's words by the ids that the texts of a model have.

use std::collections::BTreeMap;

use super::build::{field_id, item_id, segment_id, weight_id};
use super::definition::*;

/// Stands for a name that is left blank.
const BLANK: &str = "–";

impl OwnModel {
    /// The definition's own words, by the ids of texts without the model's prefix: `name`, `input-x`, `segment-segment1` and
    /// `segment-segment1.advice`. An advice or summary left blank is not there; a name left blank is a dash.
    pub fn names(&self) -> BTreeMap<String, String> {
        let mut names = BTreeMap::new();
        let mut put = |id: String, text: &str| {
            let text = text.trim();
            let may_be_left_out = id == "summary" || id.ends_with(".advice") || id.starts_with("anchor-");
            if !text.is_empty() {
                names.insert(id, text.to_owned());
            } else if !may_be_left_out {
                names.insert(id, BLANK.to_owned());
            }
        };
        put("name".to_owned(), &self.name);
        put("summary".to_owned(), &self.summary);
        for (place, segment) in self.segments().into_iter().enumerate() {
            let id = format!("segment-{}", crate::kebab(segment_id(&self.shape, place)));
            put(format!("{id}.advice"), &segment.advice);
            put(id, &segment.name);
        }
        for (place, quantity) in self.quantities().into_iter().enumerate() {
            put(format!("input-{}", crate::kebab(field_id(&self.shape, place))), &quantity.name);
        }
        if let OwnShape::Scorecard(card) = &self.shape {
            for (place, item) in card.items.iter().enumerate() {
                for kind in ["input", "result"] {
                    let id = if kind == "input" { item_id(place) } else { super::build::score_id(place) };
                    put(format!("{kind}-{}", crate::kebab(id)), &item.name);
                }
                put(format!("setting-{}", crate::kebab(weight_id(place))), &item.name);
            }
            put("anchor-low".to_owned(), &card.anchors[0]);
            put("anchor-high".to_owned(), &card.anchors[1]);
        }
        names
    }

    /// Names by which a column of a file is known to fill an input, by the input's id.
    pub fn headers(&self) -> BTreeMap<&'static str, String> {
        let quantities = self.quantities().into_iter().enumerate();
        let mut headers: BTreeMap<_, _> =
            quantities.map(|(place, quantity)| (field_id(&self.shape, place), quantity.name.clone())).collect();
        if let OwnShape::Scorecard(card) = &self.shape {
            headers.extend(card.items.iter().enumerate().map(|(place, item)| (item_id(place), item.name.clone())));
        }
        headers
    }
}
