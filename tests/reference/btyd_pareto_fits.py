"""Writes btyd_pareto_fits.json: maximum-likelihood fits of Pareto/NBD with correlated rates and with covariates that change with time.

    pip install numpy scipy && python3 tests/reference/btyd_pareto_fits.py

Nothing here is taken from the library under test. Customers are simulated with exact times. Their likelihood is the integral over the
time of leaving, the rates integrated out in closed form: of Park & Fader (2004) for rates that go together, of Bachmann, Meierer & Naef
(2021) for covariates, where both rates' clocks run at another speed in every period. Newton's method on gradients by complex steps; the
curvature is the difference of such gradients, so that estimates and errors are exact to many more digits than are compared.
"""

import json
import pathlib

import numpy as np
from scipy.special import loggamma

HERE = pathlib.Path(__file__).parent
NODES, WEIGHTS = np.polynomial.legendre.leggauss(40)
NODES, WEIGHTS = (NODES + 1) / 2, WEIGHTS / 2
FEW, FEW_WEIGHTS = np.polynomial.legendre.leggauss(12)
FEW, FEW_WEIGHTS = (FEW + 1) / 2, FEW_WEIGHTS / 2


# Correlated rates -----------------------------------------------------------------------------------------------------


def simulate_correlated(seed, customers, r, alpha, s, beta, m):
    """Rates with the joint density gamma · gamma · (1 + m (e^-lambda − A)(e^-mu − B)), by acceptance."""
    random = np.random.default_rng(seed)
    A, B = (alpha / (1 + alpha)) ** r, (beta / (1 + beta)) ** s
    rows = []
    while len(rows) < customers:
        rate, leaving = random.gamma(r) / alpha, random.gamma(s) / beta
        density = 1 + m * (np.exp(-rate) - A) * (np.exp(-leaving) - B)
        assert 0 <= density <= 3
        if 3 * random.random() > density:
            continue
        age = round(random.uniform(5, 20), 3)
        end, time, times = min(random.exponential(1 / leaving), age), 0.0, []
        while (time := time + random.exponential(1 / rate)) <= end:
            times.append(round(time, 3))
        rows.append((len(times), times[-1] if times else 0.0, age))
    return np.array(rows, dtype=float).T


def correlated(theta, data):
    r, alpha, s, beta, m = theta
    x, tx, T = data
    A, B = (alpha / (1 + alpha)) ** r, (beta / (1 + beta)) ** s

    def weight(i, j, y, gone, n):
        """The rates integrated over with e^-(i lambda) and e^-(j mu) beside."""
        k = s + 1 if gone else s
        ln = r * np.log(alpha) - (r + n) * np.log(alpha + i + y) + s * np.log(beta) - k * np.log(beta + j + y)
        return np.exp(ln) * (s if gone else 1)

    def both(y, gone, n):
        of = lambda i, j: weight(i, j, y, gone, n)
        return of(0, 0) * (1 + m * A * B) + m * (of(1, 1) - A * of(0, 1) - B * of(1, 0))

    y = tx[:, None] + (T - tx)[:, None] * NODES
    left = (WEIGHTS * both(y, True, x[:, None])).sum(axis=1) * (T - tx)
    return (loggamma(r + x + 0j) - loggamma(r + 0j) + np.log(left + both(T, False, x))).sum()


# Covariates over time -------------------------------------------------------------------------------------------------


def simulate_over_time(seed, customers, parameters, effects, values):
    random = np.random.default_rng(seed)
    r, alpha, s, beta = parameters
    rows = []
    for _ in range(customers):
        start = round(random.uniform(0, 12), 2)
        age = 52.0 - start
        rate, leaving = random.gamma(r) / alpha, random.gamma(s) / beta
        time, times = 0.0, []
        most = 8 * (rate + leaving)
        while (time := time + random.exponential(1 / most)) < age:
            z = values[:, int(start + time)]
            draw = random.random() * most
            buys, leaves = rate * np.exp(effects[0] @ z), leaving * np.exp(effects[1] @ z)
            assert buys + leaves < most
            if draw < buys:
                times.append(round(time, 3))
            elif draw < buys + leaves:
                break
        rows.append((start, age, times))
    return rows


class OverTime:
    """Every customer's time cut where a period ends and at the last purchase."""

    def __init__(self, rows, values):
        self.x = np.array([len(times) for _, _, times in rows], dtype=float)
        self.sums = np.array([sum((values[:, int(start + t)] for t in times), np.zeros(len(values))) for start, _, times in rows])
        lengths, columns, first, silent = [], [], [], []
        for start, age, times in rows:
            last = times[-1] if times else 0.0
            ends = [k - start for k in range(int(start) + 1, 53) if k - start < age]
            cuts = sorted({0.0, last, age, *ends})
            first.append(len(lengths))
            for low, high in zip(cuts, cuts[1:]):
                lengths.append(high - low)
                columns.append(values[:, int(start + (low + high) / 2)])
                silent.append(low >= last)
        self.lengths, self.columns, self.first = np.array(lengths), np.array(columns), np.array(first)
        self.silent = np.array(silent)
        self.of = np.searchsorted(self.first, np.arange(len(lengths)), side="right") - 1

    def __call__(self, theta, rate, dropout):
        r, alpha, s, beta = theta[:4]
        buys, leaves = np.exp(self.columns @ rate), np.exp(self.columns @ dropout)

        def clocks(speed):
            passed = np.cumsum(self.lengths * speed)
            before = np.concatenate([[0], passed])[self.first]
            return passed - self.lengths * speed - before[self.of], np.add.reduceat(self.lengths * speed, self.first)

        (a, all_a), (d, all_d) = clocks(buys), clocks(leaves)
        n = r + self.x
        inside = self.lengths[:, None] * FEW
        in_alpha = np.log(alpha + a[:, None] + buys[:, None] * inside)
        in_beta = np.log(beta + d[:, None] + leaves[:, None] * inside)
        gone = np.exp(-n[self.of][:, None] * in_alpha - (s + 1) * in_beta) @ FEW_WEIGHTS * self.lengths * leaves * s
        left = np.add.reduceat(np.where(self.silent, gone, 0), self.first)
        there = np.exp(-n * np.log(alpha + all_a) - s * np.log(beta + all_d))
        front = loggamma(n + 0j) - loggamma(r + 0j) + r * np.log(alpha) + s * np.log(beta) + self.sums @ rate
        return (front + np.log(left + there)).sum()


# Newton ---------------------------------------------------------------------------------------------------------------


def gradient(f, at):
    step = 1e-30
    return np.array([f(at + 1j * step * e).imag / step for e in np.eye(len(at))])


def curvature(f, at):
    rows = []
    for e in np.eye(len(at)):
        h = 1e-3
        d = lambda k: gradient(f, at + k * h * e)
        rows.append((8 * (d(1) - d(-1)) - (d(2) - d(-2))) / (12 * h))
    hessian = np.array(rows)
    return (hessian + hessian.T) / 2


def maximum(f, positive, start):
    """In the logarithms of the first `positive` parameters; estimates, errors and the value."""
    natural = lambda at: np.concatenate([np.exp(at[:positive]), at[positive:]])
    of = lambda at: f(natural(at))
    at = np.concatenate([np.log(start[:positive]), start[positive:]]).astype(complex)
    for _ in range(60):
        slope, hessian = gradient(of, at), curvature(of, at)
        values, vectors = np.linalg.eigh(hessian)
        step = vectors @ ((vectors.T @ slope) / np.maximum(-values, 1e-3))
        step *= min(1, 1 / np.abs(step).max())
        while of(at + step).real < of(at).real and np.abs(step).max() > 1e-12:
            step /= 2
        at = at + step
        if np.abs(step).max() < 1e-11:
            break
    assert np.abs(gradient(of, at)).max() < 1e-6 and np.linalg.eigvalsh(curvature(of, at)).max() < 0
    found = natural(at).real
    scale = np.concatenate([found[:positive], np.ones(len(found) - positive)])
    errors = np.sqrt(np.diag(np.linalg.inv(-curvature(of, at)))) * scale
    return found.tolist(), errors.tolist(), float(of(at).real)


def main():
    truth = (1.2, 1.5, 0.9, 2.5)
    data = simulate_correlated(41, 1500, *truth, -2.4)
    plain = maximum(lambda theta: correlated([*theta, 0], data), 4, truth)
    found = maximum(lambda theta: correlated(theta, data), 4, [*truth, -2.0])
    r, alpha, s, beta, m = found[0]
    A, B = (alpha / (1 + alpha)) ** r, (beta / (1 + beta)) ** s
    result = {"correlated": {
        "data": {"frequency": data[0].tolist(), "recency": data[1].tolist(), "age": data[2].tolist()},
        "names": ["r", "alpha", "s", "beta", "m"], "parameters": found[0], "errors": found[1], "logLikelihood": found[2],
        "without": plain[2], "correlation": m * A * B * np.sqrt(r * s) / ((1 + alpha) * (1 + beta)),
    }}
    print(found, plain[2], -1 / max(A * B, (1 - A) * (1 - B)))

    season = np.array([1.0 if k % 13 in (10, 11, 12) else 0.0 for k in range(52)])
    trend = np.round(np.arange(52) / 26 - 1, 6)
    values = np.array([season, trend])
    rows = simulate_over_time(42, 400, (1.3, 6.0, 1.1, 25.0), np.array([[0.8, -0.3], [0.5, 0.4]]), values)
    likelihood = OverTime(rows, values)
    zero = np.zeros(2)
    start = [1.3, 6.0, 1.1, 25.0]
    without = maximum(lambda theta: likelihood(theta, zero, zero), 4, start)
    fits = []
    for names, split, settings in [
        (["rate.season", "dropout.season"], lambda t: (np.array([t[4], 0]), np.array([t[5], 0])),
         {"covariates": {"rate": ["season"], "dropout": ["season"]}}),
        (["rate.season", "rate.trend", "dropout.trend"], lambda t: (t[4:6], np.array([0, t[6]])),
         {"covariates": {"rate": ["season", "trend"], "dropout": ["trend"]}}),
        (["both.season"], lambda t: (np.array([t[4], 0]), np.array([t[4], 0])),
         {"covariates": {"rate": ["season"], "dropout": ["season"]}, "constrain": ["season"]}),
    ]:
        found = maximum(lambda theta: likelihood(theta, *split(theta)), 4, start + [0.0] * len(names))
        fits.append({"settings": settings, "names": ["r", "alpha", "s", "beta", *names], "parameters": found[0],
                     "errors": found[1], "logLikelihood": found[2], "without": without[2]})
        print(names, found)
    result["overTime"] = {
        "values": {"season": season.tolist(), "trend": trend.tolist()},
        "start": [row[0] for row in rows], "age": [row[1] for row in rows], "times": [row[2] for row in rows], "fits": fits,
    }
    with open(HERE / "btyd_pareto_fits.json", "w") as file:
        json.dump(result, file, separators=(",", ":"))
        file.write("\n")


main()
