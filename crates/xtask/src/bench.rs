//! `cargo xtask bench`: times the released site in a headless browser, and writes a table.

use crate::process::{root, run as run_command};
use crate::{Outcome, data, samples, setup, site};

/// Builds, generates the large files and hands over to tests/bench/bench.mjs, which drives the browser.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let tools = setup::tools()?;
    let chromium = setup::browser()?;
    data::cdnow()?;
    let large = samples::large_file()?;
    let most = samples::most_customers_file()?;
    if !arguments.iter().any(|argument| argument == "--no-build") {
        site::build(&tools, true)?;
    }
    let mut node = tools.command("node");
    node.arg("bench/bench.mjs").args(arguments.iter().filter(|argument| *argument != "--no-build"));
    node.env("CLOVIS_CHROMIUM", chromium).env("CLOVIS_LARGE_FILE", large).env("CLOVIS_MANY_CUSTOMERS_FILE", most);
    run_command(node.current_dir(root().join("tests")))
}
