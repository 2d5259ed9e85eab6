//! The plotting area with its axes, shared by every chart.

use yew::prelude::*;

use super::format::text_width;
use super::scale::Scale;

/// Font size of tick labels and axis titles in pixels; `chart.css` sets the same.
pub(crate) const TICK: f64 = 13.0;

/// The whole picture and the margins left around the marks, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Plot {
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

impl Plot {
    /// A plot whose left margin holds the widest of the vertical axis' labels, with a line above for that axis'
    /// title and two below for the horizontal axis' labels and title.
    pub(crate) fn around(width: f64, height: f64, labels: &[String], right: f64) -> Self {
        let widest = labels.iter().map(|label| text_width(label, TICK)).fold(0.0, f64::max);
        Self { width, height, left: (widest + 12.0).ceil(), right, top: 26.0, bottom: 46.0 }
    }

    pub(crate) fn inner_width(&self) -> f64 {
        (self.width - self.left - self.right).max(10.0)
    }

    pub(crate) fn inner_height(&self) -> f64 {
        (self.height - self.top - self.bottom).max(10.0)
    }

    /// Pixels of the horizontal axis.
    pub(crate) fn across(&self) -> [f64; 2] {
        [self.left, self.left + self.inner_width()]
    }

    /// Pixels of the vertical axis, from the foot up.
    pub(crate) fn upward(&self) -> [f64; 2] {
        [self.top + self.inner_height(), self.top]
    }
}

/// Gridlines with labels at the left, and the axis' title above them.
pub(crate) fn vertical_axis(plot: &Plot, scale: &Scale, ticks: &[(f64, String)], title: &str) -> Html {
    let [left, right] = plot.across();
    html! {
        <g class="chart-axis" aria-hidden="true">
            { for ticks.iter().map(|(value, label)| {
                let y = scale.place(*value).round() + 0.5;
                html! {
                    <>
                        <line class="chart-grid" x1={px(left)} x2={px(right)} y1={px(y)} y2={px(y)} />
                        <text class="chart-tick" x={px(left - 8.0)} y={px(y + 4.5)} text-anchor="end">{ label }</text>
                    </>
                }
            }) }
            <text class="chart-axis-title" x="0" y={px(13.0)}>{ title.to_owned() }</text>
        </g>
    }
}

/// Ticks with labels along the foot, leaving out labels that would touch, and the axis' title under them.
pub(crate) fn horizontal_axis(plot: &Plot, scale: &Scale, ticks: &[(f64, String)], title: &str) -> Html {
    let [left, right] = plot.across();
    let foot = plot.upward()[0].round() + 0.5;
    let mut free_from = f64::NEG_INFINITY;
    let mut labels = Vec::with_capacity(ticks.len());
    for (value, label) in ticks {
        let x = scale.place(*value);
        let half = text_width(label, TICK) / 2.0;
        // A label at an end is pushed in rather than cut off.
        let middle = x.clamp(half, (plot.width - half).max(half));
        let shown = middle - half >= free_from;
        if shown {
            free_from = middle + half + 8.0;
        }
        labels.push((x, middle, label, shown));
    }
    // A title longer than the axis begins at the picture's edge instead of being cut off there.
    let (title_x, anchor) = if text_width(title, TICK) <= right { (right, "end") } else { (0.0, "start") };
    html! {
        <g class="chart-axis" aria-hidden="true">
            <line class="chart-base" x1={px(left)} x2={px(right)} y1={px(foot)} y2={px(foot)} />
            { for labels.into_iter().map(|(x, middle, label, shown)| html! {
                <>
                    <line class="chart-base" x1={px(x)} x2={px(x)} y1={px(foot)} y2={px(foot + 5.0)} />
                    if shown {
                        <text class="chart-tick" x={px(middle)} y={px(foot + 20.0)} text-anchor="middle">{ label }</text>
                    }
                </>
            }) }
            <text class="chart-axis-title" x={px(title_x)} y={px(foot + 39.0)} text-anchor={anchor}>{ title.to_owned() }</text>
        </g>
    }
}

/// Upright gridlines over the whole height, for marks that lie beside one another.
pub(crate) fn upright_grid(plot: &Plot, scale: &Scale, ticks: &[(f64, String)]) -> Html {
    let [foot, top] = plot.upward();
    html! {
        <g aria-hidden="true">
            { for ticks.iter().map(|(value, _)| {
                let x = scale.place(*value).round() + 0.5;
                html! { <line class="chart-grid" x1={px(x)} x2={px(x)} y1={px(top)} y2={px(foot)} /> }
            }) }
        </g>
    }
}

/// A length for an SVG attribute, to a tenth of a pixel.
pub(super) fn px(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    if rounded.is_finite() { rounded.to_string() } else { "0".to_owned() }
}

/// Path through points; a gap where a coordinate is not finite.
pub(crate) fn path(points: impl IntoIterator<Item = (f64, f64)>) -> String {
    let mut text = String::new();
    let mut open = false;
    for (x, y) in points {
        if !(x.is_finite() && y.is_finite()) {
            open = false;
            continue;
        }
        text.push(if open { 'L' } else { 'M' });
        text.push_str(&px(x));
        text.push(' ');
        text.push_str(&px(y));
        open = true;
    }
    text
}

/// Sorts places of a column by their values, equal ones in their order.
pub(super) fn ascending(places: &mut [usize], values: &[f64]) {
    places.sort_by(|left, right| values[*left].total_cmp(&values[*right]));
}

/// Pushes labels apart along a line: returns positions in the same order, at least `gap` from each other and within
/// `low` … `high` as far as there is room.
pub(crate) fn spread(wanted: &[f64], gap: f64, low: f64, high: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    ascending(&mut order, wanted);
    let mut places = wanted.to_vec();
    let mut floor = low;
    for index in &order {
        places[*index] = places[*index].max(floor);
        floor = places[*index] + gap;
    }
    let mut ceiling = high;
    for index in order.iter().rev() {
        places[*index] = places[*index].min(ceiling);
        ceiling = places[*index] - gap;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_pushed_apart_and_stay_inside() {
        assert_eq!(spread(&[50.0, 52.0], 10.0, 0.0, 100.0), [50.0, 60.0]);
        assert_eq!(spread(&[98.0, 97.0], 10.0, 0.0, 100.0), [100.0, 90.0]);
        assert_eq!(spread(&[20.0, 80.0], 10.0, 0.0, 100.0), [20.0, 80.0]);
    }

    #[test]
    fn a_path_breaks_at_gaps() {
        assert_eq!(path([(0.0, 1.0), (2.0, 3.04), (f64::NAN, 0.0), (4.0, 5.0)]), "M0 1L2 3M4 5");
    }

    #[test]
    fn a_plot_leaves_room_for_the_labels() {
        let plot = Plot::around(400.0, 300.0, &["12,345".to_owned(), "0".to_owned()], 20.0);
        assert!(plot.left > 40.0 && plot.left < 60.0);
        assert_eq!(plot.across()[1], 380.0);
    }
}
