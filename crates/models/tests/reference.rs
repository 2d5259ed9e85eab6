//! Against the independent recomputations in `tests/reference/models_examples.py` and `tests/reference/textbook/*.py`.

use std::fs;
use std::path::PathBuf;

use models::{Values, evaluate};
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    model: String,
    note: String,
    inputs: Values,
    settings: Values,
    values: std::collections::BTreeMap<String, f64>,
    segment: Option<String>,
}

/// The cases of all scripts.
fn cases() -> Vec<Case> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/reference");
    let textbook = fs::read_dir(folder.join("textbook")).unwrap().map(|entry| entry.unwrap().path());
    textbook
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .chain([folder.join("models_examples.json")])
        .flat_map(|path| {
            let source = fs::read_to_string(&path).unwrap();
            let cases: Vec<Case> =
                serde_json::from_str(&source).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            cases
        })
        .collect()
}

#[test]
fn results_agree_with_the_recomputation() {
    let cases = cases();
    for model in models::catalogue() {
        assert!(cases.iter().any(|case| case.model == model.id), "{} is not recomputed", model.id);
    }
    for case in cases {
        let evaluation = evaluate(&case.model, &case.inputs, &case.settings).unwrap();
        for (id, expected) in &case.values {
            let quantity = evaluation.values.iter().find(|quantity| quantity.id == id).unwrap();
            let value =
                quantity.value.unwrap_or_else(|| panic!("{} {} {id}: {:?}", case.model, case.note, quantity.reason));
            let distance = (value - expected).abs() / expected.abs().max(1.0);
            assert!(distance < 1e-11, "{} {} {id}: {value}, recomputed {expected}", case.model, case.note);
        }
        assert_eq!(evaluation.segment, case.segment.as_deref(), "{} {}", case.model, case.note);
    }
}
