//! Expected against received: means over items that may be missing, and pairs of what is wanted and had.

use crate::case::{Case, output};
use crate::formula::{Expr, Function};
use crate::model::{Model, Outcome};
use crate::shapes::scorecard::members;
use crate::{Card, Counted, Field, GapRow, Output, Picture, Step, Unit};

/// Means over the items that count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Means {
    /// Items that count.
    pub(crate) items: usize,
    pub(crate) expected: f64,
    pub(crate) received: f64,
}

/// Means over pairs with both sides present (not NaN); `None` where there is no such pair.
pub(crate) fn means(pairs: impl Iterator<Item = (f64, f64)>) -> Option<Means> {
    let mut items = 0;
    let mut expected = 0.0;
    let mut received = 0.0;
    for (wanted, got) in pairs {
        if !wanted.is_nan() && !got.is_nan() {
            items += 1;
            expected += wanted;
            received += got;
        }
    }
    let count = items as f64;
    (items > 0).then(|| Means { items, expected: expected / count, received: received / count })
}

/// A thing that is wanted and had, each an input under the same group.
pub(crate) struct Pair {
    /// Group of the two inputs, and id of the result that holds wanted less had.
    id: &'static str,
    wanted: usize,
    had: usize,
    output: usize,
}

impl Pair {
    /// The two inputs under a group of a card, what is wanted first; a wrong name fails to compile.
    pub(crate) const fn new(card: &'static Card, id: &'static str) -> Self {
        let [wanted, end] = members(card, id);
        assert!(end == wanted + 2, "a pair has two inputs");
        Self { id, wanted, had: wanted + 1, output: output(card, id) }
    }

    fn shortfall(&self, case: &Case) -> f64 {
        case.number(self.wanted) - case.number(self.had)
    }
}

/// A side of a pair, rated from 0 to 10.
pub(crate) const fn side(id: &'static str, symbol: &'static str, pair: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Points, [0.0, 10.0], [0.0, 10.0, 1.0], default).under(pair)
}

/// Pairs of what is wanted and what is had: the largest shortfall comes first.
pub(crate) struct Pairs {
    /// The card. Segments: one a pair in their order, then the one where nothing falls short.
    pub(crate) card: &'static Card,
    /// The pairs in order.
    pub(crate) pairs: &'static [Pair],
    /// Place of the result that holds the largest shortfall.
    pub(crate) largest: usize,
    /// Ends of the scale.
    pub(crate) scale: [f64; 2],
}

impl Pairs {
    /// The pair that falls short most, the first among equals.
    fn worst(&self, case: &Case) -> Option<(usize, f64)> {
        let shortfalls = self.pairs.iter().map(|pair| pair.shortfall(case)).enumerate();
        shortfalls.reduce(|worst, next| if next.1 > worst.1 { next } else { worst })
    }
}

impl Model for Pairs {
    fn card(&self) -> &'static Card {
        self.card
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        for pair in self.pairs {
            out.set(pair.output, Ok(pair.shortfall(case)));
        }
        let worst = self.worst(case);
        out.set(self.largest, worst.map(|(_, shortfall)| shortfall).ok_or("not-defined"));
        out.segment = worst
            .map(|(place, shortfall)| if shortfall > 0.0 { place } else { self.pairs.len() })
            .and_then(|place| u8::try_from(place).ok());
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let symbol = |place: usize| Expr::Symbol(self.card.inputs[place].symbol, case.number(place));
        let mut steps = Vec::new();
        for pair in self.pairs {
            let formula = symbol(pair.wanted) - symbol(pair.had);
            steps.extend(Step::new(pair.id, self.card.results[pair.output].symbol, &formula));
        }
        if out.get(self.largest).is_ok() {
            let shortfalls =
                self.pairs.iter().map(|pair| Expr::Symbol(self.card.results[pair.output].symbol, pair.shortfall(case)));
            let Output { id, symbol, .. } = self.card.results[self.largest];
            steps.extend(Step::new(id, symbol, &Expr::Call(Function::Max, shortfalls.collect())));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let weight = 1.0 / self.pairs.len() as f64;
        let rows = self.pairs.iter().map(|pair| GapRow {
            id: pair.id,
            expected: Some(case.number(pair.wanted)),
            received: case.number(pair.had),
            weight,
        });
        Picture::Gaps { rows: rows.collect(), scale: self.scale, indifference: 0.0, counted: Counted::Missing }
    }
}

/// A difference of ratings without the residue of binary fractions: 2.2 − 1.7 is 0.5, and so no wider than a zone of 0.5.
pub(crate) fn settled(difference: f64) -> f64 {
    // Ratings are at most 100, so twelve decimals leave the whole number below 2^53.
    (difference * 1e12).round() / 1e12
}
