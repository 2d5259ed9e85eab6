//! A view of a module on a page.

use std::rc::Rc;

use js_sys::Float64Array;
use ui::door::Surroundings;
use ui::texts::{Language, use_texts};
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use workbench::protocol::Failure;
use yew::prelude::*;

use super::{Module, Started, View, load, loaded, texts_address};
use crate::shell::FailureNotice;

/// What the worker said, for a view to read: text, and the arrays beside it. Equal are two that are the same.
#[derive(Clone, Debug)]
pub(crate) struct Handed(Rc<(String, Vec<Float64Array>)>);

impl Handed {
    /// What was said.
    pub(crate) fn new(text: String, arrays: Vec<Float64Array>) -> Self {
        Self(Rc::new((text, arrays)))
    }

    pub(super) fn text(&self) -> &str {
        &self.0.0
    }

    pub(super) fn arrays(&self) -> &[Float64Array] {
        &self.0.1
    }
}

impl PartialEq for Handed {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Properties of [`Mounted`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct MountedProps {
    /// The module that the view is in.
    pub(crate) module: Module,
    /// Name of its door.
    pub(crate) view: &'static str,
    /// What it is to show, as JSON.
    pub(crate) options: String,
    /// What the worker said, each under its name: the same names in the same order at every time.
    #[prop_or_default]
    pub(crate) handed: Vec<(&'static str, Option<Handed>)>,
    /// Language of the view, where it is not the page's.
    #[prop_or_default]
    pub(crate) language: Option<Language>,
    /// Hears the news of the view, as JSON.
    #[prop_or_default]
    pub(crate) on_told: Callback<String>,
    /// Whether `children` stand here until the view tells something, as it does once it is drawn; else until the module is here.
    #[prop_or_default]
    pub(crate) until_told: bool,
    /// Whether what the view draws stands in the page's own columns, as if it were drawn here.
    #[prop_or_default]
    pub(crate) flat: bool,
    /// What stands here until the view does, and above the reason where it does not come.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// Where a module is.
#[derive(Clone, PartialEq)]
enum Loading {
    /// On its way.
    Going,
    /// Here.
    Here(Started),
    /// It did not come, or does not understand this page.
    Failed(Failure),
}

/// A view, once its module is here; until then what is given to stand in for it, or why there is none.
#[component]
pub(crate) fn Mounted(props: &MountedProps) -> Html {
    let texts = use_texts();
    let place = use_node_ref();
    let module = props.module;
    let loading = use_state_eq(|| loaded(module).map_or(Loading::Going, Loading::Here));
    let told = use_state_eq(|| false);
    let view = use_mut_ref(|| None::<View>);
    // The view keeps the callback that it was first given: it leads to the newest one.
    let newest = use_mut_ref(|| props.on_told.clone());
    newest.borrow_mut().clone_from(&props.on_told);
    {
        // Set to `Going` it is fetched again.
        let setter = loading.setter();
        use_effect_with(*loading == Loading::Going, move |going| {
            if *going {
                spawn_local(async move {
                    setter.set(load(module).await.map_or_else(Loading::Failed, Loading::Here));
                });
            }
        });
    }
    let started = match &*loading {
        Loading::Here(started) => Some(started.clone()),
        _ => None,
    };
    {
        let surroundings = Surroundings {
            texts: texts_address().unwrap_or_default(),
            language: props.language.unwrap_or(texts.language()).tag().to_owned(),
            currency: texts.currency().code().to_owned(),
        };
        let (view, place, name) = (Rc::clone(&view), place.clone(), props.view);
        let (loading, told) = (loading.setter(), told.setter());
        let options = props.options.clone();
        use_effect_with((started.clone(), surroundings, options), move |(started, surroundings, options)| {
            let (Some(started), Some(place)) = (started, place.cast::<Element>()) else { return };
            let mut view = view.borrow_mut();
            if let Some(view) = &*view {
                view.update(surroundings, options);
                return;
            }
            let heard = move |news: String| {
                told.set(true);
                let on_told = newest.borrow().clone();
                on_told.emit(news);
            };
            match started.show(name, &place, surroundings, options, heard) {
                Ok(made) => *view = Some(made),
                Err(failure) => loading.set(Loading::Failed(failure)),
            }
        });
    }
    {
        let (view, loading) = (Rc::clone(&view), loading.setter());
        let before = use_mut_ref(Vec::<(&str, Option<Handed>)>::new);
        use_effect_with((started, props.handed.clone()), move |(started, handed)| {
            if started.is_none() {
                // What broke down is begun anew when the module is fetched again.
                drop(view.take());
                before.take();
            }
            let Some(view) = &*view.borrow() else { return };
            let before = before.replace(handed.clone());
            for (at, (name, now)) in handed.iter().enumerate() {
                let same = before.get(at).map_or(now.is_none(), |(_, before)| before == now);
                if !same && let Err(failure) = view.hand(name, now.as_ref()) {
                    loading.set(Loading::Failed(failure));
                }
            }
        });
    }
    {
        let view = Rc::clone(&view);
        use_effect_with((), move |()| move || drop(view.take()));
    }

    if let Loading::Failed(failure) = &*loading {
        let retry = {
            let loading = loading.setter();
            Callback::from(move |_: MouseEvent| loading.set(Loading::Going))
        };
        return html! {
            <>
                { props.children.clone() }
                <FailureNotice failure={failure.clone()}>
                    <button type="button" onclick={retry}>{ texts.get("retry") }</button>
                </FailureNotice>
            </>
        };
    }
    let pending = if props.until_told { !*told } else { *loading == Loading::Going };
    html! {
        <>
            if pending {
                <div class={if props.flat { "picture-pending" } else { "model-pending" }} aria-busy="true">{ props.children.clone() }</div>
            }
            // Belongs to the module: nothing is ever drawn into it from here.
            <div ref={place} key="place" class={props.flat.then_some("flat")} />
        </>
    }
}
