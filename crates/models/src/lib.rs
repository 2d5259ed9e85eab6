//! The textbook models of customer relationship management on a few shared shapes.
//!
//! A model is declared once, by its [`Card`]; that definition drives the form, the picture, the run over a file, the
//! package, the custom element, the exercise and the tests. This crate has no clock, no randomness of its own (a seed
//! comes in), no input or output, and no words for people.
//!
//! ```
//! use models::{Value, Values, evaluate};
//!
//! let inputs = Values::from([("margin".to_owned(), Value::Number(100.0)), ("retention".to_owned(), Value::Number(0.8))]);
//! let evaluation = evaluate("lifetime-value", &inputs, &Values::new())?;
//! assert_eq!(evaluation.values[0].id, "value");
//! assert!((evaluation.values[0].value.unwrap() - 266.67).abs() < 0.005);
//! assert_eq!(evaluation.steps[0].text, "V = m × r / (1 + d − r) = 100 × 0.8 / (1 + 0.1 − 0.8) ≈ 266.67");
//! # Ok::<(), models::Error>(())
//! ```
//!
//! # Texts
//!
//! The words of a model are in `www/texts/<language>/models/<model>.ftl`, each file complete on its own. Every id
//! below is kebab-case, also where the card's id is camelCase: `acquisitionCost` is written `acquisition-cost`
//! ([`kebab`]). Attributes are written `.name`.
//!
//! | id | what |
//! |---|---|
//! | `<model>-name` | name of the model |
//! | `<model>-alias` | other names that search must find, separated by `; ` |
//! | `<model>-summary` | one sentence: what the model does |
//! | `<model>-question` | the question that the picture answers: its title |
//! | `<model>-picture`, `.flagged` | the sentence that a screen reader speaks, variables below; optional: the words beside a row that it points at |
//! | `<model>-input-<field>`, `.hint` | label of an input, and what it means in plain words |
//! | `<model>-setting-<field>`, `.hint` | label of a setting, and what the choice means |
//! | `<model>-option-<field>-<option>` | an option of a choice, of an input or a setting |
//! | `<model>-group-<group>` | heading of a group of inputs, name of a row in a picture of gaps |
//! | `<model>-result-<output>`, `.hint` | label of a result, and what it means |
//! | `<model>-segment-<segment>`, `.advice` | name of a segment, and what to do with it |
//! | `<model>-step-<step>` | label of a step whose id is not that of a result |
//! | `<model>-reason-<reason>` | why a result has no value |
//! | `<model>-caution-1` … | the cautions, as many as the card says |
//! | `<model>-slip-<slip>` | what the learner did who made a mistake that the card names in words of its own |
//! | `<model>-example` | the story of the worked example |
//! | `<model>-anchor-low`, `<model>-anchor-high` | what the ends of the scale of rating items mean, where there are items |
//! | `<model>-gaps-expected`, `-received`, `-gap` | optional, in a picture of gaps: what its sides are where they are no expectation and experience, and their difference |
//! | `<model>-nth-<kind>` | the so-and-so-many-th of a kind, with `$number`: a row of a table, a name in a picture |
//! | `<model>-exercise` | the task; the inputs to work with are shown beside it |
//! | `<model>-exercise-<result>`, `.hint1`, `.hint2` | what is asked, and two hints |
//!
//! Variables of `<model>-picture` are texts made ready by the interface (numbers with their units), by kind of picture:
//!
//! | picture | variables |
//! |---|---|
//! | matrix | `$x`, `$y`, `$xCut`, `$yCut`, `$segment` (the segment's name) |
//! | timeline | `$flows` (how many are drawn), `$total` |
//! | gaps | `$largest` (name of the row that falls shortest), `$gap` (as the model counts it) |
//! | combinations, decision | `$segment` |
//! | profile | `$highest`, `$highestValue`, `$lowest`, `$lowestValue` (names of rows and their scores) |
//! | bars | `$largest`, `$value` |
//! | waterfall | `$start`, `$end` (first and last total) |
//! | curve | `$x`, `$y` (of the first mark, else of the last point of the first curve) |
//! | tiers | `$layers` (how many), `$segment` (name of the case's own layer, else of the largest) |
//! | plane | `$points` (how many), `$segment` (name of the quadrant with most points; empty without quadrants) |
//! | heat | `$highest` (the largest value), `$row`, `$column` (where it stands) |
//! | lorenz | `$gini` |
//! | stack | `$largest` (name of the largest part of the first row), `$value` (its size) |
//! | checklist | `$met`, `$of` (items) |
//!
//! A text may leave a variable out.
//!
//! `catalogue.ftl` holds `chapter-1` … `chapter-9` and, for every model, `catalogue-<model>` with `.alias` and
//! `.summary`: the same words as in the model's own file (a test holds them equal), so that the list of models needs one
//! file only. It also holds the reasons that any model may give: `reason-missing`, `reason-out-of-range`,
//! `reason-not-whole`.
//!
//! `models/rfm.ftl` holds, besides the words of its card, the segments of the rule sets: `rfm-<rule set>` (name, `.hint`), `rfm-<rule
//! set>-<segment>` with `.advice`, `rfm-others`; those of the eight types carry the second Chinese naming as `.variant`.

mod card;
mod case;
mod choosing;
pub mod estimates;
mod evaluate;
mod exercise;
pub mod fits;
mod formula;
mod function;
mod index;
mod lifecycle;
mod lifetime;
pub mod lorenz;
mod loyalty;
mod management;
pub mod migration;
mod model;
pub mod own;
mod perceived_value;
mod picture;
pub mod queries;
mod relationship;
pub mod rfm;
pub mod runs;
mod satisfaction;
mod score;
mod segmentation;
mod shapes;
mod slip;
mod survey;
pub mod value_figures;
pub mod value_pictures;

pub use card::*;
pub use evaluate::*;
pub use exercise::{Exercise, Grade, SEGMENT, exercise, grade, mistaken};
pub use formula::{Expr, Function, Relation, Step};
pub use index::{INDEX, chapter_of, is_fit};
pub(crate) use model::Model;
pub use model::ModelRef;
pub use picture::*;
pub use score::{NO_SEGMENT, ResultColumn, Scored, Scorer, score};
pub use segmentation::profit_duration;
pub use slip::{COMMON_SLIPS, Change, Known, Mistake, Slip};
pub use survey::{ItemScores, score_item};

/// Every model by chapter, in the textbook's order.
static MODELS: [&[&dyn Model]; 9] = [
    lifecycle::MODELS,
    choosing::MODELS,
    segmentation::MODELS,
    perceived_value::MODELS,
    satisfaction::MODELS,
    relationship::MODELS,
    loyalty::MODELS,
    lifetime::MODELS,
    management::MODELS,
];

/// The cards of all models, in the textbook's order.
pub fn catalogue() -> Vec<&'static Card> {
    MODELS.iter().flat_map(|chapter| chapter.iter()).map(|model| model.card()).collect()
}

/// The card of one model.
///
/// # Errors
/// [`Error::UnknownModel`] when no model has the id.
pub fn card(id: &str) -> Result<&'static Card, Error> {
    model::find(id).map(|model| model.card())
}

/// Evaluates one case: absent inputs and settings take their defaults.
///
/// # Errors
/// An [`Error`] that names the field at fault. Inputs that leave a result without a value are no error: the result
/// carries the reason.
pub fn evaluate(id: &str, inputs: &Values, settings: &Values) -> Result<Evaluation, Error> {
    model::evaluate(model::find(id)?, inputs, settings)
}

/// The kebab-case form of a camelCase id, as texts and attributes write it: `acquisitionCost` is `acquisition-cost`.
pub fn kebab(id: &str) -> String {
    let mut out = String::with_capacity(id.len() + 4);
    for letter in id.chars() {
        if letter.is_ascii_uppercase() {
            out.push('-');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}
