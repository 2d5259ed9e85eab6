//! 5.25 Sources of expectation sorted into the zones of control, influence and concern, each with what to do.

use crate::case::{Case, input, output};
use crate::formula::{Expr, Function};
use crate::model::{Model, Outcome};
use crate::{
    Bar, Card, Change, Example, Field, Literal, Name, Output, Picture, Question, Reference, Shape, Slip, Step, Unit,
};

const fn strength(id: &'static str, symbol: &'static str, group: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Points, [0.0, 10.0], [0.0, 10.0, 1.0], default).under(group)
}

static CARD: Card = Card {
    inputs: &[
        strength("mediaStrength", "s_1", "media", 8.0),
        Field::flag("mediaDecided", true).under("media"),
        Field::flag("mediaInfluenced", true).under("media"),
        strength("technologyStrength", "s_2", "technology", 4.0),
        Field::flag("technologyDecided", false).under("technology"),
        Field::flag("technologyInfluenced", false).under("technology"),
        strength("rivalsStrength", "s_3", "rivals", 6.0),
        Field::flag("rivalsDecided", false).under("rivals"),
        Field::flag("rivalsInfluenced", true).under("rivals"),
        strength("experienceStrength", "s_4", "experience", 7.0),
        Field::flag("experienceDecided", true).under("experience"),
        Field::flag("experienceInfluenced", true).under("experience"),
    ],
    results: &[
        Output::new("reach", "R", Unit::Share),
        Output::new("control", "C", Unit::Share),
        Output::new("influence", "I", Unit::Share),
        Output::new("concern", "W", Unit::Share),
    ],
    segments: &["do", "agree", "watch"],
    steps: &["largest"],
    cautions: 3,
    questions: &[
        Question {
            result: "reach",
            tolerance: 0.005,
            given: &["mediaStrength", "technologyStrength", "rivalsStrength", "experienceStrength", "rivalsInfluenced"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["mediaStrength", "mediaDecided", "technologyStrength", "rivalsStrength", "experienceDecided"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(
            &["reach"],
            "unweighted",
            Change::Put(&[
                ("mediaStrength", Literal::Number(1.0)),
                ("technologyStrength", Literal::Number(1.0)),
                ("rivalsStrength", Literal::Number(1.0)),
                ("experienceStrength", Literal::Number(1.0)),
            ]),
        ),
        Slip::of(&["reach"], "control-alone", Change::Reads("control")),
    ],
    example: Example {
        inputs: &[
            ("mediaStrength", Literal::Number(9.0)),
            ("mediaDecided", Literal::Flag(false)),
            ("technologyStrength", Literal::Number(5.0)),
            ("rivalsStrength", Literal::Number(5.0)),
            ("experienceStrength", Literal::Number(6.0)),
        ],
        settings: &[],
        values: &[("reach", 0.8), ("control", 0.24), ("influence", 0.56), ("concern", 0.2)],
        segment: Some("agree"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Covey, S. R.",
            year: Some(1989),
            title: "The 7 habits of highly effective people",
            container: "Simon & Schuster",
        },
        Reference {
            authors: "Zeithaml, V. A., Berry, L. L., & Parasuraman, A.",
            year: Some(1993),
            title: "The nature and determinants of customer expectations of service",
            container: "Journal of the Academy of Marketing Science, 21(1), 1–12",
        },
    ],
    ..Card::new("expectation-zones", 5, 25, Shape::Worksheet)
};

/// A source of expectation: its group, how strong it is, and the two questions that sort it.
struct Source {
    id: &'static str,
    strength: usize,
    decided: usize,
    influenced: usize,
}

const fn source(id: &'static str, [strength, decided, influenced]: [&str; 3]) -> Source {
    Source {
        id,
        strength: input(&CARD, strength),
        decided: input(&CARD, decided),
        influenced: input(&CARD, influenced),
    }
}

const SOURCES: [Source; 4] = [
    source("media", ["mediaStrength", "mediaDecided", "mediaInfluenced"]),
    source("technology", ["technologyStrength", "technologyDecided", "technologyInfluenced"]),
    source("rivals", ["rivalsStrength", "rivalsDecided", "rivalsInfluenced"]),
    source("experience", ["experienceStrength", "experienceDecided", "experienceInfluenced"]),
];
/// Results of the zones, in the order of the segments.
const ZONES: [usize; 3] = [output(&CARD, "control"), output(&CARD, "influence"), output(&CARD, "concern")];
const REACH: usize = output(&CARD, "reach");

impl Source {
    /// The zone: 0 control, 1 influence, 2 concern. Whoever decides also influences, whatever the second answer.
    fn zone(&self, case: &Case) -> usize {
        match (case.flag(self.decided), case.flag(self.influenced)) {
            (true, _) => 0,
            (false, true) => 1,
            (false, false) => 2,
        }
    }

    fn symbol(&self, case: &Case) -> Expr {
        Expr::Symbol(CARD.inputs[self.strength].symbol, case.number(self.strength))
    }
}

/// Sum of the strengths in a zone, or of all.
fn strengths(case: &Case, zone: Option<usize>) -> Expr {
    let sources = SOURCES.iter().filter(|source| zone.is_none_or(|zone| source.zone(case) == zone));
    sources.map(|source| source.symbol(case)).reduce(|sum, next| sum + next).unwrap_or(Expr::Number(0.0))
}

/// Share of expectation that comes from a zone.
fn share(case: &Case, zone: usize) -> Result<Expr, &'static str> {
    let all = strengths(case, None);
    if all.value() > 0.0 { Ok(strengths(case, Some(zone)) / all) } else { Err("no-weights") }
}

/// The model.
pub(crate) struct ExpectationZones;

impl Model for ExpectationZones {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let shares = [0, 1, 2].map(|zone| share(case, zone).map(|share| share.value()));
        for (place, share) in ZONES.into_iter().zip(shares) {
            out.set(place, share);
        }
        out.set(REACH, shares[0].and_then(|control| Ok(control + shares[1]?)));
        // Among equals the nearer zone comes first: begin with what is in our own hands.
        let sums = [0, 1, 2].map(|zone| strengths(case, Some(zone)).value());
        let largest = sums.iter().copied().fold(0.0, f64::max);
        let place = sums.iter().position(|sum| *sum == largest && largest > 0.0);
        out.segment = place.and_then(|place| u8::try_from(place).ok());
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut symbols = Vec::new();
        for (zone, place) in ZONES.into_iter().enumerate() {
            let Ok(share) = share(case, zone) else { return steps };
            let result = &CARD.results[place];
            steps.extend(Step::new(result.id, result.symbol, &share));
            symbols.push(Expr::Symbol(result.symbol, share.value()));
        }
        if out.get(REACH).is_ok() {
            steps.extend(Step::new("reach", "R", &(symbols[0].clone() + symbols[1].clone())));
            steps.extend(Step::new("largest", "", &Expr::Call(Function::Max, symbols)));
        }
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let rows = SOURCES.iter().map(|source| Bar {
            name: Name::Id(source.id),
            value: Some(case.number(source.strength)),
            interval: None,
            segment: Some(CARD.segments[source.zone(case)]),
            flagged: out.segment.is_some_and(|zone| usize::from(zone) == source.zone(case)),
        });
        Picture::Bars { rows: rows.collect(), unit: Unit::Points, cut: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values, evaluate};

    #[test]
    fn every_source_stands_in_one_zone() {
        for flags in 0..256u32 {
            let mut inputs = Values::new();
            for (place, source) in SOURCES.iter().enumerate() {
                for (offset, field) in [source.decided, source.influenced].into_iter().enumerate() {
                    let set = flags >> (2 * place + offset) & 1 == 1;
                    inputs.insert(CARD.inputs[field].id.to_owned(), Value::Flag(set));
                }
            }
            let found = evaluate("expectation-zones", &inputs, &Values::new()).unwrap();
            let sum: f64 = ZONES.iter().map(|place| found.values[*place].value.unwrap()).sum();
            assert!((sum - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn without_any_strength_there_is_nothing_to_do_first() {
        let none = SOURCES.iter().map(|source| (CARD.inputs[source.strength].id.to_owned(), Value::Number(0.0)));
        let found = evaluate("expectation-zones", &none.collect(), &Values::new()).unwrap();
        assert_eq!((found.values[0].reason, found.segment), (Some("no-weights"), None));
    }
}
