//! Builds the wasm modules of the workspace outside Trunk: compile, write the JavaScript glue, optimise.

use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::process::{create_folder, run, run_quietly, step, target_folder};
use crate::setup::{Tools, WASM_TARGET};

/// What rustc's output uses beyond the first WebAssembly; wasm-opt wants each named.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-simd",
];

/// What a module is built for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aim {
    /// Few bytes: somebody waits for them.
    Size,
    /// Quick code: somebody waits for what it computes.
    Speed,
}

impl Aim {
    /// The profile of the workspace's Cargo.toml.
    fn profile(self) -> &'static str {
        match self {
            Aim::Size => "page",
            Aim::Speed => "release",
        }
    }

    /// How wasm-opt goes about it. Left to itself it puts every function into the only one that calls it, however large: a browser that
    /// compiles again what is called often then waits a second for functions of a megabyte, and never replaces a loop
    /// that is entered once.
    fn level(self) -> &'static [&'static str] {
        match self {
            Aim::Size => &["-Oz"],
            Aim::Speed => &["-O3", "--one-caller-inline-max-function-size=1"],
        }
    }
}

/// What stands between a module and those who call it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Glue {
    /// JavaScript, for our own code.
    Script,
    /// JavaScript with its types, for others'.
    Typed,
    /// Nothing: a plain C ABI without imports.
    Nothing,
}

/// A library crate of the workspace that becomes a module.
pub(crate) struct Module<'a> {
    /// Cargo's name of the package.
    pub(crate) package: &'a str,
    /// Name of the files written: `<name>.js`, `<name>_bg.wasm`; without glue `<name>.wasm`.
    pub(crate) name: &'a str,
    /// What it is built for.
    pub(crate) aim: Aim,
    /// What is written around it.
    pub(crate) glue: Glue,
}

/// Builds modules, each into its folder. They are compiled at once, so that what they share is compiled once.
pub(crate) fn build(tools: &Tools, modules: &[(&Module, PathBuf)], release: bool, build_id: Option<&str>) -> Outcome {
    for aim in [Aim::Size, Aim::Speed] {
        let modules: Vec<_> = modules.iter().filter(|(module, _)| module.aim == aim).collect();
        let names = modules.iter().map(|(module, _)| module.name).collect::<Vec<_>>().join(", ");
        if modules.is_empty() {
            continue;
        }
        step(&format!("compiling {names} ({})", if release { "release" } else { "debug" }), || {
            let mut cargo = tools.wasm_command("cargo");
            cargo.args(["build", "--quiet", "--lib", "--target", WASM_TARGET]);
            cargo.args(modules.iter().flat_map(|(module, _)| ["--package", module.package]));
            if release {
                cargo.args(["--profile", aim.profile()]);
            }
            if let Some(id) = build_id {
                cargo.env("CLOVIS_BUILD", id);
            }
            run(&mut cargo)
        })?;
        for (module, folder) in modules {
            finish(tools, module, folder, release)?;
        }
    }
    Ok(())
}

/// Makes a module of what was compiled.
fn finish(tools: &Tools, module: &Module, folder: &Path, release: bool) -> Outcome {
    step(&format!("writing {}", module.name), || {
        create_folder(folder)?;
        let profile = if release { module.aim.profile() } else { "debug" };
        let compiled = target_folder().join(WASM_TARGET).join(profile).join(format!("{}.wasm", module.package));
        let wasm = match module.glue {
            Glue::Nothing => {
                let wasm = folder.join(format!("{}.wasm", module.name));
                std::fs::copy(&compiled, &wasm)
                    .map_err(|error| format!("cannot copy {}: {error}", compiled.display()))?;
                wasm
            }
            Glue::Script | Glue::Typed => {
                let mut bindgen = tools.command("wasm-bindgen");
                bindgen.args(["--target", "web", "--out-name", module.name, "--out-dir"]).arg(folder).arg(compiled);
                if module.glue == Glue::Script {
                    bindgen.arg("--no-typescript");
                }
                run_quietly(&mut bindgen)?;
                folder.join(format!("{}_bg.wasm", module.name))
            }
        };
        if release {
            let mut optimise = tools.command("wasm-opt");
            // Functions alike in name are alike in code: side by side they compress better, by some 20 KB in a megabyte.
            optimise.args(module.aim.level());
            optimise.args(["--reorder-functions-by-name", "--strip-debug", "--strip-producers"]);
            optimise.args(FEATURES);
            run_quietly(optimise.arg(&wasm).arg("-o").arg(&wasm))?;
        }
        Ok(())
    })
}
