//! What is drawn from in the place of the posterior: mixtures of multivariate t distributions.

use super::random::Random;
use crate::special::ln_gamma;

/// Half the degrees of freedom. Tails of a power of the distance cover those of any posterior in log parameters, which fall
/// off at least exponentially; six degrees cost little where it is normal.
const HALF: u32 = 3;
/// Degrees of freedom.
const FREEDOM: f64 = 2.0 * HALF as f64;

/// One multivariate t distribution of what stands in the first places; what stands behind them does not vary.
#[derive(Clone, Debug)]
pub(super) struct Component<const N: usize> {
    share: f64,
    dimension: usize,
    center: [f64; N],
    /// Lower triangular, its square is the scale.
    root: [[f64; N]; N],
    ln_front: f64,
}

/// Several of them.
#[derive(Clone, Debug)]
pub(super) struct Mixture<const N: usize>(Vec<Component<N>>);

impl<const N: usize> Component<N> {
    /// `None` for a scale that is not positive definite.
    pub(super) fn new(share: f64, center: [f64; N], scale: &[[f64; N]; N], dimension: usize) -> Option<Self> {
        let root = cholesky(scale, dimension)?;
        let half = 0.5 * (FREEDOM + dimension as f64);
        let determinant: f64 = (0..dimension).map(|i| libm::log(root[i][i])).sum();
        let ln_front = ln_gamma(half)
            - ln_gamma(0.5 * FREEDOM)
            - 0.5 * dimension as f64 * libm::log(FREEDOM * std::f64::consts::PI)
            - determinant;
        ln_front.is_finite().then_some(Component { share, dimension, center, root, ln_front })
    }

    fn draw(&self, random: &mut Random) -> [f64; N] {
        let mut normal = [0.0; N];
        normal[..self.dimension].fill_with(|| random.normal());
        let stretch = libm::sqrt(FREEDOM / random.chi_square(HALF));
        let moved = |i: usize| stretch * (0..=i).map(|j| self.root[i][j] * normal[j]).sum::<f64>();
        std::array::from_fn(|i| self.center[i] + if i < self.dimension { moved(i) } else { 0.0 })
    }

    /// Squared distance from the center, in units of the scale.
    fn distance(&self, at: &[f64; N]) -> f64 {
        let mut solved = [0.0; N];
        for i in 0..self.dimension {
            let made: f64 = (0..i).map(|j| self.root[i][j] * solved[j]).sum();
            solved[i] = (at[i] - self.center[i] - made) / self.root[i][i];
        }
        solved.iter().map(|z| z * z).sum()
    }

    fn ln_density(&self, distance: f64) -> f64 {
        self.ln_front - 0.5 * (FREEDOM + self.dimension as f64) * libm::log1p(distance / FREEDOM)
    }
}

impl<const N: usize> Mixture<N> {
    pub(super) fn one(component: Component<N>) -> Self {
        Mixture(vec![Component { share: 1.0, ..component }])
    }

    pub(super) fn draw(&self, random: &mut Random) -> [f64; N] {
        let mut left = random.uniform();
        for component in &self.0 {
            left -= component.share;
            if left < 0.0 {
                return component.draw(random);
            }
        }
        self.0[self.0.len() - 1].draw(random)
    }

    pub(super) fn ln_density(&self, at: &[f64; N]) -> f64 {
        let one = |component: &Component<N>| libm::log(component.share) + component.ln_density(component.distance(at));
        ln_sum(self.0.iter().map(one))
    }

    /// `count` components spread over weighted points: centers far from each other, all as wide as half the whole.
    pub(super) fn spread(
        points: &[[f64; N]],
        weights: &[f64],
        count: usize,
        dimension: usize,
        random: &mut Random,
    ) -> Option<Self> {
        let (_, mut scale) = moments(points, weights, dimension);
        scale.iter_mut().flatten().for_each(|entry| *entry *= 0.5);
        let share = 1.0 / count as f64;
        let mut components: Vec<Component<N>> = Vec::with_capacity(count);
        let mut chances = weights.to_vec();
        for _ in 0..count {
            let place = choose(&chances, random)?;
            let component = Component::new(share, points[place], &scale, dimension)?;
            for ((chance, point), weight) in chances.iter_mut().zip(points).zip(weights) {
                let distance = weight * component.distance(point);
                *chance = if components.is_empty() { distance } else { chance.min(distance) };
            }
            components.push(component);
        }
        Some(Mixture(components))
    }

    /// One step of expectation and maximisation on weighted points (Cappé, Douc, Guillin, Marin & Robert 2008).
    pub(super) fn improved(&self, points: &[[f64; N]], weights: &[f64]) -> Self {
        let mut sums: Vec<Sums<N>> = vec![Sums::default(); self.0.len()];
        let dimension = self.0.first().map_or(N, |component| component.dimension);
        let (_, floor) = moments(points, weights, dimension);
        let mut logs = vec![0.0; self.0.len()];
        let mut nears = vec![0.0; self.0.len()];
        for (point, &weight) in points.iter().zip(weights).filter(|(_, weight)| **weight > 0.0) {
            for (place, component) in self.0.iter().enumerate() {
                let distance = component.distance(point);
                logs[place] = libm::log(component.share) + component.ln_density(distance);
                nears[place] = (FREEDOM + dimension as f64) / (FREEDOM + distance);
            }
            let all = ln_sum(logs.iter().copied());
            for ((sums, log), near) in sums.iter_mut().zip(&logs).zip(&nears) {
                sums.add(point, weight * libm::exp(log - all), *near, dimension);
            }
        }
        let kept = sums.iter().filter_map(|sums| sums.component(&floor, dimension));
        let mut components: Vec<Component<N>> = kept.collect();
        let shares: f64 = components.iter().map(|component| component.share).sum();
        if components.is_empty() || shares.is_nan() || shares <= 0.0 {
            return self.clone();
        }
        components.iter_mut().for_each(|component| component.share /= shares);
        Mixture(components)
    }

    /// With a share of another mixed in, of so many times its width: so that what this one overlooks is still drawn.
    pub(super) fn with(mut self, other: &Mixture<N>, share: f64, width: f64) -> Self {
        self.0.iter_mut().for_each(|component| component.share *= 1.0 - share);
        let wide = other.0.iter().map(|component| {
            let root = component.root.map(|row| row.map(|entry| width * entry));
            let ln_front = component.ln_front - component.dimension as f64 * libm::log(width);
            Component { share: component.share * share, root, ln_front, ..component.clone() }
        });
        self.0.extend(wide);
        self
    }
}

/// What a step of the maximisation is made of, for one component.
#[derive(Clone, Copy, Debug)]
struct Sums<const N: usize> {
    share: f64,
    near: f64,
    first: [f64; N],
    second: [[f64; N]; N],
}

impl<const N: usize> Default for Sums<N> {
    fn default() -> Self {
        Sums { share: 0.0, near: 0.0, first: [0.0; N], second: [[0.0; N]; N] }
    }
}

impl<const N: usize> Sums<N> {
    fn add(&mut self, point: &[f64; N], share: f64, near: f64, dimension: usize) {
        self.share += share;
        self.near += share * near;
        for i in 0..dimension {
            self.first[i] += share * near * point[i];
            for j in 0..=i {
                self.second[i][j] += share * near * point[i] * point[j];
            }
        }
    }

    /// `None` for one that nothing is left of. A little of the whole's spread is added, so that none shrinks to a point.
    fn component(&self, floor: &[[f64; N]; N], dimension: usize) -> Option<Component<N>> {
        const LEAST: f64 = 1e-3;
        if self.share.is_nan() || self.share < LEAST {
            return None;
        }
        let center = self.first.map(|sum| sum / self.near);
        let mut scale = [[0.0; N]; N];
        for i in 0..dimension {
            for j in 0..=i {
                let entry = (self.second[i][j] - self.near * center[i] * center[j]) / self.share;
                scale[i][j] = entry + LEAST * floor[i][j];
                scale[j][i] = scale[i][j];
            }
        }
        Component::new(self.share, center, &scale, dimension)
    }
}

/// Mean and covariance of weighted points.
fn moments<const N: usize>(points: &[[f64; N]], weights: &[f64], dimension: usize) -> ([f64; N], [[f64; N]; N]) {
    let mut mean = [0.0; N];
    for (point, weight) in points.iter().zip(weights) {
        for i in 0..dimension {
            mean[i] += weight * point[i];
        }
    }
    let mut covariance = [[0.0; N]; N];
    for (point, weight) in points.iter().zip(weights) {
        for i in 0..dimension {
            for j in 0..dimension {
                covariance[i][j] += weight * (point[i] - mean[i]) * (point[j] - mean[j]);
            }
        }
    }
    (mean, covariance)
}

/// A place with these chances, which need not sum to 1.
fn choose(chances: &[f64], random: &mut Random) -> Option<usize> {
    let sum: f64 = chances.iter().sum();
    let mut left = random.uniform() * sum;
    let mut last = None;
    for (place, &chance) in chances.iter().enumerate().filter(|(_, chance)| **chance > 0.0) {
        left -= chance;
        last = Some(place);
        if left < 0.0 {
            break;
        }
    }
    last
}

/// `ln Σ eˣ`.
pub(super) fn ln_sum(values: impl Iterator<Item = f64> + Clone) -> f64 {
    let top = values.clone().fold(f64::NEG_INFINITY, f64::max);
    if top == f64::NEG_INFINITY { top } else { top + libm::log(values.map(|value| libm::exp(value - top)).sum()) }
}

fn cholesky<const N: usize>(matrix: &[[f64; N]; N], dimension: usize) -> Option<[[f64; N]; N]> {
    let mut root = [[0.0; N]; N];
    for i in 0..dimension {
        for j in 0..=i {
            let made: f64 = (0..j).map(|k| root[i][k] * root[j][k]).sum();
            let left = matrix[i][j] - made;
            if i == j {
                if !(left.is_finite() && left > 0.0) {
                    return None;
                }
                root[i][i] = libm::sqrt(left);
            } else {
                root[i][j] = left / root[j][j];
            }
        }
    }
    Some(root)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCALE: [[f64; 2]; 2] = [[4.0, 1.0], [1.0, 0.5]];

    #[test]
    fn densities_integrate_to_one() {
        let near = Component::new(0.3, [1.0, -1.0], &SCALE, 2).expect("positive definite");
        let far = Component::new(0.7, [-3.0, 2.0], &[[0.3, 0.0], [0.0, 1.0]], 2).expect("positive definite");
        let mixture = Mixture(vec![near, far]);
        let (step, reach) = (0.25, 240);
        let cell = |i: i32, j: i32| mixture.ln_density(&[f64::from(i) * step, f64::from(j) * step]).exp();
        let sum: f64 =
            (-reach..=reach).flat_map(|i| (-reach..=reach).map(move |j| (i, j))).map(|(i, j)| cell(i, j)).sum();
        assert!((sum * step * step - 1.0).abs() < 1e-4, "{}", sum * step * step);
    }

    #[test]
    fn places_behind_the_parameters_are_left_alone() {
        let mut scale = [[0.0; 4]; 4];
        (0..2).for_each(|i| scale[i][..2].copy_from_slice(&SCALE[i]));
        let narrow = Component::new(1.0, [1.0, -1.0], &SCALE, 2).expect("positive definite");
        let wide = Component::new(1.0, [1.0, -1.0, 7.0, 8.0], &scale, 2).expect("positive definite");
        let (one, other) = (narrow.draw(&mut Random::new(5)), wide.draw(&mut Random::new(5)));
        assert_eq!((other[2], other[3], &other[..2]), (7.0, 8.0, &one[..]));
        let density = |distance: f64, of: &Mixture<4>| (of.ln_density(&other), distance);
        let (found, distance) = density(narrow.distance(&one), &Mixture::one(wide));
        assert!((found - narrow.ln_density(distance)).abs() < 1e-13);
    }

    #[test]
    fn draws_have_the_moments_of_the_distribution() {
        let mut random = Random::new(3);
        let mixture = Mixture::one(Component::new(1.0, [1.0, -1.0], &SCALE, 2).expect("positive definite"));
        let count = 200_000;
        let points: Vec<[f64; 2]> = (0..count).map(|_| mixture.draw(&mut random)).collect();
        let (mean, covariance) = moments(&points, &vec![1.0 / f64::from(count); count as usize], 2);
        assert!((mean[0] - 1.0).abs() < 0.03 && (mean[1] + 1.0).abs() < 0.01);
        for i in 0..2 {
            for j in 0..2 {
                // The covariance of a t distribution is ν/(ν − 2) times its scale.
                assert!((covariance[i][j] / (1.5 * SCALE[i][j]) - 1.0).abs() < 0.05, "{covariance:?}");
            }
        }
    }

    #[test]
    fn a_mixture_is_found_again() {
        let mut random = Random::new(8);
        let truth = Mixture(vec![
            Component::new(0.3, [4.0, 0.0], &SCALE, 2).expect("positive definite"),
            Component::new(0.7, [-6.0, 3.0], &[[0.5, 0.0], [0.0, 1.0]], 2).expect("positive definite"),
        ]);
        let points: Vec<[f64; 2]> = (0..20_000).map(|_| truth.draw(&mut random)).collect();
        let weights = vec![1.0 / points.len() as f64; points.len()];
        let mut found = Mixture::spread(&points, &weights, 2, 2, &mut random).expect("a mixture");
        for _ in 0..40 {
            found = found.improved(&points, &weights);
        }
        found.0.sort_by(|a, b| a.share.total_cmp(&b.share));
        assert!((found.0[0].share - 0.3).abs() < 0.02);
        assert!((found.0[0].center[0] - 4.0).abs() < 0.1 && (found.0[1].center[1] - 3.0).abs() < 0.05);
        assert!((found.0[1].root[0][0] - 0.5_f64.sqrt()).abs() < 0.03);
    }
}
