//! What stands in the way of using a definition, with its place.

use super::definition::*;
use super::read::{Flaw, Flaws, Part, Wrong};

/// What is wrong with a definition, found on the way through it.
struct Check {
    at: Vec<Part>,
    flaws: Flaws,
}

impl OwnModel {
    /// What stands in the way of using it; what comes from a file that was read has nothing.
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut check = Check { at: Vec::new(), flaws: Flaws::new() };
        check.text("name", &self.name, MOST_NAME);
        check.text("summary", &self.summary, MOST_TEXT);
        match &self.shape {
            OwnShape::Matrix(matrix) => {
                for (key, axis) in [("x", &matrix.x), ("y", &matrix.y)] {
                    check.within(Part::Key(key), |check| {
                        check.quantity(&axis.of);
                        check.number("cut", axis.cut, domain(axis.of.unit).0);
                    });
                }
                for (key, segment) in ["lowLow", "highLow", "lowHigh", "highHigh"].iter().zip(&matrix.quadrants) {
                    check.within(Part::Key("quadrants"), |check| {
                        check.within(Part::Key(key), |check| check.segment(segment));
                    });
                }
            }
            OwnShape::Tiers(tiers) => {
                check.within(Part::Key("number"), |check| check.quantity(&tiers.of));
                check.tiers("tiers", &tiers.tiers, domain(tiers.of.unit).0);
            }
            OwnShape::Rules(rules) => check.rules(rules),
            OwnShape::Scorecard(card) => {
                check.number("points", f64::from(card.points), SCALE.map(f64::from));
                check.text("lowest", &card.anchors[0], MOST_NAME);
                check.text("highest", &card.anchors[1], MOST_NAME);
                check.list("items", &card.items, ITEMS, |check, item| {
                    check.text("name", &item.name, 3 * MOST_NAME);
                    check.number("weight", item.weight, [0.0, MOST_WEIGHT]);
                });
                check.tiers("bands", &card.bands, [1.0, 100.0]);
            }
        }
        check.flaws
    }
}

impl Check {
    fn within(&mut self, part: Part, inside: impl FnOnce(&mut Self)) {
        self.at.push(part);
        inside(self);
        self.at.pop();
    }

    fn say(&mut self, key: &'static str, wrong: Wrong) {
        let mut at = self.at.clone();
        at.push(Part::Key(key));
        self.flaws.push(Flaw { at, wrong });
    }

    fn text(&mut self, key: &'static str, text: &str, most: usize) {
        if text.chars().count() > most {
            self.say(key, Wrong::TooLong { most });
        }
    }

    fn number(&mut self, key: &'static str, found: f64, [min, max]: [f64; 2]) {
        if !(min <= found && found <= max) {
            self.say(key, Wrong::OutOfRange { found, min, max });
        }
    }

    fn quantity(&mut self, of: &Quantity) {
        self.text("name", &of.name, MOST_NAME);
        let (limits, whole) = domain(of.unit);
        for (key, end) in ["from", "to"].into_iter().zip(of.range) {
            self.number(key, end, limits);
            if whole && end.fract() != 0.0 {
                self.say(key, Wrong::NotWhole(end));
            }
        }
        if of.range[0] >= of.range[1] {
            self.say("to", Wrong::RangeOrder);
        }
    }

    fn segment(&mut self, segment: &Segment) {
        self.text("name", &segment.name, MOST_NAME);
        self.text("advice", &segment.advice, MOST_TEXT);
        if let Some(colour) = segment.colour {
            self.number("colour", f64::from(colour), [0.0, f64::from(COLOURS - 1)]);
        }
    }

    fn list<T>(&mut self, key: &'static str, entries: &[T], [least, most]: [usize; 2], each: impl Fn(&mut Self, &T)) {
        let found = entries.len();
        if found < least {
            self.say(key, Wrong::TooFew { found, least });
        }
        if found > most {
            self.say(key, Wrong::TooMany { found, most });
        }
        self.within(Part::Key(key), |check| {
            for (place, entry) in entries.iter().enumerate() {
                check.within(Part::Number(place + 1), |check| each(check, entry));
            }
        });
    }

    fn tiers(&mut self, key: &'static str, tiers: &[Tier], limits: [f64; 2]) {
        self.list(key, tiers, TIERS, |check, tier| {
            check.segment(&tier.segment);
            if let Some(threshold) = tier.threshold {
                check.number("threshold", threshold, limits);
            }
        });
        // Only the last may take in all that is left.
        for (place, tier) in tiers.iter().enumerate() {
            if tier.threshold.is_none() && place + 1 < tiers.len() {
                self.within(Part::Key(key), |check| {
                    check.within(Part::Number(place + 1), |check| check.say("threshold", Wrong::Missing));
                });
            }
        }
    }

    fn rules(&mut self, rules: &OwnRules) {
        self.list("numbers", &rules.fields, FIELDS, Self::quantity);
        self.list("segments", &rules.segments, SEGMENTS, Self::segment);
        self.list("rules", &rules.rules, RULES, |check, rule| {
            let last = |length: usize| [1.0, length.max(1) as f64];
            check.number("segment", rule.segment as f64 + 1.0, last(rules.segments.len()));
            check.list("if", &rule.tests, [0, MOST_TESTS], |check, test| {
                check.number("number", test.field as f64 + 1.0, last(rules.fields.len()));
                if let Some(field) = rules.fields.get(test.field) {
                    check.number("value", test.value, domain(field.unit).0);
                }
            });
        });
    }
}
