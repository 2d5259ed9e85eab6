//! Exercises: the same seed gives the same task, the solution is right, slips are recognised.

use std::collections::BTreeMap;

use models::{
    COMMON_SLIPS, Exercise, FieldKind, Mistake, SEGMENT, Value, catalogue, evaluate, exercise, grade, mistaken,
};

fn solution(exercise: &Exercise) -> Value {
    let evaluation = evaluate(&exercise.model, &exercise.inputs, &exercise.settings).unwrap();
    match exercise.question.as_str() {
        SEGMENT => Value::Word(evaluation.segment.unwrap().to_owned()),
        question => {
            let quantity = evaluation.values.iter().find(|quantity| quantity.id == question).unwrap();
            Value::Number(quantity.value.unwrap())
        }
    }
}

#[test]
fn every_exercise_is_repeatable_and_its_solution_right() {
    for card in catalogue() {
        for seed in 0..60 {
            let drawn = exercise(card.id, seed).unwrap();
            assert_eq!(drawn, exercise(card.id, seed).unwrap());
            assert_eq!(drawn.question, card.questions[seed as usize % card.questions.len()].result);
            let answer = solution(&drawn);
            let graded = grade(&drawn, &answer).unwrap();
            assert!(graded.right, "{} {seed}: {graded:?}", card.id);
            assert_eq!(graded.expected, answer);
            let back: Exercise = serde_json::from_str(&serde_json::to_string(&drawn).unwrap()).unwrap();
            assert_eq!(back, drawn);
        }
    }
}

#[test]
fn drawn_numbers_stand_on_the_steps_of_their_sliders() {
    for card in catalogue() {
        for seed in 0..40 {
            let drawn = exercise(card.id, seed).unwrap();
            for field in card.inputs {
                let (FieldKind::Number { slider: [start, end, step], .. }, true) =
                    (field.kind, drawn.given.iter().any(|given| given == field.id))
                else {
                    continue;
                };
                let Value::Number(value) = drawn.inputs[field.id] else { panic!("{} is not a number", field.id) };
                let steps = value / step;
                assert!((steps - steps.round()).abs() < 1e-6, "{} {}: {value}", card.id, field.id);
                assert!(start <= value && value <= end, "{} {}: {value}", card.id, field.id);
            }
        }
    }
}

#[test]
fn different_seeds_give_different_numbers() {
    for card in catalogue() {
        let step = card.questions.len() as u32;
        let drawn: Vec<_> = (0..20).map(|place| exercise(card.id, place * step).unwrap().inputs).collect();
        let different = drawn.iter().filter(|inputs| **inputs != drawn[0]).count();
        assert!(different > 10, "{}: {different} of 19", card.id);
    }
}

#[test]
fn a_rounded_answer_is_right_and_a_wrong_one_is_not() {
    let drawn = exercise("lifetime-value", 0).unwrap();
    let Value::Number(value) = solution(&drawn) else { panic!("not a number") };
    let rounded = (value * 100.0).round() / 100.0;
    assert!(grade(&drawn, &Value::Number(rounded)).unwrap().right);
    assert!(!grade(&drawn, &Value::Number(value * 1.02 + 0.1)).unwrap().right);
    assert!(!grade(&drawn, &Value::Word("value".to_owned())).unwrap().right);
}

#[test]
fn the_other_convention_is_recognised_as_a_slip() {
    let mut drawn = exercise("lifetime-value", 0).unwrap();
    drawn.inputs = card_inputs("lifetime-value");
    drawn.settings = models::card("lifetime-value").unwrap().default_settings();
    let graded = grade(&drawn, &Value::Number(366.67)).unwrap();
    assert!(!graded.right);
    assert_eq!(graded.slip, Some("convention"));
    assert_eq!(grade(&drawn, &Value::Number(123.0)).unwrap().slip, None);
}

fn card_inputs(id: &str) -> models::Values {
    models::card(id).unwrap().default_inputs()
}

#[test]
fn the_answer_of_a_mistake_is_wrong_and_told_apart_or_as_good_as_right() {
    for card in catalogue() {
        for seed in 0..2 * card.questions.len() as u32 {
            let drawn = exercise(card.id, seed).unwrap();
            for (mistake, answer) in mistaken(&drawn).unwrap() {
                let graded = grade(&drawn, &answer).unwrap();
                // Another mistake, or another choice of a setting, may lead to the same answer.
                let told = graded.mistake.is_some() || graded.slip.is_some();
                assert!(graded.right || told, "{} {seed}: {mistake:?} {answer:?}", card.id);
            }
        }
    }
}

/// How a mistake of a card fares in the exercises on one question.
#[derive(Clone, Copy, Default)]
struct Fate {
    drawn: usize,
    wrong: usize,
    recognised: usize,
}

/// What becomes of each mistake that a card names, by mistake and question.
fn fates(card: &'static models::Card) -> BTreeMap<(String, &'static str), Fate> {
    let mut fates = BTreeMap::new();
    for seed in 0..30 * card.questions.len() as u32 {
        let drawn = exercise(card.id, seed).unwrap();
        let question = card.questions[seed as usize % card.questions.len()].result;
        let answers = mistaken(&drawn).unwrap();
        for slip in card.slips.iter().filter(|slip| slip.questions.is_empty() || slip.questions.contains(&question)) {
            let fate: &mut Fate = fates.entry((slip.id.to_owned(), question)).or_default();
            fate.drawn += 1;
            let Some((mistake, answer)) = answers.iter().find(|(mistake, _)| *mistake == slip.mistake()) else {
                continue;
            };
            let graded = grade(&drawn, answer).unwrap();
            fate.wrong += usize::from(!graded.right);
            fate.recognised += usize::from(!graded.right && graded.mistake == Some(*mistake));
        }
    }
    fates
}

#[test]
fn every_mistake_that_a_card_names_shows_and_is_recognised() {
    for card in catalogue() {
        assert!(!card.slips.is_empty(), "{} names no mistake", card.id);
        let questions: Vec<&str> = card.questions.iter().map(|question| question.result).collect();
        for slip in card.slips {
            assert!(slip.questions.iter().all(|question| questions.contains(question)), "{} {}", card.id, slip.id);
            assert!(!slip.shared || COMMON_SLIPS.contains(&slip.id), "{} {} has no words", card.id, slip.id);
        }
        for ((slip, question), Fate { drawn, wrong, recognised }) in fates(card) {
            // All the mistakes of a class cannot show at once, and some lead to the same answer as another.
            let least = if question == SEGMENT { drawn / 3 } else { drawn * 2 / 3 };
            assert!(wrong >= least, "{} {slip} in {question}: wrong in {wrong} of {drawn}", card.id);
            assert!(recognised >= drawn / 6, "{} {slip} in {question}: told in {recognised} of {drawn}", card.id);
        }
    }
}

#[test]
fn whatever_is_not_the_class_asked_for_is_wrong() {
    for card in catalogue() {
        for seed in 0..4 * card.questions.len() as u32 {
            let drawn = exercise(card.id, seed).unwrap();
            let Value::Word(right) = solution(&drawn) else { continue };
            for segment in card.segments {
                let graded = grade(&drawn, &Value::Word((*segment).to_owned())).unwrap();
                assert_eq!(graded.right, *segment == right, "{} {seed} {segment}", card.id);
            }
        }
    }
}

#[test]
fn what_is_neither_right_nor_a_known_mistake_has_no_name() {
    for card in catalogue() {
        for seed in 0..6 {
            let drawn = exercise(card.id, seed).unwrap();
            let Value::Number(value) = solution(&drawn) else { continue };
            // Far from every mistake by its size alone.
            let graded = grade(&drawn, &Value::Number(value * 7.0e9)).unwrap();
            assert!(!graded.right && graded.slip.is_none() && graded.mistake.is_none(), "{} {seed}", card.id);
        }
    }
}

#[test]
fn mistakes_of_the_lifetime_value_have_their_names() {
    let mut drawn = exercise("lifetime-value", 0).unwrap();
    drawn.inputs = card_inputs("lifetime-value");
    drawn.settings = models::card("lifetime-value").unwrap().default_settings();
    // m = 100, r = 0.8, d = 0.1: the value is 266.67.
    for (answer, mistake) in [
        (100.0 * 0.2 / (1.1 - 0.2), Mistake::Own("churn")),
        (400.0, Mistake::Own("undiscounted")),
        (500.0, Mistake::Own("margin-times-lifetime")),
        (-266.67, Mistake::Common("sign")),
        (26_667.0, Mistake::Common("percent")),
        (2666.7, Mistake::Common("decimal-point")),
        (0.00375, Mistake::Common("reciprocal")),
        (5.0, Mistake::Result("lifetime")),
    ] {
        assert_eq!(grade(&drawn, &Value::Number(answer)).unwrap().mistake, Some(mistake), "{answer}");
    }
    assert_eq!(grade(&drawn, &Value::Number(0.0)).unwrap().mistake, None);
}

#[test]
fn an_item_left_unturned_is_recognised() {
    let reversed = |card: &models::Card| card.inputs.iter().any(|field| field.item.is_some_and(|item| item.reversed));
    let mut cards = 0;
    for card in catalogue().iter().filter(|card| reversed(card)) {
        let found = (0..60).any(|seed| {
            let drawn = exercise(card.id, seed).unwrap();
            let answers = mistaken(&drawn).unwrap();
            answers.iter().any(|(mistake, answer)| {
                *mistake == Mistake::Common("reversed-item") && grade(&drawn, answer).unwrap().mistake == Some(*mistake)
            })
        });
        let asked = card.questions.iter().any(|question| {
            card.inputs
                .iter()
                .any(|field| question.given.contains(&field.id) && field.item.is_some_and(|item| item.reversed))
        });
        assert_eq!(found, asked, "{}", card.id);
        cards += usize::from(found);
    }
    assert!(cards > 0);
}
