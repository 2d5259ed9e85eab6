//! What a link says beside the numbers of a model, so that a teacher can hand out a task: which parts are left out, which
//! exercise is set, in which language. The same names are attributes of the element.
//!
//! | parameter | what |
//! |---|---|
//! | `hide` | parts that are left out, separated by commas: see [`Part`] |
//! | `seed` | number of the exercise, a whole number from 0 |
//! | `lang` | `en` or `zh-CN` |
//!
//! No input or setting of a model has one of these names.

use super::parameters::Parameters;
use crate::texts::Language;

/// Parameter of the parts that are left out.
pub const HIDE: &str = "hide";
/// Parameter of the exercise's number.
pub const SEED: &str = "seed";
/// Parameter of the language.
pub const LANGUAGE: &str = "lang";

/// Names that belong to links and can be no input or setting of a model.
pub const RESERVED: [&str; 3] = [HIDE, SEED, LANGUAGE];

/// A part of a model's view that a link can leave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The picture with its table.
    Picture,
    /// The results with the segment.
    Results,
    /// The formula and the computation.
    Steps,
    /// What to do with the segment.
    Advice,
    /// The worked example.
    Example,
    /// The exercise.
    Exercise,
    /// The solution of the exercise, shown on request or after two wrong answers.
    Solution,
}

impl Part {
    /// Every part, in the order of the page.
    pub const ALL: [Part; 7] =
        [Part::Picture, Part::Results, Part::Steps, Part::Advice, Part::Example, Part::Exercise, Part::Solution];

    /// Its name in a link, also the end of its text id.
    pub fn name(self) -> &'static str {
        match self {
            Part::Picture => "picture",
            Part::Results => "results",
            Part::Steps => "steps",
            Part::Advice => "advice",
            Part::Example => "example",
            Part::Exercise => "exercise",
            Part::Solution => "solution",
        }
    }
}

/// What a link leaves out and which exercise it sets.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    /// Parts that are left out, in the order of the page.
    pub hidden: Vec<Part>,
    /// Number of the exercise, where the link sets one.
    pub seed: Option<u32>,
}

impl Course {
    /// Reads the parameters of a link; parts that do not exist and a seed that is no number are passed over.
    pub fn read(parameters: &Parameters) -> Self {
        let named = parameters.get(HIDE).map(String::as_str).unwrap_or_default();
        let is_named = |part: &Part| named.split([',', ' ', ';']).any(|name| name.eq_ignore_ascii_case(part.name()));
        Self {
            hidden: Part::ALL.into_iter().filter(is_named).collect(),
            seed: parameters.get(SEED).and_then(|seed| seed.trim().parse().ok()),
        }
    }

    /// Whether a part is on the page.
    pub fn shows(&self, part: Part) -> bool {
        !self.hidden.contains(&part)
    }

    /// Leaves a part out, or puts it back.
    pub fn set_hidden(&mut self, part: Part, hidden: bool) {
        self.hidden =
            Part::ALL.into_iter().filter(|other| if *other == part { hidden } else { !self.shows(*other) }).collect();
    }

    /// Adds what differs from the whole page to the parameters of a link.
    pub fn write(&self, parameters: &mut Parameters) {
        if !self.hidden.is_empty() {
            let names: Vec<_> = self.hidden.iter().map(|part| part.name()).collect();
            parameters.insert(HIDE.to_owned(), names.join(","));
        }
        if let Some(seed) = self.seed {
            parameters.insert(SEED.to_owned(), seed.to_string());
        }
    }
}

/// The language that a link asks for.
pub fn language(parameters: &Parameters) -> Option<Language> {
    parameters.get(LANGUAGE).and_then(|tag| Language::from_tag(tag))
}

/// The parameters of a link that are no numbers of the model.
pub fn reserved(parameters: &Parameters) -> Parameters {
    let mut kept = parameters.clone();
    kept.retain(|name, _| RESERVED.contains(&name.as_str()));
    kept
}

/// The parameters of a link that may be numbers of the model.
pub fn unreserved(parameters: &Parameters) -> Parameters {
    let mut kept = parameters.clone();
    kept.retain(|name, _| !RESERVED.contains(&name.as_str()));
    kept
}

#[cfg(test)]
mod tests {
    use super::super::parameters::{fields, query, read_query};
    use super::*;

    #[test]
    fn no_model_has_a_field_of_a_reserved_name() {
        for card in models::catalogue() {
            for field in fields(card) {
                assert!(!RESERVED.contains(&models::kebab(field.id).as_str()), "{} {}", card.id, field.id);
            }
        }
    }

    #[test]
    fn a_course_link_comes_back_the_same() {
        let mut course = Course { hidden: vec![], seed: Some(7) };
        course.set_hidden(Part::Results, true);
        course.set_hidden(Part::Steps, true);
        course.set_hidden(Part::Picture, true);
        course.set_hidden(Part::Picture, false);
        let mut parameters = Parameters::from([("margin".to_owned(), "200".to_owned())]);
        course.write(&mut parameters);
        assert_eq!(query(&parameters), "?hide=results,steps&margin=200&seed=7");
        let back = read_query(&query(&parameters));
        assert_eq!(Course::read(&back), course);
        assert!(!course.shows(Part::Steps) && course.shows(Part::Advice));
        assert_eq!(unreserved(&back).len() + reserved(&back).len(), back.len());
        assert_eq!(unreserved(&back)["margin"], "200");
    }

    #[test]
    fn what_a_link_cannot_mean_is_passed_over() {
        let course = Course::read(&read_query("hide=everything,%20STEPS,&seed=-1&lang=fr"));
        assert_eq!(course, Course { hidden: vec![Part::Steps], seed: None });
        assert_eq!(language(&read_query("lang=fr")), None);
        assert_eq!(language(&read_query("lang=zh")), Some(Language::Chinese));
        assert_eq!(Course::read(&Parameters::new()), Course::default());
    }
}
