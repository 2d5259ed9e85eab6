//! Addresses within the page: everything after the `#`, so that one build works under any folder of any host.

use wasm_bindgen::JsCast;

/// What the address of a user's model says while its editor is open.
const EDIT: &str = "edit";

/// A page of the app.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// What it does, and the drop zone.
    #[default]
    Start,
    /// What was read.
    Data,
    /// RFM, matrices, inequality.
    Segment,
    /// Lifetime value.
    Value,
    /// The chapters and models.
    Textbook,
    /// One model; the query carries its parameters as the link has them.
    Model {
        /// Model id.
        id: String,
        /// What follows the `?`, without it; may be empty.
        query: String,
    },
    /// A model of the user's own.
    Own {
        /// What its id ends in; empty where one is begun.
        id: String,
        /// Whether its editor is open.
        editing: bool,
    },
    /// The snippet for other pages.
    Embed,
    /// An address that means nothing here.
    Unknown,
}

impl Route {
    /// The route of a fragment, with or without its `#`.
    pub fn parse(fragment: &str) -> Self {
        let fragment = fragment.trim_start_matches('#').trim_start_matches('/');
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        match path.trim_end_matches('/').split('/').collect::<Vec<_>>().as_slice() {
            [""] => Self::Start,
            ["data"] => Self::Data,
            ["segment"] => Self::Segment,
            ["value"] => Self::Value,
            ["textbook"] => Self::Textbook,
            ["textbook", "own"] => Self::Own { id: String::new(), editing: false },
            ["textbook", "own", id] => Self::Own { id: (*id).to_owned(), editing: query == EDIT },
            ["textbook", id] => Self::Model { id: (*id).to_owned(), query: query.to_owned() },
            ["embed"] => Self::Embed,
            _ => Self::Unknown,
        }
    }

    /// The fragment that [`Self::parse`] reads back, beginning with `#`.
    pub fn fragment(&self) -> String {
        match self {
            Self::Start | Self::Unknown => "#/".to_owned(),
            Self::Data => "#/data".to_owned(),
            Self::Segment => "#/segment".to_owned(),
            Self::Value => "#/value".to_owned(),
            Self::Textbook => "#/textbook".to_owned(),
            Self::Model { id, query } if query.is_empty() => format!("#/textbook/{id}"),
            Self::Model { id, query } => format!("#/textbook/{id}?{query}"),
            Self::Own { id, .. } if id.is_empty() => "#/textbook/own".to_owned(),
            Self::Own { id, editing: false } => format!("#/textbook/own/{id}"),
            Self::Own { id, editing: true } => format!("#/textbook/own/{id}?{EDIT}"),
            Self::Embed => "#/embed".to_owned(),
        }
    }

    /// The value of an `href`. The document has a `<base>`, against which a bare fragment would be resolved: under
    /// `folder/index.html` that is another document, and following it would reload the page.
    pub fn href(&self) -> String {
        let place = location()
            .map(|place| place.pathname().unwrap_or_default() + &place.search().unwrap_or_default() + &self.fragment());
        place.unwrap_or_else(|| self.fragment())
    }

    /// Name used in class names, text ids and tests.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Data => "data",
            Self::Segment => "segment",
            Self::Value => "value",
            Self::Textbook => "textbook",
            Self::Model { .. } | Self::Own { .. } => "model",
            Self::Embed => "embed",
            Self::Unknown => "unknown",
        }
    }

    /// The route of the address bar.
    pub fn current() -> Self {
        Self::parse(&location().and_then(|place| place.hash().ok()).unwrap_or_default())
    }

    /// Goes there, as a step that the back button undoes.
    pub fn go(&self) {
        if let Some(place) = location() {
            // Refused only for an address that is not one; ours always is.
            let _ = place.set_hash(&self.fragment());
        }
    }

    /// Puts the route in the address bar without a step in the history and without rendering anew: for
    /// parameters that follow a slider.
    pub fn replace(&self) {
        let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return };
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&self.href()));
    }
}

fn location() -> Option<web_sys::Location> {
    // Natively, in tests, there is no window to ask.
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    js_sys::global().dyn_into::<web_sys::Window>().ok().map(|window| window.location())
}

#[cfg(test)]
mod tests {
    use super::Route;

    #[test]
    fn every_route_is_read_back_from_its_fragment() {
        let routes = [
            Route::Start,
            Route::Data,
            Route::Segment,
            Route::Value,
            Route::Textbook,
            Route::Model { id: "lifetime-value".into(), query: String::new() },
            Route::Model { id: "lifetime-value".into(), query: "margin=100&retention=0.8".into() },
            Route::Own { id: String::new(), editing: false },
            Route::Own { id: "3".into(), editing: false },
            Route::Own { id: "3".into(), editing: true },
            Route::Embed,
        ];
        for route in routes {
            assert_eq!(Route::parse(&route.fragment()), route);
        }
    }

    #[test]
    fn odd_fragments_are_taken_kindly() {
        assert_eq!(Route::parse(""), Route::Start);
        assert_eq!(Route::parse("#"), Route::Start);
        assert_eq!(Route::parse("#data"), Route::Data);
        assert_eq!(Route::parse("#/data/"), Route::Data);
        assert_eq!(Route::parse("#/nowhere"), Route::Unknown);
        assert_eq!(Route::parse("#/textbook/a/b"), Route::Unknown);
    }
}
