//! `cargo xtask fuzz`: makes up inputs for what reads files, for so many minutes each, and says what was found (tests/fuzz).

use std::path::PathBuf;

use crate::Outcome;
use crate::process::{command, create_folder, output_of, root, run, run_quietly, step, target_folder};

/// Version of the tool that builds and runs the targets.
const CARGO_FUZZ: &str = "0.13.2";

/// Longest that an input may take in seconds, and the most memory of the process in MB; the targets count their own more narrowly.
const SECONDS: &str = "10";
const MEGABYTES: &str = "2048";

/// The targets, each with folders of files that it begins with beside its own.
const TARGETS: [(&str, &[&str]); 8] = [
    ("decode", &["tests/dirty"]),
    ("split", &["tests/dirty"]),
    ("kinds", &["tests/dirty"]),
    ("json", &["tests/dirty"]),
    ("spreadsheet", &["tests/archives", "crates/formats/tests/files"]),
    ("columnar", &["tests/columnar", "tests/columnar/hostile"]),
    ("archive", &["tests/archives"]),
    ("project", &[]),
];

/// What came of a target.
struct Run {
    target: &'static str,
    seconds: u64,
    executions: String,
    found: Vec<PathBuf>,
}

/// `cargo xtask fuzz [TARGET] [--minutes N]`.
pub(crate) fn run_command(arguments: &[String]) -> Outcome {
    let (wanted, minutes) = asked(arguments)?;
    install()?;
    // One alone is built in a fraction of the time of all.
    step("building", || run(fuzz("build", &[]).args(wanted)))?;
    let mut runs = Vec::new();
    for (target, folders) in TARGETS.into_iter().filter(|(name, _)| wanted.is_none_or(|wanted| wanted == *name)) {
        let what = format!("{target}, for {minutes} min");
        runs.push(step(&what, || of_target(target, folders, minutes * 60))?);
    }
    println!("\n{:<12} {:>8} {:>14}  findings", "target", "seconds", "executions");
    for run in &runs {
        println!("{:<12} {:>8} {:>14}  {}", run.target, run.seconds, run.executions, run.found.len());
    }
    let found: Vec<String> = runs.iter().flat_map(|run| &run.found).map(|path| path.display().to_string()).collect();
    if found.is_empty() { Ok(()) } else { Err(format!("inputs that fail:\n{}", found.join("\n"))) }
}

/// The target asked for, where there is one, and the minutes.
fn asked(arguments: &[String]) -> Outcome<(Option<&str>, u64)> {
    let (mut wanted, mut minutes) = (None, 10);
    let mut rest = arguments.iter().map(String::as_str);
    while let Some(argument) = rest.next() {
        match argument {
            "--minutes" => {
                let number = rest.next().and_then(|number| number.parse().ok()).filter(|&number| number > 0);
                minutes = number.ok_or("--minutes needs a whole number")?;
            }
            name if TARGETS.iter().any(|(target, _)| *target == name) => wanted = Some(name),
            name => {
                let names = TARGETS.map(|(target, _)| target).join(", ");
                return Err(format!("there is no target {name:?}; there are {names}"));
            }
        }
    }
    Ok((wanted, minutes))
}

/// The nightly compiler, which alone counts where a program goes, and the tool.
fn install() -> Outcome {
    if output_of(command("cargo").args(["+nightly", "--version"])).is_none() {
        step("installing nightly Rust (rustup)", || {
            run_quietly(command("rustup").args(["toolchain", "install", "nightly", "--profile", "minimal"]))
        })?;
    }
    let installed = output_of(command("cargo").args(["+nightly", "fuzz", "--version"]));
    if !installed.is_some_and(|version| version.starts_with("cargo-fuzz ")) {
        step(&format!("installing cargo-fuzz {CARGO_FUZZ}"), || {
            run_quietly(command("cargo").args(["install", "--locked", "--version", CARGO_FUZZ, "cargo-fuzz"]))
        })?;
    }
    Ok(())
}

/// The tool, building into a folder of its own, without a sanitizer: nothing here is unsafe, and it makes twice the inputs.
fn fuzz(what: &str, arguments: &[&str]) -> std::process::Command {
    let mut cargo = command("cargo");
    cargo.env("CARGO_TARGET_DIR", folder()).args(["+nightly", "fuzz", what, "--fuzz-dir", "tests/fuzz"]);
    cargo.args(["--sanitizer", "none"]).args(arguments);
    cargo
}

/// Where everything goes that is not kept: what is built, inputs that reach something new, inputs that fail.
fn folder() -> PathBuf {
    target_folder().join("fuzz")
}

fn of_target(target: &'static str, folders: &[&str], seconds: u64) -> Outcome<Run> {
    let (corpus, failing) = (folder().join("corpus").join(target), folder().join("findings").join(target));
    create_folder(&corpus)?;
    create_folder(&failing)?;
    let before = files(&failing);
    let mut cargo = fuzz("run", &[target]);
    // The first folder takes new inputs, the others are only read.
    cargo.arg(&corpus);
    let own = format!("tests/fuzz/corpus/{target}");
    cargo.args(std::iter::once(own.as_str()).chain(folders.iter().copied()).filter(|path| root().join(path).is_dir()));
    cargo.arg("--").args([format!("-max_total_time={seconds}"), format!("-timeout={SECONDS}")]);
    cargo.args([format!("-rss_limit_mb={MEGABYTES}"), "-print_final_stats=1".to_owned()]);
    // What is too slow runs out of its time; what was slow once was so beside something else, and is no finding.
    cargo.arg("-report_slow_units=3600");
    cargo.arg(format!("-artifact_prefix={}/", failing.display()));
    let began = std::time::Instant::now();
    let output = cargo.output().map_err(|error| format!("cannot run cargo fuzz: {error}"))?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let found: Vec<PathBuf> = files(&failing).into_iter().filter(|path| !before.contains(path)).collect();
    if !output.status.success() {
        // Where it failed, and how.
        let from = said.find("panicked at").or_else(|| said.find("ERROR: ")).unwrap_or(said.len().saturating_sub(2000));
        let from = said.floor_char_boundary(from);
        println!("{}", said[from..].lines().take(12).collect::<Vec<_>>().join("\n"));
        if found.is_empty() {
            return Err(format!("{target} did not run ({})", output.status));
        }
    }
    let executions = said.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    let executions = executions.map_or_else(|| "?".to_owned(), |number| number.trim().to_owned());
    Ok(Run { target, seconds: began.elapsed().as_secs(), executions, found })
}

fn files(folder: &std::path::Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_of_the_package_is_run() {
        let manifest = crate::process::read(&root().join("tests/fuzz/Cargo.toml")).expect("the package");
        for (target, folders) in TARGETS {
            assert!(manifest.contains(&format!("name = \"{target}\"")), "{target}");
            assert!(folders.iter().all(|folder| root().join(folder).is_dir()), "{target}");
        }
        assert_eq!(manifest.matches("[[bin]]").count(), TARGETS.len());
    }

    #[test]
    fn what_is_asked_is_understood_or_refused() {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(asked(&[]), Ok((None, 10)));
        assert_eq!(asked(&words("json --minutes 3")), Ok((Some("json"), 3)));
        assert!(asked(&words("--minutes soon")).is_err());
        assert!(asked(&words("yaml")).is_err_and(|message| message.contains("columnar")));
    }
}
