//! Header names that suggest an input for a column of a file.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use models::{Card, card, catalogue};

fn header(sample: &str, language: &str) -> Vec<String> {
    let name = format!("../../www/samples/{sample}.{language}.csv");
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let line = text.lines().next().unwrap_or_default().trim_start_matches('\u{feff}');
    line.split(',').map(str::to_owned).collect()
}

/// Inputs without a column among the headers.
fn unfilled(card: &Card, headers: &[String]) -> Vec<&'static str> {
    let is_filled = |field: &models::Field| headers.iter().any(|header| field.suggested_by(header).is_some());
    card.inputs.iter().filter(|field| !is_filled(field)).map(|field| field.id).collect()
}

#[test]
fn no_header_stands_for_two_inputs() {
    for card in catalogue() {
        let mut seen = BTreeMap::new();
        for field in card.inputs {
            for header in field.headers {
                assert_eq!(*header, header.to_lowercase(), "{} {}", card.id, field.id);
                let before = seen.insert(*header, field.id);
                assert!(before.is_none_or(|before| before == field.id), "{}: {header} twice", card.id);
            }
        }
    }
}

#[test]
fn headers_are_there_in_both_languages() {
    let is_chinese = |text: &&&str| text.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter));
    for card in catalogue().into_iter().filter(|card| card.rows.is_some()) {
        for field in card.inputs.iter().filter(|field| !matches!(field.kind, models::FieldKind::List { .. })) {
            let chinese = field.headers.iter().filter(is_chinese).count();
            assert!(chinese > 0 && chinese < field.headers.len(), "{} {}", card.id, field.id);
        }
    }
}

#[test]
fn the_samples_fill_the_models_they_are_for() {
    for language in ["en", "zh-CN"] {
        let survey = header("survey", language);
        let weights =
            ["weightTangibles", "weightReliability", "weightResponsiveness", "weightAssurance", "weightEmpathy"];
        assert_eq!(unfilled(card("servqual").unwrap(), &survey), weights, "{language}");
        assert!(unfilled(card("loyalty-matrix").unwrap(), &survey).is_empty(), "{language}");
        let gap = unfilled(card("satisfaction-gap").unwrap(), &survey);
        assert!(!gap.contains(&"experience") && !gap.contains(&"expectation"), "{language}");
        assert!(unfilled(card("man-rule").unwrap(), &header("prospects", language)).is_empty(), "{language}");
        let accounts = header("accounts", language);
        assert!(unfilled(card("profit-duration").unwrap(), &accounts).is_empty(), "{language}");
        assert!(unfilled(card("value-potential").unwrap(), &accounts).is_empty(), "{language}");
        let value = unfilled(card("lifetime-value").unwrap(), &accounts);
        assert!(
            ["margin", "retention", "acquisitionCost"].iter().all(|id| !value.contains(id)),
            "{language}: {value:?}"
        );
    }
}
