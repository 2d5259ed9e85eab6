//! Two axes with cuts, four quadrants. A matrix is data: two [`Side`]s and the segments of the quadrants.

use crate::case::Case;
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::scorecard::points;
use crate::{Axis, Card, Picture, Step};

/// One axis of a matrix.
pub(crate) struct Side {
    /// Id of the input or result that the axis shows.
    pub(crate) id: &'static str,
    /// Its symbol.
    pub(crate) symbol: &'static str,
    /// Place of the result that holds the value, `None` where the axis shows an input as it is.
    pub(crate) output: Option<usize>,
    /// The value of a case, or why there is none.
    pub(crate) value: fn(&Case) -> Result<f64, &'static str>,
    /// How the value comes about, `None` where the axis shows an input as it is.
    pub(crate) formula: Option<fn(&Case) -> Expr>,
    /// Place of the setting that holds the cut.
    pub(crate) cut: usize,
    /// Which side of the cut is high: [`Relation::AtLeast`] or [`Relation::MoreThan`].
    pub(crate) high: Relation,
    /// The range usually shown, [`MONEY`] where it depends on the amounts, [`SCALE`] where on the points of the answers.
    pub(crate) range: [f64; 2],
    /// Step that compares the value with the cut.
    pub(crate) step: &'static str,
}

impl Side {
    fn is_high(&self, case: &Case, value: f64) -> bool {
        match self.high {
            Relation::MoreThan => value > case.number(self.cut),
            _ => value >= case.number(self.cut),
        }
    }

    fn steps(&self, card: &'static Card, case: &Case, steps: &mut Vec<Step>) {
        let Ok(value) = (self.value)(case) else { return };
        if let Some(formula) = self.formula {
            steps.extend(Step::new(self.id, self.symbol, &formula(case)));
        }
        let cut = Expr::Symbol(card.settings[self.cut - card.inputs.len()].symbol, case.number(self.cut));
        steps.extend(Step::new(self.step, "", &Expr::Symbol(self.symbol, value).compare(self.high, cut)));
    }

    fn axis(&self, card: &'static Card, case: &Case) -> Axis {
        let value = (self.value)(case).ok();
        let cut = case.number(self.cut);
        let range = if self.range == SCALE { [1.0, points(card, case)] } else { self.range };
        let [min, max] = ends(range, value.unwrap_or(cut), cut);
        let above = self.high == Relation::MoreThan;
        Axis { id: self.id, min, max, cut, above, cut_setting: card.settings[self.cut - card.inputs.len()].id, value }
    }
}

/// The range of an axis of money: it reaches as far as the value and the cut ask for.
pub(crate) const MONEY: [f64; 2] = [f64::NEG_INFINITY, f64::INFINITY];

/// The range of an axis that is a mean of rating items.
pub(crate) const SCALE: [f64; 2] = [1.0, f64::INFINITY];

/// A matrix as data.
pub(crate) struct Matrix {
    /// The card.
    pub(crate) card: &'static Card,
    /// The horizontal axis.
    pub(crate) x: Side,
    /// The vertical axis.
    pub(crate) y: Side,
    /// Index among the card's segments of each quadrant: low x low y, high x low y, low x high y, high x high y.
    pub(crate) cells: [u8; 4],
    /// Limits of a field where a setting narrows those of the card (see [`super::scorecard::limits`]).
    pub(crate) limits: fn(&'static Card, &Case, usize) -> [f64; 2],
}

impl Matrix {
    /// A matrix without results of its own.
    pub(crate) const fn new(card: &'static Card, x: Side, y: Side, cells: [u8; 4]) -> Self {
        Self { card, x, y, cells, limits: |card, _, place| card.limits(place) }
    }

    /// Index among the card's segments of the quadrant that two values lie in.
    #[inline]
    pub(crate) fn segment(&self, case: &Case, x: f64, y: f64) -> u8 {
        self.cells[quadrant(self.x.is_high(case, x), self.y.is_high(case, y))]
    }
}

impl Model for Matrix {
    fn card(&self) -> &'static Card {
        self.card
    }

    fn as_matrix(&self) -> Option<&Matrix> {
        Some(self)
    }

    fn limits(&self, case: &Case, place: usize) -> [f64; 2] {
        (self.limits)(self.card, case, place)
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let [x, y] = [&self.x, &self.y].map(|side| {
            let value = (side.value)(case);
            if let Some(place) = side.output {
                out.set(place, value);
            }
            value.ok()
        });
        out.segment = x.zip(y).map(|(x, y)| self.segment(case, x, y));
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        self.x.steps(self.card, case, &mut steps);
        self.y.steps(self.card, case, &mut steps);
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        Picture::Matrix {
            x: self.x.axis(self.card, case),
            y: self.y.axis(self.card, case),
            quadrants: self.cells.map(|segment| self.card.segments[usize::from(segment)]),
        }
    }
}

/// Index of a quadrant: low x low y, high x low y, low x high y, high x high y.
pub(crate) fn quadrant(high_x: bool, high_y: bool) -> usize {
    usize::from(high_x) + 2 * usize::from(high_y)
}

/// Ends of an axis that show the usual range, the value and the cut.
pub(crate) fn ends(range: [f64; 2], value: f64, cut: f64) -> [f64; 2] {
    let [low, high] = match range {
        MONEY => {
            let reach = (1.5 * value.abs()).max(2.0 * cut.abs()).max(100.0);
            [-reach / 2.0, reach]
        }
        range => range,
    };
    let low = low.min(value).min(cut);
    let high = high.max(value).max(cut);
    if low < high { [low, high] } else { [low - 1.0, high + 1.0] }
}
