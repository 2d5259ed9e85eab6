//! A model on a page of the app, shown by the module that the custom element is made of.

use std::rc::Rc;

use serde_json::Value as Json;
use ui::texts::{Language, use_texts};
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use workbench::protocol::Failure;
use yew::prelude::*;

use crate::model_view::{self, Case, Module, Options, Told, View};
use crate::shell::FailureNotice;

/// The numbers that a model starts with; when they change, the model takes them over.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Given {
    /// The parameters of an address.
    Address(ui::model::parameters::Parameters),
    /// What the project holds, with what the address says beside the numbers.
    Project(Case, ui::model::parameters::Parameters),
}

/// Properties of [`MountedModel`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct MountedModelProps {
    /// Model id.
    pub(crate) model: String,
    /// The numbers to start with.
    pub(crate) given: Rc<Given>,
    /// Language of the model, which need not be the page's.
    pub(crate) language: Language,
    /// Whether it is shown as on somebody else's page.
    #[prop_or_default]
    pub(crate) embedded: bool,
    /// Address of the model's page without parameters.
    #[prop_or_default]
    pub(crate) address: Option<String>,
    /// Address of the script that defines the element.
    #[prop_or_default]
    pub(crate) element_script: Option<String>,
    /// Definition of a model of the user's own, which stands for the id.
    #[prop_or_default]
    pub(crate) own: Option<Json>,
    /// Whether its editor is open.
    #[prop_or_default]
    pub(crate) editing: bool,
    /// Names of the items that a file has put into the model.
    #[prop_or_default]
    pub(crate) labels: Rc<Vec<String>>,
    /// Told after the first computation and after every change.
    pub(crate) on_told: Callback<Rc<Told>>,
    /// What stands here until the model does, and above the reason where it does not come.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// Where the module that shows models is.
#[derive(Clone, PartialEq)]
pub(super) enum Loading {
    /// On its way.
    Going,
    /// Here.
    Here(Module),
    /// It did not come, or does not understand this page.
    Failed(Failure),
}

impl Loading {
    /// The module, once it is here.
    pub(super) fn module(&self) -> Option<Module> {
        match self {
            Self::Here(module) => Some(module.clone()),
            _ => None,
        }
    }
}

/// The module that shows models, fetched for the first of them; set to `Going` it is fetched again.
#[hook]
pub(super) fn use_module() -> UseStateHandle<Loading> {
    let loading = use_state_eq(|| model_view::loaded().map_or(Loading::Going, Loading::Here));
    let going = *loading == Loading::Going;
    let setter = loading.setter();
    use_effect_with(going, move |going| {
        if *going {
            spawn_local(async move {
                setter.set(model_view::load().await.map_or_else(Loading::Failed, Loading::Here));
            });
        }
    });
    loading
}

/// A model, once the module is here; until then what is given to stand in for it, or why there is none.
#[component]
pub(crate) fn MountedModel(props: &MountedModelProps) -> Html {
    let texts = use_texts();
    let place = use_node_ref();
    let loading = use_module();
    let shown = use_state_eq(|| false);
    let view = use_mut_ref(|| None::<View>);
    // The module keeps the callback that it was first given: it leads to the newest one.
    let newest = use_mut_ref(|| props.on_told.clone());
    newest.borrow_mut().clone_from(&props.on_told);

    {
        let options = options(props, texts.currency().code());
        let module = loading.module();
        let (view, place, newest) = (Rc::clone(&view), place.clone(), Rc::clone(&newest));
        let (loading, shown) = (loading.setter(), shown.setter());
        use_effect_with((module, options), move |(module, options)| {
            let (Some(module), Some(place)) = (module, place.cast::<Element>()) else { return };
            let mut view = view.borrow_mut();
            if let Some(view) = &*view {
                view.update(options);
                return;
            }
            let told = move |news: Told| {
                shown.set(true);
                let on_told = newest.borrow().clone();
                on_told.emit(Rc::new(news));
            };
            match module.show(&place, options, told) {
                Ok(made) => *view = Some(made),
                Err(failure) => loading.set(Loading::Failed(failure)),
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
    html! {
        <>
            if !*shown {
                <div class="model-pending" aria-busy="true">{ props.children.clone() }</div>
            }
            // Belongs to the module: nothing is ever drawn into it from here.
            <div ref={place} key="place" />
        </>
    }
}

fn options(props: &MountedModelProps, currency: &'static str) -> Options {
    let (case, parameters) = match &*props.given {
        Given::Address(parameters) => (None, parameters.clone()),
        Given::Project(case, beside) => (Some(case.clone()), beside.clone()),
    };
    Options {
        model: props.model.clone(),
        embedded: props.embedded,
        texts: model_view::texts_address().unwrap_or_default(),
        language: props.language.tag(),
        currency,
        case,
        parameters,
        address: props.address.clone(),
        element_script: props.element_script.clone(),
        own: props.own.clone(),
        editing: props.editing,
        labels: props.labels.to_vec(),
    }
}
