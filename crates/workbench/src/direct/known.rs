//! Covariates of customers from the columns of a table.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use table::{Names, Table, parse_date};

use crate::protocol::{Failure, Role};
use crate::roles::assigned;
use crate::session::Session;

/// What is to be known of whom.
pub(crate) struct Asked<'a> {
    table: &'a Table,
    /// The columns of customers and of days.
    customer: usize,
    date: Option<usize>,
    names: &'a Names,
    wanted: &'a [String],
}

/// What `told` tells of these customers by the columns `wanted` of the session's table.
///
/// # Errors
/// `nothing-open`, `no-customer-column`, and what `told` refuses.
pub(crate) fn of_session<T>(
    session: &Session,
    names: &Names,
    wanted: &[String],
    told: impl FnOnce(&Asked<'_>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let table = &session.opened()?.table;
    let mapping = session.summarised.as_ref().map(|summarised| summarised.mapping.clone()).unwrap_or_default();
    let roles = assigned(table, &mapping);
    let column = |role| roles.columns().get(&role).copied();
    let customer = column(Role::Customer).ok_or_else(|| Failure::new("no-customer-column"))?;
    told(&Asked { table, customer, date: column(Role::Date), names, wanted })
}

/// The value of each customer in each of the columns: of the rows of the customer with a value, that of the earliest
/// day in the column `date`, where the table has one; of several there the smallest. So a customer is who came, and the order
/// of the rows does not matter: [`history_sql`](super::history_sql()) answers the same. A column of numbers is taken as it
/// is; in one of two texts the first in the order of characters is 0 and the second 1.
///
/// # Errors
/// `no-column`; `covariate` for a column that is neither of numbers nor of two texts; `row` for the first customer without
/// a value in a row with a day.
pub(crate) fn covariates(asked: &Asked<'_>) -> Result<Vec<(String, Vec<f64>)>, Failure> {
    let told = tell(asked)?;
    Ok(asked.wanted.iter().cloned().zip(told.into_iter().map(|(values, _)| values)).collect())
}

/// The two texts of each of those columns that are not of numbers, by its name: the one that is 0, then the one that is 1.
///
/// # Errors
/// As of [`covariates`].
pub(crate) fn words(asked: &Asked<'_>) -> Result<BTreeMap<String, [String; 2]>, Failure> {
    let told = tell(asked)?;
    Ok(asked.wanted.iter().zip(told).filter_map(|(name, (_, words))| Some((name.clone(), words?))).collect())
}

/// What customers have in a column, and the texts that stand for 0 and 1 where it is not of numbers.
type Told = (Vec<f64>, Option<[String; 2]>);

fn tell(asked: &Asked<'_>) -> Result<Vec<Told>, Failure> {
    let Asked { table, customer, date, names, wanted } = *asked;
    let places: HashMap<&str, usize> = names.iter().enumerate().map(|(place, name)| (name, place)).collect();
    let day = |row: usize| match date {
        Some(date) => parse_date(&table.cell(row, date), table.columns()[date].date_order()),
        None => Some(0),
    };
    let of = |row| Some(Line { row, customer: places.get(&*table.cell(row, customer)).copied()?, day: day(row)? });
    let lines: Vec<Line> = (0..table.row_count()).filter_map(of).collect();
    wanted.iter().map(|name| column(table, name, &lines, names.len())).collect()
}

/// A row of a customer who is known, on a day that is known.
#[derive(Clone, Copy)]
struct Line {
    row: usize,
    customer: usize,
    day: i32,
}

/// One column.
fn column(table: &Table, name: &str, lines: &[Line], customers: usize) -> Result<Told, Failure> {
    let column = table.column_index(name).ok_or_else(|| Failure::new("no-column").column(name))?;
    let mark = table.columns()[column].decimal_mark;
    let number = |cell: &str| table::parse_number_with(cell, mark);
    // Rows are looked at in their order alone: of a large file each visit elsewhere would be read from the disk.
    let mut first: Vec<Option<(i32, String)>> = vec![None; customers];
    for line in lines {
        let cell = table.cell(line.row, column);
        if cell.is_empty() {
            continue;
        }
        let kept = &mut first[line.customer];
        let before = kept.as_ref().is_none_or(|(day, other)| match line.day.cmp(day) {
            Ordering::Equal => match (number(&cell), number(other)) {
                (Some(one), Some(other)) => one < other,
                _ => *cell < **other,
            },
            order => order.is_lt(),
        });
        if before {
            *kept = Some((line.day, cell.into_owned()));
        }
    }
    let missing = |row| Failure { row: Some(row), ..Failure::new("row").column(name).expected("finite") };
    let found = first.into_iter().enumerate();
    let values: Vec<String> = found
        .map(|(customer, found)| found.map(|(_, value)| value).ok_or_else(|| missing(customer)))
        .collect::<Result<_, _>>()?;
    if let Some(numbers) = values.iter().map(|value| number(value)).collect() {
        return Ok((numbers, None));
    }
    let texts: BTreeSet<&String> = values.iter().collect();
    let mut texts = texts.into_iter().cloned();
    let pair = (texts.next(), texts.next(), texts.next());
    let (Some(zero), Some(one), None) = pair else {
        return Err(Failure::new("covariate").column(name).expected("numbers or two texts"));
    };
    let values = values.iter().map(|value| f64::from(*value != zero)).collect();
    Ok((values, Some([zero, one])))
}
