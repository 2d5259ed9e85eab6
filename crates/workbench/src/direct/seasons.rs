//! Seasons of the calendar as covariates that change with time: a column for each but the first that the history has.
//!
//! Periods are days, so that a month begins where it does. The columns go on for ten years after the end of the history, or to the
//! first day of a season that the history has not seen: of that nothing is known, and a forecast into it is refused.

use std::collections::BTreeSet;

use btyd::History;
use btyd::covariates::{AtPurchases, Values};
use serde::{Deserialize, Serialize};
use table::civil_of;

use super::history::failure;
use crate::protocol::Failure;

/// How a year is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Seasons {
    /// Twelve months.
    Month,
    /// Four quarters.
    Quarter,
}

/// Days after the end of a history that seasons are known for.
const AHEAD: i32 = 3_653;

impl Seasons {
    /// The season of a day, from 1 on.
    fn of(self, day: i32) -> u32 {
        let (_, month, _) = civil_of(day);
        match self {
            Self::Month => month,
            Self::Quarter => month.div_ceil(3),
        }
    }

    fn name(self, season: u32) -> String {
        match self {
            Self::Month => format!("month{season}"),
            Self::Quarter => format!("quarter{season}"),
        }
    }
}

/// A history with seasons, from the days of the purchases of each customer up to the last day `until`.
///
/// # Errors
/// `covariate` where there is only one season.
pub(super) fn with_seasons(
    history: History,
    seasons: Seasons,
    days: &[Vec<i32>],
    until: i32,
    days_per_unit: f64,
) -> Result<History, Failure> {
    let first = |days: &Vec<i32>| days.first().copied().unwrap_or(until);
    let origin = days.iter().map(first).min().unwrap_or(until);
    let seen: BTreeSet<u32> = (origin..until).map(|day| seasons.of(day)).collect();
    if seen.len() < 2 {
        return Err(Failure::new("covariate").column("seasons").expected("varying"));
    }
    let known =
        (origin..until.saturating_add(AHEAD)).map_while(|day| Some(seasons.of(day)).filter(|s| seen.contains(s)));
    let known: Vec<u32> = known.collect();
    let column = |&season: &u32| {
        let values = known.iter().map(|&other| f64::from(u8::from(other == season))).collect();
        (seasons.name(season), Values::Shared(values))
    };
    let columns = seen.iter().skip(1).map(column).collect();
    let units = |days: i32| f64::from(days) / days_per_unit;
    let start = days.iter().map(|days| units(first(days) - origin)).collect();
    let times = |days: &Vec<i32>| days.iter().skip(1).map(|day| units(day - first(days))).collect();
    let times = AtPurchases::Times(days.iter().map(times).collect());
    let with = history.with_covariates_over_time(1.0 / days_per_unit, start, columns, times);
    with.map_err(|error| failure(&error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Session;
    use crate::direct::{HistoryOptions, PurchaseHistory, run};
    use crate::protocol::{Cleaning, Mapping, ReadSettings, Request, TimeUnit};

    const LOG: &str = "who,when,amount\n\
        a,2023-11-20,5\na,2024-01-31,8\na,2024-02-01,8\nb,2024-01-15,10\nb,2024-02-29,4\nc,2024-01-15,6\n";

    fn cut(text: &str, options: &HistoryOptions) -> Result<PurchaseHistory, Failure> {
        let mut session = Session::new();
        let bytes = text.as_bytes();
        let file = crate::Incoming::text("made.csv", bytes.len() as u64, table::no_decoders());
        let request = Request::Read {
            settings: ReadSettings::default(),
            mapping: Mapping::default(),
            cleaning: Cleaning::default(),
        };
        run(&mut session, request, Some((file, bytes))).expect("a table");
        PurchaseHistory::from_table(&mut session, options)
    }

    fn options(seasons: Seasons) -> HistoryOptions {
        let owned = |name: &str| Some(name.to_owned());
        let (customer, date, amount) = (owned("who"), owned("when"), owned("amount"));
        let until = Some(crate::direct::Day::Text("2024-03-10".to_owned()));
        HistoryOptions { customer, date, amount, until, seasons: Some(seasons), ..HistoryOptions::default() }
    }

    #[test]
    fn months_begin_where_they_do() {
        let history = cut(LOG, &options(Seasons::Month)).expect("a history");
        // November to March: January is the first of them in the year.
        assert_eq!(history.seasons().expect("seasons"), ["month2", "month3", "month11", "month12"]);
        let over_time = history.over_time().expect("columns");
        assert_eq!(over_time.period(), 1.0 / 7.0);
        let (_, values, sums) = over_time.columns().next().expect("a column");
        let Values::Shared(values) = values else { panic!("the same for all") };
        // From the 20th of November: 73 days to February, which has 29. April has not been seen.
        assert_eq!(values.iter().position(|&value| value == 1.0), Some(73));
        assert_eq!(values.iter().sum::<f64>(), 29.0);
        assert_eq!(values.len(), 73 + 29 + 31);
        // Of the purchases again one is on the last day of January, one on the first of February, one on its last.
        let of = |name: &str| history.customers().iter().position(|known| known == name).expect("a customer");
        assert_eq!([sums[of("a")], sums[of("b")], sums[of("c")]], [1.0, 1.0, 0.0]);
        assert_eq!(over_time.start()[of("b")], 56.0 / 7.0);
    }

    #[test]
    fn a_year_that_has_been_seen_goes_on() {
        let log = format!("{LOG}d,2022-12-01,3\n");
        let days = HistoryOptions { unit: TimeUnit::Day, ..options(Seasons::Quarter) };
        let history = cut(&log, &days).expect("a history");
        assert_eq!(history.seasons().expect("seasons"), ["quarter2", "quarter3", "quarter4"]);
        let (_, values, _) = history.over_time().and_then(|columns| columns.columns().next()).expect("a column");
        let Values::Shared(values) = values else { panic!("the same for all") };
        assert_eq!(values.len() as i32, 465 + AHEAD);
        let plain = cut(LOG, &HistoryOptions { seasons: None, ..options(Seasons::Month) }).expect("a history");
        assert!(plain.seasons().is_none() && plain.over_time().is_none());
    }

    #[test]
    fn one_season_is_none() {
        let log = "who,when,amount\na,2024-01-02,5\na,2024-01-20,8\nb,2024-01-03,1\n";
        let one = cut(log, &HistoryOptions { until: None, ..options(Seasons::Month) }).expect_err("one month");
        assert_eq!((one.code.as_str(), one.column.as_deref()), ("covariate", Some("seasons")));
    }
}
