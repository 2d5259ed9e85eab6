//! 2.4 The customer pyramid (Curry): layers by cumulative rank among active customers.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Function};
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Layer, Literal, Name, Output, Picture, Question, Reference, RowKind, Shape, Slip,
    Step, TierForm, Unit,
};

const fn cut(id: &'static str, symbol: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Share, [0.0, 1.0], [0.0, 0.5, 0.01], default)
}

const fn beyond(id: &'static str, default: f64) -> Field {
    Field::number(id, "", Unit::Count, [0.0, 1e9], [0.0, 500.0, 10.0], default).under("beyond")
}

static CARD: Card = Card {
    inputs: &[
        Field::list("revenues", "x", Unit::Money, [0.0, 1e12], 5000).under("customers").gathering("revenue").starting(
            &[
                520.0, 310.0, 180.0, 150.0, 120.0, 80.0, 75.0, 60.0, 52.0, 48.0, 40.0, 38.0, 36.0, 30.0, 28.0, 25.0,
                22.0, 20.0, 18.0, 15.0, 12.0, 10.0, 8.0, 6.0, 5.0, 0.0, 0.0, 0.0,
            ],
        ),
        beyond("prospects", 120.0).named(&["prospects", "潜在客户数"]),
        beyond("suspects", 400.0).named(&["suspects", "怀疑对象数"]),
        Field::number("revenue", "r", Unit::Money, [0.0, 1e12], [0.0, 600.0, 5.0], 150.0).under("own").named(&[
            "revenue",
            "sales",
            "amount",
            "销售额",
            "金额",
            "年销售额",
        ]),
        Field::choice("status", &["customer", "prospect", "suspect"], "customer").under("own").named(&[
            "status",
            "状态",
            "客户状态",
        ]),
    ],
    settings: &[cut("topCut", "c_1", 0.01), cut("largeCut", "c_2", 0.05), cut("mediumCut", "c_3", 0.2)],
    results: &[
        Output::new("top", "", Unit::Count),
        Output::new("large", "", Unit::Count),
        Output::new("medium", "", Unit::Count),
        Output::new("small", "", Unit::Count),
        Output::new("inactive", "", Unit::Count),
        Output::new("active", "n", Unit::Count),
        Output::new("topShare", "s_1", Unit::Share),
        Output::new("largeShare", "s_2", Unit::Share),
        Output::new("mediumShare", "s_3", Unit::Share),
        Output::new("smallShare", "s_4", Unit::Share),
    ],
    segments: &["top", "large", "medium", "small", "inactive", "prospect", "suspect"],
    steps: &["topRank", "largeRank", "mediumRank", "total"],
    reasons: &["no-active", "cuts-out-of-order"],
    cautions: 4,
    rows: Some(RowKind::Customer),
    questions: &[
        Question { result: "topShare", tolerance: 0.005, given: &["revenues"], settings: &["topCut"] },
        Question { result: "segment", tolerance: 0.0, given: &["revenues", "revenue"], settings: &[] },
        Question { result: "medium", tolerance: 0.0, given: &["revenues"], settings: &["largeCut", "mediumCut"] },
    ],
    slips: &[
        Slip::of(&["topShare", "medium"], "inactive-counted", Change::CountsNothing("revenues")),
        Slip::of(&["medium"], "from-the-top", Change::Sum(&["top", "large", "medium"])),
    ],
    example: Example {
        inputs: &[
            (
                "revenues",
                Literal::List(&[
                    900.0, 400.0, 400.0, 250.0, 240.0, 220.0, 200.0, 180.0, 160.0, 160.0, 90.0, 85.0, 80.0, 75.0, 70.0,
                    68.0, 66.0, 64.0, 62.0, 60.0, 50.0, 48.0, 46.0, 44.0, 42.0, 40.0, 38.0, 36.0, 34.0, 32.0, 30.0,
                    29.0, 28.0, 27.0, 26.0, 25.0, 24.0, 23.0, 22.0, 21.0, 20.0, 19.0, 18.0, 17.0, 16.0, 15.0, 14.0,
                    13.0, 12.0, 11.0,
                ]),
            ),
            ("revenue", Literal::Number(160.0)),
        ],
        settings: &[],
        values: &[
            ("top", 1.0),
            ("large", 2.0),
            ("medium", 7.0),
            ("small", 40.0),
            ("inactive", 0.0),
            ("active", 50.0),
            ("topShare", 0.1935),
            ("largeShare", 0.172),
            ("mediumShare", 0.3032),
            ("smallShare", 0.3312),
        ],
        segment: Some("medium"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Curry, J.",
            year: Some(1992),
            title: "Know your customers! How customer marketing can increase profits",
            container: "Kogan Page",
        },
        Reference {
            authors: "Curry, J., & Curry, A.",
            year: Some(2000),
            title: "The customer marketing method: How to implement and profit from customer relationship management",
            container: "Free Press",
        },
    ],
    numbered: &["customers"],
    ..Card::new("customer-pyramid", 2, 4, Shape::Tiers)
};

const REVENUES: usize = input(&CARD, "revenues");
const PROSPECTS: usize = input(&CARD, "prospects");
const SUSPECTS: usize = input(&CARD, "suspects");
const REVENUE: usize = input(&CARD, "revenue");
const STATUS: usize = input(&CARD, "status");
const CUTS: usize = setting(&CARD, "topCut");
const COUNTS: usize = output(&CARD, "top");
const INACTIVE: usize = output(&CARD, "inactive");
const ACTIVE: usize = output(&CARD, "active");
const SHARES: usize = output(&CARD, "topShare");
const SMALL: usize = 3;

/// The four layers of active customers.
struct Pyramid {
    /// Positive revenues, largest first.
    sorted: Vec<f64>,
    /// Least revenue of the layers above the lowest; infinite for a layer that is empty by its cut.
    least: [f64; SMALL],
    counts: [usize; 4],
    revenues: [f64; 4],
    inactive: usize,
}

/// Rank that ends a layer: n times the cumulative share, rounded up.
fn rank(case: &Case, active: usize, layer: usize) -> Expr {
    let share = Expr::Symbol(CARD.settings[CUTS - CARD.inputs.len() + layer].symbol, case.number(CUTS + layer));
    (Expr::Symbol("n", active as f64) * share).call(Function::Ceil)
}

fn pyramid(case: &Case) -> Result<Pyramid, &'static str> {
    let rows = case.rows(&[REVENUES])?;
    let cuts: [f64; SMALL] = std::array::from_fn(|layer| case.number(CUTS + layer));
    if cuts.windows(2).any(|pair| pair[0] > pair[1]) {
        return Err("cuts-out-of-order");
    }
    let mut sorted: Vec<f64> = case.list(REVENUES).iter().copied().filter(|revenue| *revenue > 0.0).collect();
    if sorted.is_empty() {
        return Err("no-active");
    }
    sorted.sort_unstable_by(|left, right| right.total_cmp(left));
    // Who earns as much as the last of a layer belongs to it: ties go up.
    let least = std::array::from_fn(|layer| match rank(case, sorted.len(), layer).value() as usize {
        0 => f64::INFINITY,
        rank => sorted[rank.min(sorted.len()) - 1],
    });
    let (mut counts, mut revenues) = ([0; 4], [0.0; 4]);
    for revenue in &sorted {
        let layer = layer(&least, *revenue);
        counts[layer] += 1;
        revenues[layer] += revenue;
    }
    let inactive = rows - sorted.len();
    Ok(Pyramid { sorted, least, counts, revenues, inactive })
}

/// Layer of a positive revenue.
fn layer(least: &[f64; SMALL], revenue: f64) -> usize {
    least.iter().position(|least| revenue >= *least).unwrap_or(SMALL)
}

/// The model.
pub(crate) struct CustomerPyramid;

impl Model for CustomerPyramid {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let pyramid = out.keep(|| pyramid(case));
        let pyramid = pyramid.as_ref().as_ref().map_err(|reason| *reason);
        for layer in 0..4 {
            out.set(COUNTS + layer, pyramid.map(|pyramid| pyramid.counts[layer] as f64));
            out.set(
                SHARES + layer,
                pyramid.map(|pyramid| pyramid.revenues[layer] / pyramid.revenues.iter().sum::<f64>()),
            );
        }
        out.set(INACTIVE, pyramid.map(|pyramid| pyramid.inactive as f64));
        out.set(ACTIVE, pyramid.map(|pyramid| pyramid.sorted.len() as f64));
        out.segment = match (case.choice(STATUS), case.number(REVENUE)) {
            (1, _) => Some(5),
            (2, _) => Some(6),
            (_, 0.0) => Some(4),
            (_, revenue) => pyramid.ok().map(|pyramid| layer(&pyramid.least, revenue) as u8),
        };
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        let Ok(pyramid) = pyramid(case) else { return steps };
        for (layer, (id, symbol)) in
            [("topRank", "k_1"), ("largeRank", "k_2"), ("mediumRank", "k_3")].into_iter().enumerate()
        {
            steps.extend(Step::new(id, symbol, &rank(case, pyramid.sorted.len(), layer)));
        }
        let last = pyramid.sorted.len() as i64;
        let total = Expr::sum("i", 1, last, Expr::Element("x", 1, pyramid.sorted.clone()));
        steps.extend(Step::new("total", "S", &total));
        let mut start = 0;
        for layer in 0..4 {
            let end = start + pyramid.counts[layer];
            let Output { id, symbol, .. } = CARD.results[SHARES + layer];
            let members = Expr::Element("x", start as i64 + 1, pyramid.sorted[start..end].to_vec());
            let share = Expr::sum("i", start as i64 + 1, end as i64, members) / Expr::Symbol("S", total.value());
            steps.extend((start < end).then(|| Step::new(id, symbol, &share)).flatten());
            start = end;
        }
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let pyramid = pyramid(case).ok();
        let layer = |(place, segment): (usize, &&'static str)| {
            let active = pyramid.as_ref().filter(|_| place < 4);
            let size = match place {
                0..4 => active.map(|pyramid| pyramid.counts[place] as f64),
                4 => pyramid.as_ref().map(|pyramid| pyramid.inactive as f64),
                5 => Some(case.number(PROSPECTS)),
                _ => Some(case.number(SUSPECTS)),
            };
            Layer {
                name: Name::Id(segment),
                size,
                share: active.map(|pyramid| pyramid.counts[place] as f64 / pyramid.sorted.len() as f64),
                amount: active.map(|pyramid| pyramid.revenues[place]),
                unit: Unit::Money,
                own: out.segment.map(usize::from) == Some(place),
            }
        };
        Picture::Tiers { form: TierForm::Pyramid, layers: CARD.segments.iter().enumerate().map(layer).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn ties_go_up_and_everyone_is_counted_once() {
        let counts = |revenues: Vec<f64>| {
            let rows = revenues.len();
            let inputs = Values::from([("revenues".to_owned(), Value::List(revenues))]);
            let values = crate::model::evaluate(&CustomerPyramid, &inputs, &Values::new()).unwrap().values;
            let counts: Vec<f64> = values[..5].iter().map(|quantity| quantity.value.unwrap()).collect();
            assert_eq!(counts.iter().sum::<f64>(), rows as f64);
            counts
        };
        assert_eq!(counts((1..=1000).map(f64::from).collect()), [10.0, 40.0, 150.0, 800.0, 0.0]);
        assert_eq!(counts((1..=50).map(f64::from).collect()), [1.0, 2.0, 7.0, 40.0, 0.0]);
        assert_eq!(counts(vec![5.0, 5.0, 5.0, 3.0, 2.0, 0.0]), [3.0, 0.0, 0.0, 2.0, 1.0]);
    }
}
