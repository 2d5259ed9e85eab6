//! The columns of a fit, read row by row: complete rows take part, the others are counted by what is wrong with them.

use std::collections::HashMap;

use models::fits::{FitCard, FitRole, LeftOut, RoleKind, Settled};
use table::{ColumnInfo, Table};

use crate::model_run::yes_or_no;
use crate::protocol::Failure;

/// Rows that take part, and the columns of every role in use.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// Data row of each row that takes part, ascending.
    pub(super) rows: Vec<u32>,
    /// The columns by role, in the card's order.
    pub(super) columns: Vec<GatheredColumn>,
    /// Rows that do not take part.
    pub(super) left_out: Vec<LeftOut>,
}

/// One column of a role.
#[derive(Debug)]
pub(super) struct GatheredColumn {
    pub(super) role: &'static FitRole,
    pub(super) name: String,
    /// One entry a row that takes part: a number, a day, 1 or 0, the place of a group among `groups`. `None` only where an
    /// empty cell says something.
    pub(super) values: Vec<Option<f64>>,
    /// Names of the groups, in alphabetical order once all rows are read.
    pub(super) groups: Vec<String>,
    at: usize,
    codes: HashMap<String, usize>,
}

impl Gathered {
    /// The columns of a role.
    pub(super) fn of(&self, role: &str) -> impl Iterator<Item = &GatheredColumn> {
        self.columns.iter().filter(move |column| column.role.id == role)
    }

    /// The values of a role that one column fills without gaps.
    pub(super) fn numbers(&self, role: &str) -> Option<Vec<f64>> {
        Some(self.of(role).next()?.numbers())
    }

    /// Takes out the rows that a method cannot use: `fault` says why, by the row's place among those gathered.
    pub(super) fn leave_out(&mut self, table: &Table, fault: impl Fn(usize) -> Option<&'static str>) {
        let mut keep = Vec::with_capacity(self.rows.len());
        for (place, &row) in self.rows.iter().enumerate() {
            let fault = fault(place);
            keep.push(fault.is_none());
            if let Some(reason) = fault {
                count(&mut self.left_out, reason, None, table, row as usize, "");
            }
        }
        let mut kept = keep.iter();
        self.rows.retain(|_| *kept.next().unwrap_or(&true));
        for column in &mut self.columns {
            let mut kept = keep.iter();
            column.values.retain(|_| *kept.next().unwrap_or(&true));
        }
    }
}

impl GatheredColumn {
    /// The values of a column without gaps.
    pub(super) fn numbers(&self) -> Vec<f64> {
        self.values.iter().flatten().copied().collect()
    }
}

/// Reads rows in slices.
pub(super) struct Gathering {
    gathered: Gathered,
    next: usize,
    total: usize,
}

impl Gathering {
    pub(super) fn start(card: &'static FitCard, settled: &Settled, table: &Table) -> Result<Self, Failure> {
        let mut columns = Vec::new();
        for role in card.roles {
            for name in settled.columns.get(role.id).into_iter().flatten() {
                let at = table.column_index(name).ok_or_else(|| Failure::new("no-column").column(name))?;
                let (values, groups, codes) = Default::default();
                columns.push(GatheredColumn { role, name: name.clone(), values, groups, at, codes });
            }
        }
        Ok(Self { gathered: Gathered { columns, ..Gathered::default() }, next: 0, total: table.row_count() })
    }

    pub(super) fn done(&self) -> f64 {
        self.next as f64 / self.total.max(1) as f64
    }

    pub(super) fn rows(&self) -> usize {
        self.next
    }

    /// Reads a slice; everything once the last row is read.
    pub(super) fn advance(&mut self, table: &Table, budget: usize) -> Option<Gathered> {
        let columns = self.gathered.columns.len().max(1);
        let end = (self.next + (budget / columns / 2).max(1)).min(self.total);
        let mut cells: Vec<Option<f64>> = Vec::with_capacity(columns);
        for row in self.next..end {
            cells.clear();
            let mut fault = None;
            for column in &mut self.gathered.columns {
                let cell = table.cell(row, column.at);
                match column.read(cell.trim(), &table.columns()[column.at]) {
                    Ok(value) => cells.push(value),
                    Err(reason) => {
                        fault = Some((reason, column.name.clone(), cell.trim().to_owned()));
                        break;
                    }
                }
            }
            if let Some((reason, column, example)) = fault {
                count(&mut self.gathered.left_out, reason, Some(column), table, row, &example);
                continue;
            }
            self.gathered.rows.push(row as u32);
            for (column, cell) in self.gathered.columns.iter_mut().zip(&cells) {
                column.values.push(*cell);
            }
        }
        self.next = end;
        (end == self.total).then(|| {
            let mut gathered = std::mem::take(&mut self.gathered);
            gathered.columns.iter_mut().for_each(GatheredColumn::sort_groups);
            gathered
        })
    }
}

impl GatheredColumn {
    /// A cell as the role wants it, or what is wrong with it.
    fn read(&mut self, cell: &str, info: &ColumnInfo) -> Result<Option<f64>, &'static str> {
        if cell.is_empty() {
            return if self.role.may_be_empty { Ok(None) } else { Err("empty") };
        }
        match self.role.kind {
            RoleKind::Number => {
                let number = table::parse_number_with(cell, info.decimal_mark).filter(|number| number.is_finite());
                number.map(Some).ok_or("not-a-number")
            }
            RoleKind::Day => {
                let day = table::parse_date(cell, info.date_order());
                day.map(|day| Some(f64::from(day))).ok_or("not-a-date")
            }
            RoleKind::Flag { yes, no } => {
                let word = cell.to_lowercase();
                let own = || match (yes.contains(&word.as_str()), no.contains(&word.as_str())) {
                    (true, _) => Some(true),
                    (_, true) => Some(false),
                    _ => None,
                };
                yes_or_no(&word).or_else(own).map(|yes| Some(f64::from(u8::from(yes)))).ok_or("not-yes-or-no")
            }
            RoleKind::Group => {
                if let Some(&code) = self.codes.get(cell) {
                    return Ok(Some(code as f64));
                }
                let code = self.groups.len();
                self.groups.push(cell.to_owned());
                self.codes.insert(cell.to_owned(), code);
                Ok(Some(code as f64))
            }
        }
    }

    /// Puts the groups in an order that does not hang on that of the rows: numbers by size, else by their letters.
    fn sort_groups(&mut self) {
        if self.groups.is_empty() {
            return;
        }
        let size = |name: &str| name.parse::<f64>().ok().filter(|size| size.is_finite());
        let by_size = self.groups.iter().all(|name| size(name).is_some());
        let mut order: Vec<usize> = (0..self.groups.len()).collect();
        order.sort_by(|&a, &b| {
            let (a, b) = (&self.groups[a], &self.groups[b]);
            match (size(a), size(b)) {
                (Some(a), Some(b)) if by_size => a.total_cmp(&b),
                _ => a.cmp(b),
            }
        });
        let mut place = vec![0.0; order.len()];
        order.iter().enumerate().for_each(|(new, &old)| place[old] = new as f64);
        self.groups = order.iter().map(|&old| self.groups[old].clone()).collect();
        for value in self.values.iter_mut().flatten() {
            *value = place[*value as usize];
        }
    }
}

/// Counts a row under its reason and column; the first keeps its place and its cell.
fn count(left_out: &mut Vec<LeftOut>, reason: &str, column: Option<String>, table: &Table, row: usize, example: &str) {
    match left_out.iter_mut().find(|group| group.reason == reason && group.column == column) {
        Some(group) => group.rows += 1,
        None => left_out.push(LeftOut {
            reason: reason.to_owned(),
            column,
            rows: 1,
            first: table.row_number(row),
            file: table.file_of(row).map(str::to_owned),
            example: example.to_owned(),
        }),
    }
}
