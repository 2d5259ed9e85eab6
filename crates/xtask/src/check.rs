//! `cargo xtask check`: format, clippy for host and wasm, texts equal, tidy.

use crate::process::{command, run, step};
use crate::setup::{Tools, WASM_TARGET};
use crate::{Outcome, setup, texts, tidy};

/// Packages that only make sense in a browser: looked at for wasm alone.
pub(crate) const WEB: [&str; 5] = ["app", "elements", "reports", "ui", "wasm"];

/// Runs every check; without tools, only those that compile nothing.
pub(crate) fn run_all(tools: Option<&Tools>) -> Outcome {
    type Check<'a> = (&'a str, &'a dyn Fn() -> Outcome);
    let checks: [Check; 3] = [
        ("checking the format", &|| run(command("cargo").args(["fmt", "--all", "--check"]))),
        ("checking that the languages are equal", &|| report(texts::problems()?)),
        ("checking tidiness", &|| report(tidy::problems())),
    ];
    let compiling: [Check; 2] = [
        ("clippy for this machine", &|| {
            let mut clippy = command("cargo");
            clippy.args(["clippy", "--quiet", "--workspace", "--all-targets"]);
            clippy.args(WEB.iter().flat_map(|package| ["--exclude", package]));
            run(clippy.args(["--", "-D", "warnings"]))
        }),
        ("clippy for wasm", &|| {
            let Some(tools) = tools else { return Ok(()) };
            let mut clippy = tools.wasm_command("cargo");
            clippy.args([
                "clippy",
                "--quiet",
                "--target",
                WASM_TARGET,
                "--package",
                "formats",
                "--package",
                "columnar",
                "--package",
                "scoring",
            ]);
            clippy.args(WEB.iter().flat_map(|package| ["--package", package]));
            run(clippy.args(["--", "-D", "warnings"]))
        }),
    ];
    // All of them, so that one run says everything there is to mend.
    let mut failed = Vec::new();
    for (what, check) in checks.into_iter().chain(compiling.into_iter().filter(|_| tools.is_some())) {
        if let Err(message) = step(what, check) {
            println!("{message}");
            failed.push(what);
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join("; "))) }
}

/// `cargo xtask check [--quick]`.
pub(crate) fn run_command(arguments: &[String]) -> Outcome {
    if arguments.iter().any(|argument| argument == "--quick") {
        return run_all(None);
    }
    run_all(Some(&setup::tools()?))
}

fn report(problems: Vec<String>) -> Outcome {
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n")) }
}
