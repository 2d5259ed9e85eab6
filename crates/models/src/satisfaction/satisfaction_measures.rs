//! 5.18 Six measures of satisfaction side by side: how far they agree, and whom they disagree about.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::scorecard::settled;
use crate::{
    Card, Change, Example, Field, Literal, Name, Output, Picture, Question, Reference, RowKind, Shape, Slip, Step, Unit,
};

const fn measure(id: &'static str, symbol: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Points, [-100.0, 100.0], [1.0, 7.0, 1.0], default).under("respondent").optional()
}

const fn column(id: &'static str, start: &'static [f64]) -> Field {
    Field::list(id, "y", Unit::Points, [-100.0, 100.0], 200).under("respondents").starting(start)
}

static CARD: Card = Card {
    inputs: &[
        measure("overall", "x_1", 6.0).named(&["overall satisfaction", "overall", "总体满意度", "总体满意"]),
        measure("attributes", "x_2", 5.0).named(&[
            "attribute satisfaction",
            "index of attributes",
            "指标满意度",
            "指标",
        ]),
        Field::number("comparison", "x_3", Unit::Points, [-100.0, 100.0], [-3.0, 3.0, 1.0], -1.0)
            .under("respondent")
            .optional()
            .named(&["better than expected", "disconfirmation", "期望比较", "与期望比较"]),
        measure("repurchase", "x_4", 6.0).named(&["repurchase", "buy again", "再购意愿", "再次购买"]),
        measure("recommend", "x_5", 4.0).named(&["recommend", "recommendation", "推荐意愿", "推荐"]),
        measure("dissatisfaction", "x_6", 3.0).named(&["dissatisfaction", "complaints", "不满程度", "不满"]),
        column("overalls", &[6.0, 4.0, 7.0, 3.0, 5.0, 6.0, 2.0, 5.0]),
        column("attributeMeans", &[5.0, 4.0, 6.0, 4.0, 5.0, 6.0, 3.0, 4.0]),
        column("comparisons", &[0.0, -1.0, 2.0, -2.0, 0.0, 1.0, -3.0, 1.0]),
        column("repurchases", &[6.0, 5.0, 7.0, 5.0, 4.0, 6.0, 4.0, 6.0]),
        column("recommendations", &[5.0, 3.0, 7.0, 2.0, 4.0, 6.0, 1.0, 5.0]),
        column("dissatisfactions", &[2.0, 4.0, 1.0, 5.0, 3.0, 2.0, 6.0, 4.0]),
    ],
    settings: &[
        Field::number("cut", "c", Unit::Plain, [-5.0, 5.0], [-2.0, 2.0, 0.1], 0.0),
        Field::choice("deviation", &["sample", "population"], "sample"),
    ],
    results: &[
        Output::new("satisfiedBy", "k", Unit::Count),
        Output::new("zOverall", "z_1", Unit::Plain),
        Output::new("zAttributes", "z_2", Unit::Plain),
        Output::new("zComparison", "z_3", Unit::Plain),
        Output::new("zRepurchase", "z_4", Unit::Plain),
        Output::new("zRecommend", "z_5", Unit::Plain),
        Output::new("zDissatisfaction", "z_6", Unit::Plain),
        Output::new("lowestCorrelation", "r", Unit::Plain),
        Output::new("meanCorrelation", "r_m", Unit::Plain),
        Output::new("disputed", "", Unit::Count),
    ],
    segments: &["agreed-satisfied", "disputed", "agreed-dissatisfied"],
    steps: &["allAgree", "noneAgrees"],
    reasons: &["two-respondents", "no-spread"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question { result: "zOverall", tolerance: 0.01, given: &["overall", "overalls"], settings: &[] },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["overall", "attributes", "comparison", "repurchase", "recommend", "dissatisfaction"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["zOverall"], "not-divided", Change::By(|known| known.number("overall") - known.mean("overalls"))),
        Slip::of(
            &["zOverall"],
            "mean-forgotten",
            Change::By(|known| {
                known.number("overall") * known.number("zOverall") / (known.number("overall") - known.mean("overalls"))
            }),
        ),
        Slip::of(&["segment"], "comparison-forgotten", Change::Put(&[("comparison", Literal::Number(0.0))])),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[("satisfiedBy", 4.0), ("zOverall", 0.749), ("zDissatisfaction", 0.223), ("disputed", 2.0)],
        segment: Some("disputed"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Yi, Y.",
            year: Some(1990),
            title: "A critical review of consumer satisfaction",
            container: "Review of Marketing, 4, 68–123, American Marketing Association",
        },
        Reference {
            authors: "Peterson, R. A., & Wilson, W. R.",
            year: Some(1992),
            title: "Measuring customer satisfaction: Fact and artifact",
            container: "Journal of the Academy of Marketing Science, 20(1), 61–71",
        },
    ],
    numbered: &["respondents"],
    ..Card::new("satisfaction-measures", 5, 18, Shape::Scorecard)
};

/// A measure: the respondent's own number, the column of the survey, the standardised result.
struct Measure {
    own: usize,
    column: usize,
    output: usize,
    /// −1 where more of it is less satisfaction.
    sign: f64,
}

const fn of(own: &str, column: &str, result: &str, sign: f64) -> Measure {
    Measure { own: input(&CARD, own), column: input(&CARD, column), output: output(&CARD, result), sign }
}

const MEASURES: [Measure; 6] = [
    of("overall", "overalls", "zOverall", 1.0),
    of("attributes", "attributeMeans", "zAttributes", 1.0),
    of("comparison", "comparisons", "zComparison", 1.0),
    of("repurchase", "repurchases", "zRepurchase", 1.0),
    of("recommend", "recommendations", "zRecommend", 1.0),
    of("dissatisfaction", "dissatisfactions", "zDissatisfaction", -1.0),
];
const CUT: usize = setting(&CARD, "cut");
const DEVIATION: usize = setting(&CARD, "deviation");
const SATISFIED_BY: usize = output(&CARD, "satisfiedBy");
const LOWEST_CORRELATION: usize = output(&CARD, "lowestCorrelation");
const MEAN_CORRELATION: usize = output(&CARD, "meanCorrelation");
const DISPUTED: usize = output(&CARD, "disputed");

/// The model.
pub(crate) struct SatisfactionMeasures;

/// Number of respondents in the table.
fn respondents(case: &Case) -> Result<usize, &'static str> {
    let rows = case.rows(&MEASURES.map(|measure| measure.column))?;
    if rows < 2 { Err("two-respondents") } else { Ok(rows) }
}

/// What the squares are divided by.
fn divisor(case: &Case, rows: usize) -> f64 {
    if case.choice(DEVIATION) == 0 { rows as f64 - 1.0 } else { rows as f64 }
}

/// Mean and standard deviation of a measure over the table.
fn spread(case: &Case, measure: &Measure) -> Result<[f64; 2], &'static str> {
    let rows = respondents(case)?;
    let column = case.list(measure.column);
    // By comparison: a mean of equal numbers may miss them by a rounding, and then there would be a spread.
    if column.iter().all(|value| *value == column[0]) {
        return Err("no-spread");
    }
    let mean = column.iter().sum::<f64>() / rows as f64;
    let squares: f64 = column.iter().map(|value| (value - mean) * (value - mean)).sum();
    Ok([mean, (squares / divisor(case, rows)).sqrt()])
}

fn standardised(case: &Case, measure: &Measure, value: f64) -> Result<f64, &'static str> {
    let [mean, deviation] = spread(case, measure)?;
    if value.is_nan() { Err("missing") } else { Ok(settled(measure.sign * (value - mean) / deviation)) }
}

/// The standardised columns of the table, all pointing to satisfaction.
fn table(case: &Case) -> Result<Vec<Vec<f64>>, &'static str> {
    let column = |measure: &Measure| {
        case.list(measure.column).iter().map(|value| standardised(case, measure, *value)).collect::<Result<_, _>>()
    };
    respondents(case)?;
    MEASURES.iter().map(column).collect()
}

/// Correlation of two standardised columns.
fn correlation(case: &Case, left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(left, right)| left * right).sum::<f64>() / divisor(case, left.len())
}

/// The pairs of different measures with their correlations.
fn pairs(case: &Case) -> Result<Vec<(usize, usize, f64)>, &'static str> {
    let table = table(case)?;
    let all = (0..MEASURES.len()).flat_map(|row| (0..row).map(move |column| (row, column)));
    Ok(all.map(|(row, column)| (row, column, correlation(case, &table[row], &table[column]))).collect())
}

impl Model for SatisfactionMeasures {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let cut = case.number(CUT);
        let mut satisfied = Ok(0);
        for measure in &MEASURES {
            let value = standardised(case, measure, case.number(measure.own));
            out.set(measure.output, value);
            satisfied = satisfied.and_then(|count| Ok(count + usize::from(value? >= cut)));
        }
        out.set(SATISFIED_BY, satisfied.map(|count| count as f64));
        let pairs = pairs(case);
        let of_pairs = |reduce: fn(&mut dyn Iterator<Item = f64>) -> f64| {
            pairs.as_ref().map(|pairs| reduce(&mut pairs.iter().map(|pair| pair.2))).map_err(|reason| *reason)
        };
        out.set(LOWEST_CORRELATION, of_pairs(|all| all.fold(f64::INFINITY, f64::min)));
        out.set(MEAN_CORRELATION, of_pairs(|all| all.sum::<f64>() / 15.0));
        let disputed = table(case).map(|table| {
            let satisfied = |row: usize| table.iter().filter(|column| column[row] >= cut).count();
            (0..table[0].len()).filter(|row| !matches!(satisfied(*row), 0 | 6)).count() as f64
        });
        out.set(DISPUTED, disputed);
        out.segment = satisfied.ok().map(|count| match count {
            6 => 0,
            0 => 2,
            _ => 1,
        });
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        for measure in &MEASURES {
            let (Ok([mean, deviation]), Ok(_)) = (spread(case, measure), out.get(measure.output)) else { continue };
            let own = Expr::Symbol(CARD.inputs[measure.own].symbol, case.number(measure.own));
            let mean = Expr::Symbol("m", mean);
            let distance = if measure.sign > 0.0 { own - mean } else { mean - own };
            let Output { id, symbol, .. } = CARD.results[measure.output];
            steps.extend(Step::new(id, symbol, &(distance / Expr::Symbol("s", deviation))));
        }
        if let Ok(count) = out.get(SATISFIED_BY) {
            let count = Expr::Symbol("k", count);
            steps.extend(Step::new("allAgree", "", &count.clone().compare(Relation::Equal, 6.0)));
            steps.extend(Step::new("noneAgrees", "", &count.compare(Relation::Equal, 0.0)));
        }
        if let (Ok(pairs), Ok(table)) = (pairs(case), table(case))
            && let Some((row, column, _)) = pairs.into_iter().min_by(|left, right| left.2.total_cmp(&right.2))
        {
            let element = |symbol, place: usize| Expr::Element(symbol, 1, table[place].clone());
            let rows = table[row].len();
            let sum = Expr::sum("i", 1, rows as i64, element("a", column) * element("b", row));
            steps.extend(Step::new("lowestCorrelation", "r", &(sum / Expr::Symbol("d", divisor(case, rows)))));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let names: Vec<Name> = MEASURES.iter().map(|measure| Name::Id(CARD.inputs[measure.own].id)).collect();
        let table = table(case).ok();
        let cell = |row: usize, column: usize| {
            let table = table.as_ref()?;
            Some(if row == column { 1.0 } else { correlation(case, &table[row], &table[column]) })
        };
        let values = (0..names.len()).map(|row| (0..names.len()).map(|column| cell(row, column)).collect()).collect();
        Picture::Heat { rows: names.clone(), columns: names, values, unit: Unit::Plain }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values, evaluate};

    #[test]
    fn correlations_stay_within_one_and_do_not_ask_how_the_spread_is_counted() {
        let of = |deviation: &str| {
            let settings = Values::from([("deviation".to_owned(), Value::Word(deviation.to_owned()))]);
            let Picture::Heat { values, .. } =
                evaluate("satisfaction-measures", &Values::new(), &settings).unwrap().picture
            else {
                panic!("no table")
            };
            values.into_iter().flatten().flatten().collect::<Vec<f64>>()
        };
        for (sample, population) in of("sample").into_iter().zip(of("population")) {
            assert!((-1.0..=1.0).contains(&sample) && (sample - population).abs() < 1e-12);
        }
    }

    #[test]
    fn a_column_without_spread_has_a_reason() {
        let inputs = Values::from([("overalls".to_owned(), Value::List(vec![4.1; 8]))]);
        let evaluation = evaluate("satisfaction-measures", &inputs, &Values::new()).unwrap();
        let reason = |id: &str| evaluation.values.iter().find(|quantity| quantity.id == id).unwrap().reason;
        assert_eq!([reason("zOverall"), reason("zAttributes")], [Some("no-spread"), None]);
        assert_eq!(reason("lowestCorrelation"), Some("no-spread"));
    }
}
