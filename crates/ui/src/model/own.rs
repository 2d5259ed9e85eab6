//! The words of a model of the user's own: those of its definition, and those put together from them.

use std::collections::BTreeMap;

use models::Relation;
use models::own::{OwnModel, OwnShape};

use super::lexicon::Lexicon;
use crate::texts::Texts;

/// Sign of a comparison.
pub fn relation_sign(relation: Relation) -> &'static str {
    match relation {
        Relation::AtLeast => "≥",
        Relation::MoreThan => ">",
        Relation::AtMost | Relation::SizeAtMost => "≤",
        Relation::LessThan => "<",
        Relation::Equal => "=",
    }
}

/// The words of a definition by the ids of texts: its [names](OwnModel::names), and names of cuts, steps and conditions made
/// of them. The file of texts `own` must be there.
pub fn own_names(texts: &Texts, own: &OwnModel) -> BTreeMap<String, String> {
    let mut names = own.names();
    let lexicon = Lexicon::own_model(texts, Default::default());
    let with = |id: &str, name: &str| texts.with(id, &[("name", name.into())]).to_string();
    let mut made: Vec<(String, String)> = Vec::new();
    match &own.shape {
        OwnShape::Matrix(_) => {
            for axis in ["x", "y"] {
                let name = &names[&format!("input-{axis}")];
                made.push((format!("setting-{axis}-cut"), with("own-cut-of", name)));
                made.push((format!("step-{axis}-high"), with("own-is-high", name)));
            }
        }
        OwnShape::Tiers(tiers) => {
            let relation = if tiers.less_is_better { Relation::AtMost } else { Relation::AtLeast };
            made.push(("threshold-sign".to_owned(), relation_sign(relation).to_owned()));
            for number in 1..=tiers.tiers.len() {
                let name = &names[&format!("segment-segment{number}")];
                made.push((format!("setting-cut{number}"), with("own-threshold-of", name)));
                made.push((format!("step-reaches{number}"), with("own-reaches", name)));
            }
        }
        OwnShape::Rules(rules) => {
            let tests = rules.rules.iter().flat_map(|rule| &rule.tests).enumerate();
            made.extend(tests.filter_map(|(place, test)| {
                let field = rules.fields.get(test.field)?;
                let name = &names[&format!("input-number{}", test.field + 1)];
                let value = lexicon.value(test.value, field.unit);
                Some((format!("step-test{}", place + 1), format!("{name} {} {value}", relation_sign(test.relation))))
            }));
        }
        OwnShape::Scorecard(card) => {
            for number in 1..=card.bands.len() {
                let name = &names[&format!("segment-segment{number}")];
                made.push((format!("setting-cut{number}"), with("own-threshold-of", name)));
            }
        }
    }
    names.extend(made);
    names
}
