//! `churn-survival`: lifetimes from the file, the curve of all customers and of each group, the log-rank test.

use models::Value;
use models::fits::churn_survival::{CurvePoint, CurveReport, MOST_GROUPS, ShareAt, SurvivalReport, TestReport};
use models::fits::{Finding, Settled};
use statistics::Error;
use statistics::survival::{Band, Spells, Survival, SurvivalPoint, SurvivalSettings, log_rank};
use table::Table;

use super::gather::Gathered;
use super::{Estimate, Estimating, FittedCells, FittedColumn, of_statistics};
use crate::protocol::Failure;

/// Most steps of a curve that are told: a picture of a thousand pixels shows no more.
const MOST_POINTS: usize = 500;

/// Steps at the beginning that are never left out, since the life table shows them.
const FIRST_POINTS: usize = 12;

/// Lifetimes ready to be estimated.
pub(super) struct Estimation {
    rows: Vec<u32>,
    file_rows: usize,
    entry: Option<Vec<f64>>,
    exit: Vec<f64>,
    event: Vec<bool>,
    group: Vec<u32>,
    groups: Vec<String>,
    unit: String,
    settings: SurvivalSettings,
    band: String,
    until: Option<i32>,
    /// Curves so far: all customers, then a group a slice.
    curves: Vec<Survival>,
}

/// Makes lifetimes of the gathered columns; what is no lifetime is left out and counted.
pub(super) fn begin(gathered: &mut Gathered, settled: &Settled, table: &Table) -> Result<Estimation, Failure> {
    let groups = gathered.of("group").next().map(|column| column.groups.clone()).unwrap_or_default();
    if groups.len() > MOST_GROUPS {
        let column = gathered.of("group").next().map(|column| column.name.clone()).unwrap_or_default();
        let count = |value: usize| Value::Number(value as f64);
        return Err(Failure::new("fit-too-many-groups")
            .column(column)
            .with("found", count(groups.len()))
            .with("most", count(MOST_GROUPS)));
    }
    let unit = settled.choice("unit").to_owned();
    let dates = settled.choice("times") == "dates";
    let until = if dates { Some(leave_out_by_date(gathered, settled, table)) } else { None };
    if !dates {
        leave_out_by_duration(gathered, table);
    }
    if gathered.rows.is_empty() {
        return Err(super::no_rows(&gathered.left_out));
    }
    let (entry, exit, event) = match until {
        Some(until) => of_dates(gathered, settled, until, days_of(&unit)),
        None => of_durations(gathered),
    };
    let band = settled.choice("band").to_owned();
    let level = settled.choice("level").parse::<f64>().unwrap_or(95.0) / 100.0;
    let kind = if band == "plain" { Band::Plain } else { Band::LogLog };
    Ok(Estimation {
        rows: gathered.rows.clone(),
        file_rows: table.row_count(),
        entry,
        exit,
        event,
        group: gathered.numbers("group").unwrap_or_default().iter().map(|&code| code as u32).collect(),
        groups,
        unit,
        settings: SurvivalSettings { band: kind, level, until: None },
        band,
        until,
        curves: Vec::new(),
    })
}

/// Days in a unit.
fn days_of(unit: &str) -> f64 {
    match unit {
        "weeks" => 7.0,
        "months" => 365.25 / 12.0,
        "years" => 365.25,
        _ => 1.0,
    }
}

/// The last day observed, once the rows that no lifetime can be made of are out: the day that was set, else the last date in
/// the file.
fn leave_out_by_date(gathered: &mut Gathered, settled: &Settled, table: &Table) -> i32 {
    let values = |role: &str| gathered.of(role).next().map(|column| column.values.clone()).unwrap_or_default();
    let (joined, left) = (values("joined"), values("left"));
    let last = joined.iter().chain(&left).flatten().fold(f64::NEG_INFINITY, |last, &day| last.max(day));
    let until = settled.days.get("until").copied().unwrap_or(last as i32);
    let since = settled.days.get("since").map(|&day| f64::from(day));
    gathered.leave_out(table, |place| match (joined[place], left[place]) {
        (Some(joined), Some(left)) if left < joined => Some("ends-before-it-begins"),
        (Some(joined), _) if joined > f64::from(until) => Some("begins-after-the-end"),
        // Who left before the log began is not in it by rights, and who was seen for no time at all says nothing.
        (Some(joined), left) if since.is_some_and(|since| seen_to(left, until) <= since.max(joined)) => {
            let early = since.is_some_and(|since| joined < since);
            Some(if early { "left-before-the-log" } else { "ends-before-it-begins" })
        }
        _ => None,
    });
    until
}

/// The last day on which a customer was seen.
fn seen_to(left: Option<f64>, until: i32) -> f64 {
    left.unwrap_or(f64::INFINITY).min(f64::from(until))
}

fn leave_out_by_duration(gathered: &mut Gathered, table: &Table) {
    let exit = gathered.numbers("duration").unwrap_or_default();
    let entry = gathered.numbers("entry");
    gathered.leave_out(table, |place| {
        let begun = entry.as_ref().map(|entry| entry[place]);
        let wrong = exit[place] < 0.0 || begun.is_some_and(|begun| begun < 0.0 || begun >= exit[place]);
        wrong.then_some("ends-before-it-begins")
    });
}

type Lifetimes = (Option<Vec<f64>>, Vec<f64>, Vec<bool>);

fn of_dates(gathered: &Gathered, settled: &Settled, until: i32, unit: f64) -> Lifetimes {
    let joined = gathered.numbers("joined").unwrap_or_default();
    let left: Vec<Option<f64>> = gathered.of("left").next().map(|column| column.values.clone()).unwrap_or_default();
    let exit = joined.iter().zip(&left).map(|(joined, &left)| (seen_to(left, until) - joined) / unit).collect();
    let event = left.iter().map(|left| left.is_some_and(|left| left <= f64::from(until))).collect();
    let entry = settled
        .days
        .get("since")
        .map(|&since| joined.iter().map(|joined| (f64::from(since) - joined).max(0.0) / unit).collect());
    (entry, exit, event)
}

fn of_durations(gathered: &Gathered) -> Lifetimes {
    let exit = gathered.numbers("duration").unwrap_or_default();
    let event = gathered.numbers("ended").unwrap_or_default().iter().map(|&ended| ended == 1.0).collect();
    (gathered.numbers("entry"), exit, event)
}

impl Estimating for Estimation {
    fn step(&mut self) -> Result<Option<Estimate>, Failure> {
        let failed = |error: Error| of_statistics(&error, None, &[]);
        if self.curves.len() <= self.groups.len() {
            let curve = self.curve(self.curves.len()).map_err(failed)?;
            self.curves.push(curve);
            return Ok(None);
        }
        let test = if self.groups.len() < 2 {
            None
        } else {
            match log_rank(&self.spells(0).map_err(failed)?, &self.group, self.groups.len()) {
                Ok(test) => Some(TestReport {
                    statistic: test.statistic,
                    degrees: test.degrees,
                    p: test.p,
                    groups: test.groups.iter().map(|group| [group.observed as f64, group.expected]).collect(),
                }),
                Err(Error::NothingToCompare) => None,
                Err(error) => return Err(failed(error)),
            }
        };
        let found = Finding::Survival(Box::new(self.report(test)));
        Ok(Some(Estimate { found, columns: self.columns(), arrays: Vec::new() }))
    }

    fn done(&self) -> f64 {
        self.curves.len() as f64 / (self.groups.len() + 2) as f64
    }
}

impl Estimation {
    /// Whether a row belongs to a curve: 0 is that of all customers.
    fn is_in(&self, curve: usize, place: usize) -> bool {
        curve == 0 || self.group[place] as usize == curve - 1
    }

    fn members(&self, curve: usize) -> Vec<usize> {
        (0..self.exit.len()).filter(|&place| self.is_in(curve, place)).collect()
    }

    fn spells(&self, curve: usize) -> Result<Spells, Error> {
        let members = self.members(curve);
        let pick = |values: &[f64]| members.iter().map(|&place| values[place]).collect::<Vec<f64>>();
        let event: Vec<bool> = members.iter().map(|&place| self.event[place]).collect();
        Spells::new(self.entry.as_deref().map(pick).as_deref(), &pick(&self.exit), &event)
    }

    fn curve(&self, curve: usize) -> Result<Survival, Error> {
        Survival::estimate(&self.spells(curve)?, &self.settings)
    }

    fn report(&self, test: Option<TestReport>) -> SurvivalReport {
        let last = |curve: &Survival| curve.points.last().map_or(0.0, |point| point.time);
        let longest = last(&self.curves[0]);
        let horizon = self.curves.iter().map(last).fold(f64::INFINITY, f64::min);
        let marks = marks(longest, &self.unit);
        let curves = self.curves.iter().enumerate().map(|(at, curve)| self.curve_report(at, curve, &marks, horizon));
        SurvivalReport {
            unit: self.unit.clone(),
            band: self.band.clone(),
            level: self.settings.level,
            until: self.until,
            entered_late: self.entry.as_ref().map_or(0, |entry| entry.iter().filter(|&&entry| entry > 0.0).count()),
            curves: curves.collect(),
            marks,
            horizon,
            test,
        }
    }

    fn curve_report(&self, at: usize, curve: &Survival, marks: &[f64], horizon: f64) -> CurveReport {
        let members = self.members(at);
        let last = curve.points.last();
        let is_at_risk = |place: usize, mark: f64| {
            self.exit[place] >= mark
                && self.entry.as_ref().is_none_or(|entry| entry[place] < mark || entry[place] == 0.0)
        };
        CurveReport {
            group: at.checked_sub(1).map(|group| self.groups[group].clone()),
            customers: members.len(),
            gone: members.iter().filter(|&&place| self.event[place]).count(),
            points: thinned(&curve.points),
            median: curve.median.time,
            interval: [curve.median.lower, curve.median.upper],
            last: last.map_or([0.0, 1.0], |point| [point.time, point.survival]),
            mean: curve.restricted_mean(horizon).map(|mean| [mean.mean, mean.standard_error]),
            at_risk: marks
                .iter()
                .map(|&mark| members.iter().filter(|&&place| is_at_risk(place, mark)).count())
                .collect(),
            shares: marks.iter().map(|&mark| share_at(curve, mark)).collect(),
        }
    }

    /// Lifetime, whether it ended, and the share of the customer's own group that stays so long.
    fn columns(&self) -> Vec<FittedColumn> {
        let mut duration = vec![None; self.file_rows];
        let mut ended = vec![None; self.file_rows];
        let mut staying = vec![None; self.file_rows];
        for (place, &row) in self.rows.iter().enumerate() {
            let row = row as usize;
            let curve = if self.groups.is_empty() { 0 } else { self.group[place] as usize + 1 };
            duration[row] = Some(self.exit[place]);
            ended[row] = Some(self.event[place]);
            staying[row] = self.curves[curve].at(self.exit[place]);
        }
        vec![
            FittedColumn { id: "duration", cells: FittedCells::Numbers(duration) },
            FittedColumn { id: "ended", cells: FittedCells::Flags(ended) },
            FittedColumn { id: "staying", cells: FittedCells::Numbers(staying) },
        ]
    }
}

fn share(point: &SurvivalPoint) -> ShareAt {
    ShareAt { share: point.survival, lower: point.lower, upper: point.upper }
}

/// The curve at a time; nothing beyond the longest time observed.
fn share_at(curve: &Survival, time: f64) -> Option<ShareAt> {
    curve.at(time)?;
    let after = curve.points.partition_point(|point| point.time <= time);
    let before = after.checked_sub(1).map(|at| share(&curve.points[at]));
    Some(before.unwrap_or(ShareAt { share: 1.0, lower: Some(1.0), upper: Some(1.0) }))
}

/// The steps of a curve: all of them, or as many as a picture shows, the first few and the last always among them.
fn thinned(points: &[SurvivalPoint]) -> Vec<CurvePoint> {
    let steps: Vec<&SurvivalPoint> = points.iter().filter(|point| point.events > 0).collect();
    let span = steps.last().map_or(0.0, |point| point.time);
    let total = 1.0 - steps.last().map_or(1.0, |point| point.survival);
    let few = steps.len() <= MOST_POINTS;
    let mut told: Vec<CurvePoint> = Vec::new();
    for (at, point) in steps.iter().enumerate() {
        let far = told.last().is_none_or(|last| {
            (point.time - last.time) * MOST_POINTS as f64 > 2.0 * span
                || (last.share.share - point.survival) * MOST_POINTS as f64 > 2.0 * total
        });
        if few || far || at < FIRST_POINTS || at + 1 == steps.len() {
            told.push(CurvePoint { time: point.time, at_risk: point.at_risk, gone: point.events, share: share(point) });
        }
    }
    told
}

/// Round times from 0 to the longest: quarters and years of months, days and weeks by their own.
fn marks(longest: f64, unit: &str) -> Vec<f64> {
    let steps: &[f64] = match unit {
        "months" => &[1.0, 2.0, 3.0, 6.0, 12.0, 24.0, 36.0, 60.0],
        "weeks" => &[1.0, 2.0, 4.0, 13.0, 26.0, 52.0, 104.0, 260.0],
        "days" => &[1.0, 7.0, 14.0, 30.0, 60.0, 90.0, 180.0, 365.0, 730.0],
        _ => &[0.25, 0.5, 1.0, 2.0, 5.0, 10.0],
    };
    const MOST: f64 = 7.0;
    let step = steps.iter().copied().find(|step| longest / step <= MOST).unwrap_or_else(|| {
        // Beyond the usual steps, powers of ten.
        let power = power_of_ten(longest / MOST);
        [1.0, 2.0, 5.0, 10.0]
            .map(|factor| factor * power)
            .into_iter()
            .find(|step| longest / step <= MOST)
            .unwrap_or(longest)
    });
    if longest <= 0.0 {
        return vec![0.0];
    }
    (0..=(longest / step) as usize).map(|at| at as f64 * step).collect()
}

/// The power of ten at or below a number from 1 on.
fn power_of_ten(number: f64) -> f64 {
    let mut power = 1.0;
    while power * 10.0 <= number {
        power *= 10.0;
    }
    power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_round_and_few() {
        assert_eq!(marks(35.9, "months"), [0.0, 6.0, 12.0, 18.0, 24.0, 30.0]);
        assert_eq!(marks(5.0, "months"), [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]);
        assert_eq!(marks(3.0, "years"), [0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0]);
        assert_eq!(marks(0.0, "days"), [0.0]);
        for unit in ["days", "weeks", "months", "years"] {
            for longest in [0.3, 12.0, 4_000.0, 1e7] {
                let marks = marks(longest, unit);
                assert!(marks.len() <= 8 && marks[0] == 0.0 && marks[marks.len() - 1] <= longest, "{unit} {longest}");
            }
        }
    }

    #[test]
    fn a_long_curve_keeps_its_shape() {
        let step = |at: usize| SurvivalPoint {
            time: at as f64,
            at_risk: 10_000 - at,
            events: usize::from(at.is_multiple_of(2)),
            censored: 0,
            survival: 1.0 - at as f64 / 10_000.0,
            standard_error: None,
            lower: None,
            upper: None,
        };
        let points: Vec<SurvivalPoint> = (1..10_000).map(step).collect();
        let told = thinned(&points);
        assert!(told.len() <= MOST_POINTS + FIRST_POINTS && told.len() > MOST_POINTS / 4, "{}", told.len());
        assert_eq!((told[0].time, told[1].time), (2.0, 4.0));
        assert_eq!(told.last().map(|point| point.time), Some(9_998.0));
    }
}
