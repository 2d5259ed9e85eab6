//! What several tests of the catalogue share.

use models::{Card, FieldKind, Value, Values};

/// Inputs and settings of a model drawn over sliders and options, places in 0 to 1; lists stay near their start values.
pub(crate) fn drawn(card: &Card, places: &[f64]) -> (Values, Values) {
    let mut places = places.iter().cycle();
    let mut draw = |fields: &[models::Field]| -> Values {
        fields
            .iter()
            .filter_map(|field| {
                let place = *places.next()?;
                let value = match field.kind {
                    FieldKind::Number { slider: [start, end, step], .. } => {
                        Value::Number(start + (place * (end - start) / step).floor() * step)
                    }
                    FieldKind::Choice { options, .. } => {
                        Value::Word(options[(place * options.len() as f64) as usize % options.len()].to_owned())
                    }
                    FieldKind::Flag { .. } => Value::Flag(place > 0.5),
                    FieldKind::List { min, max, default, .. } => {
                        let near = |value: &f64| (value * (0.5 + place)).clamp(min, max);
                        Value::List(default.iter().map(near).collect())
                    }
                };
                Some((field.id.to_owned(), value))
            })
            .collect()
    };
    (draw(card.inputs), draw(card.settings))
}
