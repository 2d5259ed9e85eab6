//! What a page shows before there is a file: the one thing to do.

use ui::texts::Texts;
use workbench::protocol::TableKind;
use yew::prelude::*;

use crate::context::App;
use crate::route::Route;
use crate::state::AppState;

/// A button that opens the sample of orders.
pub(crate) fn open_sample(app: &App, texts: &Texts) -> Html {
    let app = app.clone();
    let name = format!("orders.{}.csv", texts.language().tag());
    let onclick = Callback::from(move |_: MouseEvent| app.open_sample(&format!("samples/{name}"), &name));
    html! {
        <p class="actions"><button type="button" class="primary" {onclick}>{ texts.get("open-orders-sample") }</button></p>
    }
}

/// Whether the open file has no customers to segment or value: its rows are answers of a survey or the like.
pub(crate) fn has_no_customers(state: &AppState) -> bool {
    state.table.report.as_ref().is_some_and(|table| state.settings.mapping.kind_of(table) == TableKind::Responses)
}

/// What such a file is good for, and where to say that it does have customers.
pub(crate) fn no_customers(texts: &Texts) -> Html {
    html! {
        <>
            <p>{ texts.get("no-customers") }</p>
            <p class="actions">
                <a class="button" href={Route::Data.href()}>{ texts.get("no-customers-data") }</a>
                <a class="button" href={Route::Textbook.href()}>{ texts.get("no-customers-textbook") }</a>
            </p>
        </>
    }
}
