//! A link to a model: what its page needs is on its way before it is followed.

use ui::texts::use_texts;
use yew::prelude::*;

use crate::route::Route;
use crate::views;

/// Properties of [`ModelLink`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ModelLinkProps {
    /// Model id.
    pub(crate) id: AttrValue,
    /// Whether its page is the one shown.
    #[prop_or_default]
    pub(crate) current: bool,
}

/// The name of a model, which leads to its page. The texts of the catalogue must be here.
#[component]
pub(crate) fn ModelLink(props: &ModelLinkProps) -> Html {
    let texts = use_texts();
    let fetch = {
        let (language, id) = (texts.language(), props.id.clone());
        move || views::fetch_ahead(language, Some(&id))
    };
    let onpointerenter = {
        let fetch = fetch.clone();
        Callback::from(move |_: PointerEvent| fetch())
    };
    let onfocus = Callback::from(move |_: FocusEvent| fetch());
    let route = Route::Model { id: props.id.to_string(), query: String::new() };
    html! {
        <a href={route.href()} aria-current={props.current.then_some("page")} {onpointerenter} {onfocus}>
            { texts.get(&format!("catalogue-{}", props.id)) }
        </a>
    }
}
