//! Every card has all its words, in both languages, and no file has words that no card asks for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use models::fits::{COMMON_FAULTS, FITS, FitCard, SettingKind};
use models::rfm::{RULE_SETS, rule_set};
use models::{COMMON_REASONS, COMMON_SLIPS, Card, Field, FieldKind, Picture, Values, catalogue, evaluate, kebab};

const LANGUAGES: [&str; 2] = ["en", "zh-CN"];

/// Ids of a file, attributes as `id.attribute`, with their texts.
fn texts(language: &str, file: &str) -> BTreeMap<String, String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../www/texts").join(language).join(file);
    let source = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut found = BTreeMap::new();
    let mut message = String::new();
    let mut last = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        // A text may go on: forms for one and for many.
        let goes_on = line.starts_with('}') || line.starts_with(' ') && !line.trim_start().starts_with('.');
        if let Some(text) = found.get_mut(&last).filter(|_| goes_on) {
            let text: &mut String = text;
            *text += "\n";
            *text += line.trim();
            continue;
        }
        let (id, text) = line.split_once('=').unwrap_or_else(|| panic!("{}: {line}", path.display()));
        let id = match id.trim().strip_prefix('.') {
            Some(attribute) => format!("{message}.{attribute}"),
            None => {
                id.trim().clone_into(&mut message);
                message.clone()
            }
        };
        assert!(!text.trim().is_empty(), "{}: {id} is empty", path.display());
        last.clone_from(&id);
        assert!(found.insert(id.clone(), text.trim().to_owned()).is_none(), "{}: {id} twice", path.display());
    }
    found
}

/// A statement to agree with and an item to tick need no explanation, though they may have one.
fn explains_itself(field: &Field) -> bool {
    field.item.is_some() || matches!(field.kind, FieldKind::Flag { .. })
}

/// Whether a text of `rfm.ftl` belongs to the rule sets: to one of them, to a segment of one, or to segments that several
/// share, whose text is the bare `rfm-<segment>`.
fn is_of_rule_sets(id: &str) -> bool {
    let Some(id) = id.split('.').next().and_then(|id| id.strip_prefix("rfm-")) else { return false };
    let of_set = |set: &str| id == set || id.strip_prefix(set).is_some_and(|rest| rest.starts_with('-'));
    let mut rules = RULE_SETS.iter().filter_map(|set| rule_set(set)).flat_map(|set| set.rules);
    ["own", "others"].contains(&id) || RULE_SETS.iter().any(|set| of_set(set)) || rules.any(|rule| rule.id == id)
}

/// Whether an option has its name in `model.ftl`, for all models that offer it.
fn is_shared(field: &Field, option: &str) -> bool {
    match field.id {
        "scale" => ["4", "5", "7", "10"].contains(&option),
        "confidence" => ["90", "95", "99"].contains(&option),
        _ => false,
    }
}

/// Texts that a model may have in place of those in `model.ftl`: names of shared options, of the sides of its gaps, of what
/// lies behind a score, of what an item is that is met or not. A sentence under its segment may say more of the case.
fn may_replace(card: &Card) -> Vec<String> {
    let options = card.settings.iter().filter_map(|field| match field.kind {
        FieldKind::Choice { options, .. } => Some((field, options)),
        _ => None,
    });
    let sides = ["expected", "received", "gap"].map(|side| format!("{}-gaps-{side}", card.id));
    let picture = picture(card);
    let compares = matches!(picture, Some(Picture::Gaps { .. }));
    let of_picture: &[&str] = match picture {
        Some(Picture::Profile { .. }) => &["profile-answers"],
        Some(Picture::Checklist { .. }) => &["checklist-met", "checklist-unmet", "checklist-count"],
        _ => &[],
    };
    let own = of_picture.iter().chain(Some(&"finding").filter(|_| !card.segments.is_empty()));
    let own = own.map(|id| format!("{}-{id}", card.id)).collect::<Vec<_>>();
    options
        .flat_map(|(field, options)| options.iter().map(move |option| (field, option)))
        .filter(|(field, option)| is_shared(field, option))
        .map(|(field, option)| format!("{}-option-{}-{option}", card.id, field.id))
        .chain(sides.into_iter().filter(|_| compares))
        .chain(own)
        .collect()
}

fn picture(card: &Card) -> Option<Picture> {
    evaluate(card.id, &Values::new(), &Values::new()).ok().map(|evaluation| evaluation.picture)
}

fn wanted(card: &Card) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let mut add = |id: String| {
        ids.insert(format!("{}-{id}", card.id));
    };
    for id in ["name", "alias", "summary", "question", "picture", "example", "exercise"] {
        add(id.to_owned());
    }
    for (kind, fields) in [("input", card.inputs), ("setting", card.settings)] {
        for field in fields {
            add(format!("{kind}-{}", kebab(field.id)));
            if kind == "setting" || !explains_itself(field) {
                add(format!("{kind}-{}.hint", kebab(field.id)));
            }
            if !field.group.is_empty() {
                add(format!("group-{}", kebab(field.group)));
            }
            if let FieldKind::Choice { options, .. } = field.kind {
                for option in options.iter().filter(|option| !is_shared(field, option)) {
                    add(format!("option-{}-{option}", kebab(field.id)));
                }
            }
        }
    }
    if card.inputs.iter().any(|field| field.item.is_some()) {
        add("anchor-low".to_owned());
        add("anchor-high".to_owned());
    }
    for answer in card.survey.iter().flat_map(|survey| survey.answers) {
        add(format!("input-{}", kebab(answer.id)));
        add(format!("input-{}.hint", kebab(answer.id)));
        // Words in which the file of a survey may say the answer.
        if let FieldKind::Choice { options, .. } = answer.kind {
            options.iter().for_each(|option| add(format!("option-{}-{option}.also", kebab(answer.id))));
        }
    }
    for kind in card.numbered {
        add(format!("nth-{kind}"));
    }
    for result in card.results {
        add(format!("result-{}", kebab(result.id)));
        add(format!("result-{}.hint", kebab(result.id)));
    }
    for segment in card.segments {
        add(format!("segment-{segment}"));
        add(format!("segment-{segment}.advice"));
    }
    for step in card.steps {
        add(format!("step-{}", kebab(step)));
    }
    for reason in card.reasons {
        add(format!("reason-{reason}"));
    }
    for caution in 1..=card.cautions {
        add(format!("caution-{caution}"));
    }
    for slip in card.slips.iter().filter(|slip| !slip.shared) {
        add(format!("slip-{}", slip.id));
    }
    for question in card.questions {
        for attribute in ["", ".hint1", ".hint2"] {
            add(format!("exercise-{}{attribute}", kebab(question.result)));
        }
    }
    ids
}

/// The ids that a fit's card asks for.
fn wanted_of_fit(card: &FitCard) -> BTreeSet<String> {
    let mut ids: Vec<String> = ["name", "alias", "summary", "question"].map(str::to_owned).into();
    for role in card.roles {
        ids.extend(["", ".hint"].map(|attribute| format!("role-{}{attribute}", kebab(role.id))));
    }
    for setting in card.settings {
        ids.extend(["", ".hint"].map(|attribute| format!("setting-{}{attribute}", kebab(setting.id))));
        if let SettingKind::Choice { options, .. } = setting.kind {
            ids.extend(options.iter().map(|option| format!("option-{}-{option}", kebab(setting.id))));
        }
    }
    ids.extend(card.columns.iter().map(|column| format!("column-{}", kebab(column))));
    ids.extend(card.reasons.iter().map(|reason| format!("reason-{reason}")));
    ids.extend(card.words.iter().map(|word| (*word).to_owned()));
    ids.extend((1..=card.formulas.len()).map(|number| format!("formula-{number}")));
    ids.extend((1..=card.cautions).map(|number| format!("caution-{number}")));
    ids.into_iter().map(|id| format!("{}-{id}", card.id)).collect()
}

#[test]
fn every_fit_has_its_words_and_no_others() {
    for language in LANGUAGES {
        for card in FITS {
            let wanted = wanted_of_fit(card);
            let found: BTreeSet<String> = texts(language, &format!("models/{}.ftl", card.id)).into_keys().collect();
            let missing: Vec<_> = wanted.difference(&found).collect();
            let superfluous: Vec<_> = found.difference(&wanted).collect();
            assert!(
                missing.is_empty() && superfluous.is_empty(),
                "{language} {}: missing {missing:?}, superfluous {superfluous:?}",
                card.id
            );
        }
        let shared = texts(language, "fit.ftl");
        for fault in COMMON_FAULTS {
            assert!(shared.contains_key(&format!("fit-reason-{fault}")), "{language} {fault}");
        }
    }
}

/// Ids of all models, computed and fitted.
fn every_id() -> Vec<&'static str> {
    catalogue().iter().map(|card| card.id).chain(FITS.iter().map(|card| card.id)).collect()
}

#[test]
fn every_card_has_its_words_and_no_others() {
    for language in LANGUAGES {
        for card in catalogue() {
            let wanted = wanted(card);
            let allowed: Vec<String> = card
                .inputs
                .iter()
                .filter(|field| explains_itself(field))
                .map(|field| format!("{}-input-{}.hint", card.id, kebab(field.id)))
                .chain([format!("{}-picture.flagged", card.id)])
                .chain(may_replace(card))
                .collect();
            let found: BTreeSet<String> = texts(language, &format!("models/{}.ftl", card.id))
                .into_keys()
                // Wording shared by the two sides of an item.
                .filter(|id| !id.starts_with(&format!("{}-item-", card.id)))
                .filter(|id| !allowed.contains(id))
                .filter(|id| card.id != "rfm" || !is_of_rule_sets(id))
                .collect();
            let missing: Vec<_> = wanted.difference(&found).collect();
            let superfluous: Vec<_> = found.difference(&wanted).collect();
            assert!(
                missing.is_empty() && superfluous.is_empty(),
                "{language} {}: missing {missing:?}, superfluous {superfluous:?}",
                card.id
            );
        }
    }
}

#[test]
fn the_catalogue_says_the_same_as_the_models() {
    for language in LANGUAGES {
        let catalogue_texts = texts(language, "catalogue.ftl");
        for reason in COMMON_REASONS {
            assert!(catalogue_texts.contains_key(&format!("reason-{reason}")), "{language} {reason}");
        }
        for chapter in 1..=9 {
            assert!(catalogue_texts.contains_key(&format!("chapter-{chapter}")));
        }
        let about = texts(language, "about.ftl");
        for model in every_id() {
            let own = texts(language, &format!("models/{model}.ftl"));
            let listed = [
                ("name", &catalogue_texts, format!("catalogue-{model}")),
                ("summary", &about, format!("about-{model}")),
                ("alias", &about, format!("about-{model}.alias")),
            ];
            for (id, texts, entry) in listed {
                assert_eq!(texts.get(&entry), own.get(&format!("{model}-{id}")), "{language} {entry}");
                assert!(texts.contains_key(&entry), "{language} {entry}");
            }
        }
    }
}

/// What is said around every model.
fn around(language: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../www/texts").join(language).join("model.ftl");
    fs::read_to_string(path).unwrap()
}

#[test]
fn every_common_mistake_has_its_words() {
    for language in LANGUAGES {
        let source = around(language);
        for id in COMMON_SLIPS {
            assert!(source.contains(&format!("\nmodel-slip-{id} = ")), "{language} {id}");
        }
    }
}

#[test]
fn options_that_many_models_offer_are_named_once() {
    for language in LANGUAGES {
        let source = around(language);
        for field in catalogue().iter().flat_map(|card| card.inputs.iter().chain(card.settings)) {
            let FieldKind::Choice { options, .. } = field.kind else { continue };
            for option in options.iter().filter(|option| is_shared(field, option)) {
                assert!(source.contains(&format!("\nmodel-option-{}-{option} = ", field.id)), "{language} {option}");
            }
        }
    }
}

#[test]
fn every_segment_of_every_rule_set_has_a_name_and_advice() {
    for language in LANGUAGES {
        let found = texts(language, "models/rfm.ftl");
        for id in RULE_SETS {
            assert!(found.contains_key(&format!("rfm-{id}.hint")), "{language} {id}");
            for rule in rule_set(id).unwrap().rules {
                let text = format!("rfm-{id}-{}", rule.id);
                assert!(
                    found.contains_key(&text) && found.contains_key(&format!("{text}.advice")),
                    "{language} {text}"
                );
                assert!(rule.pattern.is_none() || found.contains_key(&format!("{text}.variant")), "{language} {text}");
            }
        }
        assert!(found.contains_key("rfm-others.advice"));
    }
}

#[test]
fn both_languages_have_the_same_ids_and_variables() {
    let variables = |text: &str| -> BTreeSet<String> {
        text.split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}'))
            // Of a choice of words, what is chosen by: the words are each language's own.
            .map(|(inside, _)| inside.split("->").next().unwrap_or_default().trim().to_owned())
            // A letter that one would not see, such as the place where a line may break.
            .filter(|inside| !inside.starts_with('"'))
            .collect()
    };
    let files = every_id().iter().map(|id| format!("models/{id}.ftl")).collect::<Vec<_>>();
    for file in files.iter().map(String::as_str).chain(["catalogue.ftl"]) {
        let [english, chinese] = LANGUAGES.map(|language| texts(language, file));
        let [left, right] = [&english, &chinese].map(|texts| texts.keys().collect::<BTreeSet<_>>());
        assert_eq!(left, right, "{file}");
        for (id, text) in &english {
            assert_eq!(variables(text), variables(&chinese[id]), "{file} {id}");
        }
    }
}

#[test]
fn chinese_sentences_use_full_width_punctuation() {
    let files = every_id().iter().map(|id| format!("models/{id}.ftl")).collect::<Vec<_>>();
    for file in files.iter().map(String::as_str).chain(["catalogue.ftl", "fit.ftl"]) {
        for (id, text) in texts("zh-CN", file) {
            let letters: Vec<char> = text.chars().collect();
            let chinese =
                |letter: Option<&char>| letter.is_some_and(|letter| ('\u{4e00}'..='\u{9fff}').contains(letter));
            for (place, letter) in letters.iter().enumerate() {
                let after_chinese = place > 0 && chinese(letters.get(place - 1));
                let alias = id.ends_with("alias") && *letter == ';';
                assert!(alias || !after_chinese || !",;:?!()".contains(*letter), "{file} {id}: {text}");
            }
        }
    }
}
