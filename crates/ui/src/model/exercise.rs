//! An exercise with new numbers for every seed, hints in two stages, checking, the full solution, and what was answered as
//! a file or on paper.

use models::{Evaluation, Exercise, Grade, Unit, Value};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::answers::{self, Given};
use super::course::{Course, Part};
use super::example::numbers;
use super::parameters::typed;
use super::state::{ModelAction, ModelHandle};
use super::steps::Steps;
use super::words::Words;

/// Hints that a question may have.
const HINTS: usize = 2;

/// Wrong answers after which the solution is shown.
const PATIENCE: usize = 2;

/// Properties of [`ExerciseSection`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ExerciseSectionProps {
    pub(super) state: ModelHandle,
    pub(super) words: Words,
    /// Number of the exercise.
    pub(super) seed: u32,
    /// Told when the reader wants another.
    pub(super) on_seed: Callback<u32>,
    /// What the link leaves out.
    pub(super) course: Course,
    /// Whether the model is a part of somebody else's page, which prints as it likes.
    pub(super) embedded: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Attempt {
    answer: String,
    verdict: Option<Verdict>,
    /// What was answered and graded so far, without repetitions.
    given: Vec<Given>,
    hints: usize,
    solved: bool,
}

#[derive(Clone, Debug, PartialEq)]
enum Verdict {
    NotAnAnswer,
    Graded(Grade),
}

#[component]
pub(super) fn ExerciseSection(props: &ExerciseSectionProps) -> Html {
    let ExerciseSectionProps { state, words, seed, on_seed, course, embedded } = props;
    let attempt = use_state_eq(Attempt::default);
    let printed_alone = use_state_eq(|| false);
    {
        let attempt = attempt.setter();
        use_effect_with(*seed, move |_| attempt.set(Attempt::default()));
    }
    {
        // The page is printed once it says that the task alone is to be.
        let printed_alone = printed_alone.clone();
        use_effect_with(*printed_alone, move |alone| {
            if *alone {
                // Returns when the dialogue is closed; a page that may not print prints nothing.
                let _ = web_sys::window().map(|window| window.print());
                printed_alone.set(false);
            }
        });
    }
    let exercise = use_memo((words.card, *seed), |(card, seed)| models::exercise(card.id, *seed).ok());
    let Some(exercise) = (*exercise).clone() else { return html! {} };

    let renew = {
        let (seed, on_seed) = (*seed, on_seed.clone());
        Callback::from(move |_: MouseEvent| on_seed.emit(seed.wrapping_add(1)))
    };
    let choose = {
        let on_seed = on_seed.clone();
        Callback::from(move |event: Event| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(number) = input.and_then(|input| input.value().trim().parse().ok()) {
                on_seed.emit(number);
            }
        })
    };
    let print = {
        let printed_alone = printed_alone.clone();
        Callback::from(move |_: MouseEvent| printed_alone.set(true))
    };
    let edit = {
        let attempt = attempt.clone();
        move |change: &dyn Fn(&mut Attempt)| {
            let mut next = (*attempt).clone();
            change(&mut next);
            attempt.set(next);
        }
    };
    let onanswer = {
        let edit = edit.clone();
        move |answer: String| {
            edit(&|attempt| {
                attempt.answer.clone_from(&answer);
                attempt.verdict = None;
            });
        }
    };
    let onsubmit = {
        let (edit, exercise, words, answer) = (edit.clone(), exercise.clone(), words.clone(), attempt.answer.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let verdict = judge(&words, &exercise, &answer);
            edit(&|attempt| {
                if let Verdict::Graded(grade) = &verdict {
                    attempt.note(&answer, grade);
                }
                attempt.verdict = Some(verdict.clone());
            });
        })
    };
    let hint = {
        let edit = edit.clone();
        Callback::from(move |_: MouseEvent| edit(&|attempt| attempt.hints += 1))
    };
    let solve = {
        let edit = edit.clone();
        Callback::from(move |_: MouseEvent| edit(&|attempt| attempt.solved = true))
    };
    let save = {
        let (words, exercise, attempt) = (words.clone(), exercise.clone(), (*attempt).clone());
        Callback::from(move |_: MouseEvent| {
            answers::save(&words, &exercise, &attempt.given, attempt.hints, attempt.is_solved());
        })
    };
    let take_over = {
        let (state, exercise) = (state.clone(), exercise.clone());
        Callback::from(move |_: MouseEvent| {
            state.dispatch(ModelAction::Replace(exercise.inputs.clone(), exercise.settings.clone()));
        })
    };
    let given = exercise.given.iter().filter_map(|id| {
        let value = exercise.inputs.get(id).or_else(|| exercise.settings.get(id))?;
        Some((words.label(id), words.any(id, value)))
    });
    let may_solve = course.shows(Part::Solution);
    let solved = may_solve && attempt.is_solved();
    let by_patience = solved && !attempt.solved;
    let more_hints = attempt.hints < HINTS && words.hint_of(&exercise.question, attempt.hints + 1).is_some();
    html! {
        <section class={classes!("model-exercise", printed_alone.then_some("printed-alone"))}>
            <h2>{ words.own_with("exercise", &[("number", (*seed).into())]) }</h2>
            <p>{ words.exercise() }</p>
            { numbers(words, given.collect()) }
            <form {onsubmit}>
                { answer_field(words, &exercise, &attempt.answer, onanswer) }
                <button type="submit">{ words.own("check") }</button>
            </form>
            <div class="verdict" aria-live="polite">
                { for attempt.verdict.iter().map(|verdict| verdict_view(words, &exercise, verdict, solved)) }
                if by_patience {
                    <p class="patience">{ words.own("answer-solved") }</p>
                }
            </div>
            { for (1..=attempt.hints).filter_map(|stage| words.hint_of(&exercise.question, stage)).map(|hint| html! {
                <p class="exercise-hint">{ hint }</p>
            }) }
            <p class="exercise-tools">
                if more_hints && !solved {
                    <button type="button" class="quiet" onclick={hint}>{ words.own("show-hint") }</button>
                }
                if may_solve && !solved {
                    <button type="button" class="quiet" onclick={solve}>{ words.own("show-solution") }</button>
                }
                <button type="button" class="quiet" onclick={renew}>{ words.own("new-numbers") }</button>
                if !attempt.given.is_empty() {
                    <button type="button" class="quiet" onclick={save}>{ words.own("save-answers") }</button>
                }
                if !embedded {
                    <button type="button" class="quiet" onclick={print}>{ words.own("print-task") }</button>
                }
                <label class="exercise-number" title={words.own("exercise-number-hint")}>
                    <span>{ words.own("exercise-number") }</span>
                    <input type="number" min="0" max={u32::MAX.to_string()} step="1" value={seed.to_string()} onchange={choose} />
                </label>
            </p>
            if solved {
                { solution(words, &exercise, course.shows(Part::Picture).then_some(take_over)) }
            }
        </section>
    }
}

impl Attempt {
    fn note(&mut self, answer: &str, grade: &Grade) {
        if self.given.iter().all(|given| given.answer != answer) {
            self.given.push(Given { answer: answer.to_owned(), grade: grade.clone() });
        }
    }

    fn is_solved(&self) -> bool {
        self.solved || self.given.iter().filter(|given| !given.grade.right).count() >= PATIENCE
    }
}

fn is_segment(exercise: &Exercise) -> bool {
    exercise.question == "segment"
}

fn judge(words: &Words, exercise: &Exercise, answer: &str) -> Verdict {
    let value = if is_segment(exercise) {
        words.card.segments.contains(&answer).then(|| Value::Word(answer.to_owned()))
    } else {
        typed(answer, words.card.unit(&exercise.question)).map(Value::Number)
    };
    match value.map(|value| models::grade(exercise, &value)) {
        Some(Ok(grade)) => Verdict::Graded(grade),
        _ => Verdict::NotAnAnswer,
    }
}

fn answer_field(words: &Words, exercise: &Exercise, answer: &str, onanswer: impl Fn(String) + 'static) -> Html {
    let id = format!("{}-answer", words.card.id);
    let question = words.question_of(&exercise.question);
    if is_segment(exercise) {
        let onchange = Callback::from(move |event: Event| {
            if let Some(select) = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok()) {
                onanswer(select.value());
            }
        });
        return html! {
            <>
                <label for={id.clone()}>{ question }</label>
                <select {id} {onchange}>
                    <option value="" selected={answer.is_empty()}>{ words.own("choose") }</option>
                    { for words.card.segments.iter().map(|segment| html! {
                        <option value={*segment} selected={answer == *segment}>{ words.segment(segment) }</option>
                    }) }
                </select>
            </>
        };
    }
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
            onanswer(input.value());
        }
    });
    let unit = words.card.unit(&exercise.question);
    let sign = words.unit_sign(unit);
    let before = unit == Unit::Money;
    html! {
        <>
            <label for={id.clone()}>{ question }</label>
            <span class={classes!("field-entry", before.then_some("sign-before"))}>
                if before && !sign.is_empty() {
                    <span class="unit" aria-hidden="true">{ &sign }</span>
                }
                <input type="text" inputmode="decimal" autocomplete="off" {id} value={answer.to_owned()} {oninput} />
                if !before && !sign.is_empty() {
                    <span class="unit">{ &sign }</span>
                }
            </span>
        </>
    }
}

fn verdict_view(words: &Words, exercise: &Exercise, verdict: &Verdict, solved: bool) -> Html {
    match verdict {
        Verdict::NotAnAnswer => html! { <p class="wrong">{ words.own("answer-unreadable") }</p> },
        Verdict::Graded(Grade { right: true, .. }) => html! { <p class="right">{ words.own("answer-right") }</p> },
        Verdict::Graded(Grade { slip: Some(setting), .. }) => {
            let chosen = exercise.settings.get(*setting).map(|value| words.any(setting, value)).unwrap_or_default();
            let name = words.label(setting);
            html! {
                <p class="wrong">
                    { words.own_with("answer-slip", &[("setting", name.as_str().into()), ("chosen", chosen.into())]) }
                </p>
            }
        }
        Verdict::Graded(Grade { mistake: Some(mistake), .. }) => {
            html! { <p class="wrong">{ words.mistake(*mistake) }</p> }
        }
        // With the solution below there is nothing to try and no hint to look at.
        Verdict::Graded(_) if solved => html! { <p class="wrong">{ words.own("answer-wrong-solved") }</p> },
        Verdict::Graded(_) => html! { <p class="wrong">{ words.own("answer-wrong") }</p> },
    }
}

fn solution(words: &Words, exercise: &Exercise, take_over: Option<Callback<MouseEvent>>) -> Html {
    let Ok(evaluation) = models::evaluate(&exercise.model, &exercise.inputs, &exercise.settings) else {
        return html! {};
    };
    html! {
        <div class="solution">
            <p><strong>{ answer(words, exercise, &evaluation) }</strong></p>
            <Steps steps={evaluation.steps} words={words.clone()} bare=true />
            if let Some(take_over) = take_over {
                <button type="button" onclick={take_over}>{ words.own("show-in-picture") }</button>
            }
        </div>
    }
}

fn answer(words: &Words, exercise: &Exercise, evaluation: &Evaluation) -> String {
    if is_segment(exercise) {
        return evaluation.segment.map(|segment| words.segment(segment).to_string()).unwrap_or_default();
    }
    let value =
        evaluation.values.iter().find(|quantity| quantity.id == exercise.question).and_then(|found| found.value);
    value.map(|value| words.value(value, words.card.unit(&exercise.question))).unwrap_or_default()
}
