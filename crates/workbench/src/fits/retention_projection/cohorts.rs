//! Survivors by cohort: counted from the days on which customers joined and left, or read from a table.
//!
//! **From days.** A customer decides on staying at the end of each own period, counted from the day of joining: on the
//! 15th of every month after joining on a 15th (on the last day of a shorter month). Who has left by such a day, or on it, has
//! not renewed. A cohort is who joined in the same calendar month, quarter or year. Its line ends with the last period
//! that all its members have been observed for, so that every number in it counts the same customers.

use std::collections::BTreeMap;

use models::Value;
use models::fits::Settled;
use models::fits::retention_projection::{CohortSurvivors, MOST_GROUPS};
use table::{Table, civil_of, day_of};

use super::super::gather::{Gathered, GatheredColumn};
use crate::protocol::Failure;

/// What is to be fitted.
pub(super) struct Contracts {
    pub(super) groups: Vec<ContractGroup>,
    /// Last day observed, where days were given.
    pub(super) until: Option<i32>,
    /// How far each row has come; `None` where a row is no customer and no cohort.
    pub(super) standing: Option<Vec<Standing>>,
    pub(super) file_rows: usize,
}

/// A group that is fitted on its own.
pub(super) struct ContractGroup {
    pub(super) name: Option<String>,
    pub(super) cohorts: Vec<CohortSurvivors>,
}

/// How far a customer, or a cohort, has come.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    pub(super) row: u32,
    /// Place of the group.
    pub(super) group: usize,
    pub(super) renewals: f64,
    /// Whether there is somebody to renew again.
    pub(super) there: bool,
}

/// Names and places of the groups; one without a name where no column tells them apart.
fn groups_of(gathered: &Gathered) -> Result<(Vec<Option<String>>, Vec<usize>), Failure> {
    let Some(column) = gathered.of("group").next() else { return Ok((vec![None], vec![0; gathered.rows.len()])) };
    check_groups(column.groups.len(), &column.name)?;
    let names = column.groups.iter().cloned().map(Some).collect();
    Ok((names, column.numbers().iter().map(|&code| code as usize).collect()))
}

fn check_groups(found: usize, column: &str) -> Result<(), Failure> {
    let count = |value: usize| Value::Number(value as f64);
    if found > MOST_GROUPS {
        let failure = Failure::new("fit-too-many-groups").column(column);
        return Err(failure.with("found", count(found)).with("most", count(MOST_GROUPS)));
    }
    Ok(())
}

/// Groups without anybody are none.
fn contracts(
    names: Vec<Option<String>>,
    mut cohorts: Vec<Vec<CohortSurvivors>>,
    standing: Option<Vec<Standing>>,
    until: Option<i32>,
    file_rows: usize,
) -> Result<Contracts, Failure> {
    let filled: Vec<bool> = cohorts.iter().map(|cohorts| !cohorts.is_empty()).collect();
    let place = |group: usize| filled[..group].iter().filter(|filled| **filled).count();
    let standing = standing.map(|standing| {
        standing.into_iter().map(|one| Standing { group: place(one.group), ..one }).collect::<Vec<Standing>>()
    });
    let groups = names.into_iter().zip(cohorts.drain(..)).filter(|(_, cohorts)| !cohorts.is_empty());
    let groups: Vec<ContractGroup> = groups.map(|(name, cohorts)| ContractGroup { name, cohorts }).collect();
    if groups.is_empty() {
        return Err(Failure::new("fit-no-periods"));
    }
    Ok(Contracts { groups, until, standing, file_rows })
}

/// Counted from the days of joining and leaving; a period is so many months.
pub(super) fn of_dates(
    gathered: &mut Gathered,
    settled: &Settled,
    table: &Table,
    length: i32,
) -> Result<Contracts, Failure> {
    let values = |gathered: &Gathered, role: &str| {
        gathered.of(role).next().map(|column| column.values.clone()).unwrap_or_default()
    };
    let (joined, left) = (values(gathered, "joined"), values(gathered, "left"));
    let last = joined.iter().chain(&left).flatten().fold(f64::NEG_INFINITY, |last, &day| last.max(day));
    let until = settled.days.get("until").copied().unwrap_or(last as i32);
    gathered.leave_out(table, |place| match (joined[place], left[place]) {
        (Some(joined), Some(left)) if left < joined => Some("ends-before-it-begins"),
        (Some(joined), _) if joined > f64::from(until) => Some("begins-after-the-end"),
        _ => None,
    });
    if gathered.rows.is_empty() {
        return Err(super::super::no_rows(&gathered.left_out));
    }
    let (names, group) = groups_of(gathered)?;
    let joined = gathered.numbers("joined").unwrap_or_default();
    let left = values(gathered, "left");
    let mut counted: Vec<BTreeMap<i32, Counted>> = names.iter().map(|_| BTreeMap::new()).collect();
    let mut standing = Vec::with_capacity(joined.len());
    for (place, &row) in gathered.rows.iter().enumerate() {
        let begun = joined[place] as i32;
        let gone = left[place].map(|day| day as i32).filter(|&day| day <= until);
        let observed = full_months(begun, until) / length;
        let renewals = gone.map_or(observed, |day| (full_months(begun, day - 1) / length).min(observed));
        let (year, month, _) = civil_of(begun);
        let cohort = (year * 12 + month as i32 - 1).div_euclid(length);
        counted[group[place]].entry(cohort).or_default().add(observed as usize, renewals as usize);
        standing.push(Standing { row, group: group[place], renewals: f64::from(renewals), there: gone.is_none() });
    }
    let named = |(cohort, counted): (i32, Counted)| CohortSurvivors {
        name: cohort_name(cohort, length),
        survivors: counted.survivors(),
    };
    let cohorts = counted.into_iter().map(|counted| counted.into_iter().map(named).collect()).collect();
    contracts(names, cohorts, Some(standing), Some(until), table.row_count())
}

/// Members of a cohort by renewals, and how long all of them have been observed.
#[derive(Default)]
struct Counted {
    by_renewals: Vec<f64>,
    observed: Option<usize>,
}

impl Counted {
    fn add(&mut self, observed: usize, renewals: usize) {
        if self.by_renewals.len() <= renewals {
            self.by_renewals.resize(renewals + 1, 0.0);
        }
        self.by_renewals[renewals] += 1.0;
        self.observed = Some(self.observed.map_or(observed, |least| least.min(observed)));
    }

    fn survivors(&self) -> Vec<f64> {
        let mut left: f64 = self.by_renewals.iter().sum();
        let mut survivors = Vec::new();
        for period in 0..=self.observed.unwrap_or_default() {
            survivors.push(left);
            left -= self.by_renewals.get(period).copied().unwrap_or_default();
        }
        survivors
    }
}

/// `2024-03`, `2024-Q1`, `2024`, from months, quarters or years since year 0.
fn cohort_name(cohort: i32, length: i32) -> String {
    match length {
        1 => format!("{:04}-{:02}", cohort.div_euclid(12), cohort.rem_euclid(12) + 1),
        3 => format!("{:04}-Q{}", cohort.div_euclid(4), cohort.rem_euclid(4) + 1),
        _ => format!("{cohort:04}"),
    }
}

/// Full months from one day to another; 0 where it is earlier.
fn full_months(from: i32, to: i32) -> i32 {
    if to < from {
        return 0;
    }
    let ((year, month, day), (to_year, to_month, to_day)) = (civil_of(from), civil_of(to));
    let months = (to_year - year) * 12 + to_month as i32 - month as i32;
    // Joined on the 31st, the month is over on the last day of a shorter one.
    let last = (28..=31).rev().find(|&day| day_of(to_year, to_month, day).is_some()).unwrap_or(28);
    months - i32::from(to_day < day.min(last))
}

/// Survivors of one line of the table, as far as they go.
fn line(name: &str, cells: impl Iterator<Item = Option<f64>>) -> Result<Vec<f64>, Failure> {
    let mut survivors = Vec::new();
    let mut over = false;
    for cell in cells {
        match cell {
            Some(_) if over => {
                let failure = Failure::new("fit-survivors").column(name);
                return Err(failure.with("period", Value::Number(survivors.len() as f64)));
            }
            Some(number) => survivors.push(number),
            None => over = true,
        }
    }
    Ok(survivors)
}

/// A row a period, a column a group.
pub(super) fn of_periods(gathered: &Gathered, table: &Table) -> Result<Contracts, Failure> {
    let periods = gathered.of("period").next();
    let values = periods.map(GatheredColumn::numbers).unwrap_or_default();
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&one, &other| values[one].total_cmp(&values[other]));
    let step = |pair: &[usize]| values[pair[1]] - values[pair[0]];
    let first = order.get(..2).map(step);
    // A period left out would make two losses look like one.
    let uneven = order.windows(2).find(|pair| {
        let step = step(pair);
        step <= 0.0 || first.is_some_and(|first| (step - first).abs() > 1e-9 * first)
    });
    if let Some(pair) = uneven {
        let place = gathered.rows[pair[1]] as usize;
        let (row, file) = (table.row_number(place), table.file_of(place).map(str::to_owned));
        let column = periods.map(|column| column.name.clone()).unwrap_or_default();
        let failure = Failure::new("fit-uneven-periods").column(column).value(values[pair[1]]);
        return Err(Failure { row: Some(row), file, ..failure });
    }
    let columns: Vec<&GatheredColumn> = gathered.of("survivors").collect();
    let mut cohorts = Vec::new();
    for column in &columns {
        let survivors = line(&column.name, order.iter().map(|&place| column.values[place]))?;
        let cohort = CohortSurvivors { name: column.name.clone(), survivors };
        cohorts.push(if cohort.survivors.is_empty() { Vec::new() } else { vec![cohort] });
    }
    let names = columns.iter().map(|column| (columns.len() > 1).then(|| column.name.clone())).collect();
    contracts(names, cohorts, None, None, table.row_count())
}

/// A row a cohort, a column a period.
pub(super) fn of_rows(gathered: &mut Gathered, table: &Table) -> Result<Contracts, Failure> {
    let firsts = gathered.of("counts").next().map(|column| column.values.clone()).unwrap_or_default();
    gathered.leave_out(table, |place| firsts[place].is_none().then_some("no-survivors"));
    if gathered.rows.is_empty() {
        return Err(super::super::no_rows(&gathered.left_out));
    }
    let (names, group) = groups_of(gathered)?;
    let cohort = gathered.of("cohort").next();
    let mut cohorts: Vec<Vec<CohortSurvivors>> = names.iter().map(|_| Vec::new()).collect();
    let mut standing = Vec::with_capacity(gathered.rows.len());
    for (place, &row) in gathered.rows.iter().enumerate() {
        let named = cohort.and_then(|column| column.groups.get(column.values[place]? as usize).cloned());
        let name = named.unwrap_or_else(|| (place + 1).to_string());
        let survivors = line(&name, gathered.of("counts").map(|column| column.values[place]))?;
        let there = survivors.last().is_some_and(|&left| left > 0.0);
        standing.push(Standing { row, group: group[place], renewals: survivors.len() as f64 - 1.0, there });
        cohorts[group[place]].push(CohortSurvivors { name, survivors });
    }
    contracts(names, cohorts, Some(standing), None, table.row_count())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> i32 {
        day_of(year, month, day).expect("a day")
    }

    #[test]
    fn a_month_is_over_on_the_same_day_or_the_last_of_a_shorter_one() {
        for (from, to, months) in [
            (day(2024, 1, 15), day(2024, 2, 14), 0),
            (day(2024, 1, 15), day(2024, 2, 15), 1),
            (day(2024, 1, 31), day(2024, 2, 28), 0),
            (day(2024, 1, 31), day(2024, 2, 29), 1),
            (day(2023, 1, 31), day(2023, 2, 28), 1),
            (day(2024, 1, 31), day(2024, 3, 30), 1),
            (day(2023, 11, 30), day(2024, 2, 29), 3),
            (day(2023, 12, 31), day(2024, 12, 31), 12),
            (day(2024, 5, 5), day(2024, 5, 4), 0),
        ] {
            assert_eq!(full_months(from, to), months, "{from} {to}");
        }
    }

    #[test]
    fn cohorts_are_named_by_their_calendar() {
        assert_eq!(cohort_name(2024 * 12 + 2, 1), "2024-03");
        assert_eq!(cohort_name(2024 * 4 + 3, 3), "2024-Q4");
        assert_eq!(cohort_name(2024, 12), "2024");
    }

    #[test]
    fn a_cohort_is_counted_as_far_as_all_of_it_was_observed() {
        let mut counted = Counted::default();
        // Observed for 3, 3 and 2 periods; the second left after one renewal.
        counted.add(3, 3);
        counted.add(3, 1);
        counted.add(2, 2);
        assert_eq!(counted.survivors(), [3.0, 3.0, 2.0]);
    }
}
