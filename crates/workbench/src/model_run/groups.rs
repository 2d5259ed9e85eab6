//! A column that divides the rows into groups, and what the groups differ in.

use std::collections::BTreeMap;

use statistics::Error;
use statistics::groups::{Contingency, Sample, Welch, contingency, difference, welch};
use table::Table;

use super::summary::{LEVEL, of_sample, shares};
use crate::protocol::{
    ChiSquare, Comparison, Difference, GroupReport, MeanComparison, ShareComparison, Welch as WelchReport,
};

/// The most groups that are compared: more make a table that nobody reads.
const MOST: usize = 20;
/// The group of a row that is in none.
const NO_GROUP: u8 = u8::MAX;

/// The group of each row.
#[derive(Debug)]
pub(super) struct Grouping {
    column: usize,
    name: String,
    /// Places in the order of appearance; beyond [`MOST`] only counted.
    places: BTreeMap<String, u8>,
    names: Vec<String>,
    codes: Vec<u8>,
    unknown: usize,
}

impl Grouping {
    pub(super) fn new(column: usize, name: &str) -> Self {
        Self {
            column,
            name: name.to_owned(),
            places: BTreeMap::new(),
            names: Vec::new(),
            codes: Vec::new(),
            unknown: 0,
        }
    }

    /// Takes in the next rows; those that are in already are passed over.
    pub(super) fn take(&mut self, table: &Table, end: usize) {
        for row in self.codes.len()..end {
            let cell = table.cell(row, self.column);
            let text = cell.trim();
            let code = match self.places.get(text) {
                _ if text.is_empty() => {
                    self.unknown += 1;
                    NO_GROUP
                }
                Some(code) => *code,
                None => {
                    let code = if self.names.len() < MOST { self.names.len() as u8 } else { NO_GROUP };
                    // A file of a million names has a million of them: more than are compared need not all be kept.
                    if self.places.len() < 1000 {
                        self.places.insert(text.to_owned(), code);
                    }
                    if code != NO_GROUP {
                        self.names.push(text.to_owned());
                    }
                    code
                }
            };
            self.codes.push(code);
        }
    }

    /// Sets the groups in order: by number where all are numbers.
    pub(super) fn settle(&mut self) {
        let numbers: Vec<Option<f64>> =
            self.names.iter().map(|name| table::parse_number_with(name, table::DecimalMark::Point)).collect();
        let Some(numbers) = numbers.into_iter().collect::<Option<Vec<f64>>>() else { return };
        let mut order: Vec<usize> = (0..numbers.len()).collect();
        order.sort_by(|one, other| numbers[*one].total_cmp(&numbers[*other]));
        let mut now = vec![NO_GROUP; order.len()];
        order.iter().enumerate().for_each(|(place, before)| now[*before] = place as u8);
        self.names = order.iter().map(|before| self.names[*before].clone()).collect();
        for code in self.codes.iter_mut().filter(|code| **code != NO_GROUP) {
            *code = now[usize::from(*code)];
        }
    }

    fn compares(&self) -> bool {
        self.places.len() <= MOST
    }

    /// The group of a row.
    fn of(&self, row: usize) -> Option<usize> {
        self.codes.get(row).filter(|code| **code != NO_GROUP).map(|code| usize::from(*code))
    }

    /// What is compared, empty at first.
    pub(super) fn comparison(&self) -> Comparison {
        let mut rows = vec![0; self.names.len()];
        self.codes.iter().filter(|code| **code != NO_GROUP).for_each(|code| rows[usize::from(*code)] += 1);
        let groups = self.names.iter().zip(rows).map(|(name, rows)| GroupReport { name: name.clone(), rows });
        Comparison {
            column: self.name.clone(),
            different: self.places.len(),
            most: MOST,
            unknown: self.unknown,
            groups: if self.compares() { groups.collect() } else { Vec::new() },
            shares: Vec::new(),
            means: Vec::new(),
        }
    }

    /// Holds the classes of the rows against each other, a code a row; codes beyond the classes are none.
    pub(super) fn compare_shares(
        &self,
        item: Option<usize>,
        ids: &[&str],
        codes: impl Iterator<Item = (usize, usize)>,
    ) -> Option<ShareComparison> {
        if !self.compares() || ids.is_empty() {
            return None;
        }
        let mut counts = vec![vec![0; ids.len()]; self.names.len()];
        for (row, class) in codes {
            if let (Some(group), true) = (self.of(row), class < ids.len()) {
                counts[group][class] += 1;
            }
        }
        let groups = counts.iter().map(|counts| shares(ids.iter().copied(), counts)).collect();
        Some(ShareComparison { item, groups, test: contingency(&counts).ok().map(chi_square) })
    }

    /// Holds the means of the groups against each other.
    pub(super) fn compare_means(
        &self,
        item: Option<usize>,
        id: &str,
        values: impl Iterator<Item = (usize, f64)>,
    ) -> Option<MeanComparison> {
        if !self.compares() {
            return None;
        }
        let mut columns = vec![Vec::new(); self.names.len()];
        for (row, value) in values {
            if let Some(group) = self.of(row) {
                columns[group].push(value);
            }
        }
        let samples: Vec<Option<Sample>> = columns.iter().map(|values| Sample::of(values).ok()).collect();
        let known: Vec<Sample> = samples.iter().flatten().copied().filter(|sample| sample.rows > 1).collect();
        let test = welch(&known);
        let difference = match known[..] {
            [first, second] => difference(&first, &second, LEVEL).ok(),
            _ => None,
        };
        Some(MeanComparison {
            item,
            id: id.to_owned(),
            groups: samples.iter().map(|sample| sample.as_ref().map(of_sample)).collect(),
            left_out: samples.len() - known.len(),
            difference: difference.map(|(value, interval)| Difference { value, interval }),
            reason: match test {
                Ok(_) => None,
                Err(Error::Constant { .. }) => Some("no-spread".to_owned()),
                Err(_) => Some("too-few-groups".to_owned()),
            },
            test: test.ok().map(|Welch { f, between, within, p }| WelchReport { f, between, within, p }),
        })
    }
}

fn chi_square(test: Contingency) -> ChiSquare {
    let Contingency { chi_square, degrees, p, cramer_v, sparse, cells, .. } = test;
    ChiSquare { statistic: chi_square, degrees, p, cramer_v, sparse, cells }
}
