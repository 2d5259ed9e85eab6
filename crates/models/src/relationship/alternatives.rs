//! 6.5 Alternatives: how far customers move between two offers when the price of one changes.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::gap::settled;
use crate::shapes::rules::{self, Rule};
use crate::{
    Card, Change, Example, Field, Mark, Name, Output, Picture, Question, Reference, RowKind, Series, Shape, Slip, Span,
    Step, Unit,
};

static CARD: Card = Card {
    inputs: &[
        Field::number("priceBefore", "p_1", Unit::Money, [0.0, 1e9], [1.0, 40.0, 1.0], 10.0)
            .named(&["rival price before", "竞品原价"]),
        Field::number("priceAfter", "p_2", Unit::Money, [0.0, 1e9], [1.0, 40.0, 1.0], 12.0)
            .named(&["rival price after", "竞品现价"]),
        Field::number("quantityBefore", "q_1", Unit::Count, [0.0, 1e12], [0.0, 400.0, 5.0], 100.0)
            .named(&["own quantity before", "本品原销量"]),
        Field::number("quantityAfter", "q_2", Unit::Count, [0.0, 1e12], [0.0, 400.0, 5.0], 115.0)
            .named(&["own quantity after", "本品现销量"]),
        Field::number("trend", "g", Unit::Share, [-0.99, 10.0], [-0.5, 0.5, 0.01], 0.0)
            .named(&["trend", "销量自身变化"]),
    ],
    settings: &[
        Field::choice("form", &["arc", "point"], "arc"),
        Field::number("independent", "z", Unit::Plain, [0.0, 10.0], [0.0, 0.5, 0.01], 0.1),
        Field::number("close", "c", Unit::Plain, [0.0, 100.0], [0.0, 3.0, 0.1], 1.0),
    ],
    results: &[
        Output::new("elasticity", "E", Unit::Plain),
        Output::new("quantityChange", "D_q", Unit::Share),
        Output::new("priceChange", "D_p", Unit::Share),
    ],
    segments: &["complements", "independent", "substitutes", "close-substitutes"],
    steps: &["adjusted", "isIndependent", "isComplement", "isClose", "rivalPrice", "ownQuantity"],
    reasons: &["price-unchanged", "nothing-before", "nothing-at-all"],
    cautions: 4,
    rows: Some(RowKind::Market),
    questions: &[
        Question {
            result: "elasticity",
            tolerance: 0.005,
            given: &["priceAfter", "quantityBefore", "quantityAfter"],
            settings: &["form"],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["priceBefore", "priceAfter", "quantityAfter"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(
            &["elasticity"],
            "differences",
            Change::By(|known| {
                (known.number("quantityAfter") - known.number("quantityBefore"))
                    / (known.number("priceAfter") - known.number("priceBefore"))
            }),
        ),
        Slip::of(&["elasticity"], "upside-down", Change::Quotient("priceChange", "quantityChange")),
        Slip::of(&["segment"], "turned", Change::Swap(&[["priceBefore", "priceAfter"]])),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[("elasticity", 0.767), ("quantityChange", 0.1395), ("priceChange", 0.1818)],
        segment: Some("substitutes"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Allen, R. G. D.",
            year: Some(1934),
            title: "The concept of arc elasticity of demand",
            container: "Review of Economic Studies, 1(3), 226–229",
        },
        Reference {
            authors: "Lerner, A. P.",
            year: Some(1933),
            title: "The diagrammatical representation of elasticity of demand",
            container: "Review of Economic Studies, 1(1), 39–44",
        },
    ],
    ..Card::new("alternatives", 6, 5, Shape::Formula)
};

const PRICE_BEFORE: usize = input(&CARD, "priceBefore");
const PRICE_AFTER: usize = input(&CARD, "priceAfter");
const QUANTITY_BEFORE: usize = input(&CARD, "quantityBefore");
const QUANTITY_AFTER: usize = input(&CARD, "quantityAfter");
const TREND: usize = input(&CARD, "trend");
const FORM: usize = setting(&CARD, "form");
const INDEPENDENT: usize = setting(&CARD, "independent");
const CLOSE: usize = setting(&CARD, "close");
const ELASTICITY: usize = output(&CARD, "elasticity");
const QUANTITY_CHANGE: usize = output(&CARD, "quantityChange");
const PRICE_CHANGE: usize = output(&CARD, "priceChange");

fn symbol(case: &Case, place: usize) -> Expr {
    Expr::Symbol(CARD.inputs[place].symbol, case.number(place))
}

/// The quantity after, without what would have changed anyhow.
fn adjusted(case: &Case) -> Expr {
    symbol(case, QUANTITY_AFTER) / (1.0 + symbol(case, TREND))
}

/// A relative change: from the start in the point form, from the middle in the arc form.
fn change(case: &Case, before: Expr, after: Expr) -> Result<Expr, &'static str> {
    let (base, reason) = match case.choice(FORM) {
        0 => ((before.clone() + after.clone()) / 2.0, "nothing-at-all"),
        _ => (before.clone(), "nothing-before"),
    };
    if base.value() == 0.0 { Err(reason) } else { Ok((after - before) / base) }
}

fn quantity_change(case: &Case) -> Result<Expr, &'static str> {
    let after = match case.number(TREND) {
        0.0 => symbol(case, QUANTITY_AFTER),
        _ => Expr::Symbol("a", adjusted(case).value()),
    };
    change(case, symbol(case, QUANTITY_BEFORE), after)
}

fn price_change(case: &Case) -> Result<Expr, &'static str> {
    change(case, symbol(case, PRICE_BEFORE), symbol(case, PRICE_AFTER))
}

fn elasticity(case: &Case) -> Result<Expr, &'static str> {
    let price = price_change(case)?.value();
    if price == 0.0 {
        return Err("price-unchanged");
    }
    Ok(Expr::Symbol("D_q", quantity_change(case)?.value()) / Expr::Symbol("D_p", price))
}

fn rules(case: &Case) -> Vec<Rule> {
    let Ok(elasticity) = elasticity(case).map(|formula| formula.value()) else { return Vec::new() };
    if !elasticity.is_finite() {
        return Vec::new();
    }
    let test = |relation, right: Expr| Expr::Symbol("E", settled(elasticity)).compare(relation, right);
    let setting = |place: usize| Expr::Symbol(CARD.settings[place - CARD.inputs.len()].symbol, case.number(place));
    vec![
        Rule { segment: 1, tests: vec![("isIndependent", test(Relation::SizeAtMost, setting(INDEPENDENT)))] },
        Rule { segment: 0, tests: vec![("isComplement", test(Relation::LessThan, Expr::Number(0.0)))] },
        Rule { segment: 3, tests: vec![("isClose", test(Relation::AtLeast, setting(CLOSE)))] },
        Rule { segment: 2, tests: vec![] },
    ]
}

/// The model.
pub(crate) struct Alternatives;

impl Model for Alternatives {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        out.set(PRICE_CHANGE, price_change(case).map(|formula| formula.value()));
        out.set(QUANTITY_CHANGE, quantity_change(case).map(|formula| formula.value()));
        out.set(ELASTICITY, elasticity(case).map(|formula| formula.value()));
        out.segment = rules::segment(&rules(case));
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        if case.number(TREND) != 0.0 {
            steps.extend(Step::new("adjusted", "a", &adjusted(case)));
        }
        let formulas = [
            (QUANTITY_CHANGE, quantity_change(case)),
            (PRICE_CHANGE, price_change(case)),
            (ELASTICITY, elasticity(case)),
        ];
        for (place, formula) in formulas {
            let Output { id, symbol, .. } = CARD.results[place];
            steps.extend(formula.ok().and_then(|formula| Step::new(id, symbol, &formula)));
        }
        steps.extend(rules::steps(&rules(case)));
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let before = [case.number(PRICE_BEFORE), case.number(QUANTITY_BEFORE)];
        let after = [case.number(PRICE_AFTER), adjusted(case).value()];
        let mut points = vec![before, after];
        points.sort_by(|left, right| left[0].total_cmp(&right[0]));
        let end = |axis: usize| (1.25 * before[axis].max(after[axis])).max(1.0);
        let mark = |id, [x, y]: [f64; 2]| Mark { name: Name::Id(id), x, y, field: Some(id) };
        Picture::Curve {
            x: Span { id: "rivalPrice", unit: Unit::Money, min: 0.0, max: end(0) },
            y: Span { id: "ownQuantity", unit: Unit::Count, min: 0.0, max: end(1) },
            series: vec![Series { name: Name::Id("elasticity"), points, stepped: false }],
            marks: vec![mark("priceAfter", after), mark("priceBefore", before)],
            cut: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    fn elasticity_of(numbers: [f64; 4], form: &str) -> f64 {
        let ids = ["priceBefore", "priceAfter", "quantityBefore", "quantityAfter"];
        let inputs: Values =
            ids.iter().zip(numbers).map(|(id, number)| ((*id).to_owned(), Value::Number(number))).collect();
        let settings = Values::from([("form".to_owned(), Value::Word(form.to_owned()))]);
        crate::model::evaluate(&Alternatives, &inputs, &settings).unwrap().values[ELASTICITY].value.unwrap()
    }

    #[test]
    fn only_the_arc_is_the_same_there_and_back() {
        let there = [10.0, 12.0, 100.0, 115.0];
        let back = [12.0, 10.0, 115.0, 100.0];
        assert!((elasticity_of(there, "arc") - elasticity_of(back, "arc")).abs() < 1e-12);
        assert!((elasticity_of(there, "point") - elasticity_of(back, "point")).abs() > 0.01);
    }
}
