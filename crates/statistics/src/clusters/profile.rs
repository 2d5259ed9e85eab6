//! What the groups are like.

use serde::{Deserialize, Serialize};

use crate::error::{Error, check_columns, check_setting};

/// One group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Profile {
    /// Its rows.
    pub count: usize,
    /// Their share of all rows.
    pub share: f64,
    /// Mean of each column; `None` for a group without rows.
    pub means: Option<Vec<f64>>,
    /// How far each mean is from the mean of all rows, in standard deviations of all rows (divisor n − 1); 0 for a column
    /// that does not vary. `None` for a group without rows.
    pub deviations: Option<Vec<f64>>,
}

/// The table of profiles, in the order of the groups, for columns in their own units (they need not be those the groups were
/// made from).
///
/// # Errors
/// [`Error::TooFewRows`], [`Error::Length`], [`Error::Value`], [`Error::Setting`] for a label out of range.
pub fn profiles(columns: &[&[f64]], labels: &[u32], groups: usize) -> Result<Vec<Profile>, Error> {
    let rows = labels.len();
    if rows == 0 {
        return Err(Error::TooFewRows { needed: 1, found: 0 });
    }
    check_columns(rows, columns)?;
    check_setting("labels", labels.iter().all(|&label| (label as usize) < groups))?;
    let mut counts = vec![0_usize; groups];
    labels.iter().for_each(|&label| counts[label as usize] += 1);
    let mut table: Vec<Profile> = counts
        .iter()
        .map(|&count| {
            let empty = (count > 0).then(Vec::new);
            Profile { count, share: count as f64 / rows as f64, means: empty.clone(), deviations: empty }
        })
        .collect();
    for column in columns {
        let mean = column.iter().sum::<f64>() / rows as f64;
        // Sums of differences from the mean of all keep the digits of columns far from zero.
        let mut sums = vec![0.0; groups];
        let mut squares = 0.0;
        for (&value, &label) in column.iter().zip(labels) {
            sums[label as usize] += value - mean;
            squares += (value - mean) * (value - mean);
        }
        let varies = column.iter().any(|value| *value != column[0]);
        let deviation = (squares / (rows.max(2) - 1) as f64).sqrt();
        for ((profile, sum), &count) in table.iter_mut().zip(&sums).zip(&counts) {
            let difference = sum / count.max(1) as f64;
            profile.means.iter_mut().for_each(|means| means.push(mean + difference));
            let standardised = if varies && deviation > 0.0 { difference / deviation } else { 0.0 };
            profile.deviations.iter_mut().for_each(|deviations| deviations.push(standardised));
        }
    }
    Ok(table)
}

/// Names the groups anew so that the largest is 0 (of equally large ones the earlier); returns for each new name the old one.
///
/// # Errors
/// [`Error::Setting`] for a label out of range.
pub fn by_size(labels: &mut [u32], groups: usize) -> Result<Vec<u32>, Error> {
    check_setting("labels", labels.iter().all(|&label| (label as usize) < groups))?;
    let mut counts = vec![0_usize; groups];
    labels.iter().for_each(|&label| counts[label as usize] += 1);
    let mut order: Vec<u32> = (0..groups as u32).collect();
    order.sort_by_key(|&group| std::cmp::Reverse(counts[group as usize]));
    let mut names = vec![0; groups];
    order.iter().enumerate().for_each(|(new, &old)| names[old as usize] = new as u32);
    labels.iter_mut().for_each(|label| *label = names[*label as usize]);
    Ok(order)
}
