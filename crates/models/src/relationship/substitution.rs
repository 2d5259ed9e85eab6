//! 6.12 Substitution: whether a new offer is worth the change, and how fast it takes over where it is.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Function, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::gap::settled;
use crate::{
    Card, Change, Example, Field, Literal, Mark, Name, Output, Picture, Question, Reference, Series, Shape, Slip, Span,
    Step, Unit,
};

const fn money(id: &'static str, symbol: &'static str, least: f64, default: f64) -> Field {
    Field::number(id, symbol, Unit::Money, [least, 1e9], [least.ceil(), 200.0, 1.0], default).under("offers")
}

static CARD: Card = Card {
    inputs: &[
        money("oldValue", "V_1", 0.01, 100.0),
        money("oldPrice", "P_1", 0.01, 90.0),
        money("newValue", "V_2", 0.01, 120.0),
        money("newPrice", "P_2", 0.01, 100.0),
        money("switchingCost", "s", 0.0, 5.0),
        Field::number("start", "f_0", Unit::Share, [0.0, 1.0], [0.01, 0.5, 0.01], 0.02).under("adoption"),
        Field::number("speed", "k", Unit::Plain, [0.0, 20.0], [0.1, 2.0, 0.1], 0.8).under("adoption"),
        Field::number("ceiling", "F", Unit::Share, [0.0, 1.0], [0.1, 1.0, 0.05], 1.0).under("adoption"),
        Field::number("horizon", "T", Unit::Years, [0.0, 100.0], [0.0, 20.0, 1.0], 5.0).under("adoption"),
    ],
    settings: &[Field::choice("criterion", &["surplus", "ratio"], "surplus")],
    results: &[
        Output::new("advantage", "A", Unit::Money),
        Output::new("relativeValue", "R", Unit::Plain),
        Output::new("afterSwitching", "R_s", Unit::Plain),
        Output::new("newSurplus", "S_2", Unit::Money),
        Output::new("oldSurplus", "S_1", Unit::Money),
        Output::new("shareAt", "f_T", Unit::Share),
        Output::new("halfWay", "T_h", Unit::Years),
    ],
    segments: &["stays", "takes-over"],
    steps: &["pays", "share"],
    reasons: &["stays-behind", "no-start", "above-ceiling", "no-speed", "already-past"],
    cautions: 4,
    questions: &[
        Question {
            result: "relativeValue",
            tolerance: 0.005,
            given: &["oldValue", "oldPrice", "newValue", "newPrice"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["oldValue", "oldPrice", "newValue", "newPrice", "switchingCost"],
            settings: &["criterion"],
        },
        Question { result: "halfWay", tolerance: 0.005, given: &["start", "speed"], settings: &[] },
    ],
    slips: &[
        Slip::of(&["relativeValue"], "price-forgotten", Change::Quotient("newValue", "oldValue")),
        Slip::of(
            &["relativeValue"],
            "multiplied",
            Change::By(|known| {
                known.number("newValue") / known.number("oldValue") * known.number("newPrice")
                    / known.number("oldPrice")
            }),
        ),
        Slip::of(&["segment"], "switching-cost-forgotten", Change::Put(&[("switchingCost", Literal::Number(0.0))])),
        Slip::of(
            &["halfWay"],
            "multiplied-by-speed",
            Change::By(|known| known.number("halfWay") * known.number("speed") * known.number("speed")),
        ),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[
            ("advantage", 5.0),
            ("relativeValue", 1.08),
            ("afterSwitching", 1.0286),
            ("newSurplus", 15.0),
            ("oldSurplus", 10.0),
            ("shareAt", 0.527),
            ("halfWay", 4.865),
        ],
        segment: Some("takes-over"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Fisher, J. C., & Pry, R. H.",
            year: Some(1971),
            title: "A simple substitution model of technological change",
            container: "Technological Forecasting and Social Change, 3, 75–88",
        },
        Reference {
            authors: "Porter, M. E.",
            year: Some(1985),
            title: "Competitive advantage: Creating and sustaining superior performance",
            container: "Free Press",
        },
    ],
    ..Card::new("substitution", 6, 12, Shape::Formula)
};

const OLD_VALUE: usize = input(&CARD, "oldValue");
const OLD_PRICE: usize = input(&CARD, "oldPrice");
const NEW_VALUE: usize = input(&CARD, "newValue");
const NEW_PRICE: usize = input(&CARD, "newPrice");
const SWITCHING_COST: usize = input(&CARD, "switchingCost");
const START: usize = input(&CARD, "start");
const SPEED: usize = input(&CARD, "speed");
const CEILING: usize = input(&CARD, "ceiling");
const HORIZON: usize = input(&CARD, "horizon");
const CRITERION: usize = setting(&CARD, "criterion");
const SHARE_AT: usize = output(&CARD, "shareAt");
const HALF_WAY: usize = output(&CARD, "halfWay");
/// Parts that the adoption curve is drawn with.
const PARTS: usize = 60;

fn symbol(case: &Case, place: usize) -> Expr {
    Expr::Symbol(CARD.inputs[place].symbol, case.number(place))
}

/// Results of the comparison with their formulas, in the order in which they build on one another.
fn comparison(case: &Case) -> [(&'static str, Expr); 5] {
    let of = |place| symbol(case, place);
    let relative = (of(NEW_VALUE) / of(OLD_VALUE)) / (of(NEW_PRICE) / of(OLD_PRICE));
    let after = (of(NEW_VALUE) / of(OLD_VALUE)) / ((of(NEW_PRICE) + of(SWITCHING_COST)) / of(OLD_PRICE));
    let new = of(NEW_VALUE) - of(NEW_PRICE) - of(SWITCHING_COST);
    let old = of(OLD_VALUE) - of(OLD_PRICE);
    let advantage = Expr::Symbol("S_2", new.value()) - Expr::Symbol("S_1", old.value());
    [
        ("relativeValue", relative),
        ("afterSwitching", after),
        ("newSurplus", new),
        ("oldSurplus", old),
        ("advantage", advantage),
    ]
}

/// Whether the change pays; at a draw customers stay with what they know.
fn pays(case: &Case) -> Expr {
    let [_, (_, after), _, _, (_, advantage)] = comparison(case);
    match case.choice(CRITERION) {
        0 => Expr::Symbol("A", settled(advantage.value())).compare(Relation::MoreThan, 0.0),
        _ => Expr::Symbol("R_s", settled(after.value())).compare(Relation::MoreThan, 1.0),
    }
}

/// Those still to come over those who have come at the start.
fn odds(case: &Case) -> Result<Expr, &'static str> {
    let (start, ceiling) = (case.number(START), case.number(CEILING));
    match () {
        () if pays(case).value() != 1.0 => Err("stays-behind"),
        () if start == 0.0 => Err("no-start"),
        () if start >= ceiling => Err("above-ceiling"),
        () => Ok((symbol(case, CEILING) - symbol(case, START)) / symbol(case, START)),
    }
}

/// The share of the new offer at a time.
fn share(case: &Case, time: Expr) -> Result<Expr, &'static str> {
    let growth = (symbol(case, SPEED) * time).call(Function::Exp);
    Ok(symbol(case, CEILING) / (1.0 + odds(case)? / growth))
}

/// The time at which half of those who ever come have come.
fn half_way(case: &Case) -> Result<Expr, &'static str> {
    let odds = odds(case)?;
    match () {
        () if case.number(SPEED) == 0.0 => Err("no-speed"),
        () if odds.value() < 1.0 => Err("already-past"),
        () => Ok(odds.call(Function::Ln) / symbol(case, SPEED)),
    }
}

/// The model.
pub(crate) struct Substitution;

impl Model for Substitution {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        for (id, formula) in comparison(case) {
            out.set(output(&CARD, id), Ok(formula.value()));
        }
        out.set(SHARE_AT, share(case, symbol(case, HORIZON)).map(|formula| formula.value()));
        out.set(HALF_WAY, half_way(case).map(|formula| formula.value()));
        out.segment = Some(u8::from(pays(case).value() == 1.0));
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        for (id, formula) in comparison(case) {
            steps.extend(Step::new(id, CARD.results[output(&CARD, id)].symbol, &formula));
        }
        steps.extend(Step::new("pays", "", &pays(case)));
        let path = [(SHARE_AT, share(case, symbol(case, HORIZON))), (HALF_WAY, half_way(case))];
        for (place, formula) in path {
            let Output { id, symbol, .. } = CARD.results[place];
            steps.extend(formula.ok().and_then(|formula| Step::new(id, symbol, &formula)));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let horizon = case.number(HORIZON);
        // Without a reason to change, the new offer keeps the share it has.
        let at = |time: f64| {
            let value = share(case, Expr::Number(time)).map(|formula| formula.value()).ok();
            value.filter(|value| value.is_finite()).unwrap_or(case.number(START))
        };
        let half = half_way(case).map(|formula| formula.value()).ok().filter(|time| *time <= 1e3);
        let end = (1.5 * horizon).max(half.map_or(1.0, |half| 2.0 * half)).max(1.0);
        let points = (0..=PARTS).map(|part| end * part as f64 / PARTS as f64).map(|time| [time, at(time)]);
        let mark = |id, time, field| Mark { name: Name::Id(id), x: time, y: at(time), field };
        let marks = std::iter::once(mark("shareAt", horizon, Some("horizon")));
        Picture::Curve {
            x: Span { id: "horizon", unit: Unit::Years, min: 0.0, max: end },
            y: Span { id: "share", unit: Unit::Share, min: 0.0, max: 1.0 },
            series: vec![Series { name: Name::Id("adoption"), points: points.collect(), stepped: false }],
            marks: marks.chain(half.map(|time| mark("halfWay", time, None))).collect(),
            cut: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn the_share_starts_where_it_is_said_to_and_rises_to_the_ceiling() {
        let of = |horizon: f64| {
            let inputs = Values::from([
                ("horizon".to_owned(), Value::Number(horizon)),
                ("ceiling".to_owned(), Value::Number(0.6)),
            ]);
            crate::model::evaluate(&Substitution, &inputs, &Values::new()).unwrap().values[SHARE_AT].value.unwrap()
        };
        assert!((of(0.0) - 0.02).abs() < 1e-15);
        assert!(of(3.0) < of(4.0) && of(4.0) < 0.6);
        assert!((of(100.0) - 0.6).abs() < 1e-12);
    }

    #[test]
    fn no_path_where_the_change_does_not_pay() {
        let inputs = Values::from([("switchingCost".to_owned(), Value::Number(10.0))]);
        let evaluation = crate::model::evaluate(&Substitution, &inputs, &Values::new()).unwrap();
        assert_eq!(evaluation.segment, Some("stays"));
        assert_eq!(evaluation.values[SHARE_AT].reason, Some("stays-behind"));
    }

    #[test]
    fn a_draw_in_decimals_is_a_draw() {
        // 0.4 − 0.2 is a little more than 0.3 − 0.1 in binary fractions.
        let offers =
            [("oldValue", 0.3), ("oldPrice", 0.1), ("newValue", 0.4), ("newPrice", 0.2), ("switchingCost", 0.0)];
        let inputs: Values = offers.map(|(id, value)| (id.to_owned(), Value::Number(value))).into_iter().collect();
        let evaluation = crate::model::evaluate(&Substitution, &inputs, &Values::new()).unwrap();
        assert_eq!(evaluation.segment, Some("stays"));
    }
}
