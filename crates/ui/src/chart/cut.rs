//! A cut line: a handle to drag or to move by keys, with its value on it.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::format::text_width;
use super::plot::{Plot, TICK, px};
use super::scale::Scale;

/// Which way a cut line is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CutAxis {
    /// An upright line, moved left and right.
    Across,
    /// A level line, moved up and down.
    Upward,
}

/// Properties of [`Cut`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CutProps {
    pub(crate) axis: CutAxis,
    pub(crate) plot: Plot,
    pub(crate) scale: Scale,
    pub(crate) value: f64,
    /// The value in print.
    pub(crate) text: AttrValue,
    /// What the line divides, for a screen reader.
    pub(crate) label: AttrValue,
    /// Pixel within the picture of a pointer event.
    pub(crate) locate: Callback<PointerEvent, Option<(f64, f64)>>,
    pub(crate) on_move: Callback<f64>,
    /// How far a key moves the line; a hundredth of the axis where nothing is said.
    #[prop_or_default]
    pub(crate) step: Option<f64>,
}

/// The line with its handle.
#[component]
pub(crate) fn Cut(props: &CutProps) -> Html {
    let held = use_mut_ref(|| false);
    let (plot, scale, axis) = (props.plot, props.scale, props.axis);
    let domain = scale.domain();

    let onpointerdown = {
        let held = held.clone();
        Callback::from(move |event: PointerEvent| {
            event.stop_propagation();
            event.prevent_default();
            *held.borrow_mut() = true;
            if let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
                // The group is what hears the moves; its children pass them on.
                let _ = element.set_pointer_capture(event.pointer_id());
                if let Ok(Some(group)) = element.closest("[role=slider]")
                    && let Some(group) = group.dyn_ref::<web_sys::SvgElement>()
                {
                    let _ = group.focus();
                }
            }
        })
    };
    let onpointermove = {
        let (held, locate, on_move) = (held.clone(), props.locate.clone(), props.on_move.clone());
        Callback::from(move |event: PointerEvent| {
            event.stop_propagation();
            if !*held.borrow() {
                return;
            }
            if let Some((x, y)) = locate.emit(event) {
                on_move.emit(scale.invert_within(if axis == CutAxis::Across { x } else { y }));
            }
        })
    };
    let release = {
        let held = held.clone();
        Callback::from(move |_: PointerEvent| *held.borrow_mut() = false)
    };
    let onkeydown = {
        let (value, on_move) = (props.value, props.on_move.clone());
        let value_step = props.step;
        Callback::from(move |event: KeyboardEvent| {
            let [start, end] = scale.range();
            // In pixels, so that a key moves as far on a logarithmic axis as on a linear one.
            let step = value_step.map_or((end - start) / 100.0, |step| scale.place(value + step) - scale.place(value));
            let now = scale.place(value);
            let pixel = match event.key().as_str() {
                "ArrowRight" | "ArrowUp" => now + step,
                "ArrowLeft" | "ArrowDown" => now - step,
                "PageUp" => now + step * 10.0,
                "PageDown" => now - step * 10.0,
                "Home" => start,
                "End" => end,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            on_move.emit(scale.invert_within(pixel));
        })
    };

    let orientation = if axis == CutAxis::Across { "horizontal" } else { "vertical" };
    html! {
        <g class={classes!("cut", if axis == CutAxis::Across { "cut-across" } else { "cut-upward" })} role="slider" tabindex="0"
            aria-label={props.label.clone()} aria-orientation={orientation} aria-valuemin={domain[0].to_string()}
            aria-valuemax={domain[1].to_string()} aria-valuenow={props.value.to_string()} aria-valuetext={props.text.clone()}
            {onpointerdown} {onpointermove} onpointerup={release.clone()} onpointercancel={release} {onkeydown}>
            { marks(&plot, &scale, axis, props.value, &props.text) }
        </g>
    }
}

/// A line that cannot be moved, with its value on it; `text` is the whole of what stands there.
pub(crate) fn fixed_cut(plot: &Plot, scale: &Scale, axis: CutAxis, value: f64, text: &str) -> Html {
    html! { <g class="cut fixed" aria-hidden="true">{ marks(plot, scale, axis, value, text) }</g> }
}

/// The line and the pill with its value.
fn marks(plot: &Plot, scale: &Scale, axis: CutAxis, value: f64, text: &str) -> Html {
    let at = scale.place(value).clamp(0.0, plot.width.max(plot.height));
    let [left, right] = plot.across();
    let [foot, top] = plot.upward();
    let ([x1, x2], [y1, y2]) =
        if axis == CutAxis::Across { ([at, at], [top, foot]) } else { ([left, right], [at, at]) };
    let pill_width = text_width(text, TICK) + 16.0;
    let (pill_x, pill_y) = match axis {
        CutAxis::Across => {
            ((at - pill_width / 2.0).clamp(left.min(plot.width - pill_width), plot.width - pill_width), top - 27.0)
        }
        CutAxis::Upward => (right + 4.0, (at - 11.0).clamp(top - 4.0, foot - 18.0)),
    };
    html! {
        <>
            <line class="cut-grip" x1={px(x1)} x2={px(x2)} y1={px(y1)} y2={px(y2)} />
            <line class="cut-line" x1={px(x1)} x2={px(x2)} y1={px(y1)} y2={px(y2)} />
            <rect class="cut-pill" x={px(pill_x)} y={px(pill_y)} width={px(pill_width)} height="22" rx="3" />
            <text class="cut-text" x={px(pill_x + pill_width / 2.0)} y={px(pill_y + 15.5)} text-anchor="middle">{ text.to_owned() }</text>
        </>
    }
}
