"""Writes btyd_regularity.json: how regular purchases are, by numpy and scipy.

    pip install numpy scipy && python3 tests/reference/btyd_regularity.py

Customers with Gamma intervals at rates of their own, and what their times say of the shape k, from the definitions: the
variance of Wheat and Morrison's M over all pairs of successive intervals (each customer as one), a Dirichlet likelihood of the
shares of a customer's intervals maximised by scipy, and the median of scipy's gamma fits, one a customer.
"""

import json
import pathlib

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.special import gammaln
from scipy.stats import gamma

rng = np.random.default_rng(1990)
CASES = []

for k, customers, most in [(1.0, 60, 6), (2.5, 60, 14), (0.4, 40, 20), (12.0, 30, 12)]:
    times = []
    for _ in range(customers):
        rate = rng.gamma(1.2, 0.4) + 0.01
        intervals = rng.gamma(k, 1 / (k * rate), rng.integers(0, most))
        times.append([0.0] + [float(t) for t in np.cumsum(intervals)])
    means, pairs, shares, own = [], 0, [], []
    for one in times:
        gaps = np.diff(one)
        if len(gaps) < 2:
            continue
        m = gaps[:-1] / (gaps[:-1] + gaps[1:])
        means.append(np.mean((m - 0.5) ** 2))
        pairs += len(m)
        shares.append(gaps / gaps.sum())
        if len(gaps) >= 9:
            own.append(gamma.fit(gaps, floc=0)[0])
    v = np.mean(means)
    error = np.std(means) / np.sqrt(len(means) - 1) / (8 * v * v)

    def loss(ln):
        kk = np.exp(ln)
        return -sum(gammaln(len(s) * kk) - len(s) * gammaln(kk) + (kk - 1) * np.sum(np.log(s)) for s in shares)

    found = minimize_scalar(loss, bracket=(np.log(k) - 1, np.log(k) + 1), tol=1e-12)
    best, h = np.exp(found.x), 1e-4
    at = lambda kk: loss(np.log(kk))
    curve = (at(best * (1 + h)) - 2 * at(best) + at(best * (1 - h))) / (best * h) ** 2
    CASES.append({
        "times": times,
        "wheat-morrison": [(1 - 4 * v) / (8 * v), error, pairs, len(means)],
        "likelihood": [best, 1 / np.sqrt(curve), pairs, len(means)],
        "individual": [float(np.median(own)), len(own)] if own else None,
    })

path = pathlib.Path(__file__).with_name("btyd_regularity.json")
path.write_text("[\n" + ",\n".join(json.dumps(case) for case in CASES) + "\n]\n")
