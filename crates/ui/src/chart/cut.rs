//! A cut line: a handle to drag or to move by keys, with its value on it.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::format::text_width;
use super::plot::{Plot, TICK, px};
use super::scale::Scale;

/// Which way a cut line is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CutAxis {
    /// An upright line, moved left and right.
    Across,
    /// A level line, moved up and down.
    Upward,
}

/// Properties of [`Cut`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CutProps {
    pub(super) axis: CutAxis,
    pub(super) plot: Plot,
    pub(super) scale: Scale,
    pub(super) value: f64,
    /// The value in print.
    pub(super) text: AttrValue,
    /// What the line divides, for a screen reader.
    pub(super) label: AttrValue,
    /// Pixel within the picture of a pointer event.
    pub(super) locate: Callback<PointerEvent, Option<(f64, f64)>>,
    pub(super) on_move: Callback<f64>,
}

/// The line with its handle.
#[component]
pub(super) fn Cut(props: &CutProps) -> Html {
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
        Callback::from(move |event: KeyboardEvent| {
            let [start, end] = scale.range();
            let step = (end - start) / 100.0;
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

    let at = scale.place(props.value).clamp(0.0, plot.width.max(plot.height));
    let [left, right] = plot.across();
    let [foot, top] = plot.upward();
    let ([x1, x2], [y1, y2]) =
        if axis == CutAxis::Across { ([at, at], [top, foot]) } else { ([left, right], [at, at]) };
    let pill_width = text_width(&props.text, TICK) + 16.0;
    let (pill_x, pill_y) = match axis {
        CutAxis::Across => {
            ((at - pill_width / 2.0).clamp(left.min(plot.width - pill_width), plot.width - pill_width), top - 27.0)
        }
        CutAxis::Upward => (right + 4.0, (at - 11.0).clamp(top - 4.0, foot - 18.0)),
    };
    let orientation = if axis == CutAxis::Across { "horizontal" } else { "vertical" };
    html! {
        <g class={classes!("cut", if axis == CutAxis::Across { "cut-across" } else { "cut-upward" })} role="slider" tabindex="0"
            aria-label={props.label.clone()} aria-orientation={orientation} aria-valuemin={domain[0].to_string()}
            aria-valuemax={domain[1].to_string()} aria-valuenow={props.value.to_string()} aria-valuetext={props.text.clone()}
            {onpointerdown} {onpointermove} onpointerup={release.clone()} onpointercancel={release} {onkeydown}>
            <line class="cut-grip" x1={px(x1)} x2={px(x2)} y1={px(y1)} y2={px(y2)} />
            <line class="cut-line" x1={px(x1)} x2={px(x2)} y1={px(y1)} y2={px(y2)} />
            <rect class="cut-pill" x={px(pill_x)} y={px(pill_y)} width={px(pill_width)} height="22" rx="3" />
            <text class="cut-text" x={px(pill_x + pill_width / 2.0)} y={px(pill_y + 15.5)} text-anchor="middle">{ &props.text }</text>
        </g>
    }
}
