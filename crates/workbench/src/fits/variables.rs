//! Roles of several columns as one variable each: the mean of the columns, row by row, and whether they agree.

use models::fits::{Estimated, FitCard, Tested, Variable};
use statistics::linear::{Estimate, FTest, StandardErrors};
use statistics::scale::reliability;
use table::Table;

use super::gather::{Gathered, GatheredColumn};
use super::{FittedCells, FittedColumn};

/// A variable with its values.
pub(super) struct Averaged {
    pub(super) told: Variable,
    pub(super) values: Vec<f64>,
}

impl Averaged {
    /// The mean of a role's columns; `None` for a role without any.
    pub(super) fn of_role(gathered: &Gathered, role: &str) -> Option<Self> {
        Self::of_columns(role, &gathered.of(role).collect::<Vec<_>>())
    }

    /// The mean of these columns; `None` of none.
    pub(super) fn of_columns(role: &str, columns: &[&GatheredColumn]) -> Option<Self> {
        let items: Vec<Vec<f64>> = columns.iter().map(|column| column.numbers()).collect();
        let rows = items.first()?.len();
        let count = items.len() as f64;
        let values: Vec<f64> = (0..rows).map(|row| items.iter().map(|item| item[row]).sum::<f64>() / count).collect();
        let slices: Vec<&[f64]> = items.iter().map(Vec::as_slice).collect();
        let mean = values.iter().sum::<f64>() / rows.max(1) as f64;
        let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
        let told = Variable {
            role: role.to_owned(),
            columns: columns.iter().map(|column| column.name.clone()).collect(),
            // Without a reason told: the regression says what is wrong with a column that does not vary.
            alpha: reliability(&slices).ok().map(|found| found.alpha),
            mean,
            deviation: (squares / (rows.max(2) - 1) as f64).sqrt(),
        };
        Some(Self { told, values })
    }

    /// How errors name it: by its columns.
    pub(super) fn name(&self) -> String {
        self.told.columns.join(" · ")
    }

    /// As a result column, where it is a mean of several.
    pub(super) fn column(&self, card: &FitCard, rows: &[u32], table: &Table) -> Option<FittedColumn> {
        let id = card.columns.iter().find(|id| **id == self.told.role)?;
        (self.told.columns.len() > 1)
            .then(|| FittedColumn { id, cells: over_the_file(rows, table.row_count(), &self.values) })
    }
}

/// Values of the rows that took part, with nothing for the other rows of the file.
pub(super) fn over_the_file(rows: &[u32], file_rows: usize, values: &[f64]) -> FittedCells {
    let mut cells = vec![None; file_rows];
    for (row, value) in rows.iter().zip(values) {
        cells[*row as usize] = Some(*value);
    }
    FittedCells::Numbers(cells)
}

/// The kind of standard errors of a setting.
pub(super) fn errors_of(option: &str) -> StandardErrors {
    match option {
        "classical" => StandardErrors::Classical,
        "hc0" => StandardErrors::Hc0,
        "hc1" => StandardErrors::Hc1,
        "hc2" => StandardErrors::Hc2,
        _ => StandardErrors::Hc3,
    }
}

/// The level of a setting.
pub(super) fn level_of(option: &str) -> f64 {
    option.parse::<f64>().unwrap_or(95.0) / 100.0
}

/// An estimate as the report has it.
pub(super) fn estimated(estimate: &Estimate) -> Estimated {
    let Estimate { value, standard_error, t, p, lower, upper } = *estimate;
    Estimated { value, error: standard_error, t, p, lower, upper }
}

/// An F test as the report has it.
pub(super) fn tested(test: &FTest) -> Tested {
    Tested { statistic: test.f, degrees: test.degrees, residual_degrees: Some(test.residual_degrees), p: test.p }
}
