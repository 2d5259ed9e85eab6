//! 5.13 Expectancy theory: the force to act is expectancy times the sum of instrumentality times valence.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Known, Literal, Name, Output, Picture, Question, Reference, RowKind, Rung, Shape,
    Slip, Step, Unit,
};

static CARD: Card = Card {
    inputs: &[
        Field::number("expectancy", "E", Unit::Share, [0.0, 1.0], [0.0, 1.0, 0.05], 0.8).named(&[
            "expectancy",
            "chance of success",
            "期望值",
            "期望概率",
        ]),
        Field::number("instrumentality", "I", Unit::Plain, [-1.0, 1.0], [-1.0, 1.0, 0.05], 1.0)
            .when("form", "course")
            .named(&["instrumentality", "工具性", "关联性"]),
        Field::number("valence", "V", Unit::Points, [-10.0, 10.0], [-10.0, 10.0, 0.1], 9.0)
            .when("form", "course")
            .named(&["valence", "value of the outcome", "效价"]),
        Field::list("instrumentalities", "I", Unit::Plain, [-1.0, 1.0], 30)
            .under("outcomes")
            .when("form", "outcomes")
            .starting(&[0.5, 0.25]),
        Field::list("valences", "V", Unit::Points, [-10.0, 10.0], 30)
            .under("outcomes")
            .when("form", "outcomes")
            .starting(&[9.0, -4.0]),
    ],
    settings: &[Field::choice("form", &["outcomes", "course"], "outcomes")],
    results: &[
        Output::new("force", "M", Unit::Points),
        Output::new("pull", "P", Unit::Points),
        Output::new("attraction", "P_a", Unit::Points),
        Output::new("aversion", "P_b", Unit::Points),
    ],
    segments: &["drawn", "no-expectancy", "indifferent", "repelled"],
    steps: &["isDrawn"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "force",
            tolerance: 0.005,
            given: &["expectancy", "instrumentalities", "valences"],
            settings: &[],
        },
        Question {
            result: "pull",
            tolerance: 0.005,
            given: &["expectancy", "instrumentalities", "valences"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["force"], "expectancy-forgotten", Change::Reads("pull")),
        Slip::of(&["force", "pull"], "sign-forgotten", Change::Unsigned("valences")),
        Slip::of(&["force", "pull"], "instrumentality-forgotten", Change::By(by_valence_alone)),
    ],
    example: Example {
        inputs: &[
            ("expectancy", Literal::Number(0.8)),
            ("instrumentalities", Literal::List(&[0.5, 0.25])),
            ("valences", Literal::List(&[9.0, -4.0])),
        ],
        settings: &[],
        values: &[("force", 2.8), ("pull", 3.5), ("attraction", 4.5), ("aversion", -1.0)],
        segment: Some("drawn"),
        source: None,
    },
    references: &[Reference {
        authors: "Vroom, V. H.",
        year: Some(1964),
        title: "Work and motivation",
        container: "Wiley",
    }],
    numbered: &["outcomes"],
    ..Card::new("expectancy-motivation", 5, 13, Shape::Formula)
};

const EXPECTANCY: usize = input(&CARD, "expectancy");
const INSTRUMENTALITY: usize = input(&CARD, "instrumentality");
const VALENCE: usize = input(&CARD, "valence");
const INSTRUMENTALITIES: usize = input(&CARD, "instrumentalities");
const VALENCES: usize = input(&CARD, "valences");
const FORM: usize = setting(&CARD, "form");

const FORCE: usize = output(&CARD, "force");
const PULL: usize = output(&CARD, "pull");
const ATTRACTION: usize = output(&CARD, "attraction");
const AVERSION: usize = output(&CARD, "aversion");

/// What a learner answers who adds up valences alone.
fn by_valence_alone(known: &Known<'_>) -> f64 {
    let valence: f64 = known.list("valences").iter().sum();
    // The force is the pull times the expectancy, whatever the pull is made of.
    let is_force = known.question() == "force";
    valence * if is_force { known.number("expectancy") } else { 1.0 }
}

/// The model.
pub(crate) struct ExpectancyMotivation;

/// Instrumentalities and valences of the outcomes.
fn outcomes(case: &Case) -> Result<[Vec<f64>; 2], &'static str> {
    if case.choice(FORM) == 1 {
        return Ok([vec![case.number(INSTRUMENTALITY)], vec![case.number(VALENCE)]]);
    }
    case.rows(&[INSTRUMENTALITIES, VALENCES])?;
    Ok([INSTRUMENTALITIES, VALENCES].map(|column| case.list(column).to_vec()))
}

/// Instrumentality times valence of each outcome.
fn products(case: &Case) -> Result<Vec<f64>, &'static str> {
    let [instrumentalities, valences] = outcomes(case)?;
    Ok(instrumentalities.iter().zip(&valences).map(|(instrumentality, valence)| instrumentality * valence).collect())
}

impl Model for ExpectancyMotivation {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let expectancy = case.number(EXPECTANCY);
        let products = products(case);
        let sum = |keep: fn(f64) -> bool| {
            let products = products.as_ref().map_err(|reason| *reason)?;
            // From plain zero, for the sum of nothing is −0.
            Ok(products.iter().filter(|product| keep(**product)).fold(0.0, |sum, product| sum + product))
        };
        let pull = sum(|_| true);
        out.set(PULL, pull);
        out.set(ATTRACTION, sum(|product| product > 0.0));
        out.set(AVERSION, sum(|product| product < 0.0));
        let force = pull.map(|pull: f64| expectancy * pull);
        out.set(FORCE, force);
        out.segment = force.ok().map(|force| match force {
            _ if expectancy == 0.0 => 1,
            _ if force > 0.0 => 0,
            _ if force < 0.0 => 3,
            _ => 2,
        });
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let Ok([instrumentalities, valences]) = outcomes(case) else { return Vec::new() };
        let mut steps = Vec::new();
        let pull = if case.choice(FORM) == 1 {
            Expr::Symbol("I", instrumentalities[0]) * Expr::Symbol("V", valences[0])
        } else {
            let last = valences.len() as i64;
            Expr::sum("j", 1, last, Expr::Element("I", 1, instrumentalities) * Expr::Element("V", 1, valences))
        };
        steps.extend(Step::new("pull", "P", &pull));
        let force = Expr::Symbol("E", case.number(EXPECTANCY)) * Expr::Symbol("P", pull.value());
        steps.extend(Step::new("force", "M", &force));
        if let Ok(force) = out.get(FORCE) {
            let drawn = Expr::Symbol("M", force).compare(Relation::MoreThan, 0.0);
            steps.extend(Step::new("isDrawn", "", &drawn));
        }
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let course = case.choice(FORM) == 1;
        let rungs = products(case).unwrap_or_default().into_iter().enumerate().map(|(place, product)| Rung {
            name: if course { Name::Id("valence") } else { Name::Nth { of: "outcomes", number: place + 1 } },
            value: case.number(EXPECTANCY) * product,
            total: false,
        });
        let total = out.get(FORCE).ok().map(|value| Rung { name: Name::Id("force"), value, total: true });
        Picture::Waterfall { bars: rungs.chain(total).collect(), unit: Unit::Points }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Value, Values, evaluate};

    fn segment(pairs: &[(&str, f64)]) -> (Option<f64>, Option<&'static str>) {
        let inputs: Values = pairs.iter().map(|(id, value)| ((*id).to_owned(), Value::Number(*value))).collect();
        let settings = Values::from([("form".to_owned(), Value::Word("course".to_owned()))]);
        let evaluation = evaluate("expectancy-motivation", &inputs, &settings).unwrap();
        (evaluation.values[0].value, evaluation.segment)
    }

    #[test]
    fn any_factor_of_zero_leaves_no_force_and_the_sign_counts() {
        assert_eq!(segment(&[("expectancy", 0.0), ("valence", 9.0)]), (Some(0.0), Some("no-expectancy")));
        assert_eq!(segment(&[("expectancy", 0.8), ("valence", 0.0)]), (Some(0.0), Some("indifferent")));
        assert_eq!(segment(&[("expectancy", 0.8), ("instrumentality", 0.0)]), (Some(0.0), Some("indifferent")));
        assert_eq!(segment(&[("expectancy", 0.5), ("valence", -4.0)]), (Some(-2.0), Some("repelled")));
        assert_eq!(segment(&[("expectancy", 0.5), ("valence", -4.0), ("instrumentality", -1.0)]).1, Some("drawn"));
    }
}
