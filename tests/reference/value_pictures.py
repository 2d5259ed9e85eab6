"""Recomputes what the pictures of the value page show of the CDNOW sample with numpy, scipy and mpmath:

    python3 tests/reference/value_pictures.py

writes value_pictures.json. BG/NBD (Fader, Hardie & Lee 2005) and Pareto/NBD (Schmittlein, Morrison & Colombo 1987) are
fitted to the 39 weeks up to 1997-09-30 by scipy's minimisers from their formulas with hypergeometric functions, and
Gamma-Gamma (Fader & Hardie 2013, note 025) to the mean spends. Customers in bins of spend are integrals of the density, and
profile likelihoods are minima over the other parameters, each begun anew from the estimate.
"""

import collections
import csv
import datetime
import json
import pathlib

import mpmath
import numpy as np
from scipy import integrate, optimize, special, stats

HERE = pathlib.Path(__file__).resolve().parent
START, CALIBRATION, END = (datetime.date(1997, 1, 1), datetime.date(1997, 9, 30), datetime.date(1998, 6, 30))
HORIZON = 52.0


def log():
    customers = collections.defaultdict(lambda: collections.defaultdict(float))
    with open(HERE / "cdnow_sample.csv", newline="") as file:
        for row in csv.DictReader(file):
            customers[row["customer"]][datetime.date.fromisoformat(row["date"])] += float(row["amount"])
    return customers


def history(customers, until):
    rows = []
    for orders in customers.values():
        days = sorted(day for day in orders if day <= until)
        first = days[0]
        repeats = [orders[day] for day in days[1:]]
        mean = sum(repeats) / len(repeats) if repeats else 0.0
        after = sum(1 for day in orders if day > until)
        rows.append((len(days) - 1, (days[-1] - first).days / 7, (until - first).days / 7, mean, after))
    return [np.array(column, dtype=float) for column in zip(*rows)]


def grouped(x, t_x, t):
    rows, weight = np.unique(np.column_stack([x, t_x, t]), axis=0, return_counts=True)
    return rows[:, 0], rows[:, 1], rows[:, 2], weight


def bg_terms(parameters, x, t_x, t):
    r, alpha, a, b = parameters
    base = special.gammaln(r + x) - special.gammaln(r) + r * np.log(alpha)
    stay = special.betaln(a, b + x) - special.betaln(a, b) - (r + x) * np.log(alpha + t)
    with np.errstate(divide="ignore"):
        left = special.betaln(a + 1, b + np.maximum(x, 1) - 1) - special.betaln(a, b) - (r + x) * np.log(alpha + t_x)
    return np.where(x > 0, base + np.logaddexp(stay, left), base + stay)


def bg_alive(parameters, x, t_x, t):
    r, alpha, a, b = parameters
    odds = a / (b + np.maximum(x, 1) - 1) * ((alpha + t) / (alpha + t_x)) ** (r + x)
    return np.where(x > 0, 1 / (1 + odds), 1.0)


def bg_expected(parameters, x, t_x, t, horizon):
    r, alpha, a, b = parameters
    z = horizon / (alpha + t + horizon)
    f = special.hyp2f1(r + x, b + x, a + b + x - 1, z)
    rest = 1 - ((alpha + t) / (alpha + t + horizon)) ** (r + x) * f
    return (a + b + x - 1) / (a - 1) * rest * bg_alive(parameters, x, t_x, t)


def pareto_terms(parameters, x, t_x, t):
    r, alpha, s, beta = parameters
    base = special.gammaln(r + x) - special.gammaln(r) + r * np.log(alpha) + s * np.log(beta)
    high, low = max(alpha, beta), min(alpha, beta)
    second = s + 1 if alpha >= beta else r + x

    def part(time):
        z = (high - low) / (high + time)
        return special.hyp2f1(r + s + x, second, r + s + x + 1, z), -(r + s + x) * np.log(high + time)

    (f1, l1), (f2, l2) = part(t_x), part(t)
    a0 = np.log(f1) + l1 + np.log1p(-np.exp(l2 - l1) * f2 / f1)
    stay = -(r + x) * np.log(alpha + t) - s * np.log(beta + t)
    return base + np.logaddexp(stay, np.log(s / (r + s + x)) + a0)


def spend_density(parameters, x, mean):
    p, q, gamma = parameters
    ln = (special.gammaln(p * x + q) - special.gammaln(p * x) - special.gammaln(q) + q * np.log(gamma)
          + (p * x - 1) * np.log(mean) + p * x * np.log(x) - (p * x + q) * np.log(gamma + x * mean))
    return np.exp(ln)


def climb(negative, start):
    """Nelder–Mead for the way, Newton steps with finite differences for the digits."""
    at = optimize.minimize(negative, start, method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-10, "maxiter": 20000, "maxfev": 20000}).x
    for _ in range(4):
        gradient, hessian = differences(negative, at)
        at = at - np.linalg.solve(hessian, gradient)
    return at, differences(negative, at)[1]


def differences(f, at, h=2e-3):
    """Central differences of fourth order."""
    n = len(at)
    unit = np.eye(n) * h
    gradient = np.array([(8 * (f(at + e) - f(at - e)) - f(at + 2 * e) + f(at - 2 * e)) / (12 * h) for e in unit])
    hessian = np.empty((n, n))
    middle = f(at)
    for i, e in enumerate(unit):
        hessian[i, i] = (16 * (f(at + e) + f(at - e)) - f(at + 2 * e) - f(at - 2 * e) - 30 * middle) / (12 * h * h)
        for j, d in enumerate(unit[:i]):
            cross = lambda k: (f(at + k * e + k * d) - f(at + k * e - k * d) - f(at - k * e + k * d) + f(at - k * e - k * d)) / (4 * k * k * h * h)
            hessian[i, j] = hessian[j, i] = (4 * cross(1) - cross(2)) / 3
    return gradient, hessian


def profiles(terms, names, rows, estimate, hessian, pairs, steps):
    """Drops at points of the grid, given in twelfths of 3.2 standard errors of the logarithm."""
    x, t_x, t, weight = rows
    value = lambda logs: -float(weight @ terms(np.exp(logs), x, t_x, t))
    best = value(estimate)
    errors = np.sqrt(np.diag(np.linalg.inv(hessian)))
    found = []
    for pair in pairs:
        places = [names.index(name) for name in pair]
        others = [i for i in range(len(names)) if i not in places]
        for step in steps:
            at = estimate.copy()
            for place, twelfths in zip(places, step):
                at[place] += 3.2 * errors[place] * twelfths / 12

            def negative(rest):
                full = at.copy()
                full[others] = rest
                return value(full)

            least = optimize.minimize(negative, at[others], method="Nelder-Mead", options={"xatol": 1e-8, "fatol": 1e-9, "maxiter": 4000}).fun
            found.append({"pair": pair, "step": step, "below": least - best})
    return found


def main():
    customers = log()
    x, t_x, t, mean, after = history(customers, CALIBRATION)
    rows = grouped(x, t_x, t)
    sum_of = lambda terms: lambda logs: -float(rows[3] @ terms(np.exp(logs), *rows[:3]))
    bg, bg_hessian = climb(sum_of(bg_terms), np.log([0.25, 4.5, 0.8, 2.4]))
    pareto, pareto_hessian = climb(sum_of(pareto_terms), np.log([0.55, 10.5, 0.6, 11.7]))
    bg_parameters = np.exp(bg)

    # The forecast of the 39 weeks held out by recency, in stretches of 5 weeks.
    expected = bg_expected(bg_parameters, x, t_x, t, 39.0)
    group = np.where(x > 0, np.ceil(t_x / 5), 0)
    by_recency = [[int((group == g).sum()), after[group == g].mean(), expected[group == g].mean()] for g in range(9)]

    # The map as of the last day: age of the oldest, rows of 5 weeks.
    x_now, t_x_now, t_now, _, _ = history(customers, END)
    age = t_now.max()
    cells = []
    for step in ([0, 0], [0, 15], [1, 0], [1, 7], [4, 3], [7, 0], [7, 15]):
        frequency, row = step
        since = 0.5 * (5 * row + min(5 * row + 5, age))
        at = (0.0, 0.0, since) if frequency == 0 else (float(frequency), age - since, age)
        inside = (x_now == frequency) & (np.minimum((t_now - t_x_now) // 5, 15) == row)
        cells.append({"column": frequency, "row": row, "alive": float(bg_alive(bg_parameters, *at)),
                      "expected": float(bg_expected(bg_parameters, *at, HORIZON)), "customers": int(inside.sum())})

    # How customers differ.
    shares = [0.05, 0.25, 0.5, 0.75, 0.95]

    def spread(law, density_at):
        return {"mean": law.mean(), "variance": law.var(), "quantiles": list(law.ppf(shares)),
                "density": [[value, law.pdf(value)] for value in density_at]}

    r, alpha, a, b = bg_parameters
    pr, palpha, s, beta = np.exp(pareto)
    spreads = {
        "bg-nbd": {"rate": spread(stats.gamma(r, scale=1 / alpha), [0.01, 0.1, 0.2]),
                   "dropout": spread(stats.beta(a, b), [0.05, 0.25, 0.75])},
        "pareto-nbd": {"rate": spread(stats.gamma(pr, scale=1 / palpha), [0.01, 0.1]),
                       "leaving": spread(stats.gamma(s, scale=1 / beta), [0.01, 0.1])},
    }

    # Mean spends.
    taken = (x > 0) & (mean > 0)
    negative = lambda logs: -float(np.log(spend_density(np.exp(logs), x[taken], mean[taken])).sum())
    spend, _ = climb(negative, np.log([6.0, 4.0, 16.0]))
    counts = collections.Counter(x[taken])
    width = 5.0
    edges = np.arange(0, 200, width)
    density = lambda m: sum(n * spend_density(np.exp(spend), k, m) for k, n in counts.items())
    bins = [[int(((mean[taken] >= low) & (mean[taken] < low + width)).sum()), integrate.quad(density, max(low, 1e-12), low + width, epsabs=1e-10)[0]] for low in edges]
    curve = [[m, width * density(m)] for m in (10.0, 30.0, 80.0)]

    # Times between purchases.
    gaps = np.array([(later - earlier).days for orders in customers.values() for earlier, later in zip(sorted(orders), sorted(orders)[1:])])

    steps = [[12, 12], [-12, 0], [0, 6], [6, -6], [-6, -12], [-12, 12]]
    contours = {
        "bg-nbd": profiles(bg_terms, ["r", "alpha", "a", "b"], rows, bg, bg_hessian, [["r", "alpha"], ["a", "b"], ["alpha", "b"]], steps),
        "pareto-nbd": profiles(pareto_terms, ["r", "alpha", "s", "beta"], rows, pareto, pareto_hessian, [["s", "beta"], ["r", "s"]], steps[1:4]),
    }
    report = {
        "bg": list(bg_parameters), "pareto": list(np.exp(pareto)), "spend": list(np.exp(spend)),
        "byRecency": by_recency, "age": age, "cells": cells, "spreads": spreads,
        "spendBins": bins, "spendCurve": curve, "spendMean": mean[taken].mean(), "spendCustomers": int(taken.sum()),
        "gaps": {"count": len(gaps), "mean": gaps.mean(), "median": float(np.median(gaps)), "weeks": [int(((gaps - 1) // 7 == week).sum()) for week in range(52)]},
        "contours": contours,
        "incompleteGamma": [[shape, value, float(mpmath.gammainc(shape, 0, value, regularized=True))] for shape, value in ((0.2426, 1e-9), (4.4136, 12.0), (250.0, 240.0))],
    }
    (HERE / "value_pictures.json").write_text(json.dumps(report, indent=1) + "\n")


if __name__ == "__main__":
    main()
