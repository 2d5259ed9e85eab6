//! Charts of a customer file: drawn as SVG by Yew, themed by the style sheet, answering pointer and arrow keys, with a
//! table behind each. Nothing here knows a file, a model or a language: pages hand over numbers and words.

mod bars;
mod canvas;
mod cut;
mod density;
mod dots;
mod figure;
mod font;
mod format;
mod grid_map;
mod heat;
mod histogram;
mod intervals;
mod labels;
mod level_lines;
mod life_lines;
mod lines;
mod lorenz;
mod measure;
mod path_diagram;
mod plot;
mod points;
mod residuals;
mod sankey;
mod scale;
mod scatter;
mod steps;
mod story;
mod theme;
mod tiles;
mod tree;
mod treemap;

pub use bars::{BarSeries, Bars, BarsProps};
pub(crate) use cut::{Cut, CutAxis, fixed_cut};
pub use density::{Density, DensityProps};
pub use dots::{DotAxis, Dots, DotsProps, PointColumn};
pub use figure::{Figure, FigureProps, LegendEntry, PlainTable, PlainTableProps};
pub use format::{Format, TableData, bold_width, fit, text_width, tone, tone_class, wrap};
pub use grid_map::{GridMap, GridMapProps};
pub use heat::{CellFlag, HeatCell, HeatMap, HeatMapProps};
pub use histogram::{Histogram, HistogramProps};
pub use intervals::{IntervalMark, IntervalRow, Intervals, IntervalsProps};
pub(crate) use labels::{Box4, Spot, Tagged, curve_boxes, place_labels};
pub use level_lines::{Level, LevelLines, LevelLinesProps};
pub use life_lines::{LifeLine, LifeLines, LifeLinesProps};
pub use lines::{LineMark, LineSeries, Lines, LinesProps};
pub use lorenz::{DescribePoint, Lorenz, LorenzProps, share_at};
pub use path_diagram::{PathDiagram, PathDiagramProps, PathLink, PathNode};
pub(crate) use plot::{Plot, TICK, horizontal_axis, path, spread, upright_grid, vertical_axis};
pub use points::{Direction, Mask, NearestIndex, Quadrants, neighbour, opacity};
pub use residuals::{Band, Residuals, ResidualsProps};
pub use sankey::{Sankey, SankeyProps, Stop};
pub use scale::{
    Scale, ScaleKind, TimeStep, civil_from_day, day_from_civil, domain_from_zero, linear_ticks, log_ticks, nice_step,
    time_ticks, whole_ticks,
};
pub use scatter::{DotGroup, Scatter, ScatterProps};
pub use steps::{StepCurve, StepCurves, StepCurvesProps, StepPoint};
pub use story::{StoryChart, StoryChartProps};
pub use tiles::{Tile, TreeMap, TreeMapProps};
pub use tree::{Tree, TreeBranch, TreeProps};
pub use treemap::{Rectangle, squarify};
