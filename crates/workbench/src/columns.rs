//! The customer table by column: what every customer's cell in it is.

use crate::customers::{Customers, NO_CODE};
use crate::orders::past;
use crate::protocol::{Cell, Column, ColumnSummary};
use crate::segment::{Segmented, median};
use crate::value::{NO_ROW, Valued};

/// Stands in a typed array for a cell without a value: it sorts first and, other than NaN, equals itself.
pub const NO_VALUE: f64 = f64::NEG_INFINITY;

/// What a column of [`View::array`] holds.
pub(crate) fn summary(values: &[f64]) -> ColumnSummary {
    let mut filled: Vec<f64> = values.iter().copied().filter(|value| *value != NO_VALUE).collect();
    let [low, high] = filled
        .iter()
        .filter(|value| **value > 0.0)
        .fold([f64::INFINITY, 0.0f64], |[low, high], value| [low.min(*value), high.max(*value)]);
    ColumnSummary { filled: filled.len(), median: median(&mut filled), positive: (high > 0.0).then_some([low, high]) }
}

/// The customers with the results that there are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'a> {
    pub(crate) customers: &'a Customers,
    pub(crate) segmented: Option<&'a Segmented>,
    pub(crate) valued: Option<&'a Valued>,
}

impl View<'_> {
    /// Whether the column holds anything at present.
    pub(crate) fn has(&self, column: Column) -> bool {
        match column {
            Column::Customer | Column::DaysSinceLast | Column::Orders | Column::Total => true,
            Column::Weight => self.customers.weight().is_some(),
            Column::Duration => self.customers.days().is_some() || self.valued.is_some(),
            Column::Segment | Column::R | Column::F | Column::M => self.segmented.is_some(),
            Column::Frequency | Column::Recency | Column::Age | Column::Alive | Column::Expected => {
                self.valued.is_some()
            }
            Column::Spend => self.valued.is_some_and(|valued| valued.report.no_spend.as_deref() != Some("no-amounts")),
            Column::ExpectedSpend => self.valued.is_some_and(|valued| valued.scores.spend.is_some()),
            Column::Value => self.valued.is_some_and(|valued| valued.scores.value.is_some()),
            _ => self.valued.is_some_and(|valued| valued.scores.bounds(column).is_some()),
        }
    }

    /// The cell of a customer as a number; codes of segments by their place in the rule set. `None` without a value,
    /// and for [`Column::Customer`].
    pub(crate) fn number(&self, column: Column, customer: usize) -> Option<f64> {
        match column {
            Column::Customer => None,
            Column::Weight => self.customers.weight().map(|weight| weight[customer]),
            Column::Segment => {
                let code = self.segmented?.codes[customer];
                (code != NO_CODE).then(|| f64::from(code))
            }
            Column::R => self.score(0, customer),
            Column::F => self.score(1, customer),
            Column::M => self.score(2, customer),
            Column::DaysSinceLast => self.fact(customer).map(|fact| fact[0]),
            Column::Orders => self.fact(customer).map(|fact| fact[1]),
            Column::Total => self.fact(customer).map(|fact| fact[2]),
            Column::Frequency => self.row(customer).map(|(valued, row)| valued.learnt.now.frequency[row]),
            Column::Recency => self.row(customer).map(|(valued, row)| valued.learnt.now.recency[row]),
            Column::Age => self.row(customer).map(|(valued, row)| valued.learnt.now.age[row]),
            Column::Spend => {
                let (valued, row) = self.row(customer)?;
                (valued.learnt.now.frequency[row] > 0.0).then(|| valued.learnt.now.spend[row])
            }
            Column::Alive => self.row(customer).map(|(valued, row)| valued.scores.alive[row]),
            Column::Expected => self.row(customer).map(|(valued, row)| valued.scores.expected[row]),
            Column::ExpectedSpend => {
                let (valued, row) = self.row(customer)?;
                valued.scores.spend.as_ref().map(|spend| spend[row])
            }
            Column::Value => {
                let (valued, row) = self.row(customer)?;
                valued.scores.value.as_ref().map(|value| value[row])
            }
            Column::Duration => self.duration(customer),
            _ => {
                let (valued, row) = self.row(customer)?;
                valued.scores.bounds(column).map(|ends| ends[row])
            }
        }
    }

    /// The cell of a customer as the table shows it.
    pub(crate) fn cell(&self, column: Column, customer: usize) -> Cell {
        match column {
            Column::Customer => Cell::Text(self.customers.names().get(customer).to_owned()),
            Column::Segment => self.segment(customer).map_or(Cell::Empty(()), |id| Cell::Text(id.to_owned())),
            _ => self.number(column, customer).map_or(Cell::Empty(()), Cell::Number),
        }
    }

    /// Id of the customer's segment.
    pub(crate) fn segment(&self, customer: usize) -> Option<&str> {
        let segmented = self.segmented?;
        let code = segmented.codes[customer];
        (code != NO_CODE).then(|| segmented.rules.segment(code))
    }

    /// The column over all customers, [`NO_VALUE`] where there is none.
    pub(crate) fn array(&self, column: Column) -> Vec<f64> {
        (0..self.customers.len()).map(|customer| self.number(column, customer).unwrap_or(NO_VALUE)).collect()
    }

    fn score(&self, axis: usize, customer: usize) -> Option<f64> {
        let score = self.segmented?.scores[axis][customer];
        (score > 0).then(|| f64::from(score))
    }

    fn row(&self, customer: usize) -> Option<(&Valued, usize)> {
        let valued = self.valued?;
        let row = valued.learnt.row_of[customer];
        (row != NO_ROW).then_some((valued, row as usize))
    }

    /// Days since the last order, orders, total: as of the day of the segments, else of the last day.
    fn fact(&self, customer: usize) -> Option<[f64; 3]> {
        let as_of = match self.segmented {
            Some(segmented) => segmented.facts.as_of,
            None => self.customers.days().map(|days| days[1]),
        };
        self.customers.measures(customer, as_of, self.unit())
    }

    fn unit(&self) -> crate::protocol::TimeUnit {
        self.valued.map(|valued| valued.settings.unit).unwrap_or_default()
    }

    /// Chance that the customer is active by the rule of the profit–duration article: the share of the observed days
    /// that had passed at the last order, the first day counting as one, to the number of orders.
    fn duration(&self, customer: usize) -> Option<f64> {
        let share = match self.customers {
            Customers::Orders(summary) => {
                let until = self.as_of()?;
                let past = past(summary, customer, until)?;
                f64::from(past.last_day - past.first_day + 1) / f64::from(until - past.first_day + 1)
            }
            Customers::Rows(rows) => {
                let [recency, age] = rows.ages(customer, self.as_of(), self.unit())?;
                if age <= 0.0 {
                    return None;
                }
                recency / age
            }
        };
        let [_, orders, _] = self.fact(customer)?;
        Some(share.clamp(0.0, 1.0).powf(orders))
    }

    fn as_of(&self) -> Option<i32> {
        self.segmented.and_then(|segmented| segmented.facts.as_of).or(self.customers.days().map(|days| days[1]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_leaves_out_what_has_no_value() {
        let found = summary(&[4.0, NO_VALUE, -1.0, 0.5]);
        assert_eq!(found, ColumnSummary { filled: 3, median: Some(0.5), positive: Some([0.5, 4.0]) });
        assert_eq!(summary(&[NO_VALUE]), ColumnSummary { filled: 0, median: None, positive: None });
        assert_eq!(summary(&[0.0, -2.0]).positive, None);
    }
}
