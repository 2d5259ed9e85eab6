//! What went wrong, in the user's words: what happened, where, and what to do.

use ui::failure::{self, FailureFacts};
use ui::texts::use_texts;
use workbench::protocol::Failure;
use yew::prelude::*;

use crate::client::WorkerStatus;
use crate::context::use_app;
use crate::state::Action;

/// Properties of [`FailureNotice`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct FailureNoticeProps {
    /// What went wrong.
    pub(crate) failure: Failure,
    /// What the user may do about it here: buttons and the like.
    #[prop_or_default]
    pub(crate) children: Children,
}

/// A failure: what happened, where, what was found and what was expected.
#[component]
pub(crate) fn FailureNotice(props: &FailureNoticeProps) -> Html {
    html! { <failure::FailureNotice failure={facts(&props.failure)}>{ props.children.clone() }</failure::FailureNotice> }
}

/// A failure as the views know it, which know nothing of sessions.
pub(crate) fn facts(failure: &Failure) -> FailureFacts {
    let Failure { code, file, row, column, value, expected, data } = failure.clone();
    FailureFacts { code, file, row, column, value, expected, data }
}

/// What concerns the whole app: the worker, a project that cannot be read.
#[component]
pub(crate) fn Notices() -> Html {
    let app = use_app();
    let texts = use_texts();
    let worker = match app.state.worker {
        WorkerStatus::Starting | WorkerStatus::Ready => Html::default(),
        WorkerStatus::Restarting => html! {
            <div class="notice" role="status"><p>{ texts.get("worker-restarting") }</p></div>
        },
        WorkerStatus::Unavailable => {
            let retry = {
                let app = app.clone();
                Callback::from(move |_: MouseEvent| app.restart_worker())
            };
            html! {
                <div class="notice failed" role="alert">
                    <p class="notice-title">{ texts.get("worker-unavailable") }</p>
                    <p class="actions">
                        <button type="button" onclick={retry}>{ texts.get("retry") }</button>
                    </p>
                </div>
            }
        }
        WorkerStatus::OtherBuild => html! {
            <div class="notice" role="alert">
                <p class="notice-title">{ texts.get("worker-other-build") }</p>
                <p class="actions">
                    <button type="button" onclick={|_: MouseEvent| reload()}>{ texts.get("reload") }</button>
                </p>
            </div>
        },
    };
    let notice = app.state.notice.clone().map(|failure| {
        let dismiss = {
            let app = app.clone();
            Callback::from(move |_: MouseEvent| app.dispatch(Action::Notify(None)))
        };
        html! {
            <FailureNotice {failure}>
                <button type="button" onclick={dismiss}>{ texts.get("dismiss") }</button>
            </FailureNotice>
        }
    });
    html! { <>{ worker }{ notice }</> }
}

fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}
