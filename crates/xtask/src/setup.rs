//! Installs what a fresh machine lacks, and nothing twice. Tools go into the user's cache folder, keyed by version,
//! so that a second clone builds at once; only apt's own packages go into the system.

use std::collections::hash_map::DefaultHasher;
use std::ffi::OsString;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{command, create_folder, find, output_of, read, root, run_quietly, step, write};
use crate::{Outcome, sysroot};

/// Must equal the crate `wasm-bindgen` of the workspace and `[tools]` of Trunk.toml (a test compares them).
pub(crate) const WASM_BINDGEN: &str = "0.2.130";
/// The newest that builds with the workspace's Rust.
pub(crate) const TRUNK: &str = "0.21.14";

/// Name of the target of everything that runs in a browser.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The tools of a build, and how cargo must be called for wasm.
pub(crate) struct Tools {
    folders: Vec<PathBuf>,
    wasm_variables: Vec<(String, OsString)>,
}

impl Tools {
    /// A program that finds the tools, without wasm's toolchain.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut folders = self.folders.clone();
        folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
        let path = std::env::join_paths(folders).unwrap_or_default();
        // The program itself must be looked up in the same path.
        let program = std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file());
        let mut command = command(program.unwrap_or_else(|| PathBuf::from("missing-program")));
        command.env("PATH", path);
        command
    }

    /// A program that compiles for wasm.
    pub(crate) fn wasm_command(&self, program: &str) -> Command {
        let mut command = self.command(program);
        command.envs(self.wasm_variables.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// `cargo xtask setup`.
pub(crate) fn run() -> Outcome {
    tools()?;
    browser()?;
    println!("everything is there");
    Ok(())
}

/// Where tools and the like are kept between clones.
pub(crate) fn cache() -> Outcome<PathBuf> {
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|folder| folder.is_absolute());
    let folder =
        cache.or_else(|| home.map(|home| home.join(".cache"))).ok_or("neither HOME nor XDG_CACHE_HOME is set")?;
    Ok(folder.join("clovis"))
}

/// What building the site needs.
pub(crate) fn tools() -> Outcome<Tools> {
    let wasm_variables = wasm_target()?;
    let mut folders = vec![
        cargo_tool("wasm-bindgen-cli", "wasm-bindgen", WASM_BINDGEN, &["--no-default-features"])?,
        cargo_tool("trunk", "trunk", TRUNK, &["--no-default-features", "--locked"])?,
    ];
    npm_packages()?;
    folders.push(root().join("tests/node_modules/.bin"));
    Ok(Tools { folders, wasm_variables })
}

/// What the browser tests need besides.
pub(crate) fn browser() -> Outcome<PathBuf> {
    let installed = || ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(find);
    let has_chinese_font =
        || output_of(command("fc-list").args([":lang=zh", "file"])).is_some_and(|fonts| !fonts.is_empty());
    let mut missing = Vec::new();
    if installed().is_none() {
        missing.push("chromium");
    }
    if !has_chinese_font() {
        missing.extend(["fontconfig", "fonts-noto-cjk"]);
    }
    if !missing.is_empty() {
        apt_install(&missing)?;
    }
    installed().ok_or_else(|| "no Chromium was found after its installation".to_owned())
}

/// Installs packages of the system.
pub(crate) fn apt_install(packages: &[&str]) -> Outcome {
    let apt = |arguments: &[&str]| {
        let is_root = output_of(command("id").arg("-u")).as_deref() == Some("0");
        let mut apt = if is_root { command("apt-get") } else { command("sudo") };
        if !is_root {
            apt.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        }
        apt.env("DEBIAN_FRONTEND", "noninteractive").args(arguments);
        run_quietly(&mut apt)
    };
    let what = packages.join(", ");
    step(&format!("installing {what} (apt)"), || {
        if find("apt-get").is_none() {
            return Err(format!("this system has no apt-get: please install {what} yourself"));
        }
        apt(&["update"])?;
        let mut arguments = vec!["install", "-y", "--no-install-recommends"];
        arguments.extend(packages);
        apt(&arguments)
    })
}

/// A tool from crates.io in a folder of its own version.
fn cargo_tool(package: &str, program: &str, version: &str, options: &[&str]) -> Outcome<PathBuf> {
    let folder = cache()?.join("tools").join(format!("{program}-{version}"));
    let bin = folder.join("bin");
    if bin.join(program).is_file() {
        return Ok(bin);
    }
    step(&format!("installing {program} {version} (a few minutes, once)"), || {
        create_folder(&folder)?;
        let mut cargo = command("cargo");
        // Built in the tool's own folder: not under this project's toolchain file or cargo settings.
        cargo.current_dir(&folder).args(["install", package, "--version", version, "--debug", "--root"]);
        cargo.arg(&folder).args(options).env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS");
        // Half optimised and without debug information: quick to build, and quick enough to use.
        cargo.env("CARGO_PROFILE_DEV_OPT_LEVEL", "1").env("CARGO_PROFILE_DEV_DEBUG", "0");
        run_quietly(&mut cargo)
    })?;
    Ok(bin)
}

/// wasm-opt, the browser's driver and the like, as tests/package-lock.json pins them.
fn npm_packages() -> Outcome {
    let tests = root().join("tests");
    let mut hasher = DefaultHasher::new();
    read(&tests.join("package-lock.json"))?.hash(&mut hasher);
    let stamp = format!("{:016x}", hasher.finish());
    let stamp_file = tests.join("node_modules/.clovis-stamp");
    if std::fs::read_to_string(&stamp_file).is_ok_and(|found| found == stamp) {
        return Ok(());
    }
    if find("npm").is_none() {
        return Err("npm was not found: please install Node 20 or newer".to_owned());
    }
    step("installing the npm packages of tests/", || {
        run_quietly(command("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(&tests))?;
        write(&stamp_file, &stamp)
    })
}

/// The standard library for wasm: rustup's own, else one built from Debian's sources.
/// Answers the variables that cargo then needs.
fn wasm_target() -> Outcome<Vec<(String, OsString)>> {
    let forced = std::env::var_os("CLOVIS_DEBIAN_SYSROOT").is_some();
    if !forced {
        if has_wasm_target() {
            return Ok(Vec::new());
        }
        let added = step("adding the wasm32 target (rustup)", || {
            run_quietly(command("rustup").args(["target", "add", WASM_TARGET]))
        });
        match added {
            Ok(()) if has_wasm_target() => return Ok(Vec::new()),
            Ok(()) => println!("rustup added it elsewhere than rustc looks"),
            Err(message) => println!("{message}"),
        }
        println!("rustup cannot add it here: building the standard library from Debian's sources instead");
    }
    sysroot::prepare()
}

fn has_wasm_target() -> bool {
    let Some(sysroot) = output_of(command("rustc").args(["--print", "sysroot"])) else { return false };
    let folder = Path::new(&sysroot).join("lib/rustlib").join(WASM_TARGET).join("lib");
    std::fs::read_dir(folder)
        .is_ok_and(|entries| entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tool_versions_agree_everywhere() {
        let manifest = read(&root().join("Cargo.toml")).unwrap();
        assert!(manifest.contains(&format!("wasm-bindgen = \"={WASM_BINDGEN}\"")));
        let trunk = read(&root().join("Trunk.toml")).unwrap();
        assert!(trunk.contains(&format!("wasm_bindgen = \"{WASM_BINDGEN}\"")));
        assert!(trunk.contains(&format!("trunk-version = \"^{TRUNK}\"")));
        let packages = read(&root().join("tests/package.json")).unwrap();
        let (_, after) = trunk.split_once("wasm_opt = \"version_").unwrap();
        let wasm_opt = after.split('"').next().unwrap();
        assert!(packages.contains(&format!("\"binaryen\": \"{wasm_opt}.")));
    }
}
