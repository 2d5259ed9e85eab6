//! `cargo xtask test`: everything, and a closing line that counts it.

use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::process::{command, duration, files_under, find, root};
use crate::setup::Tools;
use crate::{Outcome, check, data, npm_package, setup, site};

const SUITES: [&str; 5] = ["check", "native", "doc", "package", "browser"];

/// What a runner counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    passed: usize,
    failed: usize,
}

/// Runs the suites named, or all.
pub(crate) fn run(names: &[String]) -> Outcome {
    if let Some(name) = names.iter().find(|name| !SUITES.contains(&name.as_str())) {
        return Err(format!("there is no suite {name:?}; there are {}", SUITES.join(", ")));
    }
    let start = Instant::now();
    let tools = setup::tools()?;
    let mut total = Counts::default();
    let mut failures = Vec::new();
    for suite in SUITES.into_iter().filter(|suite| names.is_empty() || names.iter().any(|name| name == suite)) {
        println!("\n== {suite}");
        let begun = Instant::now();
        let outcome = match suite {
            "check" => check::run_all(Some(&tools)).map(|()| Counts { passed: 1, failed: 0 }),
            "native" => native(),
            "doc" => doc(),
            "package" => package(&tools),
            _ => browser(&tools),
        };
        match outcome {
            Ok(counts) => {
                total.passed += counts.passed;
                total.failed += counts.failed;
                if counts.failed > 0 || counts.passed == 0 {
                    failures.push(suite);
                }
            }
            Err(message) => {
                println!("{message}");
                total.failed += 1;
                failures.push(suite);
            }
        }
        println!("== {suite}: {}", duration(begun.elapsed().as_secs_f64()));
    }
    println!("\nall suites: {}", duration(start.elapsed().as_secs_f64()));
    println!("{} passed, {} failed", total.passed, total.failed);
    if failures.is_empty() { Ok(()) } else { Err(format!("failed: {}", failures.join(", "))) }
}

/// Unit and integration tests of every crate that runs on this machine.
fn native() -> Outcome<Counts> {
    data::cdnow()?;
    let mut cargo = command("cargo");
    if find("cargo-nextest").is_some() {
        cargo.args(["nextest", "run", "--no-fail-fast", "--status-level", "fail", "--final-status-level", "fail"]);
        cargo.args(["--no-tests", "pass", "--color", "never"]);
    } else {
        cargo.args(["test", "--quiet", "--no-fail-fast", "--lib", "--bins", "--tests"]);
    }
    cargo.arg("--workspace");
    count(&mut cargo)
}

/// The examples of the documentation.
fn doc() -> Outcome<Counts> {
    let mut cargo = command("cargo");
    cargo.args(["test", "--doc", "--no-fail-fast", "--workspace"]);
    cargo.args(check::WEB.iter().flat_map(|package| ["--exclude", package]));
    count(&mut cargo)
}

/// The npm package as Node sees it.
fn package(tools: &Tools) -> Outcome<Counts> {
    data::cdnow()?;
    npm_package::build(tools)?;
    count(&mut node_tests(tools, "package"))
}

/// The site as a person sees it.
fn browser(tools: &Tools) -> Outcome<Counts> {
    data::cdnow()?;
    let chromium = setup::browser()?;
    if !npm_package::folder().exists() {
        npm_package::build(tools)?;
    }
    site::build(tools, true)?;
    count(node_tests(tools, "browser").env("CLOVIS_CHROMIUM", chromium))
}

/// Node's own runner over the specs of a folder of tests/.
fn node_tests(tools: &Tools, folder: &str) -> Command {
    let mut node = tools.command("node");
    // One file at a time: two cores do not carry several browsers and their workers at once. The time is a file's, and ends
    // one that hangs: every page of every model takes minutes, and on a slow machine many.
    node.args(["--test", "--test-concurrency=1", "--test-timeout=1200000", "--test-reporter=spec"]);
    let tests = root().join("tests");
    node.args(files_under(&tests.join(folder)).iter().filter(|file| file.to_string_lossy().ends_with(".spec.mjs")));
    node.current_dir(tests);
    node
}

/// Runs a test runner with its output shown, and reads its own closing lines.
fn count(command: &mut Command) -> Outcome<Counts> {
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cannot run {:?}: {error}", command.get_program()))?;
    let errors = child.stderr.take();
    let reader = std::thread::spawn(move || errors.map(shown).unwrap_or_default());
    let mut counts = child.stdout.take().map(shown).unwrap_or_default();
    let more = reader.join().unwrap_or_default();
    counts.passed += more.passed;
    counts.failed += more.failed;
    let status = child.wait().map_err(|error| error.to_string())?;
    // A runner that failed without counting a failure did not get as far as its tests.
    if !status.success() && counts.failed == 0 {
        counts.failed = 1;
    }
    Ok(counts)
}

fn shown(stream: impl Read) -> Counts {
    let mut counts = Counts::default();
    for line in BufReader::new(stream).lines().map_while(Result::ok) {
        println!("{line}");
        let line = counts_in(&line);
        counts.passed += line.passed;
        counts.failed += line.failed;
    }
    counts
}

/// Counts in a closing line of cargo test, nextest or node's runner; zero in any other line.
fn counts_in(line: &str) -> Counts {
    let line = line.trim();
    let before = |word: &str| -> usize {
        let words: Vec<&str> = line.split([' ', ',', ';']).filter(|word| !word.is_empty()).collect();
        let number = words.windows(2).find(|pair| pair[1] == word).and_then(|pair| pair[0].parse().ok());
        number.unwrap_or(0)
    };
    if line.starts_with("test result:") || (line.starts_with("Summary [") && line.contains("run:")) {
        // nextest tells apart those that ran out of time.
        return Counts { passed: before("passed"), failed: before("failed") + before("timed") };
    }
    let node = |word: &str| {
        let rest = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# "))?;
        rest.strip_prefix(word)?.strip_prefix(' ')?.parse().ok()
    };
    Counts { passed: node("pass").unwrap_or(0), failed: node("fail").unwrap_or(0) + node("cancelled").unwrap_or(0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, passed: usize, failed: usize) {
        assert_eq!(counts_in(line), Counts { passed, failed }, "{line}");
    }

    #[test]
    fn closing_lines_are_read() {
        check("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s", 12, 0);
        check("     Summary [   0.031s] 9 tests run: 8 passed (1 slow), 1 failed, 0 skipped", 8, 1);
        check("     Summary [   0.031s] 9 tests run: 6 passed, 1 failed, 2 timed out, 0 skipped", 6, 3);
        check("ℹ pass 31", 31, 0);
        check("# fail 2", 0, 2);
        check("# cancelled 1", 0, 1);
        check("ok 3 - 12 passed; 4 failed", 0, 0);
    }
}
