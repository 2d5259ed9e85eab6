//! `cargo xtask new-model`: writes a model's file, its texts in both languages and a test that fails until the model
//! computes its worked example.

use crate::process::{command, read, root, run_quietly, write};
use crate::{Outcome, catalogue};

/// The shapes, the picture that a model of the shape starts with, and the picture's imports.
const SHAPES: [(&str, &str, &str, &str); 8] = [
    ("matrix", "Matrix", MATRIX, "Axis, "),
    ("rules", "Rules", DECISION, "DecisionRule, "),
    ("tiers", "Tiers", BARS, "Bar, Name, "),
    ("scorecard", "Scorecard", BARS, "Bar, Name, "),
    ("worksheet", "Worksheet", BARS, "Bar, Name, "),
    ("gap", "Gap", GAPS, "Counted, GapRow, "),
    ("formula", "Formula", BARS, "Bar, Name, "),
    ("cash", "Cash", TIMELINE, "Flow, "),
];

const MATRIX: &str = "Picture::Matrix {
            x: Axis { id: \"first\", min: 0.0, max: 100.0, cut: case.number(CUT), above: false, cut_setting: \"cut\", value: Some(case.number(FIRST)) },
            y: Axis { id: \"second\", min: 0.0, max: 100.0, cut: case.number(CUT), above: false, cut_setting: \"cut\", value: Some(case.number(SECOND)) },
            quadrants: [CARD.segments[1], CARD.segments[1], CARD.segments[0], CARD.segments[0]],
        }";
const DECISION: &str = "Picture::Decision {
            rules: vec![DecisionRule { segment: CARD.segments[0], tests: Vec::new(), matched: true }],
        }";
const BARS: &str = "Picture::Bars {
            rows: vec![Bar { name: Name::Id(\"result\"), value: Some(case.number(FIRST)), interval: None, segment: None, flagged: false }],
            unit: Unit::Points,
            cut: None,
        }";
const GAPS: &str = "Picture::Gaps {
            rows: vec![GapRow { id: \"first\", expected: Some(case.number(SECOND)), received: case.number(FIRST), weight: 1.0 }],
            scale: [0.0, 100.0],
            indifference: 0.0,
            counted: Counted::Received,
        }";
const TIMELINE: &str = "Picture::Timeline {
            flows: vec![Flow { at: 1.0, survival: 1.0, amount: case.number(FIRST), discounted: case.number(SECOND) }],
            total: case.number(SECOND),
            endless: false,
        }";

const TEMPLATE: &str = include_str!("new_model.txt");

/// Writes the files.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let folders = chapter_folders()?;
    let shapes = SHAPES.map(|(id, ..)| id).join(", ");
    let [id, shape, folder] = arguments else {
        return Err(format!(
            "new-model wants an id (kebab-case), a shape and a chapter's folder\n  shapes: {shapes}\n  folders: {}",
            folders.join(", ")
        ));
    };
    let is_kebab = id.starts_with(|c: char| c.is_ascii_lowercase())
        && id
            .split('-')
            .all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()));
    if !is_kebab {
        return Err(format!("{id:?} is not kebab-case"));
    }
    let Some((_, shape, picture, import)) = SHAPES.into_iter().find(|(name, ..)| name == shape) else {
        return Err(format!("there is no shape {shape:?}; there are {shapes}"));
    };
    if !folders.contains(folder) {
        return Err(format!("crates/models/src has no chapter {folder:?}; there are {}", folders.join(", ")));
    }

    let (module, name) = (id.replace('-', "_"), camel(id));
    let models = root().join("crates/models/src");
    let file = models.join(folder).join(format!("{module}.rs"));
    if file.exists() {
        return Err(format!("{} is already there", file.display()));
    }
    let chapter = read(&models.join(folder).join("mod.rs"))?;
    let number = chapter.split("Chapter ").nth(1).and_then(|rest| rest.chars().next()).unwrap_or('1');
    let code = TEMPLATE
        .replace("@ID@", id)
        .replace("@NAME@", &name)
        .replace("@CHAPTER@", &number.to_string())
        .replace("@SHAPE@", shape)
        .replace("@PICTURE@", picture)
        .replace("@IMPORT@", import);
    write(&file, code)?;
    let chapter_file = models.join(folder).join("mod.rs");
    write(&chapter_file, registered(&chapter, &module, &name)?)?;
    let index = models.join("index.rs");
    write(&index, indexed(&read(&index)?, number, id)?)?;
    texts(id)?;
    catalogue::run()?;
    run_quietly(command("cargo").args(["fmt", "--package", "models"]))?;
    println!("{}", file.display());
    println!("www/texts/en/models/{id}.ftl and www/texts/zh-CN/models/{id}.ftl, and the two catalogue.ftl");
    println!("now: cargo test -p models {module} (it fails until the model computes its example)");
    Ok(())
}

fn chapter_folders() -> Outcome<Vec<String>> {
    let models = root().join("crates/models/src");
    let entries = std::fs::read_dir(&models).map_err(|error| format!("cannot read {}: {error}", models.display()))?;
    let is_chapter =
        |name: &String| read(&models.join(name).join("mod.rs")).is_ok_and(|text| text.starts_with("//! Chapter "));
    let mut folders: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).filter(is_chapter).collect();
    folders.sort();
    Ok(folders)
}

/// The chapter with one more model at its end; the author moves it to its place in the textbook.
fn registered(chapter: &str, module: &str, name: &str) -> Outcome<String> {
    let lost = || "the chapter has lost its list of models".to_owned();
    let (head, list) = chapter.split_once("use crate::model::Model;").ok_or_else(lost)?;
    let (before, after) = list.rsplit_once("];").ok_or_else(lost)?;
    let comma = if before.trim_end().ends_with(['[', ',']) { "" } else { "," };
    let blank = if head.contains("mod ") { "" } else { "\n" };
    let head = head.trim_end();
    Ok(format!(
        "{head}\n{blank}mod {module};\n\nuse crate::model::Model;{}{comma} &{module}::{name}];{after}",
        before.trim_end()
    ))
}

/// The index of ids with one more at the end of its chapter.
fn indexed(index: &str, chapter: char, id: &str) -> Outcome<String> {
    let lost = || format!("crates/models/src/index.rs has lost chapter {chapter}");
    let (before, rest) = index.split_once(&format!("// {chapter}. ")).ok_or_else(lost)?;
    let (list, after) = rest.split_once("],").ok_or_else(lost)?;
    let comma = if list.ends_with('[') || list.trim_end().ends_with(',') { "" } else { ", " };
    Ok(format!("{before}// {chapter}. {list}{comma}\"{id}\"],{after}"))
}

/// The texts that the ids of the template ask for, as `crates/models/src/lib.rs` lists them.
fn texts(id: &str) -> Outcome {
    let words = [
        "-name",
        "-alias",
        "-summary",
        "-question",
        "-picture",
        "-input-first",
        "-input-second",
        "-setting-cut",
        "-result-result",
        "-segment-high",
        "-segment-low",
        "-caution-1",
        "-example",
        "-exercise",
        "-exercise-result",
    ];
    let attributes = |word: &str| match word {
        "-input-first" | "-input-second" | "-setting-cut" | "-result-result" => vec!["hint"],
        "-segment-high" | "-segment-low" => vec!["advice"],
        "-exercise-result" => vec!["hint1", "hint2"],
        _ => vec![],
    };
    for language in ["en", "zh-CN"] {
        let folder = root().join("www/texts").join(language);
        let mut text =
            "# The variables of the picture's sentence, by kind of picture, are in crates/models/src/lib.rs.\n"
                .to_owned();
        for word in words {
            text += &format!("{id}{word} = {id}{word}\n");
            for attribute in attributes(word) {
                text += &format!("    .{attribute} = {id}{word}\n");
            }
        }
        write(&folder.join(format!("models/{id}.ftl")), text)?;
    }
    Ok(())
}

fn camel(id: &str) -> String {
    id.split('-').map(|word| word[..1].to_ascii_uppercase() + &word[1..]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_model_is_put_at_the_end_of_its_chapter() {
        let index = "[\n    // 1. One\n    &[],\n    // 2. Two\n    &[\"a\"],\n    // 3. Three\n    &[\n        \"b\",\n    ],\n]";
        assert!(indexed(index, '1', "x").unwrap().contains("// 1. One\n    &[\"x\"],"));
        assert!(indexed(index, '2', "x").unwrap().contains("&[\"a\", \"x\"],"));
        assert!(indexed(index, '3', "x").unwrap().contains("\"b\",\n    \"x\"],"));
        assert!(indexed(index, '4', "x").is_err());
        let built = read(&root().join("crates/models/src/index.rs")).unwrap();
        for chapter in '1'..='9' {
            assert!(indexed(&built, chapter, "x").is_ok());
        }
    }
}
