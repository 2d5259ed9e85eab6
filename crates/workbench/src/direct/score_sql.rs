//! Scores of customers as SQL: what a fitted model says of each, told where the customers are.
//!
//! SQL knows neither the hypergeometric function nor, in most dialects, the gamma function. So what has no closed form is an
//! integral over the customers' own chance or time of leaving, by the trapezoidal rule in its log odds: the nodes stand in the
//! query as a table. Each different history is scored once and joined back. The sums are scaled by the height of the density, which
//! has a closed form, so that no count of purchases is too large.

use serde::{Deserialize, Serialize};

use super::fits::PurchaseFit;
use super::history_sql::Dialect;
use super::spend::SpendFit;
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
}

impl Default for ScoreSqlOptions {
    fn default() -> Self {
        Self { dialect: Dialect::default(), table: "customers".to_owned(), horizon: 52.0 }
    }
}

/// The models that are written.
const WRITTEN: [&str; 4] = ["nbd", "bg-nbd", "mbg-nbd", "pareto-nbd"];

/// The query that adds to each row of a table of customers `alive` (the probability to be alive now) and `expected` (purchases
/// over the horizon), and with a spend model `mean_spend` (the expected amount of an order; null where it does not exist) and
/// `expected_spend`, not discounted.
///
/// # Errors
/// `bad-option` for a model that is not written in SQL (`model`: `nbd`, `bg-nbd`, `mbg-nbd` and `pareto-nbd` are, without
/// covariates and correlation), an empty name or a horizon that is not finite and positive.
pub fn score_sql(
    purchases: &PurchaseFit,
    spend: Option<&SpendFit>,
    options: &ScoreSqlOptions,
) -> Result<String, Failure> {
    // Where one is unknown, no model takes the rest.
    let told = |summary: &FitSummary| -> Vec<f64> {
        summary.parameters.iter().map(|(_, value)| *value).collect::<Option<_>>().unwrap_or_default()
    };
    let summary = purchases.summary();
    let spend = spend.map(|spend| told(&spend.summary()));
    score_query(summary.model, &told(&summary), spend.as_deref(), options)
}

/// The same of the parameters of a model, and of those of a spend model.
pub(crate) fn score_query(
    model: &str,
    values: &[f64],
    spend: Option<&[f64]>,
    options: &ScoreSqlOptions,
) -> Result<String, Failure> {
    let ScoreSqlOptions { dialect: sql, table, horizon } = options;
    if table.trim().is_empty() {
        return Err(Failure::new("bad-option").column("table").value("").expected("customers"));
    }
    if !(horizon.is_finite() && *horizon > 0.0) {
        return Err(Failure::new("bad-option").column("horizon").value(*horizon).expected("> 0"));
    }
    let scoring = Scoring::of(model, values, *horizon)?;
    let money = spend.map(mean_spend).transpose()?;
    let table = sql.table(table);
    let columns = ["frequency", "recency", "age"].map(|name| sql.number(&format!("customers.{name}")));
    let [frequency, recency, age] = &columns;
    let mut parts = vec![format!(
        "histories AS (\n  SELECT DISTINCT {frequency} AS frequency, {recency} AS recency, {age} AS age\n  FROM {table} AS customers\n)"
    )];
    let from = match &scoring.integral {
        Some(integral) => {
            parts.push(format!("nodes AS (\n  {}\n)", sql.rows(&NODE, &integral.nodes)));
            parts.push(format!(
                "integrals AS (\n  SELECT frequency, recency, age, {}\n  FROM histories CROSS JOIN nodes\n  GROUP BY frequency, recency, age\n)",
                integral.sums,
            ));
            "integrals"
        }
        None => "histories",
    };
    parts.push(format!(
        "scores AS (\n  SELECT frequency, recency, age, alive, alive * if_alive AS expected\n  FROM (\n    SELECT frequency, recency, age,\n      {} AS alive,\n      {} AS if_alive\n    FROM {from}\n  ) AS conditional\n)",
        scoring.alive, scoring.if_alive,
    ));
    let spent = money.map_or_else(String::new, |money| {
        let money = money.replace("frequency", frequency).replace("spend", &sql.number("customers.spend"));
        format!(",\n  {money} AS mean_spend,\n  scores.expected * {money} AS expected_spend")
    });
    Ok(format!(
        "WITH {}\nSELECT customers.*, scores.alive AS alive, scores.expected AS expected{spent}\nFROM {table} AS customers\nJOIN scores ON scores.frequency = {frequency} AND scores.recency = {recency} AND scores.age = {age}",
        parts.join(",\n"),
    ))
}

/// Columns of the table of nodes: a share between 0 and 1, its logarithm of one less it, and the logarithm of the weight.
const NODE: [&str; 3] = ["share", "log_rest", "log_weight"];

/// A model as expressions over the columns of a history.
struct Scoring {
    integral: Option<Integral>,
    /// Probability to be alive.
    alive: String,
    /// Expected purchases of one who is.
    if_alive: String,
}

/// Sums over nodes.
struct Integral {
    nodes: Vec<[f64; 3]>,
    sums: String,
}

impl Scoring {
    fn of(model: &str, values: &[f64], horizon: f64) -> Result<Self, Failure> {
        let refused = || Failure::new("bad-option").column("model").value(model).expected(WRITTEN.join(" "));
        match (model, values) {
            ("nbd", &[r, alpha]) => Ok(Self {
                integral: None,
                alive: "1".to_owned(),
                if_alive: format!("{horizon:e} * ({r:e} + frequency) / ({alpha:e} + age)"),
            }),
            ("bg-nbd", &[r, alpha, a, b]) => Ok(Self::beta_geometric([r, alpha, a, b], 0, horizon)),
            ("mbg-nbd", &[r, alpha, a, b]) => Ok(Self::beta_geometric([r, alpha, a, b], 1, horizon)),
            ("pareto-nbd", &[r, alpha, s, beta]) => Ok(Self::pareto([r, alpha, s, beta], horizon)),
            _ => Err(refused()),
        }
    }

    /// Who is alive has stayed at every chance to leave: its chance p of leaving is Beta(a, b + chances), and
    /// `E[Y(t) | p] = (1 − (1 + p t / (α + T))^−(r+x)) / p` (Fader, Hardie and Lee, 2005, before p is integrated out).
    fn beta_geometric([r, alpha, a, b]: [f64; 4], at_once: u8, horizon: f64) -> Self {
        let purchases = format!("({r:e} + frequency)");
        let stayed = format!("(frequency + {at_once})");
        let peak = format!("({a:e} / ({:e} + {stayed}))", a + b);
        let height = format!("{a:e} * LN({peak}) + ({b:e} + {stayed}) * LN(1 - {peak})");
        let density = bounded_exponential(&format!("log_weight + {stayed} * log_rest - ({height})"));
        let step = format!("(share * {horizon:e} / ({alpha:e} + age))");
        // Where the power is hardly less than one, its difference from one is a series.
        let term = |order: u32| format!("({purchases} + {order}) * {step}");
        let series = format!(
            "{purchases} * {horizon:e} / ({alpha:e} + age) * (1 - {} / 2 * (1 - {} / 3 * (1 - {} / 4 * (1 - {} / 5))))",
            term(1),
            term(2),
            term(3),
            term(4),
        );
        let power = bounded_exponential(&format!("-{purchases} * LN(1 + {step})"));
        let purchases_ahead = format!("CASE WHEN {} < 1e-3 THEN {series} ELSE (1 - {power}) / share END", term(4));
        let left = format!(
            "{a:e} / ({:e} + frequency) * {}",
            b - 1.0 + f64::from(at_once),
            bounded_exponential(&format!("{purchases} * LN(({alpha:e} + age) / ({alpha:e} + recency))")),
        );
        let alive = format!("1 / (1 + {left})");
        Self {
            integral: Some(Integral {
                nodes: nodes(a, b),
                sums: format!("SUM({density} * ({purchases_ahead})) AS ahead, SUM({density}) AS mass"),
            }),
            alive: if at_once == 0 { format!("CASE WHEN frequency > 0 THEN {alive} ELSE 1 END") } else { alive },
            if_alive: "ahead / mass".to_owned(),
        }
    }

    /// The odds of having left are an integral over the time of leaving between the last purchase and now (Schmittlein,
    /// Morrison and Colombo, 1987); one who is alive has a rate of leaving that is Gamma(s, β + T).
    fn pareto([r, alpha, s, beta]: [f64; 4], horizon: f64) -> Self {
        let time = "(recency + (age - recency) * share)";
        let relative = format!(
            "log_weight + ({r:e} + frequency) * LN(({alpha:e} + age) / ({alpha:e} + {time})) + {s:e} * LN(({beta:e} + age) / ({beta:e} + {time}))"
        );
        let left = format!("{s:e} * (age - recency) * SUM({} / ({beta:e} + {time}))", bounded_exponential(&relative));
        let length = format!("LN(1 + {horizon:e} / ({beta:e} + age))");
        let bend = format!("({:e} * {length})", s - 1.0);
        let series = format!("{length} * (1 - {bend} / 2 * (1 - {bend} / 3 * (1 - {bend} / 4 * (1 - {bend} / 5))))");
        let power = bounded_exponential(&format!("-{bend}"));
        let lifetime = if s == 1.0 {
            length
        } else {
            format!("CASE WHEN ABS({bend}) < 1e-3 THEN {series} ELSE (1 - {power}) / {:e} END", s - 1.0)
        };
        Self {
            integral: Some(Integral { nodes: nodes(1.0, 1.0), sums: format!("{left} AS left_odds") }),
            alive: "1 / (1 + left_odds)".to_owned(),
            if_alive: format!("({r:e} + frequency) / ({alpha:e} + age) * ({beta:e} + age) * {lifetime}"),
        }
    }
}

/// Gamma-Gamma's expected amount of an order (Fader and Hardie, 2013).
fn mean_spend(values: &[f64]) -> Result<String, Failure> {
    let &[p, q, gamma] = values else {
        return Err(Failure::new("bad-option").column("model").value("gamma-gamma"));
    };
    let below = format!("({p:e} * frequency + {:e})", q - 1.0);
    Ok(format!("(CASE WHEN {below} > 0 THEN {p:e} * ({gamma:e} + frequency * spend) / {below} END)"))
}

/// Some databases refuse an exponential that is too large or too small for them.
fn bounded_exponential(power: &str) -> String {
    format!("EXP(LEAST(700, GREATEST(-700, {power})))")
}

/// The largest count of purchases that the nodes are spread for.
const MOST: f64 = 1e6;

/// Nodes of the trapezoidal rule in `u` for a density like Beta(a, b + n) of a share, whatever the `n` up to [`MOST`]: the log
/// odds of the share are `sinh u`, with steps well below the standard deviation of log odds.
fn nodes(a: f64, b: f64) -> Vec<[f64; 3]> {
    let dense = libm::log(MOST) + 2.0;
    let step = (0.6 / (libm::sqrt(a.max(1.0)) * dense)).min(1.0 / 24.0);
    let first = libm::floor(libm::asinh(end(a, b + MOST, -1.0)) / step) as i64;
    let last = libm::ceil(libm::asinh(end(a, b, 1.0)) / step) as i64;
    let node = |index: i64| {
        let u = index as f64 * step;
        let [log_share, log_rest] = logs(libm::sinh(u));
        [libm::exp(log_share), log_rest, a * log_share + b * log_rest + libm::log(step * libm::cosh(u))]
    };
    (first..=last).map(node).collect()
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
    use crate::direct::{HistoryColumnsGiven, PurchaseHistory};

    /// What the query of BG/NBD sums for a customer who is alive.
    fn summed([r, alpha, a, b]: [f64; 4], [x, age]: [f64; 2], stayed: f64, horizon: f64) -> f64 {
        let peak = a / (a + b + stayed);
        let height = a * peak.ln() + (b + stayed) * (1.0 - peak).ln();
        let (mut ahead, mut mass) = (0.0, 0.0);
        for [share, log_rest, log_weight] in nodes(a, b) {
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
                        let found = alive * summed(parameters, [x, age], x + at_once, horizon);
                        assert!(
                            (found - expected).abs() <= 1e-9 * expected,
                            "{id} {parameters:?} {x} {recency} {age} {horizon}: {found} {expected}"
                        );
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
        for (options, name) in [
            (ScoreSqlOptions { table: " ".to_owned(), ..options.clone() }, "table"),
            (ScoreSqlOptions { horizon: 0.0, ..options }, "horizon"),
        ] {
            assert_eq!(score_sql(&model, None, &options).expect_err("refused").column.as_deref(), Some(name));
        }
    }
}
