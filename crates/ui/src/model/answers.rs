//! What a learner answered in an exercise, as a small file to hand in.

use models::{Exercise, Grade, Mistake};
use serde_json::{Value as Json, json};

use super::words::Words;
use crate::picture::{download, text_blob};

/// An answer with what it was worth.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Given {
    /// As typed, or the id of the segment.
    pub(super) answer: String,
    pub(super) grade: Grade,
}

/// Offers the answers as a file named by model and exercise.
pub(super) fn save(words: &Words, exercise: &Exercise, given: &[Given], hints: usize, solved: bool) {
    let sheet = sheet(words, exercise, given, hints, solved);
    let text = serde_json::to_string_pretty(&sheet).unwrap_or_default() + "\n";
    let name = format!("clovis-{}-exercise-{}.json", exercise.model, exercise.seed);
    let saved = text_blob(&text, "application/json").and_then(|blob| download(&blob, &name));
    if let Err(error) = saved {
        web_sys::console::warn_1(&error);
    }
}

/// The answers with all that is needed to set the same task again; neither names nor times.
fn sheet(words: &Words, exercise: &Exercise, given: &[Given], hints: usize, solved: bool) -> Json {
    let numbers: Vec<Json> = exercise
        .given
        .iter()
        .filter_map(|id| {
            let value = exercise.inputs.get(id).or_else(|| exercise.settings.get(id))?;
            Some(json!({ "id": id, "name": words.label(id).as_str(), "value": value, "shown": words.any(id, value) }))
        })
        .collect();
    let answers: Vec<Json> = given
        .iter()
        .map(|given| {
            let mut answer = json!({ "answer": given.answer, "right": given.grade.right });
            if let Some(mistake) = name_of(&given.grade) {
                answer["mistake"] = mistake;
            }
            answer
        })
        .collect();
    json!({
        "clovis": "exercise",
        "model": exercise.model,
        "name": words.name().as_str(),
        "language": words.texts.language().tag(),
        "seed": exercise.seed,
        "question": { "id": exercise.question, "text": words.question_of(&exercise.question).as_str() },
        "given": numbers,
        "answers": answers,
        "hints": hints,
        "solutionShown": solved,
        "right": given.iter().any(|given| given.grade.right),
    })
}

fn name_of(grade: &Grade) -> Option<Json> {
    let kind = |kind: &str, id: &str| json!({ "kind": kind, "id": id });
    let named = grade.mistake.map(|mistake| match mistake {
        Mistake::Own(id) => kind("own", id),
        Mistake::Common(id) => kind("common", id),
        Mistake::Result(id) => kind("result", id),
    });
    grade.slip.map(|setting| kind("setting", setting)).or(named)
}
