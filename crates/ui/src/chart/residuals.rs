//! Residuals against fitted values: every row a dot, and in bands from low to high how far the dots lie from zero.

use std::rc::Rc;

use web_sys::HtmlCanvasElement;
use yew::prelude::*;

use super::bars::step_by_keys;
use super::canvas::device_pixels;
use super::dots::PointColumn;
use super::figure::Figure;
use super::format::{Format, TableData};
use super::measure::{pointer_within, use_room};
use super::plot::{Plot, horizontal_axis, px, vertical_axis};
use super::scale::{Scale, linear_ticks};
use super::scatter::{extent, paint};
use super::theme::use_colour_scheme;

/// One band of fitted values.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// From which fitted value to which.
    pub from: f64,
    /// The highest.
    pub to: f64,
    /// Mean of the residuals.
    pub mean: f64,
    /// How far they spread around zero.
    pub spread: f64,
    /// What is said of it.
    pub readout: AttrValue,
}

/// Properties of [`Residuals`].
#[derive(Clone, PartialEq, Properties)]
pub struct ResidualsProps {
    /// The finding or the question.
    pub title: AttrValue,
    /// The sentence that a screen reader speaks.
    pub description: AttrValue,
    /// Fitted value of each row.
    pub fitted: PointColumn,
    /// Residual of each row.
    pub residuals: PointColumn,
    /// The bands, ascending.
    pub bands: Rc<Vec<Band>>,
    /// Names of the axes.
    pub axes: [AttrValue; 2],
    /// Prints ticks.
    pub tick_format: Format,
    /// The numbers behind the picture.
    pub table: Rc<TableData>,
    /// What the pointer and the arrow keys do.
    #[prop_or_default]
    pub hint: AttrValue,
    /// A sentence under the picture.
    #[prop_or_default]
    pub note: Html,
    /// Name of a saved file.
    pub file_name: AttrValue,
}

/// Residuals against fitted values.
#[component]
pub fn Residuals(props: &ResidualsProps) -> Html {
    let node = use_node_ref();
    let canvas = use_node_ref();
    let width = use_room(&node);
    let scheme = use_colour_scheme();
    let active = use_state_eq(|| None::<usize>);
    let ratio = device_pixels();
    let height = (width * 0.55).clamp(260.0, 420.0);
    let domains =
        use_memo((props.fitted.clone(), props.residuals.clone()), |(x, y)| [extent(x.values()), extent(y.values())]);
    // Zero in the middle, so that the eye compares above with below.
    let most = domains[1][0].abs().max(domains[1][1].abs());
    let ticks_of = |domain: [f64; 2], wanted: usize| -> Vec<(f64, String)> {
        let print = |tick: f64| (tick, props.tick_format.print(tick));
        linear_ticks(domain[0], domain[1], wanted).into_iter().map(print).collect()
    };
    let y_ticks = ticks_of([-most, most], 6);
    let labels: Vec<String> = y_ticks.iter().map(|(_, label)| label.clone()).collect();
    let plot = Plot::around(width, height, &labels, 12.0);
    let across = Scale::linear(domains[0], plot.across());
    let upward = Scale::linear([-most, most], plot.upward());
    let x_ticks = ticks_of(domains[0], (plot.inner_width() / 80.0).max(2.0) as usize);
    {
        let (canvas, x, y) = (canvas.clone(), props.fitted.clone(), props.residuals.clone());
        let reasons = (x.clone(), y.clone(), across, upward, scheme, (width.to_bits(), height.to_bits()));
        use_effect_with(reasons, move |_| {
            let Some(canvas) = canvas.cast::<HtmlCanvasElement>() else { return };
            let place = |at: usize| [across.place(x.values()[at]) * ratio, upward.place(y.values()[at]) * ratio];
            let group = vec![0.0; x.values().len()];
            if let Err(error) = paint(&canvas, &group, 1, place, ratio) {
                web_sys::console::warn_1(&error);
            }
        });
    }
    let middle = |band: &Band| across.place(0.5 * (band.from + band.to));
    let middles: Vec<f64> = props.bands.iter().map(middle).collect();
    let onpointermove = {
        let (node, active, middles) = (node.clone(), active.clone(), middles.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((x, _)) = pointer_within(&event, &node) else { return };
            let nearest = |one: &usize, two: &usize| (middles[*one] - x).abs().total_cmp(&(middles[*two] - x).abs());
            active.set((0..middles.len()).min_by(nearest));
        })
    };
    let onpointerleave = {
        let active = active.clone();
        Callback::from(move |_: PointerEvent| active.set(None))
    };
    let onkeydown = step_by_keys(&active, props.bands.len());
    let readout = active.and_then(|at| props.bands.get(at)).map(|band| band.readout.clone());
    let zero = upward.place(0.0);
    html! {
        <Figure title={props.title.clone()} hint={props.hint.clone()} {readout} note={props.note.clone()} table={props.table.clone()}
            file_name={props.file_name.clone()}>
            <div class="chart-plot chart-layers" ref={node} tabindex="0" role="group" aria-label={props.title.clone()}
                {onpointermove} {onpointerleave} {onkeydown}>
                <canvas ref={canvas} class="chart-canvas" width={((width * ratio) as u32).to_string()}
                    height={((height * ratio) as u32).to_string()} aria-hidden="true" />
                <svg class="chart-svg" width={px(width)} height={px(height)} viewBox={format!("0 0 {} {}", px(width), px(height))}
                    role="img" aria-label={props.description.clone()}>
                    { vertical_axis(&plot, &upward, &y_ticks, &props.axes[1]) }
                    if let Some(band) = active.and_then(|at| props.bands.get(at)) {
                        <rect class="chart-highlight" x={px(across.place(band.from))} y={px(plot.top)}
                            width={px((across.place(band.to) - across.place(band.from)).max(2.0))} height={px(plot.inner_height())} />
                    }
                    <line class="zero-line" x1={px(plot.across()[0])} x2={px(plot.across()[1])} y1={px(zero)} y2={px(zero)} />
                    // The canvas takes its colour from this mark, which has no size.
                    <g class="tone-1"><circle class="group-mark" r="0" /></g>
                    <g class="tone-8">
                        { for props.bands.iter().zip(&middles).map(|(band, x)| html! {
                            <>
                                <line class="interval-line" x1={px(*x)} x2={px(*x)} y1={px(upward.place(-band.spread))} y2={px(upward.place(band.spread))} />
                                <circle class="interval-mark" r="4.5" cx={px(*x)} cy={px(upward.place(band.mean))} />
                            </>
                        }) }
                    </g>
                    { horizontal_axis(&plot, &across, &x_ticks, &props.axes[0]) }
                </svg>
            </div>
        </Figure>
    }
}
