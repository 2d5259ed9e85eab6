//! The site: Trunk bundles the app and its worker; the other wasm modules are laid beside them; the service worker
//! learns what there is to keep.

use std::collections::hash_map::DefaultHasher;
use std::hash::Hasher;
use std::path::{Path, PathBuf};

use crate::process::{command, files_under, read, root, run_quietly, step, target_folder, write};
use crate::setup::{self, Tools};
use crate::wasm_module::{self, Aim, Glue, Module};
use crate::{Outcome, zip};

/// The custom element, for other people's pages.
const ELEMENT: Module = Module { package: "elements", name: "clovis-element", aim: Aim::Size, glue: Glue::Script };
/// Views of what the worker computed from a file: fetched by the page when one is shown.
const REPORTS: Module = Module { package: "reports", name: "reports", aim: Aim::Size, glue: Glue::Script };
/// Parquet and Arrow files: fetched by the worker when one is opened or written.
const COLUMNAR: Module = Module { package: "columnar", name: "columnar", aim: Aim::Speed, glue: Glue::Script };
/// Spreadsheets: fetched by the worker when one is opened or written.
const FORMATS: Module = Module { package: "formats", name: "formats", aim: Aim::Size, glue: Glue::Script };

/// `cargo xtask site`.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let release = !arguments.iter().any(|argument| argument == "--dev");
    let tools = setup::tools()?;
    let dist = build(&tools, release)?;
    if release {
        let files = relative_files(&dist).into_iter().map(|name| {
            let content = std::fs::read(dist.join(&name)).map_err(|error| format!("cannot read {name}: {error}"))?;
            Ok((format!("clovis/{name}"), content))
        });
        let files: Vec<_> = files.collect::<Outcome<_>>()?;
        let archive = target_folder().join("clovis-site.zip");
        write(&archive, zip::archive(&files).map_err(|error| format!("cannot pack the site: {error}"))?)?;
        println!("{} files in dist/ and {}", files.len(), archive.display());
    }
    Ok(())
}

/// Builds dist/ and answers its path.
pub(crate) fn build(tools: &Tools, release: bool) -> Outcome<PathBuf> {
    let dist = root().join("dist");
    let build_id = release.then(source_id);
    // Only here may the network be needed; everything after works without.
    run_quietly(command("cargo").args(["fetch", "--quiet"]))?;
    let profile = if release { "release" } else { "debug" };
    step(&format!("building the app and its worker ({profile})"), || {
        let mut trunk = tools.wasm_command("trunk");
        trunk.args(["build", "--offline", "--color", "never"]);
        if release {
            trunk.arg("--release");
        }
        if let Some(id) = &build_id {
            trunk.env("CLOVIS_BUILD", id);
        }
        trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
        // Trunk takes any NO_COLOR but true and false for a mistake.
        trunk.env_remove("NO_COLOR");
        run_quietly(&mut trunk)
    })?;
    let modules = [(&ELEMENT, "embed"), (&REPORTS, "reports"), (&FORMATS, "formats"), (&COLUMNAR, "columnar")];
    let modules = modules.map(|(module, folder)| (module, dist.join(folder)));
    wasm_module::build(tools, &modules, release, build_id.as_deref())?;
    if release {
        join_styles(&dist)?;
        fill_service_worker(&dist)?;
    }
    Ok(dist)
}

/// Makes one style sheet of the page's many, in their order: one request, and fewer bytes once compressed.
fn join_styles(dist: &Path) -> Outcome {
    const START: &str = "<link rel=\"stylesheet\"";
    let file = dist.join("index.html");
    let page = read(&file)?;
    let mut joined = String::new();
    let mut rest = page.as_str();
    let mut without = String::new();
    while let Some(start) = rest.find(START) {
        let end = rest[start..].find('>').map(|end| start + end + 1).ok_or("a link in index.html has no end")?;
        let address = rest[start..end].split("href=\"").nth(1).and_then(|after| after.split('"').next());
        let name = address.ok_or("a style sheet in index.html has no address")?.trim_start_matches("./");
        joined += &read(&dist.join(name))?;
        std::fs::remove_file(dist.join(name)).map_err(|error| format!("cannot remove {name}: {error}"))?;
        without.push_str(&rest[..start]);
        rest = &rest[end..];
    }
    without.push_str(rest);
    if joined.is_empty() || !without.contains("</head>") {
        return Err("index.html links no style sheets".to_owned());
    }
    let mut hasher = DefaultHasher::new();
    hasher.write(joined.as_bytes());
    let name = format!("clovis-{:016x}.css", hasher.finish());
    write(&dist.join(&name), joined)?;
    write(&file, without.replacen("</head>", &format!("{START} href=\"./{name}\"></head>"), 1))
}

/// Names of all files of a folder, with forward slashes.
pub(crate) fn relative_files(folder: &Path) -> Vec<String> {
    let name = |file: PathBuf| {
        let relative = file.strip_prefix(folder).ok()?;
        Some(relative.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"))
    };
    files_under(folder).into_iter().filter_map(name).filter(|name| !name.ends_with(".gitkeep")).collect()
}

/// Tells the service worker what to keep, under a name that changes with any byte of it.
fn fill_service_worker(dist: &Path) -> Outcome {
    let file = dist.join("service-worker.js");
    let mut hasher = DefaultHasher::new();
    let mut kept = Vec::new();
    for name in relative_files(dist) {
        if name == "service-worker.js" {
            continue;
        }
        hasher.write(name.as_bytes());
        hasher.write(&std::fs::read(dist.join(&name)).map_err(|error| format!("cannot read {name}: {error}"))?);
        kept.push(name);
    }
    // The folder's own address is what a visitor opens.
    kept.push("./".to_owned());
    let list = serde_json::to_string_pretty(&kept).map_err(|error| error.to_string())?;
    let text = read(&file)?;
    if !text.contains("__BUILD__") || !text.contains("[/* __FILES__ */]") {
        return Err("service-worker.js has lost the marks that are to be filled in".to_owned());
    }
    let text = text.replace("__BUILD__", &format!("{:016x}", hasher.finish())).replace("[/* __FILES__ */]", &list);
    write(&file, text)
}

/// Names the sources of the app, its worker and its modules of views: the page asks the worker for it and reloads
/// where they differ, and asks for the modules under it.
fn source_id() -> String {
    let mut hasher = DefaultHasher::new();
    let crates = root().join("crates");
    let in_page = ["app", "ui", "workbench", "models", "btyd", "statistics", "table", "elements", "reports"];
    let mut files: Vec<PathBuf> = in_page.iter().flat_map(|name| files_under(&crates.join(name))).collect();
    files.push(root().join("Cargo.lock"));
    for file in files {
        hasher.write(&std::fs::read(file).unwrap_or_default());
    }
    format!("{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_sheets_are_joined_in_their_order() {
        let dist = target_folder().join("tmp/join-styles");
        let page = "<head><link rel=\"stylesheet\" href=\"./b-1.css\" integrity=\"sha384-x\"/>\n<link rel=\"icon\" href=\"i.svg\">\
            <link rel=\"stylesheet\" href=\"./a-2.css\"/></head>";
        for (name, content) in [("index.html", page), ("b-1.css", "b{}\n"), ("a-2.css", "a{}\n")] {
            write(&dist.join(name), content).unwrap();
        }
        join_styles(&dist).unwrap();
        let page = read(&dist.join("index.html")).unwrap();
        let joined = relative_files(&dist).into_iter().find(|name| name.ends_with(".css")).unwrap();
        assert_eq!(page.matches("stylesheet").count(), 1);
        assert!(
            page.contains(&format!("<link rel=\"stylesheet\" href=\"./{joined}\"></head>")) && page.contains("i.svg")
        );
        assert_eq!(read(&dist.join(&joined)).unwrap(), "b{}\na{}\n");
        assert_eq!(relative_files(&dist).len(), 2);
        std::fs::remove_dir_all(&dist).unwrap();
    }
}
