//! What a page shows before there is a file: the one thing to do.

use ui::texts::Texts;
use yew::prelude::*;

use crate::context::App;

/// A button that opens the sample of orders.
pub(crate) fn open_sample(app: &App, texts: &Texts) -> Html {
    let app = app.clone();
    let name = format!("orders.{}.csv", texts.language().tag());
    let onclick = Callback::from(move |_: MouseEvent| app.open_sample(&format!("samples/{name}"), &name));
    html! {
        <p class="actions"><button type="button" class="primary" {onclick}>{ texts.get("open-orders-sample") }</button></p>
    }
}
