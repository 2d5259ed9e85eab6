//! The value of customers who move between states.
//!
//! Source: Pfeifer & Carraway (2000), *Journal of Interactive Marketing* 14(2), 43–55.

/// Values of the states: V = R + P V / (1 + d), by elimination on (I − P / (1 + d)) V = R.
///
/// `chances` holds a row a state: the chance (0 to 1) of each state a period later, a row summing to one or less, the rest
/// being lost. `reward` is what a customer brings in a period in the state, taken at its start; `discount` the rate a period, at
/// least 0. `None` where customers never leave and nothing is discounted, so that the sum has no limit.
///
/// # Panics
/// When the sizes differ.
pub fn values(chances: &[Vec<f64>], reward: &[f64], discount: f64) -> Option<Vec<f64>> {
    let states = reward.len();
    let mut rows: Vec<Vec<f64>> = (0..states)
        .map(|from| {
            let own = |to: usize| f64::from(from == to) - chances[from][to] / (1.0 + discount);
            (0..states).map(own).chain([reward[from]]).collect()
        })
        .collect();
    for column in 0..states {
        let pivot = (column..states).max_by(|a, b| rows[*a][column].abs().total_cmp(&rows[*b][column].abs()))?;
        rows.swap(column, pivot);
        if rows[column][column].abs() < 1e-14 {
            return None;
        }
        let head = rows[column].clone();
        for (_, row) in rows.iter_mut().enumerate().filter(|(place, _)| *place != column) {
            let factor = row[column] / head[column];
            for (cell, above) in row.iter_mut().zip(&head).skip(column) {
                *cell -= factor * above;
            }
        }
    }
    Some((0..states).map(|state| rows[state][states] / rows[state][state]).collect())
}

#[cfg(test)]
mod tests {
    use super::values;

    #[test]
    fn for_ever_without_discount_has_no_value() {
        assert_eq!(values(&[vec![1.0]], &[1.0], 0.0), None);
        assert_eq!(values(&[vec![0.5]], &[1.0], 0.0), Some(vec![2.0]));
    }
}
