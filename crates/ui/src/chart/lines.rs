//! Lines over time or over a number: what happened against what was expected, with a mark where the forecast begins.

use yew::prelude::*;

use super::bars::step_by_keys;
use super::figure::{Figure, LegendEntry};
use super::format::{Format, TableData, text_width};
use super::measure::{pointer_within, use_room};
use super::plot::{Plot, TICK, horizontal_axis, path, px, spread, vertical_axis};
use super::scale::{Scale, TimeStep, civil_from_day, domain_from_zero, linear_ticks, time_ticks};
use crate::texts::{Texts, use_texts};

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct LineSeries {
    /// Direct label at the line's end.
    pub name: AttrValue,
    /// CSS class of the marks: `mark-actual`, `mark-expected`.
    pub class: &'static str,
    /// One value a place on the x axis.
    pub values: Vec<f64>,
}

/// A vertical mark across the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct LineMark {
    /// Where, in units of the x axis.
    pub at: f64,
    /// What begins there.
    pub label: AttrValue,
}

/// Properties of [`Lines`].
#[derive(Clone, PartialEq, Properties)]
pub struct LinesProps {
    /// The finding or the question.
    pub title: AttrValue,
    /// The sentence that a screen reader speaks.
    pub description: AttrValue,
    /// Name of the x axis.
    pub x_title: AttrValue,
    /// Name of the y axis, with its unit.
    pub y_title: AttrValue,
    /// Places on the x axis, ascending: civil days when `time`.
    pub x: Vec<f64>,
    /// Whether x counts civil days.
    #[prop_or_default]
    pub time: bool,
    /// Prints a place on the x axis; not used for days.
    #[prop_or_default]
    pub x_format: Option<Format>,
    /// The lines.
    pub series: Vec<LineSeries>,
    /// Where the forecast begins.
    #[prop_or_default]
    pub mark: Option<LineMark>,
    /// Prints values in full.
    pub format: Format,
    /// Prints ticks, shorter.
    pub tick_format: Format,
    /// What the pointer and the arrow keys do.
    #[prop_or_default]
    pub hint: AttrValue,
    /// Switches of the page.
    #[prop_or_default]
    pub controls: Html,
    /// A sentence under the picture.
    #[prop_or_default]
    pub note: Html,
    /// Name of a saved file.
    pub file_name: AttrValue,
}

/// Lines with direct labels.
#[component]
pub fn Lines(props: &LinesProps) -> Html {
    let texts = use_texts();
    let node = use_node_ref();
    let width = use_room(&node);
    let active = use_state_eq(|| None::<usize>);
    let count = props.x.len();

    let domain = domain_from_zero(props.series.iter().flat_map(|series| series.values.iter().copied()), 5);
    let height = (width * 0.5).clamp(240.0, 380.0);
    let ticks: Vec<(f64, String)> =
        linear_ticks(domain[0], domain[1], 5).into_iter().map(|tick| (tick, props.tick_format.print(tick))).collect();
    let labels: Vec<String> = ticks.iter().map(|(_, label)| label.clone()).collect();
    // Direct labels where there is room for them; a legend on a phone.
    let widest = props.series.iter().map(|series| text_width(&series.name, TICK)).fold(0.0, f64::max);
    let direct = width >= 520.0;
    let plot = Plot::around(width, height, &labels, if direct { widest + 12.0 } else { 8.0 });
    let upward = Scale::linear(domain, plot.upward());
    let ends = [props.x.first().copied().unwrap_or(0.0), props.x.last().copied().unwrap_or(1.0)];
    let across = Scale::linear(ends, plot.across());
    let wanted = (plot.inner_width() / 90.0).floor().max(2.0) as usize;
    let x_ticks: Vec<(f64, String)> = if props.time {
        day_labels(&texts, ends, wanted)
    } else {
        linear_ticks(ends[0], ends[1], wanted).into_iter().map(|tick| (tick, place_name(props, &texts, tick))).collect()
    };

    let at = |index: usize| -> AttrValue {
        let values: Vec<String> = props
            .series
            .iter()
            .filter_map(|series| Some(format!("{} {}", series.name, props.format.print(*series.values.get(index)?))))
            .collect();
        format!("{}: {}", place_name(props, &texts, props.x[index]), values.join(" · ")).into()
    };
    let table = use_memo((props.clone(), texts.clone()), |(props, texts)| table_of(props, texts));
    let onpointermove = {
        let (node, active, x) = (node.clone(), active.clone(), props.x.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((pixel, _)) = pointer_within(&event, &node) else { return };
            active.set(nearest(&x, across.invert(pixel)));
        })
    };
    let onpointerleave = {
        let active = active.clone();
        Callback::from(move |_: PointerEvent| active.set(None))
    };
    let onkeydown = step_by_keys(&active, count);
    let legend = if direct {
        Vec::new()
    } else {
        props.series.iter().map(|series| LegendEntry { label: series.name.clone(), class: series.class }).collect()
    };
    let last_places: Vec<f64> =
        props.series.iter().map(|series| upward.place(series.values.last().copied().unwrap_or(0.0))).collect();
    let label_places = spread(&last_places, 16.0, plot.top + 8.0, plot.upward()[0]);
    html! {
        <Figure title={props.title.clone()} hint={props.hint.clone()} readout={active.filter(|index| *index < count).map(at)} {legend}
            controls={props.controls.clone()} note={props.note.clone()} {table} file_name={props.file_name.clone()}>
            <div class="chart-plot" ref={node} tabindex="0" role="group" aria-label={props.title.clone()}
                {onpointermove} {onpointerleave} {onkeydown}>
                <svg class="chart-svg" width={px(width)} height={px(height)} viewBox={format!("0 0 {} {}", px(width), px(height))}
                    role="img" aria-label={props.description.clone()}>
                    { vertical_axis(&plot, &upward, &ticks, &props.y_title) }
                    if let Some(mark) = &props.mark {
                        { split_mark(&plot, across.place(mark.at), &mark.label) }
                    }
                    { for props.series.iter().map(|series| html! {
                        <g class={series.class}>
                            <path class="line" d={path(props.x.iter().zip(&series.values).map(|(x, y)| (across.place(*x), upward.place(*y))))} />
                        </g>
                    }) }
                    if direct {
                        { for props.series.iter().zip(&label_places).map(|(series, y)| html! {
                            <g class={series.class}>
                                <text class="chart-label" x={px(plot.across()[1] + 8.0)} y={px(y + 4.5)}>{ &series.name }</text>
                            </g>
                        }) }
                    }
                    if let Some(index) = active.filter(|index| *index < count) {
                        <line class="chart-crosshair" x1={px(across.place(props.x[index]))} x2={px(across.place(props.x[index]))}
                            y1={px(plot.top)} y2={px(plot.upward()[0])} />
                        { for props.series.iter().filter_map(|series| series.values.get(index).map(|value| html! {
                            <g class={series.class}>
                                <circle class="dot" r="4" cx={px(across.place(props.x[index]))} cy={px(upward.place(*value))} />
                            </g>
                        })) }
                    }
                    { horizontal_axis(&plot, &across, &x_ticks, &props.x_title) }
                </svg>
            </div>
        </Figure>
    }
}

/// A place on the x axis in full.
fn place_name(props: &LinesProps, texts: &Texts, place: f64) -> String {
    match &props.x_format {
        _ if props.time => texts.date(place.round() as i32),
        Some(format) => format.print(place),
        None => texts.number(place, 2),
    }
}

/// The numbers behind the lines.
fn table_of(props: &LinesProps, texts: &Texts) -> TableData {
    let print = |series: &LineSeries, index: usize| {
        series.values.get(index).map_or_else(String::new, |value| props.format.print(*value))
    };
    TableData {
        head: std::iter::once(props.x_title.to_string())
            .chain(props.series.iter().map(|series| series.name.to_string()))
            .collect(),
        rows: props
            .x
            .iter()
            .enumerate()
            .map(|(index, place)| {
                std::iter::once(place_name(props, texts, *place))
                    .chain(props.series.iter().map(|series| print(series, index)))
                    .collect()
            })
            .collect(),
    }
}

/// The dashed line where the forecast begins, its label on the side that has room.
pub(super) fn split_mark(plot: &Plot, x: f64, label: &str) -> Html {
    let right = x + 6.0 + text_width(label, TICK) <= plot.across()[1];
    html! {
        <g class="chart-split">
            <line x1={px(x)} x2={px(x)} y1={px(plot.top)} y2={px(plot.upward()[0])} />
            <text x={px(if right { x + 6.0 } else { x - 6.0 })} y={px(plot.top + 12.0)}
                text-anchor={if right { "start" } else { "end" }}>{ label.to_owned() }</text>
        </g>
    }
}

/// Ticks of a time axis with the shortest names that tell them apart.
pub(super) fn day_labels(texts: &Texts, ends: [f64; 2], wanted: usize) -> Vec<(f64, String)> {
    let (days, step) = time_ticks(ends[0], ends[1], wanted);
    days.into_iter()
        .map(|day| {
            let label = match step {
                TimeStep::Days(_) => texts.date(day),
                TimeStep::Months(_) => texts.month(day),
                TimeStep::Years(_) => civil_from_day(day).0.to_string(),
            };
            (f64::from(day), label)
        })
        .collect()
}

/// Index of the place nearest to a value in an ascending list.
fn nearest(places: &[f64], value: f64) -> Option<usize> {
    let after = places.partition_point(|place| *place < value);
    let candidates = [after.checked_sub(1), (after < places.len()).then_some(after)];
    candidates
        .into_iter()
        .flatten()
        .min_by(|left, right| (places[*left] - value).abs().total_cmp(&(places[*right] - value).abs()))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_place_is_found_at_both_ends_and_between() {
        let places = [1.0, 2.0, 4.0];
        assert_eq!(nearest(&places, -5.0), Some(0));
        assert_eq!(nearest(&places, 2.9), Some(1));
        assert_eq!(nearest(&places, 3.1), Some(2));
        assert_eq!(nearest(&places, 99.0), Some(2));
        assert_eq!(nearest(&[], 1.0), None);
    }
}
