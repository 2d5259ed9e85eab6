//! What the picture of a model draws, as data: the interface has one renderer a kind and none a model.

use serde::Serialize;

use crate::Unit;

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
        /// How the model counts a gap, so that the picture prints the numbers of its results.
        counted: Counted,
    },
    /// All combinations of a few yes/no tests.
    Combinations {
        /// Input ids of the tests, in order.
        tests: Vec<&'static str>,
        /// Each combination with its segment; the case's own is marked.
        cells: Vec<Combination>,
    },
    /// Facets of a scorecard on one scale: a mark for each facet, its items as small dots behind it.
    Profile {
        /// The facets in reading order.
        rows: Vec<ProfileRow>,
        /// Ends of the scale.
        scale: [f64; 2],
        /// The line that parts low from high.
        cut: Option<Cut>,
    },
    /// One bar a row, from zero.
    Bars {
        /// The bars in reading order.
        rows: Vec<Bar>,
        /// Unit of the lengths.
        unit: Unit,
        /// A line across the bars.
        cut: Option<Cut>,
    },
    /// Amounts that add up from left to right; a total stands on the ground.
    Waterfall {
        /// The bars in reading order.
        bars: Vec<Rung>,
        /// Unit of the heights.
        unit: Unit,
    },
    /// Curves over an axis, with marked points on them.
    Curve {
        /// The horizontal axis.
        x: Span,
        /// The vertical axis.
        y: Span,
        /// The curves.
        series: Vec<Series>,
        /// Points that the reader's numbers stand for.
        marks: Vec<Mark>,
        /// A vertical line.
        cut: Option<Cut>,
    },
    /// Layers one above another, the best on top: a pyramid, a funnel or a ladder.
    Tiers {
        /// How the layers are drawn.
        form: TierForm,
        /// The layers from top to bottom.
        layers: Vec<Layer>,
    },
    /// Rules in order, each with its tests; the first whose tests all hold decides.
    Decision {
        /// The rules in order.
        rules: Vec<DecisionRule>,
    },
    /// Things as labelled points on a plane with two cuts.
    Plane {
        /// The horizontal axis.
        x: Span,
        /// The vertical axis.
        y: Span,
        /// The vertical line, on the horizontal axis.
        x_cut: Option<Cut>,
        /// The horizontal line, on the vertical axis.
        y_cut: Option<Cut>,
        /// Segments of the quadrants: low x low y, high x low y, low x high y, high x high y; empty without cuts.
        quadrants: Vec<&'static str>,
        /// The points.
        points: Vec<PlanePoint>,
        /// Whether the line of equal values is drawn.
        diagonal: bool,
    },
    /// A table whose cells are shaded by size.
    Heat {
        /// Names of the rows.
        rows: Vec<Name>,
        /// Names of the columns.
        columns: Vec<Name>,
        /// Cells by row; `None` where there is no value.
        values: Vec<Vec<Option<f64>>>,
        /// Unit of the cells.
        unit: Unit,
    },
    /// Cumulative share of a total against cumulative share of those who bring it.
    Lorenz {
        /// Points from (0, 0) to (1, 1).
        points: Vec<[f64; 2]>,
        /// The Gini index, `None` where it has no value.
        gini: Option<f64>,
        /// Points that are named: a share of customers and what it brings.
        marks: Vec<Mark>,
    },
    /// Parts of a whole, one stacked bar a row.
    Stack {
        /// Names of the parts in order.
        parts: Vec<Name>,
        /// The rows.
        rows: Vec<StackRow>,
        /// Unit of the parts.
        unit: Unit,
    },
    /// Items that are fulfilled or not, by group.
    Checklist {
        /// The groups in reading order.
        groups: Vec<CheckGroup>,
    },
}

/// A name in a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Name {
    /// Id of a field, setting, result, group, segment or step of the card, or of an option as `<field>-<option>`.
    Id(&'static str),
    /// The so-and-so-many-th of a kind: text `<model>-nth-<of>` with `$number`.
    Nth {
        /// Kind: `customer`, `year`, `branch`.
        of: &'static str,
        /// Counted from 1.
        number: usize,
    },
}

/// A movable line across an axis.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cut {
    /// Where the line stands.
    pub value: f64,
    /// Id of the setting or input that holds it, so that dragging the line changes it; `None` for a fixed line.
    pub field: Option<&'static str>,
    /// Name of the line, `None` for that of the field.
    pub name: Option<&'static str>,
}

/// An axis without a value of its own.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Span {
    /// Id of what the axis shows: a field, setting, result or step.
    pub id: &'static str,
    /// Unit of the axis.
    pub unit: Unit,
    /// Where the axis starts.
    pub min: f64,
    /// Where it ends.
    pub max: f64,
}

/// One facet of a scorecard.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProfileRow {
    /// The facet.
    pub name: Name,
    /// Its score, `None` where too few items are answered.
    pub value: Option<f64>,
    /// The answers behind it on the same scale, reversed ones already turned.
    pub items: Vec<f64>,
    /// What it is compared with: a wish, a target, a rival.
    pub reference: Option<f64>,
    /// Its weight as a share of 1, `None` where facets are not weighted.
    pub weight: Option<f64>,
    /// Whether the model points at it: the weakest link, a risk that overrides.
    pub flagged: bool,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Bar {
    /// What the bar stands for.
    pub name: Name,
    /// Its length, `None` where there is no value.
    pub value: Option<f64>,
    /// Ends of an interval around the value.
    pub interval: Option<[f64; 2]>,
    /// Segment whose colour the bar has.
    pub segment: Option<&'static str>,
    /// Whether the model points at it.
    pub flagged: bool,
}

/// One bar of a waterfall.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rung {
    /// What is added, or the total.
    pub name: Name,
    /// The amount added (negative for taken away), or the total so far.
    pub value: f64,
    /// Whether the bar is a total, which stands on the ground.
    pub total: bool,
}

/// One curve.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Series {
    /// What the curve shows.
    pub name: Name,
    /// Points in ascending order of the horizontal axis.
    pub points: Vec<[f64; 2]>,
    /// Whether the curve keeps its height until the next point, as a survival curve does.
    pub stepped: bool,
}

/// A named point.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Mark {
    /// What the point stands for.
    pub name: Name,
    /// On the horizontal axis.
    pub x: f64,
    /// On the vertical axis.
    pub y: f64,
    /// Field that dragging the point along the horizontal axis changes; `None` for a fixed point.
    pub field: Option<&'static str>,
}

/// How layers are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TierForm {
    /// Narrow on top, the widths fixed by the place: what counts is who is above whom.
    Pyramid,
    /// Wide on top, the widths by size: what is lost from stage to stage.
    Funnel,
    /// Even rungs.
    Ladder,
}

/// One layer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Layer {
    /// The layer: a segment, or a field.
    pub name: Name,
    /// How many stand on it.
    pub size: Option<f64>,
    /// Their share of all, or of the layer before in a funnel.
    pub share: Option<f64>,
    /// What they bring, in the unit of the second column.
    pub amount: Option<f64>,
    /// Unit of the amounts.
    pub unit: Unit,
    /// Whether the case stands here.
    pub own: bool,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DecisionRule {
    /// Segment that the rule gives.
    pub segment: &'static str,
    /// Its tests: id of a step, and whether it holds; empty for "all others".
    pub tests: Vec<(&'static str, bool)>,
    /// Whether this rule decided.
    pub matched: bool,
}

/// A labelled point of a plane.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlanePoint {
    /// What the point stands for.
    pub name: Name,
    /// On the horizontal axis.
    pub x: f64,
    /// On the vertical axis.
    pub y: f64,
    /// Segment of the point.
    pub segment: Option<&'static str>,
}

/// One stacked bar.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StackRow {
    /// What the whole stands for.
    pub name: Name,
    /// Sizes of the parts, in their order.
    pub values: Vec<f64>,
}

/// A group of items that are fulfilled or not.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CheckGroup {
    /// The group.
    pub name: Name,
    /// Its items, in reading order: what it is, and how far it is fulfilled from 0 to 1, `None` where not answered.
    pub items: Vec<(Name, Option<f64>)>,
    /// Whether the model points at the group: the stage reached, the weakest.
    pub flagged: bool,
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
    /// Whether only what lies above the cut is high; else the cut itself is too.
    pub above: bool,
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

/// How a gap is counted from its two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counted {
    /// Received less expected: below zero where something is missing.
    Received,
    /// Expected less received: how much is missing.
    Missing,
    /// Less the distance of both: too much is as bad as too little.
    Distance,
}

impl Counted {
    /// The gap between two sides.
    pub fn gap(self, expected: f64, received: f64) -> f64 {
        match self {
            Self::Received => received - expected,
            Self::Missing => expected - received,
            Self::Distance => -(received - expected).abs(),
        }
    }
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
