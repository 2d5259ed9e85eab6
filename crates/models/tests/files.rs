//! Models over columns: reasons for rows without a result, missing answers, slices.

use models::{Error, NO_SEGMENT, Scorer, Value, Values, score};

#[test]
fn rows_without_a_result_are_counted_by_reason() {
    let attitude = [6.0, 3.0, f64::NAN, 500.0, 6.0];
    let total = [10.0, 0.0, 10.0, 10.0, 4.0];
    let scored =
        score("loyalty-matrix", &[("attitude", &attitude), ("total", &total)], &Values::new(), &Values::new()).unwrap();
    assert_eq!(scored.rows, 5);
    assert_eq!(scored.segments, [0, NO_SEGMENT, NO_SEGMENT, NO_SEGMENT, NO_SEGMENT]);
    assert_eq!(scored.segment_counts, [1, 0, 0, 0]);
    let share = &scored.results[1];
    assert_eq!((share.id, &share.valid), ("share", &vec![true, false, false, false, false]));
    assert_eq!(scored.without.get("missing"), Some(&1));
    assert_eq!(scored.without.get("out-of-range"), Some(&1));
    // Rows 2 and 5 have no share: nothing bought, and more bought from us than in all.
    assert_eq!(scored.without.get("no-purchases"), Some(&1));
    assert_eq!(scored.without.get("more-than-total"), Some(&1));
}

/// Every item expected at 6 and perceived at 5.
fn even_ratings() -> Values {
    (1..=22)
        .flat_map(|item| [(format!("expected{item}"), 6.0), (format!("perceived{item}"), 5.0)])
        .map(|(id, rating)| (id, Value::Number(rating)))
        .collect()
}

#[test]
fn half_of_the_items_of_a_dimension_must_be_answered() {
    let blank = f64::NAN;
    // Tangibles has 4 items: two answers suffice, one does not.
    let columns: [[f64; 3]; 3] = [[5.0, blank, blank], [5.0, 5.0, blank], [3.0, 3.0, 3.0]];
    let bound: Vec<(&str, &[f64])> =
        ["perceived1", "perceived2", "perceived3"].into_iter().zip(columns.iter().map(|column| &column[..])).collect();
    let mut inputs = even_ratings();
    inputs.insert("perceived4".to_owned(), Value::Missing);
    let scored = score("servqual", &bound, &inputs, &Values::new()).unwrap();
    let column = |id: &str| scored.results.iter().find(|result| result.id == id).unwrap();
    // Expectations are 6: (5 − 6 + 5 − 6 + 3 − 6) / 3, (5 − 6 + 3 − 6) / 2, too few.
    assert_eq!(column("tangibles").valid, [true, true, false]);
    assert!((column("tangibles").values[0] + 5.0 / 3.0).abs() < 1e-12);
    assert!((column("tangibles").values[1] + 2.0).abs() < 1e-12);
    assert_eq!(column("unanswered").values, [1.0, 2.0, 3.0]);
    assert_eq!(column("quality").valid, [true, true, false]);
    assert_eq!(scored.without.get("dimension-missing"), Some(&1));
}

#[test]
fn a_dimension_without_weight_may_be_missing_from_the_total() {
    let mut inputs = even_ratings();
    for item in 1..=4 {
        inputs.insert(format!("perceived{item}"), Value::Missing);
    }
    inputs.insert("weightTangibles".to_owned(), Value::Number(0.0));
    let evaluation = models::evaluate("servqual", &inputs, &Values::new()).unwrap();
    assert_eq!(evaluation.values[0].value, Some(-1.0));
    assert_eq!(evaluation.values[1].reason, Some("dimension-missing"));
    assert_eq!(evaluation.values[2].reason, Some("too-few-answers"));
}

#[test]
fn a_scale_narrows_what_may_be_answered() {
    let settings = Values::from([("scale".to_owned(), Value::Word("5".to_owned()))]);
    let experience = [5.0, 6.0];
    let scored = score("satisfaction-gap", &[("experience", &experience)], &Values::new(), &settings).unwrap();
    assert_eq!(scored.results[0].valid, [true, false]);
    assert_eq!(scored.without.get("out-of-range"), Some(&1));
    let inputs = Values::from([("expected1".to_owned(), Value::Number(6.0))]);
    let refused = models::evaluate("servqual", &inputs, &settings);
    assert_eq!(refused.unwrap_err(), Error::OutOfRange { field: "expected1", value: 6.0, min: 1.0, max: 5.0 });
}

#[test]
fn slices_add_up_to_the_whole() {
    let money: Vec<f64> = (0..1000).map(|row| f64::from(row % 101)).collect();
    let need: Vec<f64> = (0..1000).map(|row| f64::from(row * 7 % 101)).collect();
    let whole = score("man-rule", &[("money", &money), ("need", &need)], &Values::new(), &Values::new()).unwrap();
    let mut scorer = Scorer::new("man-rule", &["money", "need"], &Values::new(), &Values::new()).unwrap();
    for start in (0..1000).step_by(300) {
        let end = (start + 300).min(1000);
        scorer.push(&[&money[start..end], &need[start..end]]).unwrap();
    }
    assert_eq!(scorer.finish(), whole);
    assert_eq!(whole.segment_counts.iter().sum::<usize>(), 1000);
}

/// Rows are checked many at a time: a cell that cannot be used must change nothing for the rows around it.
#[test]
fn a_row_is_scored_alike_alone_and_among_thousands() {
    let rows = 5_000;
    let column = |step: usize, top: usize| (0..rows).map(|row| (1 + row * step % top) as f64).collect::<Vec<f64>>();
    let mut columns = [column(3, 7), column(5, 7), column(7, 20), column(11, 7)];
    // Of the blocks of a thousand odd rows some have all kinds of faults and some have none.
    for (row, (column, fault)) in [(0, f64::NAN), (1, 900.0), (2, 2.5), (3, -1.0)].into_iter().enumerate() {
        for place in [40, 3_900, 4_999] {
            columns[column][place - row] = fault;
        }
    }
    for (model, ids, faults) in [
        (
            "loyalty-matrix",
            ["attitude", "rivalAttitude", "bought", "total"],
            &["missing", "out-of-range", "more-than-total"][..],
        ),
        ("loyalty-diamond", ["matters", "compares", "suppliers", "follows"], &["out-of-range", "not-whole"][..]),
    ] {
        let bound = |rows: std::ops::Range<usize>| -> Vec<(&str, &[f64])> {
            ids.into_iter().zip(columns.iter().map(|column| &column[rows.clone()])).collect()
        };
        let whole = score(model, &bound(0..rows), &Values::new(), &Values::new()).unwrap();
        for fault in faults {
            assert!(whole.without.contains_key(fault), "{model} {:?}", whole.without);
        }
        for row in 0..rows {
            let alone = score(model, &bound(row..row + 1), &Values::new(), &Values::new()).unwrap();
            assert_eq!(alone.segments[0], whole.segments[row], "{model} {row}");
            for (alone, whole) in alone.results.iter().zip(&whole.results) {
                assert_eq!((alone.values[0], alone.valid[0]), (whole.values[row], whole.valid[row]), "{model} {row}");
            }
        }
        let counted: usize = whole.segment_counts.iter().chain(whole.without.values()).sum();
        assert_eq!(counted, rows, "{model}");
    }
}

#[test]
fn columns_that_do_not_fit_are_refused() {
    let refused = score("man-rule", &[("money", &[1.0]), ("need", &[])], &Values::new(), &Values::new());
    assert_eq!(refused.unwrap_err(), Error::LengthsDiffer { lengths: vec![1, 0] });
    let refused = score("man-rule", &[("wealth", &[1.0])], &Values::new(), &Values::new());
    assert!(matches!(refused.unwrap_err(), Error::UnknownField { .. }));
    let refused = score("lifetime-value", &[("margins", &[1.0])], &Values::new(), &Values::new());
    assert_eq!(refused.unwrap_err(), Error::WrongKind { field: "margins", expected: "list" });
}

#[test]
fn an_item_that_the_file_does_not_have_is_nobodys_answer() {
    let ratings = [7.0];
    let columns: Vec<String> = (1..=22).filter(|item| *item != 3).map(|item| format!("perceived{item}")).collect();
    let bound: Vec<(&str, &[f64])> = columns.iter().map(|id| (id.as_str(), &ratings[..])).collect();
    let settings = Values::from([("measure".to_owned(), Value::Word("performance".to_owned()))]);
    let scored = score("servqual", &bound, &Values::new(), &settings).unwrap();
    assert_eq!(scored.results[0].values, [7.0]);
    assert_eq!(scored.results[7].values, [1.0]);
}

#[test]
fn a_column_that_plays_no_part_keeps_no_row_out() {
    let columns: [(&str, &[f64]); 2] = [("loyalty", &[f64::NAN, 0.8]), ("purchases", &[3.0, f64::NAN])];
    let projected = score("profit-duration", &columns, &Values::new(), &Values::new()).unwrap();
    assert_eq!(projected.results[1].valid, [true, false]);
    let entered = Values::from([("durationBy".to_owned(), Value::Word("entered".to_owned()))]);
    let entered = score("profit-duration", &columns, &Values::new(), &entered).unwrap();
    assert_eq!((&entered.results[1].valid, entered.results[1].values[1]), (&vec![false, true], 0.8));
}

#[test]
fn a_model_of_all_customers_takes_the_whole_column() {
    let revenue = [500.0, 200.0, 100.0, 60.0, 40.0, 30.0, 25.0, 20.0, 15.0, 10.0, f64::NAN];
    let scored = score("pareto-abc", &[("revenue", &revenue)], &Values::new(), &Values::new()).unwrap();
    assert_eq!(scored.segment_counts, [3, 4, 3]);
    assert_eq!(scored.without.get("missing"), Some(&1));
    let column = |id: &str| scored.results.iter().find(|result| result.id == id).unwrap();
    assert!((column("topShare").values[0] - 0.7).abs() < 1e-12);

    // In slices: all rows are gathered before the first is scored.
    let mut scorer = Scorer::new("pareto-abc", &["revenue"], &Values::new(), &Values::new()).unwrap();
    assert!(scorer.gathers());
    for slice in revenue.chunks(4) {
        scorer.gather(&[slice]).unwrap();
    }
    for slice in revenue.chunks(3) {
        scorer.push(&[slice]).unwrap();
    }
    assert_eq!(scorer.finish(), scored);

    // The file stands in place of a list that was entered; a model of single rows gathers nothing.
    let entered = Values::from([("revenues".to_owned(), Value::List(vec![1000.0, 10.0]))]);
    assert_eq!(score("pareto-abc", &[("revenue", &revenue)], &entered, &Values::new()).unwrap(), scored);
    assert!(!Scorer::new("man-rule", &["money"], &Values::new(), &Values::new()).unwrap().gathers());
}

#[test]
fn a_hundred_thousand_customers_are_ranked_once() {
    let revenue: Vec<f64> = (1..=100_000).map(f64::from).collect();
    let scored = score("customer-pyramid", &[("revenue", &revenue)], &Values::new(), &Values::new()).unwrap();
    assert_eq!(scored.segment_counts, [1000, 4000, 15_000, 80_000, 0, 0, 0]);
}
