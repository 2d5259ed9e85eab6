//! What must hold for every model of a shape, and for every picture, whatever the numbers.

mod common;

use common::drawn;
use models::{Card, Evaluation, FieldKind, Picture, TierForm, Unit, Value, Values, catalogue, evaluate};
use proptest::prelude::*;

fn value(evaluation: &Evaluation, id: &str) -> Option<f64> {
    evaluation.values.iter().find(|quantity| quantity.id == id).and_then(|quantity| quantity.value)
}

/// Every number that a picture draws.
fn numbers(picture: &Picture) -> Vec<f64> {
    match picture {
        Picture::Matrix { x, y, .. } => {
            [x, y].into_iter().flat_map(|axis| [axis.min, axis.max, axis.cut].into_iter().chain(axis.value)).collect()
        }
        Picture::Timeline { flows, total, .. } => flows
            .iter()
            .flat_map(|flow| [flow.at, flow.survival, flow.amount, flow.discounted])
            .chain([*total])
            .collect(),
        Picture::Gaps { rows, scale, indifference, .. } => rows
            .iter()
            .flat_map(|row| [row.received, row.weight].into_iter().chain(row.expected))
            .chain(*scale)
            .chain([*indifference])
            .collect(),
        Picture::Combinations { .. } | Picture::Decision { .. } => Vec::new(),
        Picture::Profile { rows, scale, cut } => rows
            .iter()
            .flat_map(|row| row.items.iter().copied().chain(row.value).chain(row.reference).chain(row.weight))
            .chain(*scale)
            .chain(cut.map(|cut| cut.value))
            .collect(),
        Picture::Bars { rows, cut, .. } => rows
            .iter()
            .flat_map(|row| row.value.into_iter().chain(row.interval.into_iter().flatten()))
            .chain(cut.map(|cut| cut.value))
            .collect(),
        Picture::Waterfall { bars, .. } => bars.iter().map(|bar| bar.value).collect(),
        Picture::Curve { x, y, series, marks, cut } => series
            .iter()
            .flat_map(|series| series.points.iter().flatten().copied())
            .chain(marks.iter().flat_map(|mark| [mark.x, mark.y]))
            .chain([x.min, x.max, y.min, y.max])
            .chain(cut.map(|cut| cut.value))
            .collect(),
        Picture::Tiers { layers, .. } => {
            layers.iter().flat_map(|layer| layer.size.into_iter().chain(layer.share).chain(layer.amount)).collect()
        }
        Picture::Plane { x, y, x_cut, y_cut, points, .. } => points
            .iter()
            .flat_map(|point| [point.x, point.y])
            .chain([x.min, x.max, y.min, y.max])
            .chain(x_cut.iter().chain(y_cut).map(|cut| cut.value))
            .collect(),
        Picture::Heat { values, .. } => values.iter().flatten().flatten().copied().collect(),
        Picture::Lorenz { points, gini, marks } => points
            .iter()
            .flatten()
            .copied()
            .chain(*gini)
            .chain(marks.iter().flat_map(|mark| [mark.x, mark.y]))
            .collect(),
        Picture::Stack { rows, .. } => rows.iter().flat_map(|row| row.values.iter().copied()).collect(),
        Picture::Checklist { groups } => {
            groups.iter().flat_map(|group| group.items.iter().filter_map(|(_, share)| *share)).collect()
        }
    }
}

/// What the kinds of pictures promise to those who draw them.
fn assert_well_formed(card: &Card, picture: &Picture) {
    let id = card.id;
    assert!(numbers(picture).iter().all(|number| number.is_finite()), "{id}: {picture:?}");
    match picture {
        Picture::Matrix { x, y, .. } => assert!(x.min < x.max && y.min < y.max, "{id}"),
        Picture::Curve { x, y, series, .. } => {
            assert!(x.min < x.max && y.min < y.max, "{id}: {x:?} {y:?}");
            for series in series {
                assert!(series.points.windows(2).all(|pair| pair[0][0] <= pair[1][0]), "{id}: {:?}", series.name);
            }
        }
        Picture::Plane { x, y, quadrants, .. } => {
            assert!(x.min < x.max && y.min < y.max, "{id}");
            assert!(quadrants.is_empty() || quadrants.len() == 4, "{id}");
        }
        Picture::Profile { rows, scale, .. } => {
            assert!(!rows.is_empty() && scale[0] < scale[1], "{id}");
            let shown = rows.iter().flat_map(|row| row.items.iter().copied().chain(row.value));
            for value in shown {
                assert!((scale[0] - 1e-9..=scale[1] + 1e-9).contains(&value), "{id}: {value} off {scale:?}");
            }
        }
        Picture::Waterfall { bars, .. } => {
            let mut level = 0.0;
            for bar in bars {
                if bar.total && !std::ptr::eq(bar, &bars[0]) {
                    assert!(
                        (bar.value - level).abs() <= 1e-9 * level.abs().max(1.0),
                        "{id}: {} is not {level}",
                        bar.value
                    );
                }
                level = if bar.total { bar.value } else { level + bar.value };
            }
        }
        Picture::Tiers { form: TierForm::Pyramid, layers } => {
            let shares: Vec<f64> = layers.iter().filter_map(|layer| layer.share).collect();
            let sum: f64 = shares.iter().sum();
            assert!(shares.is_empty() || sum == 0.0 || (sum - 1.0).abs() < 1e-9, "{id}: shares sum to {sum}");
        }
        Picture::Heat { rows, columns, values, .. } => {
            assert_eq!(values.len(), rows.len(), "{id}");
            assert!(values.iter().all(|row| row.len() == columns.len()), "{id}");
        }
        Picture::Lorenz { points, .. } => {
            assert_eq!(points.first(), Some(&[0.0, 0.0]), "{id}");
            assert!(
                points.last().is_some_and(|last| (last[0] - 1.0).abs() < 1e-9 && (last[1] - 1.0).abs() < 1e-9),
                "{id}"
            );
        }
        Picture::Stack { parts, rows, unit } => {
            for row in rows {
                assert_eq!(row.values.len(), parts.len(), "{id}");
                assert!(row.values.iter().all(|value| *value >= 0.0), "{id}: {row:?}");
                let sum: f64 = row.values.iter().sum();
                assert!(*unit != Unit::Share || sum == 0.0 || (sum - 1.0).abs() < 1e-9, "{id}: {sum}");
            }
        }
        Picture::Decision { rules } => assert!(rules.iter().filter(|rule| rule.matched).count() <= 1, "{id}"),
        _ => {}
    }
}

#[test]
fn every_number_at_either_end_gives_results_or_reasons() {
    for card in catalogue() {
        for high in [false, true] {
            let end = |fields: &[models::Field]| -> Values {
                let ends = fields.iter().filter_map(|field| {
                    let value = match field.kind {
                        FieldKind::Number { min, max, .. } => Value::Number(if high { max } else { min }),
                        FieldKind::Flag { .. } => Value::Flag(high),
                        FieldKind::List { .. } if !high => Value::List(Vec::new()),
                        FieldKind::List { min, max, most, .. } => {
                            Value::List((0..most).map(|place| if place % 2 == 0 { max } else { min }).collect())
                        }
                        FieldKind::Choice { .. } => return None,
                    };
                    // Rating items end with the scale, which stays at its default here.
                    field.item.is_none().then(|| (field.id.to_owned(), value))
                });
                ends.collect()
            };
            match evaluate(card.id, &end(card.inputs), &end(card.settings)) {
                Ok(evaluation) => assert_well_formed(card, &evaluation.picture),
                Err(error) => assert!(
                    matches!(error, models::Error::Undefined { .. } | models::Error::OutOfRange { .. }),
                    "{}: {error}",
                    card.id
                ),
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn pictures_are_well_formed(model in 0..catalogue().len(), places in prop::collection::vec(0.0..1.0f64, 60)) {
        let card = catalogue()[model];
        let (inputs, settings) = drawn(card, &places);
        if let Ok(evaluation) = evaluate(card.id, &inputs, &settings) {
            assert_well_formed(card, &evaluation.picture);
        }
    }

    #[test]
    fn a_gap_in_a_picture_is_the_result_of_its_row(
        model in 0..catalogue().len(), places in prop::collection::vec(0.0..1.0f64, 60),
    ) {
        let card = catalogue()[model];
        let (inputs, settings) = drawn(card, &places);
        let Ok(evaluation) = evaluate(card.id, &inputs, &settings) else { return Ok(()) };
        let Picture::Gaps { rows, counted, .. } = &evaluation.picture else { return Ok(()) };
        for row in rows {
            let result = value(&evaluation, row.id).or_else(|| value(&evaluation, &format!("{}Gap", row.id)));
            if let (Some(expected), Some(result)) = (row.expected, result) {
                let gap = counted.gap(expected, row.received);
                prop_assert!((gap - result).abs() < 1e-9, "{} {}: {gap}, not {result}", card.id, row.id);
            }
        }
    }

    #[test]
    fn quadrants_divide_the_plane(model in 0..catalogue().len(), places in prop::collection::vec(0.0..1.0f64, 60)) {
        let card = catalogue()[model];
        let (inputs, settings) = drawn(card, &places);
        let Ok(evaluation) = evaluate(card.id, &inputs, &settings) else { return Ok(()) };
        let Picture::Matrix { x, y, quadrants } = &evaluation.picture else { return Ok(()) };
        if let (Some(across), Some(up)) = (x.value, y.value) {
            prop_assert!(evaluation.segment.is_some(), "{}: both axes have a value", card.id);
            if across != x.cut && up != y.cut {
                let quadrant = usize::from(across > x.cut) + 2 * usize::from(up > y.cut);
                prop_assert_eq!(evaluation.segment, Some(quadrants[quadrant]), "{}", card.id);
            }
        }
    }

    #[test]
    fn weights_have_no_scale(
        model in 0..catalogue().len(), places in prop::collection::vec(0.0..1.0f64, 60), factor in 0.1..1.0f64,
    ) {
        let card = catalogue()[model];
        let (inputs, settings) = drawn(card, &places);
        let Ok(plain) = evaluate(card.id, &inputs, &settings) else { return Ok(()) };
        let mut scaled = inputs.clone();
        for field in card.inputs.iter().filter(|field| field.group == "weights") {
            if let Some(Value::Number(weight)) = scaled.get_mut(field.id) {
                *weight *= factor;
            }
        }
        let scaled = evaluate(card.id, &scaled, &settings).unwrap();
        for (plain, scaled) in plain.values.iter().zip(&scaled.values) {
            prop_assert_eq!(plain.reason, scaled.reason);
            if let (Some(plain_value), Some(scaled_value)) = (plain.value, scaled.value) {
                prop_assert!((plain_value - scaled_value).abs() <= 1e-9 * plain_value.abs().max(1.0), "{} {}", card.id, plain.id);
            }
        }
    }

    #[test]
    fn a_better_answer_never_lowers_its_facet(
        model in 0..catalogue().len(), places in prop::collection::vec(0.0..1.0f64, 60), which in 0usize..100,
    ) {
        let card = catalogue()[model];
        let items: Vec<_> = card.inputs.iter().filter(|field| field.item.is_some()).collect();
        if items.is_empty() {
            return Ok(());
        }
        let field = items[which % items.len()];
        let (inputs, settings) = drawn(card, &places);
        let Ok(before) = evaluate(card.id, &inputs, &settings) else { return Ok(()) };
        let Some(Value::Number(answer)) = inputs.get(field.id) else { return Ok(()) };
        let better = if field.item.is_some_and(|item| item.reversed) { answer - 1.0 } else { answer + 1.0 };
        let mut raised = inputs.clone();
        raised.insert(field.id.to_owned(), Value::Number(better));
        let Ok(after) = evaluate(card.id, &raised, &settings) else { return Ok(()) };
        if let (Some(before), Some(after)) = (value(&before, field.group), value(&after, field.group)) {
            prop_assert!(after >= before - 1e-12, "{} {}: {before} to {after}", card.id, field.id);
        }
    }
}
