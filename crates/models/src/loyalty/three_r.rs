//! 7.10 The three R of loyalty: retention, related sales, referrals, each a share with its interval.

use crate::case::{Case, input, output, setting};
use crate::formula::Expr;
use crate::model::{Model, Outcome};
use crate::shapes::wilson::{QUANTILES, confidence, interval, wilson};
use crate::{
    Bar, Card, Change, Example, Field, Name, Output, Picture, Question, Reference, RowKind, Shape, Slip, Step, Unit,
};

const fn count(id: &'static str, symbol: &'static str, group: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Count, [0.0, 1e9], [0.0, 200.0, 1.0], default).whole().under(group)
}

static CARD: Card = Card {
    inputs: &[
        count("buyers", "N_1", "retention", 100.0).named(&["buyers", "购买者"]),
        count("boughtAgain", "n_1", "retention", 62.0).named(&["bought again", "再次购买者"]),
        count("stayed", "N_2", "related", 62.0).named(&["customers who stayed", "留下的客户"]),
        count("boughtOther", "n_2", "related", 25.0).named(&["bought another category", "购买其他品类者"]),
        count("newcomers", "N_3", "referral", 40.0).named(&["new customers", "新客户"]),
        count("referred", "n_3", "referral", 12.0).named(&["referred customers", "经推荐而来的客户"]),
    ],
    settings: &[confidence()],
    results: &[
        Output::new("retention", "h_1", Unit::Share),
        Output::new("retentionLow", "", Unit::Share),
        Output::new("retentionHigh", "", Unit::Share),
        Output::new("related", "h_2", Unit::Share),
        Output::new("relatedLow", "", Unit::Share),
        Output::new("relatedHigh", "", Unit::Share),
        Output::new("referral", "h_3", Unit::Share),
        Output::new("referralLow", "", Unit::Share),
        Output::new("referralHigh", "", Unit::Share),
    ],
    reasons: &["nobody", "part-exceeds-whole"],
    cautions: 3,
    rows: Some(RowKind::Customer),
    questions: &[
        Question { result: "retention", tolerance: 0.005, given: &["buyers", "boughtAgain"], settings: &[] },
        Question { result: "related", tolerance: 0.005, given: &["stayed", "boughtOther", "buyers"], settings: &[] },
        Question { result: "referralHigh", tolerance: 0.005, given: &["newcomers", "referred"], settings: &[] },
    ],
    slips: &[
        Slip::of(&["retention"], "lost", Change::TheRest),
        Slip::of(&["related"], "of-all-buyers", Change::Quotient("boughtOther", "buyers")),
        Slip::of(&["referralHigh"], "point-for-end", Change::Reads("referral")),
        Slip::of(&["referralHigh"], "lower-end", Change::Reads("referralLow")),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[
            ("retention", 0.62),
            ("retentionLow", 0.522),
            ("retentionHigh", 0.709),
            ("related", 0.403),
            ("relatedLow", 0.29),
            ("relatedHigh", 0.527),
            ("referral", 0.3),
            ("referralLow", 0.181),
            ("referralHigh", 0.454),
        ],
        segment: None,
        source: None,
    },
    references: &[
        Reference {
            authors: "Heskett, J. L., Jones, T. O., Loveman, G. W., Sasser, W. E., & Schlesinger, L. A.",
            year: Some(1994),
            title: "Putting the service-profit chain to work",
            container: "Harvard Business Review, 72(2), 164–174",
        },
        Reference {
            authors: "Wilson, E. B.",
            year: Some(1927),
            title: "Probable inference, the law of succession, and statistical inference",
            container: "Journal of the American Statistical Association, 22(158), 209–212",
        },
    ],
    ..Card::new("three-r", 7, 10, Shape::Formula)
};

const CONFIDENCE: usize = setting(&CARD, "confidence");
/// Whole, part and first result of each R, and the steps of its interval's ends.
const SHARES: [(usize, usize, usize); 3] = [
    (input(&CARD, "buyers"), input(&CARD, "boughtAgain"), output(&CARD, "retention")),
    (input(&CARD, "stayed"), input(&CARD, "boughtOther"), output(&CARD, "related")),
    (input(&CARD, "newcomers"), input(&CARD, "referred"), output(&CARD, "referral")),
];

/// The model.
pub(crate) struct ThreeR;

fn share(case: &Case, whole: usize, part: usize) -> Result<f64, &'static str> {
    let (whole, part) = (case.number(whole), case.number(part));
    match () {
        () if whole == 0.0 => Err("nobody"),
        () if part > whole => Err("part-exceeds-whole"),
        () => Ok(part / whole),
    }
}

impl Model for ThreeR {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let z = QUANTILES[case.choice(CONFIDENCE)];
        for (whole, part, place) in SHARES {
            let share = share(case, whole, part);
            let ends = share.map(|share| interval(share, case.number(whole), z));
            out.set(place, share);
            out.set(place + 1, ends.map(|ends| ends[0]));
            out.set(place + 2, ends.map(|ends| ends[1]));
        }
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let symbol = |place: usize| Expr::Symbol(CARD.inputs[place].symbol, case.number(place));
        let z = QUANTILES[case.choice(CONFIDENCE)];
        let mut steps = Vec::new();
        for (whole, part, place) in SHARES {
            let Ok(share) = out.get(place) else { continue };
            steps.extend(Step::new(
                CARD.results[place].id,
                CARD.results[place].symbol,
                &(symbol(part) / symbol(whole)),
            ));
            let [low, high] = wilson(share, case.number(whole), z);
            // An end that rounding carries beyond 0 or 1 is set to it; its line would not say so.
            for (end, formula) in [(place + 1, low), (place + 2, high)] {
                if out.get(end) == Ok(formula.value()) {
                    steps.extend(Step::new(CARD.results[end].id, "", &formula));
                }
            }
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let z = QUANTILES[case.choice(CONFIDENCE)];
        let rows = SHARES.map(|(whole, part, place)| {
            let share = share(case, whole, part).ok();
            Bar {
                name: Name::Id(CARD.results[place].id),
                value: share,
                interval: share.map(|share| interval(share, case.number(whole), z)),
                segment: None,
                flagged: false,
            }
        });
        Picture::Bars { rows: rows.into(), unit: Unit::Share, cut: None }
    }
}
