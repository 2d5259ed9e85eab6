//! `cargo xtask catalogue`: writes the models' part of both `catalogue.ftl` from the models' own texts, so that the list of
//! models needs one file and nobody writes a name twice.

use crate::Outcome;
use crate::process::{read, root, write};

/// Attributes of an entry and the texts of the model that they repeat.
const REPEATED: [(&str, &str); 2] = [("alias", "alias"), ("summary", "summary")];

/// Writes both files.
pub(crate) fn run() -> Outcome {
    let ids = indexed(&read(&root().join("crates/models/src/index.rs"))?)?;
    for language in ["en", "zh-CN"] {
        let folder = root().join("www/texts").join(language);
        let mut entries = String::new();
        for id in &ids {
            entries += &entry(id, &read(&folder.join(format!("models/{id}.ftl")))?)?;
        }
        let path = folder.join("catalogue.ftl");
        write(&path, replaced(&read(&path)?, &entries)?)?;
    }
    Ok(())
}

/// The ids of the index in its order.
fn indexed(source: &str) -> Outcome<Vec<String>> {
    let list = source.split_once("pub static INDEX").and_then(|(_, rest)| rest.split_once("= ["));
    let (list, _) = list.and_then(|(_, rest)| rest.split_once("\n];")).ok_or("index.rs has lost its list")?;
    Ok(list.split('"').skip(1).step_by(2).map(str::to_owned).collect())
}

/// What the catalogue says of a model.
fn entry(id: &str, texts: &str) -> Outcome<String> {
    let text = |name: &str| {
        let start = format!("{id}-{name} = ");
        let line = texts.lines().find_map(|line| line.strip_prefix(start.as_str()));
        line.ok_or_else(|| format!("the texts of {id} have no {id}-{name}"))
    };
    let mut entry = format!("catalogue-{id} = {}\n", text("name")?);
    for (attribute, name) in REPEATED {
        entry += &format!("    .{attribute} = {}\n", text(name)?);
    }
    Ok(entry)
}

/// The file with other entries: they stand after the chapters and before the reasons.
fn replaced(file: &str, entries: &str) -> Outcome<String> {
    let (head, rest) = file.split_once("\nchapter-9 = ").ok_or("catalogue.ftl has lost its chapters")?;
    let (last, _) = rest.split_once('\n').unwrap_or((rest, ""));
    // The comment above the reasons is in the file's own language.
    let tail = rest.find("\n# ").map(|place| &rest[place..]).ok_or("catalogue.ftl has lost its reasons")?;
    Ok(format!("{head}\nchapter-9 = {last}\n\n{entries}{tail}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_replaced_and_the_rest_stays() {
        let file =
            "# Names.\nchapter-9 = Nine\n\ncatalogue-old = Old\n\n# Reasons of any model.\nreason-missing = missing\n";
        let texts = "new-name = New\nnew-alias = fresh; recent\nnew-summary = What is new.\n";
        let written = replaced(file, &entry("new", texts).unwrap()).unwrap();
        assert_eq!(
            written,
            "# Names.\nchapter-9 = Nine\n\ncatalogue-new = New\n    .alias = fresh; recent\n    .summary = What is new.\n\n\
             # Reasons of any model.\nreason-missing = missing\n"
        );
        assert!(entry("new", "new-name = New\n").unwrap_err().contains("new-alias"));
    }

    #[test]
    fn ids_come_in_the_order_of_the_index() {
        let source = "pub static INDEX: [&[&str]; 2] = [\n    &[\"b\"],\n    &[\"a\", \"c\"],\n];\nfn other() {}\n";
        assert_eq!(indexed(source).unwrap(), ["b", "a", "c"]);
    }
}
