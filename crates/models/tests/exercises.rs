//! Exercises: the same seed gives the same task, the solution is right, slips are recognised.

use models::{Exercise, FieldKind, SEGMENT, Value, catalogue, evaluate, exercise, grade};

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
