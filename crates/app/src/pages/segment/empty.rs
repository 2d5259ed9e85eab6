//! What a page shows before there is a file: the one thing to do.

use ui::texts::use_texts;
use yew::prelude::*;

use crate::context::use_app;

/// A button that opens the sample of orders.
#[component]
pub(crate) fn OpenSample() -> Html {
    let app = use_app();
    let texts = use_texts();
    let name = format!("orders.{}.csv", texts.language().tag());
    let onclick = Callback::from(move |_: MouseEvent| app.open_sample(&format!("samples/{name}"), &name));
    html! {
        <p class="actions"><button type="button" class="primary" {onclick}>{ texts.get("open-orders-sample") }</button></p>
    }
}
