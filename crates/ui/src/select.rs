//! A menu that always shows the value it is given.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of [`Select`].
#[derive(Clone, PartialEq, Properties)]
pub struct SelectProps {
    /// Value of the option that is chosen.
    pub value: AttrValue,
    /// Hears another choice.
    pub on_change: Callback<String>,
    /// Its id in the page.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Its name, where no label stands beside it.
    #[prop_or_default]
    pub aria_label: Option<AttrValue>,
    /// Id of what explains it.
    #[prop_or_default]
    pub aria_describedby: Option<AttrValue>,
    /// The options.
    pub children: Html,
}

/// A menu. Once a person has chosen, browsers no longer follow the `selected` attribute of the options, so the value is
/// set as a property.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let node = use_node_ref();
    {
        let (node, value) = (node.clone(), props.value.clone());
        use_effect(move || {
            if let Some(select) = node.cast::<HtmlSelectElement>()
                && select.value() != value.as_str()
            {
                select.set_value(&value);
            }
        });
    }
    let onchange = props.on_change.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            onchange.emit(select.value());
        }
    });
    html! {
        <select ref={node} id={props.id.clone()} aria-label={props.aria_label.clone()}
            aria-describedby={props.aria_describedby.clone()} {onchange}>
            { props.children.clone() }
        </select>
    }
}
