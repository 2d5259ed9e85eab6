//! 3.1 RFM: scores of a table of customers, the types that rule sets make of them, the response of a cell, and who moved
//! between two periods. The scores and rule sets themselves are [`crate::rfm`].

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::rfm::{
    BINS, Classifier, HighLow, HighLowBy, RULE_SETS, RuleSet, Scores, SegmentCode, independent, nested, plus_one,
    rule_set, with_cuts, with_cuts_of,
};
use crate::{
    Card, Change, Error, Example, Field, Literal, Name, Output, Picture, Question, Reference, Shape, Slip, Step, Unit,
};

/// Most customers of the table.
const MOST: usize = 500;

const fn days(id: &'static str) -> Field {
    Field::list(id, "", Unit::Days, [0.0, 1e5], MOST)
}

const fn orders(id: &'static str) -> Field {
    Field::list(id, "", Unit::Count, [0.0, 1e6], MOST)
}

const fn money(id: &'static str) -> Field {
    Field::list(id, "", Unit::Money, [-1e12, 1e12], MOST)
}

const fn count(id: &'static str, symbol: &'static str, slider: [f64; 3], default: f64) -> Field {
    Field::number(id, symbol, Unit::Count, [0.0, 1e9], slider, default).whole().under("response")
}

/// A line of the user's own between low and high scores.
const fn line(id: &'static str, symbol: &'static str) -> Field {
    Field::number(id, symbol, Unit::Plain, [0.0, 11.0], [1.0, 10.0, 0.5], 3.0).when("highBy", "fixed")
}

/// A list of the user's own cut points.
const fn own_cuts(field: Field) -> Field {
    field.under("cuts").when("scoring", "own")
}

static CARD: Card = Card {
    inputs: &[
        days("daysSinceLast")
            .under("customers")
            .starting(&[5.0, 12.0, 20.0, 33.0, 45.0, 60.0, 90.0, 120.0, 200.0, 320.0]),
        orders("orders").under("customers").starting(&[12.0, 3.0, 8.0, 1.0, 6.0, 2.0, 9.0, 1.0, 5.0, 1.0]),
        money("total")
            .under("customers")
            .starting(&[2400.0, 300.0, 1600.0, 900.0, 500.0, 150.0, 2000.0, 80.0, 1200.0, 60.0]),
        Field::number("customer", "i", Unit::Count, [1.0, MOST as f64], [1.0, 10.0, 1.0], 5.0).whole(),
        days("laterDays").under("later").starting(&[8.0, 102.0, 15.0, 123.0, 20.0, 150.0, 30.0, 5.0, 290.0, 410.0]),
        orders("laterOrders").under("later").starting(&[15.0, 3.0, 10.0, 1.0, 8.0, 2.0, 11.0, 3.0, 5.0, 1.0]),
        money("laterTotal")
            .under("later")
            .starting(&[3000.0, 300.0, 2100.0, 900.0, 900.0, 150.0, 2500.0, 240.0, 1200.0, 60.0]),
        count("contacted", "n", [50.0, 1000.0, 50.0], 200.0),
        count("replies", "a", [1.0, 50.0, 1.0], 8.0),
        Field::number("contactCost", "c", Unit::Money, [0.0, 1e9], [0.1, 5.0, 0.1], 0.5).under("response"),
        Field::number("orderProfit", "g", Unit::Money, [0.0, 1e9], [5.0, 100.0, 5.0], 20.0).under("response"),
        own_cuts(days("dayCuts")).starting(&[14.0, 30.0, 60.0, 120.0]),
        own_cuts(orders("orderCuts")).starting(&[1.0, 2.0, 4.0, 8.0]),
        own_cuts(money("totalCuts")).starting(&[100.0, 300.0, 800.0, 1500.0]),
    ],
    settings: &[
        Field::choice("scoring", &["independent", "nested", "plus-one", "own"], "independent"),
        Field::number("bins", "k", Unit::Count, [BINS[0] as f64, BINS[1] as f64], [3.0, 10.0, 1.0], 5.0).whole(),
        Field::choice("ruleSet", &RULE_SETS, "eight-types"),
        Field::choice("highBy", &["mean", "median", "fixed"], "mean").when("ruleSet", "eight-types"),
        Field::choice("onTheLine", &["low", "high"], "low").when("ruleSet", "eight-types"),
        line("rFixed", "c_R"),
        line("fFixed", "c_F"),
        line("mFixed", "c_M"),
        Field::choice("laterCuts", &["kept", "recut"], "kept"),
        Field::choice("view", &["cells", "migration"], "cells"),
    ],
    results: &[
        Output::new("rScore", "R", Unit::Count),
        Output::new("fScore", "F", Unit::Count),
        Output::new("mScore", "M", Unit::Count),
        Output::new("rLine", "L_R", Unit::Plain),
        Output::new("fLine", "L_F", Unit::Plain),
        Output::new("mLine", "L_M", Unit::Plain),
        Output::new("segmentCustomers", "n_s", Unit::Count),
        Output::new("segmentTotal", "q_s", Unit::Share),
        Output::new("breakEven", "b", Unit::Share),
        Output::new("response", "r", Unit::Share),
        Output::new("breakEvenIndex", "I", Unit::Plain),
        Output::new("moved", "v", Unit::Share),
        Output::new("risen", "v_1", Unit::Share),
        Output::new("fallen", "v_2", Unit::Share),
    ],
    segments: &[
        "hhh",
        "hlh",
        "lhh",
        "llh",
        "hhl",
        "hll",
        "lhl",
        "lll",
        "champions",
        "loyal",
        "potential-loyalists",
        "new",
        "recent",
        "promising",
        "need-attention",
        "cant-lose",
        "at-risk",
        "about-to-sleep",
        "hibernating",
        "lost",
        "others",
    ],
    steps: &["rHigh", "fHigh", "mHigh"],
    reasons: &[
        "no-such-customer",
        "cut-count",
        "cut-order",
        "needs-five-bins",
        "no-lines",
        "no-total",
        "nobody-contacted",
        "more-replies",
        "no-cost",
        "no-profit",
        "no-later-period",
        "cuts-not-kept",
    ],
    cautions: 5,
    questions: &[
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["customer", "daysSinceLast", "orders", "total"],
            settings: &["onTheLine"],
        },
        Question {
            result: "breakEvenIndex",
            tolerance: 0.005,
            given: &["contacted", "replies", "contactCost", "orderProfit"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["segment"], "days-turned", Change::Mirror("daysSinceLast")),
        Slip::shared(&["breakEvenIndex"], "ratio", Change::Plus(100.0)),
        Slip::of(
            &["breakEvenIndex"],
            "points",
            Change::By(|known| (known.number("response") - known.number("breakEven")) * 100.0),
        ),
    ],
    example: Example {
        inputs: &[("customer", Literal::Number(5.0))],
        settings: &[("onTheLine", Literal::Word("low"))],
        values: &[
            ("rScore", 3.0),
            ("fScore", 4.0),
            ("mScore", 3.0),
            ("rLine", 3.0),
            ("fLine", 2.9),
            ("mLine", 3.0),
            ("breakEven", 0.025),
            ("response", 0.04),
            ("breakEvenIndex", 60.0),
        ],
        segment: Some("lhl"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Hughes, A. M.",
            year: Some(1994),
            title: "Strategic database marketing",
            container: "Probus",
        },
        Reference {
            authors: "Bult, J. R., & Wansbeek, T.",
            year: Some(1995),
            title: "Optimal selection for direct mail",
            container: "Marketing Science, 14(4), 378–394",
        },
    ],
    numbered: &["customers", "later", "r-score", "f-score"],
    ..Card::new("rfm", 3, 1, Shape::Rules)
};

const NOW: [usize; 3] = [input(&CARD, "daysSinceLast"), input(&CARD, "orders"), input(&CARD, "total")];
const LATER: [usize; 3] = [input(&CARD, "laterDays"), input(&CARD, "laterOrders"), input(&CARD, "laterTotal")];
const OWN_CUTS: [usize; 3] = [input(&CARD, "dayCuts"), input(&CARD, "orderCuts"), input(&CARD, "totalCuts")];
const CUSTOMER: usize = input(&CARD, "customer");
const CONTACTED: usize = input(&CARD, "contacted");
const REPLIES: usize = input(&CARD, "replies");
const CONTACT_COST: usize = input(&CARD, "contactCost");
const ORDER_PROFIT: usize = input(&CARD, "orderProfit");
const SCORING: usize = setting(&CARD, "scoring");
const SCALE: usize = setting(&CARD, "bins");
const RULES: usize = setting(&CARD, "ruleSet");
const HIGH_BY: usize = setting(&CARD, "highBy");
const ON_THE_LINE: usize = setting(&CARD, "onTheLine");
const FIXED: usize = setting(&CARD, "rFixed");
const LATER_CUTS: usize = setting(&CARD, "laterCuts");
const VIEW: usize = setting(&CARD, "view");

const SCORE: usize = output(&CARD, "rScore");
const LINE: usize = output(&CARD, "rLine");
const SEGMENT_CUSTOMERS: usize = output(&CARD, "segmentCustomers");
const SEGMENT_TOTAL: usize = output(&CARD, "segmentTotal");
const BREAK_EVEN: usize = output(&CARD, "breakEven");
const RESPONSE: usize = output(&CARD, "response");
const BREAK_EVEN_INDEX: usize = output(&CARD, "breakEvenIndex");
const MOVED: usize = output(&CARD, "moved");

/// Ways of scoring whose cut points another period can be scored by: the same for everybody, and a value at a cut is low.
const KEEPING: [usize; 2] = [0, 3];

/// The model.
pub(crate) struct Rfm;

fn reason(error: Error) -> &'static str {
    match error {
        Error::CutCount { .. } => "cut-count",
        Error::CutOrder { .. } => "cut-order",
        Error::WrongBins { .. } => "needs-five-bins",
        Error::NoCustomers => "no-rows",
        _ => "not-defined",
    }
}

fn columns<'a>(case: &'a Case, places: &[usize; 3]) -> [&'a [f64]; 3] {
    places.map(|place| case.list(place))
}

fn scored(case: &Case, places: &[usize; 3]) -> Result<Scores, &'static str> {
    case.rows(places)?;
    let [days, orders, total] = columns(case, places);
    let bins = case.number(SCALE) as u8;
    let scores = match case.choice(SCORING) {
        0 => independent(days, orders, total, bins),
        1 => nested(days, orders, total, bins),
        2 => plus_one(days, orders, total, bins),
        _ => with_cuts(days, orders, total, &OWN_CUTS.map(|place| case.list(place).to_vec()), bins),
    };
    scores.map_err(reason)
}

fn high_low(case: &Case) -> HighLow {
    let by = [HighLowBy::Mean, HighLowBy::Median, HighLowBy::Fixed][case.choice(HIGH_BY)];
    HighLow { by, inclusive: case.choice(ON_THE_LINE) == 1, cuts: [0, 1, 2].map(|axis| case.number(FIXED + axis)) }
}

/// The customers of one period with their scores and segments.
struct Period {
    scores: Scores,
    set: RuleSet,
    codes: Vec<SegmentCode>,
}

impl Period {
    fn new(case: &Case, scores: Scores, lines: [f64; 3]) -> Result<Self, &'static str> {
        let set = rule_set(RULE_SETS[case.choice(RULES)]).ok_or("not-defined")?;
        set.check(scores.bins).map_err(reason)?;
        let set = high_low(case).resolve(&set, lines, scores.bins);
        let codes = Classifier::new(&set, scores.bins).classify(&scores);
        Ok(Self { scores, set, codes })
    }

    fn now(case: &Case) -> Result<Self, &'static str> {
        let scores = scored(case, &NOW)?;
        let lines = high_low(case).lines(&scores);
        Self::new(case, scores, lines)
    }

    /// The same customers later: by the cuts and lines of now, or by their own.
    fn later(&self, case: &Case) -> Result<Self, &'static str> {
        if LATER.iter().all(|place| case.list(*place).is_empty()) {
            return Err("no-later-period");
        }
        case.rows(&[NOW[0], LATER[0], LATER[1], LATER[2]])?;
        let [days, orders, total] = columns(case, &LATER);
        let scores = match (case.choice(LATER_CUTS), case.choice(SCORING)) {
            (0, scoring) if KEEPING.contains(&scoring) => {
                with_cuts_of(&self.scores, days, orders, total).map_err(reason)?
            }
            (0, _) => return Err("cuts-not-kept"),
            _ => scored(case, &LATER)?,
        };
        let kept = if case.choice(LATER_CUTS) == 0 { &self.scores } else { &scores };
        let lines = high_low(case).lines(kept);
        Self::new(case, scores, lines)
    }

    /// Index among the card's segments of a customer's own.
    fn segment(&self, customer: usize) -> Option<usize> {
        place(self.set.segment(self.codes[customer]))
    }

    /// Rank of a customer's segment, 0 best.
    fn rank(&self, customer: usize) -> u8 {
        self.set.rank(self.codes[customer])
    }
}

/// Index among the card's segments.
fn place(segment: &str) -> Option<usize> {
    CARD.segments.iter().position(|known| *known == segment)
}

/// Scores of the customer looked at.
fn scores_of(case: &Case, scores: &Scores) -> Result<[f64; 3], &'static str> {
    let customer = case.number(CUSTOMER) as usize - 1;
    if customer >= scores.len() {
        return Err("no-such-customer");
    }
    Ok([&scores.r, &scores.f, &scores.m].map(|scores| f64::from(scores[customer])))
}

/// The lines between low and high, for the rule set that has some.
fn lines(case: &Case, scores: &Scores) -> Result<[f64; 3], &'static str> {
    if RULE_SETS[case.choice(RULES)] == "eight-types" { Ok(high_low(case).lines(scores)) } else { Err("no-lines") }
}

/// The lines as computed.
fn lines_of(out: &Outcome) -> Result<[f64; 3], &'static str> {
    Ok([out.get(LINE)?, out.get(LINE + 1)?, out.get(LINE + 2)?])
}

/// How many customers share the segment of the one looked at, what they spent, and what all spent.
fn segment_size(case: &Case, period: &Period) -> Result<[f64; 3], &'static str> {
    scores_of(case, &period.scores)?;
    let own = period.codes[case.number(CUSTOMER) as usize - 1];
    let total = case.list(NOW[2]);
    let of = |wanted: &dyn Fn(SegmentCode) -> bool| -> (f64, f64) {
        let spent = period.codes.iter().zip(total).filter(|(code, _)| wanted(**code)).map(|(_, spent)| *spent);
        (spent.clone().count() as f64, spent.sum())
    };
    Ok([of(&|code| code == own).0, of(&|code| code == own).1, of(&|_| true).1])
}

fn break_even(case: &Case) -> Result<Expr, &'static str> {
    match case.number(ORDER_PROFIT) {
        0.0 => Err("no-profit"),
        profit => Ok(Expr::Symbol("c", case.number(CONTACT_COST)) / Expr::Symbol("g", profit)),
    }
}

fn response(case: &Case) -> Result<Expr, &'static str> {
    match (case.number(REPLIES), case.number(CONTACTED)) {
        (_, 0.0) => Err("nobody-contacted"),
        (replies, contacted) if replies > contacted => Err("more-replies"),
        (replies, contacted) => Ok(Expr::Symbol("a", replies) / Expr::Symbol("n", contacted)),
    }
}

fn break_even_index(case: &Case) -> Result<Expr, &'static str> {
    let needed = break_even(case)?.value();
    if needed == 0.0 {
        return Err("no-cost");
    }
    let needed = || Expr::Symbol("b", needed);
    Ok((Expr::Symbol("r", response(case)?.value()) - needed()) / needed() * 100.0)
}

/// Shares of the customers that moved to another segment, to a better one, to a worse one.
fn moves(before: &Period, after: &Period) -> [Expr; 3] {
    let customers = before.codes.len();
    let share = |symbol: &'static str, holds: &dyn Fn(usize) -> bool| {
        let moved = (0..customers).filter(|customer| holds(*customer)).count();
        Expr::Symbol(symbol, moved as f64) / Expr::Symbol("N", customers as f64)
    };
    [
        share("m", &|customer| before.codes[customer] != after.codes[customer]),
        share("m_1", &|customer| after.rank(customer) < before.rank(customer)),
        share("m_2", &|customer| after.rank(customer) > before.rank(customer)),
    ]
}

impl Model for Rfm {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let scores = scored(case, &NOW);
        let own = scores.as_ref().map_err(|reason| *reason).and_then(|scores| scores_of(case, scores));
        let cut = scores.as_ref().map_err(|reason| *reason).and_then(|scores| lines(case, scores));
        for axis in 0..3 {
            out.set(SCORE + axis, own.map(|own| own[axis]));
            out.set(LINE + axis, cut.map(|cut| cut[axis]));
        }
        let now = Period::now(case);
        let now = now.as_ref().map_err(|reason| *reason);
        let size = now.and_then(|now| segment_size(case, now));
        out.set(SEGMENT_CUSTOMERS, size.map(|[customers, ..]| customers));
        let share = size.and_then(|[_, spent, all]| if all > 0.0 { Ok(spent / all) } else { Err("no-total") });
        out.set(SEGMENT_TOTAL, share);
        out.set(BREAK_EVEN, break_even(case).map(|formula| formula.value()));
        out.set(RESPONSE, response(case).map(|formula| formula.value()));
        out.set(BREAK_EVEN_INDEX, break_even_index(case).map(|formula| formula.value()));
        let moved = now.and_then(|now| Ok(moves(now, &now.later(case)?)));
        for kind in 0..3 {
            out.set(MOVED + kind, moved.as_ref().map(|moved| moved[kind].value()).map_err(|reason| *reason));
        }
        if let (Ok(now), Ok(_)) = (now, own) {
            out.segment = now.segment(case.number(CUSTOMER) as usize - 1).and_then(|place| u8::try_from(place).ok());
        }
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut push = |place: usize, formula: Result<Expr, &'static str>| {
            let Output { id, symbol, .. } = CARD.results[place];
            steps.extend(formula.ok().and_then(|formula| Step::new(id, symbol, &formula)));
        };
        let scores = scored(case, &NOW);
        let own = scores.as_ref().map_err(|reason| *reason).and_then(|scores| scores_of(case, scores));
        let bins = case.number(SCALE);
        if let Ok([r, f, m]) = own {
            push(SCORE, Ok(Expr::Symbol("k", bins) - Expr::Symbol("e_R", bins - r)));
            push(SCORE + 1, Ok(1.0 + Expr::Symbol("e_F", f - 1.0)));
            push(SCORE + 2, Ok(1.0 + Expr::Symbol("e_M", m - 1.0)));
        }
        if let (Ok(scores), Ok([r, f, m]), Ok(cut)) = (&scores, own, lines_of(out)) {
            for (axis, (symbol, column)) in
                [("R", &scores.r), ("F", &scores.f), ("M", &scores.m)].into_iter().enumerate()
            {
                let line = match case.choice(HIGH_BY) {
                    0 => Expr::mean(symbol, &column.iter().map(|score| f64::from(*score)).collect::<Vec<_>>()),
                    1 => Expr::Number(cut[axis]),
                    _ => Expr::Symbol(CARD.settings[FIXED - CARD.inputs.len() + axis].symbol, cut[axis]),
                };
                push(LINE + axis, Ok(line));
            }
            let relation = if case.choice(ON_THE_LINE) == 1 { Relation::AtLeast } else { Relation::MoreThan };
            for (axis, score) in [r, f, m].into_iter().enumerate() {
                let [score_sign, line_sign] = [SCORE, LINE].map(|first| CARD.results[first + axis].symbol);
                let high = Expr::Symbol(score_sign, score).compare(relation, Expr::Symbol(line_sign, cut[axis]));
                steps.extend(Step::new(CARD.steps[axis], "", &high));
            }
        }
        let mut push = |place: usize, formula: Result<Expr, &'static str>| {
            let Output { id, symbol, .. } = CARD.results[place];
            steps.extend(formula.ok().and_then(|formula| Step::new(id, symbol, &formula)));
        };
        let now = Period::now(case);
        if let Ok(now) = &now {
            if let Ok([_, spent, all]) = segment_size(case, now)
                && out.get(SEGMENT_TOTAL).is_ok()
            {
                push(SEGMENT_TOTAL, Ok(Expr::Symbol("t_s", spent) / Expr::Symbol("t", all)));
            }
            if let Ok(later) = now.later(case) {
                for (kind, share) in moves(now, &later).into_iter().enumerate() {
                    push(MOVED + kind, Ok(share));
                }
            }
        }
        push(BREAK_EVEN, break_even(case));
        push(RESPONSE, response(case));
        push(BREAK_EVEN_INDEX, break_even_index(case));
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let drawn = if case.choice(VIEW) == 0 { cells(case) } else { migration(case) };
        let (rows, columns, values) = drawn.unwrap_or_default();
        Picture::Heat { rows, columns, values, unit: Unit::Count }
    }
}

/// Rows, columns and values of a heat picture.
type Heat = (Vec<Name>, Vec<Name>, Vec<Vec<Option<f64>>>);

/// Customers by the scores of R (the best on top) and F.
fn cells(case: &Case) -> Result<Heat, &'static str> {
    let scores = scored(case, &NOW)?;
    let bins = usize::from(scores.bins);
    let mut values = vec![vec![Some(0.0); bins]; bins];
    for (r, f) in scores.r.iter().zip(&scores.f) {
        let cell = &mut values[bins - usize::from(*r)][usize::from(*f) - 1];
        *cell = cell.map(|customers| customers + 1.0);
    }
    let names = |of: &'static str| (1..=bins).map(move |number| Name::Nth { of, number });
    Ok((names("r-score").rev().collect(), names("f-score").collect(), values))
}

/// Customers by segment now (rows) and later (columns), those segments only that somebody is in.
fn migration(case: &Case) -> Result<Heat, &'static str> {
    let now = Period::now(case)?;
    let later = now.later(case)?;
    let pairs: Vec<(usize, usize)> =
        (0..now.codes.len()).filter_map(|customer| now.segment(customer).zip(later.segment(customer))).collect();
    let used: Vec<usize> = (0..CARD.segments.len())
        .filter(|segment| pairs.iter().any(|(before, after)| before == segment || after == segment))
        .collect();
    let customers = |from: usize, to: usize| pairs.iter().filter(|pair| **pair == (from, to)).count() as f64;
    let values = used.iter().map(|from| used.iter().map(|to| Some(customers(*from, *to))).collect()).collect();
    let names: Vec<Name> = used.iter().map(|segment| Name::Id(CARD.segments[*segment])).collect();
    Ok((names.clone(), names, values))
}
