//! Civil days since 1970-01-01 and the festivals of Chinese shops.

/// Day number of a civil date.
pub(crate) fn day(year: i32, month: i32, day: i32) -> i32 {
    // Years begin in March, so that the odd day ends them (Hinnant's algorithm).
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Year, month and day of a day number.
pub(crate) fn civil(day: i32) -> (i32, i32, i32) {
    let day = day + 719_468;
    let era = day.div_euclid(146_097);
    let day_of_era = day.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    (year, month, day_of_year - (153 * shifted_month + 2) / 5 + 1)
}

/// Days on which Chinese New Year fell.
const NEW_YEARS: [(i32, i32, i32); 3] = [(2024, 2, 10), (2025, 1, 29), (2026, 2, 17)];

/// Days since Chinese New Year (negative before it), if one is near.
pub(crate) fn from_new_year(date: i32) -> Option<i32> {
    NEW_YEARS.iter().map(|&(y, m, d)| date - day(y, m, d)).find(|days| (-4..=9).contains(days))
}

/// The sale that a day belongs to, as days from its first.
pub(crate) fn sale(date: i32) -> Option<Sale> {
    let (_, month, day) = civil(date);
    match (month, day) {
        (11, 10..=13) => Some(Sale::Double11),
        (12, 11..=13) => Some(Sale::Double12),
        (6, 16..=19) => Some(Sale::MidYear),
        _ => None,
    }
}

/// The large sales of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sale {
    /// 11 November.
    Double11,
    /// 12 December.
    Double12,
    /// 18 June.
    MidYear,
}

/// How busy a day is, 1 on an ordinary one.
pub(crate) fn season(date: i32) -> f64 {
    // 1970-01-01 was a Thursday.
    let weekend = matches!((date + 3).rem_euclid(7), 5 | 6);
    let ordinary = if weekend { 1.25 } else { 0.92 };
    let festival = match (sale(date), from_new_year(date)) {
        (Some(Sale::Double11), _) => 5.0,
        (Some(Sale::MidYear), _) => 3.0,
        (Some(Sale::Double12), _) => 2.2,
        (None, Some(_)) => 0.22,
        (None, None) => 1.0,
    };
    ordinary * festival
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_are_inverse() {
        assert_eq!(day(1970, 1, 1), 0);
        assert_eq!(day(2000, 3, 1), 11_017);
        for number in (day(1899, 12, 1)..day(2101, 1, 1)).step_by(13) {
            let (y, m, d) = civil(number);
            assert_eq!(day(y, m, d), number);
        }
        assert_eq!(sale(day(2024, 11, 11)), Some(Sale::Double11));
        assert_eq!(from_new_year(day(2025, 1, 28)), Some(-1));
    }
}
