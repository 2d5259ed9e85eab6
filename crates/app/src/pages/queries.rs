//! Queries that do in a database what a page does: the module of results draws the form, the worker writes the query.

use models::queries::{Query, QueryWritten};
use ui::queries::QueriesOptions;
use workbench::protocol::{Answer, Failure, Request};
use yew::prelude::*;

use crate::client::Reply;
use crate::context::use_app;
use crate::views::{Handed, Module, Mounted, json};

/// Properties of [`Queries`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct QueriesProps {
    /// Those that can be chosen.
    pub(crate) offered: Vec<Query>,
    /// Another number whenever what the page shows has changed.
    #[prop_or_default]
    pub(crate) version: u32,
}

/// The form and the query.
#[component]
pub(crate) fn Queries(props: &QueriesProps) -> Html {
    let app = use_app();
    let written = use_state(|| None::<Handed>);
    let on_told = {
        let written = written.setter();
        Callback::from(move |asked: String| {
            let Ok(asked) = serde_json::from_str(&asked) else { return };
            let written = written.clone();
            let reply = Callback::from(move |reply: Reply| {
                let found = match reply {
                    Reply::Done(Answer::Query(sql), _) => QueryWritten::Sql(sql),
                    Reply::Failed(failure) => QueryWritten::<Failure>::Refused(failure),
                    Reply::Done(..) | Reply::Progress(_) => return,
                };
                written.set(Some(Handed::new(json(&found), Vec::new())));
            });
            app.request(Request::Query(asked), reply);
        })
    };
    let options = QueriesOptions { offered: props.offered.clone(), version: props.version };
    html! {
        <Mounted module={Module::Reports} view="queries" options={json(&options)} handed={vec![("query", (*written).clone())]} {on_told} />
    }
}
