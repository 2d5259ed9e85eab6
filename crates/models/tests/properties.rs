//! What must hold whatever the numbers: monotone values, quadrants that divide the plane, weights without scale, steps
//! that say the same as the results, rows that say the same as single cases.

mod common;

use common::drawn;
use models::{Evaluation, FieldKind, NO_SEGMENT, Value, Values, catalogue, evaluate, score};
use proptest::prelude::*;

fn values(pairs: &[(&str, f64)]) -> Values {
    pairs.iter().map(|(id, value)| ((*id).to_owned(), Value::Number(*value))).collect()
}

fn words(pairs: &[(&str, &str)]) -> Values {
    pairs.iter().map(|(id, word)| ((*id).to_owned(), Value::Word((*word).to_owned()))).collect()
}

fn result(evaluation: &Evaluation, id: &str) -> Option<f64> {
    evaluation.values.iter().find(|quantity| quantity.id == id).unwrap().value
}

fn lifetime_value(pairs: &[(&str, f64)], settings: &Values) -> Option<f64> {
    result(&evaluate("lifetime-value", &values(pairs), settings).unwrap(), "value")
}

fn convention() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["existing", "new", "end-of-period"])
}

proptest! {
    #[test]
    fn value_grows_with_retention_and_margin_and_falls_with_discount(
        margin in 1.0..1000.0f64, retention in 0.0..0.95f64, discount in 0.06..0.5f64, convention in convention(),
    ) {
        let settings = words(&[("convention", convention)]);
        let of = |margin: f64, retention: f64, discount: f64| {
            lifetime_value(&[("margin", margin), ("retention", retention), ("discount", discount)], &settings).unwrap()
        };
        let base = of(margin, retention, discount);
        prop_assert!(of(margin, retention + 0.04, discount) > base);
        prop_assert!(of(margin + 1.0, retention, discount) > base);
        prop_assert!(of(margin, retention, discount + 0.05) <= base);
        prop_assert!((of(2.0 * margin, retention, discount) - 2.0 * base).abs() < 1e-9 * base.max(1.0));
    }

    #[test]
    fn conventions_differ_by_a_margin_and_a_period(
        margin in 1.0..1000.0f64, retention in 0.0..0.95f64, discount in 0.01..0.5f64, growth in -0.1..0.01f64,
    ) {
        let of = |convention: &str| {
            let pairs = [("margin", margin), ("retention", retention), ("discount", discount), ("growth", growth)];
            lifetime_value(&pairs, &words(&[("convention", convention)])).unwrap()
        };
        prop_assert!((of("new") - of("end-of-period") * (1.0 + discount)).abs() < 1e-9 * of("new"));
        prop_assert!((of("existing") - of("end-of-period") * retention).abs() < 1e-9 * of("new"));
    }

    #[test]
    fn a_long_horizon_approaches_for_ever(
        retention in 0.0..0.9f64, discount in 0.05..0.5f64, cost in 0.0..50.0f64, convention in convention(),
    ) {
        let pairs = [("retention", retention), ("discount", discount), ("retentionCost", cost), ("periods", 500.0)];
        let endless = lifetime_value(&pairs, &words(&[("convention", convention)])).unwrap();
        let long = lifetime_value(&pairs, &words(&[("convention", convention), ("horizon", "periods")])).unwrap();
        prop_assert!((endless - long).abs() < 1e-9 * endless.abs().max(1.0));
    }

    #[test]
    fn lists_that_repeat_the_constants_change_nothing(
        margin in 1.0..1000.0f64, retention in 0.0..0.95f64, discount in 0.06..0.5f64, cost in 0.0..50.0f64,
        convention in convention(), length in 1usize..6, horizon in prop::sample::select(vec!["endless", "periods"]),
    ) {
        let settings = words(&[("convention", convention), ("horizon", horizon)]);
        let pairs = [("margin", margin), ("retention", retention), ("discount", discount), ("retentionCost", cost)];
        let plain = lifetime_value(&pairs, &settings).unwrap();
        let mut listed = values(&pairs);
        listed.insert("margins".to_owned(), Value::List(vec![margin; length]));
        listed.insert("retentions".to_owned(), Value::List(vec![retention; length]));
        let evaluation = evaluate("lifetime-value", &listed, &settings).unwrap();
        prop_assert!((result(&evaluation, "value").unwrap() - plain).abs() < 1e-9 * plain.abs().max(1.0));
        let lifetime = result(&evaluation, "lifetime").unwrap();
        prop_assert!((lifetime - 1.0 / (1.0 - retention)).abs() < 1e-9 * lifetime);
    }

    #[test]
    fn times_that_are_the_periods_change_nothing(
        retention in 0.0..0.95f64, discount in 0.06..0.5f64, flows in 1usize..12, convention in convention(),
    ) {
        let pairs = [("retention", retention), ("discount", discount), ("periods", flows as f64)];
        let even = lifetime_value(&pairs, &words(&[("convention", convention), ("horizon", "periods")])).unwrap();
        let first = usize::from(convention != "new");
        let mut timed = values(&pairs);
        timed.insert("times".to_owned(), Value::List((0..flows).map(|flow| (flow + first) as f64).collect()));
        let evaluation = evaluate("lifetime-value", &timed, &words(&[("convention", convention)])).unwrap();
        prop_assert!((result(&evaluation, "value").unwrap() - even).abs() < 1e-9 * even.abs().max(1.0));
    }

    #[test]
    fn the_loyalty_quadrants_divide_the_plane(
        attitude in 1.0..7.0f64, rival in 1.0..7.0f64, bought in 0u32..20, more in 0u32..20,
        attitude_cut in -6.0..6.0f64, share_cut in 0.0..1.0f64,
    ) {
        let total = bought + more;
        prop_assume!(total > 0);
        let inputs = values(&[
            ("attitude", attitude), ("rivalAttitude", rival), ("bought", f64::from(bought)), ("total", f64::from(total)),
        ]);
        let settings = values(&[("attitudeCut", attitude_cut), ("shareCut", share_cut)]);
        let evaluation = evaluate("loyalty-matrix", &inputs, &settings).unwrap();
        let share = result(&evaluation, "share").unwrap();
        prop_assert!((0.0..=1.0).contains(&share));
        let expected = match (attitude - rival > attitude_cut, share >= share_cut) {
            (true, true) => "loyalty",
            (true, false) => "latent-loyalty",
            (false, true) => "spurious-loyalty",
            (false, false) => "no-loyalty",
        };
        prop_assert_eq!(evaluation.segment, Some(expected));
    }

    #[test]
    fn projected_duration_is_a_chance_that_falls_with_silence(
        purchases in 1u32..24, last in 1u32..24, more in 1u32..24,
    ) {
        let of = |purchases: u32, last: u32, observed: u32| {
            models::profit_duration::projected_duration(f64::from(purchases), f64::from(last), f64::from(observed))
        };
        let duration = of(purchases, last, last + more);
        prop_assert!((0.0..=1.0).contains(&duration));
        prop_assert!(of(purchases, last, last + more + 1) < duration);
        prop_assert!(of(purchases + 1, last, last + more) < duration);
        prop_assert!(of(purchases, last, last) == 1.0);
    }

    #[test]
    fn profit_duration_counts_everyone_once(
        customers in prop::collection::vec((-100.0..100.0f64, 0.0..1.0f64), 0..200), cut in 0.0..1.0f64,
    ) {
        let (profit, duration): (Vec<f64>, Vec<f64>) = customers.into_iter().unzip();
        let counts = models::profit_duration::count(&profit, &duration, 0.0, cut).unwrap();
        prop_assert_eq!(counts.iter().map(|count| count.customers).sum::<usize>(), profit.len());
        let total: f64 = counts.iter().map(|count| count.profit).sum();
        prop_assert!((total - profit.iter().sum::<f64>()).abs() < 1e-6);
    }

    #[test]
    fn more_points_never_lose_a_condition(scores in prop::array::uniform3(0.0..100.0f64), more in 0.0..50.0f64, which in 0usize..3) {
        let names = ["money", "authority", "need"];
        let present = |scores: [f64; 3]| {
            let pairs: Vec<_> = names.into_iter().zip(scores).collect();
            result(&evaluate("man-rule", &values(&pairs), &Values::new()).unwrap(), "present").unwrap()
        };
        let mut raised = scores;
        raised[which] = (raised[which] + more).min(100.0);
        prop_assert!(present(raised) >= present(scores));
    }

    #[test]
    fn satisfaction_changes_sign_with_its_sides(experience in 1.0..10.0f64, expectation in 1.0..10.0f64, zone in 0.0..3.0f64) {
        let of = |experience: f64, expectation: f64| {
            let inputs = values(&[("experience", experience), ("expectation", expectation)]);
            evaluate("satisfaction-gap", &inputs, &values(&[("indifference", zone)])).unwrap()
        };
        let (there, back) = (of(experience, expectation), of(expectation, experience));
        prop_assert_eq!(result(&there, "satisfaction").unwrap(), -result(&back, "satisfaction").unwrap());
        let opposite = match there.segment.unwrap() {
            "exceeded" => "missed",
            "missed" => "exceeded",
            other => other,
        };
        prop_assert_eq!(back.segment.unwrap(), opposite);
    }

    #[test]
    fn servqual_weights_have_no_scale(
        weights in prop::array::uniform5(0.5..20.0f64), factor in 0.1..5.0f64, ratings in prop::array::uniform32(1.0..7.0f64),
    ) {
        let names = ["weightTangibles", "weightReliability", "weightResponsiveness", "weightAssurance", "weightEmpathy"];
        let quality = |factor: f64| {
            let mut inputs: Values = names.iter().zip(weights).map(|(name, weight)| ((*name).to_owned(), Value::Number(weight * factor))).collect();
            for (place, rating) in ratings.iter().enumerate().take(22) {
                inputs.insert(format!("perceived{}", place + 1), Value::Number(*rating));
            }
            let evaluation = evaluate("servqual", &inputs, &Values::new()).unwrap();
            let dimensions: Vec<f64> = ["tangibles", "reliability", "responsiveness", "assurance", "empathy"].map(|id| result(&evaluation, id).unwrap()).to_vec();
            (result(&evaluation, "quality").unwrap(), dimensions)
        };
        let (plain, dimensions) = quality(1.0);
        let (scaled, _) = quality(factor);
        prop_assert!((plain - scaled).abs() < 1e-12);
        let lowest = dimensions.iter().copied().fold(f64::INFINITY, f64::min);
        let highest = dimensions.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        prop_assert!(lowest - 1e-12 <= plain && plain <= highest + 1e-12);
    }

    #[test]
    fn steps_say_what_the_results_say(model in 0..catalogue().len(), places in prop::collection::vec(0.0..1.0f64, 60)) {
        let card = catalogue()[model];
        let (inputs, settings) = drawn(card, &places);
        // A small scale narrows what may be entered; such a draw is refused, not computed.
        let Ok(evaluation) = evaluate(card.id, &inputs, &settings) else { return Ok(()) };
        for step in &evaluation.steps {
            prop_assert!(step.value.is_finite());
            let is_result = card.results.iter().any(|result| result.id == step.id);
            prop_assert!(is_result || card.steps.contains(&step.id), "{} {}", card.id, step.id);
            if let Some(quantity) = evaluation.values.iter().find(|quantity| quantity.id == step.id) {
                let value = quantity.value.unwrap();
                prop_assert!((step.value - value).abs() <= 1e-9 * value.abs().max(1.0), "{}: {} is not {value}", step.text, step.value);
            }
        }
        for quantity in &evaluation.values {
            prop_assert!(quantity.value.is_some() != quantity.reason.is_some());
            prop_assert!(quantity.value.is_none_or(f64::is_finite));
            let is_known = |reason: &str| card.reasons.contains(&reason) || models::COMMON_REASONS.contains(&reason);
            prop_assert!(quantity.reason.is_none_or(is_known), "{} {:?}", card.id, quantity.reason);
        }
    }

    #[test]
    fn a_row_of_a_file_is_a_case(model in 0..catalogue().len(), draws in prop::collection::vec(prop::collection::vec(0.0..1.0f64, 60), 1..8)) {
        let card = catalogue()[model];
        // A column fills a number, a flag or a choice; lists are the same for every row.
        let filled: Vec<_> = card.inputs.iter().filter(|field| !matches!(field.kind, FieldKind::List { .. })).collect();
        if filled.is_empty() {
            return Ok(());
        }
        let rows: Vec<Values> = draws
            .iter()
            .map(|places| {
                let mut row = drawn(card, places).0;
                row.retain(|id, _| filled.iter().any(|field| field.id == id));
                row
            })
            .collect();
        let cell = |field: &models::Field, row: &Values| match (&row[field.id], field.kind) {
            (Value::Number(value), _) => *value,
            (Value::Flag(flag), _) => f64::from(u8::from(*flag)),
            (Value::Word(word), FieldKind::Choice { options, .. }) => {
                options.iter().position(|option| option == word).unwrap() as f64
            }
            (other, _) => panic!("{other:?}"),
        };
        let columns: Vec<Vec<f64>> =
            filled.iter().map(|field| rows.iter().map(|row| cell(field, row)).collect()).collect();
        let bound: Vec<(&str, &[f64])> =
            filled.iter().map(|field| field.id).zip(columns.iter().map(Vec::as_slice)).collect();
        let scored = score(card.id, &bound, &Values::new(), &Values::new()).unwrap();
        prop_assert_eq!(scored.rows, rows.len());
        let gathered: Vec<(String, Value)> = card
            .inputs
            .iter()
            .filter_map(|list| {
                let (_, column) = bound.iter().find(|(id, _)| list.gathers == Some(*id))?;
                Some((list.id.to_owned(), Value::List(column.to_vec())))
            })
            .collect();
        for (row, inputs) in rows.iter().enumerate() {
            let inputs: Values = inputs.clone().into_iter().chain(gathered.clone()).collect();
            let evaluation = evaluate(card.id, &inputs, &Values::new());
            for (place, column) in scored.results.iter().enumerate() {
                let single = evaluation.as_ref().ok().and_then(|evaluation| evaluation.values[place].value);
                prop_assert_eq!(column.valid[row].then_some(column.values[row]), single);
            }
            if !card.segments.is_empty() {
                let single = evaluation.as_ref().ok().and_then(|evaluation| evaluation.segment);
                let code = scored.segments[row];
                let name = (code != NO_SEGMENT).then(|| card.segments[usize::from(code)]);
                prop_assert_eq!(name, single);
            }
        }
    }
}

proptest! {
    #[test]
    fn a_value_of_migration_is_the_sum_of_what_follows(
        raw in proptest::collection::vec(proptest::collection::vec(0.01..1.0, 6), 6),
        reward in proptest::collection::vec(-50.0..100.0, 6),
        discount in 0.05..1.0,
    ) {
        let chances: Vec<Vec<f64>> = raw.iter().map(|row| {
            let sum: f64 = row.iter().sum();
            row.iter().map(|cell| cell / sum).collect()
        }).collect();
        // Period after period, until what is left is too far off to count.
        let mut sums = vec![0.0; 6];
        for _ in 0..800 {
            sums = (0..6).map(|from| {
                reward[from] + (0..6).map(|to| chances[from][to] * sums[to]).sum::<f64>() / (1.0 + discount)
            }).collect();
        }
        for (value, sum) in models::migration::values(&chances, &reward, discount).unwrap().iter().zip(&sums) {
            prop_assert!((value - sum).abs() < 1e-9 * (1.0 + sum.abs()), "{} {}", value, sum);
        }
    }
}
