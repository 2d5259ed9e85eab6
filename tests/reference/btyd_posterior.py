"""Writes btyd_posterior.json: tops of posteriors by scipy, and posteriors integrated on grids.

    pip install numpy scipy && python3 tests/reference/btyd_posterior.py

Nothing here is taken from the library under test. The likelihoods are written from the papers, the priors are normal in the
logarithms of the parameters. A top is found by scipy from several starts and polished by Newton steps with numerical
derivatives. Means, deviations and quantiles are sums over a grid in whitened log parameters: where a density is smooth and
falls off, the plain sum converges faster than any power of the step (it is the trapezoidal rule), so it owes nothing to
samplers. Every grid is computed with two steps, and what they differ by is stored beside the numbers.
"""

import csv
import itertools
import json
import math
import pathlib
import sys

import numpy as np
from numpy.polynomial.legendre import leggauss
from scipy.optimize import minimize
from scipy.special import betaln, gammaln, logsumexp

HERE = pathlib.Path(__file__).parent
SHAPE, SCALE = 1.5, 2.0


def grouped(rows):
    """Distinct rows and how often each comes."""
    rows, count = np.unique(np.array(rows, dtype=float), axis=0, return_counts=True)
    return rows, count.astype(float)


def cdnow():
    with open(HERE / "btyd_cdnow.csv") as file:
        lines = list(csv.reader(file))[1:]
    purchases = [(float(l[2]), float(l[3]) / 7, float(l[4]) / 7) for l in lines]
    spends = [(float(l[2]), float(l[6])) for l in lines if float(l[2]) > 0 and float(l[6]) > 0]
    return purchases, spends


# Customers in weeks: so few that the prior has a say, and four kinds of trouble.
FEW = [(0, 0, 26), (0, 0, 24), (1, 3, 26), (0, 0, 20), (2, 11, 25), (0, 0, 23), (5, 21, 22), (1, 1, 18), (0, 0, 26),
       (0, 0, 17), (3, 9, 26), (0, 0, 21)]
NOBODY = [(0, 0, 20 + i) for i in range(10)]
ALIKE = [(3, 18, 26)] * 15
SPENDS = [(1, 12.0), (2, 900.0), (1, 3.5), (1, 71.0), (3, 20.5), (1, 0.8), (1, 4000.0), (2, 33.0)]
LONE = [(1, 10.0), (1, 10.0), (1, 10.0), (1, 10.0)]


def each(column, f):
    """f of a column, computed once for each different value."""
    values, place = np.unique(column, return_inverse=True)
    return f(values)[:, place]


# Log-likelihoods: `p` holds one row a set of parameters; the answer is one a set.
def nbd(p, rows, count):
    r, al = (p[:, i, None] for i in range(2))
    x, _, T = rows.T
    return (gammaln(r + x) - gammaln(r) + r * np.log(al / (al + T)) - x * np.log(al + T)) @ count


def beta_geometric(early):
    def value(p, rows, count):
        r, al, a, b = (p[:, i, None] for i in range(4))
        x, tx, T = rows.T
        k = x + early
        front = each(x, lambda x: gammaln(r + x)) - gammaln(r) + r * np.log(al)
        chance = betaln(a, b)
        stay = each(k, lambda k: betaln(a, b + k)) - chance - (r + x) * each(T, lambda T: np.log(al + T))
        gone = each(k, lambda k: betaln(a + 1, b + np.maximum(k, 1) - 1)) - chance
        gone = np.where(k > 0, gone - (r + x) * each(tx, lambda tx: np.log(al + tx)), -np.inf)
        return (front + np.logaddexp(stay, gone)) @ count

    return value


NODES, WEIGHTS = leggauss(24)


def left(ln_density, rows, r, al):
    """ln of the integral over the age at leaving, from the last purchase to the end."""
    x, tx, T = rows.T
    # Nodes crowd at the last purchase, where a heavy buyer's silence is least surprising.
    u = 0.5 * (NODES + 1)
    at, jacobian = u**3, 3 * u**2 * 0.5 * WEIGHTS
    tau = tx[:, None] + (T - tx)[:, None] * at
    inner = ln_density(tau) - (r + x)[..., None] * np.log(al[..., None] + tau)
    with np.errstate(divide="ignore"):
        return logsumexp(inner, axis=-1, b=jacobian) + np.log(T - tx)


def pareto(p, rows, count):
    out = np.empty(len(p))
    x, tx, T = rows.T
    for i, (r, al, s, be) in enumerate(p):
        front = gammaln(r + x) - gammaln(r) + r * np.log(al)
        stay = s * np.log(be / (be + T)) - (r + x) * np.log(al + T)
        gone = left(lambda tau: np.log(s) + s * np.log(be) - (s + 1) * np.log(be + tau), rows, r + 0 * x, al + 0 * x)
        out[i] = (front + np.logaddexp(stay, gone)) @ count
    return out


def ggom(p, rows, count):
    out = np.empty(len(p))
    x, tx, T = rows.T
    for i, (r, al, b, s, be) in enumerate(p):
        there = lambda t: -s * np.log1p(np.expm1(b * t) / be)
        front = gammaln(r + x) - gammaln(r) + r * np.log(al)
        stay = there(T) - (r + x) * np.log(al + T)
        ln_density = lambda t: np.log(s * b) + b * t - np.log(be + np.expm1(b * t)) + there(t)
        gone = left(ln_density, rows, r + 0 * x, al + 0 * x)
        out[i] = (front + np.logaddexp(stay, gone)) @ count
    return out


def bg_bb(p, rows, count):
    out = np.zeros(len(p))
    a, b, g, d = p.T
    for (x, tx, n), w in zip(rows, count):
        buy = lambda t: betaln(a + x, b + t - x) - betaln(a, b)
        terms = [buy(n) + betaln(g, d + n) - betaln(g, d)]
        for i in range(int(n - tx)):
            terms.append(buy(tx + i) + betaln(g + 1, d + tx + i) - betaln(g, d))
        out += w * logsumexp(terms, axis=0)
    return out


def gamma_gamma(p, rows, count):
    pp, q, ga = (p[:, i, None] for i in range(3))
    x, m = rows.T
    k = pp * x
    return (gammaln(k + q) - gammaln(k) - gammaln(q) + q * np.log(ga) + (k - 1) * np.log(m) + k * np.log(x)
            - (k + q) * np.log(ga + m * x)) @ count


def contracts(ln_survival):
    def value(p, rows, _):
        out = np.zeros(len(p))
        for cohort in rows:
            at = [ln_survival(p, t) for t in range(len(cohort))]
            for t in range(1, len(cohort)):
                lost = cohort[t - 1] - cohort[t]
                out += lost * (at[t - 1] + np.log(-np.expm1(at[t] - at[t - 1])))
            out += cohort[-1] * at[-1]
        return out

    return value


sbg = contracts(lambda p, t: betaln(p[:, 0], p[:, 1] + t) - betaln(p[:, 0], p[:, 1]))
bdw = contracts(lambda p, t: betaln(p[:, 0], p[:, 1] + t ** p[:, 2]) - betaln(p[:, 0], p[:, 1]))

LIKELIHOODS = {"nbd": nbd, "bg-nbd": beta_geometric(0), "mbg-nbd": beta_geometric(1), "pareto-nbd": pareto, "ggom-nbd": ggom,
               "bg-bb": bg_bb, "gamma-gamma": gamma_gamma, "sbg": sbg, "bdw": bdw}
NAMES = {"nbd": ["r", "alpha"], "bg-nbd": ["r", "alpha", "a", "b"], "mbg-nbd": ["r", "alpha", "a", "b"],
         "pareto-nbd": ["r", "alpha", "s", "beta"], "ggom-nbd": ["r", "alpha", "b", "s", "beta"],
         "bg-bb": ["alpha", "beta", "gamma", "delta"], "gamma-gamma": ["p", "q", "gamma"], "sbg": ["alpha", "beta"],
         "bdw": ["alpha", "beta", "c"]}


def weak(model, rows):
    """The weakly informative set as documented: (median, spread) a parameter."""
    data = np.array(rows, dtype=float) if model not in ("sbg", "bdw") else None
    if model == "gamma-gamma":
        return [(4, SHAPE), (4, SHAPE), (math.exp(np.log(data[:, 1]).mean()), SCALE)]
    if model in ("sbg", "bdw"):
        return [(1, SHAPE), (3, SHAPE), (1, 0.5)][: len(NAMES[model])]
    age = data[:, 2].mean()
    rate = [(1, SHAPE), (age, SCALE)]
    return {"nbd": rate, "bg-nbd": rate + [(1, SHAPE), (3, SHAPE)], "mbg-nbd": rate + [(1, SHAPE), (3, SHAPE)],
            "pareto-nbd": rate + rate, "ggom-nbd": rate + [(1 / age, SCALE), (1, SHAPE), (1, SCALE)],
            "bg-bb": [(1, SHAPE), (1, SHAPE), (1, SHAPE), (3, SHAPE)]}[model]


class Posterior:
    def __init__(self, model, rows, prior):
        self.model, self.rows, self.prior = model, rows, prior
        self.data = (rows, None) if model in ("sbg", "bdw") else grouped(rows)
        self.mean = np.log([m for m, _ in prior])
        self.spread = np.array([s for _, s in prior])

    def likelihood(self, logs):
        return LIKELIHOODS[self.model](np.exp(logs), *self.data)

    def __call__(self, logs):
        z = (logs - self.mean) / self.spread
        ln_prior = -0.5 * z**2 - np.log(self.spread) - 0.5 * math.log(2 * math.pi)
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            value = self.likelihood(logs)
        return np.where(np.isfinite(value), value, -1e300) + ln_prior.sum(axis=1)

    def top(self):
        one = lambda at: -self(np.array([at]))[0]
        best = None
        for shift in (-0.7, 0.3, 1.0):
            found = minimize(one, self.mean + shift, method="Nelder-Mead",
                             options={"xatol": 1e-4, "fatol": 1e-7, "maxfev": 1500, "adaptive": True})
            found = minimize(one, found.x, method="BFGS", options={"gtol": 1e-5})
            if best is None or found.fun < best.fun:
                best = found
        at = best.x
        for _ in range(5):
            gradient, hessian = derivatives(self, at)
            at = at - np.linalg.solve(hessian, gradient)
        return at

    def grid(self, step, reach, center, root, keep=None):
        """Weighted points: a cube of half-width `reach` in whitened coordinates."""
        line = np.arange(-reach, reach + 1e-9, step)
        n = len(center)
        points, values = [], []
        for head in itertools.product(line, repeat=max(n - 2, 0)):
            tail = np.array(list(itertools.product(line, repeat=min(n, 2))))
            z = np.hstack([np.tile(head, (len(tail), 1)), tail]) if head else tail
            if (z[0][: len(head)] ** 2).sum() > reach**2 * 1.5:
                continue
            logs = center + z @ root.T
            value = self(logs)
            points.append(logs)
            values.append(value)
        points, values = np.concatenate(points), np.concatenate(values)
        weight = np.exp(values - values.max())
        used = weight > 1e-12
        return points[used], weight[used] / weight.sum()


def derivatives(f, at, step=1e-3):
    """Gradient and Hessian by central differences of fourth order."""
    n = len(at)
    shifts, weights = [-2, -1, 1, 2], [1 / 12, -2 / 3, 2 / 3, -1 / 12]
    eye = np.eye(n) * step
    gradient = np.array([sum(w * f((at + s * eye[i])[None])[0] for s, w in zip(shifts, weights)) for i in range(n)]) / step
    hessian = np.zeros((n, n))
    for i in range(n):
        for j in range(i, n):
            total = sum(w * v * f((at + s * eye[i] + t * eye[j])[None])[0]
                        for s, w in zip(shifts, weights) for t, v in zip(shifts, weights))
            hessian[i, j] = hessian[j, i] = total / step**2
    return gradient, hessian


def quantiles(values, weight, levels=(0.05, 0.5, 0.95)):
    order = np.argsort(values)
    values, cumulative = values[order], np.cumsum(weight[order]) - 0.5 * weight[order]
    return [float(np.interp(level, cumulative, values)) for level in levels]


# Figures of the posterior beside the log parameters: name and function of natural parameters.
def figures(model):
    if model == "nbd":
        return {"expected_new_26": lambda p: p[:, 0] / p[:, 1] * 26}
    if model in ("bg-nbd", "mbg-nbd"):
        early = 0 if model == "bg-nbd" else 1

        def alive(p, x=2.0, tx=11.0, T=25.0):
            r, al, a, b = p.T
            k = x + early
            return 1 / (1 + a / (b + k - 1) * ((al + T) / (al + tx)) ** (r + x))

        return {"alive_2_11_25": alive}
    if model == "gamma-gamma":
        return {"spend_3_20": lambda p: p[:, 0] * (p[:, 2] + 60) / (3 * p[:, 0] + p[:, 1] - 1)}
    return {}


def summary(posterior, step, reach, center, root):
    points, weight = posterior.grid(step, reach, center, root)
    natural = np.exp(points)
    result = {"mean": (weight @ points).tolist()}
    result["deviation"] = np.sqrt(weight @ (points - result["mean"]) ** 2).tolist()
    result["quantiles"] = [quantiles(points[:, i], weight) for i in range(points.shape[1])]
    result["figures"] = {}
    for name, of in figures(posterior.model).items():
        value = of(natural)
        mean = float(weight @ value)
        result["figures"][name] = [mean, float(np.sqrt(weight @ (value - mean) ** 2)), *quantiles(value, weight)]
    return points, weight, result


def root_of(points, weight):
    mean = weight @ points
    centered = points - mean
    return mean, np.linalg.cholesky((centered * weight[:, None]).T @ centered)


def integrate(posterior, at, hessian, steps, reach):
    """Whitened by the curvature at the top, then by the covariance found."""
    try:
        root = np.linalg.cholesky(np.linalg.inv(-hessian))
    except np.linalg.LinAlgError:
        root = np.diag(posterior.spread)
    center = at
    # With many customers the curvature is the covariance.
    for _ in range(0 if posterior.data[1] is not None and sum(posterior.data[1]) > 900 else 3):
        points, weight, _ = summary(posterior, 1.0 if len(at) > 3 else 0.6, reach, center, root)
        center, root = root_of(points, weight)
    _, _, coarse = summary(posterior, steps[0], reach, center, root)
    _, _, fine = summary(posterior, steps[1], reach, center, root)
    error = max(abs(a - b) / d for key in ("mean", "deviation")
                for a, b, d in zip(coarse[key], fine[key], fine["deviation"]))
    return {**fine, "error": error}


def main():
    purchases, spends = cdnow()
    data = {"cdnow": purchases, "cdnow-spends": spends, "few": FEW, "nobody": NOBODY, "alike": ALIKE, "spends": SPENDS,
            "lone": LONE, "regular": [[1000, 631, 468, 382, 326]], "short": [[20, 9]], "stayed": [[12, 12, 12]]}
    own = {"nbd": [(0.5, 0.4), (8, 0.6)], "bg-nbd": [(0.5, 0.4), (8, 0.6), (1, 0.7), (4, 0.7)],
           "pareto-nbd": [(0.5, 0.4), (8, 0.6), (0.8, 0.5), (20, 0.8)], "gamma-gamma": [(3, 0.3), (3, 0.3), (20, 0.5)]}
    # Model, data, whose prior, and the steps and reach of the grid.
    plan = [("nbd", "cdnow", "weak", (0.5, 0.25), 8), ("nbd", "few", "weak", (0.25, 0.125), 10),
            ("nbd", "nobody", "weak", (0.25, 0.125), 10), ("nbd", "alike", "weak", (0.25, 0.125), 10),
            ("nbd", "few", "own", (0.25, 0.125), 10),
            ("bg-nbd", "cdnow", "weak", (0.9, 0.6), 6), ("bg-nbd", "few", "weak", (0.7, 0.5), 7),
            ("bg-nbd", "nobody", "weak", (0.7, 0.5), 7), ("bg-nbd", "alike", "weak", (0.7, 0.5), 7),
            ("bg-nbd", "few", "own", None, None),
            ("mbg-nbd", "few", "weak", (0.7, 0.5), 7), ("mbg-nbd", "cdnow", "weak", None, None),
            ("pareto-nbd", "few", "weak", (0.8, 0.6), 6),
            ("pareto-nbd", "few", "own", None, None), ("pareto-nbd", "nobody", "weak", None, None),
            ("ggom-nbd", "few", "weak", None, None), ("ggom-nbd", "cdnow", "weak", None, None),
            ("bg-bb", "few", "weak", (0.7, 0.5), 7), ("bg-bb", "nobody", "weak", None, None),
            ("gamma-gamma", "cdnow-spends", "weak", (0.5, 0.3), 8), ("gamma-gamma", "spends", "weak", (0.4, 0.25), 9),
            ("gamma-gamma", "spends", "own", None, None), ("gamma-gamma", "lone", "weak", (0.4, 0.25), 9),
            ("sbg", "regular", "weak", (0.4, 0.2), 9), ("sbg", "short", "weak", (0.25, 0.125), 10),
            ("sbg", "stayed", "weak", (0.25, 0.125), 10),
            ("bdw", "regular", "weak", (0.4, 0.25), 9), ("bdw", "short", "weak", (0.4, 0.25), 9),
            ("pareto-nbd", "cdnow", "weak", (1.0, 0.8), 5)]
    cases = []
    for model, name, whose, steps, reach in plan:
        if len(sys.argv) > 1 and model not in sys.argv[1:]:
            continue
        rows = data[name]
        prior = weak(model, rows) if whose == "weak" else own[model]
        posterior = Posterior(model, rows, prior)
        at = posterior.top()
        _, hessian = derivatives(posterior, at)
        case = {"model": model, "data": name, "prior": whose,
                "medians": [float(m) for m, _ in prior], "spreads": [float(s) for _, s in prior],
                "top": np.exp(at).tolist(), "logPosterior": float(posterior(at[None])[0]),
                "logLikelihood": float(posterior.likelihood(at[None])[0])}
        if steps:
            case["posterior"] = integrate(posterior, at, hessian, steps, reach)
        cases.append(case)
        print(model, name, whose, case["top"], case["logPosterior"], case.get("posterior", {}).get("error"), flush=True)
    small = {key: value for key, value in data.items() if not key.startswith("cdnow")}
    with open(HERE / "btyd_posterior.json", "w") as file:
        json.dump({"data": small, "cases": cases}, file, indent=1)
        file.write("\n")


main()
