//! What a model declares about itself. A card is the one definition that drives the library, the form
//! on the page, the run over a file, the npm function, the custom element, the exercise and the tests.

use serde::{Deserialize, Serialize};

use crate::{Slip, Value, Values};

/// Everything a surface needs to know of a model before it computes anything.
///
/// Words (names, help, segment names, advice, cautions) are not here: they are texts keyed by the ids below,
/// one file a model and language.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Card {
    /// Kebab-case identifier, also the name of the text file and of the page: `lifetime-value`.
    pub id: &'static str,
    /// Chapter of the textbook, 1 to 9.
    pub chapter: u8,
    /// Position within the chapter, so that the catalogue reads in the textbook's order: 8.1 is chapter 8, place 1.
    pub place: u8,
    /// The shared shape that the model stands on.
    pub shape: Shape,
    /// What the user enters, in reading order.
    pub inputs: &'static [Field],
    /// The choices that the literature leaves open, with the published default where one exists.
    pub settings: &'static [Field],
    /// What comes out, in reading order; the first is the headline.
    pub results: &'static [Output],
    /// Segment ids, best first; empty where the model does not classify.
    pub segments: &'static [&'static str],
    /// Places of the segments' colours among the product's, in the segments' order; empty where the colours follow from
    /// their order, as in all models of ours.
    #[serde(skip)]
    pub tones: &'static [u8],
    /// Ids of steps that are not results, and of what only a picture names, each with a label in the texts.
    pub steps: &'static [&'static str],
    /// Why a result may have no value, besides [`COMMON_REASONS`].
    pub reasons: &'static [&'static str],
    /// Number of cautions in the texts (`caution-1` …).
    pub cautions: u8,
    /// What a row of a file is, for models that run over a file.
    pub rows: Option<RowKind>,
    /// Whether a file answers the yes-or-no inputs by what is in its cells: anything but nothing, or a plain no, is yes, and an
    /// input without a column is no.
    #[serde(skip)]
    pub filled: bool,
    /// Results an exercise may ask for.
    pub questions: &'static [Question],
    /// Mistakes that are typical of the model's exercises, besides [`crate::COMMON_SLIPS`].
    #[serde(skip)]
    pub slips: &'static [Slip],
    /// The worked example.
    pub example: Example,
    /// Sources in a standard form, first the origin of the model.
    pub references: &'static [Reference],
    /// Things that tables and pictures count ("customer 3"): each has a text `nth-<kind>` with `$number`. Lists of a group
    /// that is named here stand side by side as the columns of one table.
    pub numbered: &'static [&'static str],
    /// How one survey file fills the lists of the card, for a model that looks at several items at once.
    #[serde(skip)]
    pub survey: Option<Survey>,
}

/// How a survey file with several items (attributes, requirements, questions) fills the lists of a model: one entry an item.
#[derive(Clone, Copy, Debug)]
pub struct Survey {
    /// What an item is: a group of lists among [`Card::numbered`].
    pub of: &'static str,
    /// What a respondent says of one item, one column of the file each. The words of an answer are those of the input of
    /// its id.
    pub answers: &'static [Field],
    /// Settings with which one respondent is read.
    pub reads: &'static [(&'static str, Literal)],
    /// The lists, and what an item puts into each.
    pub lists: &'static [(&'static str, Entry)],
    /// Settings with which the model shows all items.
    pub shows: &'static [(&'static str, Literal)],
}

/// What an item of a survey puts into a list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Entry {
    /// The mean of an answer over the respondents.
    Mean(&'static str),
    /// How many respondents are in a segment by what they say of the item.
    Segment(&'static str),
    /// How many respondents gave this first answer.
    Count(f64),
}

/// Reasons that any model may give; their words are in the catalogue's texts.
pub const COMMON_REASONS: [&str; 10] = [
    "missing",
    "out-of-range",
    "not-whole",
    "too-large",
    "too-few-answers",
    "no-weights",
    "no-rows",
    "lengths-differ",
    "not-defined",
    "unmatched",
];

/// The shapes that every model stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// Two axes, movable cuts, four named quadrants.
    Matrix,
    /// Layers by rank or threshold.
    Tiers,
    /// Classification by rules, the first match wins.
    Rules,
    /// Weighted ratings with items, facets and a rule of their own.
    Scorecard,
    /// Expected against received.
    Gap,
    /// A closed computation.
    Formula,
    /// Cash flows over time.
    Cash,
    /// A scorecard that is data alone: items and their reading.
    Worksheet,
}

/// What one row of a file stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowKind {
    /// A customer.
    Customer,
    /// A person who answered a survey.
    Respondent,
    /// A possible customer.
    Prospect,
    /// A market: a region, or a group of buyers.
    Market,
    /// A branch of a chain.
    Branch,
}

/// One input or setting.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Field {
    /// camelCase identifier; kebab-case as an attribute of the custom element.
    pub id: &'static str,
    /// Symbol in the formula, empty where it has none.
    pub symbol: &'static str,
    /// What may be entered.
    pub kind: FieldKind,
    /// Group that the field is set under (a facet of a survey, say), empty for none.
    pub group: &'static str,
    /// Header names, lower case, in either language, that suggest this field for a column of a file.
    pub headers: &'static [&'static str],
    /// Whether the model has a rule for a missing value ([`crate::Value::Missing`], an empty cell of a file).
    pub optional: bool,
    /// Setting and option that the field is used with; `None` where it always is.
    pub used_when: Option<(&'static str, &'static str)>,
    /// What a rating item of a questionnaire is beside its number; `None` for other fields. A card with items has the
    /// texts `anchors.low` and `anchors.high`: what the ends of the scale mean.
    pub item: Option<Item>,
    /// The number whose whole column this list is when a file fills that number: the amounts of all customers beside the
    /// amount of one. `None` for other fields.
    pub gathers: Option<&'static str>,
}

/// A rating item of a questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Item {
    /// Whether agreeing speaks against what is measured, so that the answer is turned before it counts.
    pub reversed: bool,
}

/// What may be entered in a field.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum FieldKind {
    /// A number; a value beyond the slider but within the limits is allowed.
    Number {
        /// Unit that the number carries.
        unit: Unit,
        /// Smallest value the model allows.
        min: f64,
        /// Largest value the model allows.
        max: f64,
        /// Where the slider starts, ends, and its step.
        slider: [f64; 3],
        /// Start value.
        default: f64,
        /// Whether only whole numbers are allowed.
        whole: bool,
    },
    /// Yes or no.
    Flag {
        /// Start value.
        default: bool,
    },
    /// One of a few named options.
    Choice {
        /// Ids of the options.
        options: &'static [&'static str],
        /// Start value.
        default: &'static str,
    },
    /// A list of numbers (cash flows, survival rates).
    List {
        /// Unit of each number.
        unit: Unit,
        /// Smallest value of each.
        min: f64,
        /// Largest value of each.
        max: f64,
        /// Most entries allowed.
        most: usize,
        /// Start value; may be empty.
        default: &'static [f64],
    },
}

/// Unit of a number; the texts hold its printed form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// A bare number.
    Plain,
    /// Money in the user's currency.
    Money,
    /// A fraction shown as a percentage: 0.8 reads 80 %.
    Share,
    /// A rate per year shown as a percentage.
    AnnualRate,
    /// Years.
    Years,
    /// Months.
    Months,
    /// Days.
    Days,
    /// Hours.
    Hours,
    /// Periods of the model's own length.
    Periods,
    /// Points of a rating scale.
    Points,
    /// A whole number of things.
    Count,
}

/// One result.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Output {
    /// camelCase identifier.
    pub id: &'static str,
    /// Symbol in the formula, empty where it has none.
    pub symbol: &'static str,
    /// Unit of the value.
    pub unit: Unit,
}

/// A result that an exercise asks for, with the tolerance of a right answer.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Question {
    /// Id of the result, or `segment` for the class.
    pub result: &'static str,
    /// Largest relative distance of a right answer (0 for a class).
    pub tolerance: f64,
    /// Inputs that are drawn anew and shown; the others keep their defaults.
    pub given: &'static [&'static str],
    /// Settings that are drawn anew; the others keep their defaults.
    pub settings: &'static [&'static str],
}

/// The worked example of a model.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Example {
    /// Inputs that differ from the defaults.
    pub inputs: &'static [(&'static str, Literal)],
    /// Settings that differ from the defaults.
    pub settings: &'static [(&'static str, Literal)],
    /// Results, to the digits they are printed with.
    pub values: &'static [(&'static str, f64)],
    /// The segment, where the model classifies.
    pub segment: Option<&'static str>,
    /// Where the numbers come from; `None` for an example that is only illustrative.
    pub source: Option<&'static str>,
}

/// A constant value in a card.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Literal {
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A list of numbers.
    List(&'static [f64]),
    /// The id of an option.
    Word(&'static str),
}

/// A source in a standard form.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reference {
    /// Authors, as the journal prints them.
    pub authors: &'static str,
    /// Year of publication, `None` where no first source is known.
    pub year: Option<u16>,
    /// Title of the article or book.
    pub title: &'static str,
    /// Journal with volume, issue and pages, or publisher.
    pub container: &'static str,
}

/// How surely a header suggests what has this id and these other names: see [`Field::suggested_by`].
pub(crate) fn suggestion(id: &'static str, headers: &[&'static str], header: &str) -> Option<usize> {
    fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
        text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase)
    }
    std::iter::once(&id).chain(headers).position(|name| letters(name).eq(letters(header)))
}

impl Field {
    /// How surely the header of a file's column suggests this field: 0 for its id, then the place among the known names,
    /// which stand from the surest to the vaguest; `None` for any other. Case, blanks, hyphens and underscores do not count.
    pub fn suggested_by(&self, header: &str) -> Option<usize> {
        suggestion(self.id, self.headers, header)
    }

    /// A number: unit, limits, slider (start, end, step), default.
    pub(crate) const fn number(
        id: &'static str,
        symbol: &'static str,
        unit: Unit,
        [min, max]: [f64; 2],
        slider: [f64; 3],
        default: f64,
    ) -> Self {
        let kind = FieldKind::Number { unit, min, max, slider, default, whole: false };
        Self { id, symbol, kind, group: "", headers: &[], optional: false, used_when: None, item: None, gathers: None }
    }

    /// One of a few options; the first named default.
    pub(crate) const fn choice(id: &'static str, options: &'static [&'static str], default: &'static str) -> Self {
        Self {
            id,
            symbol: "",
            kind: FieldKind::Choice { options, default },
            group: "",
            headers: &[],
            optional: false,
            used_when: None,
            item: None,
            gathers: None,
        }
    }

    /// Yes or no.
    pub(crate) const fn flag(id: &'static str, default: bool) -> Self {
        let kind = FieldKind::Flag { default };
        Self {
            id,
            symbol: "",
            kind,
            group: "",
            headers: &[],
            optional: false,
            used_when: None,
            item: None,
            gathers: None,
        }
    }

    /// A rating item of a questionnaire on a scale from 1 that the setting [`Field::scale`] ends; may be left unanswered.
    pub(crate) const fn item(id: &'static str, symbol: &'static str, default: f64) -> Self {
        let item = Some(Item { reversed: false });
        Self { item, ..Self::number(id, symbol, Unit::Points, [1.0, 10.0], [1.0, 7.0, 1.0], default).optional() }
    }

    /// The same item, turned before it counts.
    pub(crate) const fn reversed(self) -> Self {
        Self { item: Some(Item { reversed: true }), ..self }
    }

    /// The setting `scale`: how many points the rating items have.
    pub(crate) const fn scale(default: &'static str) -> Self {
        Self::choice("scale", &["4", "5", "7", "10"], default)
    }

    /// A weight among others; only the proportions count.
    pub(crate) const fn weight(id: &'static str, symbol: &'static str, default: f64) -> Self {
        Self::number(id, symbol, Unit::Plain, [0.0, 100.0], [0.0, 10.0, 0.5], default).under("weights")
    }

    /// A list of numbers, empty at first.
    pub(crate) const fn list(
        id: &'static str,
        symbol: &'static str,
        unit: Unit,
        [min, max]: [f64; 2],
        most: usize,
    ) -> Self {
        let kind = FieldKind::List { unit, min, max, most, default: &[] };
        Self { id, symbol, kind, group: "", headers: &[], optional: false, used_when: None, item: None, gathers: None }
    }

    /// The same, set under a group.
    pub(crate) const fn under(self, group: &'static str) -> Self {
        Self { group, ..self }
    }

    /// The same, suggested by header names.
    pub(crate) const fn named(self, headers: &'static [&'static str]) -> Self {
        Self { headers, ..self }
    }

    /// The same, for whole numbers only.
    pub(crate) const fn whole(self) -> Self {
        match self.kind {
            FieldKind::Number { unit, min, max, slider, default, .. } => {
                Self { kind: FieldKind::Number { unit, min, max, slider, default, whole: true }, ..self }
            }
            _ => self,
        }
    }

    /// The same, used only with one option of a setting.
    pub(crate) const fn when(self, setting: &'static str, option: &'static str) -> Self {
        Self { used_when: Some((setting, option)), ..self }
    }

    /// The same list with a start value.
    pub(crate) const fn starting(self, default: &'static [f64]) -> Self {
        match self.kind {
            FieldKind::List { unit, min, max, most, .. } => {
                Self { kind: FieldKind::List { unit, min, max, most, default }, ..self }
            }
            _ => self,
        }
    }

    /// The same list, taken from the whole column when a file fills the number named.
    pub(crate) const fn gathering(self, number: &'static str) -> Self {
        Self { gathers: Some(number), ..self }
    }

    /// The same, allowed to be missing.
    pub(crate) const fn optional(self) -> Self {
        Self { optional: true, ..self }
    }
}

impl Survey {
    /// Input values that put the entries of several items into the lists; where a list takes the mean of an answer that
    /// is an input too, the first item is the one looked at.
    pub fn filled(&self, card: &Card, items: &[Vec<f64>]) -> Values {
        let mut values = Values::new();
        for (place, (list, entry)) in self.lists.iter().enumerate() {
            let column: Vec<f64> = items.iter().filter_map(|item| item.get(place).copied()).collect();
            if let (Entry::Mean(answer), Some(first)) = (entry, column.first())
                && card.inputs.iter().any(|field| field.id == *answer)
            {
                values.insert((*answer).to_owned(), Value::Number(*first));
            }
            values.insert((*list).to_owned(), Value::List(column));
        }
        values
    }

    /// The settings with which the model shows all items.
    pub fn shown(&self) -> Values {
        crate::case::overlaid(Values::new(), self.shows)
    }
}

impl Card {
    /// A card with nothing on it yet, for `..Card::new(…)` behind the fields that the model has.
    pub(crate) const fn new(id: &'static str, chapter: u8, place: u8, shape: Shape) -> Self {
        Self {
            id,
            chapter,
            place,
            shape,
            inputs: &[],
            settings: &[],
            results: &[],
            segments: &[],
            tones: &[],
            steps: &[],
            reasons: &[],
            cautions: 0,
            rows: None,
            filled: false,
            questions: &[],
            slips: &[],
            example: Example { inputs: &[], settings: &[], values: &[], segment: None, source: None },
            references: &[],
            numbered: &[],
            survey: None,
        }
    }
}

impl Output {
    /// A result.
    pub(crate) const fn new(id: &'static str, symbol: &'static str, unit: Unit) -> Self {
        Self { id, symbol, unit }
    }
}
