//! 5.12 The iceberg of complaints: customers lost for want of a complaint, and what the rest of them say.

use crate::case::{Case, input, output, setting};
use crate::formula::Expr;
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Literal, Name, Output, Picture, Question, Reference, Rung, Shape, Slip, Step, Unit,
};

const fn share(id: &'static str, symbol: &'static str, group: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Share, [0.0, 1.0], [0.0, 1.0, 0.01], default).under(group)
}

const fn own_rate(id: &'static str, symbol: &'static str, default: f64) -> Field {
    share(id, symbol, "rates", default).when("rates", "own")
}

const fn told(id: &'static str, symbol: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Count, [0.0, 1e6], [0.0, 30.0, 1.0], default).under("mouth")
}

static CARD: Card = Card {
    inputs: &[
        Field::number("customers", "N", Unit::Count, [0.0, 1e12], [0.0, 50_000.0, 100.0], 20_000.0).under("problems"),
        share("problemShare", "u", "problems", 0.3).when("known", "share"),
        Field::number("complaints", "K", Unit::Count, [0.0, 1e12], [0.0, 5_000.0, 10.0], 1_500.0)
            .under("problems")
            .when("known", "complaints"),
        share("complainShare", "c", "problems", 0.5),
        share("unresolvedShare", "m_1", "handling", 0.3),
        share("resolvedShare", "m_2", "handling", 0.4),
        own_rate("silentRate", "r_0", 0.09),
        own_rate("unresolvedRate", "r_1", 0.19),
        own_rate("resolvedRate", "r_2", 0.54),
        own_rate("quickRate", "r_3", 0.82),
        share("normalLoss", "l", "money", 0.0),
        Field::number("margin", "g", Unit::Money, [0.0, 1e9], [0.0, 500.0, 10.0], 50.0).under("money"),
        Field::number("keepingCost", "k", Unit::Money, [0.0, 1e9], [0.0, 100.0, 1.0], 20.0).under("money"),
        Field::number("costFactor", "f", Unit::Plain, [0.0, 1e3], [1.0, 10.0, 0.5], 6.0).under("money"),
        told("heardPerSatisfied", "h", 12.0),
        told("inNeedPerSatisfied", "b", 10.0),
        share("conversion", "v", "mouth", 0.02),
        told("heardPerDissatisfied", "w", 20.0),
    ],
    settings: &[
        Field::choice("known", &["share", "complaints"], "share"),
        Field::choice("rates", &["major", "minor", "circulated", "own"], "major"),
    ],
    results: &[
        Output::new("lost", "L", Unit::Count),
        Output::new("lostMargin", "G", Unit::Money),
        Output::new("affected", "U", Unit::Count),
        Output::new("silent", "U_0", Unit::Count),
        Output::new("quickShare", "m_3", Unit::Share),
        Output::new("lostSilent", "L_0", Unit::Count),
        Output::new("lostUnresolved", "L_1", Unit::Count),
        Output::new("lostResolved", "L_2", Unit::Count),
        Output::new("lostQuick", "L_3", Unit::Count),
        Output::new("normal", "L_n", Unit::Count),
        Output::new("excess", "X", Unit::Count),
        Output::new("replacement", "F", Unit::Money),
        Output::new("heard", "H", Unit::Count),
        Output::new("inNeed", "B", Unit::Count),
        Output::new("won", "W", Unit::Count),
        Output::new("warned", "D", Unit::Count),
    ],
    reasons: &["nobody-complains", "more-than-customers", "mix-above-one"],
    cautions: 5,
    questions: &[
        Question {
            result: "lost",
            tolerance: 0.005,
            given: &["customers", "problemShare", "complainShare", "unresolvedShare", "resolvedShare"],
            settings: &[],
        },
        Question {
            result: "silent",
            tolerance: 0.005,
            given: &["customers", "problemShare", "complainShare"],
            settings: &[],
        },
        Question {
            result: "won",
            tolerance: 0.005,
            given: &["customers", "problemShare", "inNeedPerSatisfied", "conversion"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["silent", "lost"], "complainers", Change::Rest("complainShare")),
        Slip::of(&["lost"], "problems-forgotten", Change::Put(&[("problemShare", Literal::Number(1.0))])),
        Slip::of(&["lost"], "silent-alone", Change::Reads("lostSilent")),
        Slip::of(&["won"], "told-for-won", Change::Put(&[("conversion", Literal::Number(1.0))])),
        Slip::of(&["won"], "dissatisfied-for-satisfied", Change::Rest("problemShare")),
    ],
    example: Example {
        inputs: &[
            ("customers", Literal::Number(20_000.0)),
            ("problemShare", Literal::Number(0.3)),
            ("complainShare", Literal::Number(0.5)),
            ("unresolvedShare", Literal::Number(0.3)),
            ("resolvedShare", Literal::Number(0.4)),
            ("margin", Literal::Number(50.0)),
        ],
        settings: &[],
        values: &[
            ("lost", 4173.0),
            ("lostMargin", 208_650.0),
            ("affected", 6000.0),
            ("lostSilent", 2730.0),
            ("lostUnresolved", 729.0),
            ("lostResolved", 552.0),
            ("lostQuick", 162.0),
        ],
        segment: None,
        source: None,
    },
    references: &[
        Reference {
            authors: "Technical Assistance Research Programs (TARP)",
            year: Some(1986),
            title: "Consumer complaint handling in America: An update study",
            container: "White House Office of Consumer Affairs",
        },
        Reference {
            authors: "Goodman, J. A.",
            year: Some(2009),
            title: "Strategic customer service",
            container: "AMACOM",
        },
    ],
    ..Card::new("complaint-iceberg", 5, 12, Shape::Formula)
};

const CUSTOMERS: usize = input(&CARD, "customers");
const PROBLEM_SHARE: usize = input(&CARD, "problemShare");
const COMPLAINTS: usize = input(&CARD, "complaints");
const COMPLAIN_SHARE: usize = input(&CARD, "complainShare");
const UNRESOLVED_SHARE: usize = input(&CARD, "unresolvedShare");
const RESOLVED_SHARE: usize = input(&CARD, "resolvedShare");
const OWN_RATES: [usize; 4] = [
    input(&CARD, "silentRate"),
    input(&CARD, "unresolvedRate"),
    input(&CARD, "resolvedRate"),
    input(&CARD, "quickRate"),
];
const NORMAL_LOSS: usize = input(&CARD, "normalLoss");
const MARGIN: usize = input(&CARD, "margin");
const KEEPING_COST: usize = input(&CARD, "keepingCost");
const COST_FACTOR: usize = input(&CARD, "costFactor");
const HEARD_PER_SATISFIED: usize = input(&CARD, "heardPerSatisfied");
const IN_NEED_PER_SATISFIED: usize = input(&CARD, "inNeedPerSatisfied");
const CONVERSION: usize = input(&CARD, "conversion");
const HEARD_PER_DISSATISFIED: usize = input(&CARD, "heardPerDissatisfied");
const KNOWN: usize = setting(&CARD, "known");
const RATES: usize = setting(&CARD, "rates");

const AFFECTED: usize = output(&CARD, "affected");
const MIX: usize = output(&CARD, "quickShare");
const NORMAL: usize = output(&CARD, "normal");
const LOST: usize = output(&CARD, "lost");
const EXCESS: usize = output(&CARD, "excess");
/// Lost among the silent, the unresolved, the resolved and the quickly resolved.
const LOST_PARTS: [usize; 4] = [
    output(&CARD, "lostSilent"),
    output(&CARD, "lostUnresolved"),
    output(&CARD, "lostResolved"),
    output(&CARD, "lostQuick"),
];

/// Who buys again: the silent, the unresolved, the resolved, the quickly resolved. TARP's large problems, its small ones,
/// and what is passed on without a source.
const PRESETS: [[f64; 4]; 3] = [[0.09, 0.19, 0.54, 0.82], [0.37, 0.46, 0.70, 0.95], [0.06, 0.11, 0.75, 0.95]];

/// The model.
pub(crate) struct ComplaintIceberg;

fn rates(case: &Case) -> [f64; 4] {
    match PRESETS.get(case.choice(RATES)) {
        Some(rates) => *rates,
        None => OWN_RATES.map(|place| case.number(place)),
    }
}

fn symbol(case: &Case, place: usize) -> Expr {
    Expr::Symbol(CARD.inputs[place].symbol, case.number(place))
}

/// Every line of the computation with the place of its result, in reading order, or why there is none.
fn lines(case: &Case) -> Vec<(usize, Result<Expr, &'static str>)> {
    let of = |place| symbol(case, place);
    let nobody = case.number(COMPLAIN_SHARE) == 0.0;
    let affected = match case.choice(KNOWN) {
        0 => Ok(of(CUSTOMERS) * of(PROBLEM_SHARE)),
        _ if nobody => Err("nobody-complains"),
        _ => Ok(of(COMPLAINTS) / of(COMPLAIN_SHARE)),
    };
    let affected = affected.and_then(|formula| match formula.value() > case.number(CUSTOMERS) * (1.0 + 1e-12) {
        true => Err("more-than-customers"),
        false => Ok(formula),
    });
    let count = affected.as_ref().map(Expr::value).map_err(|reason| *reason);
    let affected_symbol = count.map(|count| Expr::Symbol("U", count));
    let from_affected = |formula: &dyn Fn(Expr) -> Expr| affected_symbol.clone().map(formula);

    let mix = 1.0 - of(UNRESOLVED_SHARE) - of(RESOLVED_SHARE);
    // Shares that add up to one may miss it by a rounding.
    let quick = if mix.value() < -1e-12 { Err("mix-above-one") } else { Ok(mix.value()) };
    let lost_of =
        |rate: f64, name: &'static str, share: Expr, base: Expr| base * share * (1.0 - Expr::Symbol(name, rate));
    let [silent_rate, unresolved_rate, resolved_rate, quick_rate] = rates(case);
    let silent = from_affected(&|affected| affected * (1.0 - of(COMPLAIN_SHARE)));
    let lost_silent = from_affected(&|affected| lost_of(silent_rate, "r_0", 1.0 - of(COMPLAIN_SHARE), affected));
    let lost = |share: Expr, rate, name| {
        affected_symbol.clone().and_then(|affected| {
            quick?;
            Ok(lost_of(rate, name, share, affected * of(COMPLAIN_SHARE)))
        })
    };
    let parts = [
        lost_silent,
        lost(of(UNRESOLVED_SHARE), unresolved_rate, "r_1"),
        lost(of(RESOLVED_SHARE), resolved_rate, "r_2"),
        lost(Expr::Symbol("m_3", quick.unwrap_or_default()), quick_rate, "r_3"),
    ];
    let total = parts.iter().zip(LOST_PARTS).try_fold(None, |sum: Option<Expr>, (part, place)| {
        let part = Expr::Symbol(CARD.results[place].symbol, part.as_ref().map_err(|reason| *reason)?.value());
        Ok(Some(sum.map_or(part.clone(), |sum| sum + part)))
    });
    let total = total.and_then(|sum| sum.ok_or("not-defined"));
    let normal = from_affected(&|affected| affected * of(NORMAL_LOSS));
    let excess = total.as_ref().map_err(|reason: &&'static str| *reason).and_then(|total| {
        let normal = normal.as_ref().map_err(|reason| *reason)?;
        Ok(Expr::Symbol("L", total.value()) - Expr::Symbol("L_n", normal.value()))
    });
    let times = |factor: Expr| {
        excess.as_ref().map(|excess| Expr::Symbol("X", excess.value()) * factor).map_err(|reason| *reason)
    };
    let satisfied = count.map(|count| of(CUSTOMERS) - Expr::Symbol("U", count));
    let spread = |factor: Expr| satisfied.clone().map(|satisfied| satisfied * factor);
    let [margin, replacement] = [times(of(MARGIN)), times(of(KEEPING_COST) * of(COST_FACTOR))];
    let [heard, in_need] = [spread(of(HEARD_PER_SATISFIED)), spread(of(IN_NEED_PER_SATISFIED))];
    let won =
        in_need.as_ref().map(|reached| Expr::Symbol("B", reached.value()) * of(CONVERSION)).map_err(|reason| *reason);
    let warned = from_affected(&|affected| affected * of(HEARD_PER_DISSATISFIED));

    let mut lines = vec![(AFFECTED, affected), (output(&CARD, "silent"), silent), (MIX, quick.map(|_| mix))];
    lines.extend(LOST_PARTS.into_iter().zip(parts));
    lines.extend([
        (LOST, total),
        (NORMAL, normal),
        (EXCESS, excess.clone()),
        (output(&CARD, "lostMargin"), margin),
        (output(&CARD, "replacement"), replacement),
        (output(&CARD, "heard"), heard),
        (output(&CARD, "inNeed"), in_need),
        (output(&CARD, "won"), won),
        (output(&CARD, "warned"), warned),
    ]);
    lines
}

impl Model for ComplaintIceberg {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        for (place, formula) in lines(case) {
            out.set(place, formula.map(|formula| formula.value()));
        }
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let shown = lines(case).into_iter().filter(|(place, _)| out.get(*place).is_ok());
        shown
            .filter_map(|(place, formula)| {
                Step::new(CARD.results[place].id, CARD.results[place].symbol, &formula.ok()?)
            })
            .collect()
    }

    fn picture(&self, _case: &Case, out: &Outcome) -> Picture {
        let rung = |place: usize, taken: bool, total| {
            let value = out.get(place).ok()?;
            // From zero: nothing taken away is not −0.
            let value = if taken { 0.0 - value } else { value };
            Some(Rung { name: Name::Id(CARD.results[place].id), value, total })
        };
        let parts = LOST_PARTS.into_iter().map(|place| rung(place, false, false));
        let rest = [rung(LOST, false, true), rung(NORMAL, true, false), rung(EXCESS, false, true)];
        // Without all its parts the sum would not stand on the ground.
        let bars: Option<Vec<Rung>> = parts.chain(rest).collect();
        Picture::Waterfall { bars: bars.unwrap_or_default(), unit: Unit::Count }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Value, Values, evaluate};

    fn lost(pairs: &[(&str, f64)]) -> f64 {
        let inputs: Values = pairs.iter().map(|(id, value)| ((*id).to_owned(), Value::Number(*value))).collect();
        evaluate("complaint-iceberg", &inputs, &Values::new()).unwrap().values[0].value.unwrap()
    }

    #[test]
    fn more_complaints_and_better_handling_keep_customers() {
        let shares = [0.0, 0.2, 0.5, 0.7, 1.0].map(|share| lost(&[("complainShare", share)]));
        assert!(shares.windows(2).all(|pair| pair[1] < pair[0]), "{shares:?}");
        let handled = [(0.6, 0.3), (0.3, 0.4), (0.1, 0.4), (0.0, 0.0)]
            .map(|(unresolved, resolved)| lost(&[("unresolvedShare", unresolved), ("resolvedShare", resolved)]));
        assert!(handled.windows(2).all(|pair| pair[1] < pair[0]), "{handled:?}");
    }
}
