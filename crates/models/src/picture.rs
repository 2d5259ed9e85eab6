//! What the picture of a model draws, as data: the interface has one renderer a kind and none a model.

use serde::Serialize;

/// The picture of one evaluated case. Ids in it are fields, settings, results or segments of the card.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Picture {
    /// Two axes with movable cuts; the case is a dot in one of four quadrants.
    Matrix {
        /// The horizontal axis.
        x: Axis,
        /// The vertical axis.
        y: Axis,
        /// Segments of the quadrants: low x low y, high x low y, low x high y, high x high y.
        quadrants: [&'static str; 4],
    },
    /// Cash flows on a time line.
    Timeline {
        /// The flows in time order.
        flows: Vec<Flow>,
        /// Sum of the discounted flows, those beyond the drawn ones included.
        total: f64,
        /// Whether flows go on beyond the drawn ones for ever.
        endless: bool,
    },
    /// Expected against received, one bar a facet.
    Gaps {
        /// The facets in reading order.
        rows: Vec<GapRow>,
        /// Ends of the rating scale.
        scale: [f64; 2],
        /// Half-width of the indifference zone around zero, 0 for none.
        indifference: f64,
    },
    /// All combinations of a few yes/no tests.
    Combinations {
        /// Input ids of the tests, in order.
        tests: Vec<&'static str>,
        /// Each combination with its segment; the case's own is marked.
        cells: Vec<Combination>,
    },
}

/// An axis of a matrix.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Axis {
    /// Id of the input or result that the axis shows.
    pub id: &'static str,
    /// Where the axis starts.
    pub min: f64,
    /// Where it ends.
    pub max: f64,
    /// Value of the cut line.
    pub cut: f64,
    /// Id of the setting that holds the cut, so that dragging the line changes it.
    pub cut_setting: &'static str,
    /// The case's value, `None` where it has none.
    pub value: Option<f64>,
}

/// One cash flow.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Flow {
    /// Time in periods from now.
    pub at: f64,
    /// Chance that the customer is still there.
    pub survival: f64,
    /// Expected amount at that time.
    pub amount: f64,
    /// Its value today.
    pub discounted: f64,
}

/// One facet of a gap picture.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GapRow {
    /// Id of the facet (a group of inputs, or an input).
    pub id: &'static str,
    /// Mean expectation, `None` where only performance is measured.
    pub expected: Option<f64>,
    /// Mean of what was received.
    pub received: f64,
    /// Weight of the facet, as a share of 1.
    pub weight: f64,
}

/// One combination of yes/no tests.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Combination {
    /// Outcome of each test.
    pub passed: Vec<bool>,
    /// Its segment.
    pub segment: &'static str,
    /// Whether it is the case's own.
    pub own: bool,
}
