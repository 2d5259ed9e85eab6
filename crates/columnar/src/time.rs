//! Instants as the civil time of the zone that their file names.

use std::collections::BTreeMap;

use crate::kind::Unit;

/// Seconds that a named zone (`Asia/Shanghai`) is ahead of UTC at an instant, in seconds since 1970-01-01 UTC; `None` where the
/// host does not know the zone. Zones are kept by the host, browsers and Node have them all.
pub type Zones = Box<dyn FnMut(&str, i64) -> Option<i32>>;

/// No transition between summer and winter time happens within one of these.
const QUARTER: i64 = 900;

const DAY: i64 = 86_400;

/// The zone of a column of instants, with what the host has said of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Zone {
    name: String,
    fixed: Option<i64>,
    known: BTreeMap<i64, i64>,
    last: Option<(i64, i64)>,
}

impl Zone {
    /// `UTC`, an offset (`+08:00`, `-0330`), or a name that only the host can tell.
    pub(crate) fn named(name: &str) -> Self {
        Self { name: name.to_owned(), fixed: fixed(name), ..Self::default() }
    }

    fn offset(&mut self, seconds: i64, zones: &mut Zones) -> i64 {
        if let Some(fixed) = self.fixed {
            return fixed;
        }
        let quarter = seconds.div_euclid(QUARTER);
        if let Some((place, offset)) = self.last
            && place == quarter
        {
            return offset;
        }
        let Self { name, fixed, known, last } = self;
        if let Some(&offset) = known.get(&quarter) {
            *last = Some((quarter, offset));
            return offset;
        }
        match zones(name, quarter * QUARTER) {
            Some(offset) => {
                known.insert(quarter, i64::from(offset));
                *last = Some((quarter, i64::from(offset)));
                i64::from(offset)
            }
            // Unknown to the host: the time of UTC, as the file has it.
            None => {
                *fixed = Some(0);
                0
            }
        }
    }
}

fn fixed(name: &str) -> Option<i64> {
    if matches!(name, "" | "UTC" | "utc" | "Z" | "GMT" | "Etc/UTC" | "Etc/GMT") {
        return Some(0);
    }
    let sign = match name.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let digits: String = name[1..].chars().filter(|&character| character != ':').collect();
    let (hours, minutes) = digits.split_at_checked(2)?;
    let minutes: i64 = if minutes.is_empty() { 0 } else { minutes.parse().ok()? };
    Some(sign * (hours.parse::<i64>().ok()? * 3600 + minutes * 60))
}

/// Writes a point in time: the day alone at midnight, fractions of a second only where there are some.
pub(crate) fn write_stamp(out: &mut Vec<u8>, value: i64, unit: Unit, zone: Option<(&mut Zone, &mut Zones)>) {
    let per_second = unit.per_second();
    let (mut seconds, fraction) = (value.div_euclid(per_second), value.rem_euclid(per_second));
    if let Some((zone, zones)) = zone {
        seconds += zone.offset(seconds, zones);
    }
    if !write_day(out, seconds.div_euclid(DAY)) {
        return write_number(out, value);
    }
    let clock = seconds.rem_euclid(DAY);
    if clock != 0 || fraction != 0 {
        out.push(b' ');
        write_clock(out, clock, fraction, unit);
    }
}

/// Writes a time of day.
pub(crate) fn write_time(out: &mut Vec<u8>, value: i64, unit: Unit) {
    let per_second = unit.per_second();
    let seconds = value.div_euclid(per_second);
    if (0..=DAY).contains(&seconds) {
        write_clock(out, seconds, value.rem_euclid(per_second), unit);
    } else {
        write_number(out, value);
    }
}

/// Writes a day since 1970-01-01 of the years 1 to 9999; others are not written.
pub(crate) fn write_day(out: &mut Vec<u8>, day: i64) -> bool {
    // Rows of a log often have the day of the row before, but finding it out anew costs little more than comparing.
    let Some(day) = i32::try_from(day).ok().filter(|day| (-719_162..=2_932_896).contains(day)) else { return false };
    let (year, month, day) = table::civil_of(day);
    digits(out, year as u32, 4);
    out.push(b'-');
    digits(out, month, 2);
    out.push(b'-');
    digits(out, day, 2);
    true
}

fn write_clock(out: &mut Vec<u8>, seconds: i64, fraction: i64, unit: Unit) {
    digits(out, (seconds / 3600) as u32, 2);
    out.push(b':');
    digits(out, (seconds / 60 % 60) as u32, 2);
    out.push(b':');
    digits(out, (seconds % 60) as u32, 2);
    if fraction != 0 {
        out.push(b'.');
        digits(out, fraction as u32, unit.digits());
        while out.last() == Some(&b'0') {
            out.pop();
        }
    }
}

fn digits(out: &mut Vec<u8>, mut value: u32, count: usize) {
    let start = out.len();
    out.resize(start + count, b'0');
    for place in (start..start + count).rev() {
        out[place] = b'0' + (value % 10) as u8;
        value /= 10;
    }
}

/// Writes a whole number.
pub(crate) fn write_number(out: &mut Vec<u8>, value: i64) {
    if value < 0 {
        out.push(b'-');
    }
    write_unsigned(out, value.unsigned_abs());
}

/// Writes a whole number without a sign.
pub(crate) fn write_unsigned(out: &mut Vec<u8>, mut value: u64) {
    let mut buffer = [0; 20];
    let mut start = buffer.len();
    loop {
        start -= 1;
        buffer[start] = b'0' + (value % 10) as u8;
        value /= 10;
        if value == 0 {
            break;
        }
    }
    out.extend_from_slice(&buffer[start..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(value: i64, unit: Unit, zone: Option<&str>) -> String {
        let mut out = Vec::new();
        // Shanghai all year, a made-up zone that changes at the second of January.
        let mut zones: Zones = Box::new(|name, seconds| match name {
            "Asia/Shanghai" => Some(8 * 3600),
            "Changing" => Some(if seconds < DAY { 0 } else { 3600 }),
            _ => None,
        });
        let mut zone = zone.map(Zone::named);
        write_stamp(&mut out, value, unit, zone.as_mut().map(|zone| (zone, &mut zones)));
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn instants_are_written_in_their_zone() {
        // 2024-01-04 16:30 UTC is half past midnight of the next day in Shanghai.
        let instant = 1_704_385_800;
        assert_eq!(stamp(instant, Unit::Second, None), "2024-01-04 16:30:00");
        assert_eq!(stamp(instant, Unit::Second, Some("UTC")), "2024-01-04 16:30:00");
        assert_eq!(stamp(instant, Unit::Second, Some("Asia/Shanghai")), "2024-01-05 00:30:00");
        assert_eq!(stamp(instant, Unit::Second, Some("+07:30")), "2024-01-05");
        assert_eq!(stamp(instant, Unit::Second, Some("-0030")), "2024-01-04 16:00:00");
        assert_eq!(stamp(instant, Unit::Second, Some("Mars/Olympus")), "2024-01-04 16:30:00");
        assert_eq!(stamp(DAY - 1, Unit::Second, Some("Changing")), "1970-01-01 23:59:59");
        assert_eq!(stamp(DAY, Unit::Second, Some("Changing")), "1970-01-02 01:00:00");
    }

    #[test]
    fn fractions_and_times_before_1970_are_exact() {
        assert_eq!(stamp(1_500, Unit::Milli, None), "1970-01-01 00:00:01.5");
        assert_eq!(stamp(-1, Unit::Nano, None), "1969-12-31 23:59:59.999999999");
        assert_eq!(stamp(0, Unit::Micro, None), "1970-01-01");
        assert_eq!(stamp(i64::MIN, Unit::Second, None), i64::MIN.to_string());
    }
}
