//! Scales: from a value to a place on the picture and back, with ticks that a person would have chosen.

/// A value axis laid over a stretch of pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    kind: ScaleKind,
    from: f64,
    to: f64,
    start: f64,
    end: f64,
}

/// How values are spread over the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScaleKind {
    /// Equal steps, equal distances.
    Linear,
    /// Equal ratios, equal distances; values must be positive, others are put at the axis' start.
    Log,
}

impl Scale {
    /// A linear scale that puts `domain[0]` at pixel `range[0]` and `domain[1]` at pixel `range[1]`.
    ///
    /// A domain without extent is widened by one half on both sides, so that a single value sits in the middle.
    pub fn linear(domain: [f64; 2], range: [f64; 2]) -> Self {
        let [from, to] = if domain[0] == domain[1] { [domain[0] - 0.5, domain[1] + 0.5] } else { domain };
        Self { kind: ScaleKind::Linear, from, to, start: range[0], end: range[1] }
    }

    /// A logarithmic scale; both ends of the domain must be positive, else the scale falls back to 1 … 10.
    pub fn log(domain: [f64; 2], range: [f64; 2]) -> Self {
        let [from, to] = if domain[0] > 0.0 && domain[1] > 0.0 { domain } else { [1.0, 10.0] };
        let to = if from == to { from * 10.0 } else { to };
        Self { kind: ScaleKind::Log, from: from.ln(), to: to.ln(), start: range[0], end: range[1] }
    }

    /// How values are spread.
    pub fn kind(&self) -> ScaleKind {
        self.kind
    }

    /// The first and last value of the axis.
    pub fn domain(&self) -> [f64; 2] {
        [self.invert(self.start), self.invert(self.end)]
    }

    /// The first and last pixel of the axis.
    pub fn range(&self) -> [f64; 2] {
        [self.start, self.end]
    }

    /// Pixel of a value. A value that a logarithm has none for sits at the axis' start.
    pub fn place(&self, value: f64) -> f64 {
        let inner = match self.kind {
            ScaleKind::Linear => value,
            ScaleKind::Log if value > 0.0 => value.ln(),
            ScaleKind::Log => self.from,
        };
        self.start + (inner - self.from) / (self.to - self.from) * (self.end - self.start)
    }

    /// Value of a pixel.
    pub fn invert(&self, pixel: f64) -> f64 {
        let inner = self.from + (pixel - self.start) / (self.end - self.start) * (self.to - self.from);
        match self.kind {
            ScaleKind::Linear => inner,
            ScaleKind::Log => inner.exp(),
        }
    }

    /// Value of a pixel, kept within the axis.
    pub fn invert_within(&self, pixel: f64) -> f64 {
        let (low, high) = if self.start < self.end { (self.start, self.end) } else { (self.end, self.start) };
        self.invert(pixel.clamp(low, high))
    }

    /// Ticks with about `wanted` of them: round numbers on a linear axis, powers of ten (with 2 and 5 where there is
    /// room) on a logarithmic one.
    pub fn ticks(&self, wanted: usize) -> Vec<f64> {
        let [from, to] = self.domain();
        match self.kind {
            ScaleKind::Linear => linear_ticks(from, to, wanted),
            ScaleKind::Log => log_ticks(from, to, wanted),
        }
    }
}

/// Smallest of 1, 2, 2.5, 5 × 10ⁿ that divides the stretch into at most `wanted` steps.
pub fn nice_step(stretch: f64, wanted: usize) -> f64 {
    let rough = stretch.abs() / wanted.max(1) as f64;
    if rough <= 0.0 || !rough.is_finite() {
        return 1.0;
    }
    let power = 10f64.powf(rough.log10().floor());
    let fraction = rough / power;
    let nice = [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().find(|nice| fraction <= nice * (1.0 + 1e-9)).unwrap_or(10.0);
    nice * power
}

/// Round numbers between two values.
pub fn linear_ticks(from: f64, to: f64, wanted: usize) -> Vec<f64> {
    let (low, high) = if from <= to { (from, to) } else { (to, from) };
    let step = nice_step(high - low, wanted);
    let first = (low / step - 1e-9).ceil() as i64;
    let last = (high / step + 1e-9).floor() as i64;
    (first..=last).take(200).map(|index| index as f64 * step).collect()
}

/// Whole numbers between two values, for what is counted or rated. On a short scale with whole ends the steps are even ones
/// that begin and end with it, at most `wanted`: 1, 4, 7, 10; a stretch with hardly any has round ones.
pub fn whole_ticks(from: f64, to: f64, wanted: usize) -> Vec<f64> {
    const SHORT: f64 = 20.0;
    let (low, high) = if from <= to { (from, to) } else { (to, from) };
    let stretch = high - low;
    let whole = |value: f64| (value - value.round()).abs() < 1e-9;
    if whole(low) && whole(high) && (1.0 - 1e-9..=SHORT).contains(&stretch) {
        let steps = stretch.round() as usize;
        let even = (1..=steps).find(|step| steps.is_multiple_of(*step) && steps / step <= wanted.max(1));
        if let Some(step) = even.filter(|step| steps / step > 1 || steps == 1) {
            return (0..=steps / step).map(|index| low.round() + (index * step) as f64).collect();
        }
    }
    let ticks = linear_ticks(low, high, wanted);
    let whole: Vec<f64> = ticks.iter().copied().filter(|tick| whole(*tick)).collect();
    // Half steps are thinned only where whole ones are enough: a stretch of one and a half has too few.
    if whole.len() > 2 { whole } else { ticks }
}

/// Powers of ten between two positive values, with 2 and 5 times them where at most `wanted` ticks result.
pub fn log_ticks(from: f64, to: f64, wanted: usize) -> Vec<f64> {
    let (low, high) = if from <= to { (from, to) } else { (to, from) };
    let within = |factors: &[f64]| -> Vec<f64> {
        let first = low.log10().floor() as i32;
        let last = high.log10().ceil() as i32;
        (first..=last)
            .flat_map(|power| factors.iter().map(move |factor| factor * 10f64.powi(power)))
            .filter(|tick| *tick >= low * (1.0 - 1e-9) && *tick <= high * (1.0 + 1e-9))
            .collect()
    };
    for factors in [&[1.0, 2.0, 5.0][..], &[1.0, 3.0], &[1.0]] {
        let ticks = within(factors);
        if ticks.len() <= wanted && ticks.len() >= 2 {
            return ticks;
        }
    }
    let ticks = within(&[1.0]);
    if ticks.len() < 2 {
        return linear_ticks(low, high, wanted).into_iter().filter(|tick| *tick > 0.0).collect();
    }
    let every = ticks.len().div_ceil(wanted.max(1));
    ticks.into_iter().step_by(every).collect()
}

/// A domain from zero (or below) to a round number at or above the largest value.
pub fn domain_from_zero(values: impl IntoIterator<Item = f64>, wanted: usize) -> [f64; 2] {
    let (low, high) = values
        .into_iter()
        .filter(|value| value.is_finite())
        .fold((0.0f64, 0.0f64), |(low, high), value| (low.min(value), high.max(value)));
    if low == high {
        return [0.0, 1.0];
    }
    let step = nice_step(high - low, wanted);
    [(low / step).floor() * step, (high / step).ceil() * step]
}

/// Length of a step of a time axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeStep {
    /// So many days.
    Days(i32),
    /// So many months, counted from January.
    Months(i32),
    /// So many years.
    Years(i32),
}

/// Civil days (since 1970-01-01) at which a time axis from `from` to `to` is marked, at most about `wanted`:
/// firsts of years or months, Mondays, or days. The step comes along, so that labels show no more than they need.
pub fn time_ticks(from: f64, to: f64, wanted: usize) -> (Vec<i32>, TimeStep) {
    let (low, high) =
        if from <= to { (from.ceil() as i32, to.floor() as i32) } else { (to.ceil() as i32, from.floor() as i32) };
    let days = f64::from(high - low).max(1.0);
    let wanted_step = days / wanted.max(1) as f64;
    let step = if wanted_step <= 1.0 {
        TimeStep::Days(1)
    } else if wanted_step <= 7.0 {
        TimeStep::Days(7)
    } else if wanted_step <= 14.0 {
        TimeStep::Days(14)
    } else if let Some(months) = [1, 2, 3, 6].into_iter().find(|months| wanted_step <= f64::from(*months) * 31.0) {
        TimeStep::Months(months)
    } else {
        let years = (wanted_step / 366.0).max(1.0);
        TimeStep::Years(nice_step(years, 1).ceil() as i32)
    };
    let ticks = match step {
        TimeStep::Days(1) => (low..=high).collect(),
        TimeStep::Days(every) => {
            // 1970-01-05 was a Monday.
            let first = low + (4 - low).rem_euclid(7);
            (first..=high).step_by(every as usize).collect()
        }
        TimeStep::Months(every) => months_within(low, high, every),
        TimeStep::Years(every) => months_within(low, high, every * 12),
    };
    (ticks, step)
}

fn months_within(low: i32, high: i32, every: i32) -> Vec<i32> {
    let (year, month, _) = civil_from_day(low);
    let first = (year * 12 + month - 1).div_euclid(every) * every;
    let mut ticks = Vec::new();
    let mut index = first;
    loop {
        let day = day_from_civil(index.div_euclid(12), index.rem_euclid(12) + 1, 1);
        if day > high || ticks.len() > 400 {
            return ticks;
        }
        if day >= low {
            ticks.push(day);
        }
        index += every;
    }
}

/// Days since 1970-01-01 of a date of the proleptic Gregorian calendar (month 1–12, day 1–31).
/// Source: H. Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
pub fn day_from_civil(year: i32, month: i32, day: i32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Year, month and day of a day since 1970-01-01; the inverse of [`day_from_civil`].
pub fn civil_from_day(day: i32) -> (i32, i32, i32) {
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_index = (5 * day_of_year + 2) / 153;
    let month = if month_index < 10 { month_index + 3 } else { month_index - 9 };
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    (year, month, day_of_year - (153 * month_index + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_linear_scale_and_its_inverse_agree() {
        let scale = Scale::linear([10.0, 30.0], [400.0, 0.0]);
        assert_eq!(scale.place(10.0), 400.0);
        assert_eq!(scale.place(20.0), 200.0);
        assert_eq!(scale.invert(100.0), 25.0);
        assert_eq!(scale.invert_within(900.0), 10.0);
        assert_eq!(scale.domain(), [10.0, 30.0]);
    }

    #[test]
    fn a_log_scale_spaces_ratios_evenly_and_holds_non_positive_values() {
        let scale = Scale::log([1.0, 10_000.0], [0.0, 400.0]);
        assert!((scale.place(100.0) - 200.0).abs() < 1e-9);
        assert!((scale.invert(300.0) - 1000.0).abs() < 1e-9);
        assert_eq!(scale.place(0.0), 0.0);
        assert_eq!(scale.place(-5.0), 0.0);
    }

    #[test]
    fn a_single_value_sits_in_the_middle() {
        assert_eq!(Scale::linear([7.0, 7.0], [0.0, 100.0]).place(7.0), 50.0);
    }

    #[test]
    fn linear_ticks_are_round_and_within() {
        assert_eq!(linear_ticks(0.0, 100.0, 5), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(linear_ticks(0.0, 1.0, 4), [0.0, 0.25, 0.5, 0.75, 1.0]);
        assert_eq!(linear_ticks(-3.0, 7.0, 5), [-2.0, 0.0, 2.0, 4.0, 6.0]);
        assert_eq!(linear_ticks(1234.0, 1236.0, 2), [1234.0, 1235.0, 1236.0]);
    }

    #[test]
    fn ticks_of_a_rating_scale_are_whole_and_show_its_ends() {
        assert_eq!(whole_ticks(1.0, 7.0, 7), [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]);
        assert_eq!(whole_ticks(1.0, 7.0, 4), [1.0, 3.0, 5.0, 7.0]);
        assert_eq!(whole_ticks(1.0, 10.0, 4), [1.0, 4.0, 7.0, 10.0]);
        assert_eq!(whole_ticks(0.0, 10.0, 4), [0.0, 5.0, 10.0]);
        assert_eq!(whole_ticks(-6.0, 6.0, 5), [-6.0, -3.0, 0.0, 3.0, 6.0]);
        assert_eq!(whole_ticks(0.0, 3.0, 8), [0.0, 1.0, 2.0, 3.0]);
        // Seven steps have no even part.
        assert_eq!(whole_ticks(0.0, 7.0, 5), [0.0, 2.0, 4.0, 6.0]);
        assert_eq!(whole_ticks(0.0, 100.0, 5), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(whole_ticks(0.0, 1.5, 5), [0.0, 0.5, 1.0, 1.5]);
    }

    #[test]
    fn log_ticks_thin_out_as_the_axis_grows() {
        assert_eq!(log_ticks(1.0, 100.0, 8), [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0]);
        assert_eq!(log_ticks(1.0, 1000.0, 4), [1.0, 10.0, 100.0, 1000.0]);
        assert_eq!(log_ticks(1.0, 1e9, 5).len(), 5);
        let narrow = log_ticks(20.0, 40.0, 5);
        assert!(narrow.len() >= 2 && narrow.iter().all(|tick| (20.0..=40.0).contains(tick)), "{narrow:?}");
    }

    #[test]
    fn a_domain_from_zero_ends_on_a_round_number() {
        assert_eq!(domain_from_zero([3.0, 87.0], 5), [0.0, 100.0]);
        assert_eq!(domain_from_zero([-12.0, 30.0], 5), [-20.0, 30.0]);
        assert_eq!(domain_from_zero([f64::NAN, 0.0], 5), [0.0, 1.0]);
    }

    #[test]
    fn civil_days_go_both_ways() {
        assert_eq!(day_from_civil(1970, 1, 1), 0);
        assert_eq!(day_from_civil(2000, 3, 1), 11_017);
        assert_eq!(day_from_civil(1969, 12, 31), -1);
        for day in (-800_000..800_000).step_by(97) {
            let (year, month, of_month) = civil_from_day(day);
            assert_eq!(day_from_civil(year, month, of_month), day);
        }
    }

    #[test]
    fn time_ticks_fall_on_firsts_and_mondays() {
        let from = day_from_civil(1997, 1, 1);
        let (ticks, step) = time_ticks(f64::from(from), f64::from(day_from_civil(1998, 6, 30)), 6);
        assert_eq!(step, TimeStep::Months(3));
        assert_eq!(ticks.len(), 6);
        assert!(ticks.iter().all(|day| civil_from_day(*day).2 == 1));
        let (ticks, step) = time_ticks(f64::from(from), f64::from(from + 40), 7);
        assert_eq!(step, TimeStep::Days(7));
        assert!(ticks.iter().all(|day| (day - 4).rem_euclid(7) == 0 && *day >= from && *day <= from + 40));
        let (ticks, step) = time_ticks(f64::from(from), f64::from(day_from_civil(2022, 1, 1)), 6);
        assert_eq!(step, TimeStep::Years(5));
        assert_eq!(ticks.len(), 5);
    }
}
