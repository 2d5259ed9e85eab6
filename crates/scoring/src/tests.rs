//! As a host sees it: through the addresses and handles alone.

#![expect(unsafe_code, reason = "a host writes to the module's memory and reads from it")]

use serde_json::{Value, json};

use crate::exports::{DONE, REFUSED, allocate, forget, model, reason_length, reason_pointer, release, score};

/// Writes into memory that was handed out.
fn lay<T: Copy>(values: &[T]) -> usize {
    let address = allocate(size_of_val(values));
    assert_ne!(address, 0);
    let place = std::ptr::with_exposed_provenance_mut(address);
    // SAFETY: `allocate` has handed out as many bytes, aligned for a double, and nobody else looks at them now.
    unsafe { std::ptr::copy_nonoverlapping(values.as_ptr(), place, values.len()) };
    address
}

/// Copies what stands at an address.
fn look<T: Copy>(address: usize, count: usize) -> Vec<T> {
    // SAFETY: all callers ask for no more than was handed out there, and nobody writes meanwhile.
    unsafe { std::slice::from_raw_parts(std::ptr::with_exposed_provenance::<T>(address), count) }.to_vec()
}

fn reason() -> Value {
    let (address, length) = (reason_pointer(), reason_length());
    serde_json::from_slice(&look::<u8>(address, length)).expect("a reason")
}

/// Handle of a model, or why it is refused.
fn read(text: &str) -> Result<u32, Value> {
    let address = lay(text.as_bytes());
    let handle = model(address, text.len());
    let found = if handle == 0 { Err(reason()) } else { Ok(handle) };
    assert_eq!(release(address), DONE);
    found
}

fn made(id: &str, parameters: Value) -> u32 {
    let record = json!({ "model": id, "parameters": parameters, "standardErrors": { "r": null }, "diagnosis": [] });
    read(&record.to_string()).expect("a model")
}

/// Names of the parameters, in the order of the references.
fn named(id: &str, values: &[f64]) -> Value {
    let names: &[&str] = match id {
        "nbd" => &["r", "alpha"],
        "bg-nbd" | "mbg-nbd" => &["r", "alpha", "a", "b"],
        "bg-cnbd-k" | "mbg-cnbd-k" => &["k", "r", "alpha", "a", "b"],
        "pareto-nbd" => &["r", "alpha", "s", "beta", "m"],
        "ggom-nbd" => &["r", "alpha", "b", "s", "beta"],
        "pareto-ggg" => &["t", "gamma", "r", "alpha", "s", "beta"],
        _ => &["p", "q", "gamma"],
    };
    names.iter().zip(values).map(|(name, value)| ((*name).to_owned(), json!(value))).collect()
}

/// Customers of a call.
#[derive(Clone, Default)]
struct Customers {
    frequency: Vec<f64>,
    recency: Vec<f64>,
    age: Vec<f64>,
    spend: Option<Vec<f64>>,
    sums: Option<Vec<f64>>,
}

impl Customers {
    fn one(x: f64, recency: f64, age: f64) -> Self {
        Self { frequency: vec![x], recency: vec![recency], age: vec![age], ..Self::default() }
    }

    /// Alive, expected, mean spend, expected spend, and whether there is one; or why not.
    fn scored(&self, [purchases, spend]: [u32; 2], horizon: f64) -> Result<[Vec<f64>; 5], Value> {
        let rows = self.frequency.len();
        let given =
            [Some(&self.frequency), Some(&self.recency), Some(&self.age), self.spend.as_ref(), self.sums.as_ref()];
        let from = given.map(|column| column.map_or(0, |column| lay(column)));
        let to = [(); 5].map(|()| allocate(8 * rows));
        let status = score(
            purchases, spend, rows, from[0], from[1], from[2], from[3], from[4], horizon, to[0], to[1], to[2], to[3],
            to[4],
        );
        let found = if status == DONE { Ok(to.map(|address| look(address, rows))) } else { Err(reason()) };
        for address in from.into_iter().chain(to).filter(|address| *address != 0) {
            assert_eq!(release(address), DONE);
        }
        found
    }
}

fn near(found: f64, expected: f64, relative: f64, what: &str) {
    assert!((found - expected).abs() <= relative * expected.abs() + 1e-290, "{what}: {found} is not {expected}");
}

/// Cases of a file that an independent computation wrote.
fn cases(text: &str) -> Vec<Value> {
    serde_json::from_str::<Vec<Value>>(text).expect("a list")
}

#[test]
fn every_model_has_the_values_of_an_independent_computation() {
    let files = [
        (include_str!("../../../tests/reference/btyd_oracle.json"), "bg-nbd", 4),
        (include_str!("../../../tests/reference/btyd_oracle_more.json"), "", 4),
        (include_str!("../../../tests/reference/btyd_oracle_regular.json"), "", 5),
        (include_str!("../../../tests/reference/btyd_oracle_ggom.json"), "", 5),
        (include_str!("../../../tests/reference/btyd_correlated.json"), "pareto-nbd", 5),
        (include_str!("../../../tests/reference/btyd_ggg.json"), "pareto-ggg", 6),
    ];
    let mut counted = std::collections::BTreeMap::<(String, String), usize>::new();
    for (text, usual, count) in files {
        for case in cases(text) {
            let (kind, id) = (case["kind"].as_str().expect("a kind"), case["model"].as_str().unwrap_or(usual));
            let count = if id == "nbd" { 2 } else { count };
            let inputs: Vec<f64> =
                case["inputs"].as_array().map_or(&[][..], Vec::as_slice).iter().filter_map(Value::as_f64).collect();
            let (place, horizon) = match (kind, &inputs[count.min(inputs.len())..]) {
                // Not a time after the end.
                ("alive", [.., after]) if *after == 0.0 => (0, 0.0),
                ("expected", [.., horizon]) => (1, *horizon),
                _ => continue,
            };
            let (parameters, rest) = inputs.split_at(count);
            let handle = made(id, named(id, parameters));
            let sums = (id == "pareto-ggg").then(|| vec![rest[3]]);
            let customer = Customers { sums, ..Customers::one(rest[0], rest[1], rest[2]) };
            let found = customer.scored([handle, 0], horizon).expect("scores")[place][0];
            let expected: f64 = case["value"].as_str().expect("a text").parse().expect("a number");
            // Where regularity is integrated over, a customer who has left for certain has fewer digits.
            if id != "pareto-ggg" || expected > 1e-30 {
                near(found, expected, 1e-9, &case.to_string());
            }
            assert!(found <= 1e-30 || expected > 1e-30 || id != "pareto-ggg", "{case}: {found}");
            assert_eq!(forget(handle), DONE);
            *counted.entry((format!("{id} {}", parameters.len()), kind.to_owned())).or_default() += 1;
        }
    }
    let of = |id: &str, kind: &str| counted.get(&(id.to_owned(), kind.to_owned())).copied().unwrap_or(0);
    for id in
        ["nbd 2", "bg-nbd 4", "mbg-nbd 4", "bg-cnbd-k 5", "mbg-cnbd-k 5", "pareto-nbd 4", "pareto-nbd 5", "ggom-nbd 5"]
    {
        assert!((of(id, "alive") > 10 || id == "nbd 2") && of(id, "expected") > 10, "{counted:?}");
    }
    assert!(of("pareto-ggg 6", "alive") > 10, "{counted:?}");
}

/// Fader, Hardie & Lee (2005): 1.226 purchases in the next 39 weeks of a customer with two by week 30.43 of 38.86. Fader & Hardie (2013),
/// note 025: expected spends of the first customers of the sample.
#[test]
fn published_customers_have_their_published_scores() {
    let listed = [("a", 0.793), ("r", 0.243), ("alpha", 4.414), ("b", 2.426)];
    let listed = listed.map(|(name, value)| json!({ "name": name, "value": value, "standardError": null }));
    let purchases = made("bg-nbd", json!(listed));
    let spend = made("gamma-gamma", named("gamma-gamma", &[6.25, 3.74, 15.44]));
    let customers = Customers {
        frequency: vec![2.0, 1.0, 0.0],
        recency: vec![30.43, 1.71, 0.0],
        age: vec![38.86, 38.86, 38.86],
        spend: Some(vec![22.35, 11.77, f64::NAN]),
        sums: None,
    };
    let [alive, expected, mean, value, exists] = customers.scored([purchases, spend], 39.0).expect("scores");
    near(expected[0], 1.226, 1e-3, "purchases");
    for (found, published) in mean.iter().zip([24.6637, 18.9169, 35.2190]) {
        near(*found, published, 1e-5, "mean spend");
    }
    for row in 0..3 {
        assert_eq!(value[row], expected[row] * mean[row]);
        assert!((0.0..=1.0).contains(&alive[row]) && exists[row] == 1.0);
    }
}

/// `E[M | x, m] = p (γ + x m) / (p x + q − 1)`, which is finite for who has bought often enough.
#[test]
fn an_infinite_mean_spend_is_told_apart() {
    let purchases = made("nbd", json!({ "r": 0.5, "alpha": 10.0 }));
    let spend = made("gamma-gamma", json!({ "p": 0.25, "q": 0.5, "gamma": 8.0 }));
    let columns = |x: &[f64]| [x.to_vec(), vec![5.0; x.len()], vec![30.0; x.len()]];
    let [frequency, mut recency, age] = columns(&[0.0, 1.0, 2.0, 3.0]);
    recency[0] = 0.0;
    let customers = Customers { frequency, recency, age, spend: Some(vec![10.0; 4]), sums: None };
    let [_, _, mean, value, exists] = customers.scored([purchases, spend], 39.0).expect("scores");
    assert_eq!(exists, [0.0, 0.0, 0.0, 1.0]);
    assert_eq!(mean[..3], [0.0; 3]);
    near(mean[3], 0.25 * (8.0 + 30.0) / 0.25, 1e-15, "mean spend");
    near(value[3], 39.0 * 3.5 / 40.0 * 38.0, 1e-14, "expected spend");
}

#[test]
fn models_that_are_none_are_refused_by_name() {
    let long = "[".repeat(100_000);
    for (text, expected) in [
        ("", json!({ "code": "not-json", "line": 1, "character": 0 })),
        ("{\"model\":", json!({ "code": "not-json", "line": 1, "character": 9 })),
        (long.as_str(), json!({ "code": "not-json", "line": 1, "character": 128 })),
        ("7", json!({ "code": "not-a-model", "expected": "model parameters" })),
        ("{\"model\":\"nbd\",\"parameters\":[1]}", json!({ "code": "not-a-model", "expected": "model parameters" })),
        ("{\"model\":\"bg-nbd\"}", json!({ "code": "not-a-model", "expected": "model parameters" })),
        (
            "{\"model\":\"nbd\",\"parameters\":{\"r\":1}}",
            json!({ "code": "bad-option", "column": "alpha", "expected": "number" }),
        ),
        (
            "{\"model\":\"nbd\",\"parameters\":{\"r\":1,\"alpha\":null}}",
            json!({ "code": "bad-option", "column": "alpha", "expected": "number" }),
        ),
        (
            "{\"model\":\"nbd\",\"parameters\":{\"r\":1,\"alpha\":2,\"rate.shop\":0.1}}",
            json!({ "code": "bad-option", "column": "rate.shop", "expected": "r alpha" }),
        ),
        (
            "{\"model\":\"nbd\",\"parameters\":{\"r\":1,\"alpha\":-2}}",
            json!({ "code": "parameter", "parameter": "alpha" }),
        ),
    ] {
        assert_eq!(read(text), Err(expected), "{text:.60}");
    }
    let unknown = read("{\"model\":\"bg-bb\",\"parameters\":{}}").expect_err("no model");
    let known = "bg-nbd mbg-nbd bg-cnbd-k mbg-cnbd-k pareto-nbd ggom-nbd pareto-ggg nbd gamma-gamma";
    assert_eq!(unknown, json!({ "code": "unknown-model", "value": "bg-bb", "expected": known }));
    let bytes = lay(&[b'{', 0xff]);
    assert_eq!((model(bytes, 2), reason()["code"].as_str()), (0, Some("not-json")));
}

#[test]
fn customers_who_cannot_be_are_refused_by_row() {
    let purchases = made("pareto-nbd", named("pareto-nbd", &[0.553, 10.578, 0.606, 11.669]));
    let spend = made("gamma-gamma", named("gamma-gamma", &[6.25, 3.74, 15.44]));
    let valid = Customers { spend: Some(vec![20.0]), ..Customers::one(2.0, 30.0, 38.0) };
    let row = |column: &str, value: Value, expected: &str| json!({ "code": "row", "row": 1, "column": column, "value": value, "expected": expected });
    for (second, expected) in [
        (Customers::one(1.5, 30.0, 38.0), row("frequency", json!(1.5), "whole")),
        (Customers::one(f64::NAN, 30.0, 38.0), row("frequency", Value::Null, "finite")),
        (Customers::one(2.0, 39.0, 38.0), row("recency", json!(39.0), "recency-within-age")),
        (Customers::one(0.0, 3.0, 38.0), row("recency", json!(3.0), "recency-zero-without-repeat")),
        (Customers::one(2.0, 30.0, f64::INFINITY), row("age", Value::Null, "finite")),
        (Customers { spend: Some(vec![-1.0]), ..valid.clone() }, row("spend", json!(-1.0), "not-negative")),
        (Customers { spend: Some(vec![f64::NAN]), ..valid.clone() }, row("spend", Value::Null, "finite")),
    ] {
        let join = |of: fn(&Customers) -> f64| vec![of(&valid), of(&second)];
        let both = Customers {
            frequency: join(|one| one.frequency[0]),
            recency: join(|one| one.recency[0]),
            age: join(|one| one.age[0]),
            spend: Some(join(|one| one.spend.as_ref().map_or(20.0, |spend| spend[0]))),
            sums: None,
        };
        assert_eq!(both.scored([purchases, spend], 52.0), Err(expected));
    }
    for horizon in [-1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(valid.scored([purchases, spend], horizon), Err(json!({ "code": "setting", "setting": "horizon" })));
    }
    let sums = Customers { sums: Some(vec![9.0]), ..valid.clone() };
    let expected =
        json!({ "code": "row", "row": 0, "column": "sum_log_intervals", "value": 9.0, "expected": "within-recency" });
    assert_eq!(sums.scored([purchases, spend], 52.0), Err(expected));
    // The reason of a refusal is gone after a call that was done.
    assert!(valid.scored([purchases, spend], 0.0).is_ok() && reason_length() == 0);
}

#[test]
fn what_was_not_handed_out_is_not_touched() {
    let (purchases, spend) =
        (made("nbd", json!({ "r": 1, "alpha": 2 })), made("gamma-gamma", named("", &[6.0, 4.0, 15.0])));
    let [column, short] = [lay(&[1.0, 1.0]), lay(&[1.0])];
    let asked = |model, spend, rows, age, alive| {
        assert_eq!(score(model, spend, rows, column, column, age, 0, 0, 52.0, alive, column, 0, 0, 0), REFUSED);
        let reason = reason();
        [&reason["code"], &reason["column"]].map(|value| value.as_str().unwrap_or("").to_owned())
    };
    assert_eq!(asked(purchases, 0, 2, short, column), ["buffer", "age"]);
    assert_eq!(asked(purchases, 0, 2, column + 8, column), ["buffer", "age"]);
    assert_eq!(asked(purchases, 0, 2, column, 0), ["buffer", "alive"]);
    assert_eq!(asked(purchases, spend, 2, column, column), ["buffer", "mean_spend"]);
    assert_eq!(asked(purchases, 0, usize::MAX, column, column), ["too-many-rows", ""]);
    assert_eq!(asked(99, 0, 2, column, column), ["unknown-handle", ""]);
    assert_eq!(asked(spend, 0, 2, column, column), ["wrong-model", ""]);
    assert_eq!(asked(purchases, purchases, 2, column, column), ["wrong-model", ""]);
    assert_eq!(model(short, 9), 0);
    assert_eq!(reason()["code"], "buffer");
    assert_eq!((release(short), release(short), release(12_345)), (DONE, REFUSED, REFUSED));
    assert_eq!((forget(spend), forget(spend), reason()["code"].as_str()), (DONE, REFUSED, Some("unknown-handle")));
    // Of nobody nothing is said, and no memory is looked at.
    assert_eq!(score(purchases, 0, 0, 0, 0, 0, 0, 0, 52.0, 0, 0, 0, 0, 0), DONE);
    assert_eq!(allocate(usize::MAX), 0);
}
