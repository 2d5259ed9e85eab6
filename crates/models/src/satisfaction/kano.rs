//! 5.8 Kano: what a requirement does to satisfaction when it is there and when it is not.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::matrix::quadrant;
use crate::{
    Card, Change, Cut, Entry, Example, Field, Known, Literal, Name, Output, Picture, PlanePoint, Question, Reference,
    RowKind, Shape, Slip, Span, Step, Survey, Unit,
};

/// The five answers, from liking to disliking.
const ANSWERS: &[&str] = &["like", "must-be", "neutral", "live-with", "dislike"];

const fn counts(id: &'static str, symbol: &'static str, start: &'static [f64]) -> Field {
    Field::list(id, symbol, Unit::Count, [0.0, 1e6], 60).under("requirements").starting(start)
}

const PRESENT: Field = Field::choice("functional", ANSWERS, "like")
    .under("answers")
    .when("classify", "answers")
    .named(&["functional", "functional answer", "if present", "with it", "f", "正向题", "具备时", "正向"]);

const ABSENT: Field = Field::choice("dysfunctional", ANSWERS, "neutral")
    .under("answers")
    .when("classify", "answers")
    .named(&["dysfunctional", "dysfunctional answer", "if absent", "without it", "d", "反向题", "不具备时", "反向"]);

static CARD: Card = Card {
    inputs: &[
        PRESENT,
        ABSENT,
        counts("attractiveCount", "A", &[40.0, 12.0, 8.0, 15.0]),
        counts("oneDimensionalCount", "O", &[30.0, 45.0, 14.0, 10.0]),
        counts("mustBeCount", "M", &[20.0, 28.0, 62.0, 9.0]),
        counts("indifferentCount", "I", &[10.0, 12.0, 15.0, 60.0]),
        counts("reverseCount", "R", &[3.0, 2.0, 1.0, 6.0]),
        counts("questionableCount", "Q", &[1.0, 1.0, 0.0, 0.0]),
    ],
    settings: &[
        Field::choice("classify", &["answers", "requirement"], "answers"),
        Field::number("requirement", "j", Unit::Count, [1.0, 60.0], [1.0, 20.0, 1.0], 1.0).whole(),
        Field::choice("table", &["published", "strict"], "published"),
        Field::choice("cuts", &["own", "means"], "own"),
        Field::number("betterCut", "c_B", Unit::Share, [0.0, 1.0], [0.0, 1.0, 0.05], 0.5).when("cuts", "own"),
        Field::number("worseCut", "c_W", Unit::Share, [0.0, 1.0], [0.0, 1.0, 0.05], 0.5).when("cuts", "own"),
    ],
    results: &[
        Output::new("better", "B", Unit::Share),
        Output::new("worse", "W", Unit::Share),
        Output::new("categoryStrength", "K", Unit::Share),
        Output::new("totalStrength", "T", Unit::Share),
        Output::new("differing", "", Unit::Count),
    ],
    segments: &["attractive", "one-dimensional", "must-be", "indifferent", "reverse", "questionable"],
    steps: &["likesPresence", "likesAbsence", "dislikesPresence", "dislikesAbsence", "sameAnswer", "worseSize"],
    reasons: &["no-such-requirement", "no-answers-that-count"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question { result: "segment", tolerance: 0.0, given: &["functional", "dysfunctional"], settings: &[] },
        Question {
            result: "better",
            tolerance: 0.005,
            given: &[
                "attractiveCount",
                "oneDimensionalCount",
                "mustBeCount",
                "indifferentCount",
                "reverseCount",
                "questionableCount",
            ],
            settings: &[],
        },
        Question {
            result: "worse",
            tolerance: 0.005,
            given: &[
                "attractiveCount",
                "oneDimensionalCount",
                "mustBeCount",
                "indifferentCount",
                "reverseCount",
                "questionableCount",
            ],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["segment"], "questions-swapped", Change::Swap(&[["functional", "dysfunctional"]])),
        Slip::of(
            &["better"],
            "all-counted",
            Change::By(|known| share_of_all(known, ["attractiveCount", "oneDimensionalCount"])),
        ),
        Slip::of(
            &["worse"],
            "all-counted",
            Change::By(|known| -share_of_all(known, ["oneDimensionalCount", "mustBeCount"])),
        ),
        Slip::of(
            &["better"],
            "attractive-alone",
            Change::By(|known| {
                known.list("attractiveCount").first().map_or(f64::NAN, |count| {
                    count * known.number("better") / (count + known.list("oneDimensionalCount")[0])
                })
            }),
        ),
    ],
    example: Example {
        inputs: &[
            ("attractiveCount", Literal::List(&[40.0])),
            ("oneDimensionalCount", Literal::List(&[30.0])),
            ("mustBeCount", Literal::List(&[20.0])),
            ("indifferentCount", Literal::List(&[10.0])),
            ("reverseCount", Literal::List(&[3.0])),
            ("questionableCount", Literal::List(&[1.0])),
        ],
        settings: &[("classify", Literal::Word("requirement"))],
        values: &[("better", 0.7), ("worse", -0.5), ("categoryStrength", 0.096), ("totalStrength", 0.865)],
        segment: Some("attractive"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Kano, N., Seraku, N., Takahashi, F., & Tsuji, S.",
            year: Some(1984),
            title: "Attractive quality and must-be quality",
            container: "Journal of the Japanese Society for Quality Control, 14(2), 39–48",
        },
        Reference {
            authors: "Berger, C., et al.",
            year: Some(1993),
            title: "Kano’s methods for understanding customer-defined quality",
            container: "Center for Quality of Management Journal, 2(4)",
        },
        Reference {
            authors: "Swan, J. E., & Combs, L. J.",
            year: Some(1976),
            title: "Product performance and consumer satisfaction: A new concept",
            container: "Journal of Marketing, 40(2), 25–33",
        },
    ],
    numbered: &["requirements"],
    survey: Some(Survey {
        of: "requirements",
        answers: &[PRESENT, ABSENT],
        reads: &[("classify", Literal::Word("answers"))],
        lists: &[
            ("attractiveCount", Entry::Segment("attractive")),
            ("oneDimensionalCount", Entry::Segment("one-dimensional")),
            ("mustBeCount", Entry::Segment("must-be")),
            ("indifferentCount", Entry::Segment("indifferent")),
            ("reverseCount", Entry::Segment("reverse")),
            ("questionableCount", Entry::Segment("questionable")),
        ],
        shows: &[("classify", Literal::Word("requirement"))],
    }),
    ..Card::new("kano", 5, 8, Shape::Rules)
};

const FUNCTIONAL: usize = input(&CARD, "functional");
const DYSFUNCTIONAL: usize = input(&CARD, "dysfunctional");
/// Columns of the table, in the order of the segments.
const COUNTS: [usize; 6] = [
    input(&CARD, "attractiveCount"),
    input(&CARD, "oneDimensionalCount"),
    input(&CARD, "mustBeCount"),
    input(&CARD, "indifferentCount"),
    input(&CARD, "reverseCount"),
    input(&CARD, "questionableCount"),
];
const CLASSIFY: usize = setting(&CARD, "classify");
const REQUIREMENT: usize = setting(&CARD, "requirement");
const TABLE: usize = setting(&CARD, "table");
const CUTS: usize = setting(&CARD, "cuts");
const BETTER_CUT: usize = setting(&CARD, "betterCut");
const WORSE_CUT: usize = setting(&CARD, "worseCut");

const BETTER: usize = output(&CARD, "better");
const WORSE: usize = output(&CARD, "worse");
const CATEGORY_STRENGTH: usize = output(&CARD, "categoryStrength");
const TOTAL_STRENGTH: usize = output(&CARD, "totalStrength");
const DIFFERING: usize = output(&CARD, "differing");

/// Attractive, one-dimensional, must-be, indifferent, reverse, questionable.
const A: u8 = 0;
const O: u8 = 1;
const M: u8 = 2;
const I: u8 = 3;
const R: u8 = 4;
const Q: u8 = 5;

/// The published evaluation table: answer when present (row) by answer when absent (column).
const EVALUATION: [[u8; 5]; 5] = [[Q, A, A, A, O], [R, I, I, I, M], [R, I, I, I, M], [R, I, I, I, M], [R, R, R, R, Q]];

/// Who is first among equally frequent categories.
const TIES: [u8; 6] = [M, O, A, I, R, Q];

/// Segments of the plane's quadrants: low x low y, high x low y, low x high y, high x high y.
const QUADRANTS: [u8; 4] = [I, M, A, O];

/// A learner's share of some counts of the first requirement who leaves no answer out of the denominator.
fn share_of_all(known: &Known<'_>, above: [&str; 2]) -> f64 {
    let count = |id: &str| known.list(id).first().copied().unwrap_or(f64::NAN);
    let counted = ["attractiveCount", "oneDimensionalCount", "mustBeCount", "indifferentCount"];
    let all = counted.iter().chain(&["reverseCount", "questionableCount"]).map(|id| count(id)).sum::<f64>();
    above.iter().map(|id| count(id)).sum::<f64>() / all
}

/// The model.
pub(crate) struct Kano;

/// Category of a pair of answers.
fn category(present: usize, absent: usize, strict: bool) -> u8 {
    match strict && present == absent && matches!(present, 1 | 3) {
        true => Q,
        false => EVALUATION[present][absent],
    }
}

/// How often each category was found for one requirement.
#[derive(Clone, Copy)]
struct Counts([f64; 6]);

impl Counts {
    /// Answers that the coefficients count: neither reverse nor questionable.
    fn counting(&self) -> f64 {
        self.0[..4].iter().sum()
    }

    fn all(&self) -> f64 {
        self.0.iter().sum()
    }

    /// Better and the size of worse.
    fn coefficients(&self) -> Option<[f64; 2]> {
        let [a, o, m, ..] = self.0;
        let counting = self.counting();
        (counting > 0.0).then(|| [(a + o) / counting, (o + m) / counting])
    }

    fn mode(&self) -> u8 {
        let most = self.0.iter().copied().fold(0.0, f64::max);
        TIES.into_iter().find(|category| self.0[usize::from(*category)] == most).unwrap_or(I)
    }

    /// The largest count less the second.
    fn lead(&self) -> f64 {
        let mut sorted = self.0;
        sorted.sort_by(f64::total_cmp);
        sorted[5] - sorted[4]
    }
}

fn requirements(case: &Case) -> Result<Vec<Counts>, &'static str> {
    let rows = case.rows(&COUNTS)?;
    Ok((0..rows).map(|row| Counts(COUNTS.map(|column| case.list(column)[row]))).collect())
}

/// The requirement worked out.
fn chosen(case: &Case) -> Result<Counts, &'static str> {
    let rows = requirements(case)?;
    let counts = rows.get(case.number(REQUIREMENT) as usize - 1).ok_or("no-such-requirement")?;
    if counts.counting() > 0.0 { Ok(*counts) } else { Err("no-answers-that-count") }
}

/// Cuts of better and of the size of worse.
fn cuts(case: &Case, rows: &[Counts]) -> [f64; 2] {
    if case.choice(CUTS) == 0 {
        return [case.number(BETTER_CUT), case.number(WORSE_CUT)];
    }
    let found: Vec<[f64; 2]> = rows.iter().filter_map(Counts::coefficients).collect();
    let mean = |side: usize| found.iter().map(|pair| pair[side]).sum::<f64>() / found.len().max(1) as f64;
    [mean(0), mean(1)]
}

impl Model for Kano {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let chosen = chosen(case);
        let coefficient = |side: usize| chosen.map(|counts| counts.coefficients().map_or(f64::NAN, |pair| pair[side]));
        out.set(BETTER, coefficient(0));
        out.set(WORSE, coefficient(1).map(|size| -size));
        out.set(CATEGORY_STRENGTH, chosen.map(|counts| counts.lead() / counts.all()));
        out.set(TOTAL_STRENGTH, chosen.map(|counts| counts.0[..3].iter().sum::<f64>() / counts.all()));
        out.set(
            DIFFERING,
            requirements(case).map(|rows| {
                let [high, wide] = cuts(case, &rows);
                let differs = |counts: &&Counts| {
                    counts.coefficients().is_some_and(|[better, worse]| {
                        QUADRANTS[quadrant(worse >= wide, better >= high)] != counts.mode()
                    })
                };
                rows.iter().filter(differs).count() as f64
            }),
        );
        out.segment = match case.choice(CLASSIFY) {
            0 => Some(category(case.choice(FUNCTIONAL), case.choice(DYSFUNCTIONAL), case.choice(TABLE) == 1)),
            _ => chosen.ok().map(|counts| counts.mode()),
        };
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        if case.choice(CLASSIFY) == 0 {
            let [present, absent] = [FUNCTIONAL, DYSFUNCTIONAL].map(|place| case.choice(place) as f64 + 1.0);
            let mut is = |id, symbol, answer: f64, code: f64| {
                steps.extend(Step::new(id, "", &Expr::Symbol(symbol, answer).compare(Relation::Equal, code)));
            };
            is("likesPresence", "f", present, 1.0);
            is("likesAbsence", "d", absent, 1.0);
            is("dislikesPresence", "f", present, 5.0);
            is("dislikesAbsence", "d", absent, 5.0);
            if case.choice(TABLE) == 1 {
                let same = Expr::Symbol("f", present).compare(Relation::Equal, Expr::Symbol("d", absent));
                steps.extend(Step::new("sameAnswer", "", &same));
            }
        }
        if let Ok(counts) = chosen(case) {
            let [a, o, m, i, r, q] = counts.0;
            let [a, o, m] = [Expr::Symbol("A", a), Expr::Symbol("O", o), Expr::Symbol("M", m)];
            let counting = a.clone() + o.clone() + m.clone() + Expr::Symbol("I", i);
            let all = counting.clone() + Expr::Symbol("R", r) + Expr::Symbol("Q", q);
            let worse = (o.clone() + m.clone()) / counting.clone();
            steps.extend(Step::new("better", "B", &((a.clone() + o.clone()) / counting)));
            steps.extend(Step::new("worseSize", "w", &worse));
            steps.extend(Step::new("worse", "W", &(0.0 - Expr::Symbol("w", worse.value()))));
            let mut sorted = counts.0;
            sorted.sort_by(f64::total_cmp);
            let lead = Expr::Symbol("n_1", sorted[5]) - Expr::Symbol("n_2", sorted[4]);
            steps.extend(Step::new("categoryStrength", "K", &(lead / all.clone())));
            steps.extend(Step::new("totalStrength", "T", &((a + o + m) / all)));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let rows = requirements(case).unwrap_or_default();
        let [high, wide] = cuts(case, &rows);
        let own = case.choice(CUTS) == 0;
        let points = rows.iter().enumerate().filter_map(|(place, counts)| {
            let [better, worse] = counts.coefficients()?;
            Some(PlanePoint {
                name: Name::Nth { of: "requirements", number: place + 1 },
                x: worse,
                y: better,
                segment: Some(CARD.segments[usize::from(counts.mode())]),
            })
        });
        let cut = |value, field| Some(Cut { value, field: own.then_some(field), name: Some(field) });
        Picture::Plane {
            x: Span { id: "worseSize", unit: Unit::Share, min: 0.0, max: 1.0 },
            y: Span { id: "better", unit: Unit::Share, min: 0.0, max: 1.0 },
            x_cut: cut(wide, "worseCut"),
            y_cut: cut(high, "betterCut"),
            quadrants: QUADRANTS.map(|segment| CARD.segments[usize::from(segment)]).to_vec(),
            points: points.collect(),
            diagonal: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn liking_what_is_there_and_disliking_its_lack_decide() {
        for present in 0..5 {
            for absent in 0..5 {
                let expected = match (present, absent) {
                    (0, 0) | (4, 4) => Q,
                    (4, _) | (_, 0) => R,
                    (0, 4) => O,
                    (0, _) => A,
                    (_, 4) => M,
                    _ => I,
                };
                assert_eq!(category(present, absent, false), expected, "{present} {absent}");
            }
        }
        assert_eq!([category(1, 1, true), category(2, 2, true), category(3, 3, true)], [Q, I, Q]);
    }

    #[test]
    fn the_more_demanding_category_wins_a_tie() {
        assert_eq!(Counts([30.0, 30.0, 30.0, 30.0, 0.0, 0.0]).mode(), M);
        assert_eq!(Counts([30.0, 30.0, 10.0, 30.0, 0.0, 0.0]).mode(), O);
        assert_eq!(Counts([30.0, 0.0, 10.0, 30.0, 30.0, 0.0]).mode(), A);
    }
}
