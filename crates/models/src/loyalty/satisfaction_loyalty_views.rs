//! 7.13 Oliver's six views of satisfaction and loyalty: which of them a set of answers contradicts.
//!
//! Views 2 to 4 (satisfaction is the core, a part, or under a common roof) all say that nobody is loyal without being
//! satisfied; a cross-section cannot tell them apart, so they stand or fall together. The tests are ours.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, CheckGroup, Example, Field, Name, Output, Picture, Question, Reference, RowKind, Shape, Slip, Step,
    Unit,
};

static CARD: Card = Card {
    inputs: &[
        Field::list("satisfaction", "x", Unit::Points, [1.0, 10.0], 200)
            .starting(&[7.0, 6.0, 6.0, 5.0, 7.0, 4.0, 3.0, 6.0, 2.0, 5.0, 6.0, 3.0])
            .under("respondents"),
        Field::list("loyalty", "y", Unit::Points, [1.0, 10.0], 200)
            .starting(&[7.0, 6.0, 4.0, 5.0, 6.0, 3.0, 2.0, 6.0, 2.0, 3.0, 5.0, 5.0])
            .under("respondents"),
        Field::number("newAnswer", "x_0", Unit::Points, [1.0, 10.0], [1.0, 10.0, 1.0], 6.0)
            .named(&["satisfaction", "满意"]),
    ],
    settings: &[
        Field::number("cut", "c", Unit::Points, [1.0, 10.0], [1.0, 10.0, 0.5], 5.0),
        Field::number("sameCut", "r_s", Unit::Plain, [0.0, 1.0], [0.5, 1.0, 0.01], 0.9),
        Field::number("needCut", "p_n", Unit::Share, [0.0, 1.0], [0.5, 1.0, 0.01], 0.95),
    ],
    results: &[
        Output::new("correlation", "r", Unit::Plain),
        Output::new("loyalOfSatisfied", "p_1", Unit::Share),
        Output::new("satisfiedOfLoyal", "p_2", Unit::Share),
        Output::new("loyalOfOthers", "p_0", Unit::Share),
        Output::new("curvature", "F", Unit::Plain),
        Output::new("expected", "ŷ_0", Unit::Points),
        Output::new("contradicted", "n", Unit::Count),
    ],
    segments: &["same", "needed", "overlap", "start", "unrelated"],
    steps: &["isSame", "isNeeded", "isOverlap", "isStart", "standing"],
    reasons: &["no-spread", "nobody-satisfied", "nobody-loyal", "nobody-else", "too-few-rows"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question { result: "expected", tolerance: 0.01, given: &["newAnswer"], settings: &[] },
        Question { result: "loyalOfSatisfied", tolerance: 0.005, given: &[], settings: &["cut"] },
    ],
    slips: &[
        Slip::of(&["expected"], "correlation-for-slope", Change::Product("correlation", "newAnswer")),
        Slip::of(&["loyalOfSatisfied"], "turned", Change::Reads("satisfiedOfLoyal")),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[
            ("correlation", 0.787),
            ("loyalOfSatisfied", 0.75),
            ("satisfiedOfLoyal", 0.86),
            ("loyalOfOthers", 0.25),
            ("contradicted", 4.0),
        ],
        segment: Some("overlap"),
        source: None,
    },
    references: &[Reference {
        authors: "Oliver, R. L.",
        year: Some(1999),
        title: "Whence consumer loyalty?",
        container: "Journal of Marketing, 63(4, special issue), 33–44",
    }],
    numbered: &["respondents"],
    ..Card::new("satisfaction-loyalty-views", 7, 13, Shape::Rules)
};

const SATISFACTION: usize = input(&CARD, "satisfaction");
const LOYALTY: usize = input(&CARD, "loyalty");
const NEW_ANSWER: usize = input(&CARD, "newAnswer");
const CUT: usize = setting(&CARD, "cut");
const SAME_CUT: usize = setting(&CARD, "sameCut");
const NEED_CUT: usize = setting(&CARD, "needCut");
const CORRELATION: usize = output(&CARD, "correlation");
const LOYAL_OF_SATISFIED: usize = output(&CARD, "loyalOfSatisfied");
const SATISFIED_OF_LOYAL: usize = output(&CARD, "satisfiedOfLoyal");
const LOYAL_OF_OTHERS: usize = output(&CARD, "loyalOfOthers");
const CURVATURE: usize = output(&CARD, "curvature");
const EXPECTED: usize = output(&CARD, "expected");
const CONTRADICTED: usize = output(&CARD, "contradicted");

/// The model.
pub(crate) struct SatisfactionLoyaltyViews;

/// Sums of squares and products around the means.
struct Moments {
    n: f64,
    means: [f64; 2],
    xx: f64,
    xy: f64,
    yy: f64,
}

fn rows(case: &Case) -> Result<(&[f64], &[f64]), &'static str> {
    case.rows(&[SATISFACTION, LOYALTY])?;
    Ok((case.list(SATISFACTION), case.list(LOYALTY)))
}

fn moments((x, y): (&[f64], &[f64])) -> Moments {
    let n = x.len() as f64;
    let means = [x, y].map(|column| column.iter().sum::<f64>() / n);
    let product = |left: &[f64], right: &[f64], [a, b]: [f64; 2]| {
        left.iter().zip(right).map(|(left, right)| (left - a) * (right - b)).sum::<f64>()
    };
    Moments { n, means, xx: product(x, x, [means[0]; 2]), xy: product(x, y, means), yy: product(y, y, [means[1]; 2]) }
}

/// F of the square term beside the straight line: how much of what the line leaves the curve explains, with 1 and n − 3
/// degrees of freedom.
fn curvature((x, y): (&[f64], &[f64])) -> Result<f64, &'static str> {
    if x.len() < 4 {
        return Err("too-few-rows");
    }
    let line = moments((x, y));
    if line.xx <= 0.0 {
        return Err("no-spread");
    }
    // The square, freed of what the straight line already says.
    let centred: Vec<f64> = x.iter().map(|x| x - line.means[0]).collect();
    let squares: Vec<f64> = centred.iter().map(|x| x * x).collect();
    let bow = moments((&centred, &squares));
    let slope = bow.xy / bow.xx;
    let free: Vec<f64> = squares.iter().zip(&centred).map(|(square, x)| square - bow.means[1] - slope * x).collect();
    let size: f64 = free.iter().map(|free| free * free).sum();
    if size <= 1e-9 * bow.yy.max(f64::MIN_POSITIVE) {
        return Err("no-spread");
    }
    let explained = free.iter().zip(y).map(|(free, y)| free * (y - line.means[1])).sum::<f64>();
    let gained = explained * explained / size;
    let left = line.yy - line.xy * line.xy / line.xx - gained;
    if left <= 1e-12 * line.yy { Err("no-spread") } else { Ok(gained / (left / (line.n - 3.0))) }
}

/// Share of those with one mark among those with the other; `Err` carries the reason for nobody.
fn share(of: impl Iterator<Item = bool>, reason: &'static str) -> Result<f64, &'static str> {
    let (all, found) = of.fold((0u32, 0u32), |(all, found), holds| (all + 1, found + u32::from(holds)));
    if all == 0 { Err(reason) } else { Ok(f64::from(found) / f64::from(all)) }
}

/// Which views the answers leave standing: the same thing; needed for loyalty (views 2 to 4); overlapping; the start.
fn standing(case: &Case, out: &Outcome) -> Option<[bool; 4]> {
    let correlation = out.get(CORRELATION).ok()?;
    let [satisfied, loyal] = [out.get(LOYAL_OF_SATISFIED).ok()?, out.get(SATISFIED_OF_LOYAL).ok()?];
    let others = out.get(LOYAL_OF_OTHERS).unwrap_or(0.0);
    let need = case.number(NEED_CUT);
    Some([
        correlation >= case.number(SAME_CUT),
        loyal >= need,
        satisfied < need && loyal < need && correlation > 0.0,
        satisfied > others,
    ])
}

impl Model for SatisfactionLoyaltyViews {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let rows = rows(case);
        let moments = rows.map(moments);
        let spread = |moments: &Moments| moments.xx > 0.0 && moments.yy > 0.0;
        out.set(
            CORRELATION,
            match &moments {
                Ok(found) if spread(found) => Ok((found.xy / (found.xx * found.yy).sqrt()).clamp(-1.0, 1.0)),
                Ok(_) => Err("no-spread"),
                Err(reason) => Err(*reason),
            },
        );
        let cut = case.number(CUT);
        let pairs = |rows: (&[f64], &[f64])| -> Vec<[bool; 2]> {
            rows.0.iter().zip(rows.1).map(|(x, y)| [*x >= cut, *y >= cut]).collect()
        };
        let marked = rows.map(pairs);
        let of = |keep: fn(&&[bool; 2]) -> bool, holds: usize, reason| {
            let marked = marked.as_ref().map_err(|reason| *reason)?;
            share(marked.iter().filter(keep).map(|pair| pair[holds]), reason)
        };
        out.set(LOYAL_OF_SATISFIED, of(|pair| pair[0], 1, "nobody-satisfied"));
        out.set(SATISFIED_OF_LOYAL, of(|pair| pair[1], 0, "nobody-loyal"));
        out.set(LOYAL_OF_OTHERS, of(|pair| !pair[0], 1, "nobody-else"));
        out.set(CURVATURE, rows.and_then(curvature));
        out.set(
            EXPECTED,
            match &moments {
                Ok(found) if found.xx > 0.0 => {
                    Ok(found.means[1] + found.xy / found.xx * (case.number(NEW_ANSWER) - found.means[0]))
                }
                Ok(_) => Err("no-spread"),
                Err(reason) => Err(*reason),
            },
        );
        let standing = standing(case, out);
        // The second test speaks for three of the six views.
        let contradicted = standing.map(|[same, need, overlap, start]| {
            f64::from(u8::from(!same) + 3 * u8::from(!need) + u8::from(!overlap) + u8::from(!start))
        });
        out.set(CONTRADICTED, contradicted.ok_or("not-defined"));
        out.segment = standing.map(|views| views.iter().position(|stands| *stands).map_or(4, |place| place as u8));
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        let result = |place: usize| out.get(place).ok().map(|value| Expr::Symbol(CARD.results[place].symbol, value));
        let setting = |place: usize| Expr::Symbol(CARD.settings[place - CARD.inputs.len()].symbol, case.number(place));
        if let (Ok(found), true) = (rows(case).map(moments), out.get(CORRELATION).is_ok()) {
            let product = Expr::Symbol("S_xy", found.xy);
            let spread = (Expr::Symbol("S_xx", found.xx) * Expr::Symbol("S_yy", found.yy)).call(crate::Function::Sqrt);
            let correlation = product.clone() / spread;
            if out.get(CORRELATION) == Ok(correlation.value()) {
                steps.extend(Step::new("correlation", "r", &correlation));
            }
            let slope = product / Expr::Symbol("S_xx", found.xx);
            let distance = Expr::Symbol("x_0", case.number(NEW_ANSWER)) - Expr::Symbol("x̄", found.means[0]);
            steps.extend(Step::new("expected", "ŷ_0", &(Expr::Symbol("ȳ", found.means[1]) + slope * distance)));
        }
        for (id, place, cut, relation) in [
            ("isSame", CORRELATION, setting(SAME_CUT), Relation::AtLeast),
            ("isNeeded", SATISFIED_OF_LOYAL, setting(NEED_CUT), Relation::AtLeast),
            ("isOverlap", LOYAL_OF_SATISFIED, setting(NEED_CUT), Relation::LessThan),
        ] {
            steps.extend(result(place).and_then(|value| Step::new(id, "", &value.compare(relation, cut))));
        }
        if let (Some(satisfied), Some(others)) = (result(LOYAL_OF_SATISFIED), result(LOYAL_OF_OTHERS)) {
            steps.extend(Step::new("isStart", "", &satisfied.compare(Relation::MoreThan, others)));
        }
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let standing = standing(case, out);
        let items = ["same", "needed", "overlap", "start"].into_iter().enumerate();
        let items = items.map(|(place, id)| (Name::Id(id), standing.map(|views| f64::from(views[place]))));
        Picture::Checklist {
            groups: vec![CheckGroup { name: Name::Id("standing"), items: items.collect(), flagged: false }],
        }
    }
}
