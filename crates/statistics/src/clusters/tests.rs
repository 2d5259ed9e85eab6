//! What must hold of any groups.

use std::sync::Arc;

use proptest::prelude::*;

use super::lloyd::{Iteration, Lloyd};
use super::points::squared_distance;
use super::random::Random;
use super::*;

fn table(columns: usize, values: Vec<f64>) -> Arc<Points> {
    Arc::new(Points::raw(columns, values))
}

/// Three round groups far from each other, `n` rows each.
fn islands(n: usize, seed: u64) -> Arc<Points> {
    let mut random = Random::new(seed, 0);
    let mut around = move |centre: f64| centre + (0..12).map(|_| random.unit()).sum::<f64>() - 6.0;
    let centres = [(0.0, 0.0), (12.0, 0.0), (0.0, 12.0)];
    table(2, (0..3 * n).flat_map(|at| [around(centres[at % 3].0), around(centres[at % 3].1)]).collect())
}

fn mist(rows: usize, columns: usize, seed: u64) -> Arc<Points> {
    let mut random = Random::new(seed, 0);
    table(columns, (0..rows * columns).map(|_| random.unit()).collect())
}

fn settings(k: usize, seed: u64) -> KMeansSettings {
    KMeansSettings { k, seed, ..KMeansSettings::default() }
}

/// Lloyd's iteration as the textbook has it, from scratch every time: labels, centres, iterations.
fn plain_lloyd(points: &Points, mut centres: Vec<f64>) -> (Vec<u32>, Vec<f64>) {
    let d = points.columns();
    let mut labels = Vec::new();
    loop {
        let nearest = |row: &[f64]| {
            let distances = centres.chunks_exact(d).map(|centre| squared_distance(row, centre));
            distances
                .enumerate()
                .fold((0, f64::INFINITY), |best, (g, x)| if x < best.1 { (g as u32, x) } else { best })
                .0
        };
        let next: Vec<u32> = points.values().chunks_exact(d).map(nearest).collect();
        if next == labels {
            return (labels, centres);
        }
        labels = next;
        for (group, centre) in centres.chunks_exact_mut(d).enumerate() {
            let rows: Vec<&[f64]> =
                (0..points.rows()).filter(|&r| labels[r] as usize == group).map(|r| points.row(r)).collect();
            for j in 0..d {
                centre[j] = rows.iter().map(|row| row[j]).sum::<f64>() / rows.len() as f64;
            }
        }
    }
}

#[test]
fn the_short_cut_is_exact() {
    for (columns, k, seed) in [(1, 3, 1), (2, 5, 2), (3, 8, 3), (4, 20, 4), (9, 6, 5), (3, 2, 6)] {
        let points = mist(4000, columns, seed);
        let centres = points.values()[..k * columns].to_vec();
        let (labels, expected) = plain_lloyd(&points, centres.clone());
        let mut run = Lloyd::new(&points, centres);
        while run.iterate(&points) != Iteration::Settled {}
        assert_eq!(run.labels, labels, "{columns} columns, {k} groups");
        assert!(run.centres.iter().zip(&expected).all(|(a, b)| (a - b).abs() < 1e-12));
    }
}

#[test]
fn islands_are_found_by_every_way() {
    let points = islands(200, 3);
    let truth: Vec<u32> = (0..600).map(|at| at % 3).collect();
    let same = |labels: &[u32]| assert_eq!(adjusted_rand_index(labels, &truth), Ok(1.0));
    let found = k_means(&points, &settings(3, 1)).expect("valid");
    same(&found.labels);
    assert_eq!(found.counts, [200, 200, 200]);
    for linkage in [Linkage::Ward, Linkage::Average, Linkage::Complete, Linkage::Single] {
        let tree = HierarchyRun::new(Arc::clone(&points), linkage).expect("valid").finish().expect("a result");
        same(&tree.cut(3).expect("valid"));
        assert_eq!(tree.cut(600).expect("valid"), (0..600).collect::<Vec<u32>>());
        let mut order = tree.order();
        order.sort_unstable();
        assert_eq!(order, (0..600).collect::<Vec<u32>>());
        assert!(tree.merges.windows(2).all(|pair| pair[0].height <= pair[1].height));
    }
    for covariance in [Covariance::Full, Covariance::Diagonal] {
        let bic = |k: usize| {
            let chosen = MixtureSettings { covariance, ..MixtureSettings::default() };
            MixtureRun::new(Arc::clone(&points), settings(k, 1), chosen).expect("valid").finish().expect("a result")
        };
        same(&bic(3).labels);
        assert!(bic(3).bic < bic(2).bic && bic(3).bic < bic(4).bic);
    }
    let elbow = ElbowRun::new(Arc::clone(&points), settings(1, 1), 5).expect("valid").finish().expect("a result");
    assert!(elbow.windows(2).all(|pair| pair[1].inertia < pair[0].inertia));
    let silhouettes = elbow[1..].iter().map(|found| {
        let run = SilhouetteRun::new(&points, &found.labels, found.counts.len(), 1).expect("valid");
        run.finish().expect("a result").mean
    });
    let silhouettes: Vec<f64> = silhouettes.collect();
    assert!(silhouettes[1] > silhouettes[0] && silhouettes[1] > silhouettes[2], "{silhouettes:?}");
    let few = KMeansSettings { starts: 3, ..settings(1, 1) };
    let gap = GapRun::new(Arc::clone(&points), few.clone(), 6, 10).expect("valid").finish().expect("a result");
    assert_eq!(gap.chosen, Some(3));
    let none = GapRun::new(mist(300, 2, 8), few, 5, 20).expect("valid").finish().expect("a result");
    assert_eq!(none.chosen, Some(1), "{none:?}");
    let stable = StabilityRun::new(Arc::clone(&points), settings(3, 1), 4).expect("valid").finish().expect("a result");
    assert_eq!((stable.mean, stable.least, stable.pairs.len()), (1.0, 1.0, 6));
}

#[test]
fn groups_of_mist_are_not_stable() {
    let one = KMeansSettings { starts: 1, ..settings(7, 1) };
    let found = StabilityRun::new(mist(500, 3, 1), one, 6).expect("valid").finish().expect("a result");
    assert_eq!(found.pairs.len(), 15);
    assert!(found.least < 0.9 && found.mean < 0.95 && found.least <= found.mean, "{found:?}");
}

#[test]
fn equal_rows_are_not_parted() {
    let points = table(1, vec![1.0, 1.0, 1.0, 2.0, 2.0]);
    assert_eq!(k_means(&points, &settings(3, 1)), Err(Error::TooFewDistinct { needed: 3, found: 2 }));
    let found = k_means(&points, &settings(2, 1)).expect("two differ");
    assert_eq!((found.inertia, found.counts.iter().max()), (0.0, Some(&3)));
    assert_eq!(k_means(&points, &settings(6, 1)), Err(Error::TooFewRows { needed: 6, found: 5 }));
    // From given centres a group without a row to give it stays empty, and its centre where it was.
    let centres = [vec![1.0], vec![2.0], vec![9.0]];
    let run = KMeansRun::from_centres(Arc::clone(&points), &centres, settings(1, 1)).expect("valid");
    let found = run.finish().expect("a result");
    assert_eq!((found.counts, found.centres[2][0]), (vec![3, 2, 0], 9.0));
    let elbow = ElbowRun::new(Arc::clone(&points), settings(1, 1), 4).expect("valid").finish().expect("a result");
    assert_eq!(elbow.len(), 2);
    let gap = GapRun::new(Arc::clone(&points), settings(1, 1), 4, 5).expect("valid").finish().expect("a result");
    assert_eq!(gap.points.len(), 1);
    let run = MixtureRun::new(points, settings(2, 1), MixtureSettings { regularisation: 0.0, ..Default::default() });
    assert!(matches!(run.expect("valid").finish(), Err(Error::Singular { .. })));
}

#[test]
fn samples_stand_for_all_rows() {
    let points = mist(SILHOUETTE_EXACT + 1, 2, 4);
    let found = k_means(&points, &KMeansSettings { starts: 2, ..settings(4, 1) }).expect("valid");
    let sampled = SilhouetteRun::new(&points, &found.labels, 4, 9).expect("valid").finish().expect("a result");
    assert_eq!(sampled.rows.len(), SILHOUETTE_EXACT);
    let again = SilhouetteRun::new(&points, &found.labels, 4, 9).expect("valid").finish().expect("a result");
    assert_eq!(sampled, again);
    let other = SilhouetteRun::new(&points, &found.labels, 4, 10).expect("valid").finish().expect("a result");
    assert!(other.rows != sampled.rows && (other.mean - sampled.mean).abs() < 1e-3);
}

#[test]
fn mixtures_do_not_depend_on_units() {
    let points = islands(60, 5);
    let columns: Vec<Vec<f64>> =
        (0..2).map(|j| (0..180).map(|r| points.row(r)[j] * [3.0, 100.0][j] + 5.0).collect()).collect();
    let slices = [columns[0].as_slice(), columns[1].as_slice()];
    let exact = MixtureSettings { regularisation: 0.0, tolerance: 1e-12, ..Default::default() };
    let fit = |standardise| {
        let points = Arc::new(Points::new(&slices, standardise).expect("valid"));
        MixtureRun::new(points, settings(3, 1), exact.clone()).expect("valid").finish().expect("a result")
    };
    let (a, b) = (fit(Standardise::ZScores), fit(Standardise::Range));
    assert!((a.bic - b.bic).abs() < 1e-6 && (a.log_likelihood - b.log_likelihood).abs() < 1e-6);
    let mut weights = [a.covariances.concat(), b.covariances.concat()];
    weights.iter_mut().for_each(|w| w.sort_by(f64::total_cmp));
    assert!(weights[0].iter().zip(&weights[1]).all(|(x, y)| (x - y).abs() < 1e-5 * x.abs().max(1.0)));
}

#[test]
fn profiles_and_names() {
    let (a, b) = ([1.0, 2.0, 3.0, 10.0], [5.0, 5.0, 5.0, 5.0]);
    let mut labels = [1, 2, 2, 2];
    let table = profiles(&[&a, &b], &labels, 3).expect("valid");
    assert_eq!((table[0].count, table[0].share, &table[0].means), (0, 0.0, &None));
    assert_eq!((table[2].count, table[2].share, &table[2].means), (3, 0.75, &Some(vec![5.0, 5.0])));
    let deviations = table[1].deviations.clone().expect("rows");
    assert!((deviations[0] + 3.0 / (50.0_f64 / 3.0).sqrt()).abs() < 1e-15 && deviations[1] == 0.0);
    assert_eq!(by_size(&mut labels, 3), Ok(vec![2, 1, 0]));
    assert_eq!(labels, [1, 0, 0, 0]);
    assert!(matches!(profiles(&[&a], &[0, 1, 2, 3], 3), Err(Error::Setting { .. })));
}

#[test]
fn progress_grows_to_one() {
    fn watch<R: Sliced>(mut run: R) -> R::Output {
        let mut before = run.progress();
        assert!(before >= 0.0);
        loop {
            let output = run.step().expect("a result");
            assert!(run.progress() >= before - 1e-12 && run.progress() <= 1.0);
            before = run.progress();
            if let Some(output) = output {
                assert!((before - 1.0).abs() < 1e-12);
                return output;
            }
        }
    }
    let points = mist(120, 2, 2);
    let few = KMeansSettings { starts: 2, ..settings(3, 1) };
    let found = watch(KMeansRun::new(Arc::clone(&points), few.clone()).expect("valid"));
    watch(ElbowRun::new(Arc::clone(&points), few.clone(), 3).expect("valid"));
    watch(GapRun::new(Arc::clone(&points), few.clone(), 3, 3).expect("valid"));
    watch(StabilityRun::new(Arc::clone(&points), few.clone(), 3).expect("valid"));
    watch(SilhouetteRun::new(&points, &found.labels, 3, 1).expect("valid"));
    watch(MixtureRun::new(Arc::clone(&points), few, MixtureSettings::default()).expect("valid"));
    watch(HierarchyRun::new(points, Linkage::Ward).expect("valid"));
}

/// Rows on a coarse grid, so that many are equal, and a number of groups.
fn rows() -> impl Strategy<Value = (Arc<Points>, usize)> {
    (1_usize..4, 1_usize..6).prop_flat_map(|(columns, k)| {
        let values = prop::collection::vec(0_u8..9, columns * 8..columns * 80);
        values.prop_map(move |mut values| {
            values.truncate(values.len() / columns * columns);
            (table(columns, values.into_iter().map(f64::from).collect()), k)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn inertia_falls_at_every_iteration((points, k) in rows(), seed in any::<u64>()) {
        let mut random = Random::new(seed, 0);
        let chosen = random.sample(points.rows(), k);
        let mut run = Lloyd::new(&points, chosen.iter().flat_map(|&row| points.row(row)).copied().collect());
        let mut before = f64::INFINITY;
        while run.iterate(&points) == Iteration::Moved {
            let inertia = run.inertia(&points);
            prop_assert!(inertia <= before * (1.0 + 1e-12) + 1e-9, "{inertia} after {before}");
            before = inertia;
            prop_assert!(run.iterations < 200);
        }
        // Settled: every row is with a nearest centre, every centre is the mean of its rows.
        let d = points.columns();
        for row in 0..points.rows() {
            let own = squared_distance(points.row(row), &run.centres[run.labels[row] as usize * d..][..d]);
            prop_assert!(run.centres.chunks_exact(d).all(|centre| own <= squared_distance(points.row(row), centre)));
        }
        prop_assert_eq!(run.counts.iter().sum::<usize>(), points.rows());
    }

    #[test]
    fn silhouettes_are_between_minus_one_and_one((points, _) in rows(), seed in any::<u64>()) {
        let mut random = Random::new(seed, 0);
        let labels: Vec<u32> = (0..points.rows()).map(|_| random.below(4) as u32).collect();
        if let Ok(run) = SilhouetteRun::new(&points, &labels, 5, 1) {
            let found = run.finish().expect("a result");
            prop_assert!(found.values.iter().all(|value| (-1.0..=1.0).contains(value)));
            prop_assert!(found.groups[4].is_none());
        }
    }

    #[test]
    fn names_of_groups_do_not_matter((points, _) in rows(), seed in any::<u64>()) {
        let mut random = Random::new(seed, 0);
        let a: Vec<u32> = (0..points.rows()).map(|_| random.below(4) as u32).collect();
        let b: Vec<u32> = (0..points.rows()).map(|_| random.below(3) as u32).collect();
        let renamed: Vec<u32> = a.iter().map(|label| 3 - label).collect();
        prop_assert_eq!(adjusted_rand_index(&a, &renamed), Ok(1.0));
        prop_assert_eq!(adjusted_rand_index(&a, &b), adjusted_rand_index(&renamed, &b));
        prop_assert_eq!(adjusted_rand_index(&a, &b), adjusted_rand_index(&b, &a));
        if let (Ok(one), Ok(other)) = (SilhouetteRun::new(&points, &a, 4, 1), SilhouetteRun::new(&points, &renamed, 4, 1)) {
            let (one, other) = (one.finish().expect("a result"), other.finish().expect("a result"));
            prop_assert!((one.mean - other.mean).abs() < 1e-12);
        }
    }

    #[test]
    fn starts_and_groups_are_what_was_asked_for((points, k) in rows(), seed in any::<u64>()) {
        match k_means(&points, &KMeansSettings { starts: 3, ..settings(k, seed) }) {
            Ok(found) => {
                prop_assert!(found.counts.iter().all(|&count| count > 0));
                prop_assert_eq!(found.start_inertias.len(), 3);
                prop_assert_eq!(found.inertia, found.start_inertias.iter().copied().fold(f64::INFINITY, f64::min));
                let again = k_means(&points, &KMeansSettings { starts: 3, ..settings(k, seed) }).expect("as before");
                prop_assert_eq!(found, again);
            }
            Err(error) => prop_assert!(matches!(error, Error::TooFewDistinct { .. }), "{error}"),
        }
    }
}
