//! What of a model's view lies below the first screen, and is drawn after it has been shown.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

use super::course::{Course, Part};
use super::example::WorkedExample;
use super::exercise::ExerciseSection;
use super::inputs::{WideInputs, has_wide};
use super::notes::{Cautions, References};
use super::results::Advice;
use super::share::Share;
use super::state::ModelHandle;
use super::steps::Steps;
use super::view::{Detail, ModelViewProps};
use super::words::{CardRef, Words};

/// Milliseconds until a page that shows no frames, since nobody sees it, is drawn to its end all the same.
const UNSEEN: i32 = 200;

/// Whether the rest is to be drawn: not before a frame with the first part has been shown. A model can have thousands of
/// elements, and a few hundred of them fill the screen.
#[hook]
pub(super) fn use_rest() -> bool {
    let due = use_state_eq(|| false);
    {
        let due = due.setter();
        use_effect_with((), move |()| {
            let left = Rc::new(Cell::new(false));
            let gone = Rc::clone(&left);
            after_frame(move || {
                if !gone.get() {
                    due.set(true);
                }
            });
            move || left.set(true)
        });
    }
    *due
}

/// Calls back once a frame has been handed over, or after [`UNSEEN`] where there are none.
fn after_frame(callback: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let waiting = Rc::new(RefCell::new(Some(callback)));
    let (next, unseen) = (task(&waiting), task(&waiting));
    let frame = {
        let window = window.clone();
        Closure::once_into_js(move || {
            // The frame is made after its callbacks: the next task finds it done. Timers cannot be refused.
            let _ = window.set_timeout_with_callback(next.unchecked_ref());
        })
    };
    let _ = window.request_animation_frame(frame.unchecked_ref());
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(unseen.unchecked_ref(), UNSEEN);
}

/// A function of the browser's that calls what is waiting, where no other did so before.
fn task<F: FnOnce() + 'static>(waiting: &Rc<RefCell<Option<F>>>) -> JsValue {
    let waiting = Rc::clone(waiting);
    Closure::once_into_js(move || {
        let callback = waiting.borrow_mut().take();
        if let Some(callback) = callback {
            callback();
        }
    })
}

/// What the rest is drawn from.
pub(super) struct Rest<'a> {
    pub(super) card: CardRef,
    pub(super) view: &'a ModelViewProps,
    pub(super) words: &'a Words,
    pub(super) state: &'a ModelHandle,
    pub(super) course: &'a Course,
    pub(super) seed: &'a UseStateHandle<u32>,
}

impl Rest<'_> {
    /// Under the results: inputs that need the width, advice and steps; on somebody else's page all the others too.
    pub(super) fn working(&self) -> Html {
        let Self { card, words, state, course, .. } = *self;
        let steps = state.evaluation().filter(|_| course.shows(Part::Steps)).map(|evaluation| {
            html! { <Steps steps={evaluation.steps.clone()} words={words.clone()} /> }
        });
        let segment = state.evaluation().and_then(|evaluation| evaluation.segment);
        let advice = segment.filter(|_| course.shows(Part::Advice)).map(|segment| {
            html! { <Advice {segment} words={words.clone()} /> }
        });
        html! {
            <>
                if has_wide(card.0) {
                    <div class="model-wide"><WideInputs state={state.clone()} words={words.clone()} /></div>
                }
                <div class="model-working">
                    { advice.unwrap_or_default() }
                    if self.is_embedded() {
                        { steps.map(|steps| folded(words.own("steps"), steps, true)).unwrap_or_default() }
                        { self.exercise().unwrap_or_default() }
                        { folded(words.own("notes"), html! { <><Cautions words={words.clone()} /><References {card} words={words.clone()} /></> }, false) }
                    } else {
                        { steps.unwrap_or_default() }
                    }
                </div>
            </>
        }
    }

    /// The rows of text with notes in the margin, on a page of the textbook.
    pub(super) fn rows(&self) -> Html {
        let Self { card, view, words, state, course, seed } = *self;
        // A model of the user's own has no example, exercise or source, and its address means nothing elsewhere.
        if self.is_embedded() || view.own.is_some() {
            return html! {};
        }
        let example = course.shows(Part::Example).then(|| {
            html! { <WorkedExample state={state.clone()} words={words.clone()} /> }
        });
        let share = html! {
            <Share words={words.clone()} parameters={state.parameters()} course={course.clone()} seed={**seed}
                address={view.address.clone()} element_script={view.element_script.clone()} />
        };
        html! {
            <div class="model-rows">
                { row(example.unwrap_or_default(), html! { <Cautions words={words.clone()} /> }) }
                { self.exercise().map(|exercise| row(exercise, html! {})).unwrap_or_default() }
                { row(share, html! { <References {card} words={words.clone()} /> }) }
            </div>
        }
    }

    /// On somebody else's page there is an exercise where it is asked for.
    fn exercise(&self) -> Option<Html> {
        let Self { card, words, state, course, seed, .. } = *self;
        let asked = !self.is_embedded() || course.seed.is_some();
        let wanted = !card.questions.is_empty() && course.shows(Part::Exercise) && asked;
        wanted.then(|| {
            html! {
                <ExerciseSection state={state.clone()} words={words.clone()} seed={**seed} on_seed={on_seed(seed)}
                    course={course.clone()} embedded={self.is_embedded()} />
            }
        })
    }

    fn is_embedded(&self) -> bool {
        self.view.detail == Detail::Embedded
    }
}

fn on_seed(seed: &UseStateHandle<u32>) -> Callback<u32> {
    let seed = seed.setter();
    Callback::from(move |number| seed.set(number))
}

/// Text with its notes in the margin.
fn row(text: Html, notes: Html) -> Html {
    html! {
        <div class="model-row">
            <div class="model-text">{ text }</div>
            <aside class="model-margin">{ notes }</aside>
        </div>
    }
}

fn folded(title: AttrValue, content: Html, open: bool) -> Html {
    html! {
        <details class="model-folded" {open}>
            <summary>{ title }</summary>
            { content }
        </details>
    }
}
