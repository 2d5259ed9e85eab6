//! The plane of a matrix, on which every row is a dot.

use models::{Axis, Card, FieldKind, ModelRef, Picture, Unit};

use crate::columns::NO_VALUE;
use crate::protocol::{AxisReport, MatrixReport, ModelSettings};

/// The axes of a model whose picture is a matrix.
pub(super) struct Plane {
    axes: [Axis; 2],
    quadrants: Vec<String>,
}

impl Plane {
    pub(super) fn of(model: ModelRef, settings: &ModelSettings) -> Option<Self> {
        match model.evaluate(&settings.inputs, &settings.settings).ok()?.picture {
            Picture::Matrix { x, y, quadrants } => {
                Some(Self { axes: [x, y], quadrants: quadrants.map(str::to_owned).to_vec() })
            }
            _ => None,
        }
    }

    /// What the axes show: inputs, or results.
    pub(super) fn ids(&self) -> [&'static str; 2] {
        [self.axes[0].id, self.axes[1].id]
    }

    /// The value of the hand-entered case, for an axis that no column fills.
    pub(super) fn constant(&self, axis: usize) -> f64 {
        self.axes[axis].value.unwrap_or(NO_VALUE)
    }

    /// The report, with room for every row.
    pub(super) fn report(&self, card: &Card, values: &[Vec<f64>; 2]) -> MatrixReport {
        let [x, y] = [0, 1].map(|place| axis(card, &self.axes[place], &values[place]));
        MatrixReport { x, y, quadrants: self.quadrants.clone() }
    }
}

fn axis(card: &Card, axis: &Axis, values: &[f64]) -> AxisReport {
    let field = card.inputs.iter().find(|field| field.id == axis.id);
    let unit = match field.map(|field| field.kind) {
        Some(FieldKind::Number { unit, .. }) => unit,
        Some(_) => Unit::Plain,
        None => card.results.iter().find(|result| result.id == axis.id).map_or(Unit::Plain, |result| result.unit),
    };
    let limits = card.settings.iter().find(|setting| setting.id == axis.cut_setting).map(|setting| setting.kind);
    let limits = match limits {
        Some(FieldKind::Number { min, max, .. }) => [min, max],
        _ => [axis.min, axis.max],
    };
    let known = values.iter().copied().filter(|value| *value != NO_VALUE);
    let [low, high] =
        known.fold([f64::INFINITY, f64::NEG_INFINITY], |[low, high], value| [low.min(value), high.max(value)]);
    // An axis of money is only as long as its case asks for: here the rows ask.
    let domain = match (unit, low < high) {
        (Unit::Money, true) => [low.min(axis.cut).min(0.0), high.max(axis.cut)],
        (_, true) => [axis.min.min(low), axis.max.max(high)],
        _ => [axis.min, axis.max],
    };
    AxisReport {
        id: axis.id.to_owned(),
        is_input: field.is_some(),
        unit,
        domain,
        cut: axis.cut,
        above: axis.above,
        setting: axis.cut_setting.to_owned(),
        limits,
    }
}
