//! Whether groups leave at different rates.

use serde::{Deserialize, Serialize};

use super::Spells;
use crate::error::{Error, check_setting};
use crate::special::chi_square_upper;

/// Events of one group, beside what there would be if the groups did not differ.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GroupEvents {
    /// Customers.
    pub rows: usize,
    /// Events that happened.
    pub observed: usize,
    /// Events expected of the group's share of those at risk.
    pub expected: f64,
}

/// The log-rank test.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LogRank {
    /// `(O − E)ᵀ V⁻ (O − E)`.
    pub statistic: f64,
    /// Its degrees of freedom: the number of groups minus 1, less for groups never at risk together with others.
    pub degrees: usize,
    /// Chance of a statistic as large if the groups do not differ.
    pub p: f64,
    /// The groups in order.
    pub groups: Vec<GroupEvents>,
}

/// Tests whether `groups` groups have one survival curve (Mantel 1966, *Evaluation of survival data and two new rank order
/// statistics*, Cancer Chemotherapy Reports 50; for several groups Peto & Peto 1972, JRSS A 135). Late entries count from
/// their entry on. `group` gives each customer's group from 0.
///
/// # Errors
/// [`Error::Setting`] for fewer than two groups or a group number out of range, [`Error::Length`], and
/// [`Error::NothingToCompare`] when no event happened while two groups were at risk.
pub fn log_rank(spells: &Spells, group: &[u32], groups: usize) -> Result<LogRank, Error> {
    check_setting("groups", (2..=1000).contains(&groups))?;
    if group.len() != spells.len() {
        let column = crate::error::Column::Input(2);
        return Err(Error::Length { column, expected: spells.len(), found: group.len() });
    }
    check_setting("group", group.iter().all(|&g| (g as usize) < groups))?;
    let mut found: Vec<GroupEvents> = vec![GroupEvents { rows: 0, observed: 0, expected: 0.0 }; groups];
    group.iter().for_each(|&g| found[g as usize].rows += 1);
    let mut order: Vec<usize> = (0..spells.len()).collect();
    order.sort_by(|&a, &b| spells.exit[a].total_cmp(&spells.exit[b]));
    let mut entries: Vec<(f64, usize)> =
        spells.entry.iter().flatten().zip(group).map(|(&entry, &g)| (entry, g as usize)).collect();
    entries.sort_by(|a, b| a.0.total_cmp(&b.0));
    // At risk in each group. With late entry an early leaver has entered before it leaves, so no count goes below zero.
    let mut at_risk: Vec<usize> =
        if spells.entry.is_some() { vec![0; groups] } else { found.iter().map(|g| g.rows).collect() };
    let mut variance = vec![0.0; groups * groups];
    let (mut come, mut at) = (0, 0);
    while at < order.len() {
        let time = spells.exit[order[at]];
        while come < entries.len() && entries[come].0 < time {
            at_risk[entries[come].1] += 1;
            come += 1;
        }
        let end = at + order[at..].iter().take_while(|&&row| spells.exit[row] == time).count();
        let here = &order[at..end];
        let mut events = 0;
        for &row in here.iter().filter(|&&row| spells.event[row]) {
            found[group[row] as usize].observed += 1;
            events += 1;
        }
        if events > 0 {
            add_time(&mut found, &mut variance, &at_risk, events as f64);
        }
        here.iter().for_each(|&row| at_risk[group[row] as usize] -= 1);
        at = end;
    }
    let difference: Vec<f64> = found.iter().map(|g| g.observed as f64 - g.expected).collect();
    let (statistic, degrees) = quadratic_form(&mut variance, difference, groups);
    if degrees == 0 {
        return Err(Error::NothingToCompare);
    }
    Ok(LogRank { statistic, degrees, p: chi_square_upper(statistic, degrees as f64), groups: found })
}

/// Adds the expected events and the hypergeometric covariance of one time.
fn add_time(found: &mut [GroupEvents], variance: &mut [f64], at_risk: &[usize], events: f64) {
    let groups = found.len();
    let total = at_risk.iter().sum::<usize>() as f64;
    let factor = if total > 1.0 { events * (total - events) / (total - 1.0) } else { 0.0 };
    for g in 0..groups {
        if at_risk[g] == 0 {
            continue;
        }
        let share = at_risk[g] as f64 / total;
        found[g].expected += events * share;
        for h in 0..groups {
            let other = at_risk[h] as f64 / total;
            variance[g * groups + h] += factor * share * (if g == h { 1.0 - share } else { -other });
        }
    }
}

/// `dᵀ V⁻ d` and the rank of `V`, by elimination with the largest remaining variance as pivot. `V` is positive
/// semidefinite and `d` lies in its range, so that what elimination leaves at rank end is nothing.
fn quadratic_form(v: &mut [f64], mut d: Vec<f64>, n: usize) -> (f64, usize) {
    let largest = (0..n).fold(0.0_f64, |most, g| most.max(v[g * n + g]));
    let mut open: Vec<usize> = (0..n).collect();
    let (mut sum, mut rank) = (0.0, 0);
    while let Some(place) = (0..open.len()).max_by(|&a, &b| v[open[a] * (n + 1)].total_cmp(&v[open[b] * (n + 1)])) {
        let g = open.swap_remove(place);
        let pivot = v[g * (n + 1)];
        if pivot <= 1e-10 * largest {
            break;
        }
        sum += d[g] * d[g] / pivot;
        rank += 1;
        for &h in &open {
            let factor = v[h * n + g] / pivot;
            d[h] -= factor * d[g];
            for &i in &open {
                v[h * n + i] -= factor * v[g * n + i];
            }
        }
    }
    (sum, rank)
}
