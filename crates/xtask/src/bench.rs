//! `cargo xtask bench`: times the released site in a headless browser, and writes a table.

use std::path::{Path, PathBuf};

use crate::process::{command, output_of, read, root, run as run_command, step, target_folder};
use crate::{Outcome, data, samples, setup, site};

/// Builds, generates the large files and hands over to tests/bench/bench.mjs, which drives the browser.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let tools = setup::tools()?;
    let chromium = setup::browser()?;
    data::cdnow()?;
    let large = std::env::join_paths(samples::large_files()?).map_err(|error| error.to_string())?;
    let most = samples::most_customers_file()?;
    if !arguments.iter().any(|argument| argument == "--no-build") {
        site::build(&tools, true)?;
    }
    let only = arguments.iter().position(|argument| argument == "--only").and_then(|place| arguments.get(place + 1));
    let asked = |part: &str| only.is_none_or(|only| only.split(',').any(|other| other == part));
    let mut node = tools.command("node");
    node.arg("bench/bench.mjs").args(arguments.iter().filter(|argument| *argument != "--no-build"));
    node.env("CLOVIS_CHROMIUM", chromium).env("CLOVIS_LARGE_FILES", large).env("CLOVIS_MANY_CUSTOMERS_FILE", most);
    if asked("kmeans") {
        node.env("CLOVIS_KMEANS", k_means()?);
    }
    if asked("fits") {
        let rows = target_folder().join("fits_speed.bin");
        node.env("CLOVIS_FITS", fits(&rows)?).env("CLOVIS_FITS_ROWS", rows);
    }
    if asked("native") {
        node.env("CLOVIS_ROADS", roads(&samples::large_files()?)?);
    }
    run_command(node.current_dir(root().join("tests")))
}

/// Times the way from the large files to their customers natively (tests/bench/native), and that of pandas, polars and DuckDB where
/// `CLOVIS_FRAMES` names a Python that has them; answers a line of each as JSON.
fn roads(files: &[PathBuf]) -> Outcome<String> {
    // A package of its own, with a folder of its own for what it builds.
    let folder = target_folder().join("native-bench");
    let measured = folder.join("criterion");
    let list = std::env::join_paths(files).map_err(|error| error.to_string())?;
    let mut ours = command("cargo");
    ours.args(["bench", "--quiet", "--manifest-path", "tests/bench/native/Cargo.toml", "--bench", "road"]);
    ours.env("CARGO_TARGET_DIR", &folder).env("CRITERION_HOME", &measured).env("CLOVIS_LARGE_FILES", list);
    let failed = "the benchmark road of tests/bench/native failed";
    let told = step("timing the road natively", || output_of(&mut ours).ok_or_else(|| failed.to_owned()))?;
    let ours = told.lines().filter(|line| line.starts_with('{')).map(|line| timed(line, &measured));
    let ours = ours.collect::<Outcome<Vec<String>>>()?;
    if ours.len() != files.len() {
        return Err(format!("{failed}: it told of {} files", ours.len()));
    }
    let mut theirs = String::new();
    if let Some(python) = std::env::var_os("CLOVIS_FRAMES") {
        let mut python = command(python);
        python.env("POLARS_MAX_THREADS", "1").arg("tests/bench/road_speed.py").args(files);
        let failed = "CLOVIS_FRAMES has no pandas, polars and duckdb: tests/bench/road_speed.py failed";
        theirs = step("timing the road of others", || output_of(&mut python).ok_or_else(|| failed.to_owned()))?;
    }
    let lines: Vec<&str> = ours.iter().map(String::as_str).chain(theirs.lines()).collect();
    Ok(format!("[{}]", lines.join(",")))
}

/// What was found in a file, with the median of the time that criterion measured in nanoseconds.
fn timed(line: &str, measured: &Path) -> Outcome<String> {
    let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).map_err(|error| error.to_string());
    let mut told = json(line)?;
    let place = measured.join("road").join(told["rows"].to_string()).join("new/estimates.json");
    let estimates = json(&read(&place)?)?;
    let median = estimates["median"]["point_estimate"].as_f64();
    let median = median.ok_or_else(|| format!("no median in {}", place.display()))?;
    told["milliseconds"] = (median / 1e6).into();
    Ok(told.to_string())
}

/// Times k-means natively, and that of scikit-learn on the same rows where `CLOVIS_PYTHON` names a Python that has it;
/// answers the seconds of each as JSON.
fn k_means() -> Outcome<String> {
    let mut ours = command("cargo");
    ours.args(["run", "--release", "--quiet", "--package", "statistics", "--example", "kmeans_speed", "--"]);
    let mut theirs = String::new();
    if let Some(python) = std::env::var_os("CLOVIS_PYTHON") {
        let rows = target_folder().join("kmeans_speed.bin");
        let mut python = command(python);
        // On one thread, as ours.
        python.env("OMP_NUM_THREADS", "1").arg("tests/bench/kmeans_speed.py").arg(&rows);
        let failed = "CLOVIS_PYTHON has no scikit-learn: tests/bench/kmeans_speed.py failed";
        theirs = step("timing k-means of scikit-learn", || output_of(&mut python).ok_or_else(|| failed.to_owned()))?;
        ours.arg(rows);
    }
    let failed = "the example kmeans_speed of the crate statistics failed";
    let ours = step("timing k-means natively", || output_of(&mut ours).ok_or_else(|| failed.to_owned()))?;
    let list = |told: &str| seconds(told).iter().map(f64::to_string).collect::<Vec<_>>().join(",");
    Ok(format!("{{\"ours\":[{}],\"theirs\":[{}]}}", list(&ours), list(&theirs)))
}

/// Times the fits natively, and those of the PyPI package lifetimes on the same customers where `CLOVIS_LIFETIMES` names a
/// Python that has it; answers a line of each as JSON. The simulated ones are left in `rows`.
fn fits(rows: &Path) -> Outcome<String> {
    let mut ours = command("cargo");
    ours.args(["run", "--release", "--quiet", "--package", "btyd", "--example", "fits_speed", "--"]).arg(rows);
    let failed = "the example fits_speed of the crate btyd failed";
    let ours = step("timing the fits natively", || output_of(&mut ours).ok_or_else(|| failed.to_owned()))?;
    let mut theirs = String::new();
    if let Some(python) = std::env::var_os("CLOVIS_LIFETIMES") {
        let mut python = command(python);
        python.env("OMP_NUM_THREADS", "1").arg("tests/bench/lifetimes_speed.py").arg(rows);
        let failed = "CLOVIS_LIFETIMES has no lifetimes: tests/bench/lifetimes_speed.py failed";
        theirs = step("timing the fits of lifetimes", || output_of(&mut python).ok_or_else(|| failed.to_owned()))?;
    }
    let list = |told: &str| told.lines().collect::<Vec<_>>().join(",");
    Ok(format!("{{\"ours\":[{}],\"theirs\":[{}]}}", list(&ours), list(&theirs)))
}

/// The seconds of each line `seed 1: 0.534 s, …`.
fn seconds(told: &str) -> Vec<f64> {
    told.lines().filter_map(|line| line.split_once(": ")?.1.split_once(" s,")?.0.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::{seconds, timed};

    #[test]
    fn seconds_are_read_from_what_the_measurements_print() {
        let told = "seed 1: 0.534 s, inertia 220546.5, 33 iterations\nnoise\nseed 2: 1.5 s, inertia 1";
        assert_eq!(seconds(told), [0.534, 1.5]);
    }
    #[test]
    fn the_median_is_read_from_where_criterion_leaves_it() {
        let folder = std::env::temp_dir().join(format!("clovis-bench-{}", std::process::id()));
        let estimates = folder.join("road/1000/new");
        std::fs::create_dir_all(&estimates).expect("a folder");
        let text = r#"{"mean":{"point_estimate":9e6},"median":{"confidence_interval":{},"point_estimate":2500000.0}}"#;
        std::fs::write(estimates.join("estimates.json"), text).expect("a file");
        let told = timed(r#"{"library":"clovis","rows":1000,"customers":7}"#, &folder);
        let missing = timed(r#"{"library":"clovis","rows":5}"#, &folder);
        std::fs::remove_dir_all(&folder).expect("the folder");
        let told: serde_json::Value = serde_json::from_str(&told.expect("a median")).expect("JSON");
        assert_eq!(told, serde_json::json!({ "library": "clovis", "rows": 1000, "customers": 7, "milliseconds": 2.5 }));
        assert!(missing.is_err());
    }
}
