//! The published logs that tests compare with. They come from a package of the Python registry, are checked by
//! length, and are kept in target/: they are not ours to ship.

use std::path::PathBuf;

use crate::Outcome;
use crate::process::{command, create_folder, find, run_quietly, step, target_folder};
use crate::setup::{apt_install, cache};

/// The package that carries the CDNOW logs and an example of its own, and the lengths of the files.
const PACKAGE: &str = "lifetimes==0.11.3";
const FILES: [(&str, u64); 3] =
    [("CDNOW_sample.txt", 228_327), ("CDNOW_master.txt", 1_950_500), ("example_transactions.csv", 378_603)];

/// `cargo xtask data`.
pub(crate) fn run() -> Outcome {
    let folder = cdnow()?;
    println!("{}", folder.display());
    Ok(())
}

/// Folder of the CDNOW logs, fetched if they are missing.
pub(crate) fn cdnow() -> Outcome<PathBuf> {
    let folder = target_folder().join("cdnow");
    let is_whole = |(name, length): &(&str, u64)| {
        std::fs::metadata(folder.join(name)).is_ok_and(|metadata| metadata.len() == *length)
    };
    if FILES.iter().all(is_whole) {
        return Ok(folder);
    }
    step("fetching the CDNOW logs (PyPI, package lifetimes)", || {
        let has_pip =
            find("python3").is_some() && run_quietly(command("python3").args(["-m", "pip", "--version"])).is_ok();
        if !has_pip {
            apt_install(&["python3-pip"])?;
        }
        let wheels = cache()?.join("wheels");
        create_folder(&wheels)?;
        create_folder(&folder)?;
        run_quietly(
            command("python3")
                .args(["-m", "pip", "download", "--quiet", "--no-deps", "--dest"])
                .arg(&wheels)
                .arg(PACKAGE),
        )?;
        let unpack = "import pathlib, sys, zipfile\n\
                      wheel = next(pathlib.Path(sys.argv[1]).glob('[Ll]ifetimes-0.11.3-*.whl'))\n\
                      for name in sys.argv[3:]:\n\
                      \x20   data = zipfile.ZipFile(wheel).read('lifetimes/datasets/' + name)\n\
                      \x20   pathlib.Path(sys.argv[2], name).write_bytes(data)\n";
        run_quietly(
            command("python3").args(["-c", unpack]).arg(&wheels).arg(&folder).args(FILES.map(|(name, _)| name)),
        )?;
        match FILES.iter().find(|file| !is_whole(file)) {
            None => Ok(()),
            Some((name, length)) => Err(format!("{name} does not have the {length} bytes it should")),
        }
    })?;
    Ok(folder)
}
