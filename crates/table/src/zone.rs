//! Time zones of timestamps: a day as written, or as it was in one zone.

/// Days by which a timestamp's day moves when it is told in a zone so many minutes east of UTC, instead of in the zone that
/// it states: −1, 0 or 1. `None` where it states none.
///
/// `2024-01-05T23:30:00Z`, `2024-01-05 23:30:00.000 +0000 UTC`, `2024/1/5 23:30 GMT`, `2024-01-05T23:30:00-0500`.
pub(crate) fn moved(cell: &str, minutes_east: i32) -> Option<i32> {
    let clock = cell.find(':')?;
    let hour = cell[..clock].bytes().rev().take(2).take_while(u8::is_ascii_digit).count();
    let hours: i32 = cell.get(clock - hour..clock)?.parse().ok()?;
    let rest = &cell[clock + 1..];
    let minutes: i32 = rest.get(..2)?.parse().ok()?;
    let noon = rest.to_ascii_lowercase();
    let hours = match (hours, noon.contains("am"), noon.contains("pm")) {
        (12, true, _) => 0,
        (1..=11, _, true) => hours + 12,
        _ => hours,
    };
    let stated = stated(rest[2..].trim_start_matches(|mark: char| mark.is_ascii_digit() || ":. ".contains(mark)))?;
    Some((hours * 60 + minutes - stated + minutes_east).div_euclid(24 * 60))
}

/// Minutes east of UTC that a zone behind a time states.
fn stated(zone: &str) -> Option<i32> {
    let zone = zone.trim_start_matches(|letter: char| "apmAPM ".contains(letter));
    let (sign, digits) = match zone.as_bytes().first()? {
        b'+' => (1, &zone[1..]),
        b'-' => (-1, &zone[1..]),
        _ => {
            let word = zone.split(|mark: char| !mark.is_ascii_alphabetic()).next()?;
            let greenwich = ["Z", "UTC", "GMT"].iter().any(|name| word.eq_ignore_ascii_case(name));
            let after = zone[word.len()..].trim_start();
            return match after.as_bytes().first() {
                Some(b'+' | b'-') if greenwich => stated(after),
                _ => greenwich.then_some(0),
            };
        }
    };
    let colon = digits.as_bytes().get(2) == Some(&b':');
    let hours: i32 = digits.get(..2)?.parse().ok()?;
    let minutes = digits.get(if colon { 3..5 } else { 2..4 }).and_then(|minutes| minutes.parse().ok()).unwrap_or(0);
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn late_hours_in_utc_are_the_next_day_in_china() {
        for cell in [
            "2024-01-05T23:30:00Z",
            "2024-01-05 23:30:00.000 +0000 UTC",
            "2024/1/5 23:30 GMT",
            "5 Jan 2024 11:30 PM UTC",
            "2024-01-05 23:30:00+00",
            "2024-01-05 23:30 UTC+00:00",
        ] {
            assert_eq!(moved(cell, 480), Some(1), "{cell}");
            assert_eq!(moved(cell, 0), Some(0), "{cell}");
        }
    }

    #[test]
    fn a_zone_is_taken_off_before_the_other_is_put_on() {
        assert_eq!(moved("2024-01-05T00:30:00+08:00", 0), Some(-1));
        assert_eq!(moved("2024-01-05T00:30:00+0530", 330), Some(0));
        assert_eq!(moved("2024-01-05T20:00:00-05:00", 0), Some(1));
        assert_eq!(moved("2024-01-05T12:00:00Z", -300), Some(0));
    }

    #[test]
    fn without_a_zone_nothing_is_known() {
        for cell in
            ["2024-01-05", "2024-01-05 23:30", "2024-01-05 23:30:00.123", "23:", ":", "x:yz", "2024年1月5日 10:30"]
        {
            assert_eq!(moved(cell, 480), None, "{cell}");
        }
    }
}
