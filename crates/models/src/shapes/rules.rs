//! Rules in order: the first whose tests all hold decides. A model is a card, its results and its rules; one with
//! another picture than the rules themselves uses the functions of this module alone.

use crate::case::Case;
use crate::formula::Expr;
use crate::model::{Model, Outcome};
use crate::{Card, DecisionRule, Picture, Step};

/// A rule: the segment it gives, and its tests as step ids with comparisons. No test means "all others".
pub(crate) struct Rule {
    /// Index among the card's segments.
    pub(crate) segment: u8,
    /// Step id and comparison of each test.
    pub(crate) tests: Vec<(&'static str, Expr)>,
}

impl Rule {
    /// Whether all tests hold.
    fn holds(&self) -> bool {
        self.tests.iter().all(|(_, test)| test.value() == 1.0)
    }
}

/// Index of the rule that decides.
pub(crate) fn first(rules: &[Rule]) -> Option<usize> {
    rules.iter().position(Rule::holds)
}

/// The segment that the rules give.
pub(crate) fn segment(rules: &[Rule]) -> Option<u8> {
    first(rules).map(|place| rules[place].segment)
}

/// The tests that were looked at, each once: those of the rules up to the one that decides, of a rule those up to the
/// first that fails.
pub(crate) fn steps(rules: &[Rule]) -> Vec<Step> {
    let looked_at = first(rules).map_or(rules.len(), |place| place + 1);
    let mut steps: Vec<Step> = Vec::new();
    for rule in &rules[..looked_at] {
        for (id, test) in &rule.tests {
            if steps.iter().all(|step| step.id != *id) {
                steps.extend(Step::new(id, "", test));
            }
            if test.value() != 1.0 {
                break;
            }
        }
    }
    steps
}

/// The rules with what holds.
pub(crate) fn picture(card: &'static Card, rules: &[Rule]) -> Picture {
    let decided = first(rules);
    let rules = rules.iter().enumerate().map(|(place, rule)| DecisionRule {
        segment: card.segments[usize::from(rule.segment)],
        tests: rule.tests.iter().map(|(id, test)| (*id, test.value() == 1.0)).collect(),
        matched: decided == Some(place),
    });
    Picture::Decision { rules: rules.collect() }
}

/// Classification by rules as data.
pub(crate) struct Rules {
    /// The card.
    pub(crate) card: &'static Card,
    /// Writes the results.
    pub(crate) results: fn(&Case, &mut Outcome),
    /// Steps before those of the tests.
    pub(crate) work: fn(&Case, &mut Vec<Step>),
    /// The rules in order; none where the inputs allow no class.
    pub(crate) rules: fn(&Case) -> Vec<Rule>,
}

impl Model for Rules {
    fn card(&self) -> &'static Card {
        self.card
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        (self.results)(case, out);
        out.segment = segment(&(self.rules)(case));
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        let mut all = Vec::new();
        (self.work)(case, &mut all);
        all.extend(steps(&(self.rules)(case)));
        all
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        picture(self.card, &(self.rules)(case))
    }
}

/// Whether a flag is set, as a comparison for a test.
pub(crate) fn yes(symbol: &'static str, flag: bool) -> Expr {
    Expr::Symbol(symbol, f64::from(u8::from(flag))).compare(crate::Relation::Equal, 1.0)
}
