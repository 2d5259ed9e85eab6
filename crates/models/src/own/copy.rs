//! Definitions that start from a model of ours.

use super::definition::*;
use crate::{Card, FieldKind, RowKind, Unit};

/// The cards of our models that can be copied: those that are a matrix.
pub fn copies() -> Vec<&'static Card> {
    crate::MODELS
        .iter()
        .flat_map(|chapter| chapter.iter())
        .filter(|model| model.as_matrix().is_some())
        .map(|model| model.card())
        .collect()
}

impl OwnModel {
    /// A matrix like one of ours: its axes, cuts and quadrants, with the words that `word` gives for the kinds and ids
    /// `name`, `summary`, `label` (of an axis), `segment` and `advice`. Where ours computes an axis from several numbers,
    /// the copy takes the axis itself. `None` where the id is not among [`copies`].
    pub fn copy_of(id: &str, word: impl Fn(&str, &str) -> String) -> Option<Self> {
        let model = crate::model::find(id).ok()?;
        let matrix = model.as_matrix()?;
        let card = model.card();
        let axis = |side: &crate::shapes::matrix::Side| {
            let setting = &card.settings[side.cut - card.inputs.len()];
            let (unit, cut, slider) = match setting.kind {
                FieldKind::Number { unit, default, slider, .. } => (unit, default, slider),
                _ => (Unit::Plain, 0.0, [0.0, 1.0, 0.1]),
            };
            let unit = if UNITS.contains(&unit) { unit } else { Unit::Plain };
            let range = match side.range {
                range if range.iter().all(|end| end.is_finite()) => range,
                _ => [slider[0], slider[1]],
            };
            // A count that ours takes in halves would be refused here.
            let unit = if domain(unit).1 && range.iter().any(|end| end.fract() != 0.0) { Unit::Plain } else { unit };
            OwnAxis {
                of: Quantity { name: word("label", side.id), unit, range },
                cut,
                cut_is_high: side.high != crate::Relation::MoreThan,
            }
        };
        let quadrants = matrix.cells.map(|cell| {
            let segment = card.segments[usize::from(cell)];
            Segment {
                name: word("segment", segment),
                advice: word("advice", segment),
                colour: Some(super::build::colour_of(usize::from(cell), card.segments.len())),
            }
        });
        let askable = [RowKind::Customer, RowKind::Respondent, RowKind::Prospect];
        let rows = card.rows.filter(|rows| askable.contains(rows)).unwrap_or(RowKind::Customer);
        let shape = OwnShape::Matrix(Box::new(OwnMatrix { x: axis(&matrix.x), y: axis(&matrix.y), quadrants }));
        Some(Self { name: word("name", id), summary: word("summary", id), rows, shape })
    }
}
