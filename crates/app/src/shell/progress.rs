//! What is being done, how far it is, how long it will take, and a button to stop it.

use ui::texts::{Texts, use_texts};
use workbench::protocol::Progress;
use yew::prelude::*;

use crate::context::{now, use_app};
use crate::pipeline::{Need, Stopping, Work, WorkState};
use crate::shell::FailureNotice;
use crate::state::Action;

/// Seconds of work before a guess of the remaining time is worth showing.
const GUESS_AFTER: f64 = 1.0;

/// Properties of [`WorkNotice`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct WorkNoticeProps {
    /// The step to speak of.
    pub(crate) need: Need,
}

/// A step that goes on, was stopped, or failed; nothing for one that is done.
#[component]
pub(crate) fn WorkNotice(props: &WorkNoticeProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let need = props.need;
    let retry = {
        let app = app.clone();
        Callback::from(move |_: MouseEvent| app.dispatch(Action::Retry(need)))
    };
    match &work(&app.state, need).state {
        WorkState::Idle => Html::default(),
        WorkState::Running { progress, since, stopping, .. } => {
            let stop = {
                let app = app.clone();
                Callback::from(move |_: MouseEvent| app.dispatch(Action::Stop(need)))
            };
            let stage = progress.map_or_else(|| waiting(need), |progress| stage(&progress));
            html! {
                <div class="notice working">
                    <p class="working-line">
                        <span>{ texts.get(&stage) }</span>
                        if let Some(counted) = progress.filter(|progress| progress.rows + progress.of > 0) {
                            <span class="muted">{ count(&texts, &counted) }</span>
                        }
                        if let Some(seconds) = progress.and_then(|progress| remaining(&progress, now() - since)) {
                            <span class="muted">
                                { texts.with("progress-remaining", &[("seconds", seconds.into())]) }
                            </span>
                        }
                    </p>
                    <span class="visually-hidden" role="status">{ texts.get(&stage) }</span>
                    <progress max="1" value={progress.map(|progress| progress.done.to_string())}
                        aria-label={texts.get(&stage)} />
                    <button type="button" disabled={*stopping != Stopping::No} onclick={stop}>{ texts.get("stop") }</button>
                </div>
            }
        }
        WorkState::Stopped => html! {
            <div class="notice" role="status">
                <p>{ texts.get("stopped") }</p>
                <p class="actions"><button type="button" onclick={retry}>{ texts.get("go-on") }</button></p>
            </div>
        },
        WorkState::Failed(failure) => html! {
            <FailureNotice failure={failure.clone()}>
                if failure.code == "worker-died" {
                    <button type="button" onclick={retry}>{ texts.get("retry") }</button>
                }
            </FailureNotice>
        },
    }
}

/// How much is done of what the stage counts.
fn count(texts: &Texts, progress: &Progress) -> AttrValue {
    let done = progress.rows as f64;
    match progress.of {
        0 => texts.with("progress-rows", &[("rows", done.into())]),
        of => texts.with("progress-draws", &[("done", done.into()), ("of", (of as f64).into())]),
    }
}

fn work(state: &crate::state::AppState, need: Need) -> &Work {
    match need {
        Need::Table => &state.table.work,
        Need::History => &state.history.work,
        Need::Segment => &state.segment.work,
        Need::Value => &state.value.work,
        Need::Comparison => &state.comparison.work,
    }
}

/// Text id of a step of which nothing was heard yet.
fn waiting(need: Need) -> String {
    let stage = match need {
        Need::Table => "reading",
        Need::History => "summarising",
        Need::Segment => "scoring",
        Need::Value | Need::Comparison => "fitting",
    };
    format!("stage-{stage}")
}

fn stage(progress: &Progress) -> String {
    format!("stage-{}", stage_name(progress))
}

/// The stage as the texts name it.
pub(crate) fn stage_name(progress: &Progress) -> String {
    let stage = serde_json::to_value(progress.stage).ok().and_then(|stage| stage.as_str().map(str::to_owned));
    stage.unwrap_or_default()
}

/// Whole seconds that remain, from the share done in the milliseconds so far.
fn remaining(progress: &Progress, elapsed: f64) -> Option<f64> {
    let seconds = elapsed / 1_000.0;
    if seconds < GUESS_AFTER || progress.done <= 0.02 {
        return None;
    }
    Some((seconds * (1.0 - progress.done) / progress.done).ceil().max(1.0))
}
