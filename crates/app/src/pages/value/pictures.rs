//! The pictures of the valuation: their numbers are asked for when a reader comes to them, and drawn by the module of reports.

use std::rc::Rc;

use serde_json::Value as Json;
use ui::fit::FitWork;
use ui::value::pictures::{PicturesNews, PicturesOptions, PicturesWork};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};
use workbench::protocol::{Answer, ReportText, Request, ValueReport};
use yew::prelude::*;

use crate::client::Reply;
use crate::context::use_app;
use crate::shell::{facts, stage_name};
use crate::views::{Handed, Module, Mounted, heard, json};
use crate::wire::RequestId;

/// What is asked for, by name, as the view and the worker call it.
const NAMES: [&str; 3] = ["overview", "timing", "contours"];
const CONTOURS: usize = 2;

/// Properties of [`Pictures`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct PicturesProps {
    pub(super) report: Rc<ValueReport>,
    /// Whether the report belongs to settings that have changed since.
    pub(super) stale: bool,
}

/// What has come of each request.
#[derive(Clone, Default, PartialEq)]
struct Found {
    work: [FitWork; 3],
    handed: [Option<Handed>; 3],
}

enum Change {
    Work(usize, FitWork),
    Done(usize, Handed),
    /// The models are fitted anew: contours of others are gone, the rest stays until it is replaced.
    Anew,
}

impl Reducible for Found {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = (*self).clone();
        match change {
            Change::Work(which, work) => next.work[which] = work,
            Change::Done(which, handed) => {
                next.work[which] = FitWork::Idle;
                next.handed[which] = Some(handed);
            }
            Change::Anew => next.handed[CONTOURS] = None,
        }
        Rc::new(next)
    }
}

/// The pictures, from when they are nearly in sight.
#[component]
pub(super) fn Pictures(props: &PicturesProps) -> Html {
    let app = use_app();
    let place = use_node_ref();
    let near = use_near(&place);
    let found = use_reducer_eq(Found::default);
    // The requests under way, by what they are for.
    let under_way = use_mut_ref(|| [None::<RequestId>; 3]);
    let counted = use_mut_ref(|| (0u32, None::<Rc<ValueReport>>));
    let question = {
        let mut counted = counted.borrow_mut();
        if counted.1.as_ref().is_none_or(|known| !Rc::ptr_eq(known, &props.report)) {
            *counted = (counted.0 + 1, Some(Rc::clone(&props.report)));
        }
        counted.0
    };
    let stop = {
        let (app, under_way) = (app.clone(), Rc::clone(&under_way));
        Rc::new(move |which: usize| {
            if let Some(request) = under_way.borrow_mut()[which].take() {
                app.cancel(request);
            }
        })
    };
    {
        let dispatch = found.dispatcher();
        use_effect_with(question, move |_| dispatch.dispatch(Change::Anew));
    }
    {
        // Nobody waits for contours of what is being fitted anew, nor for anything on a page that is left.
        let stop = Rc::clone(&stop);
        use_effect_with(props.stale, move |stale| {
            if *stale {
                stop(CONTOURS);
            }
        });
    }
    {
        let stop = Rc::clone(&stop);
        use_effect_with((), move |()| move || (0..NAMES.len()).for_each(|which| stop(which)));
    }
    let on_news = {
        let dispatch = found.dispatcher();
        Callback::from(move |news: PicturesNews<Json>| {
            let PicturesNews::Ask(asked) = news else {
                stop(CONTOURS);
                return;
            };
            let Some(which) = NAMES.iter().position(|name| asked["picture"] == *name) else { return };
            stop(which);
            dispatch.dispatch(Change::Work(which, FitWork::Running { stage: None, done: 0.0 }));
            let (dispatch, of) = (dispatch.clone(), Rc::clone(&under_way));
            // The number of a request is known only once it is made, and nothing is heard of it before.
            let own = Rc::new(std::cell::Cell::new(None::<RequestId>));
            let reply = {
                let own = Rc::clone(&own);
                Callback::from(move |reply: Reply| {
                    // What an older question comes to is no longer of interest, but that it was stopped is.
                    let latest = of.borrow()[which];
                    if latest.is_some() && latest != own.get() {
                        return;
                    }
                    if !matches!(reply, Reply::Progress(_)) {
                        of.borrow_mut()[which] = None;
                    }
                    dispatch.dispatch(match reply {
                        Reply::Progress(progress) => {
                            let running = FitWork::Running { stage: Some(stage_name(&progress)), done: progress.done };
                            Change::Work(which, running)
                        }
                        Reply::Done(Answer::ValuePicture(ReportText(text)), _) => {
                            Change::Done(which, Handed::new(text, Vec::new()))
                        }
                        Reply::Done(..) => Change::Work(which, FitWork::Stopped),
                        // It is asked again once the models are fitted.
                        Reply::Failed(failure) if failure.code == "superseded" => Change::Work(which, FitWork::Stopped),
                        Reply::Failed(failure) => Change::Work(which, FitWork::Failed(facts(&failure))),
                    });
                })
            };
            let request = app.request(Request::ValuePicture(asked), reply);
            own.set(Some(request));
            under_way.borrow_mut()[which] = Some(request);
        })
    };
    let [overview, timing, contours] = found.work.clone();
    let options = PicturesOptions { question, work: PicturesWork { overview, timing, contours } };
    let handed = NAMES.into_iter().zip(found.handed.iter().cloned()).collect::<Vec<_>>();
    html! {
        <div class={classes!("wide", props.stale.then_some("stale"))} ref={place}>
            if near {
                <Mounted module={Module::Reports} view="value-pictures" options={json(&options)} {handed} on_told={heard(on_news)} />
            }
        </div>
    }
}

/// Whether an element has been in sight, or nearly so.
#[hook]
fn use_near(place: &NodeRef) -> bool {
    let near = use_state_eq(|| false);
    {
        let (near, place) = (near.setter(), place.clone());
        use_effect_with((), move |()| {
            let seen = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
                let crossing = |entry: JsValue| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting();
                if entries.iter().any(crossing) {
                    near.set(true);
                }
            });
            let options = web_sys::IntersectionObserverInit::new();
            options.set_root_margin("600px");
            let observer = IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options).ok();
            if let (Some(observer), Some(element)) = (&observer, place.cast::<Element>()) {
                observer.observe(&element);
            }
            move || {
                if let Some(observer) = observer {
                    observer.disconnect();
                }
                drop(seen);
            }
        });
    }
    *near
}
