//! The doors of a module of views: the app's page fetches the module when something of it is first shown, and goes in by the
//! name of a view. It hands over JSON (what is around the view, what the view is to show, what the worker said) and an element
//! that belongs to the view from then on, and is told JSON back. [`crate::doors`] makes the doors of a module.

use std::cell::RefCell;

use js_sys::{Array, Float64Array, Function, Reflect};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsError, JsValue};
use web_sys::{CssStyleSheet, Element};
use yew::html::BaseComponent;
use yew::prelude::*;

use crate::texts::{Currency, Language, TextsProvider};

/// What every view has to know of the page around it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Surroundings {
    /// Address of the folder of the texts, with a slash at its end.
    pub texts: String,
    /// `en` or `zh-CN`.
    pub language: String,
    /// Code of the currency, or `none`.
    pub currency: String,
}

/// A component that a page can show through a door.
pub trait View: BaseComponent<Properties: Clone> {
    /// Style sheets that the page's first load does without; they are put into the page with the view.
    const SHEETS: &'static [&'static str] = &[];

    /// What the page says of it.
    type Options: DeserializeOwned;

    /// What the page is told.
    type News: Serialize + 'static;

    /// Its properties before anything is said.
    fn begin(on_news: Callback<Self::News>) -> Self::Properties;

    /// Takes over what the page says; what was handed over stays.
    fn set(props: &mut Self::Properties, options: Self::Options);

    /// Takes over what the worker said under a name (`report`), with the arrays beside it; an empty text takes it away.
    ///
    /// # Errors
    /// Where the text is not what the view understands, as that of another build may be.
    fn hand(props: &mut Self::Properties, name: &str, text: &str, arrays: Vec<Float64Array>) -> serde_json::Result<()> {
        let _ = (props, name, text, arrays);
        Ok(())
    }

    /// What makes it another view, which begins anew: the id of the model, say.
    fn key(props: &Self::Properties) -> String;
}

/// What a text says; nothing where it is empty.
///
/// # Errors
/// Where the text is not what is understood here.
pub fn read<T: DeserializeOwned>(text: &str) -> serde_json::Result<Option<T>> {
    if text.is_empty() { Ok(None) } else { serde_json::from_str(text).map(Some) }
}

/// A view on a page, gone when dropped.
pub trait Door {
    /// Takes over other surroundings and options.
    ///
    /// # Errors
    /// Where they are not what the view understands.
    fn update(&mut self, surroundings: &str, options: &str) -> Result<(), JsError>;

    /// Takes over what the worker said, see [`View::hand`].
    ///
    /// # Errors
    /// As for [`View::hand`].
    fn hand(&mut self, name: &str, text: &str, arrays: &Array) -> Result<(), JsError>;
}

struct Opened<V: View> {
    props: RootProps<V::Properties>,
    handle: Option<yew::AppHandle<Root<V>>>,
}

/// Shows a view inside `place`. `told` is called with JSON whenever there is news.
///
/// # Errors
/// Where the options are not what the view understands, as those of a page of another build may be.
pub fn open<V: View>(
    place: Element,
    surroundings: &str,
    options: &str,
    told: Function,
) -> Result<Box<dyn Door>, JsError> {
    V::SHEETS.iter().for_each(|sheet| adopt_on_page(sheet));
    let mut view = V::begin(Callback::from(move |news: V::News| {
        // News are names, numbers and texts, which JSON can always write; a listener that throws is the page's own affair.
        let text = serde_json::to_string(&news).unwrap_or_default();
        let _ = told.call1(&JsValue::NULL, &JsValue::from_str(&text));
    }));
    V::set(&mut view, serde_json::from_str(options)?);
    let props = RootProps { surroundings: serde_json::from_str(surroundings)?, view };
    let handle = yew::Renderer::<Root<V>>::with_root_and_props(place, props.clone()).render();
    Ok(Box::new(Opened { props, handle: Some(handle) }))
}

impl<V: View> Opened<V> {
    fn show(&mut self) {
        if let Some(handle) = &mut self.handle {
            handle.update(self.props.clone());
        }
    }
}

impl<V: View> Door for Opened<V> {
    fn update(&mut self, surroundings: &str, options: &str) -> Result<(), JsError> {
        self.props.surroundings = serde_json::from_str(surroundings)?;
        V::set(&mut self.props.view, serde_json::from_str(options)?);
        self.show();
        Ok(())
    }

    fn hand(&mut self, name: &str, text: &str, arrays: &Array) -> Result<(), JsError> {
        V::hand(&mut self.props.view, name, text, arrays.iter().map(JsCast::unchecked_into).collect())?;
        self.show();
        Ok(())
    }
}

impl<V: View> Drop for Opened<V> {
    fn drop(&mut self) {
        if let Some(handle) = self.handle.take() {
            handle.destroy();
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RootProps<P: Clone + PartialEq> {
    surroundings: Surroundings,
    view: P,
}

#[component]
fn Root<V: View>(props: &RootProps<V::Properties>) -> Html {
    let Surroundings { texts, language, currency } = &props.surroundings;
    html! {
        <TextsProvider base={texts.clone()} language={Language::from_tag(language)} currency={Currency::from_code(currency)} page=false>
            <V key={V::key(&props.view)} ..props.view.clone() />
        </TextsProvider>
    }
}

/// Gives the page a sheet that only a part of it needs, once. A browser that refuses it shows the part without.
pub fn adopt_on_page(text: &'static str) {
    thread_local! {
        static ADOPTED: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
    }
    if ADOPTED.with_borrow(|adopted| adopted.contains(&text)) {
        return;
    }
    ADOPTED.with_borrow_mut(|adopted| adopted.push(text));
    let adopt = || -> Result<(), JsValue> {
        let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
        let sheet = CssStyleSheet::new()?;
        sheet.replace_sync(text)?;
        // Named by its string: the bindings of this property differ between versions of web-sys.
        let adopted = Reflect::get(&document, &JsValue::from_str("adoptedStyleSheets"))?;
        adopted.unchecked_into::<Array>().push(&sheet);
        Ok(())
    };
    let _ = adopt();
}

/// Numbers of component trees that are left to the page around, see [`skip_tree_numbers`].
const TREES_AROUND: u32 = 16;

/// What a module does first: what goes wrong inside it is told on the console, and the page around goes on.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
    skip_tree_numbers();
}

/// Lets the trees of this module have other numbers than those of a page that is made with Yew too, as the app is.
///
/// Yew numbers the trees of a module from 1 and marks their elements with the number. The tree around hears an event
/// first; with the same number it would take the event for its own, and call whatever it keeps under the numbers of our
/// listeners. The counter cannot be set: empty trees, gone at once, move it on. Trees of two modules may have the same number
/// as long as neither lies inside the other: a tree hears only what happens inside its own element.
fn skip_tree_numbers() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    for _ in 0..TREES_AROUND {
        if let Ok(place) = document.create_element("div") {
            yew::Renderer::<Nothing>::with_root(place).render().destroy();
        }
    }
}

#[component]
fn Nothing() -> Html {
    Html::default()
}

/// Makes the doors of a module: a class `Page` for scripts, and what the module does first. Each name is that of a
/// [`View`](crate::door::View).
#[macro_export]
macro_rules! doors {
    ($($name:literal => $view:ty),+ $(,)?) => {
        /// A view on a page.
        #[wasm_bindgen::prelude::wasm_bindgen]
        pub struct Page {
            door: Box<dyn $crate::door::Door>,
        }

        #[wasm_bindgen::prelude::wasm_bindgen]
        impl Page {
            /// Shows the view of a name inside `place`, which belongs to it from now on. `told` is called with JSON whenever
            /// there is news.
            ///
            /// # Errors
            /// Where there is no such view, or the options are not what it understands, as those of a page of another build
            /// may be.
            #[wasm_bindgen(constructor)]
            pub fn new(
                view: &str,
                place: web_sys::Element,
                surroundings: &str,
                options: &str,
                told: js_sys::Function,
            ) -> Result<Page, wasm_bindgen::JsError> {
                let door = match view {
                    $($name => $crate::door::open::<$view>(place, surroundings, options, told)?,)+
                    _ => return Err(wasm_bindgen::JsError::new(view)),
                };
                Ok(Page { door })
            }

            /// Takes over other surroundings and options.
            ///
            /// # Errors
            /// As for the constructor.
            pub fn update(&mut self, surroundings: &str, options: &str) -> Result<(), wasm_bindgen::JsError> {
                self.door.update(surroundings, options)
            }

            /// Takes over what the worker said under a name, with the arrays beside it, or takes it away where `text` is empty.
            ///
            /// # Errors
            /// Where it is not what the view understands.
            pub fn hand(&mut self, name: &str, text: &str, arrays: &js_sys::Array) -> Result<(), wasm_bindgen::JsError> {
                self.door.hand(name, text, arrays)
            }

            /// Takes the view off the page.
            pub fn destroy(self) {}
        }

        /// What the module does first.
        #[wasm_bindgen::prelude::wasm_bindgen(start)]
        pub fn start() {
            $crate::door::start();
        }
    };
}
