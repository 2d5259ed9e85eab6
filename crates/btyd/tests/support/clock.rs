//! How long a piece of work takes on this processor.

#![allow(dead_code, unreachable_pub, reason = "shared by examples that each use their own part")]

use std::time::Instant;

/// Processor time of this thread in milliseconds where Linux tells it, else time of day: other work on the machine then
/// does not count.
pub fn clock(start: Instant) -> f64 {
    let on_processor = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = on_processor.and_then(|text| text.split_whitespace().next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| start.elapsed().as_secs_f64() * 1e3, |ns| ns / 1e6)
}

/// Milliseconds that a piece of work takes: the median of seven measurements, each of as many repetitions as are needed to
/// be measured at all.
pub fn median(start: Instant, mut work: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..7)
        .map(|_| {
            let before = clock(start);
            let mut repetitions = 0.0;
            loop {
                work();
                repetitions += 1.0;
                let spent = clock(start) - before;
                if spent > 40.0 {
                    return spent / repetitions;
                }
            }
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[3]
}
