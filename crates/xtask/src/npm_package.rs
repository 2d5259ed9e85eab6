//! `cargo xtask package`: the npm package, ready to publish and to import in Node and in browsers.

use std::path::{Path, PathBuf};

use crate::process::{command, output_of, read, root, target_folder, write};
use crate::setup::{self, Tools};
use crate::site::relative_files;
use crate::wasm_module::{self, Aim, Glue, Module};
use crate::{Outcome, zip};

const PACKAGE: Module = Module { package: "wasm", name: "clovis", aim: Aim::Speed, glue: Glue::Typed };
/// Spreadsheets, in a module that is fetched when one is read or written.
const FORMATS: Module = Module { package: "formats", name: "formats", aim: Aim::Size, glue: Glue::Typed };
/// Parquet and Arrow files, likewise.
const COLUMNAR: Module = Module { package: "columnar", name: "columnar", aim: Aim::Speed, glue: Glue::Typed };
/// Scores for hosts that are no JavaScript, with the Python that calls it.
const SCORING: Module = Module { package: "scoring", name: "clovis_scoring", aim: Aim::Speed, glue: Glue::Nothing };

/// `cargo xtask package`.
pub(crate) fn run() -> Outcome {
    let folder = build(&setup::tools()?)?;
    for name in relative_files(&folder) {
        let content = std::fs::read(folder.join(&name)).unwrap_or_default();
        println!("{:>10} {:>9} gzip  {name}", content.len(), zip::gzip_size(&content));
    }
    println!("the package is in {}", folder.display());
    Ok(())
}

/// Where the package is written.
pub(crate) fn folder() -> PathBuf {
    target_folder().join("package/clovis")
}

/// Builds target/package/clovis and answers its path.
pub(crate) fn build(tools: &Tools) -> Outcome<PathBuf> {
    let folder = folder();
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|error| format!("cannot clear {}: {error}", folder.display()))?;
    }
    let scoring = folder.join("scoring");
    let modules = [(&PACKAGE, &folder), (&FORMATS, &folder), (&COLUMNAR, &folder), (&SCORING, &scoring)];
    wasm_module::build(tools, &modules.map(|(module, folder)| (module, folder.clone())), true, None)?;
    copy_written_files(&folder)?;
    let python = "clovis_scoring.py";
    write(&scoring.join(python), read(&root().join("crates/scoring/python").join(python))?)?;
    Ok(folder)
}

/// What is written by hand: the manifest, the entries for Node and browsers, the types of what JavaScript adds.
fn copy_written_files(folder: &Path) -> Outcome {
    let written = root().join("crates/wasm/package");
    for name in relative_files(&written) {
        let text = read(&written.join(&name))?;
        let text =
            if name == "package.json" { text.replace("\"0.0.0\"", &format!("\"{}\"", version()?)) } else { text };
        write(&folder.join(&name), text)?;
    }
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        if let Ok(text) = std::fs::read(root().join(licence)) {
            write(&folder.join(licence), text)?;
        }
    }
    Ok(())
}

/// The workspace's version, as cargo sees it.
fn version() -> Outcome<String> {
    let metadata = output_of(command("cargo").args(["metadata", "--no-deps", "--format-version", "1", "--offline"]))
        .ok_or("cargo metadata failed")?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata).map_err(|error| error.to_string())?;
    let packages = metadata["packages"].as_array().ok_or("cargo metadata names no packages")?;
    let package = packages.iter().find(|package| package["name"] == "wasm").ok_or("there is no package wasm")?;
    package["version"].as_str().map(str::to_owned).ok_or_else(|| "the package wasm has no version".to_owned())
}
