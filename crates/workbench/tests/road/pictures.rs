//! The numbers behind the pictures of the value page, against an independent computation in Python
//! (tests/reference/value_pictures.py) on the CDNOW sample.

use models::value_pictures::{Contours, Overview, Spread, Timing};
use serde_json::{Value as Json, json};
use workbench::protocol::{Answer, Failure, PurchaseModelId, Request, ValueReport, ValueSettings};
use workbench::{Session, Step};

use crate::{ask, cdnow, opened, summarise, written};

fn reference() -> Json {
    serde_json::from_str(include_str!("../../../../tests/reference/value_pictures.json")).expect("JSON")
}

fn value(session: &mut Session, settings: ValueSettings) -> ValueReport {
    match ask(session, Request::Value(settings), 4_000).expect("a fit").answer {
        Answer::Value(report) => *report,
        other => panic!("{other:?}"),
    }
}

fn valued(model: PurchaseModelId) -> Session {
    let mut session = cdnow::session();
    value(&mut session, ValueSettings { model, ..cdnow::settings() });
    session
}

fn picture<T: serde::de::DeserializeOwned>(session: &mut Session, asked: Json) -> Result<T, Failure> {
    match ask(session, Request::ValuePicture(asked), 4_000)?.answer {
        Answer::ValuePicture(text) => Ok(written(&text)),
        other => panic!("{other:?}"),
    }
}

fn overview(session: &mut Session) -> Overview {
    picture(session, json!({ "picture": "overview" })).expect("an overview")
}

#[track_caller]
fn close(found: f64, expected: &Json, relative: f64, what: &str) {
    let expected = expected.as_f64().unwrap_or_else(|| panic!("a number for {what}"));
    assert!((found - expected).abs() <= relative * expected.abs().max(1e-3), "{what}: {found} is not {expected}");
}

#[test]
fn the_forecast_by_recency_is_that_of_the_formulas() {
    let groups = overview(&mut valued(PurchaseModelId::BgNbd)).by_recency.expect("days held out");
    let expected = reference()["byRecency"].as_array().expect("groups").clone();
    assert_eq!(groups.len(), expected.len());
    for (place, (group, expected)) in groups.iter().zip(&expected).enumerate() {
        assert_eq!(group.recency, place.checked_sub(1).map(|before| [5.0 * before as f64, 5.0 * place as f64]));
        assert_eq!(group.customers as u64, expected[0].as_u64().expect("a count"));
        let [actual, forecast] = group.means.expect("customers in every group");
        close(actual, &expected[1], 1e-12, "actual");
        close(forecast, &expected[2], 1e-6, "expected");
    }
    // Those who never came back are those of frequency 0, whose mean is published (BTYD 2.4.3 walkthrough).
    assert!((groups[0].means.expect("customers")[1] - 0.225_089_3).abs() < 1e-5);
}

#[test]
fn the_map_is_that_of_the_formulas() {
    let map = overview(&mut valued(PurchaseModelId::BgNbd)).map.expect("a map");
    let reference = reference();
    close(map.age, &reference["age"], 1e-12, "age");
    let columns = map.columns.len();
    assert_eq!((map.columns[0], map.columns[1], map.rows[1]), ([0.0, 0.0], [1.0, 1.0], [5.0, 10.0]));
    assert_eq!(map.rows.len(), 16);
    for cell in reference["cells"].as_array().expect("cells") {
        let place = |name: &str| cell[name].as_u64().expect("a place") as usize;
        let at = place("row") * columns + place("column");
        close(map.alive[at], &cell["alive"], 1e-6, "alive");
        close(map.expected[at], &cell["expected"], 1e-6, "expected");
        assert_eq!(map.customers[at] as u64, cell["customers"].as_u64().expect("a count"), "{cell}");
    }
    assert_eq!(map.customers.iter().sum::<usize>() + map.beyond, 2_357);
    assert!(map.beyond > 0 && map.beyond < 24);
    assert_eq!((map.alive.len(), map.expected.len()), (16 * columns, 16 * columns));
}

#[test]
fn customers_differ_as_scipy_says() {
    let reference = reference();
    for model in [PurchaseModelId::BgNbd, PurchaseModelId::ParetoNbd] {
        let spreads = overview(&mut valued(model)).spreads;
        let expected = reference["spreads"][model.id()].as_object().expect("spreads");
        assert_eq!(spreads.len(), expected.len());
        for Spread { what, mean, variance, quantiles, points, unbounded, .. } in spreads {
            let expected = &expected[&what];
            close(mean, &expected["mean"], 1e-5, "mean");
            close(variance, &expected["variance"], 1e-5, "variance");
            for (found, expected) in quantiles.iter().zip(expected["quantiles"].as_array().expect("quantiles")) {
                close(*found, expected, 1e-4, "quantile");
            }
            for density in expected["density"].as_array().expect("densities") {
                // Between two points of the curve, whose bend costs some digits.
                let at = density[0].as_f64().expect("a value");
                let after = points.iter().position(|point| point[0] > at).expect("within the curve");
                let ([x0, y0, _], [x1, y1, _]) = (points[after - 1], points[after]);
                close(y0 + (y1 - y0) * (at - x0) / (x1 - x0), &density[1], 0.03, "density");
            }
            let median =
                points.iter().min_by(|a, b| (a[2] - 0.5).abs().total_cmp(&(b[2] - 0.5).abs())).expect("points");
            assert!((median[0] - quantiles[2]).abs() < 0.02 * points[points.len() - 1][0], "{what}");
            assert!(unbounded[0], "all shapes are below 1 here");
        }
    }
    let only_rates = overview(&mut valued(PurchaseModelId::Nbd)).spreads;
    assert_eq!(only_rates.iter().map(|spread| spread.what.as_str()).collect::<Vec<_>>(), ["rate"]);
}

#[test]
fn mean_spends_are_expected_as_their_density_says() {
    let spend = overview(&mut valued(PurchaseModelId::BgNbd)).spend.expect("a spend model");
    let reference = reference();
    assert_eq!((spend.customers as u64, spend.width), (reference["spendCustomers"].as_u64().expect("a count"), 5.0));
    for (bin, expected) in spend.bins.iter().zip(reference["spendBins"].as_array().expect("bins")) {
        close(bin[0], &expected[0], 1e-12, "actual");
        close(bin[1], &expected[1], 2e-5, "expected");
    }
    for expected in reference["spendCurve"].as_array().expect("points") {
        let mean = expected[0].as_f64().expect("a mean");
        let near = spend.curve.iter().min_by(|a, b| (a[0] - mean).abs().total_cmp(&(b[0] - mean).abs()));
        let near = near.expect("points");
        assert!((near[0] - mean).abs() < 1.0);
        close(near[1], &expected[1], 0.08, "density");
    }
    let shown: [f64; 2] =
        std::array::from_fn(|of| spend.bins.iter().map(|bin| bin[of]).sum::<f64>() + spend.beyond[of]);
    assert!(shown.into_iter().all(|all| (all - spend.customers as f64).abs() < 1e-6), "{shown:?}");
    close(spend.means.0, &reference["spendMean"], 1e-12, "mean");
}

#[test]
fn times_between_purchases_are_counted() {
    let intervals = overview(&mut valued(PurchaseModelId::BgNbd)).intervals.expect("repeat purchases");
    let gaps = &reference()["gaps"];
    assert_eq!(intervals.count as u64, gaps["count"].as_u64().expect("a count"));
    close(intervals.mean, &gaps["mean"], 1e-12, "mean");
    close(intervals.median, &gaps["median"], 1e-12, "median");
    let by_week: Vec<u64> = gaps["weeks"].as_array().expect("weeks").iter().filter_map(Json::as_u64).collect();
    let weeks = intervals.width as usize / 7;
    assert_eq!(intervals.width % 7, 0);
    for (bin, expected) in intervals.bins.iter().zip(by_week.chunks_exact(weeks)) {
        assert_eq!(*bin as u64, expected.iter().sum::<u64>());
    }
    assert_eq!(intervals.bins.iter().sum::<usize>() + intervals.beyond, intervals.count);
}

#[test]
fn the_likelihood_falls_as_scipy_finds() {
    let mut session = valued(PurchaseModelId::BgNbd);
    assert_eq!(overview(&mut session).free, ["r", "alpha", "a", "b"]);
    let grid: Contours =
        picture(&mut session, json!({ "picture": "contours", "pair": ["a", "b"] })).expect("free parameters");
    let side = grid.at[0].len();
    assert_eq!((side, grid.at[1].len(), grid.below.len()), (25, 25, 625));
    assert_eq!((grid.below[312], grid.others.as_slice()), (Some(0.0), &["r".to_owned(), "alpha".to_owned()][..]));
    assert!(grid.below.iter().all(|drop| drop.is_some_and(|drop| drop > -1e-6)));
    let reference = reference();
    close(grid.estimate[0], &reference["bg"][2], 1e-5, "a");
    let points = reference["contours"]["bg-nbd"].as_array().expect("points");
    for expected in points.iter().filter(|point| point["pair"] == json!(["a", "b"])) {
        let step: [i64; 2] = serde_json::from_value(expected["step"].clone()).expect("steps");
        let place = (12 + step[1]) as usize * side + (12 + step[0]) as usize;
        close(grid.below[place].expect("computed"), &expected["below"], 2e-4, &format!("{step:?}"));
    }
    let wrong = picture::<Contours>(&mut session, json!({ "picture": "contours", "pair": ["r", "r"] }));
    assert_eq!(wrong.expect_err("one parameter twice").code, "setting");
}

#[test]
fn a_seed_chooses_the_same_customers_every_time() {
    let mut session = valued(PurchaseModelId::ParetoNbd);
    let mut drawn = |seed: u32| -> Timing {
        picture(&mut session, json!({ "picture": "timing", "seed": seed })).expect("customers")
    };
    let [one, again, other] = [1, 1, 2].map(&mut drawn);
    assert_eq!(one, again);
    assert_ne!(one.customers, other.customers);
    assert_eq!((one.customers.len(), one.of, one.seed), (24, 2_357, 1));
    assert!(one.customers.is_sorted_by(|a, b| a.alive >= b.alive));
    let orders = cdnow_orders();
    for customer in &one.customers {
        assert_eq!(customer.at, orders(&customer.customer));
        assert!(customer.at.last().is_some_and(|last| *last <= customer.age));
        assert!((0.0..=1.0).contains(&customer.alive));
    }
}

/// Ages in weeks at the days with an order, straight from the file.
fn cdnow_orders() -> impl Fn(&str) -> Vec<f64> {
    let text = std::str::from_utf8(cdnow::LOG).expect("text");
    move |customer| {
        let days = text.lines().filter_map(|line| {
            let (name, rest) = line.split_once(',')?;
            let date = rest.split(',').next()?;
            if name == customer { table::parse_date(date, table::DateOrder::YearFirst) } else { None }
        });
        let mut days: Vec<i32> = days.collect();
        days.sort_unstable();
        days.dedup();
        days.iter().map(|day| f64::from(day - days[0]) / 7.0).collect()
    }
}

#[test]
fn nothing_is_shown_that_is_not_there() {
    let log = "customer,date,amount\nA,2024-01-05,0\nB,2024-01-06,0\nC,2024-03-07,0\nD,2024-03-09,0\n";
    let mut session = opened("orders.csv", log);
    summarise(&mut session).expect("customers");
    let asked = json!({ "picture": "overview" });
    // Nothing is valued yet.
    let failure = session.start(Request::ValuePicture(asked.clone()), None).map(|_| ()).expect_err("no values");
    assert_eq!(failure.code, "superseded");
    for model in PurchaseModelId::ALL {
        value(&mut session, ValueSettings { model, holdout: false, ..ValueSettings::default() });
        let overview = overview(&mut session);
        assert_eq!((&overview.by_recency, &overview.spend, &overview.intervals), (&None, &None, &None));
        // Between whole periods there is nobody for a model that counts them.
        assert_eq!(overview.map.is_none(), model.counts_periods());
        let Some(map) = overview.map else { continue };
        assert!(map.alive.iter().chain(&map.expected).all(|number| number.is_finite()));
        for pair in overview.free.windows(2) {
            picture::<Contours>(&mut session, json!({ "picture": "contours", "pair": pair })).expect("contours");
        }
    }
    let failure = session.start(Request::ValuePicture(json!({ "picture": "none" })), None).map(|_| ());
    assert!(failure.is_err());
}

#[test]
fn pictures_do_not_depend_on_the_slices_and_stop_between_them() {
    let mut session = valued(PurchaseModelId::BgNbd);
    let asked = || Request::ValuePicture(json!({ "picture": "overview" }));
    let coarse = ask(&mut session, asked(), 1 << 20).expect("an overview");
    let fine = ask(&mut session, asked(), 37).expect("an overview");
    assert_eq!(coarse.answer, fine.answer);
    let mut task = session.start(asked(), None).expect("begun");
    assert!(matches!(task.advance(&mut session, 37), Step::Progress(_)));
    drop(task);
    assert!(session.valued().is_some());
}
