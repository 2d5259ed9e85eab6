//! The standard library for wasm32 where rustup cannot download it: Debian carries a current Rust with its sources,
//! from which we build a sysroot of our own. Ordinary builds then need three variables.

use std::ffi::OsString;
use std::path::Path;

use crate::process::{command, create_folder, find, output_of, run_quietly, step, write};
use crate::setup::{WASM_TARGET, apt_install, cache};
use crate::{Outcome, process};

const TOOLCHAIN: &str = "debian";
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy"];

/// Builds the sysroot if it is missing. Answers the variables with which cargo compiles for wasm.
pub(crate) fn prepare() -> Outcome<Vec<(String, OsString)>> {
    let installed = |package: &&str| {
        output_of(command("dpkg-query").args(["-W", "-f=${Status}", package]))
            .is_some_and(|status| status.ends_with(" installed"))
    };
    let missing: Vec<&str> = PACKAGES.into_iter().filter(|package| !installed(package)).collect();
    if !missing.is_empty() {
        apt_install(&missing)?;
    }
    let version = output_of(command("/usr/bin/rustc").arg("--version"))
        .ok_or("Debian's rustc cannot be run after its installation")?;
    let linked = output_of(command("rustup").args(["toolchain", "list"]))
        .is_some_and(|list| list.lines().any(|line| line.split_whitespace().next() == Some(TOOLCHAIN)));
    if !linked {
        run_quietly(command("rustup").args(["toolchain", "link", TOOLCHAIN, "/usr"]))?;
    }

    let key: String = version.chars().map(|c| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' }).collect();
    let sysroot = cache()?.join(format!("sysroot-{key}"));
    let library = sysroot.join("lib/rustlib").join(WASM_TARGET).join("lib");
    if !library.is_dir() {
        step(&format!("building the standard library for wasm32 ({version}; about a minute, once)"), || {
            build(&sysroot, &library)
        })?;
    }

    let mut variables = vec![
        ("RUSTUP_TOOLCHAIN".to_owned(), TOOLCHAIN.into()),
        // A variable replaces the flags of .cargo/config.toml, so the feature is named here again.
        (
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS".to_owned(),
            format!("--sysroot={} -Ctarget-feature=+simd128", sysroot.display()).into(),
        ),
    ];
    let linker = linker().ok_or("no linker for wasm was found: neither rust-lld of rustup's toolchain nor wasm-ld")?;
    variables.push(("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER".to_owned(), linker));
    Ok(variables)
}

/// Builds std from an empty crate outside the workspace and lays its files where rustc looks in a sysroot.
fn build(sysroot: &Path, library: &Path) -> Outcome {
    let folder = sysroot.with_extension("build");
    let manifest = "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2021\"\n[workspace]\n";
    write(&folder.join("Cargo.toml"), manifest)?;
    write(&folder.join("src/lib.rs"), "#![no_std]\n")?;
    let mut cargo = command("cargo");
    cargo
        .current_dir(&folder)
        .args(["build", "--release", "--target", WASM_TARGET, "-Zbuild-std=std,panic_abort,proc_macro"])
        .env("RUSTUP_TOOLCHAIN", TOOLCHAIN)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env_remove("RUSTFLAGS")
        // Without the bitcode, link-time optimisation fails.
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Cembed-bitcode=yes");
    run_quietly(&mut cargo)?;

    let built = folder.join("target").join(WASM_TARGET).join("release/deps");
    // Filled aside and renamed at the end: a sysroot that is there is whole.
    let aside = library.with_extension("new");
    create_folder(&aside)?;
    for file in process::files_under(&built) {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_library = name.ends_with(".rlib") || name.ends_with(".rmeta");
        if is_library && !name.starts_with("libempty-") {
            let copied = std::fs::copy(&file, aside.join(&name));
            copied.map_err(|error| format!("cannot copy {}: {error}", file.display()))?;
        }
    }
    std::fs::rename(&aside, library).map_err(|error| format!("cannot make {}: {error}", library.display()))?;
    // Only a cache; leaving it would cost disk, not correctness.
    let _ = std::fs::remove_dir_all(&folder);
    Ok(())
}

/// rustup's toolchain ships a linker, Debian's does not.
fn linker() -> Option<OsString> {
    let of_rustup = output_of(command("rustc").args(["--print", "sysroot"])).zip(output_of(&mut host_query()));
    let rust_lld =
        of_rustup.map(|(sysroot, host)| Path::new(&sysroot).join("lib/rustlib").join(host).join("bin/rust-lld"));
    if let Some(path) = rust_lld.filter(|path| path.is_file()) {
        return Some(path.into());
    }
    find("wasm-ld").map(Into::into)
}

fn host_query() -> std::process::Command {
    let mut rustc = command("rustc");
    rustc.args(["--print", "host-tuple"]);
    rustc
}
