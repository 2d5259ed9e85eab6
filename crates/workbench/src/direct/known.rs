//! Covariates of customers from the columns of a table.

use std::collections::{BTreeSet, HashMap};

use table::{Names, Table};

use crate::protocol::Failure;

/// The value of each customer in each of the columns `wanted`: the first one, in the order of the file, among the rows of the
/// customer, where a customer has several. A column of numbers is taken as it is; in one of two texts the first in the order
/// of characters is 0 and the second 1.
///
/// # Errors
/// `no-column`; `covariate` for a column that is neither of numbers nor of two texts; `row` for the first customer without
/// a value.
pub(crate) fn covariates(
    table: &Table,
    customer: usize,
    names: &Names,
    wanted: &[String],
) -> Result<Vec<(String, Vec<f64>)>, Failure> {
    let places: HashMap<&str, usize> = names.iter().enumerate().map(|(place, name)| (name, place)).collect();
    let of: Vec<Option<usize>> =
        (0..table.row_count()).map(|row| places.get(&*table.cell(row, customer)).copied()).collect();
    wanted.iter().map(|name| Ok((name.clone(), column(table, name, &of, names.len())?))).collect()
}

/// One column; `of` has the customer of each row.
fn column(table: &Table, name: &str, of: &[Option<usize>], customers: usize) -> Result<Vec<f64>, Failure> {
    let column = table.column_index(name).ok_or_else(|| Failure::new("no-column").column(name))?;
    // The row that has each customer's value.
    let mut first: Vec<Option<usize>> = vec![None; customers];
    for (row, customer) in of.iter().enumerate() {
        if let Some(place) = customer.map(|customer| &mut first[customer])
            && place.is_none()
            && !table.cell(row, column).is_empty()
        {
            *place = Some(row);
        }
    }
    let missing = |row| Failure { row: Some(row), ..Failure::new("row").column(name).expected("finite") };
    let rows: Vec<usize> = first
        .into_iter()
        .enumerate()
        .map(|(customer, row)| row.ok_or_else(|| missing(customer)))
        .collect::<Result<_, _>>()?;
    let mark = table.columns()[column].decimal_mark;
    let numbers: Option<Vec<f64>> =
        rows.iter().map(|&row| table::parse_number_with(&table.cell(row, column), mark)).collect();
    if let Some(numbers) = numbers {
        return Ok(numbers);
    }
    let texts: BTreeSet<String> = rows.iter().map(|&row| table.cell(row, column).into_owned()).collect();
    let mut texts = texts.into_iter();
    let pair = (texts.next(), texts.next(), texts.next());
    let (Some(zero), Some(one), None) = &pair else {
        return Err(Failure::new("covariate").column(name).expected("numbers or two texts"));
    };
    let value = |&row: &usize| match table.cell(row, column) {
        text if text == zero.as_str() => Ok(0.0),
        text if text == one.as_str() => Ok(1.0),
        text => Err(Failure::new("covariate").column(name).value(text).expected("numbers or two texts")),
    };
    rows.iter().map(value).collect()
}
