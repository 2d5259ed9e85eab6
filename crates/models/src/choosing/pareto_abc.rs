//! 2.5 The 80/20 rule and ABC classes, with the boundary rule stated.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Function, Relation};
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Literal, Mark, Name, Output, Picture, Question, Reference, RowKind, Series, Shape,
    Slip, Span, Step, Unit,
};

const fn share(id: &'static str, symbol: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Share, [0.0, 1.0], [0.05, 1.0, 0.05], default)
}

static CARD: Card = Card {
    inputs: &[
        Field::list("revenues", "x", Unit::Money, [-1e12, 1e12], 5000)
            .under("customers")
            .gathering("revenue")
            .starting(&[500.0, 200.0, 100.0, 60.0, 40.0, 30.0, 25.0, 20.0, 15.0, 10.0]),
        Field::number("revenue", "r", Unit::Money, [-1e12, 1e12], [0.0, 500.0, 5.0], 60.0).under("own").named(&[
            "revenue",
            "sales",
            "amount",
            "profit",
            "销售额",
            "金额",
            "利润",
        ]),
    ],
    settings: &[
        share("aCut", "c_A", 0.8),
        share("bCut", "c_B", 0.95),
        Field::choice("boundary", &["before", "after"], "before"),
        share("top", "t", 0.2),
    ],
    results: &[
        Output::new("topShare", "P", Unit::Share),
        Output::new("a", "n_A", Unit::Count),
        Output::new("b", "n_B", Unit::Count),
        Output::new("c", "n_C", Unit::Count),
        Output::new("aShare", "s_A", Unit::Share),
        Output::new("bShare", "s_B", Unit::Share),
        Output::new("cShare", "s_C", Unit::Share),
        Output::new("standing", "u", Unit::Share),
        Output::new("leftOut", "", Unit::Count),
    ],
    segments: &["class-a", "class-b", "class-c"],
    steps: &["total", "topCount", "inA", "inB", "customersUpTo", "amountUpTo"],
    reasons: &["none-positive", "not-positive", "cuts-out-of-order"],
    cautions: 4,
    rows: Some(RowKind::Customer),
    questions: &[
        Question { result: "topShare", tolerance: 0.005, given: &["revenues"], settings: &["top"] },
        Question { result: "a", tolerance: 0.0, given: &["revenues"], settings: &["boundary"] },
        Question { result: "segment", tolerance: 0.0, given: &["revenues", "revenue"], settings: &["boundary"] },
    ],
    slips: &[
        Slip::of(&["topShare"], "law", Change::Gives(0.8)),
        Slip::of(&["topShare"], "others", Change::TheRest),
        Slip::of(&["a"], "with-b", Change::Sum(&["a", "b"])),
    ],
    example: Example {
        inputs: &[
            ("revenues", Literal::List(&[500.0, 200.0, 100.0, 60.0, 40.0, 30.0, 25.0, 20.0, 15.0, 10.0])),
            ("revenue", Literal::Number(60.0)),
        ],
        settings: &[],
        values: &[
            ("topShare", 0.7),
            ("a", 3.0),
            ("b", 4.0),
            ("c", 3.0),
            ("aShare", 0.8),
            ("bShare", 0.155),
            ("cShare", 0.045),
            ("standing", 0.8),
            ("leftOut", 0.0),
        ],
        segment: Some("class-b"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Pareto, V.",
            year: Some(1896),
            title: "Cours d’économie politique",
            container: "F. Rouge, Lausanne",
        },
        Reference {
            authors: "Dickie, H. F.",
            year: Some(1951),
            title: "ABC inventory analysis shoots for dollars, not pennies",
            container: "Factory Management and Maintenance",
        },
        Reference {
            authors: "McCarthy, D. M., & Winer, R. S.",
            year: Some(2019),
            title: "The Pareto rule in marketing revisited: Is it 80/20 or 70/20?",
            container: "Marketing Letters, 30(2)",
        },
    ],
    numbered: &["customers"],
    ..Card::new("pareto-abc", 2, 5, Shape::Tiers)
};

const REVENUES: usize = input(&CARD, "revenues");
const REVENUE: usize = input(&CARD, "revenue");
const A_CUT: usize = setting(&CARD, "aCut");
const B_CUT: usize = setting(&CARD, "bCut");
const BOUNDARY: usize = setting(&CARD, "boundary");
const TOP: usize = setting(&CARD, "top");
const TOP_SHARE: usize = output(&CARD, "topShare");
const COUNTS: usize = output(&CARD, "a");
const SHARES: usize = output(&CARD, "aShare");
const STANDING: usize = output(&CARD, "standing");
const LEFT_OUT: usize = output(&CARD, "leftOut");

/// Shares this close to a cut are at it: sums of decimals end a little beside.
const CLOSE: f64 = 1e-9;

/// Positive amounts, largest first.
struct Ranking {
    sorted: Vec<f64>,
    /// What the first so and so many bring together, from none to all.
    cumulative: Vec<f64>,
    total: f64,
    left_out: usize,
    /// Customers and share of the total of each class.
    classes: [(usize, f64); 3],
}

fn ranking(case: &Case) -> Result<Ranking, &'static str> {
    let rows = case.rows(&[REVENUES])?;
    if case.number(A_CUT) > case.number(B_CUT) {
        return Err("cuts-out-of-order");
    }
    let mut sorted: Vec<f64> = case.list(REVENUES).iter().copied().filter(|amount| *amount > 0.0).collect();
    if sorted.is_empty() {
        return Err("none-positive");
    }
    sorted.sort_unstable_by(|left, right| right.total_cmp(left));
    let left_out = rows - sorted.len();
    let mut cumulative = vec![0.0];
    for amount in &sorted {
        cumulative.push(cumulative[cumulative.len() - 1] + amount);
    }
    let total = cumulative[sorted.len()];
    let mut ranking = Ranking { sorted, cumulative, total, left_out, classes: [(0, 0.0); 3] };
    ranking.classes = ranking.classes(case);
    Ok(ranking)
}

fn is_after(case: &Case) -> bool {
    case.choice(BOUNDARY) == 1
}

impl Ranking {
    /// The cumulative share that decides the class of an amount. Equal amounts stand or fall together.
    fn standing(&self, case: &Case, amount: f64) -> f64 {
        let counts = |other: &f64| if is_after(case) { *other >= amount } else { *other > amount };
        self.cumulative[self.sorted.partition_point(counts)] / self.total
    }

    fn class_at(case: &Case, standing: f64) -> usize {
        let within = |place: usize| {
            if is_after(case) { standing <= case.number(place) + CLOSE } else { standing < case.number(place) - CLOSE }
        };
        [A_CUT, B_CUT].into_iter().position(within).unwrap_or(2)
    }

    /// Customers and share of the total of each class.
    fn classes(&self, case: &Case) -> [(usize, f64); 3] {
        let mut classes = [(0, 0.0); 3];
        for amount in &self.sorted {
            let class = &mut classes[Self::class_at(case, self.standing(case, *amount))];
            class.0 += 1;
            class.1 += amount / self.total;
        }
        classes
    }

    fn top_count(&self, case: &Case) -> Expr {
        (Expr::Symbol("n", self.sorted.len() as f64) * Expr::Symbol("t", case.number(TOP))).call(Function::Ceil)
    }

    fn top(&self, case: &Case) -> Expr {
        let count = self.top_size(case);
        let members = Expr::Element("x", 1, self.sorted[..count].to_vec());
        Expr::sum("i", 1, count as i64, members) / Expr::Symbol("S", self.total)
    }

    fn top_size(&self, case: &Case) -> usize {
        (self.top_count(case).value().max(1.0) as usize).min(self.sorted.len())
    }
}

/// The model.
pub(crate) struct ParetoAbc;

impl Model for ParetoAbc {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let ranking = out.keep(|| ranking(case));
        let ranking = ranking.as_ref().as_ref().map_err(|reason| *reason);
        let classes = ranking.map(|ranking| ranking.classes);
        for class in 0..3 {
            out.set(COUNTS + class, classes.map(|classes| classes[class].0 as f64));
            out.set(SHARES + class, classes.map(|classes| classes[class].1));
        }
        out.set(TOP_SHARE, ranking.map(|ranking| ranking.cumulative[ranking.top_size(case)] / ranking.total));
        out.set(LEFT_OUT, ranking.map(|ranking| ranking.left_out as f64));
        let amount = case.number(REVENUE);
        let standing = match ranking {
            Ok(_) if amount <= 0.0 => Err("not-positive"),
            _ => ranking.map(|ranking| ranking.standing(case, amount)),
        };
        out.set(STANDING, standing);
        out.segment = standing.ok().map(|standing| Ranking::class_at(case, standing) as u8);
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        let Ok(ranking) = ranking(case) else { return steps };
        let all = Expr::Element("x", 1, ranking.sorted.clone());
        steps.extend(Step::new("total", "S", &Expr::sum("i", 1, ranking.sorted.len() as i64, all)));
        steps.extend(Step::new("topCount", "k", &ranking.top_count(case)));
        steps.extend(Step::new("topShare", "P", &ranking.top(case)));
        let Ok(standing) = out.get(STANDING) else { return steps };
        let relation = if is_after(case) { Relation::AtMost } else { Relation::LessThan };
        for (id, symbol, place) in [("inA", "c_A", A_CUT), ("inB", "c_B", B_CUT)] {
            // What is within rounding of the cut is at it, as in the classes.
            let cut = case.number(place);
            let shown = if (standing - cut).abs() <= CLOSE { cut } else { standing };
            let test = Expr::Symbol("u", shown).compare(relation, Expr::Symbol(symbol, cut));
            steps.extend(Step::new(id, "", &test));
            if test.value() == 1.0 {
                break;
            }
        }
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let axis = |id| Span { id, unit: Unit::Share, min: 0.0, max: 1.0 };
        let mut points = vec![[0.0, 0.0]];
        let mut marks = Vec::new();
        if let Ok(ranking) = ranking(case) {
            let count = ranking.sorted.len() as f64;
            let top = ranking.top_size(case) as f64 / count;
            let name = Name::Id("topShare");
            marks.extend(out.get(TOP_SHARE).ok().map(|share| Mark { name, x: top, y: share, field: Some("top") }));
            for (place, sum) in ranking.cumulative.iter().enumerate().skip(1) {
                points.push([place as f64 / count, sum / ranking.total]);
            }
            let mut end = 0;
            for (class, (members, _)) in ranking.classes.into_iter().enumerate().take(2) {
                end += members;
                let [x, y] = points[end];
                marks.extend((members > 0).then_some(Mark { name: Name::Id(CARD.segments[class]), x, y, field: None }));
            }
        }
        let series = Series { name: Name::Id("amountUpTo"), points, stepped: false };
        Picture::Curve { x: axis("customersUpTo"), y: axis("amountUpTo"), series: vec![series], marks, cut: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    fn counts(revenues: &[f64], boundary: &str) -> Vec<f64> {
        let inputs = Values::from([("revenues".to_owned(), Value::List(revenues.to_vec()))]);
        let settings = Values::from([("boundary".to_owned(), Value::Word(boundary.to_owned()))]);
        let values = crate::model::evaluate(&ParetoAbc, &inputs, &settings).unwrap().values;
        values[COUNTS..COUNTS + 3].iter().map(|quantity| quantity.value.unwrap()).collect()
    }

    #[test]
    fn the_boundary_rule_decides_and_equal_customers_stay_together() {
        let example = [500.0, 200.0, 100.0, 60.0, 40.0, 30.0, 25.0, 20.0, 15.0, 10.0];
        assert_eq!(counts(&example, "before"), [3.0, 4.0, 3.0]);
        assert_eq!(counts(&example, "after"), [3.0, 3.0, 4.0]);
        assert_eq!(counts(&[7.0; 4], "before"), [4.0, 0.0, 0.0]);
        assert_eq!(counts(&[7.0; 4], "after"), [0.0, 0.0, 4.0]);
    }
}
