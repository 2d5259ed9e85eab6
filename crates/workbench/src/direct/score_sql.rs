//! Scores of customers as SQL: what a fitted model says of each, told where the customers are.
//!
//! SQL knows neither the hypergeometric function nor, in most dialects, the gamma function. So what has no closed form is an
//! integral over the customers' own chance or time of leaving, by the trapezoidal rule in its log odds: the nodes stand in the
//! query as a table. Each different history is scored once and joined back. The sums are scaled by the height of the density, which
//! has a closed form, so that no count of purchases is too large.
//!
//! Covariates that do not change with time are columns of the customers' table: each row has parameters of its own, and
//! where the chance of leaving is among them, the nodes are placed by the row. With covariates that hardly two customers share
//! nearly every row is scored by itself, which is slower and no less right.

use std::collections::BTreeMap;

use btyd::covariates::loads;
use btyd::gamma_gamma::{self, GammaGamma};
use serde::{Deserialize, Serialize};

use super::fits::PurchaseFit;
use super::history_sql::Dialect;
use super::moved_sql::{Column, Moved, bounded_exponential};
use super::purchases::MODELS;
use super::spend::{SPEND_MODEL, SpendFit};
use super::summary::FitSummary;
use crate::protocol::Failure;

/// What is to be written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ScoreSqlOptions {
    /// For which database.
    pub dialect: Dialect,
    /// Name of the table with a row a customer: `frequency`, `recency`, `age` in the unit of the fit, and `spend` where a
    /// model of it is given, as [`history_sql`](super::history_sql()) names them.
    pub table: String,
    /// Time ahead over which purchases are expected, in the unit of the fit.
    pub horizon: f64,
    /// Columns of the table, of numbers, with the covariates of the fits, by the covariates' names; a covariate that is not
    /// among them is in the column of its own name.
    pub covariates: BTreeMap<String, String>,
}

impl Default for ScoreSqlOptions {
    fn default() -> Self {
        let (dialect, covariates) = (Dialect::default(), BTreeMap::new());
        Self { dialect, table: "customers".to_owned(), horizon: 52.0, covariates }
    }
}

/// The models that are written.
const WRITTEN: [&str; 4] = ["nbd", "bg-nbd", "mbg-nbd", "pareto-nbd"];

/// The query that adds to each row of a table of customers `alive` (the probability to be alive now) and `expected` (purchases
/// over the horizon), and with a spend model `mean_spend` (the expected amount of an order; null where it does not exist) and
/// `expected_spend`, not discounted. A row without one of the columns that are read is left out.
///
/// # Errors
/// `bad-option` for a model that is not written in SQL (`model`: `nbd`, `bg-nbd`, `mbg-nbd` and `pareto-nbd` are, without
/// correlation), a fit with covariates that change with time, whose values are no columns of a customer (`covariates`), a covariate
/// that the fits do not have, an empty name, or a horizon that is not finite and positive.
pub fn score_sql(
    purchases: &PurchaseFit,
    spend: Option<&SpendFit>,
    options: &ScoreSqlOptions,
) -> Result<String, Failure> {
    if !purchases.over_time().is_empty() {
        return Err(Failure::new("bad-option").column("covariates").value(purchases.over_time().join(", ")));
    }
    // Where one is unknown, no model takes the rest.
    let told = |summary: &FitSummary| -> Vec<(String, f64)> {
        let known = |(name, value): &(String, Option<f64>)| value.map(|value| (name.clone(), value));
        summary.parameters.iter().map(known).collect::<Option<_>>().unwrap_or_default()
    };
    let summary = purchases.summary();
    let spend = spend.map(|spend| told(&spend.summary()));
    score_query(summary.model, &told(&summary), spend.as_deref(), options, &BTreeMap::new())
}

/// The same of the parameters and effects of a model by name, and of those of a spend model. `words` has the texts that are 0 and
/// 1 in those columns of covariates that are not of numbers, by the covariate's name; a row with another text is left out.
pub(crate) fn score_query(
    model: &str,
    named: &[(String, f64)],
    spend: Option<&[(String, f64)]>,
    options: &ScoreSqlOptions,
    words: &BTreeMap<String, [String; 2]>,
) -> Result<String, Failure> {
    let ScoreSqlOptions { dialect: sql, table, horizon, .. } = options;
    if table.trim().is_empty() {
        return Err(Failure::new("bad-option").column("table").value("").expected("customers"));
    }
    if !(horizon.is_finite() && *horizon > 0.0) {
        return Err(Failure::new("bad-option").column("horizon").value(*horizon).expected("> 0"));
    }
    let refused = || Failure::new("bad-option").column("model").value(model).expected(WRITTEN.join(" "));
    let entry = MODELS.iter().find(|entry| entry.id == model).ok_or_else(refused)?;
    let moved = Moved::new(entry.names, |prefix| (entry.effects?.loads)(prefix), named).ok_or_else(refused)?;
    let money = match spend {
        Some(named) => {
            let unknown = || Failure::new("bad-option").column("model").value(SPEND_MODEL);
            Some(Moved::new(&gamma_gamma::NAMES, loads::<GammaGamma>, named).ok_or_else(unknown)?)
        }
        None => None,
    };
    let known: Vec<&str> = moved.covariates().chain(money.iter().flat_map(Moved::covariates)).collect();
    if let Some(unknown) = options.covariates.keys().find(|name| !known.contains(&name.as_str())) {
        return Err(Failure::new("bad-option").column("covariates").value(unknown.as_str()));
    }
    // Each covariate as a number of the customers' table, and under a name of ours.
    let column = |name: &str| {
        let column = format!("customers.{}", sql.name(options.covariates.get(name).map_or(name, String::as_str)));
        sql.number(&match words.get(name) {
            Some(words) => {
                let [zero, one] = words.each_ref().map(|word| sql.literal(word));
                format!("CASE {} WHEN {zero} THEN 0 WHEN {one} THEN 1 END", sql.text(&column))
            }
            None => column,
        })
    };
    let covariates: Vec<Column> = moved
        .covariates()
        .enumerate()
        .map(|(place, name)| Column { name: format!("covariate_{}", place + 1), given: column(name) })
        .collect();
    let scoring = Scoring::of(model, &moved, *horizon).ok_or_else(refused)?;
    let table = sql.table(table);
    let keys: Vec<Column> = ["frequency", "recency", "age"]
        .into_iter()
        .map(|name| Column { name: name.to_owned(), given: sql.number(&format!("customers.{name}")) })
        .chain(covariates)
        .collect();
    let listed =
        |told: &dyn Fn(&Column) -> String, between: &str| keys.iter().map(told).collect::<Vec<_>>().join(between);
    let key = listed(&|column| column.name.clone(), ", ");
    let mut parts = vec![format!(
        "histories AS (\n  SELECT DISTINCT {}\n  FROM {table} AS customers\n)",
        listed(&|column| format!("{} AS {}", column.given, column.name), ", "),
    )];
    // Parameters of its own are columns of each history.
    let own = moved.columns();
    let (mut from, mut all) = ("histories", key.clone());
    if !own.is_empty() {
        let made: Vec<String> = own.iter().map(|column| format!("{} AS {}", column.given, column.name)).collect();
        parts.push(format!("moved AS (\n  SELECT {key},\n    {}\n  FROM histories\n)", made.join(",\n    ")));
        from = "moved";
        all = own.iter().fold(key.clone(), |all, column| format!("{all}, {}", column.name));
    }
    if let Some(integral) = &scoring.integral {
        parts.push(format!("nodes AS (\n  {}\n)", sql.rows(integral.columns, &integral.nodes)));
        let placed = match &integral.placed {
            Some(placed) => placed(&all, from),
            None => format!("{from} CROSS JOIN nodes"),
        };
        parts.push(format!("integrals AS (\n  SELECT {all}, {}\n  FROM {placed}\n  GROUP BY {all}\n)", integral.sums,));
        from = "integrals";
    }
    parts.push(format!(
        "scores AS (\n  SELECT {key}, alive, alive * if_alive AS expected\n  FROM (\n    SELECT {key},\n      {} AS alive,\n      {} AS if_alive\n    FROM {from}\n  ) AS conditional\n)",
        scoring.alive, scoring.if_alive,
    ));
    let spent = money.map_or_else(String::new, |money| {
        let money = mean_spend(&money, &keys[0].given, &sql.number("customers.spend"), column);
        format!(",\n  {money} AS mean_spend,\n  scores.expected * {money} AS expected_spend")
    });
    Ok(format!(
        "WITH {}\nSELECT customers.*, scores.alive AS alive, scores.expected AS expected{spent}\nFROM {table} AS customers\nJOIN scores ON {}",
        parts.join(",\n"),
        listed(&|column| format!("scores.{} = {}", column.name, column.given), " AND "),
    ))
}

/// A model as expressions over the columns of a history.
struct Scoring {
    integral: Option<Integral>,
    /// Probability to be alive.
    alive: String,
    /// Expected purchases of one who is.
    if_alive: String,
}

/// Columns of the table of nodes: a share between 0 and 1, its logarithm of one less it, and the logarithm of the weight.
const NODE: [&str; 3] = ["share", "log_rest", "log_weight"];

/// What is selected from, with the columns of [`NODE`] beside others: for those columns and what has them.
type Placing = Box<dyn Fn(&str, &str) -> String>;

/// Sums over nodes.
struct Integral {
    columns: &'static [&'static str],
    nodes: Vec<Vec<f64>>,
    /// Where nodes are placed by the row.
    placed: Option<Placing>,
    sums: String,
}

impl Scoring {
    fn of(model: &str, moved: &Moved<'_>, horizon: f64) -> Option<Self> {
        let texts = moved.texts();
        match (model, texts.as_slice()) {
            ("nbd", [r, alpha]) => Some(Self {
                integral: None,
                alive: "1".to_owned(),
                if_alive: format!("{horizon:e} * ({r} + frequency) / ({alpha} + age)"),
            }),
            ("bg-nbd", _) => Self::beta_geometric(moved, 0, horizon),
            ("mbg-nbd", _) => Self::beta_geometric(moved, 1, horizon),
            ("pareto-nbd", [r, alpha, s, beta]) => {
                let &[_, _, shape, _] = moved.values() else { return None };
                Some(Self::pareto([r, alpha, s, beta], shape, horizon))
            }
            _ => None,
        }
    }

    /// Who is alive has stayed at every chance to leave: its chance p of leaving is Beta(a, b + chances), and
    /// `E[Y(t) | p] = (1 − (1 + p t / (α + T))^−(r+x)) / p` (Fader, Hardie and Lee, 2005, before p is integrated out).
    fn beta_geometric(moved: &Moved<'_>, at_once: u8, horizon: f64) -> Option<Self> {
        let (texts, &[_, _, a_of_all, b_of_all]) = (moved.texts(), moved.values()) else { return None };
        let [r, alpha, a, b] = texts.as_slice() else { return None };
        let purchases = format!("({r} + frequency)");
        let stayed = format!("(frequency + {at_once})");
        let peak = format!("({a} / ({a} + {b} + {stayed}))");
        let height = format!("{a} * LN({peak}) + ({b} + {stayed}) * LN(1 - {peak})");
        let density = bounded_exponential(&format!("log_weight + {stayed} * log_rest - ({height})"));
        let step = format!("(share * {horizon:e} / ({alpha} + age))");
        // Where the power is hardly less than one, its difference from one is a series.
        let term = |order: u32| format!("({purchases} + {order}) * {step}");
        let series = format!(
            "{purchases} * {horizon:e} / ({alpha} + age) * (1 - {} / 2 * (1 - {} / 3 * (1 - {} / 4 * (1 - {} / 5))))",
            term(1),
            term(2),
            term(3),
            term(4),
        );
        let power = bounded_exponential(&format!("-{purchases} * LN(1 + {step})"));
        let purchases_ahead = format!("CASE WHEN {} < 1e-3 THEN {series} ELSE (1 - {power}) / share END", term(4));
        let left = format!(
            "{a} / ({b} - {} + frequency) * {}",
            1 - at_once,
            bounded_exponential(&format!("{purchases} * LN(({alpha} + age) / ({alpha} + recency))")),
        );
        let alive = format!("1 / (1 + {left})");
        let sums = format!("SUM({density} * ({purchases_ahead})) AS ahead, SUM({density}) AS mass");
        let integral = if moved.moves(2) || moved.moves(3) {
            let (a, b) = (a.clone(), b.clone());
            let placed = move |columns: &str, from: &str| placed([&a, &b, &stayed], columns, from);
            Integral { columns: &SPREAD_NODE, nodes: spread_nodes(), placed: Some(Box::new(placed)), sums }
        } else {
            Integral { columns: &NODE, nodes: nodes(a_of_all, b_of_all), placed: None, sums }
        };
        Some(Self {
            integral: Some(integral),
            alive: if at_once == 0 { format!("CASE WHEN frequency > 0 THEN {alive} ELSE 1 END") } else { alive },
            if_alive: "ahead / mass".to_owned(),
        })
    }

    /// The odds of having left are an integral over the time of leaving between the last purchase and now (Schmittlein,
    /// Morrison and Colombo, 1987); one who is alive has a rate of leaving that is Gamma(s, β + T). `shape` is the s that no
    /// covariate moves.
    fn pareto([r, alpha, s, beta]: [&str; 4], shape: f64, horizon: f64) -> Self {
        let time = "(recency + (age - recency) * share)";
        let relative = format!(
            "log_weight + ({r} + frequency) * LN(({alpha} + age) / ({alpha} + {time})) + {s} * LN(({beta} + age) / ({beta} + {time}))"
        );
        let left = format!("{s} * (age - recency) * SUM({} / ({beta} + {time}))", bounded_exponential(&relative));
        let length = format!("LN(1 + {horizon:e} / ({beta} + age))");
        let bend = format!("({:e} * {length})", shape - 1.0);
        let series = format!("{length} * (1 - {bend} / 2 * (1 - {bend} / 3 * (1 - {bend} / 4 * (1 - {bend} / 5))))");
        let power = bounded_exponential(&format!("-{bend}"));
        let lifetime = if shape == 1.0 {
            length
        } else {
            format!("CASE WHEN ABS({bend}) < 1e-3 THEN {series} ELSE (1 - {power}) / {:e} END", shape - 1.0)
        };
        let sums = format!("{left} AS left_odds");
        Self {
            integral: Some(Integral { columns: &NODE, nodes: nodes(1.0, 1.0), placed: None, sums }),
            alive: "1 / (1 + left_odds)".to_owned(),
            if_alive: format!("({r} + frequency) / ({alpha} + age) * ({beta} + age) * {lifetime}"),
        }
    }
}

/// Gamma-Gamma's expected amount of an order (Fader and Hardie, 2013).
fn mean_spend(moved: &Moved<'_>, frequency: &str, spend: &str, column: impl Fn(&str) -> String) -> String {
    let texts = moved.texts_over(column);
    // The three of the model, by its names.
    let [p, q, gamma] = [0, 1, 2].map(|place| texts[place].as_str());
    let below = format!("({p} * {frequency} + {q} - 1)");
    format!("(CASE WHEN {below} > 0 THEN {p} * ({gamma} + {frequency} * {spend}) / {below} END)")
}

/// The largest count of purchases that the nodes are spread for.
const MOST: f64 = 1e6;

/// Nodes of the trapezoidal rule in `u` for a density like Beta(a, b + n) of a share, whatever the `n` up to [`MOST`]: the log
/// odds of the share are `sinh u`, with steps well below the standard deviation of log odds.
fn nodes(a: f64, b: f64) -> Vec<Vec<f64>> {
    let dense = libm::log(MOST) + 2.0;
    let step = (0.6 / (libm::sqrt(a.max(1.0)) * dense)).min(1.0 / 24.0);
    let first = libm::floor(libm::asinh(end(a, b + MOST, -1.0)) / step) as i64;
    let last = libm::ceil(libm::asinh(end(a, b, 1.0)) / step) as i64;
    let node = |index: i64| {
        let u = index as f64 * step;
        let [log_share, log_rest] = logs(libm::sinh(u));
        vec![libm::exp(log_share), log_rest, a * log_share + b * log_rest + libm::log(step * libm::cosh(u))]
    };
    (first..=last).map(node).collect()
}

/// Columns of nodes that are placed by the row: how far they are from the middle, and the logarithm of the weight.
const SPREAD_NODE: [&str; 2] = ["distance", "log_width"];

/// Nodes of the trapezoidal rule in `u` of distances `sinh u` to either side, far enough for a density that falls by e^−40
/// within 200,000 (`a` of 0.0002).
fn spread_nodes() -> Vec<Vec<f64>> {
    const STEP: f64 = 1.0 / 24.0;
    const LAST: i32 = 312;
    let node = |index: i32| {
        let u = f64::from(index) * STEP;
        vec![libm::sinh(u), libm::log(STEP * libm::cosh(u))]
    };
    (-LAST..=LAST).map(node).collect()
}

/// The nodes of each row for a density of a share like Beta(a, b + stayed): in its log odds, about the highest place, a standard
/// deviation apart where that is less than one.
fn placed([a, b, stayed]: [&str; 3], columns: &str, from: &str) -> String {
    let middle = format!("LN({a} / ({b} + {stayed}))");
    let spread = format!("LEAST(1, SQRT(1 / {a} + 1 / ({b} + {stayed})))");
    // The logarithm of one and less is exact enough, and an exponential that is too small is not asked for.
    let bend = "LN(1 + EXP(GREATEST(-700, -ABS(odds))))";
    format!(
        "(
    SELECT {columns}, EXP(GREATEST(-700, log_share)) AS share, log_rest,
      {a} * log_share + {b} * log_rest + log_width AS log_weight
    FROM (
      SELECT {columns}, log_width, LEAST(odds, 0) - {bend} AS log_share, -GREATEST(odds, 0) - {bend} AS log_rest
      FROM (
        SELECT {columns}, log_width, {middle} + {spread} * distance AS odds
        FROM {from} CROSS JOIN nodes
      ) AS apart
    ) AS shared
  ) AS placed"
    )
}

/// Log odds below (`direction` −1) or above (1) which the density of Beta(a, b) is nothing beside its height.
fn end(a: f64, b: f64, direction: f64) -> f64 {
    // e^−40 is nothing beside one.
    const NOTHING: f64 = 40.0;
    let at = |odds: f64| {
        let [log_share, log_rest] = logs(odds);
        a * log_share + b * log_rest
    };
    let middle = libm::log(a / b);
    let mut distance = 1.0;
    while at(middle) - at(middle + direction * distance) < NOTHING {
        distance *= 1.25;
    }
    middle + direction * distance
}

/// Logarithms of a share and of one less it, by its log odds.
fn logs(odds: f64) -> [f64; 2] {
    [-ln_one_plus_exp(-odds), -ln_one_plus_exp(odds)]
}

fn ln_one_plus_exp(x: f64) -> f64 {
    if x > 0.0 { x + libm::log1p(libm::exp(-x)) } else { libm::log1p(libm::exp(x)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::direct::{
        AtPurchases, CovariateNames, FitOptions, HistoryColumnsGiven, OverTimeGiven, PurchaseHistory, Values,
    };

    /// What the query of BG/NBD sums for a customer who is alive.
    fn summed(
        [r, alpha, a, b]: [f64; 4],
        [x, age]: [f64; 2],
        stayed: f64,
        horizon: f64,
        nodes: impl Iterator<Item = [f64; 3]>,
    ) -> f64 {
        let peak = a / (a + b + stayed);
        let height = a * peak.ln() + (b + stayed) * (1.0 - peak).ln();
        let (mut ahead, mut mass) = (0.0, 0.0);
        for node in nodes {
            let [share, log_rest, log_weight] = node;
            let density = (log_weight + stayed * log_rest - height).clamp(-700.0, 700.0).exp();
            let step = share * horizon / (alpha + age);
            let value = if share == 0.0 {
                (r + x) * horizon / (alpha + age)
            } else {
                -(-(r + x) * step.ln_1p()).exp_m1() / share
            };
            ahead += density * value;
            mass += density;
        }
        ahead / mass
    }

    /// The nodes of a row as the query places them.
    fn spread(a: f64, b: f64, stayed: f64) -> Vec<[f64; 3]> {
        let (middle, width) = ((a / (b + stayed)).ln(), (1.0 / a + 1.0 / (b + stayed)).sqrt().min(1.0));
        let node = |node: Vec<f64>| {
            let odds = middle + width * node[0];
            let bend = (1.0 + (-odds.abs()).max(-700.0).exp()).ln();
            let (log_share, log_rest) = (odds.min(0.0) - bend, -odds.max(0.0) - bend);
            [log_share.max(-700.0).exp(), log_rest, a * log_share + b * log_rest + node[1]]
        };
        spread_nodes().into_iter().map(node).collect()
    }

    #[test]
    fn nodes_sum_what_the_model_expects() {
        let grid = [0.02, 0.3, 0.793, 1.0, 2.5, 8.0, 30.0];
        for (a, b) in grid.iter().flat_map(|a| grid.map(|b| (*a, b))) {
            for (at_once, id) in [(0.0, "bg-nbd"), (1.0, "mbg-nbd")] {
                let parameters = [0.243, 4.414, a, b];
                let model = PurchaseFit::of(id, parameters.to_vec()).expect("a model");
                for [x, recency, age] in [
                    [0.0, 0.0, 30.0],
                    [1.0, 2.0, 30.0],
                    [7.0, 29.0, 38.9],
                    [300.0, 400.0, 400.0],
                    [50_000.0, 390.0, 400.0],
                ] {
                    let given = HistoryColumnsGiven {
                        frequency: vec![x],
                        recency: vec![recency],
                        age: vec![age],
                        ..HistoryColumnsGiven::default()
                    };
                    let history = PurchaseHistory::from_columns(given).expect("a history");
                    let alive = model.alive(&history, 0.0).expect("a probability")[0];
                    for horizon in [0.1, 52.0, 5000.0] {
                        let expected = model.expected(&history, horizon).expect("a number")[0];
                        let of_all = nodes(a, b).into_iter().map(|node| [node[0], node[1], node[2]]);
                        let of_row = spread(a, b, x + at_once).into_iter();
                        let asked = (parameters, [x, age], x + at_once, horizon);
                        for found in [
                            alive * summed(asked.0, asked.1, asked.2, asked.3, of_all),
                            alive * summed(asked.0, asked.1, asked.2, asked.3, of_row),
                        ] {
                            assert!(
                                (found - expected).abs() <= 1e-9 * expected,
                                "{id} {parameters:?} {x} {recency} {age} {horizon}: {found} {expected}"
                            );
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_not_written_is_refused_by_name() {
        let options = ScoreSqlOptions::default();
        let model = PurchaseFit::of("ggom-nbd", vec![0.5, 10.0, 0.6, 0.1, 2.0]).expect("a model");
        let refused = score_sql(&model, None, &options).expect_err("not written");
        assert_eq!((refused.code.as_str(), refused.column.as_deref()), ("bad-option", Some("model")));
        let model = PurchaseFit::of("nbd", vec![0.5, 10.0]).expect("a model");
        let unknown = BTreeMap::from([("shop".to_owned(), "shop".to_owned())]);
        for (options, name) in [
            (ScoreSqlOptions { table: " ".to_owned(), ..options.clone() }, "table"),
            (ScoreSqlOptions { covariates: unknown, ..options.clone() }, "covariates"),
            (ScoreSqlOptions { horizon: 0.0, ..options }, "horizon"),
        ] {
            assert_eq!(score_sql(&model, None, &options).expect_err("refused").column.as_deref(), Some(name));
        }
    }

    #[test]
    fn covariates_that_change_with_time_are_refused() {
        let values = (0..6).map(|row| vec![f64::from(row % 2), 1.0, 0.0, f64::from(row % 3), 0.5]).collect();
        let given = HistoryColumnsGiven {
            frequency: vec![2.0, 0.0, 1.0, 3.0, 0.0, 1.0],
            recency: vec![3.0, 0.0, 1.7, 2.0, 0.0, 3.0],
            age: vec![4.0; 6],
            over_time: Some(OverTimeGiven {
                period: 1.0,
                start: None,
                values: vec![("mailed".to_owned(), Values::Own(values))],
                purchases: AtPurchases::Sums(vec![vec![1.0, 0.0, 1.0, 2.0, 0.0, 0.0]]),
            }),
            ..HistoryColumnsGiven::default()
        };
        let history = PurchaseHistory::from_columns(given).expect("a history");
        let covariates = CovariateNames { rate: vec!["mailed".to_owned()], ..CovariateNames::default() };
        let fit = PurchaseFit::new(
            "pareto-nbd",
            &history,
            &FitOptions { covariates: Some(covariates), ..FitOptions::default() },
        );
        let refused = score_sql(&fit.expect("a fit"), None, &ScoreSqlOptions::default()).expect_err("refused");
        assert_eq!((refused.column.as_deref(), refused.value.as_deref()), (Some("covariates"), Some("mailed")));
    }
}
