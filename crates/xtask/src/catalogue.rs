//! `cargo xtask catalogue`: writes the models' part of both `catalogue.ftl`, their names, and both `about.ftl`, by which the list
//! of models is read and searched, from the models' own texts, so that nobody writes a name twice.

use crate::Outcome;
use crate::process::{read, root, write};

/// What `about.ftl` begins with.
const ABOUT: &str = "# What each model is for and what else it is called. `cargo xtask catalogue` writes this file from the models' own texts.\n\n";

/// Writes the files of both languages.
pub(crate) fn run() -> Outcome {
    let ids = indexed(&read(&root().join("crates/models/src/index.rs"))?)?;
    for language in ["en", "zh-CN"] {
        let folder = root().join("www/texts").join(language);
        let (mut entries, mut about) = (String::new(), ABOUT.to_owned());
        for id in &ids {
            let texts = read(&folder.join(format!("models/{id}.ftl")))?;
            entries += &format!("catalogue-{id} = {}\n", text(id, "name", &texts)?);
            let (summary, alias) = (text(id, "summary", &texts)?, text(id, "alias", &texts)?);
            about += &format!("about-{id} = {summary}\n    .alias = {alias}\n");
        }
        write(&folder.join("about.ftl"), about)?;
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

/// A text of a model.
fn text<'texts>(id: &str, name: &str, texts: &'texts str) -> Outcome<&'texts str> {
    let start = format!("{id}-{name} = ");
    let line = texts.lines().find_map(|line| line.strip_prefix(start.as_str()));
    line.ok_or_else(|| format!("the texts of {id} have no {id}-{name}"))
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
        let written = replaced(file, "catalogue-new = New\n").unwrap();
        assert_eq!(
            written,
            "# Names.\nchapter-9 = Nine\n\ncatalogue-new = New\n\n# Reasons of any model.\nreason-missing = missing\n"
        );
    }

    #[test]
    fn a_text_that_a_model_lacks_is_named() {
        let texts = "new-name = New\nnew-summary = What is new.\n";
        assert_eq!(text("new", "name", texts).unwrap(), "New");
        assert!(text("new", "alias", texts).unwrap_err().contains("new-alias"));
    }

    #[test]
    fn ids_come_in_the_order_of_the_index() {
        let source = "pub static INDEX: [&[&str]; 2] = [\n    &[\"b\"],\n    &[\"a\", \"c\"],\n];\nfn other() {}\n";
        assert_eq!(indexed(source).unwrap(), ["b", "a", "c"]);
    }
}
