//! Clusters beside scikit-learn and SciPy (tests/reference/clusters.py).

use std::sync::Arc;

use serde_json::Value;
use statistics::clusters::{
    Covariance, HierarchyRun, KMeansRun, KMeansSettings, Linkage, MixtureRun, MixtureSettings, Points, SilhouetteRun,
    Sliced, Standardise, adjusted_rand_index,
};

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().expect("a list").iter().map(|x| x.as_f64().expect("a number")).collect()
}

fn table(value: &Value) -> Vec<Vec<f64>> {
    value.as_array().expect("a list").iter().map(numbers).collect()
}

fn labels(value: &Value) -> Vec<u32> {
    numbers(value).iter().map(|&label| label as u32).collect()
}

fn reference() -> Value {
    serde_json::from_str(include_str!("../../../tests/reference/clusters.json")).expect("valid JSON")
}

fn points(case: &Value) -> Arc<Points> {
    let rows = table(&case["rows"]);
    let columns: Vec<Vec<f64>> = (0..rows[0].len()).map(|j| rows.iter().map(|row| row[j]).collect()).collect();
    let slices: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
    Arc::new(Points::new(&slices, Standardise::None).expect("valid"))
}

#[track_caller]
fn near(found: f64, expected: &Value, relative: f64) {
    let expected = expected.as_f64().expect("a number");
    assert!((found - expected).abs() <= relative * expected.abs().max(1.0), "{found} against {expected}");
}

#[track_caller]
fn all_near(found: &[f64], expected: &[f64], relative: f64) {
    assert_eq!(found.len(), expected.len());
    for (f, e) in found.iter().zip(expected) {
        assert!((f - e).abs() <= relative * e.abs().max(1.0), "{f} against {e}");
    }
}

#[test]
fn k_means_from_given_centres() {
    for case in reference()["kmeans"].as_array().expect("cases") {
        let points = points(case);
        let run = |tolerance: f64| {
            let settings = KMeansSettings { tolerance, ..Default::default() };
            let run = KMeansRun::from_centres(Arc::clone(&points), &table(&case["start"]), settings);
            run.expect("valid").finish().expect("a result")
        };
        let found = run(0.0);
        assert_eq!(found.labels, labels(&case["labels"]));
        assert!(found.converged);
        near(found.inertia, &case["inertia"], 1e-12);
        all_near(&found.centres.concat(), &table(&case["centres"]).concat(), 1e-12);
        if let Some(loose) = case.get("loose") {
            let found = run(1e-2);
            assert_eq!(found.labels, labels(&loose["labels"]));
            assert_eq!(found.iterations as u64, loose["iterations"]);
            near(found.inertia, &loose["inertia"], 1e-12);
        }
        if let Some(expected) = case.get("silhouette") {
            let k = found.counts.len();
            let silhouette =
                SilhouetteRun::new(&points, &found.labels, k, 1).expect("valid").finish().expect("a result");
            near(silhouette.mean, expected, 1e-12);
            all_near(&silhouette.values, &numbers(&case["silhouettes"]), 1e-11);
            let rand = adjusted_rand_index(&found.labels, &labels(&case["other"])).expect("valid");
            near(rand, &case["rand"], 1e-14);
        }
    }
}

#[test]
fn rand_indices() {
    for case in reference()["pairs"].as_array().expect("cases") {
        near(adjusted_rand_index(&labels(&case["a"]), &labels(&case["b"])).expect("valid"), &case["rand"], 1e-14);
    }
}

#[test]
fn mixtures_from_given_groups() {
    for case in reference()["mixtures"].as_array().expect("cases") {
        let points = points(case);
        let covariance = if case["kind"] == "full" { Covariance::Full } else { Covariance::Diagonal };
        let settings = MixtureSettings { covariance, ..Default::default() };
        let k = case["k"].as_u64().expect("a count") as usize;
        let run = MixtureRun::from_labels(Arc::clone(&points), &labels(&case["start"]), k, settings).expect("valid");
        let found = run.finish().expect("a result");
        assert_eq!(found.iterations as u64, case["iterations"]);
        assert_eq!(found.labels, labels(&case["labels"]));
        all_near(&found.weights, &numbers(&case["weights"]), 1e-8);
        all_near(&found.means.concat(), &table(&case["means"]).concat(), 1e-8);
        all_near(&found.covariances.concat(), &table(&case["covariances"]).concat(), 1e-8);
        all_near(&found.certainties, &numbers(&case["certainties"]), 1e-8);
        near(found.log_likelihood, &case["logLikelihood"], 1e-11);
        near(found.bic, &case["bic"], 1e-11);
        near(found.aic, &case["aic"], 1e-11);
    }
}

#[test]
fn linkages() {
    let reference = reference();
    let points = points(&reference["linkage"]);
    for case in reference["linkage"]["found"].as_array().expect("cases") {
        let linkage: Linkage = serde_json::from_value(case["method"].clone()).expect("a name");
        let found = HierarchyRun::new(Arc::clone(&points), linkage).expect("valid").finish().expect("a result");
        let expected = table(&case["merges"]);
        assert_eq!(found.merges.len(), expected.len());
        for (merge, row) in found.merges.iter().zip(&expected) {
            assert_eq!(
                [f64::from(merge.left), f64::from(merge.right), f64::from(merge.size)],
                [row[0], row[1], row[3]]
            );
            assert!((merge.height - row[2]).abs() < 1e-11, "{linkage:?}: {} against {}", merge.height, row[2]);
        }
    }
}
