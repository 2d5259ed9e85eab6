"""Writes btyd_regular_cdnow.json: BG/CNBD-k and MBG/CNBD-k fitted to the CDNOW sample for k from 1 to 5, by scipy.

    pip install numpy scipy && python3 tests/reference/btyd_regular_cdnow.py

The log-likelihood is written down as published (Reutterer, Platzer & Schroeder 2021; BTYDplus has the same), one customer
at a time, and maximised by Nelder-Mead and BFGS with numerical derivatives. Times are days/7, as everywhere here.
"""

import csv
import json
import pathlib

import numpy as np
from scipy.optimize import minimize
from scipy.special import betaln, gammaln

HERE = pathlib.Path(__file__).parent


def read():
    rows = []
    for row in csv.DictReader((HERE / "btyd_cdnow.csv").open()):
        x, recency, age = (int(row[name]) for name in ("frequency", "recency_days", "age_days"))
        days = [0] + [int(day) for day in row["repeat_days"].split()][:x]
        logs = sum(np.log((b - a) / 7) for a, b in zip(days, days[1:]))
        assert days[-1] == recency
        rows.append((x, recency / 7, age / 7, logs))
    return np.array(rows).T


def log_likelihood(logs, early, k, x, tx, T, litt):
    r, alpha, a, b = np.exp(logs)
    n, chances = r + k * x, x + early
    fixed = (k - 1) * litt - x * gammaln(k)
    stay = betaln(a, b + chances) - betaln(a, b)
    rates = gammaln(n) - gammaln(r) + r * np.log(alpha) - n * np.log(alpha + T)
    terms = [gammaln(n + j) - gammaln(n) - gammaln(j + 1) + (j * np.log((T - tx) / (alpha + T)) if j else 0) for j in range(k)]
    with np.errstate(divide="ignore"):
        left = np.where(chances > 0, np.log(a) - np.log(np.maximum(b + chances - 1, 1e-300)), -np.inf)
    left = left + n * (np.log(alpha + T) - np.log(alpha + tx))
    return np.sum(fixed + stay + rates + np.logaddexp.reduce(terms + [left], axis=0))


def main():
    data = read()
    out = []
    for model, early in (("bg-cnbd-k", 0), ("mbg-cnbd-k", 1)):
        for k in range(1, 6):
            with np.errstate(divide="ignore", invalid="ignore"):
                minus = lambda logs: -log_likelihood(logs, early, k, *data)
                at = np.log([0.5, 6.0 / k, 0.8, 2.0])
                for _ in range(3):
                    at = minimize(minus, at, method="Nelder-Mead", options={"xatol": 1e-10, "fatol": 1e-10, "maxiter": 4000}).x
                found = minimize(minus, at, method="BFGS", options={"gtol": 1e-6})
            at = at if minus(at) < found.fun else found.x
            out.append({"model": model, "k": k, "parameters": np.exp(at).tolist(), "logLikelihood": -minus(at)})
            print(out[-1])
    (HERE / "btyd_regular_cdnow.json").write_text("[\n" + ",\n".join(json.dumps(case) for case in out) + "\n]\n")


main()
