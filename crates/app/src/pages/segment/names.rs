//! Names and colours of segments: the texts' for published rule sets, the user's own for their own.

use std::collections::BTreeMap;
use std::rc::Rc;

use models::rfm::RULE_SETS;
use ui::chart::tone;
use ui::texts::Texts;
use workbench::protocol::{SegmentReport, SegmentSettings};
use yew::AttrValue;

/// What a segment is called and how it is coloured, the same in every picture and table.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SegmentNames(Rc<BTreeMap<String, SegmentName>>);

/// One segment.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SegmentName {
    /// Its name.
    pub(crate) name: AttrValue,
    /// What to do for its customers.
    pub(crate) advice: Option<AttrValue>,
    /// Its number in the list, counted from 1: stands for it where the name has no room.
    pub(crate) number: usize,
    /// Its tone.
    pub(crate) tone: usize,
}

impl SegmentNames {
    /// Names the segments of a report. The settings are those that the report was made with, or newer ones while
    /// another is under way: an id they do not know keeps its own words.
    pub(crate) fn new(texts: &Texts, settings: &SegmentSettings, report: &SegmentReport) -> Self {
        let texts = texts.within("models/rfm");
        let mut ranks: Vec<u8> = report.segments.iter().map(|row| row.rank).collect();
        ranks.sort_unstable();
        ranks.dedup();
        let entries = report.segments.iter().enumerate().map(|(index, row)| {
            let own = settings.own_rules.iter().find(|rule| rule.id == row.id).and_then(|rule| rule.name.clone());
            let id = text_id(&texts, &settings.rule_set, &row.id);
            let name = match own.filter(|_| settings.rule_set == "own") {
                Some(own) => own.into(),
                None => id.as_ref().map_or_else(|| row.id.clone().into(), |id| texts.get(id)),
            };
            let rank = ranks.iter().position(|rank| *rank == row.rank).unwrap_or(0);
            let advice = id.and_then(|id| texts.attr(&id, "advice"));
            (row.id.clone(), SegmentName { name, advice, number: index + 1, tone: tone(rank, ranks.len()) })
        });
        let mut names = BTreeMap::new();
        names.extend(entries);
        Self(Rc::new(names))
    }

    /// The segment of an id.
    pub(crate) fn get(&self, id: &str) -> Option<&SegmentName> {
        self.0.get(id)
    }

    /// The name of an id; the id itself where it is unknown.
    pub(crate) fn name(&self, id: &str) -> AttrValue {
        self.0.get(id).map_or_else(|| id.to_owned().into(), |segment| segment.name.clone())
    }

    /// Names by id, for a saved file.
    pub(crate) fn words(&self) -> impl Iterator<Item = (String, String)> + '_ {
        self.0.iter().map(|(id, segment)| (id.clone(), segment.name.to_string()))
    }
}

/// The text of a segment: that of its rule set, else one that every set shares (`rfm-others`), else that of any published
/// set: of the one an own rule was copied from, or of the one before while another is under way.
fn text_id(texts: &Texts, rule_set: &str, id: &str) -> Option<String> {
    let own = [format!("rfm-{rule_set}-{id}"), format!("rfm-{id}"), format!("segment-{id}")];
    let published = RULE_SETS.iter().map(|set| format!("rfm-{set}-{id}"));
    own.into_iter().chain(published).find(|id| texts.has(id))
}
