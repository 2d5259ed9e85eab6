//! 8.1: conventions, limits and reasons.

use models::{Error, Picture, Value, Values, evaluate};

fn inputs(pairs: &[(&str, f64)]) -> Values {
    pairs.iter().map(|(id, value)| ((*id).to_owned(), Value::Number(*value))).collect()
}

fn settings(pairs: &[(&str, &str)]) -> Values {
    pairs.iter().map(|(id, word)| ((*id).to_owned(), Value::Word((*word).to_owned()))).collect()
}

fn reason(pairs: &[(&str, f64)], result: usize) -> Option<&'static str> {
    evaluate("lifetime-value", &inputs(pairs), &Values::new()).unwrap().values[result].reason
}

#[test]
fn growth_that_outruns_discount_has_no_value_for_ever() {
    // r(1 + g) = 1.08 is not below 1 + d = 1.08.
    let pairs = [("retention", 0.9), ("growth", 0.2), ("discount", 0.08)];
    assert_eq!(reason(&pairs, 0), Some("endless-growth"));
    assert_eq!(reason(&pairs, 1), Some("endless-growth"));
    assert_eq!(reason(&pairs, 2), None);
    let finite = evaluate("lifetime-value", &inputs(&pairs), &settings(&[("horizon", "periods")])).unwrap();
    assert!(finite.values[0].value.is_some());
}

#[test]
fn a_customer_who_never_leaves_has_no_expected_lifetime() {
    assert_eq!(reason(&[("retention", 1.0)], 2), Some("never-leaves"));
    assert_eq!(reason(&[("retention", 1.0)], 0), None);
    assert_eq!(reason(&[("retention", 1.0), ("discount", 0.0)], 0), Some("endless-growth"));
}

#[test]
fn without_a_margin_there_is_no_multiple() {
    assert_eq!(reason(&[("margin", 0.0)], 3), Some("no-margin"));
    assert_eq!(reason(&[("margin", 0.0)], 0), None);
}

#[test]
fn times_must_ascend() {
    let mut values = Values::new();
    values.insert("times".to_owned(), Value::List(vec![1.0, 3.0, 2.0]));
    let evaluation = evaluate("lifetime-value", &values, &Values::new()).unwrap();
    assert_eq!(evaluation.values[0].reason, Some("times-not-ascending"));
}

#[test]
fn uneven_times_discount_each_flow_by_its_own() {
    let mut values = inputs(&[("retention", 0.5), ("discount", 0.21)]);
    values.insert("times".to_owned(), Value::List(vec![0.0, 0.5, 2.0]));
    let evaluation = evaluate("lifetime-value", &values, &settings(&[("convention", "new")])).unwrap();
    // 100 + 100 × 0.5 / 1.21^0.5 + 100 × 0.25 / 1.21².
    let expected = 100.0 + 50.0 / 1.1 + 25.0 / 1.4641;
    assert!((evaluation.values[0].value.unwrap() - expected).abs() < 1e-12 * expected);
}

#[test]
fn without_discount_the_value_is_margin_by_lifetime() {
    let evaluation =
        evaluate("lifetime-value", &inputs(&[("discount", 0.0)]), &settings(&[("convention", "new")])).unwrap();
    let value = evaluation.values[0].value.unwrap();
    assert!((value - 500.0).abs() < 1e-9, "{value}");
}

#[test]
fn the_timeline_adds_up_to_the_net_value() {
    let values = inputs(&[("acquisitionCost", 150.0), ("retentionCost", 10.0), ("periods", 12.0), ("growth", 0.02)]);
    for convention in ["existing", "new", "end-of-period"] {
        let settings = settings(&[("convention", convention), ("horizon", "periods")]);
        let evaluation = evaluate("lifetime-value", &values, &settings).unwrap();
        let Picture::Timeline { flows, total, endless } = evaluation.picture else { panic!("not a timeline") };
        let sum: f64 = flows.iter().map(|flow| flow.discounted).sum();
        assert!((sum - total).abs() < 1e-9 && !endless, "{convention}: {sum} is not {total}");
        assert!((total - evaluation.values[1].value.unwrap()).abs() < 1e-9);
    }
}

#[test]
fn faults_name_their_field() {
    let fault = |id: &str, value: Value| {
        let values = Values::from([(id.to_owned(), value)]);
        evaluate("lifetime-value", &values, &Values::new()).unwrap_err()
    };
    let out_of_range = |field, value| Error::OutOfRange { field, value, min: 0.0, max: 1.0 };
    assert_eq!(fault("retention", Value::Number(1.5)), out_of_range("retention", 1.5));
    assert_eq!(fault("retentions", Value::List(vec![0.5, 2.0])), out_of_range("retentions", 2.0));
    assert_eq!(
        fault("retention", Value::Number(f64::NAN)),
        Error::WrongKind { field: "retention", expected: "number" }
    );
    assert_eq!(fault("margin", Value::Flag(true)), Error::WrongKind { field: "margin", expected: "number" });
    assert_eq!(fault("periods", Value::Number(2.5)), Error::NotWhole { field: "periods", value: 2.5 });
    let unknown = Error::UnknownField { model: "lifetime-value", field: "churn".to_owned() };
    assert_eq!(fault("churn", Value::Number(0.2)), unknown);
    let choice = evaluate("lifetime-value", &Values::new(), &settings(&[("horizon", "forever")])).unwrap_err();
    assert!(matches!(choice, Error::UnknownOption { field: "horizon", .. }));
    assert_eq!(serde_json::to_value(&choice).unwrap()["code"], "unknown-option");
    assert!(matches!(evaluate("lifetime", &Values::new(), &Values::new()), Err(Error::UnknownModel { .. })));
}
