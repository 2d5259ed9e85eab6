//! Keeps the house clean: what neither the compiler nor clippy looks at.

use std::path::Path;

use crate::process::{files_under, root};

/// A file longer than this says why in a line `// long: <reason>`.
const LONGEST: usize = 600;

/// Answers everything that is not as it should be, as sentences with places.
pub(crate) fn problems() -> Vec<String> {
    let root = root();
    let folders = ["crates", "www", "tests", ".ci"];
    let mut files: Vec<_> = folders.iter().flat_map(|folder| files_under(&root.join(folder))).collect();
    files.extend(["Cargo.toml", "Trunk.toml", "clippy.toml", "README.md"].map(|name| root.join(name)));
    let mut problems = Vec::new();
    for file in files {
        let name = file.strip_prefix(&root).unwrap_or(&file).to_string_lossy().into_owned();
        let is_text = ["rs", "js", "mjs", "css", "html", "toml", "ftl", "md", "py", "json"]
            .iter()
            .any(|extension| file.extension().is_some_and(|found| found == *extension));
        if !is_text || name.ends_with("package-lock.json") || name.starts_with("tests/dirty/") {
            continue;
        }
        match std::fs::read_to_string(&file) {
            Ok(text) => problems.extend(of_file(&file, &text).into_iter().map(|problem| format!("{name}{problem}"))),
            // The README may not be there yet; any other listed file was just found.
            Err(_) if name == "README.md" => {}
            Err(error) => problems.push(format!("{name}: {error}")),
        }
    }
    problems
}

/// Words that must not stay in a text, each put together here so that this file passes its own rules.
fn unfinished() -> [String; 5] {
    ["TO_DO", "FIX_ME", "XX_X:", "to_do!(", "un_implemented!("].map(|word| word.replace('_', ""))
}

fn of_file(file: &Path, text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let is_code = matches!(extension, "rs" | "js" | "mjs");
    let lines = text.lines().count();
    if is_code && lines > LONGEST && !text.contains("// long: ") {
        problems.push(format!(": {lines} lines; split it or say why in a line '// long: <reason>'"));
    }
    let unfinished = unfinished();
    let machine_paths = ["work", "root", "home"].map(|folder| format!("/{folder}/"));
    let style_attribute = ["style", "={"].concat();
    let style_text = ["style", "=\""].concat();
    let debugging = ["dbg", "!("].concat();
    for (index, line) in text.lines().enumerate() {
        let mut found = |what: &str| problems.push(format!(":{}: {what}", index + 1));
        if let Some(word) = unfinished.iter().find(|word| line.contains(word.as_str())) {
            found(&format!("unfinished ({word})"));
        }
        if machine_paths.iter().any(|path| starts_a_path(line, path)) {
            found("a path of somebody's machine");
        }
        if extension == "rs" && line.contains(&debugging) {
            found("left from debugging");
        }
        if extension == "rs" && (has_word(line, &style_attribute) || has_word(line, &style_text)) {
            found("a style attribute: the content security policy blocks it; use a class or a property");
        }
        if is_code && line.trim_end() != line && !line.trim().is_empty() {
            found("space at the end of the line");
        }
    }
    if is_code && !text.is_empty() && !text.ends_with('\n') {
        problems.push(": no newline at the end".to_owned());
    }
    problems
}

/// Whether the path stands at the beginning of a word: not inside an address or a longer path.
fn starts_a_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(index, _)| {
        let before = line[..index].chars().next_back();
        before.is_none_or(|before| matches!(before, ' ' | '"' | '\'' | '`' | '=' | '(' | ':'))
    })
}

fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(index, _)| {
        line[..index]
            .chars()
            .next_back()
            .is_none_or(|before| !before.is_alphanumeric() && !matches!(before, '-' | '_' | '.'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_rust(text: &str) -> usize {
        of_file(Path::new("a.rs"), text).len()
    }

    #[test]
    fn each_rule_finds_its_fault() {
        assert_eq!(of_rust("fn f() {}\n"), 0);
        assert_eq!(of_rust(&["// TO", "DO: later\n"].concat()), 1);
        assert_eq!(of_rust(&["html! { <p sty", "le=\"x\"/> }\n"].concat()), 1);
        assert_eq!(of_rust(&["let s = \"/ho", "me/me/x\";\n"].concat()), 1);
        assert_eq!(of_rust("let s = \"https://a.org/home/x\";\n"), 0);
        assert_eq!(of_rust("let x = 1; \n"), 1);
        assert_eq!(of_rust("let x = 1;"), 1);
        assert_eq!(of_rust(&"x\n".repeat(LONGEST + 1)), 1);
        assert_eq!(of_rust(&format!("// long: one table\n{}", "x\n".repeat(LONGEST))), 0);
    }
}
