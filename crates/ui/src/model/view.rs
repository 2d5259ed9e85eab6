//! The whole view of a model.

use std::rc::Rc;

use models::own::OwnModel;
use models::{Card, Error, Evaluation, ModelRef, Values};
use yew::prelude::*;

use super::course::{Course, Part, unreserved};
use super::inputs::{Inputs, rows_beside};
use super::lexicon::Lexicon;
use super::own::own_names;
use super::parameters::Parameters;
use super::picture::ModelPicture;
use super::rest::{Rest, use_rest};
use super::results::Results;
use super::state::{ModelAction, ModelHandle, ModelState};
use super::words::{CardRef, Words};
use crate::texts::{use_text_files, use_texts};

/// The exercise that a page starts with.
const FIRST_SEED: u32 = 1;

/// How much of a model is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// A page of the textbook.
    #[default]
    Page,
    /// A part of someone else's page: what goes beyond picture, inputs and results is folded.
    Embedded,
}

/// What a model says after a change.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Parameters that differ from the defaults, and what the link says beside them (see [`super::course`]), but for the
    /// language, which is not the view's to choose.
    pub parameters: Parameters,
    /// Inputs as given.
    pub inputs: Values,
    /// Settings as given.
    pub settings: Values,
    /// The case, or what stands in its way.
    pub outcome: Result<Rc<Evaluation>, Error>,
}

/// Properties of [`ModelView`].
#[derive(Clone, PartialEq, Properties)]
pub struct ModelViewProps {
    /// Id of the model in the catalogue.
    pub model: AttrValue,
    /// Parameters to start with; when they change, they are taken over. Those of [`super::course`] leave parts out and set
    /// the exercise.
    #[prop_or_default]
    pub parameters: Rc<Parameters>,
    /// How much is shown.
    #[prop_or_default]
    pub detail: Detail,
    /// Names of the rows of the model's table, where a file gave them.
    #[prop_or_default]
    pub labels: Rc<Vec<String>>,
    /// Told after the first evaluation and after every change.
    #[prop_or_default]
    pub on_report: Option<Callback<Rc<Report>>>,
    /// Address of this model's page without parameters; `None` leaves "copy link" out.
    #[prop_or_default]
    pub address: Option<AttrValue>,
    /// Address of the element's script; `None` leaves "embed this" out.
    #[prop_or_default]
    pub element_script: Option<AttrValue>,
    /// The definition of a model of the user's own, which stands for the id.
    #[prop_or_default]
    pub own: Option<Rc<OwnModel>>,
    /// What stands between the head and the picture.
    #[prop_or_default]
    pub children: Html,
}

/// A model with everything about it. Ids that no model has show a message.
#[component]
pub fn ModelView(props: &ModelViewProps) -> Html {
    let file = Lexicon::file(&props.model);
    let ready = use_text_files(&["model", "catalogue", &file]);
    let texts = use_texts();
    let model = match &props.own {
        Some(own) => own.model().ok(),
        None => ModelRef::find(&props.model).ok(),
    };
    match model {
        None if ready => html! { <p class="model-missing" role="alert">{ texts.get("model-unknown") }</p> },
        // A model of its own state: another id starts anew.
        Some(model) if ready => html! { <Loaded key={props.model.to_string()} {model} view={props.clone()} /> },
        _ => html! { <div class="model-pending" aria-busy="true" /> },
    }
}

#[derive(Clone, PartialEq, Properties)]
struct LoadedProps {
    model: ModelRef,
    view: ModelViewProps,
}

#[component]
fn Loaded(props: &LoadedProps) -> Html {
    let LoadedProps { model, view } = props;
    let card = &CardRef(model.card());
    let texts = use_texts();
    let names = use_memo((view.own.clone(), texts.clone()), |(own, texts)| {
        own.as_ref().map(|own| Rc::new(own_names(texts, own)))
    });
    let words = match &*names {
        Some(names) => Words::own_model(&texts, *card, Rc::clone(names)),
        None => Words::new(&texts, *card).labelled(Rc::clone(&view.labels)),
    };
    let given = use_memo(Rc::clone(&view.parameters), |parameters| unreserved(parameters));
    let course = use_memo(Rc::clone(&view.parameters), |parameters| Course::read(parameters));
    let seed = use_state_eq(|| course.seed.unwrap_or(FIRST_SEED));
    {
        let seed = seed.setter();
        use_effect_with(course.seed, move |given| {
            if let Some(given) = *given {
                seed.set(given);
            }
        });
    }
    let state = {
        let model = *model;
        let parameters = Rc::clone(&given);
        use_reducer(move || ModelState::new(model, &parameters))
    };
    {
        // The user may change a model of his own while he looks at it.
        let state = state.dispatcher();
        use_effect_with(*model, move |model| state.dispatch(ModelAction::Adopt(*model)));
    }
    // Until it has followed, what it will be is shown.
    let state = ModelHandle::of(&state, *model);
    // What we told ourselves comes back as a property (the address bar follows the sliders) and must not undo a draft.
    let told = use_mut_ref(|| Rc::clone(&given));
    {
        let state = state.clone();
        let told = Rc::clone(&told);
        use_effect_with(given, move |parameters| {
            if *told.borrow() != *parameters {
                told.replace(Rc::clone(parameters));
                state.dispatch(ModelAction::Load((**parameters).clone()));
            }
        });
    }
    {
        let on_report = view.on_report.clone();
        let told = Rc::clone(&told);
        let current = state.clone();
        // The exercise that the reader went on to stands in the link as the numbers do.
        let follows = course.seed.is_some() || *seed != FIRST_SEED;
        let beside = Course { hidden: course.hidden.clone(), seed: follows.then_some(*seed) };
        use_effect_with(((*state).clone(), beside), move |(_, beside)| {
            if let Some(on_report) = on_report {
                let mut report = report(&current);
                told.replace(Rc::new(report.parameters.clone()));
                beside.write(&mut report.parameters);
                on_report.emit(Rc::new(report));
            }
        });
    }

    // At first only what is then in sight: the picture with its numbers and results.
    let rest =
        use_rest().then(|| Rest { card: *card, view, words: &words, state: &state, course: &course, seed: &seed });
    let embedded = view.detail == Detail::Embedded;
    let picture = state.evaluation().filter(|_| course.shows(Part::Picture)).map(|evaluation| {
        let title = html! { <h2 class="model-question">{ words.question() }</h2> };
        html! { <ModelPicture state={state.clone()} evaluation={Rc::clone(evaluation)} words={words.clone()} {title} /> }
    });
    let results = state.evaluation().filter(|_| course.shows(Part::Results)).map(|evaluation| {
        html! { <Results evaluation={Rc::clone(evaluation)} words={words.clone()} stale={state.is_stale()} /> }
    });
    let inputs = html! { <Inputs state={state.clone()} words={words.clone()} /> };
    html! {
        <article class={classes!("model", embedded.then_some("embedded"))} aria-busy={rest.is_none().to_string()}>
            <header class="model-head">
                if embedded {
                    <h2 class="model-name">{ words.name() }</h2>
                } else {
                    <h1 class="model-name">{ words.name() }</h1>
                }
                if let Some(summary) = words.summary() {
                    <p class="model-summary">{ summary }</p>
                }
            </header>
            { view.children.clone() }
            <div class={classes!("model-stage", is_short(card.0).then_some("short"))}>
                if let Some(picture) = picture {
                    <div class="model-figure">{ picture }</div>
                }
                <div class="model-side">
                    { inputs }
                    if let Some(error) = state.undefined() {
                        <p class="model-problem" role="alert">{ words.problem(error) }</p>
                    }
                </div>
                if let Some(results) = results {
                    <div class="model-outcome">{ results }</div>
                }
                { rest.as_ref().map(Rest::working).unwrap_or_default() }
            </div>
            { rest.as_ref().map(Rest::rows).unwrap_or_default() }
        </article>
    }
}

/// Whether the numbers of a model fit on a screen, so that they may stay beside the steps while one reads on.
fn is_short(card: &'static Card) -> bool {
    rows_beside(card) <= 8
}

fn report(state: &ModelState) -> Report {
    let outcome = match (state.first_problem(), state.evaluation()) {
        (Some(problem), _) => Err(problem.clone()),
        (None, Some(evaluation)) => Ok(Rc::clone(evaluation)),
        (None, None) => Err(Error::UnknownModel { id: state.card().id.to_owned() }),
    };
    Report {
        parameters: state.parameters(),
        inputs: state.inputs().clone(),
        settings: state.settings().clone(),
        outcome,
    }
}
