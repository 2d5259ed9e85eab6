//! The texts of both languages must say the same things: the same files, messages, attributes and variables.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::Outcome;
use crate::process::{read, root};
use crate::site::relative_files;

const LANGUAGES: [&str; 2] = ["en", "zh-CN"];

/// Variables by message and attribute (`message`, `message.attribute`, `-term`).
type Variables = BTreeMap<String, BTreeSet<String>>;

/// Answers every difference, as sentences.
pub(crate) fn problems() -> Outcome<Vec<String>> {
    let texts = root().join("www/texts");
    let files = |language: &str| -> BTreeSet<String> {
        relative_files(&texts.join(language)).into_iter().filter(|name| name.ends_with(".ftl")).collect()
    };
    let [english, chinese] = LANGUAGES.map(files);
    let mut problems = Vec::new();
    let mut seen_anywhere: BTreeMap<String, String> = BTreeMap::new();
    for name in english.union(&chinese) {
        if !(english.contains(name) && chinese.contains(name)) {
            let missing = if english.contains(name) { LANGUAGES[1] } else { LANGUAGES[0] };
            problems.push(format!("texts/{missing}/{name} is missing"));
            continue;
        }
        let mut read_one = |language: &str| -> Outcome<Variables> {
            let source = read(&texts.join(language).join(name))?;
            let (variables, errors) = variables_of(&source);
            problems.extend(errors.into_iter().map(|error| format!("texts/{language}/{name}: {error}")));
            Ok(variables)
        };
        let (first, second) = (read_one(LANGUAGES[0])?, read_one(LANGUAGES[1])?);
        problems.extend(differences(name, &first, &second));
        for id in first.keys().filter(|id| !id.contains('.')) {
            if let Some(other) = seen_anywhere.insert(id.clone(), name.clone()) {
                problems.push(format!("{id} is in texts/en/{other} and in texts/en/{name}"));
            }
        }
    }
    Ok(problems)
}

fn differences(file: &str, english: &Variables, chinese: &Variables) -> Vec<String> {
    let mut problems = Vec::new();
    let ids: BTreeSet<&String> = english.keys().chain(chinese.keys()).collect();
    for id in ids {
        match (english.get(id), chinese.get(id)) {
            (Some(_), None) => problems.push(format!("texts/zh-CN/{file} lacks {id}")),
            (None, Some(_)) => problems.push(format!("texts/en/{file} lacks {id}")),
            (Some(one), Some(other)) if one != other => {
                problems.push(format!("{file}: {id} has the variables {one:?} in en and {other:?} in zh-CN"));
            }
            _ => {}
        }
    }
    problems
}

/// What a Fluent file defines, and what is wrong with it.
fn variables_of(source: &str) -> (Variables, Vec<String>) {
    let (resource, errors) = match fluent_syntax::parser::parse(source) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => {
            let line = |position: usize| source[..position.min(source.len())].matches('\n').count() + 1;
            (resource, errors.iter().map(|error| format!("line {}: {error}", line(error.pos.start))).collect())
        }
    };
    let mut variables = Variables::new();
    let mut problems: Vec<String> = errors;
    let mut add = |id: String, pattern: &Pattern<&str>| {
        let mut found = BTreeSet::new();
        in_pattern(pattern, &mut found);
        if variables.insert(id.clone(), found).is_some() {
            problems.push(format!("{id} is defined twice"));
        }
    };
    for entry in &resource.body {
        let (id, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            _ => continue,
        };
        for attribute in attributes {
            add(format!("{id}.{}", attribute.id.name), &attribute.value);
        }
        match value {
            Some(value) => add(id, value),
            None => add(id, &Pattern { elements: Vec::new() }),
        }
    }
    (variables, problems)
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    let mut in_arguments = |arguments: &CallArguments<&str>| {
        for argument in &arguments.positional {
            in_inline(argument, found);
        }
        for argument in &arguments.named {
            in_inline(&argument.value, found);
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => in_arguments(arguments),
        InlineExpression::TermReference { arguments: Some(arguments), .. } => in_arguments(arguments),
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compare(english: &str, chinese: &str) -> Vec<String> {
        let ((one, errors), (other, more)) = (variables_of(english), variables_of(chinese));
        errors.into_iter().chain(more).chain(differences("f.ftl", &one, &other)).collect()
    }

    #[test]
    fn equal_texts_pass() {
        let english = "rows = { $count ->\n    [one] one row\n   *[other] { $count } rows\n}\nopen = Open\n    .hint = { $name }\n";
        let chinese = "rows = { NUMBER($count) } 行\nopen = 打开\n    .hint = 打开{ $name }\n";
        assert_eq!(compare(english, chinese), Vec::<String>::new());
    }

    #[test]
    fn each_difference_is_named() {
        assert_eq!(compare("a = x\n", "b = x\n").len(), 2);
        assert_eq!(compare("a = { $n }\n", "a = { $m }\n").len(), 1);
        assert_eq!(compare("a = x\n    .hint = y\n", "a = x\n").len(), 1);
        assert_eq!(compare("a = x\na = y\n", "a = x\n").len(), 1);
        assert_eq!(compare("a = x\n", "a = { x\n").len(), 2);
    }

    #[test]
    fn the_languages_are_equal() {
        assert_eq!(problems().unwrap(), Vec::<String>::new());
    }
}
