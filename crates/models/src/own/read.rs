//! Reading a definition: whatever is wrong is said with its place, and all of it at once.

use serde_json::{Map, Value as Json};

use super::definition::*;
use crate::{Relation, RowKind, Unit};

/// Says what a file is, in its first field.
pub(super) const FORMAT: &str = "clovis-model";
/// Version of the format that is written.
pub(super) const VERSION: u64 = 1;
/// Most bytes of a file: a hundred times what the longest definition in plain words takes.
const MOST_BYTES: usize = 1_000_000;

/// Something wrong with a definition.
#[derive(Clone, Debug, PartialEq)]
pub struct Flaw {
    /// Where, from the outside in; empty for the whole.
    pub at: Vec<Part>,
    /// What.
    pub wrong: Wrong,
}

/// A step of the way to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A field of the format.
    Key(&'static str),
    /// An entry of a list, from 1.
    Number(usize),
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Wrong {
    /// The text is no JSON.
    Broken {
        /// Line, from 1.
        row: usize,
        /// Column, from 1.
        column: usize,
    },
    /// The file is far too large to be a definition.
    FileTooLarge,
    /// JSON of some other kind.
    NotAModel,
    /// A version that is not known yet.
    TooNew {
        /// Version found.
        found: u64,
        /// Newest version known.
        known: u64,
    },
    /// Nothing is there.
    Missing,
    /// There is an entry that the format does not have.
    Unknown(String),
    /// Of another kind: `text`, `number`, `flag`, `list`, `object` was expected.
    Expected(&'static str),
    /// Not one of the words that there are.
    Word {
        /// The word found.
        found: String,
        /// Those that there are.
        options: Vec<&'static str>,
    },
    /// Too few entries.
    TooFew {
        /// How many there are.
        found: usize,
        /// How many there must be.
        least: usize,
    },
    /// Too many entries.
    TooMany {
        /// How many there are.
        found: usize,
        /// How many there may be.
        most: usize,
    },
    /// A text that is too long.
    TooLong {
        /// Most letters.
        most: usize,
    },
    /// A number that is not allowed here.
    OutOfRange {
        /// The number.
        found: f64,
        /// The smallest allowed.
        min: f64,
        /// The largest allowed.
        max: f64,
    },
    /// Not a whole number.
    NotWhole(f64),
    /// A range that ends where it starts, or before.
    RangeOrder,
}

pub(super) type Flaws = Vec<Flaw>;

impl OwnModel {
    /// Reads the text of a file.
    ///
    /// # Errors
    /// All that is wrong with it, with its place.
    pub fn read(text: &str) -> Result<Self, Flaws> {
        let alone = |wrong| vec![Flaw { at: Vec::new(), wrong }];
        if text.len() > MOST_BYTES {
            return Err(alone(Wrong::FileTooLarge));
        }
        let json: Json = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|error| alone(Wrong::Broken { row: error.line(), column: error.column() }))?;
        Self::read_json(&json)
    }

    /// Reads a definition of this or any earlier version.
    ///
    /// # Errors
    /// As [`OwnModel::read`].
    pub fn read_json(json: &Json) -> Result<Self, Flaws> {
        let alone = |wrong| vec![Flaw { at: Vec::new(), wrong }];
        if json.get("format").and_then(Json::as_str) != Some(FORMAT) {
            return Err(alone(Wrong::NotAModel));
        }
        match json.get("version").map(Json::as_u64) {
            Some(Some(1..=VERSION)) => {}
            Some(Some(found)) if found > VERSION => return Err(alone(Wrong::TooNew { found, known: VERSION })),
            _ => return Err(vec![Flaw { at: vec![Part::Key("version")], wrong: Wrong::Missing }]),
        }
        let mut flaws = Flaws::new();
        let mut at = Vec::new();
        let model = match Object::open(json, &mut at, &mut flaws) {
            Some(mut object) => {
                object.skip(&["format", "version"]);
                let model = read_model(&mut object);
                object.close();
                model
            }
            None => None,
        };
        match model {
            Some(model) if flaws.is_empty() => {
                let flaws = model.flaws();
                if flaws.is_empty() { Ok(model) } else { Err(flaws) }
            }
            _ => Err(flaws),
        }
    }
}

/// An object that is being read; what nobody asked for is told at the end.
struct Object<'a> {
    fields: &'a Map<String, Json>,
    asked: Vec<&'static str>,
    at: &'a mut Vec<Part>,
    flaws: &'a mut Flaws,
}

impl<'a> Object<'a> {
    fn open(json: &'a Json, at: &'a mut Vec<Part>, flaws: &'a mut Flaws) -> Option<Self> {
        match json {
            Json::Object(fields) => Some(Self { fields, asked: Vec::new(), at, flaws }),
            _ => {
                flaws.push(Flaw { at: at.clone(), wrong: Wrong::Expected("object") });
                None
            }
        }
    }

    fn close(self) {
        for key in self.fields.keys().filter(|key| !self.asked.contains(&key.as_str())) {
            self.flaws.push(Flaw { at: self.at.clone(), wrong: Wrong::Unknown(key.clone()) });
        }
    }

    fn skip(&mut self, keys: &[&'static str]) {
        self.asked.extend(keys);
    }

    fn say(&mut self, key: &'static str, wrong: Wrong) {
        let mut at = self.at.clone();
        at.push(Part::Key(key));
        self.flaws.push(Flaw { at, wrong });
    }

    fn find(&mut self, key: &'static str) -> Option<&'a Json> {
        self.asked.push(key);
        self.fields.get(key).filter(|json| !json.is_null())
    }

    fn need(&mut self, key: &'static str) -> Option<&'a Json> {
        let found = self.find(key);
        if found.is_none() {
            self.say(key, Wrong::Missing);
        }
        found
    }

    fn text(&mut self, key: &'static str) -> String {
        match self.need(key) {
            Some(Json::String(text)) => text.clone(),
            Some(_) => {
                self.say(key, Wrong::Expected("text"));
                String::new()
            }
            None => String::new(),
        }
    }

    /// A text that may be left out.
    fn note(&mut self, key: &'static str) -> String {
        if self.fields.get(key).is_none_or(Json::is_null) {
            self.asked.push(key);
            return String::new();
        }
        self.text(key)
    }

    fn number_of(&mut self, key: &'static str, json: &Json) -> f64 {
        match json.as_f64() {
            // Adding nothing takes the sign from a zero.
            Some(number) if number.is_finite() => number + 0.0,
            _ => {
                self.say(key, Wrong::Expected("number"));
                0.0
            }
        }
    }

    fn number(&mut self, key: &'static str) -> f64 {
        self.need(key).map_or(0.0, |json| self.number_of(key, json))
    }

    fn number_if(&mut self, key: &'static str) -> Option<f64> {
        self.find(key).map(|json| self.number_of(key, json))
    }

    /// A whole number between limits, which keep it small.
    fn whole(&mut self, key: &'static str, json: &Json, min: usize, max: usize) -> usize {
        let number = self.number_of(key, json);
        let limits = (min as f64, max as f64);
        if number.fract() != 0.0 {
            self.say(key, Wrong::NotWhole(number));
        } else if number < limits.0 || number > limits.1 {
            self.say(key, Wrong::OutOfRange { found: number, min: limits.0, max: limits.1 });
        } else {
            return number as usize;
        }
        min
    }

    /// The index of an entry of a list, which the file counts from 1.
    fn index(&mut self, key: &'static str, of: usize) -> usize {
        match self.need(key) {
            Some(json) => self.whole(key, json, 1, of.max(1)) - 1,
            None => 0,
        }
    }

    fn flag(&mut self, key: &'static str) -> bool {
        match self.need(key) {
            Some(Json::Bool(flag)) => *flag,
            Some(_) => {
                self.say(key, Wrong::Expected("flag"));
                false
            }
            None => false,
        }
    }

    /// One of a few words.
    fn word<T: Copy>(&mut self, key: &'static str, all: &[T], word: fn(T) -> &'static str) -> Option<T> {
        let Json::String(found) = self.need(key)? else {
            self.say(key, Wrong::Expected("text"));
            return None;
        };
        let chosen = all.iter().copied().find(|one| word(*one) == found.as_str());
        if chosen.is_none() {
            let options = all.iter().map(|one| word(*one)).collect();
            self.say(key, Wrong::Word { found: found.clone(), options });
        }
        chosen
    }

    fn object<T>(&mut self, key: &'static str, read: impl FnOnce(&mut Object<'_>) -> T) -> Option<T> {
        let json = self.need(key)?;
        self.at.push(Part::Key(key));
        let read = Object::open(json, self.at, self.flaws).map(|mut object| {
            let read = read(&mut object);
            object.close();
            read
        });
        self.at.pop();
        read
    }

    fn list<T>(
        &mut self,
        key: &'static str,
        [least, most]: [usize; 2],
        mut read: impl FnMut(&mut Object<'_>) -> T,
    ) -> Vec<T> {
        let entries = match self.need(key) {
            Some(Json::Array(entries)) => entries,
            Some(_) => {
                self.say(key, Wrong::Expected("list"));
                return Vec::new();
            }
            None => return Vec::new(),
        };
        if entries.len() > most {
            self.say(key, Wrong::TooMany { found: entries.len(), most });
            return Vec::new();
        }
        if entries.len() < least {
            self.say(key, Wrong::TooFew { found: entries.len(), least });
        }
        self.at.push(Part::Key(key));
        let mut all = Vec::with_capacity(entries.len());
        for (place, entry) in entries.iter().enumerate() {
            self.at.push(Part::Number(place + 1));
            if let Some(mut object) = Object::open(entry, self.at, self.flaws) {
                all.push(read(&mut object));
                object.close();
            }
            self.at.pop();
        }
        self.at.pop();
        all
    }
}

fn read_model(object: &mut Object<'_>) -> Option<OwnModel> {
    let name = object.text("name");
    let summary = object.note("summary");
    let rows = object.word("rows", &[RowKind::Customer, RowKind::Respondent, RowKind::Prospect], rows_word);
    let shape = match object.word("shape", &["matrix", "tiers", "rules", "scorecard"], |word| word)? {
        "matrix" => OwnShape::Matrix(Box::new(read_matrix(object)?)),
        "tiers" => OwnShape::Tiers(OwnTiers {
            of: object.object("number", read_quantity)?,
            less_is_better: object.flag("lessIsBetter"),
            tiers: object.list("tiers", TIERS, read_tier),
        }),
        "rules" => OwnShape::Rules(read_rules(object)),
        _ => OwnShape::Scorecard(OwnScorecard {
            points: match object.need("points") {
                Some(json) => object.whole("points", json, usize::from(SCALE[0]), usize::from(SCALE[1])) as u8,
                None => SCALE[0],
            },
            anchors: [object.note("lowest"), object.note("highest")],
            items: object.list("items", ITEMS, |item| OwnItem {
                name: item.text("name"),
                weight: item.number("weight"),
                reversed: item.flag("reversed"),
            }),
            bands: object.list("bands", TIERS, read_tier),
        }),
    };
    Some(OwnModel { name, summary, rows: rows?, shape })
}

fn read_matrix(object: &mut Object<'_>) -> Option<OwnMatrix> {
    let x = object.object("x", read_axis);
    let y = object.object("y", read_axis);
    let quadrants = object.object("quadrants", |quadrants| {
        ["lowLow", "highLow", "lowHigh", "highHigh"].map(|key| quadrants.object(key, read_segment).unwrap_or_default())
    });
    Some(OwnMatrix { x: x?, y: y?, quadrants: quadrants? })
}

fn read_axis(object: &mut Object<'_>) -> OwnAxis {
    OwnAxis { of: read_quantity(object), cut: object.number("cut"), cut_is_high: object.flag("cutIsHigh") }
}

fn read_quantity(object: &mut Object<'_>) -> Quantity {
    Quantity {
        name: object.text("name"),
        unit: object.word("unit", &UNITS, unit_word).unwrap_or(Unit::Plain),
        range: [object.number("from"), object.number("to")],
    }
}

fn read_segment(object: &mut Object<'_>) -> Segment {
    let name = object.text("name");
    let advice = object.note("advice");
    let colour = object.find("colour").map(|json| object.whole("colour", json, 0, usize::from(COLOURS) - 1) as u8);
    Segment { name, advice, colour }
}

fn read_tier(object: &mut Object<'_>) -> Tier {
    Tier { segment: read_segment(object), threshold: object.number_if("threshold") }
}

fn read_rules(object: &mut Object<'_>) -> OwnRules {
    let fields = object.list("numbers", FIELDS, read_quantity);
    let segments = object.list("segments", SEGMENTS, read_segment);
    let rules = object.list("rules", RULES, |rule| OwnRule {
        segment: rule.index("segment", segments.len()),
        tests: rule.list("if", [0, MOST_TESTS], |test| Test {
            field: test.index("number", fields.len()),
            relation: test.word("is", &RELATIONS, relation_word).unwrap_or(Relation::Equal),
            value: test.number("value"),
        }),
    });
    OwnRules { fields, segments, rules }
}

/// How the format writes a unit.
pub(super) fn unit_word(unit: Unit) -> &'static str {
    match unit {
        Unit::Plain => "plain",
        Unit::Money => "money",
        Unit::Share => "share",
        Unit::AnnualRate => "annual-rate",
        Unit::Years => "years",
        Unit::Months => "months",
        Unit::Days => "days",
        Unit::Hours => "hours",
        Unit::Periods => "periods",
        Unit::Points => "points",
        Unit::Count => "count",
    }
}

pub(super) fn rows_word(rows: RowKind) -> &'static str {
    match rows {
        RowKind::Customer => "customer",
        RowKind::Respondent => "respondent",
        RowKind::Prospect => "prospect",
        RowKind::Market => "market",
        RowKind::Branch => "branch",
    }
}

pub(super) fn relation_word(relation: Relation) -> &'static str {
    match relation {
        Relation::AtLeast => "at-least",
        Relation::MoreThan => "more-than",
        Relation::AtMost => "at-most",
        Relation::LessThan => "less-than",
        Relation::Equal => "equal",
        Relation::SizeAtMost => "size-at-most",
    }
}
