//! Developer commands. `cargo xtask` lists them; each module below is one of them or a step they share.

#![allow(clippy::print_stdout, clippy::disallowed_methods)] // a command line tool: it prints, and it times its steps

mod bench;
mod catalogue;
mod check;
mod data;
mod fuzz;
mod new_model;
mod npm_package;
mod process;
mod samples;
mod server;
mod setup;
mod site;
mod start;
mod sysroot;
mod test;
mod texts;
mod tidy;
mod wasm_module;
mod zip;

use std::process::ExitCode;

const USAGE: &str = "\
Developer commands of Clovis

  cargo xtask start [--dev] [--no-build] [--port N]
                             build the site, serve it on 127.0.0.1, print the address
                             (--dev: unoptimised, quick to build; --no-build: serve dist/ as it is)
  cargo xtask test [NAME]    every test; or some of: check native doc package browser
  cargo xtask check [--quick]
                             format, texts equal in both languages, tidy; clippy for host and wasm unless quick
  cargo xtask site [--dev]   build dist/ and target/clovis-site.zip
  cargo xtask package        build the npm package into target/package/clovis
  cargo xtask bench          time the built site in a headless browser; writes tests/bench/results.md
  cargo xtask fuzz [TARGET] [--minutes N]
                             make up inputs for what reads files (tests/fuzz), ten minutes each; not part of test
  cargo xtask samples [--large]
                             write the sample files of www/samples (or the large files that bench times)
  cargo xtask data           fetch the published logs that tests compare with, into target/cdnow
  cargo xtask new-model ID SHAPE FOLDER
                             write a model's file, its texts and a failing test
  cargo xtask catalogue      write the list of models in both languages from the models' own texts
  cargo xtask setup          install what is missing, and nothing else

Every command installs the tools it needs where they are missing, and says so.
A picture of a page: node tests/browser/screenshot.mjs --hash '#/' --lang zh-CN --width 1440 --scheme dark --out page.png
";

/// What a command ends with: nothing, or a sentence saying what went wrong.
type Outcome<T = ()> = Result<T, String>;

/// The options of a command: another one may be a slip that would set off an hour of work.
fn options(command: &str) -> &'static [&'static str] {
    match command {
        "start" => &["--dev", "--no-build", "--port"],
        "check" => &["--quick"],
        "site" => &["--dev"],
        "bench" => &["--no-build", "--only", "--runs"],
        "fuzz" => &["--minutes"],
        "samples" => &["--large"],
        _ => &[],
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let command = arguments.first().map_or("", String::as_str);
    let rest = arguments.get(1..).unwrap_or_default();
    if rest.iter().any(|argument| matches!(argument.as_str(), "--help" | "-h")) {
        print!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    let unknown =
        rest.iter().find(|argument| argument.starts_with('-') && !options(command).contains(&argument.as_str()));
    let outcome = match command {
        _ if unknown.is_some() => {
            Err(format!("cargo xtask {command} has no option {}", unknown.map_or("", String::as_str)))
        }
        "start" => start::run(rest),
        "test" => test::run(rest),
        "check" => check::run_command(rest),
        "site" => site::run(rest),
        "package" => npm_package::run(),
        "bench" => bench::run(rest),
        "fuzz" => fuzz::run_command(rest),
        "samples" => samples::run(rest),
        "data" => data::run(),
        "new-model" => new_model::run(rest),
        "catalogue" => catalogue::run(),
        "setup" => setup::run(),
        _ => {
            print!("{USAGE}");
            if matches!(command, "" | "help" | "--help" | "-h") {
                return ExitCode::SUCCESS;
            }
            Err(format!("there is no command {command:?}"))
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}
