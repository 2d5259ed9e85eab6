//! Every card against itself: order, ids, the worked example, steps that agree with results.

use std::collections::BTreeSet;

use models::{Evaluation, FieldKind, SEGMENT, Value, catalogue, evaluate};

fn value(evaluation: &Evaluation, id: &str) -> Option<f64> {
    evaluation.values.iter().find(|quantity| quantity.id == id).and_then(|quantity| quantity.value)
}

/// Half a unit of the last digit that a number is printed with.
fn half_digit(printed: f64) -> f64 {
    let decimals = printed.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len());
    0.5 * 10f64.powi(-(decimals as i32)) + 1e-12
}

#[test]
fn the_catalogue_is_in_the_textbooks_order_without_repetition() {
    let places: Vec<(u8, u8)> = catalogue().iter().map(|card| (card.chapter, card.place)).collect();
    assert!(places.windows(2).all(|pair| pair[0] < pair[1]), "{places:?}");
    let ids: BTreeSet<&str> = catalogue().iter().map(|card| card.id).collect();
    assert_eq!(ids.len(), catalogue().len());
}

#[test]
fn ids_within_a_card_are_unique_and_referred_to_rightly() {
    for card in catalogue() {
        let fields: Vec<&str> = card.inputs.iter().chain(card.settings).map(|field| field.id).collect();
        let unique: BTreeSet<&str> = fields.iter().copied().collect();
        assert_eq!(unique.len(), fields.len(), "{}", card.id);
        let kebab: BTreeSet<String> = fields.iter().map(|id| models::kebab(id)).collect();
        assert_eq!(kebab.len(), fields.len(), "{}", card.id);
        let results: BTreeSet<&str> = card.results.iter().map(|result| result.id).collect();
        assert_eq!(results.len(), card.results.len(), "{}", card.id);
        for question in card.questions {
            assert!(question.result == SEGMENT || results.contains(question.result), "{} {}", card.id, question.result);
            assert!(question.result != SEGMENT || !card.segments.is_empty());
            for given in question.given {
                assert!(card.inputs.iter().any(|field| field.id == *given), "{} {given}", card.id);
            }
            for setting in question.settings {
                assert!(card.settings.iter().any(|field| field.id == *setting), "{} {setting}", card.id);
            }
        }
        assert!(!card.references.is_empty() && card.cautions > 0 && !card.questions.is_empty(), "{}", card.id);
    }
}

#[test]
fn fields_depend_on_options_that_there_are() {
    for card in catalogue() {
        for field in card.inputs.iter().chain(card.settings) {
            let Some((id, option)) = field.used_when else { continue };
            let setting = card.settings.iter().find(|setting| setting.id == id).unwrap();
            let FieldKind::Choice { options, default } = setting.kind else { panic!("{id} is no choice") };
            assert!(options.contains(&option), "{} {}", card.id, field.id);
            assert_eq!(card.is_used(field, &models::Values::new()), default == option);
            let chosen = models::Values::from([(id.to_owned(), Value::Word(option.to_owned()))]);
            assert!(card.is_used(field, &chosen));
        }
    }
}

#[test]
fn defaults_are_within_limits_and_sliders_reach_them() {
    for card in catalogue() {
        for field in card.inputs.iter().chain(card.settings) {
            match field.kind {
                FieldKind::Number { min, max, slider: [start, end, step], default, .. } => {
                    assert!(min <= start && start < end && end <= max && step > 0.0, "{} {}", card.id, field.id);
                    assert!(start <= default && default <= end, "{} {}", card.id, field.id);
                }
                FieldKind::Choice { options, default } => {
                    assert!(options.contains(&default), "{} {}", card.id, field.id)
                }
                FieldKind::Flag { .. } | FieldKind::List { .. } => {}
            }
        }
    }
}

#[test]
fn every_worked_example_gives_its_printed_results() {
    for card in catalogue() {
        let evaluation = evaluate(card.id, &card.example_inputs(), &card.example_settings()).unwrap();
        assert!(!card.example.values.is_empty(), "{}", card.id);
        for (id, printed) in card.example.values {
            let computed = value(&evaluation, id).unwrap_or_else(|| panic!("{} has no {id}", card.id));
            assert!(
                (computed - printed).abs() <= half_digit(*printed),
                "{} {id}: {computed}, printed {printed}",
                card.id
            );
        }
        assert_eq!(evaluation.segment, card.example.segment, "{}", card.id);
    }
}

#[test]
fn defaults_evaluate_with_all_results() {
    for card in catalogue() {
        let evaluation = evaluate(card.id, &Default::default(), &Default::default()).unwrap();
        assert!(evaluation.values.iter().all(|quantity| quantity.value.is_some()), "{}: {evaluation:?}", card.id);
        assert_eq!(evaluation.values.len(), card.results.len());
        assert!(!evaluation.steps.is_empty(), "{}", card.id);
    }
}

#[test]
fn a_card_and_an_evaluation_can_be_written_as_json() {
    for card in catalogue() {
        let json = serde_json::to_value(card).unwrap();
        assert_eq!(json["id"], card.id);
        assert!(json["example"]["values"].is_array());
        let evaluation = evaluate(card.id, &Default::default(), &Default::default()).unwrap();
        let json = serde_json::to_value(&evaluation).unwrap();
        assert_eq!(json["values"].as_array().unwrap().len(), card.results.len());
    }
}

#[test]
fn a_missing_value_is_null_in_json_and_only_for_optional_fields() {
    let inputs: models::Values = serde_json::from_str(r#"{"expected1": null, "perceived2": 4}"#).unwrap();
    assert_eq!(inputs["expected1"], Value::Missing);
    let evaluation = evaluate("servqual", &inputs, &Default::default()).unwrap();
    assert_eq!(value(&evaluation, "unanswered"), Some(1.0));
    let inputs: models::Values = serde_json::from_str(r#"{"margin": null}"#).unwrap();
    assert!(evaluate("lifetime-value", &inputs, &Default::default()).is_err());
}
