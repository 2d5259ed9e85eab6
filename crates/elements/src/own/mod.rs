//! Models that users make: where one is begun, its page, its editor.
//!
//! The page around keeps the definitions, as it keeps numbers: it hands one over as JSON and is told of every change.

mod audit;
mod blank;
mod edit;
mod file;
mod forms;
mod number_box;
mod start;

use std::rc::Rc;

use models::own::{Flaw, OwnModel};
use serde_json::{Value as Json, json};
use ui::model::parameters::Parameters;
use ui::model::{Detail, ModelView, Report};
use ui::texts::{use_text_files, use_texts};
use yew::prelude::*;

use self::audit::{Findings, Flaws};
use self::edit::Editor;
pub(crate) use self::start::OwnStart;

/// What the page around is told of a definition: `{ own }` is the whole of it, `{ editing }` and `{ removed }` speak for
/// themselves; where no model stands, `{ }` says that the page does.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum News {
    /// It was begun, or changed.
    Is(Rc<OwnModel>),
    /// It is to go.
    Removed,
    /// The editor was opened or closed.
    Editing(bool),
    /// What stands in place of a model is here.
    Here,
}

impl News {
    /// The news as JSON.
    pub(crate) fn json(&self) -> Json {
        match self {
            Self::Is(own) => json!({ "own": own.to_json() }),
            Self::Removed => json!({ "removed": true }),
            Self::Editing(editing) => json!({ "editing": editing }),
            Self::Here => json!({}),
        }
    }
}

/// A definition as the page around holds it.
pub(crate) fn read(definition: &Json) -> Result<Rc<OwnModel>, Vec<Flaw>> {
    OwnModel::read_json(definition).map(Rc::new)
}

/// Properties of [`OwnPage`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct OwnPageProps {
    /// Id of the model among the user's: `own-3`.
    pub(crate) model: AttrValue,
    /// Its definition.
    pub(crate) own: Rc<OwnModel>,
    /// Whether the editor is open.
    pub(crate) editing: bool,
    /// Numbers to start with.
    pub(crate) parameters: Rc<Parameters>,
    /// Told of numbers.
    pub(crate) on_report: Callback<Rc<Report>>,
    /// Told of the definition.
    pub(crate) on_news: Callback<News>,
}

/// A model of the user's own.
#[component]
pub(crate) fn OwnPage(props: &OwnPageProps) -> Html {
    let texts = use_texts();
    let ready = use_text_files(&["own", "model"]);
    let draft = use_state(|| Rc::clone(&props.own));
    // The last definition that could be used: what is shown while the draft cannot be.
    let usable = use_state(|| Rc::clone(&props.own));
    let told = use_mut_ref(|| Rc::clone(&props.own));
    {
        // What comes back is what we told; anything else (an undo, say) is taken over.
        let (draft, usable, told) = (draft.setter(), usable.setter(), Rc::clone(&told));
        use_effect_with(Rc::clone(&props.own), move |own| {
            if *told.borrow() != *own {
                told.replace(Rc::clone(own));
                draft.set(Rc::clone(own));
                usable.set(Rc::clone(own));
            }
        });
    }
    let on_edit = {
        let (draft, usable, told, on_news) = (draft.setter(), usable.setter(), Rc::clone(&told), props.on_news.clone());
        Callback::from(move |next: Rc<OwnModel>| {
            if next.flaws().is_empty() {
                told.replace(Rc::clone(&next));
                usable.set(Rc::clone(&next));
                on_news.emit(News::Is(Rc::clone(&next)));
            }
            draft.set(next);
        })
    };
    if !ready {
        return html! { <div class="model-pending" aria-busy="true" /> };
    }
    let flaws = draft.flaws();
    let toggle = {
        let (on_news, editing) = (props.on_news.clone(), props.editing);
        Callback::from(move |_: MouseEvent| on_news.emit(News::Editing(!editing)))
    };
    let save = {
        let own = Rc::clone(&usable);
        Callback::from(move |_: MouseEvent| file::save(&own))
    };
    let remove = props.on_news.reform(|_: MouseEvent| News::Removed);
    let bar = html! {
        <div class="own">
            <div class="actions own-bar">
                <button type="button" aria-expanded={props.editing.to_string()} aria-controls="own-editor" onclick={toggle}>
                    { texts.get(if props.editing { "own-edit-close" } else { "own-edit-open" }) }
                </button>
                <button type="button" onclick={save}>{ texts.get("own-save") }</button>
                <button type="button" onclick={remove}>{ texts.get("own-remove") }</button>
            </div>
            <div id="own-editor" hidden={!props.editing}>
                if props.editing {
                    <Editor draft={Rc::clone(&draft)} {on_edit} />
                }
            </div>
            if flaws.is_empty() {
                <Findings own={Rc::clone(&draft)} editing={props.editing} />
            } else {
                <Flaws {flaws} lead={texts.get("own-flaws-editing")} />
            }
        </div>
    };
    html! {
        <ModelView model={props.model.clone()} own={Some(Rc::clone(&usable))} parameters={Rc::clone(&props.parameters)}
            detail={Detail::Page} on_report={props.on_report.clone()}>
            { bar }
        </ModelView>
    }
}

/// Properties of [`OwnUnreadable`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct OwnUnreadableProps {
    pub(crate) flaws: Vec<Flaw>,
    pub(crate) on_news: Callback<News>,
}

/// Tells the page around, once, that what stands in place of a model is here.
#[hook]
fn use_here(ready: bool, on_news: &Callback<News>) {
    let on_news = on_news.clone();
    use_effect_with(ready, move |ready| {
        if *ready {
            on_news.emit(News::Here);
        }
    });
}

/// A definition of the project's that cannot be read, as one written by hand may be.
#[component]
pub(crate) fn OwnUnreadable(props: &OwnUnreadableProps) -> Html {
    let texts = use_texts();
    let ready = use_text_files(&["own"]);
    use_here(ready, &props.on_news);
    if !ready {
        return html! { <div class="model-pending" aria-busy="true" /> };
    }
    html! { <Flaws flaws={props.flaws.clone()} lead={texts.get("own-flaws-project")} /> }
}
