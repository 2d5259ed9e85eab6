//! 7.7 Keep a customer or win a new one: the offer at which both bring the same.

use crate::case::{Case, input, output};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Literal, Mark, Name, Output, Picture, Question, Reference, Series, Shape, Slip, Span,
    Step, Unit,
};

static CARD: Card = Card {
    inputs: &[
        Field::number("margin", "m", Unit::Money, [0.0, 1e9], [0.0, 500.0, 10.0], 100.0),
        Field::number("retention", "r", Unit::Share, [0.0, 1.0], [0.5, 0.95, 0.01], 0.8),
        Field::number("discount", "d", Unit::AnnualRate, [0.0, 10.0], [0.0, 0.3, 0.01], 0.1),
        Field::number("offer", "o", Unit::Money, [0.0, 1e9], [0.0, 40.0, 0.5], 10.0),
        Field::number("saved", "Δ", Unit::Share, [0.0, 1.0], [0.01, 0.3, 0.01], 0.05),
        Field::number("acquisitionCost", "A", Unit::Money, [0.0, 1e9], [0.0, 500.0, 10.0], 150.0),
    ],
    results: &[
        Output::new("breakEven", "o*", Unit::Money),
        Output::new("valueNew", "V", Unit::Money),
        Output::new("valueSaved", "V_s", Unit::Money),
        Output::new("costPerSaved", "k", Unit::Money),
        Output::new("netRetain", "N_r", Unit::Money),
        Output::new("netAcquire", "N_a", Unit::Money),
    ],
    segments: &["retain", "acquire", "neither"],
    steps: &["retainPays", "net"],
    reasons: &["never-ends", "nobody-saved"],
    cautions: 3,
    questions: &[
        Question { result: "costPerSaved", tolerance: 0.005, given: &["offer", "saved"], settings: &[] },
        Question {
            result: "breakEven",
            tolerance: 0.005,
            given: &["margin", "saved", "acquisitionCost"],
            settings: &[],
        },
        Question { result: "segment", tolerance: 0.0, given: &["offer", "saved", "acquisitionCost"], settings: &[] },
    ],
    slips: &[
        Slip::of(&["costPerSaved"], "one-offer", Change::Put(&[("saved", Literal::Number(1.0))])),
        Slip::of(&["breakEven", "segment"], "all-saved", Change::Put(&[("saved", Literal::Number(1.0))])),
        Slip::of(&["costPerSaved"], "multiplied", Change::Product("offer", "saved")),
        Slip::of(&["costPerSaved"], "rest", Change::Rest("saved")),
        Slip::of(
            &["breakEven", "segment"],
            "acquisition-forgotten",
            Change::Put(&[("acquisitionCost", Literal::Number(0.0))]),
        ),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[
            ("valueSaved", 333.33),
            ("costPerSaved", 200.0),
            ("netRetain", 133.33),
            ("netAcquire", 216.67),
            ("breakEven", 5.83),
        ],
        segment: Some("acquire"),
        source: None,
    },
    references: &[Reference {
        authors: "Reichheld, F. F., & Sasser, W. E.",
        year: Some(1990),
        title: "Zero defections: Quality comes to services",
        container: "Harvard Business Review, 68(5), 105–111",
    }],
    ..Card::new("retain-or-acquire", 7, 7, Shape::Formula)
};

const MARGIN: usize = input(&CARD, "margin");
const RETENTION: usize = input(&CARD, "retention");
const DISCOUNT: usize = input(&CARD, "discount");
const OFFER: usize = input(&CARD, "offer");
const SAVED: usize = input(&CARD, "saved");
const ACQUISITION_COST: usize = input(&CARD, "acquisitionCost");
const BREAK_EVEN: usize = output(&CARD, "breakEven");
const VALUE_NEW: usize = output(&CARD, "valueNew");
const VALUE_SAVED: usize = output(&CARD, "valueSaved");
const COST_PER_SAVED: usize = output(&CARD, "costPerSaved");
const NET_RETAIN: usize = output(&CARD, "netRetain");
const NET_ACQUIRE: usize = output(&CARD, "netAcquire");

/// The model.
pub(crate) struct RetainOrAcquire;

fn value_new(case: &Case) -> Result<f64, &'static str> {
    let growth = 1.0 + case.number(DISCOUNT);
    let below = growth - case.number(RETENTION);
    if below > 0.0 { Ok(case.number(MARGIN) * growth / below) } else { Err("never-ends") }
}

impl Model for RetainOrAcquire {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let saved = case.number(SAVED);
        let new = value_new(case);
        let kept = new.map(|new| new / (1.0 + case.number(DISCOUNT)));
        let cost = if saved > 0.0 { Ok(case.number(OFFER) / saved) } else { Err("nobody-saved") };
        let retain = kept.and_then(|kept| Ok(kept - cost?));
        let acquire = new.map(|new| new - case.number(ACQUISITION_COST));
        out.set(VALUE_NEW, new);
        out.set(VALUE_SAVED, kept);
        out.set(COST_PER_SAVED, cost);
        out.set(NET_RETAIN, retain);
        out.set(NET_ACQUIRE, acquire);
        // Winning nobody is always open: an acquisition that loses money is no rival.
        out.set(BREAK_EVEN, kept.and_then(|kept| Ok((kept - acquire?.max(0.0)) * saved)));
        out.segment = out.get(NET_RETAIN).ok().zip(out.get(NET_ACQUIRE).ok()).map(|(retain, acquire)| match () {
            () if retain < 0.0 && acquire < 0.0 => 2,
            () if retain >= acquire => 0,
            () => 1,
        });
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let symbol = |place: usize| Expr::Symbol(CARD.inputs[place].symbol, case.number(place));
        let result = |place: usize| out.get(place).ok().map(|value| Expr::Symbol(CARD.results[place].symbol, value));
        let growth = || 1.0 + symbol(DISCOUNT);
        let mut steps = Vec::new();
        let mut line = |place: usize, formula: Option<Expr>| {
            let output = &CARD.results[place];
            if out.get(place).is_ok() {
                steps.extend(formula.and_then(|formula| Step::new(output.id, output.symbol, &formula)));
            }
        };
        line(VALUE_NEW, Some(symbol(MARGIN) * (growth() / (growth() - symbol(RETENTION)))));
        line(VALUE_SAVED, result(VALUE_NEW).map(|new| new / growth()));
        line(COST_PER_SAVED, Some(symbol(OFFER) / symbol(SAVED)));
        line(NET_RETAIN, result(VALUE_SAVED).zip(result(COST_PER_SAVED)).map(|(kept, cost)| kept - cost));
        line(NET_ACQUIRE, result(VALUE_NEW).map(|new| new - symbol(ACQUISITION_COST)));
        let rival = result(NET_ACQUIRE).map(|net| Expr::Call(crate::Function::Max, vec![net, 0.0.into()]));
        line(BREAK_EVEN, result(VALUE_SAVED).zip(rival).map(|(kept, rival)| (kept - rival) * symbol(SAVED)));
        if let (Some(retain), Some(acquire)) = (result(NET_RETAIN), result(NET_ACQUIRE)) {
            steps.extend(Step::new("retainPays", "", &retain.compare(Relation::AtLeast, acquire)));
        }
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let (offer, saved) = (case.number(OFFER), case.number(SAVED));
        let kept = out.get(VALUE_SAVED).ok();
        let acquire = out.get(NET_ACQUIRE).ok();
        let right = (2.0 * offer).max(2.0 * out.get(BREAK_EVEN).unwrap_or(0.0)).max(1.0);
        let line = |id, points: Option<Vec<[f64; 2]>>| {
            points.map(|points| Series { name: Name::Id(id), points, stepped: false })
        };
        let retain = kept.filter(|_| saved > 0.0).map(|kept| vec![[0.0, kept], [right, kept - right / saved]]);
        let series: Vec<Series> = line("netRetain", retain)
            .into_iter()
            .chain(line("netAcquire", acquire.map(|net| vec![[0.0, net], [right, net]])))
            .filter(|series| series.points.iter().flatten().all(|number| number.is_finite()))
            .collect();
        let heights = series.iter().flat_map(|series| series.points.iter().map(|point| point[1]));
        let [low, high] = heights.fold([0.0f64, 0.0f64], |[low, high], y| [low.min(y), high.max(y)]);
        let now = out.get(NET_RETAIN).ok().map(|net| Mark {
            name: Name::Id("offer"),
            x: offer,
            y: net,
            field: Some("offer"),
        });
        // Where the lines cross; below zero nothing is won, and the lines meet at another place than the break-even offer.
        let even = out
            .get(BREAK_EVEN)
            .ok()
            .zip(acquire)
            .filter(|(even, net)| *even >= 0.0 && *net >= 0.0)
            .map(|(even, net)| Mark { name: Name::Id("breakEven"), x: even, y: net, field: None });
        Picture::Curve {
            x: Span { id: "offer", unit: Unit::Money, min: 0.0, max: right },
            y: Span { id: "net", unit: Unit::Money, min: low, max: if high > low { high } else { low + 1.0 } },
            series,
            marks: now.into_iter().chain(even).collect(),
            cut: None,
        }
    }
}
