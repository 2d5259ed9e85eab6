//! What stands around every picture: its finding, the table behind it, and the buttons that save it.

use web_sys::Element;
use yew::prelude::*;

use super::save::{PictureFormat, save};
use crate::texts::{use_text_files, use_texts};

/// Properties of [`Frame`].
#[derive(Clone, PartialEq, Properties)]
pub struct FrameProps {
    /// Name of a saved file, without its ending.
    pub name: AttrValue,
    /// The finding or the question, above the picture.
    #[prop_or_default]
    pub title: Html,
    /// The numbers of the picture as a table.
    #[prop_or_default]
    pub table: Option<Html>,
    /// The picture: one `svg`, with a `canvas` beneath it where there are many marks.
    pub children: Children,
}

/// A picture with its title, its table and its save buttons.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let texts = use_texts();
    use_text_files(&["picture"]);
    let as_table = use_state_eq(|| false);
    let canvas = use_node_ref();

    let toggle = {
        let as_table = as_table.clone();
        Callback::from(move |_: MouseEvent| as_table.set(!*as_table))
    };
    let save_as = |format: PictureFormat| {
        let canvas = canvas.clone();
        let name = props.name.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(element) = canvas.cast::<Element>()
                && let Err(error) = save(&element, &name, format)
            {
                web_sys::console::warn_1(&error);
            }
        })
    };
    let table_shown = *as_table && props.table.is_some();
    html! {
        <figure class="picture">
            <figcaption class="picture-title">{ props.title.clone() }</figcaption>
            if table_shown {
                // No landmark: a page with many pictures would have as many, all of one name.
                <div class="picture-table" tabindex="0" role="group" aria-label={texts.get("picture-table")}>
                    { props.table.clone().unwrap_or_default() }
                </div>
            }
            // Kept while the table shows: a picture made of many pixels is not made twice.
            <div class="picture-canvas" hidden={table_shown} ref={canvas.clone()}>{ props.children.clone() }</div>
            <div class="picture-tools">
                if props.table.is_some() {
                    <button type="button" class="quiet" aria-pressed={table_shown.to_string()} onclick={toggle}>
                        { texts.get("picture-as-table") }
                    </button>
                }
                if !table_shown {
                    <button type="button" class="quiet" onclick={save_as(PictureFormat::Svg)}>
                        { texts.get("picture-save-svg") }
                    </button>
                    <button type="button" class="quiet" onclick={save_as(PictureFormat::Png)}>
                        { texts.get("picture-save-png") }
                    </button>
                }
            </div>
        </figure>
    }
}
