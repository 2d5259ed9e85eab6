//! Bars by category, one beside the other for each series: actual against expected, deciles, histograms.

use yew::prelude::*;

use super::figure::{Figure, LegendEntry};
use super::format::{Format, TableData, text_width};
use super::measure::{pointer_within, use_room};
use super::plot::{Plot, TICK, horizontal_axis, px, vertical_axis};
use super::scale::{Scale, domain_from_zero};

/// One bar in every category.
#[derive(Clone, Debug, PartialEq)]
pub struct BarSeries {
    /// What the bars count.
    pub name: AttrValue,
    /// CSS class of the marks: `mark-actual`, `mark-expected`.
    pub class: &'static str,
    /// One value a category.
    pub values: Vec<f64>,
}

/// Properties of [`Bars`].
#[derive(Clone, PartialEq, Properties)]
pub struct BarsProps {
    /// The finding or the question.
    pub title: AttrValue,
    /// The sentence that a screen reader speaks.
    pub description: AttrValue,
    /// Name of the category axis, with its unit.
    pub x_title: AttrValue,
    /// Name of the value axis, with its unit.
    pub y_title: AttrValue,
    /// Names of the categories.
    pub categories: Vec<AttrValue>,
    /// The series, at least one.
    pub series: Vec<BarSeries>,
    /// Further columns of the table behind the picture: header, and a printed cell a category.
    #[prop_or_default]
    pub extra: Vec<(AttrValue, Vec<String>)>,
    /// Prints values in full.
    pub format: Format,
    /// Prints ticks, shorter.
    pub tick_format: Format,
    /// What the pointer and the arrow keys do.
    #[prop_or_default]
    pub hint: AttrValue,
    /// Whether the value stands on its bar, where it fits.
    #[prop_or_default]
    pub labelled: bool,
    /// A sentence under the picture.
    #[prop_or_default]
    pub note: Html,
    /// Switches of the page.
    #[prop_or_default]
    pub controls: Html,
    /// Name of a saved file.
    pub file_name: AttrValue,
}

/// Grouped bars on a zero base.
#[component]
pub fn Bars(props: &BarsProps) -> Html {
    let node = use_node_ref();
    let width = use_room(&node);
    let active = use_state_eq(|| None::<usize>);
    let count = props.categories.len();

    let domain = domain_from_zero(props.series.iter().flat_map(|series| series.values.iter().copied()), 5);
    let height = (width * 0.5).clamp(230.0, 340.0);
    let ticks: Vec<(f64, String)> = super::scale::linear_ticks(domain[0], domain[1], 5)
        .into_iter()
        .map(|tick| (tick, props.tick_format.print(tick)))
        .collect();
    let labels: Vec<String> = ticks.iter().map(|(_, label)| label.clone()).collect();
    let plot = Plot::around(width, height, &labels, 4.0);
    let upward = Scale::linear(domain, plot.upward());
    let across = Scale::linear([0.0, count.max(1) as f64], plot.across());
    let band = plot.inner_width() / count.max(1) as f64;
    let bar = band * 0.76 / props.series.len().max(1) as f64;
    let x_ticks: Vec<(f64, String)> =
        props.categories.iter().enumerate().map(|(index, name)| (index as f64 + 0.5, name.to_string())).collect();

    let at = |index: usize| -> AttrValue {
        let values: Vec<String> = props
            .series
            .iter()
            .map(|series| {
                format!(
                    "{} {}",
                    series.name,
                    series.values.get(index).map_or_else(String::new, |value| props.format.print(*value))
                )
            })
            .collect();
        format!("{}: {}", props.categories[index], values.join(" · ")).into()
    };
    let table = use_memo(props.clone(), table_of);

    let onpointermove = {
        let (node, active) = (node.clone(), active.clone());
        Callback::from(move |event: PointerEvent| {
            let index = pointer_within(&event, &node).map(|(x, _)| across.invert(x).floor());
            active.set(index.filter(|index| *index >= 0.0 && *index < count as f64).map(|index| index as usize));
        })
    };
    let onpointerleave = {
        let active = active.clone();
        Callback::from(move |_: PointerEvent| active.set(None))
    };
    let onkeydown = step_by_keys(&active, count);
    let legend = if props.series.len() > 1 {
        props.series.iter().map(|series| LegendEntry { label: series.name.clone(), class: series.class }).collect()
    } else {
        Vec::new()
    };
    let base = upward.place(0.0);
    html! {
        <Figure title={props.title.clone()} hint={props.hint.clone()} readout={active.filter(|index| *index < count).map(at)} {legend}
            controls={props.controls.clone()} note={props.note.clone()} {table} file_name={props.file_name.clone()}>
            <div class="chart-plot" ref={node} tabindex="0" role="group" aria-label={props.title.clone()}
                {onpointermove} {onpointerleave} {onkeydown}>
                <svg class="chart-svg" width={px(width)} height={px(height)} viewBox={format!("0 0 {} {}", px(width), px(height))}
                    role="img" aria-label={props.description.clone()}>
                    { vertical_axis(&plot, &upward, &ticks, &props.y_title) }
                    if let Some(index) = *active {
                        <rect class="chart-highlight" x={px(across.place(index as f64))} y={px(plot.top)} width={px(band)}
                            height={px(plot.inner_height())} />
                    }
                    { for props.series.iter().enumerate().map(|(place, series)| html! {
                        <g class={series.class}>
                            { for series.values.iter().take(count).enumerate().map(|(index, value)| {
                                let x = across.place(index as f64) + band * 0.12 + bar * place as f64;
                                let top = upward.place(*value).min(base);
                                let tall = (upward.place(*value) - base).abs();
                                let label = props.format.print(*value);
                                let fits = props.labelled && text_width(&label, TICK) <= band;
                                html! {
                                    <>
                                        <rect class="bar" x={px(x + 0.5)} y={px(top)} width={px((bar - 1.0).max(1.0))} height={px(tall)} />
                                        if fits {
                                            <text class="chart-value" x={px(x + bar / 2.0)} y={px(top - 5.0)} text-anchor="middle">{ label }</text>
                                        }
                                    </>
                                }
                            }) }
                        </g>
                    }) }
                    { horizontal_axis(&plot, &across, &x_ticks, &props.x_title) }
                </svg>
            </div>
        </Figure>
    }
}

/// The numbers behind the bars.
fn table_of(props: &BarsProps) -> TableData {
    let print = |series: &BarSeries, index: usize| {
        series.values.get(index).map_or_else(String::new, |value| props.format.print(*value))
    };
    TableData {
        head: std::iter::once(props.x_title.to_string())
            .chain(props.series.iter().map(|series| series.name.to_string()))
            .chain(props.extra.iter().map(|(name, _)| name.to_string()))
            .collect(),
        rows: props
            .categories
            .iter()
            .enumerate()
            .map(|(index, name)| {
                std::iter::once(name.to_string())
                    .chain(props.series.iter().map(|series| print(series, index)))
                    .chain(props.extra.iter().map(|(_, cells)| cells.get(index).cloned().unwrap_or_default()))
                    .collect()
            })
            .collect(),
    }
}

/// Left and right arrows, Home, End and Escape over `count` places.
pub(super) fn step_by_keys(active: &UseStateHandle<Option<usize>>, count: usize) -> Callback<KeyboardEvent> {
    let active = active.clone();
    Callback::from(move |event: KeyboardEvent| {
        let Some(last) = count.checked_sub(1) else { return };
        let next = match (event.key().as_str(), *active) {
            ("ArrowRight", None) | ("Home", _) => Some(0),
            ("ArrowLeft", None) | ("End", _) => Some(last),
            ("ArrowRight", Some(index)) => Some((index + 1).min(last)),
            ("ArrowLeft", Some(index)) => Some(index.saturating_sub(1)),
            ("Escape", _) => None,
            _ => return,
        };
        event.prevent_default();
        active.set(next);
    })
}
